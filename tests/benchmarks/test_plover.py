"""Gold records of events: where their sides stand in the text, and which heads are right."""

from collections import Counter

import pytest

from benchmarks.plover import FOLDS, compared, folds, record
from firsthand.claims.events.participants import Participants
from firsthand.model.text import Span
from tests.claims.drafts import parsed

TEXT = "Tarvia and Marrenia agreed (again) to share water."

RECORDS = {
    "marked": ("(SRC: Tarvia) and (TAR: Marrenia) (EVT: agreed) (again) to share water.", ["Tarvia"], ["Marrenia"]),
    "both at once": (
        "(SRC/TAR: Tarvia) and (SRC/TAR: Marrenia) (EVT: agreed) (again) to share water.",
        ["Tarvia", "Marrenia"],
        ["Tarvia", "Marrenia"],
    ),
    "nested": (
        "(SRC: Tarvia and (TAR: Marrenia)) agreed (again) to share water.",
        ["Tarvia and Marrenia"],
        ["Marrenia"],
    ),
    "not in the text": ("(SRC: Ilvet) and Marrenia agreed (again) to share water.", [], []),
}


@pytest.mark.parametrize(("markup", "sources", "targets"), RECORDS.values(), ids=RECORDS.keys())
def test_marks_are_found_in_the_text(markup: str, sources: list[str], targets: list[str]) -> None:
    read = record({"text": TEXT, "textInfo": {"markup": markup}})

    found = [sorted(TEXT[s.start : s.end] for s in spans) for spans in (read.sources, read.targets)]

    assert found == [sorted(sources), sorted(targets)]


def test_without_marks_the_actors_texts_are_looked_for() -> None:
    read = record({"text": TEXT, "textInfo": "", "source": [{"actorText": "Marrenia"}], "target": ""})

    assert (read.sources, read.targets) == ((Span(11, 19),), ())


def test_a_word_of_the_heads_own_phrase_is_right() -> None:
    grammar = parsed("Tarvian/JJ/amod/1 youths=youth/NNS/nsubj/2 fled=flee/VBD/ROOT/2 Ilvet/NNP/dobj/2").grammar
    gold = record({"text": "", "textInfo": ""})
    gold = type(gold)("", (Span(0, 7),), (Span(20, 25),))

    told = Participants((grammar.tokens[1],), (grammar.tokens[2],))

    assert compared(grammar, gold, told) == Counter({"of actor": 1, "actor": 1, "of recipient": 1, "recipient": 0})


def test_every_label_is_dealt_out_evenly() -> None:
    dealt = folds(["AID"] * 10 + ["ASSAULT"] * 5, seed=0)

    assert Counter(dealt[:10]) == dict.fromkeys(range(FOLDS), 2)
    assert Counter(dealt[10:]) == dict.fromkeys(range(FOLDS), 1)
