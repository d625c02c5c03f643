"""The JSON Schema of the reading contract, as it is shipped with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def text() -> str:
    """Return the schema as it was written, for people to read."""
    return files("firsthand.report").joinpath("reading.schema.json").read_text(encoding="utf-8")


def schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12) that every line of ``firsthand read --json`` keeps to."""
    loaded: dict[str, Any] = json.loads(text())
    return loaded
