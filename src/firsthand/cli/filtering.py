"""The options by which claims are chosen: one table, for every command that chooses some."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

from firsthand.ledger.filters import Clock, Filter
from firsthand.model.claim import Factuality, Kind, SourceType
from firsthand.model.decision import Verdict
from firsthand.model.event import TYPES

if TYPE_CHECKING:
    from firsthand.ledger.ledger import Ledger


def _either(values: type[StrEnum]) -> str:
    return ", ".join(values)


Query = Annotated[
    list[str],
    typer.Argument(
        metavar="QUERY",
        show_default=False,
        help="Words to look for in claims and in the names of who makes them: all must occur. OR stands between words,"
        " quotation marks around a phrase, an asterisk behind a beginning, and behind -- a minus before what must not.",
    ),
]
SourceName = Annotated[str, typer.Option("--source", help="Part of the name of anybody in the chain.")]
Types = Annotated[
    list[SourceType],
    typer.Option("--type", metavar="TYPE", help=f"What kind of source speaks: {_either(SourceType)}; may be repeated."),
]
Kinds = Annotated[
    list[Kind], typer.Option("--kind", metavar="KIND", help=f"What sort of claim: {_either(Kind)}; may be repeated.")
]
Firmness = Annotated[
    list[Factuality],
    typer.Option(
        "--firmness",
        metavar="VALUE",
        help=f"How far the speaker commits to it, in FactBank's values: {_either(Factuality)}; may be repeated.",
    ),
]
OutletName = Annotated[str, typer.Option("--outlet", help="Part of the name of who published it.")]
Author = Annotated[
    bool | None,
    typer.Option("--author/--attributed", help="Only what the authors say themselves, or only what others say."),
]
Since = Annotated[str, typer.Option(metavar="DATE", help="Not before this day, month or year: 2022-02-28, 2022-02.")]
Until = Annotated[str, typer.Option(metavar="DATE", help="Not after this day, month or year.")]
OnClock = Annotated[
    Clock,
    typer.Option(
        metavar="CLOCK",
        help="What --since and --until mean: when it was published, the time it tells of (event), when it was said,"
        " when it falls due (due), or when its document was captured.",
    ),
]
OfDocument = Annotated[str, typer.Option("--document", help="Only claims of this document: its id or path.")]
Events = Annotated[
    list[str],
    typer.Option(
        "--event", metavar="TYPE", help=f"What it tells of, in PLOVER's types: {', '.join(TYPES)}; repeatable."
    ),
]
Actor = Annotated[str, typer.Option("--actor", help="Part of the name of who does it.")]
Recipient = Annotated[str, typer.Option("--recipient", help="Part of the name of whom it is done to.")]
AtPlace = Annotated[
    str, typer.Option("--place", help="Part of a place's name, another spelling, or a country with all within.")
]
Counted = Annotated[str, typer.Option("--counted", help="Part of what a figure counts or is measured in.")]
AtLeast = Annotated[
    float | None,
    typer.Option(
        "--at-least",
        metavar="NUMBER",
        help="A figure that may be this or more, as far as its words reach; a share is in per cent.",
    ),
]
AtMost = Annotated[float | None, typer.Option("--at-most", metavar="NUMBER", help="A figure that may be this or less.")]
OfOrigin = Annotated[
    str, typer.Option("--origin", help="The account that it goes back to: part of its name, or its key in origins.")
]
Verdicts = Annotated[
    list[Verdict],
    typer.Option(
        "--verdict",
        metavar="VERDICT",
        help=f"How people left it: {_either(Verdict)}; may be repeated. All but the rejected unless you say.",
    ),
]
EveryVersion = Annotated[bool, typer.Option("--every-version", help="Older versions and what was withdrawn as well.")]

OPTIONS: dict[str, tuple[Any, Any]] = {
    "query": (Query, ()),
    "source": (SourceName, ""),
    "types": (Types, ()),
    "kinds": (Kinds, ()),
    "factualities": (Firmness, ()),
    "outlet": (OutletName, ""),
    "author": (Author, None),
    "since": (Since, ""),
    "until": (Until, ""),
    "clock": (OnClock, Clock.PUBLISHED),
    "document": (OfDocument, ""),
    "events": (Events, ()),
    "actor": (Actor, ""),
    "recipient": (Recipient, ""),
    "place": (AtPlace, ""),
    "counted": (Counted, ""),
    "at_least": (AtLeast, None),
    "at_most": (AtMost, None),
    "origin": (OfOrigin, ""),
    "verdicts": (Verdicts, ()),
    "every_version": (EveryVersion, False),
}
"""Each field of a filter with the option that gives it, and what it is unless it is given."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked for, by the fields of a filter; the document may be a path or the beginning of an id."""

    given: dict[str, Any]

    def of(self, ledger: Ledger) -> Filter:
        """Return the filter for a case file; ``BadDate`` or ``NotInCase`` where it cannot be one."""
        given: dict[str, Any] = {name: _frozen(value) for name, value in self.given.items()}
        given["query"] = " ".join(given["query"])
        asked = Filter(**given)
        asked = replace(asked, document=ledger.document(asked.document)) if asked.document else asked
        if not asked.origin:
            return asked
        from firsthand.pipeline.tracing import traced

        return traced(ledger, asked)


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def with_filter(command: Callable[..., None]) -> Callable[..., None]:
    """Return the command with the options of ``OPTIONS`` before its own; it gets them as ``asked``."""
    own = inspect.signature(command, eval_str=True).parameters
    options = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
        for name, (kind, default) in OPTIONS.items()
    ]
    kept = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for name, each in own.items() if name != "asked"]

    @wraps(command)
    def filtered(**given: Any) -> None:  # noqa: ANN401 - what Typer has parsed
        command(asked=Asked({name: given.pop(name) for name in OPTIONS}), **given)

    parameters = [*options, *kept]
    vars(filtered)["__signature__"] = inspect.Signature(parameters)
    filtered.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return filtered
