"""What the API's parts share: one way to page, one way to be refused, one kind of body that changes may come in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Depends, HTTPException, Query, Request
from fastapi.dependencies.models import Dependant

from firsthand.serve.wire.common import Error

Thing = TypeVar("Thing")

PageNumber = Annotated[int, Query(alias="page", ge=1, le=100_000)]
AtOnce = Annotated[int, Query(alias="limit", ge=1, le=500)]

REFUSED: dict[int | str, dict[str, Any]] = {
    status: {"model": Error, "description": why}
    for status, why in {
        400: "This cannot be asked for or done; the sentence says why.",
        401: "The desk asks for its token.",
        403: "It came from another site.",
        404: "There is nothing by this name in the case.",
        422: "A field is missing, unknown, or not what it has to be.",
    }.items()
}
"""How any question may be answered otherwise."""

REFUSED_CHANGE: dict[int | str, dict[str, Any]] = {
    status: {"model": Error, "description": why}
    for status, why in {
        409: "Somebody has decided otherwise since; the sentence says who.",
        411: "It does not say how long it is.",
        413: "It is too large.",
        415: "It is not JSON.",
    }.items()
}
"""And any change."""


def _json_only(request: Request) -> None:
    """A form on another site can send a body, but none of this type without asking us first, and we say no."""
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if sent != "application/json":
        raise HTTPException(415, "Changes are sent as JSON: Content-Type: application/json.")


JsonOnly = Depends(_json_only)


async def _known_only(request: Request) -> None:  # as a plain function it would be called in a thread of its own
    """What is asked for in a word that the API does not know would be answered as if it had not been asked for."""
    if not request.query_params:
        return
    known = list(_parameters(request.scope["route"].dependant))
    unknown = next((name for name in request.query_params if name not in known), None)
    if unknown is not None:
        takes = f"it takes {', '.join(known)}" if known else "it takes none"
        raise HTTPException(422, f"There is no parameter {unknown[:40]!r} here; {takes}.")


def _parameters(asked: Dependant) -> Iterator[str]:
    """The parameters that an address takes, those of what it depends on with them."""
    yield from (each.alias for each in asked.query_params)
    for inner in asked.dependencies:
        yield from _parameters(inner)


KnownOnly = Depends(_known_only)


def paged(every: Sequence[Thing], page: int, limit: int) -> list[Thing]:
    """Return one page of them, counted from 1."""
    return list(every[limit * (page - 1) : limit * page])


def numbered(fit: int, page: int, limit: int) -> dict[str, Any]:
    """Return how many there are, which page of them this is, and of how many; of one at least."""
    return {"fit": fit, "page": page, "pages": max(1, -(-fit // limit))}
