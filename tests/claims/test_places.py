"""Each case is a tree with its names, and its claim's places: words, name, country, precision."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from firsthand.claims.places import read_places
from firsthand.claims.quantities.quantities import read_quantities
from firsthand.model.claim import Hop, Source, SourceType
from firsthand.model.measure import Place
from tests.claims.drafts import parsed

CASES: dict[str, tuple[str, Mapping[str, str], list[str]]] = {
    "a town is exact": (
        "{Troops/NNS/nsubj/1 took/VBD/ROOT/1 Kyiv/NNP/dobj/1} ./././1",
        {"Kyiv": "GPE"},
        ["Kyiv: Kyiv UKR 1 at 50.5,30.5"],
    ),
    "near it": (
        "{Troops/NNS/nsubj/1 stood/VBD/ROOT/1 near/IN/prep/1 Kiev/NNP/pobj/2} ./././1",
        {"Kiev": "GPE"},
        ["Kiev: Kyiv UKR 2 at 50.5,30.5"],
    ),
    "so far from it": (
        "{Troops/NNS/nsubj/1 halted/VBD/ROOT/1 about/RB/advmod/3 20/CD/nummod/4 miles/NNS/npadvmod/1 from/IN/prep/1 "
        "Kyiv/NNP/pobj/5} ./././1",
        {"Kyiv": "GPE"},
        ["Kyiv: Kyiv UKR 5 at 50.5,30.5 from 32.2 to 32.2 km"],
    ),
    "so far away from the town named before": (
        "{Troops/NNS/nsubj/1 left/VBD/ROOT/1 Kyiv/NNP/dobj/1 and/CC/cc/1 halted/VBD/conj/1 10/CD/nummod/6 "
        "miles/NNS/npadvmod/7 away/RB/advmod/4} ./././1",
        {"Kyiv": "GPE"},
        ["Kyiv: Kyiv UKR 1 at 50.5,30.5", "10 miles away: Kyiv UKR 2 at 50.5,30.5 from 16.1 to 16.1 km"],
    ),
    "a country that acts is no place": (
        "{Russia/NNP/nsubj/1 attacked/VBD/ROOT/1 Ukraine/NNP/dobj/1} ./././1",
        {"Russia": "GPE", "Ukraine": "GPE"},
        ["Ukraine: Ukraine UKR 6 at 49.0,32.0"],
    ),
    "a government in its capital is no place": (
        "{Moscow/NNP/nsubj/1 said/VBD/ROOT/1 no/UH/dobj/1} ./././1",
        {"Moscow": "GPE"},
        [],
    ),
    "parties to talks are no places": (
        "{Talks/NNS/nsubj/5 between/IN/prep/0 Moscow/NNP/pobj/1 and/CC/cc/2 Washington/NNP/conj/2 failed/VBD/ROOT/5} "
        "./././5",
        {"Moscow": "GPE", "Washington": "GPE"},
        [],
    ),
    "a demonym has a country and no point": (
        "{Ukrainian/JJ/amod/1 troops/NNS/nsubj/2 left/VBD/ROOT/2} ./././2",
        {"Ukrainian": "NORP"},
        ["Ukrainian: Ukraine UKR 6"],
    ),
    "a country in the genitive, too": (
        "{They/PRP/nsubj/1 saw/VBD/ROOT/1 Russia/NNP/poss/4 ’s/POS/case/2 army/NN/dobj/1} ./././1",
        {"Russia": "GPE"},
        ["Russia: Russia RUS 6"],
    ),
    "a border is a line": (
        "{Troops/NNS/nsubj/1 reached/VBD/ROOT/1 the/DT/det/6 Ukraine/NNP/compound/5 -/HYPH/punct/5 "
        "Russia/NNP/compound/6 border/NN/dobj/1} ./././1",
        {"Ukraine": "GPE", "Russia": "GPE"},
        ["Ukraine-Russia border: border of Ukraine and Russia - 5"],
    ),
    "a part of a country": (
        "{It/PRP/nsubj/1 fell/VBD/ROOT/1 in/IN/prep/1 southern/JJ/amod/4 Ukraine/NNP/pobj/2} ./././1",
        {"Ukraine": "GPE"},
        ["Ukraine: southern Ukraine UKR 5 at 47.5,32.0"],
    ),
    "a region by the word behind it": (
        "{It/PRP/nsubj/1 fell/VBD/ROOT/1 in/IN/prep/1 the/DT/det/5 Zhytomyr/NNP/compound/5 region/NN/pobj/2} ./././1",
        {"Zhytomyr": "GPE"},
        ["Zhytomyr: Zhytomyr UKR 4 at 50.9,28.4"],
    ),
    "a sea": (
        "{It/PRP/nsubj/1 sank/VBD/ROOT/1 in/IN/prep/1 the/DT/det/5 Black/NNP/compound/5 Sea/NNP/pobj/2} ./././1",
        {"the Black Sea": "LOC"},
        ["Black Sea: Black Sea - 7 at 43.0,35.0"],
    ),
    "an airport": (
        "{They/PRP/nsubj/1 hit/VBD/ROOT/1 Zhytomyr/NNP/compound/3 Airport/NNP/dobj/1} ./././1",
        {"Zhytomyr Airport": "FAC"},
        ["Zhytomyr Airport: Zhytomyr Airport UKR 1 at 50.3,28.7"],
    ),
    "a disputed place": (
        "{It/PRP/nsubj/1 fell/VBD/ROOT/1 in/IN/prep/1 Simferopol/NNP/pobj/2} ./././1",
        {"Simferopol": "GPE"},
        ["Simferopol: Simferopol UKR 1 at 45.0,34.1 disputed"],
    ),
    "a body's name is no place": (
        "{The/DT/det/2 Kharkiv/NNP/compound/2 University/NNP/nsubj/3 closed/VBD/ROOT/3} ./././3",
        {"The Kharkiv University": "ORG"},
        [],
    ),
    "in no list": (
        "{It/PRP/nsubj/1 fell/VBD/ROOT/1 in/IN/prep/1 Qwertzburg/NNP/pobj/2} ./././1",
        {"Qwertzburg": "GPE"},
        ["Qwertzburg: Qwertzburg - None"],
    ),
}


def shown(text: str, place: Place) -> str:
    """Return a place as a line."""
    line = f"{text[place.span.start : place.span.end]}: {place.name} {place.country or '-'} {place.precision}"
    line += f" at {place.latitude:.1f},{place.longitude:.1f}" if place.latitude and place.longitude else ""
    line += f" from {place.distance[0]} to {place.distance[1]} km" if place.distance else ""
    return line + (" disputed" if place.disputed else "")


@pytest.mark.parametrize(("line", "names", "expected"), CASES.values(), ids=CASES.keys())
def test_places(line: str, names: Mapping[str, str], expected: list[str]) -> None:
    draft = read_places(read_quantities(parsed(line, names=names)))

    assert [shown(draft.text, place) for place in draft.claims[0].places] == expected
    assert all(place.reason for place in draft.claims[0].places)


LOST = "{It/PRP/nsubj/1 fell/VBD/ROOT/1 in/IN/prep/1 Simferopol/NNP/pobj/2} ./././1"


@pytest.mark.parametrize(("policy", "country"), [("recognised", "UKR"), ("held", "RUS"), ("open", None)])
def test_the_setting_says_where_a_disputed_place_is(
    policy: str, country: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIRSTHAND_BORDERS", policy)

    [place] = read_places(parsed(LOST, names={"Simferopol": "GPE"})).claims[0].places

    assert place.country == country
    assert f"'{policy}'" in (place.disputed or "")


def test_one_who_speaks_in_the_text_is_no_place() -> None:
    draft = parsed(LOST.replace("Simferopol", "Lancaster"), names={"Lancaster": "PERSON"})
    speaker = Hop(source=Source(name="Jane Lancaster", type=SourceType.PERSON))

    [claim] = read_places(draft.with_claims([replace(draft.claims[0], chain=(speaker,))])).claims

    assert claim.places == ()
