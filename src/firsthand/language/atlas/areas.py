"""What no list of towns has: continents, regions, seas, rivers, ranges, islands and front lines, with coarse points.

Each has a point to label it by and how far it reaches from there, in kilometres: both by eye, for a map of the world.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from firsthand.language.atlas.waters import WATERS
from firsthand.language.folding import folded
from firsthand.language.nouns import without_the


class AreaKind(StrEnum):
    """What sort of thing an area is."""

    REGION = "region"
    WATER = "water"
    RIVER = "river"
    ISLAND = "island"
    RANGE = "range"


_AREAS = """
region 7 21 3500 - Africa; African
region 30 90 4500 - Asia; Asian
region 51 17 2500 - Europe; European
region 54 -105 3500 - North America; North American
region -14.6 -58 3500 - South America; South American
region 13 -85 900 - Central America; Central American
region 19 -96 6000 - Americas, the Americas, Western Hemisphere
region -4 -70 5000 - Latin America; Latin American
region -18 145 4000 - Oceania
region 50 8 1500 - Western Europe
region 50 30 1300 - Eastern Europe; Eastern European
region 50 17 800 - Central Europe
region 43 15 1200 - Southern Europe
region 60 15 900 - Northern Europe
region 63 16 900 - Scandinavia, Nordic countries; Scandinavian, Nordic
region 42 21 500 - Balkans, Western Balkans, the Balkans; Balkan
region 57 25 300 - Baltic states, Baltics, Baltic republics, Baltic countries
region 42.5 44 500 - Caucasus, South Caucasus, Transcaucasia; Caucasian
region 43.2 45 300 RU North Caucasus
region 29 41 1800 - Middle East, Near East, Mideast; Middle Eastern
region 28 5 1800 - North Africa, Northern Africa, Maghreb; North African
region 12 -2 1400 - West Africa, Western Africa; West African
region 3 38 1200 - East Africa, Eastern Africa; East African
region 3 20 1200 - Central Africa
region -22 24 1300 - Southern Africa, southern Africa; Southern African
region 0 20 3000 - sub-Saharan Africa, Sub-Saharan Africa
region 8 44 800 - Horn of Africa
region 15 2 2500 - Sahel
region 23 10 2500 - Sahara, Sahara Desert
region 22 45 1300 - Arabian Peninsula, Arabia
region 26 52 700 - Persian Gulf states, Gulf states, Gulf countries
region 43 65 1300 - Central Asia; Central Asian
region 22 78.5 1800 - South Asia, Southern Asia, Indian subcontinent; South Asian
region 5 108 2000 - Southeast Asia, South-East Asia, South East Asia; Southeast Asian
region 36 118 2000 - East Asia, Northeast Asia, Far East; East Asian
region 20 120 5000 - Asia-Pacific, Indo-Pacific, Asia Pacific
region 60 97 2500 - Soviet Union, USSR, U.S.S.R., former Soviet Union; Soviet
region 48 40 3500 - Eurasia; Eurasian
region 65 100 2500 RU Siberia; Siberian
region 60 140 1500 RU Russian Far East
region 48.2 38.1 150 UA Donbas, Donbass, Донбас, Донбасс
region 48 37.8 80 UA Donetsk People's Republic, DPR, DNR, Donetsk People's Republics, People's Republic of Donetsk
region 48.9 39 80 UA Luhansk People's Republic, LPR, LNR, Lugansk People's Republic, Luhansk People's Republics,\
 Lugansk People's Republics, People's Republic of Luhansk
region 45.3 34.4 130 UA Crimea, Crimean Peninsula, Crimean peninsula, Krym, Крим, Крым; Crimean
region 49.5 24.5 200 UA Galicia
region 46.9 29.5 100 MD Transnistria, Transdniestria, Trans-Dniester; Transnistrian
region 43 41 80 GE Abkhazia, Republic of Abkhazia; Abkhaz, Abkhazian
region 42.3 44 50 GE South Ossetia, Tskhinvali region, Tskhinvali Region; South Ossetian, Ossetian
region 39.8 46.75 60 AZ Nagorno-Karabakh, Nagorno Karabakh, Karabakh, Artsakh
region 43.3 45.7 80 RU Chechnya, Chechen Republic; Chechen
region 43 47 150 RU Dagestan, Daghestan; Dagestani
region 54.7 21.2 80 RU Kaliningrad Oblast, Kaliningrad region, Kaliningrad enclave, Kaliningrad exclave
region 31.9 35.25 60 PS West Bank, the West Bank, Judea and Samaria
region 31.4 34.35 25 PS Gaza Strip, Gaza, the Gaza Strip; Gazan
region 33 35.75 40 SY Golan Heights, Golan
region 31.78 35.24 10 PS East Jerusalem
region 33.32 35.65 10 LB Shebaa Farms
region 30.6 34.9 80 IL Negev, Negev Desert
region 32.85 35.3 40 IL Galilee
region 29.5 33.8 130 EG Sinai, Sinai Peninsula
region 24.5 -13 500 EH Western Sahara
region 13 24 350 SD Darfur
region 9.5 31 120 SD Abyei
region 11 30 200 SD Kordofan, South Kordofan
region 34 76 300 IN Kashmir, Jammu and Kashmir; Kashmiri
region 33.8 74 150 PK Azad Kashmir, Pakistan-administered Kashmir
region 34.2 77.5 250 IN Ladakh
region 35.2 79.2 150 IN Aksai Chin
region 27.1 93.6 200 IN Arunachal Pradesh
region 31 88 800 CN Tibet; Tibetan
region 41 85 900 CN Xinjiang; Uyghur, Uighur
region 44 113 900 CN Inner Mongolia
region 36.5 44 200 IQ Kurdistan, Iraqi Kurdistan, Kurdistan Region; Kurdish
region 9.6 45.9 300 SO Somaliland
region 9 49 250 SO Puntland
region 40 9 150 IT Sardinia; Sardinian
region 37.5 14 120 IT Sicily; Sicilian
region 43.3 11 100 IT Tuscany; Tuscan
region 48.9 11.5 150 DE Bavaria; Bavarian
region 51 13.3 120 DE Saxony
region 41.8 1.6 120 ES Catalonia; Catalan
region 43 -2.6 80 ES Basque Country; Basque
region 37.5 -4.7 250 ES Andalusia; Andalusian
region 49 0 150 FR Normandy
region 48.2 -2.9 150 FR Brittany
region 42.2 9.1 80 FR Corsica; Corsican
region 48.5 7.5 100 FR Alsace
region 56 -4 250 GB Scotland; Scottish, Scots, Scot
region 52.5 -3.5 120 GB Wales; Welsh, Welshman
region 54.6 -6.8 90 GB Northern Ireland, Ulster; Northern Irish
region 52.5 -1.3 300 GB England; English, Englishman, Englishmen
region 52.5 -1.5 100 GB Midlands, West Midlands, the Midlands
region 52.2 0.8 80 GB East Anglia
region 51.2 14.8 60 - Lusatia
region 50.5 18.5 100 PL Silesia
region 53 23 100 - Suwałki Gap, Suwalki Gap, Suwałki Corridor, Suwalki Corridor
region 51.3 30.1 30 UA Chernobyl exclusion zone, Chernobyl Exclusion Zone
region 44 -72 300 US New England; New Englander
region 33 -88 800 US Deep South, American South
region 42 -93 800 US Midwest, Middle West; Midwestern
region 40 -75 500 US Northeast, East Coast, Eastern Seaboard
region 39 -121 900 US West Coast
region 46 -119 500 - Pacific Northwest, Pacific NorthWest
region 37 -122 80 US Bay Area, San Francisco Bay Area
region 37.37 -122.04 40 US Silicon Valley
region 37.3 -120.5 350 US Central Valley
region 41 -80 700 US Rust Belt
region 37.5 -81 400 US Appalachia; Appalachian
region 46.3 -86 150 US Upper Peninsula
region 41.7 -70.3 60 US Cape Cod
region 33 -111 500 US Southwest
region 33.8 -118 100 US Southern California
region 38.6 -122 250 US Northern California
region 43 -75 300 US Upstate New York, upstate New York
region 39.5 -98 900 US Great Plains
region 49 -66 800 CA Maritimes, Atlantic Canada
region 61 -100 1500 CA Northern Canada
region -18 20 200 - Caprivi
region 0 36 300 KE Rift Valley
region -0.5 34.5 80 KE Nyanza
region 38 -1.5 60 ES Murcia
region 47.5 -120 300 - Cascadia
region 31 74 200 - Punjab; Punjabi
region 24 88 250 - Bengal; Bengali
region 10 106 120 VN Mekong Delta
region 40 127 500 - Korean Peninsula, Korean peninsula
region 75 0 2500 - Arctic
region 16 109 200 VN Central Highlands
region 43 42.7 40 GE Svaneti
region 41.6 41.9 50 GE Adjara, Ajara, Adjaria
region 34.2 70 100 - Durand Line
region 38 127 100 - Demilitarized Zone, DMZ, Korean Demilitarized Zone
region 55 83 400 - Western Siberia
region 46 27 100 RO Transylvania
region 44.5 28 80 RO Dobruja
region 47 28 120 - Bessarabia
region 46.5 36 150 UA Azov coast, Sea of Azov coast
region 52 29 200 - Polesia, Polesie, Pripyat Marshes, Pinsk Marshes
region 47.5 32 300 UA southern Ukraine, Southern Ukraine, southeastern Ukraine
region 48.8 37.5 250 UA eastern Ukraine, Eastern Ukraine, east Ukraine
region 50.2 25.5 250 UA western Ukraine, Western Ukraine, west Ukraine
region 51 32 250 UA northern Ukraine, Northern Ukraine, north Ukraine
region 49.3 31.5 150 UA central Ukraine, Central Ukraine
region 45.3 29.5 60 - Danube Delta
range 47 11 400 - Alps; Alpine
range 42.7 0.7 200 - Pyrenees
range 48 24.5 400 - Carpathians, Carpathian Mountains, Carpathian; Carpathian
range 60 60 900 RU Urals, Ural Mountains, Ural
range 43.3 42.5 400 - Caucasus Mountains, Greater Caucasus
range 28 84 1000 - Himalayas, Himalaya; Himalayan
range 35.5 71 350 - Hindu Kush
range 38 73 200 - Pamirs, Pamir Mountains
range 31.5 -6 500 - Atlas Mountains
range 44 -110 1500 - Rocky Mountains, Rockies
range -20 -69 2500 - Andes; Andean
range 37.5 -81 700 US Appalachians, Appalachian Mountains
range 38 -119.5 250 US Sierra Nevada
range 35.6 -83.5 60 US Great Smoky Mountains, Smoky Mountains
range 36.5 -80.5 300 US Blue Ridge Mountains
range 27.99 86.93 10 - Mount Everest, Everest
range 31.5 76 300 - Karakoram
range -33 150 100 AU Blue Mountains
island 45.25 30.2 2 UA Snake Island, Zmiinyi Island
island -2 118 300 ID Sulawesi, Celebes
island -7.5 110 400 ID Java
island 0 102 500 ID Sumatra
island -8.4 115.2 50 ID Bali
island 1 114 500 - Borneo, Kalimantan
island -5 141 900 - New Guinea
island 7.5 125 250 PH Mindanao
island 16 121 250 PH Luzon
island 16.5 121 100 PH Central Luzon
island 10 123 200 PH Visayas
island 36 138 500 JP Honshu
island 43 143 200 JP Hokkaido
island 33 131 150 JP Kyushu
island 26.5 128 60 JP Okinawa
island 45.5 149 500 RU Kuril Islands, Kurils, Kuriles, Northern Territories
island 50.5 143 350 RU Sakhalin
island 25.75 123.5 15 JP Senkaku Islands, Diaoyu Islands, Senkakus
island 10 114 300 - Spratly Islands, Spratlys
island 16.5 112 100 CN Paracel Islands, Paracels
island 37.24 131.87 2 KR Dokdo, Takeshima, Liancourt Rocks
island 24.45 118.35 15 TW Kinmen, Quemoy
island 35.2 24.9 130 GR Crete; Cretan
island 39.2 26.3 30 GR Lesbos
island 35 33 100 CY Northern Cyprus, northern Cyprus
island 57.5 18.5 60 SE Gotland
island 56.5 -6 150 GB Hebrides
island 60.3 -1.3 60 GB Shetland, Shetland Islands
island 59 -3 40 GB Orkney, Orkney Islands
island 50.7 -1.3 20 GB Isle of Wight
island 28.3 -16.5 200 ES Canary Islands, Canaries
island 38.5 -28 300 PT Azores
island 39.6 3 100 ES Balearic Islands, Mallorca, Majorca
island 20.8 -157 300 US Hawaiian Islands
island 52 -175 800 US Aleutian Islands
island 40.8 -73.2 100 US Long Island
island 37.72 -123.03 10 US Farallon Islands
island -7.3 72.4 60 IO Diego Garcia, Chagos Islands
island -38.5 176 350 NZ North Island
island -44 170.5 400 NZ South Island
island -42 146.6 180 AU Tasmania; Tasmanian
island 19 -71 300 - Hispaniola
island 7 80 200 - Maldive Islands
island -6.2 39.3 50 TZ Zanzibar
island 12.5 53.8 60 YE Socotra
island 78.5 16 250 NO Svalbard, Spitsbergen
island 31.87 131.4 2 - Ieodo
island 18.44 -64.6 15 VG Tortola
island 19.7 -155.5 70 US Big Island
island 46.5 -63.3 100 CA Prince Edward Island
island 49.7 -125.9 230 CA Vancouver Island
island 48.5 -56 300 CA Newfoundland
"""
"""Kind, latitude, longitude, reach in kilometres, the country it lies in (- for several or none), names; peoples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An area: a point in degrees to label it by, how far it reaches in kilometres, its country's code or None."""

    kind: AreaKind
    name: str
    latitude: float
    longitude: float
    reach: float
    country: str | None


@cache
def _tables() -> tuple[dict[str, Area], dict[str, Area]]:
    names: dict[str, Area] = {}
    peoples: dict[str, Area] = {}
    for line in filter(None, (_AREAS + WATERS).splitlines()):
        kind, latitude, longitude, reach, code, rest = line.split(" ", 5)
        called, _, people = rest.partition("; ")
        forms = called.split(", ")
        area = Area(
            kind=AreaKind(kind),
            name=forms[0],
            latitude=float(latitude),
            longitude=float(longitude),
            reach=float(reach),
            country=None if code == "-" else code,
        )
        for form in forms:
            names.setdefault(folded(form), area)
        for one in filter(None, people.split(", ")):
            peoples |= dict.fromkeys((one, f"{one}s"), area)
    return names, peoples


def area_named(words: str) -> Area | None:
    """Return the area that the words name, the article set aside."""
    plain = folded(words)
    names = _tables()[0]
    return names.get(plain) or names.get(plain.removeprefix("the "))


def area_of_people(words: str) -> Area | None:
    """Return the area of a demonym that is no country's ("Crimean", "European", "Scottish")."""
    return _tables()[1].get(without_the(words))
