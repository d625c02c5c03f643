"""What people say of names, over what the rules joined: two names are one's, or are not.

A merge holds for everything that goes by the two names; a split takes the second name out, with what hangs on it alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from firsthand.judgements.entities.spelling import fold
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.entity import Entity, Ground, Mention, Merge
from firsthand.model.judgement import Reason

Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class OfNames:
    """A decision about two names, as they are compared: ``one`` says whether they are one's."""

    a: str
    b: str
    one: bool


def of_names(decisions: Iterable[Decision]) -> tuple[OfNames, ...]:
    """Return the decisions about names that hold, in their order."""
    held = (each for each in decisions if each.about is Subject.ENTITY and each.undone is None)
    pairs = ((fold(str(each.value.get("a", ""))), fold(str(each.value.get("b", ""))), each.action) for each in held)
    return tuple(OfNames(a, b, action is Action.MERGE) for a, b, action in pairs if a and b and a != b)


def decided(entities: Sequence[Entity], decisions: Sequence[Decision]) -> tuple[Entity, ...]:
    """Return the entities as people left them; what a person joined says so."""
    held = of_names(decisions)
    if not held:
        return tuple(entities)
    mentions = {mention.id: mention for entity in entities for mention in entity.mentions}
    merges = {frozenset({m.a.id, m.b.id}): m for entity in entities for m in entity.merges}
    names = {name: fold(mention.name) for name, mention in mentions.items()}
    groups = regrouped(names, ((m.a.id, m.b.id) for m in merges.values()), held)
    said = [each for each in decisions if each.about is Subject.ENTITY and each.action is Action.MERGE]
    before = {frozenset(m.id for m in entity.mentions): entity for entity in entities}
    return tuple(
        before.get(frozenset(group)) or _entity([mentions[each] for each in group], list(merges.values()), said)
        for group in groups
    )


def _entity(mentions: Sequence[Mention], merges: Sequence[Merge], said: Sequence[Decision]) -> Entity:
    """An entity of these mentions: the rules' merges among them, and for the rest what people said."""
    left = {mention.id: {mention.id} for mention in mentions}
    kept: list[Merge] = []
    for merge in (*merges, *_by_people(mentions, said)):
        one, other = left.get(merge.a.id), left.get(merge.b.id)
        if one is not None and other is not None and one is not other:
            one |= other
            left |= dict.fromkeys(other, one)
            kept.append(merge)
    full = sorted({m.name for m in mentions}, key=lambda name: (-len(name.split()), -len(name), name))
    return Entity(type=mentions[0].type, names=tuple(full), mentions=tuple(mentions), merges=tuple(kept))


def _by_people(mentions: Sequence[Mention], said: Sequence[Decision]) -> Iterator[Merge]:
    for each in said:
        sides = [[m for m in mentions if fold(m.name) == fold(str(each.value.get(side)))] for side in ("a", "b")]
        why = f"{each.by} decided on {each.at[:10]} that both names are one’s{f': {each.note}' if each.note else '.'}"
        for a in sides[0]:
            for b in sides[1]:
                spans = (*a.shown, *b.shown)
                yield Merge(
                    a=a, b=b, ground=Ground.DECISION, reasons=(Reason(why, spans),), rule="review/entity", version="1"
                )


def regrouped(
    names: Mapping[Node, str], edges: Iterable[tuple[Node, Node]], decided: Iterable[OfNames]
) -> list[list[Node]]:
    """Return the nodes by entity; ``names`` are theirs as they are compared, ``edges`` what the rules joined."""
    beside: dict[Node, dict[Node, None]] = {node: {} for node in names}
    for a, b in edges:
        _join(beside, a, b)
    called: dict[str, list[Node]] = {}
    for node, name in names.items():
        called.setdefault(name, []).append(node)
    for each in decided:
        first, second = called.get(each.a, []), called.get(each.b, [])
        for a in first:
            for b in second:
                if each.one:
                    _join(beside, a, b)
                else:
                    _part(beside, a, b)
    return _groups(beside)


def _join(beside: dict[Node, dict[Node, None]], a: Node, b: Node) -> None:
    beside[a][b] = beside[b][a] = None


def _part(beside: dict[Node, dict[Node, None]], a: Node, b: Node) -> None:
    """Cut every way between the two where it reaches the second."""
    while (last := _last_before(beside, a, b)) is not None:
        del beside[last][b], beside[b][last]


def _last_before(beside: Mapping[Node, Mapping[Node, None]], a: Node, b: Node) -> Node | None:
    """The last node before b on the shortest way from a; None where there is none."""
    came: dict[Node, Node] = {}
    ahead = deque([a])
    while ahead:
        here = ahead.popleft()
        for node in beside[here]:
            if node == b:
                return here
            if node not in came and node != a:
                came[node] = here
                ahead.append(node)
    return None


def _groups(beside: Mapping[Node, Mapping[Node, None]]) -> list[list[Node]]:
    left, found = dict.fromkeys(beside), []
    while left:
        ahead, group = [next(iter(left))], []
        while ahead:
            node = ahead.pop()
            if node in left:
                del left[node]
                group.append(node)
                ahead += beside[node]
        found.append(group)
    return found
