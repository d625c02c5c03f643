"""From reports to accounts: what is one, what is shown to be two, and how they are counted."""

from __future__ import annotations

from itertools import combinations

from firsthand.judgements.origins.origins import counts, origins, outer
from firsthand.judgements.same.same import same
from firsthand.model.claim import Quote
from firsthand.model.judgement import Counts, Grade, Origin, Report
from tests.judgements.builders import ANONYMOUS, BODY, OUTLET, PERSON, VAGUE, Who, report

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


TWO = "Two people briefed on the order, who asked not to be named, said the mole would shut. {} said it was signed."


def test_the_two_are_those_whom_the_text_brought_in() -> None:
    for again in ("The two", "One of them", "That person"):
        text = TWO.format(again)
        first = report(text, "the mole would shut", ("Two people briefed on the order", ANONYMOUS), outlet="Quay")
        [account] = traced(first, report(text, "it was signed", (again, VAGUE), outlet="Quay"))

        assert len(account.reports) == 2


def test_a_man_is_named_behind_his_description() -> None:
    text = "A florist in Merrin said the mole is shut. It has been so since May, said the florist, Ivo Tarn."
    first = report(text, "the mole is shut", ("A florist in Merrin", ANONYMOUS), outlet="Quay")
    [account] = traced(first, report(text, "It has been so since May", ("Ivo Tarn", PERSON), outlet="Quay"))

    assert account.name == "Ivo Tarn"


def test_an_outlet_is_known_by_its_initials() -> None:
    told = report("A pilot said 31 barges lay at the mole.", MOLE, ("A pilot", ANONYMOUS), outlet="Pan-Coastal News")
    words = "A pilot told PCN last week that 31 barges lay at the mole."
    again = report(words, MOLE, ("A pilot", ANONYMOUS), outlet="Quay", day="2026-05-05")

    [account] = traced(told, again)

    assert len(account.reports) == 2


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
