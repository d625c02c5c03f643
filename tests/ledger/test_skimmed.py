"""Claims as little as tells which are worth a look: none that is a forecast is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.judgements.forecasts.looking_ahead import is_forecast, may_be_forecast
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Factuality, Kind, Part
from firsthand.model.judgement import Report
from firsthand.model.measure import When
from firsthand.model.text import Span
from firsthand.pipeline import ahead, ask
from tests.serve.cases import claim, document, keep

WORDS = (
    "The gates will open on Friday",
    "The gates are scheduled\nto open",
    "The keepers expect the\nflood",
    "The dam was closed in 2019",
    "The gates may open by 1 April 2026",
    "The town is quiet",
    "From now on a boat goes out, more boats per day",
)


def made() -> Iterator[Report]:
    """Yield every kind of claim of these words, with and without a time ahead and parts that differ."""
    for words in WORDS:
        of = document(words)
        plain = claim(of, words)
        span = plain.content[0]
        ahead = When(span=Span(0, 3), edtf="2026-04-01", precision="day")
        part = Part(span=span, kind=Kind.FORECAST, factuality=Factuality.UNCOMMITTED, due=None)
        for kind in Kind:
            for times in ((), (ahead,)):
                for parts in ((), (part,)):
                    yield Report(document=of, claim=replace(plain, kind=kind, times=times, parts=parts))


def test_no_forecast_is_passed_over() -> None:
    missed = [
        each.claim
        for each in made()
        if is_forecast(each)
        and not may_be_forecast(
            each.claim.kind,
            " ".join(each.words.split()),
            parted=bool(each.claim.parts),
            timed=bool(each.claim.times),
        )
    ]
    assert missed == []


def test_most_other_claims_are() -> None:
    assert not may_be_forecast(Kind.REPORT, "The town is quiet", parted=False, timed=True)
    assert not may_be_forecast(Kind.REPORT, "They came to the dam", parted=False, timed=False)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "case.db", writing=True) as opened:
        for words in WORDS:
            of = document(words)
            each: Claim = claim(of, words)
            keep(opened, of, replace(each, times=(When(span=Span(0, 3), edtf="2026-04-01", precision="day"),)))
        yield opened


def test_the_same_forecasts_stand_whether_all_is_looked_at_or_little(ledger: Ledger) -> None:
    every = ask.forecasts(ledger, ask.gather(ledger, Filter()))
    few = ahead.gather_forecasts(ledger, Filter())
    assert ask.forecasts(ledger, few).forecasts == every.forecasts
    assert 0 < len(few.reports) < len(WORDS)


def test_rows_are_skimmed_by_their_numbers_as_by_a_filter(ledger: Ledger) -> None:
    rows = ledger.judgements.rows(Filter())
    found = ledger.judgements.skim_rows(rows)
    assert [each.words for each in found if each.timed and not each.parted] == [each.words for each in found]
    assert {each.row: each for each in ledger.judgements.skim_rows([each.row for each in found])} == {
        each.row: each for each in found
    }
