"""Questions about what the reports add up to: accounts, conflicts, the board, the brief."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import Response

from firsthand.errors import BadQuery, NotInCase
from firsthand.judgements.watch.glimpsed import glimpse
from firsthand.judgements.watch.watch_file import load
from firsthand.ledger.ledger import now
from firsthand.model.conflict import ConflictKind, Status
from firsthand.model.moved import moved
from firsthand.pipeline import ask, disputes, finding, grading, watching
from firsthand.pipeline.changes import changed, look
from firsthand.pipeline.tracing import MOST
from firsthand.report import wire as report
from firsthand.report.brief_forms import Form, media
from firsthand.report.judged import board_json, conflict_json, counts_json, origin_json
from firsthand.report.moved import changes_json, moved_json
from firsthand.serve.api.common import AtOnce, PageNumber, numbered
from firsthand.serve.desk import AtDesk
from firsthand.serve.filters import sorted_pairs
from firsthand.serve.forms import Day, Text, Wanted, dated
from firsthand.serve.pages.board import names
from firsthand.serve.pages.brief import brief_of, file_of
from firsthand.serve.wire import judged
from firsthand.serve.wire.board import Board, Changes
from firsthand.serve.wire.brief import Brief

router = APIRouter(tags=["what it adds up to"])

Time = Annotated[str, Query(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", description="UTC, as 2026-03-31T08:00:00Z")]

_NO_WATCH = "No question is watched: the desk was started without a watch file."


@router.get("/origins")
def origins(desk: AtDesk, asked: Wanted, of: Text = "", as_of: Day = "") -> judged.Origins:
    """Return the accounts behind the reports that fit, or behind those that say what one claim does (``of``)."""
    fit, day = 1 if of else finding.count(desk.ledger, asked), dated(as_of)
    if fit > MOST:
        raise BadQuery(f"{fit:,} claims fit, and {MOST:,} can be traced at once")
    gathered = ask.like(desk.ledger, of, day=day, asked=asked) if of else ask.gather(desk.ledger, asked, day=day)
    found = ask.accounts(gathered)
    grades = grading.graded_by_people(desk.ledger, gathered, day=day)
    return judged.Origins(
        counts=judged.Counts.model_validate(counts_json(found.counts)),
        origins=[judged.Origin.model_validate(origin_json(each, grades)) for each in found.origins],
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
) -> judged.Conflicts:
    """Return a page of the conflicts of the case, those that wait for a person first."""
    found = disputes.disputed(desk.ledger, kind=kind, status=status, limit=limit, skip=limit * (page - 1))
    return judged.Conflicts(
        **numbered(found.fit, page, limit),
        conflicts=[judged.Conflict.model_validate(conflict_json(each)) for each in found.conflicts],
        unjudged=desk.unjudged(),
    )


@router.get("/conflicts/{name}")
def conflict(desk: AtDesk, name: str) -> judged.Sides:
    """Return a conflict with its two reports."""
    before = disputes.disputed_before(desk.ledger, name)
    if before is None:
        raise NotInCase(f"{name[:40]} is no conflict that stands in it")
    [found] = disputes.disputed(desk.ledger, limit=1, skip=before).conflicts
    sides = disputes.sides(desk.ledger, ask.Gathered(), [found])
    told = [report.reported(sides[ref].document, sides[ref].claim) for ref in (found.a, found.b) if ref in sides]
    return judged.Sides.model_validate(conflict_json(found) | {"reports": told})


@router.get("/board")
def board(desk: AtDesk, as_of: Day = "", without: Annotated[list[str] | None, Query(max_length=300)] = None) -> Board:
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
    return Board.model_validate(made)


@router.get("/board/changes")
def changes(desk: AtDesk, since: Time) -> Changes:
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
    return Changes.model_validate(changes_json(told, watch))


@router.get("/brief")
def brief(desk: AtDesk, as_of: Day = "") -> Brief:
    """Return the brief, sentence by sentence, with its citations."""
    return Brief.model_validate(asdict(brief_of(desk, as_of)))


@router.get(
    "/brief.{form}",
    response_class=Response,
    responses={200: {"content": {media(form): {} for form in Form}, "description": "The brief as a file."}},
)
def brief_file(desk: AtDesk, form: Form, as_of: Day = "") -> Response:
    """Return the brief as HTML that stands alone, Markdown, or DOCX."""
    return file_of(desk, as_of, form)
