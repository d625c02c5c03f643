"""One name, one type in a document: words are marked with the type that their sentence gives them."""

from __future__ import annotations

import re

import pytest

from firsthand.language.encoder.agreement import agreed
from firsthand.language.grammar import Name, Token
from firsthand.model.text import Span

_MARKED = re.compile(r"\[([^\]/]+)/(\w+)\]")


def marked(line: str) -> tuple[str, list[Name], list[Token]]:
    """Return the text, its names ([words/TYPE]) and its tokens; capitalised words are proper nouns."""
    text, names, at = "", [], 0
    for found in _MARKED.finditer(line):
        text += line[at : found.start()]
        names.append(Name(Span(len(text), len(text) + len(found[1])), found[2]))
        text += found[1]
        at = found.end()
    text += line[at:]
    words = list(re.finditer(r"\w+|[^\w\s]", text))
    tokens = [
        Token(i, Span(*m.span()), m[0], m[0], "PROPN" if m[0][0].isupper() else "X", "X", "dep", i)
        for i, m in enumerate(words)
    ]
    return text, names, tokens


CASES = {
    "the most frequent type": (
        "[Ilvet/GPE] fell. [Ilvet/PERSON] rose. [Ilvet/GPE] froze.",
        ["Ilvet/GPE", "Ilvet/GPE", "Ilvet/GPE"],
    ),
    "its article does not count": ("[the Ilvet/LOC] fell. [Ilvet/LOC] rose. [Ilvet/ORG] froze.", ["LOC"] * 3),
    "a possessive does not count": ("[Ilvet's/LOC] bank. [Ilvet/LOC] rose. [Ilvet/ORG] froze.", ["LOC"] * 3),
    "found wherever it stands": ("Tarvia closed it. [Tarvia/GPE] said so.", ["Tarvia/GPE", "Tarvia/GPE"]),
    "part of a longer run is not it": ("New Tarvia closed it. [Tarvia/GPE] said so.", ["Tarvia/GPE"]),
    "an article alone is no name": ("[the/FAC] [Korrin Dam/FAC] held.", ["Korrin Dam/FAC"]),
    "a day stays what it is": ("[May/DATE] came. [May/PERSON] left. [May/PERSON] wept.", ["DATE", "PERSON", "PERSON"]),
    "two names in one run": ("[Ada/PERSON] [Vos/PERSON] left.", ["Ada/PERSON", "Vos/PERSON"]),
    "nothing": ("it held.", []),
}


@pytest.mark.parametrize(("line", "expected"), CASES.values(), ids=CASES.keys())
def test_agreed(line: str, expected: list[str]) -> None:
    text, names, tokens = marked(line)

    found = agreed(names, tokens, text)

    shown = [f"{text[n.span.start : n.span.end]}/{n.type}" for n in found]
    assert [
        one if "/" in want else one.partition("/")[2] for one, want in zip(shown, expected, strict=True)
    ] == expected
