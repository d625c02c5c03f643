"""Track records: whose, how many, and how little few of them show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.judgements.forecasts.records import brier, records, wilson
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.judgement import Report
from firsthand.model.record import RecordKind
from tests.judgements.builders import ANONYMOUS, BODY, OFFICIAL, OUTLET, PERSON, RECORD, VAGUE, Who, report

TRUE, FALSE = Outcome.CAME_TRUE, Outcome.DID_NOT


def told(text: str, *chain: Who, outlet: str = "Daily Quay") -> Report:
    """Return a report of a forecast."""
    return report(text, "the locks will be open", *chain, outlet=outlet)


def ends(*of: tuple[Report, Outcome]) -> tuple[list[Forecast], dict[tuple[str, str], Report]]:
    """Return forecasts with their ends, and their reports."""
    return [Forecast(claim=r.ref, outcome=o) for r, o in of], {r.ref: r for r, _ in of}


WHO = {
    "a body": (told("The Harbour Guild said the locks will be open.", ("Harbour Guild", BODY)), "Harbour Guild"),
    "a public office": (told("Mayor Ada Voss said the locks will be open.", ("Ada Voss", PERSON)), "Ada Voss"),
    "an outlet cited": (told("The Post said the locks will be open.", ("Merrin Post", OUTLET)), "Merrin Post"),
    "an outlet's own voice": (told("And the locks will be open."), "Daily Quay"),
    "a private person": (told("Her neighbour Ilo Brandt said the locks will be open.", ("Ilo Brandt", PERSON)), None),
    "a person of whom nothing is said": (told("Ilo Brandt said the locks will be open.", ("Ilo Brandt", PERSON)), None),
    "nobody who is named": (told("An officer said the locks will be open.", ("An officer", ANONYMOUS)), None),
    "a person in office, not named": (told("The mayor said the locks will be open.", ("the mayor", PERSON)), None),
    "an office": (told("The mayor said the locks will be open.", ("the mayor", OFFICIAL)), None),
    "a record": (told("The order said the locks will be open.", ("the order", RECORD)), None),
    "a pronoun": (told("They said the locks will be open.", ("They", BODY)), None),
    "reports": (told("Reports said the locks will be open.", ("Reports", BODY)), None),
    "a people": (told("Tarvian troops said the locks will be open.", ("Tarvian troops", BODY)), None),
    "those of a trade": (told("Analysts said the locks will be open.", ("Analysts", BODY)), None),
    "a described outlet": (told("State media said the locks will be open.", ("State media", OUTLET)), None),
    "a ministry of no state": (told("Foreign Ministry said the locks will be open.", ("Foreign Ministry", BODY)), None),
    "a ministry of a state": (
        told("Ukraine's Foreign Ministry said the locks will be open.", ("Ukraine's Foreign Ministry", BODY)),
        "Ukraine's Foreign Ministry",
    ),
    "talk": (told("Rumour has it the locks will be open.", ("Rumour", VAGUE)), None),
}


@pytest.mark.parametrize(("made", "name"), WHO.values(), ids=WHO.keys())
def test_only_public_sources_have_a_record(made: Report, name: str | None) -> None:
    assert [record.name for record in records(*ends((made, TRUE)))] == ([name] if name else [])


def test_a_record_counts_what_became_of_each() -> None:
    made = [
        told(f"The Harbour Guild said on day {n} the locks will be open.", ("Harbour Guild", BODY)) for n in range(6)
    ]
    outcomes = (TRUE, FALSE, FALSE, Outcome.OPEN, Outcome.DUE, Outcome.VOID)

    [record] = records(*ends(*zip(made, outcomes, strict=True)))

    assert (record.n, record.hits, record.open, record.due, record.void, record.confirmed) == (3, 1, 1, 1, 1, 0)
    assert record.kind is RecordKind.SOURCE
    assert record.line() == "3 settled · 1 came true (6–79 %) · 1 open · 1 due · 1 void"
    assert [reason.text[:6] for reason in record.reasons] == ["So few", "3 of 3"]


def test_a_forecast_that_was_retold_counts_once() -> None:
    first = told("The Harbour Guild said the locks will be open.", ("Harbour Guild", BODY))
    again = told("The Harbour Guild said the locks will be open.", ("Harbour Guild", BODY), outlet="Merrin Post")
    two = [
        Forecast(claim=first.ref, also=(again.ref,), outcome=TRUE),
        Forecast(claim=again.ref, also=(first.ref,), outcome=TRUE),
    ]

    [record] = records(two, {first.ref: first, again.ref: again})

    assert record.n == 1


def test_records_stand_by_name_and_not_by_rank() -> None:
    good = told("The Zander Guild said the locks will be open.", ("Zander Guild", BODY))
    bad = told("The Amber Guild said the locks will be open.", ("Amber Guild", BODY))

    assert [r.name for r in records(*ends((good, TRUE), (bad, FALSE)))] == ["Amber Guild", "Zander Guild"]


def test_a_record_with_nothing_settled_has_no_rate() -> None:
    [record] = records(*ends((told("And the locks will be open."), Outcome.OPEN)))

    assert (record.n, record.hit_rate, record.brier) == (0, None, None)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(0, 1, 0.0, 0.79), (1, 1, 0.21, 1.0), (5, 10, 0.24, 0.76), (90, 100, 0.83, 0.94)],
    ids=["none of one", "one of one", "half", "many"],
)
def test_wilson(hits: int, n: int, low: float, high: float) -> None:
    assert wilson(hits, n) == pytest.approx((low, high), abs=0.006)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(counted: tuple[int, int]) -> None:
    hits, n = counted
    low, high = wilson(hits, n)

    assert 0 <= low <= hits / n + 1e-9
    assert hits / n - 1e-9 <= high <= 1


@pytest.mark.parametrize(
    ("band", "outcome", "low", "high"),
    [
        ((55, 80), TRUE, 0.04, 0.2025),
        ((55, 80), FALSE, 0.3025, 0.64),
        ((20, 45), TRUE, 0.04, 0.2025),
        ((60, 60), TRUE, 0.16, 0.16),
    ],
    ids=["likely, and it was", "likely, and it was not", "unlikely, and it was not", "a point"],
)
def test_a_band_has_an_interval_of_brier_scores(
    band: tuple[int, int], outcome: Outcome, low: float, high: float
) -> None:
    assert brier(band, outcome) == pytest.approx((low, high))


def test_only_forecasts_with_a_probability_are_scored() -> None:
    made = [
        told(f"The Harbour Guild said on day {n} the locks will be open.", ("Harbour Guild", BODY)) for n in range(2)
    ]
    forecasts = [
        Forecast(claim=made[0].ref, outcome=TRUE, band=(55, 80)),
        Forecast(claim=made[1].ref, outcome=TRUE),
    ]

    [record] = records(forecasts, {r.ref: r for r in made})

    assert record.brier_n == 1
    assert record.brier == pytest.approx((0.04, 0.2025))
    assert "Brier 0.04–0.20 over 1" in record.line()
