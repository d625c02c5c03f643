"""Every PLOVER type has its CAMEO root, and an ACLED type where that scheme has such events."""

import pytest

from firsthand.model.event import TYPES, Event
from firsthand.report.crosswalk import (
    BATTLES,
    CAMEO_ROOTS,
    CIVILIANS,
    PROTESTS,
    REMOTE,
    RIOTS,
    STRATEGIC,
    Crossed,
    crossed,
)

CASES = {
    "words alone are no event for ACLED": (Event(type="REQUEST"), Crossed("10", None)),
    "an investigation is a root of its own": (Event(type="ACCUSE", mode="investigate"), Crossed("09", None)),
    "disapproval": (Event(type="ACCUSE", mode="disapprove"), Crossed("11", None)),
    "a promised concession": (Event(type="CONCEDE"), Crossed("08", None)),
    "a withdrawal": (Event(type="RETREAT", mode="withdraw"), Crossed("08", "Strategic developments")),
    "a march": (Event(type="PROTEST", mode="demo"), Crossed("14", "Protests")),
    "a riot": (Event(type="PROTEST", mode="riot"), Crossed("14", "Riots")),
    "shelling": (Event(type="ASSAULT", mode="heavy-weapons"), Crossed("19", "Explosions/Remote violence")),
    "a clash": (Event(type="ASSAULT", recipient="3rd Brigade"), Crossed("18", "Battles")),
    "civilians killed": (
        Event(type="ASSAULT", recipient="four civilians"),
        Crossed("18", "Violence against civilians"),
    ),
    "a kidnapping": (Event(type="ASSAULT", mode="abduct"), Crossed("18", "Violence against civilians")),
    "an arrest": (Event(type="COERCE", mode="arrest"), Crossed("17", "Strategic developments")),
    "poison gas": (Event(type="ASSAULT", mode="unconventional"), Crossed("20", "Explosions/Remote violence")),
}


@pytest.mark.parametrize(("event", "expected"), CASES.values(), ids=CASES.keys())
def test_an_event_in_the_other_schemes(event: Event, expected: Crossed) -> None:
    assert crossed(event) == expected


@pytest.mark.parametrize("name", TYPES)
def test_every_type_is_known_to_both_schemes(name: str) -> None:
    found = crossed(Event(type=name))

    assert found.cameo in CAMEO_ROOTS
    assert found.acled is None or found.acled in {BATTLES, REMOTE, CIVILIANS, PROTESTS, RIOTS, STRATEGIC}


def test_a_type_of_another_scheme_is_refused() -> None:
    with pytest.raises(KeyError):
        crossed(Event(type="YIELD"))
