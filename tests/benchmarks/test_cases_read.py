"""The readings of many cases, summed and set side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import cases_read
from benchmarks.outcome import Figure, Outcome
from benchmarks.places import NotAtHand, Places


def _outcome(right: int) -> Outcome:
    fields = [Figure(name=f"example/{field}", value=right, step=1, of=10) for field in cases_read.FIELDS]
    return Outcome(figures=(*fields, Figure(name="example/precision", value=90.0, step=1.0)), gold={"example": "aa"})


def test_seen_and_unseen_cases_are_summed_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / cases_read.SCORER).touch()
    monkeypatch.setattr(
        "benchmarks.cases_read.example.run", lambda of: _outcome(9 if of.case.endswith(("metro", "leak")) else 8)
    )

    outcome = cases_read.run(Places(tmp_path, tmp_path))
    by_name = {figure.name: str(figure) for figure in outcome.figures}

    assert by_name["cases read/content"] == "72 of 90"
    assert by_name["cases read unseen/due"] == "18 of 20"
    assert [row[0] for row in outcome.tables[0].rows] == [*cases_read.FIELDS, "precision"]
    assert outcome.gold["metro example"] == "aa"


def test_without_the_scorer_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotAtHand):
        cases_read.run(Places(tmp_path, tmp_path))
