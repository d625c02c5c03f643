"""What came since somebody looked: what was there before, in a document read anew or judged anew, is no news."""

from __future__ import annotations

from firsthand.ledger.judging import Concluded
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.since import Reached
from firsthand.model.conflict import Conflict, ConflictKind
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Outcome, Settling
from firsthand.model.judgement import Reason, Ref
from tests.ledger.builders import FIRST, SECOND, Dispatch, dispatch, keep, said

TEXT = "The dam holds. Talks were held."
LATER = "The dam has broken. Nobody was there."
WHY = (Reason("They cannot both be so."),)
MOST = 10


def told(text: str, ledger: Ledger) -> Dispatch:
    """Keep a document of two claims."""
    made = dispatch(text, place=f"{len(text)}.txt", claims=[said(part.strip(". "), text) for part in text.split(". ")])
    keep(ledger, made)
    return made


def rows(ledger: Ledger, *held: Dispatch) -> dict[Ref, int]:
    """Return the rows of all claims of these documents that stand."""
    refs = {(each.id, claim.id) for each in held for claim in each.reading.claims}
    return {report.ref: row for row, report in ledger.judgements.named(refs).items()}


def conclude(ledger: Ledger, rules: str, rows: dict[Ref, int], reading: str) -> None:
    """Set the first report against the last, and settle the first by the last."""
    a, *_, b = sorted(rows)
    conflict = Conflict(kind=ConflictKind.POLARITY, a=a, b=b, reasons=WHY)
    settling = Settling(forecast=a, by=b, outcome=Outcome.DID_NOT, reasons=WHY)
    made = Concluded(reading=reading, keys={}, conflicts=(conflict,), settlings=(settling,))
    with ledger.run("judge", FIRST) as run:
        ledger.judgements.begin(rules, run)
        ledger.judgements.keep(made, rows, rules, run)


def test_a_claim_is_news_once(ledger: Ledger) -> None:
    first = told(TEXT, ledger)
    then = ledger.judgements.reached()
    second = told(LATER, ledger)
    keep(ledger, first, versions=SECOND)
    every = rows(ledger, first, second)

    def fresh(since: Reached) -> set[str]:
        return {document for document, _ in ledger.judgements.news(every, since, "", most=MOST).reports}

    assert fresh(Reached()) == {first.id, second.id}
    assert fresh(then) == {second.id}
    assert fresh(ledger.judgements.reached()) == set()


def test_a_conflict_and_a_settling_are_news_once_whatever_rules_conclude_them_again(ledger: Ledger) -> None:
    first, second = told(TEXT, ledger), told(LATER, ledger)
    every, then = rows(ledger, first, second), ledger.judgements.reached()
    conclude(ledger, "1", every, first.by(FIRST))
    now = ledger.judgements.reached()
    conclude(ledger, "2", every, first.by(FIRST))
    a = min(every)

    news = ledger.judgements.news(every, then, "", most=MOST)
    assert [each.a for each in ledger.judgements.conflicts_called(news.conflicts)] == [a]
    assert news.foretold == (every[a],)
    again = ledger.judgements.news(every, now, "", most=MOST)
    assert (again.conflicts, again.foretold) == ((), ())
    assert ledger.judgements.news({a: 0}, then, "", most=MOST).conflicts == (), "out of sight"


def test_decisions_made_or_taken_back_since_are_news(ledger: Ledger) -> None:
    def decide(at: str) -> int:
        made = Decision(action=Action.CONFIRM, about=Subject.CONFLICT, subject="c", by="Ada", at=at)
        with ledger.run("review", FIRST) as run:
            return ledger.judgements.decide(made, run)

    early, taken = decide("2026-03-01T08:00:00Z"), decide("2026-03-01T09:00:00Z")
    then = ledger.judgements.reached()
    late = decide("2026-03-02T08:00:00Z")
    ledger.judgements.undo(taken, by="Ben", at="2026-03-02T09:00:00Z")

    news = ledger.judgements.news({}, then, "2026-03-01T12:00:00Z", most=MOST)

    assert [(each.number, each.undone_by) for each in news.decisions] == [(taken, "Ben"), (late, None)]
    assert early not in {each.number for each in news.decisions}
