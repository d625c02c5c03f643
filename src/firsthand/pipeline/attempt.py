"""One document read, whatever happens: what goes wrong in it becomes a skip with its reason, and ends nothing."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path

from firsthand.documents.fetch import Raw, where_of
from firsthand.model.reading import Read, Reading, Skipped
from firsthand.pipeline.versions import SOURCE
from firsthand.settings import Settings


def attempt(raw: Raw, bounds: Settings, reader: Callable[[], Read]) -> Reading:
    """Return the reading of a document's bytes; ``reader`` gives what reads it, once there is something to read.

    A fault in our code or in a library's names its kind and the line it came from, and nothing of the document.
    """
    from firsthand.documents.open import open_document

    try:
        opened = open_document(raw, bounds)
    except Exception as error:  # noqa: BLE001 - one document must not end the reading of a thousand
        opened = Skipped(where_of(raw), fault(error))
    if isinstance(opened, Skipped):
        return Reading(document=None, skipped=(opened,))
    read = reader()
    try:
        return read(opened)
    except Exception as error:  # noqa: BLE001 - as above
        return Reading(document=None, skipped=(Skipped(where_of(raw), fault(error)),))


def fault(error: Exception) -> str:
    """Return in a sentence what kind of fault it is, and where in Firsthand it came up last."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(SOURCE)]
    where = f" in {Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else ""
    return f"Reading it failed, which is a fault of Firsthand's: {type(error).__name__}{where}."
