"""Whether two mentions name one person: both in full, one by a surname, or both by one; and what else speaks for it."""

from __future__ import annotations

from firsthand.judgements.entities.context import Context
from firsthand.judgements.entities.people import Name, agree, common, name_of, short_of
from firsthand.judgements.entities.spelling import fold, same_sound
from firsthand.judgements.entities.written import same_office
from firsthand.model.entity import Ground, Mention

Found = tuple[Ground, str] | None
"""A ground with its reason, or nothing where the two are not shown to be one."""


def one_person(a: Mention, b: Mention, context: Context) -> Found:
    """Return on what ground two names of persons are one person's, or None where it is not shown."""
    x, y = name_of(a.name), name_of(b.name)
    if x is None or y is None:
        return None
    if {a.gender, b.gender} == {"m", "f"}:
        return None
    if x.full and y.full:
        return _two_full(a, b, x, y)
    if x.full or y.full:
        (short, s), (full, f) = ((b, y), (a, x)) if x.full else ((a, x), (b, y))
        return _short_and_full(short, s, full, f, context)
    return _two_short(a, b, x, y, context)


def _two_full(a: Mention, b: Mention, x: Name, y: Name) -> Found:
    found = agree(x, y)
    if found is None or a.document == b.document:
        return found
    known = _supported(a, b)
    if found[0] is Ground.SLIP and common(x) and not known:
        return None
    if common(x) and common(y) and x.given[0] in _EVERYDAY and a.of and b.of and not known:
        return None  # two bearers of an everyday name, each of another body
    return found if not known else (found[0], f"{found[1]}, and {known}")


_EVERYDAY = frozenset("john james david michael robert paul peter mark anna maria ali mohammed ahmed mary ivan".split())


def _supported(a: Mention, b: Mention) -> str | None:
    """What more speaks for one person: the same office of the same nation, or the same body."""
    if a.of and b.of and fold(a.of) == fold(b.of):
        return f"both are of {a.of}"
    offices = [role for role in sorted(a.roles - _MANY) if any(same_office(role, other) for other in b.roles - _MANY)]
    if offices and (a.countries & b.countries or not (a.countries and b.countries)):
        return f"both are called {offices[0]}"
    return None


_MANY = frozenset(
    "minister secretary head chief director chairman chair commissioner speaker leader ambassador".split()
)
"""Offices of which a state or a body has several."""


def _short_and_full(short: Mention, s: Name, full: Mention, f: Name, context: Context) -> Found:
    here = [m for m in context.bearers(short) if m.document == short.document]
    if not short_of(s, f) or (s.lone_given and not here):
        return None
    if here:
        meant, where = context.persons(_fitting(short, here)), "the document names"
    else:
        bearers = context.bearers(short)
        supported = [m for m in bearers if _supported(short, m)]
        several = len(context.persons(bearers)) > 1
        if (several or common(s)) and not supported:
            return None
        meant, where = (
            context.persons(supported if several or common(s) else _fitting(short, bearers)),
            "the documents name",
        )
    if len(meant) != 1 or full.name not in {m.name for m in meant[0]}:
        return None
    if not here and (known := _supported(short, full)):
        return Ground.SHORT_FORM, f"of those who bear the surname, only {full.name} fits, and {known}"
    return Ground.SHORT_FORM, f"{where} nobody else who bears the surname than {full.name}"


def _fitting(short: Mention, bearers: list[Mention]) -> list[Mention]:
    """The bearers of a surname whom the words beside it do not rule out; by office where it tells one of several."""
    left = [m for m in bearers if {m.gender, short.gender} != {"m", "f"}]
    named = [m for m in left if _supported(short, m)]
    return named or left


def _two_short(a: Mention, b: Mention, x: Name, y: Name, context: Context) -> Found:
    if x.lone_given or y.lone_given or common(x) or common(y) or x.given != y.given:
        return None
    if not same_sound(x.surname, y.surname) or x.suffix != y.suffix or context.bearers(a) or context.bearers(b):
        return None
    if a.countries and b.countries and not a.countries & b.countries:
        return None
    return Ground.BARE_NAME, "the one name is the same and uncommon, and nobody who bears it is named in full"
