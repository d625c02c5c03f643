"""Which gold claims have a speaker that the text only points at, and how many of them were read right."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.scoring import Line
from benchmarks.speakers import pointed_at, resolved

CHAINS = {
    "a pronoun": ({"name": "Ada Brixen", "mention": "she"}, True),
    "a role": ({"name": "Ada Brixen", "mention": "the minister"}, True),
    "a surname": ({"name": "Ada Brixen", "mention": "Brixen"}, False),
    "a role and the name": ({"name": "Ada Brixen", "mention": "Minister Ada Brixen"}, False),
    "nothing said of the mention": ({"name": "Ada Brixen"}, False),
}


def gold(folder: Path, hops: dict[str, dict[str, str]]) -> Path:
    """Write gold with a claim for each hop."""
    path = folder / "expected.yaml"
    claims = [{"id": name, "chain": [hop]} for name, hop in hops.items()]
    path.write_text(yaml.safe_dump({"claims": [*claims, {"id": "author", "author": True}]}), encoding="utf8")
    return path


@pytest.mark.parametrize(("hop", "points"), CHAINS.values(), ids=CHAINS.keys())
def test_pointed_at(hop: dict[str, str], points: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert pointed_at(gold(tmp_path, {"one": hop})) == (frozenset({"one"}) if points else frozenset())


def test_resolved_counts_what_was_not_found_as_wrong(tmp_path: Path) -> None:
    path = gold(tmp_path, {"1": {"name": "Ada Brixen", "mention": "she"}, "2": {"name": "Ada Brixen", "mention": "he"}})

    figure, told = resolved(path, [Line("1", "1.00", "content source", "Ada Brixen"), Line("2", "0.10", "", "-")])

    assert figure.value == 50
    assert "2 claims" in told
    assert told.endswith("not found: 2.")
