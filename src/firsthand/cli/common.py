"""What the commands share: where they print, how they fail, how they end."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from firsthand import settings
from firsthand.errors import FirsthandError
from firsthand.report.clean import one_line
from firsthand.report.summary import Row

_STOPPED, _BROKEN_PIPE = 130, 141  # what a shell reports of a program that SIGINT or SIGPIPE ended

Outlet = Annotated[str | None, typer.Option(help="Who published it, where the document does not say.")]
Title = Annotated[str | None, typer.Option(help="Its title, where the document does not say.")]
Url = Annotated[str | None, typer.Option(help="The address it was published at.")]
Published = Annotated[
    str | None, typer.Option(help="The day it was published, as 2022-02-28, where the document does not say.")
]
Case = Annotated[Path, typer.Option("--case", help="The case file.", metavar="PATH")]
CASE = Path(settings.CASE)
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line, for a program.")]
Fields = Annotated[
    str | None,
    typer.Option(help="Which fields of a .jsonl record hold what: text=body,title=headline.", metavar="NAME=FIELD,…"),
]


Thing = TypeVar("Thing")


def out() -> Console:
    """Return the console for results; a character that its encoding lacks becomes a question mark."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    return Console(highlight=False, markup=False, emoji=False)


def err() -> Console:
    """Return the console for what is not a result: progress, what went wrong, what to do next."""
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="replace")
    return Console(stderr=True, highlight=False, markup=False, emoji=False)


@contextmanager
def orderly(stopped: str = "What was printed is whole.") -> Iterator[None]:
    """End with one sentence on bad input, and without a traceback when the user or the next program in a pipe stops.

    ``stopped`` says what holds after the user has stopped it.
    """
    try:
        yield
    except FirsthandError as error:
        fail(str(error))
    except KeyboardInterrupt:
        err().print(f"Stopped. {stopped}")
        raise typer.Exit(_STOPPED) from None
    except BrokenPipeError:
        _abandon_output()
        raise typer.Exit(_BROKEN_PIPE) from None
    except OSError as error:
        try:
            sys.stdout.flush()
        except OSError:
            _abandon_output()
        fail(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}.")


def _abandon_output() -> None:
    """Python flushes once more as it ends; that must not find the closed pipe or the full disk again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fail(sentence: str) -> NoReturn:
    """Print the sentence as an error and exit with 1."""
    err().print(f"firsthand: {one_line(sentence)}", soft_wrap=True)
    raise typer.Exit(1)


def nothing_read(rows: Sequence[Row]) -> NoReturn:
    """Exit with 1 and the first reason, where no document at all could be read."""
    skipped = [skip for row in rows for skip in row.skipped]
    first = f"{skipped[0].where}: {skipped[0].reason.rstrip('.')}" if skipped else "no document was found"
    more = f"; {len(skipped) - 1} more were skipped" if len(skipped) > 1 else ""
    fail(f"Nothing could be read: {first}{more}.")


def cores() -> int:
    """Return the number of processors that this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def next_steps(console: Console, *steps: str) -> None:
    """Print what to do next."""
    for n, step in enumerate(steps):
        console.print(f"{'Next: ' if n == 0 else '      '}{step}", soft_wrap=True, style="dim")


def at(case: Path) -> str:
    """Return the option by which a next command finds the case file, a blank before it; "" for the usual one."""
    return "" if case == CASE else f" --case {shlex.quote(str(case))}"


def field_map(fields: str | None) -> dict[str, str]:
    """Return "text=body,title=headline" as a mapping."""
    pairs = [pair.partition("=") for pair in (fields or "").split(",") if pair.strip()]
    for name, _, field in pairs:
        if not name.strip() or not field.strip():
            fail(f"--fields takes pairs such as text=body,title=headline, and {name!r} is no pair.")
    return {name.strip(): field.strip() for name, _, field in pairs}


def with_progress(things: Iterable[Thing], what: str, *, total: int | None, seen: bool) -> Iterator[Thing]:
    """Yield the things while a bar on stderr counts them, where it is ``seen`` and stderr is a terminal."""
    console = err()
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(pulse_style="cyan"),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not (seen and console.is_terminal)) as progress:
        task = progress.add_task(what, total=total)
        for thing in things:
            progress.advance(task)
            yield thing
