"""Whether a report speaks of an indicator: by the event it tells of, or by its words together with who and where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.sides import nation
from firsthand.judgements.words import spelled, stem
from firsthand.model.board import Indicator, Match, Pattern
from firsthand.model.claim import Factuality, Kind
from firsthand.model.event import Event, Realis
from firsthand.model.judgement import Reason, Report

VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"})
"""What happens by being said: a promise for next week is an agreement today."""

_AHEAD = frozenset({Kind.FORECAST, Kind.DEMAND, Kind.CONDITIONAL, Kind.THREAT, Kind.OPINION})
"""Kinds of claim that tell of nothing that has happened."""
_DENIED = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})


def match(indicator: Indicator, report: Report) -> Match | None:
    """Return why the report speaks of the indicator as seen; None where it does not.

    Words are never evidence alone: they count only where no event was read, beside somebody or some place that the
    indicator names, and where the report tells of something that has happened.
    """
    if report.claim.historical or not _in_time(indicator, report):
        return None
    reason = next(_told(indicator.pattern, report), None) or _by_words(indicator, report)
    return Match(report=report.ref, reasons=(reason,)) if reason else None


def _in_time(indicator: Indicator, report: Report) -> bool:
    """Whether the report is of a day that counts: the day it was said, or published; without a date it counts."""
    first, last = said_on(report)
    after, before = known(indicator.after)[0], known(indicator.before)[1]
    return not (after and last and last < after) and not (before and first and first > before)


def _told(pattern: Pattern, report: Report) -> Iterator[Reason]:
    for event in report.claim.events:
        if event.type in pattern.types and _happened(event, report, absent=pattern.absent) and _fits(pattern, event):
            named = _agreeing(pattern, event, report)
            if named is not None:
                yield Reason(_event_told(event, named), ((report.document.id, event.span or report.claim.extent),))


def _happened(event: Event, report: Report, *, absent: bool) -> bool:
    """Whether the event is told as the indicator wants it: as having happened, or as not happening."""
    denied = event.realis is Realis.NEGATED or (event.realis is Realis.ACTUAL and report.claim.factuality in _DENIED)
    if absent:
        return denied
    if event.realis is Realis.FUTURE:
        return event.type in VERBAL and report.claim.kind is Kind.COMMITMENT
    return event.realis is Realis.ACTUAL and not denied


def _fits(pattern: Pattern, event: Event) -> bool:
    return not pattern.modes or event.mode is None or event.mode in pattern.modes


def _agreeing(pattern: Pattern, event: Event, report: Report) -> list[str] | None:
    """Which of the pattern's names the report has, by its event or by its words; None where one is contradicted."""
    found = []
    for name, told in _names(pattern, event):
        if (told is not None and alike(name, told)) or (told is None and mentions(report.words, name)):
            found.append(name)
        elif told is not None and not mentions(report.words, name):
            return None
    wanted = [name for name, _ in _names(pattern, event)]
    return found if found or not wanted else None


def _names(pattern: Pattern, event: Event) -> Iterator[tuple[str, str | None]]:
    for name, told in (
        (pattern.actor, event.actor),
        (pattern.recipient, event.recipient),
        (pattern.place, event.place),
        (pattern.origin, event.origin),
    ):
        if name:
            yield name, told


def _event_told(event: Event, named: list[str]) -> str:
    who = f", naming {' and '.join(named)}" if named else ""
    return f"It tells of {event.type}{f' ({event.mode})' if event.mode else ''}{who}."


def _by_words(indicator: Indicator, report: Report) -> Reason | None:
    claim, pattern = report.claim, indicator.pattern
    if claim.events or claim.kind in _AHEAD or claim.factuality is Factuality.UNCOMMITTED:
        return None
    if (claim.factuality in _DENIED) is not pattern.absent and not (pattern.absent and _goes_on(report)):
        return None
    names = [name for name in (pattern.actor, pattern.recipient, pattern.place, pattern.origin) if name]
    there = [name for name in names if mentions(report.words, name)]
    said = [word for word in indicator.words if mentions(report.words, word)]
    if not said or not there or (len(names) > 1 and len(there) < len(names) and len(said) < len(there) + 1):
        return None
    told = f"It has “{said[0]}”, of {' and '.join(there)}."
    return Reason(told, tuple((report.document.id, span) for span in claim.content))


def _goes_on(report: Report) -> bool:
    """Whether the words say that something has not ended."""
    return any(mentions(report.words, word) for word in ("renewed", "extended", "still", "remain", "continue"))


@lru_cache(maxsize=65536)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(_base(word) for word, *_ in spelled(text))


def _base(word: str) -> str:
    country = nation(word)
    return stem(country or word)


def alike(name: str, told: str) -> bool:
    """Return whether every word of the name is in what is told: "Marrenia" in "Marrenian troops"."""
    return set(_stems(name)) <= set(_stems(told))


def mentions(text: str, words: str) -> bool:
    """Return whether the words occur in the text in a row, whatever their endings."""
    wanted, there = _stems(words), _stems(text)
    return bool(wanted) and any(there[n : n + len(wanted)] == wanted for n in range(len(there) - len(wanted) + 1))
