"""Which list has a name: how firm the name is by itself."""

from __future__ import annotations

from functools import lru_cache

from firsthand.language.atlas.areas import area_named
from firsthand.language.atlas.atlas import Sort, atlas
from firsthand.language.atlas.countries import country_named
from firsthand.language.atlas.words_of_places import UNITS

FIRM = frozenset({"country", "area", "unit", "county"})
"""Lists whose names mean a place whatever the encoder takes them for."""


@lru_cache(maxsize=1 << 13)
def listed(words: str) -> str | None:
    """Return what list has the name (country, area, unit, county, town, airport), the firmest first; None for none."""
    if country_named(words):
        return "country"
    if len(words) < 3:
        return None
    if area_named(words) is not None:
        return "area"
    entries = atlas()(words)
    *_, last = words.split()
    if last.casefold() in UNITS:
        return "county" if entries or atlas()(words.removesuffix(last)) else None
    if not entries:
        return None
    if any(e.sort is Sort.UNIT1 and e.own and e.country in {"US", "CA", "AU", "GB"} for e in entries):
        return "unit"
    if all(e.sort is Sort.AIRPORT for e in entries):
        return "airport"
    return "town"
