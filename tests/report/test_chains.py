"""A chain in words: who speaks first, then each who passes it on, out to the author."""

from __future__ import annotations

import pytest

from firsthand.report.chains import who, who_and_how_firmly
from tests.report import samples

CHAINS = {
    "two hops": (
        0,
        "senior official (anonymous; the ministry; knowledge of the gates; unnamed not allowed to speak; interview;"
        " said 2026-03-03) → Merrow Post = The Merrow Post (outlet) → author",
    ),
    "the author": (1, "author"),
    "an account": (3, "Basin Watch (account; @basinwatch) → author"),
}


@pytest.mark.parametrize(("number", "expected"), CHAINS.values(), ids=CHAINS.keys())
def test_chain(number: int, expected: str) -> None:
    assert who(samples.reading().claims[number]).plain == expected


def test_firmness_stands_beside_the_author_and_below_any_other() -> None:
    reading = samples.reading()
    assert reading.document

    assert who_and_how_firmly(reading.document, reading.claims[2]).plain == (
        "author · opinion · PR+ probable (“probably”) 55–80 %"
    )
    assert who_and_how_firmly(reading.document, reading.claims[3]).plain.splitlines() == [
        "Basin Watch (account; @basinwatch) → author",
        "post · report · CT+ certain",
    ]


def test_hostile_names_are_harmless() -> None:
    assert who(samples.hostile().claims[0]).plain == "[red]Mallory␛]0;title␇ → author"
