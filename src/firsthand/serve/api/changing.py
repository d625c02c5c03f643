"""Changes: decisions and their undoing, documents that are added, saved views. Each says who asks for it."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path

from firsthand.documents.given import Given
from firsthand.errors import BadUpload
from firsthand.judgements.watch.watch_file import load
from firsthand.model import decision as model
from firsthand.pipeline.decide import decide, undo
from firsthand.serve import adding, taken
from firsthand.serve.api.common import REFUSED_CHANGE, JsonOnly
from firsthand.serve.desk import AtDesk
from firsthand.serve.views import View
from firsthand.serve.wire import changed

router = APIRouter(tags=["what people change"])

_Number = Annotated[int, Path(ge=1, le=2**53)]


@router.post("/decisions", status_code=201, responses=REFUSED_CHANGE, dependencies=[JsonOnly])
def decided(desk: AtDesk, made: taken.Decide) -> changed.Decided:
    """Keep a decision and return its number in the trail."""
    kept = model.Decision(
        action=made.action,
        about=made.about,
        subject=_subject(desk, made),
        by=made.by,
        at="",
        value=made.value,
        document=made.document,
        note=made.note,
    )
    return changed.Decided(number=decide(desk.ledger, kept, seen=made.seen))


def _subject(desk: AtDesk, made: taken.Decide) -> str:
    """What it is about; an indicator by its id alone is one of the watch that this desk has."""
    if made.about is not model.Subject.INDICATOR or desk.watch is None:
        return made.subject
    watch = load(desk.watch)
    return watch.subject(made.subject) if made.subject in {each.id for each in watch.indicators} else made.subject


@router.post("/decisions/{number}/undo", responses=REFUSED_CHANGE, dependencies=[JsonOnly])
def undone(desk: AtDesk, number: _Number, who: taken.Undo) -> changed.Decided:
    """Take a decision back; it stays in the trail."""
    undo(desk.ledger, number, by=who.by)
    return changed.Decided(number=number)


@router.post("/documents", status_code=202, responses=REFUSED_CHANGE, dependencies=[JsonOnly])
def add(desk: AtDesk, sent: taken.AddDocuments) -> changed.Added:
    """Keep documents and begin to read them; ``/api/added/ID`` tells how far that is."""
    given = Given(outlet=sent.outlet, title=sent.title, url=sent.url, published=sent.published)
    return _added(desk.adding.add(map(_upload, sent.documents), given))


@router.get("/added/{name}")
def added(desk: AtDesk, name: str) -> changed.Added:
    """Return how far the reading of what was added is, and what became of each document."""
    batch = desk.adding.batch(name)
    if batch is None:
        raise HTTPException(404, "Nothing is known of this any more; the documents that were read are in the case.")
    return _added(batch)


@router.get("/views")
def views(desk: AtDesk) -> changed.Views:
    """Return the saved views."""
    return changed.Views(views=[taken.View(name=v.name, query=v.query, by=v.by) for v in desk.views.all()])


@router.put("/views", responses=REFUSED_CHANGE, dependencies=[JsonOnly])
def keep_view(desk: AtDesk, view: taken.View) -> changed.Views:
    """Keep a search under its name, in place of one of the same name, and return all."""
    desk.views.keep(View(name=view.name, query=view.query, by=view.by))
    return views(desk)


@router.post("/views/remove", responses=REFUSED_CHANGE, dependencies=[JsonOnly])
def remove_view(desk: AtDesk, view: taken.View) -> changed.Views:
    """Remove the view of this name, and return those that are left."""
    desk.views.remove(view.name)
    return views(desk)


def _upload(sent: taken.NewDocument) -> adding.Upload:
    if (sent.text is None) == (sent.data is None):
        raise BadUpload("each document comes as a text or as data, not as both")
    if sent.text is not None:
        return adding.Upload(name=sent.name, data=sent.text.encode("utf-8", "replace"))
    try:
        return adding.Upload(name=sent.name, data=base64.b64decode(sent.data or "", validate=True))
    except (binascii.Error, ValueError) as error:
        raise BadUpload("the data of a document is not base64") from error


def _added(batch: adding.Batch) -> changed.Added:
    done = batch.done
    return changed.Added(
        id=batch.id,
        sent=batch.sent,
        done=done,
        trouble=batch.trouble,
        outcomes=[
            changed.Outcome(
                name=each.name,
                fate=each.fate.value,
                document=each.document,
                title=each.title,
                claims=each.claims,
                reason=each.reason,
            )
            for each in list(batch.outcomes)
        ],
    )
