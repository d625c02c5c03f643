"""Where a document's bytes were found, what was said of them, and what read them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What made a reading: the code, the reading model and the grammar model, each by its version.

    ``settings`` are the choices by which it was read, as canonical JSON; None where nothing was chosen or is known.
    """

    code: str
    model: str
    grammar: str
    settings: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One document's bytes as they were found at a place.

    ``place`` is a path, ``record`` the line where the document is one of several in a file. ``told`` is what was said
    of the document beside its bytes, as canonical JSON; ``modified`` when the file was last changed (UTC), where known.
    """

    place: str
    record: int | None
    data: bytes
    told: str = "{}"
    modified: str | None = None

    @property
    def document(self) -> str:
        """The id of the document that the bytes are: their sha256, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def reading_id(document: str, told: str, versions: Versions) -> str:
    """Return a name for a reading that hangs on the bytes, on what was said of them, and on what read them."""
    parts = [document, told, versions.code, versions.model, versions.grammar]
    parts += [versions.settings] if versions.settings is not None else []
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
