"""Names of bodies, outlets and states: listed forms, acronyms, and a nation's ministries however they are written."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.entities.spelling import fold
from firsthand.language.actors.gazetteer import usual_outlet
from firsthand.language.actors.nations import nation_of

_BODIES = """
United Nations: UN, U.N., United Nations Organization
United Nations Security Council: UN Security Council, UNSC
United Nations General Assembly: UN General Assembly, UNGA
United Nations High Commissioner for Refugees: UNHCR, UN High Commissioner for Refugees, UN refugee agency
United Nations High Commissioner for Refugees: UN High Commission for Refugees
United Nations High Commissioner for Refugees: United Nations High Commission for Refugees
United Nations Human Rights Office: UN human rights office, Office of the High Commissioner for Human Rights, OHCHR
UN Human Rights Council: United Nations Human Rights Council, UNHRC
Unicef: UNICEF, United Nations Children's Fund
Unesco: UNESCO
World Food Programme: WFP, World Food Program, UN World Food Programme
European Union: EU, E.U.
European Central Bank: ECB
NATO: North Atlantic Treaty Organization, North Atlantic Treaty Organisation
International Atomic Energy Agency: IAEA, UN nuclear watchdog
International Energy Agency: IEA
International Monetary Fund: IMF
International Criminal Court: ICC
International Court of Justice: ICJ
International Committee of the Red Cross: ICRC
International Olympic Committee: IOC
World Health Organization: WHO, World Health Organisation
World Trade Organization: WTO, World Trade Organisation
Organization for Security and Cooperation in Europe: OSCE, Organization for Security and Cooperation
Organization for Security and Cooperation in Europe: Organisation for Security and Co-operation in Europe
Organisation for Economic Co-operation and Development: OECD, Organization for Economic Cooperation and Development
Organization of the Petroleum Exporting Countries: OPEC
Group of Seven: G7, G-7
Group of Twenty: G20, G-20
African Union: AU
Collective Security Treaty Organization: CSTO, Collective Security Treaty Organisation
Commonwealth of Independent States: CIS
Institute for the Study of War: ISW
Human Rights Watch: HRW
Médecins Sans Frontières: MSF, Doctors Without Borders
Central Intelligence Agency: CIA, C.I.A.
Federal Bureau of Investigation: FBI, F.B.I.
National Aeronautics and Space Administration: NASA
European Space Agency: ESA
Donetsk People's Republic: DNR, DPR, Donetsk Peoples Republic
Luhansk People's Republic: LNR, LPR, Lugansk People's Republic, Luhansk Peoples Republic
Federal Security Service: FSB, Russian Federal Security Service, Russia's Federal Security Service, Russia's FSB
Security Service of Ukraine: SBU, Ukraine's State Security Service, State Security Service of Ukraine
Security Service of Ukraine: Ukraine's security service, Ukrainian Security Service
Main Directorate of Intelligence of Ukraine: GUR, HUR, Main Intelligence Directorate of Ukraine
Main Directorate of Intelligence of Ukraine: Ukraine's Main Military Intelligence Directorate
Main Directorate of Intelligence of Ukraine: Ukraine's Military Intelligence Directorate
Russian State Duma: State Duma, Russian Duma, Duma
Federation Council: Russian Federation Council, Russia's Federation Council
Verkhovna Rada: Rada, Ukraine's parliament, Ukrainian parliament, Parliament of Ukraine
Islamic State: ISIS, ISIL, Daesh, IS group, Islamic State group
Gazprom
Roscosmos: Russian space agency, Russia's space agency
Kremlin
White House
Pentagon: US Department of Defense, US Defense Department, Department of Defense
US State Department: State Department, US Department of State, Department of State
Downing Street: No 10, Number 10, 10 Downing Street
"""
"""The usual name: its other forms, over several lines where they are long.

Only what the news means one body by; "SDP" and "PA" are not here.
"""

_NATIONS_MORE = {
    "russian federation": "Russia", "republic of belarus": "Belarus", "united states of america": "United States",
    "belorussia": "Belarus", "byelorussia": "Belarus", "the ukraine": "Ukraine", "turkiye": "Turkey",
    "great britain": "United Kingdom", "prc": "China", "peoples republic of china": "China",
}  # fmt: skip
"""Names of states that nobody need capitalise by nation: their long forms."""

_KINDS: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "defence ministry": "ministry defence defense mod",
        "foreign ministry": "ministry foreign affairs mfa",
        "interior ministry": "ministry interior internal affairs",
        "finance ministry": "ministry finance",
        "justice ministry": "ministry justice",
        "health ministry": "ministry health",
        "economy ministry": "ministry economic economy economics",
        "transport ministry": "ministry transport transportation",
        "energy ministry": "ministry energy",
        "emergencies ministry": "ministry emergency emergencies situations",
        "industry ministry": "ministry industry",
        "infrastructure ministry": "ministry infrastructure",
        "government": "government cabinet ministers",
        "general staff": "general staff armed forces military",
        "armed forces": "armed forces",
        "military": "military",
        "army": "army",
        "air force": "air force",
        "navy": "navy",
        "parliament": "parliament",
        "presidency": "presidency president presidents office presidential administration",
        "prime minister's office": "prime minister ministers office",
        "supreme court": "supreme court",
        "central bank": "central bank",
        "embassy": "embassy",
        "authorities": "authorities",
        "investigative committee": "investigative committee",
        "prosecutor general's office": "prosecutor general generals office",
        "state border service": "state border guard service",
        "state emergency service": "state emergency service",
    }.items()
}
"""Bodies that every state has one of, and the words that its name may be made of."""
_NEEDED: dict[str, frozenset[frozenset[str]]] = {
    kind: frozenset(frozenset(words.split()) for words in ways.split(" | "))
    for kind, ways in {
        "defence ministry": "ministry defence | ministry defense | mod",
        "foreign ministry": "ministry foreign | mfa",
        "interior ministry": "ministry interior | ministry internal affairs",
        "economy ministry": "ministry economic | ministry economy",
        "transport ministry": "ministry transport | ministry transportation",
        "emergencies ministry": "ministry emergency | ministry emergencies",
        "government": "government | cabinet ministers",
        "general staff": "general staff",
        "presidency": "presidency | office president | office presidents | presidential office"
        " | presidential administration",
        "prime minister's office": "prime ministers office | prime minister office",
        "state border service": "border service",
        "state emergency service": "emergency service",
        "prosecutor general's office": "prosecutor general | prosecutor generals",
    }.items()
}
"""What of those words must be there; where nothing is said, all."""

_LITTLE = frozenset("the of for and in s a an on to at".split())
_AGENCY = re.compile(
    r"(?<=\w) (?:state )?"
    r"(?:news (?:agency|service|wire|site|website)|newspaper|tv channel|television|magazine)$"
)
_BEFORE_OUTLET = re.compile(
    r"^(?:(?:state(?:-run|-owned|-controlled)?|independent|pro-kremlin|news|outlet|newspaper|agency|media|daily"
    r"|weekly) )+"
)
AMBIGUOUS = frozenset(
    """times post journal herald tribune sun star mail news globe courier gazette chronicle observer standard express
    mirror review press telegraph independent record echo monitor dispatch""".split()
)
"""What more than one outlet is called for short: it takes the document's own context to say which."""


def _listed() -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in _BODIES.strip().splitlines():
        usual, _, others = line.partition(": ")
        for form in (usual, *others.split(", ")):
            if form:
                forms[fold(form)] = usual
    return forms


_USUAL = _listed()


@lru_cache(maxsize=20_000)
def usual_body(words: str) -> str | None:
    """Return the usual name of a listed body under any of its forms, else None."""
    plain = _article_off(words)
    return _USUAL.get(fold(plain)) or _USUAL.get(fold(_POSSESSED.sub(r"\1s", plain)))


_POSSESSED = re.compile(r"(\w)['’]s\b")


def _article_off(words: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", " ".join(words.split()), flags=re.IGNORECASE)


@lru_cache(maxsize=20_000)
def state_of(words: str) -> str | None:
    """Return the state that a name is of: its own name, long or short, or the capital that stands for it."""
    plain = _article_off(words)
    return nation_of(plain) or _NATIONS_MORE.get(fold(plain))


@lru_cache(maxsize=20_000)
def national(words: str) -> tuple[str, str] | None:
    """Return the nation and the kind of body of which it has one ("Ukraine", "defence ministry"), else None."""
    found: set[str] = set()
    rest: list[str] = []
    for word in _article_off(words).split():
        plain = re.sub(r"['’]s?$", "", word)
        if nation := nation_of(plain):
            found.add(nation)
        else:
            rest.extend(fold(word).split())
    meant = frozenset(rest) - _LITTLE
    if len(found) != 1:
        return None
    return next(((nation, kind) for nation in found for kind in _KINDS if _is_kind(meant, kind)), None)


def _is_kind(meant: frozenset[str], kind: str) -> bool:
    if not meant or not meant <= _KINDS[kind]:
        return False
    return any(needed <= meant for needed in _NEEDED.get(kind, frozenset({_KINDS[kind]})))


@lru_cache(maxsize=20_000)
def outlet_name(words: str) -> str:
    """Return an outlet's usual name, or its own without article, nation and what kind of outlet it is."""
    plain = _article_off(words)
    if usual := usual_outlet(plain):
        return usual
    parts = plain.split()
    while len(parts) > 1 and nation_of(re.sub(r"['’]s?$", "", parts[0])):
        parts = parts[1:]
    rest = _AGENCY.sub("", _BEFORE_OUTLET.sub("", " ".join(parts)))
    return usual_outlet(rest) or (rest if rest[:1].isupper() else plain)


def ambiguous_outlet(words: str) -> bool:
    """Whether more than one outlet is called that for short ("the Times")."""
    return fold(_article_off(words)) in AMBIGUOUS


def described_outlet(words: str) -> bool:
    """Whether an outlet has no name there: "state media", "Russian state television", "a newspaper"."""
    if usual_outlet(outlet_name(words)):
        return False
    words_left = [w for w in outlet_name(words).split() if not nation_of(re.sub(r"['’]s?$", "", w))]
    rest = [w for w in words_left if w.casefold() not in _OUTLET_NOUNS]
    return not rest or not any(w[:1].isupper() or w[:1].isdigit() for w in rest)


_OUTLET_NOUNS = frozenset(
    "state media television tv radio news agency newspaper outlet broadcaster channel press local station".split()
)


def initials(words: str) -> str:
    """Return the initials of a name's words, little ones left out ("National Security Council": "nsc")."""
    return "".join(part[0] for part in fold(words).split() if part not in _LITTLE)


def is_acronym(words: str) -> bool:
    """Whether a name is written as initials are: two to eight capitals, stops aside."""
    plain = _article_off(words).replace(".", "")
    return 2 <= len(plain) <= 8 and plain.isalnum() and plain.isupper() and plain[0].isalpha()


@lru_cache(maxsize=20_000)
def body_words(words: str) -> str:
    """Return the folded words of a body's name without little ones; British and American spellings are one."""
    put = {"organisation": "organization", "defence": "defense", "programme": "program", "centre": "center"}
    return " ".join(put.get(part, part) for part in fold(_POSSESSED.sub(r"\1", words)).split() if part not in _LITTLE)


def named(words: str) -> bool:
    """Whether a body is named, not described: all its words but little ones begin with capitals."""
    parts = [p for p in re.split(r"[\s-]+", _article_off(words)) if p]
    return bool(parts) and all(p[:1].isupper() or p[:1].isdigit() or p.casefold() in _LITTLE or p == "&" for p in parts)


_OF_A_STATE = frozenset(
    """ministry department government parliament senate police army navy military authorities court embassy council
    central bank office foreign defense defence interior finance state border treasury house general staff
    federal security service party prosecutor presidency pm mfa mod secretary command city local regional
    justice representatives duma representative ambassador commission prosecutors""".split()
)


def every_state_has(name: str) -> bool:
    """Return whether every state has a body of that name, which does not say whose it is: "Foreign Ministry"."""
    return all(word in _OF_A_STATE or len(word) < 3 or word in {"for", "the", "and"} for word in fold(name).split())
