"""A gold set's hash tells what is in it and under which names, not in which order it was listed."""

from pathlib import Path

import pytest

from benchmarks.places import NotAtHand, Places, digest, package


@pytest.fixture
def gold(tmp_path: Path) -> list[Path]:
    """Return two files."""
    (tmp_path / "a").write_bytes(b"12")
    (tmp_path / "b").write_bytes(b"3")
    return [tmp_path / "a", tmp_path / "b"]


def test_the_order_does_not_count(gold: list[Path]) -> None:
    assert digest(gold) == digest(reversed(gold))


CHANGES = {
    "another content": ("a", b"13", "a"),
    "a character less": ("a", b"1", "a"),
    "another name": ("a", b"12", "c"),
}


@pytest.mark.parametrize(("name", "data", "now"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_told(name: str, data: bytes, now: str, gold: list[Path]) -> None:
    before = digest(gold)
    (gold[0].parent / name).unlink()
    (gold[0].parent / now).write_bytes(data)

    assert digest([gold[0].parent / now, gold[1]]) != before


def test_a_file_that_went_over_to_the_next_is_told(gold: list[Path]) -> None:
    before = digest(gold)
    gold[0].write_bytes(b"1")
    gold[1].write_bytes(b"23")

    assert digest(gold) != before


def test_what_is_not_at_hand_is_named_without_its_place(tmp_path: Path) -> None:
    with pytest.raises(NotAtHand, match=r"it needs seeds of the shared material") as told:
        Places(tmp_path, tmp_path).needed("seeds")

    assert str(tmp_path) not in str(told.value)


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(NotAtHand, match=r"it needs the package no_such_thing, which"):
        package("no_such_thing.part")


def test_a_package_that_is_installed_is_returned() -> None:
    assert package("json").loads("1") == 1
