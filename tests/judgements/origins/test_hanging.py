"""Which earlier report each report of an account hangs on."""

from __future__ import annotations

import pytest

from firsthand.judgements.origins.hanging import hung
from firsthand.model.judgement import Grade, Link, Reason, Report
from tests.judgements.builders import PERSON, report

A, B, C = (
    report("Ada Voss said the dam holds.", "the dam holds", ("Ada Voss", PERSON), day=f"2026-05-0{n}", outlet=outlet)
    for n, outlet in ((1, "Quay"), (2, "Post"), (3, "Mail"))
)
ROW = (A, B, C)
TEXT, SAID, CITES, SOURCE = Grade.SAME_TEXT, Grade.SAME_UTTERANCE, Grade.CITES, Grade.SAME_SOURCE


def tie(one: Report, other: Report, grade: Grade) -> Link:
    """Return a link of this grade, in whatever order."""
    a, b = sorted((one.ref, other.ref))
    return Link(a=a, b=b, grade=grade, same_claim=True, reasons=(Reason(grade.value),))


CASES: dict[str, tuple[tuple[Link, ...], list[str | None]]] = {
    "no links": ((), [None, None]),
    "copies of the first text": ((tie(A, B, TEXT), tie(A, C, TEXT), tie(B, C, TEXT)), ["Quay", "Quay"]),
    "a chain of citations": ((tie(A, B, CITES), tie(A, C, CITES), tie(B, C, CITES)), ["Quay", "Post"]),
    "a copy of the second": ((tie(A, B, SOURCE), tie(A, C, SOURCE), tie(B, C, TEXT)), ["Quay", "Post"]),
    "the strongest tie": ((tie(B, C, CITES), tie(A, C, SAID)), [None, "Quay"]),
    "tied by a later one alone": ((tie(B, C, SOURCE), tie(A, C, SOURCE)), [None, "Quay"]),
}


@pytest.mark.parametrize(("links", "expected"), CASES.values(), ids=CASES.keys())
def test_what_each_hangs_on(links: tuple[Link, ...], expected: list[str | None]) -> None:
    outlets = {one.ref: one.document.outlet for one in ROW}
    found = hung(ROW, links)

    assert [outlets[found[one.ref][0]] if one.ref in found else None for one in (B, C)] == expected
    assert A.ref not in found
