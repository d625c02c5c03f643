"""The persons and bodies that one document names, and whom a short form of a name means."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from firsthand.claims.sources.capitals import SUFFIX
from firsthand.language.actors.gazetteer import OUTLET_WORDS, is_seat
from firsthand.language.actors.roles import BODY_NAME_WORDS, KIN, TITLES, singular
from firsthand.language.nouns import initials, without_possessive, without_the

_LAST_WORDS = BODY_NAME_WORDS | OUTLET_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person named in the document: the fullest name, where it stands, and the words that describe its bearer.

    ``roles`` are head nouns ("minister"), ``words`` all the words of the descriptions in lower case, ``of`` the outlet
    or body that a description names, ``gender`` "m", "f" or None where nothing tells, ``surnamed`` the places where
    more than the first name stands.
    """

    name: str
    places: tuple[int, ...]
    roles: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    gender: str | None = None
    of: str | None = None
    surnamed: tuple[int, ...] = ()
    parts: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The words of the name in lower case, without a suffix such as Jr."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", name_parts(SUFFIX.sub("", self.name)))


@dataclass(frozen=True, slots=True)
class Roster:
    """The persons of one document and its bodies' short forms."""

    people: tuple[Person, ...] = ()
    bodies: tuple[tuple[str, int], ...] = ()
    types: dict[str, str] = field(default_factory=dict, hash=False, compare=False)
    outlets: frozenset[str] = frozenset()
    """Names, in lower case, that the text says to be outlets'."""
    _by_word: dict[str, list[Person]] = field(init=False, repr=False, hash=False, compare=False)

    def __post_init__(self) -> None:
        by_word: dict[str, list[Person]] = {}
        for person in self.people:
            for word in {*person.parts[:1], *person.parts[-1:]}:  # every form of a name ends in one of the two
                by_word.setdefault(word, []).append(person)
        object.__setattr__(self, "_by_word", by_word)

    def person(self, words: str, at: int, gender: str | None = None) -> Person | None:
        """Return the person whom a full name or a short form at a place in the text means, or None.

        Of several who share the form, one who agrees in gender; of those left, the one last named so before. A bare
        surname is hardly that of one whom the text brings in as somebody's father or sister.
        """
        parts = name_parts(without_possessive(words))
        while len(parts) > 1 and parts[0] in TITLES:
            parts = parts[1:]
        found = [p for p in self._by_word.get(parts[-1], ()) if is_form(parts, p.parts)] if parts else []
        exact = [p for p in found if p.parts == parts]
        agreeing = [p for p in exact or found if gender is None or p.gender in {None, gender}]
        if len(parts) == 1 and gender is None and len(agreeing) > 1:
            agreeing = [p for p in agreeing if not p.roles & KIN] or agreeing
        before = [p for p in agreeing if p.places[0] <= at] or agreeing
        surname = len(parts) == 1 and len(before) > 1
        return max(before, key=lambda p: _nearness(p, at, surname=surname and p.parts[0] != parts[0]), default=None)

    def body(self, words: str) -> str | None:
        """Return the full name of a body for its initials or last word ("the Commission"), None where there is none."""
        plain = without_the(words)
        if is_seat(plain):  # "the Kremlin" is no short form of "Jailed Kremlin critic …"
            return None
        letters = plain.replace(".", "")
        if letters.isupper() and len(letters) > 1:
            named = [name for name, _ in self.bodies if initials(name) == letters]
        elif singular(plain.split()[-1].casefold()) in _LAST_WORDS:
            named = [name for name, _ in self.bodies if name.casefold().endswith(" " + plain.casefold())]
        else:
            named = [name for name, _ in self.bodies if name.startswith(plain + " & ")]
        return named[0] if named and len({n.casefold() for n in named}) == 1 else None


@lru_cache(maxsize=20_000)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: no case, no stops, no accents ("Orbán" as "Orban")."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(plain.casefold().replace(".", "").split())


def is_form(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words are the full name, its end, its first name alone, or it without middle names."""
    if not short:
        return False
    if full[-len(short) :] == short or (len(short) == 1 and short[0] == full[0]):
        return True
    return len(short) > 1 and len(full) > 1 and short[0] == full[0] and short[-1] == full[-1]


def places_of(name: str, text: str) -> Iterator[int]:
    """Yield where a name stands in a text."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def _nearness(person: Person, at: int, *, surname: bool) -> int:
    places = person.surnamed or person.places if surname else person.places
    i = bisect_left(places, at + 1)
    return places[i - 1] if i else -1
