"""EDTF strings: what is valid, and the days they cover."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.edtf import days, interval, valid

VALID = [
    "2022", "2022-02", "2022-02-28", "2022-02-28~", "2022?", "2022-03%", "XXXX-06-10", "XXXX-02", "199X", "18XX",
    "2022-03-2X", "2022-22", "2009-35", "2022-02-28/..", "../2022-03-31", "/2022-02-28", "2014/2016",
    "2022-02-28T09:00:00Z",
]  # fmt: skip
INVALID = [
    "", "22", "2022-13", "2022-02-30", "2022-22-01", "../..", "/", "a/b", "2022-2-3", "2022/2023/2024", "..",
    "2022-03-2XT09:00:00",
]  # fmt: skip


@pytest.mark.parametrize("text", VALID)
def test_is_valid(text: str) -> None:
    assert valid(text)


@pytest.mark.parametrize("text", INVALID)
def test_is_not_valid(text: str) -> None:
    assert not valid(text)


DAYS = {
    "2022-02-28": (date(2022, 2, 28), date(2022, 2, 28)),
    "2022-02": (date(2022, 2, 1), date(2022, 2, 28)),
    "2022": (date(2022, 1, 1), date(2022, 12, 31)),
    "199X": (date(1990, 1, 1), date(1999, 12, 31)),
    "2022-03-2X": (date(2022, 3, 20), date(2022, 3, 31)),
    "2022-03-0X": (date(2022, 3, 1), date(2022, 3, 9)),
    "2021-24": (date(2021, 12, 1), date(2022, 2, 28)),
    "2009-35": (date(2009, 7, 1), date(2009, 9, 30)),
    "2022-02-28/..": (date(2022, 2, 28), None),
    "../2022-03": (None, date(2022, 3, 31)),
    "2014/2016": (date(2014, 1, 1), date(2016, 12, 31)),
    "XXXX-06-10": (None, None),
    "soon": (None, None),
}


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_days(text: str, expected: tuple[date | None, date | None]) -> None:
    assert days(text) == expected


@given(st.dates(), st.dates())
def test_interval_comes_back(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)

    assert valid(interval(first, last))
    assert days(interval(first, last)) == (first, last)


@given(st.text(alphabet="0123456789X-/.~?%T:Z", max_size=24))
def test_never_fails(text: str) -> None:
    assert valid(text) or not valid(text)
    assert len(days(text)) == 2
