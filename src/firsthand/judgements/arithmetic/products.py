"""Products and quotients done again: rates over time, so many each, so many shared out, and what is added up.

A sum is looked for only where the units work out: cubic metres a second times seconds a day are cubic metres a day.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations, zip_longest

from firsthand.judgements.arithmetic.counted import SPANS_OF_TIME, Counted, one_unit, text_between
from firsthand.judgements.arithmetic.intervals import Interval, rounded_like
from firsthand.judgements.arithmetic.reckoned import plain, reckoned, unstated
from firsthand.model.sums import Sum, Verdict

BACK = 3
"""Sentences before a result in which its operands are looked for."""

Units = tuple[frozenset[str], frozenset[str]]

_MAKES = re.compile(
    r"(?i)\b(?:makes?|making|comes? to|came to|amounts? to|amounting to|adds? up to|works? out (?:at|to|as)"
    r"|totals?|totall?ing"
    r"|a total of|in all|altogether|equals?|equivalent to|allocates?|means|enough (?:for|to))\b[^.;]{0,30}$"
)
_TOTAL = re.compile(
    r"(?i)\b(?:a total of|totals?|totall?ing|in all,?|altogether,?|combined|adds? up to"
    r"|bringing the total to)[^.;,]{0,20}$"
)
_LEAVES = re.compile(r"(?i)\b(?:leaves?|leaving|left)\b[^.;]{0,24}$")
_DEDUCTS = re.compile(r"(?i)\b(?:deduct|subtract|minus|take away|less|after|without|exclud|discount)\w*\b")
_MAYBE = re.compile(r"^,? ?(?:or|possibly|perhaps|maybe|and possibly|or even)(?: even)? ?$")

# How many of the one make one of the other.
_IDENTITIES = {
    ("second", "minut"): "60", ("minut", "hour"): "60", ("hour", "day"): "24", ("second", "hour"): "60 * 60",
    ("second", "day"): "24 * 60 * 60", ("minut", "day"): "24 * 60", ("hour", "week"): "7 * 24", ("month", "year"): "12",
    ("day", "week"): "7",
}  # fmt: skip


_CONVERSIONS: dict[tuple[str, str], tuple[int, ...]] = {
    ("hour", "day"): (24,), ("day", "week"): (7,), ("day", "month"): (30, 28, 31), ("day", "year"): (365, 366),
    ("week", "year"): (52, 53), ("month", "year"): (12,), ("minut", "hour"): (60,), ("second", "day"): (86400,),
    ("second", "hour"): (3600,), ("second", "minut"): (60,), ("minut", "day"): (1440,),
}  # fmt: skip
"""The first of each is the one that people reckon with."""


def products(numbers: Sequence[Counted]) -> Iterator[Sum]:
    """Yield each product, quotient, total and remainder that the text states or implies."""
    known = list(numbers)
    for at, stated in enumerate(known):
        if stated.is_share:
            continue
        found = (
            _identity(stated)
            or _converted(stated, known[:at])
            or _for_all(stated, known)
            or _per_time(stated, known[:at])
            or _remainder(stated, known[:at])
            or _lasts(stated, known[:at])
            or _total(stated, known[:at])
        )
        if found:
            yield found
            continue
        made = _made(stated, known[:at])
        if made:
            done, unit = made
            known[at] = replace(stated, unit=unit)
            yield done


def _identity(stated: Counted) -> Sum | None:
    """ "There are 86,400 seconds in a day"."""
    expression = _IDENTITIES.get((stated.unit or "", stated.per or ""))
    if expression is None or " in a" not in stated.after(24):
        return None
    value = 1.0
    for factor in expression.split(" * "):
        value *= float(factor)
    done = reckoned(stated, expression, Interval(value, value), ())
    return done if done.verdict is Verdict.FAILS else None  # everybody knows how many there are


def _converted(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "$900 million a day, or about $27 billion a month"."""
    for rate in before:
        times = _CONVERSIONS.get((rate.per or "", stated.per or ""))
        if times is None or rate.sentence != stated.sentence or rate.unit != stated.unit or rate.unit is None:
            continue
        if re.search(r"(?:,|\b(?:or|is|are|makes?|equals?|means?|comes? to)\b|\()", stated.before(24)):
            done = rate.value * Interval(min(times), max(times))
            return reckoned(stated, f"{plain(rate.value)} * {times[0]}", _usual(done, rate.value, times), (rate,))
    return None


def _for_all(stated: Counted, known: Sequence[Counted]) -> Sum | None:
    """ "$90,000 a ship, or $360,000 for the four"."""
    count = next((n for n in known if n.start >= stated.end and _FOR_THE.match(text_between(stated, n))), None)
    if count is None or count.unit is not None or stated.unit is None:
        return None
    rates = [n for n in known if n.sentence == stated.sentence and n.end <= stated.start and n.unit == stated.unit]
    rate = next((n for n in reversed(rates) if n.per is not None or _A_PIECE.match(n.after(24))), None)
    if rate is None or not _OR.search(text_between(rate, stated)):
        return None
    expression = f"{plain(count.value)} * {plain(rate.value)}"
    return reckoned(stated, expression, count.value * rate.value, (count, rate))


_FOR_THE = re.compile(r"^ (?:for|across|over|among) (?:the|all|all the|all of the) $")
_A_PIECE = re.compile(r"^ (?:a|an|per|each|for each|for every) [a-z]")
_OR = re.compile(r"(?:,|\bor\b|that is|which is|\()[^.;]{0,12}$")


def _per_time(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "Fifty-one in 18 hours. That is 68 a day": a count over a time, told per another time."""
    if not _THAT_IS.search(stated.before(40)):
        return None
    near = [n for n in before if stated.sentence - n.sentence <= 1 and n.per is None and n.value.low > 0]
    for span in (n for n in near if n.unit != stated.per):
        many = _CONVERSIONS.get((span.unit or "", stated.per or ""))
        counts = [
            n for n in near if n.unit not in SPANS_OF_TIME and n.sentence == span.sentence and one_unit(n, stated)
        ]
        if many is None or not counts:
            continue
        result = counts[-1].value / span.value * Interval(many[0], many[0])
        return reckoned(
            stated, f"{plain(counts[-1].value)} / {plain(span.value)} * {many[0]}", result, (counts[-1], span)
        )
    return None


_THAT_IS = re.compile(
    r"(?i)\b(?:that|this|it|which)(?:['’]s| is| was| makes| means| comes to| works out at)"
    r"(?: (?:about|some|nearly))? ?$"
)


def _usual(done: Interval, rate: Interval, times: tuple[int, ...]) -> Interval:
    """A month has 28 to 31 days; reckoned with is 30, which is what people do."""
    return rate * Interval(times[0], times[0]) if rate.low == rate.high else done


def _remainder(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "When you deduct support personnel, it leaves about 4,000": what is deducted is not put in figures."""
    lead = stated.before(120)
    leaves, deducts = _LEAVES.search(lead), _DEDUCTS.search(lead)
    if not leaves or not deducts or re.search(r"\d", lead[deducts.end() : leaves.start()]):
        return None
    base = next((n for n in reversed(before) if stated.sentence - n.sentence <= 1 and n.unit == stated.unit), None)
    if base is None or base.value.low <= stated.value.high:
        return None
    return unstated(stated, f"{plain(base.value)} * x", "how much is taken off", (base,))


def _lasts(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "So half of it is left, enough for ten days": what there was less what was used, over what is used a day."""
    if (
        stated.unit not in SPANS_OF_TIME
        or not _ENOUGH.search(stated.before(60))
        or not _IS_LEFT.search(stated.before(160))
    ):
        return None
    near = [n for n in before if stated.sentence - n.sentence <= BACK and _exact(n) and n.unit not in SPANS_OF_TIME]
    rate = next((n for n in reversed(near) if n.per == stated.unit), None)
    if rate is None:
        return None
    levels = [n for n in near if n.per is None and one_unit(n, rate) and not n.is_share]
    for store, used in permutations(levels, 2):
        if store.value.low > used.value.high:
            expression = f"({plain(store.value)} - {plain(used.value)}) / {plain(rate.value)}"
            done = reckoned(stated, expression, (store.value - used.value) / rate.value, (store, used, rate))
            if done.verdict in {Verdict.HOLDS, Verdict.ABOUT}:
                return done
    return None


_ENOUGH = re.compile(r"(?i)\b(?:enough|sufficient|will last|would last|lasts?|lasting)\b[^.;]{0,40}$")
_IS_LEFT = re.compile(r"(?i)\b(?:left|remain\w*|remainder|the rest)\b")


def _total(stated: Counted, before: Sequence[Counted]) -> Sum | None:
    """ "12 from the north and 13 from the south, a total of 25"."""
    if not _TOTAL.search(stated.before()):
        return None
    parts = [n for n in before if n.sentence == stated.sentence and n.per is None and one_unit(n, stated)]
    if len(parts) < 2 or any(part.value.low != part.value.high for part in parts):
        return None
    result = Interval(0.0, 0.0)
    for part in parts:
        result = result + part.value
    expression = " + ".join(plain(part.value) for part in parts)
    done = reckoned(stated, expression, result, parts)
    # What is far off was never meant to be added up.
    near = 0.5 <= result.low / (stated.value.low or 1) <= 2
    return done if near else None


def _made(stated: Counted, before: Sequence[Counted]) -> tuple[Sum, str | None] | None:
    """Two numbers told before whose units come to those of the stated one, and whose product or quotient it is."""
    near = [n for n in before if stated.sentence - n.sentence <= BACK and not n.is_share]
    near = [*_widened(near)] if _exact(stated) else []
    cue = bool(_MAKES.search(stated.before(60)))
    fails: list[tuple[Sum, str | None]] = []
    for x, y in permutations(near, 2):
        for sign, units in (("*", _times(x, y)), ("/", _over(x, y))):
            if units is None or not _fits(stated, units) or (sign == "*" and x.start > y.start):
                continue
            if sign == "/" and not y.value.low:
                continue
            result = x.value * y.value if sign == "*" else x.value / y.value
            done = reckoned(stated, f"{plain(x.value)} {sign} {plain(y.value)}", result, (x, y))
            unit = min(units[0], default=None)
            if done.verdict is Verdict.HOLDS or (done.verdict is Verdict.ABOUT and (cue or _closely(done))):
                return done, unit
            fails.append((done, unit))
    return fails[0] if cue and len(fails) == 1 and _exact(stated) else None


def _closely(done: Sum) -> bool:
    """Whether the result is the stated number once rounded: without a word that says so, less than that is chance."""
    return done.result is not None and done.stated[0] == done.stated[1] and rounded_like(done.result[0], done.stated[0])


def _exact(stated: Counted) -> bool:
    return stated.value.low > 0 and not math.isinf(stated.value.high)


def _widened(numbers: Sequence[Counted]) -> Iterator[Counted]:
    """ "Two brigades, possibly three" are two to three brigades."""
    skip = None
    for number, following in zip_longest(numbers, numbers[1:]):
        if number is skip:
            continue
        if (
            following is not None
            and number.unit
            and following.unit in {None, number.unit}
            and _near_by(number, following)
        ):
            gap = number.report.document.text[number.end : following.start]
            bare = re.sub(r"^\s[\w-]+", "", gap)
            if _MAYBE.match(bare) or _MAYBE.match(gap):
                skip = following
                both = Interval(
                    min(number.value.low, following.value.low), max(number.value.high, following.value.high)
                )
                yield replace(number, value=both)
                continue
        yield number


def _near_by(a: Counted, b: Counted) -> bool:
    return 0 < a.value.low <= b.value.high <= 3 * a.value.low


def _dimensions(number: Counted) -> Units | None:
    if number.unit is None:
        return None
    return frozenset({number.unit}), frozenset({number.per} if number.per else ())


def _times(x: Counted, y: Counted) -> Units | None:
    """The units of a product in which one cancels; "4,000 strong" counts for each of what stands before it."""
    a, b = _dimensions(x), _dimensions(y)
    if x.unit and x.per is None and y.unit is None and y.per == x.unit:
        return frozenset({"person"}), frozenset()  # "a coach takes fifty": what has no name is people
    if x.unit and x.per is None and y.each and x.unit != y.unit:
        return frozenset({y.unit or "person"}), frozenset()
    if a is None or b is None:
        return None
    over, under = a[0] | b[0], a[1] | b[1]
    cancels = (a[0] & b[1]) | (b[0] & a[1])
    return (over - cancels, under - cancels) if cancels and not (a[0] & b[0]) else None


def _over(x: Counted, y: Counted) -> Units | None:
    """The units of a quotient: of a rate its own count cancels, of two counts a rate comes out."""
    a, b = _dimensions(x), _dimensions(y)
    if a is None or b is None or a[1]:
        return None
    if b[1]:
        return (b[1], frozenset()) if a[0] == b[0] else None
    return (a[0], b[0]) if a[0] != b[0] else None


def _fits(stated: Counted, units: Units) -> bool:
    if len(units[0]) != 1:
        return False
    under = frozenset({stated.per} if stated.per else ())
    if stated.unit is None:
        return units[1] == under and not under  # "it comes to some 180 million": a count of what was reckoned
    return units == (frozenset({stated.unit}), under)
