"""``firsthand withdraw``: a document taken out of the case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import firsthand
from firsthand.cli.common import CASE, Case, at, fail, next_steps, orderly, out
from firsthand.errors import NoCaseFile


def withdraw(
    document: Annotated[str, typer.Argument(metavar="DOC", help="A document: its id or path.")],
    reason: Annotated[str, typer.Option(help="Why, in a sentence; it stays on record.", metavar="TEXT")],
    case: Case = CASE,
    blank: Annotated[
        bool, typer.Option("--blank", help="Remove its bytes and all of its words from the case file, for good.")
    ] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take a withdrawal back.")] = False,
) -> None:
    """Take a document out of the case, with the reason on record.

    Its claims are listed no more and it is not read again; that it was there, and why it is gone, stays. With --blank
    nothing of its text remains in the file, and it cannot come back.

    Example: a report that its outlet has retracted:

        firsthand withdraw reports/bridge.html --reason "Retracted by the outlet on 12 March."
    """
    if not reason.strip():
        fail("A withdrawal needs a reason: --reason TEXT.")
    if blank and undo:
        fail("What was blanked is gone for good: --undo and --blank do not go together.")
    with orderly(), _existing(case) as ledger:
        named = ledger.document(document)
        console = out()
        if undo:
            ledger.reinstate(named, reason.strip())
            console.print(f"{named[:12]} is back in the case.")
        else:
            ledger.withdraw(named, reason.strip(), blank=blank)
            console.print(f"{named[:12]} is out of the case{', and its words are gone' if blank else ''}.")
        next_steps(console, *_steps(named[:12], case, final=blank or undo))


def _existing(case: Path) -> firsthand.Ledger:
    """The case file opened for writing; there is nothing to withdraw from one that would only be made now."""
    if not case.exists():
        raise NoCaseFile(str(case))
    return firsthand.Ledger(case, writing=True)


def _steps(named: str, case: Path, *, final: bool) -> list[str]:
    listed = f"firsthand documents{at(case)} --every-version   what was in the case, and why it no longer is"
    undone = f"firsthand withdraw {named}{at(case)} --undo --reason TEXT   if it was a mistake"
    return [listed] if final else [listed, undone]
