"""Names of places: spellings that usage has left and those it has come to, and romanisations."""

from __future__ import annotations

from functools import lru_cache

from firsthand.judgements.entities.spelling import fold, respell, same_sound
from firsthand.language.actors.nations import usual_capital
from firsthand.model.entity import Ground

_SPELLINGS = """
Kyiv: Kiev, Kyyiv, Kiew, Киев, Київ
Kharkiv: Kharkov
Lviv: Lvov, Lwow, Lemberg
Odesa: Odessa
Dnipro: Dnepr, Dnipropetrovsk, Dnepropetrovsk
Zaporizhzhia: Zaporizhia, Zaporizhzhya, Zaporozhye, Zaporizhya, Zaporozhia
Mykolaiv: Nikolaev, Nikolayev, Mykolayiv
Chernihiv: Chernigov
Chernobyl: Chornobyl
Luhansk: Lugansk
Sievierodonetsk: Severodonetsk, Syevyerodonetsk, Sieverodonetsk
Bakhmut: Artemivsk, Artyomovsk
Vinnytsia: Vinnitsa, Vinnytsya
Rivne: Rovno
Ternopil: Tarnopol
Ivano-Frankivsk: Ivano-Frankovsk
Uzhhorod: Uzhgorod
Kropyvnytskyi: Kirovohrad, Kirovograd
Kremenchuk: Kremenchug
Kryvyi Rih: Krivoy Rog, Krivoi Rog
Donbas: Donbass
Dniester: Dnister
Dnieper: Dnipro River, Dnepr River
Gomel: Homel, Homiel
Grodno: Hrodna
Mogilev: Mahilyow, Mahilyou, Mogilyov
Vitebsk: Vitsebsk
Brest: Brest-Litovsk
Baranovichi: Baranavichy
Mozyr: Mazyr
Babruysk: Bobruisk, Bobruysk
Beijing: Peking
Tehran: Teheran
Mumbai: Bombay
Kolkata: Calcutta
Chennai: Madras
Yangon: Rangoon
Myanmar: Burma
Ho Chi Minh City: Saigon
Istanbul: Constantinople
Gdansk: Danzig
Kaliningrad: Königsberg
Tskhinvali: Tskhinval
Sukhumi: Sokhumi
Nagorno-Karabakh: Artsakh
Idlib: Edlib
Aleppo: Halab
Mosul: Mawsil
Rome: Roma
Milan: Milano
Munich: München
Cologne: Köln
Vienna: Wien
Prague: Praha
Warsaw: Warszawa
Moscow: Moskva
Saint Petersburg: St Petersburg, St. Petersburg, Petersburg
Bucharest: București
Geneva: Genève
The Hague: Den Haag
Brussels: Bruxelles
"""
"""The usual spelling: others for the same place, former names included."""


def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in _SPELLINGS.strip().splitlines():
        usual, _, others = line.partition(": ")
        forms |= {fold(form): usual for form in (usual, *others.split(", "))}
    return forms


_USUAL = _forms()


@lru_cache(maxsize=20_000)
def usual_place(words: str) -> str:
    """Return the usual spelling of a place's name, or the name itself where no other is listed."""
    return usual_capital(words) or _USUAL.get(fold(words)) or words


Form = tuple[str, ...]


def place_forms(name: str) -> frozenset[Form]:
    """Return what a place's name comes to; two that are one by ``same_place_name`` have one of these in common."""
    folded, usual = fold(name), fold(usual_place(name))
    return frozenset({("name", folded), ("name", usual), ("sound", *map(respell, folded.split()))})


def same_place_name(a: str, b: str) -> Ground | None:
    """Return how two names of places are one: the same, a listed spelling, or another romanisation; else None."""
    if fold(a) == fold(b):
        return Ground.SAME_NAME
    if fold(usual_place(a)) == fold(usual_place(b)):
        return Ground.LISTED
    x, y = fold(a).split(), fold(b).split()
    alike = len(x) == len(y) and all(same_sound(u, v) for u, v in zip(x, y, strict=True))
    return Ground.ROMANISATION if alike and min(len(fold(a)), len(fold(b))) > 4 else None
