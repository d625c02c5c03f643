"""The command line asks sensibly, skips what is not at hand, and exits with 1 where the gate does not hold."""

from pathlib import Path

import pytest

import benchmarks.__main__ as command
from benchmarks import gate, page
from benchmarks.outcome import Figure, Outcome
from benchmarks.page import Measured
from benchmarks.places import Failed, Places

WRONG = {
    "an unknown name": ["sedes"],
    "checking and updating at once": ["--check", "--update"],
    "a regression allowed without an update": ["--allow-regression", "seeds/content", "why"],
    "a regression without a reason": ["--update", "--allow-regression", "seeds/content"],
}


def fell(_: Places) -> Outcome:
    """Return one figure."""
    return Outcome(figures=(Figure(name="one/x", value=5, step=1, of=9),), gold={"set": "a" * 64})


def missing(places: Places) -> Outcome:
    """Ask for what is not there."""
    return Outcome(notes=(str(places.needed("nowhere")),))


def broken(_: Places) -> Outcome:
    """Fail underway."""
    raise Failed("it broke")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for results, with one benchmark that runs and one that lacks its material."""
    of = Measured(version="0", model="m", day="2026-11-22", machine="1 core")
    both = (command.Benchmark("one", "One", fell), command.Benchmark("two", "Two", missing))
    monkeypatch.setattr(command, "BENCHMARKS", both)
    monkeypatch.setattr(command, "TITLES", {"one": "One", "two": "Two"})
    monkeypatch.setattr(command, "measured", lambda: of)
    drawn = page.Picture("results.svg", "One", {"one/x": ("X", None)}, "One bar")
    monkeypatch.setattr(page, "PICTURES", (drawn,))
    monkeypatch.setattr(command, "HERE", tmp_path)
    monkeypatch.setattr(command, "FLOORS", tmp_path / "floors.json")
    return tmp_path


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_command_line_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command.parsed(arguments)


def test_all_of_them_write_the_page_and_say_what_was_skipped(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 0

    assert "Skipped: it needs nowhere" in (here / "RESULTS.md").read_text(encoding="utf8")
    assert (here / "results.svg").exists()
    assert "two: skipped: it needs nowhere" in capsys.readouterr().err


def test_one_by_name_is_printed_and_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["one"]) == 0

    assert "## One" in capsys.readouterr().out
    assert list(here.iterdir()) == []


def test_a_check_after_an_update_passes_and_writes_no_page(here: Path) -> None:
    command.main(["one", "--update"])

    assert command.main(["--check"]) == 0
    assert [path.name for path in here.iterdir()] == ["floors.json"]


def test_a_check_fails_below_a_floor(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gate.save(gate.Pinned(floors={"one/x": 6}, gold={"set": "a" * 64}), here / "floors.json")

    assert command.main(["--check"]) == 1
    assert "one/x is 5 of 9, below its floor of 6" in capsys.readouterr().err


def test_an_update_that_is_refused_changes_nothing(here: Path) -> None:
    gate.save(gate.Pinned(floors={"one/x": 6}), here / "floors.json")
    before = (here / "floors.json").read_bytes()

    with pytest.raises(gate.Refused):
        command.main(["--update"])

    assert [(path.name, path.read_bytes()) for path in here.iterdir()] == [("floors.json", before)]


def test_a_benchmark_that_fails_fails_the_run_and_leaves_the_page(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "BENCHMARKS", (command.Benchmark("one", "One", broken),))

    assert command.main([]) == 1
    assert list(here.iterdir()) == []


@pytest.fixture
def stated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have one benchmark with floors, one that only states its figures, and a long one."""
    both = (command.Benchmark("one", "One", fell), command.Benchmark("two", "Two", fell, held=False))
    monkeypatch.setattr(command, "BENCHMARKS", both)
    monkeypatch.setattr(command, "LONG", (command.Benchmark("three", "Three", fell),))
    monkeypatch.setattr(command, "TITLES", {"one": "One", "two": "Two", "three": "Three"})


CHOSEN = {
    "all the short ones": ([], ["one", "two"]),
    "a check leaves out what is only stated": (["--check"], ["one"]),
    "unless it is named": (["two", "--check"], ["two"]),
    "the long ones": (["--long"], ["three"]),
    "a long one by its name": (["three", "one"], ["one", "three"]),
}


@pytest.mark.usefixtures("stated")
@pytest.mark.parametrize(("arguments", "names"), CHOSEN.values(), ids=CHOSEN.keys())
def test_benchmarks_are_chosen(arguments: list[str], names: list[str]) -> None:
    assert [benchmark.name for benchmark in command.chosen(command.parsed(arguments))] == names
