"""How often what was foretold with a probability came about, by the probability that was stated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.judgements.forecasts.records import wilson
from firsthand.model.forecast import Forecast, Outcome

_EVEN = 45
"""Per cent up to which words say that a thing will not be, as in ``judgements.records``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Forecasts of like probability: what was stated and what share came true, both as intervals in per cent."""

    stated: tuple[float, float]
    share: float
    interval: tuple[float, float]
    number: int

    @property
    def key(self) -> str:
        """What it is called in a page."""
        return f"bin-{self.stated[0]:.0f}-{self.stated[1]:.0f}"


def bins(forecasts: Iterable[Forecast]) -> list[Bin]:
    """Return the settled forecasts that gave a probability, those of one interval together, the least likely first.

    A forecast of little chance came true where the thing did not happen; a chart asks whether the thing happened.
    """
    happened: dict[tuple[int, int], list[bool]] = defaultdict(list)
    for each in forecasts:
        if each.band is not None and each.outcome in {Outcome.CAME_TRUE, Outcome.DID_NOT}:
            happened[each.band].append((each.outcome is Outcome.CAME_TRUE) is (each.band[1] > _EVEN))
    return [_bin(band, told) for band, told in sorted(happened.items())]


def _bin(band: tuple[int, int], told: list[bool]) -> Bin:
    low, high = wilson(sum(told), len(told))
    return Bin(
        stated=(float(band[0]), float(band[1])),
        share=100 * sum(told) / len(told),
        interval=(100 * low, 100 * high),
        number=len(told),
    )
