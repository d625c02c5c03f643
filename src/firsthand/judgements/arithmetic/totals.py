"""Counts added up and taken apart: a whole told with its parts, what some more make it, what lies between two."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from firsthand.judgements.arithmetic.counted import SPANS_OF_TIME, Counted, one_unit, text_between
from firsthand.judgements.arithmetic.intervals import Interval, rounded_like
from firsthand.judgements.arithmetic.reckoned import plain, reckoned
from firsthand.model.sums import Sum, Verdict

BACK = 4
"""Sentences before a result in which the count that it grew from is looked for."""
MANY = 100
"""A whole from which on two parts that make it up to the last one are no chance."""
PARTS = 6
"""Parts of one whole; a longer row is a table."""

_RAISED = re.compile(
    r"(?i)\b(?:takes?|taking|took|brings?|bringing|brought|raises?|raising|raised|push(?:es|ing|ed)?|lift(?:s|ing|ed)?"
    r"|puts?|putting)\b[^.;:]{3,60}? to (?:at least |about |some |around |nearly )?$"
)
_WITH = re.compile(r"(?i)(?:^|[.!?;][\"”’']? )[\"“‘']?(?:together |along )?(?:with|adding|counting|including|add)\b")
_THAT_IS = re.compile(
    r"(?i)\b(?:that|this|it|which|they|there)(?:['’]s| is| are| was| were| makes?| made| comes? to)"
    r"(?: (?:all|now|about|some|the))* ?$"
)
_MORE = re.compile(r"(?i)^ (?:more|further|additional|others?|another)\b")
_APART = re.compile(
    r"(?i)\b(?:margin|difference|gap|lead|majority|surplus|shortfall|deficit|balance)"
    r"(?: (?:of|is|was|at|stands at|came to|to|about|some))* ?$"
)
_LEFT = re.compile(r"(?i)\b(?:leaves?|leaving|left)(?: (?:with|only|just|about|some|another|behind))* ?$")
_OPENS = re.compile(r"^(?: [\w’'-]+){0,4} ?(?::|,? (?:made up|consisting|comprising|composed)(?: of)?|[–—-]|\(|,)")
_JOINED = re.compile(r"^[^.;:!?()\d]{0,50}$")


def totals(numbers: Sequence[Counted]) -> Iterator[Sum]:
    """Yield each count that the text makes up of others, or takes from them; each count once, by the plainest way."""
    for at, stated in enumerate(numbers):
        if _count(stated):
            before, after = numbers[:at], numbers[at + 1 :]
            found = (
                _made_up(stated, after)
                or _listed(stated, before, after)
                or _grown(stated, before)
                or _between(stated, before)
                or _left(stated, before)
            )
            if found:
                yield found


def _count(number: Counted) -> bool:
    """Whether it is an exact count: neither a rate nor a share, nor a length of time."""
    value = number.value
    plainly = value.low == value.high and value.low > 0 and not math.isinf(value.high)
    return plainly and number.per is None and number.unit not in {"cent", "shar", "share", "point", *SPANS_OF_TIME}


def _made_up(whole: Counted, after: Sequence[Counted]) -> Sum | None:
    """ "There were 201: 187 passengers and 14 crew"."""
    row = _row([n for n in after if n.sentence == whole.sentence])
    if len(row) < 2 or not _OPENS.match(text_between(whole, row[0])):
        return None
    for many in range(len(row), 1, -1):
        if (done := _added(whole, row[:many])) and done.verdict is Verdict.HOLDS and _no_chance(whole, row[:many]):
            return done
    return None


def _no_chance(whole: Counted, parts: Sequence[Counted]) -> bool:
    gap = text_between(whole, parts[0])
    return len(parts) > 2 or whole.value.low >= MANY or ":" in gap or "made up" in gap or "(" in gap


def _row(numbers: Sequence[Counted]) -> list[Counted]:
    """The counts that follow one another without a break."""
    row: list[Counted] = []
    for number in numbers[:PARTS]:
        if not _count(number) or (row and not _JOINED.match(text_between(row[-1], number))):
            break
        row.append(number)
    return row


def _listed(whole: Counted, before: Sequence[Counted], after: Sequence[Counted]) -> Sum | None:
    """ "Sixty-three went down. Thirty-one and six and twenty-six": a sentence of three counts or more beside it."""
    for beside in (after, before):
        near = [n for n in beside if abs(n.sentence - whole.sentence) <= 1]
        for sentence in {n.sentence: None for n in near}:
            row = _row([n for n in near if n.sentence == sentence])
            if len(row) > 2 and (done := _added(whole, row)) and done.verdict is Verdict.HOLDS:
                return done
    return None


def _grown(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "Eight more …, which takes the number of dead to seventeen"; "with the forty-six …, that is all 187"."""
    lead = stated.before(160)
    raised = _RAISED.search(lead)
    with_these = _WITH.search(". " + lead) and _THAT_IS.search(lead)
    if not raised and not with_these:
        return None
    mine = [n for n in before if n.sentence == stated.sentence and _count(n)]
    added = [n for n in mine if with_these or _MORE.match(n.after()) or (n.quantity.change is not None)]
    for more in added:
        left = stated.value.low - more.value.low
        for old in reversed(before):
            if stated.sentence - old.sentence > BACK or old is more or not _count(old):
                continue
            if old.value.low == left and one_unit(old, more, stated):
                return _added(stated, (old, more))
    return None


def _between(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "2,184,000 and 2,025,000, which makes a margin of 159,000"."""
    if not _APART.search(stated.before(60)):
        return None
    mine = [n for n in before if n.sentence == stated.sentence and _count(n)][-2:]
    if len(mine) < 2 or not one_unit(*mine):
        return None
    less, more = sorted(mine, key=lambda n: n.value.low)
    return reckoned(stated, f"{plain(more.value)} - {plain(less.value)}", more.value - less.value, (more, less))


def _left(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "Of the 46, thirty were freed, leaving sixteen"; "the company's forty leaves three"."""
    if not _LEFT.search(stated.before(60)):
        return None
    near = [n for n in before if stated.sentence - n.sentence <= 2 and _count(n)]
    for whole in sorted(near, key=lambda n: -n.value.low):
        if whole.value.low <= stated.value.low:
            break
        for taken in _runs([n for n in near if n is not whole]):
            gone = sum(n.value.low for n in taken)
            if whole.value.low - gone == stated.value.low and one_unit(*taken):
                expression = " - ".join(plain(n.value) for n in (whole, *taken))
                return reckoned(
                    stated, expression, Interval(whole.value.low - gone, whole.value.low - gone), (whole, *taken)
                )
    return None


def _runs(numbers: Sequence[Counted]) -> Iterator[Sequence[Counted]]:
    """Up to three counts in a row, the latest first, the shortest rows first."""
    for many in (1, 2, 3):
        for start in range(len(numbers) - many, -1, -1):
            yield numbers[start : start + many]


def _added(whole: Counted, parts: Sequence[Counted]) -> Sum | None:
    total = sum(part.value.low for part in parts)
    if not one_unit(*parts) or not (total == whole.value.low or rounded_like(total, whole.value.low)):
        return None
    return reckoned(whole, " + ".join(plain(p.value) for p in parts), Interval(total, total), parts)
