"""A CSV manifest: which files to read, and for each what it does not say of itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from firsthand.documents.dates import written_date
from firsthand.errors import BadManifest

MANIFEST = "manifest.csv"
"""A file of this name in a folder tells what the folder's other files do not say of themselves."""
NAMED = ("outlet", "title", "url", "published")
"""The columns beside ``path``; each may be missing, and so may any value in them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One file: its path relative to the manifest, what is said of it, and the manifest's line."""

    path: str
    said: Mapping[str, str]
    line: int


def rows_of(text: str, where: str) -> tuple[Row, ...]:
    """Return the rows of a manifest; ``BadManifest`` where it has no ``path`` column, a bad date or no proper CSV."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        return tuple(_rows(reader, where))
    except csv.Error as error:
        raise BadManifest(f"{where} is not proper CSV: {error}") from error


def _rows(reader: csv.DictReader[str], where: str) -> Iterator[Row]:
    names = {name.strip().lower(): name for name in reader.fieldnames or () if name}
    if "path" not in names:
        raise BadManifest(f"{where} has no column called path")
    for row in reader:
        path = (row[names["path"]] or "").strip()
        said = {name: value for name in NAMED if (value := (row.get(names.get(name, "")) or "").strip())}
        if "published" in said and written_date(said["published"]) is None:
            raise BadManifest(f"{where}, line {reader.line_num}: {said['published']!r} is not a date")
        if path:
            yield Row(path, said, reader.line_num)
