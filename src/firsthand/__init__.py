"""Firsthand reads news documents into claims: who says it, through whom, on what basis, how firmly, when and how many.

The public names are below. ``import firsthand`` loads none of what they need: no model, no library beyond Python's own,
until a name is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.errors import FirsthandError
    from firsthand.model.claim import Claim, Hop, Source
    from firsthand.model.measure import Place, Quantity, When
    from firsthand.model.reading import Reading, Skipped
    from firsthand.model.text import Block, Document, Published, Span
    from firsthand.pipeline.run import read

__version__ = "0.1.0"

_HOMES = {
    "read": "firsthand.pipeline.run",
    "Block": "firsthand.model.text",
    "Claim": "firsthand.model.claim",
    "Document": "firsthand.model.text",
    "FirsthandError": "firsthand.errors",
    "Hop": "firsthand.model.claim",
    "Place": "firsthand.model.measure",
    "Published": "firsthand.model.text",
    "Quantity": "firsthand.model.measure",
    "Reading": "firsthand.model.reading",
    "Skipped": "firsthand.model.reading",
    "Source": "firsthand.model.claim",
    "Span": "firsthand.model.text",
    "When": "firsthand.model.measure",
}

__all__ = [  # noqa: RUF022 - the verb first, then the nouns
    "read",
    "Block",
    "Claim",
    "Document",
    "FirsthandError",
    "Hop",
    "Place",
    "Published",
    "Quantity",
    "Reading",
    "Skipped",
    "Source",
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
