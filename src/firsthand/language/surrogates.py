"""Halves of characters, which JSON can carry and no model can read."""

from __future__ import annotations

import re

_LONE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """Return the text with each lone surrogate replaced by U+FFFD: offsets stay as they are."""
    return text if text.isascii() else _LONE.sub("\ufffd", text)
