"""What other processes do to a case file while a test looks on."""

from __future__ import annotations

import multiprocessing
from multiprocessing.process import BaseProcess
from pathlib import Path

from firsthand.ledger.ledger import Ledger
from tests.ledger.builders import FIRST, Dispatch, dispatch, said


def page(name: str) -> Dispatch:
    """Return a document with two claims, found at a place of its name."""
    text = f"The dam at {name} holds. Nobody has left {name}."
    return dispatch(text, f"{name}.txt", claims=[said("The dam", text, "Tinn"), said("Nobody", text, "Post")])


def add(case: Path, names: list[str]) -> None:
    """Add a page of each name, in one run."""
    with Ledger(case, writing=True) as ledger, ledger.run("read", FIRST) as run:
        for name in names:
            found = page(name)
            ledger.add(found.capture, found.reading, FIRST, run)


def add_without_end(case: Path) -> None:
    """Add pages until somebody ends this process."""
    with Ledger(case, writing=True) as ledger, ledger.run("read", FIRST) as run:
        for number in range(10**6):
            found = page(f"Ostrey{number}")
            ledger.add(found.capture, found.reading, FIRST, run)


def begun(work: object, *arguments: object) -> BaseProcess:
    """Return a new process that does this; forked, it would share the locks of the one that asks."""
    assert callable(work)
    process = multiprocessing.get_context("spawn").Process(target=work, args=arguments)
    process.start()
    return process
