"""Boards that were put together, kept until something is read, judged or decided that could change them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Board, Watch
from firsthand.pipeline import ask
from firsthand.pipeline.ask import Gathered
from firsthand.pipeline.sight import Sight

MOST = 8
"""Days as of which a board is kept at once."""


@dataclass(slots=True)
class Boards:
    """The boards of one case and one watch."""

    kept: OrderedDict[str | None, tuple[tuple[int, ...], Watch, Board, Gathered]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def of(self, ledger: Ledger, watch: Watch, day: str | None, sight: Sight) -> tuple[Board, Gathered]:
        """Return the board as of a day, and the reports that it was made from."""
        state = ledger.judgements.state()
        with self.lock:  # two browsers that ask at once wait for one answer
            made = self.kept.get(day)
            if made is None or made[0] != state or made[1] != watch:
                made = (state, watch, *ask.watched(ledger, watch, day=day, sight=sight))
                self.kept[day] = made
            self.kept.move_to_end(day)
            while len(self.kept) > MOST:
                self.kept.popitem(last=False)
        return made[2], made[3]
