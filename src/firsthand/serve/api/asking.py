"""Questions about what was read: the case, claims, documents, sources, names."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from firsthand.errors import NotInCase
from firsthand.judgements.watch.watch_file import load
from firsthand.model.claim import SourceType
from firsthand.model.conflict import Status
from firsthand.model.entity import Entity, EntityType
from firsthand.pipeline import ask, disputes, finding
from firsthand.pipeline.sources import Speaker
from firsthand.report import wire as report
from firsthand.report.judged import conflict_json, counts_json, reasons_json
from firsthand.serve.api.common import AtOnce, PageNumber, numbered, paged
from firsthand.serve.desk import AtDesk
from firsthand.serve.forms import Text, Wanted
from firsthand.serve.hidden import hidden
from firsthand.serve.pages.sources import gathered_of, through
from firsthand.serve.pages.views import XLSX, attached, csv, xlsx
from firsthand.serve.wire import judged, reading, speakers
from firsthand.version import __version__

router = APIRouter(tags=["what was read"])


@router.get("/case")
def case(desk: AtDesk) -> reading.Case:
    """Return what the desk has: the case, how much it holds, and the question that is watched."""
    held = desk.ledger.totals()
    return reading.Case(
        name=desk.case.name,
        version=__version__,
        question=load(desk.watch).question if desk.watch else None,
        documents=desk.ledger.standing(),
        claims=held.claims,
        gone_readings=held.gone_readings,
        gone_claims=held.gone_claims,
        unjudged=desk.unjudged(),
    )


@router.get("/claims")
def claims(desk: AtDesk, asked: Wanted, page: PageNumber = 1, limit: AtOnce = 50) -> reading.Claims:
    """Return a page of the claims that fit, those of the latest publication first."""
    fit = finding.count(desk.ledger, asked)
    found = finding.claims(desk.ledger, asked, limit=limit, skip=limit * (page - 1))
    return reading.Claims(
        **numbered(fit, page, limit),
        hidden=list(hidden(desk.ledger, asked, fit)),
        claims=[reading.Found.model_validate(report.found(each)) for each in found],
    )


@router.get(
    "/claims.csv",
    response_class=Response,
    responses={200: {"content": {"text/csv": {}}, "description": "All claims that fit, a line each."}},
)
def claims_csv(desk: AtDesk, asked: Wanted) -> Response:
    """Return all claims that fit as CSV."""
    return csv(desk, asked)


@router.get(
    "/claims.xlsx",
    response_class=Response,
    responses={200: {"content": {XLSX: {}}, "description": "All claims that fit, a row each."}},
)
def claims_xlsx(desk: AtDesk, asked: Wanted) -> Response:
    """Return all claims that fit as a workbook."""
    return xlsx(desk, asked)


@router.get("/claims/{name}")
def claim(desk: AtDesk, name: str) -> reading.Found:
    """Return the claim with an id that begins so."""
    return reading.Found.model_validate(report.found(finding.claim(desk.ledger, name)))


@router.get("/documents")
def documents(desk: AtDesk, page: PageNumber = 1, limit: AtOnce = 100) -> reading.Documents:
    """Return a page of the documents that stand, the latest first, and with the first page what could not be read."""
    with desk.ledger.together():
        held = list(desk.ledger.documents(latest_first=True, limit=limit, skip=limit * (page - 1)))
        standing, skipped = desk.ledger.standing(), list(desk.ledger.skips()) if page == 1 else []
    return reading.Documents(
        **numbered(standing, page, limit),
        documents=[reading.Held.model_validate(asdict(each)) for each in held],
        skipped=[reading.Skipped(where=each.where, reason=each.reason) for each in skipped],
    )


@router.get("/documents/{name}")
def document(desk: AtDesk, name: str) -> reading.Reading:
    """Return a document with its text and all that was read in it."""
    found = desk.ledger.document(name)
    made = report.wire(desk.ledger.reading(found))
    return reading.Reading.model_validate(made | {"gone": desk.ledger.gone(found)})


@router.get(
    "/documents/{name}/raw",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The bytes as they were found."}},
)
def raw(desk: AtDesk, name: str) -> Response:
    """Return the document's bytes as they were found."""
    found = desk.ledger.document(name)
    data = desk.ledger.captured(found)
    return Response(data, media_type="application/octet-stream", headers=attached(f"{found[:16]}.bin"))


@router.get("/sources")
def sources(
    desk: AtDesk,
    q: Text = "",
    type: SourceType | None = None,  # noqa: A002 - as it stands in addresses
    page: PageNumber = 1,
    limit: AtOnce = 100,
) -> speakers.Sources:
    """Return a page of the public sources, those who say most first."""
    known = desk.roster.of(desk.ledger)
    fit = [e for e in known.public if type in (None, e.type) and _called(e.names, q)]
    return speakers.Sources(
        **numbered(len(fit), page, limit),
        sources=[speakers.SourceHead(**_head(each)) for each in paged(fit, page, limit)],
        private=known.private,
        behind=known.behind,
    )


@router.get("/sources/{key}")
def source(desk: AtDesk, key: str) -> speakers.Source:
    """Return one public source: what it said and passed on, traced, and what is set against it."""
    speaker = desk.roster.of(desk.ledger).named(key)
    if speaker is None:
        raise NotInCase(f"{key[:40]} is no public source in it")
    gathered = gathered_of(desk.ledger, speaker)
    reports = gathered.by_ref
    said = [reports[ref] for ref in speaker.said if ref in reports]
    against = [each for each in disputes.conflicts(desk.ledger, gathered) if each.status is not Status.REJECTED]
    return speakers.Source(
        **_head(speaker),
        claims=[claim for _, claim in speaker.said],
        passed_on=[claim for _, claim in speaker.passed],
        looked_at=len(reports),
        through=[speakers.Through(name=name, reports=many) for name, many in through(said)],
        counts=judged.Counts.model_validate(counts_json(ask.counted(ask.among(gathered, {r.ref for r in said})))),
        conflicts=[judged.Conflict.model_validate(conflict_json(each)) for each in against],
        merges=_merges(speaker.entity) if speaker.entity else [],
    )


@router.get("/entities")
def entities(
    desk: AtDesk,
    q: Text = "",
    type: EntityType | None = None,  # noqa: A002 - as it stands in addresses
    page: PageNumber = 1,
    limit: AtOnce = 100,
) -> speakers.Entities:
    """Return a page of what the documents name, with the reasons for which names were joined.

    People are among them where a text gives them a public role.
    """
    known = desk.roster.of(desk.ledger)
    fit = [each for each in known.entities if type in (None, each.type) and _called(each.names, q)]
    return speakers.Entities(
        **numbered(len(fit), page, limit),
        entities=[
            speakers.Entity(
                id=each.id,
                name=each.name,
                type=each.type.value,
                names=list(each.names),
                documents=len(each.documents),
                merges=_merges(each),
            )
            for each in paged(fit, page, limit)
        ],
    )


def _called(names: tuple[str, ...], part: str) -> bool:
    wanted = part.casefold().strip()
    return not wanted or any(wanted in name.casefold() for name in names)


def _head(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "names": list(speaker.names),
        "type": speaker.type.value,
        "said": len(speaker.said),
        "passed": len(speaker.passed),
        "documents": speaker.documents,
    }


def _merges(entity: Entity) -> list[dict[str, Any]]:
    return [
        {
            "a": merge.a.name,
            "b": merge.b.name,
            "documents": [merge.a.document, merge.b.document],
            "ground": merge.ground.value,
            "reasons": reasons_json(merge.reasons),
        }
        for merge in entity.merges
    ]
