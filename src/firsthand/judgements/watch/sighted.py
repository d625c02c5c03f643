"""How far one indicator is seen, by the reports that speak of it and the accounts that these go back to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from firsthand.judgements.dating import known
from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.origins.origins import counts
from firsthand.model.board import Indicator, Level, Match, Seen, State
from firsthand.model.claim import Factuality, SourceType
from firsthand.model.decision import Decision
from firsthand.model.judgement import Origin, Reason, Ref, Report


def sighted(
    indicator: Indicator,
    matches: Sequence[Match],
    accounts: Sequence[Origin],
    shown: Independence,
    confirmed: Decision | None = None,
) -> Seen:
    """Return what is known of an indicator; a person's word feeds the matrix where no account of a report does."""
    reports = shown.reports
    rows = [reports[each.report] for each in matches]
    counted = _counted(accounts, shown)
    every = tuple(accounts)
    if confirmed and not counted:
        counted = [word := a_persons_word(confirmed)]
        every = (*every, word)
    return Seen(
        indicator=indicator,
        state=_state(matches, counted, confirmed=confirmed is not None),
        since=_since(rows),
        matches=tuple(sorted(matches, key=lambda each: _published(reports[each.report]))),
        origins=every,
        counts=counts(rows, accounts),
        counted=tuple(origin.key for origin in counted),
        credibility={origin.key: credibility(origin, reports) for origin in counted},
        confirmed=confirmed,
    )


def a_persons_word(decision: Decision) -> Origin:
    """Return what feeds the matrix where somebody confirmed an indicator and no report of it has an origin."""
    note = f": {decision.note}" if decision.note else "."
    return Origin(
        key=key_of_word(decision),
        name=f"{decision.by}, who confirmed it",
        type=SourceType.PERSON,
        reasons=(Reason(f"{decision.by} confirmed it on {decision.at[:10]}{note}"),),
    )


def key_of_word(decision: Decision) -> str:
    """Return the key of a person's word among accounts."""
    return f"person {decision.by}"


def _state(matches: Sequence[Match], counted: Sequence[Origin], *, confirmed: bool) -> State:
    if confirmed:
        return State.CONFIRMED
    if len(counted) > 1:
        return State.CORROBORATED
    return State.REPORTED if matches else State.DORMANT


def _counted(accounts: Sequence[Origin], shown: Independence) -> list[Origin]:
    """Accounts that are shown to be independent of one another, the earliest first; one alone counts too."""
    kept: list[Origin] = []
    for origin in accounts:
        if all(origin.key != other.key and shown.ground(origin, other) for other in kept):
            kept.append(origin)
    return kept


def credibility(origin: Origin, reports: Mapping[Ref, Report]) -> Level:
    """Return how much an origin's account counts for, the first of ``CREDIBILITY`` that holds."""
    rows = [reports[tied.report] for tied in origin.reports]
    if not rows:
        return Level.MEDIUM  # a person's word: somebody named says so
    return next(level for holds, level in CREDIBILITY if holds(origin, rows))


def only_possible(_origin: Origin, rows: Sequence[Report]) -> bool:
    """Nobody says that it is so, only that it may be."""
    firm = {Factuality.CERTAIN, Factuality.CERTAIN_NOT, Factuality.PROBABLE, Factuality.PROBABLE_NOT}
    return all(report.claim.factuality not in firm for report in rows)


def a_record(origin: Origin, _rows: Sequence[Report]) -> bool:
    """A record shows it: an order, an image, a log."""
    return origin.record


def known_at_first_hand(_origin: Origin, rows: Sequence[Report]) -> bool:
    """The source says what it knows it from."""
    return any(report.claim.chain and report.claim.chain[0].basis for report in rows)


def nobody_named(origin: Origin, _rows: Sequence[Report]) -> bool:
    """Nobody is named who could be held to it."""
    return origin.anonymous or origin.type is SourceType.VAGUE


def otherwise(_origin: Origin, _rows: Sequence[Report]) -> bool:
    """Somebody named says so."""
    return True


CREDIBILITY: tuple[tuple[Callable[[Origin, Sequence[Report]], bool], Level], ...] = (
    (only_possible, Level.LOW),
    (a_record, Level.HIGH),
    (known_at_first_hand, Level.HIGH),
    (nobody_named, Level.LOW),
    (otherwise, Level.MEDIUM),
)
"""The rules of credibility in their order; each function's docstring is what people are shown."""


def _since(rows: Sequence[Report]) -> str | None:
    dated = [report for report in rows if known(report.document.published.edtf)[0]]
    return min(dated, key=_published).document.published.edtf if dated else None


def _published(report: Report) -> str:
    first = known(report.document.published.edtf)[0]
    return first.isoformat() if first else "9"
