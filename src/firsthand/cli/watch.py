"""``firsthand watch``: how a question stands."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.asking import AsOf, judged
from firsthand.cli.common import CASE, AsJson, Case, at, err, fail, next_steps, orderly, out
from firsthand.report import board as shown
from firsthand.report import wire
from firsthand.report.judged import board_json
from firsthand.report.printing import emit


def watch(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The watch file: a question, hypotheses, indicators.")],
    case: Case = CASE,
    new: Annotated[bool, typer.Option("--new", help="Write a watch file to begin with, where there is none.")] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show how a watched question stands: which indicators are seen, by how many origins, and what hangs on one.

    Example: write a watch file, change it, and see how its question stood on 10 March:

        firsthand watch river.yaml --new

        firsthand watch river.yaml --as-of 2026-03-10
    """
    from firsthand.judgements.watch.watch_file import TEMPLATE, load
    from firsthand.pipeline import watching

    if new:
        _write(file, TEMPLATE)
        return
    with orderly():
        watched = load(file)
        with judged(case, as_of) as ledger:
            board, gathered = watching.watched(ledger, watched, day=as_of)
    if as_json:
        with orderly():
            sys.stdout.buffer.write(wire.encoded(board_json(board, gathered.by_ref)))
        return
    with orderly():
        for line in shown.shown(board, gathered.by_ref):
            emit(out(), line)
        next_steps(
            err(),
            f"firsthand show ID{at(case)}   a claim of the evidence in its paragraph",
            f"firsthand serve{at(case)} --watch {shlex.quote(str(file))}   the board in a browser",
        )


def _write(file: Path, template: str) -> None:
    if file.exists():
        fail(f"{file} is there already, and stays as it is.")
    with orderly():
        file.write_text(template, encoding="utf-8")
    out().print(f"{file} is written.", soft_wrap=True)
    next_steps(err(), f"change it to your question, then: firsthand watch {shlex.quote(str(file))}")
