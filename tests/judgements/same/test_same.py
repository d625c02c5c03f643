"""Two reports, and what ties them: each case carries its answer."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from firsthand.judgements.same.same import same
from firsthand.model.claim import Factuality, Kind, Quote
from firsthand.model.judgement import Grade, Report
from tests.judgements.builders import ANONYMOUS, BODY, OFFICIAL, OUTLET, PERSON, RECORD, VAGUE, report

NOT = Factuality.CERTAIN_NOT
ONE_CLAIM, TWO_CLAIMS = True, False


def linked(a: Report, b: Report) -> tuple[Grade | None, bool]:
    """Return the grade of the link and whether it is one claim; None where there is no link."""
    link = same(a, b)
    return (link.grade, link.same_claim) if link else (None, TWO_CLAIMS)


WIRE = (
    "The harbour guild will join the strike on Friday, a senior guild officer who has seen the vote said in Merrin late"
    " on Monday, after a long meeting behind closed doors in the old customs hall."
)
JOIN = "The harbour guild will join the strike on Friday"


def wire(text: str = WIRE, *, outlet: str) -> Report:
    """Return the report of the wire's first clause in one outlet's copy of it."""
    return report(text, JOIN, ("senior guild officer", ANONYMOUS), outlet=outlet)


SIX = "The mountain bridge at Reef fell into the gorge before dawn on Friday and took six lorries with it"
GOVERNOR = SIX + ", {} said, in the worst accident on that road for thirty years and more."


class Case(NamedTuple):
    """Two reports, the grade of their link where there is one, and whether it is one claim."""

    a: Report
    b: Report
    grade: Grade | None
    same_claim: bool


FERRY = "the ferry will sail on Sunday with all its passengers"
VOSS = "Ada Voss said the ferry will sail on Sunday with all its passengers."

CASES = {
    "a reprint with another head": Case(
        wire(outlet="Northwire"), wire(f"Guild to strike\n\n{WIRE}", outlet="Merrin Post"), Grade.SAME_TEXT, ONE_CLAIM
    ),
    "a reprint lightly edited": Case(
        wire(outlet="Northwire"),
        wire(WIRE.replace("in Merrin late on Monday", "late Monday"), outlet="Merrin Post"),
        Grade.SAME_TEXT,
        ONE_CLAIM,
    ),
    "a reprint that has the office for the name": Case(
        report(f"{GOVERNOR.format('Governor Ada Voss')}", SIX, ("Ada Voss", PERSON), outlet="Northwire"),
        report(f"{GOVERNOR.format('the governor of Reef')}", SIX, ("governor of Reef", OFFICIAL), outlet="Merrin Post"),
        Grade.SAME_TEXT, ONE_CLAIM,
    ),
    "one quotation, and nothing else in common": Case(
        report("“We shall sail when the fog is gone,” Voss said.", "We shall sail when the fog is gone",
               ("Ada Voss", PERSON), quote=Quote.DIRECT, outlet="A"),
        report("To reporters she was short. Voss: “shall sail when the fog is gone”, no sooner.",
               "shall sail when the fog is gone", ("Voss", PERSON), quote=Quote.DIRECT, outlet="B"),
        Grade.SAME_UTTERANCE, ONE_CLAIM,
    ),
    "one statement, told in other words": Case(
        report(VOSS, FERRY, ("Ada Voss", PERSON), outlet="A"),
        report("On Sunday, according to Ada Voss, the ferry will sail.", "the ferry will sail", ("Ada Voss", PERSON),
               outlet="B", day="2026-05-06"),
        Grade.SAME_UTTERANCE, ONE_CLAIM,
    ),
    "one statement a year later is another": Case(
        report(VOSS, FERRY, ("Ada Voss", PERSON), outlet="A"),
        report("Come what may, Ada Voss told them, the ferry will sail on Sunday.", "the ferry will sail on Sunday",
               ("Ada Voss", PERSON), outlet="B", day="2027-05-06"),
        Grade.SAME_SOURCE, ONE_CLAIM,
    ),
    "an outlet that is named for it": Case(
        report("Voss counted 31 barges at the mole.", "31 barges at the mole", ("a pilot", ANONYMOUS),
               outlet="Mole Times", figures=[("31", 31, 31, "barge")]),
        report("According to the Mole Times, 31 barges lay there.", "31 barges lay there", ("Mole Times", OUTLET),
               outlet="B", day="2026-05-05", figures=[("31", 31, 31, "barge")]),
        Grade.CITES, ONE_CLAIM,
    ),
    "an outlet cannot cite what came out after it": Case(
        report("A pilot counted 31 barges at the mole.", "31 barges at the mole", ("a pilot", ANONYMOUS),
               outlet="Mole Times", day="2026-05-09", figures=[("31", 31, 31, "barge")]),
        report("According to the Mole Times, 31 barges lay there.", "31 barges lay there", ("Mole Times", OUTLET),
               outlet="B", figures=[("31", 31, 31, "barge")]),
        Grade.UNKNOWN, ONE_CLAIM,
    ),
    "an outlet's line with a source's words in quotation marks": Case(
        report("Barges come “by the dozen”, the Quay says.", "Barges come “by the dozen”", ("Quay", OUTLET),
               outlet="A"),
        report("“They send barges by the dozen,” a pilot said.", "They send barges by the dozen",
               ("a pilot", ANONYMOUS), quote=Quote.DIRECT, outlet="A"),
        Grade.CITES, ONE_CLAIM,
    ),
    "one speaker on two matters": Case(
        report(VOSS, FERRY, ("Ada Voss", PERSON), outlet="A"),
        report("Ada Voss said bread is dear.", "bread is dear", ("Ada Voss", PERSON), outlet="B"),
        Grade.SAME_SOURCE, TWO_CLAIMS,
    ),
    "a ministry and its spokesman": Case(
        report("The Fisheries Ministry said nets were cut.", "nets were cut", ("Fisheries Ministry", BODY), outlet="A"),
        report("Ivo Tarn, spokesman for the Fisheries Ministry, said the quota is full.", "the quota is full",
               ("Ivo Tarn", PERSON), outlet="B"),
        Grade.SAME_SOURCE, TWO_CLAIMS,
    ),
    "two officials of one government": Case(
        report("Brandian Interior Minister Ada Voss said roads are safe.", "roads are safe", ("Ada Voss", PERSON),
               outlet="A"),
        report("Brandian Foreign Minister Jon Hale said talks are near.", "talks are near", ("Jon Hale", PERSON),
               outlet="B"),
        Grade.SAME_INTEREST, TWO_CLAIMS,
    ),
    "ministers of two governments": Case(
        report("Brandian Foreign Minister Ada Voss said roads are safe.", "roads are safe", ("Ada Voss", PERSON)),
        report("Quillian Foreign Minister Jon Hale said talks are near.", "talks are near", ("Jon Hale", PERSON)),
        None, TWO_CLAIMS,
    ),
    "two officers whom nothing sets apart": Case(
        wire(outlet="Northwire"),
        report("An officer told the Post that the harbour guild will join the strike on Friday.",
               "the harbour guild will join the strike on Friday", ("officer", ANONYMOUS), outlet="Post"),
        Grade.UNKNOWN, ONE_CLAIM,
    ),
    "one officer of one outlet": Case(
        wire(outlet="Northwire"),
        report("A guild officer said last week that the harbour guild would join the strike on Friday.",
               "the harbour guild would join the strike on Friday", ("guild officer", ANONYMOUS), outlet="Northwire",
               day="2026-05-10"),
        Grade.SAME_UTTERANCE, ONE_CLAIM,
    ),
    "will join and will not join": Case(
        report("Ada Voss said the guild will join the harbour strike.", "the guild will join the harbour strike",
               ("Ada Voss", PERSON), kind=Kind.FORECAST),
        report("Jon Hale said the guild will not join the harbour strike.",
               "the guild will not join the harbour strike", ("Jon Hale", PERSON), kind=Kind.FORECAST, factuality=NOT),
        None, TWO_CLAIMS,
    ),
    "one thing with two numbers": Case(
        report("Ada Voss said 31 barges left the mole.", "31 barges left the mole", ("Ada Voss", PERSON),
               figures=[("31", 31, 31, "barge")]),
        report("Jon Hale said 52 barges left the mole.", "52 barges left the mole", ("Jon Hale", PERSON),
               figures=[("52", 52, 52, "barge")]),
        None, TWO_CLAIMS,
    ),
    "one thing on two days": Case(
        report("Ada Voss said barges left the mole on Monday.", "barges left the mole on Monday",
               ("Ada Voss", PERSON), times=[("Monday", "2026-05-04")]),
        report("Jon Hale said barges left the mole on the 9th.", "barges left the mole on the 9th",
               ("Jon Hale", PERSON), times=[("the 9th", "2026-05-09")]),
        None, TWO_CLAIMS,
    ),
    "a name and no more": Case(
        report("Ada Voss said the Port of Merrin is rich.", "the Port of Merrin is rich", ("Ada Voss", PERSON)),
        report("Jon Hale said fires burn in the Port of Merrin.", "fires burn in the Port of Merrin",
               ("Jon Hale", PERSON)),
        None, TWO_CLAIMS,
    ),
    "two rumours": Case(
        report("There is talk that bread is dear.", "bread is dear", ("talk", VAGUE), outlet="A"),
        report("Talk is that boats are lost.", "boats are lost", ("talk", VAGUE), outlet="B"),
        None, TWO_CLAIMS,
    ),
    "an unnamed source who told the other's outlet": Case(
        report("A pilot said the barges are late.", "the barges are late", ("A pilot", ANONYMOUS), outlet="Mole Press"),
        report("Mole Press has a pilot who now says the crane is down.", "the crane is down", ("a pilot", ANONYMOUS),
               outlet="Daily Quay", day="2026-05-08"),
        Grade.SAME_SOURCE, TWO_CLAIMS,
    ),
    "an unnamed source of the same trade": Case(
        report("A pilot said the barges are late.", "the barges are late", ("A pilot", ANONYMOUS), outlet="Mole Press"),
        report("A pilot says the crane is down.", "the crane is down", ("A pilot", ANONYMOUS), outlet="Daily Quay",
               day="2026-05-08"),
        None, TWO_CLAIMS,
    ),
    "the source of last week, by the outlet that met him": Case(
        report("A pilot said the barges are late.", "the barges are late", ("A pilot", ANONYMOUS), outlet="Mole Press"),
        report("The pilot who spoke to Mole Press last week said the crane is down.", "the crane is down",
               ("The pilot", ANONYMOUS), outlet="Mole Press", day="2026-05-08"),
        Grade.SAME_SOURCE, TWO_CLAIMS,
    ),
    "a union and the woman who leads it": Case(
        report("The Dockers' Union said bread is dear.", "bread is dear", ("Dockers' Union", BODY), outlet="A"),
        report("Ada Voss, who leads the Dockers' Union, said rain fell.",
               "rain fell", ("Ada Voss", PERSON), outlet="B"),
        Grade.SAME_SOURCE, TWO_CLAIMS,
    ),
    "a capital and the government in it": Case(
        report("The government in Orlo said bread is dear.", "bread is dear", ("government in Orlo", BODY), outlet="A"),
        report("Orlo denies that rain fell.", "rain fell", ("Orlo", PERSON), outlet="B"),
        Grade.SAME_SOURCE, TWO_CLAIMS,
    ),
    "a ministry that shows its log, and the log": Case(
        report("The ministry denied it and made public the log. The log shows no shot.",
               "it and made public the log", ("ministry", BODY)),
        report("The ministry denied it and made public the log. The log shows no shot.", "The log shows no shot",
               ("log", RECORD)),
        Grade.CITES, TWO_CLAIMS,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_two_reports_are_linked(case: Case) -> None:
    assert linked(case.a, case.b) == (case.grade, case.same_claim)
    assert linked(case.b, case.a) == (case.grade, case.same_claim)


def test_a_link_says_why_and_where() -> None:
    case = CASES["an outlet that is named for it"]
    link = same(case.a, case.b)

    assert link is not None
    assert link.reasons[0].text == "One document has it from Mole Times, where the other stands."
    assert {document for document, _ in link.reasons[0].spans} == {case.a.document.id, case.b.document.id}


def test_one_sentence_read_at_two_depths_is_no_pair() -> None:
    text = "The guild boss has ordered all boats home, an officer said."
    told = report(text, "The guild boss has ordered all boats home", ("officer", ANONYMOUS))
    order = report(text, "all boats home", ("guild boss", PERSON), ("officer", ANONYMOUS))

    assert same(told, order) is None
    assert same(told, told) is None
