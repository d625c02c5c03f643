"""How the board stood when somebody looked: kept beside the case file, by question, and only where it was another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.ledger.since import Reached
from firsthand.model.board import State
from firsthand.model.moved import Glimpse, Sighting
from firsthand.pipeline.changes import Look
from firsthand.serve import looked
from firsthand.serve.looked import Looks

FIRST = Look(
    at="2026-03-01T08:00:00Z",
    reached=Reached(claims=3, decisions=1),
    board=Glimpse(seen={"I1": Sighting(state=State.REPORTED, reports=2)}, stand={"H1": (1, -0.5), "H2": (2, -1.0)}),
)
LATER = replace(FIRST, at="2026-03-02T08:00:00Z", reached=Reached(claims=4, decisions=1))


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "river.db"


def test_a_look_is_found_again_by_another_server(case: Path) -> None:
    Looks.beside(case).keep("q", FIRST)
    Looks.beside(case).keep("q", LATER)
    looks = Looks.beside(case)

    assert looks.then("q", "2026-03-01T07:59:59Z") is None
    assert looks.then("q", "2026-03-01T23:00:00Z") == FIRST
    assert looks.then("q", LATER.at) == LATER
    assert looks.then("another question", LATER.at) is None


def test_a_board_that_stands_as_it_stood_is_kept_once(case: Path) -> None:
    looks = Looks.beside(case)
    for at in (FIRST.at, "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z"):
        looks.keep("q", replace(FIRST, at=at))

    assert looks.path.read_text(encoding="utf-8").count("\n") == 1


def test_the_oldest_give_way(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looked, "MOST", 2)
    looks = Looks.beside(case)
    for n in range(4):
        looks.keep("q", replace(FIRST, at=f"2026-03-0{n + 1}T08:00:00Z", reached=Reached(claims=n)))

    assert looks.then("q", "2026-03-02T23:00:00Z") is None
    assert looks.path.read_text(encoding="utf-8").count("\n") == 2


@pytest.mark.parametrize("text", ["", "{", "[]\n", '{"watch": "q"}\n', "\x00"], ids=repr)
def test_a_file_that_is_none_of_ours_counts_for_nothing(case: Path, text: str) -> None:
    looks = Looks.beside(case)
    looks.path.write_text(text, encoding="utf-8")

    assert looks.then("q", "9") is None


def test_where_nothing_can_be_written_what_this_server_saw_is_known(tmp_path: Path) -> None:
    looks = Looks.beside(tmp_path / "nowhere" / "river.db")
    looks.keep("q", FIRST)

    assert looks.then("q", FIRST.at) == FIRST
