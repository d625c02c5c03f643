"""Counts of the dead of one event: the dead do not grow fewer; each case carries whether the two are in conflict."""

import pytest

from firsthand.judgements.conflicts.tolls import fewer, toll_keys
from firsthand.judgements.meaning.stance import stance
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, PERSON, Who, report

UNION, SERVICE = ("the union", BODY), ("Mia Toll", PERSON)


def count(text: str, content: str, who: Who, figure: tuple[str, float], day: str, when: str | None = None) -> Report:
    """Return a count of people in a text of a day."""
    words, value = figure
    times = [(when, "2026-05-20")] if when else []
    return report(text, content, who, outlet=None, day=day, figures=[(words, value, value, "persons")], times=times)


SEVEN = count(
    "A fire swept the Orrin sawmill near Dell. Seven people had died, the union said.",
    "Seven people had died",
    UNION,
    ("Seven", 7),
    "2026-05-12",
)
CASES = {
    "fewer six days later": (
        "Of the fire at the Orrin sawmill in Dell, Mia Toll says that five people are known to have died.",
        "five people are known to have died", ("five", 5), "2026-05-18", None, True,
    ),
    "more six days later": (
        "Of the fire at the Orrin sawmill in Dell, Mia Toll says that nine people are known to have died.",
        "nine people are known to have died", ("nine", 9), "2026-05-18", None, False,
    ),
    "as many": (
        "Of the fire at the Orrin sawmill in Dell, Mia Toll says that seven people are known to have died.",
        "seven people are known to have died", ("seven", 7), "2026-05-18", None, False,
    ),
    "those brought to one place": (
        "Of the fire at the Orrin sawmill in Dell, Mia Toll says that five people were brought dead to the clinic.",
        "five people were brought dead to the clinic", ("five", 5), "2026-05-18", None, False,
    ),
    "another event, in another town": (
        "A bus fell off the bridge at Marn. Mia Toll says that three people had died in the river.",
        "three people had died in the river", ("three", 3), "2026-05-18", None, False,
    ),
    "an event of a later day": (
        "Of the second fire at the Orrin sawmill in Dell, Mia Toll says that on Wednesday five people had died.",
        "on Wednesday five people had died", ("five", 5), "2026-05-21", "on Wednesday", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "content", "figure", "day", "when", "expected"), CASES.values(), ids=CASES.keys())
def test_the_dead_do_not_grow_fewer(
    text: str, content: str, figure: tuple[str, float], day: str, when: str | None, *, expected: bool
) -> None:
    later = count(text, content, SERVICE, figure, day, when)

    found = fewer(stance(SEVEN), stance(later))

    assert (found is not None) is expected


def test_counts_of_one_event_share_a_key() -> None:
    text, content, figure, day, when, _ = CASES["fewer six days later"]
    later = count(text, content, SERVICE, figure, day, when)

    assert toll_keys(stance(SEVEN)) & toll_keys(stance(later))
