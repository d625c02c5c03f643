"""Builds a text whose names are typed: ``[Kyiv|GPE]``."""

import re

from firsthand.language.grammar import Grammar, Name
from firsthand.model.text import Span

_NAMED = re.compile(r"\[([^|\]]+)\|([A-Z_]+)\]")
_SENTENCE = re.compile(r"[^\n]*[^\s][^\n]*")


def named(marked: str) -> tuple[str, Grammar]:
    """Return the text without its marks, and a grammar with its names, a sentence a line."""
    text, names, at = "", [], 0
    for m in _NAMED.finditer(marked):
        text += marked[at : m.start()]
        names.append(Name(Span(len(text), len(text) + len(m[1])), m[2]))
        text, at = text + m[1], m.end()
    text += marked[at:]
    sentences = tuple(Span(*m.span()) for m in _SENTENCE.finditer(text))
    return text, Grammar((), sentences, tuple(names))
