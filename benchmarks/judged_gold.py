"""The hand-made judgements over a case: who goes back to whom, what conflicts, what came of each forecast.

They stand in ``judgements.yaml`` of the case, whose head says what each row means. Claims go by the ids of gold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

import yaml

from benchmarks.judged_sums import Sum

Pair = frozenset[str]
"""Two claims, or two origins, in no order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The reports of one matter that go back to one account."""

    id: str
    matter: str
    account: str
    claims: frozenset[str]
    anonymous: bool
    document: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, the reports that assert it or deny it, and the line that counts them."""

    query: str
    claims: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two accounts that cannot both stand, by the claims that carry each; ``kinds`` are what it may be called."""

    kinds: tuple[str, ...]
    a: tuple[str, ...]
    b: tuple[str, ...]
    optional: bool

    @property
    def pairs(self) -> frozenset[Pair]:
        """Each pair of claims that finds it."""
        return frozenset(frozenset(pair) for pair in product(self.a, self.b))


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """One forecast of one source, by the claims that report it, and the answers that stand, the best of each first."""

    claims: tuple[str, ...]
    dues: tuple[str | None, ...]
    outcomes: tuple[str, ...]
    settled_by: frozenset[str]
    optional: bool

    @property
    def decided(self) -> bool:
        """Whether something has become of it, if only that its day has passed."""
        return self.outcomes[0] != "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """The judgements of one case."""

    origins: tuple[Origin, ...]
    untraced: Mapping[str, str]  # the matter of each report that names nobody it rests on
    inside: Mapping[str, str]  # the claim that holds it, by claim inside another
    independent: frozenset[Pair]  # origins
    arguable: frozenset[Pair]
    interests: frozenset[Pair]  # origins that one interest links: right as one and as two
    questions: tuple[Question, ...]  # each that has reports against it stands twice
    conflicts: tuple[Conflict, ...]
    traps: frozenset[Pair]
    forecasts: tuple[Forecast, ...]
    sums: tuple[Sum, ...]
    same: frozenset[Pair]
    same_arguable: frozenset[Pair]
    not_same: frozenset[Pair]

    @property
    def matters(self) -> dict[str, str]:
        """The matter of each report."""
        return dict(self.untraced) | {claim: origin.matter for origin in self.origins for claim in origin.claims}

    @property
    def origin_of(self) -> dict[str, Origin]:
        """The origin of each report that has one."""
        return {claim: origin for origin in self.origins for claim in origin.claims}


def load(path: Path) -> Gold:
    """Return the judgements of a file."""
    told = yaml.safe_load(path.read_text(encoding="utf8"))
    dependent = told["dependent"]
    return Gold(
        origins=tuple(_origin(row) for row in told["origins"]),
        untraced={claim: matter for matter, claims in told["untraced"].items() for claim in claims},
        inside=told["inside"],
        independent=frozenset(map(frozenset, told["independent"])),
        arguable=frozenset(frozenset(row["pair"]) for row in told["arguable"]),
        interests=frozenset(frozenset(row["pair"]) for row in dependent if "same interest" in row["grade"]),
        questions=tuple(question for row in told["questions"] for question in _questions(row)),
        conflicts=tuple(_conflict(row) for row in told["conflicts"]),
        traps=frozenset(frozenset(pair) for row in told["traps"] for pair in product(row["a"], row["b"])),
        forecasts=tuple(_forecast(row) for row in told["forecasts"]),
        sums=tuple(_sum(row) for row in told["arithmetic"]),
        same=frozenset(frozenset(pair) for row in told["same"] for pair in combinations(row["claims"], 2)),
        same_arguable=frozenset(map(frozenset, told["same_arguable"])),
        not_same=frozenset(frozenset(row["pair"]) for row in told["not_same"]),
    )


def _origin(row: Mapping[str, Any]) -> Origin:
    fields = {name: row[name] for name in ("id", "matter", "account", "anonymous", "document")}
    return Origin(claims=frozenset(row["claims"]), **fields)


def _questions(row: Mapping[str, Any]) -> list[Question]:
    sides = [("claims", "line"), ("against", "line_against")]
    return [
        Question(query=row["query"], claims=tuple(row[claims]), line=row[line])
        for claims, line in sides
        if claims in row
    ]


def _conflict(row: Mapping[str, Any]) -> Conflict:
    optional = row.get("optional", False)
    return Conflict(kinds=_several(row["kind"]), a=tuple(row["a"]), b=tuple(row["b"]), optional=optional)


def _forecast(row: Mapping[str, Any]) -> Forecast:
    return Forecast(
        claims=(row["claim"], *row.get("also", ())),
        dues=_several(row["due"]),
        outcomes=_several(row["outcome"]),
        settled_by=frozenset(row["settled_by"]),
        optional=row.get("optional", False),
    )


def _sum(row: Mapping[str, Any]) -> Sum:
    fields = {name: row[name] for name in ("claim", "expression", "verdict")}
    return Sum(**fields, optional=row.get("optional", False))


def _several(value: object) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else (value,)
