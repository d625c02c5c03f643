"""A watch file: the question, hypotheses and indicators that a person writes, in YAML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import yaml

from firsthand.errors import BadWatch
from firsthand.language.calendar.edtf import valid
from firsthand.model.board import Cell, Hypothesis, Indicator, Level, Pattern, Watch
from firsthand.model.event import TYPES, Realis

LONGEST = 200_000
"""Bytes of a watch file: a hundred indicators take a tenth of that, and YAML is slow to read."""
LONGEST_WORDS = 1000
"""Characters of any one value in it."""

Word = TypeVar("Word", bound=StrEnum)

_WATCH = frozenset({"question", "horizon", "resolves", "hypotheses", "indicators"})
_HYPOTHESIS = frozenset({"id", "name", "text"})
_INDICATOR = frozenset({"id", "text", "event", "words", "with", "without", "after", "before", "relevance", "cells"})
_EVENT = frozenset({"type", "mode", "actor", "recipient", "place", "from", "not", "realis"})

TEMPLATE = """\
# A question that is watched. `firsthand watch THIS-FILE` reads it.
#
# question     one sentence that can be settled: who, what, where, by when
# horizon      EDTF interval after which the question is closed
# hypotheses   explanations that exclude each other; id, a short name, one sentence
# indicators   what would be seen; each has
#   event      PLOVER type and, where they matter, actor, recipient, place, from; `not: true` asks for its absence
#              realis: [future, hypothetical] asks for what is said to come, and not for what is told as having happened
#   words      what a report of it tends to say (any of them); only an aid to finding claims, never evidence alone
#   with       a report must also have one of these words, where any are given: what it is about
#   without    and none of these: what would make it the opposite
#   after      only claims about this day or later count
#   relevance  low | medium | high
#   cells      consistency with each hypothesis if it is seen: CC C N I II NA

question: Will … before …?
horizon: "2026-01-01/2026-12-31"

hypotheses:
  - id: H1
    name: It comes
    text: …
  - id: H2
    name: It does not
    text: …

indicators:
  - id: I1
    text: Troops are moved to the border
    event: {type: MOBILIZE, actor: …, place: …}
    words: [troops, convoy, deployed]
    relevance: high
    cells: {H1: CC, H2: I}
"""
"""What ``firsthand watch --new`` writes."""


class _Loader(yaml.BaseLoader):
    """Reads every value as the words that stand there: "no" is a name, and 2022-02-30 is refused in our own sentence.

    What stands for something else in the file (``&a``, ``*a``) is refused: a few lines of it describe gigabytes.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise BadWatch("it has *names that stand for other parts of it; write those out")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - as in yaml
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if twice := _twice(names):
            raise BadWatch(f"line {node.start_mark.line + 1} names {twice} twice")
        return super().construct_mapping(node, deep)


def load(path: Path) -> Watch:
    """Return the watch of a file; ``BadWatch`` says in one sentence what is wrong with it."""
    try:
        with path.open("rb") as file:
            data = file.read(LONGEST + 1)
    except OSError as error:
        raise BadWatch(f"{path}: {error.strerror or error}") from error
    if len(data) > LONGEST:
        raise BadWatch(f"{path} has more than {LONGEST:,} bytes")
    try:
        return watch_of(_parsed(data))
    except BadWatch as error:
        raise BadWatch(f"{path}: {error.detail}") from error


def _parsed(data: bytes) -> object:
    try:
        return yaml.load(data.decode("utf-8-sig"), Loader=_Loader)  # noqa: S506 - it makes strings, lists and mappings
    except RecursionError as error:
        raise BadWatch("it is nested too deep") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadWatch(f"it is no YAML: {' '.join(str(error).split())[:160]}") from error


def watch_of(read: object) -> Watch:
    """Return the watch that a mapping of strings, lists and mappings describes."""
    top = _mapping(read, "the file", _WATCH)
    hypotheses = tuple(_hypothesis(each) for each in _list(top, "hypotheses"))
    known = [hypothesis.id for hypothesis in hypotheses]
    if len(known) < 2:
        raise BadWatch("it has fewer than two hypotheses")
    _once(known)
    indicators = tuple(_indicator(each, known) for each in _list(top, "indicators"))
    _once([indicator.id for indicator in indicators])
    resolves = _mapping(top.get("resolves") or {}, "resolves")
    return Watch(
        question=_text(top, "question", "the file"),
        hypotheses=hypotheses,
        indicators=indicators,
        horizon=_date(top, "horizon", "the file"),
        resolves={name: _word(value, "resolves") for name, value in resolves.items()},
    )


def _once(ids: Iterable[str]) -> None:
    if twice := _twice(ids):
        raise BadWatch(f"{twice} is there twice")


def _twice(names: Iterable[str]) -> str:
    return ", ".join(sorted(name for name, number in Counter(names).items() if number > 1)[:5])


def _hypothesis(read: object) -> Hypothesis:
    given = _mapping(read, "a hypothesis", _HYPOTHESIS)
    name = _text(given, "id", "a hypothesis")
    return Hypothesis(id=name, name=_text(given, "name", name), text=_word(given.get("text"), f"the text of {name}"))


def _indicator(read: object, hypotheses: Iterable[str]) -> Indicator:
    given = _mapping(read, "an indicator", _INDICATOR)
    name = _text(given, "id", "an indicator")
    cells = _mapping(given.get("cells") or {}, f"cells of {name}")
    if unknown := sorted(set(cells) - set(hypotheses)):
        raise BadWatch(f"{name} speaks of {', '.join(unknown)[:80]}, which is no hypothesis of it")
    pattern, words = _pattern(given.get("event") or {}, name), _several(given.get("words"), f"words of {name}")
    if not pattern.types and not words:
        raise BadWatch(f"{name} has nothing to look for: give its event a type, or words with somebody or some place")
    return Indicator(
        id=name,
        text=_text(given, "text", name),
        pattern=pattern,
        words=words,
        beside=_several(given.get("with"), f"with of {name}"),
        without=_several(given.get("without"), f"without of {name}"),
        after=_date(given, "after", name),
        before=_date(given, "before", name),
        relevance=_one_of(Level, given.get("relevance") or "medium", name),
        cells={key: _one_of(Cell, value, name) for key, value in cells.items()},
    )


def _pattern(read: object, name: str) -> Pattern:
    what = f"the event of {name}"
    given = _mapping(read, what, _EVENT)
    types = tuple(each.upper() for each in _several(given.get("type"), f"type of {name}"))
    if unknown := sorted(set(types) - set(TYPES)):
        raise BadWatch(f"{what} is {', '.join(unknown)[:80]}; PLOVER's types are {', '.join(TYPES)}")
    return Pattern(
        types=types,
        modes=_several(given.get("mode"), f"mode of {name}"),
        actor=_word(given.get("actor"), what) or None,
        recipient=_word(given.get("recipient"), what) or None,
        place=_word(given.get("place"), what) or None,
        origin=_word(given.get("from"), what) or None,
        absent=_truth(given.get("not"), what),
        realis=tuple(_one_of(Realis, each, name) for each in _several(given.get("realis"), what)) or (Realis.ACTUAL,),
    )


def _mapping(read: object, what: str, known: frozenset[str] | None = None) -> Mapping[str, Any]:
    if not isinstance(read, dict):
        raise BadWatch(f"{what} should be names with values")
    if known and (strange := sorted(set(read) - known)):
        raise BadWatch(f"{what} has {', '.join(strange)[:80]}; it may have {', '.join(sorted(known))}")
    return read


def _list(given: Mapping[str, Any], name: str) -> list[Any]:
    value = given.get(name)
    if not isinstance(value, list) or not value:
        raise BadWatch(f"it lists no {name}")
    return value


def _text(given: Mapping[str, Any], name: str, what: str) -> str:
    value = _word(given.get(name), f"{name} of {what}")
    if not value:
        raise BadWatch(f"{what} has no {name}")
    return value


def _word(value: object, what: str) -> str:
    """The words of a value, "" where there are none."""
    if value is not None and not isinstance(value, str):
        raise BadWatch(f"{what} should be words, and is a list or names with values")
    if value and len(value) > LONGEST_WORDS:
        raise BadWatch(f"{what} has more than {LONGEST_WORDS:,} characters")
    return (value or "").strip()


def _several(value: object, what: str) -> tuple[str, ...]:
    each = value if isinstance(value, list) else [value]
    return tuple(word for one in each if (word := _word(one, what)))


def _truth(value: object, what: str) -> bool:
    said = _word(value, what).casefold()
    if said not in _SAID:
        raise BadWatch(f"not in {what} should be true or false, and is {said[:40]!r}")
    return _SAID[said]


_SAID = {"": False, "false": False, "no": False, "true": True, "yes": True}


def _date(given: Mapping[str, Any], name: str, what: str) -> str | None:
    value = _word(given.get(name), f"{name} of {what}")
    if value and not valid(value):
        raise BadWatch(f"{name} of {what} is {value[:40]!r}, no date; write it as 2022-02-28 or 2022-02-28/2022-03-31")
    return value or None


def _one_of(kind: type[Word], value: object, name: str) -> Word:
    said = _word(value, f"a value of {name}")
    try:
        return kind(said)
    except ValueError:
        raise BadWatch(f"{name} has {said[:40]!r}, which is none of {', '.join(kind)}") from None
