"""Ranges whose ends stand apart: "from $10 for a child to $20", "between 10% of men and 20% of women"."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.quantities.changes import CHANGE
from firsthand.claims.quantities.levels import RANGES
from firsthand.model.measure import Quantity

_WORDS = r"(?:\s(?!(?:and|or|to|but|while|from|in\s(?:19|20)\d\d)\b)[\w’'%-]{1,20}){0,6}"
_BETWEEN = re.compile(rf"{_WORDS}\s(?:and|to)\s")
_FROM = re.compile(
    rf"{_WORDS},?\s(?:(?:all\sthe\sway|right)\s)?(?:up\s|down\s)?to\s(?:about\s|around\s|nearly\s|over\s|an?\s|the\s)?"
)
_LOOSE = re.compile(r"\b(?:just|only|a|an|the)\s$")  # between "from" and a number
_UP_TO = ("as ", "up to ")  # the only bounds that the upper end of a range may have
_LEAD = 120  # characters before "from" that hold the verb it belongs to


def spread(text: str, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities, with two that are the ends of one range as one."""
    out: list[Quantity] = []
    for q in found:
        if out and (ends := _ends(text, out[-1], q)):
            out[-1] = ends
        else:
            out.append(q)
    return out


def _ends(text: str, a: Quantity, b: Quantity) -> Quantity | None:
    if not _alike(a, b) or (b.low is None and not text.startswith(_UP_TO, b.span.start)):
        return None
    low, high = sorted((a.low or 0, b.high or 0))
    before = text[max(0, a.span.start - _LEAD) : a.span.start].lower()
    gap = text[a.span.end : b.span.start]
    before = _LOOSE.sub("", before)
    apart = (before.endswith("between ") and _BETWEEN.fullmatch(gap)) or (
        before.endswith("from ") and _FROM.fullmatch(gap) and _ranging(before)
    )
    if not (apart or (a.per and gap == " to ")):  # "1.3 A/cm2 to 0.03 A/cm2"
        return None
    return replace(b, span=a.span.cover(b.span), low=low, high=high, approximate=a.approximate or b.approximate)


def _alike(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are points of one kind."""
    if a.low is None or b.high is None or a.low != a.high or b.low not in {None, b.high}:
        return False
    same = a.unit is not None and (a.unit, a.per) == (b.unit, b.per)
    return same and not a.change and not b.change and a.low != b.high


def _ranging(before: str) -> bool:
    """Whether no word of change stands nearer before "from" than one of ranging: "rose from" tells two levels."""
    for word in reversed(re.findall(r"[^\W\d_]+|[.;?!:]", before)[:-1]):
        if word in RANGES or not word.isalpha():
            return True
        if word in CHANGE:
            return False
    return True
