"""The public sources of the case, and a page for each: what it said, through whom, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from firsthand.errors import NotInCase
from firsthand.judgements.entities.spelling import fold
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, SourceType
from firsthand.model.conflict import Status
from firsthand.model.decision import Decision, Subject
from firsthand.model.forecast import Forecast, Outcome, one_of_each
from firsthand.model.grading import Credibility, Grading
from firsthand.model.judgement import Ref, Report
from firsthand.pipeline import ask, disputes, finding, grading
from firsthand.pipeline.sources import Speaker
from firsthand.report.forecasts import STANDS
from firsthand.report.grades import RELIABLE
from firsthand.report.judged import AGAINST, graded_by, told
from firsthand.report.words import name
from firsthand.serve.desk import AtDesk, page
from firsthand.serve.forms import Text
from firsthand.serve.trails import own_last

router = APIRouter(include_in_schema=False)

AT_ONCE = 100
"""Sources on a page."""
MOST = 300
"""Reports of one source that are looked at, those published last."""
SHOWN = 60
"""Reports of one source that are listed."""
TRAIL = 20
"""Decisions about its names and grades that are shown."""
_TOLD = {
    Credibility.CONFIRMED: "borne out by an independent account",
    Credibility.PROBABLY_TRUE: "probably true",
    Credibility.DOUBTFUL: "doubtful: another account contradicts it",
    Credibility.IMPROBABLE: "improbable: independent accounts contradict it",
}
"""What became of its reports, in words; of the others nothing is known either way."""
PUBLIC = tuple(each for each in SourceType if each not in {SourceType.ANONYMOUS, SourceType.VAGUE})


@router.get("/sources", name="sources")
def sources(
    request: Request,
    desk: AtDesk,
    q: Text = "",
    type: SourceType | None = None,  # noqa: A002 - as it stands in addresses
    page_: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """Return the public sources, those who say most first; the others are counted and not listed."""
    known = desk.roster.of(desk.ledger)
    wanted = q.casefold().strip()
    fit = [
        each
        for each in known.public
        if type in (None, each.type) and (not wanted or any(wanted in form.casefold() for form in each.names))
    ]
    return page(
        request,
        "sources.html",
        q=q,
        type=type,
        types=PUBLIC,
        found=fit[AT_ONCE * (page_ - 1) : AT_ONCE * page_],
        fit=len(fit),
        every=len(known.public),
        private=known.private,
        behind=known.behind,
        unnamed=finding.count(desk.ledger, Filter(types=(SourceType.ANONYMOUS, SourceType.VAGUE))),
        number=page_,
        pages=max(1, -(-len(fit) // AT_ONCE)),
    )


@router.get("/sources/{key}", name="source")
def source(request: Request, desk: AtDesk, key: str) -> HTMLResponse:
    """Return what one public source said, through whom, and what came of it."""
    speaker = desk.roster.of(desk.ledger).named(key)
    if speaker is None:
        raise NotInCase(f"{key[:40]} is no public source in it")
    gathered = gathered_of(desk.ledger, speaker)
    reports = gathered.by_ref
    said = [reports[ref] for ref in speaker.said if ref in reports]
    passed = [reports[ref] for ref in speaker.passed if ref in reports]
    own = ask.among(gathered, {r.ref for r in said})
    conflicts = [each for each in disputes.conflicts(desk.ledger, gathered) if each.status is not Status.REJECTED]
    coming = [each for each in sorted(said, key=_due) if each.claim.due][:SHOWN]
    stands = desk.boards.standing(desk.ledger, {gathered.read.get(each.ref, each.ref) for each in coming})
    sides = disputes.sides(desk.ledger, gathered, conflicts)
    grades = grading.graded(desk.ledger, own)
    trail = [each for each in desk.ledger.judgements.decisions(undone_too=True) if _is_about(each, speaker, said)]
    return page(
        request,
        "source.html",
        speaker=speaker,
        said=sorted(said, key=_latest, reverse=True)[:SHOWN],
        passed=sorted(passed, key=_latest, reverse=True)[:SHOWN],
        all_said=len(speaker.said),
        all_passed=len(speaker.passed),
        looked_at=len(reports),
        counts=ask.counted(own),
        given=(given := _reliability(grades.values())),
        why=given.reasons[0].text if given else "",
        bearing=Counter(each.credibility for each in grades.values() if each.credibility in _TOLD),
        borne=_TOLD,
        reliable=RELIABLE,
        about=min((each.claim.id for each in said), default=""),
        became=_became(coming, stands.by_ref),
        graded=sorted({graded_by(each) for each in grades.values() if not each.proposed}),
        through=through(said),
        joined=_joined(speaker),
        coming=coming,
        stands=stands.by_ref,
        settling=stands.reports,
        outcomes=STANDS,
        conflicts=[each for each in conflicts if each.a in sides and each.b in sides],
        reports=sides,
        against=AGAINST,
        told=told,
        documents={r.document.id: r.document for r in sides.values()},
        last=own_last(trail, request.state.visitor),
        trail=trail[-TRAIL:][::-1],
        unjudged=desk.unjudged(),
    )


def _reliability(grades: Iterable[Grading]) -> Grading | None:
    """The grade of the source, which all its reports have; one that a person gave stands before those that none did."""
    return min(grades, key=lambda each: (each.proposed, each.report), default=None)


def _is_about(made: Decision, speaker: Speaker, said: Iterable[Report]) -> bool:
    """Whether a decision is about the names of a source, or grades it or a report of it."""
    if made.about is Subject.ENTITY:
        names = {fold(name) for name in speaker.names}
        return any(fold(str(made.value.get(side))) in names for side in ("a", "b"))
    return made.about is Subject.GRADE and made.subject in {report.claim.id for report in said}


def gathered_of(ledger: Ledger, speaker: Speaker) -> ask.Gathered:
    """Return the reports of a source as people left them; of very many those that were published last."""
    refs = [*speaker.said, *speaker.passed]
    rows = ledger.judgements.named(refs[: MOST * 4])
    latest = sorted(rows.items(), key=lambda each: _latest(each[1]), reverse=True)[:MOST]
    return ask.laid_over(ledger, dict(latest))


def through(said: list[Report]) -> list[tuple[str, int]]:
    """Return who passed its words on, the most frequent first: the next in the chain, or the outlet that printed."""
    return Counter(_next(each.claim, each) for each in said).most_common(12)


def _next(claim: Claim, report: Report) -> str:
    onward = [hop for hop in claim.chain[1:] if hop.source.type not in {SourceType.ANONYMOUS, SourceType.VAGUE}]
    return name(onward[0]) if onward else (report.document.outlet or "unknown outlet")


@dataclass(frozen=True, slots=True)
class Joined:
    """Why two of its names are one: the reason, its ground, how often it was met, and the names where they are two."""

    text: str
    ground: str
    times: int
    a: str
    b: str


def _joined(speaker: Speaker) -> list[Joined]:
    """Each reason once, those first in which two names were joined."""
    merges = speaker.entity.merges if speaker.entity else ()
    met = Counter((r.text, m.ground.value, *sorted((m.a.name, m.b.name))) for m in merges for r in m.reasons)
    every = [Joined(text, ground, times, a, b) for (text, ground, a, b), times in met.items()]
    return sorted(every, key=lambda each: each.a == each.b)


def _became(said: Iterable[Report], stands: Mapping[Ref, Forecast]) -> list[tuple[str, int]]:
    """What became of what it said to come, in words and each thing once, what is settled first."""
    found = one_of_each(each for report in said if (each := stands.get(report.ref)))
    met = Counter(each.outcome for each in found)
    return [(_OUTCOMES[each], met[each]) for each in _OUTCOMES if met[each]]


_OUTCOMES = {
    Outcome.CAME_TRUE: "came true",
    Outcome.DID_NOT: "did not come true",
    Outcome.VOID: "void",
    Outcome.DUE: "overdue",
    Outcome.OPEN: "open",
}


def _latest(report: Report) -> tuple[str, str]:
    return report.document.published.edtf or "", report.claim.id


def _due(report: Report) -> tuple[str, str]:
    return (report.claim.due or "").rpartition("/")[2], report.claim.id
