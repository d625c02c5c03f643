"""What one number leaves unsaid and another beside it says: its unit, what it counts, its bound, its change."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.quantities.apart import spread
from firsthand.claims.quantities.hanging import hung
from firsthand.claims.quantities.units import DURATIONS, kind
from firsthand.model.measure import Quantity

# Words between two numbers that make the second one lean on the first: "two brigades, possibly three".
_MAYBE = re.compile(r",?\s(?:(?:or|and)\s)?(?:possibly|perhaps|maybe|even|probably|if not)\s(?:even\s)?")
_OR = re.compile(r",?\sor\s(?:by\s|about\s)?|\s?\(")  # "200 points, or 0.8%"
_LEANS = re.compile(r"\b(to|from|and|or|another|possibly|perhaps|maybe)\s(?:about\s)?$")
_JOINED = re.compile(r",?\s(?:or|and)\s(?:by\s)?|,\s(?:by\s)?")
# Between shares in a row: rose by 187% in Sudan, 86% in Syria and 54% in Ethiopia.
_LISTED = re.compile(
    r"\s(?:in|for|at|among|on)\s(?:the\s)?[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,3},?\s(?:and\s)?"
)
# "fell 1.9%, the Dow 1.5% and the S&P 500 1.7%"; "fell 12 per cent in the first half and 8 per cent in the second".
_GAPPED = re.compile(
    r",?\s(?:and\s|while\s|with\s)?(?:the\s|its\s)?[A-Z][\w&.’'-]{0,30}(?:\s[A-Z0-9][\w&.’'-]{0,30}){0,4}\s(?:by\s)?"
)
_PARALLEL = re.compile(r"\s(in|for|on|during|over|at)\s(?:[\w’'-]{1,30}\s){0,4}[\w’'-]{1,30},?\s(?:and|but)\s(?:by\s)?")
_RESTATED = re.compile(r"\s?\((?:or\s|about\s)?|\s/\s|,\sor\s")
_MORE = re.compile(r"\s(?:more|others?|of\s(?:them|which|whom|these|those))\b")
_ANOTHER = re.compile(r"\b(?:another|(?:the|all|any)\s(?:other|remaining)|a\sfurther)\s$")
_NEAR = 120  # characters between two numbers of one thing, at most
_CLOSE = 5  # of one stretch of time: "over eleven days it comes to some 180 million" has no days in its second number
_LEAD = 24  # characters before a number that can hold "another"


def elliptical(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Return the quantities, each lent what the one before it says for both: "from 480 cubic metres … to 290"."""
    out: list[Quantity] = []
    for q in spread(text, hung(text, found)):
        before = out[-1] if out else None
        gap = text[before.span.end : q.span.start] if before else ""
        if before is None or len(gap) > _NEAR:
            out.append(q)
        elif _maybe(before, q, gap):
            out[-1] = replace(before, span=before.span.cover(q.span), high=q.high, inferred=True)
        else:
            out.append(_lent(text, before, q, gap))
    return tuple(out)


def _lent(text: str, before: Quantity, q: Quantity, gap: str) -> Quantity:
    restated = _RESTATED.fullmatch(gap) and (q.unit, q.per) != (before.unit, before.per)
    if restated and kind(q.unit) is not None and kind(q.unit) == kind(before.unit):
        return _restated(before, q)
    if q.unit is not None and q.unit == before.unit and not q.change and _goes_on(text, q, gap):
        return replace(q, change=before.change)
    if _restates(before, q) and _OR.fullmatch(gap.removeprefix(f" {before.of}" if before.of else "")):
        return replace(q, change=q.change or before.change)
    if q.unit not in {None, "other"} or before.unit in {None, "share", "times"} or re.search(r"[?!]\s", gap):
        return q
    if _other(text, q, before):
        return replace(q, unit=before.unit, of=before.of, inferred=True)
    close = len(gap) <= (_CLOSE if before.unit in DURATIONS else _NEAR)
    if close and not re.search(r"\.\s|;", gap) and _leans(text, before, gap):
        return replace(q, unit=before.unit, per=q.per or before.per, inferred=True)
    return q


def _goes_on(text: str, q: Quantity, gap: str) -> bool:
    """Whether a number tells what the one before it tells, of something else: the verb is said once."""
    if _JOINED.fullmatch(gap) or _LISTED.fullmatch(gap):
        return True
    if q.unit == "per cent" and q.of is None and _GAPPED.fullmatch(gap):
        return True
    parallel = _PARALLEL.fullmatch(gap)
    return parallel is not None and text.startswith(f" {parallel[1]} ", q.span.end)


def _restates(before: Quantity, q: Quantity) -> bool:
    """Whether a number can be the one before it as a share, or in money: "by 0.25 per cent or $63bn"."""
    return q.unit == "per cent" or (before.unit == "per cent" and kind(q.unit) == "money" and q.per is None)


def _leans(text: str, before: Quantity, gap: str) -> bool:
    """Whether a number goes on from the one before it: "from 480 to 290", not "up 1% from 40 million"."""
    found = _LEANS.search(gap)
    if found is None or before.change:
        return False
    if found[1] not in {"to", "from"}:
        return True
    started = text[max(0, before.span.start - _LEAD) : before.span.start].rstrip().endswith(("from", "to", "at"))
    return started or len(gap.removeprefix(f" {before.of}")) <= len(" from ")


def _restated(before: Quantity, q: Quantity) -> Quantity:
    """The same amount in another unit, as loose as it was: "more than 750 miles (1,200 km)"."""
    low = None if before.low is None and q.low == q.high else q.low
    high = None if before.high is None and q.low == q.high else q.high
    return replace(
        q,
        low=low,
        high=high,
        approximate=q.approximate or before.approximate,
        inferred=q.inferred or None in {low, high},
        change=q.change or before.change,
        per=q.per or before.per,
    )


def _other(text: str, q: Quantity, before: Quantity) -> bool:
    """Whether a number without a noun counts more of the same: "16 systems so far. Four more arrived"."""
    if kind(before.unit) is not None or q.of is not None:
        return False
    lead = text[max(0, q.span.start - _LEAD) : q.span.start].lower()
    return _MORE.match(text, q.span.end) is not None or _ANOTHER.search(lead) is not None


def _maybe(a: Quantity, b: Quantity, gap: str) -> bool:
    """Whether two numbers are one that may be more: "two brigades, possibly three"."""
    noun = f" {a.of}" if a.of else ""
    between = gap.removeprefix(noun)
    if a.unit in {None, "share", "times"} or b.unit not in {None, "other"}:
        return False
    rising = a.low is not None and b.low is not None and a.high is not None and a.low < b.low and b.high is not None
    return rising and _MAYBE.fullmatch(between) is not None
