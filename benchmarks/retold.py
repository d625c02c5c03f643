"""A case file of a hundred thousand claims: the example case told over and over, of other people, places and days.

Every name is put in place of one of the same length, so that all that was read keeps its place in the text. What was
judged of the example is judged of each telling. The names of every fortieth telling are those of the example, so that
its questions find something.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from benchmarks.generated import SYLLABLES
from firsthand.ledger import adding, judging, queries
from firsthand.ledger.judging import Concluded
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import Session
from firsthand.model.claim import Claim, Hop
from firsthand.model.conflict import Conflict, ConflictKind
from firsthand.model.custody import Capture, Versions, reading_id
from firsthand.model.judgement import Link, Reason, Ref
from firsthand.model.reading import Reading
from firsthand.model.text import Document
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep
from firsthand.pipeline.rules import rules

SEED = 20260312
UNCHANGED = 40
"""One telling in so many keeps its names."""
AT_ONCE = 12
"""Tellings in one transaction."""
DAYS = 4400
"""Tellings are set on so many days, the last of them the example's own."""
CONFLICTS = 20
"""Conflicts of a telling at least: where the rules found fewer, its first links stand for them."""

Renamed = Callable[[str], str]

_VERSIONS = Versions(code="retold", model="none", grammar="none")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")  # inside a sentence, where a capital is a name's
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """A telling: readings with what was captured, what they have to do with each other, what is set against what."""

    readings: tuple[tuple[Capture, Reading], ...]
    links: tuple[Link, ...]
    conflicts: tuple[Conflict, ...]


def make(path: Path, example: Path, claims: int) -> None:
    """Write a case file of at least so many claims, the same ones whenever it is called."""
    told, chance = example_of(example), random.Random(SEED)  # noqa: S311 - made-up names are no cryptography
    tellings = -(-claims // sum(len(reading.claims) for _, reading in told.readings))
    with Ledger(path, writing=True) as ledger, ledger.run("retell", _VERSIONS) as run:
        session = Session(path, writing=True)
        for begin in range(0, tellings, AT_ONCE):
            with session.writing() as connection:
                for number in range(begin, min(begin + AT_ONCE, tellings)):
                    _keep(connection, run, _retold(told, number, chance))
        session.close()


def example_of(folder: Path) -> Told:
    """Return the example case, read and judged."""
    with TemporaryDirectory() as name, Ledger(Path(name) / "case.db", writing=True) as ledger:
        for _ in keep([folder / "manifest.csv"], ledger):
            pass
        for _ in judge(ledger):
            pass
        readings = [ledger.reading(held.document) for held in ledger.documents()]
        rows = ledger.judgements.named({(each.document, each.id) for reading in readings for each in reading.claims})
        links = ledger.judgements.links(list(rows))
        conflicts = ledger.judgements.conflicts()
    missing = max(0, CONFLICTS - len(conflicts))
    conflicts += [Conflict(kind=ConflictKind.POLARITY, a=e.a, b=e.b, reasons=e.reasons) for e in links[:missing]]
    return Told(tuple((_none(), reading) for reading in readings), tuple(links), tuple(conflicts))


def _none() -> Capture:
    return Capture(place="", record=None, data=b"")


def _retold(told: Told, number: int, chance: random.Random) -> Told:
    """The telling with this number: its own names and days, and what was judged of it."""
    days, renamed = timedelta(days=chance.randrange(DAYS) - DAYS), _renaming(chance, number)
    readings: list[tuple[Capture, Reading]] = []
    refs: dict[Ref, Ref] = {}
    for _, reading in told.readings:
        capture, new = _reading(reading, renamed, days, number)
        readings.append((capture, new))
        pairs = zip(reading.claims, new.claims, strict=True)
        refs |= {(old.document, old.id): (claim.document, claim.id) for old, claim in pairs}
    links = tuple(_linked(link, refs) for link in told.links)
    conflicts = tuple(replace(e, a=refs[e.a], b=refs[e.b], reasons=_reasons(e.reasons)) for e in told.conflicts)
    return Told(tuple(readings), links, conflicts)


def _linked(link: Link, refs: dict[Ref, Ref]) -> Link:
    a, b = sorted((refs[link.a], refs[link.b]))
    return replace(link, a=a, b=b, reasons=_reasons(link.reasons))


def _reasons(of: Sequence[Reason]) -> tuple[Reason, ...]:
    return tuple(Reason(each.text) for each in of)


def _renaming(chance: random.Random, number: int) -> Renamed:
    """What gives each name of a telling another of the same length, the same one each time."""
    known: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        name = match[0]
        known.setdefault(name, "".join(chance.choices(SYLLABLES, k=len(name)))[: len(name)].capitalize())
        return known[name]

    return (lambda text: text) if number % UNCHANGED == 0 else (lambda text: _NAME.sub(other, text))


def _reading(reading: Reading, renamed: Renamed, days: timedelta, number: int) -> tuple[Capture, Reading]:
    old = reading.document
    assert old is not None
    text, published = renamed(old.text), old.published
    if published.edtf and _DAY.fullmatch(published.edtf):
        published = replace(published, edtf=(date.fromisoformat(published.edtf) + days).isoformat())
    # The bytes carry the number of the telling, so that two tellings of one text are two documents.
    data = f"{text}\n{number} {old.id}".encode()
    capture = Capture(place=f"retold/{number:04}/{old.id[:12]}.txt", record=None, data=data)
    changed = {"text": text, "url": None, "record": None, "path": capture.place, "published": published}
    new = replace(old, id=capture.document, title=f"{old.title} {number}", **changed)  # type: ignore[arg-type]
    return capture, Reading(document=new, claims=tuple(_claim(each, new, renamed) for each in reading.claims))


def _claim(claim: Claim, of: Document, renamed: Renamed) -> Claim:
    return replace(claim, document=of.id, chain=tuple(_hop(hop, of, renamed) for hop in claim.chain))


def _hop(hop: Hop, of: Document, renamed: Renamed) -> Hop:
    source = hop.source
    name = of[source.mention] if source.mention and len(source.mention) == len(source.name) else renamed(source.name)
    return replace(hop, source=replace(source, name=name, canonical=renamed(source.canonical or "") or None))


def _keep(connection: Connection, run: int, told: Told) -> None:
    keyed: dict[Ref, int] = {}
    ids = []
    for capture, reading in told.readings:
        adding.add(connection, capture, reading, _VERSIONS, run)
        ids.append(reading_id(capture.document, capture.told, _VERSIONS))
        rows = queries.rows_of(connection, ids[-1])
        keyed |= {(each.document, each.id): row for row, each in zip(rows, reading.claims, strict=True)}
    for name in ids[:-1]:
        judging.keep(connection, Concluded(reading=name, keys={}), keyed, rules(), run)
    last = Concluded(reading=ids[-1], keys={}, links=told.links, conflicts=told.conflicts)
    judging.keep(connection, last, keyed, rules(), run)
