"""Case files made by hand for the desk: documents, their claims by the words, and conflicts between them."""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import uvicorn

from firsthand.ledger.filters import Filter
from firsthand.ledger.judging import Concluded
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.conflict import Conflict, ConflictKind
from firsthand.model.custody import Capture, Versions
from firsthand.model.judgement import Reason, Ref
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Published, PublishedBasis, Span
from firsthand.pipeline.judge import judge
from firsthand.pipeline.rules import rules
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from firsthand.serve.worker import Worker

EVERY = Filter()
BY_HAND = Versions(code="by hand", model="none", grammar="none")

DAM = "Dam holds\n\nThe dam at Orlo will hold, Maria Vos said on Friday.\r\nNobody has left 🜁 the town, the mayor said."
GATES = "Gates shut\n\nThree gates were shut on Friday, a senior official said.\n\nThe mayor denied it."


def document(text: str, **known: Any) -> Document:  # noqa: ANN401 - any field of a document
    """Return a document of this text."""
    made = Document(id=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), text=text)
    told: dict[str, Any] = {"published": Published(edtf="2026-03-05", basis=PublishedBasis.STATED)} | known
    return replace(made, **told)


def claim(of: Document, words: str, source: str = "", kind: SourceType = SourceType.PERSON) -> Claim:
    """Return the claim of these words of a document; without a source it is the author's."""
    start = of.text.index(words)
    hops = (Hop(source=Source(name=source, type=kind)),) if source else ()
    return Claim(document=of.id, content=(Span(start, start + len(words)),), chain=hops)


def keep(ledger: Ledger, of: Document, *claims: Claim) -> None:
    """Keep a document with its claims."""
    capture = Capture(place=f"{of.id[:12]}.txt", record=None, data=of.text.encode("utf-8", "replace"))
    # The case file names a document by its bytes; with no others they are those of its text.
    made = replace(of, id=capture.document)
    ours = tuple(replace(each, document=made.id) for each in claims)
    with ledger.run("by hand", BY_HAND) as run:
        ledger.add(capture, Reading(document=made, claims=ours), BY_HAND, run)


def small(path: Path) -> Ledger:
    """Return a case of two documents that is judged, and open."""
    ledger = Ledger(path, writing=True)
    dam = document(DAM, outlet="The Orlo Post", title="Dam holds", authors=("Ada Quill",))
    keep(
        ledger,
        dam,
        claim(dam, "The dam at Orlo will hold", "Maria Vos"),
        claim(dam, "Nobody has left 🜁 the town", "the mayor"),
    )
    gates = document(GATES, outlet="Sevla Mail", title="Gates shut")
    keep(ledger, gates, claim(gates, "Three gates were shut on Friday", "a senior official", SourceType.ANONYMOUS))
    for _ in judge(ledger):
        pass
    return ledger


def dispute(ledger: Ledger, number: int) -> list[Conflict]:
    """Set claims of the case against each other, so many times, and return the conflicts."""
    found = [(each.claim.document, each.claim.id) for each in ledger.claims()]
    pairs = [(a, b) for a in found for b in found if a < b][:number]
    made = [_against(a, b) for a, b in pairs]
    keyed = ledger.judgements.named(set(found))
    concluded = Concluded(reading=next(ledger.claims()).reading, keys={}, conflicts=tuple(made))
    with ledger.run("by hand", BY_HAND) as run:
        ledger.judgements.keep(concluded, {report.ref: row for row, report in keyed.items()}, rules(), run)
    return made


def _against(a: Ref, b: Ref) -> Conflict:
    return Conflict(kind=ConflictKind.POLARITY, a=a, b=b, reasons=(Reason("One says what the other says is not so."),))


@dataclass(frozen=True, slots=True)
class Served:
    """A desk that can be asked at an address."""

    address: str
    desk: Desk


@contextmanager
def served(
    ledger: Ledger, *, watch: Path | None = None, token: str | None = None, working: bool = False
) -> Iterator[Served]:
    """Serve a case at a free port of this machine while the block lasts; ``working`` judges what is added there."""
    worker = Worker(ledger) if working else None
    desk = Desk(ledger=ledger, watch=watch, token=token, worker=worker)
    if worker:
        worker.start()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(create_app(desk), log_level="error"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            sleep(0.01)
        try:
            yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", desk)
        finally:
            server.should_exit = True
            thread.join(timeout=10)
            desk.adding.stop()
            if worker:
                worker.stop()
