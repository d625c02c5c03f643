"""Two voices set beside each other: which sources are one, which are told apart, and which share an interest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.judgements.entities.states import land
from firsthand.judgements.voices.hearing import Voice, body_in, heard, voice
from firsthand.judgements.words.words import stem
from firsthand.language.actors.roles import BODIES
from firsthand.model.claim import SourceType

__all__ = [
    "BODY_STEMS",
    "Voice",
    "aliases",
    "body_in",
    "heard",
    "may_be_called",
    "may_be_one",
    "nations_apart",
    "one_here",
    "one_voice",
    "shared_interest",
    "told_apart",
    "voice",
]

SPELLED = 4
"""Letters with which two spellings of a first name begin alike."""


def one_voice(a: Voice, b: Voice) -> str | None:
    """Return in a sentence why two sources, neither of them anonymous, are one; None where nothing shows it."""
    if a.anonymous or b.anonymous or a.vague or b.vague or nations_apart(a, b):
        return None
    return _by_name(a, b) or _by_what_they_are(a, b)


def _by_name(a: Voice, b: Voice) -> str | None:
    if a.entity is not None and a.entity == b.entity and a.key != b.key:
        return _one_entity(a, b)
    known = a.entity is not None and a.entity == b.entity
    named = (a.key == b.key or _one_name(a, b)) and not (a.anybody or b.anybody or two_people(a, b))
    return f"Both have it from {_fuller(a, b).shown}." if known or named else None


def _by_what_they_are(a: Voice, b: Voice) -> str | None:
    """One body, its instrument, its capital, or one seat."""
    if (
        a.body
        and b.body
        and (_whole(a.body, a) == _whole(b.body, b) or _at_home(a, b))
        and not (a.anybody or b.anybody)
    ):
        return f"{a.shown} and {b.shown} speak for one body."
    if _office_of(a, b) or _office_of(b, a):
        return f"{a.shown} and {b.shown} are one's own office and its holder."
    if _instrument(a, b) or _instrument(b, a):
        return f"{a.shown} and {b.shown} are one's own and its owner."
    if _capital(a, b) or _capital(b, a):
        return f"{a.shown} and {b.shown} are one government."
    if _of_its_state(a, b) or _of_its_state(b, a):
        return f"{a.shown} and {b.shown} are names of one body."
    if _named_body(a, b) or _named_body(b, a) or _called_by_its_words(a, b) or _called_by_its_words(b, a):
        return f"{a.shown} and {b.shown} speak for one body."
    seat, of = a.standing.seat, a.standing.nation
    if seat and of and seat == b.standing.seat and b.standing.nation and a.type != b.type:
        return f"{a.shown} and {b.shown} hold one seat: {seat}, {of}."
    return None


def _one_entity(a: Voice, b: Voice) -> str:
    one, other = min(a.shown, b.shown), max(a.shown, b.shown)
    return f"Both have it from {one}." if one == other else f"{one} and {other} are names of one source."


def two_people(a: Voice, b: Voice) -> bool:
    """Return whether the case knows two persons under the names: a surname alone makes nobody one."""
    known = a.entity is not None and b.entity is not None and a.entity != b.entity
    return known and a.type is SourceType.PERSON and b.type is SourceType.PERSON


def aliases(speaker: Voice) -> frozenset[str]:
    """Return what a voice may be called elsewhere: two that are one by ``one_voice`` have one of these in common."""
    found = {speaker.key, " ".join(sorted(speaker.names)), *speaker.owner}
    if speaker.type in {SourceType.PERSON, SourceType.ORGANIZATION}:
        found.add(speaker.key.split()[-1])
    if speaker.body:
        found.add(speaker.body.split()[-1])
    if found_of := _OFFICE_OF.fullmatch(speaker.shown):
        found.add(stem(found_of[1].split()[-1]))
    if found_in := _IN_CAPITAL.search(speaker.shown):
        found.add(stem(found_in[1]))
    if speaker.type is SourceType.DOCUMENT:
        found.add(f"# {speaker.shown.split()[0].lower()}")  # the first word of an article, and of a log
    if speaker.anonymous:
        found.add(f"# {speaker.trade or speaker.key.split()[-1]}")
    if speaker.standing.seat:
        found.add(f"seat {speaker.standing.seat}")
    if speaker.entity:
        found.add(f"entity {speaker.entity}")
    if speaker.standing.seat and speaker.standing.nation:
        found.add(f"{speaker.standing.seat} {land(speaker.standing.nation)}")
    return frozenset(found)


def one_here(a: Voice, b: Voice) -> str | None:
    """Return why two sources of one document are one, where across documents it would not show; else None.

    "The officer" is the officer of the battalion who was brought in before; "the government" is one government; the
    president is the one whom the same text names.
    """
    if a.vague or b.vague or nations_apart(a, b):
        return None
    if a.type is b.type is SourceType.DOCUMENT and _PART.match(a.shown) and _PART.match(b.shown):
        return "Both stand in one paper." if a.shown.split()[0].lower() == b.shown.split()[0].lower() else None
    if (a.anonymous and b.anonymous) or a.type is b.type is SourceType.DOCUMENT:
        fewer, more = sorted((a.names, b.names), key=len)
        first, second = a.shown.split()[0].lower(), b.shown.split()[0].lower()
        if fewer <= more and (first == second or not {first, second} & _OTHERS):
            return f"One document calls one source “{a.shown}” and “{b.shown}”." if a.shown != b.shown else None
        return None
    if a.body and a.body == b.body:
        return f"{a.shown} and {b.shown} speak for one body."
    if (
        a.standing.seat
        and a.standing.seat == b.standing.seat
        and {a.type, b.type} == {SourceType.OFFICIAL, SourceType.PERSON}
    ):
        return f"{a.shown} and {b.shown} hold one seat: {a.standing.seat}."
    return None


_PART = re.compile(r"(?i)(?:article|section|clause|paragraph|annex|chapter|schedule|appendix) ")
_OTHERS = frozenset("another other second third two three several different".split())


def may_be_one(a: Voice, b: Voice) -> bool:
    """Return whether two descriptions of anonymous sources fit one person: one says nothing that the other denies."""
    if not (a.anonymous and b.anonymous) or told_apart(a, b):
        return False
    return bool(a.names & b.names) or (a.trade is not None and a.trade == b.trade)


def told_apart(a: Voice, b: Voice) -> bool:
    """Return whether what the texts say makes two of them: two names, two nations, two trades."""
    if not a.anonymous and not b.anonymous:
        return one_voice(a, b) is None
    if nations_apart(a, b):
        return True
    return a.trade is not None and b.trade is not None and a.trade != b.trade


def may_be_called(a: Voice, b: Voice) -> bool:
    """Return whether a body described by a common noun may be the one that is named, or that a named person serves."""
    return _may_be_called(a, b) or _may_be_called(b, a)


def _may_be_called(described: Voice, named: Voice) -> bool:
    alone = named.type is SourceType.PERSON and not (named.body or named.of)
    if named.type is SourceType.PERSON and _STAFF.search(_AT.split(described.shown, maxsplit=1)[0]):
        trades = {described.trade, named.trade} - {None}
        if len(trades) < 2 and not nations_apart(described, named):
            return True  # she may be of the staff
    company = described.type is SourceType.ORGANIZATION and not described.standing.of_state
    if company and alone and named.standing.roles & _HANDS:
        return True  # whose ship's master he is, the text does not say
    noun = described.noun
    if noun is None or nations_apart(described, named) or named.type in {SourceType.OUTLET, SourceType.ACCOUNT}:
        return False
    if named.type is SourceType.PERSON and not named.body:
        return named.trade in _ATTENDANT or named.bare or (" " in named.key and not named.standing.roles)
    name = (named.body or named.key) if named.type is SourceType.PERSON else " ".join(named.names)
    nouns = {stem(word) for word in name.split()} & BODY_STEMS
    if noun == "opposition" and nouns & _OPPOSING:
        return True  # a coalition or a party may be the opposition, or of it
    return stem(noun) in nouns or (not nouns and noun not in _ORGANS)


_STAFF = re.compile(r"(?i)\b(?:staff|personnel|workers|employees|crews?|teams?|doctors|nurses|medics|officials)$")
_AT = re.compile(r" (?:at|of|in|on|from|with|aboard|near|for)\b|,")
_HANDS = frozenset(
    "captain master pilot driver engineer worker employee manager director executive sailor skipper technician miner"
    " foreman clerk representative operator mate agent".split()
)
_ORGANS = frozenset(
    "ministry government army navy military police parliament presidency court embassy delegation".split()
)
_OPPOSING = frozenset(map(stem, "coalition party alliance bloc movement front union federation".split()))
_ATTENDANT = frozenset("ally aide adviser advisor deputy spokesman spokeswoman spokesperson partner colleague".split())
BODY_STEMS = frozenset(stem(word) for word in BODIES)


def shared_interest(a: Voice, b: Voice) -> str | None:
    """Return the side or body that both speak for, as the texts call it, else None."""
    if nations_apart(a, b) or not a.interests & b.interests:
        return None
    return a.side or b.side or min(a.shown, b.shown, key=lambda shown: (len(shown), shown))


def nations_apart(a: Voice, b: Voice) -> bool:
    """Return whether both have a nation beside them, and not the same."""
    first, second = a.standing.nation, b.standing.nation
    return first is not None and second is not None and land(first) != land(second)


def _one_name(a: Voice, b: Voice) -> bool:
    """ "Brixen" and "Hale Brixen" are one; so are "the General Staff" and "Marrenia's General Staff"."""
    if a.type is SourceType.PERSON and b.type is SourceType.PERSON:
        fewer, more = sorted((a.key.split(), b.key.split()), key=len)
        if more[-1:] != fewer[-1:]:
            return False
        # "Volodymyr" and "Volodomyr" are two spellings: one surname, and first names that begin alike.
        return len(fewer) == 1 or (len(fewer) == len(more) and fewer[0][:SPELLED] == more[0][:SPELLED])
    if SourceType.OFFICIAL in {a.type, b.type} and a.standing.seat == b.standing.seat:
        return a.type == b.type and bool(a.names) and a.names - _REGIONS == b.names - _REGIONS
    return a.type == b.type and len(a.names) > 0 and _whole(a.names, a) == _whole(b.names, b)


_REGIONS = frozenset(map(stem, "district region province county state territory oblast prefecture department".split()))
"""What an office is of may be told with or without it: "the governor of Tarland", "of Tarland province"."""


def _whole(names: str | Iterable[str], speaker: Voice) -> frozenset[str]:
    """The words of a name with the state beside it, which one text shows to be a state and another does not."""
    words = names.split() if isinstance(names, str) else names
    state = {land(speaker.standing.nation)} if speaker.standing.nation else set()
    return frozenset(land(word.title()) for word in words) | state


def _instrument(a: Voice, b: Voice) -> bool:
    """ "The commission's gauges" speak for the Ilvet River Commission."""
    heads = {b.key.split()[-1], *(b.names & BODY_STEMS)}
    return bool(a.owner) and b.type is SourceType.ORGANIZATION and a.owner <= b.names and bool(heads & a.owner)


_OFFICE_OF = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?(.{2,50}?)['’]s? (?:press |private )?(?:office|staff|team|campaign)$"
)


def _office_of(a: Voice, b: Voice) -> bool:
    """ "Ms Reef's office" speaks for Ada Reef."""
    found = _OFFICE_OF.fullmatch(a.shown)
    if a.body == "prosecutor offic" and b.standing.roles & {"prosecutor"}:
        return True  # the chief prosecutor and the office's spokesman
    if found is None or b.type is not SourceType.PERSON:
        return False
    mine, theirs = found[1].split(), b.shown.split()
    return mine[-1] == theirs[-1] and (len(mine) == 1 or mine[0] == theirs[0] or len(theirs) == 1)


_IN_CAPITAL = re.compile(r"\b[Gg]overnment in (?:the )?([A-Z][\w-]+)$")


def _capital(a: Voice, b: Voice) -> bool:
    """ "Orlo denies it" and "the government in Orlo"."""
    found = _IN_CAPITAL.search(b.shown)
    return found is not None and a.shown == found[1]


def _named_body(a: Voice, b: Voice) -> bool:
    """Whether the one speaks for a body of the other's name, whatever the reading took that name for."""
    return a.type is SourceType.PERSON and a.body is not None and " " in a.body and a.body == b.key and a.key != b.key


def _of_its_state(a: Voice, b: Voice) -> bool:
    """Whether one name is the other's with its state or town in front: "Vardesh's Civil Protection Agency"."""
    found = _OWNED.fullmatch(a.shown)
    return found is not None and a.type is b.type is SourceType.ORGANIZATION and found[1] == b.shown


_OWNED = re.compile(r"[A-Z][\w-]+['’]s? ((?:[A-Z][\w-]+ (?:of |for |and |the )*){2,5}[A-Z][\w-]+)")


def _called_by_its_words(a: Voice, b: Voice) -> bool:
    """Whether a body without a name is called by two words of the other's: "the hospital union"."""
    return a.noun is not None and b.noun is None and len(a.names) > 1 and a.names < b.names and a.type is b.type


_HOME = frozenset(
    f"{field} ministry"
    for field in map(
        stem,
        "health interior energy water transport education justice agriculture environment labour labor housing culture"
        " infrastructure".split(),
    )
) | {"presidency"}


def _at_home(a: Voice, b: Voice) -> bool:
    """Whether both speak for one ministry of home affairs, or for the president, whose state only one text names.

    Few tell of two states'.
    """
    return a.body == b.body and a.body in _HOME and not nations_apart(a, b)


def _fuller(a: Voice, b: Voice) -> Voice:
    return max(a, b, key=lambda v: (len(v.shown), v.shown))
