"""Names of places that are one are found by a form that they share, and need not all be compared."""

from __future__ import annotations

from itertools import combinations_with_replacement

import pytest

from firsthand.judgements.entities.context import Context
from firsthand.judgements.entities.places import place_forms, same_place_name
from firsthand.model.entity import EntityType, Mention

NAMES = (
    "Kyiv", "Kiev", "KYIV", "Київ", "Zhytomyr", "Zhitomir", "Mariupol", "Mariupol’", "Odesa", "Odessa", "Brest",
    "Bar", "Baar", "Old Orlo", "Orlo", "Dnipro", "Dnepr", "", "Saint-Malo", "Saint Malo",
)  # fmt: skip


@pytest.mark.parametrize("pair", list(combinations_with_replacement(NAMES, 2)), ids=" and ".join)
def test_two_names_of_one_place_share_a_form(pair: tuple[str, str]) -> None:
    a, b = pair
    assert not same_place_name(a, b) or place_forms(a) & place_forms(b)


def test_the_places_under_a_name_are_those_of_all_its_forms() -> None:
    told = [("Zhytomyr", 1), ("Zhitomir", 2), ("Mariupol", 3), ("Zhytomyr", None)]
    mentions = [
        Mention(document=f"d{n}", name=name, type=EntityType.PLACE, geonames=number)
        for n, (name, number) in enumerate(told)
    ]
    context = Context(mentions)
    assert [context.places(each) for each in mentions] == [{1, 2}, {1, 2}, {3}, {1, 2}]
