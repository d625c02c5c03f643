"""Short forms: what each helps, found from words and forms alone, and the scores that leave them under it."""

from __future__ import annotations

import numpy as np
import pytest

from firsthand.language.encoder.arrays import NEVER
from firsthand.language.encoder.contracted import Short, governing_nothing, short_forms

SHORT = {
    "a future": ("I/PRP ’ll/NN go/VB|VERB", [Short(1, "MD|AUX", 2)]),
    "past an adverb": ("we/PRP ’ve/RBS never/RB|ADV met/VBN|VERB", [Short(1, "VBP|AUX", 3)]),
    "past other helping verbs": ("they/PRP ’d/RBS have/VB|AUX been/VBN|AUX told/VBN|VERB", [Short(1, "MD|AUX", 4)]),
    "to the last of those where no verb follows": ("I/PRP ’d/RBS be/VB|AUX late/JJ", [Short(1, "MD|AUX", 2)]),
    "had": ("they/PRP ’d/RBS sold/VBN|VERB it/PRP", [Short(1, "VBD|AUX", 2)]),
    "a passive": ("we/PRP ’re/RBS sold/VBN|VERB", [Short(1, "VBP|AUX", 2, "auxpass")]),
    "a verb by itself": ("they/PRP ’re/RBS late/JJ", [Short(1, "VBP|AUX")]),
    "a not": ("gates/NNS do/VBP|AUX n’t/RB|PART hold/VB|VERB", [Short(2, None, 3, "neg")]),
    "a not behind a verb by itself": ("gates/NNS are/VBP|AUX n’t/RB|PART strong/JJ", [Short(2, None, 1, "neg")]),
    "read for a not": ("they/PRP must/MD|AUX 've/RB|PART met/VBN|VERB", [Short(2, "VBP|AUX", 3)]),
    "a possessive is none": ("Vos/NNP ’s/POS gates/NNS", []),
    "a straight not is read as it is": ("gates/NNS do/VBP|AUX n't/RB|PART hold/VB|VERB", []),
    "a had before a noun is left": ("they/PRP ’d/RBS no/DT gates/NNS", []),
}


@pytest.mark.parametrize(("line", "found"), SHORT.values(), ids=SHORT.keys())
def test_short_forms(line: str, found: list[Short]) -> None:
    words, forms = zip(*(one.split("/") for one in line.split()), strict=True)
    opens = np.zeros(len(words), dtype=bool)

    assert list(short_forms(words, forms, opens)) == found


def test_the_verb_of_the_next_sentence_is_not_helped() -> None:
    opens = np.array([True, False, True])

    assert list(short_forms(("we", "’ll", "Go"), ("PRP", "NN", "VB|VERB"), opens)) == [Short(1, "MD|AUX")]


def test_a_short_form_has_one_governor_and_governs_nothing() -> None:
    scores = governing_nothing(np.ones((3, 3), dtype=np.float32), [Short(11, "MD|AUX", 12)], 10)

    assert scores.tolist() == [[1, NEVER, 1], [NEVER, NEVER, 0], [1, NEVER, 1]]
