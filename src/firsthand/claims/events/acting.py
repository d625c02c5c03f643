"""Which words mean somebody who acts: people, bodies, nations; and what stands for them."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.language.actors.roles import BODIES, CROWDS, is_person_noun, singular
from firsthand.language.grammar import Grammar, Name, Token

_PEOPLE_TYPES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_GROUND_TYPES = frozenset({"LOC", "FAC"})
_GROUPS = CROWDS | frozenset(
    """troop civilian rebel militant militia insurgent protester demonstrator student worker refugee migrant prisoner
    hostage detainee separatist loyalist opposition people soldier fighter guerrilla leader settler tribesman gunman
    bomber police militiaman crowd woman child man authorities enemy side inspector observer journalist dissident
    terrorist extremist islamist youth agent paper""".split()
)
"""Nouns for those who act or are acted on, beside the roles."""

_STAND_INS = frozenset(
    """plane ship vessel tank convoy position village town city base warplane jet helicopter aircraft missile embassy
    warship drone airport camp capital region province consulate""".split()
)
"""Places and things that stand for those who hold them."""
_THINGS = frozenset({"it", "which", "that", "what", "this"})


class Entities:
    """Tells which words of one document's grammar name somebody or something that acts."""

    def __init__(self, grammar: Grammar) -> None:
        self._names = {token.index: name for name in grammar.names for token in grammar.within(name.span)}
        self._known: dict[tuple[object, ...], Token | None] = {}

    def once(self, asked: tuple[object, ...], find: Callable[[], Token | None]) -> Token | None:
        """Return what was found when this was asked first: a crooked tree leads to one word in many ways."""
        if asked not in self._known:
            self._known[asked] = find()
        return self._known[asked]

    def name_of(self, token: Token) -> Name | None:
        """Return the name that a word is part of."""
        return self._names.get(token.index)

    def type_of(self, token: Token) -> str | None:
        """Return the type of the name that a word is part of."""
        name = self._names.get(token.index)
        return name.type if name else None

    def weight(self, token: Token) -> int:
        """Return how surely a word means one who acts: 3 a name, 2 a noun for people or bodies, 1 a place, 0 none."""
        kind = self.type_of(token)
        if kind in _PEOPLE_TYPES:
            return 3
        lemma = token.lemma.lower()
        if token.pos in {"NOUN", "PROPN"} and lemma != "state" and _is_group(lemma):
            return 2
        if token.pos == "PRON" and lemma not in _THINGS:
            return 2
        return 1 if kind in _GROUND_TYPES or lemma in _STAND_INS else 0


def _is_group(lemma: str) -> bool:
    return lemma in _GROUPS or is_person_noun(lemma) or singular(lemma) in BODIES or lemma in BODIES
