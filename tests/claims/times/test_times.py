"""Each case is a text and the times in it, told on Monday, 28 February 2022: the words, and the EDTF."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.draft import Draft
from firsthand.claims.times.times import Anchor, read_times, times
from firsthand.language.calendar.edtf import days, valid
from firsthand.language.grammar import Grammar
from firsthand.model.claim import Claim, Kind
from firsthand.model.text import Document, Published, PublishedBasis, Span

MONDAY = Anchor("2022-02-28", "publication")
NOBODY = Anchor(None)

RELATIVE = {
    "as soon as": ("is expected to send troops as soon as Monday", ["Monday 2022-02-28"]),
    "last week": ("forces that invaded Ukraine last week", ["last week 2022-02-21/2022-02-27"]),
    "the coming days": ("talks happening in the coming days", ["the coming days 2022-02-28/.."]),
    "earlier this month": ("Earlier this month, photos were posted", ["Earlier this month 2022-02-01/2022-02-28"]),
    "later this month": ("it will end later this month", ["later this month 2022-02-28/2022-02-28"]),
    "the last month": ("mounted over the last month", ["the last month 2022-01-28/2022-02-28"]),
    "last month": ("they left last month", ["last month 2022-01"]),
    "next year": ("they will vote next year", ["next year 2023"]),
    "weekday, past": ("The gates were shut on Friday", ["Friday 2022-02-25"]),
    "weekday, ahead": ("The gates will be shut on Friday", ["Friday 2022-03-04"]),
    "weekday of the day itself": ("he said on Monday", ["Monday 2022-02-28"]),
    "weekday, last": ("he left last Monday", ["last Monday 2022-02-21"]),
    "weekday, next": ("he will leave next Monday", ["next Monday 2022-03-07"]),
    "weekday of a week": ("they arrive on Friday next week", ["Friday next week 2022-03-11"]),
    "part of a day": ("On Tuesday night, he said", ["Tuesday night 2022-02-22"]),
    "yesterday, today, tomorrow": (
        "yesterday, today and tomorrow",
        ["yesterday 2022-02-27", "today 2022-02-28", "tomorrow 2022-03-01"],
    ),
    "overnight": ("was struck overnight", ["overnight 2022-02-27/2022-02-28"]),
    "days ago": ("three days ago", ["three days ago 2022-02-25"]),
    "weeks ago": ("two weeks ago", ["two weeks ago 2022-02-14~"]),
    "less than weeks ago": ("less than two weeks ago", ["two weeks ago 2022-02-14/2022-02-28"]),
    "a few days ago": ("a few days ago", ["a few days ago 2022-02-19/2022-02-25"]),
    "a year ago": ("a year ago", ["a year ago 2021"]),
    "within": ("it will end within two weeks", ["within two weeks 2022-02-28/2022-03-14"]),
    "within, of something else": ("within 48 hours of signature", []),
    "in, ahead": ("it will end in two weeks", ["in two weeks 2022-03-14~"]),
    "in, of a stretch": ("In three weeks no soldier crossed", []),
    "next hours": ("in the next 24 hours", ["the next 24 hours 2022-02-28/2022-03-01"]),
    "next hours, a range": ("over the ensuing 48-72 hours", ["the ensuing 48-72 hours 2022-02-28/2022-03-03"]),
    "recent": ("in recent weeks", ["recent weeks /2022-02-28"]),
    "the weekend": ("over the weekend", ["the weekend 2022-02-26/2022-02-27"]),
    "before this week is out": (
        "He will leave before this week is out",
        ["this week is out 2022-02-28/2022-03-06"],
    ),
    "since the weekend": ("since the weekend", ["since the weekend 2022-02-26/.."]),
    "counted from the story, not the teller": ("he left the following week, the next day and the previous month", []),
    "end of the month": ("by the end of the month", ["the end of the month 2022-02-2X"]),
    "quarter of last year": ("in the first quarter of last year", ["the first quarter of last year 2021-33"]),
    "last and a month": ("last February", ["last February 2021-02"]),
    "next and a season": ("next summer", ["next summer 2022-22"]),
    "within days": ("it could fall within days", ["within days 2022-02-28/.."]),
    "a day or two": ("it will end within a day or two", ["within a day or two 2022-02-28/2022-03-02"]),
    "uncounted weeks ago": ("weeks ago", ["weeks ago /2022-02-14"]),
    "just over": ("just over six months ago", ["six months ago 2021-08-28~"]),
    "coming days or weeks": ("in the coming days or weeks", ["the coming days or weeks 2022-02-28/.."]),
    "the rest of the year": ("for the rest of the year", ["the rest of the year 2022-02-28/2022-12-31"]),
    "half of a year": ("in the second half of the year", ["the second half of the year 2022-07/2022-12"]),
    "week of a day": ("the week of February 21", ["the week of February 21 2022-02-21/2022-02-27"]),
    "night of a day": ("hit overnight on 25 February", ["overnight on 25 February 2022-02-25"]),
    "night into a day": ("hit overnight into Friday", ["overnight into Friday 2022-02-24/2022-02-25"]),
    "quarter of the year's business": ("third-quarter results fell", ["third-quarter 2021-35"]),
    "quarter of a game": ("scored in the third quarter", []),
    "holiday, nearest": ("by Orthodox Easter", ["Orthodox Easter 2022-04-24"]),
    "holiday, last": ("last Christmas", ["last Christmas 2021-12-25~"]),
    "holiday, of a year": ("on New Year's Eve 2020", ["New Year's Eve 2020 2020-12-31"]),
    "holiday of the moon": ("during Ramadan", ["Ramadan 2022-04-02~/2022-05-01~"]),
    "a newspaper's name": ("wrote in the Sunday Times and on Russia Today", []),
}
DATES = {
    "month, day, year": ("On June 10, 1940, as", ["June 10, 1940 1940-06-10"]),
    "day, month, year": ("on 10 June 1940", ["10 June 1940 1940-06-10"]),
    "in words": (
        "On this tenth day of June, nineteen hundred and forty, the hand",
        ["this tenth day of June, nineteen hundred and forty 1940-06-10"],
    ),
    "year from the direction, past": ("It began in October", ["October 2021-10"]),
    "year from the direction, ahead": ("It will begin in October", ["October 2022-10"]),
    "nearest year": ("both would be open again by March 10", ["March 10 2022-03-10"]),
    "part of a month": ("withdrew by late March", ["late March 2022-03-2X"]),
    "part of a month, year": ("in early March 2021", ["early March 2021 2021-03-0X"]),
    "days of a month": ("on February 27-28", ["February 27-28 2022-02-27/2022-02-28"]),
    "last year": ("since 16 October last year", ["since 16 October last year 2021-10-16/.."]),
    "weekday and date": ("on Monday, Feb. 28, he", ["Monday, Feb. 28 2022-02-28"]),
    "from and to": ("from February 24 to March 2", ["from February 24 to March 2 2022-02-24/2022-03-02"]),
    "between": ("between 2014 and 2016", ["between 2014 and 2016 2014/2016"]),
    "since": ("held since 2014", ["since 2014 2014/.."]),
    "until": ("dark until March 14", ["until March 14 ../2022-03-14"]),
    "season": ("the autumn of 1988", ["the autumn of 1988 1988-23"]),
    "quarter": ("the third quarter of 2009", ["the third quarter of 2009 2009-35"]),
    "part of a year": ("in late 2021", ["late 2021 2021-09/2021-12"]),
    "decade": ("in the 1990s", ["the 1990s 199X"]),
    "century": ("the 19th century", ["the 19th century 18XX"]),
    "since then": ("In March they left. Since then, few", ["March 2022-03", "Since then 2022-03/.."]),
    "a count behind a day": ("on February 19 and 3 in Brixen", ["February 19 2022-02-19"]),
    "may, the verb": ("They may march on", []),
    "no thirtieth of February": ("on February 30", ["February 2022-02"]),
}
UNDATED = {
    "month": ("into Ukraine in February but mostly withdrew by late March", ["February XXXX-02", "late March XXXX-03"]),
    "day": ("On June 10 they", ["June 10 XXXX-06-10"]),
    "full date": ("On June 10, 1940, as", ["June 10, 1940 1940-06-10"]),
    "weekday": ("on Monday and last week, in the coming days, Earlier this month", []),
    "since then": ("by late March. Since then, few", ["late March XXXX-03", "Since then XXXX-03/.."]),
}


def told(text: str, anchor: Anchor) -> list[str]:
    """The times of a text in the notation of the tables."""
    return [f"{text[w.span.start : w.span.end]} {w.edtf}" for w in times(text, Span(0, len(text)), anchor)]


@pytest.mark.parametrize(("text", "expected"), (RELATIVE | DATES).values(), ids=(RELATIVE | DATES).keys())
def test_reads_from_monday(text: str, expected: list[str]) -> None:
    assert told(text, MONDAY) == expected


@pytest.mark.parametrize(("text", "expected"), UNDATED.values(), ids=UNDATED.keys())
def test_reads_without_a_date(text: str, expected: list[str]) -> None:
    assert told(text, NOBODY) == expected


def test_aside_is_of_its_own_year() -> None:
    text = "In September they left. On Monday it rained, 82 years ago"

    found = times(text, Span(0, len(text)), MONDAY, aside=1940)

    assert [(w.edtf, w.anchor) for w in found] == [("1940-09", "narrative"), ("1940", "publication")]


def test_month_alone_bears_no_weeks() -> None:
    assert told("last week, last month and last year", Anchor("2022-02")) == ["last month 2022-01", "last year 2021"]


def test_anchor_is_named_where_it_was_used() -> None:
    text = "last week, and in 1940"

    found = times(text, Span(0, len(text)), Anchor("2022-02-28", "post"))

    assert [w.anchor for w in found] == ["post", None]


def test_then_is_found_before_the_stretch() -> None:
    text = "They left on March 2. Since then, few."
    start = text.index("Since")

    [found] = times(text, Span(start, len(text)), MONDAY)

    assert (found.edtf, found.anchor) == ("2022-03-02/..", "narrative")


def test_stage_counts_a_post_from_its_own_date() -> None:
    text = "It will start as soon as Monday."
    published = Published(edtf="2022-03-09", basis=PublishedBasis.STATED)
    document = Document(id="d", text=text, published=published)
    whole = (Span(0, len(text)),)
    claim = Claim(document="d", content=whole, kind=Kind.FORECAST)
    post = Claim(document="d", content=whole, kind=Kind.FORECAST, posted="2022-02-27")

    done = read_times(Draft(document, Grammar((), (), ()), claims=(claim, post)))

    assert [c.due for c in done.claims] == ["2022-03-14/..", "2022-02-28/.."]
    assert [c.times[0].anchor for c in done.claims] == ["publication", "post"]


def test_what_does_not_look_ahead_falls_due_never() -> None:
    text = "It opens on Friday."
    published = Published(edtf="2022-02-28", basis=PublishedBasis.STATED)
    claim = Claim(document="d", content=(Span(0, len(text)),), kind=Kind.OPINION)

    [done] = read_times(
        Draft(Document(id="d", text=text, published=published), Grammar((), (), ()), claims=(claim,))
    ).claims

    assert done.times
    assert done.due is None


FALLING_DUE = {
    "decided to do it": (
        "The council has decided to shut the pass before the end of March",
        Kind.REPORT,
        "../2022-03-31",
    ),
    "decided this month": ("It has voted to leave before the month is out", Kind.REPORT, None),
    "put off": ("The vote has been put off; it was postponed until 12 March", Kind.REPORT, "2022-03-12"),
    "agreed in a month that is over": ("They approved the loan agreed in January", Kind.REPORT, None),
    "a chance of it by a day": ("The chance of a truce before May is one in ten", Kind.ESTIMATE, "../2022-04-30"),
}


@pytest.mark.parametrize(("text", "kind", "due"), FALLING_DUE.values(), ids=FALLING_DUE.keys())
def test_what_is_told_as_it_is_may_set_a_day(text: str, kind: Kind, due: str | None) -> None:
    published = Published(edtf="2022-02-28", basis=PublishedBasis.STATED)
    claim = Claim(document="d", content=(Span(0, len(text)),), kind=kind)
    document = Document(id="d", text=text, published=published)

    assert read_times(Draft(document, Grammar((), (), ()), claims=(claim,))).claims[0].due == due


WORDS = st.sampled_from(
    """Monday Friday Easter Ramadan 9 a.m. UTC noon later earlier same overnight half rest third-quarter sales or so
    February March May June 10 30 31 1940 2022 late early mid - – , . to from between and since until
    by
    in on the last next this coming past recent week weekend month year decade century end of beginning following
    previous current two few a several
    days weeks ago within hours tomorrow overnight then Since that day first quarter summer 19th 1990s tenth nineteen
    hundred forty will was""".split()
)
TEXTS = st.lists(WORDS, max_size=20).map(" ".join) | st.text(max_size=60)
ANCHORS = st.sampled_from(
    [NOBODY, MONDAY, Anchor("2022-02"), Anchor("2022"), Anchor("0001-01-01"), Anchor("9999-12-31"), Anchor("soon")]
)


@given(TEXTS, ANCHORS)
def test_times_are_edtf_in_order_and_in_the_text(text: str, anchor: Anchor) -> None:
    found = times(text, Span(0, len(text)), anchor) if text else ()

    assert all(valid(w.edtf) for w in found)
    assert all(w.span.end <= len(text) for w in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@given(TEXTS, st.integers(min_value=0, max_value=30), st.integers(min_value=1, max_value=60))
def test_reads_only_inside_the_span(text: str, start: int, length: int) -> None:
    span = Span(start, min(start + length, max(start + 1, len(text))))

    assert start >= len(text) or all(w.span in span for w in times(text, span, MONDAY))


@given(TEXTS)
def test_no_interval_runs_backwards(text: str) -> None:
    for when in times(text, Span(0, len(text)), MONDAY) if text else ():
        first, last = days(when.edtf)
        assert first is None or last is None or first <= last


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
def test_full_date_comes_back(day: date) -> None:
    text = f"It happened on {day:%B} {day.day}, {day.year}."

    assert [w.edtf for w in times(text, Span(0, len(text)), NOBODY)] == [day.isoformat()]


def test_what_is_to_come_before_the_weekend_on_a_sunday_comes_before_the_next() -> None:
    text = "The division will go in before the weekend"

    assert told(text, Anchor("2022-02-27", "publication")) == ["the weekend 2022-03-05/2022-03-06"]
    assert told(text, MONDAY) == ["the weekend 2022-03-05/2022-03-06"]
