"""Reading into a case file: each document is kept whole as soon as it is read, so stopping at any moment is safe."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from firsthand import settings
from firsthand.documents.fetch import Raw, gather, where_of
from firsthand.documents.given import NOTHING, Given
from firsthand.ledger.adding import Known, State
from firsthand.ledger.ledger import Ledger
from firsthand.model.custody import Capture
from firsthand.model.fate import Fate, Kept
from firsthand.model.reading import Read, Reading, Skipped
from firsthand.pipeline.attempt import attempt
from firsthand.pipeline.local import AHEAD, Processes, in_order
from firsthand.pipeline.run import Paths, listed, once
from firsthand.pipeline.versions import versions
from firsthand.settings import Settings

_CASE_FILES = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What all documents of one run share; ``under_way`` are the readings begun before their turn, by their ids."""

    ledger: Ledger
    run: int
    bounds: Settings
    begin: Callable[[Raw], Callable[[], Reading]]
    known_too: bool
    ahead: int
    under_way: set[str] = field(default_factory=set)


def keep(
    paths: Paths,
    ledger: Ledger,
    *,
    given: Given = NOTHING,
    limits: Settings | None = None,
    jobs: int = 1,
    apart: bool = False,
    known_too: bool = False,
    reader: Read | None = None,
) -> Iterator[Kept]:
    """Read each document under the paths into the case file and yield what became of it, in the order it was found.

    ``given`` says what the documents do not say of themselves. One that the case file has, read by these versions and
    with the same said of it, is not read again; its reading is yielded too where ``known_too``. ``jobs`` processes read
    at once, and ``apart`` asks for one where it is one; a script that asks for any guards its start with
    ``if __name__ == "__main__"``. What stops this halfway loses the documents then being read, and the same call goes
    on from there.
    """
    bounds = limits or settings.load()
    asked = listed(paths)
    command = shlex.join(["read", *map(str, asked)])
    several = Processes(jobs, bounds) if jobs > 1 or apart else nullcontext()
    with several as processes, ledger.run(command, versions()) as run:
        begin = processes.begin if processes else partial(_begin_here, bounds, once(reader))
        ahead = jobs * AHEAD if processes else 0
        work = _Work(ledger=ledger, run=run, bounds=bounds, begin=begin, known_too=known_too, ahead=ahead)
        begun = (_begun(work, found) for found in gather(asked, given, bounds) if not _itself(ledger, found))
        yield from in_order(begun, ahead=ahead)


def recall(
    paths: Paths, ledger: Ledger, *, given: Given = NOTHING, limits: Settings | None = None
) -> Iterator[Reading]:
    """Yield a reading of each document under the paths, from the case file where it has it; nothing is kept."""
    bounds, ready = limits or settings.load(), once(None)
    for found in gather(listed(paths), given, bounds):
        if isinstance(found, Skipped):
            yield Reading(document=None, skipped=(found,))
            continue
        known = ledger.known(_capture(ledger, found), versions())
        if known.state in {State.THERE, State.ELSEWHERE}:
            yield ledger.read(known.reading, path=found.path, record=found.record)
        else:
            yield attempt(found, bounds, ready)


def count(paths: Paths, given: Given = NOTHING, *, limits: Settings | None = None) -> int:
    """Return how many documents there are under the paths, whether they can be read or not."""
    return sum(1 for _ in gather(listed(paths), given, limits or settings.load()))


def _begin_here(bounds: Settings, ready: Callable[[], Read], raw: Raw) -> Callable[[], Reading]:
    return partial(attempt, raw, bounds, ready)


def _begun(work: _Work, found: Raw | Skipped) -> Callable[[], Kept]:
    """What is to be done with one document when its turn comes, the reading of it begun where others are before it."""
    if isinstance(found, Skipped):
        return partial(_skip, work, _where(work, found.where), found)
    capture = _capture(work.ledger, found)
    return partial(_in_turn, work, found, capture, _begun_ahead(work, found, capture) if work.ahead else None)


def _begun_ahead(work: _Work, raw: Raw, capture: Capture) -> Callable[[], Reading] | None:
    """What waits for its reading; nothing is begun that the case file has, or will have when its equal is read."""
    known = work.ledger.known(capture, versions())
    if known.state is not State.NEW or known.reading in work.under_way:
        return None
    work.under_way.add(known.reading)
    return work.begin(raw)


def _in_turn(work: _Work, raw: Raw, capture: Capture, read: Callable[[], Reading] | None) -> Kept:
    """Keep a document once all before it are kept, so that the case file knows of them."""
    known = work.ledger.known(capture, versions())
    work.under_way.discard(known.reading)
    if known.state is State.NEW:
        return _keep(work, capture, read or work.begin(raw))
    return _there(work, raw, capture, known)


def _itself(ledger: Ledger, found: Raw | Skipped) -> bool:
    """Whether it is the case file, or what SQLite keeps beside it, in a folder that is read."""
    return isinstance(found, Skipped) and ledger.place(found.where) in {ledger.path.name + end for end in _CASE_FILES}


def _capture(ledger: Ledger, raw: Raw) -> Capture:
    place = ledger.place(raw.path)
    return Capture(place=place, record=raw.record, data=raw.data, told=_told(raw), modified=raw.modified)


def _told(raw: Raw) -> str:
    """What was said of the document beside its bytes, and how its file writes dates, as one line of JSON."""
    said = {name: value for name, value in asdict(raw.given).items() if value}
    if raw.fields.month_first is not None:
        said["month_first"] = raw.fields.month_first
    return json.dumps(said, sort_keys=True)


def _keep(work: _Work, capture: Capture, read: Callable[[], Reading]) -> Kept:
    reading = read()
    if reading.document is None:
        return _skip(work, (capture.place, capture.record), reading.skipped[0])
    work.ledger.add(capture, reading, versions(), work.run)
    return Kept(fate=Fate.READ, reading=reading)


def _there(work: _Work, raw: Raw, capture: Capture, known: Known) -> Kept:
    if known.state is State.WITHDRAWN:
        return _skip(work, (capture.place, capture.record), Skipped(where_of(raw), known.reason))
    if known.state is State.ELSEWHERE:
        work.ledger.stand(capture, known.reading, work.run)
    else:
        work.ledger.readable(capture, work.run)
    reading = work.ledger.read(known.reading, path=raw.path, record=raw.record) if work.known_too else None
    return Kept(fate=Fate.THERE, reading=reading)


def _skip(work: _Work, where: tuple[str, int | None], skipped: Skipped) -> Kept:
    work.ledger.skip(where, skipped.reason, work.run)
    return Kept(fate=Fate.SKIPPED, reading=Reading(document=None, skipped=(skipped,)))


def _where(work: _Work, shown: str) -> tuple[str, int | None]:
    """The place that a skip names: a path, or a path and the line of a record behind a colon."""
    path, colon, line = shown.rpartition(":")
    if colon and line.isascii() and line.isdigit() and not Path(shown).exists():
        return work.ledger.place(path), int(line)
    return work.ledger.place(shown), None
