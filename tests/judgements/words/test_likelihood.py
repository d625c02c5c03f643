"""Words of probability, each by the scale that says so."""

from __future__ import annotations

import pytest

from firsthand.judgements.words.likelihood import ICD_203, IPCC, PHIA, STATED, likelihood
from tests.judgements.builders import BODY, report

CASES = {
    "likely": ("A strike is likely", (55, 80), ICD_203),
    "very likely is not likely": ("A strike is very likely", (80, 95), ICD_203),
    "very unlikely": ("A strike is very unlikely", (5, 20), ICD_203),
    "unlikely is not likely": ("I think a strike unlikely", (20, 45), ICD_203),
    "even odds": ("There are roughly even odds of a strike", (45, 55), ICD_203),
    "a remote chance": ("There is a remote chance of a strike", (1, 5), ICD_203),
    "a remote village": ("A strike reached a remote village", None, None),
    "another scale's words": ("A strike is a realistic possibility", (40, 50), PHIA),
    "a third scale's words": ("A strike is virtually certain", (99, 100), IPCC),
    "a number": ("There is a 60 percent chance of a strike, which is likely", (60, 60), STATED),
    "two numbers": ("There is a 60-70 % probability of a strike", (60, 70), STATED),
    "no probability": ("A strike by 60 percent of the crews", None, None),
}


@pytest.mark.parametrize(("words", "band", "scale"), CASES.values(), ids=CASES.keys())
def test_words_have_the_interval_of_a_scale(words: str, band: tuple[int, int] | None, scale: str | None) -> None:
    found = likelihood(report(words, words, ("Guild", BODY)))

    assert (found.band if found else None) == band
    assert (found.scale if found else None) == scale


def test_a_reporters_word_is_kept_and_has_no_interval() -> None:
    found = likelihood(report("A strike is expected", "A strike is expected"))

    assert found is not None
    assert found.band is None
    assert str(found) == "“is expected”, for which no scale gives an interval"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("A strike is likely", "“likely”: 55–80 % (ICD-203)"),
        ("There is a 60 percent chance of a strike", "60 %, as the text states"),
    ],
    ids=["a scale", "stated"],
)
def test_it_is_told_with_the_scale(words: str, told: str) -> None:
    assert str(likelihood(report(words, words))) == told


def test_the_month_is_no_word_of_probability() -> None:
    assert likelihood(report("The locks reopened on May 12", "The locks reopened on May 12")) is None


def test_without_such_words_there_is_none() -> None:
    assert likelihood(report("The locks are open", "The locks are open")) is None
