"""A watched process is timed, and one that fails says so in its own words."""

import sys
from pathlib import Path

import pytest

from benchmarks.places import Failed
from benchmarks.speed import pace, ratios, table
from benchmarks.watched import Spent, first_line, watch
from benchmarks.ways import ENCODER, OURS


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


def test_processes_that_only_wait_are_not_counted(tmp_path: Path) -> None:
    start = "subprocess.Popen([sys.executable, '-c', 'sum(range(30_000_000))'])"
    code = f"import subprocess, sys; [started.wait() for started in [{start}, {start}]]"

    assert watch([sys.executable, "-c", code], tmp_path / "out").processes == 2


def test_the_first_line_is_waited_for_and_no_longer(tmp_path: Path) -> None:
    code = "import time; time.sleep(0.2); print(1, flush=True); time.sleep(0.6); print(2)"

    assert 0.2 <= first_line([sys.executable, "-c", code], tmp_path / "errors") < 0.7


def test_a_command_that_prints_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="printed nothing"):
        first_line([sys.executable, "-c", "pass"], tmp_path / "errors")


def test_the_quickest_turn_counts_and_start_up_is_left_out() -> None:
    turns = [Spent(wall=12, processor=21, peak=300, processes=1), Spent(wall=11, processor=22, peak=310, processes=2)]

    found = pace(1100, turns, [Spent(wall=1, processor=2, peak=200), Spent(wall=2, processor=1, peak=200)])

    assert (found.clock, found.processor, found.whole) == (110, 55, 100)
    assert (found.peak, found.startup, found.processes) == (310, 1, 2)


def test_ours_is_compared_with_each_of_the_others() -> None:
    slow, fast = (Spent(wall=wall, processor=wall, peak=1) for wall in (11, 6))
    start = [Spent(wall=1, processor=1, peak=1)]
    paces = {OURS: pace(100, [slow], start), ENCODER: pace(100, [fast], start)}

    assert ratios(paces).rows == ((f"firsthand read to {ENCODER}", "0.50", "0.50"),)
    assert table(paces).rows[0] == ("words a second", "10", "20")
