"""Opening a case file: what it must be, how SQLite is to keep it, and failures in one sentence each."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path
from threading import local
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, InvalidRequestError
from sqlalchemy.pool import QueuePool

from firsthand.errors import (
    CaseFileBusy,
    CaseFileDamaged,
    CaseFileError,
    CaseFileReadOnly,
    DiskFull,
    NewerCaseFile,
    NoCaseFile,
    NotACaseFile,
)
from firsthand.language.numbers.rounding import room
from firsthand.ledger import migrations

PATIENCE = 60.0
"""Seconds to wait for another process that writes; each of its documents takes it milliseconds."""

SMALLEST = 512
"""Bytes of SQLite's smallest page: what is shorter it takes for an empty file, and writes over it."""

_FAILURES: dict[str, type[CaseFileError]] = {
    "SQLITE_BUSY": CaseFileBusy,
    "SQLITE_LOCKED": CaseFileBusy,
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": CaseFileReadOnly,
    "SQLITE_CANTOPEN": CaseFileReadOnly,
    "SQLITE_PERM": CaseFileReadOnly,
    "SQLITE_NOTADB": NotACaseFile,
    "SQLITE_CORRUPT": CaseFileDamaged,
    "SQLITE_IOERR": CaseFileDamaged,
}
"""What SQLite's errors mean to somebody who has a case file; the longer names of one begin with its short name."""

_DAMAGE = ("no such table", "Could not decode to UTF-8")
"""How errors begin that have no name of their own, or one that says nothing."""


class Session:
    """A case file opened for reading, and for writing where asked: one transaction a unit of work."""

    def __init__(self, path: Path, *, writing: bool) -> None:
        """Open the file and bring it to this version's schema; a file that is not there is made where writing."""
        self.path, self._held = path, local()
        _look(path, writing=writing)
        self._engine = _engine(path, writing=writing)
        try:
            with self._worded():
                self._prepare(writing=writing)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let everything that is read in this thread while the block lasts see one state of the file."""
        with self.reading() as connection:
            before = getattr(self._held, "connection", None)
            self._held.connection = connection
            try:
                yield
            finally:
                self._held.connection = before

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the file throughout."""
        held: Connection | None = getattr(self._held, "connection", None)
        if held is not None:
            yield held
            return
        with self._worded(), self._engine.begin() as connection:
            try:
                yield connection
            except (LookupError, TypeError, ValueError, InvalidRequestError) as error:
                # What is kept as JSON was written by us: where it is none, other bytes lie over it.
                if not isinstance(error, JSONDecodeError) and _sound(connection):
                    raise
                raise CaseFileDamaged(str(self.path)) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept whole when the block ends, and not at all when it fails."""
        with self._worded(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def bare(self) -> Iterator[sqlite3.Connection]:
        """Give SQLite's own connection, outside every transaction."""
        with self._worded():
            held = self._engine.raw_connection()
            try:
                connection = held.driver_connection
                assert isinstance(connection, sqlite3.Connection)  # noqa: S101 - tells the type checker
                yield connection
            finally:
                held.close()

    def _prepare(self, *, writing: bool) -> None:
        with self._engine.begin() as connection:
            version, application = migrations.applied(connection), _application(connection)
            made = bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())
        if made and application != migrations.APPLICATION:
            raise NotACaseFile(f"{self.path} is another program's database")
        if not made and not writing:
            raise NoCaseFile(f"{self.path} is empty")
        if version > migrations.LATEST:
            raise NewerCaseFile(str(self.path))
        if version < migrations.LATEST:
            self._migrate(writing=writing)

    def _migrate(self, *, writing: bool) -> None:
        """Two that open one new file do it one after the other; the second then finds nothing left to do."""
        if not writing and not os.access(self.path, os.W_OK):
            raise CaseFileReadOnly(f"{self.path} is of an older version and has to be brought up to date once")
        with self.bare() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        with self.writing() as connection:
            if migrations.applied(connection) < migrations.LATEST:
                migrations.migrate(connection)

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            raise failure(getattr(error, "orig", error), self.path) from error


def failure(error: object, path: Path) -> BaseException:
    """Return what an error of SQLite means for the case file; an error of our own is returned as it is."""
    name = str(getattr(error, "sqlite_errorname", ""))
    for start, kind in _FAILURES.items():
        if name.startswith(start):
            return kind(str(path))
    if isinstance(error, sqlite3.OperationalError) and str(error).startswith(_DAMAGE):
        return CaseFileDamaged(str(path))
    return error if isinstance(error, BaseException) else CaseFileError(str(path))


def _look(path: Path, *, writing: bool) -> None:
    """Say what is wrong with the path before SQLite does, which has no words for it."""
    if path.is_dir():
        raise NotACaseFile(f"{path} is a folder")
    if not path.parent.is_dir():
        raise CaseFileError(f"there is no folder {path.parent}")
    if not path.exists():
        if not writing:
            raise NoCaseFile(str(path))
        if not os.access(path.parent, os.W_OK):
            raise CaseFileReadOnly(f"nothing can be written to the folder {path.parent}")
        return
    _look_at_file(path, writing=writing)


def _look_at_file(path: Path, *, writing: bool) -> None:
    """The same of a path where something is.

    The file is never opened here: where any handle of it is closed, POSIX takes from the whole process the locks that
    SQLite holds on it, and another program that closes the file then removes the journal that is still written to.
    """
    if not path.is_file():
        raise NotACaseFile(f"{path} is no plain file")
    if not os.access(path, os.R_OK):
        raise CaseFileError(f"{path} cannot be opened: {os.strerror(errno.EACCES)}")
    size = path.stat().st_size
    if 0 < size < SMALLEST:
        raise NotACaseFile(str(path))
    if not size and not writing:
        raise NoCaseFile(f"{path} is empty")
    if writing and not os.access(path, os.W_OK):
        raise CaseFileReadOnly(str(path))


def _engine(path: Path, *, writing: bool) -> Engine:
    url = URL.create("sqlite", database=_address(path, writing=writing), query={"uri": "true"})
    engine = create_engine(url, poolclass=QueuePool, pool_size=2, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begun)
    return engine


def _address(path: Path, *, writing: bool) -> str:
    """A file in a folder that cannot be written to is read as one that nobody changes: SQLite could not lock it."""
    whole = quote(str(path.absolute()), errors="surrogateescape")
    if os.access(path.parent, os.W_OK):
        writable = not path.exists() or os.access(path, os.W_OK)
        return f"file:{whole}?mode={('rwc' if writing else 'rw') if writable else 'ro'}"
    journal = path.with_name(f"{path.name}-wal")
    if journal.exists() and journal.stat().st_size:
        raise CaseFileReadOnly(f"{path} is not whole without its journal; copy both to a folder that can be written to")
    return f"file:{whole}?mode=ro&immutable=1"


def _connected(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where _begun says so, and nowhere else
    add_functions(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")  # what was committed outlives a power cut
    connection.execute("PRAGMA secure_delete = ON")  # what is blanked leaves the file
    connection.execute("PRAGMA cache_size = -65536")  # 64 MiB
    connection.execute("PRAGMA mmap_size = 2147418112")  # as much as SQLite maps: a search touches pages everywhere


def add_functions(connection: sqlite3.Connection) -> None:
    """Let statements call what conditions need and SQLite does not have."""
    connection.create_function("casefold", 1, _casefold, deterministic=True)
    connection.create_function("room", 2, _room, deterministic=True)


def _room(value: float | None, approximate: int) -> float | None:
    return None if value is None else room(value, approximate=bool(approximate))


def _casefold(text: str | None) -> str | None:
    return text.casefold() if isinstance(text, str) else None


def _begun(connection: Connection) -> None:
    """A writer takes the lock at once: two that began by reading could never both go on to write."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _sound(connection: Connection) -> bool:
    """Whether the rows contradict nothing; where they do, what tripped over them is no fault of the code."""
    return bool(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() == "ok")


def _application(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
