"""From a reading to the names in it: who speaks, who acts, where, each form once with every place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from firsthand.judgements.entities import written
from firsthand.judgements.entities.context import apart
from firsthand.judgements.entities.given import GIVEN
from firsthand.judgements.entities.institutions import (
    ambiguous_outlet,
    described_outlet,
    every_state_has,
    is_acronym,
    named,
    national,
    outlet_name,
    state_of,
    usual_body,
)
from firsthand.judgements.entities.people import bare, name_of
from firsthand.judgements.entities.spelling import fold
from firsthand.judgements.entities.written import same_office
from firsthand.language.actors.gazetteer import is_outlet, usual_outlet
from firsthand.language.actors.genders import gender_of
from firsthand.language.actors.nations import is_nations_place, nation_of
from firsthand.language.actors.roles import OFFICES
from firsthand.language.nouns import without_possessive
from firsthand.model.claim import Claim, Source, SourceType
from firsthand.model.entity import EntityType, Mention
from firsthand.model.measure import Place
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span

_TYPES = {
    SourceType.PERSON: EntityType.PERSON,
    SourceType.ORGANIZATION: EntityType.ORGANIZATION,
    SourceType.OUTLET: EntityType.OUTLET,
    SourceType.ACCOUNT: EntityType.ACCOUNT,
}
"""What a source's type makes its name the name of. An anonymous or vague source has none, whatever describes it; an
office without its holder's name is found in the text, where its nation stands beside it."""

_COUNTRY = 6
"""UCDP’s precision of a place known to its country."""

_AND = re.compile(r", and |, | and | & ")
_BEFORE = 8
"""Words before a name that may say what its bearer is."""
_TRAILING = re.compile(r"[^\w)]+$")


def names(reading: Reading) -> tuple[Mention, ...]:
    """Return the names of one reading, in the order in which they first stand; each form of a name is one mention.

    They come from the chains, places and events of the claims, and from the text where a name's shape leaves no doubt.
    Sources that are anonymous, vague or documents are never among them.
    """
    document = reading.document
    if document is None:
        return ()
    found = [*_of_claims(document, reading.claims), *_of_text(written.prose(document))]
    return gathered(_in_context(document, found))


def _of_claims(document: Document, claims: Iterable[Claim]) -> Iterator[Mention]:
    for claim in claims:
        for hop in claim.chain:
            yield from _of_source(document, hop.source)
        # "20 miles from Kyiv" is another place than Kyiv.
        yield from (_of_place(document, place) for place in claim.places if place.distance is None)
        for event in claim.events:
            for actor in (event.actor, event.recipient):
                if actor and (mention := _of_actor(document, actor, claim.extent)):
                    yield mention


def _of_source(document: Document, source: Source) -> Iterator[Mention]:
    kind = _TYPES.get(source.type)
    if kind is None or source.name.casefold() in {"i", "he", "she", "they", "it", "we", "who"}:
        return
    spans = (source.mention,) if source.mention else ()
    words = document[source.mention] if source.mention else source.name
    whole = Mention(document=document.id, name=source.name, type=kind, spans=spans, handle=source.handle, of=source.of)
    parts = _coordinated(source.name, kind)
    for part in parts:
        if mention := _typed(replace(whole, name=part), words):
            yield mention if len(parts) == 1 else replace(mention, roles=frozenset(), countries=frozenset(), of=None)


def _coordinated(name: str, kind: EntityType) -> list[str]:
    """The names of several who speak together; one where the parts are not names by themselves."""
    parts = [part for part in _AND.split(name) if part]
    if len(parts) < 2 or kind is EntityType.ACCOUNT:
        return [name]
    if all(state_of(p) or usual_body(p) or usual_outlet(p) for p in parts):
        return parts
    people = [name_of(part) for part in parts]
    fit = all(p is not None and (p.full or not p.lone_given) for p in people) and any(p and p.full for p in people)
    return parts if kind is EntityType.PERSON and fit else [name]


def _typed(mention: Mention, words: str) -> Mention | None:
    """The mention with the type that its name shows and with what its words say of its bearer, or None for no name."""
    if mention.type is EntityType.ACCOUNT:
        return replace(mention, name=_TRAILING.sub("", mention.name) or mention.name)
    if mention.type is EntityType.OUTLET:
        return _outlet(mention)
    person = _person(mention, words)
    if mention.type is EntityType.PERSON:
        if usual_outlet(mention.name) and not (person and (name := name_of(person.name)) and name.given):
            return _outlet(replace(mention, type=EntityType.OUTLET, of=None))
        return _body(mention) if usual_body(mention.name) else person
    name = name_of(mention.name)
    if person and name and name.full and name.given[0] in GIVEN and bare(mention.name) != mention.name:
        return person
    return _body(mention)


def _person(mention: Mention, words: str) -> Mention | None:
    name = bare(mention.name)
    if name_of(name) is None or "’s " in name or "'s " in name:
        return None
    before = words.partition(name.split()[-1])[0].split()[-_BEFORE:] if name.split()[-1] in words else []
    plain = [without_possessive(w).strip(",.") for w in before]
    roles = frozenset(w.casefold() for w in plain if w.casefold() in OFFICES)
    countries = frozenset(nation for w in plain if (nation := nation_of(w)))
    gender = gender_of(tuple(w.casefold() for w in plain))
    short = bare(words) if len(words.split()) < 4 and not _AND.search(words) else name
    also = frozenset({short} - {name}) if name_of(short) and short.split()[-1:] == name.split()[-1:] else frozenset()
    return replace(
        mention, type=EntityType.PERSON, name=name, roles=roles, countries=countries, gender=gender, also=also
    )


def _body(mention: Mention) -> Mention | None:
    name = re.sub(r"^(?:the|a|an) ", "", _TRAILING.sub("", mention.name), flags=re.IGNORECASE)
    mention = replace(mention, type=EntityType.ORGANIZATION, name=name, of=None)
    if is_nations_place(name) or (state_of(name) and not nation_of(name)):
        return replace(mention, type=EntityType.COUNTRY)
    if (
        nation_of(name)
        or nation_of(name.removesuffix("s"))
        or not any(c.isalpha() for c in name)
        or name.split()[-1].casefold() in OFFICES
    ):
        return None  # a people, or one who holds an office: "Russians", "US Ambassador"
    if usual_body(name) or national(name):
        return mention
    if usual_outlet(name) and is_outlet(name):
        return _outlet(replace(mention, type=EntityType.OUTLET))
    return replace(mention, local=not named(name) or every_state_has(name) or len(_AND.split(name)) > 1)


def _outlet(mention: Mention) -> Mention:
    name = _TRAILING.sub("", mention.name)
    return replace(mention, name=name, local=described_outlet(name) or ambiguous_outlet(name))


def _of_place(document: Document, place: Place) -> Mention:
    point = None if place.latitude is None or place.longitude is None else (place.latitude, place.longitude)
    countries = frozenset({place.country}) if place.country else frozenset()
    if place.precision == _COUNTRY and state_of(place.name):  # whatever form: "Russian", "the Russian Federation"
        return Mention(document=document.id, name=place.name, type=EntityType.COUNTRY, spans=(place.span,))
    return Mention(
        document=document.id, name=document[place.span] if len(place.span) < 60 else place.name, type=EntityType.PLACE,
        spans=(place.span,), also=frozenset({place.name}), countries=countries, geonames=place.geonames, point=point,
    )  # fmt: skip


def _of_actor(document: Document, actor: str, extent: Span) -> Mention | None:
    """Who acts in an event, where the name itself says what it is, with its place in the claim’s words."""
    at = document.text.find(actor, extent.start, extent.end)
    spans = (Span(at, at + len(actor)),) if at >= 0 else ()
    mention = Mention(document=document.id, name=actor, type=EntityType.ORGANIZATION, spans=spans)
    if not actor[:1].isupper():
        return None
    if is_nations_place(actor) or usual_body(actor) or national(actor):
        return _typed(mention, actor)
    name = name_of(actor)
    return _person(mention, actor) if name and name.full and name.given[0] in GIVEN else None


def _of_text(document: Document) -> Iterator[Mention]:
    for found in (*written.full_names(document), *written.titled(document)):
        yield Mention(
            document=document.id, name=found.words, type=EntityType.PERSON, spans=(found.span,), gender=found.gender,
            roles=_known(found.role), countries=_known(found.country),
        )  # fmt: skip
    for office in written.offices(document):
        yield Mention(
            document=document.id, name=office.words, type=EntityType.PERSON, spans=(office.span,), local=True,
            roles=frozenset({office.role or ""}), countries=frozenset({office.country or ""}),
        )  # fmt: skip
    for name, acronym, span in written.expanded(document):
        if is_acronym(acronym) and name_of(name) is None:
            yield Mention(
                document=document.id, name=name, type=EntityType.ORGANIZATION, spans=(span,), also=frozenset({acronym})
            )


def _known(word: str | None) -> frozenset[str]:
    return frozenset({word} if word else ())


def _in_context(document: Document, found: Iterable[Mention]) -> list[Mention]:
    """The mentions, with a short outlet's name, an office and surnames that stand alone read by the whole document."""
    mentions = list(found)
    outlets = {outlet_name(m.name) for m in mentions if m.type is EntityType.OUTLET and not m.local}
    outlets |= {outlet_name(document.outlet)} if document.outlet and not ambiguous_outlet(document.outlet) else set()
    read = [_told_by(m, outlets) for m in mentions]
    surnames = {m.name.split()[-1] for m in read if m.type is EntityType.PERSON and " " in m.name}
    read = [_person(m, m.name) or m if _is_surname(m, surnames) else m for m in read]
    alone = frozenset(m.name for m in read if _stands_alone(m))
    read += [_of_words(document, found) for found in written.fuller(document, alone)]
    read = [_held(m, read) if m.local and m.type is EntityType.PERSON else m for m in read]
    return [*read, *_surnames(document, read)]


def _stands_alone(mention: Mention) -> bool:
    name = name_of(mention.name) if mention.type is EntityType.PERSON and not mention.local else None
    return name is not None and not name.given


def _of_words(document: Document, found: written.Written) -> Mention:
    return Mention(document=document.id, name=found.words, type=EntityType.PERSON, spans=(found.span,))


def _is_surname(mention: Mention, surnames: set[str]) -> bool:
    """Whether what was read as a body is the surname of one whom the document names in full."""
    body = mention.type is EntityType.ORGANIZATION and not usual_body(mention.name) and not is_acronym(mention.name)
    return body and mention.name in surnames


def _held(office: Mention, mentions: Iterable[Mention]) -> Mention:
    """An office with the name of its holder, where the document gives it to one person alone."""
    holders = {m.name for m in mentions if m.type is EntityType.PERSON and not m.local and _holds(m, office)}
    full = [name for name in sorted(holders) if (parsed := name_of(name)) and parsed.full]
    return replace(office, also=frozenset(full)) if len(apart(full)) == 1 else office


def _holds(holder: Mention, office: Mention) -> bool:
    fits = any(same_office(word, role) for word in office.roles for role in holder.roles)
    return fits and bool(office.countries & holder.countries)


def _told_by(mention: Mention, outlets: set[str]) -> Mention:
    if mention.type is not EntityType.OUTLET or not ambiguous_outlet(mention.name):
        return mention
    last = fold(mention.name).split()[-1]
    full = [name for name in outlets if fold(name).split()[-1:] == [last]]
    return replace(mention, local=False, also=frozenset(full)) if len(full) == 1 else mention


def _surnames(document: Document, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The surnames of those who are named in full, wherever they stand alone; who is meant is judged later."""
    full = {m.name for m in mentions if m.type is EntityType.PERSON and not m.local}
    last = {name.split()[-1] for name in full if len(name.split()) > 1 and len(name.split()[-1]) > 2}
    full_names = [s for m in mentions if m.type is EntityType.PERSON and " " in m.name for s in m.spans]
    taken = {at for span in full_names for at in range(span.start, span.end)}
    for found in written.standing_alone(document, frozenset(last)):
        if found.span.start not in taken:
            yield _of_words(document, found)


def gathered(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return each form of a name once, with all its places and all that its words say."""
    forms: dict[tuple[object, ...], list[Mention]] = {}
    for m in found:
        said = (m.roles, m.countries) if m.local else None
        forms.setdefault((m.document, m.type, m.name, m.local, m.handle, m.geonames, said), []).append(m)
    joined = map(_joined, forms.values())
    return tuple(sorted(joined, key=lambda m: (m.document, m.spans[:1], m.type, m.name)))


def _joined(same: list[Mention]) -> Mention:
    return replace(
        same[0],
        spans=tuple(sorted({span for m in same for span in m.spans})),
        also=frozenset().union(*(m.also for m in same)),
        roles=frozenset().union(*(m.roles for m in same)),
        countries=frozenset().union(*(m.countries for m in same)),
        gender=next((m.gender for m in same if m.gender), None),
        of=next((m.of for m in same if m.of), None),
        point=next((m.point for m in same if m.point), None),
    )
