"""A case file of a million generated claims: as many words, sources and days as a desk might gather in years."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from firsthand.ledger import adding
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import Session
from firsthand.model.claim import Claim, Factuality, Hop, Kind, Quote, Source, SourceType
from firsthand.model.custody import Capture, Versions
from firsthand.model.measure import Quantity, When
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Published, PublishedBasis, Span

SEED = 20260306
WORDS, SOURCES, OUTLETS = 40_000, 6_000, 120
A_DOCUMENT = 40
"""Claims in one document."""
AT_ONCE = 250
"""Documents in one transaction, for the making alone; reading commits each by itself."""
FIRST = date(2014, 1, 1)
DAYS = 4_000

VERSIONS = Versions(code="generated", model="none", grammar="none")
SYLLABLES = "ba ko ri ta ve lu mo sha ne pi dor gal ush kin ar en ost mar tel vo".split()


def make(path: Path, claims: int) -> None:
    """Write a case file of so many claims, the same ones whenever it is called."""
    chance = random.Random(SEED)  # noqa: S311 - made-up words are no cryptography
    words = [_word(chance) for _ in range(WORDS)]
    names = [f"{_word(chance)} {_word(chance)}".title() for _ in range(SOURCES)]
    with Ledger(path, writing=True) as ledger, ledger.run("generate", VERSIONS) as run:
        session = Session(path, writing=True)
        documents = (_document(chance, words, names, number) for number in range(claims // A_DOCUMENT))
        for batch in _batches(documents):
            with session.writing() as connection:
                for capture, reading in batch:
                    adding.add(connection, capture, reading, VERSIONS, run)
        session.close()


def _batches(documents: Iterator[tuple[Capture, Reading]]) -> Iterator[list[tuple[Capture, Reading]]]:
    gathered: list[tuple[Capture, Reading]] = []
    for each in documents:
        gathered.append(each)
        if len(gathered) == AT_ONCE:
            yield gathered
            gathered = []
    yield gathered


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def _document(chance: random.Random, words: list[str], names: list[str], number: int) -> tuple[Capture, Reading]:
    sentences = [" ".join(_zipf(chance, words) for _ in range(chance.randint(12, 24))) for _ in range(A_DOCUMENT)]
    text = ".\n".join(sentences)
    day = FIRST + timedelta(days=chance.randrange(DAYS))
    capture = Capture(place=f"generated/{number}.txt", record=None, data=text.encode("utf-8"))
    document = Document(
        id=capture.document,
        text=text,
        outlet=f"Outlet {chance.randrange(OUTLETS)}",
        title=" ".join(sentences[0].split()[:6]).capitalize(),
        published=Published(edtf=day.isoformat(), basis=PublishedBasis.STATED),
    )
    claims, at = [], 0
    for sentence in sentences:
        claims.append(_claim(chance, document, names, Span(at, at + len(sentence)), day))
        at += len(sentence) + 2
    return capture, Reading(document=document, claims=tuple(claims))


def _zipf(chance: random.Random, words: list[str]) -> str:
    """A word, the nth as often as one in n: as in any language."""
    return words[min(int(len(words) ** chance.random()), len(words)) - 1]


def _claim(chance: random.Random, document: Document, names: list[str], span: Span, day: date) -> Claim:
    """Two thirds are somebody's, a fifth of them passed on by another; some have a number or a time."""
    words = Span(span.start, span.start + 4)
    hops = chance.choices((0, 1, 2), (35, 52, 13))[0]
    return Claim(
        document=document.id,
        content=(span,),
        chain=tuple(_hop(chance, names, span) for _ in range(hops)),
        quote=chance.choice((Quote.DIRECT, Quote.INDIRECT)) if hops else None,
        kind=chance.choice(tuple(Kind)),
        factuality=chance.choice(tuple(Factuality)),
        quantities=(Quantity(span=words, low=4000.0, high=5000.0, of="troops"),) if chance.random() < 0.2 else (),
        times=(When(span=words, edtf=day.isoformat(), precision="day"),) if chance.random() < 0.3 else (),
    )


def _hop(chance: random.Random, names: list[str], span: Span) -> Hop:
    source = Source(name=_zipf(chance, names), type=chance.choice(tuple(SourceType)), mention=span)
    return Hop(source=source, cue=span)
