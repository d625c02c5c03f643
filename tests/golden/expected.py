"""What a careful analyst reads out of the example case, and how far a reading agrees with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from firsthand.model.claim import Claim, Hop
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span

WORD = re.compile(r"\w+(?:['’]\w+)*")
LITTLE = frozenset({"the", "a", "an", "of", "s"})

ATTRIBUTED, AUTHORS = 0.8, 0.6
"""The Jaccard of words at which content is found; an author's claim has softer edges."""


@dataclass(frozen=True, slots=True)
class Match:
    """One claim of the analyst's, the claim that was read in its place, and whether content and source agree."""

    gold: Mapping[str, Any]
    claim: Claim | None
    content: bool
    source: bool


def gold(path: Path) -> dict[str, Any]:
    """Return the expected readings of a case."""
    told: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return told


def key(document: Document) -> str:
    """Return the name by which the expected readings know a document."""
    stem = Path(document.path).name.split(".")[0]
    return stem if document.record is None else f"{stem}#{document.record}"


def places(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return where the words of the spans start."""
    return frozenset(m.start() for s in spans for m in WORD.finditer(text, s.start, s.end))


def located(text: str, pieces: Sequence[str]) -> list[Span]:
    """Return where the pieces stand, each after the one before it; the text holds them as they are."""
    spans: list[Span] = []
    for piece in pieces:
        start = text.index(piece, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(piece)))
    return spans


def jaccard(one: frozenset[int], two: frozenset[int]) -> float:
    """Return the share of words that two stretches have in common."""
    return len(one & two) / len(one | two) if one | two else 0.0


def matches(claims: Sequence[Mapping[str, Any]], reading: Reading) -> list[Match]:
    """Return the analyst's claims of one document with those read, matched one to one by content, best first."""
    document = reading.document
    assert document is not None
    wanted = [places(document.text, located(document.text, claim["content"])) for claim in claims]
    found = [places(document.text, claim.content) for claim in reading.claims]
    pairs = sorted(
        ((-jaccard(w, f), i, j) for i, w in enumerate(wanted) for j, f in enumerate(found) if w & f),
    )
    best: dict[int, tuple[float, int]] = {}
    for worth, i, j in pairs:
        if i not in best and all(j != taken for _, taken in best.values()):
            best[i] = (-worth, j)
    return [_match(document, claim, reading, best.get(i)) for i, claim in enumerate(claims)]


def _match(document: Document, claim: Mapping[str, Any], reading: Reading, found: tuple[float, int] | None) -> Match:
    if found is None:
        return Match(claim, None, content=False, source=False)
    worth, at = found
    own = claim.get("author") or claim.get("author_ok")
    content = worth >= (AUTHORS if own else ATTRIBUTED)
    read = reading.claims[at]
    return Match(claim, read, content, content and _source(document, claim, read))


def _source(document: Document, claim: Mapping[str, Any], read: Claim) -> bool:
    if claim.get("author") or (claim.get("author_ok") and read.author):
        return read.author
    return not read.author and _same(document, claim["chain"][0], read.chain[0])


def _same(document: Document, wanted: Mapping[str, Any], hop: Hop) -> bool:
    """Whether one name's words hold the other's, with at most four words more than were asked for."""
    source = hop.source
    forms = [source.name, source.canonical, source.handle, document[source.mention] if source.mention else None]
    asked = [_words(wanted.get(name)) for name in ("name", "canonical", "mention", "handle")]
    return any((w <= f and len(f) <= len(w) + 4) or f <= w for w in asked if w for f in map(_words, forms) if f)


def _words(name: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", (name or "").casefold().replace("’", "'"))) - LITTLE
