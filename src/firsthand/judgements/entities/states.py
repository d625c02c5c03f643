"""Which words of a text name a state, on no list or on one: told by the governments, armies and ministers beside them.

A list knows the nations there are; a border village, a breakaway region or an exercise's opponent it does not. What has
a navy or a foreign minister is a state, whatever it is called.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from firsthand.judgements.entities.given import GIVEN
from firsthand.language.actors.nations import nation_of

_FIELD = (
    r"(?:foreign|defen[cs]e|interior|prime|finance|health|energy|water|fisheries|justice|economy|trade|agriculture"
    r"|transport|education|labou?r|culture|environment)"
)
_ORGAN = (
    rf"(?:[Gg]overnment|[Aa]rmy|[Nn]avy|[Aa]ir [Ff]orce|[Aa]rmed [Ff]orces|[Mm]ilitary|[Cc]oast [Gg]uard"
    rf"|[Bb]order [Gg]uards?|[Gg]eneral [Ss]taff|[Aa]mbassador|[Ee]mbassy"
    rf"|(?i:{_FIELD}) (?:[Mm]inist(?:er|ry)|secretary))\b"
)
_OWNS = re.compile(rf"\b([A-Z][^\W\d_]{{2,}})(?:['’]s|s['’]) {_ORGAN}")
_BESIDE = re.compile(rf"\b([A-Z][^\W\d_]{{2,}}) {_ORGAN}")
_OF = re.compile(
    rf"\b(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom|[Pp]resident|(?i:{_FIELD}) [Mm]inister)"
    r"(?: [A-Z][\w’'-]+){0,3} of ([A-Z][^\W\d_]{2,})(?![\w-])(?! [A-Z])"
)

_PEOPLE = re.compile(
    r"(?<!(?!The )[A-Z][a-z]{2} )\b(?P<base>[A-Z][a-z]{2,12}?)(?P<ending>n|an|ian|i|ese|ish) "
    r"(?:soldiers?|troops|officials?|diplomats?|delegat(?:ion|es?)|negotiators?|airspace|border|side|capital|frontier"
    r"|prime|president|parliament|authorities|citizens?|warships?|forces|police|ministers?|leaders?|waters|territory"
    r"|currency|embassy|people|envoys?|consulate|flag|spokes(?:man|woman|person))\b"
)
_NAMED = re.compile(
    r"(?:\b(?!(?:The|In|On|At|By|But|And|For|From|When|While|As|If)\b)[A-Z][\w’'-]*[a-z]"
    r"|\b[A-Z]\.|\b(?:Mr|Ms|Mrs|Dr)) $"
)
# Capitals that stand before "Ministry" or "Navy" and are no state's name.
_NONE = frozenset(
    "the a an its their his her our your this that one state national federal central local royal new former acting"
    " prime foreign interior defense defence finance health energy justice armed deputy vice senior joint supreme first"
    " second general air coast border home war people public northern southern eastern western north south east west"
    " republic united islamic imperial military and but when if as for in on at by from with to also even no both"
    " each any all some"
    " most many what who which mr mrs ms dr sir lord lady king queen president premier chancellor governor minister"
    " ministry secretary mayor emperor prince princess pope water trade education agriculture transport labour labor"
    " culture environment economy fisheries captain colonel major admiral general commander city country opposition"
    " congress will would shall did does has have had can could may might must is are was were says said see".split()
)
_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)

_ENDS = ("ians", "ian", "ans", "an", "ese", "ish", "ers", "er", "ia", "is", "ns", "i", "y", "a", "e", "n", "o", "s")
"""What parts the name of a state from the word for its people: "Tarvia" and "Tarvian", "Merland" and "Merlander"."""
LEAST = 3


@lru_cache(maxsize=1 << 14)
def land(word: str) -> str:
    """Return what the name of a state and the adjective of it have in common; a listed nation's is its name."""
    bare = re.sub(r"['’]s?$", "", word)
    if known := nation_of(bare):
        return known
    ending = next((e for e in _ENDS if bare.endswith(e) and len(bare) - len(e) >= LEAST), "")
    return bare.removesuffix(ending).title()


@lru_cache(maxsize=512)
def states(text: str) -> Mapping[str, str]:
    """Return the unlisted states that a text shows, by what their names and adjectives have in common (``land``).

    Each goes by the name that the text has most often where an organ is its own ("Tarvia's navy"), else beside it.
    """
    seen: dict[str, Counter[str]] = {}
    for weight, pattern in ((100, _OWNS), (100, _OF), (1, _BESIDE)):
        for found in pattern.finditer(text):
            word = found[1]
            if pattern is not _OF and _NAMED.search(text[max(0, found.start() - 30) : found.start()]):
                continue  # "Ada Voss's foreign minister"
            if word.lower() not in _NONE | _MONTHS and not nation_of(word):
                seen.setdefault(land(word), Counter())[word] += weight
    for found in _PEOPLE.finditer(text):
        base, ending = found["base"], found["ending"]
        # A land and the word for its people, both in one text: "Quenda" and "the Quendan delegation".
        names = [base, *(base + last for last in ("a", "e", "o", "y", "ia") if ending in {"an", "ian"})]
        land_of = next(
            (name for name in names if re.search(rf"(?<![A-Z][a-z] ){name}(?:['’]s)?(?![\w-])(?! [A-Z])", text)), None
        )
        if land_of and land_of.lower() not in _NONE | _MONTHS | GIVEN and not nation_of(land_of):
            seen.setdefault(land(land_of), Counter())[land_of] += 1
    return {key: names.most_common(1)[0][0] for key, names in seen.items()}


def state_in(text: str, word: str) -> str | None:
    """Return the unlisted state of the text that one capitalized word names, as its name, adjective or possessive."""
    bare = re.sub(r"['’]s?$", "", word)
    if not bare[:1].isupper() or bare.lower() in _NONE:
        return None
    return states(text).get(land(bare))
