"""A text's lines are found with their places, whatever ends them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.documents.lines import lines_of, part


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A\nB", [("A", 2), ("B", 1)]),
        ("A\r\nB\r\n\r\nC", [("A", 2), ("B", 1), ("C", 2)]),
        ("A\rB", [("A", 2), ("B", 1)]),
        ("A\u2028B", [("A", 2), ("B", 1)]),
        ("A\n \n\nB", [("A", 2), ("B", 3)]),
        ("\n\n  A  ", [("A", 2)]),
        (" \n", []),
        ("", []),
    ],
)
def test_lines(text: str, lines: list[tuple[str, int]]) -> None:
    assert [(line.text, line.gap) for line in lines_of(text)] == lines


@given(st.text(st.sampled_from("a \n\r\t\u2028\u00a0"), max_size=40))
def test_lines_stand_where_they_say(text: str) -> None:
    lines = lines_of(text)

    assert all(text[line.start : line.end] == line.text == line.text.strip() != "" for line in lines)
    assert sum(line.text.count("a") for line in lines) == text.count("a")


def test_a_part_of_a_line_has_no_blanks_at_its_ends() -> None:
    found = part("ab  cd  ef", 2, 8, 0)

    assert found is not None
    assert (found.text, found.start) == ("cd", 4)
    assert part("ab  cd", 2, 4, 0) is None
