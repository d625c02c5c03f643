"""Zones of time: what a place's clocks were ahead of Greenwich by on a given day."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

_OFFSET = re.compile(r"[+-]\d\d:\d\d")

# Towns that datelines and correspondents often name, in countries whose zone is called by another town.
_TOWNS = {
    "Europe/Kyiv": "kharkiv|kharkov|odesa|odessa|lviv|dnipro|mykolaiv|kherson|zaporizhzhia|mariupol",
    "Europe/Moscow": "st petersburg|saint petersburg|belgorod|rostov-on-don|kursk|sochi",
    "Europe/Warsaw": "krakow|gdansk|rzeszow|przemysl",
    "Europe/Berlin": "munich|frankfurt|hamburg|cologne|bonn",
    "Europe/Brussels": "the hague|strasbourg|antwerp|geneva",
    "Europe/London": "edinburgh|manchester|birmingham|cardiff|glasgow",
    "America/New_York": "washington|washington dc|boston|philadelphia|miami|atlanta|united nations",
    "America/Chicago": "houston|dallas|new orleans|minneapolis",
    "America/Los_Angeles": "san francisco|seattle|sacramento",
    "Asia/Shanghai": "beijing|wuhan|guangzhou",
    "Asia/Kolkata": "new delhi|delhi|mumbai",
    "Asia/Karachi": "islamabad|lahore",
    "Asia/Jerusalem": "tel aviv",
    "Europe/Istanbul": "ankara",
}


def offset(zone: str, at: datetime) -> str | None:
    """Return a zone's offset at a moment as ISO 8601 has it ("Z", "+02:00"); None where nothing tells it.

    ``zone`` is an offset already, an IANA name, or the name of a town that a zone is called by or that is often named.
    """
    if _OFFSET.fullmatch(zone):
        return "Z" if zone == "+00:00" else zone
    name = zone if "/" in zone else _towns().get(zone.casefold().replace(".", ""))
    try:
        ahead = at.replace(tzinfo=ZoneInfo(name)).strftime("%z") if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
    if not ahead:
        return None
    return "Z" if ahead == "+0000" else f"{ahead[:3]}:{ahead[3:5]}"


@cache
def _towns() -> dict[str, str]:
    """The zone of each town that has or is given one."""
    zones = (zone for zone in sorted(available_timezones()) if "/" in zone and not zone.startswith("Etc/"))
    named = {zone.rpartition("/")[2].replace("_", " ").casefold(): zone for zone in zones}
    return named | {town: zone for zone, towns in _TOWNS.items() for town in towns.split("|")}
