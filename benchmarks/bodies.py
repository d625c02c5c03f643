"""The article found on real pages of news, against the one that people cut out of them; no claims are read."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand.documents.fetch import Raw
from firsthand.documents.open import open_document
from firsthand.model.reading import Skipped
from firsthand.model.text import BlockKind

SHINGLE = 4
"""Words in a row that are compared, as in the published benchmark of these pages."""

_WORD = re.compile(r"\w+")

Shingles = Counter[tuple[str, ...]]
Page = tuple[Shingles, Shingles]
"""What was read on a page, and what gold has for it."""

KNOWN = (
    "Pages in other languages than English are skipped. trafilatura 2.0, on which this rests, publishes an F1 of 95.8"
    " for all pages."
)


def run(places: Places) -> Outcome:
    """Return precision, recall and F1 of shingles; precision and recall are means over the pages."""
    folder = places.needed("corpora/html")
    gold_file = folder / "ground-truth.json"
    gold = json.loads(gold_file.read_text(encoding="utf8"))
    names = counted(sorted(gold), "bodies: pages read", total=len(gold))
    pages = [(shingles(body(folder / "html" / f"{n}.html.gz")), shingles(gold[n]["articleBody"])) for n in names]
    taken = [(read, wanted) for read, wanted in pages if read]
    rows = (_row("all, a skipped page as an empty one", pages), _row("those not skipped", taken))
    return Outcome(
        figures=(Figure(name="bodies/shingle F1", value=100 * scores(pages)[2], step=100 / len(pages)),),
        tables=(Table(("pages", "how many", "precision", "recall", "F1"), rows),),
        notes=(KNOWN,),
        gold={"bodies": digest([gold_file, *(folder / "html").glob("*.html.gz")])},
    )


def _row(name: str, pages: Sequence[Page]) -> tuple[str, ...]:
    return name, str(len(pages)), *(f"{100 * value:.1f}" for value in scores(pages))


def body(path: Path) -> str:
    """Return the text of the page's article without its boilerplate; nothing where the page is skipped."""
    document = open_document(Raw(path.name, None, path.read_bytes()))
    if isinstance(document, Skipped):
        return ""
    return "\n".join(document[block.span] for block in document.blocks if block.kind is not BlockKind.BOILERPLATE)


def shingles(text: str) -> Shingles:
    """Return the runs of words, counted; a text shorter than a run is one run."""
    found = _WORD.findall(text)
    starts = range(max(1, len(found) - SHINGLE + 1)) if found else ()
    return Counter(tuple(found[i : i + SHINGLE]) for i in starts)


def scores(pages: Sequence[Page]) -> tuple[float, float, float]:
    """Return mean precision, mean recall and the F1 of both, of (read, gold) pairs; an empty side has no share."""
    shared = [(read & gold).total() for read, gold in pages]
    precision = _mean([n / read.total() for n, (read, _) in zip(shared, pages, strict=True) if read])
    recall = _mean([n / gold.total() for n, (_, gold) in zip(shared, pages, strict=True) if gold])
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
