"""What the words around a name say of it."""

from __future__ import annotations

import re

from firsthand.language.atlas.listed import FIRM, listed
from firsthand.language.atlas.words_of_places import state_of
from firsthand.model.text import Span

# What stands before a place and seldom before a person or a body ("to", "of", "by" and "with" do both).
_IN = re.compile(
    r"\b(?:in|near|outside|around|downtown|outside of|east of|west of|north of|south of|northeast of|northwest of"
    r"|southeast of|southwest of|miles from|kilomet(?:er|re)s from|km from|the (?:city|town|village|capital|port|suburb"
    r"|hamlet|region|province|state|island|settlement) of)\s(?:the\s|nearby\s|neighbou?ring\s)?$",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(
    r",? (?:city|town|village|county|oblast|region|province|area|peninsula|airport|suburb|neighbou?rhood|township"
    r"|residents?|native|man|woman|couple|resident)\b|(?:(?:, [A-Z][\w’'-]{1,20}){0,6},? and [A-Z][\w’'-]{1,20})? "
    r"(?:counties|oblasts|regions|provinces|districts|streets|townships|municipalities)\b"
)
_STATE_BEHIND = re.compile(r", (?=[A-Z])")
_PERSON_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Gen|Gov|Sen|Rep|Sgt|Capt|Lt|Col|Prof|Rev|Judge|Officer|Sheriff|Deputy|Coach"
    r"|President|Minister|Mayor|Senator|Governor|Professor|Detective|Dean|Chief)\.? $"
)
_PERSON_BEHIND = re.compile(r"[’']?(?:s)? (?:said|says|told|added|wrote|tweeted|argued|explained|asked|recalled|who)\b")


def is_of_person(text: str, span: Span) -> bool:
    """Return whether the words around a name take it for a person's: "Mayor Lancaster", "Lancaster said"."""
    return bool(_PERSON_BEFORE.search(text, max(0, span.start - 16), span.start)) or speaks_behind(text, span)


def speaks_behind(text: str, span: Span) -> bool:
    """Return whether what is named says something."""
    return bool(_PERSON_BEHIND.match(text, span.end))


def speaks_of_place(text: str, span: Span) -> bool:
    """Return whether the words around a name speak of a place: "in", "residents", a state behind a comma."""
    before = text[max(0, span.start - 40) : span.start]
    if _IN.search(before) or _PLACE_BEHIND.match(text, span.end):
        return True
    behind = _STATE_BEHIND.match(text, span.end)
    if not behind:
        return False
    rest = text[behind.end() : behind.end() + 24]
    word = re.match(r"[A-Z][\w. ]{0,22}?(?=[,.;)\n]|$| [a-z])", rest)
    return bool(word and (state_of(word[0]) or listed(word[0]) in FIRM))
