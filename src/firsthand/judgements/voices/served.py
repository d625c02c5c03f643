"""The bodies that a text names, what "the company" and "its" mean in it, and for which of them a person speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.entities.given import GIVEN
from firsthand.judgements.entities.states import state_in
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODIES, BODY_NAME_WORDS, OFFICES, PERSONS, RANKS, TITLES, singular

REACH = 900
"""Characters before a word within which the body that it means was last named."""
BESIDE = 110
"""Characters beside a name within which the text says whom its bearer serves."""

_CAP = r"[A-Z][\w’'&-]*"
_RUN = rf"{_CAP}(?: (?:of|for|and) (?:the )?{_CAP}| & {_CAP}| {_CAP}){{0,5}}"
_CAPITALS = re.compile(rf"(?P<the>\b[Tt]he )?\b(?!An? )(?P<name>{_RUN})")
_NOUNS = frozenset(BODIES) - frozenset(
    "state nation country city town village brand capital square defense defence".split()
)
_KIND = rf"(?:{'|'.join(sorted(_NOUNS, key=len, reverse=True))})"
TITLE = (
    r"(?:(?:(?:Lt|Lieutenant|Maj|Major|Brig|Brigadier|Rear|Vice|Air|First|Staff)\.?[ -])?"
    rf"(?:{'|'.join(sorted(word.title() for word in RANKS))})\.? )?"
)
"""What may stand right before a name, if anything does."""

# Who speaks with a body's voice: its mouth or its head. A state's organs have mouths alone: a minister is no ministry.
_MOUTH = r"(?i:spokes(?:man|woman|person)|representative|press (?:officer|secretary)|speaks? for)"
_HEAD = (
    r"(?i:head|leader|chair(?:man|woman|person)?|director|director[- ]general|coordinator|president|chief"
    r"|chief executive|secretary[- ]general|general secretary|lead|managing director|manager|founder)"
)
_SPEAKS = rf"(?P<role>{_MOUTH}|{_HEAD})"
_LEADS = (
    r"(?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired|directs?|coordinates?|manages?|oversees|founded|speaks? for"
    r"|spoke for|represents?)"
)
_PARTY = r"(?:[Tt]he |[Aa] )(?:delegation|mission|team|staff|campaign|press office|office|work) (?:of|for) "
_BODY = rf"(?:{_PARTY})?(?P<body>(?:[Tt]he )?(?:{_RUN}|(?:[a-z-]+ ){{0,2}}?{_KIND}\b)|it\b|them\b)"
_OWNER = rf"(?P<body>[Ii]ts|[Tt]heir|(?:the )?(?:{_RUN}|(?:[a-z-]+ )?{_KIND})['’]s?)"

_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        rf" (?P<role>(?i:runs|heads|leads|chairs|directs|speaks for)) {_BODY}",
        rf", who (?P<role>{_LEADS}) (?:the \d+ [a-z]+ of )?{_BODY}",
        rf", {_OWNER} (?:[a-z-]+ ){{0,2}}?{_SPEAKS}\b",
        rf", (?:the |an? )?(?:[a-z-]+ ){{0,2}}?{_SPEAKS} (?:of|for|at) {_BODY}",
        rf", (?:the )?{_SPEAKS} of (?P<body>its|their) (?:delegation|mission|team|staff|office|work|campaign)\b",
        rf" of (?:the )?(?P<body>{_RUN})(?P<role>)",
    )
)
_BEFORE = tuple(
    re.compile(pattern + rf" {TITLE}$")
    for pattern in (
        rf"(?<!\w){_OWNER} (?:[a-z-]+ ){{0,2}}?{_SPEAKS}(?: in {_CAP})?,?",
        rf"\b{_SPEAKS} (?:of|for|at) {_BODY}(?: in {_CAP})?,",
        rf"(?:\b(?:[Aa]n?|[Tt]he) )?\b(?P<body>{_RUN}) {_SPEAKS},?",
    )
)
_NAMING = _NOUNS | (BODY_NAME_WORDS - BODIES) | {"front"}
_APPOSED = re.compile(r", (?:an?|the) ((?:[a-z’'-]+ ){0,3}[a-z-]+)")
_SAYS = re.compile(r" (?:has |had |also )?(?:said|says|told|announced|denied|reported|rejected)\b")
_SAID = re.compile(r", which [^.,]{3,80}, (?:said|says|told|announced|denied|reported|rejected)\b")
_OWN_NOUN = re.compile(r"([a-z-]+), (?:the )?$")
_ROLE_OF = re.compile(rf"(?:{_MOUTH}|{_HEAD}) (?:of|for|at) (?:the |a )?(?:[a-z-]+ ){{0,2}}[a-z-]+, $")
_ORGANS = frozenset(
    "ministry government army navy military police parliament senate presidency palace guard staff force forces court"
    " embassy administration cabinet treasury department".split()
)
_COMPANIES = frozenset(
    "company firm group corporation operator manufacturer maker supplier producer utility airline".split()
)
_PRIVATE = _COMPANIES | frozenset(
    "charity network group party organisation organization club union association federation coalition movement"
    " alliance league mission campaign foundation institute team band".split()
)
"""What a body may be whose name does not tell it; an office or a council is called so by its name."""
_OWNERS = frozenset("owner operator maker publisher firm company employer".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body where a text names it, with the nouns by which the text calls it there."""

    at: int
    name: str
    nouns: frozenset[str]


@lru_cache(maxsize=512)
def bodies(text: str) -> tuple[Body, ...]:
    """Return where the text names bodies by proper names, in its order."""
    found = list(_bodies(text))
    known = {body.name: body.nouns for body in found if body.nouns}
    for body in found:
        known[body.name] = known.get(body.name, frozenset()) | body.nouns
    names = set(known)
    every = ((m.start("name"), _OWNING.sub("", m["name"])) for m in _CAPITALS.finditer(text))
    return tuple(Body(at=at, name=name, nouns=known[name]) for at, name in every if name in names)


_OWNING = re.compile(r"['’]s$")


def _bodies(text: str) -> Iterator[Body]:
    for found in _CAPITALS.finditer(text):
        name = re.sub(r"['’]s$", "", found["name"])
        words = name.split()
        if (
            _personal(words)
            or (name != found["name"] and singular(words[-1]) not in _NAMING)
            or (len(words) < 2 and not _brand(text, found))
        ):
            continue
        own = frozenset(noun for word in words if (noun := singular(word)) in _NAMING)
        beside = _beside(text, found)
        behind = text[found.end() : found.end() + BESIDE]
        acts = bool(found["the"]) and re.match(r" [a-z]+(?:ed|s)\b", behind)
        if own or beside or acts or _SAID.match(behind) or (len(words) > 2 and _SAYS.match(behind)):
            yield Body(at=found.start("name"), name=name, nouns=own | beside)


_CAMEL = re.compile(r"(?!Mac|Mc|De|Le|La|Di|Van|Fitz)[A-Z][a-z]+[A-Z][A-Za-z]+")
_MAKER = re.compile(
    r", (?:(?:an?|the|[A-Z][\w-]+['’]s|[A-Z][\w-]+) )?(?:[A-Za-z’'-]+ ){0,4}?(?P<noun>company|firm|group|corporation"
    r"|operator|manufacturer|maker|supplier|producer|utility|airline|charity|agency|network|union|party"
    r"|bank)\b(?=[,.;]| that | which )"
)
_CHIEF = re.compile(
    r" (?:[a-z]+ )?(?:chief executive|spokes(?:man|woman|person)|chair(?:man|woman)?|managing director) [A-Z]"
)


def _brand(text: str, found: re.Match[str]) -> bool:
    """Whether a name of one word is a body's: written with a capital inside, said to be a company, or with a chief."""
    word = found["name"]
    if nation_of(word) or state_in(text, word) or _MONTH_OR_DAY.fullmatch(word) or found["the"]:
        return False
    behind = text[found.end() : found.end() + BESIDE]
    ahead = text[max(0, found.start() - BESIDE) : found.start()]
    return bool(_CAMEL.fullmatch(word) or _MAKER.match(behind) or _CHIEF.match(behind) or _FIRM.search(ahead))


# "The tracking firm Seaview": the noun stands right before the name.
_FIRM = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[A-Z][\w-]+['’]s) (?:[a-z-]+ ){0,3}(?P<noun>company|firm|corporation|operator"
    r"|manufacturer|maker|supplier|airline|charity|agency|network|consultancy|publisher|retailer|brewer|carrier|lender"
    r"|insurer) $"
)


_MONTH_OR_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December"
)


def _beside(text: str, found: re.Match[str]) -> frozenset[str]:
    """What stands in apposition: "the Count, a network of volunteers", "Voss's coalition, New Dawn"."""
    nouns: set[str] = set()
    if after := _APPOSED.match(text, found.end()):
        row = (after[1] or "").split()
        head = row[: row.index("of")] if "of" in row else row
        row = [] if head and singular(head[-1]) in PERSONS else row  # "the union leader" is no union
        nouns |= {noun for word in row if (noun := singular(word)) in _NOUNS}
    if firm := _FIRM.search(text[max(0, found.start() - BESIDE) : found.start()]):
        nouns.add(firm["noun"])
    if after := _MAKER.match(text, found.end()):
        nouns.add("company" if after["noun"] in _COMPANIES else after["noun"])
    elif " " not in found["name"] and (_CAMEL.fullmatch(found["name"]) or _CHIEF.match(text, found.end())):
        nouns.add("company")
    ahead = text[max(0, found.start() - 60) : found.start()]
    before = _OWN_NOUN.search(ahead)
    if before and not _ROLE_OF.search(ahead) and ((noun := singular(before[1])) in BODIES or noun in _OWNERS):
        nouns.add("company" if noun in _OWNERS else noun)
    return frozenset(nouns)


def _personal(words: list[str]) -> bool:
    low = [word.lower().rstrip(".") for word in words]
    if any(singular(word) in BODY_NAME_WORDS | BODIES for word in low[1:]):
        return False
    return low[0] in GIVEN or low[0] in TITLES or low[0] in OFFICES | PERSONS or bool(nation_of(" ".join(words)))


def meant(text: str, words: str, at: int) -> str | None:
    """Return the body that "the federation", "its" or a name means where it stands; None where no name was given."""
    bare = re.sub(r"^[Tt]he |['’]s?$", "", words)
    before = [body for body in bodies(text) if at - REACH <= body.at < at]
    if bare.lower() in {"its", "their", "it", "them"}:
        return _spelled(before[-1].name) if before and at - before[-1].at < REACH // 3 else None
    noun = singular(bare.split()[-1])
    if bare[:1].isupper() and " " not in bare:
        longer = {body.name for body in bodies(text) if body.name.endswith(f" {bare}")}
        if len(longer) == 1:
            return _spelled(longer.pop())  # "the Front" is the Reef Front
    if bare[:1].isupper() and (" " in bare or noun not in _NOUNS):
        return bare
    if noun not in _NOUNS:
        return None
    called = [body for body in before if noun in body.nouns]
    far = {body.name: body for body in bodies(text) if body.at < at and noun in body.nouns}
    if not called and len(far) == 1:
        called = list(far.values())  # the only one that is called so may have been named long before
    unsaid = [body for body in before if not body.nouns and noun in _PRIVATE]
    return _spelled((called or unsaid)[-1].name) if called or unsaid else None


def _spelled(name: str) -> str:
    return name.title().replace("’S", "’s").replace("'S", "'s") if name.isupper() else name


@lru_cache(maxsize=1 << 13)
def serves(text: str, name: str) -> str | None:
    """Return the body with whose voice a person speaks, as the text names it beside the name; None where it does not.

    That is one who speaks for it or leads it; of an organ of state one who speaks for it alone.
    """
    at = text.find(name)
    for _ in range(12):
        if at < 0:
            return None
        end = at + len(name)
        after, before = text[end : end + BESIDE], text[max(0, at - BESIDE) : at]
        found = [m for pattern in _AFTER if (m := pattern.match(after))]
        found += [m for pattern in _BEFORE if (m := pattern.search(before))]
        for match in found:
            place = end if match.string is after else at
            if "\n" not in match[0] and (body := _served(text, match, place)):
                return body
        if _OF_THE_COMPANY.search(before) and (body := meant(text, "the company", at)):
            return body
        at = text.find(name, end)
    return None


# An office that only a company has, with no owner beside it: that of the company last spoken of.
_OF_THE_COMPANY = re.compile(
    rf"(?:^|[.!?:;,”\"’'] +|\n|\b[Tt]he |\b[Aa]nd |\b[Ii]ts )"
    rf"(?:(?:[Cc]hief|[Mm]anaging) (?:executive|operating|financial|director)"
    rf"(?: officer)?|[Cc]ompany (?:spokes(?:man|woman|person)|chief|chair(?:man|woman)?|president))"
    rf"(?: officer)?,? {TITLE}$"
)


def _served(text: str, match: re.Match[str], at: int) -> str | None:
    body = meant(text, match["body"], at)
    if body is None or nation_of(body) or state_in(text, body) or _personal(body.split()):
        return None
    role = match["role"]
    organ = any(singular(word) in _ORGANS for word in body.split())
    if organ and not re.fullmatch(_MOUTH, role):
        return None
    known = {one.name for one in bodies(text)}
    mouth = re.fullmatch(_MOUTH, role) is not None and re.search(r" (?:for|of) ", match[0]) is not None
    proper = mouth or body in known or any(singular(word) in _NAMING for word in body.split())
    return body if proper or (role == "" and len(body.split()) > 1) else None


_ATTENDANT = (
    r"(?i:ally|aide|advis[eo]r|deputy|lawyer|attorney|partner|running mate|press officer|press secretary|chief of staff"
    r"|spokes(?:man|woman|person)|secretary|colleague)"
)
_SOMEBODY = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr) (?P<titled>{_CAP}?)(?=['’]s\b|[ ,.])"
    rf"|(?<![\w’'-])(?P<full>{_CAP} {_CAP})(?= (?:said|says|told|has|had|is|was|will|would|[a-z]+ed)\b)"
)
_HIS = re.compile(rf"\b(?:His|Her|Their|his|her|their) (?:[a-z-]+ ){{0,2}}?{_ATTENDANT},? {TITLE}$")
_OF_BEFORE = re.compile(rf"(?P<whose>(?:{_CAP} )?{_CAP})['’]s? (?:[a-z-]+ ){{0,2}}?{_ATTENDANT},? {TITLE}$")
_OF_AFTER = re.compile(rf", (?P<whose>(?:{_CAP} )?{_CAP})['’]s? (?:[a-z-]+ ){{0,2}}?{_ATTENDANT}\b")


@lru_cache(maxsize=1 << 13)
def principal(text: str, name: str) -> str | None:
    """Return the person whom another attends, as the text says beside the name: "her ally Ivo Brandt"; else None."""
    at = text.find(name)
    if at < 0:
        return None
    before, after = text[max(0, at - BESIDE) : at], text[at + len(name) : at + len(name) + BESIDE]
    if found := _OF_AFTER.match(after) or _OF_BEFORE.search(before):
        whose = found["whose"]
        return None if nation_of(whose) or state_in(text, whose) else whose
    if found := _HIS.search(before):
        ahead = text[max(0, at - 400) : at - len(found[0])]
        named = [re.sub(r"['’]s$", "", m["titled"] or m["full"]) for m in _SOMEBODY.finditer(ahead)]
        people = [who for who in named if not any(singular(w) in _NAMING for w in who.split())]
        return people[-1] if people else None
    return None
