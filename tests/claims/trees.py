"""Builds a parsed sentence, and the claim in it, from one line: no model is loaded for a test.

A word is written ``word/TAG/dep/head``, with the head's place in the sentence, and ``word=lemma`` where the lemma is
another than the word in lower case. The claim's content stands in ``{ }`` where it is told indirectly, in ``« »`` where
it is quoted, in ``< >`` where the author speaks; its cue stands in ``[ ]``.
"""

from __future__ import annotations

import re

from firsthand.claims.draft import Draft
from firsthand.language.grammar import Grammar, Name, Token
from firsthand.model.claim import Claim, Hop, Quote, Source, SourceType
from firsthand.model.text import Document, Published, PublishedBasis, Span

FORMS = {"{": Quote.INDIRECT, "«": Quote.DIRECT, "<": None}
POS = {
    "VB": "VERB", "MD": "AUX", "NNP": "PROPN", "NN": "NOUN", "JJ": "ADJ", "RB": "ADV", "IN": "ADP", "PRP": "PRON",
    "DT": "DET", "CD": "NUM", "TO": "PART", "CC": "CCONJ", "EX": "PRON", "WP": "PRON", "WR": "ADV",
}  # fmt: skip
_MARKS = re.compile(r"[\[\]{}«»<>]")


def draft_of(line: str, *, published: str | None = None, names: tuple[str, ...] = ()) -> Draft:
    """Return a draft of one claim: that of the sentences written in the line, one after another, parted by ``||``.

    ``names`` are words of the text that name a date.
    """
    tokens: list[Token] = []
    marks: dict[str, list[int]] = {}
    sentences: list[Span] = []
    for sentence in line.split("||"):
        first = len(tokens)
        for written in sentence.split():
            _add(written, tokens, marks, first)
        sentences.append(Span(tokens[first].span.start, tokens[-1].span.end))
    text = " ".join(t.text for t in tokens)
    opener = next(mark for mark in FORMS if mark in marks)
    content = tuple(_spans(tokens, marks[opener], marks[_CLOSERS[opener]]))
    return Draft(
        document=_document(text, published),
        grammar=Grammar(tuple(tokens), tuple(sentences), tuple(_date(text, word) for word in names)),
        claims=(_claim(text, content, tuple(_spans(tokens, marks.get("[", []), marks.get("]", []))), FORMS[opener]),),
    )


_CLOSERS = {"{": "}", "«": "»", "<": ">"}


def _add(written: str, tokens: list[Token], marks: dict[str, list[int]], first: int) -> None:
    for mark in _MARKS.findall(written):
        marks.setdefault(mark, []).append(len(tokens))
    start = tokens[-1].span.end + 1 if tokens else 0
    tokens.append(token(_MARKS.sub("", written), index=len(tokens), start=start, first=first))


def token(written: str, *, index: int, start: int, first: int) -> Token:
    """Return the token that ``word/TAG/dep/head`` writes; ``first`` is the index of its sentence's first token."""
    spelled, tag, dep, head = written.rsplit("/", maxsplit=3)
    word, _, lemma = spelled.partition("=")
    plain = lemma or word.lower()
    helping = dep in {"aux", "auxpass"} and tag != "TO"
    pos = "AUX" if helping or (plain == "be" and tag.startswith("VB")) else _pos(tag)
    return Token(index, Span(start, start + len(word)), word, plain, pos, tag, dep, first + int(head))


def _pos(tag: str) -> str:
    return next((POS[tag[:size]] for size in (3, 2) if tag[:size] in POS), "PUNCT" if not tag[0].isalpha() else "X")


def _spans(tokens: list[Token], opened: list[int], closed: list[int]) -> list[Span]:
    return [Span(tokens[i].span.start, tokens[j].span.end) for i, j in zip(opened, closed, strict=True)]


def _claim(text: str, content: tuple[Span, ...], cue: tuple[Span, ...], form: Quote | None) -> Claim:
    source = Source(name=text.split(maxsplit=1)[0], type=SourceType.OFFICIAL)
    chain = (Hop(source=source, cue=cue[0] if cue else None),) if form else ()
    return Claim(document="d", content=content, cue=cue, chain=chain, quote=form)


def _document(text: str, published: str | None) -> Document:
    if published is None:
        return Document(id="d", text=text)
    return Document(id="d", text=text, published=Published(edtf=published, basis=PublishedBasis.GIVEN))


def _date(text: str, word: str) -> Name:
    at = text.index(word)
    return Name(Span(at, at + len(word)), "DATE")
