"""One reading a document: each case is a text, and what its toponyms mean as name, unit and country."""

import pytest

from firsthand.language.atlas.placing import placed
from firsthand.language.atlas.toponyms import toponyms
from tests.language.named import named

CASES = {
    "the best known": ("They left [Paris|GPE].", ["Paris FR"], "best known"),
    "a state behind a comma": ("A man in [Paris|GPE], [Texas|GPE], fell.", ["Paris US", "Texas US"], "words beside it"),
    "the same name again, as it was told": (
        "A man in [Paris|GPE], [Texas|GPE], fell. [Paris|GPE] mourned.",
        ["Paris US", "Texas US", "Paris US"],
        "words beside it",
    ),
    "what lies around": (
        "[Athens|GPE], [Tyler|GPE] and [Palestine|GPE] are in [Henderson County|GPE] and near it, in [Texas|GPE].",
        ["Athens US", "Tyler US"],
        "speak for",
    ),
    "countries in a list do not hold one another": (
        "[China|GPE], [Japan|GPE] came.",
        ["China CN", "Japan JP"],
        "best known",
    ),
    "states in a list": ("[Oregon|GPE], [Washington|GPE] won.", ["Oregon US", "Washington US"], ""),
    "so far from another": (
        "In [Serhiivka|GPE], 50km south of [Odesa|GPE].",
        ["Serhiyivka UA", "Odesa UA"],
        "words beside",
    ),
    "in no list, but said to lie in one": ("In [Qwertzburg|GPE], [Ohio|GPE].", ["Ohio US", "Ohio US"], "no list"),
    "in no list": ("They left [Qwertzburg|GPE].", ["?"], "no list"),
    "a unit by the word behind it": ("In the [Donetsk|GPE] region.", ["Donetsk UA"], ""),
    "a demonym": ("[Ukrainian|NORP] troops.", ["Ukraine UA"], "no other"),
}


@pytest.mark.parametrize(("marked", "expected", "reason"), CASES.values(), ids=CASES.keys())
def test_readings(marked: str, expected: list[str], reason: str) -> None:
    text, grammar = named(marked)

    read = placed(text, toponyms(text, grammar))

    assert [f"{p.site.name} {p.site.country}" if p.site else "?" for p in read][: len(expected)] == expected
    assert reason in read[0].reason
