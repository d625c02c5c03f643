"""A watched process is timed, and one that fails says so in its own words."""

import sys
from pathlib import Path

import pytest

from benchmarks.places import Failed
from benchmarks.speed import pace
from benchmarks.watched import Spent, watch


def test_time_and_memory_are_seen_and_output_is_kept(tmp_path: Path) -> None:
    code = "import time; held = bytearray(60_000_000); time.sleep(0.3); print('read')"

    spent = watch([sys.executable, "-c", code], tmp_path / "out")

    assert spent.wall >= 0.3
    assert spent.peak >= 57
    assert (tmp_path / "out").read_text(encoding="utf8").strip() == "read"


def test_what_a_process_starts_counts_with_it(tmp_path: Path) -> None:
    held = "import time; held = bytearray(60_000_000); time.sleep(0.5)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {held!r}])"

    assert watch([sys.executable, "-c", code], tmp_path / "out").peak >= 64


def test_a_process_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="ended with 1: no such thing"):
        watch([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path / "out")


def test_the_quickest_turn_counts_and_start_up_is_left_out() -> None:
    turns = [Spent(wall=12, processor=21, peak=300), Spent(wall=11, processor=22, peak=310)]

    found = pace(1000, turns, [Spent(wall=1, processor=2, peak=200), Spent(wall=2, processor=1, peak=200)])

    assert (found.clock, found.processor, found.peak, found.startup) == (100, 50, 310, 1)
