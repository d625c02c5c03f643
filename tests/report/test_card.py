"""One claim on a page: its words in their paragraph, its chain hop by hop, what it was read by."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from firsthand.ledger.found import Found
from firsthand.model.text import Span
from firsthand.report import card
from tests.report import samples


def plain(found: Found, width: int = 80, encoding: str = "utf-8") -> str:
    """Return what a pipe gets."""
    pipe = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace", newline="")
    card.show(found, Console(file=pipe, width=width, force_terminal=False))
    pipe.seek(0)
    return pipe.read()


def coloured(found: Found) -> str:
    """Return what a terminal gets."""
    file = io.StringIO()
    card.show(found, Console(file=file, width=100, force_terminal=True, color_system="truecolor"))
    return file.getvalue()


PAGE = """\
claim {id}

in its words
  ⟦1·The dam at Ostrey will “hold⟧,” a senior official told the Merrow Post,
  “⟦1·until the thaw⟧.”

who says it
  1 senior official (anonymous; the ministry; knowledge of the gates; unnamed
    not allowed to speak; interview; said 2026-03-03) — “told”
  2 Merrow Post = The Merrow Post (outlet)
  3 the document's author

how, about when and how many
  mixed · forecast · CT+ certain
  due 2026-03-04/.. · to the Merrow Post
  part: forecast · CT+ “The dam at Ostrey will “hold”
  part: report · PR+ · due ../2026-04 “until the thaw”
  place: “Ostrey” KR

where
  Dam holds, says ministry · Merrow Post · published 2026-03-04 (inferred)
  dam.txt
  https://merrow.example/1
  document {document}

read by
  run 3 · firsthand 0.1.0+abc · reader-7 123 · grammar 3.8
"""


def test_a_claim_with_a_chain() -> None:
    found = samples.found()

    assert plain(found) == PAGE.format(id=found.claim.id, document=found.document.id)


def test_the_authors_own_claim_has_the_author_alone() -> None:
    text = plain(samples.found(2))

    assert "who says it\n  1 the document's author\n" in text
    assert "⟨1·It is probably too late⟩" in text
    assert "Some 4-500 people have left since Monday." in text


def test_the_choices_it_was_read_by_are_told() -> None:
    found = samples.found()
    held = replace(found, versions=replace(found.versions, settings='{"borders": "held"}'))

    assert " · borders held" in " ".join(plain(held).split())


def test_what_no_longer_stands_says_so() -> None:
    assert plain(samples.found(current=False)).endswith("\ndam.txt no longer stands in this case file.\n")


def test_terminal_has_colours_and_no_brackets() -> None:
    shown = coloured(samples.found())

    assert "\x1b[" in shown
    assert "⟦" not in shown
    assert all(words in shown for words in ("senior official", "Merrow Post", "the document's author"))


def test_pipe_that_is_not_unicode_has_plain_brackets() -> None:
    assert "[[1:until the thaw]]" in plain(samples.found(), encoding="ascii")


@pytest.mark.parametrize("width", [30, 60, 80, 120])
def test_fits_the_width(width: int) -> None:
    for line in plain(samples.found(of=samples.hostile()), width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


@pytest.mark.parametrize("current", [True, False])
def test_hostile_words_command_no_terminal(current: bool) -> None:  # noqa: FBT001 - a case of the table
    found = samples.found(of=samples.hostile(), current=current)
    text = plain(found)

    assert not [char for char in text if not char.isprintable() and char not in "\n "]
    assert "[red]Mallory" in text
    for sequence in ("\x1b[31m[bold", "\x1b[2J", "\x9b", "\x1b]", "\x07", "\u202e"):
        assert sequence not in coloured(found)


def test_context_is_every_block_that_its_words_stand_in() -> None:
    page = samples.document()
    claim = replace(samples.reading().claims[0], content=(Span(0, 5), samples.find(page.text, "until the thaw")))

    assert [page[span] for span in card.contexts(page, claim)] == [page.text.split("\n")[0], page.text.split("\n")[2]]


def test_words_outside_all_blocks_are_their_own_context() -> None:
    reading = samples.hostile()
    assert reading.document

    assert card.contexts(reading.document, reading.claims[0]) == [reading.claims[0].extent]


def test_a_blanked_claim_has_a_page_without_words() -> None:
    found = samples.found(current=False)
    blank = replace(found, document=replace(found.document, text="", blocks=(), title=None, url=None))

    assert "no longer stands" in plain(blank)
    assert "thaw" not in plain(blank)
