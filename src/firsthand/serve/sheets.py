"""The rows of the correction form: what a claim has several of as fields to type in, and what was typed as values.

Each row carries the number of what it was filled in from. What nobody typed over stays as it was, with what the form
does not show of it; an emptied row is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from firsthand.errors import BadDecision
from firsthand.judgements.values import LONGEST, MOST
from firsthand.language.atlas.sites import PRECISION, sites
from firsthand.model.claim import Claim
from firsthand.model.text import Document
from firsthand.report import wire
from firsthand.serve.places import span_of

Row = dict[str, str]
Json = dict[str, Any]
Typed = Mapping[str, Sequence[Row]]
"""The rows of each group that a form had, by the group's name."""

READ = "read"
"""The field of a row that has the number of what it was filled in from."""


@dataclass(frozen=True, slots=True)
class Group:
    """One sort of thing that a claim has several of.

    ``field`` is its name in the reading contract, ``columns`` are the fields of a row, of which the ``first`` say that
    there is anything. ``plain`` are those that hold words and ``numbers`` those that hold one, each with the name that
    the contract has for it; ``changed`` takes away what no longer holds, ``placed`` says that it stands in the text.
    """

    field: str
    first: tuple[str, ...]
    plain: Mapping[str, str]
    numbers: Mapping[str, str]
    changed: Callable[[Json, Json], Json]
    placed: bool = True

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields of a row."""
        return (*(("words",) if self.placed else ()), *self.plain, *self.numbers, READ)

    def row(self, thing: Json, number: int) -> Row:
        """Return a thing as it stands in the form."""
        cells = {column: str(thing.get(name) or "") for column, name in self.plain.items()}
        cells |= {column: _figure(thing.get(name)) for column, name in self.numbers.items()}
        cells |= {"words": "{}-{}".format(*thing["span"])} if self.placed and thing.get("span") else {}
        return dict.fromkeys(self.columns, "") | cells | {READ: str(number)}

    def value(self, row: Row, before: Json, document: Document) -> Json:
        """Return what a row says, over what it was filled in from."""
        told: Json = {name: row[column].strip() or None for column, name in self.plain.items()}
        told |= {name: _number(row[column]) for column, name in self.numbers.items()}
        if self.placed and row["words"].strip():
            told["span"] = span_of(row["words"], document)
        elif self.placed and "span" not in before:
            raise BadDecision("say which words of the text it rests on: select them, or copy them into the form")
        known = before | told
        return {name: value for name, value in self.changed(known, before).items() if value not in (None, [], False)}


def _as_typed(known: Json, _before: Json) -> Json:
    return known


def _hop(known: Json, before: Json) -> Json:
    """Of another source nothing holds that was read of the first: its words, its usual name, its account."""
    same = (known["name"], known["type"]) == (before.get("name"), before.get("type"))
    return known if same else {n: v for n, v in known.items() if n not in {"mention", "canonical", "handle"}}


def _time(known: Json, before: Json) -> Json:
    """How fine another date is shows in it, and nobody counted it from anything."""
    same = known["edtf"] == before.get("edtf")
    return known if same else {n: v for n, v in known.items() if n not in {"precision", "anchor", "inferred"}}


def _quantity(known: Json, before: Json) -> Json:
    """Bounds that somebody typed rest on no convention, and nothing was filled in."""
    bounds = ("low", "high")
    same = all(known.get(each) == before.get(each) for each in bounds)
    told = known if same else {n: v for n, v in known.items() if n not in {"convention", "inferred"}}
    return told | {"approximate": bool(known.get("approximate"))}


def _place(known: Json, before: Json) -> Json:
    """A place by another name lies elsewhere: where the atlas has it, unless somebody typed where."""
    if known["name"] == before.get("name") and known.get("country") == before.get("country"):
        return known
    bare = {n: v for n, v in known.items() if n in {"span", "name", "country", "precision", "lat", "lon"}}
    if any(known.get(each) != before.get(each) for each in ("lat", "lon")):
        return bare
    country = known.get("country") if known.get("country") != before.get("country") else None
    found = [each for each in sites(known["name"] or "") if country in (None, "", each.country)]
    if not found:
        return bare | {"lat": None, "lon": None, "precision": None, "country": country}
    site = found[0]
    where = {"lat": site.latitude, "lon": site.longitude, "country": site.country, "geonames": site.geonames}
    return bare | where | {"precision": PRECISION[site.kind], "reason": "Its name was corrected."}


GROUPS: dict[str, Group] = {
    "through": Group(
        "chain", ("name",),
        {each: each for each in ("name", "type", "of", "said", "medium", "basis")} | {"why": "anonymity_reason"},
        {}, _hop, placed=False,
    ),
    "time": Group("times", ("words", "edtf"), {"edtf": "edtf"}, {}, _time),
    "number": Group(
        "quantities", ("words", "low", "high"),
        {each: each for each in ("approximate", "unit", "of", "per", "as_of", "change")},
        {"low": "low", "high": "high"}, _quantity,
    ),
    "place": Group(
        "places", ("words", "name"), {"name": "name", "country": "country"},
        {each: each for each in ("lat", "lon", "precision")}, _place,
    ),
    "event": Group(
        "events", ("type",),
        {each: each for each in ("type", "mode", "actor", "recipient", "place", "when", "realis")} | {"origin": "from"},
        {}, _as_typed, placed=False,
    ),
}  # fmt: skip


def rows(claim: Claim | None) -> dict[str, list[Row]]:
    """Return the rows of each group as a form shows them; one more, empty, is for what was missed."""
    parts = wire.parts(claim) if claim else {}
    made = {
        name: [group.row(thing, n) for n, thing in enumerate(parts.get(group.field, ()))]
        for name, group in GROUPS.items()
    }
    made["through"] = made["through"][1:]
    return {name: [*found, dict.fromkeys(GROUPS[name].columns, "")] for name, found in made.items()}


def values(name: str, typed: Sequence[Row], base: Claim | None, document: Document) -> list[Json]:
    """Return the things of a group as they were typed over those of a claim."""
    group = GROUPS[name]
    before = wire.parts(base)[group.field] if base else []
    made = []
    for row in typed:
        number = int(row[READ]) if row[READ].isdecimal() and int(row[READ]) < len(before) else None
        if not any(row[column].strip() for column in group.first):
            continue
        if number is not None and group.row(before[number], number) == row:
            made.append(before[number])
        else:
            made.append(group.value(row, {} if number is None else before[number], document))
    return made


async def _typed(request: Request) -> Typed:
    form, found = await request.form(), dict[str, list[Row]]()
    for name, group in GROUPS.items():
        columns = {column: [str(each) for each in form.getlist(f"{name}_{column}")] for column in group.columns}
        lengths = {len(cells) for cells in columns.values()}
        if lengths == {0}:
            continue
        longest = max((len(cell) for cells in columns.values() for cell in cells), default=0)
        if len(lengths) > 1 or max(lengths) > MOST or longest > LONGEST:
            raise BadDecision("the form is not whole, or too long; load the page again")
        found[name] = [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]
    return found


WhatIsTyped = Annotated[Typed, Depends(_typed)]


def _figure(value: object) -> str:
    return "" if value is None else f"{value}"


def _number(cell: str) -> float | int | None:
    text = cell.strip().replace(",", "").replace("−", "-")
    if not text:
        return None
    try:
        return int(text) if text.lstrip("-").isdecimal() else float(text)
    except ValueError:
        raise BadDecision(f"{cell[:40]!r} is no number; write it as 40,000 or 0.5") from None
