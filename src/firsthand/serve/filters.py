"""How values are put in templates: dates as people write them, numbers with their commas, chains in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from firsthand.language.edtf import days
from firsthand.ledger.rows import words_of
from firsthand.model.claim import Claim
from firsthand.model.text import Document
from firsthand.report import words

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SHOWN = 16
"""Digits of an id in an address."""


def day(edtf: str | None) -> str:
    """Return a date as people write it, no finer than it is known: "28 Feb 2022", "Feb 2022", "unknown date"."""
    if not edtf:
        return "unknown date"
    first, last = days(edtf)
    if first is None and last is None:
        return edtf
    if first is None or last is None:
        return f"until {_day(last)}" if last else f"from {_day(first)}"
    if first == last:
        return _day(first)
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and first.month == last.month and first.year == last.year and last.day >= 28:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{_day(first)} – {_day(last)}"


def _day(date: Any) -> str:  # noqa: ANN401 - a date, or a year that datetime does not know
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def number(value: float) -> str:
    """Return a number with its commas and no decimal point that it did not have."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.2f}"


def clipped(text: str, most: int = 240) -> str:
    """Return the text, cut at a blank where it is longer."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def chain(claim: Claim) -> str:
    """Return who says it through whom, outward: "a senior official → Merrow Post → author"."""
    return " → ".join([*(words.name(hop) for hop in claim.chain), "author"])


def firmly(claim: Claim) -> str:
    """Return the commitment in words."""
    return words.FACTUALITY[claim.factuality]


def said(claim: Claim, document: Document) -> str:
    """Return what is asserted, on one line."""
    return words_of(document, claim)


def here(address: str) -> str:
    """Return an address without its host: the desk links to itself alone."""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def sorted_pairs(pairs: Iterable[Iterable[str]]) -> list[list[str]]:
    """Return pairs in an order that does not change between two visits."""
    return sorted(sorted(pair) for pair in pairs)


def exact(text: str) -> Markup:
    """Return the text escaped so that a browser keeps every character: it would make CR LF one, and drop NUL."""
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))  # noqa: S704 - escaped just now


FILTERS: dict[str, Callable[..., object]] = {
    "day": day,
    "number": number,
    "clipped": clipped,
    "chain": chain,
    "firmly": firmly,
    "said": said,
    "quoted": quote,
    "here": here,
    "sort_pairs": sorted_pairs,
    "exact": exact,
}
