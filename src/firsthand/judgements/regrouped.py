"""What people say of names, over what the rules joined: two names are one's, or are not.

A merge holds for everything that goes by the two names; a split takes the second name out, with what hangs on it alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from firsthand.judgements.spelling import fold
from firsthand.model.decision import Action, Decision, Subject

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
