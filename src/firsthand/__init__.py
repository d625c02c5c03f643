"""Firsthand reads news documents into claims: who says it, through whom, on what basis, how firmly, when and how many.

The public names are below. ``import firsthand`` loads none of what they need: no model, no library beyond Python's own,
until a name is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from firsthand.version import __version__

if TYPE_CHECKING:
    from firsthand.documents.given import Given
    from firsthand.errors import FirsthandError
    from firsthand.ledger.filters import Clock, Filter
    from firsthand.ledger.found import Found, Held
    from firsthand.ledger.ledger import Ledger
    from firsthand.model.claim import Claim, Factuality, Hop, Kind, Source, SourceType
    from firsthand.model.fate import Kept
    from firsthand.model.measure import Place, Quantity, When
    from firsthand.model.reading import Reading, Skipped
    from firsthand.model.text import Block, Document, Published, Span
    from firsthand.pipeline.judge import judge
    from firsthand.pipeline.keep import count, keep, recall
    from firsthand.pipeline.rules import unjudged
    from firsthand.pipeline.run import read

_HOMES = {
    "count": "firsthand.pipeline.keep",
    "judge": "firsthand.pipeline.judge",
    "keep": "firsthand.pipeline.keep",
    "read": "firsthand.pipeline.run",
    "recall": "firsthand.pipeline.keep",
    "unjudged": "firsthand.pipeline.rules",
    "Block": "firsthand.model.text",
    "Claim": "firsthand.model.claim",
    "Clock": "firsthand.ledger.filters",
    "Document": "firsthand.model.text",
    "Factuality": "firsthand.model.claim",
    "Filter": "firsthand.ledger.filters",
    "FirsthandError": "firsthand.errors",
    "Found": "firsthand.ledger.found",
    "Given": "firsthand.documents.given",
    "Held": "firsthand.ledger.found",
    "Hop": "firsthand.model.claim",
    "Kept": "firsthand.model.fate",
    "Kind": "firsthand.model.claim",
    "Ledger": "firsthand.ledger.ledger",
    "Place": "firsthand.model.measure",
    "Published": "firsthand.model.text",
    "Quantity": "firsthand.model.measure",
    "Reading": "firsthand.model.reading",
    "Skipped": "firsthand.model.reading",
    "Source": "firsthand.model.claim",
    "SourceType": "firsthand.model.claim",
    "Span": "firsthand.model.text",
    "When": "firsthand.model.measure",
}

__all__ = [  # noqa: RUF022 - the verbs first, then the nouns
    "count",
    "judge",
    "keep",
    "read",
    "recall",
    "unjudged",
    "Block",
    "Claim",
    "Clock",
    "Document",
    "Factuality",
    "Filter",
    "FirsthandError",
    "Found",
    "Given",
    "Held",
    "Hop",
    "Kept",
    "Kind",
    "Ledger",
    "Place",
    "Published",
    "Quantity",
    "Reading",
    "Skipped",
    "Source",
    "SourceType",
    "Span",
    "When",
    "__version__",
]


def __getattr__(name: str) -> object:
    """Return a public name from the module it lives in, loaded now."""
    if name not in _HOMES:
        raise AttributeError(f"module 'firsthand' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
