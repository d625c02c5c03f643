"""The pages of the desk, in the order in which they stand in its menu."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from firsthand.serve.pages import (
    add,
    board,
    brief,
    charting,
    claims,
    conflicts,
    deciding,
    documents,
    enter,
    forecasts,
    geography,
    hypotheses,
    numbers,
    origins,
    reader,
    review,
    sources,
    timeline,
    views,
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
    Place("Sources", "/sources"),
    Place("Timeline", "/timeline"),
    Place("Map", "/map"),
    Place("Numbers", "/numbers"),
    Place("Conflicts", "/conflicts"),
    Place("Forecasts", "/forecasts"),
    Place("Review", "/review"),
    Place("Documents", "/documents"),
    Place("Brief", "/brief"),
)

ROUTERS: tuple[APIRouter, ...] = (
    enter.router,
    board.router,
    hypotheses.router,
    claims.router,
    origins.router,
    timeline.router,
    geography.router,
    numbers.router,
    charting.router,
    conflicts.router,
    forecasts.router,
    review.router,
    deciding.router,
    documents.router,
    add.router,  # before the reader, whose addresses would take its own
    reader.router,
    views.router,
    sources.router,
    brief.router,
)
