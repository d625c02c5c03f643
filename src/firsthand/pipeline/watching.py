"""The board of a watched question: its reports gathered, with what people decided of its indicators."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from firsthand.judgements import review
from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.watch.taken_away import without
from firsthand.judgements.watch.watch import Evidence, board
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Board, Indicator, Watch
from firsthand.model.conflict import Status
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.judgement import Report
from firsthand.pipeline.ask import Gathered, laid_over, published_by, telling
from firsthand.pipeline.foresight import Foresight
from firsthand.pipeline.naming import other_names
from firsthand.pipeline.sight import Sight
from firsthand.pipeline.tied import ref


def watched(
    ledger: Ledger,
    watch: Watch,
    *,
    day: str | None = None,
    sight: Sight | None = None,
    foresight: Foresight | None = None,
) -> tuple[Board, Gathered]:
    """Return the board of a watch as of a day, and the reports that it was made from.

    ``sight`` remembers which rows are near it, ``foresight`` which of those that it looks at are forecasts.
    """
    watch = in_their_names(ledger, watch)
    rows = telling(ledger, watch, day)
    corrected = {each.subject for each in ledger.judgements.decisions(about=Subject.CLAIM)}
    near = (sight or Sight()).near(ledger, watch, rows, corrected, foresight=foresight)
    told = {row: report for row, report in _and_linked(ledger, near).items() if published_by(report, day)}
    gathered = laid_over(ledger, told, day=day, fits=lambda _: True)
    now = {before: after for after, before in gathered.read.items()}
    decisions = _of_watch(watch, ledger.judgements.decisions(about=Subject.INDICATOR, until=day))
    evidence = Evidence(
        reports=gathered.by_ref,
        links=gathered.links,
        apart=gathered.apart,
        confirmed={
            name: made[-1]
            for name, about in review.by_subject(decisions).items()
            if review.status(made := _whole(about)) is Status.CONFIRMED
        },
        ruled_out=frozenset(
            (each.subject, now.get(named, named))
            for each in decisions
            if _rules_out(each)
            for named in [ref(each.value.get("report"))]
        ),
    )
    return board(watch, evidence, as_of=day), gathered


def left(found: Board, gathered: Gathered, gone: Collection[str]) -> Board:
    """Return a board without these accounts, by their keys, and without the reports that go back to them."""
    return without(found, gone, Independence(gathered.by_ref, gathered.links)) if gone else found


def _and_linked(ledger: Ledger, rows: Sequence[int]) -> dict[int, Report]:
    """The reports of the rows, and those that are linked with one of them and may assert the same."""
    # A link may lead to an older version of a document.
    return dict(ledger.judgements.reports(ledger.judgements.standing(sorted({*rows, *ledger.judgements.linked(rows)}))))


def in_their_names(ledger: Ledger, watch: Watch) -> Watch:
    """Return the watch with all names that the case has for those whom its indicators name."""

    def told(indicator: Indicator) -> Indicator:
        pattern = indicator.pattern
        done_by = {name for name in (pattern.actor, pattern.recipient) if name}
        also = {name: other_names(ledger.judgements, name, place=name not in done_by) for name in pattern.names}
        found = {name: others for name, others in also.items() if others}
        return replace(indicator, pattern=replace(pattern, also=found)) if found else indicator

    return replace(watch, indicators=tuple(map(told, watch.indicators)))


def _of_watch(watch: Watch, decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions about the indicators of this watch, by the ids that it gives them."""
    ids = {watch.subject(indicator.id): indicator.id for indicator in watch.indicators}
    return [replace(each, subject=ids[each.subject]) for each in decisions if each.subject in ids]


def _whole(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions about an indicator itself, and not about one of its reports."""
    return [each for each in decisions if "report" not in each.value]


def _rules_out(decision: Decision) -> bool:
    return decision.action is Action.REJECT and "report" in decision.value
