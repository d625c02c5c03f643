"""The words of a claim as claims are compared by them: stems with a weight each, numbers and names apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_WORD = re.compile(r"\d[\d,.]*\d|\d+(?:st|nd|rd|th)?|[^\W\d_]+(?:-[^\W\d_]+)*(?:['’][^\W\d_]{1,3}(?![^\W_]))?")
_ENDS = re.compile(r"(?:^|[.!?:;]\s|[\"“‘'(]\s?)\s*$")

# Function words and the words of saying: they stand in every claim and tell none from another.
_EMPTY = frozenset(
    "a an and any are as at be been being but by can could did do does for from had has have he her hers him his how i"
    " if in into is it its itself may might more most much must no nor not of on only or other our out over own said"
    " say says saying she should since so some such than that the their them then there these they this those through"
    " to told too under until up upon us very was we were what when where which while who whom whose will with would"
    " you your about after again all also am because before both between down during each few further here just me my"
    " now off once same yet still even ever never none nothing nobody neither without within whether shall however"
    " already one there's it's he's she's they're we're i'm don't won't didn't doesn't isn't aren't wasn't"
    " weren't can't".split()
)

# Verbs and nouns so common that sharing one says little.
_LIGHT = frozenset(
    "get give go come make take put see know think want call use tell ask become begin keep let seem show turn leave"
    " bring hold run move day week month year time people man number thing way part place end side country government"
    " official report statement new first last next many long high against".split()
)

# Days and months are times, and times are compared as times.
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december feb aug sept oct nov dec"
    " yesterday today tomorrow tonight morning afternoon evening night".split()
)

_IRREGULAR: Mapping[str, str] = {
    **dict.fromkeys(("went", "gone", "goes"), "go"), **dict.fromkeys(("came", "coming"), "come"),
    **dict.fromkeys(("sent",), "send"), **dict.fromkeys(("held",), "hold"), **dict.fromkeys(("left",), "leave"),
    **dict.fromkeys(("fell", "fallen"), "fall"), **dict.fromkeys(("rose", "risen"), "rise"),
    **dict.fromkeys(("took", "taken"), "take"), **dict.fromkeys(("gave", "given"), "give"),
    **dict.fromkeys(("men",), "man"), **dict.fromkeys(("women",), "woman"), **dict.fromkeys(("children",), "child"),
    **dict.fromkeys(("brought",), "bring"), **dict.fromkeys(("bought",), "buy"), **dict.fromkeys(("built",), "build"),
    **dict.fromkeys(("fought",), "fight"), **dict.fromkeys(("shot", "shots"), "shoot"),
    **dict.fromkeys(("struck",), "strike"), **dict.fromkeys(("won",), "win"), **dict.fromkeys(("lost",), "lose"),
    **dict.fromkeys(("met",), "meet"), **dict.fromkeys(("died", "dying", "dead", "death"), "die"),
    **dict.fromkeys(("stood",), "stand"), **dict.fromkeys(("sold",), "sell"), **dict.fromkeys(("saw", "seen"), "see"),
    **dict.fromkeys(("made",), "make"), **dict.fromkeys(("began", "begun"), "begin"), "defence": "defense",
    **dict.fromkeys(("broke", "broken"), "break"), **dict.fromkeys(("wrote", "written"), "write"),
    **dict.fromkeys(("chose", "chosen"), "choose"), **dict.fromkeys(("drew", "drawn"), "draw"),
    **dict.fromkeys(("kept",), "keep"), **dict.fromkeys(("paid",), "pay"), **dict.fromkeys(("led",), "lead"),
    **dict.fromkeys(("thought",), "think"), **dict.fromkeys(("spoke", "spoken"), "speak"), "metres": "meter",
    "metre": "meter", "kilometres": "kilometer", "kilometre": "kilometer", "centre": "center",
}  # fmt: skip
"""Forms that no ending tells, and British spellings."""

NAME, FIGURE, LIGHT, PLAIN = 2.0, 1.9, 0.35, 1.0
"""What a shared word counts for: a name or a figure tells most, a light verb next to nothing."""


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Return what forms of one word have in common, in lower case: "ordered", "orders" and "order" are one."""
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    if low[:1].isdigit():
        return low
    if low in _IRREGULAR:
        return _base(_IRREGULAR[low])
    for ending, least in (("ing", 3), ("ied", 2), ("ies", 2), ("ed", 3), ("es", 3), ("s", 3)):
        if low.endswith(ending) and len(low) - len(ending) >= least and not low.endswith(("ss", "us", "is")):
            base = low.removesuffix(ending)
            return _base(base + "y" if ending in {"ied", "ies"} else base)
    return _base(low)


def _base(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeioulsf":
        return word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


@lru_cache(maxsize=1 << 11)
def spelled(text: str) -> tuple[tuple[str, int, int, bool], ...]:
    """Return each word with its place, and whether its capital makes it a name: one that begins a sentence does not."""
    found = []
    for m in _WORD.finditer(text):
        named = m[0][0].isupper() and not _ENDS.search(text[max(0, m.start() - 3) : m.start()])
        found.append((m[0], m.start(), m.end(), named))
    return tuple(found)


def counted(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def stems(word: str) -> frozenset[str]:
    """Return the stems under which a word of a text can be weighed."""
    pieces = word.lower().replace("’", "'").split("-")
    return frozenset(found for piece in pieces for found in (stem(piece), _nation(stem(piece))))


@lru_cache(maxsize=1 << 13)
def weighed(text: str) -> Mapping[str, float]:
    """Return the stems of a text that say something, each with its weight."""
    weights: dict[str, float] = {}
    for word, _, _, named in spelled(text):
        low = word.lower().replace("’", "'")
        if low in _EMPTY and not (named and len(low) > 1 and low != "i"):
            continue
        for piece in low.split("-"):
            if len(piece) > 1 and piece not in _EMPTY:
                base = _nation(stem(piece)) if named else stem(piece)
                weights[base] = max(weights.get(base, 0.0), _weight(base, piece, named=named))
    return weights


def _weight(base: str, word: str, *, named: bool) -> float:
    if word[0].isdigit():
        return FIGURE
    if word in _CALENDAR:
        return LIGHT
    if named:
        return NAME
    return LIGHT if base in _LIGHT else PLAIN


def _nation(name: str) -> str:
    """ "Tarvian" and "Tarvia" name one thing, as far as sharing a word goes."""
    return name.removesuffix("n") if name.endswith("ian") and len(name) > 5 else name


def weight(stems: Iterable[str], by: Mapping[str, float]) -> float:
    """Return the summed weight of some stems."""
    return sum(by[stem] for stem in stems)


def overlap(a: Mapping[str, float], b: Mapping[str, float]) -> tuple[float, float, frozenset[str]]:
    """Return what two have in common: as Dice's share of both, as a share of the lighter one, and the stems."""
    common = frozenset(a.keys() & b.keys())
    both = sum(max(a[s], b[s]) for s in common)
    all_a, all_b = both + weight(a.keys() - common, a), both + weight(b.keys() - common, b)
    if not both:
        return 0.0, 0.0, common
    return 2 * both / (all_a + all_b), both / min(all_a, all_b), common


def run_of_words(a: str, b: str) -> tuple[int, str]:
    """Return the longest row of equal words in both texts: how many, and the words as the first has them."""
    first, places = _row(a), _places(b)
    best, end, before = 0, 0, dict[int, int]()
    for i, word in enumerate(first):
        # How long a row ends here, at each place where the second has the word: next to all pairs of words differ.
        before = {j: before.get(j - 1, 0) + 1 for j in places.get(word, ())}
        if before and (length := max(before.values())) > best:
            best, end = length, i + 1
    where = spelled(a)
    return best, a[where[end - best][1] : where[end - 1][2]] if best else ""


@lru_cache(maxsize=1 << 11)
def _row(text: str) -> tuple[str, ...]:
    return tuple(word[0].lower().replace("’", "'") for word in spelled(text))


@lru_cache(maxsize=1 << 11)
def _places(text: str) -> dict[str, list[int]]:
    """At which of the places in a row of words each word stands."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(_row(text)):
        found.setdefault(word, []).append(place)
    return found
