"""English nouns: their articles, possessives and singular, and whether a word looks like a plural; by rule and list."""

from __future__ import annotations

import re

INDEFINITE = frozenset({"a", "an"})
"""The articles that bring in something new, one of its kind; before a unit or a scale they stand for one."""

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life", "wives": "wife",
    "knives": "knife", "halves": "half", "calves": "calf", "leaves": "leaf", "shelves": "shelf", "wolves": "wolf",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "crises": "crisis", "axes": "axis", "analyses": "analysis",
    "theses": "thesis", "oases": "oasis", "businesses": "business", "movies": "movie", "lies": "lie", "ties": "tie",
    "gases": "gas", "axles": "axle", "cookies": "cookie", "zombies": "zombie", "criteria": "criterion",
    "phenomena": "phenomenon", "bacteria": "bacterium", "media": "medium", "causes": "cause", "clauses": "clause",
    "houses": "house", "nurses": "nurse", "pauses": "pause", "uses": "use", "excuses": "excuse", "spouses": "spouse",
    "blouses": "blouse", "warehouses": "warehouse", "powerhouses": "powerhouse", "heroes": "hero", "echoes": "echo",
    "potatoes": "potato", "tomatoes": "tomato", "torpedoes": "torpedo", "volcanoes": "volcano", "vetoes": "veto",
    "embargoes": "embargo", "cargoes": "cargo", "mosquitoes": "mosquito",
}  # fmt: skip
# One form for one and many: plural wherever a number above one stands before them.
_SAME = frozenset(
    """people aircraft spacecraft troops personnel police forces series species headquarters barracks data cattle dead
    wounded injured killed missing artillery infantry cavalry sheep fish offspring staff crossroads works
    means""".split()
)
_NO_PLURAL = frozenset(
    """always as perhaps towards besides sometimes nowadays thus news yes plus versus its his hers ours theirs yours
    across unless whereas afterwards overseas upwards less us is was has does this texas kansas arkansas paris athens
    brussels donbas wales netherlands honduras cyprus belarus laos los las des les""".split()
)


_POSSESSIVE = re.compile(r"['’]s?$")


def without_possessive(words: str) -> str:
    """Return the words without the ending of a possessive."""
    return _POSSESSIVE.sub("", words)


def without_the(words: str) -> str:
    """Return a name without its article: "the Kremlin", "The Hague"."""
    return words.removeprefix("the ").removeprefix("The ")


def initials(name: str) -> str:
    """Return the first letters of a name's words in capitals: "Central Electoral Commission" → "CEC"."""
    return "".join(w[0] for w in re.findall(r"[A-Z]\w*", name))


def singular(noun: str) -> str:
    """Return a noun's singular in lower case; what is no plural comes back as it is."""
    word = noun.lower().replace("’", "'")
    if word in _SAME or word in _NO_PLURAL:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if len(word) < 4 or word.endswith(("ss", "us", "is", "'s")) or not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) == len("pies") else word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "uses")):
        return word[:-2]
    return word[:-1]


def plural(noun: str) -> bool:
    """Return whether a word looks like a plural noun; abbreviations in capitals never do."""
    word = noun.lower().replace("’", "'")
    return word in _SAME or (singular(word) != word and not noun.isupper())
