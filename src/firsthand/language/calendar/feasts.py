"""Holidays by name: the day of each in a year, the movable ones by the calendars of dateutil and hijridate."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from firsthand.language.calendar.calendar import month_end, weekday_after

Days = tuple[date, date]

_FIXED = {
    "new year's day": (1, 1), "new year's": (1, 1), "new year's eve": (12, 31), "orthodox christmas": (1, 7),
    "orthodox christmas day": (1, 7), "valentine's day": (2, 14), "defender of the fatherland day": (2, 23),
    "defenders of the fatherland day": (2, 23), "international women's day": (3, 8), "women's day": (3, 8),
    "st patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1), "may day": (5, 1),
    "v-e day": (5, 8), "ve day": (5, 8), "victory day": (5, 9), "juneteenth": (6, 19), "fourth of july": (7, 4),
    "july fourth": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1),
    "guy fawkes night": (11, 5), "bonfire night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11),
    "remembrance day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "holocaust remembrance day": (1, 27), "earth day": (4, 22), "anzac day": (4, 25),
}  # fmt: skip
# Weekday (Monday 0), which one of the month (the last is -1), month: as the United States keep them.
_NTH = {
    "martin luther king jr day": (0, 3, 1), "martin luther king day": (0, 3, 1), "mlk day": (0, 3, 1),
    "presidents' day": (0, 3, 2), "presidents day": (0, 3, 2), "memorial day": (0, -1, 5), "labor day": (0, 1, 9),
    "columbus day": (0, 2, 10), "thanksgiving day": (3, 4, 11), "thanksgiving": (3, 4, 11),
}  # fmt: skip
# Days from Easter Sunday.
_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "holy saturday": -1,
    "easter": 0, "easter sunday": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
# Month and day of the Islamic year; where the new moon was seen a day sooner or later, so was the feast.
_HIJRI = {"ramadan": (9, 1), "eid al-fitr": (10, 1), "eid ul-fitr": (10, 1), "eid al-adha": (12, 10),
          "eid ul-adha": (12, 10), "ashura": (1, 10)}  # fmt: skip
_INDEPENDENCE = {
    "ukrain": (8, 24), "belarus": (7, 3), "americ": (7, 4), "u.s.": (7, 4), "poland": (11, 11), "polish": (11, 11),
    "india": (8, 15), "pakistan": (8, 14), "estonia": (2, 24), "lithuania": (2, 16), "latvia": (11, 18),
    "finland": (12, 6), "finnish": (12, 6), "georgia": (5, 26), "moldova": (8, 27), "kazakh": (12, 16),
    "indonesia": (8, 17), "kosovo": (2, 17), "mexic": (9, 16), "brazil": (9, 7),
}  # fmt: skip

LOOSE = frozenset({"christmas", "easter", "thanksgiving", "new year's"})
"""Names that stand for the days around the day, too."""
SIGHTED = frozenset(_HIJRI)

_NAMES = sorted({*_FIXED, *_NTH, *_EASTER, *_HIJRI, "orthodox easter"}, key=lambda name: (-len(name), name))
_WRITTEN = {"of": "[Oo]f", "the": "[Tt]he", "ve": "VE", "v-e": "V-E", "mlk": "MLK",
            "st": r"St\.?", "jr": r"Jr\.?", "anzac": "(?:Anzac|ANZAC)"}  # fmt: skip


def _pattern(name: str) -> str:
    """A holiday's name as it is written, with capitals, a straight or a curly apostrophe, and any one blank."""
    words = (_WRITTEN.get(word, word[0].upper() + word[1:]) for word in name.split())
    return re.sub(r"([AU])l-([fa])", _either_case, r"\s".join(words).replace("'", "['’]"))


def _either_case(m: re.Match[str]) -> str:
    """ "Eid al-Fitr", "Eid Al-Fitr", "Eid al-fitr"."""
    return f"[{m[1]}{m[1].lower()}]l-[{m[2]}{m[2].upper()}]"


NAMES = "|".join(_pattern(name) for name in _NAMES)
"""The names as a pattern; they are written with capitals."""
HINTS = (
    *(
        spelling
        for name in _NAMES
        for spelling in {name, name.replace("'", "’")}
        if not name.startswith(("st ", "martin"))
    ),
    *("patrick", "luther king", "independence day"),
)
"""Words of which a stretch must hold one, in small letters, before a holiday is looked for."""


def days_of(name: str, year: int, *, before: str = "") -> Days | None:
    """Return the first and last day of a holiday in a year; None where it has none or nothing tells whose it is.

    ``before`` are the words before it, which say whose Independence Day it is. Raises nothing, whatever the year.
    """
    key = re.sub(r"\s", " ", name.lower()).replace("’", "'").replace(".", "")
    if not 1 < year < 9999:
        return None
    if key == "independence day":
        found = [(before.lower().rfind(nation), day) for nation, day in _INDEPENDENCE.items()]
        at, day = max(found)
        return (date(year, *day), date(year, *day)) if at >= 0 else None
    if key in _FIXED:
        return date(year, *_FIXED[key]), date(year, *_FIXED[key])
    if key in _NTH:
        first = _nth(year, *_NTH[key])
        return first, first
    if key in _EASTER or key == "orthodox easter":
        return _of_easter(key, year, before)
    return _of_moon(key, year) if key in _HIJRI else None


def _nth(year: int, weekday: int, nth: int, month: int) -> date:
    if nth < 0:
        return weekday_after(date(year, month, month_end(year, month) - 6), weekday)
    return weekday_after(date(year, month, 7 * nth - 6), weekday)


def _of_easter(key: str, year: int, before: str) -> Days | None:
    orthodox = key.startswith("orthodox") or before.lower().rstrip().endswith("orthodox")
    if not 1583 <= year <= 4099:  # the years that the method holds for
        return None
    sunday = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    day = sunday + timedelta(days=_EASTER.get(key.removeprefix("orthodox "), 0))
    return day, day


def _of_moon(key: str, year: int) -> Days | None:
    """A feast of the Islamic year that falls in a year of ours; of two, the first."""
    from hijridate import Gregorian, Hijri

    month, day = _HIJRI[key]
    try:
        around = Gregorian(year, 1, 1).to_hijri().year
        starts = [Hijri(y, month, day) for y in (around, around + 1)]
        first = next(s for s in starts if s.to_gregorian().year == year)
        last = first.month_length() if key == "ramadan" else day
        return _plain(first), _plain(Hijri(first.year, month, last))
    except (OverflowError, StopIteration, ValueError):
        return None


def _plain(day: object) -> date:
    return date.fromisoformat(day.to_gregorian().isoformat())  # type: ignore[attr-defined]
