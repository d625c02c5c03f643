"""Shares and changes done again: so many of so many, or so many per cent; from so many to so many, by so much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from firsthand.judgements.arithmetic.counted import Counted, one_unit, text_between
from firsthand.judgements.arithmetic.intervals import Interval
from firsthand.judgements.arithmetic.reckoned import plain, reckoned, unstated
from firsthand.judgements.words.words import stem, weighed
from firsthand.model.sums import Sum, Verdict

STORY = 12
"""Sentences between a share of change told first and the figures that it was made from."""

_OF = re.compile(
    r"(?:\s[\w-]+){0,2}?\s(?:out of|of|on|among) (?:(?:the|its|their|a|some|about|all) |[\w-]+['’]s? ){0,3}$"
)
_OR = re.compile(r"^[^.;:]{0,40}?(?:,? or |, |\s?\(|\s?[–—-]+\s?)(?:about |some |roughly |nearly |almost )?$")
_APPOSED = re.compile(
    r"^(?:\s[\w’'-]+){0,6}?(?:, or |, | or |\s?\()(?:a |about |some |roughly |nearly |almost |just )?$"
)
_THAT_IS = re.compile(
    r"(?i)(?:^|[.!?] |[\"“”‘’']|[,;–—-] ?)(?:that|this|it|which)(?:['’]s| is| was| means| makes)"
    r"(?: (?:about|some|roughly|nearly|almost|just|more than))*(?: [^.;]{0,40}?(?:,? and| or))? ?$"
)
_WHOLE = re.compile(r"^\)? of (?!whom|which|them|those|it\b)(?P<whole>[^,.;:()]{3,60})")
_BY = re.compile(
    r"(?i)\b(?:by|fell|fallen|dropped|rose|risen|grew|grown|increased?|decreased?|decline[ds]?|cut|up|down"
    r"|gained|lost|drop of"
    r"|fall of|rise of|increase of|loss of|jump of)(?: \w+){0,2} ?$"
)
_FROM = re.compile(r"(?i)\bfrom (?:a peak of |about |some |around |nearly )?$")
_TO = re.compile(r"(?i)\bto (?:about |some |around |nearly |just |only )?$")


def shares(numbers: Sequence[Counted]) -> Iterator[Sum]:
    """Yield each share and each change that the text states with what it was made from, or names without it."""
    changes = list(_changes(numbers))
    for stated in numbers:
        if stated.quantity.unit == "times" and (multiple := _multiple(stated, changes)):
            yield multiple
        if not stated.is_share:
            continue
        found = (
            _instead(stated, numbers)
            or _part_of_whole(stated, numbers)
            or _part_behind_whole(stated, numbers)
            or _change(stated, changes)
            or _apposed(stated, numbers)
            or _that_is(stated, numbers)
            or _of_them(stated, numbers)
        )
        if found:
            yield found
    yield from _differences(numbers, changes)


def _part_of_whole(share: Counted, numbers: Sequence[Counted]) -> Sum | None:
    """ "9,000 of the province's 60,000 hectares, or 15 per cent"."""
    before = [n for n in numbers if n.sentence == share.sentence and n.end <= share.start and n is not share]
    for part, whole in pairwise(before):
        if (
            not _OF.match(text_between(part, whole))
            or not _OR.match(text_between(whole, share))
            or not one_unit(part, whole)
        ):
            continue
        if part.value.low > 0 and whole.value.high and part.value.low <= whole.value.high:
            result = part.value / whole.value
            return reckoned(share, f"{plain(part.value)} / {plain(whole.value)}", result, (part, whole), scale=100)
    return None


def _part_behind_whole(share: Counted, numbers: Sequence[Counted]) -> Sum | None:
    """ "Inspected all 61 houses and found 23, or 38 per cent": the whole is told first, the part beside the share."""
    before = [n for n in numbers if n.sentence == share.sentence and n.end <= share.start and _plain(n)]
    if len(before) < 2 or not _BESIDE.match(text_between(before[-1], share)):
        return None
    part = before[-1]
    for whole in reversed(before[:-1]):
        if whole.value.low <= part.value.low or not one_unit(part, whole):
            continue
        expression = f"{plain(part.value)} / {plain(whole.value)}"
        done = reckoned(share, expression, part.value / whole.value, (part, whole), scale=100)
        if done.verdict in {Verdict.HOLDS, Verdict.ABOUT}:
            return done
    return None


def _instead(share: Counted, numbers: Sequence[Counted]) -> Sum | None:
    """ "12 hours a day instead of 18, one third less": the level before and the level after, and by how much."""
    if not _LESS.match(share.after(16)):
        return None
    before = [n for n in numbers if n.sentence == share.sentence and n.end <= share.start and not n.is_share]
    for new, old in reversed(list(pairwise(before))):
        if not one_unit(new, old) or not _INSTEAD.search(text_between(new, old)) or new.value.low != new.value.high:
            continue
        if old.value.low == old.value.high and old.value.low:
            expression, result = _by_how_much(old, new)
            return reckoned(share, expression, result, (old, new), scale=100)
    return None


_LESS = re.compile(r"(?i)^ (?:less|fewer|lower|more|higher|down|up|shorter|longer|cheaper|dearer)\b")
_INSTEAD = re.compile(
    r"(?i)\b(?:instead of|rather than|against|compared (?:with|to)|down from|up from|not|from|than)(?: the| its)? $"
)


def _of_them(share: Counted, numbers: Sequence[Counted]) -> Sum | None:
    """ "Some 14,000 live here. … 2,800 of them, a fifth, have signed": the whole stands in the sentence before."""
    before = [n for n in numbers if n.sentence == share.sentence and n.end <= share.start and _plain(n)]
    if not before or not _OF_WHOM.match(text_between(before[-1], share)):
        return None
    part = before[-1]
    wholes = [n for n in numbers if 0 <= part.sentence - n.sentence <= 2 and n.end <= part.start and _plain(n)]
    for whole in reversed(wholes):
        if whole is part or whole.value.low <= part.value.low:
            continue
        expression = f"{plain(part.value)} / {plain(whole.value)}"
        done = reckoned(share, expression, part.value / whole.value, (part, whole), scale=100)
        if done.verdict in {Verdict.HOLDS, Verdict.ABOUT}:
            return done
    return None


_OF_WHOM = re.compile(
    r"^(?: [\w’'-]+){0,3}? of (?:them|these|those|whom|which|it)(?:,? or|,| \()"
    r" ?(?:about |some |roughly |nearly |almost |just (?:over|under) )?$"
)
_BESIDE = re.compile(
    r"^(?:\s[\w’'-]+){0,3}?(?:,? or |, |\s?\(|\s?[–—-]+\s?)"
    r"(?:about |some |roughly |nearly |almost |just over |just under )?$"
)


def _that_is(share: Counted, numbers: Sequence[Counted]) -> Sum | None:
    """ "388 cases in a camp of 24,000. That is one in 62": two counts told just before, of which it is the quotient."""
    if not _THAT_IS.search(share.before(70)) or share.value.low != share.value.high:
        return None
    before = [n for n in numbers if 0 <= share.sentence - n.sentence <= 1 and n.end <= share.start and _plain(n)]
    largest_first = sorted(before, key=lambda n: -n.value.low)
    for whole, part in combinations(largest_first, 2):
        if part.value.low == whole.value.low:
            continue
        if _ONE_IN.match(share.words):
            done = _one_in(share, part, whole)
        else:
            result = part.value / whole.value
            done = reckoned(share, f"{plain(part.value)} / {plain(whole.value)}", result, (part, whole), scale=100)
        if done.verdict in {Verdict.HOLDS, Verdict.ABOUT}:
            return done
    return _of_a_rate(share, numbers)


def _of_a_rate(share: Counted, numbers: Sequence[Counted]) -> Sum | None:
    """ "40 cubic metres a second … 1.2 million over the whole of Monday. That is about a third": a day of the rate."""
    near = [n for n in numbers if 0 <= share.sentence - n.sentence <= RATES and n.end <= share.start]
    for rate in (n for n in near if n.per in _A_DAY and n.unit is not None):
        for part in (n for n in near if n.unit == rate.unit and n.per in {None, "day"} and n.exact):
            if not (part.per == "day" or _DAY.search(part.after(60))):
                continue
            many = _A_DAY[rate.per or ""]
            result = part.value / (rate.value * Interval(many, many))
            expression = f"{plain(part.value)} / ({plain(rate.value)} * {many})"
            done = reckoned(share, expression, result, (part, rate), scale=100)
            if done.verdict in {Verdict.HOLDS, Verdict.ABOUT}:
                return done
    return None


RATES = 3
"""Sentences before a share in which a rate and what came of it in a day are looked for."""
_A_DAY = {"second": 86400, "minut": 1440, "hour": 24}
_DAY = re.compile(
    r"(?i)\b(?:a day|(?:whole|all|rest) (?:of )?(?:the day|[A-Z][a-z]+day)|on [A-Z][a-z]+day|24 hours|that day|daily)\b"
)
_ONE_IN = re.compile(r"(?i)(?:one|1)\b.*\bin\b")


def _one_in(share: Counted, part: Counted, whole: Counted) -> Sum:
    """ "One in 62" is how many there are to each of them, and rounded as such."""
    many = round(1 / share.value.low)
    stated = replace(share, value=Interval(many, many), quantity=replace(share.quantity, unit=None))
    return reckoned(stated, f"{plain(whole.value)} / {plain(part.value)}", whole.value / part.value, (whole, part))


def _plain(number: Counted) -> bool:
    value = number.value
    return value.low == value.high and value.low > 0 and number.per is None and not number.is_share


def _changes(numbers: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """ "From 480 … to 290": the level before and the level after, of one unit."""
    for first, second in pairwise(numbers):
        if first.sentence != second.sentence or not one_unit(first, second):
            continue
        if first.value.low != first.value.high or second.value.low != second.value.high or not first.value.low:
            continue
        if _FROM.search(first.before()) and _TO.search(second.before()):
            yield first, second
        elif _TO.search(first.before()) and _FROM.search(second.before()) and second.value.low:
            yield second, first


def _change(share: Counted, changes: Sequence[tuple[Counted, Counted]]) -> Sum | None:
    """ "By about 40 percent", where the levels stand in the same sentence, or further on about the same thing."""
    if not _BY.search(share.before()):
        return None
    for old, new in changes:
        if old.is_share or share in (old, new):
            continue
        if old.sentence != share.sentence and not _same_story(share, old):
            continue
        expression, result = _by_how_much(old, new)
        return reckoned(share, expression, result, (old, new), scale=100)
    return None


def _multiple(stated: Counted, changes: Sequence[tuple[Counted, Counted]]) -> Sum | None:
    """ "Doubled from 40,000 to 80,000"."""
    for old, new in changes:
        if old.sentence == stated.sentence and stated.start < min(old.start, new.start) and not stated.per:
            return reckoned(stated, f"{plain(new.value)} / {plain(old.value)}", new.value / old.value, (old, new))
    return None


def _by_how_much(old: Counted, new: Counted) -> tuple[str, Interval]:
    more, less = (old, new) if old.value.low > new.value.low else (new, old)
    expression = f"({plain(more.value)} - {plain(less.value)}) / {plain(old.value)}"
    return expression, (more.value - less.value) / old.value


def _same_story(share: Counted, level: Counted) -> bool:
    """Whether a noun right before the share is the one whose levels are told: "cutting the flow … by"."""
    if not 0 < abs(level.sentence - share.sentence) <= STORY or share.unit == level.unit:
        return False
    nouns = weighed(" x " + share.before(90)).keys() & weighed(" x " + level.before(60)).keys()
    return bool(nouns) and _direction(share.before(90)) == _direction(level.before(60) + level.after(30))


_DOWN = frozenset(
    map(stem, "cut cutting fell fallen fall dropped down lower decline reduced lost loss decreased".split())
)
_UP = frozenset(map(stem, "rose risen grew grown up increased increase higher gained jumped".split()))


def _direction(text: str) -> str | None:
    found = {stem(word) for word in re.findall(r"[a-z]+", text.lower())}
    return "down" if found & _DOWN else "up" if found & _UP else None


def _apposed(share: Counted, numbers: Sequence[Counted]) -> Sum | None:
    """ "15,000 hectares, a quarter of the province's crop": the whole is told elsewhere in figures, or nowhere."""
    whole = _WHOLE.match(share.after(70))
    before = [n for n in numbers if n.sentence == share.sentence and n.end <= share.start]
    if not whole or not before or before[-1].is_share or not _APPOSED.match(text_between(before[-1], share)):
        return None
    part = before[-1]
    if part.unit in {None, "year", "day", "month", "week", "hour", "minut"} or not part.value.low or part.per:
        return None
    nouns = {base for base, weight in weighed(" x " + whole["whole"]).items() if weight >= 1}
    for other in numbers:
        if (
            other is not part
            and other.unit in {None, part.unit}
            and other.value.low > part.value.high
            and nouns & _nouns(other)
        ):
            expression = f"{plain(part.value)} / {plain(other.value)}"
            return reckoned(share, expression, part.value / other.value, (part, other), scale=100)
    return unstated(share, f"{plain(part.value)} / x", f"how much “{whole['whole'].strip()}” is", (part,))


def _nouns(number: Counted) -> frozenset[str]:
    return frozenset(weighed(" x " + number.before(60) + " " + number.after(40)))


def _differences(numbers: Sequence[Counted], changes: Sequence[tuple[Counted, Counted]]) -> Iterator[Sum]:
    """ "Up 12, from 40 to 52"."""
    for old, new in changes:
        for stated in numbers:
            apart = stated not in (old, new) and stated.sentence == old.sentence and not stated.is_share
            points = old.is_share and stated.quantity.unit == "percentage point"
            alike = points or (not old.is_share and stated.unit is not None and one_unit(stated, old))
            if apart and alike and _BY.search(stated.before()):
                more, less = (old, new) if old.value.low > new.value.low else (new, old)
                expression = f"{plain(more.value)} - {plain(less.value)}"
                yield reckoned(stated, expression, more.value - less.value, (old, new))
