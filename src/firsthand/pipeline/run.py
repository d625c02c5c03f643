"""Documents and claims joined, in this process: paths in, one reading a document out, as soon as it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from firsthand import settings
from firsthand.claims.read import Reader
from firsthand.documents.fetch import Given, gather
from firsthand.documents.open import open_document
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Document

Read = Callable[[Document], Reading]
Paths = str | Path | Iterable[str | Path]


def read(
    paths: Paths,
    *,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    published: str | None = None,
    fields: Mapping[str, str] | None = None,
    limits: settings.Settings | None = None,
    reader: Read | None = None,
) -> Iterator[Reading]:
    """Yield a reading of each document under the paths: files, folders, ``.jsonl`` files, CSV manifests.

    ``outlet``, ``title``, ``url`` and ``published`` (EDTF) say what a document does not say of itself; ``fields`` maps
    the names text, title, outlet, url, published and authors to the field names of ``.jsonl`` records. What cannot be
    read comes as a reading without a document, with the reason; a path that is not there raises ``NoSuchPath``.
    ``reader`` reads one document; without it the shipped one is loaded when the first document needs it.
    """
    given = Given(outlet=outlet, title=title, url=url, published=published, fields=dict(fields or {}))
    bounds = limits or settings.load()
    for raw in gather(_listed(paths), given, bounds):
        opened = raw if isinstance(raw, Skipped) else open_document(raw, bounds)
        if isinstance(opened, Skipped):
            yield Reading(document=None, skipped=(opened,))
        else:
            reader = reader or Reader()
            yield reader(opened)


def _listed(paths: Paths) -> list[Path]:
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]
