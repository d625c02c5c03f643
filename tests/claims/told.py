"""Builds a draft whose claims have their sources marked, from one marked text: no model is loaded for a test.

``[words → name]`` is a source mention and the name it should resolve to; ``{ }`` is the content of its claim, matched
to the mentions in order. Blank lines part paragraphs. The grammar has words and sentences but no tree, and no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.claims.draft import Draft
from firsthand.language.grammar import Grammar, Token
from firsthand.language.quotes import quoted_spans
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.text import Block, BlockKind, Document, Span

_MARK = re.compile(r"\[(?P<words>[^\]→]+?)(?: → (?P<name>[^\]]+))?\]|(?P<brace>[{}])")
_CUE = re.compile(r"\W{0,3}(\w+)")
_WORD = re.compile(r"(?:[A-Z]\.)+|\w+|[^\w\s]")
_SENTENCE = re.compile(r"[^\n]+?(?:(?<!Col)(?<!Mr)(?<!Mrs)(?<!U\.S)[.?!][”\"]?(?=\s|$)|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Told:
    """A draft and the names that its marked mentions should resolve to, in the order of its claims."""

    draft: Draft
    names: tuple[str, ...]


def told(marked: str, *, outlet: str | None = None) -> Told:
    """Return the draft of a marked text, its claims in the order of their mentions."""
    text, mentions, contents, names = _unmarked(marked)
    paragraphs = tuple(Span(*m.span()) for m in re.finditer(r"[^\n]+", text))
    document = Document(
        id="d", text=text, outlet=outlet, blocks=tuple(Block(BlockKind.PARAGRAPH, p) for p in paragraphs)
    )
    sentences = tuple(_stripped(text, m.start(), m.end()) for m in _SENTENCE.finditer(text) if m[0].strip())
    quotes = tuple(q for p in paragraphs for q in quoted_spans(text, p))
    claims = tuple(_claim(text, m, c) for m, c in zip(mentions, contents, strict=True))
    grammar = Grammar(tuple(_tokens(text)), sentences, ())
    return Told(Draft(document, grammar, paragraphs, quotes, claims), tuple(names))


def _unmarked(marked: str) -> tuple[str, list[Span], list[Span], list[str]]:
    text, at = "", 0
    mentions: list[Span] = []
    contents: list[Span] = []
    names: list[str] = []
    opened = 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        if m["words"]:
            mentions.append(Span(len(text), len(text) + len(m["words"])))
            names.append(m["name"] or m["words"])
            text += m["words"]
        elif m["brace"] == "{":
            opened = len(text)
        else:
            contents.append(Span(opened, len(text)))
    return text + marked[at:], mentions, contents, names


def _claim(text: str, mention: Span, content: Span) -> Claim:
    after = _CUE.match(text, mention.end)
    cue = Span(*after.span(1)) if after and after.start(1) < content.start else None
    source = Source(name=text[mention.start : mention.end], type=SourceType.VAGUE, mention=mention)
    return Claim(document="d", content=(content,), cue=(cue,) if cue else (), chain=(Hop(source=source, cue=cue),))


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _tokens(text: str) -> Iterator[Token]:
    for i, m in enumerate(_WORD.finditer(text)):
        yield Token(i, Span(*m.span()), m[0], m[0].lower(), "X", "XX", "", i)
