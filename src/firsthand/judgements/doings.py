"""What forecasts and the reports of their end tell of in different words: things, acts and states, one sense each.

They reach further than the senses by which claims are set against each other: that the hostages "will be home" is borne
out by their having been "flown back", and that nobody "will be called up" is not by men who "report to their units".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from firsthand.judgements import senses as common
from firsthand.judgements.words import stem

_MORE: Mapping[str, str] = {
    # Acts and states.
    "end": "expire expired lift lifted lifting",
    "continue": "extend extended extending extension prolong prolonged",
    "callup": "mobilise mobilised mobilising mobilisation mobilize mobilized mobilizing mobilization conscript"
    " conscripted conscription drafted billet billeted muster mustered",
    "announce": "announce announced announcing declare declared publish published proclaim proclaimed",
    "accept": "initial initialled initialed initialling",
    "resign": "resign resigned resigning resignation quit quits",
    "dismiss": "dismiss dismissed sack sacked oust ousted",
    "appoint": "appoint appointed nominate nominated",
    "restore": "restore restored restoring restoration",
    "deliver": "deliver delivered delivering delivery deliveries",
    "reach": "reach reached reaching arrive arrived arriving arrives landed docked",
    # Things.
    "troops": "reservist reservists conscripts",
    "vessel": "ship ships vessel vessels boat boats tanker tankers ferry ferries freighter freighters trawler trawlers"
    " frigate frigates warship warships carrier carriers",
    "people": "people passenger passengers crew residents inhabitants hostage hostages prisoner prisoners evacuees"
    " evacuee captives workers miners families villagers students tourists civilians",
    "vote": "vote votes ballot ballots poll polls election elections elected re-elected electoral result results"
    " referendum",
}
THINGS = frozenset({"troops", "money", "weapon", "vessel", "people", "vote"})
"""Senses of things, and of nothing that is done."""

WORDS: Mapping[str, str] = {
    sense: f"{common.WORDS.get(sense, '')} {_MORE.get(sense, '')}" for sense in {**common.WORDS, **_MORE}
}
ACTS = frozenset(stem(word) for sense, row in WORDS.items() if sense not in THINGS for word in row.split())
"""Stems of the words that tell of acts and states: sharing one of them is not yet sharing what it is done to."""
OPPOSED = common.OPPOSED
phrasal = common.phrasal

# States and acts that are told in several words: what is called up is "put into uniform", who is freed is "home".
_STATES: Mapping[str, re.Pattern[str]] = {
    "leave": re.compile(
        r"(?i)\b(?:be|been|are|is|was|were|come|came|comes?|go|goes|gone|went|going|flown|brought|taken|sent|bring|take"
        r"|fly) (?:all |now |safely |soon )?(?:back|home|free|freed|ashore)\b"
        r"|\bin (?:their|his|her) own (?:beds?|homes?)\b|\b(?:set free|let go|freed|released)\b"
    ),
    "stay": re.compile(r"(?i)\b(?:still|yet) (?:\w+ )?(?:on|aboard|in|at|inside|there|held|lay|lies|stands?|stood)\b"),
    "callup": re.compile(
        r"(?i)\b(?:call(?:ed|ing|s)?(?: \w+){0,3} up|call-up|(?:put|in|into|back in) uniform|to report (?:for|to)"
        r"|report to their|under arms|to the colou?rs)\b"
    ),
    "resign": re.compile(
        r"(?i)\b(?:step(?:s|ped|ping)?|stand(?:s|ing)?|stood) (?:down|aside)\b|\bleft office\b"
        r"|\b(?:hand|hands|handed|tender|tendered) in (?:his|her|their) (?:notice|resignation)\b"
    ),
    "occur": re.compile(r"(?i)\b(?:tak(?:e|es|en|ing) place|took place|go(?:es)? ahead|went ahead|gone ahead)\b"),
}
_OF: Mapping[str, frozenset[str]] = {
    word: frozenset(sense for sense, row in WORDS.items() if word in row.split())
    for word in {word for row in _MORE.values() for word in row.split()}
}


@lru_cache(maxsize=1 << 13)
def senses(text: str) -> frozenset[str]:
    """Return the senses that words of a text have, whatever is said of them."""
    found = set(common.senses(text))
    for word in re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower()):
        found |= _OF.get(word, frozenset())
    return frozenset(found)


@lru_cache(maxsize=1 << 13)
def states(text: str) -> frozenset[str]:
    """Return the senses that a text has in several words together."""
    return frozenset(sense for sense, pattern in _STATES.items() if pattern.search(text))
