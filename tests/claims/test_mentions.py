"""A mention is cut to who is named, and begins where its first word does."""

from __future__ import annotations

import pytest

from firsthand.claims.mentions import trim_mentions
from tests.claims.drafts import marked

MENTIONS = {
    "a weekday": ("<The Security Council on Friday> [said] {it would meet}.", "The Security Council"),
    "a week": ("<Tarvia’s top court last week> [ruled] {it void}.", "Tarvia’s top court"),
    "a year": ("<An arbitration panel in 2001> [found] {the dam legal}.", "An arbitration panel"),
    "a month and its day": ("<The ministry on March 9> [said] {it fell}.", "The ministry"),
    "what goes on around the speaker": ("<Telmain, under fire over the dam>, [said] {it held}.", "Telmain"),
    "a word left hanging": ("<critics of> {the dam} [said] so.", "critics"),
    "a comma and a preposition": ("<Ada Brixen, in> a letter, [said] {it held}.", "Ada Brixen"),
    "the first half of a compound": ("A rough-<hewed candidate> [said] {it held}.", "rough-hewed candidate"),
    "initials": ("E.<U. leaders> [said] {it held}.", "E.U. leaders"),
    "the line before": ("It fell to other towns\n<Brixen> [said] {it held}.", "Brixen"),
    "what tells it apart": ("<The mayor of Hadrun> [said] {it held}.", "The mayor of Hadrun"),
    "a name that is a day": ("<Friday> [said] {it held}.", "Friday"),
    "those it includes": ("<Some, including Brixen>, [said] {it held}.", "Some, including Brixen"),
}


@pytest.mark.parametrize(("text", "mention"), MENTIONS.values(), ids=MENTIONS.keys())
def test_mentions(text: str, mention: str) -> None:
    draft = trim_mentions(marked(text))
    source = draft.claims[0].chain[0].source
    assert source.mention is not None
    assert (source.name, draft.words(source.mention)) == (mention, mention)
