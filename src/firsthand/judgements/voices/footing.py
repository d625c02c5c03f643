"""Where a source stands: with which state or body, or on its own feet; None where the texts at hand do not say.

Two accounts are independent only where it is known of both on what they stand, so every footing rests on words of the
text: an office and its state, a body and what it is, what a man lives by, or that an outlet saw it itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from firsthand.judgements.entities.states import land
from firsthand.judgements.voices.hearing import PRESS, Voice
from firsthand.judgements.voices.served import bodies, serves
from firsthand.judgements.words.words import stem
from firsthand.language.actors.roles import BODIES, MOUTHS, OFFICES, singular
from firsthand.model.claim import SourceType


class Stand(StrEnum):
    """The sorts of footing."""

    STATE = "an organ or an officer of a state"
    BODY = "a body of its own name, or who speaks for it"
    PRESS = "an outlet that tells what it saw itself"
    RECORD = "a record that is shown"
    PERSON = "a person known by what he does, or by where he lives"


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """On what a source stands: ``of`` is the state or the body, where one is known.

    ``civil`` says that the texts show it to be no part of any state.
    """

    stand: Stand
    of: str | None = None
    civil: bool = False


# What is not the state's wherever a body is called so; a hospital, a school, a bank or an agency may be the state's.
_CIVIL_NOUNS = frozenset(
    """union association federation charity network club league society newspaper church coalition institute
    institution foundation think-tank ngo nonprofit chamber trust co-operative cooperative company firm corporation
    airline manufacturer maker retailer supplier startup brand forum watchdog movement campaign opposition
    shipping lines marine relief aid medics""".split()
)
_CIVIL = frozenset(stem(noun) for noun in _CIVIL_NOUNS)
# Several states keep it up, so it is no one's.
_INTERNATIONAL = re.compile(r"(?i)\b(?:international|interstate?|joint|intergovernmental|united nations)\b")
_STATE_OWNED = re.compile(
    r"(?i)\b(?:state|state-owned|state-run|national(?:ised|ized)?|government|public|crown|federal|royal)\b"
)
# States sit in it, and which of them speaks the text may not say.
_OF_STATES = re.compile(
    r"(?i)\b(?:(?:european|african|eurasian|arab|asian|pacific|american|lakes|customs)"
    r" (?:union|league|commission|council)"
    r"|nato|security council|general assembly|united nations|council of europe|osce|commonwealth|g-?(?:7|8|20)"
    r"|group of (?:seven|eight|twenty))\b"
)
_BELONGS = re.compile(
    r"(?i)\b(?:state|government|publicly|nationally)[- ](?:owned|run|controlled|backed|funded|held)\b"
    rf"|\b(?:state|national|government) (?:[a-z]+ )?(?:{'|'.join(sorted(BODIES & _CIVIL_NOUNS))})\b"
)
_BESIDE = 60
"""Characters on either side of a body's name within which a text says what it is."""
# By these a body shows in its own text that it is none of the state's.
_OF_CITIZENS = re.compile(
    r"(?i)\b(?:volunteers?|donat(?:e|ions?)|support our (?:work|teams)|our members|subscri(?:be|bers?|ptions?)"
    r"|calls? on (?:the|both|all) (?:government|authorities|ministry|sides|parties))\b"
)

_ORGANS = frozenset(
    map(
        stem,
        "ministry government army navy force forces military police presidency parliament department cabinet".split(),
    )
)

# What a person does on his own account, or for somebody whom he does not speak for.
_OWN_TRADES = frozenset(
    """farmer teacher schoolteacher doctor nurse surgeon physician medic paramedic driver shopkeeper trader priest
    bishop cleric imam rabbi monk pastor fisherman skipper master deckhand sailor miner lawyer attorney resident
    villager local passenger survivor witness eyewitness patient student pupil pensioner retiree landlord chef waiter
    waitress barman hairdresser mechanic electrician carpenter trucker undertaker photographer cameraman historian
    economist academic professor scientist geologist biologist chemist physicist epidemiologist meteorologist
    surveyor engineer technician dispatcher clerk registrar headmaster headmistress postmistress postmaster widow
    widower mother father tenant tourist visitor volunteer broker shipbroker adjuster baker butcher publican innkeeper
    florist nun sister brother daughter son wife husband cousin neighbour neighbor player athlete coach actor singer
    musician artist author hand cook stationmaster picket docker helmsman mate columnist analyst signalman
    railwayman porter ferryman
    lives lived works worked owns keeps farms medical diplomatic""".split()
)
_HELD_FOR_SOMEBODY = OFFICES | frozenset(
    """executive manager official officer adviser advisor aide deputy representative delegate negotiator member
    secretary colleague partner ally associate insider source agent heads leads runs chairs directs speaks
    commands""".split()
)
# One of the people, who speaks of what befell him: told of by age, by home or by what he does.
_SOMEBODY = re.compile(
    r"(?i)^(?:[a-z-]+ )?(?:man|woman|boy|girl|mother|father|grandmother|grandfather|couple|resident|villager|pensioner"
    r"|widow|student|passenger|neighbou?r|teenager|schoolboy|schoolgirl|picket)s?"
    r"(?: (?:of|in|from|who|with|on|at|near|aged|aboard)\b|$)"
)


def footing(speaker: Voice, texts: tuple[str, ...] = ()) -> Footing | None:
    """Return on what a source stands, as far as what the texts say of it shows; None where it does not."""
    if speaker.vague or not speaker.identified:
        return None
    if speaker.type is SourceType.DOCUMENT:
        return Footing(stand=Stand.RECORD, of=" ".join(sorted(speaker.owner)) or None)
    if speaker.type in {SourceType.OUTLET, SourceType.ACCOUNT}:
        # A post is what its writer saw or says.
        seen = speaker.type is SourceType.ACCOUNT or speaker.trade == PRESS
        return Footing(stand=Stand.PRESS, of=speaker.key, civil=True) if seen else None
    if _mouth_alone(speaker):
        return _of_body(speaker, None, texts) if speaker.body else None
    if speaker.standing.of_state and "retired" not in speaker.standing.roles:
        nation = speaker.standing.nation
        return Footing(stand=Stand.STATE, of=land(nation) if nation else None)
    if found := _on_his_own(speaker) or _leads_civil(speaker, texts):
        return found
    of = speaker.of if speaker.of and any(singular(word) in BODIES for word in speaker.of.split()) else None
    if speaker.body or of or speaker.type is SourceType.ORGANIZATION:
        return _of_body(speaker, of, texts)
    return None


def _mouth_alone(speaker: Voice) -> bool:
    """Whether it is only known to speak for somebody: companies and rebels have spokesmen too."""
    roles = speaker.standing.roles
    organ = speaker.body is not None and any(word in _ORGANS for word in speaker.body.split())
    return bool(roles) and roles <= MOUTHS and not speaker.standing.nation and not organ


def _of_body(speaker: Voice, of: str | None, texts: tuple[str, ...]) -> Footing | None:
    named = re.search(r"(?<!\w)[A-Z][\w-]+(?![\w-]|['’]s?\b)", speaker.shown)
    owned_by = speaker.noun in _CIVIL_NOUNS and re.match(r"[A-Z][\w-]+ [A-Z][\w-]+['’]s ", speaker.shown)
    if speaker.noun is not None and not (speaker.standing.nation or named or owned_by):
        return None  # "the company": whose, the text may say elsewhere
    served = (serves(text, speaker.shown) for text in texts if speaker.type is SourceType.PERSON)
    name = next(filter(None, served), speaker.body or of or speaker.shown)
    name = speaker.shown if speaker.type is SourceType.ORGANIZATION else name
    owned = _STATE_OWNED.search(name) or _OF_STATES.search(name) or any(_beside(_BELONGS, name, t) for t in texts)
    own = _head(name) in _CIVIL or _INTERNATIONAL.search(name)
    shown = own or "director" in speaker.standing.roles or any(_is_civil(name, text) for text in texts)
    civil = not owned and not speaker.standing.nation and bool(shown)
    return Footing(stand=Stand.BODY, of=speaker.body or of or speaker.key, civil=civil)


def _head(name: str) -> str:
    """The stem of the noun that says what a body is: a Network Agency is an agency."""
    words = re.split(r" (?:of|for|in|at|on|against)\b", name, maxsplit=1)[0].split()
    return stem(words[-1]) if words else ""


@lru_cache(maxsize=1 << 12)
def _is_civil(name: str, text: str) -> bool:
    """Whether a text calls a body by a noun of what is no state's, or it speaks there as citizens do."""
    nouns = {noun for body in bodies(text) if stem(body.name) == stem(name) for noun in body.nouns}
    if nouns & _CIVIL_NOUNS or _beside(_APPOSED, name, text):
        return True
    return text[:300].lower().count(name.lower()) > 0 and bool(_OF_CITIZENS.search(text))


_APPOSED = re.compile(rf"\b(?:{'|'.join(sorted(_CIVIL_NOUNS))}),? $")


def _beside(pattern: re.Pattern[str], name: str, text: str) -> bool:
    """Whether something stands beside a body's name: "the state fuel company, MarCo", "the tracking firm Seaview"."""
    for found in re.finditer(re.escape(name), text):
        behind = text[found.end() : found.end() + _BESIDE].partition(".")[0]
        ahead = text[max(0, found.start() - _BESIDE) : found.start()]
        if pattern.search(ahead) or (behind.startswith(",") and pattern.search(behind)):
            return True
    return False


_LED = (
    r"(?:, (?:who )?|,? (?:of|from) |,? who )(?:[a-z-]+ ){0,4}?(?:the |of the |heads the |leads the |runs the )"
    rf"(?P<body>(?:[a-z’'-]+ ){{0,4}}(?:{'|'.join(sorted(_CIVIL_NOUNS))}))\b"
)


def _leads_civil(speaker: Voice, texts: tuple[str, ...]) -> Footing | None:
    """A person who leads or serves a body that has no name, and is no state's: "who heads the dam workers' union"."""
    if speaker.type is not SourceType.PERSON or speaker.body:
        return None
    found = (re.search(re.escape(speaker.shown) + _LED, text) for text in texts)
    led = next((m["body"] for m in found if m), None)
    return Footing(stand=Stand.BODY, of=led, civil=not _STATE_OWNED.search(led)) if led else None


def _on_his_own(speaker: Voice) -> Footing | None:
    """A doctor speaks of his patients, and not for the hospital, unless the text makes him its voice or its head."""
    if speaker.type not in {SourceType.PERSON, SourceType.ANONYMOUS}:
        return None
    head = re.split(r"(?i) (?:at|of|in|from|with|on|who|that|aboard|near)\b|,", speaker.shown, maxsplit=1)[0]
    roles = {speaker.trade, *map(singular, speaker.standing.roles)} - {None}
    own = bool(roles & _OWN_TRADES)
    if speaker.anonymous:
        own = own or bool(_SOMEBODY.match(speaker.shown)) or singular(head.split()[-1].lower()) in _OWN_TRADES
        return Footing(stand=Stand.PERSON, of=speaker.of, civil=True) if own else None
    if speaker.body or (roles & _HELD_FOR_SOMEBODY - {"head"} and not own):
        return None  # he speaks for somebody, and for whom the text may not say
    if "retired" in roles:
        return Footing(stand=Stand.PERSON, of=speaker.of)  # what he served he may still stand by
    return Footing(stand=Stand.PERSON, of=speaker.of, civil=True) if own else None
