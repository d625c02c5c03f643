"""Names inside one document: who is a person, and every form of a name given to the fullest one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from firsthand.claims.draft import Draft
from firsthand.claims.sources.capitals import NOT_NAMES, Run, after_role_and_comma, name_votes, runs
from firsthand.claims.sources.descriptions import described
from firsthand.claims.sources.roster import Person, Roster, is_form
from firsthand.language.actors.gazetteer import is_outlet, is_seat
from firsthand.language.actors.genders import gender_of_name
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import (
    BODIES,
    BODY_NAME_WORDS,
    CROWDS,
    RUMOURS,
    SPEAKING_THINGS,
    TITLES,
    is_person_noun,
    singular,
)
from firsthand.language.nouns import initials
from firsthand.model.text import BlockKind, Span

_REMEMBERED = 2_000

_NO_NAMES = SPEAKING_THINGS | CROWDS | RUMOURS
# A speaker label of a transcript: "RUBEN OSTREY, DEFENSE MINISTER:".
_LABEL = re.compile(r"^([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})(?:, [^:\n]{1,60})?:(?=\s)", re.MULTILINE)
_AFTER_AGE = re.compile(r",? \(?\d{1,2}\b(?! (?:percent|per|million|of))")


_APPOSED = re.compile(r", (?:an? |the |his |her |its |their |[A-Z][\w-]+[’']s )((?:[\w’'-]+ ?){1,5})")


def read_names(draft: Draft) -> Roster:
    """Return who is named in the document's prose and speaker labels."""
    found = list(runs(draft))
    outlets = frozenset(_outlets(draft.text, found))
    types = {**name_votes(draft), **dict.fromkeys((*_things(draft, found), *outlets), "ORG")}
    persons = _merged(_people(draft, found, types, outlets))
    people = tuple(described(draft, person) for person in persons)
    return Roster(people, (*_bodies(found, people), *_own_body(draft)), types, outlets)


_OUTLET_NOUN = (
    r"(?:newspaper|tabloid|magazine|website|media outlet|news (?:site|website|agency|portal|outlet|channel)"
    r"|(?:tech|technology|gossip|celebrity|entertainment|satirical) (?:site|blog))"
)
_OUTLET_BEFORE = re.compile(rf"(?:(?P<word>[\w’'-]+) )?\b{_OUTLET_NOUN} $")
_OUTLET_ENDINGS = (
    "paper ",
    "tabloid ",
    "magazine ",
    "site ",
    "blog ",
    "agency ",
    "portal ",
    "outlet ",
    "channel ",
    "daily ",
    "weekly ",
)
_DAILY = re.compile(r"\b(?P<word>[A-Z]\w+) (?:daily|weekly) $")
"""A nation's paper: "the Lerrish daily Il Molo"; other things come out daily, too."""

_OUTLET_AFTER = re.compile(
    rf", (?:an?|the|one of) (?:(?!(?:with|for|of|at|from|by|in)\b)[\w’'-]+ ){{0,4}}"
    rf"{_OUTLET_NOUN}s?\b(?! [a-z]+(?:er|or|ist)\b)"
)


def _outlets(text: str, found: list[Run]) -> Iterator[str]:
    """The names, in lower case, that are set on to an outlet: "the newspaper Il Molo", "Il Molo, a daily newspaper"."""
    for run in found:
        person = run.titled or gender_of_name(run.name.split()[0])
        if not person and (_behind_outlet(text, run.start) or _OUTLET_AFTER.match(text, run.start + len(run.name))):
            yield run.name.casefold()


def _behind_outlet(text: str, start: int) -> bool:
    """Whether a noun for an outlet stands right before a name; after "Time magazine" comes another’s."""
    if not text.endswith(_OUTLET_ENDINGS, 0, start):
        return False
    if m := _DAILY.search(text, max(0, start - _LONGEST), start):
        return nation_of(m["word"]) is not None
    m = _OUTLET_BEFORE.search(text, max(0, start - _LONGEST), start)
    word = m["word"] if m else None
    return m is not None and not (word and word[0].isupper() and word.casefold() != "the" and not nation_of(word))


_SHORTEST = 3
"""Letters at least by which an outlet calls itself: two may be anything."""


def _own_body(draft: Draft) -> Iterator[tuple[str, int]]:
    """The document's own outlet, where the text has its initials: whom it names nowhere it need not spell out."""
    outlet = draft.document.outlet or ""
    short = initials(outlet)
    if len(short) >= _SHORTEST and re.search(rf"\b{short}\b", draft.text):
        yield outlet, 0


_OFFICES = re.compile(
    r"['’]s? (?:[A-Za-z]+ )?(?:ministry|embassy|ambassador|parliament|coast guard|navy|airspace|border|capital|"
    r"central bank|"
    r"(?:foreign|defen[cs]e|interior|energy|finance|health|prime) ministers?)\b",
    re.IGNORECASE,
)
"""What a state has and hardly a person: "Tarvia’s navy"."""

_CAMEL = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O)[A-Z])[A-Z][a-z]+[A-Z]\w*")
"""A capital inside a word makes a firm’s name, unless the front is one that family names have: "McNeil"."""

_BODY_NOUNS = "firm company agency charity group network operator watchdog nonprofit app band".split()
"""Nouns that a body's name is set on to: "the tracking firm Seabell"."""

_BODY_BEFORE = re.compile(rf"\b(?:{'|'.join(_BODY_NOUNS)}) $")
_BODY_ENDINGS = tuple(f"{noun} " for noun in _BODY_NOUNS)
_MEMBER = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ (?:of|from) $")
_MEMBER_ENDINGS = (" of ", " from ")
_ITS = re.compile(r"(?: (?:has|had))? (?:said|says|told|added|denied|confirmed|announced)(?: [\w’'-]+){0,5}? its ")


def _things(draft: Draft, found: list[Run]) -> Iterator[str]:
    """The names, in lower case, that the words around one of their places, or elsewhere, say to be no person's."""
    lands = {name for name in {run.name for run in found} if _has_people(draft.text, name)}
    for run in found:
        if _is_thing(draft.text, run, lands) or _has_article(draft, run):
            yield run.name.casefold()


def _is_thing(text: str, run: Run, lands: set[str]) -> bool:
    """Whether the words around a name say that it is no person’s, whatever the model takes it for."""
    end = run.start + len(run.name)
    if run.titled or gender_of_name(run.name.split()[0]) or _apposed_role(text, end):
        return False
    if _set_behind_body(text, run.start) or _apposed_body(text, end):
        return True
    if " " in run.name and not text[max(0, run.start - 3) : run.start].endswith(("'s ", "’s ", ", ")):
        return _ITS.match(text, end) is not None
    return run.name in lands or bool(_CAMEL.fullmatch(run.name) or _OFFICES.match(text, end))


def _set_behind_body(text: str, start: int) -> bool:
    """Whether a noun for a body, or one of its members by name, stands right before a name."""
    before = max(0, start - _LONGEST)
    if text.endswith(_BODY_ENDINGS, 0, start):
        return _BODY_BEFORE.search(text, before, start) is not None
    return text.endswith(_MEMBER_ENDINGS, 0, start) and _MEMBER.search(text, before, start) is not None


def _has_article(draft: Draft, run: Run) -> bool:
    """Whether "the" stands before a name that describes no noun after it: "the Marigold sailed", no "Vale case"."""
    if run.titled or not draft.text.endswith((" the ", "\nThe ", " The "), 0, run.start):
        return False
    last = draft.grammar.within(Span(run.start, run.start + len(run.name)))[-1:]
    return any(t.tag == "NNP" and t.dep not in ("compound", "poss", "amod", "nmod") for t in last)


_LONGEST = 60


def _has_people(text: str, name: str) -> bool:
    """Whether the text has the adjective of a country made of the name, as it has none of a person's."""
    if not name[1:].islower() or len(name) <= _SHORT:
        return False
    # Hardly any text has one of these words at all, and a search is dear.
    return any(p in text and re.search(rf"\b{re.escape(p)}{after}", text) for p, after in _people_named_for(name))


def _people_named_for(name: str) -> Iterator[tuple[str, str]]:
    """What belongs to a country, or those who do, and what follows: "Halvoran troops" of Halvora, "Sorneshi" men."""
    stem = next((name.removesuffix(end) for end in ("ia", "a", "y", "o", "e") if name.endswith(end)), name)
    if stem == name:
        yield from ((stem + ending, r"\b(?= [a-z])") for ending in ("i", "ese"))
    else:
        yield from ((stem + ending, r"\b") for ending in ("an", "ian", "ean"))


_SHORT = 4


def _apposed_body(text: str, end: int) -> bool:
    """Whether a noun for a body is set on right after a name: "Gatehouse Nolan, a security firm"."""
    m = _APPOSED.match(text, end)
    return m is not None and any(w.islower() and singular(w) in BODIES for w in m[1].split()[:3])


def _people(
    draft: Draft, found: list[Run], types: dict[str, str], outlets: frozenset[str]
) -> Iterator[tuple[Person, bool]]:
    """Every name that may be a person’s, and whether its occurrences say that it is."""
    labels = {m[1] for m in _LABEL.finditer(draft.text)}
    places: dict[str, list[int]] = defaultdict(list)
    score: Counter[str] = Counter()
    for run in found:
        if run.name.casefold() in outlets or (_cannot_be_person(run.name) and not _set_on_role(draft.text, run)):
            continue
        places[run.name].append(run.start)
        score[run.name] += _evidence(draft, run, types)
    for label in sorted(labels):
        name = " ".join(part.capitalize() for part in label.split())
        known = next((n for n in places if n.casefold() == name.casefold() and not n.isupper()), name)
        places[known] += [m.start() for m in _LABEL.finditer(draft.text) if m[1] == label]
        score[known] += 4
    for name, at in places.items():
        if not (name.isupper() and len(name) > 1):
            found_at = tuple(sorted(set(at)))
            yield Person(name=name, places=found_at, surnamed=found_at), score[name] > 0


def _set_on_role(text: str, run: Run) -> bool:
    """Whether two words are set on to a role: "its governor, Odile Brand", though brands are bodies."""
    first, *rest = run.name.split()
    return len(rest) == 1 and not is_outlet(run.name) and not nation_of(first) and after_role_and_comma(text, run.start)


@lru_cache(maxsize=_REMEMBERED)
def _cannot_be_person(name: str) -> bool:
    words = name.split()
    noun = singular(words[-1].casefold())
    if len(words) == 1 and (is_person_noun(noun) or noun in _NO_NAMES or noun in TITLES):
        return True
    if len(words) > 5 or is_outlet(name) or is_seat(name) or nation_of(name):
        return True
    if any(w.casefold().strip(".") in NOT_NAMES for w in words):
        return True
    return any(singular(w.casefold()) in BODY_NAME_WORDS for w in words[:-1]) or (
        len(words) > 1 and singular(words[-1].casefold()) in BODY_NAME_WORDS
    )


def _evidence(draft: Draft, run: Run, types: dict[str, str]) -> int:
    """How far one occurrence speaks for a person (above 0) or for something else (below)."""
    words = run.name.split()
    seen = types.get(run.name.casefold())
    score = {"PERSON": 2, None: 0}.get(seen, -2)
    if run.titled or (len(words) > 1 and after_role_and_comma(draft.text, run.start)):
        score += 3
    if len(words) > 1 and gender_of_name(words[0]):
        score += 3
    if len(words) > 1 and _apposed_role(draft.text, run.start + len(run.name)):
        score += 3
    if len(words) > 1 and _AFTER_AGE.match(draft.text, run.start + len(run.name)):
        score += 2
    return score


def _apposed_role(text: str, end: int) -> bool:
    """Whether a role is set on right after a name: "Bram Olsted, the governor of Lomnar"."""
    m = _APPOSED.match(text, end)
    return m is not None and any(is_person_noun(word) for word in m[1].split())


def _merged(candidates: Iterable[tuple[Person, bool]]) -> list[Person]:
    """The persons, each form of a name given to the fullest; a short form of one needs no evidence of its own."""
    full: list[Person] = []
    bearers: dict[str, list[int]] = defaultdict(list)  # whose first or last word it is: every form ends in one of them
    for person, likely in sorted(candidates, key=_fullest_first):
        owners = [i for i in bearers[person.parts[-1]] if is_form(person.parts, full[i].parts)]
        long = len(person.parts) > 1
        twin = next((i for i in owners if _same_person(person, full[i])), None) if long else None
        if not likely and (long or not owners):
            continue
        if twin is not None:
            full[twin] = _joined(full[twin], person)
        elif long or not owners:
            for word in {person.parts[0], person.parts[-1]}:
                bearers[word].append(len(full))
            full.append(person)
        elif len(owners := [i for i in owners if len(full[i].parts) > 1]) == 1:
            full[owners[0]] = _with_places(
                full[owners[0]], person.places, surname=person.parts[0] != full[owners[0]].parts[0]
            )
    return sorted(full, key=lambda p: p.places[0])


def _fullest_first(candidate: tuple[Person, bool]) -> tuple[int, int, int]:
    person = candidate[0]
    return -len(person.parts), -len(person.places), person.places[0]


def _same_person(a: Person, b: Person) -> bool:
    return a.parts[0] == b.parts[0] and a.parts[-1] == b.parts[-1]


def _joined(kept: Person, other: Person) -> Person:
    """One person of two forms: the form met oftener names it."""
    name = kept.name if len(kept.places) >= len(other.places) else other.name
    return replace(_with_places(kept, other.places), name=name)


def _with_places(person: Person, places: tuple[int, ...], *, surname: bool = True) -> Person:
    surnamed = tuple(sorted({*person.surnamed, *places})) if surname else person.surnamed
    return replace(person, places=tuple(sorted({*person.places, *places})), surnamed=surnamed)


def _bodies(found: list[Run], people: tuple[Person, ...]) -> Iterator[tuple[str, int]]:
    """Names of two words and more that are no person's, each once, at their first place."""
    known = {p.name for p in people}
    seen: set[str] = set()
    for run in found:
        if " " in run.name and run.name not in known and run.name.casefold() not in seen:
            seen.add(run.name.casefold())
            yield run.name, run.start


def authors(draft: Draft) -> tuple[str, ...]:
    """Return the names of those who wrote the document, as given or as its byline has them."""
    if draft.document.authors:
        return draft.document.authors
    lines = [draft.words(b.span) for b in draft.document.blocks if b.kind is BlockKind.BYLINE]
    found = [m for line in lines for m in re.findall(r"(?:By|and|,) ([A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3})", line)]
    return tuple(found)
