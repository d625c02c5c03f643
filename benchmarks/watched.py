"""A child process, timed, with the processor time and the memory that it took."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import psutil

from benchmarks.places import Failed
from benchmarks.reading import last_words

EVERY = 0.05
"""Seconds between two looks at the process; a peak shorter than that can be missed.

A look takes a millisecond or two from a machine whose cores are all at work for what is timed.
"""

SELDOM = 4
"""Looks from one at shares of memory to the next: the system counts pages for it, which takes milliseconds."""

AT_WORK = 0.05
"""The share of all processor time from which on a process counts as one that worked, and not only waited."""

_SHARES = re.compile(r"^Pss: +(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a process and those it started took.

    Seconds on the clock, seconds of processor time on all cores, and peak memory in MiB: the sum over the processes of
    what each holds, so that what they share counts once for each. In ``proportional`` a page that several hold counts
    once, divided among them; it is 0 where the system does not tell. ``processes`` are those that did some of the work.
    """

    wall: float
    processor: float
    peak: float
    proportional: float = 0.0
    processes: int = 1


def watch(command: Sequence[str], output: Path) -> Spent:
    """Return what the command took, its stdout written to ``output``; ``Failed`` with its last words where it fails."""
    processor: dict[int, float] = {}
    peak = shares = looks = 0
    with output.open("wb") as out, TemporaryFile() as errors:
        begun = time.perf_counter()
        process = psutil.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
        while process.poll() is None:
            family = _family(process)
            peak = max(peak, sum(_looked_at(each, processor) for each in family))
            if looks % SELDOM == 0:
                shares = max(shares, sum(_share(each.pid) for each in family))
            looks += 1
            time.sleep(EVERY)
        wall = time.perf_counter() - begun
        if process.returncode:
            raise Failed(f"{' '.join(command[1:4])} ended with {process.returncode}: {last_words(errors)}")
    total = sum(processor.values())
    return Spent(
        wall=wall,
        processor=total,
        peak=peak / 2**20,
        proportional=shares / 2**10,
        processes=sum(spent >= AT_WORK * total for spent in processor.values()),
    )


def first_line(command: Sequence[str], output: Path) -> float:
    """Return the seconds until the command has printed a line; what it says on stderr goes to ``output``."""
    with output.open("wb") as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors)
        with process:
            line = process.stdout.readline() if process.stdout else b""
            waited = time.perf_counter() - begun
            process.communicate()
    if process.returncode or not line:
        raise Failed(f"{' '.join(command[1:4])} printed nothing and ended with {process.returncode}")
    return waited


def _family(process: psutil.Process) -> list[psutil.Process]:
    """The process and all that it started; one may end between two questions."""
    try:
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return []


def _looked_at(process: psutil.Process, processor: dict[int, float]) -> int:
    """Bytes that a process holds; what it has spent so far is noted, for when it has ended nobody knows."""
    try:
        with process.oneshot():
            times = process.cpu_times()
            processor[process.pid] = max(processor.get(process.pid, 0.0), times.user + times.system)
            return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _share(pid: int) -> int:
    """KiB that are a process's own, and its share of what it holds with others; Linux tells."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    found = _SHARES.search(told)
    return int(found[1]) if found else 0
