"""The head of a page names its title, outlet, authors and day, and only what stands there."""

import pytest

from firsthand.documents.blocks import blocks_of
from firsthand.documents.heads import Head, head_of

PROSE = "Tarvia has closed two of the four gates of its dam, cutting the flow of the river by some 40 percent. " * 2
CASES = {
    "wire copy": (
        f"Tarvia shuts a gate\nBy Kit Avander | Northline | Thursday, March 12, 2026\n\n{PROSE}",
        Head(title="Tarvia shuts a gate", outlet="Northline", authors=("Kit Avander",), stated="2026-03-12"),
    ),
    "a masthead over its date": (
        f"THE SEVLA COURIER\nWednesday, March 4, 2026\n\nOur guests are staying\nBy Ilo Maren in Sevla\n\n{PROSE}",
        Head(title="Our guests are staying", outlet="The Sevla Courier", authors=("Ilo Maren",), stated="2026-03-04"),
    ),
    "a masthead over the title": (
        f"Basin Watch\nFour gates, one bridge and some arithmetic\n\n{PROSE}",
        Head(title="Four gates, one bridge and some arithmetic", outlet="Basin Watch"),
    ),
    "a title over its subtitle is no masthead": (
        f"Water and War on the Ilvet\nFour gates, one bridge and some arithmetic\n\n{PROSE}",
        Head(title="Water and War on the Ilvet"),
    ),
    "two authors and a role": (
        f"A title of it\nBy Dessa Rowan, Ann Poe and Kit Avander, Staff Writers\n\n{PROSE}",
        Head(title="A title of it", authors=("Dessa Rowan", "Ann Poe", "Kit Avander")),
    ),
    "a role is no author": (
        f"A title of it\nBy Dessa Rowan, Staff Writer\n\n{PROSE}",
        Head(title="A title of it", authors=("Dessa Rowan",)),
    ),
    "a dateline with its year": (f"GENEVA, March 19, 2026 (Northline) - {PROSE}", Head(stated="2026-03-19")),
    "a dateline without a year": (f"GENEVA, March 19 (Northline) - {PROSE}", Head()),
    "a line that says when": (
        f"A title of it\nPublished: 3 March 2026\n\n{PROSE}",
        Head(title="A title of it", stated="2026-03-03"),
    ),
    "one at the end": (f"{PROSE}\n\nFirst published March 3, 2026", Head(stated="2026-03-03")),
    "an update is no publication": (f"A title of it\nUpdated: 4 March 2026\n\n{PROSE}", Head(title="A title of it")),
    "a day in the prose": (f"On June 10, 1940, Italy declared war. {PROSE}", Head()),
    "a day in the title": (f"What happened on March 3, 2026\n\n{PROSE}", Head(title="What happened on March 3, 2026")),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_heads(text: str, expected: Head) -> None:
    assert head_of(text, blocks_of(text)) == expected
