"""What a page prints inside its prose: { } marks what is left of the last paragraph, the one before it given."""

from __future__ import annotations

import pytest

from firsthand.claims.attribution.inserts import is_captioned, repeated_end, without_inserts
from firsthand.model.text import Span
from tests.claims.drafts import marked

CASES = {
    "an hour": "17:40 {Petra Vane spoke.}",
    "an hour with its day": "26 Jul 2026 23.36 {Petra Vane spoke.}",
    "a day in the other order": "July 26, 2026 at 11:36 pm {Petra Vane spoke.}",
    "since when the page has run": "From 26 Jul 2026 23.36 {Petra Vane spoke.}",
    "a figure behind a day and its hour": "26 Jul 2026 23.36 {600 people left.}",
    "a figure behind what may be one": "{7.30 600 people left.}",
    "a capital that is no zone": "17.40 {NATO met in Sevla.}",
    "the heading of a summary": "26 Jul 2026 23.00 Summary {It is late in Sevla.}",
    "who wrote the entry": "26 Jul 2026 23.00 Ada Lint {The dam broke at noon.}",
    "the entry’s heading": "26 Jul 2026 23.00 Toll of the dam rises to nine {The toll of the flood rose on Friday.}",
    "a name behind a preposition is no sentence": "26 Jul 2026 23.00 {Vane spoke at The Hague on Monday.}",
    "a heading’s words without a day before them": "{Toll of the dam rises to nine The toll rose.}",
    "a credit at the end": "{A boat at the quay.} Photograph: Ada Lint/Reuters",
    "a credit of nobody known": "{A boat at the quay.} Photograph: Port of Sevla",
    "a credit in the middle": "{A boat at the quay.} Photograph: Ada Lint/AFP/Getty Images {Vane said it was hers.}",
    "credits between captions": "{A boat.} Photograph: Ada Lint/AP {A quay.} Photo: Petra Vane/Reuters {It rained.}",
    "a picture that is spoken of": "{The photograph shows a boat. Photographs are rare.}",
    "the heading of a box": "Summary {Eating well keeps the crew content.}",
    "a summary that is spoken of": "{Summary justice was done.}",
    "where to read on": "{It broke at noon.} Sevla counts its dead after the flood Read more",
    "nothing but where to read on": "Sevla counts its dead after the flood Read more",
    "what one may read more of": "{We should read more of her books.}",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_what_is_left(text: str) -> None:
    page = marked(text)
    left = [page.words(s) for s in page.claims[0].content] if page.claims else []

    assert [page.words(s).strip() for s in without_inserts(page.text, Span(0, len(page.text)))] == left


REPEATED = {
    "the end of a sentence": (
        "Vane met the council and called the talks long and useful.",
        "and called the talks long and useful. Then it rained.",
        " Then it rained.",
    ),
    "a whole sentence": (
        "It rained. The boats left the harbour before the storm came.",
        "The boats left the harbour before the storm came. Vane stayed.",
        " Vane stayed.",
    ),
    "the same words, going on otherwise": (
        "It rained. The boats left the harbour before the storm.",
        "The boats left the harbour before the dawn.",
        "The boats left the harbour before the dawn.",
    ),
    "too short to be a repetition": (
        "It rained. The boats left.",
        "The boats left. Vane stayed.",
        "The boats left. Vane stayed.",
    ),
    "the whole paragraph again": (
        "The boats left the harbour before the storm.",
        "The boats left the harbour before the storm.",
        "The boats left the harbour before the storm.",
    ),
}


@pytest.mark.parametrize(("before", "paragraph", "left"), REPEATED.values(), ids=REPEATED.keys())
def test_a_beginning_that_repeats_the_end_before(before: str, paragraph: str, left: str) -> None:
    text = f"{before}\n\n{paragraph}"
    span = Span(len(before) + 2, len(text))

    assert text[repeated_end(text, Span(0, len(before)), span) :] == left


@pytest.mark.parametrize(
    ("behind", "captioned"), [(" Photograph: Ada Lint/AP", True), ("\n\nPhotograph: Ada Lint/AP", False), ("", False)]
)
def test_a_caption_is_what_a_credit_follows(behind: str, *, captioned: bool) -> None:
    caption = "A boat at the quay."

    assert is_captioned(f"{caption}{behind}", Span(0, len(caption))) is captioned
