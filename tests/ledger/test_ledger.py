"""The case file as one thing to hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import NoCaseFile, NotInCase
from firsthand.ledger.ledger import Ledger
from tests.ledger.builders import DAM, FIRST, ask, dispatch, keep, words

PLACES = {
    "beside the case file": ("/news/case.db", "/news/dam.txt", "dam.txt"),
    "below it": ("/news/case.db", "/news/a/b/dam.txt", "a/b/dam.txt"),
    "elsewhere": ("/cases/case.db", "/news/dam.txt", "../news/dam.txt"),
    "roundabout": ("/news/case.db", "/news/a/../b/./dam.txt", "b/dam.txt"),
    "both relative": ("cases/case.db", "news/dam.txt", "../news/dam.txt"),
    "case file here": ("case.db", "news/dam.txt", "news/dam.txt"),
}


@pytest.mark.parametrize(("path", "document", "place"), PLACES.values(), ids=PLACES.keys())
def test_place_is_seen_from_the_case_files_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, document: str, place: str
) -> None:
    for folder in ("news", "cases"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path)
    here = str(tmp_path) if path.startswith("/") else ""
    with Ledger(here + path, writing=True) as ledger:
        assert ledger.place(here + document) == place


def test_document_is_found_by_the_path_it_has_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cases").mkdir()
    monkeypatch.chdir(tmp_path)
    with Ledger("cases/case.db", writing=True) as ledger:
        found, line = dispatch(place=ledger.place("news/dam.txt")), dispatch("x", ledger.place("a.jsonl"), record=3)
        keep(ledger, found, line)

        assert ledger.document("news/dam.txt") == ledger.document("../news/dam.txt") == found.id
        assert ledger.document(str(tmp_path / "news" / "dam.txt")) == found.id
        assert ledger.document("a.jsonl:3") == line.id


def test_case_and_documents_can_be_moved_together(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    with Ledger(tmp_path / "old" / "case.db", writing=True) as ledger:
        keep(ledger, dispatch(place=ledger.place(str(tmp_path / "old" / "dam.txt"))))
    (tmp_path / "old").rename(tmp_path / "new")

    with Ledger(tmp_path / "new" / "case.db") as ledger:
        assert ledger.document(str(tmp_path / "new" / "dam.txt")) == dispatch().id


def test_asking_alone_makes_no_file(case: Path) -> None:
    with pytest.raises(NoCaseFile):
        Ledger(case)

    assert not case.exists()


def test_what_was_written_is_there_when_it_is_opened_again(case: Path) -> None:
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
    with Ledger(case) as ledger:
        assert words(ledger) == [DAM]
        assert ledger.reading(dispatch().id) == dispatch().reading


def test_closed_it_leaves_one_file(case: Path) -> None:
    with Ledger(case, writing=True) as ledger:
        keep(ledger, dispatch())
        list(ledger.claims())

    assert list(case.parent.iterdir()) == [case]


def test_ledgers_on_one_file_see_what_the_other_writes(ledger: Ledger, case: Path) -> None:
    with Ledger(case) as other:
        keep(ledger, dispatch())
        assert words(other) == [DAM]


def test_runs_are_numbered_in_order_with_times_and_command(ledger: Ledger, case: Path) -> None:
    with ledger.run("read 'a b'", FIRST) as first, ledger.run("read \udcff", FIRST) as second:
        pass

    assert (first, second) == (1, 2)
    rows = ask(case, "SELECT number, command, code, model, grammar FROM runs")
    assert rows == [
        (1, "read 'a b'", FIRST.code, FIRST.model, FIRST.grammar),
        (2, "read \\udcff", FIRST.code, FIRST.model, FIRST.grammar),
    ]
    times = ask(case, "SELECT started, ended FROM runs")
    assert all(len(time) == 20 and time.endswith("Z") for row in times for time in row)


@pytest.mark.parametrize("error", [NotInCase("x"), KeyboardInterrupt()], ids=["refused", "interrupted"])
def test_run_has_an_end_unless_it_is_interrupted(ledger: Ledger, case: Path, error: BaseException) -> None:
    with pytest.raises(type(error)), ledger.run("read", FIRST):
        raise error

    [[ended]] = ask(case, "SELECT ended IS NOT NULL FROM runs")
    assert bool(ended) is isinstance(error, NotInCase)


def test_what_is_not_there_is_said(ledger: Ledger) -> None:
    for asked in (ledger.reading, ledger.document, ledger.claim):
        with pytest.raises(NotInCase):
            asked("ffff")
    with pytest.raises(NotInCase):
        ledger.withdraw("ffff", "Retracted.")
    assert ledger.gone("ffff") == ""


def test_blanking_keeps_claims_keyed_as_they_were(ledger: Ledger, case: Path) -> None:
    """A file that is rewritten must not renumber what the full-text index and the parts go by."""
    keep(ledger, *(dispatch(f"Line {n}.", f"{n}.txt") for n in range(5)))
    before = ask(case, "SELECT key, id FROM claims ORDER BY key")
    ledger.withdraw(dispatch("Line 2.").id, "It was a mistake.", blank=True)

    assert ask(case, "SELECT key, id FROM claims ORDER BY key") == before
    assert words(ledger, query="line") == ["Line 0.", "Line 1.", "Line 3.", "Line 4."]
