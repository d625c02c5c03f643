"""Speakers that the text only points at: whether "she" and "the minister" were read as who they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from benchmarks.outcome import Figure
from benchmarks.scoring import Line

PRONOUNS = frozenset("he she they it we i you who him her them".split())
_WORD = re.compile(r"\w+")
_LITTLE = frozenset({"the", "a", "an", "of", "s"})


def pointed_at(expected: Path) -> frozenset[str]:
    """Return the gold claims whose innermost source is named, but where they stand only by a pronoun or a role."""
    claims = yaml.safe_load(expected.read_text(encoding="utf8"))["claims"]
    return frozenset(claim["id"] for claim in claims if claim.get("chain") and _points(claim["chain"][0]))


def _points(hop: Mapping[str, Any]) -> bool:
    name, mention = hop.get("name"), hop.get("mention")
    if not name or not mention:
        return False
    return mention.casefold() in PRONOUNS or not _words(mention) & _words(name)


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold())) - _LITTLE


def resolved(expected: Path, lines: Iterable[Line]) -> tuple[Figure, str]:
    """Return the share of those claims whose source is right, in percent, and a sentence that tells it."""
    wanted = pointed_at(expected)
    right = [line.claim for line in lines if line.claim in wanted and "source" in line.right.split()]
    share = round(100 * len(right) / max(1, len(wanted)), 1)
    missed = ", ".join(sorted(wanted - set(right))) or "none"
    told = (
        f"Of {len(wanted)} claims whose speaker stands there only as a pronoun or a role, {len(right)} have the right"
        f" source ({share} %). Wrong or not found: {missed}."
    )
    return Figure(name="example/speakers resolved", value=share, step=100 / max(1, len(wanted))), told
