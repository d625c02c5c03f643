"""Signs in when two reports are true: what was to come and what came, promises, and days that meet or do not."""

from __future__ import annotations

from firsthand.judgements.conflicts.signs.pair import Pair
from firsthand.judgements.dating import meet


def one_to_come(two: Pair) -> float:
    """One is about what was to come, the other about what is or was."""
    return two.first.to_come != two.second.to_come


def both_to_come(two: Pair) -> float:
    """Both are about what was to come."""
    return two.first.to_come and two.second.to_come


def foretold_then_told(two: Pair) -> float:
    """The earlier one is about what was to come, the later one tells of what came."""
    return two.first.to_come and not two.second.to_come


def promised(two: Pair) -> float:
    """The earlier one is a promise of somebody who has a say in it."""
    return two.first.stance.promises


def promised_otherwise(two: Pair) -> float:
    """The earlier one is a promise, and only one of the two says no."""
    a, b = two.first.stance, two.second.stance
    return a.promises and a.says_no != b.says_no and not b.said.to_come


def refused_then_told(two: Pair) -> float:
    """What the earlier one says will not be is told as being."""
    return two.first.stance.refuses and two.second.stance.told


def day_gone(two: Pair) -> float:
    """The day that the earlier one names had gone when the later one was told."""
    due, now = two.first.stance.due[1], two.second.stance.said_on[0]
    return bool(two.first.to_come and due and now and due <= now)


def two_days(two: Pair) -> float:
    """They name two days for what is to come."""
    a, b = two.first.stance.due[1], two.second.stance.due[1]
    return bool(two.first.to_come and two.second.to_come and a and b and a != b)


def own_two_days(two: Pair) -> float:
    """One source names two days for what is to come."""
    return bool(two_days(two)) and two.one_source


def days_meet(two: Pair) -> float:
    """They speak of one day, or of days of which none is the other's."""
    met = meet(two.first.stance.said.days, two.second.stance.said.days)
    return 0.0 if met is None else 1.0 if met else -1.0


def both_told(two: Pair) -> float:
    """Both tell of what is or was, without a doubt."""
    return sum(each.stance.told for each in two.both)


DAYS = (
    one_to_come,
    both_to_come,
    foretold_then_told,
    promised,
    promised_otherwise,
    refused_then_told,
    day_gone,
    two_days,
    own_two_days,
    days_meet,
    both_told,
)
