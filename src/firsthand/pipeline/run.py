"""Documents and claims joined: paths in, one reading a document out, as soon as it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from firsthand import settings
from firsthand.documents.fetch import gather
from firsthand.documents.given import Given
from firsthand.model.reading import Read, Reading, Skipped
from firsthand.pipeline.attempt import attempt
from firsthand.settings import Settings

Paths = str | Path | Iterable[str | Path]


def read(
    paths: Paths,
    *,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    published: str | None = None,
    fields: Mapping[str, str] | None = None,
    limits: Settings | None = None,
    reader: Read | None = None,
) -> Iterator[Reading]:
    """Yield a reading of each document under the paths: files, folders, ``.jsonl`` files, CSV manifests.

    ``outlet``, ``title``, ``url`` and ``published`` (EDTF) say what a document does not say of itself; ``fields`` maps
    the names text, title, outlet, url, published and authors to the field names of ``.jsonl`` records. What cannot be
    read comes as a reading without a document, with the reason; a path that is not there raises ``NoSuchPath``.
    ``reader`` reads one document; without it the shipped one is loaded when the first document needs it. Nothing is
    kept: ``keep`` reads into a case file.
    """
    given = Given(outlet=outlet, title=title, url=url, published=published, fields=dict(fields or {}))
    bounds = limits or settings.load()
    ready = once(reader)
    for raw in gather(listed(paths), given, bounds):
        if isinstance(raw, Skipped):
            yield Reading(document=None, skipped=(raw,))
        else:
            yield attempt(raw, bounds, ready)


def listed(paths: Paths) -> list[Path]:
    """Return one path or several as a list."""
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


def once(reader: Read | None) -> Callable[[], Read]:
    """Return what gives the reader, or the shipped one, which is loaded when it is first asked for."""
    held = [reader] if reader else []

    def ready() -> Read:
        if not held:
            from firsthand.claims.read import Reader

            held.append(Reader())
        return held[0]

    return ready
