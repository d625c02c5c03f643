"""What was said to come, gathered: the forecasts of a question, and those that a brief may tell of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.listing import rows as rows_of
from firsthand.model.board import Watch
from firsthand.model.decision import Subject
from firsthand.model.judgement import Ref
from firsthand.pipeline import ask, finding
from firsthand.pipeline.foresight import Foresight

NEAREST = 400
"""Things said to come by a day near today, and as many by a day just past: a brief tells those that nothing settles."""


def gather_forecasts(
    ledger: Ledger, asked: Filter, *, day: str | None = None, foresight: Foresight | None = None
) -> ask.Gathered:
    """Return those reports that fit as of a day which are forecasts; ``foresight`` remembers their rows."""
    entries = ledger.judgements.listed(ask.as_of(asked, day), finding.left(ledger, day))
    decided = _decided_on(ledger, Subject.CLAIM, Subject.FORECAST)
    told = (foresight or Foresight()).forecasts(ledger, rows_of(entries), decided)
    return ask.laid_over(ledger, ledger.judgements.reports(told), day=day, fits=ask.made_by_people(entries))


def gather_beside(ledger: Ledger, refs: Collection[Ref], *, day: str | None = None) -> ask.Gathered:
    """Return these reports as of a day, with those that share their fate: linked to them, or settled by a person."""
    ours = ledger.judgements.named(refs)
    rows = [*ledger.judgements.linked(list(ours)), *_decided_on(ledger, Subject.FORECAST)]
    beside = ledger.judgements.reports(ledger.judgements.standing(sorted({*rows} - ours.keys())))
    found = {row: each for row, each in (ours | beside).items() if ask.published_by(each, day)}
    return ask.laid_over(ledger, found, day=day, fits=lambda _: True)


def gather_told(
    ledger: Ledger,
    watch: Watch,
    *,
    most: int,
    today: str,
    day: str | None = None,
    foresight: Foresight | None = None,
) -> ask.Gathered:
    """Return those reports with a word of a watch's question that are in dispute, and the forecasts as of a day.

    Of more than ``most`` forecasts these are those published last, those of a day near ``today``, and those that a
    person decided on.
    """
    rows = ask.telling(ledger, watch, day)
    known = foresight or Foresight()
    foretold = known.forecasts(ledger, rows, _decided_on(ledger, Subject.CLAIM))
    decided = _decided_on(ledger, Subject.CLAIM, Subject.FORECAST, Subject.GRADE)
    kept = {*known.latest(foretold, most + len(decided)), *known.nearest(rows, today, NEAREST)}
    kept |= decided | ledger.judgements.in_dispute(rows)
    found = ledger.judgements.reports([row for row in rows if row in kept])
    gathered = ask.laid_over(ledger, found, day=day, fits=lambda _: True)
    return replace(gathered, further=sum(row not in kept for row in foretold))


def _decided_on(ledger: Ledger, *about: Subject) -> set[int]:
    """The rows of the claims that people decided on; what they corrected may have become a forecast."""
    made = (each for subject in about for each in ledger.judgements.decisions(about=subject))
    return ledger.judgements.rows_called({each.subject for each in made})
