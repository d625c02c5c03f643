"""Which files can be read, by how their names end."""

from __future__ import annotations

from enum import Enum, auto


class Form(Enum):
    """What a file holds, which decides how it is read."""

    TEXT = auto()
    MARKDOWN = auto()
    MARKUP = auto()
    RECORDS = auto()


SUFFIXES = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.MARKUP,
    ".htm": Form.MARKUP,
    ".xhtml": Form.MARKUP,
    ".jsonl": Form.RECORDS,
}
"""What each kind of file holds, by suffix."""


def plain_suffix(name: str) -> str:
    """Return the lower-case suffix that tells the kind of file: ``.html`` for page.html.gz as for page.HTML."""
    stem = name.lower().removesuffix(".gz")
    dot = stem.rfind(".")
    return stem[dot:] if dot > 0 else ""
