"""Text for a terminal: nothing in it is obeyed, and nothing in it moves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.report.clean import clean, one_line

CASES = {
    "escape sequence": ("\x1b[31mred", "␛[31mred"),
    "bell": ("a\x07", "a␇"),
    "backspace": ("a\bb", "a␈b"),
    "8-bit control": ("\x9b2J", "�2J"),
    "next line": ("a\x85b", "a�b"),
    "turned round": ("\u202egnp", "�gnp"),
    "isolate": ("\u2067x\u2069", "�x�"),
    "half a character": ("a\ud83d", "a�"),
    "tab and line feed stay": ("a\tb\nc", "a\tb\nc"),
    "carriage return and line feed": ("a\r\nb", "a \nb"),
    "carriage return alone": ("progress\rfake", "progress\nfake"),
    "line separator": ("a\u2028b", "a b"),
    "other scripts": ("Київ – 北京 🌊", "Київ – 北京 🌊"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text(st.characters()))
def test_keeps_length_and_loses_controls(text: str) -> None:
    shown = clean(text)

    assert len(shown) == len(text)
    assert all(unicodedata.category(char) not in {"Cc", "Cs"} or char in "\t\n" for char in shown)


@given(st.text(st.characters()))
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
