"""For which body a person speaks, and what "the company" means, by the words of the text alone."""

from __future__ import annotations

import pytest

from firsthand.judgements.voices.served import meant, principal, serves

SERVES = {
    "who leads it": ("Ivo Tarn, who leads the Dockers' Union, came.", "Dockers' Union"),
    "its leader, named before": ("The Dockers' Union met. Its chairman, Ivo Tarn, came.", "Dockers' Union"),
    "of it": ("Ivo Tarn of Blue Cross came.", "Blue Cross"),
    "for the company that said so": (
        "Reef Deep Salvage said it was calm. A spokesman for the company, Ivo Tarn, came.", "Reef Deep Salvage"),
    "the network, in apposition": (
        "The People's Count, a network of volunteers, met. Ivo Tarn, the network's coordinator, came.",
        "People's Count"),
    "who coordinates its work": ("Dr. Ivo Tarn, who coordinates the Blue Alliance's work, came.", "Blue Alliance"),
    "a mouth, between commas": ("The Blue Alliance met. An Alliance spokesman, Ivo Tarn, came.", "Blue Alliance"),
    "an officer for a body": ("Reef Mission spokesman Brig. Ivo Tarn came.", "Reef Mission"),
    "the only alliance, named long before": (
        "The Blue Alliance met." + " It rained." * 120 + " Ivo Tarn, the alliance's coordinator, came.",
        "Blue Alliance"),
    "who leads its delegation": (
        "Ivo Tarn, who leads the delegation of the Salt Relief Fund, came.", "Salt Relief Fund"),
    "the head of its delegation": (
        "The Salt Relief Fund met. Ivo Tarn, the head of its delegation, came.", "Salt Relief Fund"),
    "a facility's": ("The Salt Facility met. Ivo Tarn, the Facility's director, came.", "Salt Facility"),
    "a ministry by its mouth": ("Harbour Ministry spokesman Ivo Tarn came.", "Harbour Ministry"),
    "a ministry is not its head": ("Ivo Tarn, the head of the Harbour Ministry, came.", None),
    "of a state": ("Prime Minister Ivo Tarn of France came.", None),
    "nobody": ("Ivo Tarn came to the Dockers' Union.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "body"), SERVES.values(), ids=SERVES.keys())
def test_a_person_speaks_for_the_body_named_beside_him(text: str, body: str | None) -> None:
    assert serves(text, "Ivo Tarn") == body


def test_the_nearest_body_of_the_noun_is_meant() -> None:
    text = "The Dockers' Union met the Salt Agency. The union left."

    assert meant(text, "the union", text.index("The union left")) == "Dockers' Union"
    assert meant(text, "the agency", text.index("The union left")) == "Salt Agency"
    assert meant(text, "the council", text.index("The union left")) is None


PRINCIPALS = {
    "her ally": ("Ada Voss said no. Her ally Ivo Tarn came.", "Ada Voss"),
    "whose spokesman": ("Ivo Tarn, Voss's spokesman, came.", "Voss"),
    "of a state": ("Ivo Tarn, France's spokesman, came.", None),
}


@pytest.mark.parametrize(("text", "whom"), PRINCIPALS.values(), ids=PRINCIPALS.keys())
def test_one_who_attends_another_is_told_by_the_text(text: str, whom: str | None) -> None:
    assert principal(text, "Ivo Tarn") == whom
