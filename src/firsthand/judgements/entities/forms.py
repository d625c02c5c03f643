"""Names across documents: each form is kept once, and a new one is resolved with those alone that share a key with it.

What a document itself shows is settled in it first: a surname there is the one whom it names in full. Only the full
name goes to the others, so that a document costs what is new in its names, and not what is known of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.judgements.entities.compare import VERSION
from firsthand.judgements.entities.context import Context
from firsthand.judgements.entities.entities import keys, resolve
from firsthand.judgements.entities.institutions import is_acronym
from firsthand.judgements.entities.joined import is_short
from firsthand.judgements.entities.people import common, is_of_slip, name_of
from firsthand.judgements.entities.spelling import fold
from firsthand.model.claim import Claim, Source, SourceType
from firsthand.model.entity import Entity, EntityType, Form, Joining, Known, Mention, Merge
from firsthand.model.judgement import Reason

_INITIALS = "initials:"
_NOBODY = frozenset({SourceType.ANONYMOUS, SourceType.VAGUE, SourceType.DOCUMENT})
"""Types of sources that have no name, whatever describes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The forms of one document, which of its mentions is of which, and the joinings that the document shows itself.

    A mention that means nothing outside its document ("the ministry") has no form.
    """

    forms: tuple[Form, ...]
    of_mention: Mapping[str, str]
    given: tuple[Joining, ...]


def kept_under(form: Form) -> frozenset[str]:
    """Return the keys that a form is found by."""
    return frozenset(_plain(key, form.mention) for key in keys(form.mention))


def looked_for(form: Form, *, new: bool = True) -> frozenset[str]:
    """Return the keys of the forms that one has to be compared with.

    Thousands of bodies have two initials in common; they are looked at only where an acronym is to be read. What was
    met before has been set beside surnames with a slip in them: followed again, first names that many have would lead
    from surname to surname through the whole case.
    """
    own = keys(form.mention)
    acronym = is_acronym(form.mention.name) or form.mention.also
    sought = own | {f"of {key}" for key in own if key.startswith(_INITIALS)} if acronym else own
    return sought if new else frozenset(key for key in sought if not is_of_slip(key))


def _plain(key: str, mention: Mention) -> str:
    acronym = is_acronym(mention.name) or bool(mention.also)
    return key if acronym or not key.startswith(_INITIALS) else f"of {key}"


def named(mentions: Iterable[Mention]) -> Named:
    """Return the forms of a document's mentions, resolved inside it."""
    forms: dict[str, Form] = {}
    of_mention: dict[str, str] = {}
    given: list[Joining] = []
    for entity in resolve(mentions):
        own = _forms(entity)
        forms |= {form.id: form for form in own.values()}
        of_mention |= {mention: form.id for mention, form in own.items()}
        given += _given(entity, own)
    return Named(forms=tuple(forms.values()), of_mention=of_mention, given=tuple(given))


def _forms(entity: Entity) -> dict[str, Form]:
    """The form of each mention by its id: short names and offices go with the fullest name that is there."""
    public = [m for m in entity.mentions if not m.local]
    full = [m for m in public if not is_short(m)] or public
    if not full:
        return {}
    made = {m.id: _form(m, entity) for m in full}
    most = max(full, key=lambda m: (len(m.name.split()), len(m.spans), m.name))
    return {m.id: made.get(m.id, made[most.id]) for m in entity.mentions}


def _form(mention: Mention, entity: Entity) -> Form:
    """A mention with all that the document says of its bearer, under an id that hangs on that."""
    of_person = mention.type is EntityType.PERSON
    whole = replace(
        mention,
        roles=frozenset().union(*(m.roles for m in entity.mentions)) if of_person else frozenset(),
        countries=frozenset().union(*(m.countries for m in entity.mentions)),
        gender=next((m.gender for m in entity.mentions if m.gender), None) if of_person else None,
        of=next((m.of for m in entity.mentions if m.of), None) if of_person else None,
        spans=(),
        local=False,
    )
    said = (sorted(whole.roles), sorted(whole.countries), sorted(whole.also), whole.gender, whole.of, whole.handle)
    name = repr((whole.type.value, fold(whole.name), whole.geonames, said))
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Form(mention=replace(whole, document=digest), shown=mention.shown)


def _given(entity: Entity, own: Mapping[str, Form]) -> Iterable[Joining]:
    for merge in entity.merges:
        a, b = own.get(merge.a.id), own.get(merge.b.id)
        if a and b and a.id != b.id:
            yield Joining(
                a=min(a.id, b.id), b=max(a.id, b.id), ground=merge.ground, reasons=merge.reasons, rule=merge.rule,
                version=merge.version,
                given=True,
            )  # fmt: skip


def joined(forms: Iterable[Form], given: Iterable[Joining]) -> tuple[Known, ...]:
    """Return the entities of forms that hang together by keys, each form in one."""
    every = {form.id: form for form in forms}
    by_mention = {form.mention.id: form for form in every.values()}
    hold = [_merge(each, every) for each in given if each.a in every and each.b in every]
    context = Context(form.mention for form in every.values())
    return tuple(_known(entity, by_mention, every, context) for entity in resolve(_mentions(every), hold))


def _mentions(forms: Mapping[str, Form]) -> list[Mention]:
    return [form.mention for form in forms.values()]


def _merge(each: Joining, forms: Mapping[str, Form]) -> Merge:
    a, b = forms[each.a].mention, forms[each.b].mention
    return Merge(a=a, b=b, ground=each.ground, reasons=each.reasons, rule=f"given {each.rule}", version=each.version)


def _known(entity: Entity, by_mention: Mapping[str, Form], every: Mapping[str, Form], context: Context) -> Known:
    joinings = tuple(
        Joining(
            a=min(merge.a.document, merge.b.document),
            b=max(merge.a.document, merge.b.document),
            ground=merge.ground,
            reasons=merge.reasons if merge.rule.startswith("given ") else _shown(merge, every),
            rule=merge.rule.removeprefix("given "),
            version=merge.version,
            given=merge.rule.startswith("given "),
        )
        for merge in entity.merges
    )
    forms = tuple(by_mention[m.id] for m in entity.mentions)
    return Known(forms=forms, joinings=joinings, apart=all(_apart(m, context) for m in entity.mentions))


def _shown(merge: Merge, forms: Mapping[str, Form]) -> tuple[Reason, ...]:
    """The reasons with the places where the two forms were first met."""
    spans = (*forms[merge.a.document].shown, *forms[merge.b.document].shown)
    return tuple(Reason(reason.text, spans) for reason in merge.reasons)


def _apart(mention: Mention, context: Context) -> bool:
    """Whether a name that is not full may be another's in the next document."""
    name = name_of(mention.name) if mention.type is EntityType.PERSON else None
    if name is None or name.full:
        return False
    return name.lone_given or common(name) or bool(context.bearers(mention))


def spoken(
    claims: Sequence[Claim], mentions: Iterable[Mention], of_mention: Mapping[str, str]
) -> dict[tuple[int, int], str]:
    """Return the form of each source that has one, by the number of its claim and of its hop.

    Two who speak together are one source and two names, so that it has no form.
    """
    at: dict[object, set[str]] = {}
    for mention in mentions:
        form = of_mention.get(mention.id, "")
        for place in ((mention.type.value, fold(mention.name)), *mention.spans):
            at.setdefault(place, set()).add(form)
    found: dict[tuple[int, int], str] = {}
    for number, claim in enumerate(claims):
        of_hops = (_of_source(hop.source, at) for hop in claim.chain)
        found |= {(number, step): form for step, form in enumerate(of_hops) if form}
    return found


def _of_source(source: Source, at: Mapping[object, set[str]]) -> str | None:
    if source.type in _NOBODY:
        return None
    named_by = [(kind.value, fold(source.canonical or source.name)) for kind in EntityType]
    for place in (source.mention, *named_by):
        forms = at.get(place)
        if forms:
            return min(forms) if len(forms) == 1 else None
    return None


__all__ = ["VERSION", "Named", "joined", "kept_under", "looked_for", "named", "spoken"]
