"""Questions about what the reports add up to: accounts, conflicts, what is to come, the board, the brief."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import Response

from firsthand.errors import BadQuery, NotInCase
from firsthand.judgements.glimpsed import glimpse
from firsthand.judgements.watch_file import load
from firsthand.language.edtf import days
from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.found import Found
from firsthand.ledger.ledger import now
from firsthand.model.conflict import ConflictKind, Status
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.moved import moved
from firsthand.pipeline import ask, grading, watching
from firsthand.pipeline.changes import changed, look
from firsthand.report import wire as report
from firsthand.report.brief_forms import Form, media
from firsthand.report.judged import board_json, conflict_json, counts_json, origin_json, reasons_json
from firsthand.report.moved import changes_json, moved_json
from firsthand.serve import wire, wired_board
from firsthand.serve.api.common import AtOnce, PageNumber, numbered, paged
from firsthand.serve.desk import AtDesk
from firsthand.serve.filters import sorted_pairs
from firsthand.serve.forms import Day, Text, Wanted, dated
from firsthand.serve.pages.board import names
from firsthand.serve.pages.brief import brief_of, file_of
from firsthand.serve.pages.origins import MOST

router = APIRouter(tags=["what it adds up to"])

Time = Annotated[str, Query(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", description="UTC, as 2026-03-31T08:00:00Z")]

_NO_WATCH = "No question is watched: the desk was started without a watch file."


@router.get("/origins")
def origins(desk: AtDesk, asked: Wanted, of: Text = "", as_of: Day = "") -> wire.Origins:
    """Return the accounts behind the reports that fit, or behind those that say what one claim does (``of``)."""
    fit, day = 1 if of else desk.ledger.count(asked), dated(as_of)
    if fit > MOST:
        raise BadQuery(f"{fit:,} claims fit, and {MOST:,} can be traced at once")
    gathered = ask.like(desk.ledger, of, day=day, asked=asked) if of else ask.gather(desk.ledger, asked, day=day)
    found = ask.accounts(gathered)
    grades = grading.graded_by_people(desk.ledger, gathered, day=day)
    return wire.Origins(
        counts=wire.Counts.model_validate(counts_json(found.counts)),
        origins=[wire.Origin.model_validate(origin_json(each, grades)) for each in found.origins],
        independent=sorted_pairs(found.independent),
        unjudged=desk.unjudged(),
    )


@router.get("/conflicts")
def conflicts(
    desk: AtDesk,
    kind: ConflictKind | None = None,
    status: Status | None = None,
    page: PageNumber = 1,
    limit: AtOnce = 50,
) -> wire.Conflicts:
    """Return a page of the conflicts of the case, those that wait for a person first."""
    fit = [e for e in ask.conflicts(desk.ledger) if kind in (None, e.kind) and status in (None, e.status)]
    fit.sort(key=lambda each: list(Status).index(each.status))
    return wire.Conflicts(
        **numbered(len(fit), page, limit),
        conflicts=[wire.Conflict.model_validate(conflict_json(each)) for each in paged(fit, page, limit)],
        unjudged=desk.unjudged(),
    )


@router.get("/forecasts")
def forecasts(desk: AtDesk, as_of: Day = "", page: PageNumber = 1, limit: AtOnce = 50) -> wire.Forecasts:
    """Return what was said to come by a day that is known, the first due first, with what is proposed to settle it."""
    day = dated(as_of)
    due = desk.ledger.claims(Filter(since="0001", clock=Clock.DUE))
    every = [each for each in due if _last(each.claim.due) and _there(each.document.published.edtf, day)]
    every.sort(key=lambda each: (_last(each.claim.due), each.claim.id))
    shown = paged(every, page, limit)
    told = desk.boards.standing(desk.ledger, {(each.document.id, each.claim.id) for each in shown}, day).by_ref
    today = _last(day) if day else now()[:10]
    return wire.Forecasts(
        **numbered(len(every), page, limit),
        forecasts=[_coming(each, told.get((each.document.id, each.claim.id)), today) for each in shown],
    )


def _coming(found: Found, stands: Forecast | None, today: str) -> wire.Coming:
    """What is said to come, as a forecast stands; what is said to come and is none is past its day or not."""
    due = (stands.due if stands else None) or found.claim.due or ""
    past = _last(due) < today
    return wire.Coming(
        claim=wire.Found.model_validate(report.found(found)),
        due=due,
        past=past,
        outcome=(stands.outcome if stands else Outcome.DUE if past else Outcome.OPEN).value,
        settled_by=[claim for _, claim in stands.settled_by] if stands else [],
        proposed=stands.proposed if stands else True,
        decided_by=stands.decided_by if stands else None,
        reasons=[wire.Reason.model_validate(each) for each in reasons_json(stands.reasons)] if stands else [],
    )


@router.get("/board")
def board(
    desk: AtDesk, as_of: Day = "", without: Annotated[list[str] | None, Query(max_length=300)] = None
) -> wired_board.Board:
    """Return how the watched question stands, and what moves ``without`` some origins. 404 where none is watched."""
    if desk.watch is None:
        raise HTTPException(404, _NO_WATCH)
    watch, gone = load(desk.watch), list(without or ())
    full, gathered = desk.boards.of(desk.ledger, watch, dated(as_of))
    if missing := [key for key in gone if key not in names(full)]:
        raise NotInCase(f"no origin {missing[0][:40]!r} is on the board")
    found = watching.left(full, gathered, gone)
    more = {"without": gone, "moved": moved_json(moved(glimpse(full), glimpse(found)), watch)}
    made = board_json(found, gathered.by_ref) | more | {"unjudged": desk.unjudged()}
    return wired_board.Board.model_validate(made)


@router.get("/board/changes")
def changes(desk: AtDesk, since: Time) -> wired_board.Changes:
    """Return what changed on the board since a time (UTC), as far as somebody had looked at it by then.

    ``since`` is when that was, null where nobody had; who asks has looked at it as well.
    """
    if desk.watch is None:
        raise HTTPException(404, _NO_WATCH)
    watch = load(desk.watch)
    found, gathered = desk.boards.of(desk.ledger, watch, None)
    then = desk.looks.then(watch.key, since)
    desk.looks.keep(watch.key, look(desk.ledger, found, now()))
    told = changed(desk.ledger, found, gathered, then) if then else None
    return wired_board.Changes.model_validate(changes_json(told, watch))


@router.get("/brief")
def brief(desk: AtDesk, as_of: Day = "") -> wire.Brief:
    """Return the brief, sentence by sentence, with its citations."""
    return wire.Brief.model_validate(asdict(brief_of(desk, as_of)))


@router.get(
    "/brief.{form}",
    response_class=Response,
    responses={200: {"content": {media(form): {} for form in Form}, "description": "The brief as a file."}},
)
def brief_file(desk: AtDesk, form: Form, as_of: Day = "") -> Response:
    """Return the brief as HTML that stands alone, Markdown, or DOCX."""
    return file_of(desk, as_of, form)


def _last(edtf: str | None) -> str:
    """The last day of what is known to end, "" of anything else."""
    last = days(edtf)[1] if edtf else None
    return last.isoformat() if last else ""


def _there(published: str | None, day: str | None) -> bool:
    return day is None or (published or "9") <= f"{day}~"
