"""Words around a number open it or loosen it ("~"); each case is named for the words."""

import pytest

from firsthand.claims.quantities.quantities import quantities
from firsthand.model.measure import Quantity
from firsthand.model.text import Span

BOUNDS: dict[str, tuple[str, list[str]]] = {
    "at least another": ("at least another 40 people", ["at least another 40 | 40.."]),
    "about a further": ("about a further 40 people", ["about a further 40 | 40..40 ~"]),
    "more than just": ("more than just 40 people", ["more than just 40 | 40.."]),
    "nearly all": ("nearly all 40 people", ["nearly all 40 | 40..40 ~"]),
    "only another says nothing": ("only another 40 people", ["40 | 40..40"]),
    "over just so long": ("over just 40 days it fell", ["40 days | 40..40"]),
    "rose past": ("The toll rose past 40", ["past 40 | 40.."]),
    "the past so many": ("the past 40 years", ["40 years | 40..40"]),
    "half past": ("at half past 4", ["4 | 4..4"]),
    "drove past": ("They drove past 40 shops", ["40 | 40..40"]),
    "estimated at": ("a crowd estimated at 40,000", ["estimated at 40,000 | 40000..40000 ~"]),
    "nowhere near": ("They have nowhere near 40 votes", ["nowhere near 40 | ..40"]),
    "nearer": ("It is nearer 40", ["nearer 40 | 40..40 ~"]),
    "approx. with its stop": ("It has approx. 40 seats", ["approx. 40 | 40..40 ~"]),
    "give or take": ("It lasted 40 minutes, give or take", ["40 minutes, give or take | 40..40 ~"]),
    "and above": ("those aged 40 and above", ["40 and above | 40.."]),
    "and under": ("those aged 40 and under", ["40 and under | ..40"]),
    "or younger": ("those aged 40 or younger", ["40 or younger | ..40"]),
    "not more than, under a verb that is denied": (
        "It has not been seen for more than 40 years",
        ["more than 40 years | 40.."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BOUNDS.values(), ids=BOUNDS.keys())
def test_words_around_a_number_bound_it(text: str, expected: list[str]) -> None:
    assert [told(text, q) for q in quantities(text, Span(0, len(text)))] == expected


def told(text: str, read: Quantity) -> str:
    """A quantity's words, its ends and whether it is approximate."""
    low, high = ("" if end is None else f"{end:g}" for end in (read.low, read.high))
    return f"{text[read.span.start : read.span.end]} | {low}..{high}" + (" ~" if read.approximate else "")
