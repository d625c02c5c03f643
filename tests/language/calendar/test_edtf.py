"""EDTF strings: what is valid, and the days they cover."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.calendar.edtf import days, interval, valid

VALID = [
    "2022", "2022-02", "2022-02-28", "2022-02-28~", "2022?", "2022-03%", "XXXX-06-10", "XXXX-02", "199X", "18XX",
    "2022-03-2X", "2022-22", "2009-35", "2022-02-28/..", "../2022-03-31", "/2022-02-28", "2014/2016",
    "2022-02-28T09:00:00Z",
]  # fmt: skip
INVALID = [
    "", "22", "2022-13", "2022-02-30", "2022-22-01", "../..", "/", "a/b", "2022-2-3", "2022/2023/2024", "..",
    "2022-03-2XT09:00:00", "2022-02-3X", "2022-03-4X", "2022-9X", "2022-2X-1X", "2023-0X-32", "202X-02-30",
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
    "2022-03-2X": (date(2022, 3, 20), date(2022, 3, 29)),
    "2022-03-3X": (date(2022, 3, 30), date(2022, 3, 31)),
    "2022-02-2X": (date(2022, 2, 20), date(2022, 2, 28)),
    "2022-02-X9": (date(2022, 2, 9), date(2022, 2, 19)),
    "2022-1X": (date(2022, 10, 1), date(2022, 12, 31)),
    "2022-0X": (date(2022, 1, 1), date(2022, 9, 30)),
    "2022-XX": (date(2022, 1, 1), date(2022, 12, 31)),
    "2022-XX-31": (date(2022, 1, 31), date(2022, 12, 31)),
    "2022-2X": (date(2022, 1, 1), date(2023, 2, 28)),
    "202X": (date(2020, 1, 1), date(2029, 12, 31)),
    "202X-03": (date(2020, 3, 1), date(2029, 3, 31)),
    "202X-02-29": (date(2020, 2, 29), date(2028, 2, 29)),
    "0XXX": (date(1, 1, 1), date(999, 12, 31)),
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


def _open_digits(digits: str) -> st.SearchStrategy[str]:
    masks = st.tuples(*(st.booleans() for _ in digits))
    return masks.map(lambda mask: "".join("X" if open_ else d for open_, d in zip(mask, digits, strict=True)))


_YEAR = (
    st.integers(1800, 2100).map(lambda n: f"{n:04d}").flatmap(lambda y: _open_digits(y[2:]).map(lambda o: y[:2] + o))
)
_MONTH = st.integers(0, 19).map(lambda n: f"{n:02d}").flatmap(_open_digits)
_DAY = st.integers(0, 39).map(lambda n: f"{n:02d}").flatmap(_open_digits)
_BY_MONTH = tuple((y, m) for y in range(1800, 2200) for m in range(1, 13))


def _fits(pattern: str, digits: str) -> bool:
    return all(p in ("X", d) for p, d in zip(pattern, digits, strict=True))


@given(_YEAR, _MONTH, st.none() | _DAY)
def test_open_digits_cover_what_a_plain_enumeration_finds(year: str, month: str, day: str | None) -> None:
    months = [(y, m) for y, m in _BY_MONTH if _fits(year, f"{y:04d}") and _fits(month, f"{m:02d}")]
    every = [
        date(y, m, d)
        for y, m in months
        for d in range(1, monthrange(y, m)[1] + 1)
        if day is None or _fits(day, f"{d:02d}")
    ]
    text = f"{year}-{month}" if day is None else f"{year}-{month}-{day}"

    if not every and (months or day):
        assert not valid(text)
        assert days(text) == (None, None)
    elif every:
        assert valid(text)
        assert days(text) == (every[0], every[-1])


@given(st.dates(), st.dates())
def test_interval_comes_back(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)

    assert valid(interval(first, last))
    assert days(interval(first, last)) == (first, last)


@given(st.text(alphabet="0123456789X-/.~?%T:Z", max_size=24))
def test_never_fails(text: str) -> None:
    assert valid(text) or not valid(text)
    assert len(days(text)) == 2
