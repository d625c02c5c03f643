"""Which rows of a case a watch has to look at: what was read never changes, so each row is looked at once.

The words of a question are common words; of the claims that have one, few speak of it. They are remembered for as long
as this process runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import Lock

from firsthand.judgements.watch.indicators import match
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Watch
from firsthand.pipeline.foresight import Foresight

AT_ONCE = 2000


@dataclass(slots=True)
class Sight:
    """What is known of the rows of one case for one watch; another watch starts anew."""

    watch: Watch | None = None
    known: dict[int, bool] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def near(
        self,
        ledger: Ledger,
        watch: Watch,
        rows: Sequence[int],
        corrected: Iterable[str],
        *,
        foresight: Foresight | None = None,
    ) -> list[int]:
        """Return those of the rows that speak of an indicator as they were read, or that people corrected.

        What is put together for it ``foresight`` looks at as well: a brief asks for its forecasts next.
        """
        with self.lock:
            if watch != self.watch:
                self.watch, self.known = watch, {}
            new = [row for row in rows if row not in self.known]
            for batch in (new[n : n + AT_ONCE] for n in range(0, len(new), AT_ONCE)):
                found = ledger.judgements.reports(batch)
                for row, report in found.items():
                    self.known[row] = any(match(each, report) for each in watch.indicators)
                if foresight is not None:
                    foresight.learn(found)
            by_people = ledger.judgements.rows_called(corrected)
            return [row for row in rows if self.known[row] or row in by_people]
