"""Accounts behind the reports of the example case, beside the hand-made ones: who is one, and who is independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks import judged
from benchmarks.conflicts import reported
from benchmarks.judged import Scored, load
from benchmarks.judged_gold import Gold
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand import read
from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.origins.origins import origins, outer
from firsthand.judgements.same.same import same
from firsthand.model.judgement import Link, Ref, Report
from firsthand.report.wire import wire

HOW = (
    "Pairs of reports of one matter that gold puts into one account, and that are put into one. Independence goes by"
    " pairs of accounts: of those shown to be independent none may be one that gold does not list."
)


@dataclass(frozen=True, slots=True)
class _Case:
    """The reports of the case that gold has, by name, with the links between them."""

    names: Mapping[Ref, str]
    reports: Mapping[Ref, Report]
    links: Sequence[Link]


def run(places: Places) -> Outcome:
    """Return pairwise F1 of accounts, precision and recall of those shown to be independent, F1 of the same claims."""
    expected, gold = places.example / "expected.yaml", load(places.example / "judgements.yaml")
    readings = list(counted(read(places.example / "manifest.csv"), "origins: documents read"))
    names = judged.named(map(wire, (one for one in readings if one.document)), expected)
    told = [report for own in reported(readings) for report in own]
    by_ref = {report.ref: report for report in told}
    links = [link for a, b in combinations(told, 2) if (link := same(a, b))]
    case = _Case(names={ref: names[ref[1]] for ref in by_ref if ref[1] in names}, reports=by_ref, links=links)
    groups, pairs = _answers(case, gold)
    one, apart, alike = judged.origins(gold, groups), judged.independence(gold, pairs), _same(case, gold)
    figures = (
        Figure(name="origins/F1", value=one.f1, step=1.0),
        # A share, not a count: fewer that are shown, and none of them wrongly, is no step back; the recall tells that.
        Figure(name="origins/independence precision", value=apart.precision if pairs else 100.0, step=0),
        Figure(name="origins/independence recall", value=apart.recall, step=2.0),
        Figure(name="origins/same claim F1", value=alike.f1, step=2.0),
    )
    rows = (_row("one account", one), _row("independent", apart), _row("same claim", alike))
    return Outcome(
        figures=figures,
        tables=(Table(("", "precision", "recall", "wrong", "missed"), rows),),
        notes=(HOW,),
        gold={"judgements": digest([expected, places.example / "judgements.yaml"])},
    )


def _answers(case: _Case, gold: Gold) -> tuple[list[set[str]], list[tuple[str, str]]]:
    """The accounts of each matter as sets of claims, and the pairs of accounts shown to be independent."""
    groups, pairs = list[set[str]](), list[tuple[str, str]]()
    for matter in _matters(case, gold):
        refs = {report.ref for report in matter}
        links = [link for link in case.links if link.a in refs and link.b in refs]
        found = origins(matter, links)
        shown = Independence({report.ref: report for report in outer(matter)}, links)
        groups += [{case.names[tied.report] for tied in origin.reports} for origin in found]
        pairs += [
            (case.names[a.reports[0].report], case.names[b.reports[0].report])
            for a, b in combinations(found, 2)
            if shown.ground(a, b)
        ]
    return groups, pairs


def _matters(case: _Case, gold: Gold) -> Iterator[list[Report]]:
    by_name: dict[str, Ref] = {}
    for ref, name in case.names.items():
        by_name.setdefault(name, ref)
    by_matter: dict[str, list[Report]] = defaultdict(list)
    for name, matter in gold.matters.items():
        if name in by_name:
            by_matter[matter].append(case.reports[by_name[name]])
    yield from by_matter.values()


def _same(case: _Case, gold: Gold) -> Scored:
    known = [link for link in case.links if link.same_claim and link.a in case.names and link.b in case.names]
    documents = {name: ref[0] for ref, name in case.names.items()}
    return judged.same(gold, [(case.names[link.a], case.names[link.b]) for link in known], documents)


def _row(what: str, scored: Scored) -> tuple[str, ...]:
    shares = (f"{scored.precision:.1f}", f"{scored.recall:.1f}")
    return (what, *shares, ", ".join(scored.wrong) or "none", ", ".join(scored.missed) or "none")
