"""A mention is cut to who is named, and begins where its first word does."""

from __future__ import annotations

import pytest

from firsthand.claims.sources.mentions import trim_mentions
from tests.claims.drafts import marked, parsed

MENTIONS = {
    "a weekday": ("<The Security Council on Friday> [said] {it would meet}.", "The Security Council"),
    "a week": ("<Tarvia’s top court last week> [ruled] {it void}.", "Tarvia’s top court"),
    "a year": ("<An arbitration panel in 2001> [found] {the dam legal}.", "An arbitration panel"),
    "a month and its day": ("<The ministry on March 9> [said] {it fell}.", "The ministry"),
    "a day before its month": ("<An email from Lister on 16 September> [said] {it fell}.", "An email from Lister"),
    "a date that a letter bears": (
        "<A letter from the ministry dated 4 March 2021> [said] {it fell}.",
        "A letter from the ministry",
    ),
    "what goes on around the speaker": ("<Telmain, under fire over the dam>, [said] {it held}.", "Telmain"),
    "a word left hanging": ("<critics of> {the dam} [said] so.", "critics"),
    "a comma and a preposition": ("<Ada Brixen, in> a letter, [said] {it held}.", "Ada Brixen"),
    "the first half of a compound": ("A rough-<hewed candidate> [said] {it held}.", "rough-hewed candidate"),
    "initials": ("E.<U. leaders> [said] {it held}.", "E.U. leaders"),
    "the line before": ("It fell to other towns\n<Brixen> [said] {it held}.", "Brixen"),
    "what tells it apart": ("<The mayor of Hadrun> [said] {it held}.", "The mayor of Hadrun"),
    "a name that is a day": ("<Friday> [said] {it held}.", "Friday"),
    "a name that it goes by": ("<A clerk named> Osric [said] {it held}.", "A clerk named Osric"),
    "those it includes": ("<Some, including Brixen>, [said] {it held}.", "Some, including Brixen"),
}


@pytest.mark.parametrize(("text", "mention"), MENTIONS.values(), ids=MENTIONS.keys())
def test_mentions(text: str, mention: str) -> None:
    draft = trim_mentions(marked(text))
    source = draft.claims[0].chain[0].source
    assert source.mention is not None
    assert (source.name, draft.words(source.mention)) == (mention, mention)


TOGETHER = {
    "the last of a list": (
        "Tarvia/NNP/nsubj/6 ,/,/punct/0 Korrin/NNP/appos/0 ,/,/punct/0 and/CC/cc/0 <Marrenia/NNP/conj/0> "
        "[said=say/VBD/ROOT/6] {it/PRP/nsubj/8 fell=fall/VBD/ccomp/6} ././punct/6",
        "Tarvia, Korrin, and Marrenia",
    ),
    "all but the first": (
        "The/DT/det/1 Bund/NNP/nsubj/6 ,/,/punct/1 <Korrin/NNP/conj/1 and/CC/cc/3 Marrenia/NNP/conj/3> "
        "[said=say/VBD/ROOT/6] {it/PRP/nsubj/8 fell=fall/VBD/ccomp/6} ././punct/6",
        "The Bund, Korrin and Marrenia",
    ),
    "a name and what describes it": (
        "<Brixen/NNP/nsubj/4> ,/,/punct/0 Minister/NNP/appos/0 ,/,/punct/0 [said=say/VBD/ROOT/4] {it/PRP/nsubj/6 "
        "fell=fall/VBD/ccomp/4} ././punct/4",
        "Brixen",
    ),
    "a name in what is told": (
        "{Tarvia/NNP/nsubj/4} ,/,/punct/0 and/CC/cc/0 <Korrin/NNP/conj/0> [said=say/VBD/ROOT/4] ././punct/4",
        "Korrin",
    ),
}


@pytest.mark.parametrize(("line", "mention"), TOGETHER.values(), ids=TOGETHER.keys())
def test_who_speak_together_are_one_mention(line: str, mention: str) -> None:
    assert trim_mentions(parsed(line)).claims[0].chain[0].source.name == mention
