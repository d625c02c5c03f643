"""Places found in text and put on the map, against what people marked in GeoVirus and LGL, each in two halves."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

from benchmarks.grammars import GrammarReader, Text, ours
from benchmarks.matching import ENOUGH, Words, matched, words
from benchmarks.named import LAYOUTS, lines, toponym
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand.language.atlas.lying import distance
from firsthand.language.atlas.placing import Placed, placed
from firsthand.language.atlas.toponym import Role
from firsthand.language.atlas.toponyms import toponyms
from firsthand.model.text import Span

FAR = 161.0
"""Kilometres (100 miles) within which a place counts as found: the usual measure."""

SHOWN: Mapping[str, str] = {"GeoVirus.xml": "GeoVirus", "lgl.xml": "LGL"}
MARKED: Mapping[str, frozenset[Role]] = {
    "GeoVirus.xml": frozenset({Role.NAME, Role.PART}),
    "lgl.xml": frozenset(Role),
}
"""What each corpus marks: LGL has demonyms, roads and buildings among its toponyms, GeoVirus has not."""

HALVES = ("tuned on", "frozen")

HOW = (
    "Halves by the first bit of the text's sha256: rules were made on the one, the other was only measured. A toponym"
    f" is found where one was read with half its words or more (Jaccard {ENOUGH}), one to one. GeoVirus marks no"
    " demonyms, roads and buildings, so those read are not judged there; LGL marks all three. Both leave out some of"
    f" what they mark elsewhere. Within {FAR:.0f} km are counted those found that gold gives a point for; one read"
    " without a point counts as wrong. A large country has its point elsewhere in every gazetteer: GeoVirus has"
    " Wikipedia's, LGL those that GeoNames had."
)

Counts = Counter[str]
"""``gold``, ``read``, ``found``; of those found, ``pointed`` in gold, ``placed`` by us, ``near``."""


@dataclass(frozen=True, slots=True)
class Point:
    """A toponym in gold: where it stands, and the point that gold has for it."""

    span: Span
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its toponyms; ``half`` indexes ``HALVES``."""

    text: Text
    gold: tuple[Point, ...]
    half: int


def run(places: Places) -> Outcome:
    """Return the table of both corpora and halves."""
    folder = places.needed("corpora/geoparsing")
    read = ours()
    counts: dict[tuple[str, int], Counts] = {}
    for name in LAYOUTS:
        every = list(articles(folder / name))
        for article in counted(every, f"geoparsing: {SHOWN[name]}", total=len(every)):
            key = name, article.half
            counts[key] = counts.get(key, Counter()) + compared(article, read_places(read, article.text), MARKED[name])
    return Outcome(
        figures=tuple(_figures(counts)),
        tables=(table(counts),),
        notes=(HOW,),
        gold={"geoparsing": digest(folder / name for name in LAYOUTS)},
    )


def articles(file: Path) -> Iterator[Article]:
    """Yield the articles of a file."""
    layout = LAYOUTS[file.name]
    for article in etree.parse(file).getroot().findall("article"):
        text = article.findtext("text") or ""
        marked = ((toponym(text, element, layout), element) for element in article.iter(layout.element))
        gold = tuple(Point(mention.span, _point(element)) for mention, element in marked if mention)
        yield Article(Text(text, lines(text)), gold, hashlib.sha256(text.encode()).digest()[0] % 2)


def _point(element: _Element) -> tuple[float, float] | None:
    """GeoVirus has the point in the toponym itself, LGL in a tag below it that roads and the like lack."""
    holder = element.find("gaztag") if element.tag == "toponym" else element
    latitude, longitude = (holder.findtext(name) if holder is not None else None for name in ("lat", "lon"))
    return (float(latitude), float(longitude)) if latitude and longitude else None


def read_places(read: GrammarReader, text: Text) -> tuple[Placed, ...]:
    """Return the places that the package reads in a text."""
    return placed(text.text, toponyms(text.text, read(text.text, text.paragraphs)))


def compared(article: Article, read: Sequence[Placed], marked: Iterable[Role]) -> Counts:
    """Return the counts of one article; what plays a role that the corpus does not mark is left out."""
    text, roles = article.text.text, frozenset(marked)
    judged = [one for one in read if one.toponym.role in roles]
    spoken = [_words(text, one.toponym.span) for one in judged]
    counts: Counts = Counter(
        gold=len(article.gold),
        read=len(judged),
        found=len(matched(spoken, [_words(text, point.span) for point in article.gold])),
    )
    every = [_words(text, one.toponym.span) for one in read]
    for point in article.gold:
        best = _best(every, _words(text, point.span)) if point.point else None
        if best is not None and point.point:
            counts += Counter(_judged(point.point, read[best]))
    return counts


def _words(text: str, span: Span) -> Words:
    return words(text, [(span.start, span.end)])


def _best(read: Sequence[Words], gold: Words) -> int | None:
    """Which of those read has the most of a gold one's words, where it has enough of them."""
    shares = [(len(one & gold) / len(one | gold), -i) for i, one in enumerate(read) if one & gold]
    share, i = max(shares, default=(0.0, 0))
    return -i if share >= ENOUGH else None


def _judged(point: tuple[float, float], read: Placed) -> dict[str, int]:
    site = read.site
    near = site is not None and distance(*point, site.latitude, site.longitude) <= FAR
    return {"pointed": 1, "placed": int(site is not None), "near": int(near)}


def f1(counts: Counts) -> tuple[float, float, float]:
    """Return recall, precision and F1 of the toponyms in percent."""
    recall = 100 * counts["found"] / max(1, counts["gold"])
    precision = 100 * counts["found"] / max(1, counts["read"])
    return recall, precision, 200 * counts["found"] / max(1, counts["gold"] + counts["read"])


def near(counts: Counts) -> tuple[float, float]:
    """Return how many of those found, and of those found and placed, lie within reach, in percent."""
    return 100 * counts["near"] / max(1, counts["pointed"]), 100 * counts["near"] / max(1, counts["placed"])


def table(counts: Mapping[tuple[str, int], Counts]) -> Table:
    """Return the table: a row for each corpus and half, and for both halves."""
    rows = []
    for name, shown in SHOWN.items():
        halves = {half: counts.get((name, n), Counter()) for n, half in enumerate(HALVES)}
        for half, c in {**halves, "all": sum(halves.values(), Counter())}.items():
            rows.append((shown, half, str(c["gold"]), *(f"{v:.1f}" for v in (*f1(c), *near(c)))))
    head = ("toponyms of", "half", "in gold", "recall", "precision", "F1", "of found, within 161 km", "of placed")
    return Table(head, tuple(rows))


def _figures(counts: Mapping[tuple[str, int], Counts]) -> Iterator[Figure]:
    for name, shown in SHOWN.items():
        c = sum((counts.get((name, half), Counter()) for half in range(len(HALVES))), Counter())
        yield Figure(name=f"geoparsing/{shown} F1", value=f1(c)[2], step=100 / max(1, c["gold"]))
        yield Figure(name=f"geoparsing/{shown} within 161 km", value=near(c)[0], step=100 / max(1, c["pointed"]))
