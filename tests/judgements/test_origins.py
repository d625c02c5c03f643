"""From reports to accounts: what is one, what is shown to be two, and how they are counted."""

from __future__ import annotations

from itertools import combinations

import pytest

from firsthand.judgements.independence import independent
from firsthand.judgements.origins import counts, origins, outer
from firsthand.judgements.same import same
from firsthand.model.claim import Quote
from firsthand.model.judgement import Counts, Grade, Origin, Report
from tests.judgements.builders import ANONYMOUS, BODY, OFFICIAL, OUTLET, PERSON, RECORD, VAGUE, Who, report

MOLE = "31 barges lay at the mole"
PILOT = report(
    f"A pilot said {MOLE}.", MOLE, ("pilot", ANONYMOUS), outlet="Mole Times", figures=[("31", 31, 31, "barge")]
)
CITING = report(
    f"According to the Mole Times, {MOLE}.", MOLE, ("Mole Times", OUTLET), outlet="Quay", day="2026-05-05",
    figures=[("31", 31, 31, "barge")],
)  # fmt: skip
VOSS = report("Ada Voss said the mole is empty.", "the mole is empty", ("Ada Voss", PERSON), outlet="Quay")
RUMOUR = report("There is talk that the mole is mined.", "the mole is mined", ("talk", VAGUE), outlet="Quay")
AUTHOR = report("The mole is long and cold.", "The mole is long and cold", outlet="Quay")
COUNTED = report("From the wall we counted nine barges.", "From the wall we counted nine barges", outlet="Quay")
LOG = report("The log records no barge.", "The log records no barge", outlet="Quay")


def traced(*reports: Report) -> tuple[Origin, ...]:
    """Return the accounts, with every link that there is."""
    return origins(reports, [link for a, b in combinations(reports, 2) if (link := same(a, b))])


def test_reports_are_counted_as_the_vocabulary_has_it() -> None:
    reports = (PILOT, CITING, VOSS, RUMOUR, AUTHOR, COUNTED, LOG)

    found = counts(reports, traced(*reports))

    assert found == Counts(reports=7, origins=4, anonymous=1, documents=1, untraced=2)
    assert found.line() == "7 reports · 4 origins · 1 anonymous · 1 document · 2 untraced"


def test_an_outlet_that_passes_on_an_unnamed_source_names_nobody() -> None:
    [account] = traced(PILOT, CITING)

    assert (account.name, account.anonymous) == ("pilot", True)
    assert [tied.grade for tied in account.reports] == [None, Grade.CITES]
    assert account.reasons


def test_a_description_stays_as_coarse_as_each_text_gives_it() -> None:
    wire = (
        "A senior harbour officer said that 31 barges lay at the long mole of Merrin on the night of the fourth of May."
    )
    edited = wire.replace("A senior harbour officer", "An officer")
    content = "31 barges lay at the long mole of Merrin on the night of the fourth of May"
    copies = [
        report(wire, content, ("senior harbour officer", ANONYMOUS), outlet="Northwire"),
        report(edited, content, ("officer", ANONYMOUS), outlet="Quay", day="2026-05-05"),
    ]

    [account] = traced(*copies)

    assert account.name == "officer"
    assert set(account.descriptions) == {"senior harbour officer", "officer"}


def test_a_claim_inside_another_is_no_report_of_its_own() -> None:
    text = "The guild boss has ordered all boats home, an officer said."
    told = report(text, "The guild boss has ordered all boats home", ("officer", ANONYMOUS))
    order = report(text, "all boats home", ("guild boss", PERSON), ("officer", ANONYMOUS))

    assert outer([told, order]) == (told,)


def test_an_author_frame_yields_to_what_the_source_says() -> None:
    text = "There is a feeling in Merrin that the worst has passed."
    frame = report(text, text[:-1])
    felt = report(text, "the worst has passed", ("feeling", VAGUE))

    assert set(outer([frame, felt])) == {frame, felt}


def test_a_later_report_with_words_of_its_own_adds_to_the_account() -> None:
    first = report("“The mole is empty,” Voss said.", "The mole is empty", ("Ada Voss", PERSON), quote=Quote.DIRECT)
    told = report(
        "“I walked it end to end at four,” Voss told the Post.", "I walked it end to end at four", ("Ada Voss", PERSON),
        quote=Quote.DIRECT, outlet="Post", day="2026-05-06",
    )  # fmt: skip
    again = report(
        "“The mole is empty,” Voss said.", "The mole is empty", ("Ada Voss", PERSON), quote=Quote.DIRECT,
        outlet="Third", day="2026-05-07",
    )  # fmt: skip

    [account] = traced(first, told, again)

    assert [(tied.report == told.ref, tied.adds) for tied in account.reports] == [
        (False, False),
        (True, True),
        (False, False),
    ]


def said(text: str, content: str, *chain: Who, outlet: str) -> Report:
    """Return a report of a claim that nothing else in these cases repeats."""
    return report(text, content, *chain, outlet=outlet)


NAMED = said("Ada Voss saw nine barges.", "nine barges", ("Ada Voss", PERSON), outlet="A")
INDEPENDENT = {
    "two who are named": (NAMED, said("Jon Hale saw lights.", "lights", ("Jon Hale", PERSON), outlet="B")),
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
    "a body and one whom its own statement quotes": (
        said(STATEMENT, "We counted nine", outlet="Reef Coast Guard"),
        said(STATEMENT, "forty barges", ("Ada Voss", PERSON), outlet="Reef Coast Guard"),
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
    rows = {a.ref: a, b.ref: b}
    ways = {independent(x, y, rows, links) for x, y in ((first, second), (second, first))}
    assert len(ways) == 1
    return ways.pop()


def test_links_never_join_two_nations_into_one_account() -> None:
    ministry = "Foreign Ministry"
    plain = said(f"The {ministry} said it was calm.", "it was calm", (ministry, BODY), outlet="A")
    brand = said(
        f"The Brandian {ministry} said it was late.", "it was late", (f"Brandian {ministry}", BODY), outlet="B"
    )
    quill = said(
        f"The Quillian {ministry} said it was cold.", "it was cold", (f"Quillian {ministry}", BODY), outlet="C"
    )

    accounts = traced(plain, brand, quill)

    assert not any({brand.ref, quill.ref} <= {tied.report for tied in account.reports} for account in accounts)
