"""Readers that load no model, and what stands in a process of its own where the shipped reader would."""

from __future__ import annotations

import re
from collections.abc import Callable

from firsthand.documents.fetch import Raw
from firsthand.model.claim import Claim, Hop, Kind, Quote, Source, SourceType
from firsthand.model.custody import Versions
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span
from firsthand.pipeline.attempt import attempt
from firsthand.settings import Settings

WORDS = "The river rose by two metres on Monday, and nobody had left the town before the gates were opened"

_SENTENCE = re.compile(r"[^\s.][^.\n]*\.")
_SAID = re.compile(r"(?P<content>[^.\n]+?), (?P<cue>said) (?P<name>(?:an? )?[\w ]+)")


def report(number: int = 0, *, speaker: str = "") -> str:
    """Return an English text with one claim: somebody's, or the author's own."""
    said = f", said {speaker}" if speaker else ""
    return f"{WORDS} for the {number}th time{said}.\n"


def read(document: Document) -> Reading:
    """Return a claim a sentence, said by whoever "said" names: the stand-in for the shipped reader."""
    return Reading(document=document, claims=tuple(_claims(document)))


def _claims(document: Document) -> list[Claim]:
    claims = []
    for sentence in _SENTENCE.finditer(document.text):
        said = _SAID.match(document.text, sentence.start(), sentence.end())
        kind = Kind.DENIAL if "nobody" in sentence.group() else Kind.REPORT
        if said is None:
            claims.append(Claim(document=document.id, content=(Span(sentence.start(), sentence.end() - 1),), kind=kind))
            continue
        name = said["name"]
        anonymous = name.startswith(("a ", "an "))
        source = Source(
            name=name,
            type=SourceType.ANONYMOUS if anonymous else SourceType.PERSON,
            mention=Span(*said.span("name")),
        )
        cue = Span(*said.span("cue"))
        claims.append(
            Claim(
                document=document.id,
                content=(Span(*said.span("content")),),
                cue=(cue,),
                chain=(Hop(source=source, cue=cue),),
                quote=Quote.INDIRECT,
                kind=kind,
            )
        )
    return claims


class Stopping:
    """Reads like ``read`` until it comes to the document with this number, counted from 1; there it raises."""

    def __init__(self, at: int, error: BaseException) -> None:
        self.at, self.error, self.read = at, error, 0

    def __call__(self, document: Document) -> Reading:
        """Return the reading, or raise."""
        self.read += 1
        if self.read == self.at:
            raise self.error
        return read(document)


def unlucky(document: Document) -> Reading:
    """Fail at a document that says "unlucky", quoting it as libraries do; read any other."""
    if "unlucky" in document.text:
        raise ValueError(document.text)
    return read(document)


def ready() -> Callable[[Document], Reading]:
    """Give the stand-in."""
    return read


def versions() -> Versions:
    """Stand where the versions are taken from the source, which somebody may be editing between two processes."""
    return Versions(code="0", model="none", grammar="none")


def in_process(raw: Raw, bounds: Settings) -> Reading:
    """Stand where a process reads a document."""
    return attempt(raw, bounds, ready)
