"""Each case is a forecast told on Monday, 28 February 2022, and when it falls due."""

import pytest

from firsthand.claims.times.due import due, named_before
from firsthand.claims.times.times import Anchor, times
from firsthand.model.text import Span

MONDAY = Anchor("2022-02-28")
CASES = {
    "as soon as: no end": ("is expected to attack as soon as Monday", "2022-02-28/.."),
    "as early as": ("could attack as early as Friday", "2022-03-04/.."),
    "starting": ("will rise, starting March 5", "2022-03-05/.."),
    "by: no start": ("will have left by March 31", "../2022-03-31"),
    "by part of a month": ("will have left by late March", "../2022-03-31"),
    "by the end": ("will have left by the end of March", "../2022-03-31"),
    "before": ("the army means to be over the river before March 20", "../2022-03-19"),
    "no later than": ("must leave no later than Friday", "../2022-03-04"),
    "on": ("The gates will be open on Friday", "2022-03-04"),
    "a month": ("The gates will be open in April", "2022-04"),
    "next week": ("The council will meet next week", "2022-03-07/2022-03-13"),
    "the coming days": ("will attack in the coming days", None),
    "within": ("will attack within two weeks", "../2022-03-14"),
    "past time first": ("forces that invaded last week will leave on Friday", "2022-03-04"),
    "nothing ahead": ("they attacked last week and left on Friday", None),
    "a stretch up to now": ("losses mounted over the last month", None),
    "written day of the page itself: of saying": ("would open an inquiry on February 28", None),
    "by the day of the page itself": ("will be back by February 28", "../2022-02-28"),
    "before a month: by the last day of the one before": ("will not march on the town before May", "../2022-04-30"),
    "before a day: by the day before": ("will be home before Thursday", "../2022-03-02"),
    "before the week is out: within it": ("will resign before the week is out", "../2022-03-06"),
    "put off until a day: on it": ("has been postponed until Friday", "2022-03-04"),
    "put off to a date: on it": ("the vote was put off until 12 March", "2022-03-12"),
    "staying until a day: by it": ("will stay shut until Friday", "../2022-03-04"),
    "seen out": ("the board will see out the month and the year", "2022"),
    "an hour: on its day": ("the ship will leave at 06:00 on March 4", "2022-03-04"),
    "a day under a condition beside its own": (
        "If the rain holds off until Friday, the wells will be dry on March 12",
        "2022-03-12",
    ),
    "before a season": ("the mill will be sold before the summer", "../2022-05-31"),
    "until the end": ("will stay until the end of April", "../2022-04-30"),
    "by the middle": ("could pass 1,000 by mid-May", "../2022-05-15"),
    "a day of the month alone": ("will have the hall back by the 31st", "../2022-03-31"),
    "from one day until another": (
        "will be in force starting tonight and lasting until 4 March",
        "2022-02-28/2022-03-04",
    ),
    "the one half and then the other": ("half would go home on Friday and the rest on March 12", "2022-03-12"),
    "a day told beside the later one": ("will meet on Friday, before the vote on March 12", "2022-03-04"),
    "the hours of every day": ("The curfew, from 8 p.m. to 6 a.m., will be lifted on March 9", "2022-03-09"),
    "now, for comparison": ("patrols will go on at the strength we have today", None),
    "what happened today": ("it will not be changed on account of what happened today", None),
    "counted from what the condition sets off": ("If the pumps fail the shaft will flood within two days", None),
    "not this and not next": ("will not be called up, not this month and not next", "2022-02/2022-03"),
    "before the end of a month": ("will stop a ship before the end of March", "../2022-03-31"),
    "a beginning and how long it takes": ("will start on Friday and take five days", "2022-03-04/2022-03-08"),
    "after a day: from the next": ("will be free of it after March 5", "2022-03-06/.."),
    "after a year": ("will leave the station beyond 2024", "2025-01-01/.."),
    "a day of the month in words": ("will be held on the eleventh", "2022-03-11"),
    "that same day": ("will be there by March 5, and the rest by that same day", "../2022-03-05"),
    "the new year": ("will be gone by the new year", "../2023-01-01"),
    "only under the condition: once that is over": ("If it is not signed by March 4, we go home", "2022-03-04/.."),
    "under an inverted condition": ("Should it be shut after March 5, we are free", "2022-03-06/.."),
    "a condition without a comma": ("If no ship comes by Friday we shall be dry before May", "../2022-04-30"),
    "no time": ("Belarus will attack", None),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_falls_due(text: str, expected: str | None) -> None:
    span = Span(0, len(text))

    assert due(text, (span,), times(text, span, MONDAY), MONDAY) == expected


def test_nothing_falls_due_without_a_date() -> None:
    text = "will have left by March 31"
    span = Span(0, len(text))

    assert due(text, (span,), times(text, span, Anchor(None)), Anchor(None)) is None


def test_what_was_told_before_may_fall_due_before() -> None:
    text = "could move on Friday"
    span = Span(0, len(text))
    friday = times("it moved on Friday", Span(0, 18), MONDAY)[0]
    shifted = type(friday)(span=Span(14, 20), edtf=friday.edtf, precision="day", anchor="publication")

    assert due(text, (span,), (shifted,), MONDAY) is None
    assert due(text, (span,), (shifted,), MONDAY, told_before=True) == "2022-02-25"


def test_date_by_which() -> None:
    text = "On Wednesday, one day past the date by which it had promised that all would be open"
    lead = times(text, Span(0, text.index("all")), MONDAY)

    assert named_before(text, Span(text.index("all"), len(text)), lead) == "../2022-02-22"


def test_only_the_times_of_the_stretch_count() -> None:
    text = "They will leave on Friday and come back in April"
    whole, second = Span(0, len(text)), Span(text.index("and"), len(text))

    assert due(text, (second,), times(text, whole, MONDAY), MONDAY) == "2022-04"
