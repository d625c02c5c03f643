"""Which claims are forecasts is looked at once, and of many those are put together that a brief may tell of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Indicator, Watch
from firsthand.model.claim import Kind
from firsthand.model.text import Published, PublishedBasis
from firsthand.pipeline import watching
from firsthand.pipeline.foresight import Foresight
from tests.serve.cases import claim, document, keep

SAID = {
    "The gates will open by 3 April": ("2026-03-01", Kind.FORECAST, "../2026-04-03"),
    "The gates will  open by 3 April": ("2026-03-02", Kind.FORECAST, "../2026-04-03"),
    "The boats will be back by 9 April": ("2026-03-04", Kind.COMMITMENT, "../2026-04-09"),
    "The dam will hold": ("2026-03-03", Kind.FORECAST, None),
    "They will be home by 1 March": ("2026-02-01", Kind.FORECAST, "../2026-03-01"),
    "They will be paid by 2 March": ("2026-02-02", Kind.FORECAST, "../2026-03-02"),
    "The town is quiet": ("2026-03-05", Kind.REPORT, None),
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "case.db", writing=True) as opened:
        for words, (day, kind, due) in SAID.items():
            of = document(words, published=Published(edtf=day, basis=PublishedBasis.STATED))
            keep(opened, of, replace(claim(of, words), kind=kind, due=due))
        yield opened


def told(ledger: Ledger, rows: list[int]) -> list[str]:
    return [report.words for report in ledger.judgements.reports(rows).values()]


def test_a_row_is_looked_at_once_and_what_people_corrected_each_time(ledger: Ledger) -> None:
    rows, sight = ledger.judgements.rows(Filter()), Foresight()
    found = sight.forecasts(ledger, rows)
    assert set(told(ledger, found)) == SAID.keys() - {"The town is quiet"}
    [quiet] = set(rows) - set(found)
    with patch.object(ledger.judgements, "skim_rows", side_effect=AssertionError):
        assert sight.forecasts(ledger, rows) == found
        assert sight.forecasts(ledger, rows, {quiet}) == rows


def test_what_the_board_looked_at_is_known_to_the_brief(ledger: Ledger) -> None:
    rows, sight = ledger.judgements.rows(Filter()), Foresight()
    alone = Foresight()
    expected = alone.forecasts(ledger, rows)
    indicator = Indicator(id="I1", text="The gates open", words=("gates", "dam", "boats", "they", "town"))
    watching.watched(ledger, Watch(question="Do they open?", hypotheses=(), indicators=(indicator,)), foresight=sight)

    with patch.object(ledger.judgements, "skim_rows", side_effect=AssertionError):
        assert sight.forecasts(ledger, rows) == expected
    assert (sight.known, sight.due) == (alone.known, alone.due)


def test_the_latest_are_those_published_last(ledger: Ledger) -> None:
    sight = Foresight()
    found = sight.forecasts(ledger, ledger.judgements.rows(Filter()))
    assert told(ledger, sight.latest(found, 2)) == ["The boats will be back by 9 April", "The dam will hold"]


NEAR = {
    "one before and one after, told twice": ("2026-03-20", 1, {0, 1, 5}),
    "on the last day itself": ("2026-04-03", 1, {0, 1, 5}),
    "before all": ("2026-01-01", 2, {4, 5}),
    "after all": ("2026-12-31", 2, {0, 1, 2}),
}


@pytest.mark.parametrize(("day", "most", "found"), NEAR.values(), ids=NEAR.keys())
def test_things_due_near_a_day_are_found_however_often_they_are_told(
    ledger: Ledger, day: str, most: int, found: set[int]
) -> None:
    sight, rows = Foresight(), ledger.judgements.rows(Filter())
    sight.forecasts(ledger, rows)
    expected = {words for number, words in enumerate(SAID) if number in found}
    assert set(told(ledger, sight.nearest(rows, day, most))) == expected
