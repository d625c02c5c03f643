"""The commands that judge: what they print, what they send, and one clear sentence where they cannot."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from firsthand.ledger.ledger import Ledger
from tests.cli.asking import ask, lines, refusal, steps
from tests.judgements.watch.test_watch_file import GOOD
from tests.ledger.builders import ask as rows
from tests.pipeline.cases import CITING, MANY, NINE, PILOT, UNDATED, VOSS, hold

WATCH = """\
question: Will the island fall?
hypotheses: [{id: H1, name: Falls}, {id: H2, name: Holds, text: It holds.}]
indicators:
  - {id: I1, text: Soldiers are there, event: {place: island}, words: soldiers, cells: {H1: CC, H2: I}}
  - {id: I2, text: Barges are moved, event: {type: MOBILIZE}, cells: {H1: C, H2: II}}
"""


@pytest.fixture(autouse=True)
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a case of two accounts of the mole and two counts of soldiers, at a desk where a watch file lies."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGNAME", "ada")
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        hold(ledger, PILOT, CITING, NINE, MANY, VOSS, UNDATED)
    Path("watch.yaml").write_text(WATCH, encoding="utf-8")
    return tmp_path / "case.db"


# What is sent, as DESIGN.md has it: field by field, with more allowed.

TEXT: dict[str, Any] = {"type": "string"}
MAYBE: dict[str, Any] = {"type": ["string", "null"]}
NUMBER: dict[str, Any] = {"type": "number"}


def of(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - schemas
    """Return the schema of an object with these fields."""
    return {"type": "object", "properties": fields, "required": list(fields)}


def several(inner: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list."""
    return {"type": "array", "items": inner}


SPAN = {"type": "array", "prefixItems": [TEXT, {"type": "integer"}, {"type": "integer"}], "minItems": 3, "maxItems": 3}
REASONS = several(of(text=TEXT, spans=several(SPAN)))
WHOLE = {"type": "integer", "minimum": 0}
COUNTS = of(reports=WHOLE, origins=WHOLE, anonymous=WHOLE, documents=WHOLE, untraced=WHOLE, line=TEXT)
GRADES = ["same text", "same utterance", "cites it", "same source", "same interest", "unknown", None]
ORIGIN = of(
    account=TEXT, key=TEXT, type=TEXT, grade={"enum": GRADES}, anonymous={"type": "boolean"},
    document={"type": "boolean"}, interest=MAYBE, descriptions=several(TEXT), claims=several(TEXT), reasons=REASONS,
    reports=several(of(document=TEXT, claim=TEXT, grade={"enum": GRADES}, adds={"type": "boolean"})),
)  # fmt: skip
CONFLICT = of(
    id=TEXT, kind={"enum": ["number", "claim_denial", "polarity", "statement_act", "own_words"]}, a=TEXT, b=TEXT,
    documents={**several(TEXT), "minItems": 2, "maxItems": 2}, reasons={**REASONS, "minItems": 1},
    status={"enum": ["candidate", "confirmed", "rejected"]},
)  # fmt: skip
CELL = {"enum": ["CC", "C", "N", "I", "II", "NA"]}
BOARD = of(
    question=TEXT, as_of=MAYBE, horizon=MAYBE, next=several(TEXT),
    indicators=several(of(
        id=TEXT, text=TEXT, state={"enum": ["dormant", "reported", "corroborated", "confirmed"]}, since=MAYBE,
        counts=COUNTS, origins=several(ORIGIN), evidence=several(of(document=TEXT, claim=TEXT, reasons=REASONS)),
    )),
    hypotheses=several(of(id=TEXT, name=TEXT, text=TEXT, score=NUMBER, rank={"type": "integer", "minimum": 1})),
    matrix=several(of(
        indicator=TEXT, cells={"type": "object", "additionalProperties": CELL}, origins=several(TEXT)
    )),
    jackknife=several(of(
        origin=TEXT, name=TEXT, changes_order={"type": "boolean"},
        scores={"type": "object", "additionalProperties": NUMBER},
    )),
)  # fmt: skip
TRAIL = of(
    number=WHOLE, action=TEXT, about=TEXT, subject=TEXT, document=MAYBE, value={"type": "object"}, note=TEXT, by=TEXT,
    at=TEXT, undone=MAYBE, undone_by=MAYBE,
)  # fmt: skip

ASKED = of(
    kind={"enum": ["conflict", "forecast", "account", "same_claim", "names"]}, id=TEXT, a=MAYBE, b=MAYBE,
    documents=several(TEXT), names=several(TEXT), outcome=MAYBE, reasons=REASONS, bearing=TEXT,
    decide={**several(of(action=TEXT, about=TEXT, subject=TEXT, value={"type": "object"})), "minItems": 2},
)  # fmt: skip
REVIEW = of(waiting=several(ASKED), counts={"type": "object", "additionalProperties": WHOLE}, trail=several(TRAIL))

SENT: dict[str, tuple[list[str], dict[str, Any], int]] = {
    "origins": (
        ["origins"],
        of(origins=several(ORIGIN), counts=COUNTS, independent=several(several(TEXT))),
        1,
    ),
    "origins of a claim": (["origins", "--of", PILOT.claim.id], of(origins=several(ORIGIN), counts=COUNTS), 1),
    "conflicts": (["conflicts"], CONFLICT, 1),
    "no conflicts": (["conflicts", "--as-of", "2026-05-03"], CONFLICT, 0),
    "a watch": (["watch", "watch.yaml"], BOARD, 1),
    "a watch as of a day": (["watch", "watch.yaml", "--as-of", "2020"], BOARD, 1),
    "review": (["review"], REVIEW, 1),
    "review of one kind": (["review", "--kind", "account"], REVIEW, 1),
    "review as of a day": (["review", "--as-of", "2026-05-04"], REVIEW, 1),
    "review by what is watched": (["review", "--watch", "watch.yaml"], REVIEW, 1),
}


@pytest.mark.parametrize(("command", "schema", "count"), SENT.values(), ids=SENT.keys())
def test_what_is_sent_keeps_to_the_contract(command: list[str], schema: dict[str, Any], count: int) -> None:
    assert ask("review", "reject", VOSS.claim.id[:8], "--note", "No claim.").exit_code == 0
    answer = ask(*command, "--json")
    sent = lines(answer)

    assert answer.exit_code == 0, answer.output
    assert len(sent) == count
    for each in sent:
        jsonschema.Draft202012Validator(schema).validate(each)


@pytest.mark.parametrize("command", [each for each, _, _ in SENT.values()], ids=SENT.keys())
def test_what_is_shown_ends_with_what_comes_next(command: list[str]) -> None:
    answer = ask(*command)

    assert answer.exit_code == 0, answer.output
    assert steps(answer.stderr)
    assert "lied" not in answer.stdout


def test_origins_are_counted() -> None:
    shown = ask("origins", "barges")

    assert shown.stdout.splitlines()[0] == "2 reports · 1 origin · 1 anonymous · 0 documents · 0 untraced"
    assert "cites it" in shown.stdout
    early = ask("origins", "barges", "--as-of", "2026-05-04").stdout
    assert early.splitlines()[0].startswith("1 report · 1 origin")
    assert ask("origins", "--of", CITING.claim.id, "--as-of", "2020").stdout.startswith("0 reports")


def test_two_sides_of_a_conflict_are_shown_as_somebody_reports_them() -> None:
    shown = ask("conflicts", "some").stdout

    assert "Mole Times reports that Jon Hale said: “Norland has 9,000 soldiers on the island”" in shown
    assert "Quay reports that Mia Brand said:" in shown
    assert shown.endswith("1 conflict, each a candidate until confirmed.\n")


def test_a_board_is_shown() -> None:
    shown = ask("watch", "watch.yaml").stdout

    assert "I1  corroborated since 2026-05-03" in shown
    assert "I2  dormant" in shown
    assert "What would tell most if it were seen: I2" in shown
    assert "as of 2026-05-03" in ask("watch", "watch.yaml", "--as-of", "2026-05-03").stdout


def test_a_new_watch_file_is_written_once() -> None:
    written = ask("watch", "odd name.yaml", "--new")

    assert written.exit_code == 0
    assert ask("watch", "odd name.yaml").exit_code == 0
    assert "is there already" in refusal(ask("watch", "odd name.yaml", "--new"))
    assert "'odd name.yaml'" in written.stderr


def test_a_decision_is_kept_listed_and_taken_back() -> None:
    [conflict] = lines(ask("conflicts", "--json"))
    assert "Decision 1 is kept." in ask("review", "confirm", conflict["id"][:6], "--about", "conflict").stdout
    assert "ada: confirm conflict" in ask("review", "--trail").stdout
    assert lines(ask("conflicts", "--json"))[0]["status"] == "confirmed"
    assert lines(ask("review", "--json"))[0]["counts"]["conflict"] == 0

    assert ask("review", "undo", "1", "--by", "Ben").exit_code == 0
    assert "taken back" in ask("review", "--trail").stdout
    assert lines(ask("conflicts", "--json"))[0]["status"] == "candidate"
    assert "1 of 1 that wait" in ask("review", "--kind", "conflict").stdout


def test_what_waits_is_answered_by_the_command_beside_it() -> None:
    shown = ask("review", "--kind", "conflict").stdout
    [command] = [line.split(maxsplit=1)[1] for line in shown.splitlines() if line.strip().startswith("no:")]

    assert shown.startswith("\nCan both stand?")
    assert "Decision 1 is kept." in ask(*shlex.split(command)[1:]).stdout
    assert "0 of 0 that wait" in ask("review", "--kind", "conflict").stdout


def test_a_person_merges_two_accounts() -> None:
    value = json.dumps({"a": PILOT.claim.id, "b": VOSS.claim.id})
    assert "2 origins" in ask("origins", "mole", "--as-of", "2026-05-05").stdout
    assert ask("review", "merge", "--about", "origin", "--value", value).exit_code == 0

    assert "1 origin " in ask("origins", "mole", "--until", "2026-05-05").stdout


REFUSED: dict[str, tuple[list[str], str]] = {
    "a day that is none": (["origins", "--as-of", "yesterday"], "not a date: 'yesterday'"),
    "conflicts as of no day": (["conflicts", "--as-of", "2026-02-30"], "not a date"),
    "a watch as of no day": (["watch", "watch.yaml", "--as-of", ""], "not a date"),
    "review as of no day": (["review", "--as-of", "x"], "not a date"),
    "a claim that is not there": (["origins", "--of", "ffffffff"], "holds nothing by this name"),
    "a search for nothing": (["origins", "--", "-"], "names no word"),
    "no case file": (["origins", "--case", "gone.db"], "There is no case file gone.db yet"),
    "no case file to undo in": (["review", "undo", "1", "--case", "gone.db"], "There is no case file gone.db yet"),
    "no case file to decide in": (["review", "reject", "ffff", "--case", "gone.db"], "There is no case file"),
    "something else for a case file": (["conflicts", "--case", "watch.yaml"], "not a Firsthand case file"),
    "no watch file": (["watch", "gone.yaml"], "The watch file cannot be used: gone.yaml: No such file"),
    "a folder for a watch file": (["watch", "."], "The watch file cannot be used"),
    "a watch file that is wrong": (["watch", "wrong.yaml"], "wrong.yaml: after of 010 is '2026-02-30', no date"),
    "a watch file in no folder": (["watch", "gone/new.yaml", "--new"], "No such file"),
    "no such action": (["review", "believe", "ffff"], "'believe' is none of accept"),
    "a wrong action": (["review", "merge", "ffff", "--about", "conflict"], "of a conflict nobody can merge"),
    "no such claim": (["review", "reject", "ffffffff"], "holds nothing by this name"),
    "no claim named": (["review", "reject"], "name"),
    "no such conflict": (["review", "confirm", "ffff", "--about", "conflict"], "ffff names 0 conflicts"),
    "a value that is no JSON": (["review", "correct", "ffff", "--value", "{"], "--value is no JSON"),
    "a value that is a list": (["review", "correct", "ffff", "--value", "[]"], "should be a JSON object"),
    "a value too deep": (["review", "correct", "ffff", "--value", "[" * 100_000], "--value is no JSON"),
    "a value with a number too long": (["review", "correct", "f", "--value", "9" * 5000], "--value is no JSON"),
    "accounts of nothing": (["review", "merge", "x", "--about", "origin"], "names no report as a"),
    "an undo without a number": (["review", "undo"], "by its number"),
    "an undo of a word": (["review", "undo", "first"], "by its number"),
    "an undo of what was never decided": (["review", "undo", "99"], "no decision 99 that holds"),
    "an undo of a number without end": (["review", "undo", "9" * 400], "no decision"),
    "a name too long": (["review", "undo", "1", "--by", "B" * 81], "of 80 characters"),
}


@pytest.mark.parametrize(("command", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_in_one_sentence(command: list[str], sentence: str, case: Path) -> None:
    Path("wrong.yaml").write_text(GOOD.replace("after: 2026-05-01", "after: 2026-02-30"), encoding="utf-8")

    assert sentence in refusal(ask(*command))
    assert not Path("gone.db").exists()
    assert rows(case, "SELECT count(*) FROM decisions") == [(0,)]


def test_nobody_knows_who_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 12345")

    monkeypatch.setattr("getpass.getuser", nobody)

    assert ask("review").exit_code == 0
    assert "--by" in refusal(ask("review", "reject", VOSS.claim.id))
    assert ask("review", "reject", VOSS.claim.id, "--by", "Ada").exit_code == 0


def test_judged_once_and_no_more(case: Path) -> None:
    for _ in range(2):
        ask("origins")

    assert rows(case, "SELECT count(*) FROM judged") == [(6,)]
    assert rows(case, "SELECT count(*) FROM runs WHERE command = 'judge'") == [(1,)]
