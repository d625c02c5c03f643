"""What rules propose, weighed by all signs: a plain contradiction stays, two reports of other things are taken back."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from firsthand.judgements.conflicts.conflicts import conflict, proposed
from firsthand.judgements.conflicts.signs.pair import comparable, pair
from firsthand.judgements.conflicts.weighing import likelihood, unlikely
from firsthand.judgements.meaning.stance import stance
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, PERSON, report


class Case(NamedTuple):
    """Two reports between which a rule sees a conflict, and all signs together let it stand."""

    a: Report
    b: Report


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
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_a_rule_sees_is_weighed(case: Case) -> None:
    """A conflict is shown where a rule sees one and the signs do not speak against it."""
    assert proposed(case.a, case.b) is not None
    assert conflict(case.a, case.b) == proposed(case.a, case.b)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_order_does_not_matter(case: Case) -> None:
    """A likelihood is of a pair."""
    a, b = stance(case.a), stance(case.b)
    assert likelihood(pair(a, b)) == likelihood(pair(b, a))


def test_of_what_has_nothing_in_common_signs_say_nothing() -> None:
    """The rules alone tell of two reports that share no word."""
    a = stance(report("The tea was good.", "The tea was good"))
    b = stance(report("The bridge is shut.", "The bridge is shut", outlet="Harbour Mail"))
    assert not comparable(pair(a, b))
    assert not unlikely(a, b)


def test_tolls_of_two_days_and_places_are_hardly_a_conflict() -> None:
    """What shares a town and a count, weeks apart, would be taken back if a rule saw it."""
    store, bus = (
        "Seven people were killed by a strike on a store in Tolm",
        "Three people were killed near Tolm in a bus",
    )
    a = report(f"{store}.", store, figures=[("Seven", 7, None, "persons")], day="2026-05-02")
    b = report(f"{bus}.", bus, figures=[("Three", 3, 3, "persons")], day="2026-05-22", outlet="Harbour Mail")
    assert unlikely(stance(a), stance(b))
