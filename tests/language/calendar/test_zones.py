"""What clocks were ahead by, in winter and in summer."""

from datetime import datetime

import pytest

from firsthand.language.calendar.zones import offset

WINTER, SUMMER = datetime(2022, 1, 1, 9), datetime(2022, 7, 1, 9)  # noqa: DTZ001 - the zone is what is asked for
CASES = {
    "winter": ("Kyiv", WINTER, "+02:00"),
    "summer": ("Kyiv", SUMMER, "+03:00"),
    "a country's other town": ("Lviv", WINTER, "+02:00"),
    "a name of a zone": ("America/New_York", SUMMER, "-04:00"),
    "Greenwich": ("London", WINTER, "Z"),
    "an offset": ("+08:00", WINTER, "+08:00"),
    "no offset": ("+00:00", WINTER, "Z"),
    "unknown": ("Brixen", WINTER, None),
    "no zone at all": ("a/b", WINTER, None),
}


@pytest.mark.parametrize(("zone", "at", "expected"), CASES.values(), ids=CASES.keys())
def test_offset(zone: str, at: datetime, expected: str | None) -> None:
    assert offset(zone, at) == expected
