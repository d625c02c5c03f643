"""Where sentences end, seen on the words alone, and over which sentences and paragraphs an attribution runs."""

import re

import pytest

from benchmarks.said import Layout, sentence_starts

STARTS = {
    "two sentences": ("It rained. |It stopped.", 1),
    "a question and a cry": ("Why? |Now! |Go.", 2),
    "a quotation mark behind the point": ("“It rained.” |Nobody came.", 1),
    "a quotation mark before the capital": ("It rained. |“Nobody came.”", 1),
    "a figure begins a sentence": ("It rained. |12 fled.", 1),
    "a title": ("Mr. Vos and Sen. Ode spoke.", 0),
    "an initial": ("George W. Bush spoke.", 0),
    "an abbreviation with points inside": ("The U.S. Senate met.", 0),
    "a point before a small letter": ("“It rained.” he said.", 0),
    "a figure with a point": ("It rose by 2.5 metres.", 0),
    "a word in full that ends like one": ("They sat on the chair. |Vos spoke.", 1),
    "I ends a sentence as an initial would": ("So did I? |Yes.", 1),
    "a line": ("Rain\n\n|it fell", 1),
    "a line that ends a sentence": ("It rained.\n|It fell.", 1),
}


@pytest.mark.parametrize(("marked", "number"), STARTS.values(), ids=STARTS.keys())
def test_sentences_begin(marked: str, number: int) -> None:
    text = marked.replace("|", "")
    pieces = marked.split("|")
    wanted = [sum(map(len, pieces[:n])) for n in range(1, len(pieces))]

    # Blanks stand behind the end, so that a start is seen up to them.
    found = [len(text) - len(text[at:].lstrip()) for at in sentence_starts(text)]

    assert found == wanted
    assert len(wanted) == number


def test_parts_are_words_in_reading_order_with_their_sentences_and_paragraphs() -> None:
    text = "It rained. Nobody came,\n\nVos said."
    layout = Layout(text, [m.span() for m in re.finditer(r"\w+", text)])

    said = layout.said({4}, [5], {3, 2, 1}, "indirect")

    assert (said.source, said.cue, said.content) == (("vos",), ("said",), ("rained", "nobody", "came"))
    assert (len(said.sentences), len(said.paragraphs)) == (2, 2)


def test_what_stands_in_one_sentence_runs_over_one() -> None:
    text = "It rained. Nobody came, Vos said."
    layout = Layout(text, [m.span() for m in re.finditer(r"\w+", text)])

    said = layout.said([4], [5], [2, 3], "indirect")

    assert (len(said.sentences), len(said.paragraphs)) == (1, 1)
