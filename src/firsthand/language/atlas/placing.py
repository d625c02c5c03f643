"""Which of the places of its name a toponym means: one reading a document, with the reason for it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from firsthand.language.atlas.lying import contains, kilometres, related
from firsthand.language.atlas.sites import COMPASS, Site, SiteKind, people, sites
from firsthand.language.atlas.toponym import Role, Toponym
from firsthand.language.atlas.words_of_places import UNITS
from firsthand.language.folding import folded

_BIG = 100_000  # people: a place of more is known by its other names, too
_MOST = 12  # readings of a name that are weighed
_ROUNDS = 3
_HALF = 0.5
_BELIEVED = 0.05  # share of belief from which a reading of a name speaks for others

# What each kind of support adds to a reading's weight, which is otherwise about the logarithm of its population.
_CONTAINED, _INSIDE, _UNIT2, _UNIT1, _COUNTRY, _CLOSE = 7.0, 2.5, 1.5, 2.5, 2.0, 2.0

_FIRM = 7.5  # weight of a state that its name means before anything else
_LIST = re.compile(r",? (?:and |or )?|, (?:and |or )?")
_COMMA = re.compile(r"[.’']{0,2}(?:s)?(?:, | \(|,? in (?:the )?(?:[a-z]+(?:ern)? )?)")
_UNIT_BEHIND = re.compile(
    r"(?:['’]s)?(?: and (?:the )?[A-Z][\w’'-]{1,20})?"
    r" (?:[Pp]eople['’]s [Rr]epublics?|oblasts?|regions?|provinces?|raions?|districts?|governorates?"
    r"|prefectures?|counties|county|krai)\b",
    re.IGNORECASE,
)


_UNIT_BEFORE = re.compile(
    r"\b(?:oblasts?|regions?|provinces?|districts?|states?) of (?:the )?(?:[A-Z][\w’'-]{1,20}(?:, | and )){0,3}$"
)
_FROM = re.compile(
    r",? (?:[a-z]+ ){0,3}(?P<far>\d{1,3}) ?(?P<unit>km|kilomet(?:re|er)s?|miles?)\b[a-z -]{0,24} (?:of|from) (?:the )?"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A toponym with the place that it means; ``site`` is None where no list has one. ``reason`` is one sentence."""

    toponym: Toponym
    site: Site | None
    reason: str


@dataclass(slots=True)
class _Group:
    """All mentions of one name: its readings, the share of belief in each, and how much the text spoke for each."""

    name: str
    readings: tuple[Site, ...]
    mentions: list[int]
    told: list[float]
    belief: list[float]
    support: list[float]


class _Voice(NamedTuple):
    """A name that may mean places in a country: how often it stands, weighed, and which they are with the belief."""

    group: _Group
    often: float
    believed: list[tuple[Site, float]]


class _Document:
    """The readings of all the names of a text, weighed against one another."""

    def __init__(self, text: str, toponyms: Sequence[Toponym]) -> None:
        self._text = text
        self._toponyms = toponyms
        self._groups: dict[str, _Group] = {}
        self._key: dict[int, str] = {}
        for n, toponym in enumerate(toponyms):
            self._add(n, toponym)
        self._tell()
        for _ in range(_ROUNDS):
            self._weigh()

    def _add(self, n: int, toponym: Toponym) -> None:
        words = self._text[toponym.span.start : toponym.span.end]
        start = toponym.span.start
        unit = toponym.role is Role.NAME and bool(
            _UNIT_BEHIND.match(self._text, toponym.span.end)
            or _UNIT_BEFORE.search(self._text, max(0, start - 40), start)
        )
        key = f"{toponym.role is Role.PEOPLE}|{folded(words)}|{unit}"
        self._key[n] = key
        if key not in self._groups:
            readings = self._readings(words, toponym.role, unit=unit)
            even = [0.0] * len(readings)
            self._groups[key] = _Group(words, readings, [], [*even], _shares([s.weight for s in readings]), [*even])
        self._groups[key].mentions.append(n)

    @staticmethod
    def _readings(words: str, role: Role, *, unit: bool) -> tuple[Site, ...]:
        if role is Role.PEOPLE:
            one = people(words)
            return (one,) if one else ()
        found = sites(words)
        if unit:
            units = [s for s in found if s.kind in {SiteKind.UNIT1, SiteKind.UNIT2}]
            found = tuple(units) or found
        return found[:_MOST]

    def _tell(self) -> None:
        """What the words say outright: "Paris, Texas", "Talavera in Nueva Ecija"."""
        for n, (one, other) in enumerate(zip(self._toponyms, self._toponyms[1:], strict=False)):
            between = self._text[one.span.end : other.span.start]
            if _LIST.fullmatch(between):
                self._tell_list(self._groups[self._key[n]], self._groups[self._key[n + 1]])
            if _FROM.fullmatch(between[:80]):
                self._tell_distance(n, _FROM.fullmatch(between[:80]))
            if len(between) > 24 or not _COMMA.fullmatch(between):
                continue
            strong = " in " not in between
            inner, outer = self._groups[self._key[n]], self._groups[self._key[n + 1]]
            for i, site in enumerate(inner.readings):
                for j, around in enumerate(outer.readings):
                    if contains(around, site) and not _listed_beside(inner, around):
                        own = site.told_by_own_name or not any(s.told_by_own_name for s in inner.readings)
                        inner.told[i] = max(inner.told[i], _CONTAINED if strong and own else _INSIDE)
                        outer.told[j] = max(outer.told[j], _INSIDE)

    @staticmethod
    def _tell_list(one: _Group, other: _Group) -> None:
        """ "Oregon, Washington and Idaho": beside a state in a list stands a state."""
        for group, beside in ((one, other), (other, one)):
            firm = next(iter(beside.readings), None)
            if firm is None or firm.kind is not SiteKind.UNIT1 or firm.weight < _FIRM:
                continue
            for i, site in enumerate(group.readings):
                if site.kind is SiteKind.UNIT1 and site.country == firm.country:
                    group.told[i] = max(group.told[i], _INSIDE)

    def _tell_distance(self, n: int, told: re.Match[str] | None) -> None:
        """ "Serhiivka, 50km south of Odesa": the one that lies about so far from there."""
        if told is None:
            return
        far = float(told["far"]) * (1.609 if told["unit"].startswith("mile") else 1.0)
        inner, outer = self._groups[self._key[n]], self._groups[self._key[n + 1]]
        for i, site in enumerate(inner.readings):
            off = min((abs(kilometres(site, around) - far) for around in outer.readings[:1]), default=far + 10)
            inner.told[i] = max(inner.told[i], _CONTAINED * (1 - off / (far + 10)))

    def _weigh(self) -> None:
        voices = self._voices()
        for group in self._groups.values():
            if len(group.readings) < 2:
                continue
            group.support = [_support(group, site, voices.get(site.country, ())) for site in group.readings]
        for group in self._groups.values():
            weights = [s.weight + t + p for s, t, p in zip(group.readings, group.told, group.support, strict=True)]
            group.belief = _shares(weights)

    def _voices(self) -> dict[str | None, list[_Voice]]:
        """What the names of the text say of each country, as far as they are believed to mean places in it."""
        voices: dict[str | None, list[_Voice]] = defaultdict(list)
        for group in self._groups.values():
            often = 1 + math.log(len(group.mentions))
            believed: dict[str, list[tuple[Site, float]]] = defaultdict(list)
            for site, belief in zip(group.readings, group.belief, strict=True):
                if belief >= _BELIEVED and site.country is not None:
                    believed[site.country].append((site, belief))
            for country, places in believed.items():
                voices[country].append(_Voice(group, often, places))
        return voices

    def _around(self, n: int) -> Placed | None:
        """What an unlisted place is said to lie in: "Cellardyke, Fife" is somewhere in Fife."""
        one, rest = self._toponyms[n], self._toponyms[n + 1 : n + 2]
        if one.role is not Role.NAME or not rest:
            return None
        between = self._text[one.span.end : rest[0].span.start]
        outer = self._groups[self._key[n + 1]]
        if len(between) > 24 or not _COMMA.fullmatch(between) or not outer.readings or rest[0].role is not Role.NAME:
            return None
        site = outer.readings[max(range(len(outer.readings)), key=lambda i: outer.belief[i])]
        if site.kind not in _AROUND:
            return None
        words = self._text[one.span.start : one.span.end]
        return Placed(one, site, f"no list has {words!r}; the words beside it put it in {site.name}")

    def _is_doubtful(self, group: _Group, site: Site) -> bool:
        """A small place under a name that is not its own, or one named by the compass, needs its country."""
        if site.alias and site.population < _BIG:
            return not self._names(group, site, unit=True)
        compass = all(word in COMPASS or word in UNITS for word in folded(group.name).split())
        if (site.told_by_own_name or site.kind is SiteKind.AIRPORT) and not compass:
            return False
        if site.population > _BIG and not compass:
            return False
        return not self._names(group, site, unit=False)

    def _names(self, group: _Group, site: Site, *, unit: bool) -> bool:
        """Whether the text names anything else in the country of a place, or in its first-order unit."""
        return any(
            around.country == site.country and belief > 0.3 and (not unit or around.unit1 == site.unit1)
            for other in self._groups.values()
            if other is not group
            for around, belief in zip(other.readings, other.belief, strict=True)
        )

    def placed(self) -> tuple[Placed, ...]:
        """Return each toponym with what it means."""
        return tuple(self._placed(n, toponym) for n, toponym in enumerate(self._toponyms))

    def _placed(self, n: int, toponym: Toponym) -> Placed:
        group = self._groups[self._key[n]]
        if not group.readings:
            return self._around(n) or Placed(toponym, None, f"no list has a place called {group.name!r}")
        i = max(range(len(group.readings)), key=lambda i: (group.belief[i], group.readings[i].weight))
        site = group.readings[i]
        if self._is_doubtful(group, site):
            return self._around(n) or Placed(
                toponym, None, f"only {site.name} ({site.country}) is called so, and nothing else is about there"
            )
        return Placed(toponym, group.readings[i], _reason(group, i))


def _support(group: _Group, site: Site, voices: Iterable[_Voice]) -> float:
    """How much the other names that mean a place in its country speak for a reading: the same unit, close by."""
    unit2 = unit1 = nation = close = 0.0
    for voice in voices:
        if voice.group is group:
            continue
        best = [0.0, 0.0, 0.0, 0.0]
        for around, belief in voice.believed:
            for i, one in enumerate(related(site, around)):
                best[i] = max(best[i], one * belief)
        unit2, unit1 = unit2 + best[0] * voice.often, unit1 + best[1] * voice.often
        nation, close = nation + best[2] * voice.often, close + best[3] * voice.often
    # What lies around speaks for a place by its own name; a name it has elsewhere or had needs more.
    rivals = any(s.told_by_own_name and s.kind is SiteKind.TOWN for s in group.readings)
    return (_HALF if site.alias or (rivals and not site.told_by_own_name) else 1.0) * (
        _UNIT2 * _filled(unit2) + _UNIT1 * _filled(unit1) + _COUNTRY * _filled(nation / 2) + _CLOSE * _filled(close)
    )


def _reason(group: _Group, i: int) -> str:
    site, many = group.readings[i], len(group.readings)
    where = f"{site.name} ({site.kind}{f', {site.country}' if site.country else ''})"
    if many == 1:
        return f"{where}: no other place of that name is listed"
    if group.told[i] >= _INSIDE:
        return f"{where}: the words beside it say what it lies in"
    rivals = [s.weight for n, s in enumerate(group.readings) if n != i]
    if site.weight >= max(rivals):
        return f"{where}: the best known of {many} places of that name"
    return f"{where}: of {many} places of that name, the one that the other places named speak for"


def _listed_beside(group: _Group, around: Site) -> bool:
    """Whether two names are of a list rather than the one in the other: "China, Japan", "Oklahoma, Pennsylvania"."""
    return around.kind in _UNITS and any(s.kind is around.kind and s.weight >= _WELL_KNOWN for s in group.readings)


_AROUND = frozenset({SiteKind.COUNTRY, SiteKind.UNIT1, SiteKind.UNIT2, SiteKind.REGION})
_UNITS = frozenset({SiteKind.COUNTRY, SiteKind.UNIT1})
_WELL_KNOWN = 4.5


def _filled(amount: float) -> float:
    """More of the same says less and less."""
    return 1 - math.exp(-amount)


def _shares(weights: Sequence[float]) -> list[float]:
    if not weights:
        return []
    top = max(weights)
    grown = [math.exp(1.5 * (w - top)) for w in weights]
    return [g / sum(grown) for g in grown]


def placed(text: str, toponyms: Sequence[Toponym]) -> tuple[Placed, ...]:
    """Return each toponym with the place it means in this text, and why."""
    return _Document(text, toponyms).placed()
