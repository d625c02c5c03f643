"""The atlas that ships: towns, units of two orders and airports, found by any of their names without loading it.

Two sorted tables lie in ``weights/atlas``, written by ``firsthand.learn.atlas``; both are mapped into memory, and only
the pages that a search touches are read. ``names.tsv`` has a folded name a line and where its places' lines begin in
``places.tsv``; a mark before one says that the name is not the place's own but one it has elsewhere, or had.
"""

from __future__ import annotations

import mmap
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from firsthand import weights
from firsthand.language.folding import folded


class Sort(StrEnum):
    """What sort of thing an entry of the atlas is, by the letter that the tables have for it."""

    TOWN = "P"
    UNIT1 = "1"
    UNIT2 = "2"
    AIRPORT = "A"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place of the atlas. ``unit1`` is GeoNames' code, ``unit2`` a name; ``own`` says the name asked is its own."""

    sort: Sort
    name: str
    latitude: float
    longitude: float
    country: str
    unit1: str = ""
    unit2: str = ""
    population: int = 0
    geonames: int | None = None
    own: bool = True


class Atlas:
    """The two tables of a folder, mapped into memory."""

    def __init__(self, folder: Path) -> None:
        self._names = _mapped(folder / "names.tsv")
        self._places = _mapped(folder / "places.tsv")
        self._known: dict[str, tuple[Entry, ...]] = {}

    def __call__(self, name: str) -> tuple[Entry, ...]:
        """Return every place of that name, the most populous first, those first whose own name it is."""
        form = folded(name)
        found = self._known.get(form)
        if found is None:
            found = self._known[form] = self._read(form) if form else ()
        return found

    def _read(self, form: str) -> tuple[Entry, ...]:
        line = self._line(form.encode())
        entries = [self._entry(mark) for mark in line.split()]
        return tuple(sorted(entries, key=lambda e: (not e.own, -e.population)))

    def _line(self, form: bytes) -> str:
        """The places of a name: a search by halves over the bytes of the table, put back to the lines they are in."""
        table, low, high = self._names, 0, len(self._names)
        while low < high:
            middle = (low + high) // 2
            start = table.rfind(b"\n", low, middle) + 1 or low
            end = table.find(b"\n", middle)
            name, _, places = table[start:end].partition(b"\t")
            if name == form:
                return places.decode()
            low, high = (end + 1, high) if name < form else (low, start)
        return ""

    def _entry(self, mark: str) -> Entry:
        at = int(mark.lstrip("~"), 16)
        cells = self._places[at : self._places.find(b"\n", at)].decode().split("\t")
        sort, name, latitude, longitude, country, unit1, unit2, population, geonames = cells
        return Entry(
            sort=Sort(sort),
            name=name,
            latitude=float(latitude),
            longitude=float(longitude),
            country=country,
            unit1=unit1,
            unit2=unit2,
            population=int(population or 0),
            geonames=int(geonames) if geonames else None,
            own=not mark.startswith("~"),
        )


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def atlas() -> Atlas:
    """Return the atlas that ships, opened once."""
    return Atlas(weights.FOLDER / "atlas")
