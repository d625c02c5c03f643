"""Quantities in sentences of news: value, unit and change, against what people marked (NewsQuant)."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from math import nan
from pathlib import Path

from benchmarks.grammars import ours
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand.claims.quantities.quantities import quantities
from firsthand.language.nouns import singular
from firsthand.model.measure import Quantity
from firsthand.model.text import Span

TUNED, FROZEN = "tuned on", "frozen"
HALVES = (TUNED, FROZEN, "all")

# NewsQuant's names of units, to ours.
ALIASES: Mapping[str, str] = {
    "percentage": "per cent", "percent": "per cent", "%": "per cent", "pct": "per cent",
    "celsius": "degree celsius", "fahrenheit": "degree fahrenheit", "pound-mass": "pound", "us dollar": "dollar",
    "revolutions per minute": "rpm", "brake horsepower": "horsepower", "japanese yen": "yen", "ruble": "rouble",
    "percentage point": "percentage point", "year of age": "year", "age": "year",
    "parts-per-billion": "part per billion", "p": "penny", "pence": "penny",
    "lb ft": "pound foot", "lb-ft": "pound foot", "foot pound-force": "pound foot", "foot pound force": "pound foot",
    "inr": "rupee", "indian rupee": "rupee", "chinese yuan": "yuan", "square metre": "square metre",
    "malaysian ringgit": "ringgit", "metric ton": "tonne", "people": "person", "million barrel": "barrel",
}  # fmt: skip

_AVERAGED = re.compile(r"\baverag(?:es|ed|ing)\s$", re.IGNORECASE)
_END = re.compile(r"(?<![0-9])-?[0-9]{1,30}(?:\.[0-9]{1,20})?(?:[Ee][+-]?[0-9]{1,3})?")  # "15.0-22.0", "-387", "2E-05"

HOW = (
    "Each quantity of both counts once. A value is right where both ends are; where vague words stand, NewsQuant has a"
    " table of its own (dozens are 12 to 120), so that an interval of ours by the project's table is right where it"
    " meets gold's. A unit is right where it is gold's own or its normal form, or counts the same noun; a rate has both"
    " its units. Changes: an open interval is > or <, an approximate number ~, a rise or fall up or down, the rest =."
    " NewsQuant counts some of what is no quantity by the reading contract (a model's number, “787 Dreamliner”, a"
    " score, “2-2”), and leaves out some of what is one (“several giants”, “a five-year award”). The first count as"
    " missed and the second as read for nothing: the contract is kept. “One of the hostages” is one in both. “Rose from"
    " 12% to 15%” is two levels by the contract and stays so: the half tuned on has no such words, and marks “rose to"
    " $7bn from $6bn”, its only one of the kind, as two. Its units are the head noun of a count, or the unit; its"
    " change is that of the number told, and = for a level that something rose to. A number that something averages is"
    " ~, as gold has it in the half tuned on (two of two), and an average of so many is =."
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A quantity as NewsQuant has it: low and high, the unit's forms, and how it stands to the value."""

    low: float
    high: float
    units: frozenset[str]
    change: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its quantities, and the half that it belongs to."""

    text: str
    marked: tuple[Marked, ...]
    half: str


def run(places: Places) -> Outcome:
    """Return F1 of value, of value and unit, and of value and change, in each half."""
    file = places.needed("corpora/newsquant/newsquant_dev.json")
    sentences = loaded(file)
    read = ours()
    found = [
        (s, averaged(s.text, quantities(s.text, whole(s.text), read(s.text, (whole(s.text),)))))
        for s in counted(sentences, "newsquant", total=len(sentences))
    ]
    scores = {half: scored((s.marked, read) for s, read in found if half in {s.half, "all"}) for half in HALVES}
    total = sum(len(s.marked) for s in sentences)
    return Outcome(
        figures=tuple(
            Figure(name=f"newsquant/{measure} F1", value=f1(counts), step=200 / max(1, counts["gold"] + counts["read"]))
            for measure, counts in scores["all"].items()
        ),
        tables=(table(scores),),
        notes=(f"{len(sentences)} sentences, {total} quantities; halves by the sha256 of the sentence.", HOW),
        gold={"newsquant": digest([file])},
    )


def whole(text: str) -> Span:
    """Return the span of a whole text."""
    return Span(0, len(text))


def loaded(file: Path) -> list[Sentence]:
    """Return the sentences with what is marked in them."""
    rows = json.loads(file.read_text(encoding="utf8"))
    return [Sentence(row["text"], tuple(map(_marked, row["quantities"])), half_of(row["text"])) for row in rows]


def half_of(text: str) -> str:
    """Return the half that a sentence belongs to: fixed by its hash before anything was tuned."""
    return FROZEN if sha256(text.encode()).digest()[-1] % 2 else TUNED


def _marked(raw: Mapping[str, str]) -> Marked:
    ends = [float(end) for end in _END.findall(raw["value"])] or [nan]
    low, high = min(ends), max(ends)
    return Marked(low, high, frozenset({normal(raw["unit"]), normal(raw["normalized_unit"])}), raw["change"])


def normal(unit: str) -> str:
    """Return a unit in lower case and singular, by the name the project has for it."""
    amount, _, per = unit.lower().replace(" a ", " per ").replace("/", " per ").partition(" per ")
    name = " ".join(_named(part.strip()) for part in (amount, per) if part.strip())
    return _named(name)


def _named(unit: str) -> str:
    whole = ALIASES.get(unit)
    if whole:
        return whole
    words = " ".join(singular(word) for word in unit.replace("-", " ").split())
    return ALIASES.get(words, words)


def scored(pairs: Iterable[tuple[Sequence[Marked], Sequence[Quantity]]]) -> dict[str, Counter[str]]:
    """Return the counts of each measure: ``gold``, ``read`` and ``right``."""
    counts: dict[str, Counter[str]] = {measure: Counter() for measure in MEASURES}
    for gold, read in pairs:
        for measure, agrees in MEASURES.items():
            right = sum(1 for _ in agreed(gold, read, agrees))
            counts[measure] += Counter(gold=len(gold), read=len(read), right=right)
    return counts


def agreed(
    gold: Sequence[Marked], read: Sequence[Quantity], agrees: Callable[[Marked, Quantity], bool]
) -> Iterable[tuple[Marked, Quantity]]:
    """Yield pairs that agree, each of both at most once."""
    left = list(read)
    for marked in gold:
        found = next((q for q in left if agrees(marked, q)), None)
        if found is not None:
            left.remove(found)
            yield marked, found


def value_agrees(marked: Marked, read: Quantity) -> bool:
    """Return whether the ends are the same; an interval that vague words were given has to meet gold's."""
    low = read.high if read.low is None else read.low
    high = read.low if read.high is None else read.high
    if low is None or high is None:
        return False
    if read.convention and marked.low != marked.high:
        return low <= marked.high and marked.low <= high
    return _near(low, marked.low) and _near(high, marked.high)


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b))


def unit_agrees(marked: Marked, read: Quantity) -> bool:
    """Return whether the value agrees, and the unit or what is counted does."""
    return value_agrees(marked, read) and any(_same_unit(unit, forms(read)) for unit in marked.units)


def forms(read: Quantity) -> frozenset[str]:
    """Return the names that a quantity's unit may have in NewsQuant."""
    if read.unit in {"persons", "troops", None} or (read.of and read.unit == "share"):
        names = {read.of or "-"}
    else:
        names = {name for name in (read.unit, read.of) if name}
    names |= {f"{name} per {read.per}" for name in names if read.per}
    return frozenset(map(normal, names))


def _same_unit(gold: str, read: Iterable[str]) -> bool:
    """Whether the units are one, or count the same noun: the last word, "European countries" and "countries"."""
    return any(unit == gold or _head(unit) == _head(gold) for unit in read)


def _head(unit: str) -> str:
    return unit.partition(" of ")[0].split()[-1] if unit.split() else unit


def change_agrees(marked: Marked, read: Quantity) -> bool:
    """Return whether the value agrees, and how the quantity stands to it."""
    return value_agrees(marked, read) and change(read) == marked.change


def averaged(text: str, read: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities, each that follows the verb "average" as one that is about so many: NewsQuant's custom."""
    return [replace(q, approximate=True) if _AVERAGED.search(text[: q.span.start]) else q for q in read]


def change(read: Quantity) -> str:
    """Return NewsQuant's sign for a quantity: an open bound before all else, then a rise or fall."""
    if read.high is None or read.low is None:
        return ">" if read.high is None else "<"
    if read.approximate and not read.convention:
        return "~"
    return read.change or "="


MEASURES: Mapping[str, Callable[[Marked, Quantity], bool]] = {
    "value": value_agrees,
    "value and unit": unit_agrees,
    "value and change": change_agrees,
}


def f1(counts: Mapping[str, int]) -> float:
    """Return F1 in percent."""
    both = counts["gold"] + counts["read"]
    return 200 * counts["right"] / both if both else 0.0


def table(scores: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Table:
    """Return a row for each half and measure."""
    rows = []
    for half, measures in scores.items():
        for measure, c in measures.items():
            recall, precision = (100 * c["right"] / max(1, c[of]) for of in ("gold", "read"))
            rows.append((half, measure, str(c["gold"]), f"{recall:.1f}", f"{precision:.1f}", f"{f1(c):.1f}"))
    return Table(("half", "measure", "in gold", "recall", "precision", "F1"), tuple(rows))
