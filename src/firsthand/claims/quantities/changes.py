"""Which numbers are differences, and which way: "rose by 3%", "down 40 cents", "a 5-point drop", "doubled"."""

from __future__ import annotations

from firsthand.claims.quantities.compared import DOWN, RELATIVE, UP, compared
from firsthand.claims.quantities.units import CURRENCIES, kind
from firsthand.language.words import Word, low_at, touching

# Verbs that tell of rising or falling whatever is measured.
_RISES = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing soar soars
    soared soaring surge surges surged surging balloon ballooned ballooning mushroomed snowballed swell swells
    swelled swollen swelling rocket rocketed skyrocket skyrocketed up""".split()
)
_FALLS = frozenset(
    """fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining
    shrink shrinks shrank shrunk shrinking plunge plunges plunged plunging plummet plummets plummeted plummeting
    tumble tumbles tumbled tumbling slump slumps slumped slumping dip dips dipped dipping dwindle dwindled slip
    slips slipped slipping nosedive nosedived collapse collapsed down""".split()
)
# Verbs that do other things too ("climbed 300 metres", "dropped two bombs", "raised $5m"): they tell a change before
# "by" and before a share; those that markets use (the first two lists) before money, too.
_LIFTS = frozenset(
    """climb climbs climbed climbing jump jumps jumped jumping gain gains gained gaining edge edged leap leaps leapt
    leaped spike spiked rally rallied rebound rebounded higher strengthened advance advances advanced advancing add adds
    added adding firmed bounced recovered recouped popped vaulted zoomed ticked accelerated""".split()
)
_SINKS = frozenset(
    """drop drops dropped dropping slide slides slid sliding shed sheds shedding ease eased easing lower crash crashed
    weakened tanked retreat retreated sink sinks sank sinking dive dives dived dove diving pared paring softened
    sagged skidded cratered""".split()
)
_RAISES = frozenset(
    """raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting expand expands expanded
    expanding widen widened widening extend extended lengthen lengthened hike hiked hiking improve improved improving
    outgrown upped upping appreciate appreciated upward upwards swelled accelerate inflate inflated""".split()
)
_CUTS = frozenset(
    """cut cuts cutting reduce reduces reduced reducing lowered lowering lowers narrow narrowed narrowing trim trimmed
    trimming slash slashed slashing downgrade downgraded depreciate depreciated devalue devalued downward downwards
    worsen worsened contracted contracting deflate slow slowed slowing shorten shortened curb
    curbed shrank""".split()
)
_TRANSITIVE = frozenset(
    """raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hiked hiking cut cuts
    cutting reduce reduces reduced reducing lowered trim trimmed slash slashed upped""".split()
)
# Its value, before a share: a match is lost by two goals, and a firm's loss is told in money.
_LOST = frozenset({"lose", "loses", "lost", "losing"})
_LOSSES = frozenset({"loss", "losses"})
# Two words that tell a change only together.
_TURNS = {
    ("pulled", "back"): DOWN, ("pull", "back"): DOWN, ("gave", "up"): DOWN, ("gave", "back"): DOWN,
    ("given", "up"): DOWN, ("given", "back"): DOWN, ("put", "on"): UP, ("came", "down"): DOWN, ("come", "down"): DOWN,
}  # fmt: skip
# What grows is no body that moves: a length behind these is a difference.
_GROWS = frozenset("grow grows grew grown growing".split())
_PACES = _GROWS | frozenset("shrink shrinks shrank shrunk shrinking expand expands expanded expanding".split())
_LEVELS = frozenset("level levels sea seas river water waters tide tides reservoir snowpack".split())
_UPWARD, _DOWNWARD = _RISES | _LIFTS | _RAISES, _FALLS | _SINKS | _CUTS
_EITHER = frozenset(
    """go goes went gone going move moved change changed changes revise revised inch inched creep crept creeping push
    pushed bring brought double doubled doubling triple tripled tripling quadrupled halved reduction sunk
    growth""".split()
)
CHANGE = _UPWARD | _DOWNWARD | _EITHER
"""Words of change: behind them "from A to B" tells two numbers at two times, and no range."""

_RISE_NOUNS = frozenset(
    """rise rises increase increases jump surge gain gains growth hike hikes boost climb upturn uptick leap spike
    rally raise improvement upswing higher appreciation""".split()
)
_FALL_NOUNS = frozenset(
    """fall falls drop drops decrease decreases decline declines cut cuts reduction reductions slump plunge dip slide
    downturn contraction tumble shrinkage lower depreciation devaluation""".split()
)
_MULTIPLES = {
    **dict.fromkeys("double doubled doubling triple tripled tripling treble trebled quadruple quadrupled".split(), UP),
    **dict.fromkeys(("halve", "halved"), DOWN),
}
# Between a verb of change and its difference.
_PASSED = frozenset(
    """a an another further the as much more some even just only again back yet well at least estimated adjusted
    annualized annualised combined mere whopping staggering record total net full good solid modest""".split()
)
_LEVEL = frozenset({"to", "at", "from", "above", "below", "between", "towards", "past", "into", "beyond", "with"})
_ENDS = frozenset({".", ";", "?", "!", ":", "(", ")"})
_NEAR, _FAR = 4, 12  # words back to a verb: before a bare difference, and before "by"


def direction(row: tuple[Word, ...], first: int, last: int, unit: str | None) -> str | None:
    """Return "up" or "down" where the number in ``row[first:last]`` tells by how much something rose or fell.

    The level at which a change ended, or started, is None.
    """
    for word in row[first:last]:
        if word.low in _MULTIPLES:
            return _MULTIPLES[word.low]
    at = _governor(row, first - 1)
    before = low_at(row, at)
    if before == "at" and unit in RELATIVE and low_at(row, at - 1) in _PACES:
        return _side(low_at(row, at - 1))  # "is growing at 4% a year"
    if before == "from" and low_at(row, at - 1) in {"anywhere", "somewhere"}:
        return _beside(row, at - 1, last, unit)  # "up anywhere from 4 to 5 per cent"
    if before in _LEVEL:  # "compared with a 12% rise": the noun behind says that it is none
        return _noun_behind(row, last, unit) if unit in RELATIVE | CURRENCIES else None
    if before == "by":
        return _verb_before(row, at, _FAR if unit in RELATIVE | CURRENCIES else _FAR // 2)
    if before == "of":
        return _noun_before(row, at) or (DOWN if unit in RELATIVE and low_at(row, at - 1) in _LOSSES else None)
    if before == "+" and touching(row, first) and unit in RELATIVE:
        return UP
    return _noun_behind(row, last, unit) or _beside(row, first, last, unit) or _of_object(row, first, last, unit)


def _governor(row: tuple[Word, ...], at: int) -> int:
    """The "by", "of" or "to" that a number leans on, words of degree stepped over: "by just", "by an average of"."""
    k = at
    if low_at(row, k) == "of" and low_at(row, k - 1) in _AVERAGE:
        k -= 2
    while at - k < _NEAR and low_at(row, k) in _DEGREE:
        k -= 1
    return k if low_at(row, k) in _LEVEL | {"by", "of"} else at


_AVERAGE = frozenset({"average", "total", "mean"})
_DEGREE = frozenset({"just", "only", "even", "a", "an", "the", "some", "another", "exactly", "nearly", "mere"})


def _beside(row: tuple[Word, ...], first: int, last: int, unit: str | None) -> str | None:
    """A verb right before the number, but for an adverb or an article: "rose a further 3%", "was up some 20"."""
    at = first - 1
    while first - at <= _NEAR and (low_at(row, at) in _PASSED or low_at(row, at).endswith("ly")):
        at -= 1
    word = low_at(row, at)
    if unit in RELATIVE and (side := _turn(row, first - 1, at)):
        return side
    if word == "off" and at == first - 1:  # "shares were off 3%", but "3% off"
        return DOWN if unit in RELATIVE and low_at(row, at - 1) in _STOOD else None
    if word in {UP, DOWN} and low_at(row, at - 1) in _PHRASAL:
        return None  # "women make up 40 per cent of them"
    if word in _ADDS and unit in CURRENCIES and low_at(row, last) != "to" and not _in_shares(row, last):
        return None  # "the city added $80,000"
    if word in _RISES | _FALLS:
        return _side(word) if _measures(word, unit) or _is_level(row, at, unit) else None
    if unit in RELATIVE or (word in _LIFTS | _SINKS and unit in CURRENCIES):
        return DOWN if word in _LOST else _side(word)
    return None


def _turn(row: tuple[Word, ...], *ends: int) -> str | None:
    """Two words that end at one of these places and tell a change together: "pulled back 4%"."""
    return next((_TURNS[pair] for k in ends if (pair := (low_at(row, k - 1), low_at(row, k))) in _TURNS), None)


def _is_level(row: tuple[Word, ...], at: int, unit: str | None) -> bool:
    """Whether a length is by how much a level rose, and not how far a body went: "the river rose two metres"."""
    if kind(unit) != "length":
        return False
    return low_at(row, at) in _GROWS or any(low_at(row, at - k) in _LEVELS for k in range(1, _NEAR))


def _in_shares(row: tuple[Word, ...], at: int) -> bool:
    """Whether a sum of money is told again as a share: "added 45 cents, or 0.7 percent, to"."""
    at += low_at(row, at) in {",", "("}
    at += low_at(row, at) == "or"
    return at < len(row) and row[at].figure and any(low_at(row, k) in _SHARES for k in range(at + 1, at + 4))


_SHARES = frozenset("% percent per pct".split())
_STOOD = frozenset("was were is are closed ended finished trading traded still down opened".split())
_PHRASAL = frozenset(
    """make makes made making save saved take takes took taking taken snap snapped buy bought set come came turn turned
    put eat ate soak use used pay paid give gave own owned scoop scooped""".split()
)
_ADDS = frozenset({"add", "adds", "added", "adding"})


def _of_object(row: tuple[Word, ...], first: int, last: int, unit: str | None) -> str | None:
    """A share by which somebody raised or cut what stands between: "raised its dividend 5% to 20 cents"."""
    if unit not in RELATIVE or (low_at(row, last).isalpha() and low_at(row, last) not in _AFTER_SHARE):
        return None
    for k in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        word = low_at(row, k)
        if word in _TRANSITIVE:
            return _side(word) if k < first - 1 else None
        if not word.isalpha() or word in _LINKS - {"the", "a", "an"} or word in _LEVEL:
            return None
    return None


def _measures(word: str, unit: str | None) -> bool:
    """Whether a number behind a verb can be a difference: a body falls twenty feet, two missiles are brought down."""
    of = kind(unit)
    return of not in {"length", "duration"} and (word not in {"up", "down"} or of is not None or unit in RELATIVE)


def _verb_before(row: tuple[Word, ...], at: int, far: int) -> str | None:
    """The nearest word of change before "by", in the same clause: "cut its output by", "raised prices by"."""
    for k in range(at - 1, max(-1, at - 1 - far), -1):
        word = row[k].low
        if word in _ENDS:
            return None
        if word in _MULTIPLES:
            return _MULTIPLES[word]
        if side := _side(word) or _noun(word):
            return side
    return None


def _noun_before(row: tuple[Word, ...], at: int) -> str | None:
    """The noun that an "of" belongs to: "an increase of", "a fall in prices of"."""
    for k in range(at - 1, max(-1, at - 6), -1):
        if row[k].low in _ENDS or row[k].figure:
            return None
        if found := _noun(row[k].low):
            return found if k == at - 1 or low_at(row, k + 1) == "in" else None
    return None


def _noun_behind(row: tuple[Word, ...], last: int, unit: str | None) -> str | None:
    """The noun that a difference stands before: "a 5% fall", "a 10.1% pay rise", "closed 3% lower"."""
    at = last + (low_at(row, last) == "-")
    measured = unit in RELATIVE or unit in CURRENCIES
    if measured and low_at(row, at) in {UP, DOWN} and (low_at(row, at + 1) in _AFTER or at + 1 == len(row)):
        return row[at].low
    if unit in RELATIVE and low_at(row, at) in _LOSSES:
        return DOWN
    found = _noun(low_at(row, at))
    if found and not (low_at(row, at) in _COMPARED and unit not in RELATIVE | CURRENCIES):
        return found  # but "two higher courts"
    if side := compared(row, at, unit):
        return side
    at = _behind_compound(row, at)
    # One noun may stand between, where an article opened the phrase.
    plain = at < len(row) and row[at].spelled and row[at].low not in _LINKS
    return _noun(low_at(row, at + 1)) if plain else None


_COMPARED = frozenset({"higher", "lower"})
_AFTER_SHARE = frozenset("to in from since this last and over on at as after by".split())
_AFTER = frozenset({"on", "at", "from", "since", "in", "compared", "this", "year", "month", "week", ",", "."})
_LINKS = frozenset("and or but of to in on at from by for as than that with after before while when the a an".split())


def _behind_compound(row: tuple[Word, ...], at: int) -> int:
    """The last word of one that hyphens join: "a 5% year-on-year rise"."""
    while low_at(row, at + 1) == "-" and touching(row, at + 1) and touching(row, at + 2):
        at += 2
    return at


def _noun(word: str) -> str | None:
    return UP if word in _RISE_NOUNS else DOWN if word in _FALL_NOUNS else None


def _side(word: str) -> str | None:
    return UP if word in _UPWARD else DOWN if word in _DOWNWARD else None
