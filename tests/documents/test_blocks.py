"""Blocks tell what each stretch of a page is for; each case writes its blocks as (kind, words)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.documents.blocks import blocks_of
from firsthand.model.text import Block, BlockKind, Span

H, B, D, P, Q, O, L, X = BlockKind  # noqa: E741 - in the order of the kinds: O is a post, X boilerplate

PROSE = (
    "Tarvia has closed two of the four gates of its dam, cutting the flow of the river by some 40 percent, officials of"
    " both republics said on Tuesday."
)
MORE = "The flow had fallen to 290 cubic meters a second by the evening, the commission said in a note to its members."
CASES: dict[str, tuple[str, list[tuple[BlockKind, str]]]] = {
    "wire copy": (
        "Tarvia holds back the Ilvet\nBy Dessa Rowan | Northline | Tuesday, March 3, 2026\n\n"
        f"VELMOR, March 3 (Northline) - {PROSE}",
        [
            (H, "Tarvia holds back the Ilvet"),
            (B, "By Dessa Rowan | Northline | Tuesday, March 3, 2026"),
            (D, "VELMOR, March 3 (Northline) -"),
            (P, PROSE),
        ],
    ),
    "masthead and date over the title": (
        f"THE SEVLA COURIER\nWednesday, March 4, 2026\n\nThe trains that stop here\nBy Ilo Maren\n\nSEVLA — {PROSE}",
        [
            (H, "THE SEVLA COURIER"),
            (D, "Wednesday, March 4, 2026"),
            (H, "The trains that stop here"),
            (B, "By Ilo Maren"),
            (D, "SEVLA —"),
            (P, PROSE),
        ],
    ),
    "paragraphs without a title": (f"{PROSE}\n{MORE}", [(P, PROSE), (P, MORE)]),
    "a first sentence is no title": (
        f"Nothing moved on Sunday.\n\n{PROSE}",
        [(P, "Nothing moved on Sunday."), (P, PROSE)],
    ),
    "a line that leads to speech is no heading": (
        f"{PROSE}\n\nHe added:\n\n{MORE}",
        [(P, PROSE), (P, "He added:"), (P, MORE)],
    ),
    "a quoted line is no heading": (
        f"{PROSE}\n\n“Nothing has moved!”\n\n{MORE}",
        [(P, PROSE), (P, "“Nothing has moved!”"), (P, MORE)],
    ),
    "a heading between paragraphs": (f"{PROSE}\n\nA call-up\n\n{MORE}", [(P, PROSE), (H, "A call-up"), (P, MORE)]),
    "and without blank lines": (f"{PROSE}\nA call-up\n{MORE}", [(P, PROSE), (H, "A call-up"), (P, MORE)]),
    "a last line is no heading": (f"{PROSE}\n\nA call-up", [(P, PROSE), (P, "A call-up")]),
    "a line broken off is no heading": (
        f"{PROSE}\nMen of the third\n"
        "brigade were seen on the far bank of the river as well, and with them a good many of their guns.",
        [
            (P, PROSE),
            (P, "Men of the third"),
            (P, "brigade were seen on the far bank of the river as well, and with them a good many of their guns."),
        ],
    ),
    "speakers": (
        f"{PROSE}\nFARROW: Will the gates open\nRUBEN OSTREY, DEFENSE MINISTER: {MORE}\n(LAUGHTER)",
        [
            (P, PROSE),
            (P, "FARROW: Will the gates open"),
            (P, f"RUBEN OSTREY, DEFENSE MINISTER: {MORE}"),
            (X, "(LAUGHTER)"),
        ],
    ),
    "a call at the end": (
        f"{PROSE}\nJoin the conversation as a VIP Member",
        [(P, PROSE), (X, "Join the conversation as a VIP Member")],
    ),
    "a call on the paragraph's line": (f"{PROSE} Sources include:", [(P, PROSE), (X, "Sources include:")]),
    "a call glued to the last word": (
        f"{PROSE}Join the conversation as a VIP Member",
        [(P, PROSE), (X, "Join the conversation as a VIP Member")],
    ),
    "a post between paragraphs": (
        f"{PROSE}\n⚡️Gate 3 is shut.\nNo water came.\n— Ushla Monitor (@ushlamonitor) March 10, 2026\n{MORE}",
        [
            (P, PROSE),
            (O, "⚡️Gate 3 is shut.\nNo water came.\n— Ushla Monitor (@ushlamonitor) March 10, 2026"),
            (P, MORE),
        ],
    ),
    "a post inside a paragraph": (
        "It was open, he said. #UPDATE Gate 3 is shut. — Ushla (@ushla) March 10, 2026 He was wrong.",
        [
            (P, "It was open, he said."),
            (O, "#UPDATE Gate 3 is shut. — Ushla (@ushla) March 10, 2026"),
            (P, "He was wrong."),
        ],
    ),
    "markdown": (
        f"# Two stories\n\n{PROSE}\n\n> Both are now close enough.\n\n- Gate 2\n* Gate 3\n1. Gate 4\n\n---",
        [
            (H, "Two stories"),
            (P, PROSE),
            (Q, "Both are now close enough."),
            (L, "Gate 2"),
            (L, "Gate 3"),
            (L, "Gate 4"),
            (X, "---"),
        ],
    ),
    "a date is no number of a list": (
        f"{PROSE}\n2022. That was the year.",
        [(P, PROSE), (P, "2022. That was the year.")],
    ),
    "windows line ends": (f"A title of it\r\n\r\n{PROSE}\r\n", [(H, "A title of it"), (P, PROSE)]),
    "blanks around": (f"  A title of it  \n\n\t{PROSE} \n", [(H, "A title of it"), (P, PROSE)]),
    "headings alone": ("A title\nAnother", [(P, "A title"), (P, "Another")]),
    "nothing": (" \n\n", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(text: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert [(b.kind, text[b.span.start : b.span.end]) for b in blocks_of(text)] == expected


WRAPPED = """The river falls

Tarvia has closed two of the four gates of its dam, cutting
the flow of the river by some 40 percent, officials of both
republics said.
The flow had fallen to 290 cubic meters a second by evening
on Tuesday, the commission said in a note to its members in
Vienna.

- Gate 2 was shut in the morning by men in orange vests who
  had their lunch on it.
"""


def test_wrapped_paragraphs_are_whole() -> None:
    assert [
        (b.kind, WRAPPED[b.span.start : b.span.end].split(maxsplit=1)[0], b.span.end) for b in blocks_of(WRAPPED)
    ] == [
        (H, "The", 15),
        (P, "Tarvia", WRAPPED.index("said.") + 5),
        (P, "The", WRAPPED.index("Vienna.") + 7),
        (L, "Gate", len(WRAPPED) - 1),
    ]


def test_what_markup_tells_is_kept() -> None:
    text = "Both are close.\n\nA title of it\n\n" + PROSE
    known = (Block(Q, Span(0, 15)), Block(H, Span(17, 30)))

    assert blocks_of(text, known=known) == (*known, Block(P, Span(32, len(text))))


LINES = st.lists(
    st.sampled_from(
        [text for text, _ in CASES.values()] + ["", " ", "-", "> x", "⚡️", "— A (@a) May 1, 2022", "a\u2028b", "\ud800"]
    )
    | st.text(max_size=40),
    max_size=6,
)


@given(LINES)
def test_every_character_of_a_line_is_in_one_block_or_a_mark(lines: list[str]) -> None:
    text = "\n".join(lines)

    blocks = blocks_of(text)

    assert all(a.span.end <= b.span.start for a, b in pairwise(blocks))
    covered = bytearray(len(text))
    for block in blocks:
        words = text[block.span.start : block.span.end]
        assert words == words.strip()
        covered[block.span.start : block.span.end] = b"\1" * len(block.span)
    at = 0
    for line in text.splitlines(keepends=True):
        assert any(covered[at : at + len(line)]) or not line.strip()
        at += len(line)
    left = "".join(char for char, seen in zip(text, covered, strict=True) if not seen)
    assert not any(char.isalpha() for char in left) or any(mark in text for mark in ("(a) ", "(b) "))
