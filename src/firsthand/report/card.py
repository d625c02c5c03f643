"""One claim of a case file for people: its words in their paragraph, its chain hop by hop, and what it was read by."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from firsthand.ledger.found import Found
from firsthand.model.claim import Claim
from firsthand.model.custody import Versions
from firsthand.model.text import Document, Span
from firsthand.report import marks, words
from firsthand.report.clean import one_line, width_one
from firsthand.report.differing import differing
from firsthand.report.printing import emit
from firsthand.report.summary import date, place
from firsthand.report.terminal import brackets_for
from firsthand.report.trail import left


def show(found: Found, console: Console) -> None:
    """Print the claim."""
    document, claim = found.document, found.claim
    emit(console, Text(f"claim {claim.id}", style="bold"))
    for label, lines in _sections(found, console):
        emit(console, Group(Text(f"\n{label}", style="dim"), *(Padding(line, (0, 0, 0, 2)) for line in lines)))
    if not found.current:
        emit(console, Text(f"\n{one_line(place(document))} no longer stands in this case file.", style="bold"))


def _sections(found: Found, console: Console) -> Iterator[tuple[str, Sequence[RenderableType]]]:
    document, claim = found.document, found.claim
    yield "in its words", [_in_context(document, claim, stretch, console) for stretch in contexts(document, claim)]
    yield "who says it", [_chain(document, claim)]
    lines = [words.firmness(document, claim), words.circumstances(claim)]
    lines += [f"{label}: {line}" for label, line in words.measures(document, claim)]
    yield "how, about when and how many", [Text(line) for line in lines if line]
    if told := left(found):
        changed = differing(document, found.read, claim) if found.read else ()
        yield (
            "as people left it",
            [Text(line) for line in (told, *(f"before: {label}: {was}" for label, was in changed))],
        )
    known = [
        one_line(document.title or ""),
        one_line(document.outlet or "unknown outlet"),
        f"published {date(document)}",
    ]
    where = [" · ".join(part for part in known if part), place(document), one_line(document.url or "")]
    yield "where", [Text(line) for line in where if line] + [Text(f"document {document.id}", style="dim")]
    made = found.versions
    by = f"run {found.run} · firsthand {made.code} · {made.model} · {made.grammar}"
    yield "read by", [Text(by + _chosen(made), style="dim")]


def _chosen(made: Versions) -> str:
    """The choices that it was read by: "borders recognised"."""
    known = json.loads(made.settings) if made.settings else {}
    return "".join(f" · {name.replace('_', ' ')} {value}" for name, value in known.items())


def contexts(document: Document, claim: Claim) -> list[Span]:
    """Return the blocks that the claim's words stand in, or its words alone where they stand in none."""
    blocks = [b.span for b in document.blocks if any(b.span.overlaps(stretch) for stretch in claim.content)]
    return blocks or [claim.extent]


def _in_context(document: Document, claim: Claim, stretch: Span, console: Console) -> Text:
    shown = marks.marked(document, [claim], stretch, brackets_for(console))
    shown.plain = width_one(shown.plain)
    return shown


def _chain(document: Document, claim: Claim) -> Table:
    """A row a hop: its number, who it is, and the words that say so."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for number, hop in enumerate(claim.chain, start=1):
        who = Text.assemble((words.name(hop), marks.colour(claim)), words.details(hop))
        cue = f" — {words.quoted(document, hop.cue)}" if hop.cue else ""
        table.add_row(Text(str(number)), who.append(cue, "dim"))
    table.add_row(Text(str(len(claim.chain) + 1)), Text("the document's author", style="italic"))
    return table
