"""``firsthand serve``: the desk, in a browser."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.common import CASE, Case, fail, next_steps, orderly, out

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def serve(
    case: Case = CASE,
    watch: Annotated[Path | None, typer.Option(help="A watch file for the board.", metavar="FILE")] = None,
    host: Annotated[str, typer.Option(help="The address to listen on; any but this machine's own needs a token.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes one that is free.")] = 8321,
    token: Annotated[
        str | None,
        typer.Option(envvar="FIRSTHAND_TOKEN", help="What a browser has to give before it sees anything."),
    ] = None,
) -> None:
    """Open the case file in a browser: read, question, decide.

    Only this machine can reach it, unless --host says otherwise; then a token is needed.

    Example: a case with the question that it is watched for:

        firsthand serve --case korrin.db --watch examples/korrin/watch.yaml
    """
    gc.disable()  # until all is loaded: what is loaded stays, and to look for garbage in it takes a tenth of the start
    from firsthand.serve.start import run

    if host not in LOOPBACK and not token:
        fail(f"{host} can be reached from other machines: give a token, with --token or FIRSTHAND_TOKEN.")
    if watch is not None and not watch.is_file():
        fail(f"There is no watch file {os.fspath(watch)}.")
    with orderly("Everything decided is kept."):
        run(case, watch=watch, host=host, port=port, token=token, ready=_ready)


def _ready(address: str) -> None:
    console = out()
    console.print(f"The desk is open at {address}", soft_wrap=True)
    next_steps(console, "open that address in a browser; Ctrl-C closes the desk")
