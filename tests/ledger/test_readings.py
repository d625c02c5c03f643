"""Whatever is read comes back from the case file as it was, character for character."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.ledger.ledger import Ledger
from firsthand.ledger.readings import claim_of
from firsthand.model.claim import Claim
from firsthand.model.custody import Capture
from firsthand.model.measure import Place, Quantity
from firsthand.model.reading import Reading
from firsthand.model.text import Published, PublishedBasis, Span
from tests.ledger.builders import DAM, FIRST, Dispatch, dispatch, keep, readings, said, stored
from tests.report import samples

NUMBERS = count()
"""Each generated document has bytes of its own: the same ones again would be the same document."""


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data(), record=st.none() | st.integers(0, 10**6))
def test_any_reading_comes_back_equal(ledger: Ledger, data: st.DataObject, record: int | None) -> None:
    raw = b"%d" % next(NUMBERS)
    capture = Capture(place=f"{raw.decode()}.txt", record=record, data=raw)
    reading: Reading = data.draw(readings(data=raw, path=capture.place, record=record))
    with ledger.run("read", FIRST) as run:
        ledger.add(capture, reading, FIRST, run)

    back = ledger.reading(capture.document)

    assert back == stored(reading)
    assert back.document
    assert reading.document
    assert len(back.document.text) == len(reading.document.text)
    assert [claim.id for claim in back.claims] == [claim.id for claim in reading.claims]


HARD = {
    "NUL": "a\0b",
    "lone half of a character": "a\ud83db",
    "both halves apart": "\ud83d\ude00",
    "control characters": "a\x1b[31m\x07\x9b",
    "marks that turn the direction": "\u202egnp.exe\u202c\u200f",
    "emoji of several code points": "👩‍👩‍👧",
    "line and paragraph separators": "a\u2028b\u2029c\x85d",
    "quotation marks and backslashes": '"\'\\"`',
    "byte-order mark": "\ufeffa",
    "blanks alone": " \t\n ",
    "SQL": "'); DROP TABLE claims; --",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_text_comes_back(ledger: Ledger, text: str) -> None:
    found = dispatch(
        text, data=text.encode("utf-8", "surrogatepass"), claims=[said(text, text, text)], title=text, authors=(text,)
    )
    keep(ledger, found)

    assert ledger.reading(found.id) == stored(found.reading)


QUANTITIES = {
    "open below": (None, 4.0),
    "open above": (4.0, None),
    "without end": (0.0, float("inf")),
    "huge": (1e300, 1.7976931348623157e308),
    "tiny": (5e-324, 0.1),
    "below nothing": (-2.5, -0.0),
    "more digits than a whole number keeps": (float(2**63 + 2**12), float(2**64)),
}


@pytest.mark.parametrize(("low", "high"), QUANTITIES.values(), ids=QUANTITIES.keys())
def test_number_comes_back(ledger: Ledger, low: float | None, high: float | None) -> None:
    quantity = Quantity(span=Span(0, 3), low=low, high=high)
    found = dispatch(claims=[said("The dam", quantities=(quantity,))])
    keep(ledger, found)

    assert ledger.reading(found.id).claims[0].quantities == (quantity,)


def test_whole_number_given_for_a_bound_comes_back_as_the_same_number(ledger: Ledger) -> None:
    found = dispatch(claims=[said("The dam", quantities=(Quantity(span=Span(0, 3), low=4, high=2**80),))])
    keep(ledger, found)

    assert ledger.reading(found.id) == found.reading


def test_claim_of_every_sort_comes_back(ledger: Ledger) -> None:
    reading = samples.reading()
    assert reading.document
    found = dispatch(samples.TEXT, reading.document.path)
    with ledger.run("read", FIRST) as run:
        ledger.add(found.capture, reading, FIRST, run)

    assert ledger.reading(found.id) == reading


def test_parts_keep_their_order(ledger: Ledger) -> None:
    places = tuple(Place(span=Span(n, n + 1), name=f"place {n}") for n in (7, 3, 5, 1))
    found = dispatch(claims=[said("The dam", places=places)])
    keep(ledger, found)

    assert ledger.reading(found.id).claims[0].places == places


def test_claims_beyond_one_batch_keep_their_order_and_their_parts(ledger: Ledger) -> None:
    text = "x" * 450
    every = [
        Claim(document="", content=(Span(n, n + 1),), quantities=(Quantity(span=Span(n, n + 1), low=n, high=n),))
        for n in range(449, -1, -1)
    ]
    found = dispatch(text, claims=every)
    keep(ledger, found)

    assert ledger.reading(found.id) == found.reading


EMPTY = {
    "nothing is known of it": dispatch("x", claims=[]),
    "no text": dispatch("", data=b"\0"),
    "empty strings are not the same as nothing": dispatch(title="", outlet="", url="", retrieved="", authors=("", "")),
    "date with reasons": dispatch(
        published=Published(
            edtf="2022", basis=PublishedBasis.INFERRED, reasons=("a post of that year", "its copyright")
        )
    ),
}


@pytest.mark.parametrize("found", EMPTY.values(), ids=EMPTY.keys())
def test_document_comes_back(ledger: Ledger, found: Dispatch) -> None:
    keep(ledger, found)

    assert ledger.reading(found.id) == found.reading


def test_path_is_the_place_that_the_case_file_knows_or_the_one_it_is_asked_for_by(ledger: Ledger) -> None:
    found = dispatch(place="a/dam.txt")
    keep(ledger, found)
    by_name = ledger.reading(found.id).document
    asked_for = ledger.read(found.by(FIRST), path="/elsewhere/dam.txt", record=3).document

    assert by_name
    assert asked_for
    assert (by_name.path, by_name.record) == ("a/dam.txt", None)
    assert (asked_for.path, asked_for.record) == ("/elsewhere/dam.txt", 3)


def test_claim_without_rows_of_parts_has_none() -> None:
    row = {
        "document": "d", "content": "[[0,3]]", "cue": "[]", "quote": None, "kind": "report", "factuality": "CT+",
        "hedges": "[]", "band_low": None, "band_high": None, "parts": "[]", "basis": None, "audience": None,
        "historical": 0, "why_start": None, "why_end": None, "posted": None, "due": None,
    }  # fmt: skip

    assert claim_of(row, {}) == Claim(document="d", content=(Span(0, 3),))


def test_text_that_spans_count_into_is_the_one_that_was_read(ledger: Ledger) -> None:
    text = "a\ud83d😀" + DAM
    found = dispatch(text, data=b"odd", claims=[said("Ostrey", text)])
    keep(ledger, found)
    [claim] = ledger.reading(found.id).claims
    back = ledger.reading(found.id).document

    assert back
    assert back[claim.content[0]] == "Ostrey"
