"""A stretch of a document with its claims marked: numbered brackets in plain text, colours and numbers otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text

from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Document, Span
from firsthand.report.clean import clean

# What somebody is said to have said has the colour of its form; the author's own voice has none.
COLOURS = {
    Quote.DIRECT: "cyan",
    Quote.MIXED: "blue",
    Quote.INDIRECT: "green",
    Quote.BLOCK: "magenta",
    Quote.POST: "yellow",
}
AUTHOR = Style()
UNCLAIMED = Style(dim=True)
_NAMED = Style(bold=True)


@dataclass(frozen=True, slots=True)
class Brackets:
    """The marks of plain text, for what others say and for what the author says."""

    open: str
    close: str
    author_open: str
    author_close: str
    after_number: str


UNICODE = Brackets("⟦", "⟧", "⟨", "⟩", "·")
ASCII = Brackets("[[", "]]", "((", "))", ":")


@dataclass(frozen=True, slots=True)
class _Mark:
    """One stretch of one claim, inside the part of the text that is shown."""

    number: int
    claim: Claim
    span: Span


def colour(claim: Claim) -> Style:
    """Return the claim's colour: that of the form of its innermost attribution, none where the author speaks."""
    return AUTHOR if claim.author or claim.quote is None else Style(color=COLOURS[claim.quote])


def badge(claim: Claim) -> Style:
    """Return how the claim's number looks on a terminal, in the text and beside it."""
    style = colour(claim)
    return style + Style(bold=True, reverse=True) if style.color else Style(dim=True, reverse=True)


def marked(document: Document, claims: Sequence[Claim], span: Span, brackets: Brackets | None) -> Text:
    """Return the stretch with its claims marked and numbered from 1; in colour where there are no ``brackets``."""
    marks = [
        _Mark(number, claim, inside)
        for number, claim in enumerate(claims, start=1)
        for stretch in claim.content
        if (inside := _trimmed(document, stretch, span))
    ]
    named = [word for claim in claims for word in (*claim.cue, *_mentions(claim)) if word.overlaps(span)]
    shown = Text()
    under: list[_Mark] = []
    cuts = {span.start, span.end}.union(*((s.start, s.end) for s in (*named, *(m.span for m in marks))))
    points = sorted(point for point in cuts if span.start <= point <= span.end)
    for at, until in zip(points, [*points[1:], span.end], strict=True):
        under = _close(shown, under, at, brackets)
        under = _open(shown, under, [mark for mark in marks if mark.span.start == at], brackets)
        style = colour(under[-1].claim) if under else UNCLAIMED
        if any(word.start <= at < word.end for word in named):
            style += _NAMED
        shown.append(clean(document.text[at:until]), style)
    return shown


def _close(shown: Text, under: list[_Mark], at: int, brackets: Brackets | None) -> list[_Mark]:
    """Close what ends here; a mark that is not the last opened carries its number, for brackets alone would mislead."""
    left = list(under)
    for mark in reversed(under):
        if mark.span.end == at:
            if brackets:
                number = "" if left[-1] is mark else str(mark.number)
                shown.append((brackets.author_close if mark.claim.author else brackets.close) + number)
            left.remove(mark)
    return left


def _open(shown: Text, under: list[_Mark], marks: list[_Mark], brackets: Brackets | None) -> list[_Mark]:
    """Open what starts here, the longest first."""
    starting = sorted(marks, key=_longest_first)
    for mark in starting:
        if brackets:
            bracket = brackets.author_open if mark.claim.author else brackets.open
            shown.append(f"{bracket}{mark.number}{brackets.after_number}")
        else:
            shown.append(str(mark.number), badge(mark.claim))
    return [*under, *starting]


def _longest_first(mark: _Mark) -> tuple[int, int]:
    return -mark.span.end, mark.number


def _mentions(claim: Claim) -> list[Span]:
    return [hop.source.mention for hop in claim.chain if hop.source.mention]


def _trimmed(document: Document, stretch: Span, shown: Span) -> Span | None:
    """The part of a stretch that is shown, without the blanks at its ends; None where nothing is."""
    start, end = max(stretch.start, shown.start), min(stretch.end, shown.end)
    words = document.text[start:end]
    if not words.strip():
        return None
    return Span(end - len(words.lstrip()), start + len(words.rstrip()))
