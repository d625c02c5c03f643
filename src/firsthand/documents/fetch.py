"""From paths to the bytes of single documents: files, folders, the records of a ``.jsonl`` file, CSV manifests."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from firsthand.documents.encodings import decode, megabytes
from firsthand.documents.given import NOTHING, Given
from firsthand.documents.manifest import MANIFEST, NAMED, Row, rows_of
from firsthand.documents.records import FIELDS, FieldMap, date_order, fields_from
from firsthand.documents.suffixes import SUFFIXES, plain_suffix
from firsthand.errors import BadManifest, NoSuchPath, Unreadable
from firsthand.model.reading import Skipped
from firsthand.settings import Settings


@dataclass(frozen=True, slots=True)
class Raw:
    """One document's bytes as they stand in the file, untouched; for a ``.jsonl`` file those of one line.

    ``modified`` is when the file was last changed, in UTC as ISO 8601, where the system knows it.
    """

    path: str
    record: int | None
    data: bytes
    given: Given = NOTHING
    fields: FieldMap = FIELDS
    modified: str | None = None


Found = Iterator[Raw | Skipped]


def where_of(raw: Raw) -> str:
    """Return the path, with the line behind a colon where the document is one record of a file."""
    return raw.path if raw.record is None else f"{raw.path}:{raw.record}"


def gather(paths: Sequence[Path], given: Given, settings: Settings) -> Found:
    """Yield the documents under the paths, each as it is read; what cannot be is ``Skipped`` with its reason.

    A path that is not there raises ``NoSuchPath``, and a manifest that cannot be used ``BadManifest``, before anything
    of it is read.
    """
    for path in paths:
        if not path.exists():
            raise NoSuchPath(str(path))
    for path in paths:
        if path.is_dir():
            yield from _folder(path, given, settings)
        else:
            yield from _file(path, _beside(path, given, settings), settings)


def _beside(path: Path, given: Given, settings: Settings) -> Given:
    """What the manifest of its folder tells of a file that is named alone; what is said of it here goes before.

    A file of that name which is no manifest of ours is no reason not to read the file beside it.
    """
    manifest = path.parent / MANIFEST
    if path.name == MANIFEST or not manifest.is_file():
        return given
    try:
        told = _told(manifest, given, settings).get(path, given)
    except BadManifest:
        return given
    return replace(told, **{name: said for name in NAMED if (said := getattr(given, name))})


def _file(path: Path, given: Given, settings: Settings) -> Found:
    suffix = plain_suffix(path.name)
    if suffix == ".csv":
        yield from _listed(path, given, settings)
    elif suffix == ".jsonl" and path.suffix.lower() != ".gz":
        yield from _records(path, given, settings)
    else:
        yield _whole(path, given, settings)


def _folder(folder: Path, given: Given, settings: Settings) -> Found:
    """The files of a folder and of those below it, in the order of their names; what a name hides is passed over."""
    count = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        told = _told(Path(parent) / MANIFEST, given, settings) if MANIFEST in names else {}
        for name in sorted(names):
            if name.startswith(".") or name == MANIFEST:
                continue
            count += 1
            if count > settings.max_files:
                yield Skipped(str(folder), f"It holds more than {settings.max_files:,} files; the others are not read.")
                return
            path = Path(parent) / name
            yield from _inside(path, told.get(path, given), settings)


def _inside(path: Path, given: Given, settings: Settings) -> Found:
    """One file of a folder, where nobody named it: only known kinds are opened, and no other manifest."""
    suffix = plain_suffix(path.name)
    if suffix not in SUFFIXES:
        yield Skipped(str(path), f"Files named {suffix or 'without a suffix'} are not read from folders.")
    elif path.stem.lower().startswith("readme"):
        yield Skipped(str(path), "A README tells about its folder and is read only when named.")
    elif not path.is_file():
        yield Skipped(str(path), "It is not a plain file.")
    else:
        yield from _file(path, given, settings)


def _told(manifest: Path, given: Given, settings: Settings) -> dict[Path, Given]:
    return {manifest.parent / row.path: _said(row, given) for row in _rows(manifest, settings)}


def _listed(manifest: Path, given: Given, settings: Settings) -> Found:
    """The files that a manifest names, in its order."""
    for row in _rows(manifest, settings):
        path = manifest.parent / row.path
        if path.is_file() and plain_suffix(path.name) != ".csv":
            yield from _file(path, _said(row, given), settings)
        else:
            yield Skipped(str(path), f"{manifest.name} names it in line {row.line}, but there is no such document.")


def _rows(manifest: Path, settings: Settings) -> tuple[Row, ...]:
    read = _bytes(manifest, settings)
    if isinstance(read, str):
        raise BadManifest(f"{manifest}: {read}")
    try:
        return rows_of(decode(read), str(manifest))
    except Unreadable as error:
        raise BadManifest(f"{manifest}: {error.reason}") from error


def _said(row: Row, given: Given) -> Given:
    """What a row says of its file, before what was said of all files."""
    outlet, title, url, published = (row.said.get(name) or getattr(given, name) for name in NAMED)
    return replace(given, outlet=outlet, title=title, url=url, published=published)


def _whole(path: Path, given: Given, settings: Settings) -> Raw | Skipped:
    read = _bytes(path, settings)
    if isinstance(read, str):
        return Skipped(str(path), read)
    return Raw(str(path), None, read, given, modified=_modified(path))


def _modified(path: Path) -> str | None:
    try:
        seconds = path.stat().st_mtime
    except OSError:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _bytes(path: Path, settings: Settings) -> bytes | str:
    """The file's bytes, or in one sentence why they cannot be had."""
    if not path.is_file():
        return "It is not a plain file."
    try:
        with path.open("rb") as file:
            data = file.read(settings.max_bytes + 1)
    except OSError as error:
        return f"The file cannot be opened: {error.strerror or error}."
    if len(data) > settings.max_bytes:
        return f"The file is {_too_large(settings)}"
    return data if data.strip() else "The file is empty."


def _too_large(settings: Settings) -> str:
    return f"larger than {megabytes(settings.max_bytes)}, the limit set by FIRSTHAND_MAX_BYTES."


def _records(path: Path, given: Given, settings: Settings) -> Found:
    """The lines of a ``.jsonl`` file, read one by one, however large the file is; blank ones only count."""
    fields = fields_from(given.fields)
    try:
        with path.open("rb") as file:
            order = date_order(_lines(file, settings.max_bytes), fields)
            file.seek(0)
            lines = enumerate(_lines(file, settings.max_bytes), start=1)
            fields = replace(fields, month_first=order)
            yield from _numbered(path, lines, given, fields, settings)
    except OSError as error:
        yield Skipped(str(path), f"The file cannot be opened: {error.strerror or error}.")


def _numbered(
    path: Path, lines: Iterable[tuple[int, bytes]], given: Given, fields: FieldMap, settings: Settings
) -> Found:
    number, modified = 0, _modified(path)
    for number, line in lines:
        data = line.rstrip(b"\r\n")
        if len(data) > settings.max_bytes:
            yield Skipped(f"{path}:{number}", f"The record is {_too_large(settings)}")
        elif data.strip():
            yield Raw(str(path), number, data, given, fields, modified)
    if not number:
        yield Skipped(str(path), "The file is empty.")


def _lines(file: BinaryIO, limit: int) -> Iterator[bytes]:
    """The lines of a file; of one beyond the limit only so much that the excess shows."""
    while line := file.readline(limit + 2):
        yield line
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(limit)
