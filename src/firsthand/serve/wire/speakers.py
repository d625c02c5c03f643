"""What the API gives of who speaks and what is named: public sources, and the entities of the documents."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from firsthand.serve.wire.judged import Conflict, Counts


class SourceHead(BaseModel):
    """One public source."""

    id: str
    name: str
    names: list[str]
    type: str
    said: int
    passed: int
    documents: int


class Sources(BaseModel):
    """A page of the public sources; the others are counted and never listed."""

    fit: int
    page: int
    pages: int
    sources: list[SourceHead]
    private: int
    behind: int


class Through(BaseModel):
    """Who passed words on, and in how many reports."""

    name: str
    reports: int


class Source(SourceHead):
    """A public source with the claims that it makes and passes on, by ids.

    Whose words they come through, the counts and what is set against them are of the ``looked_at`` reports published
    last.
    """

    claims: list[str]
    passed_on: list[str]
    looked_at: int
    through: list[Through]
    counts: Counts
    conflicts: list[Conflict]
    merges: list[dict[str, Any]]


class Entity(BaseModel):
    """One body, outlet, account, country, place, or person in a public role, under all its names."""

    id: str
    name: str
    type: str
    names: list[str]
    documents: int
    merges: list[dict[str, Any]]


class Entities(BaseModel):
    """A page of the entities that the documents name."""

    fit: int
    page: int
    pages: int
    entities: list[Entity]
