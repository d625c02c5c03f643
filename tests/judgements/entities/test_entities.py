"""Mentions go in, entities come out: who is one, who is not, and that every merge says why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.judgements.entities.entities import component, keys, resolve
from firsthand.judgements.entities.forms import looked_for
from firsthand.model.entity import Entity, EntityType, Form, Ground, Mention
from firsthand.model.text import Span

P, B, L = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.OUTLET
A, C, S = EntityType.ACCOUNT, EntityType.COUNTRY, EntityType.PLACE


def m(name: str, document: str = "one", kind: EntityType = P, **more: object) -> Mention:
    """Return a mention at the start of its document."""
    made = Mention(document=document, name=name, type=kind, spans=(Span(0, len(name)),))
    words = {key: frozenset(value.split(", ")) if key in _SETS else value for key, value in more.items()}  # type: ignore[attr-defined]
    return replace(made, **words)  # type: ignore[arg-type]


_SETS = {"also", "roles", "countries"}


def partition(entities: Iterable[Entity]) -> set[frozenset[tuple[str, str]]]:
    """Return which mentions are together, as documents and names."""
    return {frozenset((x.document, x.name) for x in entity.mentions) for entity in entities}


ONE = {
    "full name and surname in one document": ([m("Maria Vos"), m("Vos")], Ground.SHORT_FORM),
    "full name elsewhere, nobody else so called": ([m("Maria Vos"), m("Vos", "two")], Ground.SHORT_FORM),
    "Belarusian and Russian spelling": (
        [m("Alexander Lukashenko"), m("Alyaksandr Lukashenka", "two")],
        Ground.ROMANISATION,
    ),
    "Cyrillic": ([m("Alexander Lukashenko"), m("Александр Лукашенко", "two")], Ground.ROMANISATION),
    "Cyrillic surname alone": ([m("Alexander Lukashenko"), m("Лукашенко", "two")], Ground.SHORT_FORM),
    "Ukrainian and Russian first name": ([m("Serhiy Haidai"), m("Sergei Gaiday", "two")], Ground.ROMANISATION),
    "endings in y": ([m("Ihor Dorvensky"), m("Igor Dorvenskiy", "two")], Ground.ROMANISATION),
    "accents": ([m("Viktor Orbán"), m("Viktor Orban", "two")], Ground.SAME_NAME),
    "a letter twice": ([m("Josep Borrell"), m("Josep Borell", "two")], Ground.ROMANISATION),
    "a slip in the surname": ([m("Emmanuel Macron"), m("Emmanuel Marcon", "two")], Ground.SLIP),
    "a slip in the first name": ([m("Oleksiy Reznikov"), m("Oleskiy Reznikov", "two")], Ground.SLIP),
    "a title": ([m("President Anselm Dorvek"), m("Anselm Dorvek", "two")], Ground.SAME_NAME),
    "a middle name left out": ([m("Rafael Mariano Grossi"), m("Rafael Grossi", "two")], Ground.SHORT_FORM),
    "a short form of the first name": ([m("Timothy Aldersey"), m("Tim Aldersey", "two")], Ground.ROMANISATION),
    "particles left out": ([m("Ursula von der Leyen"), m("Leyen", "two")], Ground.SHORT_FORM),
    "family name first": ([m("Xi Jinping"), m("Xi", "two")], Ground.SHORT_FORM),
    "two bare names, no full one known": ([m("Dorvek"), m("Dorvek", "two")], Ground.BARE_NAME),
    "one of two by the office beside the name": (
        [m("Joe Biden", roles="president"), m("Hunter Biden"), m("Biden", "two", roles="president")],
        Ground.SHORT_FORM,
    ),
    "one of two by title of sex": (
        [m("Joe Biden", gender="m"), m("Jill Biden", gender="f"), m("Biden", gender="f")],
        Ground.SHORT_FORM,
    ),
    "listed outlet": ([m("BelTA", kind=L), m("Balta", "two", kind=L)], Ground.LISTED),
    "outlet with its sort": ([m("Interfax", kind=L), m("Russia’s Interfax news agency", "two", kind=L)], Ground.LISTED),
    "short outlet by its document": (
        [m("Times", kind=L, also="New York Times"), m("New York Times", "two", kind=L)],
        Ground.SHORT_FORM,
    ),
    "account of an outlet": (
        [m("The Kyiv Independent", kind=A, handle="@KyivIndependent"), m("Kyiv Independent", "two", kind=L)],
        Ground.ACCOUNT,
    ),
    "account of a person": (
        [m("Dmytro Kuleba", kind=A, handle="@DmytroKuleba"), m("Dmytro Kuleba", "two")],
        Ground.ACCOUNT,
    ),
    "account renamed": (
        [m("Dam Watch", kind=A, handle="@damw"), m("Dam News", "two", kind=A, handle="@DamW")],
        Ground.ACCOUNT,
    ),
    "acronym expanded elsewhere": (
        [m("Ilvet River Commission", kind=B, also="IRC"), m("IRC", "two", kind=B)],
        Ground.EXPANSION,
    ),
    "listed body": ([m("UN", kind=B), m("United Nations", "two", kind=B)], Ground.LISTED),
    "a nation's ministry": (
        [m("Russia’s defence ministry", kind=B), m("Russian Ministry of Defense", "two", kind=B)],
        Ground.LISTED,
    ),
    "British and American spelling": (
        [m("Dam Safety Organisation", kind=B), m("Dam Safety Organization", "two", kind=B)],
        Ground.SAME_NAME,
    ),
    "capital for government": ([m("Minsk", kind=C), m("Belarus", "two", kind=C)], Ground.LISTED),
    "spelling that usage has left": ([m("Kiev", kind=S), m("Kyiv", "two", kind=S)], Ground.LISTED),
    "one GeoNames id": ([m("Odessa", kind=S, geonames=1), m("Одеса", "two", kind=S, geonames=1)], Ground.LOCATION),
    "an area and its people": (
        [m("Asia", kind=S, also="Asia"), m("Asian", "two", kind=S, also="Asia")],
        Ground.LISTED,
    ),
    "near points": (
        [m("Sevla", kind=S, point=(50.0, 30.0)), m("Sevla", "two", kind=S, point=(50.1, 30.1))],
        Ground.SAME_NAME,
    ),
    "a country on the map": ([m("Belarus", kind=C), m("Belarus", "two", kind=S)], Ground.LISTED),
    "an office and its one holder": (
        [
            m("Oskar Telmain"),
            m("Belarus’ leader", local=True, roles="leader", countries="Belarus", also="Oskar Telmain"),
        ],
        Ground.OFFICE,
    ),
}


@pytest.mark.parametrize(("mentions", "ground"), ONE.values(), ids=ONE.keys())
def test_one_thing_under_two_names(mentions: list[Mention], ground: Ground) -> None:
    entities = resolve(mentions)

    [merge] = [merge for entity in entities for merge in entity.merges]
    assert merge.ground is ground
    assert {merge.a.id, merge.b.id} <= {x.id for x in mentions}
    assert all(reason.text.endswith(".") and len(reason.spans) == 2 for reason in merge.reasons)
    assert mentions[-1] in (merge.a, merge.b)


TWO = {
    "surname alone when two are known in the ledger": [m("Joe Biden"), m("Hunter Biden", "two"), m("Biden", "three")],
    "surname alone when two are known in the document": [m("Joe Biden"), m("Hunter Biden"), m("Biden")],
    "brothers": [m("Vitali Klitschko"), m("Wladimir Klitschko")],
    "husband and wife": [m("Volodymyr Zelensky"), m("Olena Zelenska", "two")],
    "a woman's surname alone": [m("Volodymyr Zelensky"), m("Zelenska", "two")],
    "common surname alone": [m("Boris Johnson"), m("Johnson", "two")],
    "common bare names": [m("Smith"), m("Smith", "two")],
    "first name alone": [m("Natalia"), m("Natalia", "two")],
    "first name of one known": [m("Natalia Usmanova"), m("Natalia", "two")],
    "father and son": [m("Ilan Terro Jr."), m("Ilan Terro Sr.", "two")],
    "two known first names": [m("Daniel Dorvek"), m("David Dorvek", "two")],
    "two sexes one letter apart": [m("Christian Dorvek"), m("Christina Dorvek", "two")],
    "slips in both names": [m("Emmanuel Macron"), m("Emanuele Marcon", "two")],
    "short surnames one letter apart": [m("Jan Marek"), m("Jan Maren", "two")],
    "family name first, two so called": [m("Wang Yi"), m("Wang Wenbin", "two"), m("Wang", "three")],
    "a middle name contradicts": [m("Anna Petra Dorvek"), m("Anna Ines Dorvek", "two")],
    "person and body": [m("Roscosmos"), m("Roscosmos", "two", kind=B)],
    "one ministry of two nations": [
        m("Ukraine’s defence ministry", kind=B),
        m("Russia’s defence ministry", "two", kind=B),
    ],
    "two ministries of one nation": [
        m("Russia’s defence ministry", kind=B),
        m("Russia’s foreign ministry", "two", kind=B),
    ],
    "a ministry without its nation": [
        m("Foreign Ministry", kind=B, local=True),
        m("Foreign Ministry", "two", kind=B, local=True),
    ],
    "an acronym of two bodies": [
        m("Ilvet River Commission", kind=B, also="IRC"),
        m("Inland Rescue Corps", "two", kind=B, also="IRC"),
        m("IRC", "three", kind=B),
    ],
    "an acronym nobody expands": [m("Ilvet River Commission", kind=B), m("IRC", "two", kind=B)],
    "short outlet without context": [m("Times", kind=L, local=True), m("New York Times", "two", kind=L)],
    "two Times": [m("Times", kind=L, also="Moscow Times"), m("New York Times", "two", kind=L)],
    "account whose handle says nothing": [
        m("Kyiv Independent", kind=A, handle="@fan42"),
        m("Kyiv Independent", "two", kind=L),
    ],
    "two handles of one name": [m("Dam Watch", kind=A, handle="@damw"), m("Dam Watch", "two", kind=A, handle="@dw2")],
    "two GeoNames ids": [m("Sevla", kind=S, geonames=1), m("Sevla", "two", kind=S, geonames=2)],
    "two countries": [m("Sevla", kind=S, countries="BLR"), m("Sevla", "two", kind=S, countries="POL")],
    "one nation's border with two others": [
        m("borders with Tarvia", kind=S, also="border of Tarvia"),
        m("Tarvia's border", "two", kind=S, also="border of Tarvia"),
    ],
    "points far apart": [m("Sevla", kind=S, point=(50.0, 30.0)), m("Sevla", "two", kind=S, point=(52.0, 30.0))],
    "a town and its airport": [m("Zhytomyr", kind=S), m("Zhytomyr Airport", "two", kind=S)],
    "a capital that speaks and the town": [m("Minsk", kind=C), m("Minsk", "two", kind=S)],
    "the same office in two documents": [
        m("Belarus’ leader", local=True, roles="leader", countries="Belarus"),
        m("Belarus’ leader", "two", local=True, roles="leader", countries="Belarus"),
    ],
}


@pytest.mark.parametrize("mentions", TWO.values(), ids=TWO.keys())
def test_two_things_stay_two(mentions: list[Mention]) -> None:
    assert len(resolve(mentions)) == len(mentions)


def test_the_document_outweighs_the_ledger() -> None:
    mentions = [m("Joe Biden"), m("Biden"), m("Hunter Biden", "two"), m("Biden", "two"), m("Biden", "three")]

    assert partition(resolve(mentions)) == {
        frozenset({("one", "Joe Biden"), ("one", "Biden")}),
        frozenset({("two", "Hunter Biden"), ("two", "Biden")}),
        frozenset({("three", "Biden")}),
    }


def test_no_chain_of_spellings_joins_who_cannot_be_one() -> None:
    mentions = [m("Daniel Dorvek"), m("Danil Dorvek", "two"), m("David Dorvek", "three"), m("Davil Dorvek", "four")]

    together = [{x.name for x in entity.mentions} for entity in resolve(mentions)]

    assert not any({"Daniel Dorvek", "David Dorvek"} <= names for names in together)


def test_an_entity_is_shown_under_its_full_or_usual_name() -> None:
    shown = {
        e.name for e in resolve([m("Vos"), m("Maria Vos"), m("Balta", kind=L), m("Kiev", kind=S), m("Moscow", kind=C)])
    }

    assert shown == {"Maria Vos", "BelTA", "Kyiv", "Russia"}


NAMES = st.sampled_from(
    "Joe Biden|Hunter Biden|Biden|Alexander Lukashenko|Alyaksandr Lukashenka|Lukashenko|Wang Yi|Wang|Emmanuel Macron"
    "|Emmanuel Marcon|Macron|Natalia|Boris Johnson|Johnson|Serhiy Haidai|Sergei Gaiday|Haidai".split("|")
)
MENTIONS = st.lists(
    st.builds(m, NAMES, st.sampled_from("one two three four".split())), max_size=12, unique_by=lambda x: x.id
)


@given(MENTIONS, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_the_order_of_documents_does_not_matter(mentions: list[Mention], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert resolve(shuffled) == resolve(mentions)
    assert sorted(x.id for e in resolve(mentions) for x in e.mentions) == sorted(x.id for x in mentions)


@given(MENTIONS, MENTIONS)
@settings(max_examples=200, deadline=None)
def test_a_new_document_changes_only_what_it_touches(known: list[Mention], more: list[Mention]) -> None:
    new = [replace(x, document="new") for x in {x.name: x for x in more}.values()]
    before = resolve(known)
    touched = component(new, before)

    after = [e for e in before if e not in touched] + list(resolve([*_mentions(touched), *new]))

    assert partition(after) == partition(resolve([*known, *new]))


def _mentions(entities: Sequence[Entity]) -> list[Mention]:
    return [x for entity in entities for x in entity.mentions]


@given(st.text(max_size=60), st.sampled_from(EntityType))
@settings(deadline=None)
def test_any_words_have_keys_and_resolve(words: str, kind: EntityType) -> None:
    mention = Mention(document="one", name=words or "x", type=kind, spans=(Span(0, 1),))

    assert keys(mention) == keys(mention)
    assert len(resolve([mention])) == 1


def test_a_name_met_before_is_followed_by_its_sound_and_not_by_slips_again() -> None:
    form = Form(mention=m("Emmanuel Macron"))

    known = looked_for(form, new=False)

    assert known
    assert {key for key in looked_for(form) - known if " emmanuel" not in key} == set()
    assert looked_for(form) - known
    assert known <= looked_for(Form(mention=m("Brigitte Macron", "two")), new=False)
