"""Builds drafts for the stages of reading, from marked text or from marked trees, and shows claims as lines.

``{ }`` is the content of a claim, ``[ ]`` its cue, ``< >`` its source. A raised figure after the opening mark tells
claims apart (``{²``); without one it is the first. A claim with neither cue nor source is the author's. Marks may nest.

In a tree, a word is written as in ``trees`` (``word=lemma/TAG/dep/head``), ``||`` parts sentences and ``¶`` paragraphs;
blanks are set as a printer would. In plain text blank lines part paragraphs, and the words have no tree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.claims.attribute import form
from firsthand.claims.draft import Draft
from firsthand.language.grammar import Grammar, Name, Token
from firsthand.language.quotes import quoted_spans
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.text import Block, BlockKind, Document, Span
from tests.claims.trees import token

FIGURES = "¹²³⁴⁵"
CLOSERS = {"}": "{", "]": "[", ">": "<"}
_MARK = re.compile(rf"[{{\[<][{FIGURES}]?|[}}\]>]")
_WORD = re.compile(r"\w+(?:[’']\w+)*|[^\w\s]")
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][”\"’)]?(?=\s|$)|$)", re.MULTILINE)
_GLUED = re.compile(r"[,.;:!?”)%]|[’'](?:s|re|ve|ll|m|d)?$|n[’']t$|-$")
"""Words that stand against the one before them."""
_OPENING = frozenset("“‘($-")
"""Words that the next one stands against."""


@dataclass(slots=True)
class _Marks:
    """Where marks opened and closed: ``spans`` by kind and figure."""

    spans: dict[tuple[str, int], list[Span]] = field(default_factory=lambda: defaultdict(list))
    opened: list[tuple[str, int, int]] = field(default_factory=list)

    def read(self, mark: str, at: int) -> None:
        if mark[0] in CLOSERS:
            last = max(i for i, one in enumerate(self.opened) if one[0] == CLOSERS[mark[0]])
            kind, number, start = self.opened.pop(last)
            self.spans[kind, number].append(Span(start, at))
        else:
            self.opened.append((mark[0], FIGURES.index(mark[1:]) if mark[1:] else 0, at))


def marked(text: str, *, kinds: Sequence[BlockKind] = (), outlet: str | None = None) -> Draft:
    """Return the draft of a marked text whose words hang on nothing; ``kinds`` are its paragraphs', in order."""
    marks, plain, at = _Marks(), "", 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        marks.read(mark[0], len(plain))
        at = mark.end()
    plain += text[at:]
    tokens = tuple(
        Token(i, Span(*m.span()), m[0], m[0].lower(), "X", "XX", "", i) for i, m in enumerate(_WORD.finditer(plain))
    )
    sentences = tuple(Span(*m.span()) for m in _SENTENCE.finditer(plain))
    return _draft(plain, Grammar(tokens, sentences, ()), marks, kinds, outlet)


def parsed(
    line: str,
    *,
    kinds: Sequence[BlockKind] = (),
    outlet: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Draft:
    """Return the draft of a marked tree; ``names`` gives the types of named words."""
    marks, text = _Marks(), ""
    tokens: list[Token] = []
    sentences: list[Span] = []
    for paragraph in line.split("¶"):
        text += "\n\n" if text else ""
        for sentence in paragraph.split("||"):
            first = len(tokens)
            for written in sentence.split():
                text = _add(text, written, tokens, marks, first)
            sentences.append(Span(tokens[first].span.start, tokens[-1].span.end))
    found = tuple(Name(_find(text, words), kind) for words, kind in (names or {}).items())
    return _draft(text, Grammar(tuple(tokens), tuple(sentences), found), marks, kinds, outlet)


def _add(text: str, written: str, tokens: list[Token], marks: _Marks, first: int) -> str:
    bare = _MARK.sub("", written)
    word = bare.rsplit("/", maxsplit=3)[0].partition("=")[0]
    apart = bool(text) and not text.endswith("\n") and not _GLUED.match(word) and text[-1] not in _OPENING
    text += " " if apart else ""
    new = token(bare, index=len(tokens), start=len(text), first=first)
    tokens.append(new)
    for mark in _MARK.finditer(written):
        marks.read(mark[0], new.span.end if mark[0][0] in CLOSERS else new.span.start)
    return text + word


def _draft(text: str, grammar: Grammar, marks: _Marks, kinds: Sequence[BlockKind], outlet: str | None) -> Draft:
    paragraphs = tuple(Span(*m.span()) for m in re.finditer(r"[^\n]+", text))
    told = [*kinds, *([BlockKind.PARAGRAPH] * (len(paragraphs) - len(kinds)))]
    blocks = tuple(Block(kind, span) for kind, span in zip(told, paragraphs, strict=True))
    draft = Draft(
        document=Document(id="d", text=text, outlet=outlet, blocks=blocks),
        grammar=grammar,
        paragraphs=paragraphs,
        quotes=tuple(q for p in paragraphs for q in quoted_spans(text, p)),
    )
    numbers = sorted({number for kind, number in marks.spans if kind == "{"})
    return draft.with_claims(_claim(draft, marks, number) for number in numbers)


def _claim(draft: Draft, marks: _Marks, number: int) -> Claim:
    content = tuple(sorted(marks.spans["{", number]))
    cue, source = tuple(sorted(marks.spans["[", number])), marks.spans["<", number][:1]
    if not cue and not source:
        return Claim(document="d", content=content)
    name = draft.words(source[0]) if source else "unnamed"
    hop = Hop(
        source=Source(name=name, type=SourceType.VAGUE, mention=source[0] if source else None),
        cue=cue[0] if cue else None,
    )
    return Claim(document="d", content=content, cue=cue, chain=(hop,), quote=form(draft, content))


def _find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def shown(draft: Draft) -> list[str]:
    """Return each claim as a line: its content, a dash, and the chain from the one who speaks outward."""
    return [f"{' … '.join(draft.words(s) for s in c.content)} — {_chain(c)}" for c in draft.claims]


def _chain(claim: Claim) -> str:
    return " > ".join(hop.source.name for hop in claim.chain) or "author"
