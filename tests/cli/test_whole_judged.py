"""The commands that judge, with the shipped reader, over the example case."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.asking import ask, lines

pytestmark = pytest.mark.model

EXAMPLE = Path(__file__).parents[2] / "examples" / "korrin"


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the case file into which the example is read, and judged once."""
    path = tmp_path_factory.mktemp("case") / "korrin.db"
    assert ask("read", str(EXAMPLE / "manifest.csv"), "--case", str(path), "--jobs", "1").exit_code == 0
    assert ask("origins", "--case", str(path), "--json").exit_code == 0
    return path


@pytest.fixture
def case(read: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to decide in."""
    return Path(shutil.copy(read, tmp_path))


def test_every_account_is_made_of_claims_that_are_there_and_counted(case: Path) -> None:
    [sent] = lines(ask("origins", "--case", str(case), "--json"))
    known = {each["claim"]["id"] for each in lines(ask("claims", "--case", str(case), "--json"))}
    traced = [claim for origin in sent["origins"] for claim in origin["claims"]]

    assert set(traced) <= known
    assert len(traced) == len({(r["document"], r["claim"]) for o in sent["origins"] for r in o["reports"]})
    assert sent["counts"]["reports"] == len(traced) + sent["counts"]["untraced"]
    assert sent["counts"]["origins"] == len(sent["origins"])


def test_more_is_known_each_day(case: Path) -> None:
    days = [f"2026-03-{day:02}" for day in range(1, 32, 5)]
    found = [
        lines(ask("origins", "--case", str(case), "--as-of", day, "--json"))[0]["counts"]["reports"] for day in days
    ]

    assert found == sorted(found)
    assert found[-1] > found[0]


def test_no_conflict_is_known_before_both_of_its_sides(case: Path) -> None:
    held = {each["document"]: each["published"] for each in lines(ask("documents", "--case", str(case), "--json"))}
    every = lines(ask("conflicts", "--case", str(case), "--json"))
    early = lines(ask("conflicts", "--case", str(case), "--as-of", "2026-03-08", "--json"))

    assert 0 < len(early) < len(every)
    for each in early:
        assert all(held[document][:10] <= "2026-03-08" for document in each["documents"])


def test_a_claim_that_is_rejected_is_in_no_answer(case: Path) -> None:
    first, *rest = lines(ask("conflicts", "--case", str(case), "--json"))
    answer = ask("review", "reject", first["a"], "--case", str(case), "--by", "Ada")
    assert answer.exit_code == 0, answer.output

    left = lines(ask("conflicts", "--case", str(case), "--json"))
    assert all(first["a"] not in (each["a"], each["b"]) for each in left)
    assert {each["id"] for each in left} <= {each["id"] for each in rest}
    [sent] = lines(ask("origins", "--case", str(case), "--json"))
    assert all(first["a"] not in origin["claims"] for origin in sent["origins"])
