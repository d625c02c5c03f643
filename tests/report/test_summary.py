"""What was read, in figures."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Document, Published, PublishedBasis, Span
from firsthand.report import summary
from firsthand.report.printing import emit
from tests.report import samples

SKIPPED = Reading(document=None, skipped=(Skipped("a.pdf", "it is a photograph"),))


def test_row() -> None:
    row = summary.row(samples.reading())

    assert (row.document, row.outlet, row.published) == ("dam.txt", "Merrow Post", "2026-03-04 (inferred)")
    assert (row.claims, row.attributed, row.sources, row.anonymous, len(row.skipped)) == (4, 2, 2, 1, 1)


def test_row_of_what_was_skipped() -> None:
    row = summary.row(SKIPPED)

    assert (row.document, row.whole, row.claims) == ("a.pdf", False, 0)
    assert summary.skips([row]) == ["Skipped a.pdf: it is a photograph"]


def _said_by(*sources: Source) -> Reading:
    claims = (Claim(document="1", content=(Span(0, 1),), chain=(Hop(source=source),)) for source in sources)
    return Reading(document=Document(id="1", text="x"), claims=tuple(claims))


def test_one_source_is_counted_once_by_its_usual_name() -> None:
    balta = Source(name="Balta", canonical="BelTA", type=SourceType.OUTLET)

    assert summary.row(_said_by(balta, replace(balta, name="BELTA", canonical=None))).sources == 1


def test_only_the_innermost_source_counts() -> None:
    person, outlet = Source(name="Vos", type=SourceType.PERSON), Source(name="Post", type=SourceType.OUTLET)
    claim = Claim(document="1", content=(Span(0, 1),), chain=(Hop(source=person), Hop(source=outlet)))

    assert summary.row(Reading(document=Document(id="1", text="x"), claims=(claim,))).sources == 1


PLACES = {
    "a file": (Document(id="1", text="x", path="a.txt"), "a.txt"),
    "a record": (Document(id="1", text="x", path="a.jsonl", record=3), "a.jsonl:3"),
    "an address": (Document(id="1", text="x", url="https://a.example"), "https://a.example"),
    "nothing known": (Document(id="0123456789abcdef", text="x"), "0123456789ab"),
    "controls": (Document(id="1", text="x", path="a\x1b.txt"), "a␛.txt"),
}


@pytest.mark.parametrize(("document", "expected"), PLACES.values(), ids=PLACES.keys())
def test_place(document: Document, expected: str) -> None:
    assert summary.place(document) == expected


def test_date_says_how_it_is_known() -> None:
    dated = replace(samples.document(), published=Published(edtf="2022", basis=PublishedBasis.MARKUP))

    assert summary.date(dated) == "2022 (markup)"
    assert summary.date(replace(dated, published=Published())) == "unknown"


COUNTS = {
    "nothing": ([], "0 documents · 0 claims · 0 attributed · 0 the authors' own"),
    "one": ([samples.reading()], "1 document · 4 claims · 2 attributed · 2 the authors' own · 1 skipped"),
    "two and one skipped": (
        [samples.reading(), SKIPPED, samples.hostile()],
        "2 documents · 5 claims · 3 attributed · 2 the authors' own · 2 skipped",
    ),
}


@pytest.mark.parametrize(("readings", "expected"), COUNTS.values(), ids=COUNTS.keys())
def test_counts(readings: list[Reading], expected: str) -> None:
    assert summary.counts([summary.row(reading) for reading in readings]) == expected


FIGURES = {
    "all": (
        samples.reading(),
        "4 claims · 2 attributed to 2 sources, 1 of them anonymous · 2 the author's own · 1 skipped",
    ),
    "others alone": (samples.hostile(), "1 claim · 1 attributed to 1 source"),
    "nothing": (Reading(document=samples.document()), "0 claims"),
}


@pytest.mark.parametrize(("reading", "expected"), FIGURES.values(), ids=FIGURES.keys())
def test_figures(reading: Reading, expected: str) -> None:
    assert summary.figures(summary.row(reading)) == expected


def shown(width: int, *readings: Reading) -> str:
    """Return the overview as a pipe of that width gets it."""
    file = io.StringIO()
    emit(Console(file=file, width=width), summary.overview([summary.row(reading) for reading in readings], width))
    return file.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_overview_obeys_nothing_in_names(width: int) -> None:
    text = shown(width, samples.hostile(), SKIPPED)

    assert "a␛[2Jb .txt" in text
    assert "\x1b" not in text
    assert "a.pdf" in text


def test_many_skips_are_counted_by_reason() -> None:
    reasons = ["It is empty."] * 3 + [f"Reason {n}." for n in range(12)]
    readings = [Reading(document=None, skipped=(Skipped("x", reason),)) for reason in reasons]
    lines = summary.skips([summary.row(reading) for reading in readings])

    assert lines[:2] == ["Skipped 3: It is empty.", "Skipped 1: Reason 0."]
    assert lines[-1] == "Skipped 3 more for other reasons."
    assert len(lines) == 11


def test_wide_overview_is_a_table() -> None:
    [line] = [line for line in shown(120, samples.reading()).splitlines() if "dam.txt" in line]

    assert line.split() == ["dam.txt", "Merrow", "Post", "2026-03-04", "(inferred)", "4", "2", "1", "1"]


def test_narrow_overview_has_two_lines_a_document() -> None:
    assert shown(80, samples.reading(), SKIPPED) == (
        "dam.txt\n"
        "  Merrow Post · published 2026-03-04 (inferred) · 4 claims · 2 sources · 1\n"
        "anonymous · 1 skipped\n"
        "a.pdf\n"
        "  skipped\n"
    )
