"""What a user says of documents that they do not say of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from firsthand.documents.dates import written_date
from firsthand.errors import BadDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says of documents; it holds where a document does not say it itself.

    ``fields`` maps the names text, title, outlet, url, published and authors to the field names of ``.jsonl`` records.
    """

    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.published and written_date(self.published) is None:
            raise BadDate(f"{self.published!r}; write it as 2026-03-05, 2026-03 or 2026")


NOTHING = Given()
