"""Places that more than one state, or a state in the making, claims: who by, and where each border policy puts them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from firsthand.language.atlas.countries import country
from firsthand.language.atlas.sites import Site
from firsthand.language.folding import folded


class Borders(StrEnum):
    """A border policy: the country that a disputed place is put in."""

    # Where most member states of the United Nations put it; a territory with a code of its own keeps that.
    RECOGNISED = "recognised"
    HELD = "held"  # whose forces or administration hold all of it, or nearly
    OPEN = "open"  # in none


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One disputed place: those who claim it, and the countries' codes by policy; None where that is nobody."""

    name: str
    claimed: str
    recognised: str | None
    held: str | None

    def put(self, policy: Borders) -> str | None:
        """Return the code of the country that the policy puts it in."""
        return {Borders.RECOGNISED: self.recognised, Borders.HELD: self.held}.get(policy)

    def told(self, policy: Borders) -> str:
        """Return what is disputed and by which policy it is put where it is, in one sentence."""
        nation = country(self.put(policy) or "")
        where = f"put in {nation.name}" if nation else "put in no country"
        return f"{self.name}, claimed by {self.claimed}: {where} by the border policy '{policy}'"


@dataclass(frozen=True, slots=True)
class _Box:
    """A stretch of the map, in degrees."""

    south: float
    west: float
    north: float
    east: float

    def holds(self, site: Site) -> bool:
        return self.south <= site.latitude <= self.north and self.west <= site.longitude <= self.east


# name | claimed by | recognised | held | names of areas | GeoNames' units | box of the towns in it
_DISPUTES = """
Crimea | Ukraine and Russia | UA | RU | crimea, sevastopol, krym | UA.11, UA.20 | 44.3 32.4 46.1 36.7
Donetsk oblast | Ukraine and Russia | UA | - | donetsk peoples republic, donbas | UA.05 |
Luhansk oblast | Ukraine and Russia | UA | RU | luhansk peoples republic | UA.14 |
Kherson oblast | Ukraine and Russia | UA | - | | UA.08 |
Zaporizhzhia oblast | Ukraine and Russia | UA | - | | UA.26 |
Abkhazia | Georgia and Abkhazia | GE | - | abkhazia | GE.02 | 42.4 40.0 43.6 42.05
South Ossetia | Georgia and South Ossetia | GE | - | south ossetia | | 42.12 43.4 42.7 44.5
Transnistria | Moldova and Transnistria | MD | - | transnistria | MD.58 | 46.7 29.4 47.2 29.95
Nagorno-Karabakh | Azerbaijan, and until 2023 its Armenians | AZ | AZ | nagorno karabakh | | 39.4 46.35 40.3 47.1
Kosovo | Kosovo and Serbia | XK | XK | kosovo | XK. |
Northern Cyprus | Cyprus and Northern Cyprus | CY | - | northern cyprus | | 35.18 32.7 35.75 34.7
Taiwan | Taiwan and China | TW | TW | taiwan, kinmen | TW. |
the West Bank | Palestinians and, in parts, Israel | PS | - | west bank | PS.WE |
East Jerusalem | Palestinians and Israel | PS | IL | east jerusalem | |
Jerusalem | Israel and, its east, Palestinians | - | IL | jerusalem | IL.06 | 31.7 35.1 31.86 35.27
the Gaza Strip | Palestinians | PS | - | gaza strip | PS.GZ |
the Golan Heights | Syria and Israel | SY | IL | golan heights | | 32.7 35.66 33.34 35.86
the Shebaa Farms | Lebanon, Syria and Israel | - | IL | shebaa farms | |
Western Sahara | Morocco and the Sahrawi Republic | EH | MA | western sahara | EH. |
Abyei | Sudan and South Sudan | - | - | abyei | |
Somaliland | Somalia and Somaliland | SO | - | somaliland | | 9.2 42.7 11.5 47.5
Kashmir | India, Pakistan and, in the east, China | - | - | kashmir | |
Jammu and Kashmir | India and Pakistan | - | IN | jammu and kashmir | IN.12 |
Ladakh | India, Pakistan and China | - | IN | ladakh | |
Azad Kashmir | Pakistan and India | - | PK | azad kashmir | PK.06 |
Aksai Chin | China and India | - | CN | aksai chin | |
Arunachal Pradesh | India and China | IN | IN | arunachal pradesh | IN.30 |
the Kuril Islands | Russia and, the southern ones, Japan | - | RU | kuril islands | |
the Senkaku Islands | Japan, China and Taiwan | - | JP | senkaku islands | |
Dokdo | South Korea and Japan | - | KR | dokdo | |
the Paracel Islands | China, Vietnam and Taiwan | - | CN | paracel islands | |
the Spratly Islands | China, Vietnam, the Philippines, Malaysia, Brunei and Taiwan | - | - | spratly islands | |
the Falkland Islands | the United Kingdom and Argentina | FK | FK | falkland islands | FK. |
Gibraltar | the United Kingdom and Spain | GI | GI | gibraltar | GI. |
"""


@dataclass(frozen=True, slots=True)
class _Row:
    dispute: Dispute
    names: frozenset[str]
    units: frozenset[str]
    box: _Box | None


def _code(cell: str) -> str | None:
    return None if cell == "-" else cell


@cache
def _rows() -> tuple[_Row, ...]:
    rows = []
    for line in _DISPUTES.strip().splitlines():
        name, claimed, recognised, held, names, units, box = (cell.strip() for cell in line.split("|"))
        dispute = Dispute(name=name, claimed=claimed, recognised=_code(recognised), held=_code(held))
        corners = [float(corner) for corner in box.split()]
        rows.append(
            _Row(
                dispute,
                frozenset(filter(None, names.split(", "))),
                frozenset(filter(None, units.split(", "))),
                _Box(*corners) if corners else None,
            )
        )
    return tuple(rows)


@cache
def _tables() -> tuple[dict[str, Dispute], dict[str, Dispute], list[tuple[_Box, Dispute]]]:
    """Disputes by name, disputes by unit, and the boxes with theirs; of two, the one that stands first."""
    rows = _rows()[::-1]
    names = {name: row.dispute for row in rows for name in row.names}
    units = {unit: row.dispute for row in rows for unit in row.units}
    return names, units, [(row.box, row.dispute) for row in _rows() if row.box]


def dispute_named(name: str) -> Dispute | None:
    """Return the dispute of that name."""
    return next((row.dispute for row in _rows() if row.dispute.name == name), None)


def dispute_of(site: Site) -> Dispute | None:
    """Return the dispute that a place is subject of or lies in; None where there is none."""
    names, units, boxes = _tables()
    dispute = names.get(folded(site.name)) or units.get(f"{site.country}.{site.unit1}") or units.get(f"{site.country}.")
    # A box has corners outside what is disputed, so it is asked for places smaller than a country alone.
    if dispute is None and site.is_small:
        return next((dispute for box, dispute in boxes if box.holds(site)), None)
    return dispute
