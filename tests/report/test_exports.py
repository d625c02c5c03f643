"""Claims for other programs: columns and lines as they are described, brief, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.ledger.found import Found
from firsthand.model.claim import Claim, Hop, Kind, Source, SourceType
from firsthand.model.decision import Action, Decision, Subject, Verdict
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Published, Span
from firsthand.report import exports
from firsthand.report.exports import COLUMNS, QUOTED, brief
from firsthand.report.schema import schema
from tests.report import samples


def cells(*found: Found) -> list[dict[str, str]]:
    """Return the table as a program reads it."""
    text = b"".join(exports.table(found)).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_columns_are_those_that_are_described_in_their_order() -> None:
    header = b"".join(exports.table(())).decode()

    assert header == ",".join(COLUMNS) + "\r\n"
    assert all(meaning.endswith(".") for meaning in COLUMNS.values())


WHOLE = {
    "claim": samples.reading().claims[0].id,
    "words": "The dam at Ostrey will “hold … until the thaw",
    "speaker": "senior official",
    "speaker_type": "anonymous",
    "chain": "senior official → Merrow Post",
    "cue": "told",
    "basis": "knowledge of the gates",
    "anonymity_reason": "not allowed to speak",
    "audience": "the Merrow Post",
    "quote": "mixed",
    "kind": "forecast",
    "factuality": "CT+",
    "hedges": "",
    "said": "2026-03-03",
    "due": "2026-03-04/..",
    "historical": "no",
    "quantities": "",
    "times": "",
    "places": "Ostrey",
    "event": "",
    "outlet": "Merrow Post",
    "title": "Dam holds, says ministry",
    "url": "https://merrow.example/1",
    "published": "2026-03-04",
    "published_basis": "inferred",
    "path": "dam.txt",
    "record": "",
    "document": samples.document().id,
    "reading": "0123456789abcdef",
    "run": "3",
    "code": "0.1.0+abc",
    "model": "reader-7 123",
    "current": "yes",
    "verdict": "undecided",
    "decided_by": "",
    "decided_at": "",
    "note": "",
    "read_as": "",
}


def test_a_claim_that_people_corrected_has_their_values_and_what_was_read() -> None:
    read = samples.found()
    decision = Decision(
        action=Action.CORRECT, about=Subject.CLAIM, subject=read.claim.id, by="Ada", at="2026-03-05T10:00:00Z",
        note="She meant it.", number=1,
    )  # fmt: skip
    corrected = replace(
        read, claim=replace(read.claim, kind=Kind.THREAT), read=read.claim, verdict=Verdict.CORRECTED,
        decided=(decision,),
    )  # fmt: skip

    assert cells(corrected) == [
        WHOLE
        | {
            "kind": "threat", "verdict": "corrected", "decided_by": "Ada", "decided_at": "2026-03-05T10:00:00Z",
            "note": "She meant it.", "read_as": "kind: forecast",
        }
    ]  # fmt: skip


def test_a_claim_with_a_chain_is_exactly_this() -> None:
    assert cells(samples.found()) == [WHOLE]


AUTHORS = {
    "speaker": "",
    "speaker_type": "author",
    "chain": "",
    "cue": "",
    "quote": "",
    "basis": "the level of the river",
    "hedges": "probably",
    "historical": "yes",
    "current": "no",
}


@pytest.mark.parametrize(("column", "expected"), AUTHORS.items())
def test_the_authors_own_claim(column: str, expected: str) -> None:
    assert cells(samples.found(2, current=False))[0][column] == expected


def test_measures_are_words_and_values() -> None:
    [row] = cells(samples.found(1))

    assert row["quantities"].split("; ")[1] == "“Some” 0.5 or more people per day"
    assert (row["times"], row["event"]) == ("2026-03-02/..", "RETREAT:withdraw · people · from Ostrey")


def test_nothing_known_is_an_empty_cell() -> None:
    page = Document(id="1", text="x", published=Published())
    [row] = cells(replace(samples.found(), claim=Claim(document="1", content=(Span(0, 1),)), document=page))

    assert {name for name, cell in row.items() if not cell} >= {"outlet", "title", "url", "published", "path", "record"}


def told(words: str, name: str = "Vos") -> Found:
    """Return a claim with these words, told by somebody of this name, in a document that has them for its title."""
    page = Document(id="1", text=words, title=words, outlet=words, path=words, url=words)
    hop = Hop(source=Source(name=name, type=SourceType.PERSON), basis=words, anonymity_reason=words)
    claim = Claim(document="1", content=(Span(0, len(words)),), chain=(hop,), audience=words, due=words)
    return samples.found(of=Reading(document=page, claims=(claim,)))


FORMULAS = {
    "equals": "=1+1",
    "a command": "=cmd|' /C calc'!A0",
    "plus": "+1",
    "minus": "-1+2",
    "at": "@SUM(A1)",
    "behind a tab": "\t=1+1",
    "behind a return": "\r=1+1",
    "behind a break": "\n\n=1+1",
    "behind blanks": "  \u00a0=1+1",
    "behind a quotation mark of the format": '"=1+1',
    "of full width": "＝1+1",
    "plus of full width": "＋1",
    "minus of full width": "－1",
    "at of full width": "＠SUM(A1)",
}


@pytest.mark.parametrize("words", FORMULAS.values(), ids=FORMULAS.keys())
def test_no_cell_is_a_formula(words: str) -> None:
    [row] = cells(told(words, name=words))

    assert [
        cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    ] == []
    assert row["title"].lstrip("'") == " ".join(words.split())


@given(st.text(st.characters(), min_size=1), st.text(st.characters(), min_size=1))
def test_any_words_make_one_harmless_row(words: str, name: str) -> None:
    text = b"".join(exports.table([told(words, name)])).decode("utf-8")
    [header, row] = csv.reader(io.StringIO(text, newline=""))

    assert len(header) == len(row) == len(COLUMNS)
    assert text.count("\r\n") == 2
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert not [char for char in text.replace("\r\n", "") if ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0]
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("number", range(4))
def test_lines_keep_to_the_schema(number: int) -> None:
    found = {"$ref": "#/$defs/found", "$defs": schema()["$defs"]}
    [line] = exports.jsonl([samples.found(number)])

    assert line.endswith(b"}\n")
    jsonschema.Draft202012Validator(found).validate(json.loads(line))


def test_lines_are_brief() -> None:
    [line] = exports.jsonl([told("word " * 400)])

    assert len(json.loads(line)["words"]) <= QUOTED
    assert json.loads(line)["words"].endswith("word […]")


BRIEF = {
    "short": ("A few words.", "A few words."),
    "exactly as long as may be": ("x" * QUOTED, "x" * QUOTED),
    "cut between words": ("abcd " * 120, "abcd " * 98 + "abcd […]"),
    "one word alone": ("x" * 501, "x" * 496 + " […]"),
}


@pytest.mark.parametrize(("words", "expected"), BRIEF.values(), ids=BRIEF.keys())
def test_words_are_cut_between_words(words: str, expected: str) -> None:
    assert brief(words) == expected


@given(st.text("ab ", min_size=480, max_size=700))
def test_brief_words_are_a_beginning_and_no_word_is_broken(words: str) -> None:
    cut = brief(words)

    assert len(cut) <= QUOTED + 1
    if cut != words:
        start = cut.removesuffix(" […]")
        assert words.startswith(start)
        assert words[len(start)] == " " or " " not in words[: QUOTED - 4]


def test_claims_are_written_as_they_come() -> None:
    asked: list[int] = []

    def claims() -> object:
        for number in range(3):
            asked.append(number)
            yield samples.found(number)

    lines = exports.table(claims())  # type: ignore[arg-type]
    next(lines)
    next(lines)

    assert asked == [0]
