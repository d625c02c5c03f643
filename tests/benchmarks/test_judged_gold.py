"""The judgements of each case: whole, at one with its claims, and enough to measure by."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.cases import CASES
from benchmarks.judged import line
from benchmarks.judged_gold import Gold, load
from benchmarks.places import ROOT

LEAST = {"reports": 40, "origins": 12, "conflicts": 8, "traps": 4, "forecasts": 10}
GRADES = {"same text", "same utterance", "cites it", "same source", "same interest", "unknown"}
KINDS = {"number", "claim_denial", "polarity", "statement_act", "own_words"}
OUTCOMES = {"open", "due", "came_true", "did_not", "void"}
VERDICTS = {"holds", "about", "fails", "unstated_factor"}


@pytest.fixture(scope="module", params=["example", *CASES])
def case(request: pytest.FixtureRequest, example_case: Path) -> Path:
    """Return the folder of a case."""
    return example_case if request.param == "example" else ROOT / "benchmarks" / "cases" / request.param


@pytest.fixture(scope="module")
def told(case: Path) -> dict[str, Any]:
    """Return the file as it stands."""
    told: dict[str, Any] = yaml.safe_load((case / "judgements.yaml").read_text(encoding="utf8"))
    return told


@pytest.fixture(scope="module")
def gold(case: Path) -> Gold:
    return load(case / "judgements.yaml")


@pytest.fixture(scope="module")
def documents(case: Path) -> dict[str, str]:
    """Return the document of each claim of gold."""
    claims = yaml.safe_load((case / "expected.yaml").read_text(encoding="utf8"))["claims"]
    return {claim["id"]: claim["doc"] for claim in claims}


def ids(told: object) -> Iterator[str]:
    """Yield every value, and every key of ``inside``, that has the form of a claim's id."""
    if isinstance(told, dict):
        for key, value in told.items():
            yield from ids([key, value])
    elif isinstance(told, list):
        for value in told:
            yield from ids(value)
    elif isinstance(told, str) and re.fullmatch(r"[A-Z]\d+", told):
        yield told


def test_every_claim_is_one_of_the_case(told: dict[str, Any], documents: dict[str, str]) -> None:
    assert set(ids(told)) <= documents.keys()


def test_there_is_enough_to_measure_by(gold: Gold, told: dict[str, Any]) -> None:
    counts = {
        "reports": len(gold.matters),
        "origins": len(gold.origins),
        "conflicts": sum(not conflict.optional for conflict in gold.conflicts),
        "traps": len(told["traps"]),
        "forecasts": sum(not forecast.optional for forecast in gold.forecasts),
    }

    assert {name: count for name, count in counts.items() if count < LEAST[name]} == {}


def test_no_report_stands_twice(gold: Gold) -> None:
    reports = [claim for origin in gold.origins for claim in origin.claims]
    times = Counter([*reports, *gold.untraced, *gold.inside])

    assert [claim for claim, count in times.items() if count > 1] == []


def test_every_two_origins_of_a_matter_are_judged_once(gold: Gold, told: dict[str, Any]) -> None:
    judged = Counter(frozenset(row["pair"]) for name in ("dependent", "arguable") for row in told[name])
    judged.update(frozenset(pair) for pair in told["independent"])
    wanted = {frozenset((a.id, b.id)) for a, b in combinations(gold.origins, 2) if a.matter == b.matter}

    assert judged == dict.fromkeys(wanted, 1)


def test_a_grade_holds_several_reports_together(told: dict[str, Any]) -> None:
    assert [row["id"] for row in told["origins"] if (row["grade"] is None) != (len(row["claims"]) == 1)] == []


def test_values_are_those_of_the_contract(told: dict[str, Any], gold: Gold) -> None:
    linked = [row["grade"] or [] for name in ("origins", "dependent") for row in told[name]]

    assert {grade for grades in linked for grade in grades} <= GRADES
    assert {kind for conflict in gold.conflicts for kind in conflict.kinds} <= KINDS
    assert {outcome for forecast in gold.forecasts for outcome in forecast.outcomes} <= OUTCOMES
    assert {each.verdict for each in gold.sums} <= VERDICTS


def test_lines_count_their_reports(gold: Gold) -> None:
    assert [(q.query, q.line) for q in gold.questions] == [(q.query, line(gold, q.claims)) for q in gold.questions]


def test_a_pair_is_one_conflict_or_none(gold: Gold) -> None:
    pairs = Counter(pair for conflict in gold.conflicts for pair in conflict.pairs)

    assert [sorted(pair) for pair, times in pairs.items() if times > 1] == []
    assert pairs.keys() & gold.traps == set()


def test_what_the_claims_contradict_is_a_conflict(gold: Gold, case: Path) -> None:
    claims = yaml.safe_load((case / "expected.yaml").read_text(encoding="utf8"))["claims"]
    told = {(c["id"], c["contradicted_by"]) for c in claims if "contradicted_by" in c}
    pairs = {frozenset(pair) for pair in told if not pair[1].startswith("author:")}  # words that are no claim of gold

    assert pairs <= {pair for conflict in gold.conflicts for pair in conflict.pairs}


def test_every_claim_about_what_was_to_come_is_a_forecast_or_is_said_to_be_none(
    gold: Gold, told: dict[str, Any], case: Path
) -> None:
    claims = yaml.safe_load((case / "expected.yaml").read_text(encoding="utf8"))["claims"]
    ahead = {c["id"] for c in claims if {"forecast", "commitment", "threat", "conditional"} & set(several(c["kind"]))}
    forecast = [claim for forecast in gold.forecasts for claim in forecast.claims]

    assert ahead <= {*forecast, *told["not_forecasts"]}
    assert len(forecast) == len(set(forecast))
    assert not set(forecast) & set(told["not_forecasts"])


def several(kind: str | list[str]) -> list[str]:
    """Return the kinds, be it one or several."""
    return kind if isinstance(kind, list) else [kind]


def test_a_forecast_without_a_day_says_why(told: dict[str, Any]) -> None:
    assert [row["claim"] for row in told["forecasts"] if row["due"] is None and not row.get("reason")] == []


def test_what_is_settled_has_the_claims_and_the_day_that_settle_it(told: dict[str, Any]) -> None:
    settled = [row for row in told["forecasts"] if {"came_true", "did_not", "void"} & {several(row["outcome"])[0]}]

    assert [row["claim"] for row in settled if not (row["settled_by"] and row["knowable"])] == []


def test_the_same_is_of_two_documents_and_never_a_near_miss(gold: Gold, documents: dict[str, str]) -> None:
    assert [sorted(pair) for pair in gold.same if len({documents[claim] for claim in pair}) == 1] == []
    assert gold.same & gold.not_same == gold.same & gold.same_arguable == gold.not_same & gold.same_arguable == set()
