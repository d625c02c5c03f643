"""Judging a case that grows to a hundred thousand documents: the time of one document at each size, and memory."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places
from benchmarks.progress import tell
from benchmarks.stories import A_STORY, Told, told
from firsthand.judgements.origins import origins
from firsthand.ledger.adding import add
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import Session
from firsthand.model.custody import Versions
from firsthand.model.judgement import Ref, Report
from firsthand.pipeline.judge import judge

SIZES = (1_000, 10_000, 100_000)
TIMED = 300
"""Documents that are timed at each size; the median of them is given."""
AT_ONCE = 500
CHECKED = 100
"""Stories at the end whose accounts are compared with what is known of them."""

_VERSIONS = Versions(code="generated", model="none", grammar="none")


def run(_places: Places, sizes: tuple[int, ...] = SIZES) -> Outcome:
    """Return the time of a document at each size, and how many pairs of reports were traced to one account rightly."""
    with TemporaryDirectory() as name:
        case = Path(name) / "stories.db"
        rows: list[tuple[str, ...]] = []
        medians: list[float] = []
        every = told(sizes[-1])
        done = 0
        with Ledger(case, writing=True) as ledger, ledger.run("generate", _VERSIONS) as run_number:
            for size in sizes:
                tell(f"scaling: to {size:,} documents")
                last = _grown(ledger, every, done, size, run_number)
                medians.append(statistics.median(last))
                rows.append(
                    (f"{size:,}", f"{1000 * medians[-1]:.1f}", f"{1000 * _percentile(last):.1f}", f"{_memory():,.0f}")
                )
                done = size
            pairs = _traced(ledger, sizes[-1])
        head = ("documents", "median ms a document", "95th percentile", "memory, MiB")
        growth = f"The last is {medians[-1] / medians[0]:.2f} times the first."
        return Outcome(figures=(pairs,), tables=(Table(head, tuple(rows)),), notes=(growth,))


def _grown(ledger: Ledger, every: Iterator[Told], done: int, size: int, run_number: int) -> list[float]:
    """Bring the case to a size, judging as it grows, and return the seconds of each of the last documents."""
    for at in range(done, size - TIMED, AT_ONCE):
        _added(ledger, every, min(AT_ONCE, size - TIMED - at), run_number)
        for _ in judge(ledger):
            pass
    _added(ledger, every, TIMED, run_number)
    seconds, before = [], time.perf_counter()
    for _ in judge(ledger):
        now = time.perf_counter()
        seconds.append(now - before)
        before = now
    return seconds


def _added(ledger: Ledger, every: Iterator[Told], count: int, run_number: int) -> None:
    """Add documents in one transaction, for the making alone; reading commits each by itself."""
    session = Session(ledger.path, writing=True)
    with session.writing() as connection:
        for _ in range(count):
            one = next(every)
            add(connection, one.capture, one.reading, _VERSIONS, run_number)
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


def _percentile(seconds: list[float]) -> float:
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


def _memory() -> float:
    """The greatest memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
