"""Each case is a text told on Monday, 28 February 2022, in Kyiv, and the hours in it with their day and zone."""

import pytest

from firsthand.claims.times.times import Anchor, times
from firsthand.model.text import Span

KYIV = Anchor("2022-02-28", "publication", "Kyiv")
CASES = {
    "day behind": ("at 6 a.m. on Thursday", ["6 a.m. on Thursday 2022-02-24T06:00:00+02:00"]),
    "day before": ("On Monday at 18:00 UTC", ["Monday at 18:00 UTC 2022-02-28T18:00:00Z"]),
    "zone in brackets": (
        "landed at 6:40 p.m. (GMT +8) on Monday",
        ["6:40 p.m. (GMT +8) on Monday 2022-02-28T18:40:00+08:00"],
    ),
    "zone by a town": ("at 5 a.m. Moscow time on Monday", ["5 a.m. Moscow time on Monday 2022-02-28T05:00:00+03:00"]),
    "local time is the dateline's": (
        "at 5 a.m. local time on Monday",
        ["5 a.m. local time on Monday 2022-02-28T05:00:00+02:00"],
    ),
    "from one hour to another": (
        "between 9 a.m. and 11 a.m. on Monday",
        ["between 9 a.m. and 11 a.m. on Monday 2022-02-28T09:00:00+02:00/2022-02-28T11:00:00+02:00"],
    ),
    "midnight": ("at midnight on Friday", ["midnight on Friday 2022-02-25T00:00:00+02:00"]),
    "no day: the anchor's, uncertain": ("The siren sounded at 3 a.m.", ["3 a.m. 2022-02-28T03:00:00+02:00?"]),
    "no half of the day: no hour": ("at 6:40 on the clock", []),
    "no such hour": ("at 13 a.m. and 25:00", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_hours_stand_on_their_day(text: str, expected: list[str]) -> None:
    found = times(text, Span(0, len(text)), KYIV)

    assert [f"{text[w.span.start : w.span.end]} {w.edtf}" for w in found] == expected


def test_an_hour_without_any_day_is_left_out() -> None:
    assert not times("at 3 a.m.", Span(0, 9), Anchor(None))


def test_no_zone_where_nothing_tells_it() -> None:
    [found] = times("at 3 a.m. on March 3, 2022", Span(0, 26), Anchor(None))

    assert (found.edtf, found.precision) == ("2022-03-03T03:00:00", "hour")
