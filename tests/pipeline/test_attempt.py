"""One document read, whatever happens: what goes wrong names itself and its place, and nothing of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.documents.fetch import Raw, where_of
from firsthand.errors import FirsthandError
from firsthand.model.reading import Reading
from firsthand.model.text import Document
from firsthand.pipeline.attempt import attempt, fault
from firsthand.settings import Settings
from tests.pipeline import stand_ins
from tests.pipeline.stand_ins import ready, report

HELD_BACK = "the informant's name"


def raw(text: str = "", *, record: int | None = None) -> Raw:
    """Return a text's bytes as a document's."""
    return Raw("a.jsonl" if record else "a.txt", record, (text or report()).encode())


def test_what_can_be_read_is_read() -> None:
    reading = attempt(raw(), Settings(), ready)

    assert reading.document
    assert len(reading.claims) == 1


def test_what_cannot_be_opened_needs_no_reader() -> None:
    def load() -> Callable[[Document], Reading]:
        raise AssertionError("a reader was loaded for nothing")

    reading = attempt(raw("..."), Settings(), load)

    assert [skip.reason for skip in reading.skipped] == ["There is no text in it."]


@pytest.mark.parametrize("record", [None, 7], ids=["a file", "a record"])
def test_a_fault_of_the_reader_is_a_skip_at_its_place(record: int | None) -> None:
    text = '{"text": "' + report(1, speaker="an unlucky man").strip() + '"}' if record else report(1, speaker="unlucky")
    reading = attempt(raw(text, record=record), Settings(), lambda: stand_ins.unlucky)

    [skip] = reading.skipped
    assert reading.document is None
    assert skip.where == ("a.jsonl:7" if record else "a.txt")
    assert skip.reason.startswith("Reading it failed, which is a fault of Firsthand's: ValueError")


def test_a_fault_in_opening_is_a_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_raw: Raw, _bounds: Settings) -> Document:
        raise RecursionError(HELD_BACK)

    monkeypatch.setattr("firsthand.documents.open.open_document", broken)
    [skip] = attempt(raw(), Settings(), ready).skipped

    assert "RecursionError" in skip.reason
    assert HELD_BACK not in skip.reason


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_what_stops_the_program_is_no_fault_of_a_document(error: type[BaseException]) -> None:
    with pytest.raises(error):
        attempt(raw(), Settings(), lambda: stand_ins.Stopping(1, error()))


def test_a_reader_that_cannot_be_loaded_is_no_fault_of_a_document() -> None:
    def load() -> Callable[[Document], Reading]:
        raise FirsthandError("no model")

    with pytest.raises(FirsthandError, match="no model"):
        attempt(raw(), Settings(), load)


def test_a_fault_names_its_kind_and_where_ours_came_up_last() -> None:
    try:
        where_of(None)  # type: ignore[arg-type]
    except AttributeError as error:
        told = fault(error)
    else:
        pytest.fail("nothing was raised")

    assert told.startswith("Reading it failed, which is a fault of Firsthand's: AttributeError in fetch.py, line ")
    assert told.endswith(".")


ERRORS = {
    "a value": ValueError(HELD_BACK),
    "a key": KeyError(HELD_BACK),
    "a codec": UnicodeDecodeError("utf-8", HELD_BACK.encode(), 0, 1, HELD_BACK),
    "with its cause": ExceptionGroup(HELD_BACK, [ValueError(HELD_BACK)]),
}


@pytest.mark.parametrize("error", ERRORS.values(), ids=ERRORS.keys())
def test_a_fault_says_nothing_of_the_text(error: Exception) -> None:
    error.add_note(HELD_BACK)

    assert fault(error) == f"Reading it failed, which is a fault of Firsthand's: {type(error).__name__}."


def test_a_library_below_a_folder_of_our_name_is_not_ours() -> None:
    code = compile("raise ValueError", "/home/ada/firsthand/.venv/lib/site-packages/other/module.py", "exec")
    try:
        exec(code)  # noqa: S102 - our own line, under the name of a library's file
    except ValueError as error:
        told = fault(error)
    else:
        pytest.fail("nothing was raised")

    assert "module.py" not in told
