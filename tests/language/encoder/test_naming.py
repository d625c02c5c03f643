"""Names taken for something else, put right: each case is a name, what it was taken for, and what it is."""

import pytest

from firsthand.language.encoder.naming import kind_of

CASES = {
    "a country taken for a person": ("Belarus", "PERSON", "GPE"),
    "a country taken for a firm": ("US", "ORG", "GPE"),
    "a country in stops": ("U.S.", "ORG", "GPE"),
    "a country with its article": ("the United States", "ORG", "GPE"),
    "a country's possessive": ("Ukraine's", "PERSON", "GPE"),
    "a country's possessive, curly": ("Ukraine’s", "ORG", "GPE"),
    "a capital": ("Minsk", "PERSON", "GPE"),
    "a capital in a spelling that usage has left": ("Kiev", "ORG", "GPE"),
    "an agency taken for a person": ("BelTA", "PERSON", "ORG"),
    "an agency taken for a place": ("Reuters", "GPE", "ORG"),
    "a newspaper": ("New York Times", "GPE", "ORG"),
    "people taken for a place": ("Ukrainians", "GPE", "NORP"),
    "people with their article": ("the Russians", "ORG", "NORP"),
    "an adjective taken for a person": ("Russian", "PERSON", "NORP"),
    "an adjective that is right": ("Ukrainian", "NORP", "NORP"),
    "a language stays one": ("French", "LANGUAGE", "LANGUAGE"),
    "a person": ("Petra Vos", "PERSON", "PERSON"),
    "a firm": ("Gazprom", "ORG", "ORG"),
    "a place that is no nation's": ("Bakhmut", "GPE", "GPE"),
    "a dam taken for a person": ("Korrin Dam", "PERSON", "FAC"),
    "a bridge taken for a body": ("the Bretz Crossing", "ORG", "FAC"),
    "a river taken for a person": ("the Ilvet River", "PERSON", "LOC"),
    "a firm called after a river": ("Three River", "ORG", "ORG"),
    "a body taken for a person": ("Basin Studies Forum", "PERSON", "ORG"),
    "a surname that is a common noun": ("Dam", "PERSON", "PERSON"),
    "a day": ("Friday", "DATE", "DATE"),
    "today is a day, not the newspaper": ("today", "DATE", "DATE"),
    "a figure": ("24", "CARDINAL", "CARDINAL"),
    "us is no country": ("us", "ORG", "ORG"),
}


@pytest.mark.parametrize(("words", "taught", "right"), CASES.values(), ids=CASES.keys())
def test_names_put_right(words: str, taught: str, right: str) -> None:
    assert kind_of(words, taught) == right
