"""Entities against those that people wrote down; ``python -m benchmarks.entities PATH…`` draws pairs to be checked.

Of the merges, and of the pairs that stayed two though they share a key or look alike, so many are drawn, each pair of
names once, and printed with the words around both; verdicts stand in ENTITIES.md.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import yaml
from rapidfuzz.distance import OSA

from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import NotAtHand, Places, digest
from benchmarks.progress import counted
from firsthand.judgements.entities.entities import keys, names, resolve
from firsthand.judgements.entities.spelling import fold
from firsthand.model.entity import Entity, EntityType, Mention
from firsthand.model.reading import Reading
from firsthand.model.text import Document
from firsthand.pipeline.run import read

ALIKE = 0.75
"""Share of letters in place from which two names look alike."""
AROUND = 70
"""Characters around a name that are printed with it."""

HOW = (
    "An entity is right where one entity has the name in gold, has a mention in every document that uses one of the"
    " forms in gold as a name, and no form of it stands in another entity of that sort. Forms that are descriptions"
    " (“his defense minister”) ask that the words lie in the entity."
)

Gold = Mapping[str, object]
Pair = tuple[Mention, Mention]


def run(places: Places) -> Outcome:
    """Return how many entities of the two documents and of the example case come right."""
    outcomes, rows, gold_sets = [], [], {}
    for name, gold, paths in _sets(places):
        readings = list(counted(list(read(paths)), f"entities: {name}", total=len(paths)))
        wanted = yaml.safe_load(gold.read_text(encoding="utf8"))["entities"]
        verdicts = [(entity, verdict(entity, readings)) for entity in wanted]
        right = sum(why is None for _, why in verdicts)
        outcomes.append(Figure(name=f"entities/{name}", value=right, step=1, of=len(wanted)))
        rows += [(name, str(entity["name"]), why or "right") for entity, why in verdicts]
        gold_sets[f"entities of {name}"] = digest([gold])
    return Outcome(
        figures=tuple(outcomes),
        tables=(Table(("set", "entity", "how it came"), tuple(rows)),),
        notes=(HOW,),
        gold=gold_sets,
    )


def _sets(places: Places) -> Iterator[tuple[str, Path, list[Path]]]:
    try:
        folder = places.needed("seeds")
        yield "seeds", folder / "expected.yaml", sorted(folder.glob("*.txt"))
    except NotAtHand:
        pass
    yield "example", places.example / "expected.yaml", [places.example / "manifest.csv"]


def verdict(gold: Gold, readings: Sequence[Reading]) -> str | None:
    """Return what is wrong with how an entity of gold came out, or None where it came right."""
    mentions = [m for reading in readings for m in names(reading)]
    entities = resolve(mentions)
    documents = {r.document.id: r.document for r in readings if r.document}
    name = str(gold["name"])
    kind = EntityType(str(gold["type"])) if gold.get("type") else None
    own = [e for e in entities if fold(name) in {fold(n) for n in e.names} and kind in {None, e.type}]
    if len(own) != 1:
        return "not found" if not own else f"{len(own)} entities bear the name"
    missed = [form for form in _forms(gold) if not _has(own[0], form, documents)]
    return f"without {', '.join(missed)}" if missed else None


def _forms(gold: Gold) -> list[str]:
    forms = gold["mentions"]
    assert isinstance(forms, list)
    return [str(form) for form in forms]


def _has(entity: Entity, form: str, documents: Mapping[str, Document]) -> bool:
    """Whether the entity has a mention that lies in the form, or holds it, somewhere in the documents."""
    spoken = [(documents[m.document], span) for m in entity.mentions for span in m.spans]
    texts = [document.text[max(0, s.start - len(form)) : s.end + len(form)] for document, s in spoken]
    return any(form.casefold() in text.casefold() for text in texts)


def merged(entities: Iterable[Entity]) -> list[Pair]:
    """Return the pairs that merges joined, each pair of names once, in a fixed order."""
    found: dict[tuple[str, ...], Pair] = {}
    for entity in entities:
        for merge in entity.merges:
            found.setdefault(_names(merge.a, merge.b), (merge.a, merge.b))
    return [found[key] for key in sorted(found)]


def kept_apart(entities: Sequence[Entity], *, hard: bool = False) -> list[Pair]:
    """Return pairs that stayed two though they look alike or share a key, each pair of names once, in a fixed order.

    The ``hard`` ones look alike, or share a key and a word.
    """
    owner = {m.id: n for n, entity in enumerate(entities) for m in entity.mentions}
    mentions = [m for entity in entities for m in entity.mentions if not m.local]
    firsts = {(m.type, m.name, owner[m.id]): m for m in sorted(mentions, key=lambda m: m.id)}
    together = {_names(a, b) for entity in entities for a, b in combinations(entity.mentions, 2)}
    held = [(m, fold(m.name), keys(m)) for m in firsts.values()]
    found: dict[tuple[str, ...], Pair] = {}
    for (a, x, p), (b, y, q) in combinations(held, 2):
        near = x[:1] == y[:1] and OSA.normalized_similarity(x, y) >= ALIKE
        likely = near or (p & q and (not hard or set(x.split()) & set(y.split())))
        if likely and owner[a.id] != owner[b.id] and _names(a, b) not in together:
            found.setdefault(_names(a, b), (a, b))
    return [found[key] for key in sorted(found)]


def _names(a: Mention, b: Mention) -> tuple[str, ...]:
    return tuple(part for m in sorted((a, b), key=lambda m: (m.name, m.type)) for part in (m.name, m.type))


def drawn(pairs: Sequence[Pair], seed: int, number: int) -> list[Pair]:
    """Return so many of the pairs; the same seed draws the same ones."""
    return random.Random(seed).sample(list(pairs), min(number, len(pairs)))  # noqa: S311 - a sample, not a secret


def told(pair: Pair, documents: Mapping[str, Document]) -> Iterator[str]:
    """Yield the lines by which a pair is judged."""
    for mention in pair:
        document = documents[mention.document]
        words = [_around(document, mention) for _ in mention.spans[:1]] or ["(not named in the text)"]
        yield f"    {mention.type} “{mention.name}” {mention.handle or ''} · {document.published.edtf} · {words[0]}"


def _around(document: Document, mention: Mention) -> str:
    span = mention.spans[0]
    return " ".join(f"…{document.text[max(0, span.start - AROUND) : span.end + AROUND]}…".split())


def main() -> None:
    """Print what was drawn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+", help="what to read")
    parser.add_argument("--seed", type=int, default=1, help="another one draws others")
    parser.add_argument("--pairs", type=int, default=100, help="how many of each")
    asked = parser.parse_args()
    show(list(counted(list(read(asked.paths)), "entities: documents read")), asked.seed, asked.pairs)


def show(readings: Sequence[Reading], seed: int, number: int) -> None:
    """Print the pairs drawn from the readings, merges first."""
    documents = {r.document.id: r.document for r in readings if r.document}
    entities = resolve(m for reading in readings for m in names(reading))
    sets = {
        "merged": merged(entities),
        "kept apart": kept_apart(entities),
        "kept apart, hard": kept_apart(entities, hard=True),
    }
    for title, pairs in sets.items():
        print(f"{title}: {len(pairs)} pairs of names")
        for n, pair in enumerate(drawn(pairs, seed, number), start=1):
            print("\n".join((f"{n}.", *told(pair, documents))))


if __name__ == "__main__":
    main()
