"""Sums of a text done again: each case is a text with its numbers, and what they come to."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.judgements.arithmetic.arithmetic import sums
from firsthand.judgements.arithmetic.intervals import Interval, leeway, meets, rounded_like
from firsthand.language.numbers.rounding import fineness
from firsthand.model.claim import Claim
from firsthand.model.judgement import Report
from firsthand.model.measure import Quantity
from firsthand.model.sums import Verdict
from firsthand.model.text import Document, Span

HOLDS, ABOUT, FAILS, OPEN = Verdict.HOLDS, Verdict.ABOUT, Verdict.FAILS, Verdict.UNSTATED_FACTOR

Figure = tuple[str, float | None, float | None, str | None, str | None]
"""The words of a number, its bounds, its unit, and what it is per; "about" and "some" make it approximate."""

CASES: dict[str, tuple[str, list[Figure], list[tuple[str, Verdict]]]] = {
    "so many of so many": (
        "Some 9,000 of the province’s 60,000 hectares, or 15 per cent, are dry.",
        [
            ("9,000", 9e3, 9e3, None, None),
            ("60,000 hectares", 6e4, 6e4, "hectare", None),
            ("15 per cent", 15, 15, "per cent", None),
        ],
        [("9000 / 60000", HOLDS)],
    ),
    "a change from so many to so many": (
        "The price fell by 30 percent, from 50 dollars to 40 dollars.",
        [
            ("30 percent", 30, 30, "per cent", None),
            ("50 dollars", 50, 50, "dollar", None),
            ("40 dollars", 40, 40, "dollar", None),
        ],
        [("(50 - 40) / 50", FAILS)],
    ),
    "a change whose levels come later": (
        "Tarvia shut two gates, cutting the flow by about 40 percent.\nThe commission said the"
        " flow had fallen from 480 cubic meters to 290 on Monday.",
        [
            ("about 40 percent", 40, 40, "per cent", None),
            ("480 cubic meters", 480, 480, "cubic metre", None),
            ("290", 290, 290, "cubic metre", None),
        ],
        [("(480 - 290) / 480", ABOUT)],
    ),
    "doubled": (
        "Their number doubled from 40,000 to 80,000.",
        [
            ("doubled", 2, 2, "times", None),
            ("40,000", 4e4, 4e4, "persons", None),
            ("80,000", 8e4, 8e4, "persons", None),
        ],
        [("80000 / 40000", HOLDS)],
    ),
    "a share of an unknown whole": (
        "It would have fed 15,000 hectares, a quarter of the province’s crop.",
        [("15,000 hectares", 15e3, 15e3, "hectare", None), ("a quarter", 0.25, 0.25, "share", None)],
        [("15000 / x", OPEN)],
    ),
    "a share of a whole told before": (
        "The province has 60,000 hectares. It would have fed 15,000 hectares, a quarter of the province’s crop.",
        [
            ("60,000 hectares", 6e4, 6e4, "hectare", None),
            ("15,000 hectares", 15e3, 15e3, "hectare", None),
            ("a quarter", 0.25, 0.25, "share", None),
        ],
        [("15000 / 60000", HOLDS)],
    ),
    "half of them is no sum": (
        "It has 3,500,000 people, half of whom live in the capital.",
        [("3,500,000 people", 3.5e6, 3.5e6, "persons", None), ("half", 0.5, 0.5, "share", None)],
        [],
    ),
    "a rate over days": (
        "The gauges show 190 cubic meters a second. There are 86,400 seconds in a day. That makes about"
        " 16.4 million cubic meters a day, and over eleven days it comes to some 180 million.",
        [
            ("190 cubic meters a second", 190, 190, "cubic metre", "second"),
            ("86,400 seconds", 86400, 86400, "second", None),
            ("about 16.4 million cubic meters a day", 16.4e6, 16.4e6, "cubic metre", "day"),
            ("over eleven days", 11, None, "day", None), ("some 180 million", 1.8e8, 1.8e8, None, None),
        ],
        [("190 * 86400", ABOUT), ("16400000 * 11", ABOUT)],
    ),
    "shared out over axes": (
        "The forces (something over 170,000) do not support four axes. That allocates about 40,000 troops to each axis"
        ".",
        [
            ("over 170,000", 17e4, None, "troops", None),
            ("four axes", 4, 4, "axis", None),
            ("about 40,000 troops", 4e4, 4e4, "troops", "axis of advance"),
        ],
        [("170000 / 4", ABOUT)],
    ),
    "so many strong": (
        "Two brigades, possibly three, each roughly 4,000 strong, would make 8,000 to 12,000 men.",
        [
            ("Two brigades, possibly three", 2, 3, "brigade", None),
            ("roughly 4,000", 4e3, 4e3, None, None),
            ("8,000 to 12,000 men", 8e3, 12e3, "persons", None),
        ],
        [("(2 to 3) * 4000", HOLDS)],
    ),
    "a total that does not add up": (
        "They killed 12 soldiers and 13 civilians, a total of 27 people.",
        [
            ("12 soldiers", 12, 12, "troops", None),
            ("13 civilians", 13, 13, "persons", None),
            ("27 people", 27, 27, "persons", None),
        ],
        [("12 + 13", FAILS)],
    ),
    "a whole with its parts behind it": (
        "On Monday there were 301: 290 miners and 11 guards.",
        [
            ("301", 301, 301, None, None),
            ("290 miners", 290, 290, "persons", None),
            ("11 guards", 11, 11, "persons", None),
        ],
        [("290 + 11", HOLDS)],
    ),
    "numbers that happen to stand behind one another": (
        "Five boats, three nets and two men were taken.",
        [
            ("Five boats", 5, 5, "boat", None),
            ("three nets", 3, 3, "net", None),
            ("two men", 2, 2, "persons", None),
        ],
        [],
    ),
    "a row of counts beside their whole": (
        "Ninety went in. Forty and twenty and thirty, and nobody more.",
        [
            ("Ninety", 90, 90, None, None),
            ("Forty", 40, 40, None, None),
            ("twenty", 20, 20, None, None),
            ("thirty", 30, 30, None, None),
        ],
        [("40 + 20 + 30", HOLDS)],
    ),
    "so many more, which makes so many": (
        "Twelve bodies lie in the school. Five more were found, which brings the number of dead to seventeen.",
        [
            ("Twelve bodies", 12, 12, "body", None),
            ("Five", 5, 5, None, None),
            ("seventeen", 17, 17, None, None),
        ],
        [("12 + 5", HOLDS)],
    ),
    "with these it is all of them": (
        "They led 30 men ashore. With the eight of last week, that is all 38.",
        [("30 men", 30, 30, "persons", None), ("eight", 8, 8, None, None), ("38", 38, 38, None, None)],
        [("30 + 8", HOLDS)],
    ),
    "more, to a number that nothing told makes up": (
        "Five more were found, which brings the number of dead to seventeen.",
        [("Five", 5, 5, None, None), ("seventeen", 17, 17, None, None)],
        [],
    ),
    "a margin": (
        "She had 7,200 votes and he 7,450, which makes a margin of 350.",
        [("7,200 votes", 7200, 7200, "vote", None), ("7,450", 7450, 7450, None, None), ("350", 350, 350, None, None)],
        [("7450 - 7200", FAILS)],
    ),
    "what is left of so many": (
        "Of the 46 crew, 30 were freed, leaving 16 aboard.",
        [("46 crew", 46, 46, "persons", None), ("30", 30, 30, None, None), ("16", 16, 16, None, None)],
        [("46 - 30", HOLDS)],
    ),
    "what is left, of another number": (
        "Of the 46 crew, 30 were freed, leaving the port with 12 tugs.",
        [("46 crew", 46, 46, "persons", None), ("30", 30, 30, None, None), ("12 tugs", 12, 12, "tug", None)],
        [],
    ),
    "one in so many of those told just before": (
        "The camp of 9,000 has 300 cases. That is one in 30.",
        [
            ("9,000", 9e3, 9e3, None, None),
            ("300 cases", 300, 300, "case", None),
            ("one in 30", 1 / 30, 1 / 30, "share", None),
        ],
        [("9000 / 300", HOLDS)],
    ),
    "one in so many of something else": (
        "The camp of 9,000 has 300 cases. That is a town where one in ten is a child.",
        [
            ("9,000", 9e3, 9e3, None, None),
            ("300 cases", 300, 300, "case", None),
            ("one in ten", 0.1, 0.1, "share", None),
        ],
        [],
    ),
    "so many on so many": (
        "The lead was 150 on 4,000 ballots, or 3.8 per cent.",
        [
            ("150", 150, 150, None, None),
            ("4,000 ballots", 4e3, 4e3, "ballot", None),
            ("3.8 per cent", 3.8, 3.8, "per cent", None),
        ],
        [("150 / 4000", ABOUT)],
    ),
    "a price for each of them": (
        "It costs about $90,000 a ship, or $270,000 for the three.",
        [
            ("about $90,000", 9e4, 9e4, "dollar", None),
            ("$270,000", 27e4, 27e4, "dollar", None),
            ("three", 3, 3, None, None),
        ],
        [("3 * 90000", HOLDS)],
    ),
    "so many in so many hours, and so many a day": (
        "On Wednesday 30 ships passed in 18 hours. That is 40 a day.",
        [
            ("30 ships", 30, 30, "ship", None),
            ("18 hours", 18, 18, "hour", None),
            ("40 a day", 40, 40, None, "day"),
        ],
        [("30 / 18 * 24", HOLDS)],
    ),
    "so many to each of what was counted": (
        "We counted eleven coaches. A coach takes fifty, so that is 550 men.",
        [
            ("eleven coaches", 11, 11, "coach", None),
            ("fifty", 50, 50, None, None),
            ("550 men", 550, 550, "persons", None),
        ],
        [("11 * 50", HOLDS)],
    ),
    "what is deducted is not said": (
        "That allocates 40,000 troops to it and, when you deduct support, it leaves you with about 4,000 troops.",
        [("40,000 troops", 4e4, 4e4, "troops", None), ("about 4,000 troops", 4e3, 4e3, "troops", None)],
        [("40000 * x", OPEN)],
    ),
    "a day and a month": (
        "It spends $900 million a day, or about $27 billion a month.",
        [
            ("$900 million a day", 9e8, 9e8, "dollar", "day"),
            ("about $27 billion a month", 27e9, 27e9, "dollar", "month"),
        ],
        [("900000000 * 30", HOLDS)],
    ),
    "a day has as many seconds as it has": (
        "There are 84,600 seconds in a day.",
        [("84,600 seconds", 84600, 84600, "second", None)],
        [("24 * 60 * 60", FAILS)],
    ),
    "instead of so many, a third less": (
        "The pool is open for 8 hours a day instead of 12, one third less.",
        [("8 hours", 8, 8, "hour", "day"), ("12", 12, 12, None, None), ("one third", 1 / 3, 1 / 3, "share", None)],
        [("(12 - 8) / 12", HOLDS)],
    ),
    "a drop of about a third": (
        "The fund fell to 96 million crowns from 141 million crowns a year earlier, a drop of about a third.",
        [("96 million crowns", 96e6, 96e6, "crown", None), ("141 million crowns", 141e6, 141e6, "crown", None)],
        [("(141000000 - 96000000) / 141000000", ABOUT)],
    ),
    "of them, a fifth": (
        "Some 14,000 nurses work here. A poll found that 2,800 of them, a fifth, mean to leave.",
        [("14,000", 14e3, 14e3, "nurse", None), ("2,800", 2800, 2800, None, None)],
        [("2800 / 14000", HOLDS)],
    ),
    "so much more than the eleven": (
        "The letter gives the debt as 18 million crowns. That is 7 million crowns more than the eleven he owned to.",
        [
            ("18 million crowns", 18e6, 18e6, "crown", None),
            ("7 million crowns", 7e6, 7e6, "crown", None),
            ("eleven", 11, 11, None, None),
        ],
        [("18000000 - 11000000", HOLDS)],
    ),
    "what is lacking to each": (
        "The camp has 2,000 people, who get 6 litres a head. The rule is 15 litres. The shortfall is 18,000 litres.",
        [
            ("2,000 people", 2e3, 2e3, "persons", None),
            ("6 litres", 6, 6, "litre", "persons"),
            ("15 litres", 15, 15, "litre", None),
            ("18,000 litres", 18e3, 18e3, "litre", None),
        ],
        [("2000 * (15 - 6)", HOLDS)],
    ),
    "a second and a day": (
        "Ten litres a second is 864,000 litres a day.",
        [("Ten litres a second", 10, 10, "litre", "second"), ("864,000 litres a day", 864e3, 864e3, "litre", "day")],
        [("10 * 86400", HOLDS)],
    ),
    "so many to a tent": (
        "We count 23 tents. At twenty to a tent that is room for 460 people.",
        [("23 tents", 23, 23, "tent", None), ("twenty", 20, 20, None, None), ("460 people", 460, 460, "persons", None)],
        [("23 * 20", HOLDS)],
    ),
    "more than before, of nothing told": (
        "The club has 300 members. It has 40 more than the choir, which meets on Mondays at 7.",
        [("300", 300, 300, None, None), ("40", 40, 40, None, None), ("7", 7, 7, None, None)],
        [],
    ),
    "numbers side by side are no sum": (
        "Police counted 40 cars and 12 bicycles. The town has 90 houses.",
        [
            ("40 cars", 40, 40, "car", None),
            ("12 bicycles", 12, 12, "bicycle", None),
            ("90 houses", 90, 90, "house", None),
        ],
        [],
    ),
}  # fmt: skip


def said(text: str, figures: list[Figure]) -> Report:
    """Return the author's report of a whole text."""
    document = Document(id=str(abs(hash(text))), text=text)
    numbers = []
    for words, low, high, unit, per in figures:
        at = text.index(words)
        about = words.startswith(("about", "some", "roughly"))
        span = Span(at, at + len(words))
        numbers.append(Quantity(span=span, low=low, high=high, unit=unit, per=per, approximate=about))
    return Report(
        document=document, claim=Claim(document=document.id, content=(Span(0, len(text)),), quantities=tuple(numbers))
    )


@pytest.mark.parametrize(("text", "figures", "expected"), CASES.values(), ids=CASES.keys())
def test_a_text_is_reckoned_again(text: str, figures: list[Figure], expected: list[tuple[str, Verdict]]) -> None:
    found = sums([said(text, figures)])

    assert [(each.expression, each.verdict) for each in found] == expected


def test_what_is_unstated_is_named_and_the_number_stays_where_it_stands() -> None:
    text, figures, _ = CASES["a share of an unknown whole"]

    [found] = sums([said(text, figures)])

    assert found.factor == "how much “the province’s crop” is"
    assert text[found.span.start : found.span.end] == "a quarter"
    assert found.result is None
    assert found.stated == (25, 25)


def test_sums_are_of_one_document() -> None:
    with pytest.raises(ValueError, match="one document"):
        sums([said("It has 3 gates.", []), said("It has 4 gates.", [])])


LEEWAY = {
    "about leaves a tenth": (4400, True, (3960, 4840)),
    "or half a unit, where that is more": (300, True, (255, 345)),
    "noughts are rounding": (12000, False, (11500, 12500)),
    "but never much": (1e9, False, (0.85e9, 1.15e9)),
    "seven is seven": (7, False, (7, 7)),
    "sixty is sixty": (60, False, (60, 60)),
}


@pytest.mark.parametrize(("value", "approximate", "expected"), LEEWAY.values(), ids=LEEWAY.keys())
def test_words_leave_room(value: float, approximate: bool, expected: tuple[float, float]) -> None:  # noqa: FBT001
    room = leeway(Quantity(span=Span(0, 1), low=value, high=value, approximate=approximate))

    assert (room.low, room.high) == pytest.approx(expected, rel=1e-5)


ranges = st.tuples(st.floats(0.001, 1e9), st.floats(0.001, 1e9)).map(lambda ends: Interval(min(ends), max(ends)))


@given(ranges, ranges, st.floats(0, 1), st.floats(0, 1))
def test_arithmetic_of_ranges_holds_that_of_their_numbers(a: Interval, b: Interval, s: float, t: float) -> None:
    x, y = a.low + s * (a.high - a.low), b.low + t * (b.high - b.low)

    for whole, number in ((a + b, x + y), (a - b, x - y), (a * b, x * y), (a / b, x / y)):
        slack = 1e-9 * max(abs(whole.low), abs(whole.high), abs(number))
        assert whole.low - slack <= number <= whole.high + slack


@given(ranges, ranges)
def test_ranges_meet_whichever_comes_first(a: Interval, b: Interval) -> None:
    assert meets(a, b) == meets(b, a)
    assert meets(a, a)


@given(st.integers(1, 10**9))
def test_a_number_is_rounded_like_itself(value: int) -> None:
    assert rounded_like(value, value)
    assert value % fineness(value) == 0
    assert not math.isinf(fineness(float(value)))
