"""How values are put in templates: dates as people write them, numbers with their commas, chains in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import quote, urlencode, urlsplit

from markupsafe import Markup, escape
from starlette.datastructures import QueryParams

from firsthand.ledger.filters import Clock
from firsthand.ledger.rows import words_of
from firsthand.model.claim import Claim
from firsthand.model.text import Document
from firsthand.report import words
from firsthand.report.dates import day
from firsthand.report.judged import clipped, inside
from firsthand.serve import signs

CLOCKS = {
    Clock.PUBLISHED: "when it was published",
    Clock.EVENT: "what it tells of",
    Clock.SAID: "when it was said",
    Clock.DUE: "when it is due",
    Clock.CAPTURED: "when it was read in",
}

SHOWN = 16
"""Digits of an id in an address."""


def number(value: float) -> str:
    """Return a number with its commas and no decimal point that it did not have."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.2f}"


def chain(claim: Claim) -> str:
    """Return who says it through whom, outward: "a senior official → Merrow Post → author"."""
    return " → ".join([*(words.name(hop) for hop in claim.chain), "author"])


def form(claim: Claim) -> str:
    """Return the form of its attribution, by which it is marked: direct, mixed, indirect, block, post or author."""
    return claim.quote.value if claim.quote else "author"


def firmly(claim: Claim) -> str:
    """Return the commitment in words."""
    return words.FACTUALITY[claim.factuality]


def said(claim: Claim, document: Document) -> str:
    """Return what is asserted, on one line, without the signs of a text that marks its stresses with them."""
    return signs.bare(words_of(document, claim))


def here(address: str) -> str:
    """Return an address without its host: the desk links to itself alone."""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def sorted_pairs(pairs: Iterable[Iterable[str]]) -> list[list[str]]:
    """Return pairs in an order that does not change between two visits."""
    return sorted(sorted(pair) for pair in pairs)


def bound(value: float | None) -> str:
    """Return a bound as a form takes it; "" where there is none."""
    return "" if value is None else number(value)


def asks(given: QueryParams, *, without: Iterable[str] = (), **more: str) -> str:
    """Return the address of the claims that fit what a page is asked, and more."""
    dropped = {"page", *without, *more}
    kept = [(name, value) for name, value in given.multi_items() if value and name not in dropped]
    return f"/claims?{urlencode([*kept, *more.items()])}"


def exact(text: str) -> Markup:
    """Return the text escaped so that a browser keeps every character: it would make CR LF one, and drop NUL."""
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))  # noqa: S704 - escaped just now


FILTERS: dict[str, Callable[..., object]] = {
    "day": day,
    "number": number,
    "bound": bound,
    "clipped": clipped,
    "chain": chain,
    "firmly": firmly,
    "form": form,
    "said": said,
    "quoted": quote,
    "here": here,
    "sort_pairs": sorted_pairs,
    "exact": exact,
    "inside": inside,
}
