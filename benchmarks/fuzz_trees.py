"""Trees for the fuzz of grammars that read a sentence's tree: any labels over any words, the same for the same text.

A reading model would give the words of the fuzz hardly any tree, and take a second for it; what breaks a grammar is a
tree that nobody expects.
"""

from __future__ import annotations

import random
import re
import zlib

from firsthand.language.grammar import Grammar, Name, Token
from firsthand.model.text import Span

_WORD = re.compile(r"n['’]t\b|['’]s\b|\w+|[^\w\s]")
_END = re.compile(r"[.!?](?:\s|$)|\n")
_NAMED = re.compile(r"[A-ZÀ-Þ]\w*(?: (?:of |and )?[A-ZÀ-Þ]\w*){0,4}")
_POS = ("VERB", "NOUN", "PROPN", "PRON", "ADJ", "ADV", "AUX", "ADP", "SCONJ", "DET", "PART", "NUM", "PUNCT", "CCONJ")
_TAGS = ("VB", "VBD", "VBZ", "VBG", "VBN", "MD", "NN", "NNS", "NNP", "PRP", "PRP$", "JJ", "RB", "IN", "TO", "WDT", "DT")
_DEPS = (
    "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "advcl", "acl", "relcl", "aux", "auxpass", "neg", "mark", "prep",
    "pobj", "pcomp", "conj", "cc", "amod", "compound", "poss", "appos", "attr", "acomp", "advmod", "det", "csubj",
    "agent", "prt", "parataxis", "dep", "expl", "punct",
)  # fmt: skip
_NAMES = ("GPE", "LOC", "FAC", "ORG", "PERSON", "NORP", "DATE")
_LENGTH = 80
"""Tokens of a sentence at most: the encoder's windows cut longer ones, too."""


def tree(text: str) -> Grammar:
    """Return a grammar of any shape over the text's words; heads are of the same sentence, and lead to its root."""
    rng = random.Random(zlib.crc32(text.encode("utf8", "surrogatepass")))  # noqa: S311 - it must come out the same
    tokens: list[Token] = []
    sentences: list[Span] = []
    for stretch in _stretches(text):
        words = [Span(*m.span()) for m in _WORD.finditer(text, stretch.start, stretch.end)]
        for n in range(0, len(words), _LENGTH):
            row = words[n : n + _LENGTH]
            tokens += _sentence(text, row, len(tokens), rng)
            sentences.append(Span(row[0].start, row[-1].end))
    names = (Name(Span(*m.span()), rng.choice(_NAMES)) for m in _NAMED.finditer(text) if rng.random() < _MOST)
    return Grammar(tokens=tuple(tokens), sentences=tuple(sentences), names=tuple(names))


_MOST = 0.7
_CALLED_SO = 0.9
"""Roots that are called roots: what a model says of a word need not fit where it hangs."""


def _stretches(text: str) -> list[Span]:
    ends = [m.end() for m in _END.finditer(text)] + [len(text)]
    starts = [0, *ends[:-1]]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True) if a < b]


def _sentence(text: str, words: list[Span], first: int, rng: random.Random) -> list[Token]:
    """A tree whose nodes are taken up in any order, each below one that was taken up before it."""
    order = list(range(len(words)))
    rng.shuffle(order)
    heads = {at: order[rng.randrange(n)] if n else at for n, at in enumerate(order)}
    return [
        Token(
            index=first + at,
            span=span,
            text=text[span.start : span.end],
            lemma=text[span.start : span.end].lower(),
            pos=rng.choice(_POS),
            tag=rng.choice(_TAGS),
            dep="ROOT" if heads[at] == at and rng.random() < _CALLED_SO else rng.choice(_DEPS),
            head=first + heads[at],
        )
        for at, span in enumerate(words)
    ]
