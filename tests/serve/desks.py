"""A desk over a case of a few documents that are read by the stand-in, so that no model is loaded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.testclient import TestClient

from firsthand.documents.given import Given
from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from firsthand.settings import Settings
from tests.pipeline import stand_ins

WATCH = """
question: Will the river reach the town before the end of March 2026?
horizon: "2026-03-01/2026-03-31"
hypotheses:
  - {id: H1, name: Flood, text: The water reaches the town.}
  - {id: H2, name: None, text: The water stays in its bed.}
indicators:
  - id: I1
    text: The river rises
    words: [river, rose]
    relevance: high
    cells: {H1: CC, H2: I}
"""

SPEAKERS = ("Maria Vos", "a senior official", "", "Maria Vos")


@contextmanager
def opened(folder: Path, *, watched: bool = False, bounds: Settings | None = None) -> Iterator[Desk]:
    """Give a desk over a case of four documents: two by one speaker, one by nobody named, one by its author."""
    shutil.copytree(_made().name, folder, dirs_exist_ok=True)
    watch = folder / "watch.yaml" if watched else None
    if watch:
        watch.write_text(WATCH, encoding="utf-8")
    with Ledger(folder / "case.db", writing=True) as ledger:
        hosts = frozenset({"127.0.0.1", "testserver"})
        desk = Desk(ledger=ledger, watch=watch, hosts=hosts, bounds=bounds or Settings(), reader=stand_ins.read)
        try:
            yield desk
        finally:
            desk.adding.stop()


@cache
def _made() -> TemporaryDirectory[str]:
    """The case, made once and copied for each test; it goes with the process."""
    kept = TemporaryDirectory(prefix="desk-")
    reports = Path(kept.name) / "reports"
    reports.mkdir()
    for number, speaker in enumerate(SPEAKERS):
        (reports / f"{number}.txt").write_text(stand_ins.report(number, speaker=speaker), encoding="utf-8")
    with Ledger(Path(kept.name) / "case.db", writing=True) as ledger:
        given = Given(outlet="Merrow Post", published="2026-03-05")
        for _ in keep(reports, ledger, given=given, reader=stand_ins.read):
            pass
        list(judge(ledger))
    return kept


def client(desk: Desk) -> TestClient:
    """Return a browser that has been to the desk."""
    made = TestClient(create_app(desk), base_url="http://127.0.0.1", follow_redirects=False)
    made.get("/enter")
    return made


def secret(of: TestClient, desk: Desk) -> str:
    """Return what proves that a form is the browser's own."""
    return desk.sessions.of(of.cookies.get("firsthand")).secret
