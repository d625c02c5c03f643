"""Names found and typed, against what people marked; our reader beside spaCy's, in the same run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.grammars import OURS, GrammarReader, at_hand
from benchmarks.matching import ENOUGH, Words, matched, words
from benchmarks.named import LAYOUTS, Marked, Mention, innermost, meantime, toponyms
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand.language.grammar import Name

EVERY: Mapping[str, int] = {"GeoVirus.xml": 6, "lgl.xml": 12}  # some forty articles of each
SHOWN: Mapping[str, str] = {"GeoVirus.xml": "GeoVirus", "lgl.xml": "LGL", "MEANTIME": "MEANTIME"}

TYPES: Mapping[str, frozenset[str]] = {
    "PER": frozenset({"PERSON"}),
    "ORG": frozenset({"ORG"}),
    # Both corpora of toponyms, and MEANTIME, have demonyms among the places; OntoNotes has a type for them.
    "LOC": frozenset({"GPE", "LOC", "FAC", "NORP"}),
}
"""OntoNotes types that are right for each type in gold."""

# Words that do not make a name another one: "the Air Force", "Boeing's".
_SLIGHT = frozenset({"the", "a", "an", "s"})

HOW = (
    f"A name is found where one was read with half its words or more (Jaccard {ENOUGH}) or wholly within it, for gold"
    " has titles in some; each of both counts once. Recall, precision and F1 ask for the right type too. A demonym"
    " counts as a place. Of MEANTIME, the named mentions of people, organizations and places in the first five"
    " sentences. It marks what takes part in events, so that precision is lower than it should be for every reader; a"
    " name read where it marks a product is not judged. Of the toponyms recall alone: both corpora leave out many."
)

Counts = Counter[str]
"""Of names: ``gold``, ``read``, ``found`` of whatever type, ``right`` with their type."""


def run(places: Places) -> Outcome:
    """Return both tables, a row for each reader and type."""
    geo, files = places.needed("corpora/geoparsing"), sorted(places.needed("corpora/meantime").glob("*/*.xml"))
    sets = {"MEANTIME": [meantime(file) for file in files]}
    sets |= {name: list(toponyms(geo / name, every=every)) for name, every in EVERY.items()}
    counts = {reader: _read(reader, read, sets) for reader, read in at_hand().items()}
    size = ", ".join(f"{SHOWN[name]} {len(texts)} texts" for name, texts in sets.items())
    return Outcome(
        figures=tuple(_figures(counts[OURS])),
        tables=(typed_table(counts), toponym_table(counts)),
        notes=(f"{size}.", HOW),
        gold={"meantime": digest(files), "geoparsing": digest(geo / name for name in LAYOUTS)},
    )


def _read(label: str, reader: GrammarReader, sets: Mapping[str, Sequence[Marked]]) -> dict[tuple[str, str], Counts]:
    """Counts by set and by type in gold."""
    counts: dict[tuple[str, str], Counts] = {}
    for name, texts in sets.items():
        for marked in counted(texts, f"names: {label}, {SHOWN[name]}", total=len(texts)):
            names = reader(marked.text.text, marked.text.paragraphs).names
            for kind, found in compared(marked, names).items():
                counts[name, kind] = counts.get((name, kind), Counter()) + found
    return counts


def compared(marked: Marked, names: Iterable[Name]) -> dict[str, Counts]:
    """Return the counts of one text, by type in gold; names read where gold marks another thing are left out."""
    text = marked.text.text
    gold = innermost(marked.mentions)
    others = frozenset[int]().union(*(_words(text, m) for m in gold if m.type not in TYPES))
    read = [(name.type, _words(text, name)) for name in names]
    counts = {}
    for kind, right in TYPES.items():
        wanted = [_words(text, mention) for mention in gold if mention.type == kind]
        of_type = [spoken for type_, spoken in read if type_ in right]
        hits = matched(of_type, wanted, inside=True)
        judged = [n for n, spoken in enumerate(of_type) if n in hits or not spoken & others]
        found = matched([spoken for _, spoken in read], wanted, inside=True)
        counts[kind] = Counter(gold=len(wanted), read=len(judged), found=len(found), right=len(hits))
    return counts


def _words(text: str, stretch: Mention | Name) -> Words:
    span = stretch.span
    every = words(text, [(span.start, span.end)])
    slight = {at for at in every if _word_at(text, at, span.end).lower() in _SLIGHT}
    return frozenset(every - slight) or every


def _word_at(text: str, start: int, end: int) -> str:
    stop = next((i for i in range(start, end) if not (text[i].isalnum() or text[i] == "_")), end)
    return text[start:stop]


def f1(counts: Counts) -> tuple[float, float, float]:
    """Return recall, precision and F1 in percent, of names with their type."""
    recall = 100 * counts["right"] / max(1, counts["gold"])
    precision = 100 * counts["right"] / max(1, counts["read"])
    both = counts["gold"] + counts["read"]
    return recall, precision, 200 * counts["right"] / both if both else 0.0


def _all(counts: Mapping[tuple[str, str], Counts]) -> Counts:
    return sum((counts["MEANTIME", kind] for kind in TYPES), Counter())


def typed_table(counts: Mapping[str, Mapping[tuple[str, str], Counts]]) -> Table:
    """Return MEANTIME's table."""
    rows = []
    for reader, found in counts.items():
        by_type = {**{kind: found["MEANTIME", kind] for kind in TYPES}, "all": _all(found)}
        for kind, c in by_type.items():
            share = 100 * c["found"] / max(1, c["gold"])
            rows.append((reader, kind, str(c["gold"]), f"{share:.1f}", *(f"{value:.1f}" for value in f1(c))))
    return Table(("MEANTIME, read by", "type", "in gold", "found", "recall", "precision", "F1"), tuple(rows))


def toponym_table(counts: Mapping[str, Mapping[tuple[str, str], Counts]]) -> Table:
    """Return the table of toponyms."""
    rows = []
    for name in EVERY:
        for reader, found in counts.items():
            c = found[name, "LOC"]
            shares = (f"{100 * c[what] / max(1, c['gold']):.1f}" for what in ("found", "right"))
            rows.append((SHOWN[name], reader, str(c["gold"]), *shares))
    return Table(("toponyms of", "read by", "in gold", "found", "found as a place"), tuple(rows))


def _figures(counts: Mapping[tuple[str, str], Counts]) -> Iterable[Figure]:
    for kind, c in {**{kind: counts["MEANTIME", kind] for kind in TYPES}, "all": _all(counts)}.items():
        yield Figure(name=f"names/{kind} F1", value=f1(c)[2], step=100 / max(1, c["gold"]))
    for name in EVERY:
        c = counts[name, "LOC"]
        yield Figure(name=f"names/{SHOWN[name]} recall", value=f1(c)[0], step=100 / max(1, c["gold"]))
