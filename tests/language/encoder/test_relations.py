"""The table of relations: what a governor's kind and side say beside the encoder's scores."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from firsthand.language.encoder.relations import Relations, learned, open_complements

NAMES = ("appos", "dobj", "nsubj")
SEEN = [*[("VERB", True, "dobj")] * 9, *[("VERB", False, "nsubj")] * 9, *[("NOUN", True, "appos")] * 9]
FORMS = ("NN|NOUN", "VBD|VERB", "UH|INTJ")


@pytest.fixture(scope="module")
def table() -> Relations:
    return learned(SEEN, NAMES)


GOVERNED = {
    "a verb before it": ((1, 0), "dobj"),  # the word at 1, its governor at 0
    "a verb behind it": ((0, 1), "nsubj"),
}


@pytest.mark.parametrize(("places", "relation"), GOVERNED.values(), ids=GOVERNED.keys())
def test_where_the_encoder_does_not_know_the_governor_decides(
    table: Relations, places: tuple[int, int], relation: str
) -> None:
    word, governor = places
    kinds = table.kinds_of(["VBD|VERB", "VBD|VERB"])
    governors = np.array([0, 1])
    governors[word] = governor

    weighed = table.weighed(np.zeros((2, 3), dtype=np.float32), kinds, governors)

    assert NAMES[int(weighed[word].argmax())] == relation


def test_what_the_encoder_is_sure_of_stands(table: Relations) -> None:
    scores = np.array([[9, 0, 0], [9, 0, 0]], dtype=np.float32)

    weighed = table.weighed(scores, table.kinds_of(["VBD|VERB"] * 2), np.array([0, 0]))

    assert weighed.argmax(axis=1).tolist() == [0, 0]


def test_a_form_never_seen_has_some_kind(table: Relations) -> None:
    assert table.kinds == ("NOUN", "VERB")
    assert table.kinds_of(FORMS).tolist() == [0, 1, 0]


def test_unknown_relations_are_left_out() -> None:
    assert learned([*SEEN, ("VERB", True, "rare")], NAMES).kinds == ("NOUN", "VERB")


def test_saved_and_loaded(table: Relations, tmp_path: Path) -> None:
    path = tmp_path / "relations.json"
    table.save(path)

    again = Relations.load(path)

    assert again.kinds == table.kinds
    assert np.allclose(again.fits, table.fits, atol=0.01)


OPEN = {
    "a to-clause of its own": ("ordered/VBD/ROOT/0 to/TO/aux/2 be/VB/ccomp/0", "xcomp"),
    "with a subject": ("said/VBD/ROOT/0 for/IN/mark/4 him/PRP/nsubj/4 to/TO/aux/4 be/VB/ccomp/0", "ccomp"),
    "without to": ("said/VBD/ROOT/0 was/VBD/ccomp/0", "ccomp"),
    "another relation": ("left/VBD/ROOT/0 to/TO/aux/2 be/VB/advcl/0", "advcl"),
}


@pytest.mark.parametrize(("line", "relation"), OPEN.values(), ids=OPEN.keys())
def test_a_clause_that_to_opens_is_an_open_complement(line: str, relation: str) -> None:
    rows = [word.split("/") for word in line.split()]

    changed = open_complements(
        [r for _, _, r, _ in rows], [f"{t}|X" for _, t, _, _ in rows], [int(h) for *_, h in rows]
    )

    assert changed[-1] == relation
