"""From the reports of a claim back to the accounts they rest on: how many, and which are shown to be independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from firsthand.judgements.dating import known
from firsthand.judgements.origins.hanging import hung
from firsthand.judgements.voices.outlets import outlet_key
from firsthand.judgements.voices.speaking import passing
from firsthand.judgements.voices.texts import Texts
from firsthand.judgements.voices.voices import (
    Voice,
    aliases,
    body_in,
    nations_apart,
    one_here,
    one_voice,
    two_people,
    voice,
)
from firsthand.judgements.words.kinds import VERBATIM
from firsthand.judgements.words.words import run_of_words
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Counts, Grade, Link, Origin, Reason, Ref, Report, Tied

SHOWN = 8
"""Reasons kept with an account: ten reprints of one text need not be told ten times."""
OWN_WORDS = 0.5
"""Share of a report's quoted words that no earlier report has, from which on it adds something of its own."""

_BY_NAME = frozenset({Grade.SAME_UTTERANCE, Grade.SAME_SOURCE})
"""Grades that hang on who is meant by a name."""


class _Groups:
    """Reports joined into accounts; no rule joins two that speak for two nations, by whatever chain of links."""

    def __init__(self, voices: Mapping[Ref, Voice], apart: Collection[frozenset[Ref]]) -> None:
        self._voices, self._apart = voices, apart
        self._group = {ref: [ref] for ref in voices}

    def join(self, a: Ref, b: Ref, *, decided: bool = False) -> bool:
        """Join the accounts of two reports; False where texts set some of them apart, or people did."""
        first, second = self._group[a], self._group[b]
        if first is second:
            return True
        if not decided and any(nations_apart(self._voices[x], self._voices[y]) for x in first for y in second):
            return False
        if self._apart and any(frozenset({x, y}) in self._apart for x in first for y in second):
            return False
        first += second
        for ref in second:
            self._group[ref] = first
        return True

    def __iter__(self) -> Iterator[list[Ref]]:
        return iter({id(group): group for group in self._group.values()}.values())


def outer(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Return the reports without those inside another of their document: the same words are not counted twice."""
    by_document: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_document[report.document.id].append(report)
    return tuple(r for row in by_document.values() for r in row if not any(_inside(r, other) for other in row))


def _inside(report: Report, other: Report) -> bool:
    mine, theirs = report.claim.extent, other.claim.extent
    if report.ref == other.ref or mine not in theirs:
        return False
    # An author's sentence that only frames what a source says holds that source's claim, and yields to it.
    return bool(other.claim.chain) and (mine != theirs or report.ref > other.ref)


def origins(
    reports: Iterable[Report],
    links: Iterable[Link],
    *,
    apart: Collection[frozenset[Ref]] = (),
    texts: Texts | None = None,
) -> tuple[Origin, ...]:
    """Return the accounts on which the reports rest, the earliest first; an untraced report stands in none.

    ``links`` are those between the reports; that one voice speaks in several is seen here without one. A weaker tie
    than the same source makes no account one. Two reports that a person has told ``apart`` are never in one. ``texts``
    are those of the reports, and maybe of others, where accounts of several sets of reports are asked for.
    """
    rows = {report.ref: report for report in outer(reports)}
    known = {ref: found for ref, report in rows.items() if (found := voice(report)) and not found.vague}
    heard = dict(_acquainted(rows, known, texts or Texts.of(rows.values())))
    strong = [link for link in links if link.grade.one_account and link.a in heard and link.b in heard]
    # When a link was made one bearer of the surname was known; since then there may be two.
    strong = [k for k in strong if k.grade not in _BY_NAME or not two_people(heard[k.a], heard[k.b])]
    groups, kept = _Groups(heard, apart), list[Link]()
    ruled = sorted((k for k in strong if not k.decided), key=lambda link: link.grade.strength)
    # What people tied comes last: what they join stays whole.
    for link in [*ruled, *_by_voice(rows, heard), *(k for k in strong if k.decided)]:
        if groups.join(link.a, link.b, decided=link.decided):
            kept.append(link)
    accounts = [_origin([rows[ref] for ref in group], heard, kept) for group in groups]
    return tuple(sorted(accounts, key=lambda origin: _order(rows[origin.reports[0].report])))


def _acquainted(rows: Mapping[Ref, Report], heard: Mapping[Ref, Voice], texts: Texts) -> Iterator[tuple[Ref, Voice]]:
    """Yield each voice with the body for which, by another of these reports, a person of that full name speaks."""
    here = {document for document, _ in rows}
    for ref, speaker in heard.items():
        bodies = _bodies(speaker, texts, here - {ref[0]}) if speaker.full and not speaker.body else set()
        yield ref, replace(speaker, body=bodies.pop()) if len(bodies) == 1 else speaker


def _bodies(speaker: Voice, texts: Texts, among: Collection[str]) -> set[str]:
    """What the texts of these documents say that the speaker speaks for."""
    told = (body_in(texts.by_document[of], speaker.shown) for of in texts.naming(speaker.shown) if of in among)
    return {body for body in told if body}


def counts(reports: Iterable[Report], found: Sequence[Origin]) -> Counts:
    """Return how many reports, accounts, anonymous ones, records and untraced reports there are."""
    every = outer(reports)
    traced = {tied.report for origin in found for tied in origin.reports}
    return Counts(
        reports=len(every),
        origins=len(found),
        anonymous=sum(origin.anonymous for origin in found),
        documents=sum(origin.record for origin in found),
        untraced=sum(report.ref not in traced for report in every),
    )


def _by_voice(rows: Mapping[Ref, Report], heard: Mapping[Ref, Voice]) -> Iterable[Link]:
    """Links between reports in which one voice speaks; only voices that something calls alike are compared."""
    first: dict[tuple[str, Voice], Ref] = {}
    for ref in sorted(heard, key=lambda ref: _order(rows[ref])):
        speaker = heard[ref]
        before = first.setdefault((_scope(ref, speaker), speaker), ref)
        if before != ref:
            yield _source_link(before, ref, f"Both have it from {speaker.shown}.")
    called: dict[str, list[tuple[Ref, Voice]]] = defaultdict(list)
    for (scope, speaker), ref in first.items():
        for alias in sorted(aliases(speaker)):
            for where in sorted({scope, ref[0]}):
                called[f"{where}:{alias}"].append((ref, speaker))
    for alike in called.values():
        for (x, one), (y, other) in combinations(alike, 2):
            here = x[0] == y[0]
            if why := one_voice(one, other) or (here and (one_here(one, other) or _one_description(one, other))):
                yield _source_link(x, y, why)


def _scope(ref: Ref, speaker: Voice) -> str:
    """Where a name holds: one that nobody is named by, or that every nation has, in its own document alone."""
    return ref[0] if speaker.anonymous or speaker.anybody else ""


def _one_description(one: Voice, other: Voice) -> str | None:
    if one.anonymous and other.anonymous and one.key == other.key:
        return f"One document describes both as “{one.shown}”."
    return None


def _source_link(x: Ref, y: Ref, why: str) -> Link:
    a, b = sorted((x, y))
    return Link(a=a, b=b, grade=Grade.SAME_SOURCE, same_claim=False, reasons=(Reason(why),))


def _order(report: Report) -> tuple[str, int, int, str]:
    """The earliest published first, of one day the one with the shorter chain, then by place."""
    day = known(report.document.published.edtf)[0]
    place = report.claim.content[0].start
    return str(day or "9"), len(report.claim.chain), place, report.document.id


def _origin(reports: Sequence[Report], heard: Mapping[Ref, Voice], links: Sequence[Link]) -> Origin:
    row = sorted(reports, key=_order)
    refs = {report.ref for report in row}
    inside = [link for link in links if link.a in refs and link.b in refs]
    speaking = [heard[report.ref] for report in row]
    outlets = {outlet_key(report.document.outlet or "") for report in row}
    nobody = any(v.anonymous for v in speaking) and all(v.anonymous or passing(v, outlets) for v in speaking)
    # A source that one text names is named, whatever another calls it; an outlet that passes it on names nobody.
    named = [] if nobody else [v for v in speaking if not v.anonymous]
    described = [v for v in speaking if v.anonymous]
    shown = _shown(named) if named else min((v.shown for v in described), key=lambda s: (len(s.split()), s))
    reasons = {reason.text: reason for link in inside for reason in link.reasons}
    ties, earlier = _ties(inside), hung(row, inside)
    return Origin(
        key=_key(row[0], heard[row[0].ref], next((v.standing.nation for v in speaking if v.standing.nation), None)),
        name=shown.shown if isinstance(shown, Voice) else shown,
        type=(named or described)[0].type,
        anonymous=nobody,
        record=any(v.type is SourceType.DOCUMENT and not v.owner for v in speaking),
        descriptions=tuple(dict.fromkeys(v.shown for v in speaking if v.anonymous)),
        interest=next((v.side for v in sorted(speaking, key=_nation_first) if v.side), None),
        reports=tuple(_tied(at, row, ties, earlier) for at in range(len(row))),
        reasons=tuple(reasons.values())[:SHOWN],
    )


def _nation_first(speaker: Voice) -> bool:
    return speaker.standing.side is None


def _shown(named: Sequence[Voice]) -> Voice:
    persons = [v for v in named if v.type is SourceType.PERSON]
    return max(persons or named, key=lambda v: (len(v.shown), v.shown))


def _key(first: Report, speaker: Voice, nation: str | None) -> str:
    """A name for the account that outlives new reports of it: that of its speaker, or where it was first described."""
    if speaker.anonymous or speaker.anybody:
        return f"{first.document.id[:12]}:{speaker.key}"
    return f"{speaker.key} ({nation})" if nation else speaker.key


def _ties(links: Iterable[Link]) -> dict[Ref, Grade]:
    """The strongest tie of each report."""
    found: dict[Ref, Grade] = {}
    for link in links:
        for ref in (link.a, link.b):
            if ref not in found or link.grade.strength < found[ref].strength:
                found[ref] = link.grade
    return found


def _tied(at: int, row: Sequence[Report], ties: Mapping[Ref, Grade], earlier: Mapping[Ref, tuple[Ref, Link]]) -> Tied:
    report = row[at]
    if not at:
        return Tied(report=report.ref, grade=None)
    grade = ties.get(report.ref)
    of, link = earlier.get(report.ref, (row[0].ref, None))
    return Tied(
        report=report.ref,
        grade=grade,
        adds=_adds(report, grade, row[:at]),
        of=of,
        by=link.grade if link else None,
        reasons=link.reasons if link else (),
    )


def _adds(report: Report, grade: Grade | None, before: Sequence[Report]) -> bool:
    """Whether the report has words of the source, or numbers, that no earlier one has; a copy has none of its own."""
    if grade in {Grade.SAME_TEXT, Grade.CITES} or len(report.claim.chain) > 1:
        return False
    if report.claim.quote in VERBATIM:
        bound = OWN_WORDS * len(report.words.split())
        return all(run_of_words(report.words, earlier.words)[0] < bound for earlier in before)
    numbers = {(q.low, q.high, q.unit) for q in report.claim.quantities}
    return bool(numbers - {(q.low, q.high, q.unit) for r in before for q in r.claim.quantities})
