"""What a name of a place may mean: countries, areas, towns, units and airports, each with how likely it is unasked."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from firsthand.language.actors.nations import is_nations_place
from firsthand.language.atlas.areas import AreaKind, area_named, area_of_people
from firsthand.language.atlas.atlas import Entry, Sort, atlas
from firsthand.language.atlas.countries import Country, country_named, country_of_people
from firsthand.language.atlas.words_of_places import FEATURES, UNITS, state_of
from firsthand.language.folding import folded
from firsthand.language.nouns import without_the


class SiteKind(StrEnum):
    """What kind of place a site is."""

    COUNTRY = "country"
    UNIT1 = "first-order unit"
    UNIT2 = "second-order unit"
    TOWN = "town"
    AIRPORT = "airport"
    REGION = "region"
    WATER = "water"
    LINE = "river"


PRECISION = {
    SiteKind.TOWN: 1,
    SiteKind.AIRPORT: 1,
    SiteKind.UNIT2: 3,
    SiteKind.UNIT1: 4,
    SiteKind.REGION: 5,
    SiteKind.LINE: 5,
    SiteKind.COUNTRY: 6,
    SiteKind.WATER: 7,
}
"""How finely a place is known by a name of each kind, on UCDP's scale from 1 (exactly) to 7."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place that a name may mean. ``country`` is a code of two letters; ``weight`` grows with how well known it is.

    The point is where the place is, or, of an area, where its label goes; ``reach`` is how far an area extends from
    there, in kilometres. ``alias`` says that the name asked is no spelling of the place's own.
    """

    kind: SiteKind
    name: str
    latitude: float
    longitude: float
    country: str | None = None
    unit1: str = ""
    unit2: str = ""
    population: int = 0
    geonames: int | None = None
    reach: float = 0.0
    weight: float = 0.0
    told_by_own_name: bool = True
    alias: bool = False

    @property
    def is_small(self) -> bool:
        """Whether it is a town, an airport or a second-order unit."""
        return self.kind in {SiteKind.TOWN, SiteKind.AIRPORT, SiteKind.UNIT2}


_AREA_KINDS = {
    AreaKind.REGION: SiteKind.REGION,
    AreaKind.ISLAND: SiteKind.REGION,
    AreaKind.RANGE: SiteKind.REGION,
    AreaKind.WATER: SiteKind.WATER,
    AreaKind.RIVER: SiteKind.LINE,
}
_CITY_FIRST = frozenset({"new york", "washington", "quebec"})
"""States that a city is better known than by their name."""

COMPASS = ("north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "northeast",
           "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
           "eastward", "upper", "lower", "greater", "downtown", "metro", "mainland", "upstate")  # fmt: skip
_UNIT_KINDS = frozenset({SiteKind.UNIT1, SiteKind.UNIT2})


@lru_cache(maxsize=4_000)
def sites(words: str) -> tuple[Site, ...]:
    """Return all that a name may mean, the likeliest first; without any context. Empty where no list has it."""
    plain = without_the(words).strip()
    full = state_of(plain)
    found = [*_countries(plain), *_areas(plain), *_entries(full or plain)]
    if full:
        found = [site for site in found if site.kind is SiteKind.UNIT1] or found
    found = [_behind_its_town(site, found) for site in found]
    nations = {s.country for s in found if s.kind is SiteKind.COUNTRY}
    # The capital that is called like its country is not meant: "Mexico", "Panama".
    found = [s for s in found if s.kind is SiteKind.COUNTRY or s.country not in nations]
    if not found:
        found = list(_by_part(plain))
    return tuple(sorted(found, key=lambda s: -s.weight))


def _behind_its_town(site: Site, found: list[Site]) -> Site:
    """A unit called after its chief town comes behind that: "Kherson" alone is the town."""
    after_town = site.kind in _UNIT_KINDS and any(
        s.kind is SiteKind.TOWN and s.country == site.country and s.population > _CHIEF and not s.alias for s in found
    )
    return replace(site, weight=site.weight - 3) if after_town and site.country != "US" else site


_CHIEF = 40_000  # people in a town that a unit is called after


def people(words: str) -> Site | None:
    """Return the country or area of a demonym."""
    plain = without_the(words)
    nation = country_of_people(plain)
    if nation:
        return _of_country(nation)
    area = area_of_people(plain)
    return next(iter(_areas(area.name)), None) if area else None


_SHARED = {"GE": 8.5}
"""Weights of countries that are called like a large state elsewhere."""


def _of_country(nation: Country) -> Site:
    return Site(
        kind=SiteKind.COUNTRY,
        name=nation.name,
        latitude=nation.latitude,
        longitude=nation.longitude,
        country=nation.code,
        weight=_SHARED.get(nation.code, 10.0),
    )


def _countries(plain: str) -> list[Site]:
    nation = country_named(plain)
    return [_of_country(nation)] if nation else []


def _areas(plain: str) -> list[Site]:
    area = area_named(plain)
    if area is None:
        return []
    return [
        Site(
            kind=_AREA_KINDS[area.kind],
            name=area.name,
            latitude=area.latitude,
            longitude=area.longitude,
            country=area.country,
            reach=area.reach,
            weight=8.5,
        )
    ]


def _entries(plain: str) -> list[Site]:
    *rest, last = plain.split()
    # "Red River" is not Red River County, though the county is called that for short.
    entries = [e for e in atlas()(plain) if e.own or e.sort is not Sort.UNIT2 or last.casefold() not in FEATURES]
    found: list[Site] = []
    if rest and last.casefold() in UNITS:
        found += _areas(" ".join(rest))
    found += [_of_entry(entry, plain) for entry in entries]
    if rest and last.casefold() in UNITS:
        short = " ".join(rest)
        units = [_of_entry(e, short) for e in atlas()(short) if e.sort in {Sort.UNIT1, Sort.UNIT2}]
        found += units or [] if not any(s.kind in _UNIT_KINDS for s in found) else []
        found = [replace(s, weight=s.weight + 2) if s.kind in _UNIT_KINDS else s for s in found]
    return found


def _of_entry(entry: Entry, asked: str) -> Site:
    known = math.log10(entry.population + 10)
    if entry.sort is Sort.UNIT1:
        firm = entry.own and entry.country in {"US", "CA", "AU", "GB"} and folded(entry.name) not in _CITY_FIRST
        kind, weight = SiteKind.UNIT1, 7.5 if firm else 4.5 + known / 10
    elif entry.sort is Sort.UNIT2:
        kind, weight = SiteKind.UNIT2, known - 1.0
    elif entry.sort is Sort.AIRPORT:
        kind, weight = SiteKind.AIRPORT, 3.0
    else:
        # A capital is what the world's news means by its name, however many live in another place of it.
        kind, weight = SiteKind.TOWN, known + (1.5 if known > 5 and is_nations_place(entry.name) else 0.0)
    alias = not entry.own and not _is_spelling(entry.name, asked)
    return Site(
        kind=kind,
        name=entry.name.replace(" International Airport", " Airport"),
        latitude=entry.latitude,
        longitude=entry.longitude,
        country=entry.country,
        unit1=entry.unit1,
        unit2=entry.unit2 or (entry.name if kind is SiteKind.UNIT2 else ""),
        population=entry.population,
        geonames=entry.geonames,
        weight=weight + (0.5 if entry.own else -1.5 if alias else 0.0),
        alias=alias,
        told_by_own_name=entry.own,
    )


def _is_spelling(name: str, asked: str) -> bool:
    """Whether one name is another spelling of the other ("Sloviansk", "Slov’yans’k"), not a name of its own."""
    return SequenceMatcher(None, folded(name), folded(asked)).ratio() > _ALIKE


_ALIKE = 0.6


def _by_part(plain: str) -> list[Site]:
    """A part of a known place ("Eastern China", "north Kharkiv"), or a place under a name with a word too many."""
    first, _, rest = plain.partition(" ")
    if rest and folded(first) in COMPASS:
        return [
            replace(s, kind=SiteKind.REGION if s.kind is SiteKind.COUNTRY else s.kind, name=plain, weight=s.weight - 1)
            for s in sites(rest)
        ]
    if folded(first) == "county" and rest:
        return [s for s in sites(rest) if s.kind in _UNIT_KINDS]
    for tail in (" City", " Town", " Village", " Islands", " Island", " city"):
        if plain.endswith(tail):
            return list(sites(plain.removesuffix(tail)))
    return []
