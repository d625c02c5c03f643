"""How far a grammar reader agrees with the one that taught it, on texts that it was not taught with.

The teacher is spaCy's medium pipeline; its small one beside ours is the yardstick. Tags, heads and lemmas are compared
over the tokens that both cut alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.grammars import MEDIUM, OURS, READERS, SMALL, Text, at_hand, opened
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand.language.grammar import Grammar, Token

STRIDE = 3  # every third of PolNeAR's development texts, so that it takes a minute
PUNCTUATION = "punct"
MEASURES = ("tokens F1", "sentences F1", "part of speech", "tag", "lemma", "UAS", "LAS")
HELD = ("tokens F1", "sentences F1", "tag", "lemma", "UAS", "LAS")

HOW = (
    "Agreement with spaCy's medium pipeline, in percent. Tokens and sentences by their bounds; all else over the tokens"
    " that both cut alike. UAS and LAS leave punctuation out: the head is the same word, and for LAS the label too."
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts of one text or of many: ``hits`` and what they are ``of``, by measure."""

    hits: Counter[str]
    of: Counter[str]

    def percent(self, measure: str) -> float:
        """Return the share of a measure in percent; 0 of nothing."""
        return 100 * self.hits[measure] / self.of[measure] if self.of[measure] else 0.0


def run(places: Places) -> Outcome:
    """Return the table; skipped where the teacher is not installed."""
    paths = sample(places)
    READERS[MEDIUM]()  # says what is missing before anything is read
    texts = opened(paths)
    readers = at_hand()
    teacher = readers.pop(MEDIUM)
    taught: dict[str, list[Agreement]] = {name: [] for name in readers}
    for text in counted(texts, "parse: documents", total=len(texts)):
        told = teacher(text.text, text.paragraphs)
        for name, reader in readers.items():
            taught[name].append(agreement(reader(text.text, text.paragraphs), told))
    totals = {name: total(found) for name, found in taught.items()}
    return Outcome(
        figures=_figures(totals[OURS]),
        tables=(table(totals),),
        notes=(f"{len(texts)} documents of {_words(texts):,} words.", HOW),
        gold={"parse texts": digest(paths)},
    )


def sample(places: Places) -> list[Path]:
    """Return what is parsed: a third of PolNeAR's development set, the seeds, the plain texts of the example case."""
    polnear = sorted(places.needed("corpora/polnear/dev/text").glob("*.txt"))[::STRIDE]
    return [*polnear, *sorted(places.needed("seeds").glob("*.txt")), *sorted(places.example.glob("*.txt"))]


def agreement(read: Grammar, taught: Grammar) -> Agreement:
    """Return how far two grammars of one text agree, measure by measure."""
    hits: Counter[str] = Counter()
    of: Counter[str] = Counter()
    by_span = {token.span: token for token in taught.tokens}
    pairs = [(token, by_span[token.span]) for token in read.tokens if token.span in by_span]
    # F1 as hits over the mean of both counts, so that texts add up.
    hits["tokens F1"], of["tokens F1"] = 2 * len(pairs), len(read.tokens) + len(taught.tokens)
    ends, taught_ends = _bounds(read), _bounds(taught)
    hits["sentences F1"], of["sentences F1"] = 2 * len(ends & taught_ends), len(ends) + len(taught_ends)
    for a, b in pairs:
        right = {"part of speech": a.pos == b.pos, "tag": a.tag == b.tag, "lemma": a.lemma == b.lemma}
        if b.dep != PUNCTUATION:
            right["UAS"] = _governor(read, a) == _governor(taught, b)
            right["LAS"] = right["UAS"] and a.dep == b.dep
        hits.update({measure: is_right for measure, is_right in right.items() if is_right})
        of.update(right.keys())
    return Agreement(hits, of)


def _bounds(grammar: Grammar) -> frozenset[tuple[int, int]]:
    return frozenset((sentence.start, sentence.end) for sentence in grammar.sentences)


def _governor(grammar: Grammar, token: Token) -> tuple[int, int]:
    """Where the governing token stands; two readers number theirs differently."""
    head = grammar.head(token)
    return head.span.start, head.span.end


def total(found: Iterable[Agreement]) -> Agreement:
    """Return the counts of all added up."""
    hits: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for one in found:
        hits += one.hits
        of += one.of
    return Agreement(hits, of)


def table(totals: dict[str, Agreement]) -> Table:
    """Return a row a measure, a column a reader."""
    names = [name for name in (OURS, SMALL) if name in totals]
    rows = tuple((measure, *(f"{totals[name].percent(measure):.1f}" for name in names)) for measure in MEASURES)
    return Table(("measure", *names), rows)


def _figures(of: Agreement) -> tuple[Figure, ...]:
    # A tenth: retraining moves every figure by some tokens, and one of twenty thousand is no step worth holding.
    return tuple(Figure(name=f"parse/{measure}", value=of.percent(measure), step=0.1) for measure in HELD)


def _words(texts: Sequence[Text]) -> int:
    return sum(len(text.text[p.start : p.end].split()) for text in texts for p in text.paragraphs)
