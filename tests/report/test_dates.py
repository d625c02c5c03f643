"""Dates for people say no more than the text did."""

from __future__ import annotations

import pytest

from firsthand.report.dates import day

DATES = {
    "nothing": (None, "unknown date"),
    "a day": ("2022-02-28", "28 Feb 2022"),
    "a month": ("2022-02", "Feb 2022"),
    "a month as an interval": ("2022-03-01/2022-03-31", "Mar 2022"),
    "most of a month": ("2022-03-01/2022-03-28", "1 Mar 2022 – 28 Mar 2022"),
    "a year": ("2022", "2022"),
    "from": ("2022-02-28/..", "from 28 Feb 2022"),
    "until": ("../2022-03-31", "until 31 Mar 2022"),
    "two days": ("2022-02-28/2022-03-02", "28 Feb 2022 – 2 Mar 2022"),
    "no date": ("soon", "soon"),
}


@pytest.mark.parametrize(("edtf", "shown"), DATES.values(), ids=DATES.keys())
def test_day(edtf: str | None, shown: str) -> None:
    assert day(edtf) == shown
