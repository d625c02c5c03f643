"""What all pages share: the case file, the watch, who is at the desk, and how a page is filled in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, PackageLoader, StrictUndefined

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Kind, Medium, Quote, SourceType
from firsthand.model.decision import Verdict
from firsthand.model.event import TYPES, Realis
from firsthand.model.reading import Read
from firsthand.pipeline.rules import unjudged
from firsthand.pipeline.sources import Roster
from firsthand.report import words
from firsthand.report.differing import differing
from firsthand.report.judged import told, why
from firsthand.serve import filters
from firsthand.serve.adding import Adding
from firsthand.serve.boards import Boards
from firsthand.serve.looked import Looks
from firsthand.serve.measuring import PLACES
from firsthand.serve.sessions import Sessions, Visitor
from firsthand.serve.views import Views
from firsthand.serve.worker import Worker
from firsthand.settings import Settings
from firsthand.version import __version__


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One case file that is served, and what was said when it was opened; ``watch`` is a watch file, if any.

    ``hosts`` are the names it may be asked under, ``None`` for any: then a token keeps others out. The ledger is
    shared by all requests: each call takes a connection of its own from its pool. ``bounds`` hold for what is added,
    which ``reader`` reads, or the shipped one where none is given. A page that takes longer than ``patience`` (seconds)
    to put together says so, and comes when it is asked for again; without one it takes as long as it takes.
    """

    ledger: Ledger
    watch: Path | None = None
    token: str | None = None
    hosts: frozenset[str] | None = frozenset({"127.0.0.1", "localhost", "[::1]"})
    sessions: Sessions = field(default_factory=Sessions)
    worker: Worker | None = None
    boards: Boards = field(default_factory=Boards)
    bounds: Settings = field(default_factory=Settings)
    adding: Adding = field(init=False)
    views: Views = field(init=False)
    looks: Looks = field(init=False)
    roster: Roster = field(default_factory=Roster)
    reader: Read | None = None
    patience: float | None = None

    def __post_init__(self) -> None:
        adding = Adding(self.ledger, self.bounds, changed=self.changed, reader=self.reader)
        object.__setattr__(self, "adding", adding)
        object.__setattr__(self, "views", Views(self.ledger.path))
        object.__setattr__(self, "looks", Looks.beside(self.ledger.path))

    def unjudged(self) -> int:
        """Return how many documents no judgement takes into account yet."""
        return unjudged(self.ledger)

    def changed(self) -> None:
        """Say that there are new documents."""
        if self.worker:
            self.worker.wake()

    @property
    def case(self) -> Path:
        """Where the case file lies."""
        return self.ledger.path


async def _desk(request: Request) -> Desk:  # as a plain function it would be called in a thread of its own
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]


OFFERED = {
    "types": SourceType,
    "kinds": Kind,
    "degrees": words.FACTUALITY,
    "clocks": filters.CLOCKS,
    "events": TYPES,
    "verdicts": Verdict,
    "quotes": Quote,
    "media": Medium,
    "realis": Realis,
    "precisions": PLACES,
}
"""What forms offer to choose from."""


def environment() -> Environment:
    """Return the templates; everything that is put into them is escaped, and what is not there is an error."""
    made = Environment(
        loader=PackageLoader("firsthand.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(filters.FILTERS)
    made.globals.update(version=__version__, measures=words.measures, told=told, why=why, differing=differing)
    made.globals.update(offered=OFFERED, asks=filters.asks)
    return made


_TEMPLATES = Jinja2Templates(env=environment())


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:  # noqa: ANN401
    """Return a page made from a template, with what every page shows: the case, the places to go, the visitor."""
    desk: Desk = request.app.state.desk
    visitor: Visitor = request.state.visitor
    shared = {
        "case": desk.case.name,
        "places": request.app.state.places,
        "here": request.url.path,
        "came": filters.here(str(request.url)),
        "visitor": visitor,
    }
    return _TEMPLATES.TemplateResponse(request, template, shared | values, status_code=status)
