"""Claims are listed, counted and found as people left them: rejected, corrected, added, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from firsthand.errors import BadQuery, NotInCase
from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Kind
from firsthand.model.decision import Action, Decision, Subject, Verdict
from firsthand.model.text import Document, Published, PublishedBasis, Span
from firsthand.pipeline import ask, finding
from firsthand.pipeline.decide import decide, undo
from firsthand.pipeline.judge import judge
from firsthand.pipeline.tracing import traced
from tests.serve.cases import claim, document, keep

PAGES = {
    "2026-03-05": "Rain fell. Snow lay. Wind rose.",
    "2026-03-04": "Ice broke. Fog stood.",
    "2026-03-03": "Dew dried.",
}
ALL = ("Rain fell", "Snow lay", "Wind rose", "Ice broke", "Fog stood", "Dew dried")
EVERY = tuple(Verdict)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Ledger]:
    """Give a case of three documents, the latest first, with six claims."""
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        for day, text in PAGES.items():
            of = document(text, published=Published(edtf=day, basis=PublishedBasis.STATED))
            keep(ledger, of, *(claim(of, words, "Ada Tinn") for words in text.rstrip(".").split(". ")))
        for _ in judge(ledger):
            pass
        yield ledger


def words(ledger: Ledger, *, limit: int | None = None, skip: int = 0, **asked: Any) -> list[str]:  # noqa: ANN401
    """Return the words of the claims that fit, in the order of the list."""
    found = finding.claims(ledger, Filter(**asked), limit=limit, skip=skip)
    return [" ".join(each.document[span] for span in each.claim.content) for each in found]


def read(ledger: Ledger, said: str) -> Claim:
    """Return the claim of these words as it was read."""
    return next(each.claim for each in ledger.claims() if each.document[each.claim.content[0]] == said)


def of_page(ledger: Ledger, said: str) -> Document:
    """Return the document with these words."""
    return next(each.document for each in ledger.claims() if said in each.document.text)


def decided(ledger: Ledger, action: Action, said: str, **value: object) -> int:
    """Let Ada decide about the claim of these words."""
    return decide(
        ledger,
        Decision(
            action=action, about=Subject.CLAIM, subject=read(ledger, said).id, by="Ada", at="", value=value, note="so"
        ),
    )


def added(ledger: Ledger, said: str, **value: object) -> int:
    """Let Ada add the claim of these words."""
    page = of_page(ledger, said)
    start = page.text.index(said)
    whole = {"content": [[start, start + len(said)]]} | value
    return decide(
        ledger,
        Decision(action=Action.ADD, about=Subject.CLAIM, subject="", document=page.id, by="Ada", at="", value=whole),
    )


def test_nothing_decided_is_listed_as_it_was_read(case: Ledger) -> None:
    assert words(case) == list(ALL)
    assert {each.verdict for each in finding.claims(case)} == {Verdict.UNDECIDED}


def test_a_rejected_claim_is_left_out_and_found_where_it_is_asked_for(case: Ledger) -> None:
    decided(case, Action.REJECT, "Snow lay")

    assert words(case) == ["Rain fell", "Wind rose", "Ice broke", "Fog stood", "Dew dried"]
    assert finding.count(case) == 5
    assert words(case, verdicts=("rejected",)) == ["Snow lay"]
    assert words(case, verdicts=EVERY) == list(ALL)


def test_an_accepted_claim_is_as_it_was_read_and_says_by_whom(case: Ledger) -> None:
    decided(case, Action.ACCEPT, "Ice broke")

    [found] = finding.claims(case, Filter(verdicts=(Verdict.ACCEPTED,)))
    assert (found.verdict, found.last_word and found.last_word.by, found.read) == (Verdict.ACCEPTED, "Ada", None)
    assert words(case) == list(ALL)
    assert words(case, verdicts=("undecided",)) == ["Rain fell", "Snow lay", "Wind rose", "Fog stood", "Dew dried"]


def test_a_corrected_claim_is_found_by_what_it_says_now(case: Ledger) -> None:
    decided(case, Action.CORRECT, "Wind rose", kind="forecast")

    assert words(case, kinds=("forecast",)) == ["Wind rose"]
    assert "Wind rose" not in words(case, kinds=("report",))
    assert words(case) == list(ALL), "it keeps its place"
    [found] = finding.claims(case, Filter(verdicts=(Verdict.CORRECTED,)))
    assert (found.claim.kind, found.read and found.read.kind) == (Kind.FORECAST, Kind.REPORT)


def test_a_claim_that_was_added_is_found_like_the_rest(case: Ledger) -> None:
    number = added(case, "Snow", kind="denial")

    assert words(case) == ["Rain fell", "Snow lay", "Wind rose", "Snow", "Ice broke", "Fog stood", "Dew dried"]
    assert words(case, query="snow") == ["Snow lay", "Snow"]
    assert words(case, kinds=("denial",), since="2026-03-05") == ["Snow"]
    assert words(case, clock=Clock.CAPTURED, since="2020", kinds=("denial",)) == ["Snow"]
    [found] = finding.claims(case, Filter(verdicts=(Verdict.ADDED,)))
    assert (found.verdict, found.versions.model, found.current) == (Verdict.ADDED, "none", True)
    undo(case, number, by="Ada")
    assert words(case) == list(ALL)


LATER: dict[str, tuple[list[tuple[Action, dict[str, object]]], Verdict]] = {
    "corrected, then accepted": ([(Action.CORRECT, {"kind": "threat"}), (Action.ACCEPT, {})], Verdict.CORRECTED),
    "corrected, then rejected": ([(Action.CORRECT, {"kind": "threat"}), (Action.REJECT, {})], Verdict.REJECTED),
    "rejected, then corrected": ([(Action.REJECT, {}), (Action.CORRECT, {"kind": "threat"})], Verdict.CORRECTED),
    "rejected, then accepted": ([(Action.REJECT, {}), (Action.ACCEPT, {})], Verdict.ACCEPTED),
}


@pytest.mark.parametrize(("made", "verdict"), LATER.values(), ids=LATER.keys())
def test_the_last_word_counts(case: Ledger, made: list[tuple[Action, dict[str, object]]], verdict: Verdict) -> None:
    for action, value in made:
        decided(case, action, "Fog stood", **value)

    assert words(case, verdicts=(verdict,)) == ["Fog stood"]
    assert ("Fog stood" in words(case)) is (verdict is not Verdict.REJECTED)


def test_a_claim_that_was_added_and_rejected_is_left_out(case: Ledger) -> None:
    added(case, "Snow", kind="denial")
    [found] = finding.claims(case, Filter(verdicts=(Verdict.ADDED,)))
    decide(case, Decision(action=Action.REJECT, about=Subject.CLAIM, subject=found.claim.id, by="Ben", at=""))

    assert words(case) == list(ALL)
    assert words(case, verdicts=("rejected",)) == ["Snow"]
    assert len(ask.gather(case, Filter()).reports) == len(ALL)


@pytest.fixture
def mixed(case: Ledger) -> Ledger:
    """Return the case with something of everything decided, on every page of its list."""
    decided(case, Action.REJECT, "Ice broke")
    decided(case, Action.ACCEPT, "Dew dried")
    for said in ("Rain fell", "Fog stood", "Dew dried"):
        decided(case, Action.CORRECT, said, kind="opinion")
    for said in ("Wind", "Fog", "Dew"):
        added(case, said, kind="opinion")
    return case


def test_pages_put_one_behind_the_other_are_the_list(mixed: Ledger) -> None:
    whole = words(mixed)

    assert whole == ["Rain fell", "Snow lay", "Wind rose", "Wind", "Fog stood", "Fog", "Dew dried", "Dew"]
    for size, kinds in product((1, 2, 3, 5, 20), ((), ("opinion",), ("report",))):
        pages = [words(mixed, limit=size, skip=skip, kinds=kinds) for skip in range(0, 22, size)]
        assert [each for page in pages for each in page] == words(mixed, kinds=kinds)


COUNTED: dict[str, dict[str, Any]] = {
    "all": {},
    "with the rejected": {"verdicts": EVERY},
    "the rejected alone": {"verdicts": ("rejected",)},
    "what was corrected or accepted": {"verdicts": ("corrected", "accepted")},
    "by kind": {"kinds": ("opinion",)},
    "by words": {"query": "fog OR ice"},
    "of one day": {"since": "2026-03-04", "until": "2026-03-04"},
    "nothing": {"query": "zebra"},
    "every version": {"every_version": True},
}


@pytest.mark.parametrize("asked", COUNTED.values(), ids=COUNTED.keys())
def test_the_count_is_that_of_the_list(mixed: Ledger, asked: dict[str, Any]) -> None:
    assert finding.count(mixed, Filter(**asked)) == len(words(mixed, **asked))


def test_what_was_read_stays_as_it_was_read(mixed: Ledger) -> None:
    assert sorted(each.document[each.claim.content[0]] for each in mixed.claims()) == sorted(ALL)
    assert mixed.count() == len(ALL)


def test_a_claim_is_found_by_the_name_it_was_read_by_and_by_the_one_it_has_now(case: Ledger) -> None:
    before = read(case, "Rain fell")
    decided(case, Action.CORRECT, "Rain fell", content=[[0, 4]])
    now = finding.claim(case, before.id)

    assert now.claim.content == (Span(0, 4),)
    assert now.subject == before.id != now.claim.id
    assert finding.claim(case, now.claim.id[:8]).claim == now.claim
    with pytest.raises(NotInCase):
        finding.claim(case, "0000000000")


def test_a_decision_about_a_document_that_is_withdrawn_counts_no_more(case: Ledger) -> None:
    added(case, "Dew")
    decided(case, Action.CORRECT, "Dew dried", kind="opinion")
    case.withdraw(of_page(case, "Dew").id, "hoax")

    assert words(case) == [each for each in ALL if each != "Dew dried"]
    assert finding.left(case).left.missing == 0


MEASURED: dict[str, tuple[dict[str, object], dict[str, Any]]] = {
    "a time": ({"times": [{"span": [0, 4], "edtf": "2020-01"}]}, {"clock": Clock.EVENT, "until": "2020"}),
    "a place": ({"places": [{"span": [0, 4], "name": "Orlo"}]}, {"place": "orlo"}),
    "a number": ({"quantities": [{"span": [0, 4], "low": 40, "high": 50, "of": "sheep"}]}, {"at_least": 45}),
    "an event": ({"events": [{"type": "AID", "actor": "Orlo"}]}, {"events": ("AID",), "actor": "Orlo"}),
    "a hop": ({"chain": [{"name": "Bo Lind", "type": "person"}, 0]}, {"source": "Bo Lind"}),
    "when it is due": ({"due": "2031"}, {"clock": Clock.DUE, "since": "2031"}),
}


@pytest.mark.parametrize(("value", "asked"), MEASURED.values(), ids=MEASURED.keys())
def test_every_field_that_is_corrected_is_found_by(
    case: Ledger, value: dict[str, object], asked: dict[str, Any]
) -> None:
    assert words(case, **asked) == []
    decided(case, Action.CORRECT, "Rain fell", **value)

    assert words(case, **asked) == ["Rain fell"]
    assert [each.words for each in ask.gather(case, Filter(**asked)).reports] == ["Rain fell"]


def test_places_and_units_are_those_that_people_left(case: Ledger) -> None:
    assert finding.placed(case, Filter(), most=9) == ([], 0)
    decided(case, Action.CORRECT, "Rain fell", places=[{"span": [0, 4], "name": "Orlo"}])
    decided(case, Action.CORRECT, "Ice broke", quantities=[{"span": [0, 3], "low": 4, "high": 4, "unit": "sheep"}])

    [found], number = finding.placed(case, Filter(), most=9)
    assert (found.claim.places[0].name, number) == ("Orlo", 1)
    assert [(each.name, each.claims) for each in finding.units(case, Filter(), most=9)] == [("sheep", 1)]
    gathered, number = ask.measured(case, Filter(), "sheep", most=9)
    assert ([each.words for each in gathered.reports], number) == (["Ice broke"], 1)


def test_claims_of_an_account_are_those_that_go_back_to_it(case: Ledger) -> None:
    decided(case, Action.CORRECT, "Dew dried", chain=[{"name": "Bo Lind", "type": "person"}])

    assert words(case, **_asked(case, "Bo Lind")) == ["Dew dried"]
    assert words(case, **_asked(case, "tinn")) == list(ALL[:5])
    assert words(case, **_asked(case, "nobody")) == []


def _asked(ledger: Ledger, origin: str) -> dict[str, Any]:
    found = traced(ledger, Filter(origin=origin))
    assert found.among is not None
    return {"among": found.among}


def test_too_many_are_not_traced(case: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.pipeline.tracing.MOST", 3)

    with pytest.raises(BadQuery, match="6 claims fit the rest of it, and 3 can be traced"):
        traced(case, Filter(origin="tinn"))
    assert traced(case, Filter(origin="tinn", query="rain")).among is not None
