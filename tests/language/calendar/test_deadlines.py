"""What stands before a time bounds it: each case carries the words, the time and what it becomes."""

import pytest

from firsthand.language.calendar.deadlines import bounded

CASES = {
    "by": ("will be open by ", "Friday", "2026-05-08", "../2026-05-08"),
    "before a day": ("home before ", "Friday", "2026-05-08", "../2026-05-07"),
    "before a month": ("no march before ", "May", "2026-05", "../2026-04-30"),
    "before the end of it": ("before ", "the end of May", "2026-05-2X", "../2026-05-31"),
    "before it is out": ("gone before ", "the month is out", "2026-05", "../2026-05-31"),
    "within": ("will report ", "within ten days", "2026-05-04/2026-05-14", "../2026-05-14"),
    "from": ("closed from ", "Friday", "2026-05-08", "2026-05-08/.."),
    "as of": ("closed as of ", "Friday", "2026-05-08", "2026-05-08/.."),
    "after a day: from the next": ("free of it after ", "Friday", "2026-05-08", "2026-05-09/.."),
    "by the middle": ("could pass a thousand by ", "mid-May", "2026-05-1X", "../2026-05-15"),
    "until, read with its end": ("will stay ", "until the end of May", "../2026-05-2X", "../2026-05-31"),
    "on": ("will be open on ", "Friday", "2026-05-08", "2026-05-08"),
}


@pytest.mark.parametrize(("before", "own", "edtf", "expected"), CASES.values(), ids=CASES.keys())
def test_bounded(before: str, own: str, edtf: str, expected: str) -> None:
    assert bounded(before, own, edtf) == expected
