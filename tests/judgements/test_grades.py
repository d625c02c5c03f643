"""The Admiralty code, proposed: each rule with a case that only it fits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.grades import Standing, credibility, grade, histories, reliability, standings
from firsthand.model.claim import Factuality, Kind
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.grading import Credibility, History, Reliability
from firsthand.model.judgement import Origin, Report, Tied
from tests.judgements.builders import ANONYMOUS, BODY, PERSON, VAGUE, Who, report

TEXT = "The guild said the locks were shut."
GUILD: Who = ("The guild", BODY)


def said(*chain: Who, kind: Kind = Kind.REPORT, firm: Factuality = Factuality.CERTAIN, basis: str | None = None,
         outlet: str = "Daily Quay") -> Report:  # fmt: skip
    """Return a report that the locks were shut."""
    made = report(TEXT, "the locks were shut", *chain, kind=kind, factuality=firm, outlet=outlet)
    return Report(document=made.document, claim=replace(made.claim, basis=basis))


CREDIBLE = {
    "another independent account": (Standing(report=said(GUILD), for_it=1), "1"),
    "many for it and one against": (Standing(report=said(GUILD), for_it=2, against_it=1, conflicts=1), "2"),
    "firm, and says how it knows": (Standing(report=said(GUILD, basis="saw it")), "2"),
    "rests on a record": (Standing(report=said(GUILD), record=True), "2"),
    "says how it knows, and is not sure": (
        Standing(report=said(GUILD, basis="saw it", firm=Factuality.POSSIBLE)),
        "3",
    ),
    "one account and nothing else": (Standing(report=said(GUILD)), "3"),
    "an anonymous account": (Standing(report=said(("an officer", ANONYMOUS))), "3"),
    "contradicted": (Standing(report=said(GUILD), conflicts=1), "4"),
    "one for and one against": (Standing(report=said(GUILD), for_it=1, against_it=1, conflicts=1), "4"),
    "contradicted by two": (Standing(report=said(GUILD), against_it=2, conflicts=2), "5"),
    "nobody": (Standing(report=said()), "6"),
    "talk": (Standing(report=said(("talk", VAGUE))), "6"),
    "nobody commits to it": (Standing(report=said(GUILD, firm=Factuality.UNCOMMITTED)), "6"),
    "an opinion": (Standing(report=said(GUILD, kind=Kind.OPINION), for_it=3), "6"),
    "a forecast": (Standing(report=said(GUILD, kind=Kind.FORECAST), for_it=3), "6"),
    "talk that another account bears out": (Standing(report=said(("talk", VAGUE)), for_it=1), "1"),
}


@pytest.mark.parametrize(("standing", "value"), CREDIBLE.values(), ids=CREDIBLE.keys())
def test_credibility(standing: Standing, value: str) -> None:
    found, reason = credibility(standing)

    assert found.value == value
    assert reason.text.startswith(f"{value}: ")
    assert reason.spans


RELIABLE = {
    "nothing is known": (0, 0, "F"),
    "too little is known": (4, 0, "F"),
    "right every time, five times": (5, 0, "C"),
    "right every time, ten times": (10, 0, "B"),
    "right every time, forty times": (40, 0, "A"),
    "mostly right": (40, 4, "B"),
    "half and half": (10, 10, "F"),
    "wrong every time, five times": (0, 5, "D"),
    "wrong every time, ten times": (0, 10, "E"),
}


@pytest.mark.parametrize(("right", "wrong", "value"), RELIABLE.values(), ids=RELIABLE.keys())
def test_reliability(right: int, wrong: int, value: str) -> None:
    found, reason = reliability(History(source="guild", borne_out=right, against=wrong))

    assert found.value == value
    assert reason.text.startswith(f"{value}: ")
    assert f"{right} borne out, {wrong} against" in reason.text


def test_a_source_without_a_history_is_f_and_the_grade_has_both_reasons() -> None:
    made = grade(Standing(report=said(GUILD)), None)

    assert str(made) == "F3"
    assert (made.reliability, made.credibility) == (Reliability.CANNOT_BE_JUDGED, Credibility.POSSIBLY_TRUE)
    assert [reason.text[:2] for reason in made.reasons] == ["F:", "3:"]


def _tied(*reports: Report) -> tuple[Tied, ...]:
    return tuple(Tied(report=each.ref, grade=None) for each in reports)


def _case() -> tuple[Report, Report, Report, tuple[Origin, ...]]:
    one, two, three = said(GUILD), said(("Ada Voss", PERSON), outlet="Post"), said(GUILD, outlet="Mail")
    origins = (
        Origin(key="guild", name="The guild", type=BODY, reports=_tied(one, three)),
        Origin(key="voss", name="Ada Voss", type=PERSON, reports=_tied(two)),
    )  # fmt: skip
    return one, two, three, origins


def test_only_independent_accounts_count_and_each_once() -> None:
    one, two, three, origins = _case()
    every = {r.ref: r for r in (one, two, three)}
    alike = {one.ref: [two.ref, three.ref], two.ref: [one.ref, three.ref], three.ref: [one.ref, two.ref]}

    apart = standings(every, alike, {}, origins, [frozenset({"guild", "voss"})])
    unknown = standings(every, alike, {}, origins, [])

    assert [apart[r.ref].for_it for r in (one, two, three)] == [1, 1, 1]
    assert [unknown[r.ref].for_it for r in (one, two, three)] == [0, 0, 0]


def test_a_history_holds_what_was_borne_out_and_what_came_of_forecasts() -> None:
    one, two, three, origins = _case()
    ahead = said(GUILD, kind=Kind.FORECAST, outlet="Courier")
    every = {r.ref: r for r in (one, two, three, ahead)}
    found = standings(every, {one.ref: [two.ref]}, {three.ref: [two.ref]}, origins, [frozenset({"guild", "voss"})])

    history = histories(found, [Forecast(claim=ahead.ref, outcome=Outcome.CAME_TRUE)])

    assert history["guild"] == History(source="guild", borne_out=2, against=1)
