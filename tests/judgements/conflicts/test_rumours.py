"""Answers known by how they stand: each case is a text, a claim in it, the other, and the kind of conflict or none."""

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from tests.judgements.builders import ANONYMOUS, BODY, PERSON, VAGUE, Who, report

NOT, DENIED = Factuality.CERTAIN_NOT, ConflictKind.CLAIM_DENIAL

WELL = "There is talk that the well was poisoned. Orso Lind, the chemist, found nothing in the water."
SHIPS = "The port was told of 46 barges. Tamsin Roe said the port held 44 barges, not 46."
DEBT = (
    "The mill is waiting for a debt of 90 crowns, Orso Lind said. Tamsin Roe said the town did not owe a single crown."
)
LISTS = "A second list was kept in a drawer, two clerks said. “There is one list, and you have it,” Tamsin Roe said."
ORDER = (
    "The fleet has been told to sail for the straits if the talks fail, an officer said. "
    "Tamsin Roe denied the report. “No ship of the fleet has been given any order,” Roe said."
)
UNITS = (
    "Two hundred soldiers of the guard were at the fair, Orso Lind said. "
    "“No unit of the guard has been given any leave,” Roe said."
)


def told(text: str, words: str, who: Who | None, **more: object) -> Report:
    """Return a claim of a text."""
    return report(text, words, *([who] if who else []), **more)  # type: ignore[arg-type]


LIND, ROE = ("Orso Lind", PERSON), ("Tamsin Roe", PERSON)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(
            told(WELL, "the well was poisoned", ("talk", VAGUE), factuality=Factuality.UNCOMMITTED),
            told(WELL, "nothing in the water", LIND, factuality=NOT),
            DENIED,
            id="a-rumour-and-the-no-behind-it",
        ),
        pytest.param(
            told(WELL, "the well was poisoned", None),
            told(WELL, "nothing in the water", LIND),
            None,
            id="what-is-found-besides-answers-nothing",
        ),
        pytest.param(
            told(SHIPS, "The port was told of 46 barges", ("The port", BODY), figures=[("46 barges", 46, 46, "barge")]),
            told(
                SHIPS,
                "the port held 44 barges, not 46",
                ROE,
                figures=[("44 barges", 44, 44, "barge"), ("46.", 46, 46, "barge")],
            ),
            DENIED,
            id="44-not-46",
        ),
        pytest.param(
            told(DEBT, "The mill is waiting for a debt of 90 crowns", LIND, figures=[("90 crowns", 90, 90, "crown")]),
            told(DEBT, "the town did not owe a single crown", ROE, factuality=NOT),
            DENIED,
            id="not-a-single-crown",
        ),
        pytest.param(
            told(LISTS, "A second list was kept in a drawer", ("two clerks", ANONYMOUS)),
            told(LISTS, "There is one list, and you have it", ROE),
            DENIED,
            id="one-list-or-two",
        ),
        pytest.param(
            told(
                ORDER,
                "The fleet has been told to sail for the straits if the talks fail",
                ("an officer", ANONYMOUS),
                kind=Kind.CONDITIONAL,
                factuality=Factuality.UNCOMMITTED,
            ),
            told(ORDER, "No ship of the fleet has been given any order", ROE, kind=Kind.DENIAL, factuality=NOT),
            DENIED,
            id="an-order-with-a-condition-is-denied",
        ),
        pytest.param(
            told(UNITS, "Two hundred soldiers of the guard were at the fair", LIND),
            told(UNITS, "No unit of the guard has been given any leave", ROE, kind=Kind.DENIAL, factuality=NOT),
            None,
            id="only-whom-it-is-said-of-in-common",
        ),
    ],
)
def test_how_they_stand(one: Report, other: Report, kind: ConflictKind | None) -> None:
    found = proposed(one, other)
    assert (found.kind if found else None) is kind
