"""The pages of the desk, in the order in which they stand in its menu."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from firsthand.serve.pages import (
    board,
    charting,
    claims,
    conflicts,
    documents,
    enter,
    geography,
    numbers,
    origins,
    reader,
    review,
    timeline,
)


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu."""

    label: str
    path: str


MENU = (
    Place("Board", "/"),
    Place("Claims", "/claims"),
    Place("Origins", "/origins"),
    Place("Timeline", "/timeline"),
    Place("Map", "/map"),
    Place("Numbers", "/numbers"),
    Place("Conflicts", "/conflicts"),
    Place("Review", "/review"),
    Place("Documents", "/documents"),
)

ROUTERS: tuple[APIRouter, ...] = (
    enter.router,
    board.router,
    claims.router,
    origins.router,
    timeline.router,
    geography.router,
    numbers.router,
    charting.router,
    conflicts.router,
    review.router,
    documents.router,
    reader.router,
)
