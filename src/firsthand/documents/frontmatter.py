"""The block of ``key: value`` lines between two ``---`` with which a Markdown file may begin."""

from __future__ import annotations

import re
from collections.abc import Mapping

FENCED = re.compile(r"\s{0,20}---[ \t]*(?:\r\n|\n|\r)")
CLOSING = re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)")
KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*)|)$")
LONGEST = 65_536
"""Characters within which front matter must end; a rule at the top of a text is none."""


def split(text: str) -> tuple[Mapping[str, str], str]:
    """Return the front matter's values by lower-case key, and the body as it stands behind it.

    Values are strings as written, without their quotation marks; the items of a list are joined by "; ".
    """
    opening = FENCED.match(text)
    closing = CLOSING.search(text, opening.end(), LONGEST) if opening else None
    if not opening or not closing:
        return {}, text
    values = _values(text[opening.end() : closing.start()])
    return (values, text[closing.end() :]) if values else ({}, text)


def _values(head: str) -> dict[str, str]:
    values: dict[str, list[str]] = {}
    key = ""
    for line in head.splitlines():
        match = KEY.match(line)
        if match:
            key = match[1].strip().lower()
            values.setdefault(key, []).extend(_items(match[2] or ""))
        elif key and line[:1] in " \t-" and line.strip():
            values[key].append(_bare(line.strip().removeprefix("- ")))
    return {k: "; ".join(v) if len(v) > 1 else "".join(v) for k, v in values.items()}


def _items(value: str) -> list[str]:
    value = value.strip()
    if value in {">", "|", ">-", "|-", ""}:
        return []
    if value.startswith("[") and value.endswith("]"):
        return [_bare(item) for item in value[1:-1].split(",") if item.strip()]
    return [_bare(value)]


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
