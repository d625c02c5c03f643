"""A search in a case file of a million claims, beside bare SQL that gives the same rows, in the same run."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import generated
from benchmarks.outcome import Outcome, Table
from benchmarks.places import Failed, Places
from benchmarks.progress import tell
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger

CLAIMS = 1_000_000
ROUNDS = 5
SHOWN = 50

_COUNT = """
SELECT count(*) FROM claims JOIN readings ON readings.id = claims.reading
WHERE claims.key IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)
  AND EXISTS (SELECT 1 FROM captures WHERE captures.reading = claims.reading AND captures.closed IS NULL)
"""

_ROWS = """
SELECT claims.id, claims.*, readings.* FROM claims JOIN readings ON readings.id = claims.reading
WHERE claims.key IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)
  AND EXISTS (SELECT 1 FROM captures WHERE captures.reading = claims.reading AND captures.closed IS NULL)
ORDER BY readings.published_first DESC, readings.document DESC, readings.id DESC, claims.n LIMIT 50
"""


@dataclass(frozen=True, slots=True)
class Timed:
    """One search: the word, how many claims fit, and the quickest of several turns each, in seconds."""

    label: str
    fit: int
    ours: float
    bare: float
    command: float


def run(_places: Places) -> Outcome:
    """Return the table; every search gives its count and its first rows, as ``firsthand claims`` shows them."""
    with TemporaryDirectory() as name:
        case = Path(name) / "million.db"
        tell(f"search: making a case file of {CLAIMS:,} claims")
        generated.make(case, CLAIMS)
        size = case.stat().st_size / 2**20
        with Ledger(case) as ledger, closing(sqlite3.connect(case)) as connection:
            timed = [_timed(label, word, ledger, connection) for label, word in _words(connection).items()]
    rows = tuple(
        (t.label, f"{t.fit:,}", _ms(t.ours), _ms(t.bare), f"{t.ours / t.bare:.1f}", _ms(t.command)) for t in timed
    )
    head = ("a word that is", "claims that fit", "Ledger", "bare SQL", "ratio", "`firsthand claims`, the whole command")
    return Outcome(tables=(Table(head, rows),), notes=(_how(size),))


def _how(size: float) -> str:
    return (
        f"{CLAIMS:,} generated claims in {CLAIMS // generated.A_DOCUMENT:,} documents, {size:,.0f} MiB. Each search"
        f" counts all claims that fit and fetches the first {SHOWN}, latest publication first: the ledger gives them as"
        " claims with their chains, numbers and documents, bare SQL as tuples of two tables. Milliseconds, the quickest"
        f" of {ROUNDS} turns each, turn by turn."
    )


def _words(connection: sqlite3.Connection) -> dict[str, str]:
    """A word that hardly occurs, one that occurs now and then, and the most common one of all."""
    sample = connection.execute("SELECT words FROM claims WHERE key % 97 = 0 LIMIT 10000")
    counted = Counter(word for (words,) in sample for word in words.split()).most_common()
    return {"rare": counted[-1][0], "common": counted[200][0], "the most common": counted[0][0]}


def _timed(label: str, word: str, ledger: Ledger, connection: sqlite3.Connection) -> Timed:
    tell(f"search: {label}")
    ours, bare, command = [], [], []
    asked = Filter(query=word)
    for _ in range(ROUNDS):
        ours.append(_seconds(lambda: (ledger.count(asked), list(ledger.claims(asked, limit=SHOWN)))))
        bare.append(_seconds(lambda: [connection.execute(sql, (f'"{word}"',)).fetchall() for sql in (_COUNT, _ROWS)]))
        command.append(_seconds(lambda: _command(word, ledger.path)))
    found = [one.claim.id for one in ledger.claims(asked, limit=SHOWN)]
    if found != [row[0] for row in connection.execute(_ROWS, (f'"{word}"',))]:
        raise Failed(f"the ledger and bare SQL do not find the same claims for {word}")
    return Timed(label, ledger.count(asked), min(ours), min(bare), min(command))


def _command(word: str, case: Path) -> None:
    command = [sys.executable, "-m", "firsthand", "claims", word, "--case", str(case), "--limit", str(SHOWN)]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def _seconds(what: Callable[[], object]) -> float:
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:,.0f}" if seconds >= 0.01 else f"{1000 * seconds:.1f}"
