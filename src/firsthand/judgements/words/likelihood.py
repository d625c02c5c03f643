"""How likely words of probability are, each by the scale that says so; words that no scale holds keep no interval.

A reporter's "could" or "is expected to" is nobody's scale: such words are shown as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.words.kinds import COMING
from firsthand.model.claim import Kind
from firsthand.model.judgement import Report
from firsthand.model.text import Span

ICD_203 = "ICD-203"
PHIA = "PHIA yardstick"
IPCC = "IPCC calibrated language"
STATED = "stated"

# ICD-203 comes first, as the standard that claims are read by; of the other scales only what it has no words for.
_SCALES: Mapping[str, Mapping[str, tuple[int, int]]] = {
    ICD_203: {
        "almost no chance": (1, 5), "remote": (1, 5), "very unlikely": (5, 20), "highly improbable": (5, 20),
        "unlikely": (20, 45), "improbable": (20, 45), "roughly even chance": (45, 55), "roughly even odds": (45, 55),
        "likely": (55, 80), "probable": (55, 80), "very likely": (80, 95), "highly probable": (80, 95),
        "almost certain": (95, 99), "almost certainly": (95, 99), "nearly certain": (95, 99),
    },
    PHIA: {"realistic possibility": (40, 50), "highly likely": (80, 90), "highly unlikely": (10, 20)},
    IPCC: {
        "virtually certain": (99, 100), "extremely likely": (95, 100), "extremely unlikely": (0, 5),
        "about as likely as not": (33, 66), "exceptionally unlikely": (0, 1),
    },
}  # fmt: skip
_BY_WORDS = {words: (scale, band) for scale, row in _SCALES.items() for words, band in row.items()}
_WORDS = re.compile(r"(?i)(?<!\w)(?:" + "|".join(sorted(map(re.escape, _BY_WORDS), key=lambda w: -len(w))) + r")(?!\w)")
_REMOTE = re.compile(r"(?i)\bremote (?:chance|possibility|likelihood|prospect)")  # a remote village is not unlikely
_PERCENT = re.compile(
    r"(?i)\b(\d{1,3})(?: ?(?:-|–|to) ?(\d{1,3}))? ?(?:%|per ?cent) (?:chance|probability|likelihood|likely)\b"
)
_REPORTERS = re.compile(
    r"(?i)\b(?:(?:is|are|was|were) expected|expects?|expected|could|(?-i:may)|might|probably|possibly|perhaps|appears?"
    r"|seems?|reportedly|should|likely to)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """Words of probability and the interval in per cent that ``scale`` gives them; both ``None`` where none does."""

    words: str
    span: Span
    band: tuple[int, int] | None = None
    scale: str | None = None

    def __str__(self) -> str:
        if self.band is None:
            return f"“{self.words}”, for which no scale gives an interval"
        low, high = self.band
        told = f"{low} %" if low == high else f"{low}–{high} %"
        return f"{told}, as the text states" if self.scale == STATED else f"“{self.words}”: {told} ({self.scale})"


@lru_cache(maxsize=1 << 14)
def likelihood(report: Report) -> Likelihood | None:
    """Return how likely a claim says that it is, by its first words of probability that a scale holds; None without.

    A probability stated as a number comes before words.
    """
    return _stated(report) or _by_scale(report) or _found(_REPORTERS, report)


def _ahead(report: Report) -> tuple[Span, ...]:
    """The stretches that look ahead, where those of a claim differ in kind."""
    ahead = tuple(part.span for part in report.claim.parts if part.kind in _TO_COME)
    return ahead or report.claim.content


_TO_COME = COMING | {Kind.CONDITIONAL, Kind.OPINION}


def _stated(report: Report) -> Likelihood | None:
    for span in _ahead(report):
        if found := _PERCENT.search(report.document.text, span.start, span.end):
            low = int(found[1])
            high = int(found[2] or low)
            if low <= high <= 100:
                return Likelihood(words=found[0], span=Span(*found.span()), band=(low, high), scale=STATED)
    return None


def _by_scale(report: Report) -> Likelihood | None:
    for span in _ahead(report):
        for found in _WORDS.finditer(report.document.text, span.start, span.end):
            words = found[0].lower()
            if words == "remote" and not _REMOTE.match(report.document.text, found.start()):
                continue
            scale, band = _BY_WORDS[words]
            return Likelihood(words=found[0], span=Span(*found.span()), band=band, scale=scale)
    return None


def _found(pattern: re.Pattern[str], report: Report) -> Likelihood | None:
    for span in _ahead(report):
        if found := pattern.search(report.document.text, span.start, span.end):
            return Likelihood(words=found[0], span=Span(*found.span()))
    return None
