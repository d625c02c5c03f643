"""What reads here: the versions that every reading is kept with, so that two of them can be told apart."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from firsthand import weights
from firsthand.model.custody import Versions
from firsthand.version import __version__

READ_BY = ("documents", "language", "claims", "model")
"""The packages whose code decides what is read in a document."""


@cache
def versions() -> Versions:
    """Return the versions of the code and of the reading model, which reads grammar too, as they are installed.

    The code's carries a fingerprint of its source, for between two releases it changes under one number.
    """
    root = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for package in READ_BY:
        for source in sorted((root / package).glob("*.py")):
            digest.update(source.read_bytes())
    return Versions(
        code=f"{__version__}+{digest.hexdigest()[:8]}",
        model=weights.version(),
        grammar=weights.version(),
    )
