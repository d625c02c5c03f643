"""Words a second and peak memory of ``firsthand read``, beside bare spaCy and others over the same texts in one run.

Reported, never held to a floor. Each of them runs as a process of its own, turn by turn, and the quickest turn counts:
what else the machine does can only make one slower. Starting up (imports, models, and the processes that share the
reading) is measured on documents of one sentence and told apart.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import ways
from benchmarks.outcome import Outcome, Table
from benchmarks.places import Places
from benchmarks.progress import tell
from benchmarks.reading import command
from benchmarks.watched import Spent, first_line, watch
from benchmarks.ways import ENCODER, OURS, SPACY, WAYS, Given

ROUNDS = 3
PAGE = "2026-03-06-northline-order.txt"  # of the example case: a page of print

HOW = (
    f"The quickest of {ROUNDS} turns each, turn by turn. firsthand read as a user gives it: documents to a case file,"
    " with as many processes as it takes by itself, one for each core; all others in one process. A second of one core"
    " is one of processor time, all threads and processes added up. Memory is that of all processes; what they share"
    " counts once for each of them, and in the row below in shares."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How one way works: words a second on the clock and of processor time, start-up left out; memory in MiB.

    ``whole`` are words a second with start-up.
    """

    clock: float
    processor: float
    whole: float
    peak: float
    proportional: float
    startup: float
    processes: int


def run(places: Places) -> Outcome:
    """Return the tables; the sample is the example case, and with the shared material real reporting as well."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        start = ways.given(ways.sentences(folder), folder, "sentences")
        texts = ways.given(ways.sample(places, folder), folder, "sample")
        names = ways.at_hand()
        starts, turns = _turns(start, names, folder), _turns(texts, names, folder)
        page = min(first_line(command([places.example / PAGE]), folder / "page") for _ in range(ROUNDS))
    paces = {way: pace(texts.words, turns[way], starts[way]) for way in names}
    size = len((places.example / PAGE).read_text(encoding="utf8").split())
    return Outcome(
        tables=(table(paces), ratios(paces)),
        notes=(
            f"{texts.documents} documents of {texts.words:,} words; {os.cpu_count()} cores. {HOW}",
            f"The first claim of a document of {size} words is there {page:.1f} seconds after the command was given.",
        ),
    )


def _turns(given: Given, names: Sequence[str], folder: Path) -> dict[str, list[Spent]]:
    """What each way takes, in turn."""
    spent: dict[str, list[Spent]] = {name: [] for name in names}
    for turn in range(ROUNDS):
        tell(f"speed: {given.documents} documents, turn {turn + 1} of {ROUNDS}")
        for name in names:
            spent[name].append(watch(WAYS[name][0](given, turn), folder / "out"))
    return spent


def pace(words: int, turns: Sequence[Spent], starts: Sequence[Spent]) -> Pace:
    """Return the quickest turn as rates, and the memory of the most wasteful one."""
    startup = min(start.wall for start in starts)
    quickest = min(turn.wall for turn in turns)
    processor = min(turn.processor for turn in turns) - min(start.processor for start in starts)
    return Pace(
        clock=words / max(quickest - startup, 1e-3),
        processor=words / max(processor, 1e-3),
        whole=words / quickest,
        peak=max(turn.peak for turn in turns),
        proportional=max(turn.proportional for turn in turns),
        startup=startup,
        processes=max(turn.processes for turn in turns),
    )


def table(paces: Mapping[str, Pace]) -> Table:
    """Return a column for each way."""
    rows: dict[str, list[float]] = {
        "words a second": [p.clock for p in paces.values()],
        "words a second, start-up counted": [p.whole for p in paces.values()],
        "words a second of one core": [p.processor for p in paces.values()],
        "processes at work": [p.processes for p in paces.values()],
        "peak memory, MiB": [p.peak for p in paces.values()],
        "peak memory, what is shared in shares": [p.proportional for p in paces.values()],
        "start-up, seconds": [p.startup for p in paces.values()],
    }
    return Table(("", *paces), tuple((name, *map(_short, values)) for name, values in rows.items()))


def ratios(paces: Mapping[str, Pace]) -> Table:
    """Return how many times as fast as each of the others ours is, on the clock and of one core."""
    ours = paces[OURS]
    rows = [
        (f"firsthand read to {name}", f"{ours.clock / other.clock:.2f}", f"{ours.processor / other.processor:.2f}")
        for name, other in paces.items()
        if name != OURS
    ]
    if SPACY in paces:
        both = paces[ENCODER], paces[SPACY]
        clock, processor = both[0].clock / both[1].clock, both[0].processor / both[1].processor
        rows.append((f"{ENCODER} to {SPACY}", f"{clock:.2f}", f"{processor:.2f}"))
    return Table(("words a second of", "on the clock", "of one core"), tuple(rows))


def _short(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{value:.1f}" if value < 10 else f"{value:,.0f}"
