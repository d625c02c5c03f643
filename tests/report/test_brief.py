"""The brief: every sentence names what it rests on, in all three forms, whatever the texts hold."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pytest

from firsthand.model.board import Board, Cell, Hypothesis, Indicator, Match, Seen, Standing, State, Watch, Without
from firsthand.model.brief import Brief, Briefing, Sentence, Told
from firsthand.model.claim import Claim, Kind, SourceType
from firsthand.model.conflict import Conflict, ConflictKind, Status
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.judgement import Counts, Grade, Origin, Reason, Report, Tied
from firsthand.model.text import Document, Published, PublishedBasis, Span
from firsthand.report.brief import CITED, brief
from firsthand.report.brief_forms import Form, html, markdown, written
from tests.report import samples

HOSTILE = "<script>alert(1)</script> \x1b[31m ]( javascript:alert(1) ) **bold** # \ud83d \ufffe"


def report(number: int, words: str = "The dam holds.", *, kind: Kind = Kind.REPORT, due: str | None = None) -> Report:
    """Return an author's report in a document of its own."""
    document = Document(
        id=f"{number:064x}",
        text=words,
        outlet=f"Outlet {number}",
        title=f"Title {number}",
        url=f"https://merrow.example/{number}",
        published=Published(edtf=f"2026-03-{number:02}", basis=PublishedBasis.STATED),
    )
    return Report(
        document=document, claim=Claim(document=document.id, content=(Span(0, len(words)),), kind=kind, due=due)
    )


FIRST, SECOND, THIRD = (
    report(1),
    report(2, "The dam is open."),
    report(3, "It will break by Friday.", kind=Kind.FORECAST, due="../2026-03-20"),
)
PAST = report(4, "It will break by Monday.", kind=Kind.FORECAST, due="../2026-03-09")


def seen(**more: object) -> Seen:
    """Return an indicator that two accounts report, one of them not named."""
    named = Origin(key="a", name="Ada Lint", type=SourceType.PERSON, reports=(Tied(report=FIRST.ref, grade=None),))
    other = Origin(
        key="b",
        name="an official",
        type=SourceType.ANONYMOUS,
        anonymous=True,
        reports=(Tied(report=SECOND.ref, grade=Grade.CITES),),
    )
    known: dict[str, object] = {
        "indicator": Indicator(id="I1", text="The gates open", cells={"H1": Cell.CONSISTENT, "H2": Cell.INCONSISTENT}),
        "state": State.CORROBORATED,
        "counts": Counts(reports=2, origins=2, anonymous=1, documents=0, untraced=0),
        "since": "2026-03-01",
        "matches": (Match(report=FIRST.ref, reasons=(Reason("It says so."),)),),
        "origins": (named, other),
        "counted": ("a", "b"),
    }
    return Seen(**(known | more))  # type: ignore[arg-type]


def board(*rows: Seen, turning: bool = True) -> Board:
    """Return a board of two hypotheses."""
    hypotheses = (
        Hypothesis(id="H1", name="Opening", text="They open."),
        Hypothesis(id="H2", name="Closing", text="They stay shut."),
    )
    dormant = Seen(
        indicator=Indicator(id="I9", text="The wall cracks"),
        state=State.DORMANT,
        counts=Counts(reports=0, origins=0, anonymous=0, documents=0, untraced=0),
    )
    stand = (Standing(hypothesis="H1", score=0.0, rank=1), Standing(hypothesis="H2", score=-1.4, rank=2))
    return Board(
        watch=Watch(question="Will the gates open?", hypotheses=hypotheses, indicators=(), horizon="2026-03"),
        as_of=None,
        seen=(*rows, dormant),
        standings=stand,
        jackknife=(Without(origin="a", name="Ada Lint", standings=stand[::-1], changes_order=turning),),
        next=("I9",),
    )


def briefing(**more: object) -> Briefing:
    """Return what a brief of four documents is made from."""
    known: dict[str, object] = {
        "case": "river.db",
        "day": "2026-03-10",
        "asked_day": None,
        "reports": {each.ref: each for each in (FIRST, SECOND, THIRD, PAST)},
        "documents": 4,
        "outlets": 4,
        "first": "2026-03-01",
        "last": "2026-03-04",
    }
    return Briefing(**(known | more))  # type: ignore[arg-type]


def sentences(made: Brief, heading: str) -> list[str]:
    """Return the sentences under a heading."""
    return [s.text for section in made.sections if section.heading == heading for s in section.sentences]


def test_sentence_rests_on_something() -> None:
    with pytest.raises(ValueError, match="rest on"):
        Sentence(text="It is so.")


def test_question_stands_with_what_speaks_against_each_hypothesis() -> None:
    made = brief(briefing(board=board(seen())))
    assert made.title == "Will the gates open?"
    assert ("Horizon", "Mar 2026") in made.facts
    assert sentences(made, "Where it stands") == [
        "First: Opening. They open.",
        "Nothing that was seen speaks against it; it fits with: the gates open (I1).",
        "Second: Closing. They stay shut.",
        "Against it speaks (inconsistency −1.4): the gates open (I1).",
        "This hangs on one account: without Ada Lint the order is Closing, then Opening.",
    ]


def test_nothing_hangs_on_one_account() -> None:
    made = brief(briefing(board=board(seen(), turning=False)))
    assert sentences(made, "Where it stands")[-1] == "No single account, taken away, changes this order."


def test_indicator_rests_on_its_accounts() -> None:
    assert sentences(brief(briefing(board=board(seen()))), "What it rests on") == [
        "The gates open: corroborated since 1 Mar 2026, 2 reports · 2 origins · 1 anonymous · 0 documents"
        " · 0 untraced.",
        "Outlet 1 says: “The dam holds.”",
        "Outlet 2 says: “The dam is open.”",
    ]


def test_nothing_was_seen() -> None:
    made = brief(briefing(board=board()))
    assert sentences(made, "What it rests on") == ["Nothing of what is looked for was reported."]


def test_conflict_is_worded_by_both_sides_and_stays_a_candidate() -> None:
    against = Conflict(
        kind=ConflictKind.POLARITY, a=FIRST.ref, b=SECOND.ref, reasons=(Reason("One says the opposite."),)
    )
    made = brief(briefing(conflicts=(against, replace(against, kind=ConflictKind.NUMBER, status=Status.CONFIRMED))))
    assert sentences(made, "What is disputed")[:3] == [
        "Outlet 1 says: “The dam holds.”",
        "Against it: Outlet 2 says: “The dam is open.”",
        "One says the opposite. (a candidate)",
    ]
    assert sentences(made, "What is disputed")[-1] == "One says the opposite. (confirmed by a person)"


def test_what_is_due_comes_before_what_is_past() -> None:
    assert sentences(brief(briefing(board=board(seen()))), "What to watch next") == [
        "By 20 Mar 2026: Outlet 3 says: “It will break by Friday.”",
        "Its time has passed (9 Mar 2026), and nothing here is marked as settling it:"
        " Outlet 4 says: “It will break by Monday.”",
        "Not reported so far, and telling if it were: the wall cracks (I9).",
    ]


def test_case_without_a_watch_tells_what_most_say() -> None:
    counts = Counts(reports=2, origins=1, anonymous=0, documents=0, untraced=1)
    told = Told(reports=(FIRST.ref, SECOND.ref), counts=counts)
    made = brief(briefing(told=(told,), counts=counts, held=9, considered=4, unfollowed=1, skipped=1, unjudged=2))
    assert made.title == "What river.db holds"
    assert sentences(made, "What it rests on") == [
        "Outlet 1 says: “The dam holds.”",
        f"The same in all: {counts.line()}.",
    ]
    assert sentences(made, "What this leaves out")[:5] == [
        "Of 9 claims the 4 published last were looked at.",
        "Not followed to the end: 1 earlier claim about what was to come.",
        "1 report could be traced to nobody: the texts name no one they rest on.",
        "1 file could not be read.",
        "2 documents had not been judged yet.",
    ]


def test_empty_case_makes_a_brief() -> None:
    made = brief(Briefing(case="empty.db", day=None, asked_day=None, reports={}))
    assert "The case holds no claims yet." in sentences(made, "What it rests on")
    assert made.citations == ()
    for form in Form:
        assert written(made, form)


def test_each_sentence_cites_a_document_or_says_what_it_rests_on() -> None:
    made = brief(briefing(board=board(seen())))
    numbers = {each.number for each in made.citations}
    assert numbers == set(range(1, len(numbers) + 1))
    for section in made.sections:
        for sentence in section.sentences:
            assert set(sentence.cites) <= numbers
            assert len(sentence.cites) <= CITED
            assert sentence.cites or sentence.basis
    [first, *_] = made.citations
    assert (first.outlet, first.published, first.words) == ("Outlet 1", "2026-03-01", "The dam holds.")


def hostile() -> Brief:
    """Return a brief of a document that means harm wherever it can."""
    page = replace(FIRST.document, text=HOSTILE, outlet=HOSTILE, title=HOSTILE, url='javascript:alert("1")')
    bad = Report(document=page, claim=replace(FIRST.claim, content=(Span(0, len(HOSTILE)),)))
    counts = Counts(reports=1, origins=0, anonymous=0, documents=0, untraced=1)
    return brief(briefing(case=HOSTILE, reports={bad.ref: bad}, told=(Told(reports=(bad.ref,), counts=counts),)))


def test_page_stands_alone_and_runs_nothing() -> None:
    page = html(hostile())
    assert "<script" not in page
    assert "javascript:" not in "".join(part.split(">")[0] for part in page.split("<a ")[1:])
    assert "src=" not in page
    assert "url(" not in page
    assert "\x1b" not in page


def test_markdown_keeps_text_text() -> None:
    made = markdown(hostile())
    assert "<script" not in made.replace("\\<script", "")
    assert "**bold**" not in made
    assert not re.search(r"(?<!\\)\]\(", made)
    made.encode()


def test_word_document_opens() -> None:
    made = docx.Document(io.BytesIO(written(hostile(), Form.DOCX)))
    assert any("alert(1)" in paragraph.text for paragraph in made.paragraphs)


def test_page_cites_by_links_within_itself() -> None:
    page = html(brief(briefing(board=board(seen()))))
    assert '<a href="#n1">[1]</a>' in page
    assert '<li id="n1">Outlet 1, 1 Mar 2026: <a href="https://merrow.example/1" rel="noreferrer">Title 1</a>.' in page


def test_basis_of_one_who_is_not_named_is_told() -> None:
    found = samples.found()
    told = Report(document=found.document, claim=found.claim)
    origin = Origin(
        key="s",
        name="senior official",
        type=SourceType.ANONYMOUS,
        anonymous=True,
        reports=(Tied(report=told.ref, grade=None),),
    )
    made = brief(briefing(reports={told.ref: told}, board=board(seen(origins=(origin,), counted=("s",), matches=()))))
    assert "Its stated basis: knowledge of the gates." in sentences(made, "What it rests on")


def test_what_became_of_a_forecast_is_told_with_what_settles_it() -> None:
    forecast = Forecast(claim=PAST.ref, outcome=Outcome.DID_NOT, due="../2026-03-09", settled_by=(SECOND.ref,))
    made = brief(briefing(forecasts=(forecast,)))
    assert sentences(made, "What became of what was said to come") == [
        "Outlet 4 says: “It will break by Monday.”",
        "It did not come true (a candidate): Outlet 2 says: “The dam is open.”",
    ]
    assert not [text for text in sentences(made, "What to watch next") if "Monday" in text]
