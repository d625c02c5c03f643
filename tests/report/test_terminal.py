"""A document as it prints: in a pipe at several widths, in colour on a terminal, and with hostile text."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Block, BlockKind, Span
from firsthand.report import terminal
from tests.report import samples

NARROW = """\
dam.txt · Merrow Post · published 2026-03-04 (inferred)
  · a post of that day
4 claims · 2 attributed to 2 sources, 1 of them anonymous ·
2 the author's own · 1 skipped
⟦n·…⟧ what others say   ⟨n·…⟩ the author's own

Dam holds, says ministry

By Ada Lint

⟦1·The dam at Ostrey will “hold⟧,” a senior official told
the Merrow Post, “⟦1·until the thaw⟧.”
    1 senior official (anonymous; the ministry; knowledge of
      the gates; unnamed not allowed to speak; interview;
      said 2026-03-03) → Merrow Post = The Merrow Post
      (outlet) → author
      mixed · forecast · CT+ certain
      due 2026-03-04/.. · to the Merrow Post
      part: forecast · CT+ “The dam at Ostrey will “hold”
      part: report · PR+ · due ../2026-04 “until the thaw”
      place: “Ostrey” KR

⟨2·Some 4-500 people have left since Monday⟩. ⟨3·It is
probably too late⟩.
    2 author · estimate · CT+ certain
      number: “4-500” 400 to 500 people (approximate,
      inferred, by convention hundreds, as of 2026-03-04)
      number: “Some” 0.5 or more people per day
      time: “since Monday” 2026-03-02/.., counted from
      publication
      event: RETREAT:withdraw · people · from Ostrey
    3 author · opinion · PR+ probable (“probably”) 55–80 %
      basis: the level of the river · told as history

│ > ⟦4·Gates open.⟧ — Basin Watch (@basinwatch) March 4,
│ 2026
    4 Basin Watch (account; @basinwatch) → author
      post · report · CT+ certain
      posted 2026-03-04

(boilerplate) Subscribe to our newsletter

Skipped the last table: it holds no sentences
"""


def plain(reading: Reading, width: int = 60, *, claims_only: bool = False, encoding: str = "utf-8") -> str:
    """Return what a pipe gets."""
    pipe = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace", newline="")
    terminal.show(reading, Console(file=pipe, width=width, force_terminal=False), claims_only=claims_only)
    pipe.seek(0)
    return pipe.read()


def coloured(reading: Reading, width: int = 120, **more: bool) -> str:
    """Return what a terminal gets."""
    file = io.StringIO()
    terminal.show(reading, Console(file=file, width=width, force_terminal=True, color_system="truecolor", **more))  # type: ignore[arg-type]
    return file.getvalue()


def test_narrow() -> None:
    assert plain(samples.reading()) == NARROW


@pytest.mark.parametrize("width", [20, 40, 60, 80, 99, 100, 120, 160, 250])
@pytest.mark.parametrize("reading", [samples.reading(), samples.hostile()], ids=["sample", "hostile"])
def test_fits_the_width_and_has_no_blanks_at_ends(reading: Reading, width: int) -> None:
    for line in plain(reading, width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_notes_stand_beside_the_text_on_wide_terminals() -> None:
    [line] = [line for line in plain(samples.reading(), 120).splitlines() if "⟦4·Gates open." in line]

    assert "4 Basin Watch (account; @basinwatch) → author" in line


@pytest.mark.parametrize("width", [60, 100, 160])
def test_all_words_of_the_text_are_shown(width: int) -> None:
    shown = plain(samples.reading(), width)

    assert all(word in shown for word in samples.TEXT.split() if word.isalpha())


def test_terminal_has_colours_and_no_brackets() -> None:
    shown = coloured(samples.reading())

    assert "\x1b[" in shown
    assert "⟦" not in shown


def test_terminal_without_colours_has_brackets() -> None:
    assert "⟦4·" in coloured(samples.reading(), no_color=True)


def test_pipe_that_is_not_unicode_has_plain_brackets() -> None:
    shown = plain(samples.reading(), encoding="ascii")

    assert "[[4:Gates open.]]" in shown
    assert "((3:It is" in shown


@pytest.mark.parametrize("claims_only", [False, True])
def test_hostile_text_commands_no_terminal(claims_only: bool) -> None:  # noqa: FBT001
    shown = plain(samples.hostile(), claims_only=claims_only)

    assert not [char for char in shown if not char.isprintable() and char not in "\n "]
    assert "[bold]red[/bold]" in shown
    assert "[red]Mallory" in shown


def test_hostile_text_adds_no_sequence_of_its_own() -> None:
    shown = coloured(samples.hostile())

    assert "\x1b[31m" not in shown
    assert "\x1b[2J" not in shown
    assert "\x9b" not in shown
    assert "\x1b]" not in shown


def test_claims_only_has_the_words_and_the_ids() -> None:
    shown = plain(samples.reading(), 100, claims_only=True)

    assert "The dam at Ostrey will “hold … until the thaw" in shown
    assert all(f"id {claim.id}" in shown for claim in samples.reading().claims)
    assert "newsletter" not in shown


def test_text_outside_all_blocks_is_shown() -> None:
    page = samples.document("One line.\n\nAnother line.")

    assert "One line.\n\nAnother line.\n" in plain(Reading(document=page))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(BlockKind.PARAGRAPH, "One line, another line.\n"), (BlockKind.POST, "│ One line,\n│ another line.\n")],
    ids=["flows", "keeps its lines"],
)
def test_lines_inside_a_block(kind: BlockKind, expected: str) -> None:
    page = samples.document("One line,\nanother line.")
    page = replace(page, blocks=(Block(kind, Span(0, len(page.text))),))

    assert f"\n{expected}" in plain(Reading(document=page))


def test_title_is_shown_once() -> None:
    assert plain(samples.reading(), 80).count("Dam holds, says ministry") == 1
    assert plain(samples.hostile(), 80).count("Dam holds, says ministry") == 1


def test_skipped_whole_says_why() -> None:
    assert plain(Reading(document=None, skipped=(Skipped("a.pdf", "it is\x07 old"),))) == "Skipped a.pdf: it is␇ old\n"
