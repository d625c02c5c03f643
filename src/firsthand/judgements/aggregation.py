"""Reports of one number or event as rows, and the three ways in which conflict researchers add them up.

The three models are those by which S. van Baalen and K. Höglund test how far results hang on adding up ("Trials and
Triangulations", International Studies Quarterly 70, 2026): most conservative, most informative, most representative.
Reports that go back to one account count once: ten copies of one dispatch are no majority.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from firsthand.judgements.dating import known
from firsthand.judgements.voices.voices import voice
from firsthand.model.aggregate import Aggregate, Bounds, Row
from firsthand.model.judgement import Origin, Reason, Report

Value = Bounds | str

HAPPENED, SAID, PUBLISHED, CAPTURED = "happened", "said", "published", "captured"
"""The four clocks; they are kept apart."""


def rows(reports: Iterable[Report], origins: Iterable[Origin] = (), *, unit: str | None = None) -> tuple[Row, ...]:
    """Return the reports as rows: of a number where ``unit`` names what is counted or its unit, else of an event."""
    account = {tied.report: origin.key for origin in origins for tied in origin.reports}
    return tuple(_row(report, account.get(report.ref), unit) for report in reports)


def _row(report: Report, origin: str | None, unit: str | None) -> Row:
    speaker = voice(report)
    return Row(
        report=report.ref,
        outlet=report.document.outlet,
        source=speaker.shown if speaker else None,
        origin=origin,
        happened=clock(report, HAPPENED),
        said=clock(report, SAID),
        published=clock(report, PUBLISHED),
        captured=clock(report, CAPTURED),
        values=_number(report, unit) if unit is not None else _event(report),
    )


def clock(report: Report, which: str) -> str | None:
    """Return the time (EDTF) that one of the four clocks gives a report; None where it is not known."""
    claim = report.claim
    if which == HAPPENED:
        return next((event.when for event in claim.events if event.when), None) or next(
            (when.edtf for when in claim.times), None
        )
    if which == SAID:
        return (claim.chain[0].said if claim.chain else None) or claim.posted
    return report.document.published.edtf if which == PUBLISHED else report.document.retrieved


def as_of(reports: Iterable[Report], day: str, which: str = PUBLISHED) -> tuple[Report, ...]:
    """Return the reports that a clock puts on a day (EDTF) or before; what it gives no time is left out."""
    until = known(day)[1] or date.max
    return tuple(r for r in reports if (first := known(_day(clock(r, which)))[0]) is not None and first <= until)


def _day(time: str | None) -> str | None:
    """A time to the second, as captures have it, is of its day."""
    return time.partition("T")[0] if time and "/" not in time else time


def _number(report: Report, unit: str) -> dict[str, Value]:
    fitting = [q for q in report.claim.quantities if unit in (q.unit, q.of) and q.change is None]
    # Two numbers of one unit in one claim are of two things, and which is meant is not known here.
    return {unit: (fitting[0].low, fitting[0].high)} if len(fitting) == 1 else {}


def _event(report: Report) -> dict[str, Value]:
    event = report.claim.event
    if event is None:
        return {}
    told = {
        "type": event.type,
        "mode": event.mode,
        "actor": event.actor,
        "recipient": event.recipient,
        "place": event.place,
        "when": event.when,
    }
    return {name: value for name, value in told.items() if value}


def aggregate(table: Sequence[Row]) -> tuple[Aggregate, ...]:
    """Return what the rows come to, for each variable that any of them gives."""
    names = dict.fromkeys(name for row in table for name in row.values)
    return tuple(_aggregated(name, [row for row in table if name in row.values]) for name in names)


def _aggregated(name: str, table: Sequence[Row]) -> Aggregate:
    values = [row.values[name] for row in table]
    by_account = _accounts(table, name)
    counts = Counter(by_account.values())
    numbers = [value for value in values if not isinstance(value, str)]
    return Aggregate(
        variable=name,
        rows=len(table),
        accounts=len(by_account),
        conservative=conservative(values),
        informative=informative(values, counts),
        representative=representative(counts),
        divergence=divergence(list(by_account.values())),
        span=_span(numbers) if numbers else None,
        reasons=tuple(_why(len(table), len(by_account), counts)),
    )


def _accounts(table: Sequence[Row], name: str) -> dict[str, Value]:
    """What each account has at last, by its latest report; a report that cannot be traced is an account of its own."""
    ordered = sorted(table, key=lambda row: (known(row.published)[0] or date.min, row.report))
    return {row.origin or "\x1f".join(row.report): row.values[name] for row in ordered}


def conservative(values: Sequence[Value]) -> Value | None:
    """Return the value that claims the least: of numbers the one with the lowest bounds, of words the least precise.

    Words that name different things claim nothing in common: then there is none.
    """
    numbers = [value for value in values if not isinstance(value, str)]
    if numbers:
        return min(
            numbers, key=lambda v: (v[0] if v[0] is not None else 0.0, v[1] if v[1] is not None else float("inf"))
        )
    words = [value for value in values if isinstance(value, str)]
    least = min(words, key=lambda word: (len(word), word))
    return least if all(_within(least, word) for word in words) else None


def informative(values: Sequence[Value], counts: Mapping[Value, int]) -> Value | None:
    """Return the most precise value; of two that are equally so, what more accounts have, and none where they tie."""
    ranked = sorted({(-_precision(value), -counts.get(value, 0)) for value in values})
    best = [v for v in dict.fromkeys(values) if (-_precision(v), -counts.get(v, 0)) == ranked[0]]
    return best[0] if len(best) == 1 else None


def representative(counts: Mapping[Value, int]) -> Value | None:
    """Return what most accounts have; none where two values are as frequent."""
    most = [value for value, count in counts.items() if count == max(counts.values())]
    return most[0] if len(most) == 1 else None


def divergence(values: Sequence[Value]) -> float | None:
    """Return how far accounts diverge: 0 where all have one value, 1 where no two do; None for a single one."""
    if len(values) < 2:
        return None
    return (len(set(values)) - 1) / (len(values) - 1)


def _precision(value: Value) -> float:
    """How precise a value is: of numbers the narrower, of words the longer; an open bound is no precision at all."""
    if isinstance(value, str):
        return float(len(value))
    low, high = value
    if low is None or high is None:
        return -1.0
    return 1.0 / (1.0 + (high - low) / max(1.0, abs(low)))


def _within(least: str, word: str) -> bool:
    """Whether the more precise words say what the less precise do: "2026-03" and "2026-03-15", "Tarvia" and itself."""
    return word == least or word.startswith((f"{least}-", f"{least} ")) or word.endswith(f" {least}")


def _span(numbers: Sequence[Bounds]) -> Bounds:
    lows, highs = [low for low, _ in numbers], [high for _, high in numbers]
    low = None if None in lows else min(x for x in lows if x is not None)
    return low, None if None in highs else max(x for x in highs if x is not None)


def _why(reports: int, accounts: int, counts: Mapping[Value, int]) -> list[Reason]:
    told = [Reason(f"{reports} reports, which go back to {accounts} accounts; each account counts once.")]
    if len(counts) > 1:
        told.append(Reason(f"The accounts give {len(counts)} different values."))
    return told
