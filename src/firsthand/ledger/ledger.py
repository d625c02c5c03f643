"""The case file as one thing to hold: read into it, ask it, take out of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import insert, update

from firsthand.errors import CaseFileBusy, FirsthandError
from firsthand.ledger import adding, listing, measured, queries, schema, skipping, withdrawing
from firsthand.ledger.adding import Known
from firsthand.ledger.filters import Filter
from firsthand.ledger.found import Found, Held, Totals
from firsthand.ledger.judgements import Judgements
from firsthand.ledger.measured import Unit
from firsthand.ledger.overlay import NOTHING, Overlay
from firsthand.ledger.rows import storable_path
from firsthand.ledger.session import Session
from firsthand.model.claim import Claim
from firsthand.model.custody import Capture, Versions
from firsthand.model.decision import Decision
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Document
from firsthand.settings import CASE
from firsthand.version import __version__

_BY_HAND = Versions(code=__version__, model="none", grammar="none")
"""What a run is kept with in which a person decides and nothing is read."""


class Ledger:
    """A case file that is open; each call is one unit of work, kept whole or not at all.

    Several processes may hold one case file open, and write to it in turn. Raises a ``CaseFileError`` that says in one
    sentence what is wrong with the file, whenever that shows.
    """

    def __init__(self, path: str | Path = CASE, *, writing: bool = False) -> None:
        """Open a case file for asking, or for ``writing`` too, which makes one that is not there."""
        self.path = Path(path)
        self._session = Session(self.path, writing=writing)
        self.judgements = Judgements(self._session)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._session.close()

    def place(self, path: str) -> str:
        """Return a path as the case file keeps it: seen from its own folder, so that both can be moved together."""
        try:
            return Path(os.path.relpath(path, self.path.parent)).as_posix()
        except ValueError:  # another drive
            return Path(path).absolute().as_posix()

    @contextmanager
    def run(self, command: str, versions: Versions) -> Iterator[int]:
        """Give the number of a new run; its end is written down unless the block is interrupted or breaks."""
        row = {"started": now(), "command": storable_path(command)} | asdict(versions)
        with self._session.writing() as connection:
            inserted = connection.execute(insert(schema.runs), row).inserted_primary_key
            number = int(inserted[0]) if inserted else 0
        try:
            yield number
        except FirsthandError:  # what cannot be done is told in a sentence, and the run is over all the same
            self._end(number)
            raise
        self._end(number)

    def _end(self, number: int) -> None:
        with self._session.writing() as connection:
            ended = update(schema.runs).where(schema.runs.c.number == number)
            connection.execute(ended.values(ended=now()))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let all that is asked in this thread while the block lasts see one state of the case, at the cost of one."""
        with self._session.together():
            yield

    def known(self, capture: Capture, versions: Versions) -> Known:
        """Return what the case file knows of a document found at a place."""
        with self._session.reading() as connection:
            return adding.known(connection, capture, versions)

    def add(self, capture: Capture, reading: Reading, versions: Versions, run: int) -> None:
        """Keep a reading of what was found at a place; what is there already adds nothing."""
        with self._session.writing() as connection:
            adding.add(connection, capture, reading, versions, run)
            skipping.read_now(connection, (capture.place, capture.record), run)

    def stand(self, capture: Capture, reading: str, run: int) -> None:
        """Keep that a document that was read before, elsewhere or earlier, is found at a place now."""
        with self._session.writing() as connection:
            adding.place(connection, capture, reading, run)
            skipping.read_now(connection, (capture.place, capture.record), run)

    def readable(self, capture: Capture, run: int) -> None:
        """Keep that what was skipped at a place before can be read, if anything was."""
        with self._session.reading() as connection:
            skipped = skipping.skipped(connection, (capture.place, capture.record))
        if skipped:
            with self._session.writing() as connection:
                skipping.read_now(connection, (capture.place, capture.record), run)

    def skip(self, where: tuple[str, int | None], reason: str, run: int) -> None:
        """Keep why what was found at a place could not be read."""
        with self._session.writing() as connection:
            skipping.skip(connection, where, reason, run)

    def withdraw(self, document: str, reason: str, *, blank: bool = False) -> None:
        """Take a document out of the case; ``blank`` removes its bytes and words from the file for good."""
        with self.run(f"withdraw {document}", _BY_HAND) as run, self._session.writing() as connection:
            withdrawing.withdraw(connection, document, reason, blank=blank, run=run, at=now())
        if blank:
            self._compact()

    def reinstate(self, document: str, reason: str) -> None:
        """Take a withdrawal back."""
        with self.run(f"withdraw --undo {document}", _BY_HAND) as run, self._session.writing() as connection:
            withdrawing.reinstate(connection, document, reason, run=run)

    def claims(
        self, asked: Filter | None = None, *, limit: int | None = None, skip: int = 0, over: Overlay = NOTHING
    ) -> Iterator[Found]:
        """Yield the claims that fit, those of the latest publication first; ``skip`` leaves out the first of them.

        They are as they were read; with what people made of them laid ``over``, as people left them.
        """
        with self._session.reading() as connection:
            listed = listing.entries(connection, asked or Filter(), over, limit=limit, skip=skip)
            yield from listing.found(connection, listed, over)

    def count(self, asked: Filter | None = None, *, over: Overlay = NOTHING) -> int:
        """Return how many claims fit, as ``claims`` has them."""
        with self._session.reading() as connection:
            return listing.count(connection, asked or Filter(), over)

    def totals(self) -> Totals:
        """Return how much the case file holds, what no longer stands beside what does."""
        with self._session.reading() as connection:
            return queries.totals(connection)

    def units(self, asked: Filter, *, most: int, over: Overlay = NOTHING) -> list[Unit]:
        """Return what the figures in the claims that fit are measured in, the most frequent first."""
        with self._session.reading() as connection:
            return measured.units(connection, asked, over, most=most)

    def placed(self, asked: Filter, *, most: int, over: Overlay = NOTHING) -> tuple[list[Found], int]:
        """Return the latest claims that fit and name a place, and how many there are in all."""
        with self._session.reading() as connection:
            listed, number = measured.with_place(connection, asked, over, most=most)
            return list(listing.found(connection, listed, over)), number

    def numbered(self, rows: Sequence[int]) -> list[tuple[Found, int]]:
        """Return the claims of these rows, each with its number in its reading."""
        with self._session.reading() as connection:
            return list(queries.numbered(connection, rows))

    def added(self, document: Document, claim: Claim, decision: Decision) -> Found:
        """Return a claim that a person added to a document that stands, as one that was found."""
        with self._session.reading() as connection:
            return queries.added(connection, document, claim, decision)

    def started(self, runs: Iterable[int]) -> dict[int, str]:
        """Return when each of these runs began (UTC)."""
        with self._session.reading() as connection:
            return measured.started(connection, runs)

    def claim(self, name: str) -> Found:
        """Return the claim with an id that begins so; ``NotInCase`` or ``Ambiguous`` where it is not one."""
        with self._session.reading() as connection:
            return queries.claim_named(connection, name)

    def document(self, name: str) -> str:
        """Return the id of the document with an id that begins so, or that was found last at the path."""
        with self._session.reading() as connection:
            return queries.document_named(connection, name, self.place)

    def reading(self, document: str) -> Reading:
        """Return the reading of a document that stands, or the last that did."""
        with self._session.reading() as connection:
            return queries.reading(connection, queries.reading_of(connection, document))

    def captured(self, document: str) -> bytes:
        """Return a document's bytes as they were found; ``Withdrawn`` where they were removed."""
        with self._session.reading() as connection:
            return queries.captured(connection, document)

    def gone(self, document: str) -> str:
        """Return why a document no longer stands in the case; "" where it does."""
        with self._session.reading() as connection:
            return queries.gone(connection, document)

    def read(self, reading: str, *, path: str, record: int | None) -> Reading:
        """Return a reading by its id, its document as found at a path."""
        with self._session.reading() as connection:
            return queries.reading(connection, reading, path=path, record=record)

    def documents(
        self, *, every_version: bool = False, latest_first: bool = False, limit: int | None = None, skip: int = 0
    ) -> Iterator[Held]:
        """Yield the documents of the case by place, or by publication; those that no longer stand only where asked."""
        asked = {"every_version": every_version, "latest_first": latest_first}
        with self._session.reading() as connection:
            yield from queries.documents(connection, **asked, limit=limit, skip=skip)

    def standing(self) -> int:
        """Return how many documents stand in the case."""
        with self._session.reading() as connection:
            return queries.standing(connection)

    def skips(self) -> Iterator[Skipped]:
        """Yield what could not be read, and why."""
        with self._session.reading() as connection:
            yield from queries.skips(connection)

    def _compact(self) -> None:
        """Rewrite the file without what was removed, its journal included."""
        with self._session.bare() as connection:
            connection.execute("VACUUM")
            [busy, *_] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise CaseFileBusy("the words are out of the case, and leave the file once that program has closed it")


def now() -> str:
    """Return the time (UTC), to the second, as a case file keeps it."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
