"""Texts in which people marked the names: MEANTIME's mentions by type, and the toponyms of GeoVirus and LGL."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

from benchmarks.grammars import Text
from firsthand.model.text import Span

NAMED = frozenset({"NAM", "PRE.NAM"})
"""MEANTIME's syntactic types of mentions that are names; all others are nouns and pronouns."""

LAST_MARKED = 5
"""The last sentence in which MEANTIME marks every name; the first is the headline."""

_NO_BLANK_BEFORE = re.compile(r"[.,;:!?)%\]’”]|'s?|''|n't")
_NO_BLANK_BEHIND = frozenset("($[“‘#")
_MARKS = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in gold: PER, ORG, LOC, or one of the types that are not asked for (PRO, FIN, MIX)."""

    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the names that gold has in it."""

    text: Text
    mentions: tuple[Mention, ...]


def meantime(file: Path) -> Marked:
    """Return one file of MEANTIME: the sentences in which names are marked, its tokens set as people write them."""
    root = etree.parse(file).getroot()
    tokens = [t for t in root.iter("token") if int(t.get("sentence") or 0) <= LAST_MARKED]
    text, places = written([str(t.text) for t in tokens], [int(t.get("sentence") or 0) for t in tokens])
    at = {t.get("t_id"): place for t, place in zip(tokens, places, strict=True)}
    types = dict(_types(root))
    mentions = []
    for mention in root.iter("ENTITY_MENTION"):
        spans = [at[a.get("t_id")] for a in mention.iter("token_anchor") if a.get("t_id") in at]
        kind = types.get(mention.get("m_id"))
        if spans and kind and mention.get("syntactic_type") in NAMED:
            mentions.append(Mention(Span(spans[0].start, spans[-1].end), kind))
    return Marked(Text(text, lines(text)), tuple(mentions))


def _types(root: _Element) -> Iterator[tuple[str | None, str]]:
    """The type of each mention is that of the entity it refers to."""
    entities = {entity.get("m_id"): entity.get("ent_type") for entity in root.iter("ENTITY")}
    for reference in root.iter("REFERS_TO"):
        for target in reference.iter("target"):
            kind = entities.get(target.get("m_id"))
            if kind:
                yield from ((source.get("m_id"), kind) for source in reference.iter("source"))


def written(tokens: Sequence[str], sentences: Sequence[int]) -> tuple[str, list[Span]]:
    """Return the tokens as running text and where each stands; the headline and the date are lines of their own."""
    shown = [_MARKS.get(token, token) for token in tokens]
    text, places = "", []
    for n, token in enumerate(shown):
        if n:
            text += _between(shown[n - 1], token, new_line=sentences[n] != sentences[n - 1] and sentences[n] <= 2)
        places.append(Span(len(text), len(text) + len(token)))
        text += token
    return text, places


def _between(before: str, token: str, *, new_line: bool) -> str:
    if new_line:
        return "\n\n"
    return "" if before in _NO_BLANK_BEHIND or _NO_BLANK_BEFORE.fullmatch(token) else " "


def lines(text: str) -> tuple[Span, ...]:
    """Return the lines of a text that are not blank."""
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file of toponyms calls what it marks."""

    element: str
    name: str


LAYOUTS: Mapping[str, Layout] = {
    "GeoVirus.xml": Layout("location", "name"),
    "lgl.xml": Layout("toponym", "phrase"),
}


def toponyms(file: Path, *, every: int) -> Iterator[Marked]:
    """Yield every so-manieth article of a file with its toponyms."""
    layout = LAYOUTS[file.name]
    for article in etree.parse(file).getroot().findall("article")[::every]:
        text = article.findtext("text") or ""
        mentions = [toponym(text, element, layout) for element in article.iter(layout.element)]
        yield Marked(Text(text, lines(text)), tuple(mention for mention in mentions if mention))


def toponym(text: str, element: _Element, layout: Layout) -> Mention | None:
    """Return a toponym, GeoVirus counting from one and LGL from nought; None for a name that stands at neither."""
    name, start = element.findtext(layout.name) or "", int(element.findtext("start") or 0)
    for at in (start, start - 1):
        if name and at >= 0 and text.startswith(name, at):
            return Mention(Span(at, at + len(name)), "LOC")
    return None


def innermost(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that hold no other of their type: of “EADS’ parent EADS N.V.” the names, not the phrase."""
    ordered = sorted(set(mentions), key=lambda m: (m.type, m.span.start, -m.span.end))
    return tuple(a for a, b in pairwise([*ordered, None]) if a and not (b and a.type == b.type and b.span in a.span))
