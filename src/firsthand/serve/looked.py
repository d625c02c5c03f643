"""How the board stood whenever somebody looked and it was another: kept in a small file beside the case file."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from firsthand.ledger.since import Reached
from firsthand.model.board import State
from firsthand.model.moved import Glimpse, Sighting
from firsthand.pipeline.changes import Look

MOST = 400
"""Looks that are kept, the latest; a mark is a line of some hundred characters."""


@dataclass(slots=True)
class Looks:
    """The looks of one case, by the question that was watched; what cannot be read or written is as if nobody looked.

    A board that stands as it stood, in a case that came no further, is not kept again.
    """

    path: Path
    kept: list[tuple[str, Look]] | None = None
    lock: Lock = field(default_factory=Lock)

    @classmethod
    def beside(cls, case: Path) -> Looks:
        """Return the looks at a case file's boards."""
        return cls(case.with_name(f"{case.stem}.visits.jsonl"))

    def keep(self, watch: str, look: Look) -> None:
        """Keep how the board of a watch, by its key, stands for somebody who looks at it."""
        with self.lock:
            kept = self._all()
            last = next((each for key, each in reversed(kept) if key == watch), None)
            if last and (last.reached, last.board) == (look.reached, look.board):
                return
            kept.append((watch, look))
            del kept[:-MOST]
            with suppress(OSError):
                self.path.write_text("".join(f"{json.dumps(_row(*each))}\n" for each in kept), encoding="utf-8")

    def then(self, watch: str, time: str) -> Look | None:
        """Return how the board of a watch stood at a time (UTC); None where nobody had looked by then."""
        with self.lock:
            seen = [look for key, look in self._all() if key == watch and look.at <= time]
        return seen[-1] if seen else None

    def _all(self) -> list[tuple[str, Look]]:
        if self.kept is None:
            try:
                lines = self.path.read_text(encoding="utf-8").splitlines()
                self.kept = [_look(json.loads(line)) for line in lines]
            except (OSError, ValueError, TypeError, KeyError):
                self.kept = []
        return self.kept


def _row(watch: str, look: Look) -> dict[str, Any]:
    return {"watch": watch} | asdict(look)


def _look(row: dict[str, Any]) -> tuple[str, Look]:
    seen = {name: Sighting(**of | {"state": State(of["state"])}) for name, of in row["board"]["seen"].items()}
    stand = {name: (int(rank), float(score)) for name, (rank, score) in row["board"]["stand"].items()}
    board = Glimpse(seen=seen, stand=stand)
    return str(row["watch"]), Look(at=str(row["at"]), reached=Reached(**row["reached"]), board=board)
