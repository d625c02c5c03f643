"""One person, body, outlet, account, country or place under all its names, with the evidence for every merge.

Two mentions are compared only where they share a key, so that a new document touches only the entities that share one
with its names: ``component`` gives them, and resolving them again with the new mentions gives what resolving all would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from firsthand.judgements.bodies import body_words, initials, is_acronym, national, outlet_name, state_of, usual_body
from firsthand.judgements.compare import compare
from firsthand.judgements.context import Context
from firsthand.judgements.given import GIVEN, forms_of_one
from firsthand.judgements.names import names
from firsthand.judgements.people import Name, name_of, person_keys
from firsthand.judgements.places import usual_place
from firsthand.judgements.spelling import fold, skeleton
from firsthand.language.gazetteer import usual_outlet
from firsthand.language.roles import gender_of_name
from firsthand.model.entity import Entity, EntityType, Mention, Merge

__all__ = ["compare", "component", "keys", "names", "resolve"]


def keys(mention: Mention) -> frozenset[str]:
    """Return the keys of a mention: two that share none are never one."""
    if mention.local:
        return _local_keys(mention)
    found = set(_KEYS[mention.type](mention))
    if mention.type is EntityType.PERSON:
        found |= {f"office:{mention.document}:{country}" for country in mention.countries if mention.roles}
    return frozenset(found)


def _local_keys(mention: Mention) -> frozenset[str]:
    if mention.type is EntityType.PERSON:
        return frozenset(f"office:{mention.document}:{country}" for country in mention.countries)
    return frozenset({f"local:{mention.document}:{mention.type}:{fold(mention.name)}"})


def _of_person(mention: Mention) -> Iterable[str]:
    name = name_of(mention.name)
    return person_keys(name) if name else ()


def _of_body(mention: Mention) -> Iterable[str]:
    usual = usual_body(mention.name)
    if usual:
        return (f"body:{fold(usual)}",)
    if kind := national(mention.name):
        return (f"body:{kind[0]}:{kind[1]}",)
    plain = fold(mention.name).replace(" ", "") if is_acronym(mention.name) else None
    given = {f"initials:{fold(word)}" for word in mention.also}
    return {f"body:{body_words(mention.name)}", *given, f"initials:{plain or initials(mention.name)}"}


def _of_outlet(mention: Mention) -> Iterable[str]:
    return {f"outlet:{fold(name)}" for name in ({outlet_name(mention.name)} if not mention.also else mention.also)}


def _of_account(mention: Mention) -> Iterable[str]:
    usual = usual_outlet(mention.name) or outlet_name(mention.name)
    handle = {f"handle:{mention.handle.casefold()}"} if mention.handle else set()
    name = name_of(mention.name)
    person = person_keys(name) if name and name.full else frozenset()
    return {f"outlet:{fold(usual)}", f"account:{fold(mention.name)}", *handle, *person, *_of_body(mention)}


def _of_country(mention: Mention) -> Iterable[str]:
    return (f"country:{state_of(mention.name)}",)


def _of_place(mention: Mention) -> Iterable[str]:
    found = {f"place:{skeleton(fold(usual_place(name)).replace(' ', ''))}" for name in (mention.name, *mention.also)}
    found |= {f"geonames:{mention.geonames}"} if mention.geonames else set()
    return found | ({f"country:{state_of(mention.name)}"} if state_of(mention.name) else set())


_KEYS = {
    EntityType.PERSON: _of_person,
    EntityType.ORGANIZATION: _of_body,
    EntityType.OUTLET: _of_outlet,
    EntityType.ACCOUNT: _of_account,
    EntityType.COUNTRY: _of_country,
    EntityType.PLACE: _of_place,
}


def resolve(mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    """Return the entities that the mentions name, each mention in exactly one, whatever order they come in."""
    every = {m.id: m for m in sorted(mentions, key=lambda m: (m.document, m.type, m.name, m.id))}
    joined = _Joined(every.values())
    for block in _components(list(every.values())):
        _resolve_block(block, joined)
    return tuple(sorted(joined.entities(), key=lambda e: (e.type, e.name, e.id)))


def component(mentions: Iterable[Mention], entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities that new mentions can change: those that share a key with one, or with one that does, and so on."""
    owned = [frozenset().union(*map(keys, entity.mentions)) for entity in entities]
    by_key: dict[str, list[int]] = {}
    for number, found in enumerate(owned):
        for key in found:
            by_key.setdefault(key, []).append(number)
    reached: set[int] = set()
    ahead = sorted(frozenset().union(*map(keys, mentions)))
    seen = set(ahead)
    while ahead:
        for number in by_key.get(ahead.pop(), ()):
            if number not in reached:
                reached.add(number)
                fresh = owned[number] - seen
                seen |= fresh
                ahead.extend(fresh)
    return tuple(entities[number] for number in sorted(reached))


def _components(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions that hang together by keys, in their order."""
    parent = list(range(len(mentions)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first: dict[str, int] = {}
    for i, mention in enumerate(mentions):
        for key in sorted(keys(mention)):
            parent[root(i)] = root(first.setdefault(key, i))
    blocks: dict[int, list[Mention]] = {}
    for i, mention in enumerate(mentions):
        blocks.setdefault(root(i), []).append(mention)
    return list(blocks.values())


def _resolve_block(block: list[Mention], joined: _Joined) -> None:
    """Join what is one: first the same form again, then forms with forms, then short names with those they stand for."""
    if len(block) == 1:
        return
    context = Context(block)
    forms: dict[tuple[object, ...], list[Mention]] = {}
    for mention in block:
        forms.setdefault(_form(mention), []).append(mention)
    firsts: list[Mention] = []
    for same in forms.values():
        firsts.extend(_again(same, context, joined))
    firsts.sort(key=_last_come)
    for i, a in enumerate(firsts):
        for b in firsts[:i]:
            if not joined.together(a, b) and (merge := compare(b, a, context)):
                joined.join(merge)


def _form(mention: Mention) -> tuple[object, ...]:
    where = mention.document if mention.local or _short(mention) else None
    return mention.type, fold(mention.name), where, mention.geonames, frozenset(mention.also) if mention.type is EntityType.OUTLET else None


def _short(mention: Mention) -> bool:
    name = name_of(mention.name) if mention.type is EntityType.PERSON else None
    return name is not None and not name.full


def _last_come(mention: Mention) -> tuple[bool, bool, str, str]:
    """Full names before short ones and offices: who bears a name is known before a short form is read."""
    return mention.local, _short(mention), mention.document, mention.id


def _again(same: list[Mention], context: Context, joined: _Joined) -> list[Mention]:
    """Join one form's mentions to the first that they agree with; return the firsts."""
    firsts: list[Mention] = []
    for mention in same:
        for first in firsts:
            if merge := compare(first, mention, context):
                joined.join(merge)
                break
        else:
            firsts.append(mention)
    return firsts


class _Joined:
    """Mentions joined by merges into trees."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = {m.id: m for m in mentions}
        self._parent = {m: m for m in self._mentions}
        self._merges: list[Merge] = []
        self._names: dict[str, set[Name]] = {}
        for m in self._mentions.values():
            name = name_of(m.name) if m.type is EntityType.PERSON and not m.local else None
            self._names[m.id] = {name} if name and name.full else set()

    def together(self, a: Mention, b: Mention) -> bool:
        """Whether the two are in one tree."""
        return self._root(a.id) == self._root(b.id)

    def join(self, merge: Merge) -> None:
        """Take up a merge, unless its two are joined already or it would join two who cannot be one."""
        x, y = self._root(merge.a.id), self._root(merge.b.id)
        if x == y or any(contradict(p, q) for p in self._names[x] for q in self._names[y]):
            return
        self._parent[y] = x
        self._names[x] |= self._names[y]
        self._merges.append(merge)

    def entities(self) -> list[Entity]:
        """Return an entity for each tree."""
        trees: dict[str, list[Mention]] = {}
        for m in self._mentions.values():
            trees.setdefault(self._root(m.id), []).append(m)
        merges: dict[str, list[Merge]] = {}
        for merge in self._merges:
            merges.setdefault(self._root(merge.a.id), []).append(merge)
        return [_entity(found, merges.get(root, [])) for root, found in trees.items()]

    def _root(self, i: str) -> str:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i


def contradict(a: Name, b: Name) -> bool:
    """Whether two full names cannot be one person's: two known first names, or a man's and a woman's, or Jr and Sr."""
    x, y = a.given[0], b.given[0]
    sexes = {gender_of_name(x), gender_of_name(y)}
    if (a.suffix and b.suffix and a.suffix != b.suffix) or sexes == {"m", "f"}:
        return True
    return x in GIVEN and y in GIVEN and not forms_of_one(x, y)


def _entity(mentions: list[Mention], merges: list[Merge]) -> Entity:
    kinds = Counter(m.type for m in mentions)
    # An account that is an outlet's is that outlet; a country on the map is that country.
    kind = min(kinds, key=lambda t: (_RANK[t], t))
    return Entity(type=kind, names=_names(mentions), mentions=tuple(mentions), merges=tuple(merges))


_RANK = {
    EntityType.PERSON: 0, EntityType.ORGANIZATION: 0, EntityType.OUTLET: 0, EntityType.COUNTRY: 0, EntityType.PLACE: 1,
    EntityType.ACCOUNT: 2,
}  # fmt: skip


def _names(mentions: list[Mention]) -> tuple[str, ...]:
    """All forms, the one to show first: for a person the full name met oftenest, for the rest the usual one."""
    count = Counter(m.name for m in mentions)
    every = {m.name for m in mentions} | {name for m in mentions for name in m.also if m.type is not EntityType.PLACE}
    usual = {_usual(m) for m in mentions} - {None}
    shown = min(count, key=lambda n: (_partial(n, mentions), -count[n], -len(n), n))
    first = min(usual, key=str) if usual else shown
    return (str(first), *sorted(every - {first}))


def _partial(name: str, mentions: list[Mention]) -> bool:
    return any(m.name == name and (m.local or _short(m)) for m in mentions)


def _usual(mention: Mention) -> str | None:
    if mention.local:
        return None
    if mention.type is EntityType.ORGANIZATION:
        return usual_body(mention.name)
    if mention.type is EntityType.OUTLET:
        return usual_outlet(outlet_name(mention.name))
    if mention.type is EntityType.COUNTRY:
        return state_of(mention.name)
    return usual_place(mention.name) if mention.type is EntityType.PLACE else None
