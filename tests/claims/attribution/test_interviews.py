"""Printed interviews: who takes turns under plain labels, and who answers as "A"."""

from dataclasses import replace

import pytest

from firsthand.claims.attribution.interviews import interviewed, plain_labels
from firsthand.claims.attribution.labels import read_labels
from firsthand.language.grammar import Name
from firsthand.model.claim import Medium
from firsthand.model.text import Span
from tests.claims.drafts import marked, shown

LABELS = {
    "letters": ("Q: Did it hold?\n\nA: It did.\n\nQ: Will it?\n\nA: It will.", {"Q", "A"}),
    "letters with stops": ("Q. Did it hold?\n\nA. It did.\n\nQ. Will it?\n\nA. It will.", {"Q", "A"}),
    "names": (
        "Mayor Tilda Brack spoke.\n\nHerald: Did it?\n\nBrack: It did.\n\nHerald: Will it?\n\nBrack: It will.",
        {"Herald", "Brack"},
    ),
    "in bold": (
        "**Herald:** Did it?\n\n**Tilda Brack:** It did.\n\n**Herald:** Will it?\n\n**Tilda Brack:** It will.",
        {"Herald", "Tilda Brack"},
    ),
    "a check of claims": ("Claim: Did it hold?\n\nVerdict: It did.\n\nClaim: Will it?\n\nVerdict: No.", set()),
    "nobody asks": ("Tilda Brack: No.\n\nRolf Tessen: Yes.\n\nTilda Brack: No.\n\nRolf Tessen: Yes.", set()),
    "once": ("Q: Did it hold?\n\nA: It did.", set()),
}


@pytest.mark.parametrize(("text", "labels"), LABELS.values(), ids=LABELS.keys())
def test_labels_take_turns(text: str, labels: set[str]) -> None:
    assert plain_labels(marked(text).document) == labels


def test_who_is_named_oftenest_before_the_first_question_answers() -> None:
    text = "Rolf Tessen met Tilda Brack. Brack was tired.\n\nQ: Did it?\n\nA: It did.\n\nQ: Will it?\n\nA: It will."
    draft = marked(text)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in ("Rolf Tessen", "Tilda Brack")]
    again = text.index("Brack was")
    names = (*(Name(span, "PERSON") for span in spans), Name(Span(again, again + len("Brack")), "PERSON"))
    draft = replace(draft, grammar=replace(draft.grammar, names=names))

    assert interviewed(draft, text.index("Q:")) == "Tilda Brack"
    assert shown(read_labels(draft)) == ["It did. — Tilda Brack", "It will. — Tilda Brack"]
    assert read_labels(draft).claims[0].chain[0].medium is Medium.INTERVIEW


def test_nobody_named_answers_nothing() -> None:
    assert read_labels(marked(LABELS["letters"][0])).claims == ()


def test_what_stands_behind_the_last_answer_is_no_part_of_it() -> None:
    draft = read_labels(marked(LABELS["names"][0] + "\n\nThe town slept."))

    assert shown(draft) == ["It did. — Brack", "It will. — Brack"]
