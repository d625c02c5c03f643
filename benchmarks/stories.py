"""Made-up stories told by several outlets, with the accounts behind them known: what judging is timed and checked on.

Each story takes six documents: a wire report, its reprint, one that cites it, a second source of another country, the
same speaker told again a day later, and an author who names nobody. The words of one field come up in every story.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from firsthand.model.claim import Claim, Hop, Kind, Quote, Source, SourceType
from firsthand.model.custody import Capture
from firsthand.model.measure import Quantity
from firsthand.model.reading import Reading
from firsthand.model.text import Block, BlockKind, Document, Published, PublishedBasis, Span

SEED = 20260323
FIRST = date(2015, 1, 1)
A_STORY = 6
"""Documents that tell one story."""

_SYLLABLES = "ba ko ri ta ve lu mo sha ne pi dor gal ush kin ar en ost mar tel vo zem hal brix lor san fen dru".split()
_THINGS = "soldiers trucks rockets reservists tankers trains families tents guns boats drones miners patrols".split()
_DEEDS = "crossed left reached blocked searched shelled surrounded supplied evacuated inspected occupied".split()
_SITES = "bridge station harbour barracks dam checkpoint depot airfield refinery market hospital crossing".split()
_ROLES = "defence foreign interior energy transport".split()
_OUTLETS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One document of a story, as it was found and as it reads, with the account of each claim; None is untraced."""

    capture: Capture
    reading: Reading
    accounts: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    number: int
    day: date
    nation: str
    other: str
    town: str
    speaker: str
    second: str
    fact: str
    count: int
    outlets: tuple[str, ...]


def told(documents: int) -> Iterator[Told]:
    """Yield so many documents, the same ones whenever it is called, in the order of their publication."""
    chance = random.Random(SEED)  # noqa: S311 - made-up words are no cryptography
    kinds = ("Post", "Courier", "Tribune", "Gazette")
    outlets = [f"{_name(chance)} {kind}" for kind in kinds for _ in range(_OUTLETS // len(kinds))]
    for number in range(-(-documents // A_STORY)):
        story = _story(chance, number, outlets)
        for at, make in enumerate((_wire, _reprint, _citing, _second, _again, _author)):
            if number * A_STORY + at < documents:
                yield make(story)


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))).capitalize()


def _story(chance: random.Random, number: int, outlets: list[str]) -> _Story:
    count = chance.randint(2, 400) * 10
    town = _name(chance)
    deed, thing, site = chance.choice(_DEEDS), chance.choice(_THINGS), chance.choice(_SITES)
    return _Story(
        number=number,
        day=FIRST + timedelta(days=number // 5),
        nation=f"{_name(chance)}ia",
        other=f"{_name(chance)}ia",
        town=town,
        speaker=f"{_name(chance)} {_name(chance)}",
        second=f"{_name(chance)} {_name(chance)}",
        fact=f"{count:,} {thing} {deed} the {town} {site} overnight",
        count=count,
        outlets=tuple(chance.sample(outlets, A_STORY)),
    )


def _source(name: str, mention: Span, kind: SourceType = SourceType.PERSON) -> Hop:
    return Hop(source=Source(name=name, type=kind, mention=mention))


class _Page:
    """A document put together sentence by sentence, each with what is claimed in it."""

    def __init__(self) -> None:
        self.text = ""
        self.claims: list[tuple[Span, tuple[Hop, ...], Quote | None, str | None, int | None]] = []

    def write(self, words: str) -> Span:
        """Add some words and return where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def made(self, story: _Story, outlet: str, days: int, place: str) -> Told:
        """Return the document with its claims."""
        capture = Capture(place=place, record=None, data=self.text.encode())
        day = story.day + timedelta(days=days)
        document = Document(
            id=capture.document,
            text=self.text,
            outlet=outlet,
            title=f"{story.town}: day {days + 1}",
            published=Published(edtf=day.isoformat(), basis=PublishedBasis.STATED),
            blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(self.text))),),
        )
        claims = tuple(
            Claim(
                document=document.id,
                content=(span,),
                chain=chain,
                quote=quote,
                kind=Kind.REPORT,
                quantities=(_counted(self.text, span, number),) if number else (),
            )
            for span, chain, quote, _, number in self.claims
        )
        accounts = tuple(account for *_, account, _ in self.claims)
        return Told(capture=capture, reading=Reading(document=document, claims=claims), accounts=accounts)


def _counted(text: str, span: Span, number: int) -> Quantity:
    start = text.index(f"{number:,}", span.start)
    words = Span(start, start + len(f"{number:,}"))
    return Quantity(span=words, low=number, high=number, of=text[words.end + 1 :].split(maxsplit=1)[0])


def _minister(page: _Page, story: _Story, *, quoted: bool) -> None:
    role = random.Random(story.number).choice(_ROLES)  # noqa: S311 - as above
    page.write(f"{story.nation}'s {role} minister, ")
    mention = page.write(story.speaker)
    page.write(", said: “" if quoted else ", said that ")
    span = page.write(f"{story.fact}, and nobody was there to stop them")
    page.write(".” " if quoted else ". ")
    form = Quote.DIRECT if quoted else Quote.INDIRECT
    page.claims.append((span, (_source(story.speaker, mention),), form, f"{story.number}:speaker", story.count))


def _wire_text(page: _Page, story: _Story) -> None:
    page.write(f"{story.town.upper()} — ")
    _minister(page, story, quoted=True)
    mention = page.write("A railway worker")
    page.write(" who asked not to be named said ")
    span = page.write(f"the line to {story.town} had been closed since Tuesday")
    page.write(". ")
    worker = _source("railway worker", mention, SourceType.ANONYMOUS)
    page.claims.append((span, (worker,), Quote.INDIRECT, f"{story.number}:worker", None))
    span = page.write(f"Shops in {story.town} stayed shut for the {story.number % 9 + 2}nd day")
    page.write(". ")
    page.claims.append((span, (), None, None, None))


def _wire(story: _Story) -> Told:
    page = _Page()
    _wire_text(page, story)
    return page.made(story, story.outlets[0], 0, f"stories/{story.number}-wire.txt")


def _reprint(story: _Story) -> Told:
    page = _Page()
    page.write(f"News in brief from {story.outlets[1]}. ")
    _wire_text(page, story)
    page.write("All rights reserved.")
    return page.made(story, story.outlets[1], 1, f"stories/{story.number}-reprint.txt")


def _citing(story: _Story) -> Told:
    page = _Page()
    page.write("According to the ")
    mention = page.write(story.outlets[0])
    page.write(", ")
    span = page.write(story.fact)
    page.write(", and the government has called for calm. ")
    chain = (_source(story.outlets[0], mention, SourceType.OUTLET),)
    page.claims.append((span, chain, Quote.INDIRECT, f"{story.number}:speaker", story.count))
    return page.made(story, story.outlets[2], 1, f"stories/{story.number}-citing.txt")


def _second(story: _Story) -> Told:
    page = _Page()
    page.write(f"{story.other}'s ambassador, ")
    mention = page.write(story.second)
    page.write(", told reporters that ")
    span = page.write(f"some {story.fact}")
    page.write(", as his own people had seen. ")
    chain = (_source(story.second, mention),)
    page.claims.append((span, chain, Quote.INDIRECT, f"{story.number}:second", story.count))
    return page.made(story, story.outlets[3], 1, f"stories/{story.number}-second.txt")


def _again(story: _Story) -> Told:
    page = _Page()
    page.write(f"Parliament in {story.nation} met in the morning. ")
    _minister(page, story, quoted=True)
    return page.made(story, story.outlets[4], 2, f"stories/{story.number}-again.txt")


def _author(story: _Story) -> Told:
    page = _Page()
    span = page.write(story.fact)
    page.write(", and the town is quiet again. ")
    page.claims.append((span, (), None, None, story.count))
    return page.made(story, story.outlets[5], 3, f"stories/{story.number}-author.txt")
