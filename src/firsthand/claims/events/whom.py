"""What those who take part in an event are called: the document's name for them, where it settles who they are."""

from __future__ import annotations

from functools import cached_property

from firsthand.claims.draft import Draft
from firsthand.claims.events.acting import Entities
from firsthand.claims.sources.cast import roster_of, trail_through
from firsthand.claims.sources.pronouns import of_pronoun
from firsthand.claims.sources.sources import PRONOUNS
from firsthand.claims.sources.trail import Trail
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import singular
from firsthand.language.grammar import Token
from firsthand.language.nouns import without_the
from firsthand.model.claim import Claim, SourceType
from firsthand.model.text import Span

FORCES = frozenset(
    """troop force army military soldier government authority official warplane jet navy aircraft force marine airforce
    leadership regime side tank artillery missile helicopter warship officer commander police diplomat leader
    serviceman paratrooper invader occupier general ministry aggression propaganda""".split()
)
"""Nouns that act for the nation that is named before them."""

_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
_BY_ROLE = frozenset({SourceType.OFFICIAL, SourceType.ANONYMOUS})
_MANY = frozenset({"we", "us", "our", "ourselves"})
_BEFORE = frozenset({"compound", "amod", "nmod", "nummod", "poss", "case", "punct"})
_LONGEST = 60
_DEMONYMS = ("an", "ans", "i", "is", "ese", "ish")
_SEVERAL = " and "


class Whom:
    """Names the participants of one document's events; the trail of mentions is followed only where a pronoun asks."""

    def __init__(self, draft: Draft, entities: Entities) -> None:
        self._draft = draft
        self._entities = entities

    def named(self, heads: tuple[Token, ...], claim: Claim) -> str | None:
        """Return the names of those whom the heads mean, with "and" between; None where nobody is settled."""
        names = [name for head in heads if (name := self._name(head, claim))]
        return _SEVERAL.join(dict.fromkeys(names)) or None

    def _name(self, head: Token, claim: Claim) -> str | None:
        word = head.text.lower()
        if word in PRONOUNS or head.pos == "PRON":
            return self._of_pronoun(head, word, claim)
        apposed = next(
            (t for t in self._draft.grammar.children(head) if t.dep == "appos" and self._is(t, "PERSON")), None
        )
        if apposed is not None:
            return self._full(apposed)
        if self._is(head, "PERSON"):
            return self._full(head)
        if nation := self._nation(head) or self._our(head, claim):
            return nation
        return self.phrase(head)

    def _our(self, head: Token, claim: Claim) -> str | None:
        """The nation or the body whose forces a speaker calls "ours", where the document tells which that is."""
        owned = any(t.text.lower() == "our" for t in self._draft.grammar.children(head) if t.dep == "poss")
        if not owned or not claim.chain or not self._acts_for_all(head):
            return None
        whose = self._speaker(claim, many=True)
        return None if whose == claim.chain[0].source.name else whose

    def _is(self, token: Token, kind: str) -> bool:
        return self._entities.type_of(token) == kind

    def _of_pronoun(self, head: Token, word: str, claim: Claim) -> str | None:
        if word in _FIRST:
            return self._speaker(claim, many=word in _MANY)
        if word in {"who", "which", "that"}:
            return None
        referent = of_pronoun(self._trail, word, head.span)
        if referent is None or referent.source.type is SourceType.VAGUE:
            return None
        return referent.source.name

    def _speaker(self, claim: Claim, *, many: bool) -> str | None:
        """Who says "I"; for "we" the nation or the body that the speaker speaks for, where the document tells."""
        if not claim.chain:
            return None
        source = claim.chain[0].source
        if not many or source.type is SourceType.VAGUE:
            return source.name
        person = roster_of(self._draft).person(source.name, 0)
        words = person.words if person else frozenset()
        if source.type in _BY_ROLE:  # "Tarvian officer": the nation is the first word
            words |= {word.lower() for word in source.name.split(" ")[:1]}
        nation = next((n for w in sorted(words) if (n := nation_of(w.title()) or self._country(w.title()))), None)
        return nation or source.of or source.name

    def _full(self, token: Token) -> str:
        """The fullest name that the document gives a person."""
        name = self._name_at(token)
        words = self._draft.words(name) if name else token.text
        words = words.removesuffix("'s").removesuffix("’s")
        last = words.split()[-1]
        return max((n for n in self._persons.get(last, ()) if n.endswith(words)), key=len, default=words)

    @cached_property
    def _persons(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self._draft.grammar.names:
            if name.type == "PERSON":
                words = " ".join(self._draft.words(name.span).split()).removesuffix("'s").removesuffix("’s")
                if words and len(words) <= _LONGEST:
                    found.setdefault(words.split()[-1], []).append(words)
        return found

    def _name_at(self, token: Token) -> Span | None:
        name = self._entities.name_of(token)
        return name.span if name else None

    def _nation(self, head: Token) -> str | None:
        """The nation that a demonym means, or for which the noun after it acts: "Russian troops" → Russia."""
        name = self._name_at(head)
        words = self._draft.words(name).removesuffix("'s").removesuffix("’s") if name else head.text
        if head.pos in {"PROPN", "ADJ"} or name:
            # A town stays a town: "Kyiv" may be shelled, and is not Ukraine.
            town = self._is(head, "GPE") and not words.replace(".", "").isupper()
            return None if town or not words else self._country(words)
        if not self._acts_for_all(head):
            return None
        for child in self._draft.grammar.children(head):
            if child.dep in {"amod", "compound", "nmod", "poss"} and child.text[:1].isupper():
                place = self._name_at(child)
                if nation := self._country(self._draft.words(place) if place else child.text):
                    return nation
        return None

    def _acts_for_all(self, head: Token) -> bool:
        return singular(head.lemma.lower()) in FORCES or head.lemma.lower() in FORCES

    def _country(self, words: str) -> str | None:
        words = words.removesuffix("'s").removesuffix("’s")
        return nation_of(words) or self._own_nations.get(words)

    @cached_property
    def _own_nations(self) -> dict[str, str]:
        """Demonyms of lands that no list has, by the names in the document: "Tarvian" where it names Tarvia."""
        lands = {self._draft.words(n.span) for n in self._draft.grammar.names if n.type in {"GPE", "LOC", "ORG"}}
        lands = {land.removeprefix("the ") for land in lands if len(land) > 4 and " " not in land}
        peoples = {self._draft.words(n.span) for n in self._draft.grammar.names}
        peoples |= {t.text for t in self._draft.grammar.tokens if t.tag == "JJ" and t.text[:1].isupper()}
        peoples = {people for people in peoples if people.endswith(_DEMONYMS)}
        stems = {land: stem for land in lands if len(stem := land.rstrip("aeiouy")) > 3}
        found = {}
        for people in peoples:
            for land, stem in stems.items():
                if people.startswith(stem) and people != land and len(people) <= len(land) + 3:
                    found[people] = land
        return found

    def phrase(self, head: Token) -> str:
        """Return the head with what stands before it in its phrase, without its article."""
        grammar = self._draft.grammar
        first = head.index
        while first > 0:
            before = grammar.tokens[first - 1]
            above = before
            for _ in range(4):
                if above.index == head.index or above.dep not in _BEFORE:
                    break
                above = grammar.head(above)
            if above.index != head.index or before.tag == "PRP$":
                break
            first -= 1
        name = self._name_at(head)
        start, end = grammar.tokens[first].span.start, head.span.end
        if name is not None:
            start, end = min(start, name.start), max(end, name.end)
        words = " ".join(self._draft.text[start:end].split())
        words = without_the(words).removesuffix("'s").removesuffix("’s")
        return words.lstrip("-–—“\"' ") if len(words) <= _LONGEST else head.text

    @cached_property
    def _trail(self) -> Trail:
        return trail_through(self._draft)
