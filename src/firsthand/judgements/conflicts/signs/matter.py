"""Signs that two reports are of one matter: words, names and places in common, here or in the sentences around."""

from __future__ import annotations

import math

from firsthand.judgements.conflicts.signs.pair import Pair, Side, share, weight, within
from firsthand.judgements.meaning.matter import meant, things
from firsthand.judgements.meaning.stance import one_subject


def things_in_common(two: Pair) -> float:
    """Both speak of the same things."""
    return len(two.things)


def share_of_things(two: Pair) -> float:
    """Much of what the shorter one speaks of is in the other."""
    fewest = min(len(two.first.things), len(two.second.things))
    return len(two.things) / fewest if fewest else 0.0


def names_in_common(two: Pair) -> float:
    """Both name the same."""
    return len(two.names)


def words_in_common(two: Pair) -> float:
    """The words of the shorter one are in the other."""
    return within(two)


def likeness(two: Pair) -> float:
    """What they are about is alike."""
    return _cosine(two.first.about, two.second.about)


def likeness_around(two: Pair) -> float:
    """What they are about is alike, with the sentences around them."""
    return _cosine(two.first.around, two.second.around)


def weight_around(two: Pair) -> float:
    """Their sentences have much in common."""
    return weight(two.first.around & two.second.around)


def reach(two: Pair) -> float:
    """What the one is about stands around the other."""
    return two.reach


def in_the_sentence(two: Pair) -> float:
    """The sentence of the one speaks of the other's things."""
    return max(_told_in(two.first, two.second), _told_in(two.second, two.first))


def subject_in_common(two: Pair) -> float:
    """Both are first about the same."""
    return bool(two.first.stance.subject & two.second.stance.subject)


def subjects_agree(two: Pair) -> float:
    """What each is first about is named in the other."""
    a, b = two.first.stance, two.second.stance
    return one_subject(a, b) and one_subject(b, a)


def place_in_common(two: Pair) -> float:
    """Both name one place."""
    return bool(two.first.stance.places & two.second.stance.places)


def acts_in_common(two: Pair) -> float:
    """Both tell of the same acts, in whatever words."""
    return len(two.first.families & two.second.families)


def shorter(two: Pair) -> float:
    """How little the shorter one says."""
    return min(len(each.about) for each in two.both)


def longer(two: Pair) -> float:
    """How much the longer one says."""
    return max(len(each.about) for each in two.both)


def _cosine(a: frozenset[str], b: frozenset[str]) -> float:
    most = math.sqrt(weight(a) * weight(b))
    return weight(a & b) / most if most else 0.0


def _told_in(one: Side, other: Side) -> float:
    return share(one.things & things(meant(other.sentence)), one.things)


MATTER = (
    things_in_common,
    share_of_things,
    names_in_common,
    words_in_common,
    likeness,
    likeness_around,
    weight_around,
    reach,
    in_the_sentence,
    subject_in_common,
    subjects_agree,
    place_in_common,
    acts_in_common,
    shorter,
    longer,
)
