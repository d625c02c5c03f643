"""The only reader of the environment: limits that a user may change, each as ``FIRSTHAND_<NAME>``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from firsthand.errors import BadSetting

PREFIX = "FIRSTHAND_"

CASE = "case.db"
"""The case file, in the folder where a command is run, unless another is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Limits on what is read, which count upward from one, and what is read besides.

    ``max_bytes`` bounds a file as it is stored and again after decompression, and each record of a ``.jsonl`` file;
    ``max_characters`` bounds a document's text; ``max_files`` what one folder may hold. ``event_words`` is a file whose
    words that tell of events are added to those that ship.
    """

    max_bytes: int = 20_000_000
    max_characters: int = 2_000_000
    max_files: int = 100_000
    event_words: str | None = None


def variable(name: str) -> str:
    """Return the environment variable that sets the field."""
    return PREFIX + name.upper()


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings that the environment asks for; ``BadSetting`` where it asks for what cannot be."""
    given = os.environ if environment is None else environment
    asked = {f.name: given.get(variable(f.name), "").strip() for f in fields(Settings)}
    words = asked.pop("event_words")
    counts = {name: _count(variable(name), value) for name, value in asked.items() if value}
    return Settings(**counts, event_words=words or None)


def _count(name: str, value: str) -> int:
    digits = value.replace("_", "")
    if not (digits.isascii() and digits.isdigit()) or int(digits[:20]) < 1:
        raise BadSetting(f"{name}={value[:40]!r} should be a whole number above zero")
    return int(digits[:20])
