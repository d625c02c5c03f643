"""What people corrected or added, set beside other reports anew: the links that it has now, and the conflicts.

As when a document is judged, each report is compared with those that share the most keys with it, and with those that
stand near it in its document: of a case of a hundred thousand claims, with some forty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from firsthand.judgements.conflicts.conflicts import conflict
from firsthand.judgements.conflicts.opposing import opposing
from firsthand.judgements.review import Reviewed
from firsthand.judgements.same.keys import keys, numbers
from firsthand.judgements.same.same import same
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.conflict import Conflict
from firsthand.model.judgement import Link, Ref, Report
from firsthand.pipeline.judge import BESIDE, NEAR, NEAR_CONTRARY

Lay = Callable[[Iterable[Report]], Iterable[Reviewed]]
"""Reports as people left them."""

FEW = 200
"""Reports of a question up to which a corrected one is compared with all of them."""


def links(ledger: Ledger, left: Sequence[Reviewed], rows: Mapping[Ref, int]) -> Iterator[Link]:
    """Yield the links of the reports that people changed or added with others of these; ``rows`` are those as read."""
    changed = [each for each in left if each.changed]
    pairs = _every(changed, left) if len(left) <= FEW else _near(ledger, changed, left, rows)
    told = {frozenset({a.report.ref, b.report.ref}): (a.report, b.report) for a, b in pairs if a is not b}
    return (link for a, b in told.values() if (link := same(a, b)) is not None)


def conflicts(ledger: Ledger, changed: Sequence[Reviewed], lay: Lay) -> Iterator[Conflict]:
    """Yield the conflicts that came of what people changed or added, the sides by the names that they were read by.

    What was set against the other as it was read did not come of that. Of other reports, laid over with what people
    decided, those count that nobody changed.
    """
    by_ref = {each.report.ref: each for each in changed}
    pairs = chain(_indexed(ledger, changed, lay), _together(changed), _in_one_text(ledger, changed, lay))
    for a, b in {frozenset({a.ref, b.ref}): (a, b) for a, b in pairs if a.ref != b.ref}.values():
        found = set_against(a, b)
        if found and not _stood(found, by_ref.get(a.ref), by_ref.get(b.ref), a, b):
            yield replace(found, a=_as_read(by_ref, found.a), b=_as_read(by_ref, found.b))


def _as_read(changed: Mapping[Ref, Reviewed], ref: Ref) -> Ref:
    return changed[ref].read or ref if ref in changed else ref


def _stood(found: Conflict, one: Reviewed | None, other: Reviewed | None, a: Report, b: Report) -> bool:
    """Whether the two were set against each other before anybody changed them; what was added was not there."""
    if (one and one.read is None) or (other and other.read is None):
        return False
    before = [replace(now, claim=then.origin) if then else now for now, then in ((a, one), (b, other))]
    stood = set_against(*before)
    return stood is not None and stood.kind is found.kind


@lru_cache(maxsize=1 << 14)
def set_against(a: Report, b: Report) -> Conflict | None:
    """Return the conflict between two reports as people left them; None where there is none any more."""
    return conflict(a, b)


def asserts_one_of(report: Report, others: Iterable[Report]) -> bool:
    """Return whether a report asserts what one of the others does."""
    return any((link := same(report, each)) is not None and link.same_claim for each in others)


def _indexed(ledger: Ledger, changed: Sequence[Reviewed], lay: Lay) -> Iterator[tuple[Report, Report]]:
    """Each report with those that the index has near it."""
    wanted = [(numbers(keys(each.report)), numbers(opposing(each.report).asked)) for each in changed]
    found = ledger.judgements.near_rows([p for own, asked in wanted for p in ((own, NEAR), (asked, NEAR_CONTRARY))])
    near = ledger.judgements.reports(sorted({row for rows in found for row in rows}))
    plain = {each.read for each in lay(near.values()) if not each.changed}
    for each, *rows in zip(changed, found[::2], found[1::2], strict=True):
        yield from ((each.report, near[row]) for row in chain(*rows) if row in near and near[row].ref in plain)


def _together(changed: Sequence[Reviewed]) -> Iterator[tuple[Report, Report]]:
    """Those of the reports that share a key: the index knows only what was read."""
    sharing: dict[int, list[Report]] = defaultdict(list)
    for each in changed:
        for value in numbers(keys(each.report)) | numbers(opposing(each.report).stored):
            sharing[value].append(each.report)
    for each in changed:
        asked = numbers(keys(each.report)) | numbers(opposing(each.report).asked)
        yield from ((each.report, other) for value in asked for other in sharing.get(value, ()))


def _in_one_text(ledger: Ledger, changed: Sequence[Reviewed], lay: Lay) -> Iterator[tuple[Report, Report]]:
    """Each report with those that stand near it in its document."""
    for document in dict.fromkeys(each.report.document.id for each in changed):
        told = ledger.judgements.matching(Filter(document=document)).values()
        beside = [*changed, *(each for each in lay(told) if not each.changed)]
        yield from ((a.report, b.report) for a, b in _side_by_side(changed, beside))


Pairs = Iterator[tuple[Reviewed, Reviewed]]


def _every(changed: Sequence[Reviewed], left: Sequence[Reviewed]) -> Pairs:
    return ((a, b) for a in changed for b in left)


def _near(ledger: Ledger, changed: Sequence[Reviewed], left: Sequence[Reviewed], rows: Mapping[Ref, int]) -> Pairs:
    by_row = {rows[each.read]: each for each in left if each.read is not None and each.read in rows}
    asked = [(numbers(keys(each.report)), NEAR) for each in changed]
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
