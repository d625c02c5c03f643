"""What the commands share: where they print, how they fail, how they end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from firsthand.errors import FirsthandError
from firsthand.model.reading import Reading
from firsthand.report.clean import one_line
from firsthand.report.summary import Row

_STOPPED, _BROKEN_PIPE = 130, 141  # what a shell reports of a program that SIGINT or SIGPIPE ended

Outlet = Annotated[str | None, typer.Option(help="Who published it, where the document does not say.")]
Title = Annotated[str | None, typer.Option(help="Its title, where the document does not say.")]
Url = Annotated[str | None, typer.Option(help="The address it was published at.")]
Published = Annotated[
    str | None, typer.Option(help="The day it was published, as 2022-02-28, where the document does not say.")
]
Fields = Annotated[
    str | None,
    typer.Option(help="Which fields of a .jsonl record hold what: text=body,title=headline.", metavar="NAME=FIELD,…"),
]


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
def orderly() -> Iterator[None]:
    """End with one sentence on bad input, and without a traceback when the user or the next program in a pipe stops."""
    try:
        yield
    except FirsthandError as error:
        fail(str(error))
    except KeyboardInterrupt:
        err().print("Stopped. What was printed is whole; the rest was not read.")
        raise typer.Exit(_STOPPED) from None
    except BrokenPipeError:
        # Python flushes once more as it ends; that must not find the closed pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(_BROKEN_PIPE) from None


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


def next_steps(console: Console, *steps: str) -> None:
    """Print what to do next."""
    for n, step in enumerate(steps):
        console.print(f"{'Next: ' if n == 0 else '      '}{step}", soft_wrap=True, style="dim")


def field_map(fields: str | None) -> dict[str, str]:
    """Return "text=body,title=headline" as a mapping."""
    pairs = [pair.partition("=") for pair in (fields or "").split(",") if pair.strip()]
    for name, _, field in pairs:
        if not name.strip() or not field.strip():
            fail(f"--fields takes pairs such as text=body,title=headline, and {name!r} is no pair.")
    return {name.strip(): field.strip() for name, _, field in pairs}


def with_progress(readings: Iterable[Reading], *, printing: bool) -> Iterator[Reading]:
    """Yield the readings while a bar on stderr counts them; ``printing`` says that each is printed as it comes.

    Lines that are printed on the same terminal tell it as well, and the bar would stand among them.
    """
    console = err()
    seen = console.is_terminal and not (printing and sys.stdout.isatty())
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(pulse_style="cyan"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not seen) as progress:
        task = progress.add_task("reading", total=None)
        claims = 0
        for n, reading in enumerate(readings, start=1):
            claims += len(reading.claims)
            progress.update(task, description=f"{n} documents · {claims} claims")
            yield reading
