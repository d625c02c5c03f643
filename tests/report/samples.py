"""Readings made by hand, with a claim of every sort and text that means harm."""

from __future__ import annotations

import hashlib

from firsthand.ledger.found import Found, Held
from firsthand.model.claim import Claim, Factuality, Hop, Kind, Medium, Part, Quote, Source, SourceType
from firsthand.model.custody import Versions
from firsthand.model.event import Event, Realis
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Block, BlockKind, Document, Published, PublishedBasis, Span

TEXT = """Dam holds, says ministry
By Ada Lint
The dam at Ostrey will “hold,” a senior official told the Merrow Post, “until the thaw.”
Some 4-500 people have left since Monday. It is probably too late.
> Gates open. — Basin Watch (@basinwatch) March 4, 2026
Subscribe to our newsletter"""

HOSTILE = (
    "He said \x1b[31m[bold]red[/bold]\x1b[0m \x07\u202egnp.exe\u202c \ud83d [link=x]y[/link] :smile: <b>&amp;\x9b2J"
)


def find(text: str, words: str, after: int = 0) -> Span:
    """Return the span of the first such words."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def document(text: str = TEXT, *, record: int | None = None, path: str = "dam.txt") -> Document:
    """Return the text as a document whose lines are its blocks."""
    kinds = [
        BlockKind.HEADING,
        BlockKind.BYLINE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.POST,
        BlockKind.BOILERPLATE,
    ]
    lines = text.split("\n") if text == TEXT else []
    return Document(
        id=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        path=path,
        record=record,
        url="https://merrow.example/1",
        outlet="Merrow Post",
        title="Dam holds, says ministry",
        authors=("Ada Lint",),
        published=Published(edtf="2026-03-04", basis=PublishedBasis.INFERRED, reasons=("a post of that day",)),
        blocks=tuple(Block(kind, find(text, words)) for kind, words in zip(kinds, lines, strict=False)),
    )


def reading() -> Reading:
    """Return a reading with attributed, posted and author's claims, and something skipped."""
    page = document()
    return Reading(
        document=page,
        claims=(_told(page), _counted(page), _feared(page), _posted(page)),
        skipped=(Skipped("the last table", "it holds no sentences"),),
    )


def hostile() -> Reading:
    """Return a reading whose words, names and paths try to command a terminal or to break a line of JSON."""
    page = document(HOSTILE, path="a\x1b[2Jb\n.txt")
    person = Source(name="[red]Mallory\x1b]0;title\x07", type=SourceType.PERSON, mention=Span(0, 2))
    inside = Span(8, len(HOSTILE))
    claim = Claim(document=page.id, content=(inside,), chain=(Hop(source=person),), quote=Quote.INDIRECT)
    return Reading(document=page, claims=(claim,))


def found(number: int = 0, of: Reading | None = None, *, current: bool = True) -> Found:
    """Return a claim of a reading as a case file gives it back."""
    read = of or reading()
    assert read.document
    return Found(
        claim=read.claims[number],
        document=read.document,
        reading="0123456789abcdef",
        run=3,
        versions=Versions(code="0.1.0+abc", model="reader-7 123", grammar="grammar 3.8"),
        current=current,
    )


def held(**more: object) -> Held:
    """Return a document as a case file holds it."""
    known: dict[str, object] = {
        "document": document().id,
        "reading": "0123456789abcdef",
        "place": "reports/dam.txt",
        "record": None,
        "outlet": "Merrow Post",
        "title": "Dam holds, says ministry",
        "published": "2026-03-04",
        "published_basis": "inferred",
        "claims": 4,
        "words": 42,
        "run": 3,
        "closed": None,
        "why": None,
    }
    return Held(**(known | more))  # type: ignore[arg-type]


def _told(page: Document) -> Claim:
    official = Source(
        name="senior official",
        type=SourceType.ANONYMOUS,
        mention=find(page.text, "a senior official"),
        of="the ministry",
    )
    post = Source(name="Merrow Post", type=SourceType.OUTLET, canonical="The Merrow Post", mention=None)
    first, second = find(page.text, "The dam at Ostrey will “hold"), find(page.text, "until the thaw")
    hop = Hop(
        source=official,
        cue=find(page.text, "told"),
        basis="knowledge of the gates",
        anonymity_reason="not allowed to speak",
        said="2026-03-03",
        medium=Medium.INTERVIEW,
    )
    return Claim(
        document=page.id,
        content=(first, second),
        cue=(find(page.text, "told"),),
        chain=(hop, Hop(source=post)),
        quote=Quote.MIXED,
        kind=Kind.FORECAST,
        factuality=Factuality.CERTAIN,
        parts=(
            Part(span=first, kind=Kind.FORECAST, factuality=Factuality.CERTAIN),
            Part(span=second, kind=Kind.REPORT, factuality=Factuality.PROBABLE, due="../2026-04"),
        ),
        audience="the Merrow Post",
        due="2026-03-04/..",
        places=(Place(span=find(page.text, "Ostrey"), name="Ostrey", country="KR", geonames=1, precision=1),),
    )


def _counted(page: Document) -> Claim:
    return Claim(
        document=page.id,
        content=(find(page.text, "Some 4-500 people have left since Monday"),),
        kind=Kind.ESTIMATE,
        quantities=(
            Quantity(
                span=find(page.text, "4-500"),
                low=400.0,
                high=500.0,
                inferred=True,
                approximate=True,
                unit="people",
                as_of="2026-03-04",
                convention="hundreds",
            ),
            Quantity(span=find(page.text, "Some"), low=0.5, high=float("inf"), of="people", per="day"),
        ),
        times=(
            When(span=find(page.text, "since Monday"), edtf="2026-03-02/..", precision="day", anchor="publication"),
        ),
        events=(Event(type="RETREAT", mode="withdraw", actor="people", origin="Ostrey", realis=Realis.ACTUAL),),
    )


def _feared(page: Document) -> Claim:
    return Claim(
        document=page.id,
        content=(find(page.text, "It is probably too late"),),
        kind=Kind.OPINION,
        factuality=Factuality.PROBABLE,
        hedges=(find(page.text, "probably"),),
        band=(55, 80),
        basis="the level of the river",
        historical=True,
    )


def _posted(page: Document) -> Claim:
    account = Source(
        name="Basin Watch", type=SourceType.ACCOUNT, mention=find(page.text, "Basin Watch"), handle="@basinwatch"
    )
    return Claim(
        document=page.id,
        content=(find(page.text, "Gates open."),),
        chain=(Hop(source=account),),
        quote=Quote.POST,
        posted="2026-03-04",
    )
