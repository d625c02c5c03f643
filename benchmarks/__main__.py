"""``python -m benchmarks [NAME …]``: measures what the README claims.

All of them together write benchmarks/RESULTS.md and its pictures; --long runs those of the case file, which take an
hour, and writes benchmarks/CASEFILE.md. With names, the tables are printed instead. --check writes nothing, leaves out
what is stated and not held, and fails where a figure is below its floor; --update sets the floors from what was
measured.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import firsthand
from benchmarks import (
    bodies,
    cases,
    cases_read,
    conflicts,
    corpus,
    desk,
    entities,
    example,
    factuality,
    followed,
    gate,
    geoparsing,
    names,
    newsquant,
    page,
    parse,
    phenomena,
    plover,
    polnear,
    reprints,
    same_event,
    scaling,
    search,
    seeds,
    speed,
    timex,
    traced,
)
from benchmarks.outcome import Outcome
from benchmarks.places import ROOT, Failed, NotAtHand, Places
from benchmarks.progress import tell
from firsthand import weights
from firsthand.errors import FirsthandError

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A benchmark's name on the command line, its heading in the page, and what carries it out.

    One that is not ``held`` only states its figures, as those of speed, and a check leaves it out.
    """

    name: str
    title: str
    run: Callable[[Places], Outcome]
    held: bool = True


BENCHMARKS = (
    Benchmark("seeds", "Two documents read by hand", seeds.run),
    Benchmark("example", "The example case", example.run),
    Benchmark("origins", "Accounts behind the reports: the example case", traced.run),
    Benchmark("forecasts", "Forecasts of the example case", followed.run),
    Benchmark("conflicts", "Conflicts and arithmetic: the example case", conflicts.run),
    Benchmark("cases read", "Reading: cases written blind", cases_read.run),
    Benchmark("cases", "Judging: cases written blind", cases.run),
    Benchmark("polnear", "Attribution: PolNeAR, development set", polnear.run),
    Benchmark("phenomena", "Attribution by phenomenon", phenomena.run),
    Benchmark("names", "Names", names.run),
    Benchmark("entities", "Entities across documents", entities.run),
    Benchmark("geoparsing", "Places", geoparsing.run),
    Benchmark("factuality", "Firmness of events: MEANTIME", factuality.run),
    Benchmark("timex", "Times: MEANTIME", timex.run),
    Benchmark("reprints", "Reprints", reprints.run),
    Benchmark("same event", "The same event told twice: ECB+", same_event.run),
    Benchmark("parse", "Grammar: agreement with the teacher", parse.run),
    Benchmark("newsquant", "Quantities", newsquant.run),
    Benchmark("plover", "Events: PLOVER", plover.run),
    Benchmark("bodies", "Article bodies", bodies.run),
    Benchmark("speed", "Speed and memory", speed.run, held=False),
    Benchmark("desk", "The desk over a hundred thousand claims", desk.run, held=False),
)
LONG = (
    Benchmark("corpus", "A corpus read into one case file", corpus.run),
    Benchmark("scaling", "Judging a case that grows", scaling.run),
    Benchmark("search", "A search among a million claims", search.run),
)
TITLES = {benchmark.name: benchmark.title for benchmark in (*BENCHMARKS, *LONG)}


def parsed(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which to run: {', '.join(TITLES)}; all by default")
    shared = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared")
    parser.add_argument("--shared", type=Path, default=shared, help="the folder of material that is not distributed")
    parser.add_argument("--long", action="store_true", help="those of the case file, an hour of them, in its own page")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--check", action="store_true", help="fail where a figure is below its floor or gold has changed")
    how.add_argument("--update", action="store_true", help="raise the floors, and set the hashes of the gold sets")
    parser.add_argument(
        "--allow-regression",
        nargs=2,
        action="append",
        default=[],
        metavar=("FIGURE", "REASON"),
        help="with --update: let this floor fall, for this reason",
    )
    asked = parser.parse_args(arguments)
    if unknown := [name for name in asked.names if name not in TITLES]:
        parser.error(f"there is no benchmark {unknown[0]!r}; there are {', '.join(TITLES)}")
    if asked.allow_regression and not asked.update:
        parser.error("--allow-regression goes with --update")
    return asked


def measure(chosen: Iterable[Benchmark], places: Places) -> dict[str, Outcome]:
    """Return the outcome of each benchmark by its name; stderr tells how long each took."""
    outcomes = {}
    for benchmark in chosen:
        tell(f"{benchmark.name}: {benchmark.title}")
        begun = time.perf_counter()
        outcomes[benchmark.name] = outcome = _outcome(benchmark, places)
        fate = f"skipped: {outcome.skipped}" if outcome.skipped else f"failed: {outcome.failed}"
        took = f"done in {time.perf_counter() - begun:.0f} s"
        tell(f"{benchmark.name}: {took if outcome.ran else fate}")
    return outcomes


def chosen(asked: argparse.Namespace) -> list[Benchmark]:
    """Return those named; without names all the short or all the long ones, in a check without those not held."""
    if asked.names:
        return [benchmark for benchmark in (*BENCHMARKS, *LONG) if benchmark.name in asked.names]
    return [benchmark for benchmark in (LONG if asked.long else BENCHMARKS) if benchmark.held or not asked.check]


def _outcome(benchmark: Benchmark, places: Places) -> Outcome:
    try:
        return benchmark.run(places)
    except NotAtHand as why:
        return Outcome(skipped=str(why))
    except Failed as why:
        return Outcome(failed=str(why))


def measured() -> page.Measured:
    """Return what is being measured; raises ``WrongWeights`` where the model is not the one that its note describes."""
    name = weights.check()
    sha = hashlib.sha256((weights.FOLDER / "model.onnx").read_bytes()).hexdigest()
    return page.Measured(
        version=firsthand.__version__,
        model=f"{name} ({sha[:12]})",
        day=datetime.now(UTC).date().isoformat(),
        machine=f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}",
    )


def checked(pinned: gate.Pinned, outcomes: Mapping[str, Outcome]) -> int:
    """Print each fault on a line; return the exit status."""
    faults = list(gate.faults(pinned, outcomes))
    for fault in faults:
        tell(f"gate: {fault}")
    if not faults:
        ran = [name for name, outcome in outcomes.items() if outcome.ran]
        tell(f"gate: every floor holds ({', '.join(ran) or 'nothing was run'})")
    return 1 if faults else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for; return the exit status."""
    asked = parsed(arguments)
    of = measured()
    outcomes = measure(chosen(asked), Places(ROOT, asked.shared))
    pinned = gate.load(FLOORS)
    if asked.update:
        pinned = gate.updated(pinned, outcomes, allowed=dict(asked.allow_regression), day=of.day)
        gate.save(pinned, FLOORS)
    failed = any(outcome.failed for outcome in outcomes.values())
    if asked.names:
        print("\n".join(page.section(TITLES[name], outcome) for name, outcome in outcomes.items()))
    elif asked.long and not failed:
        (HERE / "CASEFILE.md").write_text(page.casefile(TITLES, outcomes, of), encoding="utf8")
        for file, drawn in (each for outcome in outcomes.values() for each in outcome.pictures.items()):
            (HERE / file).write_text(drawn, encoding="utf8")
        tell("written: benchmarks/CASEFILE.md and its pictures")
    elif not asked.check and not failed:
        (HERE / "RESULTS.md").write_text(page.page(TITLES, outcomes, pinned.floors, of), encoding="utf8")
        for file, drawn in page.pictures(outcomes, of).items():
            (HERE / file).write_text(drawn, encoding="utf8")
        tell("written: benchmarks/RESULTS.md and its pictures")
    return checked(pinned, outcomes) if asked.check else int(failed)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except gate.Refused as refused:
        sys.exit("\n".join(refused.reasons))
    except FirsthandError as error:
        sys.exit(str(error))
