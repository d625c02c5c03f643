"""The example case: the same scorer as for the seeds, and how many of the attributed claims are none that gold has."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import yaml

from benchmarks import scoring
from benchmarks.matching import ENOUGH, located, matched, words
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Failed, NotAtHand, Places, digest
from benchmarks.reading import Row, read, stem
from benchmarks.speakers import resolved

DISPATCHES = frozenset({".txt", ".md", ".html", ".jsonl"})
SHOWN = 40  # claims that match nothing, in the page; more say nothing new
BEGINNING = 90  # characters of each

Gold = Mapping[str, Sequence[Sequence[str]]]
"""The contents of every gold claim, each a list of stretches, by document."""


def run(places: Places) -> Outcome:
    """Return the precision of attributed claims, and the scorer's totals where the scorer is at hand."""
    manifest, expected = places.example / "manifest.csv", places.example / "expected.yaml"
    dispatches = listed(manifest)
    rows = [row for row in read([manifest], "example") if row["document"]]
    precision, extra = precise(rows, gold_of(expected))
    first = Outcome(
        figures=(precision,),
        tables=(extra,),
        notes=(
            f"{len(dispatches)} files of dispatches, {len(rows)} documents.",
            f"Of the claims with a chain, {precision} % have the content of one in gold (Jaccard {ENOUGH} or more).",
        ),
        gold={"example": digest([manifest, expected, *dispatches])},
    )
    return _with_scores(first, places, expected, rows)


def _with_scores(first: Outcome, places: Places, expected: Path, rows: Sequence[Row]) -> Outcome:
    try:
        script = places.needed("score_claims.py")
    except NotAtHand as why:
        return replace(first, notes=(*first.notes, f"Not scored: {why}."), partial=True)
    scored = scoring.claims(script, expected, rows)
    missed = ", ".join(line.claim for line in scored.lines if not line.found)
    speakers, told = resolved(expected, scored.lines)
    return replace(
        first,
        figures=(*scored.figures("example"), speakers, *first.figures),
        tables=(scored.totals(), *first.tables),
        notes=(
            *first.notes,
            f"{len(scored.lines)} claims read out of them by hand. Not found: {missed or 'none'}.",
            told,
        ),
        gold={**first.gold, "score_claims.py": digest([script])},
    )


def listed(manifest: Path) -> list[Path]:
    """Return the files that the manifest lists; ``Failed`` unless these are all the dispatches beside it."""
    with manifest.open(encoding="utf8", newline="") as file:
        named = {row["path"] for row in csv.DictReader(file)}
    there = {p.name for p in manifest.parent.iterdir() if p.suffix in DISPATCHES and p.stem != "README"}
    if named != there:
        raise Failed(f"{manifest.name} and the files beside it differ by {', '.join(sorted(named ^ there))}")
    return [manifest.parent / name for name in sorted(named)]


def gold_of(expected: Path) -> Gold:
    """Return the contents that gold has for each document."""
    contents: dict[str, list[list[str]]] = defaultdict(list)
    for claim in yaml.safe_load(expected.read_text(encoding="utf8"))["claims"]:
        contents[claim["doc"]].append(claim["content"])
    return contents


def precise(rows: Sequence[Row], gold: Gold) -> tuple[Figure, Table]:
    """Return the share of claims with a chain that match a gold claim's content, and those that match none."""
    total = 0
    extra: list[tuple[str, str, str]] = []
    for row in rows:
        text, name = row["document"]["text"], stem(row)
        chained = [claim for claim in row["claims"] if claim["chain"]]
        wanted = [words(text, located(text, content)) for content in gold.get(name, ())]
        hits = matched([words(text, claim["content"]) for claim in chained], wanted)
        total += len(chained)
        extra += [(name, *_shown(text, claim)) for i, claim in enumerate(chained) if i not in hits]
    share = 100 * (total - len(extra)) / total if total else 0.0
    figure = Figure(name="example/precision", value=share, step=100 / max(1, total))
    return figure, Table(("document", "claim that gold does not have", "read as"), tuple(islice(extra, SHOWN)))


def _shown(text: str, claim: Row) -> tuple[str, str]:
    said = " … ".join(text[start:end] for start, end in claim["content"])
    short = said if len(said) <= BEGINNING else said[:BEGINNING].rstrip() + " …"
    return " ".join(short.split()), " ← ".join(str(hop["name"]) for hop in claim["chain"])
