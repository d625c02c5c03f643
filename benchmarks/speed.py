"""Words a second and peak memory of ``firsthand read``, beside bare spaCy over the same texts in the same run.

Reported, never held to a floor. Each of the two runs as a process of its own, turn by turn, and the quickest turn
counts: what else the machine does can only make one slower. Starting up (imports and models) is measured on a single
sentence and told apart.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.outcome import Outcome, Table
from benchmarks.places import NotAtHand, Places
from benchmarks.progress import tell
from benchmarks.reading import command
from benchmarks.watched import Spent, watch

ROUNDS = 3
RECORDS = 30  # of the Guardian's articles
STRIDE = 6  # every sixth, so that they come from all months
HOW = (
    f"The quickest of {ROUNDS} turns each, turn by turn; start-up is left out of the rates."
    " A second of one core is one of processor time, all threads added up."
)
SENTENCE = "The river rose by two metres on Monday, the mayor of the town said in a statement.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How one of the two works, start-up left out: words a second on the clock, and a second of processor time."""

    clock: float
    processor: float
    peak: float
    startup: float


def run(places: Places) -> Outcome:
    """Return the table; the sample is the example case, and with the shared material real reporting as well."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        paths = sample(places, folder)
        (folder / "sentence.txt").write_text(SENTENCE, encoding="utf8")
        (folder / "sentence.json").write_text(json.dumps([SENTENCE]), encoding="utf8")
        starts = [_start(folder) for _ in range(ROUNDS)]
        ours, bare = _turns(paths, folder)
        texts = json.loads((folder / "texts.json").read_text(encoding="utf8"))
    words = sum(len(text.split()) for text in texts)
    our_starts, bare_starts = zip(*starts, strict=True)
    return Outcome(
        tables=(table(pace(words, ours, our_starts), pace(words, bare, bare_starts)),),
        notes=(f"{len(texts)} documents of {words:,} words; {os.cpu_count()} cores. {HOW}",),
    )


def sample(places: Places, folder: Path) -> list[Path]:
    """Return what is read: the example case, the seeds, and a fixed choice of articles copied into the folder."""
    paths = [places.example / "manifest.csv"]
    try:
        articles, seeds = places.needed("corpora/ukraine_2022/guardian.jsonl"), places.needed("seeds")
    except NotAtHand as why:
        tell(f"speed: the example case alone, for {why}")
        return paths
    lines = articles.read_text(encoding="utf8").split("\n")[::STRIDE][:RECORDS]
    chosen = folder / "articles.jsonl"
    chosen.write_text("\n".join(lines) + "\n", encoding="utf8")
    return [*paths, *sorted(seeds.glob("*.txt")), chosen]


def _start(folder: Path) -> tuple[Spent, Spent]:
    """What each of the two takes for a single sentence."""
    tell("speed: starting up")
    ours = watch(command([folder / "sentence.txt"]), folder / "out")
    return ours, watch(_bare(folder / "sentence.json"), folder / "out")


def _turns(paths: Sequence[Path], folder: Path) -> tuple[list[Spent], list[Spent]]:
    """The texts for spaCy are those that the first reading found in the documents."""
    ours: list[Spent] = []
    bare: list[Spent] = []
    for turn in range(ROUNDS):
        tell(f"speed: turn {turn + 1} of {ROUNDS}")
        ours.append(watch(command(paths), folder / "readings.jsonl"))
        if not turn:
            (folder / "texts.json").write_text(json.dumps(_texts(folder / "readings.jsonl")), encoding="utf8")
        bare.append(watch(_bare(folder / "texts.json"), folder / "out"))
    return ours, bare


def _texts(readings: Path) -> list[str]:
    with readings.open(encoding="utf8") as lines:
        documents = [json.loads(line)["document"] for line in lines]
    return [document["text"] for document in documents if document]


def _bare(texts: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.bare_spacy", str(texts)]


def pace(words: int, turns: Sequence[Spent], starts: Sequence[Spent]) -> Pace:
    """Return the quickest turn as rates, and the memory of the most wasteful one."""
    startup = min(start.wall for start in starts)
    wall = min(turn.wall for turn in turns) - startup
    processor = min(turn.processor for turn in turns) - min(start.processor for start in starts)
    return Pace(
        clock=words / max(wall, 1e-3),
        processor=words / max(processor, 1e-3),
        peak=max(turn.peak for turn in turns),
        startup=startup,
    )


def table(ours: Pace, bare: Pace) -> Table:
    """Return both, and the ratio of the first to the second."""
    both = {
        "words a second": (ours.clock, bare.clock),
        "words a second of one core": (ours.processor, bare.processor),
        "peak memory, MiB": (ours.peak, bare.peak),
        "start-up, seconds": (ours.startup, bare.startup),
    }
    rows = tuple((name, _short(a), _short(b), f"{a / b:.2f}") for name, (a, b) in both.items())
    return Table(("", "firsthand read", "bare spaCy, small", "ratio"), rows)


def _short(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:,.0f}"
