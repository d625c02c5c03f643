"""Which "one" is a number of things, and which stands for somebody or something: "one way", "won one", "no one"."""

from __future__ import annotations

from firsthand.claims.quantities.amounts import Amount
from firsthand.claims.quantities.counted import counted_after
from firsthand.language.grammar import Grammar
from firsthand.language.words import Word, low_at, matches
from firsthand.model.text import Span

# "one" after these counts nothing, whatever follows it.
_BEFORE = frozenset("no any every each some another which such".split())
_BEHIND = frozenset({"another", "'s", "who", "whose", "which", "that"})
_OF = frozenset("them us you it which whom".split())
# Ways to speak in which neither "one" nor its noun counts: words before it, and those from it on.
_IDIOMS = (
    ((), ("one", "way", "or")),
    (("for",), ("one", "thing")),
    (("on",), ("one", "hand")),
    (("the",), ("one", "hand")),
    ((), ("one", "by", "one")),
)
# "One day" is some day before who does something then, and behind what may be.
_SOMEBODY = frozenset("i you he she it we they".split())
_MAY = frozenset("may might will would could can should".split())


def pronoun(row: tuple[Word, ...], amount: Amount, grammar: Grammar | None = None) -> bool:
    """Return whether "one" counts nothing: no noun or fate that it could count follows, or an idiom holds it."""
    at = amount.core
    if row[at].low != "one" or amount.last != at + 1 + (amount.unit is not None):
        return False
    before, after = low_at(row, at - 1), low_at(row, at + 1)
    if before in _BEFORE or after in _BEHIND or after.startswith("'") or _idiom(row, at) or _of(row, at + 1):
        return True
    if amount.unit:
        return amount.unit == "day" and (low_at(row, amount.last) in _SOMEBODY | _MAY or before in _MAY)
    return amount.plain and (
        _somebody(row, at, grammar) or counted_after(row, at + 1, one=True, grammar=grammar) is None
    )


def _idiom(row: tuple[Word, ...], at: int) -> bool:
    return any(matches(row, at, behind) and (not before or low_at(row, at - 1) in before) for before, behind in _IDIOMS)


def _of(row: tuple[Word, ...], at: int) -> bool:
    """ "one of them"; but "one of the hostages" is one hostage."""
    return low_at(row, at) == "of" and low_at(row, at + 1) in _OF


def _somebody(row: tuple[Word, ...], at: int, grammar: Grammar | None) -> bool:
    """ "by one Petros Hallen": somebody of that name."""
    if grammar is None or at + 1 >= len(row):
        return False
    behind = Span(row[at + 1].start, row[at + 1].end)
    return any(
        t.pos == "PROPN" and t.dep in {"compound", "pobj"} and _person(grammar, behind) for t in grammar.within(behind)
    )


def _person(grammar: Grammar, at: Span) -> bool:
    return any(name.type == "PERSON" and name.span.start <= at.start < name.span.end for name in grammar.names)
