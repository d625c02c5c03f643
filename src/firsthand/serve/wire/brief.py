"""The brief as the API gives it, sentence by sentence."""

from __future__ import annotations

from firsthand.serve.wire.common import Edtf, Given


class Sentence(Given):
    """One sentence with the numbers of its citations."""

    text: str
    cites: list[int]
    basis: str
    under: bool


class Section(Given):
    """Some sentences under a heading."""

    heading: str
    sentences: list[Sentence]


class Citation(Given):
    """What a sentence rests on."""

    number: int
    document: str
    claim: str
    outlet: str
    title: str
    published: Edtf | None
    words: str
    url: str | None


class Brief(Given):
    """The brief, sentence by sentence."""

    title: str
    facts: list[tuple[str, str]]
    sections: list[Section]
    citations: list[Citation]
