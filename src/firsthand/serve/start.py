"""The desk's server: one process, one address, started when the case file is known to be sound."""

from __future__ import annotations

import gc
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from firsthand import settings
from firsthand.errors import FirsthandError
from firsthand.ledger.ledger import Ledger
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from firsthand.serve.worker import Worker

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


SELDOM = (50_000, 20, 50)
"""When Python looks for garbage that refers to itself: pages make next to none, and to look holds them up."""


PATIENCE = 2.0
"""Seconds after which a page says that it is still being put together."""


class NoAddress(FirsthandError):
    """The desk cannot be opened at this address."""


def run(
    case: Path, *, watch: Path | None, host: str, port: int, token: str | None, ready: Callable[[str], None]
) -> None:
    """Serve the case file until it is interrupted; ``ready`` is told the address once it can be asked."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with Ledger(case, writing=True) as ledger, socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            raise NoAddress(f"{host}, port {port}: {error.strerror or error}") from error
        shown = f"[{host}]" if ":" in host else host
        hosts = LOOPBACK_NAMES | {shown} if token is None else None
        worker = Worker(ledger)
        desk = Desk(
            ledger=ledger,
            watch=watch,
            token=token,
            hosts=hosts,
            worker=worker,
            bounds=settings.load(),
            patience=PATIENCE,
        )
        listening.listen()
        ready(f"http://{shown}:{listening.getsockname()[1]}/")
        server = uvicorn.Server(uvicorn.Config(create_app(desk), log_level="warning", server_header=False))
        settle()
        worker.start()
        try:
            server.run(sockets=[listening])
        finally:
            desk.adding.stop()
            worker.stop()


def settle() -> None:
    """Let Python look for garbage seldom, and never in what is loaded by now: that stays."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(*SELDOM)
