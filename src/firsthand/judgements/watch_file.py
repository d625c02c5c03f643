"""A watch file: the question, hypotheses and indicators that a person writes, in YAML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import yaml

from firsthand.errors import BadWatch
from firsthand.language.edtf import valid
from firsthand.model.board import Cell, Hypothesis, Indicator, Level, Pattern, Watch
from firsthand.model.event import Realis

LONGEST = 1_000_000
"""Bytes of a watch file."""

Word = TypeVar("Word", bound=StrEnum)

_WATCH = frozenset({"question", "horizon", "resolves", "hypotheses", "indicators"})
_HYPOTHESIS = frozenset({"id", "name", "text"})
_INDICATOR = frozenset({"id", "text", "event", "words", "after", "before", "relevance", "cells"})
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


def load(path: Path) -> Watch:
    """Return the watch of a file; ``BadWatch`` says in one sentence what is wrong with it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadWatch(f"{path}: {error.strerror or error}") from error
    if len(data) > LONGEST:
        raise BadWatch(f"{path} has more than {LONGEST:,} bytes")
    try:
        read = yaml.safe_load(data.decode("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise BadWatch(f"{path} is no YAML: {' '.join(str(error).split())[:160]}") from error
    return watch_of(read)


def watch_of(read: object) -> Watch:
    """Return the watch that a mapping describes."""
    top = _mapping(read, "the file", _WATCH)
    hypotheses = tuple(_hypothesis(each) for each in _list(top, "hypotheses"))
    known = [hypothesis.id for hypothesis in hypotheses]
    if len(known) < 2:
        raise BadWatch("it has fewer than two hypotheses")
    indicators = tuple(_indicator(each, known) for each in _list(top, "indicators"))
    for ids in (known, [indicator.id for indicator in indicators]):
        if twice := {each for each in ids if ids.count(each) > 1}:
            raise BadWatch(f"{', '.join(sorted(twice))} is there twice")
    resolves = _mapping(top.get("resolves") or {}, "resolves")
    return Watch(
        question=_text(top, "question", "the file"),
        hypotheses=hypotheses,
        indicators=indicators,
        horizon=_date(top, "horizon"),
        resolves={str(name): str(value) for name, value in resolves.items()},
    )


def _hypothesis(read: object) -> Hypothesis:
    given = _mapping(read, "a hypothesis", _HYPOTHESIS)
    return Hypothesis(
        id=_text(given, "id", "a hypothesis"),
        name=_text(given, "name", "a hypothesis"),
        text=str(given.get("text") or ""),
    )


def _indicator(read: object, hypotheses: Iterable[str]) -> Indicator:
    given = _mapping(read, "an indicator", _INDICATOR)
    name = _text(given, "id", "an indicator")
    cells = _mapping(given.get("cells") or {}, f"cells of {name}")
    if unknown := sorted(set(map(str, cells)) - set(hypotheses)):
        raise BadWatch(f"{name} speaks of {', '.join(unknown)}, which is no hypothesis of it")
    return Indicator(
        id=name,
        text=_text(given, "text", name),
        pattern=_pattern(given.get("event") or {}, name),
        words=_several(given.get("words")),
        after=_date(given, "after"),
        before=_date(given, "before"),
        relevance=_one_of(Level, given.get("relevance") or "medium", name),
        cells={str(key): _one_of(Cell, value, name) for key, value in cells.items()},
    )


def _pattern(read: object, name: str) -> Pattern:
    given = _mapping(read, f"the event of {name}", _EVENT)
    return Pattern(
        types=tuple(each.upper() for each in _several(given.get("type"))),
        modes=_several(given.get("mode")),
        actor=_maybe(given.get("actor")),
        recipient=_maybe(given.get("recipient")),
        place=_maybe(given.get("place")),
        origin=_maybe(given.get("from")),
        absent=bool(given.get("not")),
        realis=tuple(_one_of(Realis, each, name) for each in _several(given.get("realis"))) or (Realis.ACTUAL,),
    )


def _mapping(read: object, what: str, known: frozenset[str] | None = None) -> Mapping[str, Any]:
    if not isinstance(read, dict):
        raise BadWatch(f"{what} should be names with values")
    if known and (strange := sorted(set(map(str, read)) - known)):
        raise BadWatch(f"{what} has {', '.join(strange)}; it may have {', '.join(sorted(known))}")
    return read


def _list(given: Mapping[str, Any], name: str) -> list[Any]:
    value = given.get(name)
    if not isinstance(value, list) or not value:
        raise BadWatch(f"it lists no {name}")
    return value


def _text(given: Mapping[str, Any], name: str, what: str) -> str:
    value = str(given.get(name) or "").strip()
    if not value:
        raise BadWatch(f"{what} has no {name}")
    return value


def _maybe(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None


def _several(value: object) -> tuple[str, ...]:
    each = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(str(one).strip() for one in each if str(one).strip())


def _date(given: Mapping[str, Any], name: str) -> str | None:
    value = given.get(name)
    if value is None:
        return None
    if not valid(str(value)):
        raise BadWatch(f"{name} {str(value)[:40]!r} is no date; write it as 2022-02-28 or 2022-02-28/2022-03-31")
    return str(value)


def _one_of(kind: type[Word], value: object, name: str) -> Word:
    try:
        return kind(str(value))
    except ValueError:
        raise BadWatch(f"{name} has {str(value)[:40]!r}, which is none of {', '.join(kind)}") from None
