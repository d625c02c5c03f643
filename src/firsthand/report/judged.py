"""Judgements as the contract's JSON objects, and as lines for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from rich.text import Text

from firsthand.ledger.rows import words_of
from firsthand.model.board import Board, Seen
from firsthand.model.conflict import Conflict, ConflictKind, Status
from firsthand.model.grading import Grading
from firsthand.model.judgement import Counts, Origin, Reason, Ref, Report
from firsthand.report.clean import one_line
from firsthand.report.wire import Json

Reports = Mapping[Ref, Report]

ID_SHOWN = 12
_WORDS = 160
_WORDINGS = (" reports that ", " reports, by way of ", " reports in its own voice: ", " reports as hearsay (")
"""What reasons say that only word a side."""

AGAINST = {
    ConflictKind.NUMBER: "another number",
    ConflictKind.CLAIM_DENIAL: "a denial",
    ConflictKind.POLARITY: "the opposite",
    ConflictKind.STATEMENT_ACT: "an act against the statement",
    ConflictKind.OWN_WORDS: "other words of the same source",
}
"""What a claim meets in each kind of conflict, in words."""


def told(report: Report) -> str:
    """Return the report as it is worded beside another: "Merrow Post reports that Hale Brixen said: “…”"."""
    from firsthand.judgements.meaning.worded import denies

    of = outlet(report)
    words = inside(clipped(one_line(words_of(report.document, report.claim))))
    if report.claim.author:
        return f"{of} says: “{words}”"
    speaker = report.claim.chain[0].source
    verb = "denied" if denies(report) else "said"
    return f"{of} reports that {one_line(speaker.canonical or speaker.name)} {verb}: “{words}”"


def inside(words: str) -> str:
    """Return words as they stand inside quotation marks: those of their own become single ones."""
    return _QUOTED.sub(r"‘\1’", words.replace("“", "‘").replace("”", "’"))


_QUOTED = re.compile(r'"([^"]*)"')


def outlet(report: Report) -> str:
    """Return the outlet of a report in words, one that nobody knows by its document's title."""
    document = report.document
    title = f" (“{one_line(document.title)}”)" if document.title else ""
    return one_line(document.outlet) if document.outlet else f"An unknown outlet{title}"


def clipped(words: str, most: int = _WORDS) -> str:
    """Return the words, cut at a blank where they are many."""
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"


def reasons_json(reasons: Iterable[Reason]) -> list[Json]:
    """Return reasons with the stretches that they rest on."""
    return [
        {"text": reason.text, "spans": [[document, span.start, span.end] for document, span in reason.spans]}
        for reason in reasons
    ]


def counts_json(counts: Counts) -> Json:
    """Return the counts by their names, and the line."""
    return {
        "reports": counts.reports,
        "origins": counts.origins,
        "anonymous": counts.anonymous,
        "documents": counts.documents,
        "untraced": counts.untraced,
        "line": counts.line(),
    }


def origin_json(origin: Origin, grades: Mapping[Ref, Grading] = MappingProxyType({})) -> Json:
    """Return an account with its reports; ``grade`` is the strongest that ties two of them, null for a single one.

    ``graded`` are the Admiralty grades that people gave, each with what was proposed instead.
    """
    ties = [tied.grade for tied in origin.reports if tied.grade]
    return {
        "account": origin.name,
        "key": origin.key,
        "type": origin.type.value,
        "grade": min(ties, key=lambda grade: grade.strength).value if ties else None,
        "anonymous": origin.anonymous,
        "document": origin.record,
        "interest": origin.interest,
        "descriptions": list(origin.descriptions),
        "claims": [tied.report[1] for tied in origin.reports],
        "reports": [
            {
                "document": t.report[0],
                "claim": t.report[1],
                "grade": t.grade.value if t.grade else None,
                "adds": t.adds,
                "of": t.of[1] if t.of else None,
                "by": t.by.value if t.by else None,
                "why": reasons_json(t.reasons),
            }
            for t in origin.reports
        ],
        "graded": [
            {"claim": t.report[1], "grade": str(g), "by": g.by, "proposed": g.instead_of}
            for t in origin.reports
            if (g := grades.get(t.report))
        ],
        "reasons": reasons_json(origin.reasons),
    }


def conflict_json(conflict: Conflict) -> Json:
    """Return a conflict by the ids of its claims."""
    return {
        "id": conflict.id,
        "kind": conflict.kind.value,
        "a": conflict.a[1],
        "b": conflict.b[1],
        "documents": [conflict.a[0], conflict.b[0]],
        "reasons": reasons_json(conflict.reasons),
        "status": conflict.status.value,
    }


def board_json(board: Board, reports: Reports) -> Json:
    """Return a board: indicators, hypotheses with what bears on each, the matrix cell by cell, and the jackknife."""
    from firsthand.judgements.watch.for_and_against import against, fitting

    return {
        "question": board.watch.question,
        "as_of": board.as_of,
        "horizon": board.watch.horizon,
        "indicators": [_seen_json(seen) for seen in board.seen],
        "hypotheses": [
            {
                "id": h.id,
                "name": h.name,
                "text": h.text,
                "score": round(s.score, 2),
                "rank": s.rank,
                "against": counts_json(against(board, h.id, reports).counts),
                "fitting": counts_json(fitting(board, h.id, reports).counts),
            }
            for h in board.watch.hypotheses
            for s in board.standings
            if s.hypothesis == h.id
        ],
        "matrix": [
            {
                "indicator": seen.indicator.id,
                "cells": {name: cell.value for name, cell in seen.indicator.cells.items()},
                "origins": list(seen.counted),
            }
            for seen in board.seen
        ],
        "jackknife": [
            {
                "origin": each.origin,
                "name": each.name,
                "changes_order": each.changes_order,
                "scores": {s.hypothesis: round(s.score, 2) for s in each.standings},
            }
            for each in board.jackknife
        ],
        "next": list(board.next),
    }


def _seen_json(seen: Seen) -> Json:
    return {
        "id": seen.indicator.id,
        "text": seen.indicator.text,
        "state": seen.state.value,
        "since": seen.since,
        "counts": counts_json(seen.counts),
        "origins": [origin_json(origin) for origin in seen.origins],
        "evidence": [
            {"document": m.report[0], "claim": m.report[1], "reasons": reasons_json(m.reasons)} for m in seen.matches
        ],
    }


def why(conflict: Conflict) -> list[Reason]:
    """Return the reasons without those that only word the two sides, which stand above them."""
    return [reason for reason in conflict.reasons if not any(words in reason.text for words in _WORDINGS)]


def origin_lines(
    origin: Origin, reports: Reports, grades: Mapping[Ref, Grading] = MappingProxyType({})
) -> Iterator[Text]:
    """Yield an account for people: who it is, then each report with what ties it to the first, and a person's grade."""
    what = ["anonymous" if origin.anonymous else origin.type.value, "a record" if origin.record else ""]
    what += [f"speaks for {one_line(origin.interest)}" if origin.interest else ""]
    head = Text(one_line(origin.name), style="bold italic" if origin.anonymous else "bold")
    yield head.append(f"  {' · '.join(filter(None, what))}", "dim not italic not bold")
    for tied in origin.reports:
        grade = f"{tied.grade.value}{', adds words of its own' if tied.adds else ''}" if tied.grade else "first"
        yield Text(f"  {tied.report[1][:ID_SHOWN]}  {grade}: ", style="dim").append(told(reports[tied.report]), "none")
        if graded := grades.get(tied.report):
            yield Text(f"  {graded_by(graded)}", style="dim")


def graded_by(grading: Grading) -> str:
    """Return a person's grade in words, beside the one that the rules propose."""
    return f"Graded {grading} by {one_line(grading.by)}; the rules propose {grading.instead_of}."


def conflict_lines(conflict: Conflict, reports: Reports) -> Iterator[Text]:
    """Yield a conflict for people, in the words of both sides and with its reasons."""
    status = "" if conflict.status is Status.CANDIDATE else f" · {conflict.status.value}"
    yield Text(f"{conflict.id[:ID_SHOWN]}  {AGAINST[conflict.kind]}{status}", style="bold")
    for side in (conflict.a, conflict.b):
        if side in reports:
            yield Text(f"  {side[1][:ID_SHOWN]}  ", style="dim").append(told(reports[side]), "not dim")
    for reason in why(conflict):
        yield Text(f"  {one_line(reason.text)}", style="dim")
