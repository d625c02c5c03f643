"""What a case file holds, for people: its documents, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from firsthand.ledger.found import Held
from firsthand.report.clean import one_line
from firsthand.report.listing import ID_SHOWN

_NARROW = 110  # columns under which a table would break titles and paths up


def overview(documents: Sequence[Held], width: int) -> RenderableType:
    """Return the documents for people: a table, or two lines each where there is no room for one."""
    return _table(documents) if width >= _NARROW else Group(*map(_two_lines, documents))


def wire(held: Held) -> dict[str, Any]:
    """Return a document of the case file as an object."""
    return asdict(held)


def _table(documents: Sequence[Held]) -> Table:
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    shown.add_column("id", no_wrap=True)
    shown.add_column("found at", overflow="fold", ratio=3)
    shown.add_column("outlet", overflow="fold", ratio=1)
    shown.add_column("title", overflow="fold", ratio=3)
    shown.add_column("published", no_wrap=True)
    shown.add_column("claims", justify="right", no_wrap=True)
    for held in documents:
        cells = [held.document[:ID_SHOWN], _where(held), one_line(held.outlet or "—"), one_line(held.title or "—")]
        cells += [_published(held), f"{held.claims:,}"]
        shown.add_row(*map(Text, cells), style="" if held.closed is None else "dim")
        if held.why:
            shown.add_row("", Text(one_line(held.why), style="dim italic"))
    return shown


def _two_lines(held: Held) -> Text:
    claims = f"{held.claims:,} claim" if held.claims == 1 else f"{held.claims:,} claims"
    known = [
        one_line(held.outlet or ""),
        one_line(held.title or ""),
        f"published {_published(held)}",
        claims,
        one_line(held.why or ""),
    ]
    head = Text.assemble((held.document[:ID_SHOWN], "bold"), f"  {_where(held)}\n  ")
    return head.append(" · ".join(part for part in known if part), "dim")


def _where(held: Held) -> str:
    place = one_line(held.place)
    return place if held.record is None else f"{place}:{held.record}"


def _published(held: Held) -> str:
    return f"{one_line(held.published)} ({held.published_basis})" if held.published else "unknown"
