"""What is made of the claims of a case, beside its hand-made judgements: pure functions over the ids of gold claims.

Claims that were read go by the id of the gold claim they match (``named``), or by one of their own where none does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from benchmarks.judged_gold import Forecast, Gold, Origin, Pair, load
from benchmarks.judged_sums import Sum, agree
from benchmarks.matching import located, paired, words
from benchmarks.reading import Row, stem

__all__ = [
    "Followed",
    "Scored",
    "Settled",
    "arithmetic",
    "conflicts",
    "forecasts",
    "independence",
    "line",
    "load",
    "named",
    "origins",
    "same",
]


def named(rows: Iterable[Row], expected: Path) -> dict[str, str]:
    """Return the id of the gold claim that each read claim matches, by the read claim's own id."""
    gold: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for claim in yaml.safe_load(expected.read_text(encoding="utf8"))["claims"]:
        gold[claim["doc"]].append(claim)
    names: dict[str, str] = {}
    for row in rows:
        text, wanted = row["document"]["text"], gold[stem(row)]
        read = [words(text, claim["content"]) for claim in row["claims"]]
        pairs = paired(read, [words(text, located(text, claim["content"])) for claim in wanted])
        names |= {row["claims"][i]["id"]: wanted[j]["id"] for i, j in pairs.items()}
    return names


def line(gold: Gold, reports: Collection[str]) -> str:
    """Return what the reports come to, counted as the vocabulary has it."""
    origin_of = gold.origin_of
    origins = [origin_of[claim] for claim in reports if claim in origin_of]
    anonymous = {origin.account for origin in origins if origin.anonymous}
    documents = {origin.account for origin in origins if origin.document}
    accounts = {origin.account for origin in origins}
    untraced = sum(claim in gold.untraced for claim in reports)
    counts = {"reports": reports, "origins": accounts, "anonymous": anonymous, "documents": documents}
    return " · ".join([*(f"{len(each)} {name}" for name, each in counts.items()), f"{untraced} untraced"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Precision and recall in percent of what was found, with what is wrong and what is missing."""

    precision: float
    recall: float
    wrong: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    trapped: tuple[str, ...] = ()  # of the wrong ones, those that were laid out as traps

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def origins(gold: Gold, read: Iterable[Collection[str]]) -> Scored:
    """Return how far the pairs of reports with one origin are those of gold; each read origin is a set of claims.

    Pairs of one matter count; those of origins that one interest links neither help nor harm.
    """
    matters, origin_of = gold.matters, gold.origin_of
    wanted = {frozenset(pair) for origin in gold.origins for pair in combinations(origin.claims, 2)}
    found = {pair for claims in read for pair in _pairs_in_one_matter(claims, matters)}
    neutral = {pair for pair in found - wanted if _origins(pair, origin_of) in gold.interests}
    return _scored(found - neutral, wanted)


def _pairs_in_one_matter(claims: Collection[str], matters: Mapping[str, str]) -> set[Pair]:
    known = sorted({claim for claim in claims if claim in matters})
    return {frozenset(pair) for pair in combinations(known, 2) if matters[pair[0]] == matters[pair[1]]}


def _origins(pair: Pair, origin_of: Mapping[str, Origin]) -> Pair | None:
    """The two origins of two reports, or the one; none where a report is untraced."""
    return frozenset(origin_of[claim].id for claim in pair) if all(claim in origin_of for claim in pair) else None


def independence(gold: Gold, read: Iterable[tuple[str, str]]) -> Scored:
    """Return how far the pairs of reports shown as independent are so: ``wrong`` is false independence.

    What is missed goes by origins: one pair of reports shows two origins to be independent.
    """
    matters, origin_of = gold.matters, gold.origin_of
    outer = [frozenset(gold.inside.get(claim, claim) for claim in pair) for pair in read]
    asked = {
        pair for pair in outer if len({matters.get(claim) for claim in pair} - {None}) == 1 and pair <= matters.keys()
    }
    shown = {pair: _origins(pair, origin_of) for pair in asked}
    wrong = {pair for pair, both in shown.items() if both not in gold.independent | gold.arguable}
    right = set(shown.values()) & gold.independent
    counted = [pair for pair, both in shown.items() if both not in gold.arguable]
    return Scored(
        precision=_percent(len(counted) - len(wrong), len(counted)),
        recall=_percent(len(right), len(gold.independent)),
        wrong=_told(wrong),
        missed=_told(gold.independent - right),
    )


def conflicts(gold: Gold, read: Iterable[tuple[str, str, str]]) -> Scored:
    """Return how far the conflicts (kind, a, b) are those of gold; an arguable one neither helps nor harms.

    A pair that is there under a wrong kind is wrong. Several pairs that find one conflict are all right.
    """
    rows = {pair: conflict for conflict in gold.conflicts for pair in conflict.pairs}
    told = {(kind, frozenset((a, b))) for kind, a, b in read}
    hits = {(kind, pair) for kind, pair in told if pair in rows and kind in rows[pair].kinds}
    neutral = {(kind, pair) for kind, pair in told if pair in rows and rows[pair].optional}
    wrong = told - hits - neutral
    right = hits - neutral
    found = {rows[pair] for _, pair in right}
    wanted = [conflict for conflict in gold.conflicts if not conflict.optional]
    return Scored(
        precision=_percent(len(right), len(right) + len(wrong)),
        recall=_percent(len(found), len(wanted)),
        wrong=tuple(sorted(f"{kind} {_and(pair)}" for kind, pair in wrong)),
        missed=tuple(f"{c.kinds[0]} {c.a[0]} {c.b[0]}" for c in wanted if c not in found),
        trapped=_told(pair for _, pair in wrong if pair in gold.traps),
    )


Settled = tuple[str, str | None, str, Collection[str]]
"""A forecast as it was read: claim, due, outcome, settled by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """How many forecasts were found, of how many; and of those that gold asks for, how many with the right answer.

    ``decided`` are those that no longer are open, of which one that calls everything open has none right.
    """

    asked: int
    found: int
    settled: int
    due: int
    decided: int
    decided_right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    extra: tuple[str, ...]  # claims that are no forecast in gold


def forecasts(gold: Gold, read: Iterable[Settled]) -> Followed:
    """Return which forecasts were found and which settled right: the outcome, by one of the claims that settle it."""
    by_claim: dict[str, list[Settled]] = defaultdict(list)
    for row in read:
        by_claim[row[0]].append(row)
    wanted = [forecast for forecast in gold.forecasts if not forecast.optional]
    answers = {f.claims[0]: [row for claim in f.claims for row in by_claim.get(claim, ())] for f in wanted}
    right = {f.claims[0] for f in wanted if answers[f.claims[0]] and all(_settles(f, a) for a in answers[f.claims[0]])}
    dated = [f for f in wanted if any(answer[1] in f.dues for answer in answers[f.claims[0]])]
    found = {main for main, rows in answers.items() if rows}
    known = {claim for forecast in gold.forecasts for claim in forecast.claims}
    decided = {f.claims[0] for f in wanted if f.decided}
    return Followed(
        asked=len(wanted),
        found=len(found),
        settled=len(right),
        due=len(dated),
        decided=len(decided),
        decided_right=len(decided & right),
        missed=tuple(sorted(answers.keys() - found)),
        wrong=tuple(sorted(found - right)),
        extra=tuple(sorted(by_claim.keys() - known)),
    )


def _settles(forecast: Forecast, answer: Settled) -> bool:
    _, _, outcome, by = answer
    needed = forecast.settled_by if outcome not in {"open", "due"} else frozenset()
    return outcome in forecast.outcomes and (not needed or bool(needed & set(by)))


def arithmetic(gold: Gold, read: Iterable[tuple[str, str, str]]) -> Scored:
    """Return how far the sums (claim, expression, verdict) are those of gold: expressions of one value are one."""
    told = [Sum(claim=claim, expression=expression, verdict=verdict) for claim, expression, verdict in read]
    fits = {i: [g for g in gold.sums if agree(each, g)] for i, each in enumerate(told)}
    required = [g for g in gold.sums if not g.optional]
    found = [g for g in required if any(g in those for those in fits.values())]
    counted = [i for i, those in fits.items() if not those or not all(g.optional for g in those)]
    wrong = [told[i] for i in counted if not fits[i]]
    return Scored(
        precision=_percent(len(counted) - len(wrong), len(counted)),
        recall=_percent(len(found), len(required)),
        wrong=tuple(map(str, wrong)),
        missed=tuple(str(g) for g in required if g not in found),
    )


def same(gold: Gold, read: Iterable[tuple[str, str]], documents: Mapping[str, str]) -> Scored:
    """Return how far the pairs that assert one thing are those of gold; ``documents`` names the document of each claim.

    Only pairs of two documents count.
    """
    across = {frozenset(pair) for pair in read if documents.get(pair[0], pair[0]) != documents.get(pair[1], pair[1])}
    return _scored(across - gold.same_arguable, gold.same, traps=gold.not_same)


def _scored(found: Collection[Pair], wanted: Collection[Pair], *, traps: Collection[Pair] = ()) -> Scored:
    right, wrong = set(found) & set(wanted), set(found) - set(wanted)
    return Scored(
        precision=_percent(len(right), len(found)),
        recall=_percent(len(right), len(wanted)),
        wrong=_told(wrong),
        missed=_told(set(wanted) - right),
        trapped=_told(wrong & set(traps)),
    )


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _told(pairs: Iterable[Pair]) -> tuple[str, ...]:
    return tuple(sorted(map(_and, pairs)))


def _and(pair: Collection[str]) -> str:
    return " ".join(sorted(pair))
