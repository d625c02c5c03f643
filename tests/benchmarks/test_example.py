"""The example case: what the manifest lists, and how precise the attributed claims are."""

from pathlib import Path

import pytest

from benchmarks.example import listed, precise
from benchmarks.places import Failed
from benchmarks.reading import Row

TEXT = "The dam will hold, Vos said. It will rain, Ode said."


def manifest(folder: Path, *names: str) -> Path:
    """Return a manifest that lists the names."""
    path = folder / "manifest.csv"
    path.write_text("path,outlet\n" + "".join(f"{name},\n" for name in names), encoding="utf8")
    return path


def test_the_manifest_lists_every_dispatch(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html", "README.md", "expected.yaml"):
        (tmp_path / name).touch()

    assert listed(manifest(tmp_path, "b.html", "a.txt")) == [tmp_path / "a.txt", tmp_path / "b.html"]


@pytest.mark.parametrize("names", [["a.txt"], ["a.txt", "b.html", "c.txt"]], ids=["one missing", "one too many"])
def test_a_manifest_that_differs_from_its_folder_is_told(names: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.html").touch()

    with pytest.raises(Failed, match=r"differ by (b\.html|c\.txt)"):
        listed(manifest(tmp_path, *names))


def test_the_manifest_of_this_repository_lists_all(example_case: Path) -> None:
    assert listed(example_case / "manifest.csv")


def claim(words: str, *names: str) -> Row:
    """Return a claim with the words of ``TEXT`` and a chain of these names."""
    at = TEXT.index(words)
    return {"content": [[at, at + len(words)]], "chain": [{"name": name} for name in names]}


def row(*claims: Row) -> Row:
    """Return the reading of ``TEXT``."""
    return {"document": {"path": "case/one.txt", "record": None, "text": TEXT}, "claims": list(claims)}


GOLD = {"one": [["The dam will hold"]]}

PRECISE = {
    "every claim in gold": ([claim("The dam will hold", "Vos")], 100.0),
    "one of two": ([claim("The dam will hold", "Vos"), claim("It will rain", "Ode")], 50.0),
    "the author's claims are not asked": ([claim("The dam will hold", "Vos"), claim("It will rain")], 100.0),
    "no claim at all": ([], 0.0),
}


@pytest.mark.parametrize(("claims", "share"), PRECISE.values(), ids=PRECISE.keys())
def test_precision_counts_claims_with_a_chain(claims: list[Row], share: float) -> None:
    figure, _ = precise([row(*claims)], GOLD)

    assert figure.value == share


def test_a_claim_that_gold_does_not_have_is_shown_with_its_chain() -> None:
    _, extra = precise([row(claim("It will rain", "Ode", "Vos"))], GOLD)

    assert extra.rows == (("one", "It will rain", "Ode ← Vos"),)
