"""Texts broken at a width are told from texts of short paragraphs."""

import pytest

from firsthand.documents.lines import lines_of
from firsthand.documents.wraps import is_wrapped, joins

WRAPPED = """Tarvia has closed two of the four gates of its dam, cutting
the flow of the river by some 40 percent, officials of both
republics said.
The flow had fallen to 290 cubic meters a second by evening
on Tuesday, the commission said in a note to its members in
Vienna.
"""
CASES = {
    "wrapped": (WRAPPED, True),
    "one paragraph a line": ("Tarvia has closed two of the four gates of its dam, it said on Monday.\n" * 9, False),
    "one break in mid-sentence": ("Tarvia has closed two of the four gates of its dam, cutting\nthe flow.\n", False),
    "short lines": ("Gate 2 shut\nGate 3 shut\n" * 5, False),
    "blank lines between": ("Tarvia has closed two of the four gates of its dam and then\n\n" * 9, False),
}


def no_start(line: str) -> bool:
    """Return that nothing begins anything of its own, but for a bullet."""
    return line.startswith("-")


@pytest.mark.parametrize(("text", "wrapped"), CASES.values(), ids=CASES.keys())
def test_wrapped_texts_are_told(text: str, wrapped: bool) -> None:  # noqa: FBT001 - a column
    assert is_wrapped(lines_of(text), starts=no_start) is wrapped


def test_lines_are_joined_up_to_the_short_one() -> None:
    text = WRAPPED + "- Gate 2 was shut in the morning by men in orange vests who\n  had their lunch on it.\n- Gate 3"

    assert [line.text.split()[-1] for line in joins(text, lines_of(text), starts=no_start)] == [
        "said.",
        "Vienna.",
        "it.",
        "3",
    ]
