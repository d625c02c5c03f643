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
    keys,
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
    """One entry of the menu, and the key that leads there behind a ``g``."""

    label: str
    path: str
    key: str


MENU = (
    Place("Board", "/", "b"),
    Place("Claims", "/claims", "c"),
    Place("Origins", "/origins", "o"),
    Place("Sources", "/sources", "s"),
    Place("Timeline", "/timeline", "t"),
    Place("Map", "/map", "m"),
    Place("Numbers", "/numbers", "n"),
    Place("Conflicts", "/conflicts", "x"),
    Place("Forecasts", "/forecasts", "f"),
    Place("Review", "/review", "r"),
    Place("Documents", "/documents", "d"),
    Place("Brief", "/brief", "w"),
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
    keys.router,
)
