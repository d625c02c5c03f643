"""The command's answer as it is scored, and the figures made of it."""

from __future__ import annotations

from benchmarks.followed import figures, settled
from benchmarks.judged import Followed


def test_a_row_is_scored_by_the_ids_of_gold_where_there_are_some() -> None:
    row = {"claim": "aa", "due": None, "outcome": "did_not", "settled_by": ["bb", "cc"]}

    assert settled(row, {"aa": "A1", "bb": "B2"}) == ("A1", None, "did_not", ["B2", "cc"])


def test_the_figures() -> None:
    scored = Followed(
        asked=4, found=3, settled=2, due=1, decided=2, decided_right=1, missed=("A1",), wrong=("B1",), extra=()
    )

    assert [(figure.name, figure.value, figure.of) for figure in figures(scored)] == [
        ("forecasts/found", 3, 4),
        ("forecasts/settled right", 2, 4),
        ("forecasts/due right", 1, 4),
        ("forecasts/decided right", 1, 2),
    ]
