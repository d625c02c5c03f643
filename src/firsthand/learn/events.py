"""``python -m firsthand.learn.events CORPORA``: train the model that weighs the types of events, and ship it."""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from firsthand import weights
from firsthand.claims.events.acting import Entities
from firsthand.claims.events.coding import FILE, Coder
from firsthand.claims.events.features import features
from firsthand.claims.events.participants import participants
from firsthand.claims.events.triggers import Trigger, triggers_in
from firsthand.claims.events.words_of_events import Lexicon, lexicon
from firsthand.language.encoder.arrays import Floats
from firsthand.language.encoder.reader import LanguageReader
from firsthand.language.grammar import Grammar, Token
from firsthand.model.text import Span

_MARK = re.compile(r"</?[st]>")
SAYING = frozenset("say announce tell report add state declare decide claim".split())


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with the type that people gave it, and where its two sides stand."""

    text: str
    type: str
    source: Span | None = None
    target: Span | None = None


def read_plv(path: Path) -> list[Coded]:
    """Return the sentences of a PLV file in its order."""
    with path.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [Coded(r["sentence"], r["gold_root"], *(_marked(r["marked_sentence"], k) for k in "st")) for r in rows]


def _marked(marked: str, side: str) -> Span | None:
    start, end = marked.find(f"<{side}>"), marked.find(f"</{side}>")
    if start < 0 or end < start:
        return None
    before, inside = _MARK.sub("", marked[:start]), _MARK.sub("", marked[start:end])
    return Span(len(before), len(before) + len(inside)) if inside else None


def example(grammar: Grammar, coded: Coded, words: Lexicon) -> frozenset[str]:
    """Return the features of the trigger that joins the two sides of a sentence."""
    sides = tuple(_head(grammar, span) for span in (coded.source, coded.target))
    trigger = _joining(grammar, sides, words)
    around = grammar.subtree(trigger.carrier or trigger.token)
    return features(grammar, trigger, (sides[0], sides[1]), around, words)


def _head(grammar: Grammar, span: Span | None) -> Token | None:
    if span is None:
        return None
    tokens = [t for t in grammar.tokens if t.span.start < span.end and t.span.end > span.start]
    return grammar.top(tokens) if tokens else None


def _joining(grammar: Grammar, sides: Sequence[Token | None], words: Lexicon) -> Trigger:
    """The trigger whose participants are the two sides; the one above the first where none is."""
    entities = Entities(grammar)
    best, most = None, 0
    for trigger in triggers_in(grammar, grammar.tokens, words):
        found = participants(grammar, trigger, entities)
        hit = 2 * (sides[0] in found.actors) + (sides[1] in found.recipients)
        if hit > most:
            best, most = trigger, hit
    return best or governing(grammar, sides[0])


def governing(grammar: Grammar, side: Token | None) -> Trigger:
    """Return the verb above a participant, below what only says it; the sentence's own where there is none."""
    above = next((t for t in grammar.ancestors(side) if t.pos == "VERB"), None) if side else None
    root = above or next((t for t in grammar.tokens if t.head == t.index), grammar.tokens[0])
    while root.lemma in SAYING:
        under = next((t for t in grammar.children(root) if t.dep in {"ccomp", "xcomp"}), None)
        if under is None:
            break
        root = under
    return Trigger(root, (), (root,))


def trained(
    rows: Sequence[Collection[str]], types: Sequence[str], *, least: int = 2, decay: float = 1.0, steps: int = 400
) -> Coder:
    """Return the linear model that fits, by softmax regression with a ridge of ``decay``.

    A feature must stand in ``least`` rows. The weights are sought among mixtures of the rows themselves, whose products
    are all that is needed: a thousand rows against tens of thousands of features.
    """
    counts = Counter(f for row in rows for f in row)
    known = {f: n for n, f in enumerate(sorted(f for f, count in counts.items() if count >= least))}
    names = tuple(sorted(set(types)))
    x = np.zeros((len(rows), len(known)), dtype=np.float32)
    for n, row in enumerate(rows):
        x[n, [known[f] for f in row if f in known]] = 1
    wanted = np.eye(len(names), dtype=np.float32)[[names.index(t) for t in types]]
    mix, bias = _fitted(x @ x.T, wanted, decay, steps)
    return Coder(names, known, (x.T @ mix).astype(np.float32), bias)


def _fitted(products: Floats, wanted: Floats, decay: float, steps: int) -> tuple[Floats, Floats]:
    """Accelerated gradient steps on the mixture of rows, and on the bias."""
    size = len(products)
    rate = 1.0 / (0.5 * float(np.linalg.norm(products, 2)) + decay)
    mix = ahead = np.zeros_like(wanted)
    bias = ahead_bias = np.zeros(wanted.shape[1], dtype=np.float32)
    for step in range(steps):
        scores = products @ ahead + ahead_bias
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        off = likely - wanted
        new, new_bias = ahead - rate * (off + decay * ahead), ahead_bias - off.sum(axis=0) / size
        push = step / (step + 3)
        ahead, ahead_bias = new + push * (new - mix), new_bias
        mix, bias = new, new_bias
    return mix.astype(np.float32), bias.astype(np.float32)


def parsed(reader: LanguageReader, coded: Iterable[Coded]) -> Iterator[Grammar]:
    """Yield the grammar of each sentence."""
    for one in coded:
        yield reader(one.text, [Span(0, len(one.text))]).grammar


def main() -> None:
    """Train on the corpus, write the weights, and put their sum into the note of the model."""
    parser = argparse.ArgumentParser(prog="python -m firsthand.learn.events", description=__doc__)
    parser.add_argument("corpora", type=Path, help="a folder with plover/PLV_train.tsv")
    parser.add_argument("--to", type=Path, default=weights.FOLDER, help="where the weights go (default: the package)")
    args = parser.parse_args()
    path = args.corpora / "plover" / "PLV_train.tsv"
    if not path.exists():
        parser.exit(1, f"There is nothing to learn from: {path} is missing.\n")
    coded, words = read_plv(path), lexicon()
    reader = LanguageReader(weights.FOLDER)
    rows = [example(g, c, words) for g, c in zip(parsed(reader, coded), coded, strict=True)]
    trained(rows, [c.type for c in coded]).save(args.to / FILE)
    weights.record(args.to, FILE)
    print(f"{len(rows)} sentences learnt from. The weights are in {args.to / FILE}. Next: 'make bench' measures them.")


if __name__ == "__main__":
    main()
