"""Judgements kept and found again: what waits, what is near, what stands, what is closed; decisions and their trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import NotInCase
from firsthand.ledger.filters import Filter
from firsthand.ledger.judging import JUDGED_ANEW, Concluded, Copy
from firsthand.ledger.ledger import Ledger
from firsthand.model.conflict import Conflict, ConflictKind
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Outcome, Settling
from firsthand.model.judgement import Grade, Link, Reason, Ref, Report
from firsthand.model.sums import Sum, Verdict
from firsthand.model.text import Span
from tests.ledger.builders import FIRST, SECOND, Dispatch, ask, dispatch, keep, on, said

DAM, FERRY = "The dam holds. It will stand in April.", "The dam does not hold. The ferry runs twice a day."


@pytest.fixture
def two(ledger: Ledger) -> tuple[Dispatch, Dispatch]:
    """Keep two documents of two claims each, the dam's published first."""
    dam = dispatch(
        DAM, "dam.txt", claims=[said("The dam holds", DAM), said("It will stand", DAM)], published=on("2026-03-01")
    )
    ferry = dispatch(
        FERRY,
        "ferry.txt",
        claims=[said("The dam does not hold", FERRY), said("The ferry runs", FERRY)],
        published=on("2026-03-02"),
    )
    keep(ledger, ferry, dam)
    return dam, ferry


def refs(found: Dispatch) -> list[Ref]:
    """Return what names the reports of a document."""
    return [Report(document=found.document, claim=claim).ref for claim in found.reading.claims]


def reason(found: Dispatch, text: str = "Both speak of the dam.") -> tuple[Reason, ...]:
    """Return a reason that rests on the document's first word."""
    return (Reason(text, ((found.id, Span(0, 3)),)),)


def all_of(two: tuple[Dispatch, Dispatch], rows: dict[Ref, int]) -> Concluded:
    """Return one judgement of every sort, as it is concluded of the second document."""
    dam, ferry = two
    a, b = sorted([refs(dam)[0], refs(ferry)[0]])
    return Concluded(
        reading=ferry.by(FIRST),
        keys={rows[refs(ferry)[0]]: frozenset({7, 8}), rows[refs(ferry)[1]]: frozenset({9})},
        sketch=(70, 80),
        copies=(Copy(a=dam.by(FIRST), b=ferry.by(FIRST), share=0.5, passages=((Span(0, 7), Span(0, 7)),)),),
        links=(Link(a=a, b=b, grade=Grade.CITES, same_claim=True, reasons=reason(ferry)),),
        conflicts=(
            Conflict(kind=ConflictKind.POLARITY, a=refs(dam)[0], b=refs(ferry)[0], reasons=reason(dam)),
        ),
        settlings=(
            Settling(forecast=refs(dam)[1], by=refs(ferry)[0], outcome=Outcome.DID_NOT, reasons=reason(ferry)),
        ),
        sums=(
            Sum(
                claim=refs(ferry)[1], span=Span(37, 42), words="twice", expression="1 + 1", result=(2, 2),
                stated=(2, 2), verdict=Verdict.HOLDS,
            ),
        ),
    )  # fmt: skip


def concluded(ledger: Ledger, two: tuple[Dispatch, Dispatch], rules: str = "1") -> dict[Ref, int]:
    """Judge both documents: of the first nothing is concluded; return the rows of their claims."""
    rows = {ref: row for found in two for ref, row in zip(refs(found), rows_of(ledger, found), strict=True)}
    with ledger.run("judge", FIRST) as run:
        ledger.judgements.begin(rules, run)
        first = Concluded(reading=two[0].by(FIRST), keys={rows[refs(two[0])[0]]: frozenset({7})}, sketch=(70,))
        ledger.judgements.keep(first, rows, rules, run)
        ledger.judgements.keep(all_of(two, rows), rows, rules, run)
    return rows


def rows_of(ledger: Ledger, found: Dispatch) -> list[int]:
    """Return the rows of a document's claims."""
    return ledger.judgements.reading(found.by(FIRST))[1]


def test_readings_wait_in_the_order_of_their_publication_until_they_are_judged(
    ledger: Ledger, two: tuple[Dispatch, Dispatch]
) -> None:
    assert ledger.judgements.waiting("1") == [found.by(FIRST) for found in two]

    concluded(ledger, two)

    assert ledger.judgements.waiting("1") == []


def test_everything_concluded_is_found_again(ledger: Ledger, case: Path, two: tuple[Dispatch, Dispatch]) -> None:
    rows = concluded(ledger, two)
    made, every = all_of(two, rows), list(rows.values())

    assert tuple(ledger.judgements.links(every)) == made.links
    assert tuple(ledger.judgements.conflicts()) == made.conflicts
    assert tuple(ledger.judgements.settlings()) == made.settlings
    assert tuple(ledger.judgements.sums()) == made.sums
    assert ask(case, "SELECT share, passages FROM copies") == [(0.5, "[[0, 7, 0, 7]]")]


def test_judgements_are_found_by_either_side(ledger: Ledger, two: tuple[Dispatch, Dispatch]) -> None:
    rows = concluded(ledger, two)
    holds, stands, fails, runs = (rows[ref] for found in two for ref in refs(found))

    assert ledger.judgements.linked([holds]) == [fails]
    assert ledger.judgements.linked([fails]) == [holds]
    assert ledger.judgements.links([holds, runs]) == []
    assert len(ledger.judgements.conflicts([fails])) == 1
    assert ledger.judgements.conflicts([stands, runs]) == []
    assert len(ledger.judgements.settlings([stands])) == 1


def test_near_are_those_that_share_most_keys(ledger: Ledger, two: tuple[Dispatch, Dispatch]) -> None:
    rows = concluded(ledger, two)
    holds, _, fails, runs = (rows[ref] for found in two for ref in refs(found))

    near, reports = ledger.judgements.near_claims([([7, 8], 5), ([9], 5), ([1], 5), ([], 5)], known={fails})
    assert near == [[fails, holds], [runs], [], []]
    assert set(reports) == {holds, runs}
    assert ledger.judgements.near_claims([([7, 8], 1)])[0] == [[fails]]
    name = two[1].by(FIRST)
    texts = {name: ledger.judgements.document(name)}
    assert ledger.judgements.near_texts([80, 3], most=5) == ([name], texts)
    assert ledger.judgements.near_texts([80, 3], most=5, known=texts) == ([name], {})


def test_what_no_longer_stands_is_near_nothing_and_judged_nowhere(
    ledger: Ledger, two: tuple[Dispatch, Dispatch]
) -> None:
    concluded(ledger, two)
    ledger.withdraw(two[1].id, "It was a hoax.")

    assert ledger.judgements.near_claims([([7, 8, 9], 5)])[0] == [[rows_of(ledger, two[0])[0]]]
    assert ledger.judgements.near_texts([80], most=5) == ([], {})
    assert ledger.judgements.conflicts() == []
    assert ledger.judgements.settlings() == []
    assert ledger.judgements.sums() == []


def test_other_rules_judge_anew_and_close_what_older_ones_concluded(
    ledger: Ledger, case: Path, two: tuple[Dispatch, Dispatch]
) -> None:
    concluded(ledger, two)
    with ledger.run("judge", FIRST) as run:
        ledger.judgements.begin("2", run)

    assert ledger.judgements.waiting("2") == [found.by(FIRST) for found in two]
    assert ledger.judgements.conflicts() == []
    assert ask(case, "SELECT DISTINCT closed, why FROM links") == [(run, JUDGED_ANEW)]
    assert ask(case, "SELECT count(*) FROM keys") == [(0,)]


def test_same_rules_close_nothing(ledger: Ledger, two: tuple[Dispatch, Dispatch]) -> None:
    concluded(ledger, two)
    with ledger.run("judge", FIRST) as run:
        ledger.judgements.begin("1", run)

    assert len(ledger.judgements.conflicts()) == 1
    assert ledger.judgements.waiting("1") == []


def test_document_that_is_read_anew_waits_again(ledger: Ledger, two: tuple[Dispatch, Dispatch]) -> None:
    concluded(ledger, two)
    keep(ledger, two[0], versions=SECOND)

    assert ledger.judgements.waiting("1") == [two[0].by(SECOND)]


def test_reports_that_fit_a_filter(ledger: Ledger, two: tuple[Dispatch, Dispatch]) -> None:
    fit = ledger.judgements.matching(Filter(query="dam", until="2026-03-01"))

    assert [report.ref for report in fit.values()] == [refs(two[0])[0]]


DECIDED = Decision(
    action=Action.REJECT, about=Subject.CLAIM, subject="c1", by="Ada", at="2026-03-05T10:00:00Z", note="No claim.",
    value={"why": ["typo", 2]},
)  # fmt: skip


def decide(ledger: Ledger, *decisions: Decision) -> list[int]:
    """Keep the decisions in one run and return their numbers."""
    with ledger.run("review", FIRST) as run:
        return [ledger.judgements.decide(each, run) for each in decisions]


def test_decision_is_found_again_as_it_was_made(ledger: Ledger) -> None:
    [number] = decide(ledger, DECIDED)
    [found] = ledger.judgements.decisions(about=Subject.CLAIM, subjects=["c1"])

    assert (found.number, found.by, found.note, found.value) == (number, "Ada", "No claim.", {"why": ["typo", 2]})
    assert list(ledger.judgements.decisions(about=Subject.CONFLICT)) == []
    assert list(ledger.judgements.decisions(subjects=["c2"])) == []


def test_undoing_closes_a_decision_and_deletes_nothing(ledger: Ledger) -> None:
    [number] = decide(ledger, DECIDED)
    ledger.judgements.undo(number, by="Ben", at="2026-03-06T09:00:00Z")

    assert list(ledger.judgements.decisions()) == []
    [kept] = ledger.judgements.decisions(undone_too=True)
    assert (kept.undone, kept.undone_by) == ("2026-03-06T09:00:00Z", "Ben")


@pytest.mark.parametrize("number", [99, 0, -1])
def test_what_was_never_decided_cannot_be_undone(ledger: Ledger, number: int) -> None:
    with pytest.raises(NotInCase, match="no decision"):
        ledger.judgements.undo(number, by="Ben", at="2026-03-06T09:00:00Z")


def test_what_was_undone_cannot_be_undone_again(ledger: Ledger) -> None:
    [number] = decide(ledger, DECIDED)
    ledger.judgements.undo(number, by="Ben", at="2026-03-06T09:00:00Z")
    with pytest.raises(NotInCase):
        ledger.judgements.undo(number, by="Ada", at="2026-03-06T09:01:00Z")


@pytest.mark.parametrize(("day", "known"), [("2026-03-04", 0), ("2026-03-05", 1), ("2026-03-06", 1)])
def test_as_of_a_day_later_decisions_are_not_known(ledger: Ledger, day: str, known: int) -> None:
    decide(ledger, DECIDED)

    assert len(list(ledger.judgements.decisions(until=day))) == known


def test_blanked_document_leaves_no_words_in_its_judgements(
    ledger: Ledger, case: Path, two: tuple[Dispatch, Dispatch]
) -> None:
    concluded(ledger, two)
    ledger.withdraw(two[1].id, "A person asked for it.", blank=True)

    kept = "SELECT reasons FROM links UNION SELECT reasons FROM conflicts UNION SELECT reasons FROM settlings"
    assert ask(case, kept) == [("[]",)]
    assert ask(case, "SELECT words, expression FROM sums") == [("", "")]
    assert ask(case, "SELECT passages FROM copies") == [("[]",)]
