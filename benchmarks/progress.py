"""How far a benchmark is, on stderr, so that stdout holds results alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

SELDOM = 20
"""Items between two lines where stderr is a file: there every line stays."""


def tell(text: str) -> None:
    """Print one line on stderr."""
    print(text, file=sys.stderr, flush=True)


def counted(items: Iterable[T], label: str, *, total: int | None = None) -> Iterator[T]:
    """Yield the items while a line on stderr counts them."""
    live = sys.stderr.isatty()
    among = "" if total is None else f" of {total}"
    n = 0
    for n, item in enumerate(items, start=1):
        if live:
            print(f"\r{label}: {n}{among}", end="", file=sys.stderr, flush=True)
        elif n % SELDOM == 0:
            tell(f"{label}: {n}{among}")
        yield item
    tell(f"{chr(13) if live else ''}{label}: {n}{among}, done")
