"""Words that stand for one another: each by the one family of the lexicon whose words all mean the same."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.judgements.lexicon import LEXICON
from firsthand.judgements.words import stem


def _only() -> Mapping[str, str]:
    """The family of each stem that has one; a stem of two families stands for neither."""
    found: dict[str, str | None] = {}
    for name, one in LEXICON.items():
        for base in {stem(word) for word in one.words} if not one.loose else ():
            found[base] = None if base in found else name
    return {base: name for base, name in found.items() if name is not None}


_OF = _only()


def synonym(base: str) -> str | None:
    """Return the family of words that mean what a stem means; None where there is none, or more than one."""
    return _OF.get(base)
