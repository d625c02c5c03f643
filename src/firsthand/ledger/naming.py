"""The tables of names: the forms that documents use, where each stands, and which of them are one's, with the reasons.

``form_keys``, ``entities`` and ``spoken`` are indexes: they are made anew with the judgements and with what people say
of names, and record nothing.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index

from firsthand.ledger.columns import key, names, text, whole
from firsthand.ledger.tables import CLOSED, RULES, closed_by, clustered, run_that, table

_KEY = "The row's number, in the order in which names were met."


def _of_hop() -> tuple[Column[Any], Column[Any]]:
    claim = names("claim", "claims.key", "The claim.")
    step = whole("step", "The number of the hop, from 0.")
    claim.primary_key = step.primary_key = True
    return claim, step


forms = table(
    "forms",
    "A name, once for all documents that use it with the same words beside it.",
    key(_KEY),
    text("id", "The form's id, which hangs on the name and what is said beside it."),
    text("type", "What it names: person, organization, outlet, account, country, place."),
    text("name", "The name, without titles."),
    text("folded", "The name as names are compared."),
    text("detail", "What is said beside it, as JSON: roles, countries, other names, handle, GeoNames id."),
    text("shown", "Where it was first met, as a JSON list of [document, start, end]."),
    text("rules", RULES),
    run_that("met it"),
    *closed_by(CLOSED, "Why it was closed."),
    Index("forms_by_id", "id"),
    Index("forms_by_name", "folded"),
)

mentions = table(
    "mentions",
    "A form in a reading.",
    key(_KEY),
    names("reading", "readings.id", "The reading."),
    names("document", "documents.id", "Its document."),
    text("form", "The form's id."),
    text("places", "Where it stands, as a JSON list of [start, end]."),
    text("rules", RULES),
    run_that("found it"),
    *closed_by(CLOSED, "Why it was closed."),
    Index("mentions_of_document", "document"),
    Index("mentions_of_form", "form"),
)

merges = table(
    "merges",
    "Two forms that the rules take for names of one person, body, outlet, account, country or place.",
    key(_KEY),
    text("a", "The id of one form."),
    text("b", "The id of the other."),
    text("ground", "What it rests on: same name, listed name, romanisation, short form, …"),
    text("reasons", "Why, as a JSON list of [sentence, [[document, start, end], …]]."),
    text("rule", "The rule that joined them."),
    text("version", "Its version."),
    whole("given", "Whether one document itself shows it (1), or it rests on all that is known (0)."),
    text("rules", RULES),
    run_that("joined them"),
    *closed_by(CLOSED, "Why it was closed."),
    Index("merges_of_a", "a"),
    Index("merges_of_b", "b"),
)

form_keys = clustered(
    "form_keys",
    "What must be alike for two forms to be worth comparing; an index, made anew with the judgements.",
    whole("value", "A number that stands for one such trait."),
    text("form", "A form that has it."),
)

entities = table(
    "entities",
    "Which entity a form names, people's decisions taken into account; an index.",
    text("form", "The form's id.", primary_key=True),
    text("entity", "The entity's id: that of the form that was met first."),
    whole("apart", "Whether the name alone does not tell whom another document means by it (1)."),
    Index("entities_by_id", "entity"),
)

spoken = table(
    "spoken",
    "Which form a source in a claim's chain goes by; an index, made anew with the judgements.",
    *_of_hop(),
    text("form", "The form's id."),
)
