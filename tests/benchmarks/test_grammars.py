"""A spaCy pipeline as a grammar reader: offsets of the whole text, blanks left out; one not installed is left out."""

from collections.abc import Iterable, Iterator, Sequence
from types import SimpleNamespace as Thing

import pytest

from benchmarks import grammars
from benchmarks.places import NotAtHand
from firsthand.language.grammar import Grammar
from firsthand.model.text import Span


def token(i: int, text: str, at: int, head: int) -> Thing:
    """Return what a token of spaCy's tells."""
    blank = not text.strip()
    return Thing(i=i, text=text, idx=at, is_space=blank, lemma_=text.title(), pos_="X", tag_="T", dep_="d", head=head)


class Doc(list[Thing]):
    """A text of spaCy's: words and blanks, each governed by the last."""

    def __init__(self, text: str) -> None:
        words = [("\n", 0), *((word, text.index(word)) for word in text.split())]
        super().__init__(token(i, word, at, len(words) - 1) for i, (word, at) in enumerate(words))
        for each in self:
            each.head = self[each.head]
        self.sents = [Thing(text=text, start_char=0), Thing(text=" ", start_char=0)]
        self.ents = [Thing(text=self[-1].text, start_char=self[-1].idx, label_="GPE")]


class Nlp:
    """A pipeline of spaCy's."""

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Yield each text as a document."""
        return map(Doc, texts)


def test_offsets_and_heads_are_those_of_the_whole_text() -> None:
    text = "One line\n\n by Marren "

    grammar = grammars.Pipeline(Nlp())(text, [Span(0, 8), Span(10, 21)])

    assert [text[t.span.start : t.span.end] for t in grammar.tokens] == ["One", "line", "by", "Marren"]
    assert [(t.index, t.head, t.lemma) for t in grammar.tokens][2:] == [(2, 3, "by"), (3, 3, "marren")]
    assert [text[s.start : s.end] for s in grammar.sentences] == ["One line", "by Marren"]
    assert [(text[n.span.start : n.span.end], n.type) for n in grammar.names] == [("line", "GPE"), ("Marren", "GPE")]


def none(text: str, paragraphs: Sequence[Span]) -> Grammar:
    """Return an empty grammar."""
    del text, paragraphs
    return Grammar((), (), ())


def given() -> grammars.GrammarReader:
    """Return a reader."""
    return none


def gone() -> grammars.GrammarReader:
    """Return nothing: what it needs is missing."""
    raise NotAtHand("it needs a model")


def test_a_reader_that_is_not_installed_is_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(grammars, "READERS", {"here": given, "gone": gone})

    assert grammars.at_hand() == {"here": none}
    assert capsys.readouterr().err == "left out: gone, for it needs a model\n"
