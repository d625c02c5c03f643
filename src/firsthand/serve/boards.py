"""What pages take long to put together: boards, briefs, accounts and forecasts, each kept while nothing changes it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from firsthand.judgements.watch.watch_file import load
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Board, Watch
from firsthand.model.brief import Brief
from firsthand.model.grading import Grading
from firsthand.model.judgement import Ref
from firsthand.pipeline import ahead, ask, grading, tracing, watching
from firsthand.pipeline.ask import Accounts, Followed, Gathered
from firsthand.pipeline.briefing import briefing
from firsthand.pipeline.foresight import Foresight
from firsthand.pipeline.sight import Sight
from firsthand.report.brief import brief
from firsthand.serve.remembered import Remembered

DAYS, QUESTIONS = 8, 4
"""Days as of which boards and briefs are kept at once, and questions whose forecasts and accounts are."""

READ = slice(2, 5)
"""The part of a case's state that changes when something is read or judged, and not by decisions."""
PAIRED = 40
"""Accounts of a question that are set beside one another: of hundreds that takes longer than all else."""

Day = str | None
Traced = tuple[Gathered, Accounts, Mapping[Ref, Grading]]
"""The reports of a question, the accounts behind them, and the grade of each."""


@dataclass(slots=True)
class Boards:
    """The boards, briefs and forecasts of one case."""

    sight: Sight = field(default_factory=Sight)
    foresight: Foresight = field(default_factory=Foresight)
    boards: Remembered[tuple[str, Day], tuple[Board, Gathered]] = field(
        default_factory=lambda: Remembered(DAYS, "The board is being put together")
    )
    briefs: Remembered[tuple[str, Day, str], Brief] = field(
        default_factory=lambda: Remembered(DAYS, "The brief is being written")
    )
    forecasts: Remembered[tuple[Filter, Day, str], Followed] = field(
        default_factory=lambda: Remembered(QUESTIONS, "The forecasts are being followed to their end")
    )
    accounts: Remembered[tuple[Filter, str, Day], Traced] = field(
        default_factory=lambda: Remembered(QUESTIONS, "The reports are being traced to their accounts")
    )

    latest: dict[str, tuple[tuple[int, ...], tuple[Board, Gathered]]] = field(default_factory=dict)

    def of(self, ledger: Ledger, watch: Watch, day: Day, *, patience: float | None = None) -> tuple[Board, Gathered]:
        """Return the board as of a day, and the reports that it was made from.

        Here as below ``StillMaking`` is raised where it takes longer than ``patience`` (seconds), if any is given.
        """

        def made() -> tuple[Board, Gathered]:
            return watching.watched(ledger, watch, day=day, sight=self.sight, foresight=self.foresight)

        found = self.boards.of(ledger, (repr(watch), day), made, patience=patience)
        if day is None:
            self.latest[repr(watch)] = (ledger.judgements.state()[READ], found)
        return found

    def lately(self, ledger: Ledger, watch: Watch, *, patience: float | None = None) -> tuple[Board, Gathered]:
        """Return the board as it stood when last put together, made anew only where more was read or judged since.

        What people decide moves little on it, and a queue that is worked by keyboard cannot wait for that.
        """
        read = ledger.judgements.state()[READ]
        known = self.latest.get(repr(watch))
        if known is None or known[0] != read:
            return self.of(ledger, watch, None, patience=patience)
        return known[1]

    def brief(self, ledger: Ledger, watch: Path | None, day: Day, *, patience: float | None = None) -> Brief:
        """Return the brief of a watch file's question, or of the case, as of a day."""
        of = load(watch) if watch else None

        def made() -> Brief:
            seen = self.of(ledger, of, day) if of else None
            return brief(briefing(ledger, of, day=day, seen=seen, foresight=self.foresight))

        return self.briefs.of(ledger, (repr(of), day, _today()), made, patience=patience)

    def followed(self, ledger: Ledger, asked: Filter, day: Day, *, patience: float | None = None) -> Followed:
        """Return the forecasts among the claims that fit, as they stand on a day."""

        def made() -> Followed:
            found = ahead.gather_forecasts(ledger, asked, day=day, foresight=self.foresight)
            return ask.forecasts(ledger, found, day=day)

        return self.forecasts.of(ledger, (asked, day, _today()), made, patience=patience)

    def standing(self, ledger: Ledger, refs: Collection[Ref], day: Day = None) -> Followed:
        """Return the forecasts among these claims, and more, as ``followed`` has them on a day.

        Of a large case only what hangs together with them is followed.
        """
        if ledger.count() <= ask.WHOLE:
            return self.followed(ledger, Filter(), day)
        return ask.forecasts(ledger, ahead.gather_beside(ledger, refs, day=day), day=day)

    def traced(self, ledger: Ledger, asked: Filter, of: str, day: Day, *, patience: float | None = None) -> Traced:
        """Return the accounts behind the reports that fit, or that assert what one claim (``of``) does."""

        def made() -> Traced:
            found = ask.like(ledger, of, day=day, asked=asked) if of else ask.gather(ledger, asked, day=day)
            return found, ask.accounts(found, paired=PAIRED), grading.graded(ledger, found, day=day)

        return self.accounts.of(ledger, (asked, of, day), made, patience=patience)

    def of_account(self, ledger: Ledger, asked: Filter) -> Filter:
        """Return the filter with the claims among which those of its account are; what was traced is remembered."""
        _, found, _ = self.traced(ledger, tracing.narrow(ledger, asked), "", None)
        return tracing.among(asked, found.origins)

    def forget(self) -> None:
        """Put everything together anew when it is asked for next; what was made of each claim as read stays known."""
        for each in (self.boards, self.briefs, self.forecasts, self.accounts):
            with each.lock:
                each.kept.clear()
        self.latest.clear()


def _today() -> str:
    """What is due or overdue hangs on the day, whatever is kept."""
    return datetime.now(UTC).date().isoformat()
