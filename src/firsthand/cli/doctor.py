"""``firsthand doctor``: whether this installation can read."""

from __future__ import annotations

import typer

from firsthand.cli.common import next_steps, orderly, out
from firsthand.report import doctor as checks


def doctor() -> None:
    """Check this installation, and say what to do about what is wrong.

    Example: stop a script where reading would fail:

        firsthand doctor && firsthand read reports/
    """
    with orderly():
        console, wrong = out(), 0
        for finding in checks.examine():
            wrong += not finding.well
            console.print(checks.line(finding), soft_wrap=True)
        if wrong:
            next_steps(console, "do what the lines marked ✗ say, then run firsthand doctor again")
            raise typer.Exit(1)
        next_steps(console, "firsthand show PATH   a document with its claims marked")
