"""What else is known under the same keys: who bears a surname, who holds an office, what initials stand for."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.judgements.entities.institutions import body_words, initials, is_acronym
from firsthand.judgements.entities.people import Name, agree, name_of, short_of
from firsthand.judgements.entities.places import Form, place_forms, same_place_name
from firsthand.judgements.entities.spelling import fold, respell
from firsthand.model.entity import EntityType, Mention


class Context:
    """The mentions among which two are compared: all that share a key with either."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = tuple(mentions)
        self._full: list[tuple[Mention, Name]] = [
            (m, name)
            for m in self._mentions
            if m.type is EntityType.PERSON and not m.local and (name := name_of(m.name)) and name.full
        ]
        self._bearers: dict[str, list[Mention]] = {}
        self._called: dict[str, list[int]] = {}
        for number, (_, name) in enumerate(self._full):
            for word in (name.surname, name.given[-1]):
                self._called.setdefault(respell(word), []).append(number)
        self._persons: dict[frozenset[str], list[list[str]]] = {}
        self._expansions: dict[str, frozenset[str]] = {}
        self._placed: dict[Form, list[Mention]] = {}
        self._places: dict[str, frozenset[object]] = {}
        for mention in self._mentions:
            if mention.type is EntityType.PLACE:
                for form in place_forms(mention.name):
                    self._placed.setdefault(form, []).append(mention)

    def bearers(self, short: Mention) -> list[Mention]:
        """Return the mentions of full names for whose bearers a short form, or an office in a document, may stand."""
        if short.local:
            return [m for m, _ in self._full if m.document == short.document and m.name in short.also]
        name = name_of(short.name)
        if name is None:
            return []
        if name.words not in self._bearers:
            # Who may be meant has the short form's last word for a surname, or for the last of several first names.
            near = sorted({number for word in name.family[-1:] for number in self._called.get(respell(word), ())})
            self._bearers[name.words] = [self._full[n][0] for n in near if short_of(name, self._full[n][1])]
        return self._bearers[name.words]

    def persons(self, mentions: Iterable[Mention]) -> list[list[Mention]]:
        """Return mentions of full names by person: two are one where the names agree, directly or through others."""
        every = list(mentions)
        names = frozenset(m.name for m in every)
        if names not in self._persons:
            self._persons[names] = apart(sorted(names))
        return [[m for m in every if m.name in group] for group in self._persons[names]]

    def expansions(self, acronym: str) -> frozenset[str]:
        """Return the different bodies whose initials the documents give as the acronym."""
        if acronym not in self._expansions:
            self._expansions[acronym] = frozenset(
                body_words(m.name)
                for m in self._mentions
                if m.type is EntityType.ORGANIZATION and not is_acronym(m.name)
                if fold(acronym) in {fold(word) for word in m.also} or initials(m.name) == fold(acronym)
            )
        return self._expansions[acronym]

    def places(self, place: Mention) -> frozenset[object]:
        """Return the different places known under a name: by GeoNames id, or by country."""
        if place.name not in self._places:  # a case names one place thousands of times, and thousands of places
            near = (m for form in place_forms(place.name) for m in self._placed.get(form, ()))
            named = [m for m in near if same_place_name(m.name, place.name)]
            ids = frozenset(m.geonames for m in named if m.geonames)
            self._places[place.name] = ids or frozenset(country for m in named for country in m.countries)
        return self._places[place.name]


def apart(names: list[str]) -> list[list[str]]:
    """Return the names by person: two are one person's where they agree, directly or through others."""
    groups: list[list[str]] = []
    for name in names:
        parsed = name_of(name)
        same = [g for g in groups if parsed and any((o := name_of(x)) and agree(parsed, o) for x in g)]
        groups = [g for g in groups if g not in same] + [[name, *(x for g in same for x in g)]]
    return groups
