"""Full dates are read as far as they are written and no further."""

import datetime
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.documents.dates import decide, full_dates, months_first, written_date
from firsthand.model.text import Published, PublishedBasis

FULL = {
    "month first": ("Tuesday, March 3, 2026", ["2026-03-03"]),
    "no comma": ("March 3 2026", ["2026-03-03"]),
    "short month with a stop": ("Sept. 5, 2016", ["2016-09-05"]),
    "day first": ("Monday 23 March 2026", ["2026-03-23"]),
    "ordinal": ("the 3rd of March 2026", ["2026-03-03"]),
    "capitals": ("MARCH 3, 2026", ["2026-03-03"]),
    "ISO": ("2022-02-18 12:00:00 +0800", ["2022-02-18"]),
    "ISO with a time": ("2022-08-01T16:23:25Z", ["2022-08-01"]),
    "slashes, year first": ("2026/03/03", ["2026-03-03"]),
    "two": ("March 3, 2026, updated 4 March 2026", ["2026-03-03", "2026-03-04"]),
    "no such day": ("February 30, 2022", []),
    "no such month": ("2022-13-01", []),
    "no year": ("March 3", []),
    "a number that is no year": ("March 3, 9999", []),
    "a longer number": ("12022-02-18", []),
    "a word that begins like a month": ("Marching 3, 2022", []),
    "may, the verb": ("it may 3, 2022 times", ["2022-05-03"]),  # nothing but grammar could tell
}


@pytest.mark.parametrize(("words", "days"), FULL.values(), ids=FULL.keys())
def test_full_dates(words: str, days: Sequence[str]) -> None:
    assert [found.day.isoformat() for found in full_dates(words)] == days


WRITTEN: dict[str, tuple[str, bool | None, str | None]] = {
    "a day": ("March 3, 2026", None, "2026-03-03"),
    "a month": ("2022-03", None, "2022-03"),
    "a year": ("2022", None, "2022"),
    "a month that is none": ("2022-13", None, None),
    "twenty-fourth can be no month": ("2/24/2022", None, "2022-02-24"),
    "the same the other way round": ("24.2.2022", None, "2022-02-24"),
    "either could be the month": ("3/4/2022", None, None),
    "the file writes months first": ("3/4/2022", True, "2022-03-04"),
    "the file writes days first": ("3/4/2022", False, "2022-04-03"),
    "both the same": ("3/3/2022", None, "2022-03-03"),
    "neither can be a month": ("13/14/2022", None, None),
    "words": ("yesterday", None, None),
    "nothing": ("", None, None),
}


@pytest.mark.parametrize(("words", "month_first", "edtf"), WRITTEN.values(), ids=WRITTEN.keys())
def test_written_dates(words: str, month_first: bool | None, edtf: str | None) -> None:  # noqa: FBT001 - a column
    assert written_date(words, month_first=month_first) == edtf


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["3/4/2022", "2/24/2022"], True),
        (["3/4/2022", "24/2/2022"], False),
        (["3/4/2022", "5/6/2022"], None),
        (["2/24/2022", "24/2/2022"], None),
        (["2022-02-24"], None),
        ([], None),
    ],
    ids=["month first", "day first", "never told", "both ways", "another way", "none"],
)
def test_the_order_of_a_file_is_told_by_its_plain_dates(dates: list[str], first: bool | None) -> None:  # noqa: FBT001
    assert months_first(iter(dates)) is first


@given(st.dates(datetime.date(1500, 1, 1), datetime.date(2200, 12, 31)), st.sampled_from(["%B {d}, %Y", "{d} %b %Y"]))
def test_every_day_is_read_back(day: datetime.date, form: str) -> None:
    words = f"on {day.strftime(form.replace('{d}', str(day.day)).replace('%Y', f'{day.year:04}'))}, they said"

    [found] = full_dates(words)

    assert found.day == day
    assert words[found.span.start : found.span.end].endswith(str(day.year))


INFERRED = Published(edtf="2022-02-28", basis=PublishedBasis.INFERRED, reasons=("why",))


@pytest.mark.parametrize(
    ("stated", "markup", "said", "expected"),
    [
        ("2022-03-01", "2022-03-02", "2022-03-03", ("2022-03-01", PublishedBasis.STATED)),
        (None, "2022-03-02", "2022-03-03", ("2022-03-02", PublishedBasis.MARKUP)),
        (None, None, "2022-03-03", ("2022-03-03", PublishedBasis.GIVEN)),
        (None, None, None, ("2022-02-28", PublishedBasis.INFERRED)),
    ],
)
def test_what_says_most_of_itself_counts(
    stated: str | None, markup: str | None, said: str | None, expected: tuple[str, PublishedBasis]
) -> None:
    published = decide(stated=stated, markup=markup, given=said, inferred=INFERRED)

    assert (published.edtf, published.basis) == expected
