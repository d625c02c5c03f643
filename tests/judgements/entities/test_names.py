"""A reading goes in, the names in it come out: what is a name, of what, and what its words say of its bearer."""

from __future__ import annotations

from time import perf_counter

import pytest

from firsthand.judgements.entities.entities import resolve
from firsthand.judgements.entities.names import names
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.entity import EntityType, Mention
from firsthand.model.event import Event
from firsthand.model.measure import Place
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Block, BlockKind, Document, Span


def reading(text: str, *sources: Source, outlet: str | None = None, **parts: object) -> Reading:
    """Return a reading of the text with one claim over it all, told by the sources."""
    document = Document(id="one", text=text, outlet=outlet)
    claim = Claim(
        document="one", content=(Span(0, len(text)),), chain=tuple(Hop(source=source) for source in sources), **parts  # type: ignore[arg-type]
    )  # fmt: skip
    return Reading(document=document, claims=(claim,))


def source(text: str, words: str, name: str, kind: SourceType) -> Source:
    """Return a source whose mention is where the words stand."""
    at = text.index(words)
    return Source(name=name, type=kind, mention=Span(at, at + len(words)))


def told(found: tuple[Mention, ...]) -> set[tuple[str, str]]:
    """Return types and names."""
    return {(mention.type, mention.name) for mention in found if not mention.local}


NONE = {
    "anonymous": ("A senior official", SourceType.ANONYMOUS),
    "vague": ("some", SourceType.VAGUE),
    "a document": ("the order", SourceType.DOCUMENT),
    "an official without a name": ("the mayor of Sevla", SourceType.OFFICIAL),
    "a person by kin": ("Dane’s grandfather", SourceType.PERSON),
    "a role read as a name": ("Vice Speaker", SourceType.PERSON),
    "a people": ("Russians", SourceType.ORGANIZATION),
    "an office read as a body": ("US Ambassador", SourceType.ORGANIZATION),
}


@pytest.mark.parametrize(("words", "kind"), NONE.values(), ids=NONE.keys())
def test_who_is_not_named_gets_no_name(words: str, kind: SourceType) -> None:
    assert names(reading(f"{words} said so.", source(f"{words} said so.", words, words, kind))) == ()


def test_an_anonymous_source_is_never_joined_to_anybody() -> None:
    text = "A Belarusian source said so. Belarus’ leader did not."
    found = names(reading(text, source(text, "A Belarusian source", "Belarusian source", SourceType.ANONYMOUS)))

    assert all("source" not in mention.name for mention in found)


SOURCES = {
    "a person": ("President Anselm Dorvek", "Anselm Dorvek", "person", {("person", "Anselm Dorvek")}),
    "two persons": (
        "Anna Lisk and Petra Osk", "Anna Lisk and Petra Osk", "person",
        {("person", "Anna Lisk"), ("person", "Petra Osk")},
    ),
    "two bodies": ("NATO and the EU", "NATO and EU", "organization",
        {("organization", "NATO"), ("organization", "EU")}),
    "one body with and": (
        "the Culture and Tourism Board", "Culture and Tourism Board", "organization", set(),
    ),
    "a state": ("Belarus", "Belarus", "organization", {("country", "Belarus")}),
    "a capital": ("Minsk", "Minsk", "organization", {("country", "Minsk")}),
    "a minister read as a body": (
        "Secretary of State Anthony Dorvek", "Secretary of State Anthony Dorvek", "organization",
        {("person", "Anthony Dorvek")},
    ),
    "an outlet read as a person": ("Reuters", "Reuters", "person", {("outlet", "Reuters")}),
    "a ministry of no named state": ("the Foreign Ministry", "Foreign Ministry", "organization", set()),
    "a ministry of a named state": (
        "Russia’s foreign ministry", "Russia’s foreign ministry", "organization",
        {("organization", "Russia’s foreign ministry")},
    ),
    "a described outlet": ("state media", "state media", "outlet", set()),
    "a short outlet": ("the Times", "Times", "outlet", set()),
}  # fmt: skip


@pytest.mark.parametrize(("words", "name", "kind", "found"), SOURCES.values(), ids=SOURCES.keys())
def test_sources_give_names(words: str, name: str, kind: str, found: set[tuple[str, str]]) -> None:
    text = f"So said {words}."

    assert told(names(reading(text, source(text, words, name, SourceType(kind))))) == found


def test_a_short_outlet_is_the_one_that_the_document_names() -> None:
    text = "The Moscow Times wrote it. Nobody but the Times had it."
    full = source(text, "Moscow Times", "Moscow Times", SourceType.OUTLET)
    short = source(text, "the Times", "Times", SourceType.OUTLET)

    [entity] = resolve(names(reading(text, full, short)))

    assert entity.names == ("Moscow Times", "Times")


def test_the_words_around_a_name_say_what_its_bearer_is() -> None:
    text = "Belarus dictator Alexander Dorvek said so."
    hop = source(text, "Belarus dictator Alexander Dorvek", "Alexander Dorvek", SourceType.PERSON)

    [mention] = names(reading(text, hop))

    assert (mention.roles, mention.countries) == (frozenset({"dictator"}), frozenset({"Belarus"}))


TEXTS = {
    "a full name": ("There Alexander Dorvek stood.", {"Alexander Dorvek"}),
    "a headline's capitals": (
        "What Alexander Dorvek Wants From It, and why Dorvek waits", {"Alexander Dorvek", "Dorvek"},
    ),
    "particles": ("So wrote Anna von der Lisk.", {"Anna von der Lisk"}),
    "a title and a surname": ("It was up to President Dorvek.", {"Dorvek"}),
    "a rank that is a body's": ("It was up to the General Staff.", set()),
    "a street": ("They met in Victoria Street.", {"Victoria Street"}),
    "a party": ("It was the Anna Party.", set()),
    "a first name alone": ("There Alexander stood.", set()),
    "surname after a full name": ("Anna Lisk left, for Lisk was tired.", {"Anna Lisk", "Lisk"}),
    "a first name that no list has": (
        "It was Osk, as Quendolyn Osk knew. So President Osk left.", {"Osk", "Quendolyn Osk"},
    ),
    "a possessive": ("It was Anna Lisk’s house.", {"Anna Lisk"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), TEXTS.values(), ids=TEXTS.keys())
def test_the_text_names_persons(text: str, found: set[str]) -> None:
    assert {m.name for m in names(reading(text)) if m.type is EntityType.PERSON} == found


OFFICES = {
    "leader for dictator": ("Belarus dictator Anna Lisk left. The decision is by Belarus’ leader alone.", True),
    "apposition": ("Anna Lisk, the Belarusian president, left. The Belarusian president is away.", True),
    "another nation": ("Belarus dictator Anna Lisk left. The decision is by Poland’s leader alone.", False),
    "a former one": ("Belarus dictator Anna Lisk left. A former Belarusian president stayed.", False),
    "an adviser to one": (
        "An adviser to the Belarusian president, Anna Lisk, left. The Belarusian president slept.", False,
    ),
    "two who held it": (
        "Belarus president Anna Lisk left. Belarus president Maria Osk came. Belarus’ leader slept.", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "one"), OFFICES.values(), ids=OFFICES.keys())
def test_an_office_is_its_holder_where_the_document_names_one(text: str, one: bool) -> None:  # noqa: FBT001 - a column
    entities = resolve(names(reading(text)))

    assert any({"office", "person"} == {"office" if m.local else "person" for m in e.mentions} for e in entities) is one


def test_initials_in_brackets_name_a_body_again() -> None:
    text = "The Ilvet River Commission (IRC) met. The Ministry (of all) did not."

    [mention] = [m for m in names(reading(text)) if m.type is EntityType.ORGANIZATION]

    assert (mention.name, mention.also) == ("Ilvet River Commission", frozenset({"IRC"}))


def test_places_and_actors_are_named() -> None:
    text = "Dorvek’s troops left Kiev for Belarus."
    at = text.index("Kiev")
    place = Place(span=Span(at, at + 4), name="Kyiv", latitude=50.45, longitude=30.52, country="UKR", geonames=703448)
    event = Event(type="RETREAT", actor="Russia", recipient="troops")

    found = names(reading(text, places=(place,), events=(event,)))

    assert told(found) == {("place", "Kiev"), ("country", "Russia")}
    assert [e.name for e in resolve(found)] == ["Russia", "Kyiv"]


def test_a_demonym_names_its_country_and_a_distance_names_no_place() -> None:
    text = "Russian troops stood 20 miles from Kiev."
    demonym = Place(span=Span(0, 7), name="Russia", country="RUS", precision=6)
    far = Place(span=Span(21, 39), name="Kyiv", country="UKR", precision=5, distance=(30.0, 34.0))

    [mention] = names(reading(text, places=(demonym, far)))

    assert (mention.type, mention.name, mention.spans) == (EntityType.COUNTRY, "Russia", (Span(0, 7),))


HOSTILE = {
    "one name again and again": "Anna Lisk, Lisk, " * 4000,
    "capitals": "Anna " * 15000,
    "many surnames": " ".join(
        f"President Xa{chr(97 + i % 26)}{i} left, said Xa{chr(97 + i % 26)}{i}." for i in range(2000)
    ),
    "open brackets": "The Ilvet River Commission (" * 3000,
    "nations": "Belarus’ Belarus " * 5000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    began = perf_counter()
    names(reading(text))

    assert perf_counter() - began < 5


def test_boilerplate_names_nobody() -> None:
    text = "Anna Lisk left.\nMore by Petra Osk"
    document = Document(id="one", text=text, blocks=(Block(BlockKind.BOILERPLATE, Span(16, len(text))),))

    assert {m.name for m in names(Reading(document=document))} == {"Anna Lisk"}


def test_a_document_that_was_skipped_names_nobody() -> None:
    assert names(Reading(document=None, skipped=(Skipped("a.txt", "empty"),))) == ()


def test_spans_are_where_the_text_has_the_name() -> None:
    text = "Anna Lisk left, for Lisk was tired."

    spans = {m.name: [text[span.start : span.end] for span in m.spans] for m in names(reading(text))}

    assert spans == {"Anna Lisk": ["Anna Lisk"], "Lisk": ["Lisk"]}
