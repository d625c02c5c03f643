"""A watched question on a day: which indicators are seen, and how the hypotheses stand, fed by independent origins."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.origins.origins import origins, outer
from firsthand.judgements.voices.texts import Texts
from firsthand.judgements.watch.indicators import match, may_speak, mentions
from firsthand.judgements.watch.matrix import standings, telling_next
from firsthand.judgements.watch.sighted import sighted
from firsthand.judgements.watch.taken_away import jackknife
from firsthand.model.board import (
    Board,
    Indicator,
    Match,
    Seen,
    Watch,
)
from firsthand.model.decision import Decision
from firsthand.model.judgement import Grade, Link, Origin, Reason, Ref, Report

RETOLD = frozenset({Grade.SAME_TEXT, Grade.SAME_UTTERANCE, Grade.CITES})
"""Ties of what says the same because it is one telling; others that assert one thing have to tell of it themselves."""


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
        jackknife=tuple(jackknife(watch, seen, stand, shown)),
        next=tuple(telling_next(watch, seen, stand)),
    )


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
    accounts = [_keyed(origin, keys) for origin in found]
    return sighted(indicator, matches, accounts, shown, evidence.confirmed.get(indicator.id))


def _keyed(origin: Origin, keys: Mapping[Ref, str]) -> Origin:
    return replace(origin, key=next((keys[tied.report] for tied in origin.reports if tied.report in keys), origin.key))
