"""Names kept and found again: the forms that may be one's, who goes by them, and who speaks in a claim."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, or_, select, update

from firsthand.language.surrogates import without_surrogates
from firsthand.ledger import judging, reasons, schema
from firsthand.ledger.asked import Asked, these, wanted
from firsthand.ledger.judging import batches
from firsthand.ledger.near import CROWD
from firsthand.ledger.placing import Naming, Placed
from firsthand.ledger.readings import Stored
from firsthand.model.entity import EntityType, Form, Ground, Joining, Mention
from firsthand.model.judgement import Report
from firsthand.model.text import Span

UNDONE = "More is known of who goes by that name."
"""Why a merge is closed that the same rules no longer make."""


def near(connection: Connection, values: Iterable[int]) -> list[str]:
    """Return the ids of forms that have one of these keys."""
    found: dict[str, None] = {}
    for value in values:
        found |= dict.fromkeys(form for (form,) in connection.exec_driver_sql(_SHARING, (value,)))
    return list(found)


def joined_to(connection: Connection, forms: Sequence[str]) -> list[str]:
    """Return the ids of forms that a merge joins to one of these."""
    table, found = schema.merges.c, dict[str, None]()
    for batch in batches(forms):
        asked = select(table.a, table.b).where(table.closed.is_(None), or_(table.a.in_(batch), table.b.in_(batch)))
        found |= dict.fromkeys(form for row in connection.execute(asked) for form in row)
    return list(found)


def called(connection: Connection, folded: Sequence[str]) -> list[str]:
    """Return the ids of forms with one of these names, as names are compared."""
    table, found = schema.forms.c, list[str]()
    for batch in batches(folded):
        found += connection.scalars(select(table.id).where(table.closed.is_(None), table.folded.in_(batch)))
    return found


def forms(connection: Connection, ids: Sequence[str]) -> list[Form]:
    """Return those of these forms that are kept, in the order in which they were met."""
    table, rows = schema.forms, list[Stored]()
    for batch in batches(ids):
        rows += connection.execute(select(table).where(table.c.id.in_(batch), table.c.closed.is_(None))).mappings()
    return [_form(row) for row in sorted(rows, key=lambda row: int(row["key"]))]


def joinings(connection: Connection, ids: Sequence[str]) -> list[Joining]:
    """Return the merges that hold between any two of these forms."""
    table, ours, found = schema.merges, set(ids), dict[int, Joining]()
    for batch in batches(ids):
        asked = select(table).where(table.c.closed.is_(None), table.c.a.in_(batch))
        for row in connection.execute(asked).mappings():
            if row["b"] in ours:
                found[row["key"]] = _joining(row)
    return [found[key] for key in sorted(found)]


def merged_on(connection: Connection, grounds: Iterable[Ground], *, most: int) -> list[tuple[Joining, str, str]]:
    """Return merges that hold on one of these grounds, the latest first, each with the two names."""
    table, a, b = schema.merges, schema.forms.alias("one"), schema.forms.alias("other")
    both = and_(a.c.id == table.c.a, a.c.closed.is_(None), b.c.id == table.c.b, b.c.closed.is_(None))
    asked = (
        select(table, a.c.name.label("a_name"), b.c.name.label("b_name"))
        .where(table.c.closed.is_(None), table.c.ground.in_([each.value for each in grounds]), both)
        .order_by(table.c.key.desc())
        .limit(most)
    )
    return [(_joining(row), row["a_name"], row["b_name"]) for row in connection.execute(asked).mappings()]


def placed(connection: Connection, ids: Sequence[str]) -> dict[str, Placed]:
    """Return which entity each of these forms names."""
    table, found = schema.entities.c, dict[str, Placed]()
    for batch in batches(ids):
        rows = connection.execute(select(table.form, table.entity, table.apart).where(table.form.in_(batch)))
        found |= {form: Placed(entity=entity, apart=bool(apart)) for form, entity, apart in rows}
    return found


def speakers(connection: Connection, rows: Sequence[int]) -> dict[int, dict[int, str]]:
    """Return, for these rows of ``claims``, the entity of each hop that has one.

    What is meant by a name that two bear is one only within its document.
    """
    found = dict[int, dict[int, str]]()
    for row in _SPEAKERS.rows(connection, wanted=these(rows)):
        placed = Placed(entity=row["entity"], apart=bool(row["apart"]))
        found.setdefault(row["claim"], {})[row["step"]] = in_document(placed, row["document"])
    return found


_SPOKEN, _ENTITIES = schema.spoken.c, schema.entities.c
_SPEAKERS = Asked(
    select(_SPOKEN.claim, _SPOKEN.step, _ENTITIES.entity, _ENTITIES.apart, schema.claims.c.document)
    .select_from(
        schema.spoken.join(schema.entities, _ENTITIES.form == _SPOKEN.form).join(
            schema.claims, schema.claims.c.key == _SPOKEN.claim
        )
    )
    .where(wanted(_SPOKEN.claim))
)


def reports(connection: Connection, rows: Sequence[int]) -> dict[int, Report]:
    """Return the reports of these rows of ``claims``, with the entities of those who speak in them."""
    found, known = judging.reports(connection, rows), speakers(connection, rows)
    return {
        row: Report(document=each.document, claim=each.claim.known_as(known[row])) if row in known else each
        for row, each in found.items()
    }


def in_document(placed: Placed, document: str) -> str:
    """Return the id by which an entity is told from others in a document."""
    return f"{placed.entity}:{document[:12]}" if placed.apart else placed.entity


def keep(connection: Connection, reading: str, document: str, naming: Naming, rules: str, run: int) -> None:
    """Write down what a reading adds; merges that no longer hold are closed."""
    made = {"rules": rules, "run": run}
    rows: dict[str, list[dict[str, Any]]] = {
        "forms": [_form_row(form, naming.folded.get(form.id, "")) | made for form in naming.forms],
        "form_keys": [
            {"value": value, "form": form} for form, values in naming.keys.items() for value in sorted(values)
        ],
        "mentions": [
            {"reading": reading, "document": document, "form": form, "places": _spans(spans)} | made
            for form, spans in naming.places.items()
        ],
        "spoken": [{"claim": claim, "step": step, "form": form} for (claim, step), form in naming.spoken.items()],
    }
    for name, of_table in rows.items():
        if of_table:
            connection.execute(insert(schema.metadata.tables[name]), of_table)
    rejoin(connection, naming, rules, run)


def rejoin(connection: Connection, naming: Naming, rules: str, run: int) -> None:
    """Bring the merges among the forms of a block, and the index of entities, to what holds now."""
    table, block = schema.merges, sorted(naming.block)
    before = {(each.a, each.b): each for each in joinings(connection, block)}
    after = {(each.a, each.b): each for each in naming.joinings}
    for a, b in before.keys() - after.keys():
        still = (table.c.a == a, table.c.b == b, table.c.closed.is_(None))
        connection.execute(update(table).where(*still).values(closed=run, why=UNDONE))
    fresh = [_merge_row(each) | {"rules": rules, "run": run} for pair, each in after.items() if pair not in before]
    if fresh:
        connection.execute(insert(table), fresh)
    known, now = placed(connection, block), naming.placed
    changed = [form for form, where in now.items() if known.get(form) != where]
    for batch in batches(changed):
        connection.execute(delete(schema.entities).where(schema.entities.c.form.in_(batch)))
    index = [{"form": f, "entity": now[f].entity, "apart": int(now[f].apart)} for f in changed]
    if index:
        connection.execute(insert(schema.entities), index)


def blank(connection: Connection, document: str) -> None:
    """Remove the names that stand in this document alone, with what was concluded from them."""
    mentions, others = schema.mentions.c, schema.mentions.alias("others").c
    elsewhere = select(others.form).where(others.form == mentions.form, others.document != document)
    only = list(
        connection.scalars(select(mentions.form).where(mentions.document == document, ~elsewhere.exists()).distinct())
    )
    forms, merges = schema.forms, schema.merges
    for batch in batches(only):
        empty = {"name": "", "folded": "", "detail": "{}", "shown": "[]"}
        connection.execute(update(forms).where(forms.c.id.in_(batch)).values(**empty))
        touched = or_(merges.c.a.in_(batch), merges.c.b.in_(batch))
        connection.execute(update(merges).where(touched).values(reasons="[]"))
        connection.execute(delete(schema.form_keys).where(schema.form_keys.c.form.in_(batch)))


def _spans(spans: Iterable[Span]) -> str:
    return json.dumps([[span.start, span.end] for span in spans])


def _form_row(form: Form, folded: str) -> dict[str, Any]:
    m = form.mention
    said = {
        "also": sorted(m.also), "roles": sorted(m.roles), "countries": sorted(m.countries), "gender": m.gender,
        "of": m.of, "handle": m.handle, "geonames": m.geonames, "point": m.point,
    }  # fmt: skip
    detail = json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False)
    shown = json.dumps([[document, span.start, span.end] for document, span in form.shown])
    return {
        "id": form.id, "type": m.type.value, "name": without_surrogates(m.name), "folded": folded,
        "detail": without_surrogates(detail), "shown": shown,
    }  # fmt: skip


def _form(row: Stored) -> Form:
    said = json.loads(row["detail"])
    point = said.get("point")
    mention = Mention(
        document=row["id"],
        name=row["name"],
        type=EntityType(row["type"]),
        also=frozenset(said.get("also", ())),
        roles=frozenset(said.get("roles", ())),
        countries=frozenset(said.get("countries", ())),
        gender=said.get("gender"),
        of=said.get("of"),
        handle=said.get("handle"),
        geonames=said.get("geonames"),
        point=(point[0], point[1]) if point else None,
    )
    shown = tuple((document, Span(start, end)) for document, start, end in json.loads(row["shown"]))
    return Form(mention=mention, shown=shown)


def _merge_row(each: Joining) -> dict[str, Any]:
    return {
        "a": each.a, "b": each.b, "ground": each.ground.value, "reasons": reasons.written(each.reasons),
        "rule": each.rule, "version": each.version, "given": int(each.given),
    }  # fmt: skip


def _joining(row: Stored) -> Joining:
    return Joining(
        a=row["a"],
        b=row["b"],
        ground=Ground(row["ground"]),
        reasons=reasons.read(row["reasons"]),
        rule=row["rule"],
        version=row["version"],
        given=bool(row["given"]),
    )


# Asked some fifty times for each document: what SQLAlchemy does for a statement would take longer than to run it.
_SHARING = f"SELECT form FROM form_keys WHERE value = ? LIMIT {4 * CROWD}"  # noqa: S608 - a number of ours
