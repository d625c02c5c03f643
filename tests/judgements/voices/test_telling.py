"""Whether what a source is said to tell is its own account: each case has the words, the source, and the cue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.voices.telling import by_hearsay, of_anybody, only_talk
from firsthand.model.claim import Quote
from firsthand.model.judgement import Report
from firsthand.model.text import Span
from tests.judgements.builders import ANONYMOUS, Who, report

HEARSAY = {
    "has heard that": ("A driver has heard that the road is shut.", "the road is shut", "driver", "has heard", True),
    "said he had heard that": ("A driver said he had heard that rain fell.", "he had heard that rain fell", "driver",
                               "said", True),
    "was told that": ("A cook said she was told that rain fell.", "she was told that rain fell", "cook", "said", True),
    "heard a sound": ("A cook said she had heard two blasts.", "she had heard two blasts", "cook", "said", False),
    "was told to do it": ("A cook said she had been told to leave.", "she had been told to leave", "cook", "said",
                          False),
    "saw it": ("A driver saw that the road was shut.", "the road was shut", "driver", "saw", False),
}  # fmt: skip
ANYBODY = {
    "traders say": ("Traders say a mill has bought it.", "a mill has bought it", "Traders", "say", True),
    "traders said, on one day": (
        "Traders said a mill had bought it.",
        "a mill had bought it",
        "Traders",
        "said",
        False,
    ),
    "two traders say": ("Two traders say a mill has bought it.", "a mill has bought it", "Two traders", "say", False),
    "a trader says": ("A trader says a mill has bought it.", "a mill has bought it", "A trader", "says", False),
}
TALK = {
    "rumour has it": ("Rumour has it that rain fell.", "Rumour has it that rain fell", True),
    "there is talk that": ("There is talk that rain fell.", "rain fell", True),
    "a word as such": ("His word is that rain fell.", "rain fell", False),
}


def told(text: str, content: str, who: str, cue: str, *, quote: Quote = Quote.INDIRECT) -> Report:
    """Return the report with the words by which its source says it."""
    source: Who = (who, ANONYMOUS)
    made = report(text, content, source, quote=quote)
    at = text.index(f" {cue} ") + 1
    hop = replace(made.claim.chain[0], cue=Span(at, at + len(cue)))
    return replace(made, claim=replace(made.claim, chain=(hop,)))


@pytest.mark.parametrize(("text", "content", "who", "cue", "heard"), HEARSAY.values(), ids=HEARSAY.keys())
def test_what_a_source_only_heard_is_hearsay(text: str, content: str, who: str, cue: str, *, heard: bool) -> None:
    assert by_hearsay(told(text, content, who, cue)) is heard


@pytest.mark.parametrize(("text", "content", "who", "cue", "anybody"), ANYBODY.values(), ids=ANYBODY.keys())
def test_what_a_trade_says_is_said_by_anybody(text: str, content: str, who: str, cue: str, *, anybody: bool) -> None:
    assert of_anybody(told(text, content, who, cue)) is anybody


def test_what_is_quoted_was_said_by_somebody() -> None:
    assert not of_anybody(told("Traders say “it is sold”.", "“it is sold”", "Traders", "say", quote=Quote.DIRECT))


@pytest.mark.parametrize(("text", "content", "talk"), TALK.values(), ids=TALK.keys())
def test_talk_is_nobodys_account(text: str, content: str, *, talk: bool) -> None:
    assert only_talk(report(text, content)) is talk
