"""Judgements in words: who reports that who said what, a board, a trail; hostile text stays on its line."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from firsthand.judgements.watch.watch import Evidence, board
from firsthand.model.board import Cell, Hypothesis, Indicator, Pattern, Watch
from firsthand.model.conflict import Conflict, ConflictKind, Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.event import Event
from firsthand.model.judgement import Counts, Grade, Origin, Reason, Report, Tied
from firsthand.model.text import Span
from firsthand.report import trail
from firsthand.report.board import EVIDENCE_SHOWN, shown
from firsthand.report.judged import (
    AGAINST,
    clipped,
    conflict_json,
    conflict_lines,
    counts_json,
    inside,
    origin_json,
    origin_lines,
    reasons_json,
    told,
    why,
)
from tests.judgements.builders import ANONYMOUS, PERSON, report

ADA = report("Ada Voss said the mole is empty.", "the mole is empty", ("Ada Voss", PERSON), outlet="Quay")
MAN = report("An officer said that the mole is full.", "that the mole is full", ("officer", ANONYMOUS), outlet="Post")
AUTHOR = report("The mole is long.", "The mole is long", outlet="Quay")
HOSTILE = report("A \x1b[31mman\nsaid [red]it burns.", "it burns", ("\x1b[31mman\nsaid", PERSON), outlet="Qu\nay\x07")

TOLD: dict[str, tuple[Report, str]] = {
    "somebody said it": (ADA, "Quay reports that Ada Voss said: “the mole is empty”"),
    "a description is said as it stands": (MAN, "Post reports that officer said: “the mole is full”"),
    "the author says it": (AUTHOR, "Quay says: “The mole is long”"),
    "no outlet, a title": (
        replace(ADA, document=replace(ADA.document, outlet=None, title="The mole")),
        "An unknown outlet (“The mole”) reports that Ada Voss said: “the mole is empty”",
    ),
    "no outlet, no title": (
        replace(ADA, document=replace(ADA.document, outlet=None, path="a.txt")),
        "An unknown outlet reports that Ada Voss said: “the mole is empty”",
    ),
}


@pytest.mark.parametrize(("one", "sentence"), TOLD.values(), ids=TOLD.keys())
def test_told(one: Report, sentence: str) -> None:
    assert told(one) == sentence


INSIDE = {
    "none": ("a tea seller’s arithmetic", "a tea seller’s arithmetic"),
    "marks of print": ("the figure “a tea seller’s arithmetic.”", "the figure ‘a tea seller’s arithmetic.’"),
    "marks of a typewriter": ('still 12,000, "and not one fewer."', "still 12,000, ‘and not one fewer.’"),
    "one that nothing closes": ('a 12" gun', 'a 12" gun'),
}


@pytest.mark.parametrize(("words", "shown"), INSIDE.values(), ids=INSIDE.keys())
def test_words_inside_quotation_marks_have_single_ones(words: str, shown: str) -> None:
    assert inside(words) == shown


def test_what_an_article_says_stays_on_its_line_and_moves_no_cursor() -> None:
    assert "\n" not in told(HOSTILE)
    assert "\x1b" not in told(HOSTILE)
    assert "\x07" not in told(HOSTILE)


CLIPPED = {
    "short": ("a bc", "a bc"),
    "cut at a blank": ("aaa bbb ccc", "aaa …"),
    "one long word": ("a" * 9, "aaaaaa …"),
}


@pytest.mark.parametrize(("words", "cut"), CLIPPED.values(), ids=CLIPPED.keys())
def test_clipped(words: str, cut: str) -> None:
    assert clipped(words, 6) == cut


CONFLICT = Conflict(
    kind=ConflictKind.POLARITY, a=ADA.ref, b=MAN.ref,
    reasons=(
        Reason("Quay reports that Ada Voss said x."),
        Reason("Quay reports, by way of a clerk, that Ada Voss said x."),
        Reason("Quay reports in its own voice: “x.”"),
        Reason("Quay reports as hearsay (talk): “x.”"),
        Reason("One is the other's opposite.", ((ADA.ref[0], Span(3, 8)),)),
    ),
)  # fmt: skip
ROWS = {each.ref: each for each in (ADA, MAN)}


def lines(conflict: Conflict, rows: dict[tuple[str, str], Report]) -> str:
    """Return a conflict as people see it."""
    return "\n".join(line.plain for line in conflict_lines(conflict, rows))


def test_a_conflict_has_both_sides_and_only_the_reasons_that_they_do_not_tell() -> None:
    text = lines(CONFLICT, ROWS)

    assert text.startswith(f"{CONFLICT.id[:12]}  the opposite\n")
    assert told(ADA) in text
    assert told(MAN) in text
    assert [reason.text for reason in why(CONFLICT)] == ["One is the other's opposite."]
    assert "x." not in text
    assert "rejected" in lines(replace(CONFLICT, status=Status.REJECTED), ROWS)
    assert told(MAN) not in lines(CONFLICT, {ADA.ref: ADA})


def test_every_kind_of_conflict_has_its_words() -> None:
    assert set(AGAINST) == set(ConflictKind)
    assert not any("lie" in words.split() or "lied" in words for words in AGAINST.values())


def test_a_conflict_is_sent_by_its_claims() -> None:
    sent = conflict_json(CONFLICT)

    assert (sent["a"], sent["b"], sent["documents"]) == (ADA.claim.id, MAN.claim.id, [ADA.ref[0], MAN.ref[0]])
    assert reasons_json(CONFLICT.reasons)[-1]["spans"] == [[ADA.ref[0], 3, 8]]


ORIGIN = Origin(
    key="k", name="officer", type=ANONYMOUS, anonymous=True, record=True, interest="Norland",
    reports=(Tied(report=ADA.ref, grade=None), Tied(report=MAN.ref, grade=Grade.CITES, adds=True)),
)  # fmt: skip


def test_an_account_has_the_strongest_grade_of_its_reports() -> None:
    weaker = Tied(report=("d", "c"), grade=Grade.SAME_SOURCE)

    assert origin_json(replace(ORIGIN, reports=(*ORIGIN.reports, weaker)))["grade"] == "cites it"
    assert origin_json(replace(ORIGIN, reports=ORIGIN.reports[:1]))["grade"] is None
    assert origin_json(ORIGIN)["claims"] == [ADA.claim.id, MAN.claim.id]


def test_an_account_is_shown_with_what_ties_its_reports() -> None:
    head, first, second = (line.plain for line in origin_lines(ORIGIN, ROWS))

    assert head == "officer  anonymous · a record · speaks for Norland"
    assert "first: " in first
    assert "cites it, adds words of its own: " in second


def test_counts_are_sent_by_their_names() -> None:
    assert counts_json(Counts(reports=3, origins=1, anonymous=1, documents=0, untraced=2)) == {
        "reports": 3, "origins": 1, "anonymous": 1, "documents": 0, "untraced": 2,
        "line": "3 reports · 1 origin · 1 anonymous · 0 documents · 2 untraced",
    }  # fmt: skip


WATCH = Watch(
    question="Will it\nfall?",
    hypotheses=(Hypothesis(id="A", name="Falls", text=""), Hypothesis(id="B", name="Holds", text="")),
    indicators=(
        Indicator(id="I1", text="Seen", pattern=Pattern(types=("ASSAULT",)), cells={"A": Cell.VERY_INCONSISTENT}),
        Indicator(id="I2", text="Not seen", pattern=Pattern(types=("RETREAT",)), cells={"B": Cell.INCONSISTENT}),
    ),
)


def printed(*reports: Report, day: str | None = None) -> str:
    """Return the board over these reports as it is printed."""
    rows = {one.ref: replace(one, claim=replace(one.claim, events=(Event(type="ASSAULT"),))) for one in reports}
    console = Console(width=100, record=True, file=StringIO())
    for part in shown(board(WATCH, Evidence(reports=rows), as_of=day), rows):
        console.print(part)
    return console.export_text()


def test_a_board_says_where_the_question_stands_and_what_hangs_on_one_origin() -> None:
    text = printed(ADA, day="2026-05-04")

    assert text.startswith("Will it fall?, as of 2026-05-04\n")
    assert "I1  reported since 2026-05-04  Seen" in text
    assert "I2  dormant  Not seen" in text
    assert "1 report · 1 origin · 0 anonymous" in text
    assert "Without Ada Voss the order changes: A 0.0, B 0.0" in text
    assert "What would tell most if it were seen: I2 Not seen" in text
    assert [line.split() for line in text.splitlines() if line.startswith("I1 ")][-1] == ["I1", "1", "II", "NA"]


def test_a_board_without_evidence_has_no_matrix_and_nothing_to_take_away() -> None:
    text = printed()

    assert "Without" not in text
    assert "No single origin" not in text


def test_a_board_shows_the_first_of_much_evidence() -> None:
    many = [
        report(f"Ada Voss said {n} is empty.", f"{n} is empty", ("Ada Voss", PERSON)) for n in range(EVIDENCE_SHOWN + 2)
    ]

    assert "and 2 more" in printed(*many)


MADE = Decision(
    action=Action.REJECT, about=Subject.CLAIM, subject="c" * 16, by="Ada\n\x1b[31m", at="2026-05-04T10:00:00Z",
    number=3, note="No\nclaim.", value={"a": 1},
)  # fmt: skip


def test_a_decision_is_one_line() -> None:
    text = trail.line(MADE).plain

    assert text.startswith("3 2026-05-04T10:00:00Z Ada")
    assert text.endswith("reject claim cccccccccccc — No claim.")
    assert "\n" not in text
    assert "\x1b" not in text


def test_a_decision_that_was_taken_back_says_so() -> None:
    undone = replace(MADE, undone="2026-05-05T10:00:00Z", undone_by="Ben")

    assert trail.line(undone).plain.endswith("taken back 2026-05-05T10:00:00Z by Ben")
    assert trail.row(undone)["undone_by"] == "Ben"
    assert trail.row(MADE)["value"] == {"a": 1}
