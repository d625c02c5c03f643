"""Two numbers for one thing at one time that exclude each other: "some 9,000 marched", "there were 2,000 of them"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.judgements.arithmetic.counted import PEOPLE, SHARES
from firsthand.judgements.arithmetic.intervals import leeway, meets
from firsthand.judgements.beside import apart, follows, holds
from firsthand.judgements.conflicts.denials import dismisses
from firsthand.judgements.conflicts.tallies import dated_alike, may_be_part, side_by_side
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.meaning.alike import is_size
from firsthand.judgements.meaning.stance import Stance, one_source, one_subject
from firsthand.judgements.words.kinds import UNTOLD_OR_DENIED
from firsthand.judgements.words.senses import HARM
from firsthand.judgements.words.words import stem
from firsthand.model.judgement import Reason, Report
from firsthand.model.measure import Quantity
from firsthand.model.text import Span

DAYS = 1
"""Days within which two counts without a stated time are of one time; what is counted moves on."""
NEARLY_ALL = 0.7
"""Share of the words from which two counts are of one thing without a name in common."""
BESIDE = 1
"""Sentences between two counts of which the second leaves out what it counts: "the priest says there are fifty"."""

_ANYBODY = frozenset(stem(word) for word in "people persons person men others dead killed wounded injured".split())
_TIMES = frozenset("o'clock second minute hour day week month year decade century".split())
_WORDS = re.compile(r"[A-Za-z’'-]+")

# What stands before a number that is a part, an addition, an earlier level, or none at all.
_BESIDES = re.compile(
    r"(?i)\b(?:further|another|additional|extra|more than a|up from|down from|from|from a peak of|than"
    r"|including|of which"
    r"|first|some of|not|no|not even|every|per|a|an|one of|of (?:them|whom|which|these|those),?|previous"
    r"|previously|other)\s*$"
)
_PART = re.compile(
    r"(?i)^(?:\s|, )*(?:more\b|new\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b|of (?:them|whom"
    r"|which|those|these)\b|others\b|additional\b|-)"
)
_DOWN = re.compile(
    r"(?i)\b(?:loss|losses|lost|cut|cutting|fall|fell|fallen|drop|dropped|decline|declined|reduc\w+|less)\b"
)


def rival(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return two reports that put numbers to one thing at one time which exclude each other, and why; else None."""
    if not a.claim.quantities or not b.claim.quantities or holds(a.report, b.report) or holds(b.report, a.report):
        return None
    authors = a.voice is None and b.voice is None and a.report.document.id != b.report.document.id
    if (one_source(a, b) and not authors) or not (_counts(a) and _counts(b)):
        return None
    if a.said.to_come != b.said.to_come or not _one_time(a, b):
        return None
    for x in _figures(a):
        comparable = [y for y in _figures(b) if _one_thing(a, b, x, y)]
        if any(meets(leeway(x), leeway(y)) for y in comparable):
            continue
        for y in comparable:
            if not any(meets(leeway(y), leeway(z)) for z in _figures(a) if _one_thing(a, b, z, y)):
                return a, b, Reason(_why(a, b, x, y), (*_at(a, x), *_at(b, y)))
    return None


def _counts(one: Stance) -> bool:
    claim = one.claim
    doubted = claim.kind in UNTOLD_OR_DENIED or one.said.conditional
    return not doubted and not dismisses(one.words) and not about_a_figure(one.words)


def about_a_figure(words: str) -> bool:
    """Return whether words tell of a figure, and count nothing: "the figure of 8,000 is the ministry's own"."""
    return _ABOUT_A_FIGURE.match(words) is not None


_ABOUT_A_FIGURE = re.compile(
    r"(?i)(?:the|that|this|its|their) (?:figures?|numbers?|counts?|estimates?|totals?) of [\d~]"
)


@lru_cache(maxsize=1 << 13)
def _figures(one: Stance) -> tuple[Quantity, ...]:
    """The numbers that a report puts to something, without parts, additions, earlier levels and spans of time."""
    return tuple(q for q in one.claim.quantities if q.unit not in _TIMES and _stands_alone(one.report, q))


def _stands_alone(report: Report, quantity: Quantity) -> bool:
    text = report.document.text
    before = text[max(0, quantity.span.start - 24) : quantity.span.start]
    after = text[quantity.span.end : quantity.span.end + 16]
    if quantity.unit is None and _CLOCK.fullmatch(report.document[quantity.span]):
        return False  # "18.30" at the head of an entry is an hour
    if is_size(report, quantity):
        return False
    if quantity.of is None and quantity.unit is None and (quantity.high or 99) <= HOURS and _AT_HOUR.search(before):
        return False  # "came in at three"
    if (quantity.change and quantity.unit not in SHARES) or (quantity.per and quantity.unit in PEOPLE):
        return False
    if _ALL_OF_THEM.search(before) and after.startswith(" of them"):
        return True
    return not (_BESIDES.search(before) or _PART.match(after) or _AGE.search(before))


HOURS = 24
_AT_HOUR = re.compile(
    r"(?i)\b(?<!dead )(?<!killed )(?<!toll )(?:come|came|arriv\w+|left|in|began|open\w*|clos\w+"
    r"|off) at (?:about |around )?$"
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_ALL_OF_THEM = re.compile(r"(?i)\b(?:counted|there (?:are|were)|saw)\s*$")  # "there were 80 of them" are no part


def _one_time(a: Stance, b: Stance) -> bool:
    met = meet(a.said.days, b.said.days)
    if _periods(a) and _periods(b) and not _periods(a) & _periods(b):
        return False  # so many from 2009 to 2018, and from 2010 to 2015
    if met is None and apart(a.report, b.report) <= BESIDE:
        return (
            True
            if bool(a.said.days) == bool(b.said.days)
            else meet(a.said.days or [a.said_on], b.said.days or [b.said_on]) is not False
        )
    gap = apart_by(a.said_on, b.said_on)
    if met is None:
        met = meet(a.said.days or [a.said_on], b.said.days or [b.said_on]) if a.said.days or b.said.days else None
    if met is not None:
        return met
    return gap is not None and gap <= DAYS


def _periods(one: Stance) -> frozenset[str]:
    """The spans of time with both ends that a report counts over."""
    return frozenset(when.edtf for when in one.claim.times if "/" in when.edtf and ".." not in when.edtf)


APART = 100
"""Times that two numbers may differ and be of one thing."""


def _one_thing(a: Stance, b: Stance, x: Quantity, y: Quantity) -> bool:
    if dated_alike(a, b, x, y):
        return True
    if (x.low and y.high and x.low > APART * y.high) or (y.low and x.high and y.low > APART * x.high):
        return False
    if may_be_part(a, x, b, y) or may_be_part(b, y, a, x):
        return False
    return not one_source(a, b) and (side_by_side(a, b, x, y) or _named_alike(a, b, x, y))


def _named_alike(a: Stance, b: Stance, x: Quantity, y: Quantity) -> bool:
    if not _one_unit(x, y) or _two_harms(a, b) or (a.places - b.places and b.places - a.places):
        return False
    if a.report.document.id == b.report.document.id:
        later, one = (y, b) if follows(a.report, b.report) else (x, a)
        if (
            apart(a.report, b.report) <= BESIDE
            and _leaves_out(later)
            and not _named_before(one, later)
            and not _HAS_CHANGED.search(one.words)
        ):
            return a.voice is not None and b.voice is not None and not _each_its_own(a, b)
        if {x.unit, y.unit} <= SHARES and _DOWN.search(a.words) and _DOWN.search(b.words):
            return any(_BY_COUNT.search(one.words) for one in (a, b)) or len(a.plain & b.plain) >= 2
    return _one_noun(x, y) and _harmed_alike(a, b) and _one_matter(a, b, x)


def _each_its_own(a: Stance, b: Stance) -> bool:
    """ "It had lost 40"; "they had lost 12": each speaks of itself, unless it is what they counted."""
    return all(_ITSELF.match(one.words) and not _COUNTED.search(one.words) for one in (a, b))


# "It had increased to seven": what it was before is another number of its own.
_AGE = re.compile(r"[A-Z][\w’'-]+, $")
_HAS_CHANGED = re.compile(r"(?i)\b(?:increas|ris|rose|grow|grew|fall|fell|climb|drop)\w* (?:further )?(?:to|from)\b")
_ITSELF = re.compile(r"(?i)(?:that )?(?:it|they|we|he|she|I)\b")
_COUNTED = re.compile(r"(?i)\b(?:count|saw|seen|see|record|register|found|estimat|put|tall)\w*")
_BY_COUNT = re.compile(
    r"(?i)\bby (?:our|my|its|his|her|their|[\w-]+['’]s) (?:own )?(?:count|figures?|estimates?|reckoning)\b"
)


def _one_unit(x: Quantity, y: Quantity) -> bool:
    if x.per != y.per:
        return False
    if {x.unit, y.unit} <= PEOPLE or {x.unit, y.unit} <= SHARES:
        return True
    return x.unit == y.unit or None in {x.unit, y.unit}


def _named_before(one: Stance, quantity: Quantity) -> bool:
    """ "All 61 houses and found 23": a bare number is of what its own claim counts before it."""
    return any(q.of is not None and q.span.end <= quantity.span.start for q in one.claim.quantities)


def _leaves_out(quantity: Quantity) -> bool:
    return quantity.of is None and quantity.unit in {None, "persons"}


def _one_noun(x: Quantity, y: Quantity) -> bool:
    """Whether what is counted is named, and by one word."""
    first, second = (_nouns(q) for q in (x, y))
    kinds = [frozenset(re.findall(r"[A-Z]\w+", q.of or "")) for q in (x, y)]
    if kinds[0] - kinds[1] and kinds[1] - kinds[0]:
        return False
    if x.unit in PEOPLE and y.unit in PEOPLE:
        return bool(first & second) or first <= _ANYBODY or second <= _ANYBODY
    return bool(first & second)


def _nouns(quantity: Quantity) -> frozenset[str]:
    words = _WORDS.findall(quantity.of or quantity.unit or "")
    return frozenset({stem(words[-1])}) if words else frozenset()


def _one_matter(a: Stance, b: Stance, x: Quantity) -> bool:
    """Whether more than the counted noun is shared: a name, and what is said of it."""
    first, second = a, b
    plain = (first.plain & second.plain) - _nouns(x)
    names = first.names & second.names
    if not (a.subject and b.subject and one_subject(a, b) and one_subject(b, a)):
        return False
    told = [one.plain | one.names for one in (a, b)]
    least = min(map(len, told))
    within = len(told[0] & told[1]) / least if least >= 2 else 0.0
    return within >= NEARLY_ALL or (len(names) >= 1 and len(plain) >= 2)


def _two_harms(a: Stance, b: Stance) -> bool:
    """The killed are no count of the wounded."""
    first, second = (one.senses & HARM for one in (a, b))
    return bool(first and second and not first & second)


def _harmed_alike(a: Stance, b: Stance) -> bool:
    """Nor are they one of those who marched."""
    first, second = (one.senses & HARM for one in (a, b))
    return bool(first & second) or not (first or second)


def _why(a: Stance, b: Stance, x: Quantity, y: Quantity) -> str:
    words = (one.report.document[q.span] for one, q in ((a, x), (b, y)))
    first, second = words
    return f"Two numbers are put to one thing: “{first}” ({leeway(x).told()}) and “{second}” ({leeway(y).told()})."


def _at(one: Stance, quantity: Quantity) -> Iterator[tuple[str, Span]]:
    yield one.report.document.id, quantity.span
