"""Forecasts of the example case, followed to their end by the command that users get, beside the hand-made ends."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from benchmarks.judged import Followed, Settled, forecasts, load, named
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Failed, Places, digest
from benchmarks.reading import read

HOW = (
    "A forecast is found where one of its reports is told as one; it is settled right where every one of them has an"
    " outcome of gold, by a claim that gold settles it by. Decided are those that no longer are open: one that calls"
    " everything open has none of these right."
)


def run(places: Places) -> Outcome:
    """Return how many forecasts are found, how many end as gold has it, and how many fall due when they should."""
    case = places.example
    manifest, expected, judgements = (case / name for name in ("manifest.csv", "expected.yaml", "judgements.yaml"))
    day = yaml.safe_load(judgements.read_text(encoding="utf8"))["as_of"]
    names = named(read([manifest], "forecasts"), expected)
    scored = forecasts(load(judgements), [settled(row, names) for row in asked(manifest, day)])
    return Outcome(
        figures=figures(scored),
        tables=(Table(("not found", "ended otherwise"), ((_list(scored.missed), _list(scored.wrong)),)),),
        notes=(
            HOW,
            f"As of {day}. Of claims in gold that are no forecasts, taken for one: {_list(_gold(scored.extra))}.",
        ),
        gold={"judgements": digest([expected, judgements])},
    )


def figures(scored: Followed) -> tuple[Figure, ...]:
    """Return the figures that are held to a floor."""
    counts = {"found": scored.found, "settled right": scored.settled, "due right": scored.due}
    counted = [Figure(name=f"forecasts/{n}", value=v, step=1, of=scored.asked) for n, v in counts.items()]
    decided = Figure(name="forecasts/decided right", value=scored.decided_right, step=1, of=scored.decided)
    return (*counted, decided)


def settled(row: Mapping[str, Any], names: Mapping[str, str]) -> Settled:
    """Return a row of the command as it is scored, by the ids of gold where a claim has one."""
    by = [names.get(claim, claim) for claim in row["settled_by"]]
    return names.get(row["claim"], row["claim"]), row["due"], row["outcome"], by


def asked(manifest: Path, day: str) -> list[dict[str, Any]]:
    """Return what ``firsthand forecasts --json`` answers about the case as of a day; ``Failed`` where it fails."""
    with TemporaryDirectory() as folder:
        case = str(Path(folder) / "case.db")
        _firsthand("read", str(manifest), "--case", case)
        answer = _firsthand("forecasts", "--json", "--as-of", day, "--case", case)
    return [json.loads(line) for line in answer.splitlines()]


def _firsthand(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "firsthand", *arguments], capture_output=True, encoding="utf8", check=False
    )
    if done.returncode:
        raise Failed(f"firsthand {arguments[0]} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    return done.stdout


def _gold(claims: Sequence[str]) -> list[str]:
    """Those that match a claim of gold; the others go by an id of their own, of which nothing is known."""
    return [claim for claim in claims if len(claim) < 5]


def _list(claims: Sequence[str]) -> str:
    return ", ".join(claims) or "none"
