"""``firsthand schema``: what each field of the JSON means."""

from __future__ import annotations

import typer

from firsthand.cli.common import err, next_steps, orderly
from firsthand.report import schema as contract


def schema() -> None:
    """Print the JSON Schema that every line of `firsthand read --json` keeps to; it explains every field.

    Example: keep it beside the claims it describes:

        firsthand schema > reading.schema.json
    """
    with orderly():
        typer.echo(contract.text(), nl=False)
        next_steps(err(), "firsthand read PATH --json   the lines that keep to it")
