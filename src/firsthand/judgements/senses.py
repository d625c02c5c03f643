"""What different words have in common when claims are set against each other: a few senses, and which oppose which.

Overlap of words alone does not see that a gate said to be "open" by a day and found "shut" on it is one gate and two
states. The lists are short on purpose: states and acts that reports of conflicts, disasters and politics quarrel about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from firsthand.judgements.words import stem

WORDS: Mapping[str, str] = {
    # Acts and states that have an opposite below.
    "open": "open opened opening reopen reopened reopening raise raised lift lifted unlock unlocked",
    "shut": "close closed closing shut shutting sealed blocked blockade blockaded lower lowered",
    "leave": "leave left withdraw withdrew withdrawn withdrawing withdrawal depart departed return returned returning"
    " retreat retreated home barracks garrison garrisons evacuate evacuated pull-out pullout",
    "stay": "stay stayed staying remain remained remaining massed massing linger lingered",
    "enter": "enter entered entering invade invaded invading invasion cross crossed crossing incursion",
    "end": "end ended over finish finished complete completed cease ceased stop stopped halt halted suspend suspended",
    "continue": "continue continued continuing resume resumed resuming persist ongoing renew renewed",
    "accept": "accept accepted agree agreed sign signed approve approved ratify ratified",
    "refuse": "refuse refused reject rejected decline declined veto vetoed",
    "hold": "hold held control controls controlled capture captured seize seized retake retook retaken occupied",
    "lose": "lose lost fell fallen surrender surrendered",
    # Things and acts with no opposite: what a denial and a claim can share in different words.
    "troops": "troop troops soldier soldiers brigade battalion regiment army forces unit units servicemen paratroopers",
    "move": "send sent sending deploy deployed deploying deployment move moving enter entering invade invading marched"
    " marching cross crossing advance advancing",
    "shoot": "fire fired firing shot shots shoot shooting shell shelled shelling gunfire bombard bombarded",
    "strike": "strike strikes shell shelled shelling bombard bombarded bomb bombed bombing airstrike airstrikes"
    " missile missiles rocket rockets attack attacked",
    "kill": "kill killed killing dead deaths die died fatalities slain",
    "wound": "wound wounded injure injured injuries hurt hit casualties losses",
    "missing": "missing unaccounted trapped",
    "detain": "detain detained arrest arrested arrests imprisoned jailed captive abducted hostage",
    "flee": "flee fled fleeing displaced refugees evacuees",
    "money": "money pay paid payment payments fund funds compensation compensate cash bribe bribes",
    "weapon": "weapon weapons arms ammunition munitions",
    "fall": "fall fell fallen falling drop dropped decline declined decrease decreased loss losses cut cutting reduce"
    " reduced shrink shrank down",
    "rise": "rise rose risen rising increase increased increasing grow grew grown up gain gained climb climbed",
}

OPPOSED: Mapping[str, frozenset[str]] = {
    "open": frozenset({"shut"}),
    "shut": frozenset({"open"}),
    "leave": frozenset({"stay"}),
    "stay": frozenset({"leave"}),
    "end": frozenset({"continue"}),
    "continue": frozenset({"end"}),
    "accept": frozenset({"refuse"}),
    "refuse": frozenset({"accept"}),
    "fall": frozenset({"rise"}),
    "rise": frozenset({"fall"}),
}

HARM = frozenset({"kill", "wound", "missing", "detain", "flee"})
"""What befalls people: a count of the one is no count of the other."""

ACTS = frozenset(
    stem(word) for sense, row in WORDS.items() if sense not in {"troops", "money", "weapon"} for word in row.split()
)
"""Stems of the words that tell of acts and states: sharing one of them is not yet sharing what it is done to."""

_PARTICLES = "up|out|off|down|back"
_PHRASAL = re.compile(rf"\b([a-z]{{2,14}}) ({_PARTICLES})\b", re.IGNORECASE)

_OF: Mapping[str, frozenset[str]] = {
    word: frozenset(sense for sense, row in WORDS.items() if word in row.split())
    for word in {word for row in WORDS.values() for word in row.split()}
}


@lru_cache(maxsize=1 << 13)
def senses(text: str) -> frozenset[str]:
    """Return the senses that words of a text have, whatever is said of them."""
    found: set[str] = set()
    for word in re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower()):
        found |= _OF.get(word, frozenset())
    return frozenset(found)


@lru_cache(maxsize=1 << 13)
def phrasal(text: str) -> frozenset[str]:
    """Return the verbs with a particle ("call up"), each by its stem: alone such verbs say next to nothing."""
    return frozenset(f"{stem(m[1])} {m[2].lower()}" for m in _PHRASAL.finditer(text))


def opposed(a: frozenset[str], b: frozenset[str]) -> tuple[str, str] | None:
    """Return a sense of the one that is the opposite of one of the other; None where either has both.

    "The closed gates were raised" is of gates that are open.
    """
    for sense in sorted(a):
        for other in OPPOSED.get(sense, ()):
            if other in b and sense not in b and other not in a:
                return sense, other
    return None
