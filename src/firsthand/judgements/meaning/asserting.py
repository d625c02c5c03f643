"""Whether two claims assert one thing: by their words, numbers, times, polarity, and whether it has happened yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.dating import apart_by, known, meet, said_on
from firsthand.judgements.meaning.alike import nations_in, one_count, one_day_to_come, one_denial, one_side, one_telling
from firsthand.judgements.meaning.alike import within as within_days
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.kinds import COMING, NOT_SO
from firsthand.judgements.words.words import NAME, PLAIN, overlap, spelled, stem, stems, weighed, weight
from firsthand.language.calendar.edtf import Days
from firsthand.model.claim import Claim, Factuality, Kind
from firsthand.model.event import Event, Realis
from firsthand.model.judgement import Reason, Report
from firsthand.model.measure import Quantity

ALIKE = 0.5
"""Dice's share of weighed words from which two claims are of one thing."""
WITHIN = 0.72
"""Share of the shorter claim's words, where the longer one says more."""
ENOUGH = 3.0
"""Weight of what is shared at least, so that two short claims do not meet by a name and a verb."""
SAID = 0.4
"""Share of the plain words, names and figures aside, of the claim that has fewer of them."""
BY_ONE = 0.6
"""Weight that is enough where one voice says both."""
YEAR = 366
"""Days after which a time in a report is history."""
SHOWN = 6
"""Words named in a reason."""
SIZE = 10
"""A number from which on two that are equal are hardly so by chance."""
MONTHS = 45
"""Days within which words alone show that two sources tell of one thing."""
TOPIC = 0.22
"""Share from which two claims speak of one matter, where other things tie them."""

_NEGATORS = re.compile(r"(?i)\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t)\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_WILL = re.compile(
    r"(?i)\b(?:will|would|shall|going to|(?:is|are) (?:due |set |expected )?to (?:be )?[a-z]{3,})\b|\w['’]ll\b"
)
_NOT_ONE = re.compile(
    r"(?i)^(?:that )?[\"“'‘]?(?:not (?:one|a single|any)|no|nobody|none|neither|never)\b(?! doubt| longer)"
)
_REJECTED = re.compile(
    r"(?i)\b(?:rejected|denied|dismissed|disputed|rejects|denies|dismisses) (?:the |any |a |all )?"
    r"(?:suggestions?|claims?|allegations?|reports?|charges?|ideas?|accusations?|rumou?rs?) (?:that )?$"
)
# What was promised once is told of the past: "a day past the date by which it had promised that they would be open".
_PROMISED = re.compile(
    r"\b(?:had|was|were) (?:been )?(?:promised|said|pledged|vowed|announced|hoped|planned|told|expected|to have)\b"
    r"[^,;.]{0,120}"
)
_IF = re.compile(r"(?i)\b(?:if|unless|provided)\b")
_POSITIVE = frozenset({Factuality.CERTAIN, Factuality.PROBABLE, Factuality.POSSIBLE})


_OPPOSITES = frozenset(
    {
        frozenset({"MOBILIZE", "RETREAT"}),
        frozenset({"AGREE", "REJECT"}),
        frozenset({"CONCEDE", "REJECT"}),
        frozenset({"AID", "SANCTION"}),
        frozenset({"ASSAULT", "RETREAT"}),
    }
)
"""Types of events of which one is not the other told otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asserted:
    """What a claim asserts, as it is compared.

    ``holds`` is False where the claim says that something is not so, None where nobody commits to it. ``to_come`` says
    that it is about what has not happened yet.
    """

    words: Mapping[str, float]
    holds: bool | None
    to_come: bool
    conditional: bool
    quantities: tuple[Quantity, ...]
    days: tuple[Days, ...]
    weekdays: frozenset[str]
    events: tuple[Event, ...]

    def __hash__(self) -> int:  # the mapping has none
        return id(self)


@lru_cache(maxsize=1 << 12)
def asserted(report: Report) -> Asserted:
    """Return what a report asserts."""
    claim, start = report.claim, report.claim.content[0].start
    rejected = bool(_REJECTED.search(report.document.text[max(0, start - 70) : start]))
    return Asserted(
        words=weighed(report.words),
        holds=False if rejected else _holds(claim, report.words),
        to_come=claim.kind in COMING or bool(_WILL.search(_PROMISED.sub(" ", report.words))),
        conditional=claim.kind is Kind.CONDITIONAL or bool(_IF.search(report.words)),
        quantities=claim.quantities,
        days=tuple(_lately(report, when.edtf) for when in claim.times),
        weekdays=frozenset(_WEEKDAY.findall(" ".join(report.document[when.span].lower() for when in claim.times))),
        events=() if rejected else _events(claim),
    )


def _lately(report: Report, edtf: str) -> Days:
    """A day long before the report is history told beside it ("at war in 1988") and dates nothing that is asserted."""
    found = known(edtf)
    if edtf.endswith("?"):
        return (None, None)  # an hour whose day is a guess sets nothing apart
    start, published = found[1], known(report.document.published.edtf)[0]
    past = start is not None and published is not None and (published - start).days > YEAR
    return (None, None) if past and not report.claim.historical else found


def one_thing(a: Report, b: Report, *, one_voice: bool = False) -> Reason | None:
    """Return why two claims assert one thing, with the words and numbers that both have; None where they do not.

    They do not where one says that it is so and the other that it is not, where they put different numbers to one
    unit, or where no day of the one is a day of the other: those are candidates for a conflict, or two matters. Where
    ``one_voice`` says both, fewer words are enough.
    """
    first, second = asserted(a), asserted(b)
    if _another_reading(a, b, first, second):
        return None
    share, within, common = overlap(first.words, second.words)
    shared_weight = sum(max(first.words[s], second.words[s]) for s in common)
    denied = one_voice and first.holds is False and second.holds is False
    enough = BY_ONE if denied else _enough(first, second)
    alike = shared_weight >= enough and (share >= ALIKE or within >= WITHIN)
    figure = _one_day(first, second) or _counted_alike(first, second, equal=True) or _one_figure(first, second)
    least = 1 if figure and one_voice else 2 if figure or share >= ALIKE else 3
    of_nations = nations_in(a.words) | nations_in(b.words)
    alike = alike and (denied or _said(first, second, common, least=least, but=of_nations))
    if alike and one_voice:
        alike = not _on_condition(first, second)
    elif alike:
        # Months later the same few words are told of other attacks and other sanctions.
        lately = share >= WITHIN or bool(figure) or within_days(a, b, MONTHS)
        alike = lately and _one_outlook(first, second, share)
    if _contrary(first, second) or not (alike or _matched(first, second, common)):
        return _otherwise(a, b, first, second, one_voice=one_voice)
    return Reason(_why(a, b, common), (*a.spans, *b.spans))


def _on_condition(a: Asserted, b: Asserted) -> bool:
    """Whether one says under a condition, of what is to come, what the other says was so."""
    return a.conditional != b.conditional and (a.to_come or b.to_come) and False not in {a.holds, b.holds}


def _another_reading(a: Report, b: Report, first: Asserted, second: Asserted) -> bool:
    """Whether both give what flows or falls a day, on two days: one gauge is read again."""
    rates = all(
        any(q.unit not in _COUNTED and _PER.search(a_or_b.words) for q in a_or_b.claim.quantities) for a_or_b in (a, b)
    )
    gap = apart_by(said_on(a), said_on(b))
    return rates and gap is not None and gap > READ and not _one_day(first, second)


READ = 3
"""Days within which one reading of a gauge is told and told again."""
_COUNTED = frozenset({None, "persons", "troops"})
_PER = re.compile(r"(?i)\b(?:an?|per|each|every) (?:second|minute|hour|day|week|month)\b")


def _one_outlook(a: Asserted, b: Asserted, share: float) -> bool:
    """Whether both look ahead or both look back; what nobody commits to is no report that it is so."""
    if a.to_come != b.to_come and not (share >= NEARLY and _AHEAD & (a.words.keys() | b.words.keys())):
        return False
    return (a.holds is None) == (b.holds is None) or share >= WITHIN


_AHEAD = frozenset(map(stem, "prepare plan order intend ready schedule design mean aim".split()))
"""Words by which what is told of the past looks ahead: "told to prepare to seize" is retold as "would seize"."""
NEARLY = 0.7


def _otherwise(a: Report, b: Report, first: Asserted, second: Asserted, *, one_voice: bool) -> Reason | None:
    """Why two that share few words assert one thing: by a count, a day to come, or what both deny."""
    if first.holds != second.holds or _other_event(first, second) or first.conditional != second.conditional:
        return None
    why = None
    if first.holds is False and one_denial(a, b, one_voice=one_voice):
        why = "Both deny one thing."
    elif first.holds and first.to_come and second.to_come and one_day_to_come(a, b):
        why = "Both foretell one thing for one day."
    elif first.to_come == second.to_come and not _other_day(first, second) and one_count(a, b, one_voice=one_voice):
        why = "Both assert one thing; they give one number for it."
    elif first.holds and first.to_come == second.to_come and one_side(a, b):
        why = "Both put it on one side of one thing."
    elif first.holds and not _contrary(first, second) and first.to_come == second.to_come:
        why = "Both assert one thing in other words." if one_telling(a, b, one_voice=one_voice) else None
    return Reason(why, (*a.spans, *b.spans)) if why else None


def topic(a: Report, b: Report) -> bool:
    """Return whether two claims speak of one matter, whatever they say of it: one number's unit, one day, one name."""
    first, second = asserted(a), asserted(b)
    share, within, common = overlap(first.words, second.words)
    telling = sum(max(first.words[s], second.words[s]) for s in common)
    if any(_one_number(x, y) and x.unit == y.unit for x in first.quantities for y in second.quantities):
        return telling >= PLAIN or share >= TOPIC
    if (first.days and meet(first.days, second.days)) or _counted_alike(first, second):
        return telling >= PLAIN and (share >= TOPIC or within >= TOPIC)
    return not (first.days or first.quantities) and telling >= NAME and within >= 2 * TOPIC


def _counted_alike(a: Asserted, b: Asserted, *, equal: bool = False) -> bool:
    pairs = ((x, y) for x in a.quantities for y in b.quantities if x.unit is not None and x.unit == y.unit)
    return any(not equal or _one_number(x, y) for x, y in pairs)


def _matched(a: Asserted, b: Asserted, common: Iterable[str]) -> bool:
    """Whether a number or a day that both have stands in for words: "closed two gates", "open on the 10th"."""
    plain = [s for s in common if a.words[s] == PLAIN and b.words[s] == PLAIN]
    names = [{s for s, w in words.items() if w == NAME} for words in (a.words, b.words)]
    if len(plain) < 2 or a.to_come != b.to_come or a.conditional or b.conditional:
        return False
    if any(nation(name.title()) for name in names[0] & names[1]) and _counted_alike(a, b, equal=True):
        return True
    return _one_day(a, b) and (names[0] <= names[1] or names[1] <= names[0])


def _one_day(a: Asserted, b: Asserted) -> bool:
    ends = [{days[1] for days in each.days if days[1]} for each in (a, b)]
    return bool(ends[0] & ends[1]) and meet(a.days, b.days) is True


def same_figure(a: Report, b: Report) -> bool:
    """Return whether two claims have a number of some size or a day in common, so that one can be the other retold."""
    first, second = asserted(a), asserted(b)
    if _another_reading(a, b, first, second):
        return False
    return (_one_figure(first, second) or _one_day(first, second)) and not _contrary(first, second)


def _one_figure(a: Asserted, b: Asserted) -> bool:
    pairs = ((x, y) for x in a.quantities for y in b.quantities)
    return any(_one_number(x, y) and max(x.low or 0, x.high or 0) >= SIZE for x, y in pairs)


def _said(a: Asserted, b: Asserted, common: Iterable[str], *, least: int, but: frozenset[str]) -> bool:
    """Whether they share something said, and not only what it is said of: names and figures alone tell no story.

    Nations are left out (``but``), as other names are: "Russian" is no more told than "Russia" is.

    "The invasion of Ukraine" is no assertion that another could hold, so a short claim inside a long one says more.
    """
    plain = [{stem for stem, w in words.items() if w == PLAIN and stem not in but} for words in (a.words, b.words)]
    alike = len(plain[0] & plain[1] & set(common))
    return alike >= least and alike >= SAID * min(map(len, plain))


def _enough(a: Asserted, b: Asserted) -> float:
    """Less is enough where the shorter claim has no more to share: it must then be there whole."""
    return min(ENOUGH, max(2.0, 0.9 * min(weight(a.words, a.words), weight(b.words, b.words))))


def _contrary(a: Asserted, b: Asserted) -> bool:
    if a.holds is not None and b.holds is not None and a.holds != b.holds:
        return True
    return _other_numbers(a.quantities, b.quantities) or _other_day(a, b) or _other_event(a, b)


def _other_day(a: Asserted, b: Asserted) -> bool:
    """Whether no day is the same; one weekday told again a week later is counted from another day, so it may be."""
    return meet(a.days, b.days) is False and not a.weekdays & b.weekdays


_NOT_BUT = re.compile(r"(?i),? (?:and |but )?not (?:an? |the )?[\w’'-]+(?: [\w’'-]+)?[.,;]?$")


def _holds(claim: Claim, words: str) -> bool | None:
    if (found := _NOT_BUT.search(words)) and not _NEGATORS.search(words[: found.start()]):
        return True  # "put off, not dropped" says that it is put off
    if claim.factuality in NOT_SO or claim.kind is Kind.DENIAL:
        return False
    if claim.factuality in _POSITIVE:
        return not _NOT_ONE.match(words)
    return False if _NEGATORS.search(words) else None


def _events(claim: Claim) -> tuple[Event, ...]:
    found = getattr(claim, "events", None)
    if found is not None:
        return tuple(found)
    return (claim.event,) if claim.event else ()


def _other_event(a: Asserted, b: Asserted) -> bool:
    """Whether an event of the one is the opposite of one of the other, and none is the same.

    That two types differ says little: an order may be read as a request, and told again as what was agreed.
    """
    pairs = [(x, y) for x in a.events for y in b.events]
    return any(_opposed(x, y) for x, y in pairs) and not any(_one_event(x, y) for x, y in pairs)


def _one_event(a: Event, b: Event) -> bool:
    return a.type == b.type and not _one_negated(a, b)


def _opposed(a: Event, b: Event) -> bool:
    return frozenset({a.type, b.type}) in _OPPOSITES or (a.type == b.type and _one_negated(a, b))


def _one_negated(a: Event, b: Event) -> bool:
    return Realis.NEGATED in {a.realis, b.realis} and a.realis is not b.realis


def _other_numbers(a: tuple[Quantity, ...], b: tuple[Quantity, ...]) -> bool:
    """Whether a number of the claim that has fewer of them stands against numbers of its unit, and none is it."""
    fewer, more = sorted((a, b), key=len)
    of_unit = [(x, [y for y in more if _one_unit(x, y)]) for x in fewer]
    return any(found and not any(_one_number(x, y) for y in found) for x, found in of_unit)


def _one_unit(a: Quantity, b: Quantity) -> bool:
    return a.unit is None or b.unit is None or a.unit == b.unit


def _one_number(a: Quantity, b: Quantity) -> bool:
    """ "2-3,000" and "2,000 to 3,000" are one number; "at least 40" and "60" are two."""
    slack = 0.02 * max(abs(n) for n in (a.low, a.high, b.low, b.high) if n is not None)
    return _near(a.low, b.low, slack) and _near(a.high, b.high, slack)


def _near(a: float | None, b: float | None, slack: float) -> bool:
    return abs(a - b) <= slack if a is not None and b is not None else a is b


def _why(a: Report, b: Report, common: Iterable[str]) -> str:
    first, second = asserted(a), asserted(b)
    shared = set(common)
    by_stem = {found: word for word, *_ in reversed(spelled(a.words)) for found in stems(word) if found in shared}
    told = sorted(by_stem, key=lambda stem: (-first.words[stem], stem))[:SHOWN]
    pairs = ((x, y) for x in first.quantities for y in second.quantities)
    numbers = any(_one_number(x, y) for x, y in pairs if _one_unit(x, y))
    more = ", a number" * numbers + ", a time" * bool(meet(first.days, second.days))
    return f"Both assert one thing; they share {', '.join(by_stem[stem] for stem in told) or 'what it is'}{more}."
