"""A text's day is inferred from the posts in it and the weekdays beside them, and from nothing weaker."""

import pytest

from firsthand.documents.blocks import blocks_of
from firsthand.documents.inferred_date import inferred
from firsthand.model.text import PublishedBasis

MONDAY = "A train left.\n— Ushla Monitor (@ushlamonitor) February 28, 2022\n"
CASES = {
    "the weekday ahead is the post's own day": (f"Troops may move as soon as Monday.\n\n{MONDAY}", "2022-02-28"),
    "a later weekday ahead": (f"Troops are expected to move by Friday.\n\n{MONDAY}", "2022-02-28/2022-03-04"),
    "the day of writing": (f"It is Tuesday, and nothing has moved.\n\n{MONDAY}", "2022-03-01"),
    "this morning": (f"The bridge was open this Wednesday morning.\n\n{MONDAY}", "2022-03-02"),
    "a weekday past tells nothing": (f"The train came on Sunday.\n\n{MONDAY}", "2022-02-28/.."),
    "no weekday": (f"Nothing has moved.\n\n{MONDAY}", "2022-02-28/.."),
    "somebody else's today": (f"“It is Tuesday,” he wrote in 1911.\n\n{MONDAY}", "2022-02-28/.."),
    "the latest post counts": (
        f"It is quiet here.\n\n{MONDAY}Quiet.\n— BNO News (@BNONews) February 27, 2022",
        "2022-02-28/..",
    ),
    "a dateline without a year": (f"SEVLA, March 1 (Northline) - Nothing moved.\n\n{MONDAY}", "2022-03-01"),
    "a dateline from another time": (f"SEVLA, June 1 (Northline) - Nothing moved.\n\n{MONDAY}", "2022-02-28/.."),
    "a dateline over the new year": (
        "SEVLA, Jan. 1 (Northline) - Nothing moved.\n\nA train.\n— Ushla Monitor (@ushlamonitor) December 30, 2025",
        "2026-01-01",
    ),
    "a post without a year": ("Nothing moved as soon as Monday.\n\nA train.\n— Ushla (@ushla) February 28", None),
    "no post": ("Troops may move as soon as Monday, March 3.", None),
    "a day of history": ("On June 10, 1940, Italy declared war.", None),
}


@pytest.mark.parametrize(("text", "edtf"), CASES.values(), ids=CASES.keys())
def test_the_day_of_a_text(text: str, edtf: str | None) -> None:
    published = inferred(text, blocks_of(text))

    assert published.edtf == edtf
    assert published.basis is (PublishedBasis.INFERRED if edtf else PublishedBasis.UNKNOWN)


def test_the_reasons_name_the_post_and_the_words() -> None:
    text = f"Troops may move as soon as Monday.\n\n{MONDAY}"

    assert inferred(text, blocks_of(text)).reasons == (
        "It embeds a post of Monday, 28 February 2022 (Ushla Monitor), so it is no older.",
        "“as soon as Monday” still lies ahead of it, and the first such day from then on is Monday, 28 February 2022.",
    )
