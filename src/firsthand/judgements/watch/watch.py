"""A watched question on a day: which indicators are seen, and how the hypotheses stand, fed by independent origins.

The matrix is Heuer's analysis of competing hypotheses with Pherson's weighted inconsistency: II counts −2, I −1, all
else nothing, each times the credibility of the origin and the relevance of the indicator (low 1/√2, medium 1, high √2).
Each independent origin counts once. The hypothesis with the least inconsistency stands first, and the matrix is done
again with each origin taken away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import sqrt

from firsthand.judgements.dating import known
from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.origins.origins import counts, origins, outer
from firsthand.judgements.voices.texts import Texts
from firsthand.judgements.watch.indicators import match, may_speak, mentions
from firsthand.model.board import (
    Board,
    Cell,
    Indicator,
    Level,
    Match,
    Seen,
    Standing,
    State,
    Watch,
    Without,
)
from firsthand.model.claim import Factuality, SourceType
from firsthand.model.decision import Decision
from firsthand.model.judgement import Grade, Link, Origin, Reason, Ref, Report

WEIGHT = {Level.LOW: 1 / sqrt(2), Level.MEDIUM: 1.0, Level.HIGH: sqrt(2)}
INCONSISTENCY = {Cell.INCONSISTENT: -1.0, Cell.VERY_INCONSISTENT: -2.0}
TIED = 1e-9
"""Scores nearer than this are one."""
RETOLD = frozenset({Grade.SAME_TEXT, Grade.SAME_UTTERANCE, Grade.CITES})
"""Ties of what says the same because it is one telling; others that assert one thing have to tell of it themselves."""
NEXT = 5
"""Dormant indicators that are named as what would tell most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the board is made from: the reports, the links between them, what a person confirmed or ruled out.

    ``matches`` are by indicator; a person's say-so takes a report out of one (``ruled_out``) or confirms an indicator.
    """

    reports: Mapping[Ref, Report]
    links: Sequence[Link] = ()
    apart: frozenset[frozenset[Ref]] = frozenset()
    confirmed: Mapping[str, Decision] = field(default_factory=dict)
    ruled_out: frozenset[tuple[str, Ref]] = frozenset()


def board(watch: Watch, evidence: Evidence, *, as_of: str | None = None) -> Board:
    """Return how the question stands on the evidence."""
    matched = [_matches(indicator, evidence) for indicator in watch.indicators]
    shown = Independence(evidence.reports, evidence.links)
    keys = _keys({each.report for matches in matched for each in matches}, evidence, shown.texts)
    seen = tuple(_seen(*each, evidence, keys, shown) for each in zip(watch.indicators, matched, strict=True))
    stand = standings(watch, seen)
    return Board(
        watch=watch,
        as_of=as_of,
        seen=seen,
        standings=stand,
        jackknife=tuple(_jackknife(watch, seen, stand)),
        next=tuple(_next(watch, seen, stand)),
    )


def standings(watch: Watch, seen: Iterable[Seen], *, without: Collection[str] = ()) -> tuple[Standing, ...]:
    """Return the hypotheses, the least inconsistent first; ``without`` are origins that are left out."""
    rows = list(seen)
    scores = {
        hypothesis.id: sum(cell_score(row, hypothesis.id, without=without) for row in rows)
        for hypothesis in watch.hypotheses
    }
    order = sorted(scores, key=lambda name: -scores[name])
    better = {name: sum(scores[other] > scores[name] + TIED for other in scores) for name in scores}
    return tuple(Standing(hypothesis=name, score=scores[name], rank=better[name] + 1) for name in order)


def cell_score(seen: Seen, hypothesis: str, *, without: Collection[str] = ()) -> float:
    """Return what an indicator takes from a hypothesis: its inconsistency, once for each origin that counts."""
    value = INCONSISTENCY.get(seen.indicator.cells.get(hypothesis, Cell.NOT_APPLICABLE), 0.0)
    counted = (WEIGHT[seen.credibility[key]] for key in seen.counted if key not in without)
    return value * WEIGHT[seen.indicator.relevance] * sum(counted)


def _matches(indicator: Indicator, evidence: Evidence) -> list[Match]:
    """The reports that speak of the indicator by themselves, and those that assert the same as one of them.

    A claim inside another that is here is no report of its own.
    """
    found = {each.report: each for report in evidence.reports.values() if (each := match(indicator, report))}
    told = {each.report: each for each in _retold(indicator, evidence, found)}
    every = {ref: each for ref, each in {**told, **found}.items() if (indicator.id, ref) not in evidence.ruled_out}
    return [every[report.ref] for report in outer(evidence.reports[ref] for ref in every)]


def _retold(indicator: Indicator, evidence: Evidence, found: Mapping[Ref, Match]) -> Iterable[Match]:
    """Copies leave out what the first text named ("Marrenia's"), and other tellers say it in words of their own."""
    for link in evidence.links:
        for ref, first in ((link.a, link.b), (link.b, link.a)):
            if (
                link.same_claim
                and link.grade in RETOLD
                and first in found
                and ref not in found
                and ref in evidence.reports
            ):
                report, of = evidence.reports[ref], evidence.reports[first]
                if may_speak(replace(indicator, beside=()), report) and _names_one(indicator, report):
                    why = Reason(
                        "It asserts the same as another report that is counted here.", (*report.spans, *of.spans)
                    )
                    yield Match(report=ref, reasons=(why, *link.reasons))


def _names_one(indicator: Indicator, report: Report) -> bool:
    """Whether it names any of those whom the indicator names: a copy leaves out some, and seldom all."""
    pattern = indicator.pattern
    names = {called for name in pattern.names for called in pattern.called(name) if called}
    return not names or any(mentions(report.words, name) for name in names)


def _keys(refs: Collection[Ref], evidence: Evidence, texts: Texts) -> dict[Ref, str]:
    """The accounts of all that speaks of any indicator: one has one key in all of them, and is taken away from all."""
    links = [link for link in evidence.links if link.a in refs and link.b in refs]
    accounts = origins([evidence.reports[ref] for ref in refs], links, apart=evidence.apart, texts=texts)
    return {tied.report: origin.key for origin in accounts for tied in origin.reports}


def _seen(
    indicator: Indicator, matches: Sequence[Match], evidence: Evidence, keys: Mapping[Ref, str], shown: Independence
) -> Seen:
    rows = [evidence.reports[each.report] for each in matches]
    ours = {report.ref for report in rows}
    links = [link for link in evidence.links if link.a in ours and link.b in ours]
    found = origins(rows, links, apart=evidence.apart, texts=shown.texts)
    accounts = tuple(_keyed(origin, keys) for origin in found)
    counted = _counted(accounts, shown)
    confirmed = evidence.confirmed.get(indicator.id)
    if confirmed and not counted:
        counted = [word := a_persons_word(confirmed)]
        accounts = (*accounts, word)
    return Seen(
        indicator=indicator,
        state=_state(matches, counted, confirmed=confirmed is not None),
        since=_since(rows),
        matches=tuple(sorted(matches, key=lambda each: _published(evidence.reports[each.report]))),
        origins=accounts,
        counts=counts(rows, [origin for origin in accounts if origin.reports]),
        counted=tuple(origin.key for origin in counted),
        credibility={origin.key: credibility(origin, evidence.reports) for origin in counted},
    )


def a_persons_word(decision: Decision) -> Origin:
    """Return what feeds the matrix where somebody confirmed an indicator and no report of it has an origin."""
    note = f": {decision.note}" if decision.note else "."
    return Origin(
        key=f"person {decision.by}",
        name=f"{decision.by}, who confirmed it",
        type=SourceType.PERSON,
        reasons=(Reason(f"{decision.by} confirmed it on {decision.at[:10]}{note}"),),
    )


def _keyed(origin: Origin, keys: Mapping[Ref, str]) -> Origin:
    return replace(origin, key=next((keys[tied.report] for tied in origin.reports if tied.report in keys), origin.key))


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


def _jackknife(watch: Watch, seen: Sequence[Seen], stand: Sequence[Standing]) -> Iterable[Without]:
    names = {origin.key: origin.name for row in seen for origin in row.origins if origin.key in row.counted}
    before = _order(stand)
    for key, name in names.items():
        after = standings(watch, seen, without={key})
        yield Without(origin=key, name=name, standings=after, changes_order=_order(after) != before)


def _order(stand: Sequence[Standing]) -> list[tuple[str, int]]:
    return sorted((each.hypothesis, each.rank) for each in stand)


def _next(watch: Watch, seen: Sequence[Seen], stand: Sequence[Standing]) -> list[str]:
    """The dormant indicators that set the leading hypotheses furthest apart, the most telling first."""
    leading = [each.hypothesis for each in stand][:2]
    dormant = [row.indicator for row in seen if row.state is State.DORMANT]
    telling = sorted(dormant, key=lambda each: -diagnosticity(each, leading))
    return [each.id for each in telling if diagnosticity(each, [h.id for h in watch.hypotheses]) > 0][:NEXT]


def diagnosticity(indicator: Indicator, hypotheses: Sequence[str]) -> float:
    """Return how far apart an indicator sets the hypotheses, weighted by its relevance; 0 where it fits all alike."""
    values = [_SCALE[indicator.cells.get(each, Cell.NOT_APPLICABLE)] for each in hypotheses]
    widest = max((abs(a - b) for a, b in combinations(values, 2)), default=0.0)
    return widest * WEIGHT[indicator.relevance]


_SCALE = {
    Cell.VERY_CONSISTENT: 2.0,
    Cell.CONSISTENT: 1.0,
    Cell.NEUTRAL: 0.0,
    Cell.NOT_APPLICABLE: 0.0,
    Cell.INCONSISTENT: -1.0,
    Cell.VERY_INCONSISTENT: -2.0,
}
