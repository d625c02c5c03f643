"""Claims of a case in a list: who, what, how firmly, where from; and a count that never lies."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from firsthand.ledger.found import Found
from firsthand.model.text import Published
from firsthand.report import listing
from firsthand.report.printing import emit
from tests.report import samples


def shown(found: Found, width: int = 100) -> str:
    """Return the entry as a pipe gets it."""
    file = io.StringIO()
    emit(Console(file=file, width=width), listing.entry(found))
    return file.getvalue()


def test_somebodys_claim() -> None:
    found = samples.found()

    assert shown(found, 120) == (
        f"{found.claim.id[:12]}  2026-03-04 (inferred) · Merrow Post · Dam holds, says ministry\n"
        "  senior official (anonymous; the ministry; knowledge of the gates; unnamed not allowed to speak; interview;"
        " said\n  2026-03-03) → Merrow Post = The Merrow Post (outlet) → author\n"
        "  The dam at Ostrey will “hold … until the thaw\n"
        "  mixed · forecast · CT+ certain · due 2026-03-04/.. · to the Merrow Post\n"
        "\n"
    )


def test_the_authors_own_claim() -> None:
    lines = shown(samples.found(2)).splitlines()

    assert lines[1:4] == [
        "  author",
        "  It is probably too late",
        "  opinion · PR+ probable (“probably”) 55–80 % · basis: the level of the river · told as history",
    ]


def test_what_is_no_longer_current_says_so() -> None:
    assert shown(samples.found(current=False), 200).splitlines()[3].endswith(" · no longer current")
    assert "current" not in shown(samples.found(), 200)


def test_what_is_not_known_leaves_no_gap() -> None:
    found = samples.found()
    bare = replace(found, document=replace(found.document, outlet=None, title=None, published=Published()))

    assert shown(bare).splitlines()[0] == f"{found.claim.id[:12]}  unknown · unknown outlet"


@pytest.mark.parametrize("width", [20, 60, 100])
def test_hostile_words_command_no_terminal(width: int) -> None:
    text = shown(samples.found(of=samples.hostile()), width)

    assert not [char for char in text if not char.isprintable() and char not in "\n "]
    assert "\u202e" not in text
    assert all(cell_len(line) <= width for line in text.splitlines())


COUNTS = {
    "none": (0, 0, "0 claims"),
    "one": (1, 1, "1 claim"),
    "all": (12, 12, "12 claims"),
    "some": (3, 11, "3 of 11 claims; --limit 0 shows all"),
    "one of several": (1, 2, "1 of 2 claims; --limit 0 shows all"),
    "thousands": (50, 1204, "50 of 1,204 claims; --limit 0 shows all"),
}


@pytest.mark.parametrize(("few", "fit", "expected"), COUNTS.values(), ids=COUNTS.keys())
def test_counts(few: int, fit: int, expected: str) -> None:
    assert listing.shown_of(few, fit) == expected
