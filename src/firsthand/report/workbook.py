"""Claims or events as a workbook (XLSX): the columns of the CSV, every cell a text and none a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from firsthand.errors import BadQuery
from firsthand.ledger.found import Found
from firsthand.report.clean import fit_for_xml
from firsthand.report.exports import CLAIMS, Sheet

MOST = 1_048_575
"""Rows that a sheet has rows for, below the line of names."""
_LONGEST = 32_767
"""Characters of a cell; Excel calls a workbook with more damaged."""
_WIDE = {"words": 70, "title": 40, "chain": 40, "url": 30}
_NARROW = 16


def xlsx(claims: Iterable[Found], of: Sheet = CLAIMS) -> Iterator[bytes]:
    """Yield a workbook with a line of names and each claim's rows; ``BadQuery`` where a sheet has too few for them."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(of.name)
    sheet.freeze_panes = "B2"
    for number, name in enumerate(of.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE.get(name, _NARROW)
    try:
        rows = _fill(sheet, claims, of)
    except BaseException:
        sheet.close()  # half a sheet is no use to anybody, and its file stays open otherwise
        raise
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(of.columns))}{rows + 1}"
    written = io.BytesIO()
    book.save(written)
    yield written.getvalue()


def _fill(sheet: WriteOnlyWorksheet, claims: Iterable[Found], of: Sheet) -> int:
    """Write the names and the rows, and return how many rows there were."""
    sheet.append([_cell(sheet, name, bold=True) for name in of.columns])
    number = 0
    for number, row in enumerate((row for found in claims for row in of.rows(found)), start=1):
        if number > MOST:
            raise BadQuery(f"a sheet holds {MOST:,} {of.name.lower()} at most; ask for fewer, or for CSV")
        sheet.append([_cell(sheet, text) for text in row])
    return number


def _cell(sheet: WriteOnlyWorksheet, text: str, *, bold: bool = False) -> Cell:
    """A cell that holds a text whatever it begins with: openpyxl makes a formula of one that begins with "="."""
    cell: Cell = WriteOnlyCell(sheet, value=fit_for_xml(text)[:_LONGEST])
    cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell
