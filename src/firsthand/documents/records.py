"""One line of a ``.jsonl`` file as a document: which field holds what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from firsthand.documents import page
from firsthand.documents.dates import months_first, written_date
from firsthand.documents.encodings import decode, whole
from firsthand.documents.page import Page, first_of
from firsthand.errors import BadField, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldMap:
    """Names of the fields that hold a document's parts, the likeliest first, compared without regard to case.

    ``month_first`` says how this file writes 3/4/2022; None where nobody knows.
    """

    text: tuple[str, ...] = page.TEXT
    title: tuple[str, ...] = page.TITLE
    outlet: tuple[str, ...] = page.OUTLET
    url: tuple[str, ...] = page.URL
    published: tuple[str, ...] = page.PUBLISHED
    authors: tuple[str, ...] = page.AUTHORS
    month_first: bool | None = None


FIELDS = FieldMap()
PARTS = ("text", "title", "outlet", "url", "published", "authors")
"""What a user may map a field to."""


def fields_from(names: Mapping[str, str]) -> FieldMap:
    """Return the default map with the user's names in it; ``BadField`` where one is for no part of a document."""
    for name in names:
        if name not in PARTS:
            raise BadField(f"{name!r}; there are {', '.join(PARTS)}")
    wanted = {name: (field.strip().lower(),) for name, field in names.items()}
    return FieldMap(**{name: wanted.get(name, getattr(FIELDS, name)) for name in PARTS})


def read_record(data: bytes, names: FieldMap) -> Page:
    """Return the page of one record; ``Unreadable`` where it is no JSON object or holds no text."""
    values = values_of(data)
    text = next((values[name] for name in names.text if values.get(name, "").strip()), None)
    if text is None:
        raise Unreadable("The record has no text.")
    published = first_of(values, names.published)
    return Page(
        text=text,
        title=first_of(values, names.title),
        outlet=first_of(values, names.outlet),
        url=first_of(values, names.url),
        authors=names_of(first_of(values, names.authors)),
        stated=written_date(published, month_first=names.month_first) if published else None,
    )


def values_of(data: bytes) -> Mapping[str, str]:
    """Return a record's values as strings by lower-case field name, those of an object inside it by their own names."""
    try:
        record = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise Unreadable("The record is not valid JSON.") from error
    if not isinstance(record, dict):
        raise Unreadable("The record is not a JSON object.")
    values: dict[str, str] = {}
    for key, value in record.items():
        values.setdefault(whole(key).lower(), _string(value))
    return values


def _string(value: object) -> str:
    """A field as text: an object by its name, a list by its members, paragraphs of a text included."""
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        named = (value.get(key) for key in ("name", "title", "text", "value", "url"))
        return next((whole(one) for one in named if isinstance(one, str)), "")
    if isinstance(value, list):
        return "\n".join(filter(None, map(_string, value[:100_000])))
    return ""


def names_of(words: str | None) -> tuple[str, ...]:
    """Return the names in an author field."""
    if not words:
        return ()
    for mark in (";", "\n", " | ", " and ", ","):
        words = words.replace(mark, "\n")
    return tuple(name.strip()[:120] for name in words.split("\n") if name.strip())[:20]


def date_order(records: Iterable[bytes], names: FieldMap) -> bool | None:
    """Return whether a file writes the month first in 3/4/2022, told from its other dates; None where none tells."""
    return months_first(filter(None, (_date(record, names) for record in records)))


def _date(record: bytes, names: FieldMap) -> str | None:
    try:
        values = values_of(record)
    except Unreadable:
        return None
    return first_of(values, names.published)
