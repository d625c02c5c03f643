"""Forecasts and records as people and programs get them."""

from __future__ import annotations

import pytest

from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.judgement import Reason
from firsthand.model.record import Record, RecordKind
from firsthand.report.forecasts import forecast_json, forecast_lines, record_json, record_lines, when
from tests.judgements.builders import BODY, report

TEXT = "The guild said the locks will be open by May 10."
SAID = report(TEXT, "the locks will be open by May 10", ("The guild", BODY))
AGAIN = report(TEXT, "the locks will be open by May 10", ("The guild", BODY), outlet="Merrin Post")
SHUT = report("The locks are shut.", "The locks are shut", outlet="Merrin Post", day="2026-05-11")
SETTLED = Forecast(
    claim=SAID.ref,
    outcome=Outcome.DID_NOT,
    also=(AGAIN.ref,),
    due="../2026-05-10",
    likelihood="“likely”: 55–80 % (ICD-203)",
    band=(55, 80),
    settled_by=(SHUT.ref,),
    knowable="2026-05-11",
    reasons=(Reason("By its last day, it is told as not having come about.", ((SHUT.ref[0], SHUT.claim.content[0]),)),),
)


def test_the_contract() -> None:
    told = forecast_json(SETTLED)

    assert told["claim"] == SAID.claim.id
    assert (told["due"], told["outcome"], told["settled_by"]) == ("../2026-05-10", "did_not", [SHUT.claim.id])
    assert (told["also"], told["knowable"], told["proposed"]) == ([AGAIN.claim.id], "2026-05-11", True)
    assert (told["band"], told["untestable"]) == ([55, 80], None)
    assert told["reasons"][0]["spans"] == [[SHUT.ref[0], 0, 18]]


def test_people_read_both_sides_and_why() -> None:
    lines = [line.plain for line in forecast_lines(SETTLED, {r.ref: r for r in (SAID, AGAIN, SHUT)})]

    assert lines == [
        f"{SAID.claim.id[:12]}  did not come true · by 10 May 2026 · proposed",
        "  Daily Quay reports that The guild said: “the locks will be open by May 10”",
        "  told again in 1 report",
        "  “likely”: 55–80 % (ICD-203)",
        "  2026-05-11  Merrin Post says: “The locks are shut”",
        "  By its last day, it is told as not having come about.",
    ]


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("../2026-05-10", "by 10 May 2026"),
        ("2026-05-10", "on 10 May 2026"),
        ("2026-05", "in May 2026"),
        ("2026", "in 2026"),
        ("2026-02/2026-03", "between 1 February 2026 and 31 March 2026"),
        ("2026-05-09/..", "from 9 May 2026, no end stated"),
    ],
    ids=["by", "on", "in a month", "in a year", "between", "from"],
)
def test_when_it_is_to_come_about(due: str, words: str) -> None:
    assert when(due) == words


def test_a_record_says_how_many_and_how_little_they_show() -> None:
    reason = Reason("So few settled forecasts (3) show next to nothing.")
    record = Record(
        name="Guild", kind=RecordKind.SOURCE, n=3, hits=1, hit_rate=(0.0615, 0.7923), open=2, reasons=(reason,)
    )

    assert [line.plain for line in record_lines([record])] == [
        "Guild  source",
        "  3 settled · 1 came true (6–79 %) · 2 open · 0 due · 0 void",
        "  So few settled forecasts (3) show next to nothing.",
    ]
    assert record_json(record)["hit_rate"] == [0.06, 0.79]
    assert record_json(record)["brier"] is None
