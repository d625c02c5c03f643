"""The times of claims on any of the clocks: each from a first to a last day, as open as the text leaves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from firsthand.language.calendar.edtf import days
from firsthand.model.claim import Claim, Kind, SourceType
from firsthand.model.decision import Verdict
from firsthand.model.text import Document

ANONYMOUS, UNNAMED, OTHERS = "anonymous sources", "unnamed sources", "others"
MANNERS = ("told as fact", "of the future", "denied", "judged or guessed")
_MANNER = {
    Kind.REPORT: 0,
    Kind.FORECAST: 1,
    Kind.COMMITMENT: 1,
    Kind.THREAT: 1,
    Kind.DEMAND: 1,
    Kind.CONDITIONAL: 1,
    Kind.DENIAL: 2,
    Kind.ESTIMATE: 3,
    Kind.OPINION: 3,
}
_FAR = timedelta(days=240)
"""How far from the middle moment a timeline reaches unless it is asked for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim as charts need it: where it is, what it says, and the day it was read in (UTC, "" where unknown)."""

    claim: Claim
    document: Document
    words: str
    read: str = ""
    verdict: Verdict = Verdict.UNDECIDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One time of one claim. ``first`` and ``last`` are days, ``None`` where open; ``edtf`` is as it was read."""

    claim: str
    document: str
    href: str
    words: str
    who: str
    manner: str
    edtf: str
    first: date | None
    last: date | None
    verdict: Verdict = Verdict.UNDECIDED

    @property
    def exact(self) -> bool:
        """Whether it is one day, with no doubt about it."""
        return self.first is not None and self.first == self.last and not self.doubtful

    @property
    def doubtful(self) -> bool:
        """Whether the time is marked as uncertain or approximate."""
        return any(mark in self.edtf for mark in "?~%")

    @property
    def days(self) -> int:
        """How many days it may mean; one where an end is open, for then only the other is known."""
        return (self.last - self.first).days + 1 if self.first and self.last else 1

    @property
    def near(self) -> date:
        """A day that it can be ordered by: the first, or the last where that is open."""
        return self.first or self.last or date.max


def moments(told: Iterable[Told], clock: str) -> Iterator[Moment]:
    """Yield every known time of the claims on a clock: event, said, published, captured or due."""
    for each in told:
        for edtf in dict.fromkeys(_CLOCKS[clock](each)):
            first, last = days(edtf)
            if first or last:
                yield Moment(
                    claim=each.claim.id,
                    document=each.document.id,
                    href=f"/documents/{each.document.id}#c-{each.claim.id}",
                    words=each.words,
                    who=speaker(each.claim, each.document),
                    manner=MANNERS[_MANNER[each.claim.kind]],
                    edtf=edtf,
                    first=first,
                    last=last,
                    verdict=each.verdict,
                )


_CLOCKS: dict[str, Callable[[Told], list[str]]] = {
    "event": lambda each: [time.edtf for time in each.claim.times],
    "said": lambda each: [hop.said for hop in each.claim.chain if hop.said][:1],
    "published": lambda each: [edtf] if (edtf := each.document.published.edtf) else [],
    "captured": lambda each: [each.read[:10]] if each.read else [],
    "due": lambda each: [each.claim.due] if each.claim.due else [],
}


def speaker(claim: Claim, document: Document) -> str:
    """Return who speaks, as charts group them; two anonymous sources are never told apart, nor made one person."""
    if claim.author:
        return document.outlet or "the authors"
    source = claim.chain[0].source
    if source.type is SourceType.ANONYMOUS:
        return ANONYMOUS
    return UNNAMED if source.type is SourceType.VAGUE else source.canonical or source.name


def within_reach(found: Sequence[Moment]) -> tuple[list[Moment], list[Moment]]:
    """Return the moments near the middle one, and those so far off that drawing them would press the rest together."""
    if not found:
        return [], []
    middle = sorted(each.near for each in found)[len(found) // 2]
    near = [each for each in found if abs(each.near - middle) <= _FAR]
    return near, [each for each in found if abs(each.near - middle) > _FAR]


def by_speaker(found: Iterable[Moment], *, most: int = 14) -> list[tuple[str, list[Moment]]]:
    """Return the moments by who speaks, those with most first, the rest together; each in the order of time."""
    every = list(found)
    counted = Counter(each.who for each in every)
    named = [who for who, _ in counted.most_common(most)]
    groups: dict[str, list[Moment]] = {who: [] for who in named}
    for each in sorted(every, key=lambda one: (one.near, one.claim)):
        groups.setdefault(each.who if each.who in named else OTHERS, []).append(each)
    return list(groups.items())


def lanes(found: Sequence[Moment], ends: Callable[[Moment], tuple[float, float]], *, apart: float) -> list[int]:
    """Return for each moment the first lane in which it meets none before it; ``ends`` gives where it is drawn."""
    taken: list[float] = []
    placed = []
    for each in found:
        start, end = ends(each)
        lane = next((n for n, until in enumerate(taken) if until + apart <= start), len(taken))
        taken[lane:] = [end, *taken[lane + 1 :]]
        placed.append(lane)
    return placed
