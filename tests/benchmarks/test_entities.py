"""What counts as an entity that came right, and which pairs are drawn."""

from __future__ import annotations

import pytest

from benchmarks.entities import drawn, kept_apart, merged, verdict
from firsthand.judgements.entities.entities import resolve
from firsthand.model.entity import EntityType, Mention
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span

TEXT = "Belarus dictator Anna Lisk left. It was Lisk who slept, said Maria Osk."
VERDICTS = {
    "right": ({"name": "Anna Lisk", "mentions": ["dictator Anna Lisk", "Lisk"]}, None),
    "no such name": ({"name": "Petra Lisk", "mentions": ["Lisk"]}, "not found"),
    "another sort": ({"name": "Anna Lisk", "mentions": ["Lisk"], "type": "place"}, "not found"),
    "a form elsewhere": ({"name": "Anna Lisk", "mentions": ["Maria"]}, "without Maria"),
}


@pytest.mark.parametrize(("gold", "why"), VERDICTS.values(), ids=VERDICTS.keys())
def test_an_entity_is_right_with_its_name_and_its_forms(gold: dict[str, object], why: str | None) -> None:
    assert verdict(gold, [Reading(document=Document(id="one", text=TEXT))]) == why


def test_pairs_of_names_are_drawn_once_and_alike_each_time() -> None:
    forms = (("Anna Lisk", "one"), ("Lisk", "one"), ("Lisk", "two"), ("Maria Lisk", "three"), ("Petra Osk", "four"))
    mentions = [Mention(document=d, name=n, type=EntityType.PERSON, spans=(Span(0, 4),)) for n, d in forms]
    entities = resolve(mentions)

    assert [(a.name, b.name) for a, b in merged(entities)] == [("Anna Lisk", "Lisk")]
    apart = kept_apart(entities, hard=True)
    assert {frozenset((a.name, b.name)) for a, b in apart} == {
        frozenset(("Anna Lisk", "Maria Lisk")),
        frozenset(("Lisk", "Maria Lisk")),
        frozenset(("Lisk",)),  # of two documents, one of which does not say whose it is
    }
    assert drawn(apart, 1, 1) == drawn(apart, 1, 1)
