"""Disputed places follow the border policy and say so; the rest do not."""

import pytest

from firsthand.language.atlas.disputes import Borders, dispute_of
from firsthand.language.atlas.sites import sites

PUT = {
    "a town of Crimea": ("Simferopol", "UA", "RU"),
    "Crimea itself": ("Crimea", "UA", "RU"),
    "Donetsk oblast": ("Mariupol", "UA", None),
    "Abkhazia": ("Sukhumi", "GE", None),
    "South Ossetia": ("Tskhinvali", "GE", None),
    "Kosovo": ("Pristina", "XK", "XK"),
    "Taiwan": ("Taipei", "TW", "TW"),
    "the West Bank": ("Ramallah", "PS", None),
    "the Golan Heights": ("Majdal Shams", "SY", "IL"),
    "Western Sahara": ("Laayoune", "EH", "MA"),
    "Jerusalem": ("Jerusalem", None, "IL"),
    "Northern Cyprus": ("Kyrenia", "CY", None),
}


@pytest.mark.parametrize(("words", "recognised", "held"), PUT.values(), ids=PUT.keys())
def test_a_disputed_place_goes_where_the_policy_puts_it(words: str, recognised: str | None, held: str | None) -> None:
    dispute = dispute_of(sites(words)[0])

    assert dispute is not None
    assert [dispute.put(policy) for policy in Borders] == [recognised, held, None]
    assert "put in no country by the border policy 'open'" in dispute.told(Borders.OPEN)


@pytest.mark.parametrize("words", ["Kyiv", "Haifa", "Tiberias", "Chisinau", "Russia", "Ukraine", "Black Sea"])
def test_what_nobody_disputes(words: str) -> None:
    assert dispute_of(sites(words)[0]) is None
