"""What two sources must have in common before they are held to assert one thing, where nothing ties them.

All that is written of a war shares its nations, its armies and its hundreds of dead. So nations do not count here, nor
numbers that are no more than an order of size, and what was said weeks apart needs a day or a figure of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.arithmetic.counted import PEOPLE
from firsthand.judgements.dating import known
from firsthand.judgements.meaning.alike import NUMBERS, in_other_words, kin, nations_in, one_denial, one_side, within
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.words import FIGURE, LIGHT, NAME, stem, weighed
from firsthand.language.calendar.edtf import Days
from firsthand.model.claim import Kind
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity

LATELY = 21
"""Days within which the same words tell of the same thing."""
WORDS = 3
"""Words that both have, beside the nations, where no name and no figure stands with them."""
SHARE = 0.5
"""Dice's share of such words."""
WHOLE = 0.72
"""Share of the shorter one's, where the other says more."""
EXACT, EXACT_LIVES = 10, 100
"""A number from which on one that is given as it is tells a thing from another; of the dead and hurt a larger one."""
PART = 0.55
"""Share of the plain words of the one that has fewer: names say of whom it is told, and not what."""
WEEK, DAYS = 7, 5
"""Days within which "on Tuesday" is one day, and within which as many dead are the same dead."""
PAIR = 2
"""Twos are met everywhere."""
BY_KIN, WITH_NAME = 0.34, 0.25
"""Share of roots and families of words, of the one that has fewer, where a figure or a day is one."""

# Who fights is said in every claim of a war; numbers are compared as numbers.
_SLIGHT = frozenset(map(stem, [*NUMBERS, *"force troop army military people person other".split()]))
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
# What a document says of itself, or of its making, is said in every one of its kind.
_OF_ITSELF = re.compile(
    r"(?i)\bthis (?:update|article|report|story|page|newsletter|bulletin|summary) covers\b"
    r"|\b(?:could not|cannot|able to|not been|yet to) (?:be )?(?:immediately )?(?:independently )?(?:verif|confirm)"
    r"|\bindependently (?:verif|confirm)|\bno (?:immediate )?(?:comment|response|reply|reaction)\b"
    r"|\bdeclined to comment\b|\b(?:you can|click to) (?:read|follow|find|see)\b|\bsummary of the (?:day|week)\b"
    r"|\b(?:tak(?:e|ing)|hand(?:ing)?) (?:the |this )?(?:live )?(?:blog )?over (?:the (?:live )?blog|to my|from my)\b"
    r"|\bthe (?:live )?blog\b|\bpic\.twitter|\byour browser\b|\bhttps?:"
)


def by_two(a: Report, b: Report) -> bool:
    """Return whether two claims of two sources have enough in common to assert one thing."""
    if _OF_ITSELF.search(a.words) or _OF_ITSELF.search(b.words):
        return False
    if (a.claim.kind is Kind.DEMAND) != (b.claim.kind is Kind.DEMAND):
        return False  # that somebody calls for it says nothing of whether it is so
    if one_side(a, b) or one_denial(a, b, one_voice=False) or (in_other_words(a, b) and within(a, b, WEEK)):
        return True
    given = _one_exact(a, b) or _one_day(a, b)
    if not (given or within(a, b, LATELY)) or _one_in_size_only(a, b) or _another_week(a, b):
        return False
    return (given and _of_kin(a, b)) or _in_words(a, b, given=given)


def _in_words(a: Report, b: Report, *, given: bool) -> bool:
    first, second = _telling(a.words), _telling(b.words)
    shared, fewer = first & second, min(len(first), len(second))
    alike = 2 * len(shared) >= SHARE * (len(first) + len(second))
    if not alike and len(shared) < WHOLE * fewer:
        return False
    named = {stem for words in (a.words, b.words) for stem, weight in weighed(words).items() if weight == NAME}
    plain = shared - named
    if len(plain) < PART * min(len(first - named), len(second - named)):
        return False  # of whom it is told is one, and not what
    if not given and not shared & named:
        return len(plain) >= WORDS
    return len(plain) >= (1 if given else WORDS - 1)


def _another_week(a: Report, b: Report) -> bool:
    """Whether both name a day of the week, and were said more than a week apart: "on Tuesday" is told every week."""
    weekly = all(any(_WEEKDAY.search(r.document[when.span]) for when in r.claim.times) for r in (a, b))
    return weekly and not within(a, b, WEEK) and not _one_day(a, b)


@lru_cache(maxsize=1 << 14)
def _telling(words: str) -> frozenset[str]:
    """The stems that tell: no nations, no numbers, and no verb that stands with anything."""
    found = frozenset(base for base, weight in weighed(words).items() if weight > LIGHT and weight != FIGURE)
    return found - nations_in(words) - _SLIGHT - {base for base in found if nation(base.title())}


def _of_kin(a: Report, b: Report) -> bool:
    """Whether roots and families of words are one, beside the nations, where a figure or a day is one."""
    nations = {root[: len("nation")] for words in (a.words, b.words) for root in nations_in(words)}
    mine, theirs = (frozenset(root for root in kin(r.words) if root not in nations) for r in (a, b))
    part = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    return part >= BY_KIN or (part >= WITH_NAME and bool(_names(a, b)))


def _names(a: Report, b: Report) -> frozenset[str]:
    """The names that both have, beside those of nations."""
    return frozenset(found for found in _telling(a.words) & _telling(b.words) if weighed(a.words)[found] == NAME)


def _one_exact(a: Report, b: Report) -> bool:
    """Whether both give one number of some size as it is, of one unit; a small one within weeks, of one place."""
    pairs = ((x, y) for x in a.claim.quantities for y in b.claim.quantities)
    alike = [x for x, y in pairs if _given(x) and (x.low, x.high, x.unit) == (y.low, y.high, y.unit)]
    least = EXACT_LIVES if alike and not within(a, b, DAYS) else EXACT
    if any((x.low or 0) >= (least if x.unit in PEOPLE else EXACT) for x in alike):
        return True
    return bool(alike) and bool(_names(a, b)) and within(a, b, LATELY)


def _of_days(found: Days) -> bool:
    """Whether a time is a day or the end of a stretch, and no month or season, which half of the news falls in."""
    start, end = found
    return end is not None and (start is None or (end - start).days < WEEK)


def _given(q: Quantity) -> bool:
    return q.unit is not None and q.low is not None and q.high in {None, q.low} and q.low > PAIR


def _one_in_size_only(a: Report, b: Report) -> bool:
    """Whether all that both count alike is an order of size: hundreds, dozens, millions."""
    pairs = [(x, y) for x in a.claim.quantities for y in b.claim.quantities if (x.low, x.high) == (y.low, y.high)]
    vague = [x for x, _ in pairs if x.low is not None and x.high is not None and x.high > 2 * x.low]
    return bool(vague) and len(vague) == len(pairs) and len(_telling(a.words) & _telling(b.words)) < WORDS


def _one_day(a: Report, b: Report) -> bool:
    """Whether both give one day, or the last of a stretch that ends on it, beside that on which they came out."""
    edtf = ([*(when.edtf for when in r.claim.times), r.claim.due] for r in (a, b))
    days = [{found[1] for each in row if _of_days(found := known(each))} - {None} for row in edtf]
    out = {known(report.document.published.edtf)[1] for report in (a, b)}
    return bool((days[0] & days[1]) - out)
