"""What pages send: their filters as addresses, and forms that prove that a page of ours sent them."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Form, Header, HTTPException, Query, Request
from fastapi.responses import RedirectResponse

from firsthand.errors import BadDate, BadDecision
from firsthand.language.calendar.edtf import valid
from firsthand.ledger.filters import Clock, Filter
from firsthand.model.claim import Factuality, Kind, SourceType
from firsthand.model.decision import Verdict
from firsthand.serve.desk import AtDesk
from firsthand.serve.security import own_form
from firsthand.serve.sessions import Visitor

Day = Annotated[str, Query(max_length=40, pattern=r"^[0-9X~?%./-]*$")]
Words = Annotated[str, Query(max_length=1000)]
Text = Annotated[str, Query(max_length=200)]

Number = Annotated[str, Query(max_length=30, pattern=r"^ {0,3}(-?[0-9][0-9,]{0,20}(\.[0-9]{1,9})?)? {0,3}$")]

NOT_OURS = "The form is from another page, or the desk was started anew. Load the page again."


def _own(
    request: Request,
    secret: Annotated[str | None, Form()] = None,
    x_firsthand_secret: Annotated[str | None, Header()] = None,
) -> Visitor:
    visitor: Visitor = request.state.visitor
    if not own_form(visitor, secret or x_firsthand_secret):
        raise HTTPException(403, NOT_OURS)
    return visitor


Back = Annotated[str, Form(max_length=20_000)]
"""Where a form was sent from, with the filters that stood there: as long as a search that people write can be."""


Note = Annotated[str, Form(max_length=4000)]
"""Why somebody decides so."""


def back_to(place: str, otherwise: str) -> RedirectResponse:
    """Return the way back to an address of this desk; any other becomes the page that is named ``otherwise``."""
    ours = place.startswith("/") and not place.startswith(("//", "/\\")) and place.isprintable()
    return RedirectResponse(place if ours else otherwise, status_code=303)


def dated(day: str) -> str | None:
    """Return the day that a page is asked for, None for now; ``BadDate`` where it is none."""
    if day and not valid(day):
        raise BadDate(f"{day!r}; write it as 2022-02-28, 2022-02 or 2022")
    return day or None


OwnForm = Annotated[Visitor, Depends(_own)]
"""The visitor who sent a form of ours; 403 for any other."""


def named(visitor: Visitor) -> str:
    """Return the name that a decision is kept under; ``BadDecision`` where the visitor has given none."""
    if not visitor.name:
        raise BadDecision("say who you are first, at the top of the page")
    return visitor.name


def wanted(  # noqa: PLR0913 - one for each thing that may be asked for
    *,
    desk: AtDesk,
    q: Words = "",
    source: Text = "",
    outlet: Text = "",
    type: Annotated[list[SourceType] | None, Query()] = None,  # noqa: A002 - as it stands in addresses
    kind: Annotated[list[Kind] | None, Query()] = None,
    firmness: Annotated[list[Factuality] | None, Query()] = None,
    author: bool | None = None,
    since: Text = "",
    until: Text = "",
    clock: Clock = Clock.PUBLISHED,
    document: Text = "",
    event: Annotated[list[str] | None, Query(max_length=20)] = None,
    actor: Text = "",
    recipient: Text = "",
    place: Text = "",
    counted: Text = "",
    at_least: Number = "",
    at_most: Number = "",
    origin: Text = "",
    verdict: Annotated[list[Verdict] | None, Query()] = None,
) -> Filter:
    """Return the filter that an address asks for; an account that it names is traced."""
    asked = Filter(
        query=q,
        source=source,
        outlet=outlet,
        types=tuple(type or ()),
        kinds=tuple(kind or ()),
        factualities=tuple(firmness or ()),
        author=author,
        since=since,
        until=until,
        clock=clock,
        document=document,
        events=tuple(filter(None, event or ())),
        actor=actor,
        recipient=recipient,
        place=place,
        counted=counted,
        at_least=_number(at_least),
        at_most=_number(at_most),
        origin=origin,
        verdicts=tuple(verdict or ()),
    )
    return desk.boards.of_account(desk.ledger, asked) if origin.strip() else asked


def _number(given: str) -> float | None:
    """A number as people write it, "40,000"; None where there is none."""
    return float(given.replace(",", "")) if given.strip() else None


Wanted = Annotated[Filter, Depends(wanted)]
