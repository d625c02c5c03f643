"""Two accounts of one happening: another cause, another place it came from, another who began, two who have won."""

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.conflict import ConflictKind
from tests.judgements.builders import PERSON, report

REESE, TOLL = ("Jan Reese", PERSON), ("Mia Toll", PERSON)
POLARITY = ConflictKind.POLARITY
CASES = {
    "an accident, or on purpose": (
        "The barn at Dell burned. Jan Reese said somebody had set it alight. Mia Toll said it was a short circuit.",
        "somebody had set it alight", "it was a short circuit", POLARITY,
    ),
    "two causes of one thing": (
        "Jan Reese said the outage was caused by a falling tree. Mia Toll said the outage was due to a worn cable.",
        "the outage was caused by a falling tree", "the outage was due to a worn cable", POLARITY,
    ),
    "causes of two things": (
        "Jan Reese said the outage was caused by a falling tree. Mia Toll said the delay was due to a lost key.",
        "the outage was caused by a falling tree", "the delay was due to a lost key", None,
    ),
    "from two places": (
        "Jan Reese said the first shots came from the square. Mia Toll said the shots had come from the roof.",
        "the first shots came from the square", "the shots had come from the roof", POLARITY,
    ),
    "both have won": (
        "“I have won,” Jan Reese said. Mia Toll said that she was ahead in most districts.",
        "I have won", "that she was ahead in most districts", POLARITY,
    ),
    "one has won and one concedes": (
        "“I have won,” Jan Reese said. Mia Toll said that she had lost in most districts.",
        "I have won", "that she had lost in most districts", None,
    ),
    "one cause in two ways": (
        "Jan Reese said the fire was caused by a gas leak. Mia Toll said the fire was the result of leaking gas.",
        "the fire was caused by a gas leak", "the fire was the result of leaking gas", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "first", "second", "kind"), CASES.values(), ids=CASES.keys())
def test_two_accounts_of_one_happening(text: str, first: str, second: str, kind: ConflictKind | None) -> None:
    found = proposed(report(text, first, REESE), report(text, second, TOLL))

    assert (found.kind if found else None) == kind
