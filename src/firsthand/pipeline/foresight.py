"""Which rows of a case are forecasts: what was read never changes, so each row is looked at once.

Of the claims of a case four in five are none. What people corrected may have become one, and counts as one here. It is
remembered for as long as this process runs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock

from firsthand.judgements.forecasts.looking_ahead import is_forecast, may_be_forecast
from firsthand.judgements.words.kinds import COMING
from firsthand.language.calendar.edtf import days
from firsthand.ledger.ledger import Ledger
from firsthand.model.judgement import Ref, Report

AT_ONCE = 2000


@dataclass(slots=True)
class Foresight:
    """What is known of the rows of one case: of a forecast when it was published ("" where nobody knows), else None.

    ``due`` has what is said to come by a day, forecast or not: the day, the words, and what names the report.
    """

    known: dict[int, str | None] = field(default_factory=dict)
    due: dict[int, tuple[str, str, Ref]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def forecasts(self, ledger: Ledger, rows: Sequence[int], corrected: Collection[int] = ()) -> list[int]:
        """Return those of the rows that are forecasts as they were read, or that people ``corrected``."""
        with self.lock:
            new = [row for row in rows if row not in self.known]
            for batch in (new[n : n + AT_ONCE] for n in range(0, len(new), AT_ONCE)):
                self._look(ledger, batch)
            return [row for row in rows if self.known[row] is not None or row in corrected]

    def learn(self, reports: Mapping[int, Report]) -> None:
        """Look at reports that were put together for something else, by their rows."""
        with self.lock:
            self._learn({row: report for row, report in reports.items() if row not in self.known})

    def latest(self, rows: Sequence[int], most: int) -> list[int]:
        """Return those of these rows of forecasts that were published last, of one day those that stand first."""
        return sorted(rows, key=lambda row: self.known[row] or "", reverse=True)[:most]

    def nearest(self, rows: Sequence[int], day: str, most: int) -> list[int]:
        """Return those of these rows whose words say what comes by a day near this one (as 2026-03-09).

        Of what is due on it or later the first, and of what was due before the last: ``most`` things each, however
        often each of them is told.
        """
        told: dict[tuple[str, str], list[tuple[Ref, int]]] = {}
        for row in rows:
            if row in self.due:
                last, words, ref = self.due[row]
                told.setdefault((last, words), []).append((ref, row))
        order = sorted(told, key=lambda thing: (thing[0], min(told[thing])))
        past = sum(last < day for last, _ in order)
        return [row for thing in order[max(0, past - most) : past + most] for _, row in told[thing]]

    def _look(self, ledger: Ledger, rows: Sequence[int]) -> None:
        """Only what may be one by its words is put together whole."""
        may_be = [
            each.row
            for each in ledger.judgements.skim_rows(rows)
            if may_be_forecast(each.kind, each.words, parted=each.parted, timed=each.timed)
        ]
        self.known |= dict.fromkeys(rows)
        self._learn(ledger.judgements.reports(may_be))

    def _learn(self, found: Mapping[int, Report]) -> None:
        self.due |= {row: due for row, report in found.items() if (due := _due(report))}
        told = {row for row, report in found.items() if is_forecast(report)}
        self.known |= {row: (e.document.published.edtf or "") if row in told else None for row, e in found.items()}


def _due(report: Report) -> tuple[str, str, Ref] | None:
    claim = report.claim
    last = days(claim.due)[1] if claim.kind in COMING and claim.due else None
    return (str(last), " ".join(report.words.casefold().split()), report.ref) if last else None
