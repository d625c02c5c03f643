"""What reading needs beside the network, counted in what the teacher says: dictionary forms, and relations' places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.language import lemmas
from firsthand.language.encoder import relations
from firsthand.language.encoder.cutting import cut
from firsthand.language.encoder.relations import Relations
from firsthand.language.lemmas import Lemmas
from firsthand.language.surrogates import without_surrogates
from firsthand.learn.corpus import GoldDocument
from firsthand.learn.examples import Inventory, paragraphs
from firsthand.learn.silver import Taught

Lesson = tuple[GoldDocument, Taught]


@dataclass(frozen=True, slots=True)
class Tables:
    """What reading needs beside the network, counted in what the teacher says."""

    lemmas: Lemmas
    relations: Relations


def tables(shown: Iterable[Lesson], known: Inventory) -> Tables:
    """Return the tables that the lessons give."""
    held = list(shown)
    return Tables(
        lemmas=lemmas.learned(row for lesson in held for row in _words(lesson)),
        relations=relations.learned((row for _, taught in held for row in _governed(taught)), known.relations),
    )


def _governed(taught: Taught) -> Iterator[tuple[str, bool, str]]:
    """Each word but the roots: its governor's part of speech, whether that stands before it, and the relation."""
    for word, (governor, relation) in enumerate(zip(taught.heads.tolist(), taught.relations, strict=True)):
        if governor != word:
            yield taught.forms[governor].partition("|")[2], governor < word, relation


def _words(lesson: Lesson) -> Iterator[tuple[str, str, str]]:
    """Each word with its form and its lemma."""
    document, taught = lesson
    text = without_surrogates(document.text)
    words = (text[start:end] for p in paragraphs(text) for start, end in cut(text, p))
    return zip(words, taught.forms, taught.lemmas, strict=True)
