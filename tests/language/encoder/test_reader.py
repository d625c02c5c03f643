"""The reader that ships, on text of every kind: what holds whatever it finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import weights
from firsthand.language.encoder.cutting import cut
from firsthand.language.encoder.encoder import Heads
from firsthand.language.encoder.reader import Language, LanguageReader
from firsthand.language.encoder.syntax import Parts
from firsthand.model.text import Span

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("model")]


@pytest.fixture(scope="module")
def reader() -> LanguageReader:
    return LanguageReader(weights.FOLDER)


def lines_of(text: str) -> list[Span]:
    """Return the lines of a text as its paragraphs."""
    return [Span(*m.span()) for m in re.finditer(r"[^\n]+", text)]


def check(language: Language, text: str, paragraphs: list[Span]) -> None:
    """Assert what holds of every reading."""
    grammar = language.grammar
    tokens = grammar.tokens
    assert [t.index for t in tokens] == list(range(len(tokens)))
    assert all(one.span.end <= other.span.start for one, other in pairwise(tokens))
    assert all(one.end <= other.start for one, other in pairwise(grammar.sentences))
    assert all(one.span.end <= other.span.start for one, other in pairwise(grammar.names))
    for token in tokens:
        sentence = grammar.sentence_at(token.span.start)
        assert sentence is not None
        assert token.span in sentence
        assert grammar.head(token).span in sentence
        assert (token.dep == "ROOT") == (token.head == token.index)
        assert token.text == text[token.span.start : token.span.end]
        assert token.tag
        assert token.lemma
    for sentence in grammar.sentences:
        assert sum(t.dep == "ROOT" for t in grammar.within(sentence)) == 1
        top = next(t for t in grammar.within(sentence) if t.dep == "ROOT")
        assert grammar.subtree(top) == grammar.within(sentence)
    cues = [a.cue for a in language.attributions]
    assert cues == sorted(cues)
    said = [span for a in language.attributions for span in (a.cue, *a.source, *a.content)]
    for span in (*said, *grammar.sentences, *(n.span for n in grammar.names)):
        assert text[span.start : span.end].strip()
    for span in (*grammar.sentences, *(n.span for n in grammar.names)):
        assert any(span in p for p in paragraphs)
    for attribution in language.attributions:
        assert attribution.content
        assert any(attribution.cue.overlaps(p) for p in paragraphs)


LONG = "The minister said on Friday that the dam at Sevla cannot hold, and Vos told Reuters it’s leaking. "

TEXTS = {
    "one line": "The minister said that the dam had held.",
    "several paragraphs": "“The dam held,” Vos said.\nNobody slept.\n\nReed cannot leave, he wrote.",
    "a paragraph as long as many windows": LONG * 60,
    "long and short by turns": f"Held.\n{LONG * 30}\nIt broke.\n{LONG * 20}\nHeld.",
    "a sentence as long as many windows": "the dam held and " * 500,
    "a word as long as many windows": f"He said {'a.' * 1000} today.",
    "a script without blanks": f"He said:\n{'他说大坝守住了' * 150}\nHe left.",
    "lone surrogates": "He said \ud83d it \udc00 held.",
    "characters of no width": "He\u200b said \u200d it\u2060 held\u200b.",
    "control characters": "\x00\x01 He said \x1b[31m it held \x07.",
    "marks": '“”“”“” "\'"\'" ‘’’’’ (((((( : — — —',
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_what_holds_of_every_reading(text: str, reader: LanguageReader) -> None:
    paragraphs = lines_of(text)

    check(reader(text, paragraphs), text, paragraphs)


@pytest.mark.parametrize(
    "name", ["several paragraphs", "a paragraph as long as many windows", "long and short by turns"]
)
def test_every_word_is_a_token_once(name: str, reader: LanguageReader) -> None:
    text = TEXTS[name]
    paragraphs = lines_of(text)

    tokens = reader(text, paragraphs).grammar.tokens

    words = [(t.span.start, t.span.end) for t in tokens if t.text not in {"can", "not"}]
    assert words == [
        (start, end)
        for p in paragraphs
        for start, end in cut(text, p)
        if text[start:end] not in {"cannot", "can", "not"}
    ]


def test_nothing_to_read(reader: LanguageReader) -> None:
    for text, paragraphs in (("", []), ("held", []), (" \n", [Span(0, 1)]), ("\u200b", [Span(0, 1)])):
        language = reader(text, paragraphs)
        assert not language.grammar.tokens
        assert not language.grammar.sentences
        assert not language.attributions


def test_what_stands_outside_the_paragraphs_is_not_read(reader: LanguageReader) -> None:
    text = "Heading\nVos said it held.\nSubscribe"
    inside = Span(8, 25)

    tokens = reader(text, [inside]).grammar.tokens

    assert "".join(t.text for t in tokens) == "Vossaiditheld."


def test_the_same_text_gives_the_same_reading(reader: LanguageReader) -> None:
    text = TEXTS["long and short by turns"]

    assert reader(text, lines_of(text)) == reader(text, lines_of(text))


def test_all_windows_of_a_paragraph_are_read_together(reader: LanguageReader, monkeypatch: pytest.MonkeyPatch) -> None:
    groups: list[list[set[int]]] = []

    class Watched(Parts):
        def add(self, group: Sequence[Heads]) -> None:
            groups.append([set(heads.window.paragraphs.tolist()) for heads in group])
            super().add(group)

    monkeypatch.setattr("firsthand.language.encoder.reader.Parts", Watched)
    text = TEXTS["long and short by turns"]
    reader(text, lines_of(text))

    # The second and the fourth are too long for one window, and nothing fits beside them.
    assert [set().union(*group) for group in groups] == [{0}, {1}, {2}, {3}, {4}]
    assert [len(group) > 1 for group in groups] == [False, True, False, True, False]


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(
            st.text(st.characters(exclude_categories=()), max_size=20),
            st.sampled_from(["cannot ", "“It held,” ", "Vos said ", "\ud83d", "'", "\n", "n't ", "U.S. ", "\u200b"]),
        ),
        max_size=12,
    ).map("".join)
)
def test_no_string_stops_it(reader: LanguageReader, text: str) -> None:
    paragraphs = lines_of(text)

    check(reader(text, paragraphs), text, paragraphs)
