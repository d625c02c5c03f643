"""The board: how the question stands, what changed since the last visit, and what moves without some origins."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from firsthand.errors import NotInCase
from firsthand.judgements.watch.for_and_against import against, fitting
from firsthand.judgements.watch.glimpsed import glimpse
from firsthand.judgements.watch.matrix import cell_score
from firsthand.judgements.watch.watch_file import load
from firsthand.ledger.ledger import now
from firsthand.model.board import Board, Watch, Without
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.moved import Changes, moved
from firsthand.pipeline import watching
from firsthand.pipeline.ask import Gathered
from firsthand.pipeline.changes import changed, look
from firsthand.pipeline.decide import decide
from firsthand.report.forecasts import STANDS
from firsthand.report.judged import AGAINST
from firsthand.report.moved import lines, score, seen_line
from firsthand.serve.desk import AtDesk, Desk, page
from firsthand.serve.forms import Back, Day, OwnForm, back_to, named
from firsthand.serve.trails import own_last
from firsthand.serve.visits import last_visit, mark_visit

router = APIRouter(include_in_schema=False)

SHOWN = 30
"""Reports and accounts of one indicator that the board shows, and origins that it offers to take away."""
NEWS = 8
"""Conflicts, forecasts and decisions that came since, of each kind."""

Gone = Annotated[list[str] | None, Query(max_length=300)]
"""Origins that are taken away, by their keys."""


@router.get("/", name="board")
def board(request: Request, desk: AtDesk, as_of: Day = "", without: Gone = None) -> HTMLResponse:
    """Return the board; ``without`` takes origins away, and shows what moves."""
    if desk.watch is None:
        counted, held = desk.ledger.count(), desk.ledger.standing()
        return page(request, "start.html", claims=counted, documents=held)
    watch = load(desk.watch)
    full, gathered = desk.boards.of(desk.ledger, watch, as_of or None, patience=desk.patience)
    gone, reports = frozenset(without or ()), gathered.by_ref
    found = watching.left(full, gathered, gone)
    changes = None if as_of or gone else _since(request, desk, watch, full, gathered)
    ours = {watch.subject(each.id) for each in watch.indicators}
    decided = desk.ledger.judgements.decisions(about=Subject.INDICATOR, subjects=ours)
    answer = page(
        request,
        "board.html",
        board=found,
        away=moved(glimpse(full), glimpse(found)),
        bearing={h.id: (against(found, h.id, reports), fitting(found, h.id, reports)) for h in watch.hypotheses},
        reports=reports,
        names=names(full),
        gone=gone,
        as_of=as_of,
        asked=asked_for(as_of, gone),
        changes=changes,
        fresh=changes.fresh if changes else frozenset(),
        lines=lambda of: [(_place(about, watch), line) for about, line in lines(of, watch)],
        last=own_last(decided, request.state.visitor),
        unjudged=desk.unjudged(),
        most=SHOWN,
        most_news=NEWS,
        offered=_offered(full, gone),
        cell_score=cell_score,
        score=score,
        seen_line=seen_line,
        kinds=AGAINST,
        outcomes=STANDS,
    )
    mark_visit(answer, request)
    return answer


def _since(request: Request, desk: Desk, watch: Watch, found: Board, gathered: Gathered) -> Changes | None:
    """What changed since the visit before this one, which is kept as a look at the board; None for who is new."""
    visit = last_visit(request)
    then = desk.looks.then(watch.key, visit) if visit else None
    desk.looks.keep(watch.key, look(desk.ledger, found, now()))
    return changed(desk.ledger, found, gathered, then) if then else None


def names(found: Board) -> dict[str, str]:
    """Return the names of the accounts on a board by their keys."""
    return {origin.key: origin.name for seen in found.seen for origin in seen.origins}


def asked_for(as_of: str, gone: frozenset[str]) -> str:
    """Return the part of an address that asks for the board as it is shown: of which day, and without whom."""
    fields = [("as_of", as_of)] * bool(as_of) + [("without", key) for key in sorted(gone)]
    return f"?{urlencode(fields)}" if fields else ""


def _place(about: str | None, watch: Watch) -> str:
    """The part of the page that is about a hypothesis, about an indicator, or about the order of all."""
    if about is None:
        return "hypotheses"
    return f"h-{about}" if about in {each.id for each in watch.hypotheses} else about


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
