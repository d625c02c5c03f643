"""Names inside one document: the text, a form met in it, and the full name that the form stands for."""

import pytest

from firsthand.claims.sources.names import authors, read_names
from tests.claims.drafts import parsed
from tests.claims.told import told

CASES = {
    "last name": ("Alexander Lukashenko left. Lukashenko spoke.", "Lukashenko", "Alexander Lukashenko"),
    "first name": ("Hillary Clinton left.", "Hillary", "Hillary Clinton"),
    "without the middle name": ("Mr. Donald J. Trump left.", "Donald Trump", "Donald J. Trump"),
    "capitals": ("Ruben Ostrey sat. Minister Ruben Ostrey left.", "OSTREY", "Ruben Ostrey"),
    "by its title": ("Col. Hale Brixen spoke.", "Brixen", "Hale Brixen"),
    "by its age": ("Petros Hallen, 61, spoke.", "Hallen", "Petros Hallen"),
    "by an apposition": ("Bram Olsted, the governor of Lomnar, spoke.", "Olsted", "Bram Olsted"),
    "by a role and a comma, named like a body": ("Its governor, Odile Brand, spoke.", "Brand", "Odile Brand"),
    "by an apposition with an owner": ("Rolf Tessen, Corrin's spokesman, spoke.", "Tessen", "Rolf Tessen"),
    "no person: an outlet set on to a role": ("Its owner, Corvin Press, spoke.", "Corvin Press", None),
    "by a role and a comma": ("A wounded corporal, Ilan Terro, spoke.", "Terro", "Ilan Terro"),
    "a first name that is short for a month": ("Prof Jan Wessel left.", "Wessel", "Jan Wessel"),
    "by a naming": ("A man known only as Osric rose.", "Osric", "Osric"),
    "no person: an outlet with what it is": ("Il Molo, an Orrinian newspaper, spoke.", "Molo", None),
    "no person: an outlet behind what it is": ("The newspaper Il Molo spoke.", "Molo", None),
    "no person: a nation's daily": ("The French daily Remo Tass spoke.", "Tass", None),
    "who writes for a magazine": ("Petra Lisk, a reporter with Tide magazine, spoke.", "Lisk", "Petra Lisk"),
    "possessive": ("Minister Petra Lisk’s plan fell.", "Lisk", "Petra Lisk"),
    "speaker label": ("NELL FARROW, HOST: Good morning.\n\nFARROW: Well.", "FARROW", "Nell Farrow"),
    "particle": ("President Ursula von der Leyen left.", "von der Leyen", "Ursula von der Leyen"),
    "a stop parts two names": ("It was John Reed. Mary Holt left.", "Holt", "Mary Holt"),
    "no person: a body": ("The Tax Foundation spoke.", "Foundation", None),
    "no person: a sentence’s first word": ("Through a spokesman he spoke.", "Through", None),
    "no person: a country": ("President Belarus spoke.", "Belarus", None),
}


@pytest.mark.parametrize(("text", "form", "full"), CASES.values(), ids=CASES.keys())
def test_form_finds_its_full_name(text: str, form: str, full: str | None) -> None:
    person = read_names(told(text).draft).person(form, len(text))

    assert (person.name if person else None) == full


@pytest.mark.parametrize(
    ("text", "full"),
    [("The OWS counts.", "Office for Water Supply"), ("The office counts.", None)],
    ids=["by its initials", "by nothing that the text has"],
)
def test_outlet_goes_by_its_own_initials(text: str, full: str | None) -> None:
    roster = read_names(told(text, outlet="Office for Water Supply").draft)

    assert roster.body("OWS") == full


THINGS = {
    "a state that has a navy": ("Halvor’s navy left. Halvor spoke.", "Halvor"),
    "a capital inside the word": ("SeaPort spoke.", "SeaPort"),
    "somebody is of it": ("Ada Lint of Corvin spoke. Corvin left.", "Corvin"),
    "a noun for a body before it": ("The tracking firm Seabell spoke.", "Seabell"),
    "an adjective of a country": ("Halvoran troops left. Halvora spoke.", "Halvora"),
    "those who belong to a country": ("Sorneshi troops left. Sornesh spoke.", "Sornesh"),
    "a body set on": ("Gatehouse Nolan, a security firm, spoke.", "Gatehouse Nolan"),
}


@pytest.mark.parametrize(("text", "name"), THINGS.values(), ids=THINGS.keys())
def test_what_the_words_around_a_name_say_is_no_person(text: str, name: str) -> None:
    assert read_names(told(text).draft).types[name.casefold()] == "ORG"


ARTICLES = {
    "a ship": ("He/PRP/nsubj/1 boarded=board/VBD/ROOT/1 the/DT/det/3 Marigold/NNP/dobj/1 ././punct/1", "ORG"),
    "a name before a noun": (
        "He/PRP/nsubj/1 closed=close/VBD/ROOT/1 the/DT/det/4 Marigold/NNP/compound/4 case/NN/dobj/1 ././punct/1",
        None,
    ),
    "a family": ("He/PRP/nsubj/1 met=meet/VBD/ROOT/1 the/DT/det/3 Marigolds/NNPS/dobj/1 ././punct/1", None),
}


@pytest.mark.parametrize(("line", "kind"), ARTICLES.values(), ids=ARTICLES.keys())
def test_no_person_has_an_article(line: str, kind: str | None) -> None:
    types = read_names(parsed(line)).types

    assert types.get("marigold") == kind


@pytest.mark.parametrize(
    ("text", "roles", "of"),
    [
        ("Belarus dictator Alexander Lukashenko left.", {"dictator"}, None),
        ("Col. Hale Brixen, the spokesman for the General Staff, left.", {"colonel", "spokesman"}, "General Staff"),
        ("Ruben Ostrey is Tarvia’s defense minister.\n\nMinister Ostrey left.", {"minister"}, None),
        ("Tarvia’s CEO, Mary Holt, left.", {"ceo", "chief", "executive"}, None),
        ("Mary Holt, the chief executive of Corvin Lines, left.", {"ceo", "chief", "executive"}, None),
        ("The governor’s press secretary, Noor Haldane, left.", {"secretary"}, None),
        ("She saw the Minister of Defence, General Hale Brixen.", {"minister", "general"}, None),
        ("The Minister of Energy, Mary Holt, left.", {"minister"}, None),
        ("At the return of President Oskar Telmain, a senior official told the press.", {"president"}, None),
        (
            "Noor Haldane, who leads the team, left. Mary Holt of the Basin Studies Forum left.",
            set(),
            "Basin Studies Forum",
        ),
    ],
    ids=[
        "title",
        "title and apposition",
        "copula",
        "office in letters",
        "office that has letters",
        "one whom another's office employs",
        "office before a title",
        "office in capitals",
        "who speaks is not set on",
        "of a body",
    ],
)
def test_person_is_described_by_the_text(text: str, roles: set[str], of: str | None) -> None:
    people = read_names(told(text).draft).people

    assert people[-1].roles == roles
    assert people[-1].of == of


def test_namesakes_are_told_apart_by_who_was_last_named_in_full() -> None:
    text = "Hillary Clinton spoke. Clinton left. Bill Clinton came."
    roster = read_names(told(text).draft)

    assert [p.name for at in (30, len(text)) if (p := roster.person("Clinton", at))] == [
        "Hillary Clinton",
        "Bill Clinton",
    ]


KIN = {
    "one brought in as a brother": ("John Reed fell. His brother, Ewan Reed, came.", "Reed", None, "John Reed"),
    "a title for whom it was set last": (
        "Ada Lint, 19, sang. Her mother, Mary Lint, came. Ada’s song was short.",
        "Lint",
        "f",
        "Mary Lint",
    ),
}


@pytest.mark.parametrize(("text", "form", "gender", "full"), KIN.values(), ids=KIN.keys())
def test_whom_of_a_family_a_surname_means(text: str, form: str, gender: str | None, full: str) -> None:
    person = read_names(told(text).draft).person(form, len(text), gender)

    assert person is not None
    assert person.name == full


def test_new_is_part_of_a_place() -> None:
    assert ("New York Times", 4) in read_names(told("The New York Times wrote.").draft).bodies


def test_authors_are_those_of_the_document() -> None:
    assert authors(told("It rained.").draft) == ()
