"""The desk's pages over a case of a hundred thousand claims: server time beside bare SQL that fetches the same rows.

A page is asked for inside this process, from the request's first byte to the answer's last, in one event loop and with
garbage looked for as seldom as the server does. The SQL is what the page itself asked the case file for, sent again
through Python's sqlite3 with nothing made of the rows: each row that is shown, and those that are counted. What a page
remembers it does not ask for again, and it is not in its SQL; what goes on behind the pages is none of theirs, and has
ended before they are timed. How many times its SQL a page takes is told by processor time: what else the machine does
holds up a page of five milliseconds, and seldom a statement of half a one.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import current_thread
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

from fastapi import FastAPI
from sqlalchemy import Connection, Engine, event

from benchmarks import retold
from benchmarks.opened import TIMES as START
from benchmarks.opened import Opened, opened
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places
from benchmarks.progress import tell
from firsthand.ledger.asked import fetched
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import add_functions
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from firsthand.serve.pages import MENU
from firsthand.serve.start import settle

CLAIMS = 100_000
ROUNDS, LEAST_ROUNDS, A_PAGE = 20, 5, 12.0
"""Turns of a page; after so many seconds no more are begun than the least: all pages take minutes, not hours."""
AGAIN = 5
"""Turns in which nothing has changed since the turn before."""
TIMES, LARGEST = 10, 300_000
"""What a page may take: so many times the bare SQL, and so many bytes."""
LEAST = 0.002
"""Seconds under which no page is called slow, whatever its SQL takes: a page without rows is all frame."""

SOURCES = "/sources"

Asked = list[tuple[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """One page: seconds of every turn, of its SQL, and of turns with nothing new; the largest answer's size.

    ``worked`` are seconds of the processor, of turns and of their SQL.
    """

    name: str
    status: int
    ours: tuple[float, ...]
    bare: tuple[float, ...]
    worked: tuple[tuple[float, float], ...]
    size: int
    again: tuple[float, ...] = ()

    @property
    def high(self) -> float:
        """What nineteen turns of twenty stay below."""
        return sorted(self.ours)[max(0, -(-len(self.ours) * 19 // 20) - 1)]

    @property
    def ratio(self) -> float:
        """How many times as much as its SQL the page makes the processor work."""
        bare = median(bare for _, bare in self.worked)
        return self.work / max(bare, 1e-6)

    @property
    def work(self) -> float:
        """Seconds of the processor that a turn takes."""
        return median(ours for ours, _ in self.worked)

    @property
    def good(self) -> bool:
        """Whether it keeps to the bounds."""
        quick = self.ratio <= TIMES or self.work <= LEAST
        return self.status == 200 and quick and self.size <= LARGEST


def run(places: Places) -> Outcome:
    """Return the table, and how many pages keep to the bounds."""
    with TemporaryDirectory() as name:
        # A case made before may be named, for whoever works on the pages: it takes a minute or two to make.
        case = Path(os.environ.get("FIRSTHAND_DESK_CASE") or Path(name) / "desk.db")
        if not case.exists():
            tell(f"desk: making a case file of {CLAIMS:,} claims")
            retold.make(case, places.example, CLAIMS)
        start = opened(places.example, Path(name))
        with (
            Ledger(case, writing=True) as ledger,
            closing(_bare(case)) as connection,
            asyncio.Runner() as loop,
            _settled(),
        ):
            held = ledger.count()
            desk = Desk(ledger=ledger, watch=places.example / "watch.yaml")
            app, begun = create_app(desk), time.perf_counter()
            _ask(app, "/", loop)
            first = time.perf_counter() - begun
            timed = [_timed(page, paths, (desk, app, loop), connection) for page, paths in addresses(desk).items()]
            timed += [_timed(page, paths, (desk, app, loop), connection) for page, paths in _of_sources(desk).items()]
    rows = tuple(
        (
            *(t.name, str(len(t.ours)), _ms(median(t.ours)), _ms(t.high), _ms(median(t.bare)), f"{t.ratio:.1f}"),
            *(_ms(median(t.again)), f"{t.size:,}", "yes" if t.good else "no"),
        )
        for t in timed
    )
    ways = ("page", "turns", "median, ms", "95th percentile, ms", "bare SQL, ms", "ratio")
    head = (*ways, "again, nothing new, ms", "bytes at most", "in bounds")
    figures = (
        Figure(name="desk: pages in bounds", value=sum(each.good for each in timed), of=len(timed), step=0),
        Figure(
            name="desk: pages of 300 KB at most", value=sum(t.size <= LARGEST for t in timed), of=len(timed), step=0
        ),
        Figure(name="desk: opens in time", value=int(start.good), of=1, step=0),
    )
    return Outcome(figures=figures, tables=(Table(head, rows),), notes=(_how(held, first, start),))


def _how(held: int, first: float, start: Opened) -> str:
    return (
        f"{held:,} claims, the example case told over and over of other people and days. {ROUNDS} turns a page,"
        f" {LEAST_ROUNDS} where they take longer than {A_PAGE:.0f} s, over"
        " several addresses where a page has several; bare SQL fetches the same rows through sqlite3 and makes nothing"
        f" of them, in the same run; the ratio is of processor time. A page is in bounds within {TIMES} times its SQL,"
        f" or {LEAST * 1000:.0f} ms where"
        f" that is more, and {LARGEST:,} bytes. Boards, briefs and forecasts are put together anew in each turn, as"
        " after a decision; the very first time, when every claim with a word of the question is looked at, the board"
        f" takes {first:.1f} s. Over the example case the first page comes {start.seconds:.1f} s after the command"
        f" ``firsthand serve``, for {start.ratio:.1f} times the work of a bare server of the framework; {START:.0f}"
        " times is the most."
    )


def addresses(desk: Desk) -> dict[str, list[str]]:
    """Return the addresses of each page: those of the menu, and what is asked of them."""
    ledger = desk.ledger
    some = [found.claim for found in ledger.claims(limit=400)][::37]
    words = ("gates", "brigade order", "bridge -train", '"opened fire"', "zzzz")
    return {
        **{place.label.lower(): [place.path] for place in MENU if place.path != SOURCES},
        "a document": [f"/documents/{claim.document}" for claim in some],
        "claims, a later page": [f"/claims?page={number}" for number in (2, 20, 400)],
        "claims with words": [f"/claims?q={word}" for word in words],
        "claims of a source": ["/claims?source=brixen", "/claims?source=ministry&kind=denial"],
        "claims of a time": ["/claims?since=2020-01&until=2020-02", "/claims?clock=event&since=2026-03-10"],
        "claims of an event": ["/claims?event=MOBILIZE", "/claims?actor=brixen&event=COERCE"],
        "claims of a place": ["/claims?place=Sevla", "/claims?place=Velmor"],
        "claims with a figure": ["/claims?counted=men&at_least=100&at_most=500", "/claims?at_least=100000"],
        "origins of a question": [f"/origins?q={word}" for word in ('"third brigade"', "pontoon barracks")],
        "origins of a claim": [f"/origins?of={claim.id}" for claim in some],
        "forecasts of a question": [f"/forecasts?q={word}" for word in ("gates", '"third brigade"')],
        "adding documents": ["/documents/add"],
        "conflicts, decided": ["/conflicts?status=confirmed", "/conflicts?kind=number"],
    }


def _of_sources(desk: Desk) -> dict[str, list[str]]:
    """The addresses of sources, once those are known that are put together behind the pages when first asked for."""
    while (known := desk.roster.of(desk.ledger)).behind:
        time.sleep(0.5)
    return {"sources": [SOURCES], "a source": [f"{SOURCES}/{each.id}" for each in known.public[:4]]}


def _timed(
    name: str, paths: Sequence[str], of: tuple[Desk, FastAPI, asyncio.Runner], connection: sqlite3.Connection
) -> Timed:
    desk, app, loop = of
    turns = [paths[n % len(paths)] for n in range(max(ROUNDS, len(paths)))]
    for path in dict.fromkeys(turns):  # what is made once for good is no page's own time
        _ask(app, path, loop)
    ours, bare, worked, size, status, since = [], [], [], 0, 200, time.perf_counter()
    for turn, path in enumerate(turns):
        if turn >= LEAST_ROUNDS and time.perf_counter() - since > A_PAGE:
            break
        desk.boards.forget()
        with _recorded() as asked:
            first = time.process_time()
            took, code, length = _ask(app, path, loop)
            last = time.process_time()
        begun, start = time.perf_counter(), time.process_time()
        for statement, values in asked:
            connection.execute(statement, values).fetchall()
        worked.append((last - first, time.process_time() - start))
        bare.append(time.perf_counter() - begun)
        ours.append(took)
        size, status = max(size, length), max(status, code)
    again = tuple(_ask(app, turns[len(ours) - 1], loop)[0] for _ in range(AGAIN))
    made = Timed(
        name=name, status=status, ours=tuple(ours), bare=tuple(bare), worked=tuple(worked), size=size, again=again
    )
    tell(f"desk: {name}: {_ms(median(ours))} ms, {made.ratio:.1f} times its SQL, {size:,} bytes, {status}")
    return made


@contextmanager
def _recorded() -> Iterator[Asked]:
    """Give a list that every statement is written into which a page asks for rows with while the block lasts.

    What goes on behind the pages meanwhile (the sources of a large case are put together there) is none of theirs.
    """
    asked: Asked = []

    def add(statement: str, values: Any) -> None:  # noqa: ANN401
        if statement.lstrip().upper().startswith(("SELECT", "WITH")) and current_thread().name != "sources":
            asked.append((statement, values))

    def note(_c: object, _cursor: object, statement: str, values: Any, _context: object, many: bool) -> None:  # noqa: ANN401, FBT001
        if not many:
            add(statement, values)

    def noted(connection: Connection, written: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        add(written, values)
        return fetched(connection, written, values)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        with patch("firsthand.ledger.asked.fetched", noted):
            yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def _bare(case: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(case)
    add_functions(connection)
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA mmap_size = 2147418112")
    return connection


@contextmanager
def _settled() -> Iterator[None]:
    """Look for garbage as the server does while the block lasts."""
    before = gc.get_threshold()
    settle()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _ask(app: Callable[..., Any], address: str, loop: asyncio.Runner) -> tuple[float, int, int]:
    """How long the answer to an address takes, its status, and its size in bytes."""
    parts, sent, size = urlsplit(address), {"status": 0}, [0]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": parts.path, "raw_path": parts.path.encode(), "query_string": parts.query.replace(" ", "+").encode(),
        "headers": [(b"host", b"127.0.0.1")], "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80), "root_path": "",
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.update({"status": message["status"]} if "status" in message else {})
        size[0] += len(message.get("body", b""))

    async def whole() -> float:
        begun = time.perf_counter()
        await app(scope, receive, send)
        return time.perf_counter() - begun

    return loop.run(whole()), sent["status"], size[0]


def _ms(seconds: float) -> str:
    value = seconds * 1000
    return f"{value:.1f}" if value < 100 else f"{value:,.0f}"
