"""What the API gives of what was said to come: how it stands, who was right how often, and how sure they were."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from firsthand.serve.wire.common import Edtf, Given, Reason
from firsthand.serve.wire.reading import Reported

Percent = Annotated[list[float], Field(min_length=2, max_length=2, description="from, to, in per cent")]
Share = Annotated[list[float], Field(min_length=2, max_length=2, description="from, to, 0 to 1")]


class Coming(BaseModel):
    """A forecast: ``settled_by`` are reports that tell of its end, ``decided_by`` is the person who settled it.

    ``due`` is null where the words name no day, ``stand`` tells whether that is still to come. ``also`` are other
    reports of the same forecast by the same source, ``knowable`` is the day on which what settles it was published.
    """

    claim: Reported
    stand: str
    due: Edtf | None
    outcome: str
    also: list[str]
    settled_by: list[str]
    knowable: Edtf | None
    proposed: bool
    decided_by: str | None
    band: Percent | None
    likelihood: str | None
    untestable: str | None
    reasons: list[Reason]


class Forecasts(BaseModel):
    """A page of the forecasts that fit: due next, overdue, settled, of no day; ``counts`` has how many of each."""

    fit: int
    page: int
    pages: int
    counts: dict[str, int]
    forecasts: list[Coming]
    unjudged: int


class Record(Given):
    """What became of the forecasts of one public source or outlet: of ``n`` that came to an end, ``hits`` came true.

    ``hit_rate`` is the 95 % interval after Wilson, ``brier`` that of the mean Brier score over ``brier_n``.
    """

    name: str
    kind: str
    n: int
    hits: int
    hit_rate: Share | None
    brier_n: int
    brier: Share | None
    open: int
    due: int
    void: int
    confirmed: int
    reasons: list[Reason]


class Records(BaseModel):
    """A page of the track records, those of the most settled forecasts first."""

    fit: int
    page: int
    pages: int
    records: list[Record]


class Bin(BaseModel):
    """The settled forecasts of one probability: what was stated, and in how many of a hundred it came about."""

    stated: Percent
    n: int
    share: float
    interval: Percent


class Calibration(BaseModel):
    """How often what was foretold with a probability came about; ``probable`` forecasts gave one."""

    probable: int
    bins: list[Bin]
