"""What is timed beside ``firsthand read``, each as a process of its own over the same documents."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.bare_spacy import MODEL, QUOTATIONS
from benchmarks.places import NotAtHand, Places, package
from benchmarks.progress import tell
from benchmarks.reading import read
from firsthand.model.text import PROSE

OURS, ENCODER = "firsthand read", "its encoder alone"
SPACY, TEXTACY = "bare spaCy, small", "the same with textacy's quotations"

STRIDE = 2  # every second of the Guardian's articles, so that they come from all months
SENTENCE = "The river rose by {} metres on Monday, the mayor of the town said in a statement.\n"
SENTENCES = 16  # documents of one sentence: as many as make the command start all its processes


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The same material for every way: files for the command, texts and their paragraphs for what is bare."""

    paths: tuple[Path, ...]
    texts: Path
    paragraphs: Path
    words: int
    documents: int


def _command(given: Given, turn: int) -> list[str]:
    """As a user gives it: into a case file, a new one each time, with as many processes as it takes by itself."""
    case = given.texts.with_name(f"{given.texts.stem}-{turn}.db")
    return [sys.executable, "-m", "firsthand", "read", *map(str, given.paths), "--case", str(case)]


def _encoder(given: Given, _turn: int) -> list[str]:
    return [sys.executable, "-m", "benchmarks.bare_encoder", str(given.paragraphs)]


def _spacy(given: Given, _turn: int) -> list[str]:
    return [sys.executable, "-m", "benchmarks.bare_spacy", str(given.texts)]


def _textacy(given: Given, turn: int) -> list[str]:
    return [*_spacy(given, turn), "--quotations"]


WAYS: Mapping[str, tuple[Callable[[Given, int], list[str]], tuple[str, ...]]] = {
    OURS: (_command, ()),
    ENCODER: (_encoder, ()),
    SPACY: (_spacy, (MODEL,)),
    TEXTACY: (_textacy, (MODEL, QUOTATIONS)),
}
"""Each way's command for a turn, and the packages that it needs beyond Firsthand's own."""


def at_hand() -> list[str]:
    """Return the names of the ways whose packages are installed."""
    return [name for name, (_, packages) in WAYS.items() if _installed(name, packages)]


def _installed(name: str, packages: Sequence[str]) -> bool:
    try:
        for needed in packages:
            package(needed)
    except NotAtHand as why:
        tell(f"left out: {name}, for {why}")
        return False
    return True


def sample(places: Places, folder: Path) -> list[Path]:
    """Return what is read: the example case, the seeds, and a fixed choice of articles copied into the folder."""
    paths = [places.example / "manifest.csv"]
    try:
        articles, seeds = places.needed("corpora/ukraine_2022/guardian.jsonl"), places.needed("seeds")
    except NotAtHand as why:
        tell(f"speed: the example case alone, for {why}")
        return paths
    lines = articles.read_text(encoding="utf8").splitlines()[::STRIDE]
    chosen = folder / "articles.jsonl"
    chosen.write_text("\n".join(lines) + "\n", encoding="utf8")
    return [*paths, *sorted(seeds.glob("*.txt")), chosen]


def sentences(folder: Path) -> list[Path]:
    """Return documents of a sentence each, written into the folder: what is left of them is starting up."""
    paths = [folder / f"sentence-{number}.txt" for number in range(SENTENCES)]
    for number, path in enumerate(paths):
        path.write_text(SENTENCE.format(number + 2), encoding="utf8")
    return paths


def given(paths: Sequence[Path], folder: Path, name: str) -> Given:
    """Return the material of the paths for every way; the texts are those that a reading finds in the documents."""
    documents = [row["document"] for row in read(paths, f"speed: {name}") if row["document"]]
    texts = [document["text"] for document in documents]
    made = {"texts": texts, "paragraphs": [[d["text"], _paragraphs(d)] for d in documents]}
    files = {kind: folder / f"{name}-{kind}.json" for kind in made}
    for kind, value in made.items():
        files[kind].write_text(json.dumps(value), encoding="utf8")
    return Given(
        paths=tuple(paths),
        texts=files["texts"],
        paragraphs=files["paragraphs"],
        words=sum(len(text.split()) for text in texts),
        documents=len(texts),
    )


def _paragraphs(document: dict[str, Any]) -> list[list[int]]:
    kinds = {kind.value for kind in PROSE}
    return [block["span"] for block in document["blocks"] if block["kind"] in kinds]
