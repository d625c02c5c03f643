"""One person, body, outlet, account, country or place under all its names, with the evidence for every merge.

Two mentions are compared only where they share a key, so that a new document touches only the entities that share one
with its names: ``component`` gives them, and resolving them again with the new mentions gives what resolving all would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.judgements.entities.compare import compare
from firsthand.judgements.entities.context import Context
from firsthand.judgements.entities.institutions import (
    body_words,
    initials,
    is_acronym,
    national,
    outlet_name,
    state_of,
    usual_body,
)
from firsthand.judgements.entities.joined import Joined, is_short
from firsthand.judgements.entities.names import names
from firsthand.judgements.entities.people import name_of, person_keys
from firsthand.judgements.entities.places import usual_place
from firsthand.judgements.entities.spelling import fold, skeleton
from firsthand.language.actors.gazetteer import usual_outlet
from firsthand.model.entity import Entity, EntityType, Mention, Merge

__all__ = ["compare", "component", "keys", "names", "resolve"]


def keys(mention: Mention) -> frozenset[str]:
    """Return the keys of a mention: two that share none are never one."""
    if mention.local:
        return _local_keys(mention)
    return frozenset(_KEYS[mention.type](mention))


def _local_keys(mention: Mention) -> frozenset[str]:
    if mention.type is EntityType.PERSON:
        holder = {key for name in mention.also if (parsed := name_of(name)) for key in person_keys(parsed)}
        return frozenset(holder | {f"office:{mention.document}:{min(mention.countries)}:{min(mention.roles)}"})
    return frozenset({f"local:{mention.document}:{mention.type}:{fold(mention.name)}"})


def _of_person(mention: Mention) -> Iterable[str]:
    name = name_of(mention.name)
    return person_keys(name) if name else ()


def _of_body(mention: Mention) -> Iterable[str]:
    return {f"outlet:{fold(outlet_name(mention.name))}", *_of_no_outlet(mention)}


def _of_no_outlet(mention: Mention) -> Iterable[str]:
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


def resolve(mentions: Iterable[Mention], given: Sequence[Merge] = ()) -> tuple[Entity, ...]:
    """Return the entities that the mentions name, each mention in exactly one, whatever order they come in.

    ``given`` merges of some of these mentions hold before anything is compared.
    """
    ordered = sorted(mentions, key=lambda m: (m.document, m.type, m.name, m.id))
    every = list({m.id: m for m in ordered}.values())
    found = [entity for block in _components(every, given) for entity in _resolved(block, given)]
    return tuple(sorted(found, key=lambda e: (e.type, e.name, e.id)))


def component(mentions: Iterable[Mention], entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities that new mentions can change: what hangs together with them by shared keys."""
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


def _components(mentions: Sequence[Mention], given: Iterable[Merge] = ()) -> list[list[Mention]]:
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
    number = {mention.id: i for i, mention in enumerate(mentions)}
    for merge in given:
        parent[root(number[merge.a.id])] = root(number[merge.b.id])
    blocks: dict[int, list[Mention]] = {}
    for i, mention in enumerate(mentions):
        blocks.setdefault(root(i), []).append(mention)
    return list(blocks.values())


def _resolved(block: list[Mention], given: Iterable[Merge] = ()) -> list[Entity]:
    """Resolve what hangs together: the same form again, forms with forms, then short names with full ones."""
    joined = Joined(block)
    here = {mention.id: mention for mention in block}
    for merge in given:
        if merge.a.id in here:
            joined.join(replace(merge, a=here[merge.a.id], b=here[merge.b.id]))
    if len(block) > 1:
        context = Context(block)
        firsts = _again([m for m in block if not is_short(m)], context, joined)
        _pairwise(firsts, context, joined)
        left = [m for m in block if is_short(m) and not _expand(m, context, joined)]
        _pairwise(_again(left, context, joined), context, joined)
    return [_entity(found, merges) for found, merges in joined.trees()]


def _again(mentions: Iterable[Mention], context: Context, joined: Joined) -> list[Mention]:
    """Join each form's mentions to the first of that form that they agree with; return the firsts."""
    firsts: dict[tuple[object, ...], list[Mention]] = {}
    # Those of whom most is said come first, and stand for the rest.
    for mention in sorted(mentions, key=lambda m: (m.of is None, not m.roles)):
        same = firsts.setdefault((mention.type, fold(mention.name), mention.geonames, mention.local), [])
        if not any((merge := compare(first, mention, context)) and joined.join(merge) for first in same):
            same.append(mention)
    return [mention for same in firsts.values() for mention in same]


def _pairwise(mentions: Sequence[Mention], context: Context, joined: Joined) -> None:
    """Join those of the mentions that share a key and agree."""
    by_key: dict[str, list[Mention]] = {}
    for mention in mentions:
        for key in sorted(keys(mention)):
            by_key.setdefault(key, []).append(mention)
    for sharing in by_key.values():
        for i, a in enumerate(sharing):
            for b in sharing[:i]:
                if not joined.together(a, b) and (merge := compare(b, a, context)):
                    joined.join(merge)


def _expand(short: Mention, context: Context, joined: Joined) -> bool:
    """Join a short name to one whom it stands for, in its own document before others; whether there was one."""
    bearers = sorted(context.bearers(short), key=lambda m: (m.document != short.document, m.document, m.id))
    return any((merge := compare(full, short, context)) and joined.join(merge) for full in bearers)


def _entity(mentions: Sequence[Mention], merges: Sequence[Merge]) -> Entity:
    # An account that is an outlet's is that outlet; a country on the map is that country.
    kind = min((m.type for m in mentions), key=lambda t: (_RANK[t], t))
    return Entity(type=kind, names=_names(mentions), mentions=tuple(mentions), merges=tuple(merges))


_RANK = {
    EntityType.PERSON: 0, EntityType.ORGANIZATION: 0, EntityType.OUTLET: 0, EntityType.COUNTRY: 0, EntityType.PLACE: 1,
    EntityType.ACCOUNT: 2,
}  # fmt: skip


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """All forms, the one to show first: for a person the full name met oftenest, for the rest the usual one."""
    count = Counter(m.name for m in mentions)
    every = {m.name for m in mentions} | {
        name for m in mentions for name in m.also if not (m.local or m.type is EntityType.PLACE)
    }
    usual = {_usual(m) for m in mentions} - {None}
    partial = {m.name for m in mentions if is_short(m)}
    shown = min(count, key=lambda n: (n in partial, -count[n], -len(n), n))
    first = min(usual, key=str) if usual else shown
    return (str(first), *sorted(every - {first}))


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
