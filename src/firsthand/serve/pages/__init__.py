"""The pages of the desk, in the order in which they stand in its menu."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from firsthand.serve.pages import claims, documents, enter, reader


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu."""

    label: str
    path: str


MENU = (
    Place("Claims", "/claims"),
    Place("Documents", "/documents"),
)

ROUTERS: tuple[APIRouter, ...] = (enter.router, claims.router, documents.router, reader.router)
