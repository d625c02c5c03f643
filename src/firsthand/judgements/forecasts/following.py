"""Forecasts followed to their end: several reports of one forecast by one source have one fate."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

from firsthand.judgements.beside import apart, follows
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.forecasts.bearing import bearing
from firsthand.judgements.forecasts.forecasts import forecast, with_day
from firsthand.judgements.forecasts.foretold import Foretold, foretold
from firsthand.judgements.forecasts.meeting import about, same_act
from firsthand.judgements.meaning.clauses import IF
from firsthand.judgements.voices.voices import Voice, nations_apart, one_voice, voice
from firsthand.model.conflict import Status
from firsthand.model.decision import Decision
from firsthand.model.forecast import Forecast, Settling
from firsthand.model.judgement import Link, Reason, Ref, Report

MOST = 40
"""Reports that share a key at the most, where they are compared with one another."""


def followed(
    found: Sequence[Report],
    links: Sequence[Link],
    settlings: Iterable[Settling],
    decisions: Iterable[Decision],
    reports: Mapping[Ref, Report],
    day: str,
) -> tuple[Forecast, ...]:
    """Return each forecast as it stands on a day, one for each report, those of one forecast beside one another.

    ``reports`` are all that the settlings name, and others; what came out after the day settles nothing on it. What
    asserts the same as a report that settles a forecast settles it, too.
    """
    published = with_day(reports.values())
    alike = _asserting_alike(links)
    of = defaultdict(list)
    for settling in settlings:
        of[settling.forecast].append(settling)
    decided = list(decisions)
    told: list[Forecast] = []
    for group in grouped(found, links):
        refs = [report.ref for report in group]
        of_group = [settling for ref in refs for settling in of[ref]]
        of_group += _told_again(of_group, alike, reports, group)
        ours = {ref[1] for ref in refs}
        # A later report of it can be counted from another day: the first in print that names one says by when.
        due = next((due for each in sorted(group, key=_out) if (due := foretold(each).due)), None)
        about = [decision for decision in decided if decision.subject in ours]
        for report in group:
            under = [replace(each, subject=report.claim.id) for each in about]
            stands = forecast(report, of_group, under, day, published=published, due=due)
            also = tuple(ref for ref in refs if ref != report.ref)
            told.append(replace(stands, also=also) if also else stands)
    return tuple(told)


def _asserting_alike(links: Iterable[Link]) -> Mapping[Ref, set[Ref]]:
    found: dict[Ref, set[Ref]] = defaultdict(set)
    for link in links:
        if link.same_claim:
            found[link.a].add(link.b)
            found[link.b].add(link.a)
    return found


def _told_again(
    settlings: Sequence[Settling], alike: Mapping[Ref, set[Ref]], reports: Mapping[Ref, Report], group: Sequence[Report]
) -> Iterator[Settling]:
    """The settlings by reports that assert the same as one that settles it, and came out after it was foretold."""
    taken = {each.by for each in settlings} | {report.ref for report in group}
    first = min(map(_out, group))
    for each in settlings:
        for ref in sorted(alike.get(each.by, set()) - taken) if each.status is not Status.REJECTED else ():
            if ref in reports and _out(reports[ref]) >= first:
                taken.add(ref)
                why = Reason("It asserts the same as another report that settles it.", reports[ref].spans)
                yield replace(each, by=ref, reasons=(*each.reasons, why), status=Status.CANDIDATE)


def grouped(found: Sequence[Report], links: Iterable[Link]) -> list[list[Report]]:
    """Return the reports by forecast: those that assert one thing and go back to one account, the earliest first."""
    group = {report.ref: {report.ref} for report in found}
    for link in links:
        if link.same_claim and link.grade.one_account and link.a in group and link.b in group:
            joined = group[link.a] | group[link.b]
            for ref in joined:
                group[ref] = joined
    for a, b in _alike(found):
        if group[a.ref] is not group[b.ref]:
            joined = group[a.ref] | group[b.ref]
            for ref in joined:
                group[ref] = joined
    by_ref = {report.ref: report for report in found}
    groups = {id(refs): [by_ref[ref] for ref in refs] for refs in group.values()}
    return sorted((sorted(each, key=_said) for each in groups.values()), key=lambda each: _said(each[0]))


def _alike(found: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Reports in which one source foretells one thing, as far as the act, or the day and the thing, show it."""
    keyed = defaultdict(list)
    for report in found:
        last = foretold(report).days[1]
        for key in (*bearing(report), *([last.isoformat()] if last else ())):
            keyed[key].append(report)
    pairs = (pair for reports in keyed.values() if len(reports) <= MOST for pair in combinations(reports, 2))
    yield from (pair for pair in dict.fromkeys(pairs) if one_forecast(*pair))
    in_order = sorted(found, key=lambda report: (report.document.id, report.claim.extent.start))
    yield from (pair for pair in pairwise(in_order) if insists(*pair))


def insists(a: Report, b: Report) -> bool:
    """Return whether one source says next that what it foretold stands: "It will not be put off by a day"."""
    first, second, saying = voice(a), voice(b), foretold(b)
    if first is None or second is None or not is_next(a, b) or one_voice(first, second) is None:
        return False
    return not IF.search(b.words) and bool(saying.clauses) and all(_STANDS.match(each.text) for each in saying.clauses)


def is_next(a: Report, b: Report) -> bool:
    """Return whether a report stands in the sentence after another, in one text."""
    return follows(a, b) and apart(a, b) <= 1


_STANDS = re.compile(
    r"(?i)[\"“‘']*(?:it|they|that) (?:will|shall|would) (?:not be (?:moved|postponed|put (?:off|back)|delayed|deferred"
    r"|changed|cancelled|called off)|go ahead|happen|take place|be so)\b"
)


def one_forecast(a: Report, b: Report) -> bool:
    """Return whether two reports are of one forecast: by one named source, of one day or act, and of one thing."""
    first, second = voice(a), voice(b)
    if first is None or second is None or first.anonymous or second.anonymous:
        return False
    one, other = foretold(a), foretold(b)
    if _over_before(one, other) or _over_before(other, one) or bool(one.conditions) is not bool(other.conditions):
        return False
    if one_voice(first, second) is None and not _one_body(first, second, one, other):
        return False
    if not one.clauses or not other.clauses or one.clauses[0].negated is not other.clauses[0].negated:
        return False
    ends = {one.days[1], other.days[1]}
    act = any(same_act(x, y) for x in one.clauses for y in other.clauses)
    named = bool(about(one) & about(other))
    return named and ((len(ends) == 1 and None not in ends) or (act and None in ends))


def _over_before(one: Foretold, other: Foretold) -> bool:
    """Whether the last day of the one had passed when the other, which names another day or none, was said."""
    last, said = one.days[1], other.said[0]
    return last is not None and said is not None and last < said and other.days[1] != last


def _one_body(first: Voice, second: Voice, one: Foretold, other: Foretold) -> bool:
    """Whether two names of one kind of body, its state told in one text alone, foretell one act by one day."""
    if not first.body or first.body != second.body or nations_apart(first, second):
        return False
    act = any(same_act(x, y) for x in one.clauses for y in other.clauses)
    return (
        act
        and one.days[1] is not None
        and one.days[1] == other.days[1]
        and len({word for word in one.about & other.about if not word[0].isdigit()}) > 1
    )


def _said(report: Report) -> tuple[date, date, Ref]:
    out = known(report.document.published.edtf)[0]
    return said_on(report)[0] or date.max, out or date.max, report.ref


def _out(report: Report) -> date:
    return known(report.document.published.edtf)[0] or date.max
