"""Judging: each reading is set beside what is near it among those judged before, and touches nothing else.

What two claims must share to be compared is looked up in an index, so that the hundred-thousandth document costs about
what the thousandth did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice
from typing import TypeVar

from firsthand.judgements.arithmetic.arithmetic import sums
from firsthand.judgements.conflicts.conflicts import conflict
from firsthand.judgements.conflicts.opposing import opposing
from firsthand.judgements.forecasts.bearing import bearing
from firsthand.judgements.forecasts.forecasts import is_forecast, settle
from firsthand.judgements.same.keys import keys, numbers
from firsthand.judgements.same.reprints import shared, sketch
from firsthand.judgements.same.same import same
from firsthand.ledger.judgements import Reports
from firsthand.ledger.judging import Concluded, Copy
from firsthand.ledger.ledger import Ledger
from firsthand.model.custody import Versions
from firsthand.model.judgement import Grade, Link, Report
from firsthand.model.text import Document
from firsthand.pipeline.naming import named_in
from firsthand.pipeline.rules import rules

NEAR = 24
"""Claims that each claim is compared with at the most; those that share more with it come first."""

Judgement = TypeVar("Judgement")

NEAR_ENDS = 16
"""Claims beside which each claim is set to see what became of a forecast."""

BESIDE = 20
"""Claims of one document that are compared with each, on either side of it."""

NEAR_CONTRARY = 16
"""Claims that each denial is set against in other texts, and denials that each claim is, at the most."""

NEAR_TEXTS = 12
"""Texts that each is compared with word for word, at the most."""

_REMEMBERED = 4096  # reports of neighbours kept in memory; a story's claims are neighbours again and again
_TEXTS = 512


def judge(ledger: Ledger) -> Iterator[str]:
    """Judge every reading that stands and is not judged yet, and yield the id of each when it is kept.

    Stopped halfway, it goes on from there when it is called again. Where the rules have changed since, all is judged
    anew; what the older rules concluded is closed, and stays in the file.
    """
    waiting = ledger.judgements.waiting(rules())  # looked up once: it is the one question that goes through the case
    if not waiting:
        return
    with ledger.run("judge", Versions(code=rules(), model="none", grammar="none")) as run:
        ledger.judgements.begin(rules(), run)
        work = _Work(ledger=ledger, run=run)
        for reading in waiting:
            work.judge(reading)
            yield reading


@dataclass(slots=True, kw_only=True)
class _Work:
    """One run of judging, with the neighbours that it remembers."""

    ledger: Ledger
    run: int
    known: Reports = field(default_factory=dict)
    texts: dict[str, Document] = field(default_factory=dict)

    def judge(self, name: str) -> None:
        reading, rows = self.ledger.judgements.reading(name)
        document = reading.document
        assert document is not None  # noqa: S101 - one that was skipped whole is not kept
        naming, entities = named_in(self.ledger.judgements, reading, rows)
        ours = {
            row: Report(document=document, claim=claim.known_as(entities.get(row, {})))
            for row, claim in zip(rows, reading.claims, strict=True)
        }
        keyed = {row: numbers(keys(report)) for row, report in ours.items()}
        bears = {row: numbers(found) for row, report in ours.items() if (found := bearing(report))}
        sides = {row: opposing(report) for row, report in ours.items()}
        asked = {row: numbers(side.asked) for row, side in sides.items() if side.asked}
        near, ends, contrary = self._near(keyed, bears, asked)
        pairs = [(report, self.known[other]) for row, report in ours.items() for other in near[row]]
        pairs += _side_by_side(list(ours.values()))
        ended = [(ours[row], self.known[other]) for row, rows in ends.items() for other in rows]
        against = [(ours[row], self.known[other]) for row, rows in contrary.items() for other in rows]
        made = Concluded(
            reading=name,
            document=document.id,
            naming=naming,
            keys={row: own | bears.get(row, frozenset()) | numbers(sides[row].stored) for row, own in keyed.items()},
            sketch=(drawn := sketch(document.text)),
            copies=tuple(self._copies(name, document, drawn)),
            links=tuple(link for link in _found(same, pairs) if _worth_keeping(link)),
            conflicts=tuple(_found(conflict, list(dict.fromkeys([*pairs, *against])))),
            sums=sums(list(ours.values())),
            settlings=tuple(_found(settle, _followed([*pairs, *ended], list(ours.values())))),
        )
        beside = {row: self.known[row] for found in (near, ends, contrary) for rows in found.values() for row in rows}
        keyed_rows = {report.ref: row for row, report in (beside | ours).items()}
        self.ledger.judgements.keep(made, keyed_rows, rules(), self.run)
        self._remember(ours)

    def _near(self, *keyed: dict[int, frozenset[int]]) -> list[dict[int, list[int]]]:
        """The rows to compare each of ours with, by each kind of keys; they are known until the next document."""
        wanted = zip(keyed, (NEAR, NEAR_ENDS, NEAR_CONTRARY), strict=True)
        asked = [(values, most) for rows, most in wanted for values in rows.values()]
        found, reports = self.ledger.judgements.near_claims(asked, known=self.known)
        near = iter(found)
        self.known |= reports
        for row in {row for rows in found for row in rows} - reports.keys():
            self.known[row] = self.known.pop(row)  # seen again: the last to be lost sight of
        return [{row: next(near) for row in rows} for rows in keyed]

    def _remember(self, reports: Reports) -> None:
        """Keep the reports in sight, and lose sight of those that were not seen for longest."""
        self.known |= reports
        for row in list(islice(self.known, max(0, len(self.known) - _REMEMBERED))):
            del self.known[row]

    def _copies(self, name: str, document: Document, drawn: tuple[int, ...]) -> Iterator[Copy]:
        near, texts = self.ledger.judgements.near_texts(drawn, most=NEAR_TEXTS, known=self.texts)
        self.texts |= texts
        for other in near:
            both = shared(self.texts[other], document)
            if both.passages:
                yield Copy(a=other, b=name, share=both.share, passages=both.passages)
        for other in list(islice(self.texts, max(0, len(self.texts) - _TEXTS))):
            del self.texts[other]


def _side_by_side(reports: list[Report]) -> list[tuple[Report, Report]]:
    """Pairs of one document's claims that stand near each other: an answer need share no word with what it answers."""
    return [(a, b) for (m, a), (n, b) in combinations(enumerate(reports), 2) if n - m <= BESIDE]


def _worth_keeping(link: Link) -> bool:
    """One voice is seen again without a link, and a busy one would make thousands of them."""
    return link.same_claim or link.grade.strength < Grade.SAME_SOURCE.strength


def _followed(pairs: Iterable[tuple[Report, Report]], ours: Sequence[Report]) -> list[tuple[Report, Report]]:
    """Each forecast with what may tell of its end: of other texts what is near it, of its own text everything.

    In one text what became of a forecast stands beside it, whatever words the two share.
    """
    apart = {pair: None for a, b in pairs if a.document.id != b.document.id for pair in ((a, b), (b, a))}
    return [*apart, *((a, b) for a in ours if is_forecast(a) for b in ours if a is not b)]


def _found(
    judged: Callable[[Report, Report], Judgement | None], pairs: list[tuple[Report, Report]]
) -> Iterator[Judgement]:
    for a, b in pairs:
        if (judgement := judged(a, b)) is not None:
            yield judgement
