"""What a case file holds, in a table or in two lines a document."""

from __future__ import annotations

import io
from dataclasses import fields

import pytest
from rich.cells import cell_len
from rich.console import Console

from firsthand.ledger.found import Held
from firsthand.report import holdings
from firsthand.report.printing import emit
from tests.report import samples

ID = samples.document().id[:12]
KNOWN = "  Merrow Post · Dam holds, says ministry · published 2026-03-04 (inferred)"


def shown(width: int, *documents: Held) -> str:
    """Return the overview as a pipe of that width gets it."""
    file = io.StringIO()
    emit(Console(file=file, width=width), holdings.overview(documents, width))
    return file.getvalue()


NARROW = {
    "a file": (
        samples.held(),
        f"{ID}  reports/dam.txt\n{KNOWN} · 4 claims\n",
    ),
    "a record": (
        samples.held(record=12, claims=1),
        f"{ID}  reports/dam.txt:12\n{KNOWN} · 1 claim\n",
    ),
    "little known": (
        samples.held(outlet=None, title=None, published=None, published_basis="unknown", claims=0),
        f"{ID}  reports/dam.txt\n  published unknown · 0 claims\n",
    ),
    "withdrawn": (
        samples.held(outlet=None, title=None, closed=4, why="Withdrawn: Retracted."),
        f"{ID}  reports/dam.txt\n  published 2026-03-04 (inferred) · 4 claims · Withdrawn: Retracted.\n",
    ),
}


@pytest.mark.parametrize(("held", "expected"), NARROW.values(), ids=NARROW.keys())
def test_two_lines_a_document(held: Held, expected: str) -> None:
    assert shown(100, held) == expected


def test_table_where_there_is_room() -> None:
    lines = shown(140, samples.held(), samples.held(record=2, closed=4, why="Withdrawn: Retracted.")).splitlines()
    [first, second] = [line for line in lines if ID in line]

    assert first.split() == (
        f"{ID} reports/dam.txt Merrow Post Dam holds, says ministry 2026-03-04 (inferred) 4".split()
    )
    assert lines[lines.index(second) + 1].split() == ["Withdrawn:", "Retracted."]


@pytest.mark.parametrize("width", [30, 60, 109, 110, 160])
def test_hostile_names_command_no_terminal(width: int) -> None:
    hostile = dict.fromkeys(("place", "outlet", "title", "published", "why"), "\x1b[2J\u202egnp\x07\n[red]=x")
    text = shown(width, samples.held(**hostile, closed=1))

    assert not [char for char in text if not char.isprintable() and char not in "\n "]
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_wire_has_every_field() -> None:
    sent = holdings.wire(samples.held(record=3))

    assert list(sent) == [field.name for field in fields(Held)]
    assert (sent["place"], sent["record"], sent["closed"]) == ("reports/dam.txt", 3, None)
