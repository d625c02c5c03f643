"""What forecasts say will be and by when, and what a later report tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from firsthand.judgements.beside import sentence
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.looking_ahead import TO_COME
from firsthand.judgements.meaning.clauses import CUT, IF, Clause, clauses, names_in
from firsthand.judgements.words.kinds import FIRM, NOT_SO
from firsthand.judgements.words.words import LIGHT, NAME, weighed
from firsthand.language.calendar.deadlines import REACH, bounded
from firsthand.language.calendar.edtf import Days, days, ends
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report
from firsthand.model.measure import When
from firsthand.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """What a forecast says: the clauses of what is to come, its conditions, and when (``None`` where it says nothing).

    ``due`` is EDTF, ``days`` the days it covers. ``about`` and ``names`` are the telling words of the whole claim.
    """

    clauses: tuple[Clause, ...]
    conditions: tuple[Clause, ...]
    due: str | None
    days: Days
    said: Days
    about: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=1 << 14)
def foretold(report: Report) -> Foretold:
    """Return what a forecast says; of a claim whose parts differ in kind, the parts that look ahead."""
    claim, text = report.claim, report.document.text
    ahead = [part for part in claim.parts if part.kind in TO_COME]
    words = [text[part.span.start : part.span.end] for part in ahead] or [report.words]
    found = [each for stretch in words for each in clauses(stretch)]
    plain = [each for each in found if not each.condition]
    coming = [each for each in plain if each.to_come]
    if not ahead and claim.factuality in NOT_SO:
        coming = [replace(coming[0], negated=True), *coming[1:]] if coming else []
    due = due_of(report)
    all_words = dict(weighed(report.words))
    if any(each.pronoun for each in coming):
        before = sentence_before(report)
        all_words |= weighed(f"x {before}")
        coming = [_with_act(each, before) for each in coming]
    return Foretold(
        clauses=tuple(coming),
        conditions=tuple(each for each in found if each.condition),
        due=due,
        days=known(due),
        said=said_on(report),
        about=frozenset(s for s, w in all_words.items() if LIGHT < w < NAME),
        names=names_in(report.words),
    )


def _with_act(clause: Clause, before: str) -> Clause:
    """What "they would be there", or "would do so", leaves to the sentence before it: what is done, and to what."""
    if clause.head or not clause.pronoun:
        return clause
    acts = [each for each in clauses(before) if each.head]
    if not acts:
        return clause
    last = next((each for each in reversed(acts) if each.to_come), acts[-1])
    return replace(clause, head=last.head, phrasal=last.phrasal, plain=clause.plain | last.plain, senses=last.senses)


def due_of(report: Report) -> str | None:
    """Return the latest time that the words allow (EDTF), ``None`` where they name none.

    A day inside a condition is when it can begin, and not when it must have come about.
    """
    claim = report.claim
    if _some_day(report):
        return None
    dues = [part.due for part in claim.parts if part.kind in TO_COME and part.due]
    due = claim.due if claim.kind in TO_COME and claim.due else (max(dues, key=_last) if dues else claim.due)
    hangs = _in_condition(report, due or _ahead(report))
    if due is None and not dues and (hangs or claim.kind not in TO_COME):
        due = _ahead(report)
    if due is None or not hangs:
        return due
    # "If they are back this week": at some time in it, and so no day is named for what follows.
    return f"{ends(due)[1]}/.." if due.startswith("..") or days(due)[0] == days(due)[1] else None


def _some_day(report: Report) -> bool:
    """ "On a Sunday" names no day; where it is the only time, there is none."""
    before = (report.document.text[max(0, when.span.start - 4) : when.span.end] for when in report.claim.times)
    return bool(report.claim.times) and all(_ANY.search(each) for each in before)


_ANY = re.compile(r"(?i)\b(?:an?|any) (?:mon|tues|wednes|thurs|fri|satur|sun)day$")


def _last(due: str) -> date:
    return days(due)[1] or date.max


def _ahead(report: Report) -> str | None:
    """The last time that the claim names and that was not over when it was said."""
    said = said_on(report)[0]
    if said is None or any(part.kind in TO_COME for part in report.claim.parts):
        return None
    later = [
        _bounded(report, w)
        for w in report.claim.times
        if (end := known(w.edtf)[1]) and end >= said and not _bare(report, w.span)
    ]
    if not later:
        return None
    return max(later, key=lambda edtf: days(edtf)[1] or days(edtf)[0] or date.min)


def _bounded(report: Report, when: When) -> str:
    before = report.document.text[max(0, when.span.start - REACH) : when.span.start]
    return bounded(before, report.document[when.span], when.edtf)


def _bare(report: Report, span: Span) -> bool:
    """A time that dates what was and not what will be: "since the weekend"."""
    before = report.document.text[max(0, span.start - 12) : span.start].lower()
    return bool(re.search(r"\b(?:since|last|ago)\W*$", before))


def _in_condition(report: Report, due: str | None) -> bool:
    text = report.document.text
    last = days(due)[1] if due else None
    if last is None:
        return False
    # "Back on Monday if they are paid by then": the day stands outside of the condition as well.
    named = [when.span.start for when in report.claim.times if known(when.edtf)[1] == last]
    before = [CUT.split(text[max(0, at - 120) : at])[-1] for at in named]
    return bool(before) and all(map(IF.search, before))


@lru_cache(maxsize=1 << 13)
def told(report: Report) -> tuple[Clause, ...]:
    """Return the clauses in which a report tells of what is or was, as far as its source is sure of it."""
    return tuple(c for each in told_words(report) for c in clauses(each) if not c.to_come and not c.condition)


def told_words(report: Report) -> tuple[str, ...]:
    """Return the stretches in which a report tells of what is or was; none where its source is not sure of it."""
    claim = report.claim
    counted = claim.kind is Kind.ESTIMATE and claim.factuality is Factuality.PROBABLE  # how many is unsure, not that
    if claim.historical or claim.kind in _NOT_TOLD or not (claim.factuality in FIRM or counted):
        return ()
    ahead = [part.span for part in claim.parts if part.kind in TO_COME]
    words = [report.document[span] for span in claim.content if not any(span in other for other in ahead)]
    for span in ahead:
        words = [each.replace(report.document[span], " . ") for each in words]
    return tuple(words)


def sentence_before(report: Report) -> str:
    """Return the sentence before the one in which a report stands, of the same paragraph; empty where there is none."""
    text = report.document.text
    start = text.find(sentence(report)[:60], max(0, report.claim.extent.start - _FAR))
    lead = text[max(0, start - _FAR) : start] if start > 0 else ""
    before = lead.rstrip()
    if not before or "\n" in lead[len(before) :]:
        return ""
    return _ENDED.split(before.rpartition("\n")[2])[-1]


_FAR = 400
_ENDED = re.compile(r"(?<=[.!?][\"”’)]) |(?<=[a-z)][.!?]) ")
_NOT_TOLD = frozenset({Kind.DEMAND, Kind.OPINION, Kind.FORECAST, Kind.THREAT, Kind.CONDITIONAL})
"""A commitment can be a deed: "announced that he was calling up 5,000 reservists"."""
