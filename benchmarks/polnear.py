"""PolNeAR's development set: every claim with a chain, as the scorer of attributions takes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from benchmarks import scoring
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Failed, Places, digest
from benchmarks.reading import Row, read, stem

FOLDER, SCORER = "corpora/polnear/dev", "score_attribution.py"

HELD = ("joint", "content J5", "strict", "source exact", "cue exact", "content exact")
"""The measures whose F1 has a floor."""

STEP = 0.1
"""One attribution of two thousand moves F1 by 0.05; the scorer rounds to this."""

KNOWN = (
    "On these documents published systems, run again, reach a joint F1 of 41 to 54, and two people agree with one"
    " another at 76.5. A document that is skipped counts as one without attributions."
)


def run(places: Places) -> Outcome:
    """Return the scorer's table."""
    folder, script = places.needed(FOLDER), places.needed(SCORER)
    texts, read_ones = texts_in(folder), predictions(places)
    measures = scoring.attributions(script, folder, read_ones)
    attributions = sum(len(prediction["attributions"]) for prediction in read_ones)
    skipped = len(texts) - len(read_ones)
    return Outcome(
        figures=tuple(Figure(name=f"polnear/{name} F1", value=measures[name]["F1"], step=STEP) for name in HELD),
        tables=(table(measures),),
        notes=(
            f"{len(texts)} documents, {skipped} of them skipped; {attributions:,} claims with a chain.",
            KNOWN,
        ),
        gold=gold(folder, script),
    )


def texts_in(folder: Path) -> list[Path]:
    """Return the set's texts."""
    return sorted((folder / "text").glob("*.txt"))


@cache
def predictions(places: Places) -> tuple[Row, ...]:
    """Return what is read in the set, as the scorer takes it: read once, for all that is measured on it."""
    texts = texts_in(places.needed(FOLDER))
    rows = [row for row in read(texts, "polnear") if row["document"]]
    _same_texts(rows, {path.stem: path for path in texts})
    return tuple(attributed(row) for row in rows)


def gold(folder: Path, script: Path) -> dict[str, str]:
    """Return the hashes of the set and of its scorer."""
    marked = (folder / "attributions").glob("*.ann")
    return {"polnear dev": digest([*texts_in(folder), *marked]), SCORER: digest([script])}


def attributed(row: Row) -> Row:
    """Return one reading as the scorer takes it: of a chain, the first hop's mention."""
    return {"doc": stem(row), "attributions": [_attribution(claim) for claim in row["claims"] if claim["chain"]]}


def _attribution(claim: Row) -> Row:
    mention = claim["chain"][0]["mention"]
    return {"source": [mention] if mention else [], "cue": claim["cue"], "content": claim["content"]}


def _same_texts(rows: Iterable[Row], files: Mapping[str, Path]) -> None:
    """Offsets mean something only in the very text that gold was marked in."""
    for row in rows:
        if row["document"]["text"] != files[stem(row)].read_bytes().decode("utf-8-sig"):
            raise Failed(f"the text that was read of {stem(row)} is not the file's")


def table(measures: Mapping[str, Mapping[str, float]]) -> Table:
    """Return the measures, a row each."""
    rows = ((name, *(f"{value[column]:.1f}" for column in ("P", "R", "F1"))) for name, value in measures.items())
    return Table(("measure", "precision", "recall", "F1"), tuple(rows))
