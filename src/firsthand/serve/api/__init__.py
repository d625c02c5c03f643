"""The REST API: all that the pages can do, by the same functions, as JSON; /api/openapi.json describes it."""

from __future__ import annotations

from fastapi import APIRouter

from firsthand.serve.api import asking, changing, charted, foretold, judged, reviewing
from firsthand.serve.api.common import REFUSED, KnownOnly

ADDRESS = "/api"
DESCRIPTION = "/api/openapi.json"

router = APIRouter(prefix=ADDRESS, responses=REFUSED, dependencies=[KnownOnly])
for part in (
    asking.router,
    charted.router,
    judged.router,
    foretold.router,
    reviewing.router,
    changing.router,
):
    router.include_router(part)
