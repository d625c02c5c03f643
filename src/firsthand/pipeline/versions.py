"""What reads here: the versions that every reading is kept with, so that two of them can be told apart."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from firsthand import settings, weights
from firsthand.model.custody import Versions
from firsthand.settings import Settings
from firsthand.version import __version__

SOURCE = Path(__file__).parents[1]
"""Where the source of Firsthand lies."""

READ_BY = ("documents", "language", "claims", "model")
"""The packages whose code decides what is read in a document."""


def versions() -> Versions:
    """Return the versions of the code and of the reading model, which reads grammar too, and the choices made.

    The code's carries a fingerprint of its source, for between two releases it changes under one number. The choices
    are those that decide what is read: a document is read anew where they have changed.
    """
    return replace(installed(), settings=_chosen(settings.load()))


def _chosen(asked: Settings) -> str:
    """The policy for disputed places, and a sum of the event words that were added, if any."""
    chosen = {"borders": asked.borders}
    if asked.event_words:
        words = Path(asked.event_words)
        chosen["event_words"] = weights.digest(words)[:12] if words.is_file() else "missing"
    return json.dumps(chosen, sort_keys=True)


@cache
def installed() -> Versions:
    """Return the versions of the code and of the reading model, without choices."""
    digest = hashlib.sha256()
    for package in READ_BY:
        for source in sorted([*(SOURCE / package).rglob("*.py"), *(SOURCE / package).rglob("*.yaml")]):
            digest.update(source.read_bytes())
    return Versions(
        code=f"{__version__}+{digest.hexdigest()[:8]}",
        model=weights.version(),
        grammar=weights.version(),
    )
