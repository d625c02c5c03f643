"""How long the desk takes to open, beside a bare server of the same framework: each a process of its own, in turn.

From the command to the first page. The quickest of a few starts counts: what else a machine does makes a start longer,
and never shorter. How many times a bare server's start it takes is told by processor time, which that lengthens least.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.places import Failed
from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep

TURNS = 5
TIMES = 5.0
"""How many times a bare server's start the desk's may take: some 1.2 seconds of work, of the 2 that people may wait."""

BARE = """
import socket, uvicorn
from fastapi import FastAPI
app = FastAPI()
app.get("/")(lambda: "A page.")
with socket.create_server(("127.0.0.1", 0)) as listening:
    print(f"http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Seconds from the command to the desk's first page; and of the processor, the desk's and a bare server's."""

    seconds: float
    desk: float
    bare: float

    @property
    def ratio(self) -> float:
        """How many bare servers could be opened with the same work."""
        return self.desk / self.bare

    @property
    def good(self) -> bool:
        """Whether the desk keeps to the bound."""
        return self.ratio <= TIMES


def opened(example: Path, folder: Path) -> Opened:
    """Return how long ``firsthand serve`` over the example case takes, and a bare server."""
    case = folder / "korrin.db"
    with Ledger(case, writing=True) as ledger:
        for _ in keep([example / "manifest.csv"], ledger):
            pass
        for _ in judge(ledger):
            pass
    # An installed package has its bytecode, which a checkout may be told not to keep: the first start writes it.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    served = ("serve", "--case", str(case), "--watch", str(example / "watch.yaml"), "--port", "0")
    desk = [sys.executable, "-c", "from firsthand.cli import app; app()", *served]
    turns = [(_first_page(desk, kept), _first_page([sys.executable, "-c", BARE], kept)) for _ in range(TURNS + 1)][1:]
    return Opened(
        seconds=min(took for (took, _), _ in turns),
        desk=min(worked for (_, worked), _ in turns),
        bare=min(worked for _, (_, worked) in turns),
    )


def _first_page(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Seconds until the first page is there, and seconds of the processor until the server has ended."""
    begun, before = time.perf_counter(), _worked()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(environment)) as process:
        assert process.stdout is not None
        told = next((line for line in process.stdout if "http://" in line), "")
        if not told:
            raise Failed(f"{command[-1][:40]} told no address")
        with urllib.request.urlopen(told.split()[-1]) as answer:  # noqa: S310 - the address of the process begun here
            answer.read()
        took = time.perf_counter() - begun
        process.terminate()
    return took, _worked() - before


def _worked() -> float:
    """Seconds of the processor that processes begun here and ended took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
