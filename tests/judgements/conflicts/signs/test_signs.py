"""Signs of a pair of reports: each says of two hand-made reports what its docstring says."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from firsthand.judgements.conflicts.signs import SIGNS
from firsthand.judgements.conflicts.signs.pair import comparable, pair
from firsthand.judgements.meaning.stance import stance
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, PERSON, report


class Case(NamedTuple):
    """A sign, the reports of two days, and what it says of them."""

    sign: str
    first: Report
    second: Report
    value: float


SHUT = report("The pass is closed to lorries, Ada Renn said.", "The pass is closed to lorries", ("Ada Renn", PERSON))
OPEN = report(
    "“The pass was never closed,” Bo Lind said.",
    "The pass was never closed",
    ("Bo Lind", PERSON),
    day="2026-05-05",
    kind=Kind.DENIAL,
    factuality=Factuality.CERTAIN_NOT,
)
FEW = report(
    "The clinic said 12 miners were hurt.",
    "12 miners were hurt",
    ("The clinic", BODY),
    figures=[("12", 12, 12, "person")],
)
MANY = report(
    "The union said 40 miners were hurt.",
    "40 miners were hurt",
    ("The union", BODY),
    day="2026-05-05",
    figures=[("40", 40, 40, "person")],
)
VOW = report(
    "“We will not shut the mine,” Ada Renn said.",
    "We will not shut the mine",
    ("Ada Renn", PERSON),
    kind=Kind.COMMITMENT,
    factuality=Factuality.CERTAIN_NOT,
)
DONE = report("The mine is shut.", "The mine is shut", day="2026-05-09")

CASES = {
    "both name the pass, and that it is closed": Case("things_in_common", SHUT, OPEN, 2),
    "the one says that it was never so": Case("one_says_no", SHUT, OPEN, 1),
    "what is said no to stands in the other": Case("share_denied", SHUT, OPEN, 1),
    "one denial": Case("one_denial", SHUT, OPEN, 1),
    "two people": Case("one_source", SHUT, OPEN, 0),
    "a day lies between": Case("days_apart", SHUT, OPEN, 1),
    "two documents": Case("one_document", SHUT, OPEN, 0),
    "nobody is told as having said no": Case("both_say_no", FEW, MANY, 0),
    "numbers of one unit": Case("one_unit", FEW, MANY, 1),
    "which exclude each other": Case("all_excluded", FEW, MANY, 1),
    "and the later one is greater": Case("risen", FEW, MANY, 1),
    "a number against itself": Case("equal", FEW, FEW, 1),
    "no numbers, no ratio": Case("ratio", SHUT, OPEN, 9),
    "a vow, and then what came": Case("foretold_then_told", VOW, DONE, 1),
    "what was to come is the earlier one, in whatever order they are given": Case("foretold_then_told", DONE, VOW, 1),
    "one in an outlet's own voice": Case("own_voices", VOW, DONE, 1),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_sign_says_of_two_reports(case: Case) -> None:
    """Each sign has the value of its case."""
    assert float(SIGNS[case.sign](pair(stance(case.first), stance(case.second)))) == case.value


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_does_not_depend_on_the_order(name: str) -> None:
    """What a sign says of two reports does not hang on which is given first."""
    for a, b in ((SHUT, OPEN), (FEW, MANY), (VOW, DONE)):
        one, other = stance(a), stance(b)
        assert SIGNS[name](pair(one, other)) == SIGNS[name](pair(other, one))


@pytest.mark.parametrize("name", sorted(SIGNS))
def test_a_sign_says_what_it_is_in_a_sentence(name: str) -> None:
    """A sign's docstring is the whole of its explanation."""
    told = SIGNS[name].__doc__ or ""
    assert told.endswith(".")
    assert "\n" not in told


INCOMPARABLE = {
    "nothing in common": (SHUT, report("The tea was good.", "The tea was good", outlet="Harbour Mail")),
    "a demand asserts nothing": (
        SHUT,
        report("He told them to close the pass.", "to close the pass", ("He", PERSON), kind=Kind.DEMAND),
    ),
}


@pytest.mark.parametrize("two", INCOMPARABLE.values(), ids=INCOMPARABLE.keys())
def test_what_is_of_no_one_matter_is_not_weighed(two: tuple[Report, Report]) -> None:
    """Such pairs are not compared at all."""
    assert not comparable(pair(stance(two[0]), stance(two[1])))


def test_two_of_one_matter_are_weighed() -> None:
    """Two reports of one pass are."""
    assert comparable(pair(stance(SHUT), stance(OPEN)))
