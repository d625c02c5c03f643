"""Who is meant by the names of a reading, set beside those of the readings before it; new names alone cost anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.judgements.entities.forms import joined, kept_under, looked_for, named, spoken
from firsthand.judgements.entities.names import names
from firsthand.judgements.entities.people import name_of, short_of
from firsthand.judgements.entities.regrouped import OfNames, of_names, regrouped
from firsthand.judgements.entities.spelling import fold
from firsthand.judgements.same.keys import number, numbers
from firsthand.ledger.judgements import Judgements
from firsthand.ledger.named import in_document
from firsthand.ledger.placing import Naming, Placed
from firsthand.model.decision import Subject
from firsthand.model.entity import EntityType, Form, Joining, Known, Mention
from firsthand.model.reading import Reading
from firsthand.model.text import Span

MOST = 600
"""Forms that are resolved together; of more, those are looked at that are nearest to what is new."""


def named_in(ledger: Judgements, reading: Reading, rows: Sequence[int]) -> tuple[Naming, dict[int, dict[int, str]]]:
    """Return what a reading adds to what is known of names, and the entity of each hop by the rows of its claims."""
    assert reading.document is not None  # noqa: S101 - one that was skipped whole is not kept
    mentions = names(reading)
    own = named(mentions)
    met = {form.id for form in ledger.forms([form.id for form in own.forms])}
    fresh = tuple(form for form in own.forms if form.id not in met)
    shown = _new(own.given, ledger.joinings([form.id for form in own.forms]))
    seeds = {form.id for form in fresh} | {side for each in shown for side in (each.a, each.b)}
    decided = of_names(ledger.decisions(about=Subject.ENTITY))
    made = resolved(ledger, [form for form in own.forms if form.id in seeds], shown, decided) if seeds else Naming()
    speaking = spoken(reading.claims, mentions, own.of_mention)
    places: dict[str, set[Span]] = {}
    for mention in mentions:
        if form := own.of_mention.get(mention.id):
            places.setdefault(form, set()).update(mention.spans)
    naming = replace(
        made,
        forms=fresh,
        folded={form.id: fold(form.mention.name) for form in fresh},
        keys={form.id: numbers(kept_under(form)) for form in fresh},
        places={form: tuple(sorted(spans)) for form, spans in places.items()},
        spoken={(rows[claim], step): form for (claim, step), form in speaking.items()},
    )
    where = ledger.placed([form.id for form in own.forms]) | dict(made.placed)
    entities: dict[int, dict[int, str]] = {}
    for (claim, step), form in speaking.items():
        entities.setdefault(rows[claim], {})[step] = in_document(where[form], reading.document.id)
    return naming, entities


def renamed(ledger: Judgements, sides: Iterable[str]) -> Naming:
    """Return who goes by these names now, after people decided about them or took a decision back."""
    forms = ledger.forms(ledger.forms_called([fold(name) for name in sides]))
    return resolved(ledger, forms, (), of_names(ledger.decisions(about=Subject.ENTITY)))


def other_names(ledger: Judgements, name: str, *, place: bool) -> tuple[str, ...]:
    """Return what else the one is called whom a name stands for; nothing where it may stand for two.

    Of a person whose surname nobody else here bears, the surname is one of them.
    """
    kinds = (EntityType.PLACE,) if place else (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.OUTLET)
    asked = tuple(_asked(name, kind) for kind in kinds if kind is not EntityType.PERSON or name_of(name))
    found = _called(ledger, asked)
    surnames = {each.split()[-1] for each in found if not place and (full := name_of(each)) and full.full}
    if " " in name.strip():
        surnames = {each for each in surnames if _alone(ledger, each, found | {name})}
    return tuple(sorted((found | surnames) - {name}))


def _called(ledger: Judgements, asked: Sequence[Form]) -> set[str]:
    """The names of the entity that forms which no document has would be of."""
    ours = {form.id for form in asked}
    block = _block(ledger, asked, of_names(ledger.decisions(about=Subject.ENTITY)))
    placed = ledger.placed([form for form in block if form not in ours])
    found: set[str] = set()
    for entity in joined(block.values(), [each for each in ledger.joinings(list(block)) if each.given]):
        forms = {form.id for form in entity.forms}
        if entity.apart or not forms & ours:
            continue
        same = {placed[form].entity for form in forms if form in placed}
        found |= {block[form].mention.name for form, at in placed.items() if at.entity in same and not at.apart}
    return found


def _alone(ledger: Judgements, surname: str, names: set[str]) -> bool:
    """Whether nobody bears the surname in this case whose name is not among these."""
    short = name_of(surname)
    near = _block(ledger, (_asked(surname, EntityType.PERSON),), ()).values()
    full = [(form.mention.name, name) for form in near if (name := name_of(form.mention.name)) and name.full]
    return short is not None and {form for form, name in full if short_of(short, name)} <= names


def _asked(name: str, kind: EntityType) -> Form:
    """A name that a person asks for, as a form that no document has."""
    return Form(mention=Mention(document=f"asked {kind.value}", name=name, type=kind))


def resolved(ledger: Judgements, seeds: Sequence[Form], shown: Sequence[Joining], decided: Sequence[OfNames]) -> Naming:
    """Return the entities of these forms and of all that hang together with them."""
    block = _block(ledger, seeds, decided)
    given = [each for each in ledger.joinings(list(block)) if each.given]
    known = joined(block.values(), [*given, *shown])
    return Naming(
        block=frozenset(block),
        joinings=tuple(each for entity in known for each in entity.joinings),
        placed=_placed(block, known, decided),
    )


def _new(given: Iterable[Joining], before: Iterable[Joining]) -> list[Joining]:
    pairs = {frozenset({each.a, each.b}) for each in before}
    new = {frozenset({each.a, each.b}): each for each in given}
    return [each for pair, each in new.items() if pair not in pairs]


def _block(ledger: Judgements, seeds: Sequence[Form], decided: Sequence[OfNames]) -> dict[str, Form]:
    """The forms that the seeds can change, those met first in front: by keys, by merges, and by what people said."""
    found = {form.id: form for form in seeds}
    ahead, asked, ours = list(seeds), set[str](), set(found)
    while ahead and len(found) < MOST:
        sought = frozenset().union(*(looked_for(form, new=form.id in ours) for form in ahead)) - asked
        asked |= sought
        ids = [form.id for form in ahead]
        near = [*ledger.forms_near(map(number, sought)), *ledger.forms_joined(ids), *_said(ledger, ahead, decided)]
        ahead = ledger.forms([each for each in dict.fromkeys(near) if each not in found])
        found |= {form.id: form for form in ahead}
    met = (form.id for form in ledger.forms(list(found)))
    return {each: found[each] for each in dict.fromkeys([*met, *found])}


def _said(ledger: Judgements, forms: Iterable[Form], decided: Sequence[OfNames]) -> list[str]:
    """The forms that people set beside these."""
    here = {fold(form.mention.name) for form in forms} if decided else set()
    others = {each.b if each.a in here else each.a for each in decided if {each.a, each.b} & here}
    return ledger.forms_called(sorted(others)) if others else []


def _placed(block: dict[str, Form], known: Sequence[Known], decided: Sequence[OfNames]) -> dict[str, Placed]:
    """Each form with its entity, which goes by the form that was met first."""
    order = {form: n for n, form in enumerate(block)}
    folded = {form: fold(block[form].mention.name) for form in block}
    machine = {frozenset(form.id for form in entity.forms): entity for entity in known}
    edges = [(each.a, each.b) for entity in known for each in entity.joinings]
    found: dict[str, Placed] = {}
    for group in regrouped(folded, edges, decided):
        entity = machine.get(frozenset(group))
        apart = entity.apart if entity else len(group) == 1 and _surname(block[group[0]])
        first = min(group, key=order.__getitem__)
        found |= {form: Placed(entity=first, apart=apart) for form in group}
    return found


def _surname(form: Form) -> bool:
    """Whether a person is named by a surname alone: whoever took it out of one entity has put it in none."""
    name = name_of(form.mention.name) if form.mention.type is EntityType.PERSON else None
    return name is not None and not name.full
