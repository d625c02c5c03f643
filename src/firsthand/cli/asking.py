"""What the commands that judge share: a case that is judged first, and the day as of which they answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import firsthand
from firsthand.cli.common import fail, with_progress
from firsthand.errors import BadDate
from firsthand.language.calendar.edtf import valid

if TYPE_CHECKING:
    from firsthand.ledger.ledger import Ledger

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Answer from what was published by this day: 2022-02-28, 2022-02."),
]


@contextmanager
def held(case: Path) -> Iterator[Ledger]:
    """Give the case file to write to; one that is not there is not made."""
    if not case.exists():
        fail(f"There is no case file {case} yet; firsthand read makes one.")
    with firsthand.Ledger(case, writing=True) as ledger:
        yield ledger


@contextmanager
def judged(case: Path, day: str | None) -> Iterator[Ledger]:
    """Give the case file with everything that is new in it judged; ``BadDate`` where the day is none."""
    if day is not None and not valid(day):
        raise BadDate(f"{day!r}; write it as 2022-02-28, 2022-02 or 2022")
    with held(case) as ledger:
        for _ in with_progress(firsthand.judge(ledger), "judging", total=firsthand.unjudged(ledger), seen=True):
            pass
        yield ledger
