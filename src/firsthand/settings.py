"""The only reader of the environment: limits and choices that a user may change, each as ``FIRSTHAND_<NAME>``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from firsthand.errors import BadSetting

PREFIX = "FIRSTHAND_"

CASE = "case.db"
"""The case file, in the folder where a command is run, unless another is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Limits on what is read, which count upward from one, and a choice of how it is read.

    ``max_bytes`` bounds a file as it is stored and again after decompression, and each record of a ``.jsonl`` file;
    ``max_characters`` bounds a document's text; ``max_files`` what one folder may hold. ``max_upload_bytes`` and
    ``max_upload_files`` bound what is added at the desk at once. ``borders`` says which country
    a disputed place is put in: ``recognised``, that of most member states of the United Nations; ``held``, that whose
    administration holds it; ``open``, none. ``event_words`` is a file whose words that tell of events are added to
    those that ship.
    """

    max_bytes: int = 20_000_000
    max_characters: int = 2_000_000
    max_files: int = 100_000
    max_upload_bytes: int = 100_000_000
    max_upload_files: int = 200
    borders: str = "recognised"
    event_words: str | None = None


CHOICES: Mapping[str, tuple[str, ...]] = {"borders": ("recognised", "held", "open")}
"""What the settings that are choices may be."""

FILES = frozenset({"event_words"})
"""The settings that name a file."""


def variable(name: str) -> str:
    """Return the environment variable that sets the field."""
    return PREFIX + name.upper()


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings that the environment asks for; ``BadSetting`` where it asks for what cannot be."""
    given = os.environ if environment is None else environment
    asked = {f.name: given.get(variable(f.name), "").strip() for f in fields(Settings)}
    return Settings(**{name: _value(name, value) for name, value in asked.items() if value})


def _value(name: str, value: str) -> Any:  # noqa: ANN401 - an int or a str, as the setting has it
    if name in FILES:
        return value
    of = CHOICES.get(name)
    return _choice(variable(name), value, of) if of else _count(variable(name), value)


def _choice(name: str, value: str, of: tuple[str, ...]) -> str:
    if value.lower() not in of:
        raise BadSetting(f"{name}={value[:40]!r} should be one of {', '.join(of)}")
    return value.lower()


def _count(name: str, value: str) -> int:
    digits = value.replace("_", "")
    if not (digits.isascii() and digits.isdigit()) or int(digits[:20]) < 1:
        raise BadSetting(f"{name}={value[:40]!r} should be a whole number above zero")
    return int(digits[:20])
