"""Bodies that their names alone tell: by what they are for, by who made them, by what they are of."""

from __future__ import annotations

import re

from firsthand.language.actors.roles import is_person_noun

_NAMED_FOR = re.compile(
    r"(?:[Tt]he )?(?:[A-Z]\w+(?:-based|[’']s) )?(?P<name>(?:[A-Z][\w’'-]+ ){0,3}"
    r"(?:Committee|Cent(?:re|er)|Council|Alliance|Campaign|Commission|Institute|Union|Association|Movement|Network"
    r"|Coalition|Society|Foundation|Fund|Forum|Federation|League|Initiative|Families|Doctors|Friends|Mothers|Workers"
    r"|Citizens|Lawyers|Reporters|Women|Students|Teachers|Nurses|People|Neighbou?rs)"
    r" (?:for|[Aa]gainst|[Ww]ithout) (?:the )?[A-Z][\w’'-]+(?:(?: (?:and|of|for|the|in)){0,2} [A-Z][\w’'-]+){0,4})"
    r"(?=,|$| think[- ]?tank\b)"
    r"|(?P<kin>(?:Mothers|Friends|Daughters|Sons|Brothers|Sisters|Doctors|Children)"
    r" of the [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)(?=,|$)"
)
"""A body that goes by what it is for: "the Committee for Civilian Passage", "Families for Justice"."""


def named_for(words: str) -> str | None:
    """Return the name of a body that goes by what it is for or whose kin it is, or None."""
    m = _NAMED_FOR.match(words)
    return (m["name"] or m["kin"]) if m else None


def named_for_members(name: str) -> bool:
    """Return whether a name begins with whose it is, in the plural: "the Citizens' Tally" is a body, and no tally."""
    first = name.split(maxsplit=1)[0]
    return first[-1] in "'’" and is_person_noun(first[:-1].casefold())


def governs(words: str) -> bool:
    """Return whether a name is a part of a state's, which publishes its own statements and is no outlet for that."""
    return any(word in _AUTHORITIES for word in words.casefold().split())


_AUTHORITIES = frozenset(
    """ministry department government army navy police command embassy parliament senate council commission committee
    court presidency secretariat""".split()
)
