"""Several documents read at once by processes of their own: in order, one death takes down one document, no orphans."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.documents.fetch import Raw
from firsthand.errors import NoProcesses
from firsthand.ledger.ledger import Ledger
from firsthand.model.fate import Fate
from firsthand.model.reading import Reading
from firsthand.pipeline import local
from firsthand.pipeline.keep import keep
from firsthand.pipeline.local import ENDED, Processes, in_order
from firsthand.settings import Settings
from tests.pipeline import light_stand_ins, stand_ins
from tests.pipeline.contents import contents
from tests.pipeline.stand_ins import report

ROOT = Path(__file__).parents[2]


@given(st.integers(min_value=0, max_value=40), st.integers(min_value=0, max_value=12))
def test_in_order_keeps_the_order_and_begins_no_more_than_it_may(things: int, ahead: int) -> None:
    unfinished: set[int] = set()
    most = 0

    def begun() -> Iterator[Callable[[], int]]:
        nonlocal most
        for thing in range(things):
            unfinished.add(thing)
            most = max(most, len(unfinished))
            yield partial(done, thing)

    def done(thing: int) -> int:
        unfinished.remove(thing)
        return thing

    assert list(in_order(begun(), ahead=ahead)) == list(range(things))
    assert most <= ahead + 1
    assert most == min(things, ahead + 1)
    assert not unfinished


def test_in_order_begins_nothing_that_nobody_asks_for() -> None:
    begun: list[int] = []

    def begin() -> Iterator[Callable[[], int]]:
        for thing in range(100):
            begun.append(thing)
            yield partial(int, thing)

    going = in_order(begin(), ahead=3)
    assert begun == []
    assert next(going) == 0
    assert begun == [0, 1, 2, 3]


def test_in_order_passes_on_what_goes_wrong_in_its_turn() -> None:
    def fail() -> int:
        raise LookupError

    things: list[Callable[[], int]] = [partial(int, 1), fail, partial(int, 3)]
    going = in_order(things, ahead=2)

    assert next(going) == 1
    with pytest.raises(LookupError):
        next(going)


def raw(number: int, words: str = "") -> Raw:
    """Return a document's bytes."""
    return Raw(f"{number}.txt", None, report(number, speaker=f"{words} Maria Vos".strip()).encode())


def paths(readings: list[Reading]) -> list[str]:
    """Return the path of each document, or the reason why there is none."""
    return [each.document.path if each.document else each.skipped[0].reason for each in readings]


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the stand-in where the shipped reader reads, in other processes as well."""
    monkeypatch.setattr(local, "_read", stand_ins.in_process)


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put one there that loads next to nothing, so that a process starts in no time."""
    monkeypatch.setattr(local, "_read", light_stand_ins.read)
    monkeypatch.setattr(local, "_begin", light_stand_ins.begin)


@pytest.mark.usefixtures("light")
def test_order_is_kept_and_a_process_that_dies_takes_down_its_own_document_alone() -> None:
    documents = [raw(1, "slow"), raw(2), raw(3, "deadly"), raw(4), raw(5, "deadly"), raw(6), raw(7)]
    with Processes(2, Settings()) as processes:
        readings = list(in_order(map(processes.begin, documents), ahead=4))

    assert paths(readings) == ["1.txt", "2.txt", ENDED, "4.txt", ENDED, "6.txt", "7.txt"]
    assert readings[2].skipped[0].where == "3.txt"


@pytest.mark.usefixtures("stand_in")
def test_a_case_file_read_by_several_processes_is_the_one_that_one_makes(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(7):
        text = report(number % 5, speaker="Maria Vos")
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "x.txt").write_bytes(b"\x00\x01\x02")
    for name, jobs in (("one.db", 1), ("two.db", 2)):
        with Ledger(tmp_path / name, writing=True) as ledger:
            kept = list(keep(folder, ledger, jobs=jobs, reader=stand_ins.read))
        assert [each.fate for each in kept] == [Fate.READ] * 5 + [Fate.THERE] * 2 + [Fate.SKIPPED]

    assert contents(tmp_path / "one.db") == contents(tmp_path / "two.db")


@pytest.mark.usefixtures("light")
def test_where_no_process_can_begin_no_document_is_to_blame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_begin", light_stand_ins.never_begin)
    with Processes(2, Settings()) as processes:
        read = processes.begin(raw(1))
        with pytest.raises(NoProcesses, match="--jobs 1"):
            read()


@pytest.mark.parametrize("where", ["submit", "__init__"])
def test_where_the_system_gives_no_process_no_document_is_to_blame(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(ProcessPoolExecutor, where, refuse)
    with pytest.raises(NoProcesses, match="--jobs 1"), Processes(2, Settings()) as processes:
        processes.begin(raw(1))()


PARENT = """
import os, sys, time
from firsthand.documents.fetch import Raw
from firsthand.pipeline import local
from firsthand.settings import Settings
from tests.pipeline import light_stand_ins, stand_ins

if __name__ == "__main__":
    local._read = light_stand_ins.read
    with local.Processes(2, Settings()) as processes:
        for number in range(4):
            processes.begin(Raw("1.txt", None, b"endless"))
        while len(processes._pool._processes) < 2:
            time.sleep(0.01)
        print(*processes._pool._processes, flush=True)
        time.sleep(600)
"""


def ended(pid: int) -> bool:
    """Return whether a process is gone, or is only waiting to be asked how it ended."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_processes_end_when_the_one_that_started_them_is_killed() -> None:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    call = [sys.executable, "-c", PARENT]
    with subprocess.Popen(call, stdout=subprocess.PIPE, cwd=ROOT, env=environment) as parent:
        assert parent.stdout is not None
        children = [int(pid) for pid in parent.stdout.readline().split()]
        family = [each.pid for each in psutil.Process(parent.pid).children(recursive=True)]
        assert set(children) <= set(family)
        time.sleep(0.5)
        parent.kill()

    patience = time.monotonic() + 60
    while not all(map(ended, family)) and time.monotonic() < patience:
        time.sleep(0.05)
    assert [pid for pid in family if not ended(pid)] == []
