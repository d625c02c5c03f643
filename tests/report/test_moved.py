"""What moved on a board, in sentences."""

from __future__ import annotations

import pytest

from firsthand.model.board import Hypothesis, Indicator, State, Watch
from firsthand.model.moved import Glimpse, Sighting, moved
from firsthand.report.moved import moved_json, score

WATCH = Watch(
    question="?",
    hypotheses=(Hypothesis(id="H1", name="Flood", text=""), Hypothesis(id="H2", name="None", text="")),
    indicators=(Indicator(id="I1", text="The river rises"),),
)
REPORTED = Sighting(state=State.REPORTED, reports=1, origins=1, counted=1)
BEFORE = Glimpse(seen={"I1": REPORTED}, stand={"H1": (1, 0.0), "H2": (2, -1.4)})


def after(seen: Sighting = REPORTED, **stand: tuple[int, float]) -> Glimpse:
    """Return a later board."""
    return Glimpse(seen={"I1": seen}, stand={**BEFORE.stand, **stand})


CASES: dict[str, tuple[Glimpse, list[str]]] = {
    "nothing": (after(), []),
    "less than is shown": (after(H2=(2, -1.41)), []),
    "a state": (
        after(Sighting(state=State.DORMANT)),
        [
            "I1 is dormant instead of reported, with 0 reports instead of 1, 0 origins instead of 1 and"
            " 0 origins in the matrix instead of 1."
        ],
    ),
    "a state alone": (
        after(Sighting(state=State.CONFIRMED, reports=1, origins=1, counted=1)),
        ["I1 is confirmed instead of reported."],
    ),
    "reports alone": (
        after(Sighting(state=State.REPORTED, reports=3, origins=2, counted=1)),
        ["I1 has 3 reports instead of 1 and 2 origins instead of 1."],
    ),
    "the order": (
        after(H1=(2, -2.0), H2=(1, -1.4)),
        [
            "The order is H2 None, H1 Flood instead of H1 Flood, H2 None.",
            "More speaks against H1 Flood: −2.0 instead of 0.0.",
        ],
    ),
    "a tie": (
        after(H2=(1, 0.0)),
        [
            "The order is H1 Flood and H2 None level instead of H1 Flood, H2 None.",
            "Less speaks against H2 None: 0.0 instead of −1.4.",
        ],
    ),
}


@pytest.mark.parametrize(("now", "lines"), CASES.values(), ids=CASES.keys())
def test_what_moved_is_said_in_sentences(now: Glimpse, lines: list[str]) -> None:
    found = moved(BEFORE, now)

    assert [each["text"] for each in moved_json(found, WATCH)] == lines
    assert bool(found) == bool(lines)


def test_what_only_one_of_two_boards_has_moved_nowhere() -> None:
    now = Glimpse(seen={"I2": REPORTED}, stand={"H1": (1, 0.0), "H3": (2, -1.0)})

    assert not moved(BEFORE, now)


@pytest.mark.parametrize(("value", "shown"), [(0.0, "0.0"), (-0.0, "0.0"), (-0.04, "0.0"), (-1.414, "−1.4")])
def test_a_score_has_one_decimal_and_a_minus_sign(value: float, shown: str) -> None:
    assert score(value) == shown
