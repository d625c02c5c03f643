"""Bodies that speak, and those who speak for them: a ministry and its spokesman are one source."""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.judgements.entities.states import land, state_in
from firsthand.judgements.voices.sides import nation, standing
from firsthand.judgements.words.words import stem
from firsthand.language.actors.roles import MOUTHS
from firsthand.model.claim import Source, SourceType

# One body under several names; a nation beside it is compared apart.
_ONE: Mapping[str, str] = {
    "army": "armed forces", "military": "armed forces", "armed forces": "armed forces", "general staff": "armed forces",
    "presidency": "presidency", "president offic": "presidency", "presidential offic": "presidency",
    "presidential administration": "presidency", "offic of president": "presidency",
    "council of minister": "government", "cabinet": "government",
    "ministry of defens": "defens ministry", "ministry of foreign affair": "foreign ministry",
    "foreign affair ministry": "foreign ministry",
}  # fmt: skip

_NAMED = re.compile(
    r"(?:(?:[A-Z][\w-]+|foreign|defence|defense|interior|health|finance) ){0,3}(?:[Mm]inistry|Staff|Department"
    r"|Command|Agency|Commission|Council|Police|Service|Party|Bank)\b"
    r"|\b(?:[Pp]rime )?\w+['’]s office\b"
    r"|\b(?:presidency|presidential office|army|military|government|Kremlin|Pentagon|White House)\b"
)
_OFFICE = re.compile(r"(?:President |the )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})['’]s? office")
_SEAT_MOUTH = re.compile(
    r"\b([Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Gg]overnor|[Mm]ayor)"
    r"(?: [A-Z][\w-]+){0,2}['’]s"
    r" (?:[a-z]+ ){0,2}spokes\w+,? $"
)
_SEAT = (
    r"(?P<seat>[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Gg]overnor|[Mm]ayor)(?: [A-Z][\w-]+){0,2}"
)
_OF_SEAT = (
    re.compile(rf", (?:an?|the) (?:[a-z]+ ){{0,2}}spokes\w+ (?:for|of) (?:the )?{_SEAT}(?=[,.;”\"’']| [a-z])"),
    re.compile(rf", (?:the )?{_SEAT}['’]s (?:[a-z]+ ){{0,2}}spokes\w+"),
)
_OF_PERSON = re.compile(r"(?:, (?:an?|the) (?:[a-z]+ ){0,2}spokes\w+ for|,? who speaks for) (?:Mr|Mrs|Ms|Dr)\b")
_OWNED_MOUTH = re.compile(
    r"\b[Tt]he (?!Minister|President|Premier|Chancellor|Governor|Mayor|Prime)[A-Z][\w-]+['’]s? "
    r"(?:[a-z]+ ){0,2}spokes(?:man|woman|person)\b"
)
_IN = re.compile(r"(?<=\w) in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?$")
_BESIDE = 60  # characters within which a body beside a name is that of its bearer
_REACH = 400  # characters before a spokesman's name within which the body he speaks for was last named


def body_of(name: str, text: str) -> str:
    """Return the one name of a body, without article and nation; a president's office is the presidency."""
    if (owner := _OFFICE.fullmatch(name)) and standing(text, owner[1]).seat == "president":
        return "presidency"
    name = whose_mouth(name)
    name = _IN.sub("", name) or name  # "the government in Orlo" is the government
    plain = [w for w in re.findall(r"[^\W_][\w-]*(?=['’]s?\b|\b)", name) if not (nation(w) or state_in(text, w))]
    key = " ".join(stem(word) for word in plain if word.lower() not in {"the", "s", "s’"})
    # "Of the Republic of Tarvia": its state stands apart.
    key = re.sub(r"(?:(?: (?:the )?republic)?(?: of)+)+$", "", key)
    key = re.sub(r"^ministry of (.+)$", r"\1 ministry", key)
    return _ONE.get(key, key) or name.lower()


_MOUTHPIECE = re.compile(
    r"(?<=\w)(?:['’]s?)? (?:[Cc]entral )?"
    r"(?:[Mm]edia|[Pp]ress|[Ii]nformation|[Cc]ommunications?|[Pp]ublic [Aa]ffairs|[Pp]ropaganda)"
    r" (?:[Oo]ffice|[Ss]ervice|[Cc]ent(?:er|re)|[Bb]ureau|[Dd]epartment|[Dd]esk|[Uu]nit|[Ww]ing|[Tt]eam|[Aa]rm)$"
)


def whose_mouth(name: str) -> str:
    """Return the body that a press office speaks for: "the Littoral Front Media Office" is the Littoral Front."""
    return _MOUTHPIECE.sub("", name)


def spoken_for(text: str, source: Source, roles: frozenset[str]) -> str | None:
    """Return the body that a spokesman speaks for: the one named as his, or the last one named before him."""
    if source.type is not SourceType.PERSON or not roles & MOUTHS:
        return None
    if source.of:
        return body_of(source.of, text)
    at = text.find(source.name)
    if at < 0:
        return None
    behind = text[at + len(source.name) : at + len(source.name) + _BESIDE].partition(".")[0]
    beside = text[max(0, at - _BESIDE) : at].rpartition(". ")[2]
    if seat := _SEAT_MOUTH.search(beside) or next(filter(None, (each.match(behind) for each in _OF_SEAT)), None):
        return body_of(f"{seat[1]}’s office", text)
    if _OF_PERSON.match(behind):
        return None  # whoever that is, it is no body that was named before
    stretches = [behind if behind.startswith(",") else "", beside, text[max(0, at - _REACH) : at]]
    if any(_OWNED_MOUTH.search(stretch) and not _NAMED.search(stretch) for stretch in stretches[:2]):
        return None  # whose it is stands beside the name, and is none of the state's
    named = (found[-1] for stretch in stretches if (found := _NAMED.findall(stretch)))
    body = next(named, None)
    return body_of(_spelled(body, text), text) if body else None


_ITS_HEAD = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,2}?"
    r"(?:secretary|leader|chair\w*|head|director|president|spokes\w+|coordinator),? $"
)
_BODY_BEFORE = re.compile(
    r"\b[Tt]he ((?:[a-z’'-]+ ){0,3}"
    r"(?:union|association|league|federation|network|charity|coalition|co-?operative|club)"
    r"|(?:[a-z’'-]+ ){1,3}(?:service|agency|authority|operator))\b"
)


def led_body(text: str, name: str) -> str | None:
    """Return the body without a proper name whose head somebody is: "The carters' union …, said its leader, X"."""
    at = text.find(name)
    before = text[max(0, at - _REACH) : at].rpartition("\n")[2] if at >= 0 else ""
    found = _BODY_BEFORE.findall(before) if _ITS_HEAD.search(before) else []
    return str(found[-1]) if found else None


def nation_beside(text: str, body: str) -> str | None:
    """Return the nation that a text names as a body's: "Tarvia's Foreign Ministry", then "the Foreign Ministry".

    None where it names none, or two.
    """
    names = [re.sub(r"(?i)^the ", "", body), *_ALIASES.get(body, ())]
    found = (re.findall(rf"\b(\w{{4,30}})(?:['’]s?)? {re.escape(name)}", text, re.IGNORECASE) for name in names)
    nations = {land(of): of for words in found for word in words if (of := nation(word) or state_in(text, word))}
    return next(iter(nations.values())) if len(nations) == 1 else None


_ALIASES = {one: [name for name, other in _ONE.items() if other == one] for one in set(_ONE.values())}


def is_elsewhere(text: str, name: str) -> bool:
    """Return whether a text says beside a name in which town its ministry is: there may be two of the kind in it."""
    return bool(re.search(rf"{re.escape(name)}, [^.,;]{{0,50}}\b(?:[Mm]inistry|[Gg]overnment) in [A-Z]", text))


def _spelled(body: str, text: str) -> str:
    """ "The Ministry" is the one that was named in full before."""
    if " " in body or not body[0].isupper():
        return body
    full = re.search(rf"\b[A-Z][\w-]+ {re.escape(body)}\b", text)
    return full[0] if full and not full[0].startswith("The ") else body
