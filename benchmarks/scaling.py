"""Judging a case that grows to a hundred thousand documents: the time of one document at each size, and memory."""

from __future__ import annotations

import resource
import sqlite3
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.curve import Line, svg
from benchmarks.generated import VERSIONS
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places
from benchmarks.progress import tell
from benchmarks.stories import A_STORY, Told, told
from firsthand.judgements.origins.origins import origins
from firsthand.ledger.adding import add
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import Session
from firsthand.model.judgement import Ref, Report
from firsthand.pipeline.judge import judge
from firsthand.pipeline.rules import unjudged

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
TIMED = 300
"""Documents that are timed at each size."""
AT_ONCE = 500
CHECKED = 100
"""Stories at the end whose accounts are compared with what is known of them."""

STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What judging took at one size: seconds of the processor and of the clock for each document, and the room.

    ``beside`` are those of the first size's documents, judged turn by turn with these: what else the machine has to do
    slows both.
    """

    size: int
    processor: tuple[float, ...]
    beside: tuple[float, ...]
    clock: tuple[float, ...]
    waiting: float
    memory: float
    mapped: float
    file: float

    @property
    def median(self) -> float:
        """Milliseconds of the processor for a document."""
        return 1000 * statistics.median(self.processor)

    @property
    def mean(self) -> float:
        """Milliseconds of the processor for a document, long ones and short ones alike."""
        return 1000 * statistics.fmean(self.processor)

    @property
    def times_first(self) -> float:
        """How many times the processor that a document takes beside those of the first size, by the mean."""
        return statistics.fmean(self.processor) / statistics.fmean(self.beside)

    @property
    def row(self) -> tuple[str, ...]:
        """The row of the table."""
        times = (self.median, self.mean, 1000 * _percentile(self.processor), 1000 * statistics.median(self.clock))
        first = (f"{1000 * statistics.fmean(self.beside):.1f}", f"{self.times_first:.2f}")
        waits, room = f"{1000 * self.waiting:.0f}", (self.memory, self.mapped, self.file)
        return (f"{self.size:,}", *(f"{time:.1f}" for time in times), *first, waits, *map(_whole, room))


HEAD = (
    "documents",
    "median ms a document",
    "mean",
    "95th percentile",
    "median by the clock",
    "mean of the first size beside it",
    "ratio",
    "ms to find what waits",
    "memory, MiB",
    "mapped, MiB",
    "case file, MiB",
)
HOW = (
    f"Of the last {TIMED} documents at each size; milliseconds of the processor but where the clock is named. Turn by"
    f" turn with them, the last {TIMED} of the first size are judged once more in a copy of that case, so that whatever"
    " else the machine has to do slows both. What waits is looked for once a run. Memory is the process's own; mapped"
    " are pages of the case file that the system keeps in its memory as long as there is room, and takes back when"
    " there is none."
)


def run(_places: Places, sizes: tuple[int, ...] = SIZES) -> Outcome:
    """Return the time of a document at each size, and how many pairs of reports were traced to one account rightly."""
    with TemporaryDirectory() as name:
        found: list[Measured] = []
        every = told(sizes[-1])
        done = 0
        with Ledger(Path(name) / "stories.db", writing=True) as ledger, ledger.run("generate", VERSIONS) as run_number:
            for size in sizes:
                tell(f"scaling: to {size:,} documents")
                found.append(_grown(ledger, every, done, size, run_number))
                tell(f"scaling: {' · '.join(found[-1].row)}")
                done = size
            pairs = _traced(ledger, sizes[-1])
    growth = f"A document of the last size takes {found[-1].times_first:.2f} times one of the first, by the mean."
    return Outcome(
        figures=(pairs,),
        tables=(Table(HEAD, tuple(each.row for each in found)),),
        notes=(growth, HOW),
        pictures={"scaling.svg": drawn(found)},
    )


def drawn(found: Sequence[Measured]) -> str:
    """Return the time of a document over the size of the case as a picture."""
    limit = 2 * statistics.median(1000 * statistics.fmean(each.beside) for each in found)
    return svg(
        "Time to judge one document, by the size of the case",
        [each.size for each in found],
        (
            Line("mean", tuple(each.mean for each in found)),
            Line("median", tuple(each.median for each in found)),
        ),
        "ms",
        limit=Line("twice the first", (limit,)),
        footnote=f"Documents in the case, tenfold from mark to mark; of the last {TIMED} at each, on one processor.",
    )


def _grown(ledger: Ledger, every: Iterator[Told], done: int, size: int, run_number: int) -> Measured:
    """Bring the case to a size, judging as it grows, and return what each of the last documents took."""
    for at in range(done, size - TIMED, AT_ONCE):
        _added(ledger, every, min(AT_ONCE, size - TIMED - at), run_number)
        for _ in judge(ledger):
            pass
    _added(ledger, every, TIMED, run_number)
    first = ledger.path.with_name("first.db")
    if not first.exists():
        _copied(ledger.path, first)
    before = time.process_time()
    unjudged(ledger)
    waiting = time.process_time() - before
    processor, clock, beside = _timed(ledger, first)
    own, mapped = _memory()
    file = ledger.path.stat().st_size / 2**20
    return Measured(
        size=size,
        processor=processor,
        beside=beside,
        clock=clock,
        waiting=waiting,
        memory=own,
        mapped=mapped,
        file=file,
    )


def _timed(ledger: Ledger, first: Path) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Judge what waits, turn by turn with a copy of the first case: seconds of both, those of the clock between."""
    processor, clock, beside = list[float](), list[float](), list[float]()
    again = first.with_name("again.db")
    _copied(first, again)
    with Ledger(again, writing=True) as small:
        judging, at_first = judge(ledger), judge(small)
        next(judging), next(at_first)  # with these, what waits is found
        for _ in range(TIMED - 1):
            before, began = time.process_time(), time.perf_counter()
            next(judging)
            between = time.process_time()
            clock.append(time.perf_counter() - began)
            next(at_first)
            processor.append(between - before)
            beside.append(time.process_time() - between)
    return tuple(processor), tuple(clock), tuple(beside)


def _copied(path: Path, to: Path) -> None:
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(to)) as new:
        old.backup(new)


def _added(ledger: Ledger, every: Iterator[Told], count: int, run_number: int) -> None:
    """Add documents in one transaction, for the making alone; reading commits each by itself."""
    session = Session(ledger.path, writing=True)
    with session.writing() as connection:
        for _ in range(count):
            one = next(every)
            add(connection, one.capture, one.reading, VERSIONS, run_number)
    session.close()


def _traced(ledger: Ledger, size: int) -> Figure:
    """Pairwise F1 of accounts over the last stories."""
    known = list(told(size))[-CHECKED * A_STORY :]
    wanted, found = set[frozenset[Ref]](), set[frozenset[Ref]]()
    for start in range(0, len(known), A_STORY):
        story = known[start : start + A_STORY]
        accounts = {ref: account for one in story for ref, account in zip(_refs(one), one.accounts, strict=True)}
        rows: dict[int, Report] = {}
        for one in story:
            rows |= ledger.judgements.matching(Filter(document=one.capture.document))
        links = ledger.judgements.links(list(rows))
        named = [ref for ref, account in accounts.items() if account]
        wanted |= {frozenset({a, b}) for a, b in combinations(named, 2) if accounts[a] == accounts[b]}
        for origin in origins(rows.values(), links):
            found |= {frozenset({a.report, b.report}) for a, b in combinations(origin.reports, 2)}
    right = len(wanted & found)
    return Figure(name="scaling/origins F1", value=200 * right / max(1, len(wanted) + len(found)), step=0.5)


def _refs(one: Told) -> list[Ref]:
    document = one.reading.document
    assert document is not None
    return [Report(document=document, claim=claim).ref for claim in one.reading.claims]


def _percentile(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


def _whole(number: float) -> str:
    return f"{number:,.0f}"


def _memory() -> tuple[float, float]:
    """The memory of this process in MiB: its own, and what it has mapped of files.

    Where the system does not tell them apart, the first is the greatest that both took together so far.
    """
    if not STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 0.0
    told = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
    own, mapped = (int(told[name].split()[0]) / 1024 for name in ("RssAnon", "RssFile"))
    return own, mapped
