"""A claim's chain in words: who speaks first, then each who passes it on, out to the author."""

from __future__ import annotations

from rich.style import Style
from rich.text import Text

from firsthand.model.claim import Claim, SourceType
from firsthand.model.text import Document
from firsthand.report import marks, words


def who(claim: Claim) -> Text:
    """Return the chain on one line, from the one who speaks outward to the author, who is last to pass it on."""
    if claim.author:
        return Text("author", style="italic")
    chain = Text()
    for hop in claim.chain:
        anonymous = hop.source.type is SourceType.ANONYMOUS
        chain.append(words.name(hop), marks.colour(claim) + Style(bold=True, italic=anonymous or None))
        chain.append(words.details(hop), marks.colour(claim)).append(" → ", "dim")
    return chain.append("author", "dim")


def who_and_how_firmly(document: Document, claim: Claim) -> Text:
    """Return the chain, and how firmly it is said: beside an author's, below any other."""
    firmly = words.firmness(document, claim)
    return who(claim).append(f" · {firmly}" if claim.author else f"\n{firmly}", "dim not italic")
