"""``firsthand brief``: a few pages for somebody who was not there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.asking import AsOf, judged
from firsthand.cli.common import CASE, Case, at, err, fail, next_steps, orderly
from firsthand.cli.export import write
from firsthand.report import brief as report
from firsthand.report.brief_forms import Form, written


def brief(
    watch: Annotated[
        Path | None,
        typer.Argument(
            metavar="[WATCH]", show_default=False, help="A watch file; without one, of the case as a whole."
        ),
    ] = None,
    case: Case = CASE,
    as_of: AsOf = None,
    to: Annotated[
        Path | None, typer.Option(help="The file to write; without it, standard output.", metavar="PATH")
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option("--format", help="html, md or docx; by default what the file's name ends with, or md."),
    ] = None,
) -> None:
    """Write a brief: the question, where it stands, what it rests on, what is disputed, what to watch next.

    Each sentence names what it rests on: a document, its outlet, its date, and a few of its words.

    Example: a page to print, as the question stood on 10 March:

        firsthand brief river.yaml --as-of 2026-03-10 --to brief.html
    """
    from firsthand.judgements.watch.watch_file import load
    from firsthand.pipeline.briefing import briefing

    wanted = form or _form(to)
    if wanted is Form.DOCX and to is None:
        fail("A Word document is written to a file: name one with --to.")
    with orderly(f"{to} was not written." if to else "What was printed is not all."):
        watched = load(watch) if watch else None
        with judged(case, as_of) as ledger:
            made = report.brief(briefing(ledger, watched, day=as_of))
        write([written(made, wanted)], to)
    if to:
        err().print(f"{to} is written, with {len(made.citations)} citations.", soft_wrap=True)
    else:
        sys.stdout.flush()
    step = (
        f"firsthand serve{at(case)}{f' --watch {watch}' if watch else ''}   the same in a browser, with the documents"
    )
    next_steps(err(), step)


def _form(to: Path | None) -> Form:
    """What the name of a file asks for."""
    suffix = to.suffix.lower().lstrip(".") if to else Form.MARKDOWN
    if suffix not in set(Form):
        fail(f"{to} is neither .html nor .md nor .docx: say which with --format.")
    return Form(suffix)
