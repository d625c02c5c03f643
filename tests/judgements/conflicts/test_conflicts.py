"""Two reports that cannot both stand, and pairs that only look so: each case carries the kind it is, or none."""

from dataclasses import replace

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality, Kind, Quote
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from firsthand.model.text import Span
from tests.judgements.builders import ANONYMOUS, BODY, OFFICIAL, PERSON, VAGUE, report

NUMBER, DENIED = ConflictKind.NUMBER, ConflictKind.CLAIM_DENIAL
POLARITY, DEED, OWN = ConflictKind.POLARITY, ConflictKind.STATEMENT_ACT, ConflictKind.OWN_WORDS
NOT = Factuality.CERTAIN_NOT

MARCH = "Police put the crowd at some 300. The League said at least 1,000 had come. It said 40 had been hurt."
TOLL = (
    "The governor said 31 people had been killed. Of them, 12 were children, a doctor said. A nurse put the toll at 90."
)
POST = "The boy said there were thirty men at the post. The priest said there were fifty."
LOSSES = "The army said it had lost 40 soldiers. The rebels said they had lost 12."
MEETING = 'Stahl met the rebel leader in secret, a diplomat said. "No such meeting took place," Leo Brandt said.'
BLAMED = (
    "Aune accused Tarvia of turning the river into a weapon. Tarvia's minister denied that politics had to do with it."
)
FIGURE = "The Courier said 3,000 had arrived. Brixen called the figure “a tea seller’s arithmetic.”"
RUMOUR = "Word is that the crossing is mined. The sergeant, asked about it, replied that he walks his dog there."
DAMAGE = "The mayor had seen no damage to the dam. But two engineers said its wall was cracked in three places."
FIRST = "The corporal said the dam side had fired. A guard gave the opposite account. He said the park had fired."
GATES = "The gates would be open by March 10, Verrill said. The bridge may be open by March 10, an engineer said."
NEVER = "“We shall never negotiate with the rebels,” Stahl said."
BANK = "The army denied that its soldiers had burned the school at Tomsa. It denied that they had robbed the bank."
AGES = "The agency showed images of two men. The paper printed an interview with Andy Holm, 27."
ROSE = "The mayor said 25 people were hurt. Of the toll, the agency said it had increased to seven."
BURNED = "Soldiers had burned the school at Tomsa, villagers said."
INSIDE = "The ministry rejected reports that guards had fired on a patrol as a fairy tale."


def said(day: str, text: str, name: str = "Petra Lisk", **more: object) -> Report:
    """Return the report of a whole text."""
    return report(text, text, (name, PERSON), day=day, **more)  # type: ignore[arg-type]


def denied(text: str, words: str, name: str) -> Report:
    """Return what a body denies."""
    return report(text, words, (name, BODY), kind=Kind.DENIAL, factuality=NOT)


def dated(day: str, text: str, when: str, edtf: str) -> Report:
    """Return a promise with its day."""
    return said(day, text, kind=Kind.COMMITMENT, times=[(when, edtf)])


def cued(one: Report, cue: str) -> Report:
    """Return a report with the words that introduce it."""
    at = one.document.text.index(cue)
    return replace(one, claim=replace(one.claim, cue=(Span(at, at + len(cue)),)))


def troops(day: str, words: str, number: str, low: float, high: float | None) -> Report:
    """Return a count of Norland's soldiers."""
    return report(words, words, (f"source of {number}", OFFICIAL), day=day, figures=[(number, low, high, "troops")])


def gates(day: str, words: str, when: str, edtf: str) -> Report:
    """Return what somebody saw at the gates."""
    return report(words, words, ("Ushla Monitor", BODY), day=day, times=[(when, edtf)])


PLAGUE = (
    "Ada Voss said 584 people had died of plague in Norland between 2010 and 2015."
    " Leo Brandt said 11 people had died of plague in Norland between 2009 and 2018."
)


def died(words: str, who: str, number: float, years: str, edtf: str) -> Report:
    """Return a count of the dead over some years."""
    figures = [(f"{number:.0f}", number, number, "persons")]
    return report(PLAGUE, words, (who, PERSON), figures=figures, times=[(years, edtf)])


DIED = died(
    "584 people had died of plague in Norland between 2010 and 2015", "Ada Voss", 584, "2010 and 2015", "2010/2015"
)
FEWER = "11 people had died of plague in Norland between 2009 and 2018"

CASES = {
    "counts over two periods": (DIED, died(FEWER, "Leo Brandt", 11, "2009 and 2018", "2009/2018"), None),
    "counts over one period": (DIED, died(FEWER, "Leo Brandt", 11, "2009 and 2018", "2010/2015"), NUMBER),
    "two counts in one sentence or the next": (
        report(MARCH, "the crowd at some 300", ("Police", BODY), figures=[("some 300", 300, 300, None)]),  # type: ignore[list-item]
        report(MARCH, "at least 1,000 had come", ("League", BODY), figures=[("at least 1,000", 1000, None, None)]),  # type: ignore[list-item]
        NUMBER,
    ),
    "a count that leaves out what it counts": (
        report(POST, "there were thirty men at the post", ("boy", ANONYMOUS), figures=[("thirty", 30, 30, "persons")]),
        report(POST, "there were fifty", ("priest", ANONYMOUS), figures=[("fifty", 50, 50, None)]),  # type: ignore[list-item]
        NUMBER,
    ),
    "a part of them": (
        report(TOLL, "31 people had been killed", ("governor", OFFICIAL), figures=[("31", 31, 31, "persons")]),
        report(TOLL, "Of them, 12 were children", ("doctor", ANONYMOUS), figures=[("12", 12, 12, None)]),  # type: ignore[list-item]
        None,
    ),
    "each its own losses": (
        report(LOSSES, "it had lost 40 soldiers", ("army", BODY), figures=[("40", 40, 40, "troops")]),
        report(LOSSES, "they had lost 12", ("rebels", ANONYMOUS), figures=[("12", 12, 12, None)]),  # type: ignore[list-item]
        None,
    ),
    "an age is no count": (
        report(AGES, "an interview with Andy Holm, 27", ("paper", BODY), figures=[("27", 27, 27, None)]),  # type: ignore[list-item]
        report(AGES, "images of two men", ("agency", BODY), figures=[("two men", 2, 2, "persons")]),
        None,
    ),
    "what has risen to a number is its own": (
        report(ROSE, "25 people were hurt", ("mayor", OFFICIAL), figures=[("25", 25, 25, "persons")]),
        report(ROSE, "it had increased to seven", ("agency", BODY), figures=[("seven", 7, 7, None)]),  # type: ignore[list-item]
        None,
    ),
    "two counts of one day in two texts": (
        troops("2026-05-03", "Norland has 9,000 soldiers on the island", "9,000", 9000, 9000),
        troops("2026-05-03", "Norland has some 25,000 soldiers on the island", "some 25,000", 25000, 25000),
        NUMBER,
    ),
    "a series over time": (
        troops("2026-05-03", "Norland has 9,000 soldiers on the island", "9,000", 9000, 9000),
        troops("2026-05-23", "Norland has some 25,000 soldiers on the island", "some 25,000", 25000, 25000),
        None,
    ),
    "inside at least": (
        troops("2026-05-03", "Norland has at least 9,000 soldiers on the island", "at least 9,000", 9000, None),
        troops("2026-05-03", "Norland has 25,000 soldiers on the island", "25,000", 25000, 25000),
        None,
    ),
    "within the leeway of about": (
        troops("2026-05-03", "Norland has 9,000 soldiers on the island", "9,000", 9000, 9000),
        troops("2026-05-03", "Norland has 9,400 soldiers on the island", "9,400", 9400, 9400),
        None,
    ),
    "no such thing": (
        report(MEETING, "Stahl met the rebel leader in secret", ("diplomat", ANONYMOUS)),
        report(MEETING, "No such meeting took place", ("Leo Brandt", PERSON), quote=Quote.DIRECT, factuality=NOT),
        DENIED,
    ),
    "the accused side answers": (
        cued(report(BLAMED, "Tarvia of turning the river into a weapon", ("Aune", PERSON)), "accused"),
        report(
            BLAMED, "that politics had to do with it", ("Tarvia's minister", OFFICIAL),
            kind=Kind.DENIAL, factuality=NOT,
        ),
        DENIED,
    ),
    "what is no accusation is not answered": (
        cued(report(BLAMED, "Tarvia of turning the river into a weapon", ("Aune", PERSON)), "Aune"),
        report(
            BLAMED, "that politics had to do with it", ("Tarvia's minister", OFFICIAL),
            kind=Kind.DENIAL, factuality=NOT,
        ),
        None,
    ),
    "the figure is made fun of": (
        report(FIGURE, "3,000 had arrived", ("Courier", BODY), figures=[("3,000", 3000, 3000, "persons")]),
        report(FIGURE, "the figure “a tea seller’s arithmetic.”", ("Brixen", PERSON), kind=Kind.OPINION),
        DENIED,
    ),
    "a rumour is answered": (
        report(RUMOUR, "the crossing is mined", ("Word", VAGUE), factuality=Factuality.UNCOMMITTED),
        report(RUMOUR, "he walks his dog there", ("sergeant", ANONYMOUS)),
        DENIED,
    ),
    "denied in the same words, by a pronoun": (
        report(BURNED, "Soldiers had burned the school at Tomsa", ("villagers", ANONYMOUS)),
        denied(BANK, "that its soldiers had burned the school at Tomsa", "army"),
        DENIED,
    ),
    "another thing is denied": (
        report(BURNED, "Soldiers had burned the school at Tomsa", ("villagers", ANONYMOUS)),
        denied(BANK, "that they had robbed the bank", "army"),
        None,
    ),
    "the claim inside its denial": (
        report(INSIDE, "guards had fired on a patrol", ("reports", VAGUE), factuality=Factuality.UNCOMMITTED),
        report(
            INSIDE, "reports that guards had fired on a patrol as a fairy tale", ("ministry", BODY),
            kind=Kind.DENIAL, factuality=NOT,
        ),
        DENIED,
    ),
    "nothing seen, but something there": (
        report(DAMAGE, "had seen no damage to the dam", ("mayor", OFFICIAL), factuality=NOT),
        report(DAMAGE, "its wall was cracked in three places", ("two engineers", ANONYMOUS)),
        POLARITY,
    ),
    "the opposite account": (
        report(FIRST, "the dam side had fired", ("corporal", ANONYMOUS)),
        report(FIRST, "the park had fired", ("guard", ANONYMOUS)),
        POLARITY,
    ),
    "one says no": (
        said("2026-05-03", "The rebels have taken the airport of Tomsa", "Ada Lind"),
        said("2026-05-03", "The rebels have not taken the airport of Tomsa", "Ivo Stahl", factuality=NOT),
        POLARITY,
    ),
    "no of another place": (
        said("2026-05-03", "The rebels have taken the airport of Tomsa", "Ada Lind"),
        said("2026-05-03", "The rebels have not taken the harbour of Lund", "Ivo Stahl", factuality=NOT),
        None,
    ),
    "a date that is not kept": (
        report(GATES, "The gates would be open by March 10", ("Verrill", PERSON), day="2026-03-08",
               kind=Kind.COMMITMENT, times=[("March 10", "2026-03-10")]),
        gates("2026-03-10", "Both gates are still shut today", "today", "2026-03-10"),
        DEED,
    ),
    "a date that has not come": (
        report(GATES, "The gates would be open by March 10", ("Verrill", PERSON), day="2026-03-06",
               kind=Kind.COMMITMENT, times=[("March 10", "2026-03-10")]),
        gates("2026-03-08", "Both gates are still shut today", "today", "2026-03-08"),
        None,
    ),
    "nobody promised": (
        report(GATES, "The bridge may be open by March 10", ("engineer", ANONYMOUS), day="2026-03-08",
               kind=Kind.FORECAST, factuality=Factuality.POSSIBLE, times=[("March 10", "2026-03-10")]),
        report("The bridge is still shut today.", "The bridge is still shut today", day="2026-03-11",
               times=[("today", "2026-03-11")]),
        None,
    ),
    "refused and done": (
        report(NEVER, "We shall never negotiate with the rebels", ("Stahl", PERSON), day="2026-05-03",
               kind=Kind.COMMITMENT, factuality=NOT),
        said("2026-05-25", "Stahl negotiated with the rebels in Lund for six hours", "Ada Lind"),
        DEED,
    ),
    "done before it was refused": (
        report(NEVER, "We shall never negotiate with the rebels", ("Stahl", PERSON), day="2026-05-03",
               kind=Kind.COMMITMENT, factuality=NOT),
        said("2026-04-25", "Stahl negotiated with the rebels in Lund for six hours", "Ada Lind"),
        None,
    ),
    "a new date for one thing": (
        dated("2026-05-03", "The bridge will reopen by May 10", "May 10", "2026-05-10"),
        dated("2026-05-09", "The bridge will reopen by June 1", "June 1", "2026-06-01"),
        OWN,
    ),
    "the second of two has its own date": (
        dated("2026-05-03", "The first ship will sail by May 10", "May 10", "2026-05-10"),
        dated("2026-05-09", "The second ship will sail by June 1", "June 1", "2026-06-01"),
        None,
    ),
    "an account taken back": (
        said("2026-05-03", "The water of Lund is safe to drink"),
        said("2026-05-08", "We were wrong about the water"),
        OWN,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b", "kind"), CASES.values(), ids=CASES.keys())
def test_conflicts_have_their_kind_whichever_comes_first(a: Report, b: Report, kind: ConflictKind | None) -> None:
    found, turned = proposed(a, b), proposed(b, a)

    assert (found.kind if found else None) == kind
    assert found == turned


def test_the_statement_stands_before_the_deed_with_reasons_that_name_both() -> None:
    words, deed, _ = CASES["refused and done"]

    found = proposed(deed, words)

    assert found is not None
    assert (found.a, found.b) == (words.ref, deed.ref)
    assert [reason.text.split(" “")[0] for reason in found.reasons[1:]] == [
        "Daily Quay reports that Stahl said",
        "Daily Quay reports that Ada Lind said",
    ]
    assert {name for reason in found.reasons for name, _ in reason.spans} == {words.document.id, deed.document.id}


def test_history_conflicts_with_nothing() -> None:
    a, b, _ = CASES["one says no"]

    assert proposed(replace(a, claim=replace(a.claim, historical=True)), b) is None
