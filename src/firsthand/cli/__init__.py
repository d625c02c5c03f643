"""The command line: each command parses, calls one function, prints, and says what to do next."""

from __future__ import annotations

from typing import Annotated

import typer

import firsthand
from firsthand.cli.brief import brief
from firsthand.cli.claims import claims
from firsthand.cli.conflicts import conflicts
from firsthand.cli.doctor import doctor
from firsthand.cli.documents import documents
from firsthand.cli.export import export
from firsthand.cli.forecasts import forecasts
from firsthand.cli.origins import origins
from firsthand.cli.read import read
from firsthand.cli.review import review
from firsthand.cli.schema import schema
from firsthand.cli.serve import serve
from firsthand.cli.show import show
from firsthand.cli.watch import watch
from firsthand.cli.withdraw import withdraw

app = typer.Typer(
    name="firsthand",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    # A traceback with the values of variables would print article text to the terminal as it is.
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"firsthand {firsthand.__version__}")
        raise typer.Exit


@app.callback()
def firsthand_(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read news documents into claims: who says it, through whom, on what basis, how firmly, about when and how many.

    Begin with one document, then read what there is into a case file and ask it:

        firsthand show report.txt

        firsthand read reports/

        firsthand claims bridge
    """


for command in (
    read,
    claims,
    show,
    documents,
    origins,
    conflicts,
    forecasts,
    watch,
    review,
    brief,
    export,
    serve,
    withdraw,
    schema,
    doctor,
):
    app.command()(command)
