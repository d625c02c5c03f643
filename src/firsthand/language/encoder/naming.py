"""What kind of thing a name is of, where the name itself shows it: the gazetteer knows it, or its last word says so."""

from __future__ import annotations

from firsthand.language.actors.gazetteer import usual_outlet
from firsthand.language.actors.nations import is_nations_place, nation_of

BUILT = frozenset(
    """dam bridge crossing airport airfield airbase aerodrome port harbour harbor station railway highway street square
    gate tunnel canal pipeline refinery plant reactor stadium cathedral monastery palace hospital prison checkpoint
    barracks shipyard""".split()
)
"""Last words of facilities' names."""

NATURAL = frozenset(
    """river lake sea ocean strait gulf bay peninsula island islands mountain mountains valley delta desert steppe basin
    strip coast ridge forest reservoir cape""".split()
)
"""Last words of places that nobody built or governs."""

JOINED = frozenset(
    """ministry office party committee commission agency council army brigade battalion regiment division corps forces
    fleet navy bank university institute parliament senate court union league federation forum foundation association
    company corporation group authority service police guard staff department bureau""".split()
)
"""Last words of bodies' names."""

_BY_WORD = {"FAC": BUILT, "LOC": NATURAL, "ORG": JOINED}
_MISTAKEN = frozenset({"PERSON", "ORG", "GPE", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT"})


def kind_of(words: str, kind: str) -> str:
    """Return the OntoNotes type of a name that was taken for ``kind``.

    Belarus is a country, BelTA an agency, Ukrainians are a people, and nobody is called Korrin Dam.
    """
    plain = words.removesuffix("'s").removesuffix("’s").strip()
    if usual_outlet(plain) and plain[:1].isupper() and not plain.isdigit():
        return "ORG"
    if is_nations_place(plain):
        return "GPE"
    if kind in {"GPE", "PERSON", "ORG"} and _is_people(plain):
        return "NORP"
    return _by_last_word(plain, kind) if kind in _MISTAKEN else kind


def _is_people(words: str) -> bool:
    """Whether the words are a nation's people or its adjective, one or many: "Ukrainian", "the Ukrainians"."""
    return any(nation_of(form) and not is_nations_place(form) for form in (words, words.removesuffix("s")))


def _by_last_word(words: str, kind: str) -> str:
    """The type that the last of several words shows: a person's is always put right, another only where it is built.

    A firm may be called after a river, and a country after its coast.
    """
    *before, last = words.split() or [""]
    if not before or not last[:1].isupper():
        return kind
    named = next((of for of, endings in _BY_WORD.items() if last.casefold() in endings), None)
    if named is None or (kind == "ORG" and named == "LOC"):
        return kind
    return named if kind == "PERSON" or named == "FAC" else kind
