"""The board: how the question stands, what changed since the last visit, and what hangs on one origin."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.errors import NotInCase
from firsthand.judgements.watch.watch import standings
from firsthand.judgements.watch.watch_file import load
from firsthand.model.board import Board, Without
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Back, Day, OwnForm, back_to, named
from firsthand.serve.trails import own_last
from firsthand.serve.visits import last_visit, mark_visit

router = APIRouter(include_in_schema=False)

SHOWN = 30
"""Reports and accounts of one indicator that the board shows, and origins that it offers to take away."""


@router.get("/", name="board")
def board(
    request: Request,
    desk: AtDesk,
    as_of: Day = "",
    without: Annotated[list[str] | None, Query(max_length=300)] = None,
) -> HTMLResponse:
    """Return the board; ``without`` takes origins away, and shows what moves."""
    if desk.watch is None:
        counted, held = desk.ledger.count(), desk.ledger.standing()
        return page(request, "start.html", claims=counted, documents=held)
    watch = load(desk.watch)
    found, gathered = desk.boards.of(desk.ledger, watch, as_of or None, patience=desk.patience)
    gone = frozenset(without or ())
    since = last_visit(request)
    ours = {watch.subject(each.id) for each in watch.indicators}
    decided = desk.ledger.judgements.decisions(about=Subject.INDICATOR, subjects=ours)
    answer = page(
        request,
        "board.html",
        board=found,
        standings=standings(watch, found.seen, without=gone),
        reports=gathered.by_ref,
        names={origin.key: origin.name for seen in found.seen for origin in seen.origins},
        gone=gone,
        as_of=as_of,
        since=since,
        fresh=desk.ledger.judgements.read_since(gathered.rows, since) if since else frozenset(),
        last=own_last(decided, request.state.visitor),
        unjudged=desk.unjudged(),
        most=SHOWN,
        offered=_offered(found, gone),
    )
    mark_visit(answer, request)
    return answer


def _offered(found: Board, gone: frozenset[str]) -> list[Without]:
    """The origins that can be taken away here: those on which the order hangs, those that are gone, and then others."""
    telling = [each for each in found.jackknife if each.changes_order or each.origin in gone]
    others = [each for each in found.jackknife if each not in telling]
    return [*telling, *others[: max(0, SHOWN - len(telling))]]


@router.post("/indicators/{name}")
def confirm(
    desk: AtDesk,
    visitor: OwnForm,
    name: str,
    action: Annotated[Action, Form()],
    document: Annotated[str, Form(max_length=80)] = "",
    claim: Annotated[str, Form(max_length=80)] = "",
    note: Annotated[str, Form(max_length=4000)] = "",
    back: Back = "/",
) -> RedirectResponse:
    """Confirm an indicator, or take one report out of it."""
    if desk.watch is None:
        raise NotInCase("no question is watched here")
    watch = load(desk.watch)
    value = {"report": [document, claim]} if claim else {}
    decide(
        desk.ledger,
        Decision(
            action=action,
            about=Subject.INDICATOR,
            subject=watch.subject(name),
            by=named(visitor),
            at="",
            value=value,
            note=note,
        ),
    )
    return back_to(f"{back.partition('#')[0]}#{quote(name)}", "/")
