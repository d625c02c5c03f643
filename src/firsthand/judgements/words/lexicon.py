"""The one lexicon of judging: families of words that stand for one thing in the news, and how families hang together.

The families are data, in ``lexicon.toml`` beside this module. Claims are seldom worded alike: "called up" and
"drafted", "stepped down" and "resigned", "shut" and "sealed off"; and what one says is seldom denied in its own words.

How to add a family: write a table ``[name]`` in the section of its field, with ``kind`` "act", "state" or "thing".

- ``verbs`` and ``nouns`` are dictionary forms: all their forms are made, and the British "-ise" of an American "-ize".
- ``others`` stand as they are: adjectives, adverbs, plurals that mean something else than the singular ("forces").
- ``phrases`` are words in a row, parted by " | ", each word in all its forms, or in that one where it begins with "="
  ("be =present"); "/" parts choices, and "*" stands for up to three words that may come between ("lay * off").
- ``beside`` gives a word of many senses to the family only where a claim has one of the words behind the colon as well
  ("strike: union wage | fire: job boss").
- ``entails`` names what is so wherever this is so ("flee" entails "leave"), or the wider family that it is one of;
  ``of`` what it is told of with ("bullet" of "shooting").
- ``opposed`` names what cannot be so at once; it is written on one side.
- Flags, where they hold: ``loose`` (words of one field, which do not mean the same), ``axis`` (an act or state that
  goes with anything, so that no story is about it), ``common`` (stands in so many claims of one story that it tells
  none from another), ``topic`` (a whole story can be about it).

Words that do not mean alike in the news are no family; a word of several senses belongs in phrases or ``beside``.
``tests/judgements/words/test_lexicon.py`` says what must be alike and what must not.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from firsthand.judgements.words.inflection import noun_forms, verb_forms

FILE = Path(__file__).with_suffix(".toml")
"""The families."""
GAP = 3
"""Words that may stand between two of a phrase where it has a "*"."""

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*\d|\d|[.,:;!?()–—]")
_MARKS = frozenset(".,:;!?()–—")
"""Marks that no phrase runs over."""
_MONTHS = frozenset({"March", "May"})
_SMALL = frozenset(
    "a an the of in on at to for from by with up down off out over back away aside apart through into onto under"
    " against behind along about around forward and or no not as it".split()
)
"""Words of phrases that have no forms."""

Phrase = tuple[frozenset[str] | None, ...]
"""Each word as the forms that it may take; None stands for up to ``GAP`` words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Words that stand for one thing, act or state."""

    name: str
    kind: str
    words: frozenset[str]
    phrases: tuple[Phrase, ...] = ()
    beside: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    entails: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    opposed: frozenset[str] = frozenset()
    loose: bool = False
    axis: bool = False
    common: bool = False
    topic: bool = False


def load(path: Path = FILE) -> Mapping[str, Family]:
    """Return the families of a file by name, opposition going both ways; ``ValueError`` for a link to none there is."""
    rows = tomllib.loads(path.read_text(encoding="utf8"))
    opposed: dict[str, set[str]] = defaultdict(set)
    for name, row in rows.items():
        for other in row.get("opposed", "").split():
            opposed[name].add(other)
            opposed[other].add(name)
    links = {other for row in rows.values() for link in ("entails", "of") for other in row.get(link, "").split()}
    if missing := (links | opposed.keys()) - rows.keys():
        msg = f"The lexicon has no family {', '.join(sorted(missing))}."
        raise ValueError(msg)
    return {name: _family(name, row, frozenset(opposed[name])) for name, row in rows.items()}


def _family(name: str, row: Mapping[str, Any], opposed: frozenset[str]) -> Family:
    if unknown := row.keys() - _FIELDS or (row["kind"] not in {"act", "state", "thing"} and {row["kind"]}):
        msg = f"The lexicon’s family {name} has {', '.join(sorted(unknown))}, which nothing reads."
        raise ValueError(msg)
    return Family(
        name=name,
        kind=row["kind"],
        words=frozenset(_words(row)),
        phrases=tuple(_phrase(each) for each in _parted(row.get("phrases", ""))),
        beside=tuple(_beside(each) for each in _parted(row.get("beside", ""))),
        entails=frozenset(row.get("entails", "").split()),
        of=frozenset(row.get("of", "").split()),
        opposed=opposed,
        **{flag: row.get(flag, False) for flag in _FLAGS},
    )


_FLAGS = ("loose", "axis", "common", "topic")
_FIELDS = frozenset({"kind", "verbs", "nouns", "others", "phrases", "beside", "entails", "of", "opposed", *_FLAGS})


def _parted(row: str) -> Iterator[str]:
    return (each.strip() for each in row.split("|") if each.strip())


def _words(row: Mapping[str, Any]) -> Iterator[str]:
    for verb in row.get("verbs", "").split():
        yield from verb_forms(verb)
    for noun in row.get("nouns", "").split():
        yield from noun_forms(noun)
    yield from row.get("others", "").split()


def _phrase(text: str) -> Phrase:
    return tuple(None if word == "*" else _any_form(word) for word in text.split())


def _any_form(choices: str) -> frozenset[str]:
    forms: set[str] = set()
    for word in choices.split("/"):
        plain = word.removeprefix("=")
        forms |= {plain} if word in _SMALL or word != plain else verb_forms(word) | noun_forms(word)
    return frozenset(forms)


def _beside(text: str) -> tuple[frozenset[str], frozenset[str]]:
    heads, _, context = text.partition(":")
    return _any_form("/".join(heads.split())), _any_form("/".join(context.split()))


LEXICON: Mapping[str, Family] = load()
"""The families by name."""

OPPOSED: Mapping[str, frozenset[str]] = {name: one.opposed for name, one in LEXICON.items() if one.opposed}
"""What each family is opposed to, where it is to any."""


def _index() -> tuple[Mapping[str, frozenset[str]], Mapping[str, tuple[tuple[Phrase, str], ...]], Mapping[str, Any]]:
    words: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
    beside: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for name, one in LEXICON.items():
        for word in one.words:
            words[word].add(name)
        for phrase in one.phrases:
            for word in phrase[0] or ():
                phrases[word].append((phrase, name))
        for heads, context in one.beside:
            for word in heads:
                beside[word].append((context, name))
    return (
        {word: frozenset(names) for word, names in words.items()},
        {word: tuple(found) for word, found in phrases.items()},
        {word: tuple(found) for word, found in beside.items()},
    )


_WORDS, _PHRASES, _BESIDE = _index()


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase where it stands in a text, and its family."""

    name: str
    start: int
    end: int


@lru_cache(maxsize=1 << 14)
def families(text: str) -> frozenset[str]:
    """Return the families that words and phrases of a text stand for, and none that these entail."""
    found = {each.name for each in phrases(text)}
    for token, _, _ in _tokens(text):
        found |= _WORDS.get(token, frozenset())
    return frozenset(found)


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """The words, figures and marks of a text in small letters, each with its place; a month's name is no word."""
    found = ((m[0], m.start(), m.end()) for m in _TOKEN.finditer(text))
    return [(word if word in _MONTHS else word.lower(), start, end) for word, start, end in found]


@lru_cache(maxsize=1 << 14)
def phrases(text: str) -> tuple[Found, ...]:
    """Return the phrases of the families that stand in a text, and the words that others beside them give a sense."""
    spans = _tokens(text)
    tokens = [token for token, _, _ in spans]
    return tuple(
        Found(name, start, spans[last][2])
        for at, (token, start, _) in enumerate(spans)
        for name, last in _begun(token, tokens, at)
    )


def _begun(token: str, tokens: Sequence[str], at: int) -> Iterator[tuple[str, int]]:
    """Each family of which something begins at a word, and where it ends."""
    for phrase, name in _PHRASES.get(token, ()):
        if (last := _last(phrase, tokens, at)) is not None:
            yield name, last
    yield from ((name, at) for context, name in _BESIDE.get(token, ()) if not context.isdisjoint(tokens))


def _last(phrase: Phrase, tokens: Sequence[str], at: int) -> int | None:
    """The place of a phrase's last word where its first stands at ``at``; None where it does not stand there."""
    gap = 0
    for forms in phrase[1:]:
        if forms is None:
            gap = GAP
            continue
        reach = range(at + 1, min(at + 2 + gap, len(tokens)))
        at = next((n for n in reach if tokens[n] in forms or tokens[n] in _MARKS), -1)
        if at < 0 or tokens[at] in _MARKS:
            return None
        gap = 0
    return at


@lru_cache(maxsize=1 << 13)
def word_families(word: str) -> frozenset[str]:
    """Return the families that a single word stands for in whatever text."""
    return _WORDS.get(word.lower(), frozenset())


@lru_cache(maxsize=1 << 13)
def closure(names: frozenset[str]) -> frozenset[str]:
    """Return families with all that they entail, and what that entails in turn."""
    return _reached(names, lambda one: one.entails)


@lru_cache(maxsize=1 << 13)
def fields(names: frozenset[str]) -> frozenset[str]:
    """Return families with all that they entail, and all that they are told of with."""
    return _reached(names, lambda one: one.entails | one.of)


def _reached(names: frozenset[str], links: Callable[[Family], frozenset[str]]) -> frozenset[str]:
    found, new = set(names), set(names)
    while new := {wider for name in new for wider in links(LEXICON[name])} - found:
        found |= new
    return frozenset(found)


def widest(names: frozenset[str]) -> frozenset[str]:
    """Return families without those that lead to others of them: what is shared in one word is one thing shared."""
    return frozenset(name for name in names if not (fields(frozenset({name})) - {name}) & names)


def opposites(a: frozenset[str], b: frozenset[str]) -> tuple[str, str] | None:
    """Return a family of the one that is opposed to one of the other; None where either has both."""
    for name in sorted(a):
        for other in sorted(OPPOSED.get(name, ())):
            if other in b and name not in b and other not in a:
                return name, other
    return None
