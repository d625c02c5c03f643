"""Two figures that one text sets side by side: "five of the men were hurt", and next "it put the injured at two".

Beside each other, by two sources, counts of one thing need not name again where and when it was. What guards against
two counts of two things is what is counted: the noun, what befell those who are counted, whose they are, and where.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.arithmetic.counted import PEOPLE
from firsthand.judgements.arithmetic.intervals import leeway
from firsthand.judgements.beside import before, follows, holds, sentence
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.words.concepts import concept_of, concepts
from firsthand.judgements.words.words import NAME, PLAIN, stem, weighed
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

NEXT = 1
"""Sentences within which a figure may leave out what it counts: "the union put it at 63"."""
NEAR = 3
"""Sentences within which two figures for one thing that is named are set against each other."""
HARMED = 8
"""Sentences within which two counts of the dead are, in one text that gives no other time or place."""

HARMS = frozenset({"dead", "hurt", "captive", "flee"})
_ANYBODY = frozenset(map(stem, "people person man woman other human life name".split()))
_MEASURES = frozenset(
    "second minute hour day week month year decade century kilometre metre mile knot nautical-mile ton tonne litre"
    " dollar euro pound rouble times share degree hectare barrel o'clock".split()
)
_WHOSE = re.compile(r"\b[A-Z][a-z]+(?:an|ish|ese|ch|i|ic)\b")
_LEFT_OUT = re.compile(
    r"^[\s\"”’']*(?:$|[.,;:)]|of them\b|and\b|or\b|at\b|in all\b|people\b|aboard\b|on board\b|who\b)"
)
_FIGURE_OF = re.compile(
    r"(?i)\b(?:put|puts|putting|gave|gives|set|sets|placed|puts it|has it|counted|recorded|reported|number|figure|toll"
    r"|total|count|tally|estimate[sd]?|were|was|is|are|at|that)\b[^.;]{0,40}$"
)
_PUT = re.compile(
    r"(?i)\b(?:put|puts|putting|counted|counts|number|figure|toll|total|tally|there (?:are|were))\b[^.;]{0,40}$"
)
_CUT = re.compile(r"[.;]|,\s| and | but | while ")
_NEW = re.compile(r"(?i)^\s*(?:new|more|further|additional|extra|other)\b")


def side_by_side(a: Stance, b: Stance, x: Quantity, y: Quantity) -> bool:
    """Return whether two numbers of one text, by two sources, are put to one thing."""
    if a.report.document.id != b.report.document.id or one_source(a, b):
        return False
    if holds(a.report, b.report) or holds(b.report, a.report) or meet(a.said.days, b.said.days) is False:
        return False
    gap = turns(a.report, b.report)
    if _measures(x) or _measures(y) or x.per != y.per or _each_tells_its_own(a, b) or _of_others(a, b):
        return False
    if _is_part(a.report, x) or _is_part(b.report, y) or _its_own_paper(a, b):
        return False
    if x.unit == y.unit == "per cent":
        return gap <= HARMED and _one_share(a, b, x, y)
    return _one_count(a, b, x, y, gap)


def dated_alike(a: Stance, b: Stance, x: Quantity, y: Quantity) -> bool:
    """Return whether two texts of two outlets count one thing up to one day: "388 cases up to Thursday the 18th"."""
    if a.report.document.id == b.report.document.id or a.report.document.outlet == b.report.document.outlet:
        return False
    ends = [{end for _, end in one.said.days if end} for one in (a, b)]
    if len(ends[0]) != 1 or ends[0] != ends[1] or _measures(x) or _measures(y) or x.per != y.per:
        return False
    if _is_part(a.report, x) or _is_part(b.report, y) or _of_others(a, b):
        return False
    first, second = noun(x), noun(y)
    alike = (
        first is not None
        and first == second
        and first not in _ANYBODY
        and _one_noun(first, first, *map(_attributes, (x, y)))
    )
    return alike and harmed(a.report, x) == harmed(b.report, y) and _one_story(a, b)


def _one_story(a: Stance, b: Stance) -> bool:
    """Whether a name, or two telling words, stand in both where they are told, headlines included."""
    told = [f"{one.report.document.title or ''} . {before(one.report)} {sentence(one.report)}" for one in (a, b)]
    first, second = (weighed(text) for text in told)
    shared = first.keys() & second.keys()
    names = [s for s in shared if first[s] == second[s] == NAME]
    plain = [s for s in shared if first[s] == second[s] == PLAIN]
    return bool(names) or len(plain) >= TOLD_ALIKE


TOLD_ALIKE = 2
"""Words, the noun that is counted among them, from which two counts of one day are of one story."""


def _measures(quantity: Quantity) -> bool:
    return not _MEASURES.isdisjoint((quantity.unit or "").split(" "))


def _is_part(report: Report, quantity: Quantity) -> bool:
    """ "118 of the cases" are some of them, and "all 187" is what they come to."""
    text = report.document.text
    before, after = text[max(0, quantity.span.start - 6) : quantity.span.start], text[quantity.span.end :][:9]
    if re.search(r"(?i)\bamong\b", text[max(0, quantity.span.start - 40) : quantity.span.end + 40]):
        return True
    of_them = re.match(r" of (?:the|its|his|her|their|our)\b", after)
    if of_them and harmed(report, quantity) and not concepts(text[quantity.span.end :][:24]) & HARMS:
        of_them = None  # "five of the miners had been hurt" tells how many were
    return bool(of_them or re.search(r"(?i)\ball $", before))


def may_be_part(one: Stance, x: Quantity, other: Stance, y: Quantity) -> bool:
    """Return whether the lesser count goes only up to an hour, or the greater one takes in more by its own words."""
    if x.high is None or y.low is None or x.high >= y.low:
        return False
    return _UP_TO.search(one.words) is not None or _TAKES_IN.search(other.words) is not None


_UP_TO = re.compile(
    r"(?i)\bso far\b|\b(?:by|until|till|up to) (?:then|now|(?:about |around )?(?:\d{1,2}[.:]\d\d|\d{1,2} ?[ap]\.?m"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|nightfall|dawn|dusk|evening"
    r"|(?:the )?(?:morning|afternoon|evening))\b)"
)
_TAKES_IN = re.compile(
    r"(?i)\b(?:includ(?:es?|ing)|counting|taking in|together with|as well as|in all|altogether|in total|all told)\b"
)


def _its_own_paper(a: Stance, b: Stance) -> bool:
    """Whether one is the author and the other the outlet that he writes for."""
    for author, other in ((a, b), (b, a)):
        if author.voice is None and other.voice is not None and other.voice.type is SourceType.OUTLET:
            outlet = weighed(author.report.document.outlet or "").keys()
            return bool(other.voice.names and other.voice.names <= {*outlet, "the"})
    return False


def _one_count(a: Stance, b: Stance, x: Quantity, y: Quantity, gap: int) -> bool:
    harms = harmed(a.report, x), harmed(b.report, y)
    if all(harms):
        near = gap <= HARMED and _said_together(a, b)
        return near and bool(harms[0] & harms[1]) and _one_sort(x, y) and _of_one_place(a, b, x, y)
    first, second = (noun(q) for q in (x, y))
    if any(harms) and "nam" in {first, second}:
        return gap <= NEXT and "dead" in harms[0] | harms[1]  # "a list of 29 names", beside six who were killed
    if not _of_one_day(a, b):
        return False
    if first is None or second is None:
        return not any(harms) and _one_left_out(a, b, x, y, gap)
    if any(harms):
        return False
    if {x.unit, y.unit} <= PEOPLE and gap <= HARMED and _nearly_equal(x, y):
        return True
    if first in _ANYBODY or second in _ANYBODY:
        return gap <= NEXT and {x.unit, y.unit} <= PEOPLE and _more_in_common(a, b)
    return gap <= NEAR and _one_noun(first, second, *(_attributes(q) for q in (x, y)))


def _nearly_equal(x: Quantity, y: Quantity) -> bool:
    """ "141 passengers" and "139 people": two exact counts in one text that nearly agree are hardly of two crowds."""
    if x.low is None or y.low is None or x.low != x.high or y.low != y.high or x.approximate or y.approximate:
        return False
    less, more = sorted((x.low, y.low))
    return less >= CROWD and more <= NEARLY * less


CROWD = 50
NEARLY = 1.05
"""How many times the lesser of two counts the greater is at the most, where they nearly agree."""


def _one_sort(x: Quantity, y: Quantity) -> bool:
    """ "Soldiers" and "civilians" are two sorts of dead; "Russian soldiers" and "people" are, too."""
    first, second = ({noun(q)} - _ANYBODY - _DEAD - {None} for q in (x, y))
    if first and second:
        return first == second
    return not any(_WHOSE.search(q.of or "") for q in (x, y)) or first == second


def _of_one_place(a: Stance, b: Stance, x: Quantity, y: Quantity) -> bool:
    """Whether neither is a count of one place and the other of all, unless the part is more than the whole."""
    first, second = _local(a), _local(b)
    if bool(first) == bool(second):
        return not first or bool(first & second)
    part, whole = (x, y) if first else (y, x)
    return leeway(part).low > leeway(whole).high


@lru_cache(maxsize=1 << 13)
def _local(one: Stance) -> frozenset[str]:
    """Where those counted were, as far as it is one place: named in the claim, "there", or whose mayor counts them."""
    found = set(one.places) | {m[1] for m in _LOCAL.finditer(one.voice.shown if one.voice else "")}
    if not found and _THERE.search(one.words):
        found |= set(re.findall(r"(?<=[a-z] )[A-Z][\w-]+", f"{before(one.report)} {sentence(one.report)}")) or {"there"}
    return frozenset(found)


_LOCAL = re.compile(r"\b(?:of|in|at) (?:the )?(?:[a-z]+ ){0,3}([A-Z][\w-]+)")
_THERE = re.compile(
    r"(?i)\b(?:there(?! (?:is|are|was|were))|at (?:a|an|the) [a-z]+|(?:strike|attack|raid) on|mortuary"
    r"|hospital)\b"
)
_DEAD = frozenset(
    map(stem, "dead death body corpse fatality killed victim toll casualty injured wounded injury".split())
)


def _one_noun(first: str, second: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """ "Warships" and "ships" can be the same ones; "merchant ships" are none, nor suspected cases confirmed ones."""
    if first == second:
        return not (one and other) or bool(one & other)
    return not (one or other) and bool(concept_of(first) & concept_of(second))


def _attributes(quantity: Quantity) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"(?<![\w’'-])[a-z][a-z-]*", quantity.of or "")[:-1])


def _one_left_out(a: Stance, b: Stance, x: Quantity, y: Quantity, gap: int) -> bool:
    """Whether one figure leaves out what it counts, and it is what the other counts."""
    for one, quantity, other in ((a, x, noun(y)), (b, y, noun(x))):
        if noun(quantity) is not None or not _stands_for(one.report, quantity):
            continue
        if other and _OF_THEM.match(one.report.document.text[quantity.span.end :][:9]):
            return gap <= NEAR and bool(concept_of(other) & concepts(before(one.report)))
        if gap <= NEXT and (other is None or one is (b if follows(a.report, b.report) else a)):
            return True
    return False


_OF_THEM = re.compile(r" of them\b")


def noun(quantity: Quantity) -> str | None:
    """Return the stem of what is counted; None where the words leave it out."""
    words = re.findall(r"[A-Za-z][A-Za-z’'-]*", quantity.of or ("" if quantity.unit in PEOPLE else quantity.unit or ""))
    return stem(words[-1]) if words else None


@lru_cache(maxsize=1 << 13)
def harmed(report: Report, quantity: Quantity) -> frozenset[str]:
    """Return what befell those who are counted: by the noun, the words behind the number, or those before."""
    own = concepts(quantity.of or "") & HARMS
    if own:
        return own
    text = report.document.text
    end = max(span.end for span in report.claim.content)
    after = _CUT.split(text[quantity.span.end : min(end, quantity.span.end + 70)], maxsplit=1)[0]
    before = text[max(report.claim.content[0].start, quantity.span.start - 50) : quantity.span.start]
    found = concepts(after) & HARMS or concepts(_CUT.split(before)[-1]) & HARMS
    return frozenset(found)


def _stands_for(report: Report, quantity: Quantity) -> bool:
    """Whether a bare number stands as a figure for what was told before, and not beside a noun of its own."""
    text = report.document.text
    after = text[quantity.span.end : quantity.span.end + 12]
    before = text[max(0, quantity.span.start - 60) : quantity.span.start]
    small = quantity.high is not None and quantity.high <= HOURS
    figure = _PUT.search(before) if small else _FIGURE_OF.search(before)
    return bool(_LEFT_OUT.match(after) and figure) and not _NEW.match(after)


HOURS = 24
"""A bare number up to which it may be an hour or an age, unless the words put it as a figure."""


def _of_others(a: Stance, b: Stance) -> bool:
    """Whether they name other places, or other nations as those who are counted."""
    if (a.places - b.places) and (b.places - a.places):
        return True
    whose = [frozenset(_WHOSE.findall(" ".join(q.of or "" for q in one.claim.quantities))) for one in (a, b)]
    return bool(whose[0] and whose[1] and not whose[0] & whose[1])


_ITSELF_OR_ITS_OWN = re.compile(r"(?i)(?:that )?(?:it|its|they|their|we|our|he|she|I)\b")
_COUNTED_OR_TOLD = re.compile(r"(?i)\b(?:count|saw|seen|see|record|register|found|estimat|put|tall|report|confirm)\w*")


def _each_tells_its_own(a: Stance, b: Stance) -> bool:
    return all(_ITSELF_OR_ITS_OWN.match(one.words) and not _COUNTED_OR_TOLD.search(one.words) for one in (a, b))


def _said_together(a: Stance, b: Stance) -> bool:
    gap = apart_by(a.said_on, b.said_on)
    return gap is None or gap <= 1


def _of_one_day(a: Stance, b: Stance) -> bool:
    """Whether no other day is named for the one than that on which the other was told: "on the 9th there were 201"."""
    return meet(a.said.days or [a.said_on], b.said.days or [b.said_on]) is not False


def _more_in_common(a: Stance, b: Stance) -> bool:
    return bool((a.plain & b.plain) - _ANYBODY or concepts(a.words) & concepts(b.words)) or _bare(a) or _bare(b)


def _bare(one: Stance) -> bool:
    """Whether next to nothing is told of those counted but that they are so many: "201", "63 men were down"."""
    return len((one.plain | one.names) - _ANYBODY) <= BARE


BARE = 2
"""Telling words up to which a figure is told with next to nothing beside it."""


def _one_share(a: Stance, b: Stance, x: Quantity, y: Quantity) -> bool:
    """Whether two shares are put to one who is named right before each: "gave Ms Sohl 51 per cent"."""
    whose = [_named_before(one.report, q) for one, q in ((a, x), (b, y))]
    return whose[0] is not None and whose[0] == whose[1]


def _named_before(report: Report, quantity: Quantity) -> str | None:
    clause = _CUT.split(report.document.text[max(0, quantity.span.start - 40) : quantity.span.start])[-1]
    found = re.findall(r"\b[A-Z][\w-]+", clause)
    return stem(found[-1]) if found and found[-1] not in {"Mr", "Ms", "Mrs", "Dr"} else None
