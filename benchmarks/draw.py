"""``python -m benchmarks.draw CASE [--seed N] [--claims N]``: claims of a case file, drawn for a check by hand.

Each is printed with its words marked in what stands around them, its chain, and how firmly it is meant.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from firsthand.ledger.found import Found
from firsthand.ledger.ledger import Ledger
from firsthand.model.text import Document, Span
from firsthand.report import marks, words
from firsthand.report.chains import who

AROUND = 350
"""Characters before and behind a claim that are printed with it."""


def drawn(ledger: Ledger, seed: int, number: int) -> list[str]:
    """Return the ids of so many current claims; the same seed draws the same ones, whatever the order of reading."""
    ids = sorted({found.claim.id for found in ledger.claims()})
    return random.Random(seed).sample(ids, min(number, len(ids)))  # noqa: S311 - a sample, not a secret


def told(found: Found) -> Iterator[str]:
    """Yield the lines by which a claim is judged."""
    document, claim = found.document, found.claim
    yield f"{claim.id} · {document.path} · {document.outlet or 'no outlet'} · {document.published.edtf or 'no date'}"
    yield f"    {around(document, claim.extent, marks.marked(document, [claim], claim.extent, marks.UNICODE).plain)}"
    yield f"    {who(claim).plain}"
    yield f"    {words.firmness(document, claim)}"


def around(document: Document, extent: Span, marked: str) -> str:
    """Return the marked words on one line between what stands before and behind them."""
    before = document.text[max(0, extent.start - AROUND) : extent.start]
    behind = document.text[extent.end : extent.end + AROUND]
    return " ".join(f"…{before}{marked}{behind}…".split())


def main() -> None:
    """Print what was drawn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", type=Path, help="the case file")
    parser.add_argument("--seed", type=int, default=1, help="another one draws others")
    parser.add_argument("--claims", type=int, default=50, help="how many")
    asked = parser.parse_args()
    with Ledger(asked.case) as ledger:
        for number, claim in enumerate(drawn(ledger, asked.seed, asked.claims), start=1):
            print(f"{number}. " + "\n".join(told(ledger.claim(claim))) + "\n")


if __name__ == "__main__":
    main()
