"""Which accounts are shown to be independent: those that stand apart by what the texts say, and no others."""

from __future__ import annotations

from itertools import combinations

import pytest

from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.origins.origins import origins
from firsthand.judgements.same.same import same
from firsthand.model.claim import Kind
from firsthand.model.judgement import Origin, Report
from tests.judgements.builders import ANONYMOUS, BODY, OFFICIAL, PERSON, RECORD, Who, report


def traced(*reports: Report) -> tuple[Origin, ...]:
    """Return the accounts, with every link that there is."""
    return origins(reports, [link for a, b in combinations(reports, 2) if (link := same(a, b))])


def said(text: str, content: str, *chain: Who, outlet: str) -> Report:
    """Return a report of a claim that nothing else in these cases repeats."""
    return report(text, content, *chain, outlet=outlet)


NAMED = said("Ada Voss saw nine barges.", "nine barges", ("Ada Voss", PERSON), outlet="A")
FARMER = said("Ada Voss, a farmer, saw nine barges.", "nine barges", ("Ada Voss", PERSON), outlet="A")
DRIVER = said("Jon Hale, a bus driver, saw lights.", "lights", ("Jon Hale", PERSON), outlet="B")
INDEPENDENT = {
    "a statement that reports are false, and who reported it": (
        report(
            "Ministry of Defence of Brandia, Press Service\n\n"
            "The Ministry states: Reports that nine barges sank are false.",
            "Reports that nine barges sank are false",
            outlet="Ministry of Defence of Brandia",
            kind=Kind.DENIAL,
        ),
        said("Ada Voss, a farmer, saw nine barges.", "nine barges", ("Ada Voss", PERSON), outlet="B"),
    ),
    "two whose work the texts name": (FARMER, DRIVER),
    "a private person, and a state": (
        said("A woman in her seventies saw lights.", "lights", ("woman in her seventies", ANONYMOUS), outlet="A"),
        said("Brandia's navy saw smoke.", "smoke", ("Brandia's navy", BODY), outlet="B"),
    ),
    "a union and its employer, each by its name": (
        said(
            "Ada Voss, general secretary of the Weavers' Union, counted nine.", "nine", ("Ada Voss", PERSON), outlet="A"
        ),
        said("Reef Textiles saw smoke.", "smoke", ("Reef Textiles", BODY), outlet="B"),
    ),
    "a minister of a state unnamed, and a firm that the text calls one": (
        said("Finance Minister Jon Hale saw smoke.", "smoke", ("Jon Hale", PERSON), outlet="A"),
        said("The tracking firm Seamere heard shots.", "shots", ("Seamere", PERSON), outlet="B"),
    ),
    "what two outlets saw themselves": (
        said("We counted nine barges.", "We counted nine barges", outlet="A"),
        said("Our reporter saw four lorries.", "Our reporter saw four lorries", outlet="B"),
    ),
    "a witness, and a record": (
        said("A fisherman heard shots.", "shots", ("fisherman", ANONYMOUS), outlet="A"),
        said("The harbour log gives smoke.", "smoke", ("harbour log", RECORD), outlet="B"),
    ),
    "two trades": (
        said("A doctor saw smoke.", "smoke", ("doctor", ANONYMOUS), outlet="A"),
        said("A farmer heard shots.", "shots", ("farmer", ANONYMOUS), outlet="B"),
    ),
    "what an outlet saw itself, and an unnamed officer": (
        said("We counted nine barges.", "We counted nine barges", outlet="A"),
        said("An officer heard shots.", "shots", ("officer", ANONYMOUS), outlet="B"),
    ),
    "a man whose work the text names, and a state": (
        said("His deckhand, Jon Hale, saw lights.", "lights", ("Jon Hale", PERSON), outlet="A"),
        said("Brandia's navy saw smoke.", "smoke", ("Brandia's navy", BODY), outlet="B"),
    ),
    "officials of two nations": (
        said("A Brandian official saw smoke.", "smoke", ("Brandian official", ANONYMOUS), outlet="A"),
        said("A Quillian official heard shots.", "shots", ("Quillian official", ANONYMOUS), outlet="B"),
    ),
}
STATEMENT = (
    "REEF COAST GUARD\nStatement 4\n\nOur boats sailed. We counted nine. The Coast Guard has four boats. Ada Voss"
    " told us of forty barges."
)
NOT_SHOWN = {
    "two names, of whom no text says what they are": (
        NAMED, said("Jon Hale saw lights.", "lights", ("Jon Hale", PERSON), outlet="B")),
    "ministers of one state, whose name no text gives": (
        said("Finance Minister Ada Voss saw smoke.", "smoke", ("Ada Voss", PERSON), outlet="A"),
        said("Jon Hale, the premier's spokesman, heard shots.", "shots", ("Jon Hale", PERSON), outlet="B"),
    ),
    "a minister, and a company that is the state's": (
        said("Transport Minister Ada Voss saw smoke.", "smoke", ("Ada Voss", PERSON), outlet="A"),
        said("The state-owned rail company, Reefrail, heard shots.", "shots", ("Reefrail", BODY), outlet="B"),
    ),
    "a state agency, and a minister": (
        said("Transport Minister Ada Voss saw smoke.", "smoke", ("Ada Voss", PERSON), outlet="A"),
        said("The Federal Network Agency heard shots.", "shots", ("Federal Network Agency", BODY), outlet="B"),
    ),
    "a state, and a body in which states sit": (
        said("Brandia's navy saw smoke.", "smoke", ("Brandia's navy", BODY), outlet="A"),
        said("The African Union heard shots.", "shots", ("African Union", BODY), outlet="B"),
    ),
    "one who leads a body that no text names, and a body": (
        said("The director, Ada Voss, saw smoke.", "smoke", ("Ada Voss", PERSON), outlet="A"),
        said("The Weavers' Union heard shots.", "shots", ("Weavers' Union", BODY), outlet="B"),
    ),
    "one who laughs at what was reported": (
        said("The army calls the convoy a routine exercise. Ada Voss, a teacher, snorts at that: “They took tents.”",
             "They took tents", ("Ada Voss", PERSON), outlet="A"),
        said("Brandia's army told of a routine exercise, a convoy.", "a routine exercise, a convoy",
             ("Brandia's army", BODY), outlet="B"),
    ),
    "one who answers a question about the other": (
        said("RUSK: Ada Voss told us that the fund lasts six weeks.\n\nHALE, FARMER: I hope so.", "I hope so",
             ("HALE", PERSON), outlet="A"),
        said("Ada Voss, a driver, spoke of a fund for six weeks.", "a fund for six weeks", ("Ada Voss", PERSON),
             outlet="B"),
    ),
    "one who tells what such as the other said": (
        said("The Reef Chamber said it had paid, before the ministers spoke of reserves.",
             "it had paid, before the ministers spoke of reserves", ("Reef Chamber", BODY), outlet="A"),
        said("Brandia's finance minister, Ada Voss, paid from reserves.", "paid from reserves", ("Ada Voss", PERSON),
             outlet="B"),
    ),
    "a body and one whom its own statement quotes": (
        said(STATEMENT, "We counted nine", outlet="Reef Coast Guard"),
        said(STATEMENT, "forty barges", ("Ada Voss", PERSON), outlet="Reef Coast Guard"),
    ),
    "an engineer who is not named, and a company": (
        said("An engineer saw smoke.", "smoke", ("engineer", ANONYMOUS), outlet="A"),
        said("Ada Voss, a spokeswoman for Metro Oska, heard shots.", "shots", ("Ada Voss", PERSON), outlet="B"),
    ),
    "one who is not named, and a letter that may be his": (
        said("A farmer saw smoke.", "smoke", ("farmer", ANONYMOUS), outlet="A"),
        said("A letter tells of shots.", "shots", ("letter", RECORD), outlet="B"),
    ),
    "a spokeswoman of nobody knows whom, and a driver": (
        said("The spokeswoman, Ada Voss, saw smoke.", "smoke", ("Ada Voss", PERSON), outlet="A"),
        DRIVER,
    ),
    "what a campaign sums up, and a state": (
        said("Update no. 4\n\nWe met. Our members wrote. Barges sailed on Monday.", "Barges sailed on Monday",
             outlet="Quay Campaign"),
        said("Brandia's navy saw smoke.", "smoke", ("Brandia's navy", BODY), outlet="B"),
    ),
    "a driver who has heard it, and a state": (
        said("A driver said he had heard that shots fell.", "he had heard that shots fell", ("driver", ANONYMOUS),
             outlet="A"),
        said("Brandia's navy saw smoke.", "smoke", ("Brandia's navy", BODY), outlet="B"),
    ),
    "a body, and a shorter name that may be its own": (
        said("The League saw smoke.", "smoke", ("League", BODY), outlet="A"),
        said("The Reef League heard shots.", "shots", ("Reef League", BODY), outlet="B"),
    ),
    "one who speaks of the other's body by what it is": (
        said("The Weavers' Union said the ministry counts badly.", "the ministry counts badly",
             ("Weavers' Union", BODY), outlet="A"),
        said("Brandia's Health Ministry saw smoke.", "smoke", ("Brandia's Health Ministry", BODY), outlet="B"),
    ),
    "a name alone, and a state": (
        NAMED, said("Brandia's navy heard shots.", "shots", ("Brandia's navy", BODY), outlet="B")),
    "a body by its noun, and one by its name": (
        said("Voss's coalition saw smoke.", "smoke", ("Voss's coalition", BODY), outlet="A"),
        said("New Dawn heard shots.", "shots", ("New Dawn", BODY), outlet="B"),
    ),
    "a ship's master, and a company": (
        said("The master, Captain Jon Hale, saw smoke.", "smoke", ("Jon Hale", PERSON), outlet="A"),
        said("Reef Lines heard shots.", "shots", ("Reef Lines", BODY), outlet="B"),
    ),
    "one rejects what the other said": (
        said("A farmer saw smoke. A doctor rejected that. “It was dust,” the doctor said.", "smoke",
             ("farmer", ANONYMOUS), outlet="A"),
        said("A farmer saw smoke. A doctor rejected that. “It was dust,” the doctor said.", "It was dust",
             ("doctor", ANONYMOUS), outlet="A"),
    ),
    "two organs of states unnamed that no list has": (
        said("The quartermaster saw smoke.", "smoke", ("quartermaster", ANONYMOUS), outlet="A"),
        said("The Defence Ministry heard shots.", "shots", ("Defence Ministry", BODY), outlet="B"),
    ),
    "an unnamed official and one who is named": (
        NAMED,
        said("An official heard shots.", "shots", ("official", ANONYMOUS), outlet="B"),
    ),
    "two unnamed officials": (
        said("An official saw smoke.", "smoke", ("official", ANONYMOUS), outlet="A"),
        said("A senior official heard shots.", "shots", ("senior official", ANONYMOUS), outlet="B"),
    ),
    "a body that is described and not named": (
        NAMED, said("A port-based agency heard shots.", "shots", ("port-based agency", BODY), outlet="B")),
    "one side": (
        said("The Brandian army saw smoke.", "smoke", ("Brandian army", BODY), outlet="A"),
        said("A Brandian minister heard shots.", "shots", ("Brandian minister", OFFICIAL), outlet="B"),
    ),
    "two officers of state whose states are not named": (
        said("Colonel Ada Voss saw smoke.", "smoke", ("Ada Voss", PERSON), outlet="A"),
        said("The army heard shots.", "shots", ("army", BODY), outlet="B"),
    ),
    "one speaks of the other": (
        NAMED,
        said("Jon Hale said Voss was drunk.", "Voss was drunk", ("Jon Hale", PERSON), outlet="B"),
    ),
    "one takes up the other's figure": (
        said("A pilot saw 31 barges. Hale called the figure a joke.", "31 barges", ("pilot", ANONYMOUS), outlet="A"),
        said("A pilot saw 31 barges. Hale called the figure a joke.", "the figure a joke", ("Hale", PERSON),
             outlet="A"),
    ),
    "one passes on what he was told": (
        NAMED,
        said("Jon Hale: “A colonel told me it was a drill”.", "A colonel told me it was a drill", ("Jon Hale", PERSON),
             outlet="B"),
    ),
    "a record, and one in the same text who may keep it": (
        said("The clinic's register gives smoke. A nurse heard shots.", "smoke", ("clinic's register", RECORD),
             outlet="A"),
        said("The clinic's register gives smoke. A nurse heard shots.", "shots", ("nurse", ANONYMOUS), outlet="A"),
    ),
    "a record that anybody may have read": (
        NAMED, said("The draft speaks of barges.", "of barges", ("draft", RECORD), outlet="B")),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b"), INDEPENDENT.values(), ids=INDEPENDENT.keys())
def test_two_accounts_are_shown_to_be_independent(a: Report, b: Report) -> None:
    assert shown(a, b)


@pytest.mark.parametrize(("a", "b"), NOT_SHOWN.values(), ids=NOT_SHOWN.keys())
def test_two_accounts_are_not_shown_to_be_independent(a: Report, b: Report) -> None:
    assert not shown(a, b)


def shown(a: Report, b: Report) -> bool:
    """Return whether the accounts of two reports are shown to be independent, either way round."""
    first, second = traced(a, b)
    links = [link for link in [same(a, b)] if link]
    known = Independence({a.ref: a, b.ref: b}, links)
    ways = {known.ground(x, y) is not None for x, y in ((first, second), (second, first))}
    assert len(ways) == 1
    return ways.pop()


def test_a_body_and_its_press_office_are_one_account() -> None:
    league = said("The Reef League saw smoke.", "smoke", ("Reef League", BODY), outlet="A")
    office = said("The Reef League Media Office heard shots.", "shots", ("Reef League Media Office", BODY), outlet="B")

    assert len(traced(league, office)) == 1
