"""What rules propose, weighed by all signs: a plain contradiction stays, two reports of other things are taken back."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from firsthand.judgements.conflicts import conflict, proposed
from firsthand.judgements.stance import stance
from firsthand.judgements.weighing import UNLIKELY, likelihood, unlikely
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, PERSON, report


class Case(NamedTuple):
    """Two reports between which a rule sees a conflict, and whether all signs together let it stand."""

    a: Report
    b: Report
    stands: bool


FLAT = (
    "A clerk said the reservoir at Tolm had been poisoned on Monday. "
    "“The reservoir has not been poisoned,” Ada Renn said."
)
TALLY = (
    "Police said 40 people had been killed in the fire at Tolm. The union said 65 people had been killed in the fire."
)

CASES = {
    "a flat denial beside the claim": Case(
        report(FLAT, "the reservoir at Tolm had been poisoned on Monday", ("A clerk", PERSON)),
        report(
            FLAT,
            "The reservoir has not been poisoned",
            ("Ada Renn", PERSON),
            kind=Kind.DENIAL,
            factuality=Factuality.CERTAIN_NOT,
        ),
        stands=True,
    ),
    "two tolls of one fire": Case(
        report(
            TALLY,
            "40 people had been killed in the fire at Tolm",
            ("Police", BODY),
            figures=[("40", 40, 40, "persons")],
        ),
        report(
            TALLY,
            "65 people had been killed in the fire",
            ("The union", BODY),
            figures=[("65", 65, 65, "persons")],
        ),
        stands=True,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_a_rule_sees_is_weighed(case: Case) -> None:
    """A conflict is shown where a rule sees one and the signs do not speak against it."""
    assert proposed(case.a, case.b) is not None
    assert (conflict(case.a, case.b) is not None) is case.stands


def test_what_is_of_another_matter_is_unlikely() -> None:
    """Two reports with nothing in common have no likelihood at all."""
    a = stance(report("The tea was good.", "The tea was good"))
    b = stance(report("The bridge is shut.", "The bridge is shut", outlet="Harbour Mail"))
    assert likelihood(a, b) == 0
    assert unlikely(a, b)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_order_does_not_matter(case: Case) -> None:
    """A likelihood is of a pair."""
    a, b = stance(case.a), stance(case.b)
    assert likelihood(a, b) == likelihood(b, a)
    assert (likelihood(a, b) >= UNLIKELY) is case.stands
