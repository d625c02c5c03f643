"""Documents that are added at the desk: kept in a folder beside the case file, and read there one batch at a time.

They are kept, and not only read, so that ``firsthand read`` can read the folder anew with a later version: each batch
is a folder of its own with a manifest that says what was said of it, so two files of one name never replace each other.
They are read in a process of their own: one that brings it down takes nobody's desk along.
"""

from __future__ import annotations

import csv
import re
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from queue import SimpleQueue
from threading import Lock, Thread

from firsthand.documents.given import Given
from firsthand.documents.manifest import MANIFEST
from firsthand.documents.suffixes import SUFFIXES, plain_suffix
from firsthand.errors import BadUpload, CaseFileReadOnly, FirsthandError
from firsthand.ledger.ledger import Ledger
from firsthand.model.fate import Fate, Kept
from firsthand.model.reading import Read, Skipped
from firsthand.settings import Settings

REMEMBERED = 100
"""Batches whose outcome is kept in memory; the case file keeps what was read and what was skipped."""
_LONGEST_NAME = 100
_UNFIT = re.compile(r"[^\w.,() -]+|\s+")
_NOT_HERE = "It is a list of files, and the files are not here: choose them themselves."


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """One file as it was sent: the name that it was given, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one document: its id and the number of its claims, or why it was skipped."""

    name: str
    fate: Fate
    document: str = ""
    title: str = ""
    claims: int = 0
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class Batch:
    """What was added at once: how far it is, and what became of each document. ``trouble`` is what ended it early."""

    id: str
    folder: Path
    paths: list[Path]
    given: Given
    sent: int
    outcomes: list[Outcome] = field(default_factory=list)
    done: bool = False
    trouble: str = ""

    @property
    def skipped(self) -> list[Outcome]:
        """What was not read."""
        return [each for each in self.outcomes if each.fate is Fate.SKIPPED]

    @property
    def waiting(self) -> list[str]:
        """The files that nothing is known of yet, in the order in which they are read."""
        met = {each.name.partition(":")[0] for each in self.outcomes}
        return [path.name for path in self.paths if path.name not in met] if not self.done else []


class Adding:
    """A thread that reads what is added, batch after batch, and says when there is something new to judge."""

    def __init__(
        self, ledger: Ledger, bounds: Settings, *, changed: Callable[[], None], reader: Read | None = None
    ) -> None:
        """Without a ``reader`` the shipped one reads, in a process of its own."""
        self.bounds = bounds
        self._ledger, self._changed, self._reader = ledger, changed, reader
        self._batches: OrderedDict[str, Batch] = OrderedDict()
        self._waiting: SimpleQueue[Batch | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._lock = Lock()

    def add(self, uploads: Iterable[Upload], given: Given) -> Batch:
        """Keep the files and return the batch that is going to be read; ``BadUpload`` where there is nothing in it."""
        every = [each for each in uploads if each.name or each.data]
        self._check(every)
        batch = _kept(every, given, self._folder())
        with self._lock:
            self._batches[batch.id] = batch
            while len(self._batches) > REMEMBERED:
                self._batches.popitem(last=False)
            if self._thread is None:
                self._thread = Thread(target=self._work, name="adding", daemon=True)
                self._thread.start()
        self._waiting.put(batch)
        return batch

    def batch(self, name: str) -> Batch | None:
        """Return the batch with this id, where it is still remembered."""
        return self._batches.get(name)

    def latest(self, most: int) -> list[Batch]:
        """Return the batches that were added last, the last of them first."""
        with self._lock:
            return list(self._batches.values())[: -most - 1 : -1]

    def stop(self) -> None:
        """End after the batch that is being read."""
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join(timeout=10)

    def _check(self, uploads: list[Upload]) -> None:
        if not uploads:
            raise BadUpload("there is no file and no text in it")
        if len(uploads) > self.bounds.max_upload_files:
            raise BadUpload(f"it has more than {self.bounds.max_upload_files:,} files; add them in several goes")
        if sum(len(each.data) for each in uploads) > self.bounds.max_upload_bytes:
            raise BadUpload(f"it is larger than {self.bounds.max_upload_bytes:,} bytes; add it in several goes")

    def _folder(self) -> Path:
        """A new folder beside the case file, named for the time."""
        name = f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%SZ}-{secrets.token_hex(4)}"
        return folder_of(self._ledger) / name

    def _work(self) -> None:
        while (batch := self._waiting.get()) is not None:
            try:
                for kept in self._read(batch):
                    batch.outcomes.extend(_outcomes(kept, batch))
                    self._changed()
            except FirsthandError as error:
                batch.trouble = str(error)
            except Exception:  # noqa: BLE001 - one batch must not end the adding of all that come after
                batch.trouble = "This is a fault of Firsthand's. What was read so far is kept; the files are, too."
            batch.done = True

    def _read(self, batch: Batch) -> Iterable[Kept]:
        if not batch.paths:
            return ()
        from firsthand.pipeline.keep import keep  # the reader with all its rules: a third of what the desk would load

        apart = self._reader is None
        return keep(
            batch.paths,
            self._ledger,
            given=batch.given,
            limits=self.bounds,
            apart=apart,
            known_too=True,
            reader=self._reader,
        )


def folder_of(ledger: Ledger) -> Path:
    """Return the folder in which what is added at the desk is kept: "river.added" beside "river.db"."""
    return ledger.path.with_name(f"{ledger.path.stem}.added")


def safe_name(name: str) -> str:
    """Return a name for a file that leads nowhere, hides nothing and keeps its suffix; "" where none is left."""
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = _UNFIT.sub(" ", last).strip(" .")
    suffix = "".join(PurePosixPath(plain).suffixes[-2:])[-20:] if plain.lower().endswith(".gz") else ""
    suffix = suffix or PurePosixPath(plain).suffix[-20:]
    stem = plain.removesuffix(suffix)[: _LONGEST_NAME - len(suffix)].strip(" .")
    return f"{stem}{suffix}" if stem else ""


def _kept(uploads: list[Upload], given: Given, folder: Path) -> Batch:
    """The batch, its files written; what is of no kind that can be read is not."""
    batch = Batch(id=secrets.token_urlsafe(12), folder=folder, paths=[], given=given, sent=len(uploads))
    used: set[str] = set()
    fit = []
    for each in uploads:
        name, reason = safe_name(each.name) or "document.txt", ""
        suffix = plain_suffix(name)
        if suffix not in SUFFIXES:
            reason = _NOT_HERE if suffix == ".csv" else f"Files named {suffix or 'without a suffix'} cannot be read."
        if reason:
            batch.outcomes.append(Outcome(name=each.name[:200], fate=Fate.SKIPPED, reason=reason))
            continue
        fit.append((_unused(name, used), each.data))
    if fit:
        _write(folder, fit, given)
    batch.paths = [folder / name for name, _ in fit]
    return batch


def _unused(name: str, used: set[str]) -> str:
    """The name, or one with a number where another file of the batch has it."""
    stem, dot, rest = name.partition(".")
    made = next(n for n in (name, *(f"{stem}-{k}{dot}{rest}" for k in range(2, 10_000))) if n.casefold() not in used)
    used.add(made.casefold())
    return made


def _write(folder: Path, files: list[tuple[str, bytes]], given: Given) -> None:
    try:
        folder.mkdir(parents=True)
        for name, data in files:
            (folder / name).write_bytes(data)
        with (folder / MANIFEST).open("w", encoding="utf-8", errors="replace", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(("path", "outlet", "title", "url", "published"))
            rows.writerows((name, given.outlet, given.title, given.url, given.published) for name, _ in files)
    except OSError as error:
        raise CaseFileReadOnly(f"nothing can be written beside it: {error.strerror or 'it failed'}") from error


def _outcomes(kept: Kept, batch: Batch) -> Iterable[Outcome]:
    reading = kept.reading
    if reading is None or reading.document is None:
        for skip in reading.skipped if reading else ():
            yield Outcome(name=_shown(skip, batch), fate=Fate.SKIPPED, reason=skip.reason)
        return
    document = reading.document
    name = Path(document.path).name + (f":{document.record}" if document.record is not None else "")
    yield Outcome(
        name=name, fate=kept.fate, document=document.id, title=document.title or "", claims=len(reading.claims)
    )


def _shown(skip: Skipped, batch: Batch) -> str:
    """Where something was skipped, without the folder that the desk made for it."""
    return skip.where.removeprefix(str(batch.folder)).lstrip("/\\")
