"""Track records: what became of the forecasts of a source or an outlet, with how little so few of them show.

There is none of a private person: only public roles, bodies and outlets are counted, and in the order of their names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

from firsthand.judgements.entities.institutions import (
    described_outlet,
    every_state_has,
    named,
    national,
    state_of,
    usual_body,
)
from firsthand.judgements.entities.people import name_of
from firsthand.judgements.voices.outlets import outlet_key
from firsthand.judgements.voices.voices import Voice, voice
from firsthand.language.actors.nations import is_nations_place, nation_of
from firsthand.language.actors.roles import OFFICES, PERSONS
from firsthand.model.claim import SourceType
from firsthand.model.forecast import Forecast, Outcome
from firsthand.model.judgement import Reason, Ref, Report
from firsthand.model.record import Interval, Record, RecordKind

FEW = 5
"""Settled forecasts below which a record says that it shows next to nothing."""
Z = 1.96
"""Standard errors of a 95 % interval."""

_NO_NAME = frozenset(
    """reports report sources media statements statement talk rumours rumors intelligence assessments estimates data
    images footage videos documents polls surveys evidence he she it they we i you who some many others most all both
    everyone somebody someone none one""".split()
)
"""What begins a sentence with a capital, and names no body."""
_ENDED = {Outcome.CAME_TRUE: True, Outcome.DID_NOT: False}


@dataclass(slots=True)
class _Counted:
    name: str
    kind: RecordKind
    forecasts: list[Forecast] = field(default_factory=list)


def records(forecasts: Iterable[Forecast], reports: Mapping[Ref, Report]) -> tuple[Record, ...]:
    """Return the track record of each source and outlet that may have one, by name.

    Reports of one forecast count once. A forecast in an outlet's own voice is the outlet's.
    """
    counted: dict[tuple[RecordKind, str], _Counted] = {}
    seen: set[Ref] = set()
    for each in forecasts:
        if each.claim in seen or each.claim not in reports:
            continue
        seen |= {each.claim, *each.also}
        if (who := _whose(reports[each.claim])) is not None:
            kind, key, name = who
            counted.setdefault((kind, key), _Counted(name, kind)).forecasts.append(each)
    return tuple(_record(each) for each in sorted(counted.values(), key=lambda c: (c.kind, c.name.lower(), c.name)))


def _whose(report: Report) -> tuple[RecordKind, str, str] | None:
    """Whose forecast it is, by kind, key and name; None where it is a private person's, or nobody's who is named."""
    if not report.claim.chain:
        outlet = report.document.outlet
        return (RecordKind.OUTLET, outlet_key(outlet), outlet) if outlet else None
    speaker = voice(report)
    if speaker is None or speaker.vague or speaker.anonymous or not public(speaker):
        return None
    kind = RecordKind.OUTLET if speaker.type is SourceType.OUTLET else RecordKind.SOURCE
    return kind, speaker.key, speaker.shown


def public(speaker: Voice) -> bool:
    """Return whether a source may have a record: a body or an outlet by its name, or a person in office by his.

    What is only described ("Russian troops", "reports", "the analysts") has none: nobody could be held to it.
    """
    if speaker.type is SourceType.OUTLET:
        return not described_outlet(speaker.shown)
    if speaker.type is SourceType.ORGANIZATION:
        return _named_body(speaker)
    if speaker.type is not SourceType.PERSON or name_of(speaker.shown) is None:
        return False
    return speaker.standing.seat is not None or bool(speaker.standing.roles & OFFICES)


def _named_body(speaker: Voice) -> bool:
    shown = speaker.shown
    if usual_body(shown) or national(shown) or is_nations_place(shown) or state_of(shown):
        return True
    bare = shown.removesuffix("s")
    people = nation_of(shown) or nation_of(bare) or bare.casefold() in PERSONS
    if people or shown.casefold() in _NO_NAME or not named(shown):
        return False
    # "Foreign Ministry" is a name only where the text says whose it is.
    return not every_state_has(shown) or speaker.standing.nation is not None


def _record(counted: _Counted) -> Record:
    ended = [each for each in counted.forecasts if each.outcome in _ENDED]
    hits = sum(_ENDED[each.outcome] for each in ended)
    scored = [brier(each.band, each.outcome) for each in ended if each.band is not None]
    return Record(
        name=counted.name,
        kind=counted.kind,
        n=len(ended),
        hits=hits,
        hit_rate=wilson(hits, len(ended)) if ended else None,
        brier_n=len(scored),
        brier=_mean(scored) if scored else None,
        open=_stand(counted, Outcome.OPEN),
        due=_stand(counted, Outcome.DUE),
        void=_stand(counted, Outcome.VOID),
        confirmed=sum(not each.proposed for each in ended),
        reasons=tuple(_reasons(ended)),
    )


def _stand(counted: _Counted, outcome: Outcome) -> int:
    return sum(each.outcome is outcome for each in counted.forecasts)


def _reasons(ended: Sequence[Forecast]) -> list[Reason]:
    proposed = sum(each.proposed for each in ended)
    told = []
    if len(ended) < FEW:
        told.append(Reason(f"So few settled forecasts ({len(ended)}) show next to nothing."))
    if proposed:
        told.append(
            Reason(f"{proposed} of {len(ended)} are settled by proposal alone, and no person has confirmed them.")
        )
    return told


def wilson(hits: int, n: int, z: float = Z) -> Interval:
    """Return the interval of a share after Wilson (1927): it stays within 0 and 1, and honest where n is small."""
    share, square = hits / n, z * z
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = z * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def brier(band: tuple[int, int], outcome: Outcome) -> Interval:
    """Return the least and the greatest Brier score that a band can have: it is stated in per cent, and is no point.

    Words for less than an even chance foretell that a thing will not be: it came true where the thing did not happen.
    """
    happened = float(_ENDED[outcome] is (band[1] > 45))
    scores = [(bound / 100 - happened) ** 2 for bound in band]
    return min(scores), max(scores)


def _mean(scores: Sequence[Interval]) -> Interval:
    lows, highs = zip(*scores, strict=True)
    return sum(lows) / len(scores), sum(highs) / len(scores)
