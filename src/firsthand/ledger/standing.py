"""What is current: which capture of a place, and which of several captures of one address, stands.

The outcome does not hang on the order in which captures come, but for one place, where the last one found is what
stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from firsthand.ledger import schema
from firsthand.ledger.rows import Row

ALIKE = 0.5
"""The share of words from which on two texts are versions of one; a corrected or extended page keeps far more."""

NEWER = "A newer version of the same address was found."
"""Why such a row is closed; it names no place, for which of several newer ones came first hangs on the order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A capture, with what of its reading tells versions apart."""

    key: int
    place: str
    record: int | None
    document: str
    reading: str
    modified: str | None
    run: int
    told: str
    title: str | None
    url: str | None
    text: str | None
    published_first: str | None

    @property
    def here(self) -> tuple[str, int | None]:
        """Where it was found."""
        return self.place, self.record

    @property
    def age(self) -> tuple[str, str, str, int]:
        """What orders captures of one address: the newest was published last, then saved last, then named last."""
        return self.published_first or "", self.modified or "", self.place, self.record or 0


def stand(connection: Connection, capture: Row) -> None:
    """Append the capture and close what it replaces; where something newer stands already, it is closed itself."""
    waiting = [capture]
    while waiting:
        new = _append(connection, waiting.pop())
        for old in _rivals(connection, new):
            if old.document == new.document:
                waiting += _again(connection, old, new)
            elif old.here == new.here:
                if new.record is None or _versions(old, new):
                    _close(connection, old, new.run, "What is found at this place has changed.")
            elif _versions(old, new):
                _close(connection, min(old, new, key=_age), new.run, NEWER)
        if _outdated(connection, new):
            _close(connection, new, new.run, NEWER)


def _age(standing: Standing) -> tuple[str, str, str, int]:
    return standing.age


def _again(connection: Connection, old: Standing, new: Standing) -> Iterator[Row]:
    """The same bytes: here, or read anew by other versions; then they are to stand wherever else they were found."""
    moved = old.here != new.here
    if moved and (old.reading == new.reading or old.told != new.told):
        return
    _close(connection, old, new.run, "The document was read again.")
    if moved:
        place = {"place": old.place, "record": old.record, "modified": old.modified}
        yield place | {"document": new.document, "reading": new.reading, "run": new.run}


def _outdated(connection: Connection, new: Standing) -> bool:
    """Whether a newer version of it was found before, and was closed since by one that is newer still."""
    if not new.url:
        return False
    past = _captured(connection, _REPLACED, url=new.url, since=new.published_first or "")
    others = (old for old in past if old.document != new.document and old.here != new.here)
    return any(old.age > new.age and _versions(old, new) for old in others)


def _versions(old: Standing, new: Standing) -> bool:
    """Whether two texts found at one place or address are versions of one: by title, or by most of their words."""
    if old.title and new.title and old.title.casefold() == new.title.casefold():
        return True
    ours, theirs = set((old.text or "").casefold().split()), set((new.text or "").casefold().split())
    return len(ours & theirs) >= ALIKE * max(1, len(ours | theirs))


def _append(connection: Connection, capture: Row) -> Standing:
    inserted = connection.execute(_INSERTED, capture).inserted_primary_key
    return next(_captured(connection, _NUMBERED, key=inserted[0] if inserted else None))


def _close(connection: Connection, standing: Standing, run: int, why: str) -> None:
    table = schema.captures
    still = (table.c.key == standing.key, table.c.closed.is_(None))
    connection.execute(update(table).where(*still).values(closed=run, why=why))


def _rivals(connection: Connection, new: Standing) -> list[Standing]:
    """The other open captures of the same place, the same bytes or the same address, each once."""
    near = [
        *_captured(connection, _OPEN_HERE, place=new.place, record=new.record),
        *_captured(connection, _OPEN_OF_DOCUMENT, document=new.document),
        *(_captured(connection, _OPEN_AT_ADDRESS, url=new.url) if new.url else ()),
    ]
    found = {rival.key: rival for rival in near}
    return [rival for key, rival in sorted(found.items()) if key != new.key]


def _captured(connection: Connection, asked: Select[Any], **values: object) -> Iterator[Standing]:
    for row in connection.execute(asked, values).mappings().all():
        yield Standing(**dict(row))


# Made once: to put a statement together takes longer than to run it, and each document asks them all.
_OURS = [schema.captures.c[name] for name in ("key", "place", "record", "document", "reading", "modified", "run")]
_THEIRS = [schema.readings.c[name] for name in ("told", "title", "url", "text", "published_first")]
_INSERTED = insert(schema.captures)
_CAPTURED = select(*_OURS, *_THEIRS).select_from(
    schema.captures.join(schema.readings, schema.readings.c.id == schema.captures.c.reading)
)
_NUMBERED = _CAPTURED.where(schema.captures.c.key == bindparam("key"))
_OPEN = _CAPTURED.where(schema.captures.c.closed.is_(None))
_OPEN_HERE = _OPEN.where(
    schema.captures.c.place == bindparam("place"), schema.captures.c.record.is_not_distinct_from(bindparam("record"))
)
_OPEN_OF_DOCUMENT = _OPEN.where(schema.captures.c.document == bindparam("document"))
_OPEN_AT_ADDRESS = _OPEN.where(schema.readings.c.url == bindparam("url"))
_REPLACED = _CAPTURED.where(
    schema.captures.c.why == NEWER,
    schema.readings.c.url == bindparam("url"),
    func.coalesce(schema.readings.c.published_first, "") >= bindparam("since"),
)
