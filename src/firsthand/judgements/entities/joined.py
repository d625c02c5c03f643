"""Mentions joined by merges into trees, none of which may hold two who cannot be one."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.judgements.entities.given import GIVEN, forms_of_one
from firsthand.judgements.entities.people import Name, name_of
from firsthand.language.actors.genders import gender_of_name
from firsthand.model.entity import EntityType, Mention, Merge


class Joined:
    """Mentions, each at first by itself, and the merges that joined them."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = list(mentions)
        # By identity: to hash a mention costs more than to compare two.
        self._number = {id(m): n for n, m in enumerate(self._mentions)}
        self._parent = list(range(len(self._mentions)))
        self._names = [_full_names(m) for m in self._mentions]
        self._merges: list[Merge] = []

    def together(self, a: Mention, b: Mention) -> bool:
        """Return whether the two are in one tree."""
        return self._root_of(a) == self._root_of(b)

    def join(self, merge: Merge) -> bool:
        """Take up a merge unless it would join two who cannot be one; return whether its two are together now."""
        x, y = self._root_of(merge.a), self._root_of(merge.b)
        if x == y:
            return True
        if any(contradict(p, q) for p in self._names[x] for q in self._names[y]):
            return False
        self._parent[y] = x
        self._names[x] = self._names[x] | self._names[y]
        self._merges.append(merge)
        return True

    def trees(self) -> list[tuple[list[Mention], list[Merge]]]:
        """Return the mentions of each tree with the merges that make it."""
        found: dict[int, tuple[list[Mention], list[Merge]]] = {}
        for m in self._mentions:
            found.setdefault(self._root_of(m), ([], []))[0].append(m)
        for merge in self._merges:
            found[self._root_of(merge.a)][1].append(merge)
        return list(found.values())

    def _root_of(self, mention: Mention) -> int:
        i = self._number[id(mention)]
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i


def is_short(mention: Mention) -> bool:
    """Return whether a person is meant by a surname alone, or with an initial, or by an office."""
    if mention.type is not EntityType.PERSON:
        return False
    name = name_of(mention.name)
    return mention.local or (name is not None and not name.full)


def contradict(a: Name, b: Name) -> bool:
    """Return whether two full names cannot be one person's: two known first names, two sexes, Jr and Sr."""
    x, y = a.given[0], b.given[0]
    sexes = {gender_of_name(x), gender_of_name(y)}
    if (a.suffix and b.suffix and a.suffix != b.suffix) or sexes == {"m", "f"}:
        return True
    return x in GIVEN and y in GIVEN and not forms_of_one(x, y)


def _full_names(mention: Mention) -> frozenset[Name]:
    name = name_of(mention.name) if mention.type is EntityType.PERSON and not mention.local else None
    return frozenset({name}) if name and name.full else frozenset()
