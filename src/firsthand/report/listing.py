"""Claims of a case file for people: a few lines each, and a count that says how many are not shown."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from firsthand.ledger.found import Found
from firsthand.ledger.rows import words_of
from firsthand.report import marks, words
from firsthand.report.chains import who
from firsthand.report.clean import one_line
from firsthand.report.summary import date
from firsthand.report.trail import left

ID_SHOWN = 12
"""Digits of an id that are shown: enough to name one among millions."""


REMOVED = "(its words were removed from the case file)"


def entry(found: Found) -> RenderableType:
    """Return one claim: where it was published, who says it, its words, how firmly it is meant."""
    claim, document = found.claim, found.document
    head = Text.assemble((claim.id[:ID_SHOWN], "bold"), "  ", (_published(found), "dim"))
    said = Text(one_line(words_of(document, claim)) or REMOVED, style=marks.colour(claim))
    firmly = " · ".join(
        filter(None, [words.firmness(document, claim), words.circumstances(claim), left(found), _state(found)])
    )
    lines = [who(claim), said, Text(firmly, style="dim")]
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in lines), Text())


def shown_of(shown: int, fit: int) -> str:
    """Return how many of the claims that fit are shown: "12 claims", "50 of 1,204 claims; --limit 0 shows all"."""
    if shown == fit:
        return f"{fit:,} claim" if fit == 1 else f"{fit:,} claims"
    return f"{shown:,} of {fit:,} claims; --limit 0 shows all"


def _published(found: Found) -> str:
    document = found.document
    return " · ".join(
        filter(None, [date(document), one_line(document.outlet or "unknown outlet"), one_line(document.title or "")])
    )


def _state(found: Found) -> str:
    return "" if found.current else "no longer current"
