"""Events: the PLOVER type of sentences that people coded, and who does what to whom in the gold records."""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand import weights
from firsthand.claims.events.acting import Entities
from firsthand.claims.events.participants import Participants, participants
from firsthand.claims.events.triggers import Trigger, triggers_in
from firsthand.claims.events.words_of_events import Lexicon, lexicon
from firsthand.language.encoder.reader import LanguageReader
from firsthand.language.grammar import Grammar, Token
from firsthand.learn.events import Coded, example, governing, parsed, read_plv, trained
from firsthand.model.text import Span

FOLDS = 5
SEEDS = (0, 1, 2)
"""How the sentences are dealt out, three times over; the figure is the mean."""

_OPEN = re.compile(r"\(((?:SRC|TAR|EVT|LOC)(?:/(?:SRC|TAR|LOC))*):\s*")
_DESCRIBING = frozenset({"relcl", "acl", "advcl", "pobj", "pcomp"})
_BASE = frozenset({"compound", "amod", "nmod", "appos"})
"""What belongs to a noun's own phrase: "Israeli" in "Israeli towns"."""

HOW = (
    "Type: the 15 labels of PLV_train, where CONCEDE and RETREAT are one, for sentences whose two sides are marked, as"
    " the task was published; five-fold cross-validation, dealt out within each label, the mean of three deals."
    " Participants: of the gold records, one event a sentence (the trigger nearest to the root; where that only"
    " describes somebody or gives a circumstance, the sentence's own verb). A side is right where"
    " one of the head words read, or what describes it in its own noun phrase, stands inside the marked words."
)


def run(places: Places) -> Outcome:
    """Return the accuracy of types and of participants."""
    plv, gold = (places.needed(f"corpora/plover/{name}") for name in ("PLV_train.tsv", "gsr_cameo.txt"))
    reader, words = LanguageReader(weights.FOLDER), lexicon()
    coded = read_plv(plv)
    grammars = parsed(reader, counted(coded, "plover: sentences", total=len(coded)))
    rows = [example(grammar, one, words) for grammar, one in zip(grammars, coded, strict=True)]
    guessed = [crossed(rows, [one.type for one in coded], seed) for seed in SEEDS]
    hits = sum(type_ == one.type for types in guessed for type_, one in zip(types, coded, strict=True)) / len(SEEDS)
    sides = counted_sides(reader, read_records(gold), words)
    return Outcome(
        figures=(
            Figure(name="plover/type", value=100 * hits / len(coded), step=100 / len(coded)),
            *(_figure(name, sides) for name in ("actor", "recipient", "both")),
        ),
        tables=(type_table(coded, guessed[0]), side_table(sides)),
        notes=(f"{len(coded)} sentences; {sides['records']} gold records.", HOW),
        gold={"PLV_train": digest([plv]), "gsr_cameo": digest([gold])},
    )


def folds(types: Sequence[str], seed: int) -> list[int]:
    """Return which fold each sentence falls into, every label spread evenly."""
    by_type: dict[str, list[int]] = defaultdict(list)
    for at, type_ in enumerate(types):
        by_type[type_].append(at)
    dealt, deal = [0] * len(types), random.Random(seed)  # noqa: S311 - nothing secret
    for _, places in sorted(by_type.items()):
        deal.shuffle(places)
        for n, at in enumerate(places):
            dealt[at] = n % FOLDS
    return dealt


def crossed(rows: Sequence[frozenset[str]], types: Sequence[str], seed: int) -> list[str]:
    """Return the type of each sentence as a model tells it that has not seen the sentence's fold."""
    dealt, told = folds(types, seed), [""] * len(rows)
    for fold in range(FOLDS):
        seen = [at for at, one in enumerate(dealt) if one != fold]
        coder = trained([rows[at] for at in seen], [types[at] for at in seen])
        for at in (at for at, one in enumerate(dealt) if one == fold):
            likely = coder(rows[at])
            told[at] = max(likely, key=likely.__getitem__)
    return told


@dataclass(frozen=True, slots=True)
class Record:
    """A gold record: its sentence, and where its source and its target are named; one of both kinds is in both."""

    text: str
    sources: tuple[Span, ...]
    targets: tuple[Span, ...]
    mutual: bool = False


def read_records(path: Path) -> list[Record]:
    """Return the records of the file, without the one that describes it."""
    return [record(entry) for entry in json.loads(path.read_text(encoding="utf8")) if entry["event"] != "DOCUMENT"]


def record(entry: Mapping[str, Any]) -> Record:
    """Return one record; the marks of its markup are looked for in its text, else the actors' texts are."""
    info, text = entry.get("textInfo"), str(entry["text"])
    found = dict(_located(info["markup"], text)) if isinstance(info, dict) else {}
    sides = {}
    for mark, field in (("SRC", "source"), ("TAR", "target")):
        spans = [span for span, kinds in found.items() if mark in kinds]
        named = (
            [] if found else [str(one.get("actorText", "")) for one in entry.get(field) or () if isinstance(one, dict)]
        )
        sides[mark] = tuple(spans) or tuple(s for words in named if (s := _nearest(text, words, 0)))
    return Record(text, sides["SRC"], sides["TAR"], mutual=any({"SRC", "TAR"} <= kinds for kinds in found.values()))


def _located(markup: str, text: str) -> Iterator[tuple[Span, set[str]]]:
    """The marked stretches of a markup, where the text has them; marks nest, and plain brackets stand between."""
    opened: list[tuple[str, int]] = []
    plain, at = "", 0
    while at < len(markup):
        if mark := _OPEN.match(markup, at):
            opened.append((mark[1], len(plain)))
            at = mark.end()
            continue
        if markup[at] == ")" and opened and opened[-1][0]:
            kinds, start = opened.pop()
            if span := _nearest(text, plain[start:].strip(), start):
                yield span, set(kinds.split("/"))
        else:
            if markup[at] == "(":
                opened.append(("", len(plain)))
            elif markup[at] == ")" and opened:
                opened.pop()
            plain += markup[at]
        at += 1


def _nearest(text: str, words: str, at: int) -> Span | None:
    starts = [m.start() for m in re.finditer(re.escape(words), text)] if words else []
    start = min(starts, key=lambda start: abs(start - at), default=None)
    return None if start is None else Span(start, start + len(words))


def counted_sides(reader: LanguageReader, records: Sequence[Record], words: Lexicon) -> Counter[str]:
    """Return how many sources and targets there are, and how many were right."""
    counts = Counter(records=len(records))
    for one in counted(records, "plover: records", total=len(records)):
        grammar = reader(one.text, [Span(0, len(one.text))]).grammar
        counts += compared(grammar, one, told(grammar, words))
    counts["of both"], counts["both"] = (counts[f"{n}actor"] + counts[f"{n}recipient"] for n in ("of ", ""))
    return counts


def told(grammar: Grammar, words: Lexicon) -> Participants:
    """Return who takes part in the event that a sentence tells of above all."""
    found = triggers_in(grammar, grammar.tokens, words)
    main = min(found, key=lambda t: (sum(1 for _ in grammar.ancestors(t.token)), t.token.index), default=None)
    top = governing(grammar, None)
    return participants(grammar, top if main is None or _aside(grammar, main, top) else main, Entities(grammar))


def _aside(grammar: Grammar, trigger: Trigger, top: Trigger) -> bool:
    """Whether a trigger stands in a clause that only describes, or gives a circumstance or a source."""
    word = trigger.carrier or trigger.token
    for one in (word, *grammar.ancestors(word)):
        if one.index == top.token.index:
            return False
        if one.dep in _DESCRIBING or one.text.lower() == "according":
            return True
    return False


def compared(grammar: Grammar, one: Record, told: Participants) -> Counter[str]:
    """Return the counts of one record; of what is mutual, either side is right for the other."""
    towards = (*told.actors, *told.recipients) if one.mutual else told.recipients
    counts: Counter[str] = Counter()
    for side, heads, spans in (("actor", told.actors, one.sources), ("recipient", towards, one.targets)):
        if spans:
            phrases = {t for head in heads for t in _phrase(grammar, head)}
            counts[f"of {side}"] += 1
            counts[side] += any(t.span.start < s.end and s.start < t.span.end for t in phrases for s in spans)
    return counts


def _phrase(grammar: Grammar, head: Token) -> list[Token]:
    found = [head]
    for one in found:
        found += [t for t in grammar.children(one) if t.dep in _BASE]
    return found


def type_table(coded: Sequence[Coded], guessed: Sequence[str]) -> Table:
    """Return recall and precision by type, of the first deal."""
    right = Counter(one.type for one, type_ in zip(coded, guessed, strict=True) if one.type == type_)
    gold, read = Counter(one.type for one in coded), Counter(guessed)
    rows = [
        (name, str(n), f"{100 * right[name] / n:.1f}", f"{100 * right[name] / max(1, read[name]):.1f}")
        for name, n in gold.most_common()
    ]
    return Table(("type", "sentences", "recall", "precision"), tuple(rows))


def side_table(sides: Mapping[str, int]) -> Table:
    """Return how many participants were right."""
    rows = ((name, str(sides[f"of {name}"]), f"{_percent(name, sides):.1f}") for name in ("actor", "recipient", "both"))
    return Table(("participants", "in gold", "right"), tuple(rows))


def _figure(name: str, sides: Mapping[str, int]) -> Figure:
    return Figure(name=f"plover/{name}", value=_percent(name, sides), step=100 / max(1, sides[f"of {name}"]))


def _percent(name: str, sides: Mapping[str, int]) -> float:
    return 100 * sides[name] / max(1, sides[f"of {name}"])
