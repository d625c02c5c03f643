"""Words that stand for one another: each by the family of the lexicon whose words all mean the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from firsthand.judgements.words.lexicon import LEXICON, Family, closure, widest
from firsthand.judgements.words.words import stem


def _by_stem() -> Mapping[str, str]:
    """The family of each stem that has one: a stem of two that lead to nothing in common stands for neither."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, one in LEXICON.items():
        for base in _stems(one) if not one.loose else ():
            found[base].add(name)
    return {base: only for base, names in found.items() if (only := _widest(names)) is not None}


def _stems(one: Family) -> Iterator[str]:
    """The stems of a family's words, but of a "recording" without "to record": who records something makes none."""
    plain = {stem(word) for word in one.words if not word.endswith("ing")}
    yield from plain
    yield from (word for word in one.words if word.endswith("ing") and stem(word) not in plain)


def _widest(names: set[str]) -> str | None:
    tight = frozenset(name for name in closure(frozenset(names)) if not (LEXICON[name].loose or LEXICON[name].axis))
    found = widest(tight or frozenset(names))
    return next(iter(found)) if len(found) == 1 else None


def synonym(base: str) -> str | None:
    """Return the family of words that mean what a stem means; None where there is none, or more than one."""
    return _OF.get(base)


def meaning(name: str) -> str:
    """Return the widest family of words that all mean alike to which a family leads: murder is a death."""
    return _widest({name}) or name


_OF = _by_stem()
