"""Numbers whose unit stands behind a later one: "four- and six-cylinder", "20, 30 and 40 per cent", "10 by 12 feet"."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.quantities.people import counting_unit
from firsthand.model.measure import Quantity

_HANGING = re.compile(r"-,?\s(?:(?:and|or|to)\s)?")  # "four-, five- and six-cylinder"
_PAIRED = re.compile(r"\s(?:to|and|or)\s")
_PAIR = re.compile(r"\b(?:from|by|between)\s$", re.IGNORECASE)  # "rose from 3 to 4 per cent"
_TIMES = re.compile(r"\s?[x×]\s?|\sby\s|-by-")  # "10 by 12 feet", "a 30-by-40-foot hall"
_LAST = re.compile(r",?\s(?:and|or)\s")  # before the last of a series
_COMMA = re.compile(r",\s")
_PART_OF = re.compile(r"\sof\s(?:[\w’'-]{1,30}\s){1,4}")  # "28 of Nebraska's 93 counties"
_LEVEL = re.compile(r"\b(?:to|at)\s$")  # "rose to 46 and 30 drones …" is no series
_ONE_OR = re.compile(r"\b(?:a|an|another)\s(?:[\w-]{1,20}\s){0,2}?([a-z-]{2,20})\sor\s$", re.IGNORECASE)
_SHORT, _FAR = 8, 60  # characters between two numbers; to the whole that a part is told of
_LEAD, _BACK = 24, 64  # characters before a number that are looked at


def hung(text: str, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities, each bare number given the unit and the noun that stand behind a later one."""
    out: list[Quantity] = []
    series = False
    for q in reversed(found):
        after, bare = (out[-1] if out else None), q.unit is None and not q.of
        gap = text[q.span.end : after.span.start][: _FAR + 1] if after else ""
        series = bare and bool(_in_series(text, q, gap, series=series))
        if after and bare and (series or _hangs(text, q, gap)):
            out.append(replace(q, unit=after.unit, of=after.of, inferred=True))
        else:
            out.append(_or_so_many(text, q) if bare else q)
    return out[::-1]


def _or_so_many(text: str, q: Quantity) -> Quantity:
    """ "another pick or two": two picks."""
    noun = _ONE_OR.search(text[max(0, q.span.start - _BACK) : q.span.start])
    return replace(q, unit=counting_unit(noun[1]), of=noun[1]) if noun else q


def _hangs(text: str, q: Quantity, gap: str) -> bool:
    if _PART_OF.fullmatch(gap):
        return True
    if len(gap) > _SHORT:
        return False
    paired = _PAIRED.fullmatch(gap) and _PAIR.search(text[max(0, q.span.start - _LEAD) : q.span.start])
    return bool(paired or _HANGING.fullmatch(gap) or _TIMES.fullmatch(gap))


def _in_series(text: str, q: Quantity, gap: str, *, series: bool) -> bool:
    """Whether a number stands in a row whose last one has the noun; ``series`` where the one behind it does."""
    if q.low != q.high or _LEVEL.search(text[max(0, q.span.start - _LEAD) : q.span.start]):
        return False
    return _LAST.fullmatch(gap) is not None or (series and _COMMA.fullmatch(gap) is not None)
