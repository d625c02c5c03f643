"""Counts of those whom one event struck: the dead do not grow fewer, so a later lower count stands against an earlier.

A count of one hospital, or of those whom somebody saw, is the least there can be; a higher count later is a series.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.arithmetic.counted import PEOPLE, SHARES
from firsthand.judgements.arithmetic.intervals import leeway, meets
from firsthand.judgements.beside import apart, before, holds, sentence
from firsthand.judgements.conflicts.denials import dismisses
from firsthand.judgements.conflicts.tallies import HARMS, harmed, may_be_part, noun
from firsthand.judgements.dating import meet
from firsthand.judgements.meaning.matter import close, heading, meant, names, speaker, things, wide
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import concepts
from firsthand.judgements.words.kinds import UNTOLD_OR_DENIED
from firsthand.model.judgement import Reason, Report
from firsthand.model.measure import Quantity

DAYS = 31
"""Days within which two counts can be of one event."""
FACTOR = 12
"""How many times the lower count the higher can be; beyond it one is of a day and the other of a war."""

_COUNTED = frozenset({"dead", "hurt"})
_PERSONS = PEOPLE | {"body"}
# What somebody saw, or what came to one place, is a part of what there is.
_SEEN = re.compile(
    r"(?i)\b(?:saw|seen|sees|counted|register(?:ed|s)?|admitted|brought|taken|treat(?:ed|s)?|receiv\w+"
    r"|recover\w+|pulled"
    r"|carried|identified|buried|mortuary|morgue|hospital|clinic|so far|alone|offered|among)\b|\bcame through\b"
)
_TOLL = re.compile(r"(?i)\b(?:dead|killed|deaths?|toll|injured|wounded|victims|casualties)\b[^.;]{0,24}$")
_PART = re.compile(r"(?i)^(?:\s|, )*(?:more\b|others?\b|new\b|of (?:them|whom|which|those|these|the|its)\b|further\b)")
_ADDED = re.compile(
    r"(?i)\b(?:another|further|additional|other|from|than|of (?:them|whom),?|including|every|each|per)\s*$"
)


def fewer(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return two counts of those whom one event struck of which the later is lower, and why; else None."""
    if not (a.claim.quantities and b.claim.quantities) or not (_asserts(a) and _asserts(b)):
        return None
    if one_source(a, b) or holds(a.report, b.report) or holds(b.report, a.report):
        return None
    first, last = sorted((a, b), key=lambda one: (one.said_on[0] is None, one.said_on[0] or 0, one.report.ref))
    if first.said_on[1] is None or last.said_on[0] is None or (last.said_on[0] - first.said_on[1]).days > DAYS:
        return None
    pairs = [(first, last), (last, first)] if first.said_on == last.said_on else [(first, last)]
    for earlier, later in pairs:
        for x, y in _lower(earlier, later):
            if _one_event(a, b):
                at = ((earlier.report.document.id, x.span), (later.report.document.id, y.span))
                return a, b, Reason(_why(earlier, later, x, y), at)
    return None


def _asserts(one: Stance) -> bool:
    doubted = one.claim.kind in UNTOLD_OR_DENIED or one.said.conditional or one.said.to_come or one.claim.historical
    return not doubted and not dismisses(one.words)


def _lower(earlier: Stance, later: Stance) -> list[tuple[Quantity, Quantity]]:
    found = []
    for x, of_x in counts(earlier.report):
        same = [(y, of_y) for y, of_y in counts(later.report) if of_x & of_y]
        closed = _ALL.search(_ahead(earlier.report, x)) is not None
        if any(meets(leeway(y), leeway(x)) or (leeway(y).low > leeway(x).high and not closed) for y, _ in same):
            continue
        found += [(x, y) for y, _ in same if _comparable(earlier, x, later, y)]
    return found


def _ahead(report: Report, quantity: Quantity) -> str:
    return report.document.text[max(0, quantity.span.start - 16) : quantity.span.start]


_ALL = re.compile(r"(?i)\ball (?:of the |the |its )?$")  # "all eleven on board" leaves no room for a twelfth


def _comparable(earlier: Stance, x: Quantity, later: Stance, y: Quantity) -> bool:
    if partial(later) or (x.low or 0) > FACTOR * max(y.high or 0, 1) or may_be_part(later, y, earlier, x):
        return False
    first, second = noun(x), noun(y)
    sorts = [{each} - _ANYBODY for each in (first, second) if each]
    return len(sorts) < 2 or not sorts[0] or not sorts[1] or sorts[0] == sorts[1]


_ANYBODY = frozenset(
    "peopl person man woman other human lif name di dead death body corps fatality kill victim toll casualty injur"
    " injured wound wounded injury civilian".split()
)


@lru_cache(maxsize=1 << 13)
def counts(report: Report) -> tuple[tuple[Quantity, frozenset[str]], ...]:
    """Return the counts of the dead and the hurt that a report gives, each with what befell them; no parts, no more."""
    return tuple(
        (quantity, struck)
        for quantity in report.claim.quantities
        if _counts_people(report, quantity) and (struck := _struck(report, quantity))
    )


def _struck(report: Report, quantity: Quantity) -> frozenset[str]:
    ahead = report.document.text[max(0, quantity.span.start - 16) : quantity.span.start]
    return frozenset({"dead"}) if _LOST.search(ahead) else harmed(report, quantity) & _COUNTED


_LOST = re.compile(r"(?i)\b(?:lost|buried|bury|mourn\w*) $")


def _counts_people(report: Report, quantity: Quantity) -> bool:
    text, span = report.document.text, quantity.span
    ahead, behind = text[max(0, span.start - 40) : span.start], text[span.end :][:16]
    if quantity.per or quantity.change or _PART.match(behind) or _ADDED.search(ahead):
        return False
    if quantity.unit in _PERSONS or concepts(quantity.of or "") & HARMS:
        return quantity.unit not in SHARES
    return quantity.unit is None and quantity.of is None and _TOLL.search(ahead) is not None


@lru_cache(maxsize=1 << 13)
def partial(one: Stance) -> bool:
    """Return whether a count is of those who were seen or brought to one place: there can be more of them."""
    return _SEEN.search(one.words) is not None


def _one_event(a: Stance, b: Stance) -> bool:
    """Whether nothing shows two events, and what one is told of by name, or as "the depot", is told of the other."""
    if (a.places - b.places and b.places - a.places) or apart(a.report, b.report) == 0:
        return False
    if not (_had_happened(a, b) and _had_happened(b, a) and _placed(a, b) and _placed(b, a)):
        return False
    around = things((close(a.report) & wide(b.report)) | (close(b.report) & wide(a.report)))
    if len(around - _HARM - _ANYWHERE) < ALIKE:
        return False
    of_both = [_told_of(one) for one in (a, b)]
    return any(mine & wide(other.report) for mine, other in ((of_both[0], b), (of_both[1], a)))


def _had_happened(one: Stance, other: Stance) -> bool:
    """Whether the other was said on or after the days of which the one tells, and names no other days."""
    days = [*one.said.days] or ([one.said_on] if _LATELY.search(one.words) else [])
    theirs = [*other.said.days] or ([other.said_on] if _LATELY.search(other.words) else [])
    if meet(days, theirs) is False:
        return False
    first, said = min((day for day, _ in days if day), default=None), other.said_on[1]
    return first is None or said is None or first <= said


_LATELY = re.compile(
    r"(?i)\b(?:overnight|last night|tonight|today|this (?:morning|afternoon|evening)|(?:last|past"
    r"|previous) (?:24|twenty-four)"
    r" hours|in the last day|yesterday|also)\b"
)
_THE = re.compile(r"\b(?:at|in|of|on|from|inside|outside|near) the ((?:[a-z]+ )?[a-z]{4,})")


def _told_of(one: Stance) -> frozenset[str]:
    """The names that tell of what happened, less nations and who speaks, and the one thing to which "at the" points."""
    told = f"{before(one.report)} {sentence(one.report)}"
    called = names(meant(told)) - speaker(one) - _nations(told)
    pointed = " ".join(found[1] for found in _THE.finditer(f"{one.words} {heading(one.report)}"))
    return called | (things(meant(f"x {pointed}")) - _HARM - _ANYWHERE)


def _nations(text: str) -> frozenset[str]:
    return frozenset(f"n:{of.lower()}" for word in re.findall(r"[A-Z][\w-]+", text) if (of := nation(word)))


_ANYWHERE = frozenset(
    "country countri capit city town village region distric area provin south north east west hospit world war"
    " conflict attack strike shelling outbreak moment".split()
)


def _placed(one: Stance, other: Stance) -> bool:
    """Whether the other, or what its text is about where it names no place, names the places that the one counts at."""
    at = names(meant(" ".join(f"x {place}" for place in one.places))) - _nations(" ".join(one.places))
    return bool(at & close(other.report)) if at and other.places else at <= wide(other.report)


ALIKE = 2
"""Things that the words around two counts share."""
_HARM = frozenset({"dead", "hurt", "people", "peopl", "person", "number", "dea"})


def _why(earlier: Stance, later: Stance, x: Quantity, y: Quantity) -> str:
    first, second = (one.report.document[q.span] for one, q in ((earlier, x), (later, y)))
    return f"Two counts are given of those whom one event struck, and the later is the lower: “{first}” and “{second}”."


def toll_keys(one: Stance) -> frozenset[str]:
    """Return the keys that two counts of those whom one event struck share: what is told of it, and its names."""
    if not counts(one.report) or not _asserts(one):
        return frozenset()
    return frozenset(f"toll:{each}" for each in _told_of(one) | names(wide(one.report)))
