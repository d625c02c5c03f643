"""Adding documents: files or pasted text with what is known of them, how far the reading is, and what was skipped."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from firsthand.documents.given import Given
from firsthand.documents.suffixes import SUFFIXES
from firsthand.errors import FirsthandError
from firsthand.model.fate import Fate
from firsthand.serve.adding import Upload, folder_of
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import NOT_OURS
from firsthand.serve.security import own_form
from firsthand.settings import variable

router = APIRouter(include_in_schema=False)

LONGEST = {"outlet": 200, "title": 500, "url": 2000, "published": 40}
"""Characters of what is said of the documents."""
PASTED = "pasted.txt"
_LATEST = 8
"""Batches that the form shows beside it."""


@router.get("/documents/add", name="add")
def add(request: Request) -> HTMLResponse:
    """Return the form."""
    return _form(request, {})


@router.post("/documents/add", response_model=None)
async def added(request: Request, desk: AtDesk) -> HTMLResponse | RedirectResponse:
    """Keep what was sent, and go to the page that shows how far the reading of it is."""
    bounds = desk.bounds
    async with request.form(
        max_files=bounds.max_upload_files + 1, max_fields=12, max_part_size=bounds.max_bytes
    ) as form:
        secret = form.get("secret")
        if not own_form(request.state.visitor, secret if isinstance(secret, str) else None):
            raise HTTPException(403, NOT_OURS)
        uploads = [
            Upload(name=each.filename or "", data=await each.read())
            for each in form.getlist("files")
            if isinstance(each, UploadFile)
        ]
        said = _said(form)
    uploads = [each for each in uploads if each.name]
    if said["text"].strip():
        uploads.append(Upload(name=PASTED, data=said["text"].replace("\r\n", "\n").encode("utf-8", "replace")))
    try:
        batch = await run_in_threadpool(desk.adding.add, uploads, _given(said))
    except FirsthandError as error:
        return _form(request, said, trouble=str(error), status=400)
    return RedirectResponse(f"/documents/added/{batch.id}", status_code=303)


@router.get("/documents/added/{name}", name="added")
def progress(request: Request, desk: AtDesk, name: str) -> HTMLResponse:
    """Return how far a batch is, and what became of each of its documents."""
    batch = desk.adding.batch(name)
    if batch is None:
        raise HTTPException(404, "Nothing is known of this any more; the documents that were read are in the case.")
    done = list(batch.outcomes)
    return page(
        request,
        "added.html",
        batch=batch,
        done=batch.done,
        read=[each for each in done if each.fate is Fate.READ],
        there=[each for each in done if each.fate is Fate.THERE],
        skipped=[each for each in done if each.fate is Fate.SKIPPED],
        unjudged=desk.unjudged(),
    )


def _form(request: Request, said: dict[str, str], *, trouble: str = "", status: int = 200) -> HTMLResponse:
    desk = request.app.state.desk
    return page(
        request,
        "add.html",
        status=status,
        said={name: said.get(name, "") for name in (*LONGEST, "text")},
        trouble=trouble,
        longest=LONGEST,
        suffixes=sorted(suffix for suffix in SUFFIXES if suffix),
        bounds=desk.bounds,
        folder=folder_of(desk.ledger).name,
        setting=variable("max_upload_bytes"),
        latest=desk.adding.latest(_LATEST),
    )


def _said(form: FormData) -> dict[str, str]:
    values = {name: form.get(name, "") for name in (*LONGEST, "text")}
    said = {name: value if isinstance(value, str) else "" for name, value in values.items()}
    return said | {name: said[name].strip()[:most] for name, most in LONGEST.items()}


def _given(said: dict[str, str]) -> Given:
    return Given(**{name: said[name] or None for name in LONGEST})  # type: ignore[arg-type]
