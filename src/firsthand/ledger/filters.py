"""Which claims are asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from firsthand.errors import BadDate, BadQuery
from firsthand.language.calendar.edtf import days, valid
from firsthand.model.claim import Factuality, Kind, SourceType
from firsthand.model.decision import Verdict
from firsthand.model.event import TYPES

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


def _event_type(value: str) -> str:
    name = value.strip().upper()
    if name not in TYPES:
        raise BadQuery(f"{value!r} is none of {', '.join(TYPES)}")
    return name


_ENUMS: dict[str, type[StrEnum]] = {
    "types": SourceType,
    "kinds": Kind,
    "factualities": Factuality,
    "verdicts": Verdict,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Claims that fit all that is given; of several values of one kind, any.

    ``query`` is full text, in the words of claims and the names of who makes them. ``source`` is part of a name in the
    chain, ``outlet`` of a publisher's. ``since`` and ``until`` are EDTF dates on the ``clock``. ``document`` is an id.
    ``events`` are PLOVER's types; ``actor`` and ``recipient`` are parts of names, all three of one event. ``place`` is
    part of a place's name, another spelling of it, or a country with all that lies in it. ``counted`` is part of what a
    figure counts or is measured in, and ``at_least`` and ``at_most`` a range that it meets, by all that its words leave
    room for; a share is in per cent. ``origin`` names an account, by its key or part of its name; which claims rest on
    it has to be traced (``among``, by their ids) before the case is asked. ``verdicts`` are how people left the claims,
    all but the rejected where none is given. ``published_by`` is the day by which it must be known to have been
    published, whatever the clock. ``every_version`` asks for what no longer stands as well. Kinds, types and
    factualities may be given as they are written ("denial"); ``BadQuery`` and ``BadDate`` say what is none.
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
    events: tuple[str, ...] = ()
    actor: str = ""
    recipient: str = ""
    place: str = ""
    counted: str = ""
    at_least: float | None = None
    at_most: float | None = None
    origin: str = ""
    among: frozenset[str] | None = None
    verdicts: tuple[Verdict, ...] = ()
    published_by: str = ""
    every_version: bool = False

    def __post_init__(self) -> None:
        for name, kind in _ENUMS.items():
            object.__setattr__(self, name, tuple(_among(kind, value) for value in getattr(self, name)))
        object.__setattr__(self, "events", tuple(map(_event_type, self.events)))
        if any(bound is not None and not math.isfinite(bound) for bound in (self.at_least, self.at_most)):
            raise BadQuery("a figure is at least or at most a number")
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
