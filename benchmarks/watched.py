"""A child process, timed, with the processor time and the memory that it took."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import psutil

from benchmarks.places import Failed
from benchmarks.reading import last_words

EVERY = 0.01
"""Seconds between two looks at the process; a peak shorter than that can be missed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a process and those it started took.

    Seconds on the clock, seconds of processor time on all cores, and peak memory in MiB: the sum over the processes of
    what each holds, so that what they share counts once for each.
    """

    wall: float
    processor: float
    peak: float


def watch(command: Sequence[str], output: Path) -> Spent:
    """Return what the command took, its stdout written to ``output``; ``Failed`` with its last words where it fails."""
    processor: dict[int, float] = {}
    peak = 0
    with output.open("wb") as out, TemporaryFile() as errors:
        begun = time.perf_counter()
        process = psutil.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
        while process.poll() is None:
            peak = max(peak, sum(_looked_at(each, processor) for each in _family(process)))
            time.sleep(EVERY)
        wall = time.perf_counter() - begun
        if process.returncode:
            raise Failed(f"{' '.join(command[1:4])} ended with {process.returncode}: {last_words(errors)}")
    return Spent(wall=wall, processor=sum(processor.values()), peak=peak / 2**20)


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
