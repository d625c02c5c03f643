"""What the API gives of when, where and how many: times on a clock, places on a map, figures in a unit."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from firsthand.serve.wire.common import Edtf, Reason

Number = int | float
Value = Annotated[
    list[Number | None] | str | None, Field(description="[low, high], null where open; null where the rule leaves none")
]


class Moment(BaseModel):
    """One time of one claim; ``first`` and ``last`` are days, null where open, ``far`` says that most lie elsewhere."""

    claim: str
    document: str
    words: str
    who: str
    manner: str
    edtf: Edtf
    first: date | None
    last: date | None
    exact: bool
    far: bool


class Timeline(BaseModel):
    """The times of a page of the claims that fit and have one on this clock; ``undated`` fit and have none."""

    clock: str
    fit: int
    page: int
    pages: int
    undated: int
    moments: list[Moment]


class Spot(BaseModel):
    """One place with the claims that name it: a point, an area round a point (``ring``, in km), or a country."""

    name: str
    drawn: str
    known: str
    precision: Annotated[int | None, Field(description="UCDP's, from 1 (exact) to 7")]
    lat: float | None
    lon: float | None
    country: str | None
    ring: float | None
    disputed: str
    reason: str
    claims: list[str]


class Map(BaseModel):
    """The places named by claims that fit: of the ``placed`` that name one, so many as are ``shown``."""

    fit: int
    placed: int
    shown: int
    borders: Annotated[str, Field(description="which country a disputed place is put in")]
    places: list[Spot]


class Unit(BaseModel):
    """What figures are in, and how many claims have one."""

    name: str
    claims: int


class Figure(BaseModel):
    """One figure of one claim; a bound that the words leave open is null, ``conflict`` what sets it against another."""

    claim: str
    document: str
    words: str
    said: str
    of: str
    low: Number | None
    high: Number | None
    approximate: bool
    note: str
    edtf: Edtf | None
    dated: str
    who: str
    origin: str
    account: str
    conflict: str | None


class Added(BaseModel):
    """What the figures of one thing come to, by three rules; ``divergence`` is null where there is one account."""

    of: str
    rows: int
    accounts: int
    conservative: Value
    informative: Value
    representative: Value
    divergence: float | None
    agrees: bool
    reasons: list[Reason]


class Numbers(BaseModel):
    """The figures in one unit, the earliest first, of so many of the claims that fit and have one as are ``shown``."""

    unit: str
    units: list[Unit]
    fit: int
    shown: int
    figures: list[Figure]
    added: list[Added]
