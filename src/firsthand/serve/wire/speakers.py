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


class Source(SourceHead):
    """A public source with the claims that it makes and passes on, by ids, and what is set against them."""

    claims: list[str]
    passed_on: list[str]
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
