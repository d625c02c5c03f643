"""What stands in a process of its own where the shipped reader would, and loads next to nothing."""

from __future__ import annotations

import hashlib
import os
import time

from firsthand.documents.fetch import Raw
from firsthand.model.reading import Reading
from firsthand.model.text import Document
from firsthand.settings import Settings


def read(raw: Raw, _bounds: Settings) -> Reading:
    """Return the document without a claim; one that says "deadly" ends the process, "slow" and "endless" delay it."""
    if b"deadly" in raw.data:
        os._exit(9)
    if b"slow" in raw.data:
        time.sleep(0.3)
    if b"endless" in raw.data:
        time.sleep(600)
    text = raw.data.decode()
    return Reading(document=Document(id=hashlib.sha256(raw.data).hexdigest(), text=text, path=raw.path))


def begin() -> None:
    """Prepare nothing."""


def never_begin() -> None:
    """Stand where a new process prepares itself: this one ends."""
    os._exit(3)
