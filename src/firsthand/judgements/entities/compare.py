"""Whether two mentions name one thing, and why: one rule for each sort of thing, each with its reason in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

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
from firsthand.judgements.entities.one_person import Found, one_person
from firsthand.judgements.entities.people import agree, common, name_of
from firsthand.judgements.entities.places import same_place_name, usual_place
from firsthand.judgements.entities.spelling import fold
from firsthand.language.actors.gazetteer import usual_outlet
from firsthand.language.atlas.lying import distance
from firsthand.model.entity import EntityType, Ground, Mention, Merge
from firsthand.model.judgement import Reason

VERSION = "1"
NEAR = 25.0
"""Kilometres that two points of one place may lie apart: a town has no one middle."""


def compare(a: Mention, b: Mention, context: Context) -> Merge | None:
    """Return the judgement that two mentions name one thing, with its reason and the words it rests on, or None.

    ``context`` is what else is known under the same keys; by it a surname is one person's only where no other bears it.
    None says that they were not shown to be one, not that they are two.
    """
    if a.local or b.local:
        found = _local(a, b, context)
        rule = "local"
    else:
        rule = "-".join(sorted((a.type, b.type)))
        judge = _RULES.get((a.type, b.type)) or _RULES.get((b.type, a.type))
        first, second = (a, b) if (a.type, b.type) in _RULES else (b, a)
        found = judge(first, second, context) if judge else None
    if found is None:
        return None
    ground, why = found
    reason = Reason(f"{_quoted(a)} and {_quoted(b)}: {why}.", (*a.shown, *b.shown))
    return Merge(a=a, b=b, ground=ground, reasons=(reason,), rule=f"entities/{rule}", version=VERSION)


def _quoted(mention: Mention) -> str:
    return f"“{mention.name}”"


def _local(a: Mention, b: Mention, _context: Context) -> Found:
    """What means nothing outside its document: the same words in it, or an office of which it names one holder."""
    if a.document != b.document or a.type is not b.type:
        return None
    if a.type is not EntityType.PERSON:
        same = fold(a.name) == fold(b.name) and a.local and b.local
        return (Ground.SAME_NAME, "the document uses the same words") if same else None
    if a.local and b.local:
        same = a.roles == b.roles and a.countries == b.countries
        return (Ground.OFFICE, "both are the one office of one nation in this document") if same else None
    office, holder = (a, b) if a.local else (b, a)
    if holder.name not in office.also:
        return None
    return Ground.OFFICE, f"the document names nobody else as {min(office.roles)} of {min(office.countries)}"


def _bodies(a: Mention, b: Mention, context: Context) -> Found:
    usual_a, usual_b = usual_body(a.name), usual_body(b.name)
    if usual_a and usual_b:
        if usual_a != usual_b:
            return None
        same = fold(a.name) == fold(b.name)
        return (
            (Ground.SAME_NAME, "the name is the same")
            if same
            else (Ground.LISTED, f"both are listed forms of {usual_a}")
        )
    one, other = national(a.name), national(b.name)
    if one and other:
        return (Ground.LISTED, f"both are the {one[1]} of {one[0]}") if one == other else None
    if body_words(a.name) == body_words(b.name):
        return Ground.SAME_NAME, "the name is the same"
    return _expansion(a, b, context) or _expansion(b, a, context)


def _expansion(short: Mention, full: Mention, context: Context) -> Found:
    if not is_acronym(short.name) or is_acronym(full.name):
        return None
    said = fold(short.name) in {fold(word) for word in full.also}
    if short.document == full.document:
        return (Ground.EXPANSION, f"the document gives {short.name} as its initials") if said else None
    known = context.expansions(short.name)
    if said and len(known) == 1:
        return (
            Ground.EXPANSION,
            f"another document gives {short.name} as its initials, and none gives them to another body",
        )
    return None


def _outlets(a: Mention, b: Mention, _context: Context) -> Found:
    x, y = _outlet(a), _outlet(b)
    if fold(x) != fold(y):
        return None
    if fold(a.name) == fold(b.name) and not (a.also or b.also):
        return Ground.SAME_NAME, "the name is the same"
    if a.also or b.also:
        return Ground.SHORT_FORM, f"the document names {x} and no other outlet of that short name"
    if usual_outlet(x):
        return Ground.LISTED, f"both are forms of {x}"
    return Ground.SAME_NAME, "the name is the same but for its article and what sort of outlet it is"


def _body_and_outlet(body: Mention, outlet: Mention, _context: Context) -> Found:
    if body_words(body.name) != body_words(outlet.name):
        return None
    return Ground.SAME_NAME, "the name is the same, and one document has it for an outlet"


def _outlet(mention: Mention) -> str:
    return min(mention.also) if len(mention.also) == 1 else outlet_name(mention.name)


def _accounts(a: Mention, b: Mention, _context: Context) -> Found:
    if a.handle and b.handle:
        same = a.handle.casefold() == b.handle.casefold()
        return (Ground.ACCOUNT, f"the handle {a.handle} is the same") if same else None
    same = fold(a.name) == fold(b.name) and len(fold(a.name)) > 3
    return (Ground.SAME_NAME, "the account’s name is the same") if same else None


def _account_and_outlet(account: Mention, other: Mention, _context: Context) -> Found:
    """An account is an outlet’s or a body’s where it bears its name and the handle says the same."""
    if other.type is EntityType.OUTLET:
        same = fold(outlet_name(account.name)) == fold(_outlet(other))
    else:
        same = body_words(account.name) == body_words(other.name) or _one_usual(account, other)
    if not same or not account.handle or not _handle_says(account.handle, _all_names(account, other)):
        return None
    return Ground.ACCOUNT, f"the account {account.handle} bears its name, and the handle says the same"


def _all_names(account: Mention, other: Mention) -> tuple[str, ...]:
    return (account.name, other.name, usual_body(other.name) or _outlet(other))


def _one_usual(a: Mention, b: Mention) -> bool:
    usual = usual_body(a.name)
    return usual is not None and usual == usual_body(b.name)


def _handle_says(handle: str, names: tuple[str, ...]) -> bool:
    plain = re.sub(r"[^a-z]", "", fold(handle))
    forms = {fold(re.sub(r"^the ", "", name, flags=re.IGNORECASE)).replace(" ", "") for name in names}
    forms |= {initials(name) for name in names}
    return any(form == plain or (min(len(form), len(plain)) > 2 and (form in plain or plain in form)) for form in forms)


def _account_and_person(account: Mention, person: Mention, _context: Context) -> Found:
    x, y = name_of(account.name), name_of(person.name)
    if x is None or y is None or not (x.full and y.full) or agree(x, y) is None:
        return None
    if account.document == person.document:
        return Ground.ACCOUNT, f"the document names {person.name}, and shows an account of that full name"
    plain = re.sub(r"[^a-z]", "", fold(account.handle or ""))
    told = {x.surname, y.surname} | {name.given[0] for name in (x, y) if len(name.given[0]) > 4}
    if common(y) or not any(word in plain for word in told):
        return None
    return Ground.ACCOUNT, f"the account bears the full name of {person.name}, and its handle a part of it"


def _countries(a: Mention, b: Mention, _context: Context) -> Found:
    x, y = state_of(a.name), state_of(b.name)
    if x is None or x != y:
        return None
    if fold(a.name) == fold(b.name):
        return Ground.SAME_NAME, "the name is the same"
    return Ground.LISTED, f"both stand for {x}, its capital for those who govern it"


def _country_and_place(country: Mention, place: Mention, _context: Context) -> Found:
    """A state’s own name is the same on the map; its capital speaks for it, but is a town there."""
    same = state_of(country.name) == state_of(place.name) is not None
    own = fold(place.name) in {
        fold(name) for name in (state_of(place.name) or "", "US", "UK", "U.S.", "Britain", "America")
    }
    return (Ground.LISTED, "the place is the country itself") if same and own else None


def _places(a: Mention, b: Mention, context: Context) -> Found:
    if a.geonames and b.geonames:
        if a.geonames != b.geonames:
            return None
        reason = (
            "the name is the same"
            if fold(a.name) == fold(b.name)
            else f"GeoNames has one place ({a.geonames}) for both"
        )
        return (Ground.SAME_NAME if fold(a.name) == fold(b.name) else Ground.LOCATION), reason
    if a.countries and b.countries and not a.countries & b.countries:
        return None
    if a.point and b.point and distance(*a.point, *b.point) > NEAR:
        return None
    ground = same_place_name(a.name, b.name)
    if ground is None and (shared := _one_area(a, b)):
        return Ground.LISTED, f"both stand for {shared}"
    if ground is None or (not (a.point and b.point) and len(context.places(a)) > 1):
        return None
    if ground is Ground.SAME_NAME:
        return ground, "the name is the same, and no other place of that name is known"
    return (
        ground,
        f"both are spellings of {usual_place(a.name)}" if ground is Ground.LISTED else "both are one name romanised",
    )


def _one_area(a: Mention, b: Mention) -> str | None:
    """The area that the atlas gives for both, "Asia" for "Asian"; one nation's border runs along several others'."""
    areas = {fold(name): name for name in a.also}
    shared = (areas[key] for name in sorted(b.also) if (key := fold(name)) in areas)
    return next((name for name in shared if not name.startswith("border of ")), None)


_P, _O, _L, _A, _C, _S = (
    EntityType.PERSON, EntityType.ORGANIZATION, EntityType.OUTLET,
    EntityType.ACCOUNT, EntityType.COUNTRY, EntityType.PLACE,
)  # fmt: skip
_RULES: Mapping[tuple[EntityType, EntityType], Callable[[Mention, Mention, Context], Found]] = {
    (_P, _P): one_person,
    (_O, _O): _bodies,
    (_L, _L): _outlets,
    (_O, _L): _body_and_outlet,
    (_A, _A): _accounts,
    (_C, _C): _countries,
    (_S, _S): _places,
    (_A, _L): _account_and_outlet,
    (_A, _O): _account_and_outlet,
    (_A, _P): _account_and_person,
    (_C, _S): _country_and_place,
}
"""Which rule judges which two sorts; others are never one."""
