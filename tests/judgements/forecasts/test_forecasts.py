"""Forecasts and their ends: each case carries its answer, and is named for its phenomenon."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest

from firsthand.judgements.forecasts.following import followed, insists
from firsthand.judgements.forecasts.forecasts import forecast, is_forecast, settle, untestable, with_day
from firsthand.judgements.forecasts.foretold import due_of
from firsthand.model.claim import Factuality, Kind, Part, Quote
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.forecast import Forecast, Outcome, Settling
from firsthand.model.judgement import Grade, Link, Reason, Report
from firsthand.model.text import Span
from tests.judgements.builders import BODY, PERSON, VAGUE, report

GUILD = ("Harbour Guild", BODY)
NOT = Factuality.CERTAIN_NOT
EARLY, DAY, LATE = "2026-05-04", "2026-05-11", "2026-05-12"


def foretold(text: str, due: str | None = None, *, kind: Kind = Kind.FORECAST, firm: Factuality = Factuality.CERTAIN,
             day: str = EARLY, who: tuple[str, object] | None = GUILD) -> Report:  # fmt: skip
    """Return a report of a forecast, which is all of the text, said by the guild on the day of publication."""
    chain = () if who is None else (who,)
    made = report(text, text, *chain, kind=kind, factuality=firm, day=day)
    return Report(document=made.document, claim=replace(made.claim, due=due))


def later(text: str, day: str = DAY, *, times: tuple[tuple[str, str], ...] = (), kind: Kind = Kind.REPORT,
          firm: Factuality = Factuality.CERTAIN) -> Report:  # fmt: skip
    """Return a report in the voice of another outlet's author."""
    return report(text, text, outlet="Merrin Post", day=day, times=times, kind=kind, factuality=firm)


class Case(NamedTuple):
    """A forecast, a later report, and what that makes of it: nothing where it is None."""

    forecast: Report
    later: Report
    outcome: Outcome | None


OPEN = foretold("The locks will be open by May 10", "../2026-05-10")
STAY = foretold("The guild will not close the locks this month", "2026-05", firm=NOT)
IF = foretold("the ferry could be late if the locks stay shut", kind=Kind.CONDITIONAL)
FRIDAY = (("Friday", "2026-05-08"),)
KEPT, GONE = "The guild has not closed the locks", "Tarvian barges left the harbour of Merrin"
LEAVE = foretold("Tarvian barges will leave the harbour of Merrin", None)

CASES = {
    "it was to have been, the text says": Case(
        foretold("The ferry to Merrin will sail again on May 10", "2026-05-10"),
        later("The ferry, which was to have sailed for Merrin on Sunday, is in the dock", "2026-05-11"),
        Outcome.DID_NOT,
    ),
    "promised, and still not so": Case(
        foretold("3,000 blankets will reach the gymnasium by May 8", "../2026-05-08"),
        later("The blankets promised for the gymnasium have not come", "2026-05-11"),
        Outcome.DID_NOT,
    ),
    "its hour came and went": Case(
        foretold("The ferry will sail by noon", "../2026-05-05"),
        later("Noon came and went and no ferry had sailed", "2026-05-05"),
        Outcome.DID_NOT,
    ),
    "as had been promised": Case(
        foretold("The guild will hand the keys to Merrin by May 8", "../2026-05-08"),
        later("Merrin got the keys, as the guild had promised", "2026-05-08"),
        Outcome.CAME_TRUE,
    ),
    "another thing had been promised": Case(
        foretold("The ferry to Merrin will sail again on May 10", "2026-05-10"),
        later("The blankets promised for the gymnasium have not come", "2026-05-11"),
        None,
    ),
    "the other day was to have brought it": Case(
        foretold("The ferry to Merrin will sail again on May 20", "2026-05-20"),
        later("The ferry to Merrin was to have sailed on Friday", "2026-05-21", times=FRIDAY),
        None,
    ),
    "it ended, but after its day": Case(
        foretold("The strike of the guild will end by May 6", "../2026-05-06"),
        later("The strike of the guild ended on Friday", "2026-05-10", times=FRIDAY),
        Outcome.DID_NOT,
    ),
    "who is named between commas did it": Case(
        foretold("The guild will sign the treaty of Merrin by May 10", "../2026-05-10"),
        later("The guild's master, Ada Voss, signed the treaty of Merrin", "2026-05-09"),
        Outcome.CAME_TRUE,
    ),
    "elsewhere": Case(
        foretold("Tarvian troops will resume the assault on Kyiv", "../2026-05-10"),
        later("Tarvian troops resumed the assault on Minsk"),
        None,
    ),
    "taken back": Case(
        foretold("The guild will provide the harbour with new barges", "../2026-05-10"),
        later("The guild provided the harbour with ropes but reneged on the new barges"),
        None,
    ),
    "found in the opposite state on the day after": Case(OPEN, later("The locks are shut"), Outcome.DID_NOT),
    "told as not so after its day": Case(OPEN, later("The locks were not opened"), Outcome.DID_NOT),
    "found in the opposite state before its day": Case(OPEN, later("The locks are shut", "2026-05-07"), None),
    "long after its day": Case(OPEN, later("The locks are shut", "2026-08-01"), None),
    "told as done in time": Case(OPEN, later("The locks were opened on Friday", times=FRIDAY), Outcome.CAME_TRUE),
    "told as done, the day after": Case(OPEN, later("The locks were opened"), Outcome.CAME_TRUE),
    "told before it was said": Case(OPEN, later("The locks were opened", "2026-05-01"), None),
    "another thing in that state": Case(OPEN, later("The customs hall is shut"), None),
    "a purpose is no deed": Case(OPEN, later("A crane came to open the locks"), None),
    "an attribute is no deed": Case(OPEN, later("The opened locks were painted"), None),
    "an order is no deed": Case(OPEN, later("The mayor ordered the locks opened"), None),
    "another forecast is no deed": Case(OPEN, later("The locks will be open", kind=Kind.FORECAST), None),
    "an opinion is no deed": Case(OPEN, later("The locks were opened", kind=Kind.OPINION), None),
    "nobody commits to it": Case(OPEN, later("The locks were opened", firm=Factuality.UNCOMMITTED), None),
    "said not to come, and done": Case(STAY, later("The guild closed the locks"), Outcome.DID_NOT),
    "said not to come, and not done by its end": Case(STAY, later(KEPT, "2026-05-31"), Outcome.CAME_TRUE),
    "said not to come, and not done so far": Case(STAY, later(KEPT), None),
    "its condition fell away": Case(IF, later("The locks were opened"), Outcome.VOID),
    "its condition was met": Case(IF, later("The locks are shut"), None),
    "what hangs on a condition comes true for no other reason": Case(IF, later("The ferry was late"), None),
    "another actor": Case(LEAVE, later("Lissian barges left the harbour of Merrin"), None),
    "another place": Case(LEAVE, later("Tarvian barges left the harbour of Ostrey"), None),
    "the same actor and place": Case(LEAVE, later(GONE), Outcome.CAME_TRUE),
    "without a day, and long after": Case(LEAVE, later(GONE, "2026-09-01"), None),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_later_report_settles_a_forecast(case: Case) -> None:
    found = settle(case.forecast, case.later)

    assert (found.outcome if found else None) == case.outcome


def test_a_settling_has_its_reason_and_the_words_of_both() -> None:
    found = settle(OPEN, later("The locks are shut"))

    assert found is not None
    assert found.reasons[0].text == "By its last day, 10 May 2026, it is told as not having come about."
    assert {document for document, _ in found.reasons[0].spans} == {found.forecast[0], found.by[0]}
    assert found.reasons[1].text.startswith("Daily Quay reports that Harbour Guild said")


def test_nothing_settles_itself() -> None:
    assert settle(OPEN, OPEN) is None


AHEAD = (("May 20", "2026-05-20"),)
ODDS = "I think a strike this month unlikely"
UNTIL, MONTH = (("May 20", "../2026-05-20"),), (("this month", "2026-05"),)
FORECASTS = {
    "a forecast": (foretold("The locks will be open"), True),
    "a threat": (foretold("We will sink the ferry", kind=Kind.THREAT), True),
    "a demand": (foretold("Open the locks", kind=Kind.DEMAND), False),
    "a denial": (foretold("No lock was shut", kind=Kind.DENIAL), False),
    "a report": (later("The locks were shut"), False),
    "a report of an intent": (later("the guild means to be out before the fair"), True),
    "a report with a day ahead": (later("The guild is to be ready on May 20", times=AHEAD), True),
    "a report with a day behind": (later("The guild was ready on May 9", times=(("May 9", "2026-05-09"),)), False),
    "a state that lasts until a day ahead": (later("The lights stay off until May 20", times=UNTIL), False),
    "an opinion with a likelihood and a day": (later(ODDS, times=MONTH, kind=Kind.OPINION), True),
    "a rate from now on": (later("200 more men a day"), True),
}  # fmt: skip


@pytest.mark.parametrize(("made", "is_one"), FORECASTS.values(), ids=FORECASTS.keys())
def test_what_is_a_forecast(made: Report, *, is_one: bool) -> None:
    assert is_forecast(made) is is_one


def test_history_is_no_forecast() -> None:
    made = foretold("The locks will be open")

    assert not is_forecast(Report(document=made.document, claim=replace(made.claim, historical=True)))


def test_a_part_that_looks_ahead_makes_a_forecast_with_its_own_day() -> None:
    text = "The locks were shut on Friday and would be open again by May 10"
    made = report(text, text, GUILD, times=(("Friday", "2026-05-01"), ("May 10", "2026-05-10")))
    ahead = Part(
        span=Span(text.index("would"), len(text)),
        kind=Kind.FORECAST,
        factuality=Factuality.CERTAIN,
        due="../2026-05-10",
    )
    part = Report(document=made.document, claim=replace(made.claim, parts=(ahead,)))

    assert is_forecast(part)
    assert due_of(part) == "../2026-05-10"
    found = settle(part, later("The locks are shut"))
    assert found is not None
    assert found.outcome is Outcome.DID_NOT


def test_a_day_in_the_condition_is_when_it_can_begin() -> None:
    text = "A strike will follow if the locks are still shut on May 10"
    made = report(text, text, GUILD, kind=Kind.CONDITIONAL, times=(("May 10", "2026-05-10"),))

    assert due_of(Report(document=made.document, claim=replace(made.claim, due="2026-05-10"))) == "2026-05-10/.."


def test_any_sunday_is_no_day() -> None:
    text = "the bridge will be taken on a Sunday"
    made = report(text, text, ("rumor", VAGUE), kind=Kind.FORECAST, times=(("Sunday", "2026-05-10"),))

    assert due_of(Report(document=made.document, claim=replace(made.claim, due="2026-05-10"))) is None


STANDS = {
    "its day is to come": (OPEN, "2026-05-09", Outcome.OPEN, ""),
    "its day has passed": (OPEN, "2026-05-11", Outcome.DUE, "Its last day, 10 May 2026, has passed"),
    "no date": (LEAVE, "2026-05-11", Outcome.OPEN, "No date"),
    "past its earliest day": (
        foretold("The locks will be open as soon as May 6", "2026-05-06/.."),
        "2026-05-11",
        Outcome.OPEN,
        "Past its earliest day, 6 May 2026, with no end stated.",
    ),
    "no test": (foretold("The guild will never send a barge to a wedding"), "2026-05-11", Outcome.OPEN, "No test"),
}


@pytest.mark.parametrize(("made", "day", "outcome", "why"), STANDS.values(), ids=STANDS.keys())
def test_how_an_unsettled_forecast_stands(made: Report, day: str, outcome: Outcome, why: str) -> None:
    stands = forecast(made, [], [], day)

    assert stands.outcome is outcome
    assert (stands.reasons[0].text if stands.reasons else "").startswith(why)
    assert stands.settled_by == ()


def test_without_a_test_it_says_so() -> None:
    assert untestable(foretold("The guild will never send a barge to a wedding")).startswith("No test")
    assert untestable(OPEN) == ""


SHUT = later("The locks are shut")


def _settled(by: Report, outcome: Outcome, of: Report = OPEN) -> Settling:
    return Settling(forecast=of.ref, by=by.ref, outcome=outcome, reasons=(Reason("It is told."),))


def _stand(settlings: list[Settling], decisions: list[Decision], day: str, *reports: Report) -> Forecast:
    return forecast(OPEN, settlings, decisions, day, published=with_day((OPEN, *reports)))


def test_what_settles_it_counts_from_the_day_on_which_it_could_be_read() -> None:
    settlings = [_settled(SHUT, Outcome.DID_NOT)]

    before, after = (_stand(settlings, [], day, SHUT) for day in ("2026-05-10", "2026-05-11"))

    assert (before.outcome, before.knowable) == (Outcome.OPEN, None)
    assert (after.outcome, after.knowable, after.settled_by) == (Outcome.DID_NOT, DAY, (SHUT.ref,))
    assert after.proposed


def test_more_documents_carry_the_outcome_and_a_tie_carries_none() -> None:
    other, third = later("The locks were opened"), later("Shut, the locks are", LATE)
    two = [_settled(SHUT, Outcome.DID_NOT), _settled(other, Outcome.CAME_TRUE)]

    tie = _stand(two, [], "2026-06", SHUT, other)
    most = _stand([*two, _settled(third, Outcome.DID_NOT)], [], "2026-06", SHUT, other, third)

    assert tie.outcome is Outcome.DUE
    assert any("disagree" in reason.text for reason in tie.reasons)
    assert most.outcome is Outcome.DID_NOT


def _decided(outcome: str, **more: object) -> Decision:
    return Decision(
        action=Action.SETTLE, about=Subject.FORECAST, subject=OPEN.claim.id, by="Ada", at="2026-06-01",
        value={"outcome": outcome, **more},
    )  # fmt: skip


def test_a_person_settles_it_whatever_is_proposed() -> None:
    by = [list(SHUT.ref)]
    stands = _stand(
        [_settled(SHUT, Outcome.DID_NOT)], [_decided("void"), _decided("came_true", by=by)], "2026-06", SHUT
    )

    assert (stands.outcome, stands.proposed, stands.settled_by) == (Outcome.CAME_TRUE, False, (SHUT.ref,))


def test_a_decision_taken_back_or_of_no_outcome_settles_nothing() -> None:
    undone = replace(_decided("void"), undone="2026-06-02")

    assert _stand([], [undone, _decided("perhaps")], "2026-05-05").outcome is Outcome.OPEN


def test_reports_of_one_forecast_have_one_fate_and_the_first_day_named() -> None:
    again = foretold("that the locks would be open by Sunday", "../2026-05-17", day="2026-05-06")
    link = Link(a=min(OPEN.ref, again.ref), b=max(OPEN.ref, again.ref), grade=Grade.SAME_UTTERANCE, same_claim=True,
                reasons=(Reason("One said both."),))  # fmt: skip
    every = {each.ref: each for each in (OPEN, again, SHUT)}

    told = followed([again, OPEN], [link], [_settled(SHUT, Outcome.DID_NOT)], [], every, "2026-05-12")

    assert [each.claim for each in told] == [OPEN.ref, again.ref]
    assert {each.outcome for each in told} == {Outcome.DID_NOT}
    assert {each.due for each in told} == {"../2026-05-10"}
    assert told[0].also == (again.ref,)


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("It will not be put off by a day", True),
        ("They will go ahead", True),
        ("It will be guarded by sailors", False),
        ("It will not be put off if the weather holds", False),
    ],
)
def test_who_insists_on_what_he_foretold_makes_no_new_forecast(words: str, *, stands: bool) -> None:
    text = f"“The locks will open on May 10,” Voss said. “{words},” Voss said."
    first, second = (
        report(text, said, ("Voss", PERSON), kind=Kind.FORECAST, quote=Quote.DIRECT)
        for said in ("The locks will open on May 10", words)
    )

    assert insists(first, second) is stands
    assert not insists(second, first)


def test_what_asserts_the_same_as_a_report_that_settles_a_forecast_settles_it_too() -> None:
    again = later("The locks stay shut")
    link = Link(a=min(SHUT.ref, again.ref), b=max(SHUT.ref, again.ref), grade=Grade.UNKNOWN, same_claim=True,
                reasons=(Reason("Both say it."),))  # fmt: skip
    every = {each.ref: each for each in (OPEN, again, SHUT)}

    told = followed([OPEN], [link], [_settled(SHUT, Outcome.DID_NOT)], [], every, "2026-06-12")
    rejected = replace(_settled(SHUT, Outcome.DID_NOT), status=Status.REJECTED)

    assert told[0].settled_by == (SHUT.ref, again.ref)
    assert followed([OPEN], [link], [rejected], [], every, "2026-06-12")[0].settled_by == ()


def test_two_sources_that_foretell_one_thing_are_two_forecasts() -> None:
    other = foretold("The locks will be open by May 10", None, who=("Ada Voss", PERSON), day="2026-05-05")
    link = Link(a=min(OPEN.ref, other.ref), b=max(OPEN.ref, other.ref), grade=Grade.UNKNOWN, same_claim=True,
                reasons=(Reason("Both say it."),))  # fmt: skip

    told = followed([OPEN, other], [link], [_settled(SHUT, Outcome.DID_NOT)], [], {SHUT.ref: SHUT}, "2026-05-12")

    assert [each.outcome for each in told] == [Outcome.DID_NOT, Outcome.OPEN]


def test_a_quotation_is_no_hindrance() -> None:
    text = "“The locks will be open on May 10,” Voss said."
    made = report(text, "The locks will be open on May 10", ("Voss", PERSON), kind=Kind.FORECAST, quote=Quote.DIRECT)
    due = Report(document=made.document, claim=replace(made.claim, due="2026-05-10"))

    found = settle(due, later("The locks are shut"))

    assert found is not None
    assert found.outcome is Outcome.DID_NOT
