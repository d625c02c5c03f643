"""What people corrected or added, set beside other reports anew: the links that it has now, and the conflicts.

As when a document is judged, each report is compared with those that share the most keys with it, and with those that
stand near it in its document: of a case of a hundred thousand claims, with some forty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from firsthand.judgements.conflicts.conflicts import conflict
from firsthand.judgements.review import Reviewed
from firsthand.judgements.same.keys import keys, number
from firsthand.judgements.same.same import same
from firsthand.ledger.ledger import Ledger
from firsthand.model.conflict import Conflict
from firsthand.model.judgement import Link, Ref, Report
from firsthand.pipeline.judge import BESIDE, NEAR

FEW = 200
"""Reports of a question up to which a corrected one is compared with all of them."""


def links(ledger: Ledger, left: Sequence[Reviewed], rows: Mapping[Ref, int]) -> Iterator[Link]:
    """Yield the links of the reports that people changed or added with others of these; ``rows`` are those as read."""
    changed = [each for each in left if each.changed]
    pairs = _every(changed, left) if len(left) <= FEW else _near(ledger, changed, left, rows)
    told = {frozenset({a.report.ref, b.report.ref}): (a.report, b.report) for a, b in pairs if a is not b}
    return (link for a, b in told.values() if (link := same(a, b)) is not None)


def set_against(a: Report, b: Report) -> Conflict | None:
    """Return the conflict between two reports as people left them; None where there is none any more."""
    return conflict(a, b)


def asserts_one_of(report: Report, others: Iterable[Report]) -> bool:
    """Return whether a report asserts what one of the others does."""
    return any((link := same(report, each)) is not None and link.same_claim for each in others)


Pairs = Iterator[tuple[Reviewed, Reviewed]]


def _every(changed: Sequence[Reviewed], left: Sequence[Reviewed]) -> Pairs:
    return ((a, b) for a in changed for b in left)


def _near(ledger: Ledger, changed: Sequence[Reviewed], left: Sequence[Reviewed], rows: Mapping[Ref, int]) -> Pairs:
    by_row = {rows[each.read]: each for each in left if each.read is not None and each.read in rows}
    asked = [(set(map(number, keys(each.report))), NEAR) for each in changed]
    for each, found in zip(changed, ledger.judgements.near_rows(asked), strict=True):
        yield from ((each, by_row[row]) for row in found if row in by_row)
    yield from _every(changed, changed)  # what people added is in no index, nor are the words of a correction
    yield from _side_by_side(changed, left)


def _side_by_side(changed: Sequence[Reviewed], left: Sequence[Reviewed]) -> Pairs:
    """Pairs of one document's claims that stand near each other."""
    wanted = {each.report.document.id for each in changed}
    told: dict[str, list[Reviewed]] = defaultdict(list)
    for each in left:
        if each.report.document.id in wanted:
            told[each.report.document.id].append(each)
    for ours in told.values():
        ours.sort(key=lambda each: each.report.claim.extent.start)
        for at, each in enumerate(ours):
            if each.changed:
                yield from ((each, other) for other in ours[max(0, at - BESIDE) : at + BESIDE + 1])
