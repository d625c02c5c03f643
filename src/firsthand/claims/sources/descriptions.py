"""Descriptions: of a source that has no name, and of those who have one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from firsthand.claims.draft import Draft
from firsthand.claims.sources.capitals import NOT_NAMES, RUN
from firsthand.claims.sources.phrases import Phrase, phrase_of
from firsthand.claims.sources.roster import Person
from firsthand.language.actors.gazetteer import is_outlet
from firsthand.language.actors.genders import gender_of, gender_of_name
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODY_NAME_WORDS, TITLES, is_person_noun, singular
from firsthand.language.nouns import without_possessive

_START, _END = attrgetter("start"), attrgetter("end")


def description(phrase: Phrase) -> str:
    """Return the description a phrase gives, no narrower: without its article, without clauses set off by marks.

    "A Marrenian military official who has seen …" → "Marrenian military official"; "people familiar with the matter"
    keeps what describes a noun that says nothing alone; "another official" keeps the word that tells the two apart.
    """
    core = phrase.core
    if not core:
        return phrase.text
    start = core[1].start if len(core) > 1 and phrase.determiner in _DROPPED else core[0].start
    end = core[-1].end
    tail = _TAIL_END.search(phrase.tail)
    stop = tail.start() if tail else len(phrase.tail)
    bare = phrase.head in _EMPTY_NOUNS
    first = phrase.tail.split(maxsplit=1)[0].casefold() if phrase.tail else ""
    if phrase.tail and phrase.tail[0].isalnum() and (bare or first not in _CLAUSE_OPENERS) and first not in _ADVERBS:
        kept = phrase.tail[:stop] if not bare else _STRONG_END.split(phrase.tail)[0]
        end = len(phrase.text) - len(phrase.tail) + len(kept.rstrip())
    return " ".join(phrase.text[start:end].split())


_DROPPED = frozenset({"a", "an", "the", "one", "this", "that", "these", "those"})
_EMPTY_NOUNS = frozenset("people person those someone somebody anyone others one some many source insider".split())
_CLAUSE_OPENERS = frozenset(
    """who whom whose which that where when speaking himself herself itself themselves was is said""".split()
)
_ADVERBS = frozenset("there here then said says was is were are has had have".split())
_TAIL_END = re.compile(r"[,;:()—–]|--|\b(?:who|whom|whose|which|that|where|when|speaking|was|is|said|says)\b")
_STRONG_END = re.compile(r"[;:()—–]|--|, ")


# Up to ten words of one noun phrase before a name, a comma allowed just before it; read from the name backwards, for a
# pattern that is sought forwards begins anew at each word.
_BEFORE = re.compile(r"\n?[ \u00a0]+,?([\w’'.&/-]+(?:[ \u00a0]+[\w’'.&/-]+){0,9})")
# An apposition after a name, up to the next mark.
_AFTER = re.compile(
    r"(?: \([A-Z][^)]{1,20}\))?(?:, \d{1,3})?, ((?:an? |the |one of )?[\w’'.& -]{3,120}?)(?=[,.;:()—–]|$)"
)
_COPULA = re.compile(
    r",? (?:is|was|became|remains|who is|who was) ((?:an? |the |[A-Z][\w]*[’']s? ){1,2}[\w’' -]{3,80})"
)
_FOR = re.compile(
    r",? (?:of|for) (?:the )?"
    r"([A-Z][\w’'&-]*(?: (?:(?:of|for|and|the|&) ){0,2}[A-Z][\w’'&-]*){0,7})(?=[,.;:()\s\"”]|$)"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_OPENERS = frozenset(
    """and but or said says told asked by with from to of in on at for as when while that if because than after
    before is was were are has had have be been not did does do will would could should may might must can who
    which where about against under over into during between among through like including says added called named
    met without""".split()
)


def described(draft: Draft, person: Person) -> Person:
    """Return the person with what the text says of them around each place: roles, the words for them, gender, body."""
    titles = [text for at in person.places for text in _before(draft, at)]
    following = [_following(draft, person, at) for at in person.places]
    told = [*titles, *(text for behind in following for text in _after(behind))]
    phrases = [(text, phrase) for text in told if _is_role(phrase := phrase_of(_in_small(text)))]
    last = {_last(text) for text in titles}
    roles = {role for _, phrase in phrases for role in _roles(phrase)} | last
    roles = {TITLES.get(word, word) or "" for word in roles} - {""}
    spelt = {word for role in roles for word in _IN_FULL.get(role, ())}
    bodies = [body for text, _ in phrases if (body := body_in(text))]
    bodies += [body for behind in following if (body := _employer_after(behind))]
    gender = gender_of((*last, person.parts[0])) or gender_of_name(person.parts[0]) or gender_of(tuple(roles))
    words = frozenset(w.plain for _, p in phrases for w in p.words if w.text[0].isalnum())
    if words >= {"chief", "executive"}:
        roles.add("ceo")
    return replace(
        person, roles=frozenset(roles | spelt), words=words | spelt, gender=gender, of=bodies[0] if bodies else None
    )


_IN_FULL = {"ceo": ("chief", "executive"), "pm": ("prime", "minister")}
"""Offices that are named in letters: "Corvin's CEO" is the chief executive later on."""

_OFFICE = re.compile(r"(?:[Tt]he )?(?P<office>[A-Z]\w+) of (?=the |[A-Z])")


def _in_small(text: str) -> str:
    """An office in capitals as a description: "the Minister of Energy" is named after nobody."""
    m = _OFFICE.match(text)
    return text.casefold() if m and is_person_noun(m["office"].casefold()) else text


def _is_role(phrase: Phrase) -> bool:
    return bool(phrase.title_words) or is_person_noun(phrase.head)


def _last(title: str) -> str:
    """The word that the name follows, or, where that is what the office is of, the office."""
    words = title.casefold().replace(",", "").split()
    office = words[-1].strip(".") in TITLES or is_person_noun(words[-1]) or "of" not in words[1:]
    return (words[-1] if office else words[words.index("of", 1) - 1]).strip(".")


def _roles(phrase: Phrase) -> set[str]:
    """The roles that the words give to the one described: the governor's secretary is no governor."""
    own = {w.plain for w in phrase.owned}
    titles = [t for t in phrase.title_words if phrase.owner is None or t in own]
    return {word for word in (*titles, phrase.head) if is_person_noun(word)}


def _before(draft: Draft, at: int) -> Iterator[str]:
    """What stands before a name: its title, and the office before that ("the Minister of War, ⟦General⟧ Vos")."""
    begun = bisect_right(draft.paragraphs, at, key=_START)
    start = draft.paragraphs[begun - 1].start if begun else 0
    text = draft.text[max(start, at - 120) : at]
    title = _noun_phrase_before(text)
    if title is None:
        return
    yield title
    rest = text[: text.rindex(title)] if title in text else ""
    bare = title.casefold() in TITLES or is_person_noun(title.casefold())
    if bare and rest.endswith(", ") and (office := _noun_phrase_before(rest)):
        yield office


def _following(draft: Draft, person: Person, at: int) -> str:
    """What follows a name, to the end of its paragraph at most."""
    end = at + _length_at(draft.text, at, person)
    over = bisect_right(draft.paragraphs, at, key=_END)
    stop = draft.paragraphs[over].end if over < len(draft.paragraphs) else end
    return draft.text[end : min(stop, end + 200)]


def _employer_after(text: str) -> str | None:
    m = _FOR.match(text)
    return m[1] if m and body_in("at " + m[1]) else None


def _length_at(text: str, at: int, person: Person) -> int:
    for form in (person.name, person.name.split()[-1], person.name.split()[0]):
        if text[at : at + len(form)].casefold() == form.casefold():
            return len(form)
    m = RUN.match(text, at)
    return m.end() - at if m else len(person.name)


def _noun_phrase_before(text: str) -> str | None:
    """The title, or the noun phrase set before a name with or without a comma."""
    m = _BEFORE.match(text[::-1])
    if not m:
        return None
    comma = text.rstrip().endswith(",")
    words: list[str] = []
    for word in reversed(m[1][::-1].split()):
        plain = word.casefold()
        if (plain in _OPENERS and not (plain == "of" and words)) or _ends_sentence(word):
            break
        words.insert(0, word)
        if plain in {"the", "a", "an", "his", "her", "its", "their"}:
            break
    if not words or (not is_person_noun(words[-1].strip(".,")) and words[-1].casefold().rstrip(".") not in TITLES):
        return None if not (comma and any(is_person_noun(w) for w in words)) else " ".join(words)
    return " ".join(words)


def _ends_sentence(word: str) -> bool:
    abbreviated = word.casefold().rstrip(".") in TITLES or _INITIALS.fullmatch(word)
    return word[-1] in ".!?" and not abbreviated


_SPEAKING = re.compile(r"\b(?:said|says|told|tells|announced|reported|confirmed|warned|added|wrote)\b")
"""…, a senior official told the Herald: who speaks so is not set on to the name before."""


def _after(text: str) -> tuple[str, ...]:
    text = without_possessive(text)
    found = []
    if (m := _AFTER.match(text)) and not _SPEAKING.search(m[1]):
        found.append(m[1])
    if m := _COPULA.match(text):
        found.append(m[1])
    return tuple(found)


def body_in(text: str) -> str | None:
    """Return the outlet or body that a description names ("Kyiv Post correspondent" → "Kyiv Post"), or None."""
    for m in RUN.finditer(text):
        for name in _forms(m[0] if text[m.end() : m.end() + 1] != "-" else ""):
            last = singular(name.split()[-1].casefold())
            if last in _NO_BODIES or name in _PARTIES:
                continue
            if is_outlet(name) or (" " in name and last in BODY_NAME_WORDS and not is_person_noun(last)):
                return name
            if name.isupper() and 2 <= len(name) <= 6 and "." not in name and not nation_of(name):
                return name
            if re.match(
                r"(?:University|Department|Ministry|Institute|Center|Centre|Council|School|College|"
                r"Bank|Office) ",
                name,
            ):
                return name
    return None


_BODY_OPENERS = frozenset("democratic republican islamic new first black white god congress".split())
_PLACE_WORDS = frozenset(
    """city state county province district village town nation country republic america side""".split()
)
_DOMAINS = frozenset({"defense", "defence", "intelligence", "justice"})
"""What a minister is minister of: "Tarvian Defense" before "Minister" names no body."""

_NOT_BODIES = NOT_NAMES - _BODY_OPENERS
_NO_BODIES = _PLACE_WORDS | _DOMAINS

_PARTIES = frozenset({"TV", "GOP", "Republican Party", "Democratic Party"})


def _forms(run: str) -> Iterator[str]:
    """The run, and its front part where a role ends it ("Kyiv Post Editor")."""
    words = [without_possessive(w) for w in run.rstrip(".").split()]
    while words and (is_person_noun(words[-1]) or words[-1].casefold() in TITLES):
        words.pop()
    while words and words[0].casefold() in _NOT_BODIES:
        words.pop(0)
    if words:
        yield " ".join(words)
