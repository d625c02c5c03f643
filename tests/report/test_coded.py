"""Events as rows: each case an event as it was read, and what stands in the row."""

from __future__ import annotations

import csv
import io
import json

import pytest

from firsthand.ledger.found import Found
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.event import Event, Realis
from firsthand.model.measure import Place
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span
from firsthand.report import coded, exports
from firsthand.report.coded import COLUMNS, EVENTS, date_precision
from tests.report import samples

TEXT = "Guns shelled Ostrey on Monday."
SHELLED = Event(
    type="ASSAULT", mode="heavy-weapons", actor="Guns", place="Ostrey", when="2026-03-02", span=Span(0, 12),
    contexts=("military", "territory"),
)  # fmt: skip
OSTREY = Place(span=Span(13, 19), name="Ostrey", latitude=-12.5, longitude=40.25, country="KR", geonames=7, precision=2)


def found(*events: Event, places: tuple[Place, ...] = (OSTREY,), speaker: str | None = None) -> Found:
    """Return a claim that tells of these events."""
    chain = (Hop(source=Source(name=speaker, type=SourceType.PERSON)),) if speaker else ()
    page = Document(id="1", text=TEXT, path="a.txt")
    claim = Claim(document="1", content=(Span(0, len(TEXT)),), chain=chain, events=events, places=places)
    return samples.found(of=Reading(document=page, claims=(claim,)))


def row(of: Found) -> dict[str, str]:
    """Return the one row of a claim."""
    [told] = coded.rows(of)
    return told


CELLS = {
    "PLOVER": {"plover_type": "ASSAULT", "plover_mode": "heavy-weapons", "plover_contexts": "military; territory"},
    "CAMEO": {"cameo_root": "19", "cameo_name": "Fight"},
    "ACLED": {"acled_event_type": "Explosions/Remote violence"},
    "who": {"actor": "Guns", "recipient": "", "speaker": "Ada Voss", "speaker_type": "person"},
    "where": {"location": "Ostrey", "latitude": "-12.5", "longitude": "40.25", "country": "KR", "where_prec": "2"},
    "when": {"when": "2026-03-02", "date_start": "2026-03-02", "date_end": "2026-03-02", "date_prec": "1"},
    "its words": {"words": "Guns shelled", "realis": "actual"},
}


@pytest.mark.parametrize("expected", CELLS.values(), ids=CELLS.keys())
def test_an_event_is_coded(expected: dict[str, str]) -> None:
    told = row(found(SHELLED, speaker="Ada Voss"))

    assert {name: told[name] for name in expected} == expected


UNKNOWN = {
    "words alone have no type of ACLED's": (Event(type="CONSULT"), {"acled_event_type": "", "cameo_root": "04"}),
    "no place": (Event(type="AID"), {"location": "", "latitude": "", "where_prec": ""}),
    "a place that was not read": (Event(type="AID", place="Velmor"), {"location": "Velmor", "country": ""}),
    "no time": (Event(type="AID"), {"when": "", "date_prec": ""}),
    "from a day on": (
        Event(type="AID", when="2026-03-02/.."),
        {"date_start": "2026-03-02", "date_end": "", "date_prec": ""},
    ),
    "not done": (Event(type="AID", realis=Realis.NEGATED), {"realis": "negated"}),
    "no words of its own": (Event(type="AID"), {"words": TEXT}),
    "the author's": (Event(type="AID"), {"speaker": "", "speaker_type": "author"}),
}


@pytest.mark.parametrize(("event", "expected"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_what_is_not_known_is_empty(event: Event, expected: dict[str, str]) -> None:
    told = row(found(event))

    assert {name: told[name] for name in expected} == expected


PRECISIONS = {
    "a day": ("2026-03-02", 1),
    "about a day": ("2026-03-02~", 2),
    "six days": ("2026-03-02/2026-03-07", 2),
    "a week": ("2026-03-02/2026-03-08", 3),
    "a third of a month": ("2026-03-2X", 4),
    "a month": ("2026-03", 4),
    "a year": ("2024", 5),
    "a decade": ("202X", None),
    "until a day": ("../2026-03-02", None),
    "none": (None, None),
}


@pytest.mark.parametrize(("edtf", "expected"), PRECISIONS.values(), ids=PRECISIONS.keys())
def test_precision_of_a_date(edtf: str | None, expected: int | None) -> None:
    assert date_precision(edtf) == expected


def test_the_finest_of_two_readings_of_a_place_counts() -> None:
    wide = Place(span=Span(13, 19), name="Ostrey", precision=4)

    assert row(found(SHELLED, places=(wide, OSTREY)))["where_prec"] == "2"


def test_a_table_has_a_line_an_event_and_none_for_a_claim_without() -> None:
    text = b"".join(exports.table([found(SHELLED, Event(type="AID")), found()], EVENTS)).decode()
    told = list(csv.DictReader(io.StringIO(text, newline="")))

    assert [each["plover_type"] for each in told] == ["ASSAULT", "AID"]
    assert list(told[0]) == list(COLUMNS)
    assert told[0]["latitude"] == "-12.5"


def test_no_cell_of_an_event_is_a_formula() -> None:
    text = b"".join(exports.table([found(Event(type="AID", actor="=1+1"))], EVENTS)).decode()

    assert ",'=1+1," in text


def test_lines_have_the_columns() -> None:
    [line] = coded.jsonl([found(SHELLED)])

    assert list(json.loads(line)) == list(COLUMNS)
