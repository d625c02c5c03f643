"""Whom a role or a noun with "the" takes up: "the official", "the analyst", "the alliance", "the report"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from firsthand.claims.draft import Draft
from firsthand.claims.sources.antecedents import nearest
from firsthand.claims.sources.phrases import Phrase, phrase_of
from firsthand.claims.sources.referents import (
    COLLECTIVE,
    HUMAN,
    Occurrence,
    Referent,
    agrees,
    by_end,
    fits,
    fits_stranger,
    likened,
    of_source,
)
from firsthand.claims.sources.sources import identify
from firsthand.claims.sources.trail import Trail
from firsthand.language.actors.genders import gender_of
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODIES, OFFICES, RECORDS, is_person_noun, singular
from firsthand.model.claim import SourceType
from firsthand.model.text import Span

_GENERIC_BODIES = frozenset(
    """group organization organisation agency company firm body panel alliance bloc institution network newspaper
    paper magazine broadcaster outlet station channel nonprofit charity watchdog think-tank publication
    tabloid""".split()
)
"""Nouns that take up any body named before, whatever it is called."""
_FIRMS = frozenset("company firm".split())
_OFFICES = frozenset(
    """office ministry government parliament council court police army navy service agency authority commission
    department laboratory inspectorate embassy presidency cabinet committee union staff mission""".split()
)
"""Last words of the names of bodies that no "company" means."""

_ON_AIR = frozenset("network channel station broadcaster".split())
_PRINTED = frozenset("times post herald tribune gazette courier journal examiner chronicle telegraph guardian".split())
_OUTLET_NOUNS = frozenset(
    """newspaper paper magazine broadcaster outlet network station channel agency site website publication
    tabloid""".split()
)


_PLACES = frozenset("country nation city town village county province state republic union capital site".split())
"""Nouns that are as often of the place as of those who speak for it."""

_LOOKED_BACK = 1_500
"""Characters before a mention in which the text may have named what it takes up."""

_OWN_NOUN = 2


def taken_up(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """Return whom, of those already spoken of, a definite description at a place means; None where it is new."""
    if m := _AGED.match(phrase.text):
        return of_age(trail, m[1], span)
    if is_person_noun(phrase.head):
        return _person_taken_up(trail, phrase, span)
    if phrase.head in BODIES | _GENERIC_BODIES:
        return _body_taken_up(trail, phrase, span)
    if phrase.head in RECORDS:
        same = [o for o in trail.spoken if o.span.start < span.start and o.referent.source.type is SourceType.DOCUMENT]
        return next((o.referent for o in reversed(same) if fits(phrase, o.referent)), None)
    return None


def _person_taken_up(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """Whom a role means: the one last spoken of whose own noun it is, else whose noun it widens, else a stranger."""
    before = sorted(trail.before(span.start), key=by_end)
    people = [o for o in before if o.referent.source.type in HUMAN or o.referent.plural]
    graded = [(fits(phrase, o.referent), o) for o in people]
    for grade in (2, 1):
        found = [o for g, o in graded if g == grade and _reachable(trail, o, span)]
        if found and not (grade == 1 and _of_another(phrase, found[-1].referent)):
            return found[-1].referent
    if told_of := _topic(trail, phrase, span) or _named_next(trail, phrase, span) or _known_for(trail, phrase, span):
        return told_of
    if phrase.modifiers or phrase.tail:
        return None
    near = [o for o in people if trail.back(span.start, o.span.start) <= 1 and (o.speaks or _in_view(trail, phrase, o))]
    stranger = next((o.referent for o in reversed(near) if fits_stranger(phrase, o.referent)), None)
    return stranger or _named_later(trail, phrase, span)


def _of_another(phrase: Phrase, referent: Referent) -> bool:
    """Whether "the commander of the Orrin Guard" is told of what the text ties the one commander known to in no way."""
    of = _OF.match(phrase.tail)
    return of is not None and not {w.casefold() for w in of[1].split()} & referent.words


_OF = re.compile(r"(?:of|for|at) (?:the )?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)")

_AGED = re.compile(r"[Tt]he (?:(?!\d)[\w-]+ )?(\d{1,2})[- ]years?[- ]old(?: [\w-]+)?$")


def of_age(trail: Trail, age: str, span: Span) -> Referent | None:
    """Return whom "the 26-year-old" means: the one whose age the text has told so, else whom "he" or "she" would."""
    people = [
        o for o in trail.before(span.start) if o.referent.source.type is SourceType.PERSON and not o.referent.plural
    ]
    told = re.compile(rf",? \(?(?:now )?(?:aged |age )?{age}\b")
    aged = [o for o in people if told.match(trail.draft.text, o.span.end)]
    if aged:
        return aged[-1].referent
    found = nearest(span, people, trail.scene, wanted=bool)
    return found.referent if found else None


def _topic(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """The one person of whom the paragraph has told so far, who has no role yet, behind his or her quoted words.

    "Ines Brandt has a bandage round her head. “I saw the wave,” ⟦the skipper⟧ said."
    """
    draft = trail.draft
    here = draft.paragraph_at(span.start)
    start = draft.paragraphs[here].start
    quoted = draft.quotes_in(Span(start, span.start)) if start < span.start else ()
    if phrase.plural or not quoted or span.start - quoted[-1].end > len(", "):
        return None
    if quoted[0].start == start and here:
        start = draft.paragraphs[here - 1].start
    named = [o for o in trail.before(quoted[0].start) if o.span.start >= start]
    named = [o for o in named if o.referent.source.type is SourceType.PERSON]
    if len({o.referent.key for o in named}) != 1 or not trail.scene.subject(named[0].span):
        return None
    one, gender = named[0].referent, gender_of((phrase.head,))
    fitting = not one.roles and (gender is None or agrees(one, gender))
    return one if fitting else None


def _named_next(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """The person whom the next sentences name with this very title: "the governor of Lomnar", then "Governor Lisk"."""
    draft = trail.draft
    people = [o for o in trail.seen if o.referent.source.type is SourceType.PERSON and phrase.head in o.referent.roles]
    later = [o for o in people if o.span.start > span.end and trail.scene.quoted(o.span.start) is None]
    if not later or len({o.referent.key for o in people}) != 1 or people[0].span.start < span.start:
        return None
    first = later[0]
    titled = draft.text.endswith(f"{phrase.head.capitalize()} ", 0, first.span.start)
    near = trail.back(first.span.start, span.start) <= 1 and trail.scene.subject(first.span)
    same = first.referent.words <= likened(tuple(phrase.text.split())) | {phrase.head}
    return first.referent if titled and near and same else None


_CALLINGS = frozenset(
    """actor actress singer rapper guitarist drummer musician comedian comic star presenter host broadcaster filmmaker
    designer novelist footballer golfer striker quarterback midfielder boxer champion businessman businesswoman
    billionaire millionaire tycoon mogul entrepreneur prankster youtuber vlogger""".split()
)
"""What a text calls only those whom it has named: "the singer"."""


def _known_for(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """Whom a calling means that the text has given nobody: who spoke last, or the one person told of just before."""
    if phrase.head not in _CALLINGS or phrase.plural or phrase.tail:
        return None
    gender = gender_of((phrase.head,))
    people = [o for o in trail.before(span.start) if o.referent.source.type is SourceType.PERSON]
    found = nearest(span, people, trail.scene, wanted=lambda r: not r.plural and r.gender in {None, gender or r.gender})
    if found is None or found.referent.roles & OFFICES:
        return None
    near = {o.referent.key for o in people if trail.back(span.start, o.span.start) <= 1}
    return found.referent if found.speaks or near == {found.referent.key} else None


_WRITERS = frozenset(
    "analyst expert author writer columnist commentator researcher scholar historian economist".split()
)


def _in_view(trail: Trail, phrase: Phrase, occurrence: Occurrence) -> bool:
    """Whether one named in the reporter’s own words may be "the analyst", though the text gave them nothing to say."""
    at = occurrence.span.start
    if phrase.head not in _WRITERS:
        return False
    named = occurrence.referent.source.type is SourceType.PERSON
    return named and trail.scene.quoted(at) is None and trail.scene.told(at) is None


def named_again(draft: Draft, seen: list[Occurrence]) -> list[Occurrence]:
    """Return what the text speaks of, each "the minister" in it given to the one brought in before whom it means."""
    found: list[Occurrence] = []
    people: list[Occurrence] = []
    for one in seen:
        kept = one
        words = draft.words(one.span)
        if one.referent.source.type in HUMAN and words[:4].casefold() == "the ":
            phrase = phrase_of(words)
            same = next((p for p in reversed(people) if fits(phrase, p.referent) == _OWN_NOUN), None)
            kept = replace(one, referent=same.referent) if same else one
        elif one.referent.source.type in HUMAN:
            people.append(one)
        found.append(kept)
    return found


def _named_later(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """The one person whom the text names further on with this very role: "the priest" before "the priest, Father …"."""
    later = [o.referent for o in trail.seen if o.span.start > span.end and o.referent.source.type is SourceType.PERSON]
    same = {r.key: r for r in later if fits(phrase, r) == 2}
    return next(iter(same.values())) if len(same) == 1 else None


def _reachable(trail: Trail, occurrence: Occurrence, span: Span) -> bool:
    """A description that is nobody's name is taken up only by those who were brought in, not by any noun in passing."""
    if occurrence.referent.source.type is SourceType.PERSON or occurrence.speaks:
        return True
    return trail.back(span.start, occurrence.span.start) <= 2


def _printed(name: str) -> bool:
    """Whether an outlet’s name is a paper’s, which no "network" or "channel" means."""
    return name.rsplit(maxsplit=1)[-1].casefold() in _PRINTED


def _is_office(name: str) -> bool:
    return singular(name.rsplit(maxsplit=1)[-1]) in _OFFICES or nation_of(name) is not None


def _body_taken_up(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    before = [o for o in sorted(trail.before(span.start), key=by_end) if o.referent.source.type in COLLECTIVE]
    asked = {m.casefold() for m in phrase.modifiers}
    generic = phrase.head in _GENERIC_BODIES and not asked
    for occurrence in reversed(before):
        name = occurrence.referent.source.name.casefold().split()
        if name and name[-1] == phrase.head and asked <= {*name, *occurrence.referent.words}:
            if generic and trail.back(span.start, occurrence.span.start) > 2:
                break
            return occurrence.referent
    if not generic:
        return None if asked or phrase.tail else _named_in_text(trail, phrase, span)
    wanted = SourceType.OUTLET if phrase.head in _OUTLET_NOUNS - {"agency"} else SourceType.ORGANIZATION
    near = [
        o
        for o in before
        if not (phrase.head in _ON_AIR and _printed(o.referent.source.name))
        and not (phrase.head in _FIRMS and _is_office(o.referent.source.name))
        and (o.speaks or phrase.head in {"alliance", "bloc"})
        and o.referent.source.type is wanted
        and trail.back(span.start, o.span.start) <= 2
    ]
    return near[-1].referent if near else _named_in_text(trail, phrase, span)


def _named_in_text(trail: Trail, phrase: Phrase, span: Span) -> Referent | None:
    """The body that the text named last with this noun, though it had nothing to say there: "the Orrin regiment"."""
    if phrase.head in _PLACES or phrase.tail:
        return None
    start = max(0, span.start - _LOOKED_BACK)
    named = list(_named(phrase.head).finditer(trail.draft.text, start, span.start))
    if not named:
        return None
    words = " ".join(named[-1]["name"].split())
    source = identify(words, named[-1].start("name"), trail.roster, trail.outlet)
    return of_source(source, phrase_of(words)) if source.type in COLLECTIVE else None


_NO_NAMES = (
    r"(?:The|An?|This|That|On|In|At|After|As|For|With|From|By|When|While|But|And"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
"""Words with a capital that no name begins with."""


@lru_cache(maxsize=200)
def _named(noun: str) -> re.Pattern[str]:
    """A name in capitals, or a nation, before the noun: "the Orrin regiment", "Osmark’s foreign ministry"."""
    small = r"(?:(?!(?:the|an?|of|and|or|in|on|at|for|to|by|its|his|her|their|said|that)\b)[a-z-]+ ){0,2}"
    return re.compile(rf"(?<![.!?] )(?<!\n)\b(?P<name>(?!{_NO_NAMES})(?:[A-Z][\w’'-]+ ){{1,3}}{small}{noun})\b")
