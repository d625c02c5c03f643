"""Who said that he would not, and says later that he will."""

from __future__ import annotations

import pytest

from firsthand.judgements.forecasts.meeting import beside
from firsthand.judgements.forecasts.went_back import went_back_keys, went_back_on_it
from firsthand.model.claim import Kind, Quote
from firsthand.model.judgement import Report
from tests.judgements.builders import PERSON, report


def said(words: str, who: str, day: str) -> Report:
    """What somebody says of himself on a day."""
    return report(f"“{words},” {who} said.", words, (who, PERSON), day=day, quote=Quote.DIRECT, kind=Kind.COMMITMENT)


LATER = {
    "he will": ("I will stand for mayor", "Ada Voss", "2026-06-01", True),
    "another will": ("I will stand for mayor", "Ivo Tarn", "2026-06-01", False),
    "he will not": ("I will not stand for mayor", "Ada Voss", "2026-06-01", False),
    "before": ("I will stand for mayor", "Ada Voss", "2026-04-01", False),
}


@pytest.mark.parametrize(("words", "who", "day", "back"), LATER.values(), ids=LATER.keys())
def test_one_goes_back_on_his_word(words: str, who: str, day: str, *, back: bool) -> None:
    first, later = said("I will not stand for mayor", "Ada Voss", "2026-05-04"), said(words, who, day)

    assert bool(went_back_on_it(beside(first, later))) is back
    assert not back or went_back_keys(first) & went_back_keys(later)
