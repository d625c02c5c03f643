"""Whether a report speaks of an indicator: by the event it tells of, or by its words together with who and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.voices.sides import nation, standing
from firsthand.judgements.words.kinds import NOT_SO
from firsthand.judgements.words.words import spelled, stem
from firsthand.language.atlas.countries import country_named, country_of_people
from firsthand.model.board import Indicator, Match, Pattern
from firsthand.model.claim import Factuality, Kind
from firsthand.model.event import Event, Realis
from firsthand.model.judgement import Reason, Report
from firsthand.model.text import Span

VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"})
"""What happens by being said: a promise for next week is an agreement today."""

_AHEAD = frozenset({Kind.FORECAST, Kind.DEMAND, Kind.CONDITIONAL, Kind.THREAT, Kind.OPINION})
"""Kinds of claim that tell of nothing that has happened."""
_OUT_OF = ("from", "out of", "from the territory of", "from inside")
NEAR = 60
"""Characters within which a place behind an event's words is where it was; further on begins another clause."""
_LEADS = re.compile(
    r"^(?:(?!\b(?:rather than|instead of|because|after|before|if|unless|while|although|that|which|who|and then)\b"
    r"|\bto (?!the\b|an?\b|its\b|their\b|[A-Z])).)*"
    r"\b(?:in|at|near|across|along|into|on|onto|to|toward|towards|around|through|inside|throughout|outside|over|of)"
    r"(?: (?!(?:against|between|with|for|from|by|about|on|that)\b)[\w’'-]+){0,4} ?$",
    re.DOTALL,
)


def match(indicator: Indicator, report: Report) -> Match | None:
    """Return why the report speaks of the indicator as seen; None where it does not.

    Words are never evidence alone: they count only where no event of the kind was read, beside everybody, every place
    and some of the things that the indicator names, and where the report tells of something that has happened.
    """
    if report.claim.historical:
        return None
    # Of the reports of a case next to none have a reason, and that is told more quickly than whether they may speak.
    reason = next(_told(indicator.pattern, report), None) or _by_words(indicator, report)
    return Match(report=report.ref, reasons=(reason,)) if reason and may_speak(indicator, report) else None


def may_speak(indicator: Indicator, report: Report) -> bool:
    """Return whether the report is of a day that counts, and has such words as it must, and none that it must not."""
    if report.claim.historical or not _in_time(indicator, report):
        return False
    if any(mentions(report.words, word) for word in indicator.without):
        return False
    return not indicator.beside or any(mentions(report.words, word) for word in indicator.beside)


def _in_time(indicator: Indicator, report: Report) -> bool:
    """Whether the report is of a day that counts: the day it was said, or published; without a date it counts."""
    first, last = said_on(report)
    after, before = known(indicator.after)[0], known(indicator.before)[1]
    return not (after and last and last < after) and not (before and first and first > before)


def _told(pattern: Pattern, report: Report) -> Iterator[Reason]:
    for event in report.claim.events:
        if event.type in pattern.types and _as_wanted(event, report, pattern) and _fits(pattern, event):
            named = _agreeing(pattern, event, report)
            if named is not None:
                yield Reason(_event_told(event, named), ((report.document.id, event.span or report.claim.extent),))


def _as_wanted(event: Event, report: Report, pattern: Pattern) -> bool:
    """Whether the event is told as the indicator wants it: as having happened, as not happening, or as to come."""
    denied = event.realis is Realis.NEGATED or (event.realis is Realis.ACTUAL and report.claim.factuality in NOT_SO)
    if pattern.absent:
        return denied
    if event.realis is Realis.FUTURE and event.type in VERBAL and report.claim.kind is Kind.COMMITMENT:
        return Realis.ACTUAL in pattern.realis
    return event.realis in pattern.realis and not denied


def _fits(pattern: Pattern, event: Event) -> bool:
    return not pattern.modes or event.mode is None or event.mode in pattern.modes


def _agreeing(pattern: Pattern, event: Event, report: Report) -> list[str] | None:
    """Which of the pattern's names the report has; None where one is missing.

    Who does it must be told by the event itself: a sentence that names Belarus and a Russian attack tells of no attack
    of Belarus's. Where it is told may stand in the rest of the claim.
    """
    held = (
        (pattern.actor, any(_done_by(name, event.actor, report) for name in pattern.called(pattern.actor))),
        (pattern.recipient, any(_given(n, event.recipient, report) for n in pattern.called(pattern.recipient))),
        (pattern.place, any(_there(name, event, report) for name in pattern.called(pattern.place))),
        (pattern.origin, any(_from(name, event.origin, report) for name in pattern.called(pattern.origin))),
    )
    if not all(holds for name, holds in held if name):
        return None
    return [name for name, _ in held if name]


def _done_by(name: str | None, told: str | None, report: Report) -> bool:
    """Whether it is done by whom the pattern names, or by one who acts for them as the document says: its president."""
    if not name or not told:
        return False
    if alike(name, told):
        return True
    if any(nation(word) for word, *_ in spelled(told)):
        return False  # it names another nation itself
    side = standing(report.document.text, told).side
    return side is not None and alike(name, side)


def _given(name: str | None, told: str | None, report: Report) -> bool:
    return bool(name) and (alike(name or "", told) if told else mentions(report.words, name or ""))


def _there(name: str | None, event: Event, report: Report) -> bool:
    """Whether it is told of the place, or of one that lies in it: by the event itself, else close behind its words."""
    told = event.place
    if not name:
        return False
    if told and alike(name, told):
        return True
    land = country_named(name)
    inside = [p for p in report.claim.places if p.distance is None and not country_of_people(report.document[p.span])]
    within = [p for p in inside if alike(name, p.name) or (land and p.country == land.alpha3)]
    if told:
        return any(alike(place.name, told) or alike(told, place.name) for place in within)
    if not report.claim.places:
        return mentions(report.words, name)
    at = event.span or report.claim.extent
    return any(_LEADS.search(report.document[Span(at.start, p.span.start)]) for p in within if _close(at, p.span))


def _close(at: Span, place: Span) -> bool:
    return at.start <= place.start <= at.end + NEAR


def _from(name: str | None, told: str | None, report: Report) -> bool:
    if not name or (told and not alike(name, told)):
        return False
    return bool(told) or any(mentions(report.words, f"{word} {name}") for word in _OUT_OF)


def _event_told(event: Event, named: list[str]) -> str:
    who = f", naming {' and '.join(named)}" if named else ""
    return f"It tells of {event.type}{f' ({event.mode})' if event.mode else ''}{who}."


def _by_words(indicator: Indicator, report: Report) -> Reason | None:
    claim, pattern = report.claim, indicator.pattern
    if (
        Realis.ACTUAL not in pattern.realis
        or any(event.type in pattern.types for event in claim.events)
        or claim.kind in _AHEAD
        or claim.factuality is Factuality.UNCOMMITTED
    ):
        return None
    if (claim.factuality in NOT_SO) is not pattern.absent and not (pattern.absent and _goes_on(report)):
        return None
    said = [word for word in indicator.words if mentions(report.words, word)]
    if not said:
        return None
    names = pattern.names
    there = [name for name in names if any(mentions(report.words, n) for n in pattern.called(name) if n)]
    about = there + [word for word in indicator.beside if mentions(report.words, word)][:1]
    if not about or len(there) < len(names):
        return None
    told = f"It has “{said[0]}”, of {' and '.join(about)}."
    return Reason(told, report.spans)


def _goes_on(report: Report) -> bool:
    """Whether the words say that something has not ended."""
    return any(mentions(report.words, word) for word in ("renewed", "extended", "still", "remain", "continue"))


@lru_cache(maxsize=65536)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(_base(word) for word, *_ in spelled(text))


@lru_cache(maxsize=65536)
def _in_a_row(text: str) -> str:
    """The stems of a text with a space on both sides of each, so that one row of them is looked for in another."""
    return f" {' '.join(_stems(text))} "


_NO_WORD = "  "


@lru_cache(maxsize=65536)
def _base(word: str) -> str:
    country = nation(word)
    return stem(country or word)


def alike(name: str, told: str) -> bool:
    """Return whether every word of the name is in what is told: "Marrenia" in "Marrenian troops"."""
    wanted = set(_stems(name))
    return bool(wanted) and wanted <= set(_stems(told))


def mentions(text: str, words: str) -> bool:
    """Return whether the words occur in the text in a row, whatever their endings."""
    wanted = _in_a_row(words)
    return wanted != _NO_WORD and wanted in _in_a_row(text)
