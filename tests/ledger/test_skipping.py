"""What could not be read: written down once, with the reason that holds now."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.ledger.ledger import Ledger
from firsthand.model.reading import Skipped
from tests.ledger.builders import FIRST, ask, dispatch, keep, tables

PHOTOGRAPH, EMPTY = "It is a photograph.", "It is empty."


def skip(ledger: Ledger, place: str, reason: str, record: int | None = None) -> int:
    """Skip what is at a place, in a run of its own, and return its number."""
    with ledger.run("read", FIRST) as run:
        ledger.skip((place, record), reason, run)
    return run


def test_same_again_adds_nothing(ledger: Ledger, case: Path) -> None:
    skip(ledger, "a.pdf", PHOTOGRAPH)
    before = tables(case, without=["runs"])
    skip(ledger, "a.pdf", PHOTOGRAPH)

    assert tables(case, without=["runs"]) == before
    assert list(ledger.skips()) == [Skipped("a.pdf", PHOTOGRAPH)]


def test_another_reason_closes_the_first(ledger: Ledger, case: Path) -> None:
    first = skip(ledger, "a.pdf", PHOTOGRAPH)
    second = skip(ledger, "a.pdf", EMPTY)

    assert list(ledger.skips()) == [Skipped("a.pdf", EMPTY)]
    assert ask(case, "SELECT reason, run, closed, why FROM skips ORDER BY key") == [
        (PHOTOGRAPH, first, second, "It is skipped for another reason now."),
        (EMPTY, second, None, None),
    ]


def test_the_first_reason_again_is_a_row_of_its_own(ledger: Ledger, case: Path) -> None:
    for reason in (PHOTOGRAPH, EMPTY, PHOTOGRAPH):
        skip(ledger, "a.pdf", reason)

    assert ask(case, "SELECT reason, closed IS NULL FROM skips ORDER BY key") == [
        (PHOTOGRAPH, 0), (EMPTY, 0), (PHOTOGRAPH, 1),
    ]  # fmt: skip


def test_it_is_closed_once_it_can_be_read(ledger: Ledger, case: Path) -> None:
    skip(ledger, "dam.txt", EMPTY)
    run = keep(ledger, dispatch())

    assert list(ledger.skips()) == []
    assert ask(case, "SELECT closed, why FROM skips") == [(run, "It could be read.")]


def test_it_is_closed_once_a_document_known_elsewhere_is_found_there(ledger: Ledger) -> None:
    found = dispatch()
    keep(ledger, found)
    skip(ledger, "copy.txt", EMPTY)
    with ledger.run("read", FIRST) as run:
        ledger.stand(dispatch(place="copy.txt").capture, found.by(FIRST), run)

    assert list(ledger.skips()) == []


PLACES = {
    "another place": ("b.pdf", None),
    "a record of the same file": ("a.pdf", 1),
}


@pytest.mark.parametrize(("place", "record"), PLACES.values(), ids=PLACES.keys())
def test_what_is_read_elsewhere_closes_nothing_here(ledger: Ledger, place: str, record: int | None) -> None:
    skip(ledger, "a.pdf", PHOTOGRAPH)
    keep(ledger, dispatch(place=place, record=record))

    assert list(ledger.skips()) == [Skipped("a.pdf", PHOTOGRAPH)]


def test_records_of_one_file_are_skipped_apart(ledger: Ledger) -> None:
    for record in (10, 9, None, 0):
        skip(ledger, "a.jsonl", EMPTY, record)
    keep(ledger, dispatch(place="a.jsonl", record=9))

    assert [skipped.where for skipped in ledger.skips()] == ["a.jsonl", "a.jsonl:0", "a.jsonl:10"]


ODD = {
    "lone half of a character": ("a.pdf", "It begins with \ud83d.", Skipped("a.pdf", "It begins with \ufffd.")),
    "path with a byte that is no UTF-8": ("\udcff.pdf", EMPTY, Skipped("\\udcff.pdf", EMPTY)),
    "NUL": ("a.pdf", "a\0b", Skipped("a.pdf", "a\0b")),
}


@pytest.mark.parametrize(("place", "reason", "expected"), ODD.values(), ids=ODD.keys())
def test_odd_characters_are_kept_and_the_same_again_is_known(
    ledger: Ledger, case: Path, place: str, reason: str, expected: Skipped
) -> None:
    skip(ledger, place, reason)
    skip(ledger, place, reason)

    assert list(ledger.skips()) == [expected]
    assert len(tables(case)["skips"]) == 1
