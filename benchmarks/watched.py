"""A child process, timed, with the processor time and the memory that it took."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
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
    """What a process took: seconds on the clock, seconds of processor time on all cores, peak memory in MiB."""

    wall: float
    processor: float
    peak: float


def watch(command: Sequence[str], output: Path) -> Spent:
    """Return what the command took, its stdout written to ``output``; ``Failed`` with its last words where it fails."""
    processor, peak = 0.0, 0
    with output.open("wb") as out, TemporaryFile() as errors:
        begun = time.perf_counter()
        process = psutil.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
        while process.poll() is None:
            with suppress(psutil.Error), process.oneshot():  # it may end between the question and the answer
                times = process.cpu_times()
                processor = max(processor, times.user + times.system)
                peak = max(peak, process.memory_info().rss)
            time.sleep(EVERY)
        wall = time.perf_counter() - begun
        if process.returncode:
            raise Failed(f"{' '.join(command[1:4])} ended with {process.returncode}: {last_words(errors)}")
    return Spent(wall=wall, processor=processor, peak=peak / 2**20)
