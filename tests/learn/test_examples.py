"""Gold as tags and links for every word piece, with the vocabulary that ships, on documents made by hand."""

import random

import numpy as np
import pytest

from firsthand import weights
from firsthand.language.pieces import Pieces
from firsthand.learn.corpus import GoldAttribution, GoldDocument
from firsthand.learn.examples import QUOTES, Example, examples, paragraphs, restyled
from tests.claims.drafts import marked

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("tokenizer")]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(weights.FOLDER / "tokenizer.json")


def gold(text: str) -> GoldDocument:
    """Return a marked text as gold."""
    draft = marked(text)
    made = [
        GoldAttribution(tuple(h.source.mention for h in c.chain if h.source.mention), c.cue, c.content)
        for c in draft.claims
    ]
    return GoldDocument("one", draft.text, tuple(made))


def tagged(example: Example, text: str) -> str:
    """Return the tagged pieces with their tags, short."""
    window = example.window
    shown = (f"{text[window.starts[i] : window.ends[i]]}/{TAGS[t]}" for i, t in enumerate(example.tags) if t)
    return " ".join(shown)


CASES = {
    "one": ("<Lee> [said] {it held}.", "Lee/B-source said/B-cue it/B-content held/I-content"),
    "a word of several pieces": (
        "<Lee> [said] {Korrin} held.",
        "Lee/B-source said/B-cue Ko/B-content rri/I-content n/I-content",
    ),
    "the shorter span is kept": (
        "{¹<²Lee> [²said] {²it held}}, <¹Reed> [¹wrote].",
        "Lee/B-source said/B-cue it/B-content held/I-content Reed/B-source wrote/B-cue",
    ),
    "nothing": ("It held.", ""),
}


@pytest.mark.parametrize(("text", "tags"), CASES.values(), ids=CASES.keys())
def test_tags(text: str, tags: str, pieces: Pieces) -> None:
    document = gold(text)

    [example] = examples(document, pieces)

    assert tagged(example, document.text) == tags


def test_links_are_read_in_the_row_of_a_cues_first_piece(pieces: Pieces) -> None:
    document = gold("<¹Lee> [¹said] {¹it held}, <²Reed> [²wrote] {²it broke}.")

    [example] = examples(document, pieces)

    words = [document.text[s:e] for s, e in zip(example.window.starts, example.window.ends, strict=True)]
    assert [words[cue] for cue in example.cues] == ["said", "wrote"]
    assert [[words[i] for i in np.flatnonzero(row == 1)] for row in example.links] == [["Lee"], ["Reed"]]
    assert [[words[i] for i in np.flatnonzero(row == 2)] for row in example.links] == [["it", "held"], ["it", "broke"]]


def test_a_text_without_gold_has_no_links(pieces: Pieces) -> None:
    [example] = examples(gold("It held."), pieces)

    assert example.cues.shape == (0,)
    assert example.links.shape == (0, len(example.window))


def test_paragraphs_are_the_lines_with_something_on_them() -> None:
    text = "One.\n\n  \nTwo, three.\n"

    assert [text[p.start : p.end] for p in paragraphs(text)] == ["One.", "Two, three."]


class Fixed(random.Random):
    """Chance that always rolls the same."""

    def __init__(self, roll: float) -> None:
        super().__init__(0)
        self._roll = roll

    def random(self) -> float:
        """Return the roll."""
        return self._roll


QUOTED = "{“It held,”} <Lee> [said]."
ROLLS = {"straight": 0.1, "single": 0.3, "none": 0.38, "as it was": 0.99}


@pytest.mark.parametrize("roll", ROLLS.values(), ids=ROLLS.keys())
def test_a_restyled_example_keeps_its_words_tags_and_links(roll: float, pieces: Pieces) -> None:
    document = gold(QUOTED)
    [example] = examples(document, pieces)

    again = restyled(example, Fixed(roll))

    marks = set(QUOTES.values())
    kept = [int(i) not in marks for i in example.window.ids]
    kept_again = [int(i) not in marks for i in again.window.ids]
    assert list(again.window.ids[kept_again]) == list(example.window.ids[kept])
    assert [t > 0 for t in again.tags[kept_again]] == [t > 0 for t in example.tags[kept]]
    assert again.links[:, kept_again].tolist() == example.links[:, kept].tolist()
    assert [int(again.window.ids[c]) for c in again.cues] == [int(example.window.ids[c]) for c in example.cues]
    assert len(again.window) == len(again.tags) == again.links.shape[1]


STYLED = {
    "straight": (0.1, QUOTED, ['"', '"']),
    "single": (0.3, QUOTED, ["‘", "’"]),
    "none": (0.38, QUOTED, []),
    "curled": (0.5, QUOTED.replace("“", '"').replace("”", '"'), ["“", "”"]),  # the roll is 0.08 past the other styles
    "as it was": (0.99, QUOTED, ["“", "”"]),
}


@pytest.mark.parametrize(("roll", "text", "left"), STYLED.values(), ids=STYLED.keys())
def test_marks_in_another_style(roll: float, text: str, left: list[str], pieces: Pieces) -> None:
    [example] = examples(gold(text), pieces)

    again = restyled(example, Fixed(roll))

    names = {i: mark for mark, i in QUOTES.items()}
    assert [names[int(i)] for i in again.window.ids if int(i) in names] == left


def test_a_span_that_loses_its_opening_mark_begins_after_it(pieces: Pieces) -> None:
    document = gold(QUOTED)
    [example] = examples(document, pieces)

    again = restyled(example, Fixed(ROLLS["none"]))

    assert tagged(again, document.text).startswith("It/B-content held/I-content")


def test_the_ids_of_the_marks_are_those_of_the_vocabulary(pieces: Pieces) -> None:
    for mark, number in QUOTES.items():
        [window] = pieces.windows(f"x {mark} x", [marked(f"x {mark} x").paragraphs[0]])
        assert int(window.ids[2]) == number
