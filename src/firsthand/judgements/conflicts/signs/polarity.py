"""Signs that one report says no to what another says: negation, denial, opposites, and words that put right."""

from __future__ import annotations

import re

from firsthand.judgements.conflicts.signs.pair import Pair, Side
from firsthand.judgements.words.lexicon import opposites
from firsthand.model.claim import Factuality, Kind

_NEGATIVE = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})
_DENIES = re.compile(
    r"(?i)\b(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|dispute[sd]?|contradict\w*|refut\w*"
    r"|call(?:ed|s) (?:the|it|that|this|them)|false|lie|lies|nonsense|invent\w*|fairy|fabricat\w*|untrue|fiction)\b"
)
_ONLY = re.compile(
    r"(?i)\b(?:only|merely|just|no more than|at most|fewer|less|nearer|closer to|rather|instead|never|still|already)\b"
)


def one_says_no(two: Pair) -> float:
    """One says that it is so, the other that it is not."""
    return two.first.stance.says_no != two.second.stance.says_no


def both_say_no(two: Pair) -> float:
    """Both say that something is not so."""
    return two.first.stance.says_no and two.second.stance.says_no


def one_negated(two: Pair) -> float:
    """There is a "no" in the one, and none in the other."""
    return two.first.says_no != two.second.says_no


def one_told_as_not_so(two: Pair) -> float:
    """One is told as a fact, the other as none."""
    return _told_as_not_so(two.first) != _told_as_not_so(two.second)


def one_denial(two: Pair) -> float:
    """One is a denial."""
    return (two.first.report.claim.kind is Kind.DENIAL) != (two.second.report.claim.kind is Kind.DENIAL)


def both_denials(two: Pair) -> float:
    """Both are denials."""
    return two.first.report.claim.kind is Kind.DENIAL and two.second.report.claim.kind is Kind.DENIAL


def denied_things(two: Pair) -> float:
    """The one tells of what the other says no to."""
    return max(_denied(two.first, two.second), _denied(two.second, two.first))


def share_denied(two: Pair) -> float:
    """The one tells of most of what the other says no to."""
    return max(_denied(a, b) / len(a.denied) if a.denied else 0.0 for a, b in ((two.first, two.second), two.both[::-1]))


def opposite_acts(two: Pair) -> float:
    """They tell of acts or states that are opposites."""
    return opposites(two.first.families, two.second.families) is not None


def opposite_and_both_so(two: Pair) -> float:
    """They tell of opposites, and each says that it is so."""
    return bool(opposite_acts(two)) and two.first.stance.says_no == two.second.stance.says_no


def sentence_denies(two: Pair) -> float:
    """The sentence of one denies, rejects, or calls something untrue."""
    return sum(bool(_DENIES.search(each.sentence)) for each in two.both)


def words_deny(two: Pair) -> float:
    """The words of one speak of a denial or an untruth."""
    return sum(bool(_DENIES.search(each.stance.words)) for each in two.both)


def puts_right(two: Pair) -> float:
    """One puts something right: "only", "no more than", "never", "instead"."""
    return sum(bool(_ONLY.search(each.stance.words)) for each in two.both)


def opinions(two: Pair) -> float:
    """One is an opinion."""
    return sum(each.report.claim.kind is Kind.OPINION for each in two.both)


def conditions(two: Pair) -> float:
    """One hangs on a condition."""
    return sum(each.stance.said.conditional for each in two.both)


def _told_as_not_so(one: Side) -> bool:
    return one.report.claim.factuality in _NEGATIVE


def _denied(no: Side, yes: Side) -> int:
    return len(no.denied & yes.things)


POLARITY = (
    one_says_no,
    both_say_no,
    one_negated,
    one_told_as_not_so,
    one_denial,
    both_denials,
    denied_things,
    share_denied,
    opposite_acts,
    opposite_and_both_so,
    sentence_denies,
    words_deny,
    puts_right,
    opinions,
    conditions,
)
