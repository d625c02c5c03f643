"""The board of a watch: how far each indicator is seen, where that leaves the hypotheses, what hangs on one origin."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import pytest

from firsthand.judgements.watch.matrix import diagnosticity
from firsthand.judgements.watch.watch import Evidence, board
from firsthand.model.board import Board, Cell, Hypothesis, Indicator, Level, Pattern, State, Watch
from firsthand.model.claim import Factuality
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.event import Event
from firsthand.model.judgement import Grade, Link, Reason, Report
from tests.judgements.builders import ANONYMOUS, PERSON, RECORD, VAGUE, Who, report

CC, C, N = Cell.VERY_CONSISTENT, Cell.CONSISTENT, Cell.NEUTRAL
BAD, II = Cell.INCONSISTENT, Cell.VERY_INCONSISTENT


def told(who: Who | None, type_: str = "MOBILIZE", *, day: str | None = "2026-05-04", basis: str = "",
         factuality: Factuality = Factuality.CERTAIN, outlet: str = "Quay") -> Report:  # fmt: skip
    """Return the report of an event by somebody, or by the author."""
    trade = ", a farmer," if who and who[1] is PERSON else ""
    text = f"{who[0] if who else 'Nobody'}{trade} said troops moved on {type_}."
    one = report(
        text, f"troops moved on {type_}", *([who] if who else []), day=day, outlet=outlet, factuality=factuality
    )
    hops = tuple(replace(hop, basis=basis or None) for hop in one.claim.chain)
    return replace(one, claim=replace(one.claim, chain=hops, events=(Event(type=type_),)))


def watching(*indicators: Indicator, names: str = "AB") -> Watch:
    """Return a watch of hypotheses with these names."""
    hypotheses = tuple(Hypothesis(id=name, name=name, text="") for name in names)
    return Watch(question="?", hypotheses=hypotheses, indicators=indicators)


def looking(id_: str = "I1", type_: str = "MOBILIZE", level: Level = Level.MEDIUM, **cells: Cell) -> Indicator:
    """Return an indicator of one type of event."""
    return Indicator(id=id_, text=id_, pattern=Pattern(types=(type_,)), relevance=level, cells=cells)


def over(watch: Watch, *reports: Report, **more: object) -> Board:
    """Return the board over these reports."""
    return board(watch, Evidence(reports={one.ref: one for one in reports}, **more))  # type: ignore[arg-type]


ADA, JON = told(("Ada Voss", PERSON)), told(("Jon Hale", PERSON), outlet="Post", day="2026-05-06")
ADA_AGAIN = told(("Ada Voss", PERSON), outlet="Post", day="2026-05-05")
OFFICIAL, ANOTHER = told(("official", ANONYMOUS)), told(("senior official", ANONYMOUS), outlet="Post")
AUTHOR, TALK = told(None), told(("talk", VAGUE))

STATES: dict[str, tuple[tuple[Report, ...], State, int]] = {
    "nothing": ((), State.DORMANT, 0),
    "of another event": ((told(("Ada Voss", PERSON), "RETREAT"),), State.DORMANT, 0),
    "one account": ((ADA,), State.REPORTED, 1),
    "one account twice": ((ADA, ADA_AGAIN), State.REPORTED, 1),
    "two who are named": ((ADA, JON), State.CORROBORATED, 2),
    "two unnamed officials, who may be one": ((OFFICIAL, ANOTHER), State.REPORTED, 1),
    "the author alone": ((AUTHOR,), State.REPORTED, 0),
    "talk alone": ((TALK,), State.REPORTED, 0),
    "somebody named, and talk": ((ADA, TALK), State.REPORTED, 1),
}


@pytest.mark.parametrize(("reports", "state", "counted"), STATES.values(), ids=STATES.keys())
def test_state(reports: tuple[Report, ...], state: State, counted: int) -> None:
    [seen] = over(watching(looking(A=CC, B=II)), *reports).seen

    assert (seen.state, len(seen.counted)) == (state, counted)
    assert seen.counts.reports == len(seen.matches)
    assert set(seen.credibility) == set(seen.counted)


SAID_SO = Decision(action=Action.CONFIRM, about=Subject.INDICATOR, subject="I1", by="Ines", at="2026-06-01T12:00:00Z")


def test_only_a_person_confirms_and_without_an_origin_the_word_counts_once() -> None:
    board = over(watching(looking(A=II)), confirmed={"I1": SAID_SO})
    [seen] = board.seen

    assert seen.state is State.CONFIRMED
    assert [origin.name for origin in seen.origins] == ["Ines, who confirmed it"]
    assert seen.origins[0].reasons[0].text == "Ines confirmed it on 2026-06-01."
    assert seen.counted == ("person Ines",)
    assert seen.counts.line().startswith("0 reports · 0 origins")
    assert min(each.score for each in board.standings) == -2.0
    assert [each.name for each in board.jackknife] == ["Ines, who confirmed it"]


def test_a_persons_word_adds_nothing_where_an_origin_feeds_the_matrix() -> None:
    [seen] = over(watching(looking(A=II)), ADA, confirmed={"I1": SAID_SO}).seen

    assert seen.state is State.CONFIRMED
    assert [origin.name for origin in seen.origins] == ["Ada Voss"]


def test_what_a_person_ruled_out_does_not_speak_of_it() -> None:
    watch = watching(looking(), looking("I2"))
    first, second = over(watch, ADA, ruled_out=frozenset({("I1", ADA.ref)})).seen

    assert (first.state, second.state) == (State.DORMANT, State.REPORTED)


def test_what_a_person_tied_or_told_apart_counts_so() -> None:
    link = Link(a=min(ADA.ref, JON.ref), b=max(ADA.ref, JON.ref), grade=Grade.SAME_SOURCE, same_claim=False,
                reasons=(Reason("Told."),))  # fmt: skip

    assert over(watching(looking()), ADA, JON, links=(link,)).seen[0].state is State.REPORTED


ELSEWISE = told(("Lia Roth", PERSON), "RETREAT", outlet="Post")
"""Names another event than is looked for; a link may say that it asserts the same."""
TOLD_AGAIN: dict[str, tuple[Grade, bool, int]] = {
    "a copy counts with its first text": (Grade.SAME_TEXT, True, 2),
    "another telling of one utterance": (Grade.SAME_UTTERANCE, True, 2),
    "another page that cites it": (Grade.CITES, True, 2),
    "somebody else who is taken to assert the same": (Grade.UNKNOWN, True, 1),
    "other words of the same text": (Grade.SAME_TEXT, False, 1),
}


@pytest.mark.parametrize(("grade", "same", "matched"), TOLD_AGAIN.values(), ids=TOLD_AGAIN.keys())
def test_what_tells_the_same_again(grade: Grade, same: bool, matched: int) -> None:  # noqa: FBT001 - a column
    a, b = sorted((ADA.ref, ELSEWISE.ref))
    link = Link(a=a, b=b, grade=grade, same_claim=same, reasons=(Reason("Told."),))

    [seen] = over(watching(looking()), ADA, ELSEWISE, links=(link,)).seen

    assert len(seen.matches) == matched


SINCE = {
    "the earliest published": ((JON, ADA), "2026-05-04"),
    "what has no date": ((told(("Lia Roth", PERSON), day=None),), None),
    "dated beside what has no date": ((told(("Lia Roth", PERSON), day=None), JON), "2026-05-06"),
    "a month": ((told(("Lia Roth", PERSON), day="2026-05"), JON), "2026-05"),
}


@pytest.mark.parametrize(("reports", "since"), SINCE.values(), ids=SINCE.keys())
def test_since(reports: tuple[Report, ...], since: str | None) -> None:
    assert over(watching(looking()), *reports).seen[0].since == since


WEIGHTS: dict[str, tuple[Report, Level]] = {
    "somebody named": (ADA, Level.MEDIUM),
    "nobody named": (OFFICIAL, Level.LOW),
    "nobody named who says what he knows it from": (
        told(("official", ANONYMOUS), basis="direct knowledge of the order"),
        Level.HIGH,
    ),
    "a record": (told(("the log", RECORD)), Level.HIGH),
    "somebody named who says that it may be": (
        told(("Ada Voss", PERSON), factuality=Factuality.POSSIBLE, basis="her own eyes"),
        Level.LOW,
    ),
    "somebody named who thinks it likely": (told(("Ada Voss", PERSON), factuality=Factuality.PROBABLE), Level.MEDIUM),
}


@pytest.mark.parametrize(("one", "level"), WEIGHTS.values(), ids=WEIGHTS.keys())
def test_credibility(one: Report, level: Level) -> None:
    assert list(over(watching(looking()), one).seen[0].credibility.values()) == [level]


SCORES: dict[str, tuple[Indicator, tuple[Report, ...], float]] = {
    "very inconsistent": (looking(A=II), (ADA,), -2),
    "inconsistent": (looking(A=BAD), (ADA,), -1),
    "consistent counts for nothing": (looking(A=CC), (ADA,), 0),
    "no cell": (looking(), (ADA,), 0),
    "of high relevance": (looking(level=Level.HIGH, A=BAD), (ADA,), -sqrt(2)),
    "of low relevance": (looking(level=Level.LOW, A=BAD), (ADA,), -1 / sqrt(2)),
    "by nobody named": (looking(A=BAD), (OFFICIAL,), -1 / sqrt(2)),
    "two origins": (looking(A=BAD), (ADA, JON), -2),
    "one origin twice": (looking(A=BAD), (ADA, ADA_AGAIN), -1),
    "untraced": (looking(A=BAD), (AUTHOR,), 0),
}


@pytest.mark.parametrize(("indicator", "reports", "score"), SCORES.values(), ids=SCORES.keys())
def test_score(indicator: Indicator, reports: tuple[Report, ...], score: float) -> None:
    by_name = {each.hypothesis: each.score for each in over(watching(indicator), *reports).standings}

    assert by_name == {"A": pytest.approx(score), "B": 0}


RANKS: dict[str, tuple[tuple[Indicator, ...], str, list[int]]] = {
    "nothing seen": ((looking(type_="RETREAT", A=II),), "ABC", [1, 1, 1]),
    "one behind": ((looking(A=BAD),), "BCA", [1, 1, 3]),
    "one ahead": ((looking(A=BAD, B=BAD),), "CAB", [1, 2, 2]),
    "each apart": ((looking(A=BAD, B=II),), "CAB", [1, 2, 3]),
    "tied by different ways": ((looking(A=II, B=BAD), looking("I2", B=BAD)), "CAB", [1, 2, 2]),
}


@pytest.mark.parametrize(("indicators", "order", "ranks"), RANKS.values(), ids=RANKS.keys())
def test_hypotheses_that_tie_share_a_rank(indicators: tuple[Indicator, ...], order: str, ranks: list[int]) -> None:
    found = over(watching(*indicators, names="ABC"), ADA).standings

    assert "".join(each.hypothesis for each in found) == order
    assert [each.rank for each in found] == ranks


def test_accounts_that_another_indicator_shows_to_be_one_count_once() -> None:
    tie = told(("Jon Hale", PERSON), "RETREAT", outlet="Third", day="2026-05-07")
    links = tuple(
        Link(a=min(one.ref, tie.ref), b=max(one.ref, tie.ref), grade=Grade.SAME_TEXT, same_claim=True,
             reasons=(Reason("Told."),))
        for one in (ADA, JON)
    )  # fmt: skip
    watch = watching(looking(A=BAD), looking("I2", "RETREAT"))

    assert over(watch, ADA, JON).seen[0].state is State.CORROBORATED
    assert over(watch, ADA, JON, tie, links=links).seen[0].state is State.REPORTED


def test_the_jackknife_shows_on_which_origin_the_order_hangs() -> None:
    retreat = told(("Jon Hale", PERSON), "RETREAT", outlet="Post")
    watch = watching(looking(A=BAD, B=N), looking("I2", "RETREAT", A=N, B=II))
    found = over(watch, ADA, retreat)
    without = {each.name: each for each in found.jackknife}

    assert [each.hypothesis for each in found.standings] == ["A", "B"]
    assert set(without) == {"Ada Voss", "Jon Hale"}
    assert not without["Ada Voss"].changes_order
    assert without["Jon Hale"].changes_order
    assert [each.hypothesis for each in without["Jon Hale"].standings] == ["B", "A"]


def test_an_origin_taken_away_is_gone_from_every_indicator() -> None:
    early = told(("Ada Voss", PERSON), "RETREAT", day="2026-05-01", outlet="Post")
    watch = watching(looking(A=BAD), looking("I2", "RETREAT", A=BAD))
    [without] = over(watch, ADA, early).jackknife

    assert [each.score for each in without.standings] == [0, 0]


def test_an_unnamed_origin_taken_away_is_gone_from_every_indicator() -> None:
    text = "A pilot said troops moved, and that they left."
    moved = report(text, "troops moved", ("pilot", ANONYMOUS))
    left = report(text, "they left", ("pilot", ANONYMOUS))
    both = [
        replace(moved, claim=replace(moved.claim, events=(Event(type="MOBILIZE"),))),
        replace(left, claim=replace(left.claim, events=(Event(type="RETREAT"),))),
    ]
    [without] = over(watching(looking(A=BAD), looking("I2", "RETREAT", A=BAD)), *both).jackknife

    assert [each.score for each in without.standings] == [0, 0]


def test_an_origin_that_two_texts_name_is_one_in_every_indicator() -> None:
    """Which reports speak of an indicator must not change what an account is called."""
    first = told(("Ada Voss", PERSON), day="2026-05-01")
    second = told(("Voss", PERSON), "RETREAT", outlet="Quay", day="2026-05-02")
    link = Link(a=min(first.ref, second.ref), b=max(first.ref, second.ref), grade=Grade.SAME_SOURCE, same_claim=False,
                reasons=(Reason("Told."),))  # fmt: skip
    watch = watching(looking(A=BAD), looking("I2", "RETREAT", A=BAD))
    found = over(watch, first, second, links=(link,)).jackknife

    assert [[each.score for each in without.standings] for without in found] == [[0, 0]]


NEXT: dict[str, tuple[tuple[Indicator, ...], tuple[str, ...]]] = {
    "what tells the leaders apart first": (
        (looking("I1", "RETREAT", A=C, B=BAD), looking("I2", "RETREAT", A=CC, B=II)),
        ("I2", "I1"),
    ),
    "of two alike the more relevant": (
        (looking("I1", "RETREAT", A=C, B=BAD), looking("I2", "RETREAT", Level.HIGH, A=C, B=BAD)),
        ("I2", "I1"),
    ),
    "nothing that fits all alike": ((looking("I1", "RETREAT", A=CC, B=CC), looking("I2", "RETREAT")), ()),
    "nothing that is seen": ((looking("I1", A=CC, B=II),), ()),
    "no more than five": (
        tuple(looking(f"I{n}", "RETREAT", A=CC, B=II) for n in range(9)),
        ("I0", "I1", "I2", "I3", "I4"),
    ),
}


@pytest.mark.parametrize(("indicators", "expected"), NEXT.values(), ids=NEXT.keys())
def test_what_would_tell_most_if_it_were_seen(indicators: tuple[Indicator, ...], expected: tuple[str, ...]) -> None:
    assert over(watching(*indicators), ADA).next == expected


def test_a_watch_without_evidence_has_nothing_to_take_away() -> None:
    found = over(watching(looking(A=II)))

    assert found.jackknife == ()
    assert diagnosticity(looking(A=II), []) == 0
