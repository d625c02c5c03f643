"""Who a source is whom a text names beside the description by which the reading goes.

"The steward, Captain Ansa Reef, told us": the name stands in apposition. "'She never slowed,' the pilot said": a pilot
was named the sentence before. "Brandia denied it": a state speaks, and no person of that name. Nobody is named here
whom the text does not name itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from firsthand.judgements.entities.given import GIVEN
from firsthand.judgements.entities.states import state_in
from firsthand.judgements.voices import observing
from firsthand.judgements.voices.served import TITLE, bodies, meant
from firsthand.judgements.voices.sides import nation
from firsthand.language.actors.roles import BODIES, OFFICES, PERSONS, RECORDS, RUMOURS, UTTERANCES, singular
from firsthand.model.claim import Source, SourceType
from firsthand.model.text import Span

NEAR = 700
"""Characters before a description within which its bearer was named."""

_CAP = r"[A-Z][\w’'-]*[a-z][\w’'-]*"
_APPOSED = re.compile(rf"(?: in (?:the )?{_CAP})?, {TITLE}(?P<name>{_CAP}(?: {_CAP}){{1,2}})(?=[,.;”\"’'])")
_WITHIN = re.compile(
    rf"^(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Oo]ur |[Hh]is |[Hh]er )?[a-z][^,]{{2,40}}, {TITLE}"
    rf"(?P<name>{_CAP}(?: {_CAP}){{1,2}})$"
)
_BARE = re.compile(
    rf" (?P<name>{_CAP}(?: {_CAP}){{1,2}})(?= (?:has|had|have|said|says|posted|wrote|reported|showed)\b)"
)
_SUBJECT = re.compile(
    rf"(?:^|[.!?:][”\"’']?\s+|\n\s*){TITLE}(?P<name>{_CAP}(?: {_CAP}){{1,2}})(?:, [^,.]{{3,60}},)?"
    rf" (?:has|had|have|is|was|were|will|would|said|says|told|sat|stood|came|went|saw|took|lay|ran|spoke|knew|held|kept"
    r"|left|made|felt|heard|[a-z]+ed|[a-z]+s)\b"
)
_ONE_OF = re.compile(r"(?i)one of (?:the|his|her|their|its|those|these) ([a-z-]+s)\b")
_REJECTS = re.compile(r"\b(?:rejected|denied|dismissed|disputed|rejects|denies|dismisses) (?:the |any |a |all )?$")
_DENIER = re.compile(
    rf"(?P<name>{_CAP}(?: (?:of |for )?{_CAP}){{0,4}}) (?:has |had )?"
    r"(?:said|says|told|rejected|denied|dismissed|disputed|rejects|denies)\b"
)
_THINGS = RUMOURS | RECORDS | BODIES | UTTERANCES | frozenset("few lot number majority minority couple handful".split())
_OUTLETS = frozenset(
    "press news newswire broadcasting radio television tv times herald tribune gazette chronicle courier telegraph"
    " journal newspaper wire".split()
)


@lru_cache(maxsize=1 << 14)
def resolve(text: str, source: Source) -> Source:
    """Return the source by the name that the text gives to its description, and by the type that fits the name."""
    source = _without_clock(text, source)
    if source.type in {SourceType.PERSON, SourceType.OUTLET, SourceType.DOCUMENT}:
        return _retyped(text, source)
    if source.mention is None:
        return source
    at = source.mention
    if source.type is SourceType.ORGANIZATION:
        return _body(text, source, at)
    if source.type is SourceType.ANONYMOUS and _SPOKESMAN.match(text[at.start : at.end]):
        return replace(source, type=SourceType.OFFICIAL)  # who speaks for a body that is named is its voice
    if group := _of_group(text, source, at):
        return group
    found = (
        _apposed(text, source, at)
        or _named_before(text, source, at)
        or _named_behind(text, source, at)
        or _denied(text, source, at)
    )
    return found or _somebody(text, source, at)


_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: [ap]\.?m\.?)?:? ")


def _without_clock(text: str, source: Source) -> Source:
    """ "12:15 Ada Voss has told": the hour of a live page's entry is no part of who speaks."""
    mention = text[source.mention.start : source.mention.end] if source.mention else ""
    if not (source.name.isdigit() and source.mention and (hour := _CLOCK.match(mention))):
        return source
    at = Span(source.mention.start + hour.end(), source.mention.end)
    name = re.sub(r"^(?:The|A|An) ", "", text[at.start : at.end])
    kind = SourceType.PERSON if re.fullmatch(rf"{_CAP}(?: {_CAP}){{1,2}}", name) else SourceType.ORGANIZATION
    if not any(singular(word.lower()) in BODIES for word in name.split()) and kind is SourceType.ORGANIZATION:
        return source
    return replace(source, name=name, canonical=None, type=kind, mention=at)


def _somebody(text: str, source: Source, at: Span) -> Source:
    """One person described by a noun that no list has is somebody all the same: "a florist near the square said"."""
    mention = text[at.start : at.end]
    if (one := _ONE_OF.match(mention)) and source.type is SourceType.VAGUE and singular(one[1].lower()) not in _THINGS:
        return replace(source, name=singular(one[1].lower()), canonical=None, type=SourceType.ANONYMOUS)
    found = re.match(r"(?i)an? [a-z-]", mention)
    noun = re.split(r" (?:in|at|of|near|from|who|there|on)\b", mention)[0].split()[-1].lower()
    if source.type is not SourceType.VAGUE or not found or noun in _THINGS or singular(noun) in _THINGS:
        return source
    return replace(source, type=SourceType.ANONYMOUS)


def _denied(text: str, source: Source, at: Span) -> Source | None:
    """ "Ada Voss rejected the suggestion that …": the denial is hers, and the suggestion nobody's."""
    start = text.rfind("\n", 0, at.start) + 1
    ahead = re.split(r"(?<=[a-z”\"][.!?])\s+", text[start : at.start])[-1]
    if source.type is not SourceType.VAGUE or not _REJECTS.search(ahead) or not (found := _DENIER.search(ahead)):
        return None
    name = found["name"]
    body = any(singular(word) in BODIES for word in name.split())
    return replace(source, name=name, canonical=None, type=SourceType.ORGANIZATION if body else SourceType.PERSON)


def _retyped(text: str, source: Source) -> Source:
    words = source.name.split()
    if source.mention and text[source.mention.start : source.mention.end].lower() in {"he", "she"}:
        return _spoken_before(text, source, source.mention.start) or source
    if source.type is SourceType.PERSON:
        if words[-1].lower() in _OUTLETS and len(words) > 1:
            return replace(source, type=SourceType.OUTLET)
        own = (body.nouns for body in bodies(text) if body.name == source.name)
        if _state(text, words) or (words[0].lower() not in GIVEN and any(own)):
            return replace(source, type=SourceType.ORGANIZATION)
    if source.type is SourceType.OUTLET and len(words) == 1 and not source.of:
        # "Ilse Reuters" is no agency, and is "Reuters" from then on.
        full = re.search(rf"(?<!\bThe )\b({_CAP} {re.escape(words[0])}),? (?:[a-z]|\d)", text)
        given = full and not any(singular(w) in BODIES for w in full[1].split()) and not full[1].startswith("The ")
        if full and given and source.canonical != source.name:
            return replace(source, name=full[1], canonical=None, type=SourceType.PERSON)
    proper = source.type is SourceType.DOCUMENT and len(words) > 1 and all(word[:1].isupper() for word in words)
    if proper and any(body.nouns for body in bodies(text) if body.name == source.name):
        return replace(source, type=SourceType.ORGANIZATION)
    return source


def _spoken_before(text: str, source: Source, at: int) -> Source | None:
    """ "He" is the one who spoke in the sentence before, and nobody whom the paragraph does not name."""
    paragraph = text[text.rfind("\n", 0, at) + 1 : at]
    named = None if source.name.split()[-1] in paragraph else observing.before(text, at)
    return None if named and named.name.lower() in PERSONS | OFFICES else named  # "the General" is who was named


def _state(text: str, words: list[str]) -> bool:
    return len(words) == 1 and bool(nation(words[0]) or state_in(text, words[0]))


def _apposed(text: str, source: Source, at: Span) -> Source | None:
    behind = text[at.end : at.end + 80]
    if found := _WITHIN.search(text[at.start : at.end]) or _APPOSED.match(behind):
        name = found["name"]
        if not any(singular(word) in BODIES for word in name.split()):
            return replace(source, name=name, canonical=None, type=SourceType.PERSON)
    if source.name.split()[-1] in {"account", "channel", "monitor", "site"} and (found := _BARE.match(behind)):
        return replace(source, name=found["name"], canonical=None, type=SourceType.ACCOUNT)
    return None


def _named_before(text: str, source: Source, at: Span) -> Source | None:
    """The one who was named before "the skipper", where nobody else was: no skipper was brought in without a name."""
    start = at.start
    words = re.sub(r"^[Tt]he ", "", text[start : at.end]).split()
    definite = re.search(r"(?i)(?:^|\b)the $", text[max(0, start - 4) : start]) or re.match(r"(?i)the ", text[start:])
    if not definite or not words or words[-1].lower() not in PERSONS or len(words) > 3:
        return None
    ahead = text[max(0, start - NEAR) : start]
    if re.search(
        rf"(?i)\b(?:an?|one|two|another|some|senior|\w+['’]s) (?:[\w-]+ ){{0,3}}{re.escape(words[-1])}", ahead
    ):
        return None
    people = [m for m in _SUBJECT.finditer(ahead) if not any(singular(w) in BODIES for w in m["name"].split())]
    names = {m["name"].split()[-1] for m in people}
    if len(names) != 1 or source.type is SourceType.VAGUE:
        return None
    return replace(source, name=people[-1]["name"], canonical=None, type=SourceType.PERSON)


_AN = re.compile(r"(?i)an? (?:[a-z-]+ ){0,3}?([a-z-]+)(?= (?:in|at|of|from|who|on|with)\b|$)")


def _named_behind(text: str, source: Source, at: Span) -> Source | None:
    """The one whom the text names behind "a pharmacist said": "said the pharmacist, Emil Kroon"."""
    found = _AN.match(text[at.start : at.end])
    if source.type is not SourceType.ANONYMOUS or not found:
        return None
    behind = text[at.end : at.end + NEAR].partition("\n")[0]
    named = re.search(rf"\bthe {re.escape(found[1])}, {TITLE}(?P<name>{_CAP}(?: {_CAP}){{1,2}})(?=[,.;])", behind)
    return replace(source, name=named["name"], canonical=None, type=SourceType.PERSON) if named else None


_NUMBER = r"(?:two|three|four|five|six|several)"
_GROUP = re.compile(
    rf"(?i)\b(?P<group>{_NUMBER} (?:[a-z-]+ ){{0,3}}?(?:people|persons|officials|sources|officers|diplomats|aides))"
    r" (?:briefed|familiar|close to|involved|with (?:direct )?knowledge|who (?:have|had|were|asked|spoke|requested))\b"
)
_THE_GROUP = re.compile(
    rf"(?i)(?:(?:the |the same |these )?(?:{_NUMBER}|both)(?: of them| people| officials| sources)?"
    rf"|one of (?:them|the {_NUMBER})"
    r"|(?:that|the other) (?:person|official|source))(?=,|$)"
)


def _of_group(text: str, source: Source, at: Span) -> Source | None:
    """The unnamed people whom the text brought in before "the two", "one of them", "that person"."""
    if source.type not in {SourceType.VAGUE, SourceType.ANONYMOUS} or not _THE_GROUP.match(text[at.start : at.end]):
        return None
    groups = [found["group"] for found in _GROUP.finditer(text, 0, at.start)]
    told = groups[-1] if len(set(groups)) == 1 else None
    return replace(source, name=told.lower(), canonical=None, type=SourceType.ANONYMOUS) if told else None


def _body(text: str, source: Source, at: Span) -> Source:
    """ "The network" is the one that was named before, and "the agency" no ministry."""
    mention = re.sub(r"^[Tt]he ", "", text[at.start : at.end])
    if found := _WITHIN.search(text[at.start : at.end]):
        return replace(source, name=found["name"], canonical=None)  # "the dam's operator, Quay Hydro"
    surname = " " not in source.name and mention.startswith(source.name)
    if surname and _HIS_OFFICE.match(text, at.end - len(mention) + len(source.name)):
        return replace(source, canonical=None, type=SourceType.PERSON)
    if mention.lower() == "it" and (named := _it(text, source, at.start)):
        return named
    if (theirs := _ITS.match(mention)) and (state := _state_before(text, at.start)):
        return replace(source, name=f"{state}’s {theirs[1]}", canonical=None)
    if (
        mention != mention.lower()
        or " " in mention
        or singular(mention) in {singular(w) for w in source.name.lower().split()[1:]}
    ):
        return source
    name = meant(text, mention, at.start)
    return replace(source, name=name, canonical=None) if name else source


# "Voss, the Tarvian premier's spokeswoman, said": a surname alone is a person's where an office stands behind it.
_HIS_OFFICE = re.compile(
    r", (?:the|an?|his|her|its|their) (?:[\w’'-]+ ){0,5}?"
    r"(?:spokes(?:man|woman|person)|minister|president|secretary|governor"
    r"|mayor|leader|officer|adviser|ambassador|envoy|director|chairman|chairwoman|lawyer|colonel|general|captain)\b"
)
_SPOKESMAN = re.compile(
    r"(?:[Aa]n? |[Tt]he )?(?:spokes(?:man|woman|person)|representative|press (?:officer|secretary))"
    r" (?:of|for) (?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4}$"
)
_ITS = re.compile(
    r"(?:its|their) ((?:[A-Za-z]+ ){0,3}(?i:ministry|government|army|navy|military|general staff|embassy|forces"
    r"|police|command|presidency))$"
)
_FIRST = re.compile(rf"(?:The |the )?(?:[a-z-]+ ){{0,2}}(?P<name>{_CAP}(?: {_CAP}){{0,3}})\b")
_PUBLISHED = re.compile(
    r"\b(?:published|released|issued|attached|sent|circulated|produced|presented|signed|carried|printed|made public"
    r"|handed over|posted|filed|submitted|wrote|drew up|distributed)\b(?P<what>[^.;:,]{3,60})"
)


def _sentence_before(text: str, at: int) -> str:
    """The sentence before the one at a place, in the same paragraph, without what it quotes."""
    paragraph = text[text.rfind("\n", 0, at) + 1 : at]
    plain = re.sub(r"“[^”]*”|\"[^\"]*\"", "", paragraph).strip()
    return re.split(r"(?<=[a-z\d”][.!?])\s+", plain)[-1] if plain else ""


def _it(text: str, source: Source, at: int) -> Source | None:
    """ "It" is the record that was published the sentence before, or the body of which that sentence tells."""
    sentence = _sentence_before(text, at)
    found = _FIRST.match(sentence)
    for made in _PUBLISHED.finditer(sentence):
        if record := next((word for word in made["what"].split() if word in RECORDS), None):
            owner = f"{found['name']}’s " if found else ""
            return replace(source, name=owner + record, canonical=None, type=SourceType.DOCUMENT)
    if found is None or source.name.split()[0] not in found["name"] or source.name == found["name"]:
        return source if found and source.name == found["name"] else None
    return replace(source, name=found["name"], canonical=None)


def _state_before(text: str, at: int) -> str | None:
    """The state that the sentence before begins with: "Tarvia denied it. '…', its navy said"."""
    found = _FIRST.match(_sentence_before(text, at))
    name = found["name"] if found else ""
    return name if name and _state(text, name.split()) else None


@lru_cache(maxsize=1 << 13)
def apposed(text: str, name: str) -> str | None:
    """Return the common noun that a text sets beside a person's name, on whatever list: "his deckhand, Jon Hale"."""
    at = text.find(name)
    if at < 0:
        return None
    before, after = text[max(0, at - 60) : at], text[at + len(name) : at + len(name) + 60]
    if found := _NOUN_BEFORE.search(before) or _NOUN_AFTER.match(after) or _LIVES.match(after):
        return str(next(filter(None, found.groups()))).split()[-1]
    return None


_NOUN_BEFORE = re.compile(rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?) ((?:[a-z-]+ ){{0,3}}[a-z-]+), {TITLE}$")
_LIVES = re.compile(
    r", (?:aged )?\d{1,3},? (?:who (lives|lived|works|worked|owns|owned|runs|ran|keeps|kept|farms)"
    r"|(?:an?|the) ((?:[a-z-]+ ){0,3}[a-z-]+)\b)"
)
_NOUN_AFTER = re.compile(r", (?:(?:the|an?) ((?:[a-z-]+ ){0,3}[a-z-]+)|who ((?:[a-z]+s)))\b")
