"""``firsthand forecasts`` in a case with a forecast that did not come true, one that is due, and one open."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from firsthand.model.claim import Kind
from firsthand.model.judgement import Report
from firsthand.model.reading import Reading
from tests.cli.asking import ask, lines, refusal
from tests.cli.conftest import hold
from tests.judgements.builders import BODY, report

GUILD = ("Harbour Guild", BODY)


def reading(made: Report, due: str | None = None) -> Reading:
    """Return a reading with this one claim, kept at a path of its own."""
    data = made.document.text.encode()
    document = replace(made.document, id=sha256(data).hexdigest(), path=f"{sha256(data).hexdigest()[:6]}.txt")
    return Reading(document=document, claims=(replace(made.claim, document=document.id, due=due),))


def said(words: str, due: str | None) -> Reading:
    """Return a reading of what the guild said on 4 May was to come."""
    text = f"The Harbour Guild said {words}."
    return reading(report(text, words, GUILD, kind=Kind.FORECAST), due)


@pytest.fixture
def locks(desk: Path) -> Path:
    """Return a case in which the locks were to be open, and are shut."""
    path = desk / "case.db"
    shut = report("The locks are shut.", "The locks are shut", outlet="Merrin Post", day="2026-05-11")
    hold(
        path,
        said("the locks will be open by May 10", "../2026-05-10"),
        said("the ferry will be painted by May 8", "../2026-05-08"),
        said("the guild will meet the mayor", None),
        reading(shut),
    )
    return path


def outcomes(*arguments: str) -> list[str]:
    """Return the outcome of each forecast that is listed."""
    return sorted(row["outcome"] for row in lines(ask("forecasts", "--json", *arguments)))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--as-of", "2026-05-12"], ["did_not", "due", "open"]),
        (["--as-of", "2026-05-12", "--due"], ["due"]),
        (["--as-of", "2026-05-12", "--settled"], ["did_not"]),
        (["--as-of", "2026-05-05"], ["open", "open", "open"]),
        (["--as-of", "2026-05-12", "ferry"], ["due"]),
        (["--as-of", "2026-05-03"], []),
    ],
    ids=["all", "due", "settled", "before anything was settled", "by words", "before they were said"],
)
@pytest.mark.usefixtures("locks")
def test_forecasts_stand_as_of_a_day(arguments: list[str], expected: list[str]) -> None:
    assert outcomes(*arguments) == expected


@pytest.mark.usefixtures("locks")
def test_people_get_the_words_of_both_and_what_to_do_next() -> None:
    answer = ask("forecasts", "--settled", "--as-of", "2026-05-12")

    assert answer.exit_code == 0
    assert "did not come true · by 10 May 2026 · proposed" in answer.stdout
    assert "Merrin Post says: “The locks are shut”" in answer.stdout
    assert "1 forecast, settled by proposal until confirmed." in answer.stdout


@pytest.mark.usefixtures("locks")
def test_a_record_counts_them() -> None:
    [record] = lines(ask("forecasts", "--records", "--json", "--as-of", "2026-05-12"))

    assert (record["name"], record["n"], record["hits"], record["due"], record["open"]) == ("Harbour Guild", 1, 0, 1, 1)


@pytest.mark.usefixtures("locks")
def test_a_person_settles_one() -> None:
    [due] = lines(ask("forecasts", "--due", "--json", "--as-of", "2026-05-12"))

    kept = ask("review", "settle", due["claim"], "--about", "forecast", "--value", '{"outcome": "void"}', "--by", "Ada")

    assert kept.exit_code == 0
    stands = {row["claim"]: row for row in lines(ask("forecasts", "--json"))}[due["claim"]]
    assert (stands["outcome"], stands["proposed"]) == ("void", False)


@pytest.mark.usefixtures("locks")
def test_what_is_no_outcome_settles_nothing() -> None:
    [due] = lines(ask("forecasts", "--due", "--json", "--as-of", "2026-05-12"))

    answer = ask("review", "settle", due["claim"], "--about", "forecast", "--value", '{"outcome": "perhaps"}')

    assert "open, due, came_true, did_not, void" in refusal(answer)
