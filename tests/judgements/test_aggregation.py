"""Rows at the level of reports, and what they come to by three rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.aggregation import (
    CAPTURED,
    HAPPENED,
    PUBLISHED,
    SAID,
    aggregate,
    as_of,
    clock,
    conservative,
    divergence,
    informative,
    representative,
    rows,
)
from firsthand.model.aggregate import Aggregate, Bounds
from firsthand.model.event import Event
from firsthand.model.judgement import Origin, Report, Tied
from tests.judgements.builders import BODY, report


def counted(number: str, low: float | None, high: float | None, *, outlet: str, day: str = "2026-05-04") -> Report:
    """Return a report of so many barges."""
    text = f"The guild said {number} barges were sunk."
    figures = [(number, low, high, "barge")]
    return report(text, f"{number} barges were sunk", ("The guild", BODY), outlet=outlet, day=day, figures=figures)


THREE, ALSO, FIVE = (counted("3", 3, 3, outlet="A"), counted("3", 3, 3, outlet="B"), counted("5", 5, 5, outlet="C"))
SOME = counted("several", 4, 9, outlet="D")
MORE = counted("at least 6", 6, None, outlet="E")


def origin(key: str, *reports: Report) -> Origin:
    """Return an account with its reports."""
    return Origin(key=key, name=key, type=BODY, reports=tuple(Tied(report=r.ref, grade=None) for r in reports))


def number(*reports: Report, origins: tuple[Origin, ...] = ()) -> Aggregate:
    """Return what the reports come to about barges."""
    [found] = aggregate(rows(reports, origins, unit="barge"))
    return found


def test_three_rules_and_how_far_they_diverge() -> None:
    found = number(FIVE, SOME, THREE, ALSO)

    assert {found.conservative, found.informative, found.representative} == {(3, 3)}
    assert found.span == (3.0, 9.0)
    assert (found.rows, found.accounts) == (4, 4)
    assert found.divergence == pytest.approx(2 / 3)


def test_the_rules_agree_or_do_not() -> None:
    assert number(THREE, ALSO).agrees
    assert not number(THREE, FIVE).agrees


def test_copies_of_one_account_are_no_majority() -> None:
    found = number(THREE, ALSO, FIVE, origins=(origin("guild", THREE, ALSO), origin("mayor", FIVE)))

    assert found.representative is None
    assert found.accounts == 2
    assert found.divergence == 1


def test_an_account_stands_by_what_it_said_last() -> None:
    late = counted("5", 5, 5, outlet="A", day="2026-05-09")

    found = number(late, THREE, origins=(origin("guild", late, THREE),))

    assert found.representative == (5, 5)


def test_an_open_bound_stays_open() -> None:
    assert number(THREE, MORE).span == (3, None)
    assert number(SOME, MORE).informative == (4, 9)


def test_two_numbers_of_one_unit_in_a_claim_are_of_two_things() -> None:
    text = "The guild said 3 barges were sunk and 5 barges burned."
    figures = [("3", 3, 3, "barge"), ("5", 5, 5, "barge")]
    two = report(text, "3 barges were sunk and 5 barges burned", ("The guild", BODY), figures=figures)

    assert rows([two], unit="barge")[0].values == {}


Value = Bounds | str
CONSERVATIVE: dict[str, tuple[list[Value], Value | None]] = {
    "the lowest": ([(5, 5), (3, 3)], (3, 3)),
    "of one low the narrower": ([(3, None), (3, 4)], (3, 4)),
    "no low is zero": ([(None, 9), (1, 1)], (None, 9)),
    "the less precise date": (["2026-05-04", "2026-05"], "2026-05"),
    "the less precise name": (["Tarvian army", "army"], "army"),
    "names of two things": (["Tarvia", "Marrenia"], None),
}


@pytest.mark.parametrize(("values", "least"), CONSERVATIVE.values(), ids=CONSERVATIVE.keys())
def test_conservative(values: list[Value], least: Value | None) -> None:
    assert conservative(values) == least


@pytest.mark.parametrize(
    ("values", "most"),
    [
        ([(4, 9), (5, 6)], (5, 6)),
        (["2026-05", "2026-05-04"], "2026-05-04"),
        ([(3, 3), (5, 5)], None),
        ([(3, 3), (5, 5), (5, 5)], (5, 5)),
    ],
    ids=["the narrower", "the finer date", "two as precise", "two as precise, one more often"],
)
def test_informative(values: list[Value], most: Value | None) -> None:
    counts = {value: values.count(value) for value in values}

    assert informative(values, counts) == most


def test_representative_is_none_where_two_are_as_frequent() -> None:
    assert representative({"A": 2, "B": 1}) == "A"
    assert representative({"A": 1, "B": 1}) is None


def test_divergence() -> None:
    assert divergence(["A", "A"]) == 0
    assert divergence(["A", "B"]) == 1
    assert divergence(["A"]) is None


def _event(made: Report, *, actor: str | None = None, place: str | None = None, when: str | None = None) -> Report:
    event = Event(type="ASSAULT", actor=actor, place=place, when=when)
    return Report(document=made.document, claim=replace(made.claim, events=(event,)))


def test_an_event_is_added_up_part_by_part() -> None:
    found = aggregate(rows([_event(THREE, actor="army", place="Merrin"), _event(FIVE, actor="Tarvian army")]))

    of = {each.variable: each for each in found}
    assert of["type"].representative == "ASSAULT"
    assert of["actor"].conservative == "army"
    assert of["actor"].informative == "Tarvian army"
    assert of["place"].rows == 1
    assert of["place"].divergence is None


def _clocks() -> Report:
    made = _event(THREE, when="2026-05-01")
    hop = replace(made.claim.chain[0], said="2026-05-02")
    document = replace(made.document, retrieved="2026-05-06T10:00:00Z")
    return Report(document=document, claim=replace(made.claim, chain=(hop,)))


@pytest.mark.parametrize(
    ("which", "day"),
    [(HAPPENED, "2026-05-01"), (SAID, "2026-05-02"), (PUBLISHED, "2026-05-04"), (CAPTURED, "2026-05-06")],
    ids=[HAPPENED, SAID, PUBLISHED, CAPTURED],
)
def test_each_clock_keeps_its_own_time(which: str, day: str) -> None:
    made = _clocks()
    before = f"{day[:-1]}{int(day[-1]) - 1}"

    assert as_of([made], day, which) == (made,)
    assert as_of([made], before if before != "2026-05-00" else "2026-04-30", which) == ()


@pytest.mark.parametrize("which", [HAPPENED, SAID, CAPTURED])
def test_what_a_clock_gives_no_time_was_not_known_to_be_there(which: str) -> None:
    assert clock(FIVE, which) is None
    assert as_of([FIVE], "2027", which) == ()
