"""The workbook: the CSV's columns and cells, with none that a spreadsheet would run."""

from __future__ import annotations

import io

import openpyxl
import pytest

from firsthand.errors import BadQuery
from firsthand.ledger.found import Found
from firsthand.report import exports, workbook
from tests.report import samples
from tests.report.test_exports import told


def sheet(*found: Found) -> list[tuple[object, ...]]:
    """Return the rows as a spreadsheet reads them."""
    book = openpyxl.load_workbook(io.BytesIO(b"".join(workbook.xlsx(found))))
    return list(book["Claims"].iter_rows(values_only=True))


def test_rows_are_those_of_the_csv() -> None:
    header, row = sheet(samples.found())
    assert header == tuple(exports.COLUMNS)
    assert [cell or "" for cell in row] == list(exports.cells(samples.found()))


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", '=HYPERLINK("https://x.example")'])
def test_no_cell_is_a_formula(words: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(b"".join(workbook.xlsx([told(words)]))))
    for row in book["Claims"].iter_rows():
        for cell in row:
            assert cell.data_type in {"s", "inlineStr", "n"}
            assert cell.value is None or isinstance(cell.value, str)
    assert book["Claims"]["B2"].value == f"'{words}"


@pytest.mark.parametrize("words", ["a\x00b", "a\x0bb", "a\x1fb", "a\ufffeb", "a\ud83db", "_x0041_"])
def test_characters_that_xml_lacks(words: str) -> None:
    [_, row] = sheet(told(words))
    assert str(row[1]).startswith("a") or "x0041" in str(row[1])


def test_more_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST", 1)
    with pytest.raises(BadQuery):
        sheet(samples.found(), samples.found())


def test_no_claims_make_a_sheet_with_names() -> None:
    assert sheet() == [tuple(exports.COLUMNS)]
