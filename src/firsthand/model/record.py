"""What became of the forecasts of one source, counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.judgement import Reason

Interval = tuple[float, float]


class RecordKind(StrEnum):
    """Whose forecasts are counted: a source's own, or those in the voice of an outlet's authors."""

    SOURCE = "source"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A track record: of ``n`` forecasts that came to an end, ``hits`` came true.

    ``hit_rate`` is the 95 % interval after Wilson, from 0 to 1; ``brier`` the interval of the mean Brier score over the
    ``brier_n`` of them that gave a probability, 0 the best and 1 the worst: a band has no point. Both are ``None``
    where there is nothing to go on. ``confirmed`` counts those that a person settled; the rest are proposals.
    """

    name: str
    kind: RecordKind
    n: int
    hits: int
    hit_rate: Interval | None = None
    brier_n: int = 0
    brier: Interval | None = None
    open: int = 0
    due: int = 0
    void: int = 0
    confirmed: int = 0
    reasons: tuple[Reason, ...] = ()

    def line(self) -> str:
        """Return the record in a line: "3 settled · 1 came true (6–79 %) · 2 open · 1 due · 0 void"."""
        rate = f" ({100 * self.hit_rate[0]:.0f}–{100 * self.hit_rate[1]:.0f} %)" if self.hit_rate else ""
        parts = [f"{self.n} settled", f"{self.hits} came true{rate}"]
        if self.brier:
            low, high = self.brier
            parts.append(f"Brier {low:.2f}–{high:.2f} over {self.brier_n}")
        return " · ".join([*parts, f"{self.open} open", f"{self.due} due", f"{self.void} void"])
