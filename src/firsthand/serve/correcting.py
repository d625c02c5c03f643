"""What a person says of a claim in the reader's form, as the value of a decision: only what differs is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Form

from firsthand.errors import BadDecision
from firsthand.model.claim import Claim, Factuality, Kind, Quote, SourceType
from firsthand.model.text import Document
from firsthand.report import wire
from firsthand.serve.places import spans
from firsthand.serve.sheets import GROUPS, Row, Typed, WhatIsTyped, values

SPEAKER = ("of", "said", "medium", "basis", "why")
"""What the form asks of the one who speaks, beside the name and the type."""

ALWAYS = frozenset({"quote", "chain"})
"""What is said of a claim that is added even where there is none: that nobody is cited, and nothing quoted."""

Line = Annotated[str | None, Form(max_length=400)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The form as it was sent; what is ``None`` was not in it, and stays as it was.

    ``words`` are places ("120-164, 180-201") or the words themselves; ``exact`` are the words that a page found there,
    to be sure that nothing has moved. ``speaker`` is what else it says of the source.
    """

    words: str
    exact: tuple[str, ...]
    kind: Kind
    firmness: Factuality
    quote: Quote | None
    source: str
    source_type: SourceType
    speaker: Mapping[str, str] = field(default_factory=dict)
    audience: str | None = None
    due: str | None = None
    historical: bool | None = None
    typed: Typed = field(default_factory=dict)


def _speaker(
    *,
    source_of: Line = None,
    source_said: Line = None,
    source_medium: Line = None,
    source_basis: Line = None,
    source_why: Line = None,
) -> dict[str, str]:
    given = (source_of, source_said, source_medium, source_basis, source_why)
    return {name: value for name, value in zip(SPEAKER, given, strict=True) if value is not None}


def _said(  # noqa: PLR0913 - one for each field of the form
    *,
    words: Annotated[str, Form(max_length=4000)],
    speaker: Annotated[dict[str, str], Depends(_speaker)],
    typed: WhatIsTyped,
    exact: Annotated[list[str] | None, Form(max_length=20)] = None,
    kind: Annotated[Kind, Form()] = Kind.REPORT,
    firmness: Annotated[Factuality, Form()] = Factuality.CERTAIN,
    quote: Annotated[str, Form(max_length=20)] = "",
    source: Annotated[str, Form(max_length=400)] = "",
    source_type: Annotated[SourceType, Form()] = SourceType.PERSON,
    audience: Line = None,
    due: Line = None,
    historical: Line = None,
) -> Said:
    if quote not in ("", *Quote):
        raise BadDecision("there is no such form of quotation")
    return Said(
        words=words,
        exact=tuple(each for each in exact or () if each.strip()),
        kind=kind,
        firmness=firmness,
        quote=Quote(quote) if quote else None,
        source=" ".join(source.split()),
        source_type=source_type,
        speaker=speaker,
        audience=audience,
        due=due,
        historical=None if historical is None else historical == "yes",
        typed=typed,
    )


WhatIsSaid = Annotated[Said, Depends(_said)]


def value(said: Said, document: Document, base: Claim | None = None) -> dict[str, Any]:
    """Return what differs from the claim that the form was filled with, or all of it where it was empty.

    Raises ``BadDecision`` where the words stand nowhere in the document, or nobody can say which of several is meant.
    """
    given: dict[str, Any] = {
        "content": [[span.start, span.end] for span in spans(said.words, document, said.exact)],
        "kind": said.kind.value,
        "factuality": said.firmness.value,
        "quote": said.quote.value if said.quote else None,
        "chain": _chain(said, base, document),
    }
    if not said.source and "basis" in said.speaker:
        given["basis"] = _line(said.speaker["basis"])
    given |= {name: _line(text) for name in ("audience", "due") if (text := getattr(said, name)) is not None}
    given |= {"historical": said.historical} if said.historical is not None else {}
    for name, typed in said.typed.items():
        if name != "through":
            given[GROUPS[name].field] = values(name, typed, base, document)
    if base is None:
        return {name: each for name, each in given.items() if each not in (None, [], False) or name in ALWAYS}
    read = _read(base)
    return {name: each for name, each in given.items() if each != read[name]}


def _chain(said: Said, base: Claim | None, document: Document) -> list[Any]:
    """The chain: who is named now speaks, and behind them those who pass it on, as they are typed or as they were."""
    read = wire.parts(base)["chain"] if base else []
    if not said.source:
        return []
    row = first(base) | {"name": said.source, "type": said.source_type.value} | dict(said.speaker)
    unchanged = bool(read) and row == first(base)
    speaker = read[0] if unchanged else GROUPS["through"].value(row, read[0] if read else {}, document)
    through = said.typed.get("through")
    return [speaker, *(read[1:] if through is None else values("through", through, base, document))]


def first(claim: Claim | None) -> Row:
    """Return who speaks as the form shows it; empty fields where that is the author."""
    group = GROUPS["through"]
    parts: Sequence[dict[str, Any]] = wire.parts(claim)["chain"] if claim else ()
    if parts:
        return group.row(parts[0], 0) | {"name": " ".join(parts[0]["name"].split())}
    return dict.fromkeys(group.columns, "") | {"basis": (claim.basis if claim else None) or ""}


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None


def _read(base: Claim) -> dict[str, Any]:
    return wire.parts(base) | {
        "content": [[span.start, span.end] for span in base.content],
        "kind": base.kind.value,
        "factuality": base.factuality.value,
        "quote": base.quote.value if base.quote else None,
        "basis": base.basis,
        "audience": base.audience,
        "due": base.due,
        "historical": base.historical,
    }
