"""A document on a terminal: claims marked in the text, and beside them who says each, through whom and how firmly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from firsthand.ledger.rows import words_of
from firsthand.model.claim import Claim, Quote
from firsthand.model.reading import Reading
from firsthand.model.text import BlockKind, Document, Span
from firsthand.report import marks, words
from firsthand.report.chains import who_and_how_firmly
from firsthand.report.clean import one_line, width_one
from firsthand.report.printing import emit
from firsthand.report.summary import date, figures, place, row

BESIDE = 100
"""The width in columns from which the notes stand beside the text and no longer under it."""

_TEXT_AT_MOST, _NOTES_AT_MOST, _GAP = 84, 76, 3
_SET_OFF = {BlockKind.QUOTATION: "│ ", BlockKind.POST: "│ ", BlockKind.LIST: ""}
_KEEPS_LINES = {BlockKind.POST, BlockKind.LIST}


def show(reading: Reading, console: Console, *, claims_only: bool = False) -> None:
    """Print the reading: colours where the console has them, numbered brackets where it has none."""
    for part in _parts(reading, console, claims_only=claims_only):
        emit(console, part)


def in_colour(console: Console) -> bool:
    """Return whether the console shows colours, so that marks need no brackets."""
    return console.is_terminal and console.color_system is not None and not console.no_color


def _parts(reading: Reading, console: Console, *, claims_only: bool) -> Iterator[RenderableType]:
    document, claims = reading.document, reading.claims
    if document is not None:
        brackets = brackets_for(console)
        yield from _head(reading, document)
        yield _legend(claims, brackets)
        if claims_only:
            yield from (_note(document, n, claim, brackets, words_too=True) for n, claim in enumerate(claims, start=1))
        else:
            yield from _body(document, claims, brackets, console.width)
    for skip in reading.skipped:
        yield Text(f"Skipped {one_line(skip.where)}: {one_line(skip.reason)}", style="dim")


def brackets_for(console: Console) -> marks.Brackets | None:
    """Return the marks of plain text, as far as the console can print them; None where colours do their work."""
    if in_colour(console):
        return None
    return marks.UNICODE if console.encoding.lower().startswith("utf") else marks.ASCII


def _head(reading: Reading, document: Document) -> Iterator[Text]:
    """What is known of the document; its title only where the text does not show it."""
    title = one_line(document.title or "")
    headings = (one_line(document[block.span]) for block in document.blocks if block.kind is BlockKind.HEADING)
    if title and title not in headings:
        yield Text(title, style="bold")
    known = [place(document), one_line(document.outlet or "unknown outlet"), f"published {date(document)}"]
    yield Text(" · ".join(part for part in known if part))
    for reason in document.published.reasons:
        yield Text(f"  · {one_line(reason)}", style="dim")
    yield Text(figures(row(reading)))


def _legend(claims: Sequence[Claim], brackets: marks.Brackets | None) -> Text:
    """Only the forms that the document has are explained."""
    if brackets:
        others = f"{brackets.open}n{brackets.after_number}…{brackets.close} what others say"
        own = f"{brackets.author_open}n{brackets.after_number}…{brackets.author_close} the author's own"
        return Text(f"{others}   {own}\n")
    shown = Text().append("in the text: ", "dim")
    for form in Quote:
        if any(claim.quote is form for claim in claims):
            shown.append(form.value, marks.COLOURS[form]).append("  ")
    return shown.append("the author's own", marks.AUTHOR).append("  nobody's claim\n", "dim")


def _body(
    document: Document, claims: Sequence[Claim], brackets: marks.Brackets | None, width: int
) -> Iterator[RenderableType]:
    for kind, span in _stretches(document):
        text = _stretch(document, claims, kind, span, brackets)
        here = [(n, c) for n, c in enumerate(claims, start=1) if span.start <= c.extent.start < span.end]
        notes = [_note(document, n, claim, brackets) for n, claim in here]
        yield _beside(text, notes, width) if width >= BESIDE else _under(text, notes)


def _stretches(document: Document) -> Iterator[tuple[BlockKind | None, Span]]:
    """Every stretch of the text that is not blank: the blocks, and what lies between them, if anything does."""
    at = 0
    for block in document.blocks:
        yield from _loose(document, at, block.span.start)
        yield block.kind, block.span
        at = block.span.end
    yield from _loose(document, at, len(document.text))


def _loose(document: Document, start: int, end: int) -> Iterator[tuple[None, Span]]:
    """Text outside all blocks, a line a stretch."""
    at = start
    for words_of_line in document.text[start:end].splitlines(keepends=True):
        if words_of_line.strip():
            yield None, Span(at, at + len(words_of_line.rstrip()))
        at += len(words_of_line)


def _stretch(
    document: Document,
    claims: Sequence[Claim],
    kind: BlockKind | None,
    span: Span,
    brackets: marks.Brackets | None,
) -> RenderableType:
    text = marks.marked(document, claims, span, brackets)
    if kind not in _KEEPS_LINES:
        text.plain = width_one(text.plain)
    if kind is BlockKind.HEADING:
        text.stylize("bold not dim")
    if kind is BlockKind.BOILERPLATE:
        text = Text("(boilerplate) ", style="dim italic").append_text(text)
    return _barred(text, _SET_OFF.get(kind, "")) if kind else text


def _barred(text: Text, bar: str) -> RenderableType:
    """Text with a bar down its left side, one for every line that it wraps to."""
    return _Barred(text, bar) if bar else text


@dataclass(frozen=True, slots=True)
class _Barred:
    text: Text
    bar: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        for wrapped in self.text.wrap(console, max(options.max_width - len(self.bar), 10)):
            yield Text.assemble((self.bar, "dim"), wrapped)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        inside = self.text.__rich_measure__(console, options)
        return Measurement(inside.minimum + len(self.bar), inside.maximum + len(self.bar))


def _beside(text: RenderableType, notes: list[Table], width: int) -> RenderableType:
    page = Table.grid(padding=(0, _GAP, 0, 0))
    left = min(_TEXT_AT_MOST, (width - _GAP) * 11 // 20)
    page.add_column(width=left, overflow="fold")
    page.add_column(width=min(_NOTES_AT_MOST, width - left - _GAP), overflow="fold")
    page.add_row(text, Group(*notes))
    return Group(page, Text())


def _under(text: RenderableType, notes: list[Table]) -> RenderableType:
    return Group(text, *(Padding(note, (0, 0, 0, 2)) for note in notes), Text())


def _note(
    document: Document, number: int, claim: Claim, brackets: marks.Brackets | None, *, words_too: bool = False
) -> Table:
    """Who says it through whom; how firmly; what it measures."""
    note = Table.grid(padding=(0, 1, 0, 0))
    note.add_column(justify="right", width=3, no_wrap=True)
    note.add_column(overflow="fold")
    badge = Text().append(str(number), "" if brackets else marks.badge(claim))
    note.add_row(badge, who_and_how_firmly(document, claim))
    if words_too:
        note.add_row("", Text(one_line(words_of(document, claim)), style=marks.colour(claim)))
    lines = [words.circumstances(claim)]
    lines += [f"{label}: {line}" for label, line in words.measures(document, claim)]
    if words_too:
        lines.append(f"id {claim.id}")
    for line in filter(None, lines):
        note.add_row("", Text(line, style="dim"))
    return note
