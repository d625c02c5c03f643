"""Gold attributions in brat standoff (PolNeAR's layout), read as plain values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from firsthand.model.text import Span

ROLES = ("source", "cue", "content")
_TEXT_BOUND = re.compile(r"^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"^E\d+\t(.*)$")


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Who (may be empty), by which words, what: each a tuple of spans in reading order."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated text."""

    name: str
    text: str
    attributions: tuple[GoldAttribution, ...]


def read_brat(folder: Path) -> Iterator[GoldDocument]:
    """Yield the annotated documents of ``text/``, each with the annotation whose annotator sorts first."""
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in annotations:
            text = _exact(path)
            yield GoldDocument(path.stem, text, tuple(_standoff(_exact(annotations[path.stem][0]))))


def _exact(path: Path) -> str:
    """The file's characters as they are: offsets count carriage returns too."""
    return path.read_bytes().decode("utf8")


def _standoff(lines: str) -> Iterator[GoldAttribution]:
    spans: dict[str, list[Span]] = {}
    events: list[str] = []
    for line in lines.split("\n"):
        if bound := _TEXT_BOUND.match(line):
            pairs = (pair.split() for pair in bound[2].split(";"))
            spans[bound[1]] = [Span(int(s), int(e)) for s, e in pairs if int(s) < int(e)]
        elif event := _EVENT.match(line.rstrip("\r")):
            events.append(event[1])
    for line in events:
        found: dict[str, list[Span]] = {role: [] for role in ROLES}
        for pair in line.split():
            role, _, target = pair.partition(":")
            found.get(re.sub(r"\d+$", "", role).lower(), []).extend(spans.get(target, []))
        if found["cue"] and found["content"]:
            yield GoldAttribution(*(tuple(sorted(found[role])) for role in ROLES))
