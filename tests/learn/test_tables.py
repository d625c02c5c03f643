"""What is counted in the teacher's words: dictionary forms, and which relation stands under which governor."""

from __future__ import annotations

import numpy as np

from firsthand.learn.corpus import GoldDocument
from firsthand.learn.examples import Inventory
from firsthand.learn.silver import Taught
from firsthand.learn.tables import tables

KNOWN = Inventory(forms=("NN|NOUN", "VBD|VERB"), relations=("ROOT", "nsubj", "dobj"), names=("O",))


def lesson(text: str, heads: list[int], forms: str, relations: str, lemmas: str) -> tuple[GoldDocument, Taught]:
    """Return a text of words without marks, with its grammar."""
    starts = [at for at in range(len(text)) if not at or text[at - 1] == " "]
    return GoldDocument("one", text, None), Taught(
        starts=np.array(starts),
        heads=np.array(heads),
        forms=tuple(forms.split()),
        relations=tuple(relations.split()),
        names=("O",) * len(starts),
        lemmas=tuple(lemmas.split()),
        opens=np.array([at == 0 for at in range(len(starts))]),
    )


LESSON = lesson("Ada met Bo", [1, 1, 1], "NN|NOUN VBD|VERB NN|NOUN", "nsubj ROOT dobj", "ada meet bo")


def test_lemmas_that_no_rule_gives() -> None:
    made = tables([LESSON], KNOWN)

    assert made.lemmas("met", "VBD|VERB") == "meet"


def test_relations_are_counted_by_governor_and_side() -> None:
    relations = tables([LESSON], KNOWN).relations

    assert relations.kinds == ("VERB",)
    after, before = relations.fits[0]
    assert after.argmax() == KNOWN.relations.index("nsubj")
    assert before.argmax() == KNOWN.relations.index("dobj")
