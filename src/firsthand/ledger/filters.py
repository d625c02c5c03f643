"""Which claims are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.errors import BadDate, BadQuery
from firsthand.language.edtf import days, valid
from firsthand.model.claim import Factuality, Kind, SourceType

SHORTEST = 4
"""Characters of an id that are enough to ask by."""


class Clock(StrEnum):
    """Which of a claim's times is meant: when it was published, is about, was said, is due, or was read in."""

    PUBLISHED = "published"
    EVENT = "event"
    SAID = "said"
    DUE = "due"
    CAPTURED = "captured"


def _among(kind: type[StrEnum], value: str) -> StrEnum:
    """A value as it may be written too: "denial" for ``Kind.DENIAL``."""
    try:
        return kind(value)
    except ValueError:
        raise BadQuery(f"{value!r} is none of {', '.join(kind)}") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Claims that fit all that is given; of several values of one kind, any.

    ``query`` is full text, in the words of claims and the names of who makes them. ``source`` is part of a name in the
    chain, ``outlet`` of a publisher's. ``since`` and ``until`` are EDTF dates on the ``clock``. ``document`` is an id.
    ``published_by`` is the day by which it must be known to have been published, whatever the clock.
    ``every_version`` asks for what no longer stands as well. Kinds, types and factualities may be given as they are
    written ("denial"); ``BadQuery`` and ``BadDate`` say what is none.
    """

    query: str = ""
    source: str = ""
    outlet: str = ""
    types: tuple[SourceType, ...] = ()
    kinds: tuple[Kind, ...] = ()
    factualities: tuple[Factuality, ...] = ()
    author: bool | None = None
    since: str = ""
    until: str = ""
    clock: Clock = Clock.PUBLISHED
    document: str = ""
    published_by: str = ""
    every_version: bool = False

    def __post_init__(self) -> None:
        for name, kind in (("types", SourceType), ("kinds", Kind), ("factualities", Factuality)):
            object.__setattr__(self, name, tuple(_among(kind, value) for value in getattr(self, name)))
        for given in (self.since, self.until, self.published_by):
            if given and not valid(given):
                raise BadDate(f"{given!r}; write it as 2022-02-28, 2022-02 or 2022")

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day that fit, as far as they are given."""
        first = days(self.since)[0] if self.since else None
        last = days(self.until)[1] if self.until else None
        return first.isoformat() if first else "0000", last.isoformat() if last else "9999"

    @property
    def last_known(self) -> str:
        """The last day by which it must have been published, where one is asked for."""
        last = days(self.published_by)[1] if self.published_by else None
        return last.isoformat() if last else "9999"
