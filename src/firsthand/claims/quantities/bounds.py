"""The words around a number that open a bound or loosen it: "at least", "nearly", "or so"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.claims.quantities.changes import CHANGE
from firsthand.claims.quantities.units import DURATIONS, unit_at
from firsthand.language.numbers.numbers import number_at
from firsthand.language.words import Word, low_at, matches, touching


class Bound(StrEnum):
    """What such words do to a number."""

    ABOUT = "about"  # low = high = N, approximate
    MORE = "more"  # low = N, open above
    LESS = "less"  # high = N, open below
    EXACT = "exact"


_PHRASES: dict[Bound, str] = {
    Bound.ABOUT: "about|around|roughly|approximately|approx|some|nearly|almost|virtually|barely|hardly|close to|"
    "closer to|nearer to|near|neared|nearing|estimated|an estimated|circa|ca|in the region of|in the order of|"
    "on the order of|of the order of|somewhere around|something like|in the neighbourhood of|"
    "in the neighborhood of|in the vicinity of|practically|perhaps|maybe|approaching|~|≈|as good as|"
    "an approximate|estimated at|nearer|approx .",
    Bound.MORE: "over|more than|upwards of|upward of|above|exceeding|in excess of|at least|no fewer than|"
    "no less than|not less than|not fewer than|a minimum of|minimum of|a minimum|greater than|"
    "higher than|bigger than|larger than|better than|north of|beyond|at the very least|not just|not only|"
    "not merely|not simply|as few as|as little as|as low as|as small as|starts at|start at|starts from|"
    "start from|started at|exceeded|exceeds|exceed|surpassed|surpassing|surpass|surpasses|to top|"
    "will top|topped|topping|no lower than|no smaller than|not below|not under|at or above|a floor of|>|"
    "≥|longer than|older than|well north of|over than|starting at|starting from|much more than|"
    "from at least|past",
    Bound.LESS: "under|fewer than|less than|below|up to|as many as|as much as|as high as|at most|at the most|"
    "as big as|as large as|as long as|no more than|not more than|a maximum of|maximum of|a maximum|"
    "a ceiling of|smaller than|lower than|shorter than|short of|shy of|south of|up to a maximum of|"
    "no longer than|no higher than|no greater than|no larger than|no bigger than|not exceed|"
    "not exceeding|not to exceed|never exceed|limited to|a limit of|a cap of|at or below|<|≤|within|upto|"
    "at the very most|younger than|capped at|nowhere near",
    Bound.EXACT: "exactly|precisely|only|just|all|fully|a total of|another|a further|an additional|additional|a mere|"
    "mere|even|a whopping|a staggering|a record|a combined|a full|already|roundly",
}  # fmt: skip
_TABLE = {tuple(phrase.split()): bound for bound, row in _PHRASES.items() for phrase in row.split("|")}
_LONGEST = max(map(len, _TABLE))
# Words that lean on a bound and are read with it: "something over 170,000", "well over", "just under".
_LEANING = frozenset(
    "something somewhat well far just slightly significantly significant little anything way only".split()
)
# After these "about" and "over" introduce a topic or a cause, and say nothing of the number behind them.
_TOPIC = frozenset(
    """talk talks talked talking speak speaks spoke speaking know knows knew think thinks thought thinking worry worries
    worried concern concerns concerned learn learned hear heard story stories question questions information report
    reports asked asking ask told tell write wrote argue argued dispute fight battle war complain complained debate
    control came come brought bring all cared care what how""".split()
)
# Verbs that take "up" with them: behind these "up to" is where a number came to, and no bound.
_UPWARD = frozenset(
    """tick ticks ticked ticking edge edges edged edging inch inches inched inching creep creeps crept creeping nudge
    nudged step stepped go goes went gone going""".split()
)
_NEGATIONS = frozenset({"not", "won't", "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "never"})
_SUFFIXES = {
    ("or", "so"): Bound.ABOUT, ("or", "thereabouts"): Bound.ABOUT, ("-", "odd"): Bound.ABOUT, ("odd",): Bound.ABOUT,
    ("or", "more"): Bound.MORE, ("or", "above"): Bound.MORE, ("and", "more"): Bound.MORE, ("+",): Bound.MORE,
    ("plus",): Bound.MORE, ("-", "plus"): Bound.MORE, ("and", "counting"): Bound.MORE, ("at", "least"): Bound.MORE,
    ("and", "up"): Bound.MORE, ("or", "fewer"): Bound.LESS, ("or", "less"): Bound.LESS, ("at", "most"): Bound.LESS,
    ("or", "under"): Bound.LESS, ("at", "the", "most"): Bound.LESS, ("or", "older"): Bound.MORE,
    ("or", "over"): Bound.MORE, ("and", "over"): Bound.MORE, ("tops",): Bound.LESS,
    ("and", "above"): Bound.MORE, ("and", "older"): Bound.MORE, ("or", "younger"): Bound.LESS,
    ("and", "younger"): Bound.LESS, ("and", "under"): Bound.LESS, ("and", "below"): Bound.LESS,
    ("or", "below"): Bound.LESS, ("give", "or", "take"): Bound.ABOUT, (",", "give", "or", "take"): Bound.ABOUT,
}  # fmt: skip
_BEHIND = frozenset(phrase[0] for phrase in _SUFFIXES)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What stands before a number: what it does, and the word it starts at."""

    kinds: frozenset[Bound]
    first: int


def bounds_before(row: tuple[Word, ...], at: int) -> Bounds:
    """Return the bounding words that end where a number starts."""
    kinds: set[Bound] = set()
    first = at
    while length := _length(row, first, at):
        kind = _TABLE[_phrase(row, first - length, first)]
        if kind is Bound.EXACT and not _negated(row, first - length):
            wider = _bound_before(row, first, length, at)
            if kinds or not wider:
                break  # "another 20", "only 20": nothing said of the number, so the words stay outside
            first, length = first - length, wider
            kind = _TABLE[_phrase(row, first - length, first)]
        first -= length
        kinds.add(Bound.MORE if kind is Bound.EXACT else kind)
    while kinds and low_at(row, first - 1) in _LEANING:
        first -= 1
    return Bounds(frozenset(kinds), first)


def _bound_before(row: tuple[Word, ...], first: int, length: int, at: int) -> int:
    """How many words a bound has before a word that says nothing of the number: "at least another 20"."""
    between = _phrase(row, first - length, first)
    wider = _length(row, first - length, at)
    bound = _phrase(row, first - length - wider, first - length)
    lasting = bound == ("over",) and between == ("just",)  # "over just three days"
    return 0 if between not in _BETWEEN or lasting or _TABLE.get(bound) is Bound.EXACT else wider


_BETWEEN = frozenset({("another",), ("a", "further"), ("an", "additional"), ("additional",), ("just",), ("all",)})


def _length(row: tuple[Word, ...], end: int, at: int) -> int:
    """How many words a bounding phrase has that ends before a place, 0 where none does; the number stands at ``at``."""
    length = next((n for n in range(min(_LONGEST, end), 0, -1) if _phrase(row, end - n, end) in _TABLE), 0)
    return 0 if length and (_topical(row, end, length) or _across(row, end - length, at)) else length


def _across(row: tuple[Word, ...], first: int, at: int) -> bool:
    """ "heard witnesses over three days", "$50 billion over 10 years": how long it took, and no more than that."""
    number = number_at(row, at)
    unit = unit_at(row, number.last) if number and row[first].low == "over" and at == first + 1 else None
    if unit is None or unit[0] not in DURATIONS or low_at(row, number.last if number else 0) == "-":
        return False
    return low_at(row, first - 1) not in _LASTING and low_at(row, unit[1]) not in _LONG


_LASTING = frozenset(
    """for of lasting lasted lasts last took takes take taking after just well in a with is was were be been spent spend
    spending at by served serving than slightly little within""".split()
)
_LONG = frozenset("ago old long later earlier older longer before after".split())


def _negated(row: tuple[Word, ...], at: int) -> bool:
    """ "won't be just a thousand": "just" denied says that there are more."""
    return row[at].low in {"just", "only", "merely"} and any(low_at(row, at - k) in _NEGATIONS for k in (1, 2, 3))


def _phrase(row: tuple[Word, ...], start: int, end: int) -> tuple[str, ...]:
    return tuple(w.low for w in row[start:end])


def _topical(row: tuple[Word, ...], first: int, length: int) -> bool:
    word = row[first - length].low
    if length == 2 and word == "up" and low_at(row, first - 3) in _UPWARD:
        return True  # "ticked up to 4.1%": where it came to
    if length == 1 and word == "past":
        return low_at(row, first - 2) not in CHANGE  # "climbed past 40", but "the past 40 years", "half past 4"
    if length == 1 and word == "under" and low_at(row, first + 2) == "of":  # "under two months of siege"
        return True
    return length == 1 and word in {"about", "over", "around"} and low_at(row, first - 2) in _TOPIC


def bound_behind(row: tuple[Word, ...], at: int) -> tuple[Bound, int] | None:
    """Return what the words right behind a number or its unit do, and where they end: "or so", "or more", "+"."""
    if low_at(row, at) not in _BEHIND or row[at].text == "Plus":  # an "iPhone 6 Plus" is a name
        return None
    if row[at].low == "plus" and at + 1 < len(row) and (row[at + 1].figure or row[at + 1].text in "$£€"):
        return None  # "700,000 plus 300,000" is a sum
    if row[at].text == "+" and touching(row, at + 1):
        return None  # "12MP+8MP"
    for phrase, bound in _SUFFIXES.items():
        if matches(row, at, phrase) and (phrase[0] not in {"-", "+"} or touching(row, at)):
            return bound, at + len(phrase)
    return None
