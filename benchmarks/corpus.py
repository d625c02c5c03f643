"""A whole corpus read into one case file: pace and memory beside bare spaCy, what was skipped, and twenty violent ends.

The reading is done once without a break. Then it is done again and killed at random moments; what the case file holds
at the end must be the same, run numbers and times aside.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bare_spacy import MODEL
from benchmarks.contents import contents, sound
from benchmarks.outcome import Outcome, Table
from benchmarks.places import Failed, Places, package
from benchmarks.progress import tell
from benchmarks.watched import Spent, watch
from benchmarks.ways import SENTENCE

KILLS = 20
SEED = 1914
FOLDERS = ("ukraine_2022/guardian.jsonl", "ukraine_2022/warline.jsonl", "ukraine_2022/isw", "html/html")
_NUMBER = re.compile(r"\d[\d,.]*")


def run(places: Places) -> Outcome:
    """Return the tables; the one figure is how many of the kills lost or doubled nothing: all or none."""
    paths = [places.needed(f"corpora/{name}") for name in FOLDERS]
    package(MODEL)  # an hour's reading is not to end for want of what it is compared with
    with TemporaryDirectory() as name:
        folder = Path(name)
        case = folder / "whole.db"
        tell("corpus: reading without a break")
        ours = watch(_command(paths, case), folder / "out")
        bare, words = _bare(case, folder)
        wanted = contents(case)
        kills = _killed(paths, folder / "killed.db", ours.wall, _start(folder))
        if contents(folder / "killed.db") != wanted or not (sound(case) and sound(folder / "killed.db")):
            raise Failed(f"the case file that was ended {kills} times does not hold what the other one does")
        tables = (_held(wanted), _pace(ours, bare, words), _skips(case))
        return Outcome(tables=tables, notes=(_how(wanted["readings"][0], words), _ended(kills)))


def _how(documents: int, words: int) -> str:
    return (
        f"{', '.join(FOLDERS)}: {words:,} words in {documents:,} documents, read by {_cores()} processes at once; bare"
        " spaCy's small pipeline over the same texts, with as many. Memory is the sum over all processes, what they"
        " share counted once for each."
    )


def _ended(kills: int) -> str:
    return (
        f"The same was then read into another case file, ended with kill -9 at {kills} random moments and gone on with"
        " each time. Every table of both holds the same rows, run numbers and times aside."
    )


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _command(paths: Sequence[Path], case: Path) -> list[str]:
    return [sys.executable, "-m", "firsthand", "read", *map(str, paths), "--case", str(case)]


def _bare(case: Path, folder: Path) -> tuple[Spent, int]:
    """What bare spaCy takes for the texts that the case file holds, and how many words they have."""
    with closing(sqlite3.connect(case)) as connection:
        texts = [text for (text,) in connection.execute("SELECT text FROM readings ORDER BY id")]
    (folder / "texts.json").write_text(json.dumps(texts), encoding="utf8")
    tell("corpus: bare spaCy")
    command = [sys.executable, "-m", "benchmarks.bare_spacy", str(folder / "texts.json"), "--processes", str(_cores())]
    return watch(command, folder / "out"), sum(len(text.split()) for text in texts)


def _start(folder: Path) -> float:
    """Seconds that a start takes before anything is read, models included: one sentence is read in next to no time."""
    (folder / "sentence.txt").write_text(SENTENCE, encoding="utf8")
    command = _command([folder / "sentence.txt"], folder / "sentence.db")
    return watch(command, folder / "out").wall


def _killed(paths: Sequence[Path], case: Path, wall: float, start: float) -> int:
    """Read with violent ends at moments drawn from the whole of the run; return how many there were."""
    chance = random.Random(SEED)  # noqa: S311 - moments, not secrets
    kills = 0
    while kills < KILLS:
        # Each start goes on where the last one ended, so pauses of this length spread the ends over the whole run;
        # some are too short for anything to be read at all.
        moment = chance.uniform(0, 2 * (start + wall / (KILLS + 1)))
        with subprocess.Popen(
            _command(paths, case), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        ) as process:
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                os.kill(process.pid, signal.SIGKILL)  # the command alone: the processes that it started must notice
                kills += 1
                tell(f"corpus: killed {kills} of {KILLS}, after {moment:.1f} s")
                continue
        tell(f"corpus: read to its end after {kills} kills")
        return kills
    done = subprocess.run(_command(paths, case), capture_output=True, check=False)
    if done.returncode:
        raise Failed(f"the last start after {kills} kills ended with {done.returncode}")
    time.sleep(1)  # for processes of the last but one to have gone
    return kills


def _held(wanted: dict[str, tuple[int, str]]) -> Table:
    return Table(("table", "rows"), tuple((name, f"{rows:,}") for name, (rows, _) in wanted.items()))


def _pace(ours: Spent, bare: Spent, words: int) -> Table:
    both = {
        "words a second": (words / ours.wall, words / bare.wall),
        "words a second of one core": (words / ours.processor, words / bare.processor),
        "peak memory, MiB": (ours.peak, bare.peak),
        "seconds": (ours.wall, bare.wall),
    }
    rows = tuple((name, f"{a:,.0f}", f"{b:,.0f}", f"{a / b:.2f}") for name, (a, b) in both.items())
    return Table(("", "firsthand read, into a case file", "bare spaCy, small", "ratio"), rows)


def _skips(case: Path) -> Table:
    """Why documents were skipped, and how many for each reason; figures in a reason are left out."""
    with closing(sqlite3.connect(case)) as connection:
        reasons = Counter(_NUMBER.sub("…", reason) for (reason,) in connection.execute("SELECT reason FROM skips"))
    return Table(("skipped because", "documents"), tuple((why, str(n)) for why, n in reasons.most_common()))
