"""Reprints: copies planted among articles and found again by sketch and passages shared; what is linked falsely."""

from __future__ import annotations

import csv
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from firsthand.judgements.same.reprints import shared, sketch
from firsthand.model.text import Document

SEED = 2026
LEAST_WORDS = 100  # of an original: an item of two sentences is no article
HOSTS = 320  # articles that serve as the pages around copies, each once, and stand in no pair themselves
EACH = 60  # copies of each kind
COMMON = 50  # documents from which on a number of a sketch finds nothing: a paper's own footer
SHOWN = 25
REPRINTED = 0.5  # share of the shorter text from which on it is a reprint; below it, one quotes the other

HOW = (
    "Articles of giveme5w1h and bodies of fnc1. Of those that had text in common before anything was planted (a row of"
    " eight words in twenty of theirs), one of each group is kept, so that every link found between two originals is"
    " false. One copy each is planted of as many originals as there are rows times copies; each keeps 60 % or more of"
    " its original's words. Beside them stand articles into which up to a quarter of another's text was copied: these"
    " quote, and are no reprints. Candidates share a number of their sketches; a link needs half of the shorter text."
)

Pair = tuple[int, int]


def run(places: Places) -> Outcome:
    """Return F1 over pairs, recall by kind of copy, and the false links."""
    five, fnc = places.needed("corpora/giveme5w1h"), places.needed("corpora/fnc1/train_bodies.csv")
    files = sorted(five.glob("*/*.json"))
    texts, reused = apart([*_articles(files), *_bodies(fnc)])
    test = planted(texts, random.Random(SEED))  # noqa: S311 - it must come out the same every time
    candidates = candidates_of([sketch(text) for text in test.texts])
    documents = [Document(id=str(n), text=text) for n, text in enumerate(test.texts)]
    judged = counted(sorted(candidates), "reprints: pairs checked", total=len(candidates))
    links = {pair for pair in judged if shared(documents[pair[0]], documents[pair[1]]).share >= REPRINTED}
    gold = set(test.copies)
    recall, precision = len(links & gold) / len(gold), len(links & gold) / max(1, len(links))
    both = 200 * precision * recall / max(1e-9, precision + recall)
    false = sorted(links - gold)
    return Outcome(
        figures=(
            Figure(name="reprints/F1", value=both, step=100 / len(gold)),
            Figure(name="reprints/recall of candidates", value=100 * len(candidates & gold) / len(gold), step=1),
        ),
        tables=(_by_kind(test, links, candidates), _false(test, false)),
        notes=(
            f"{len(test.texts)} texts, {len(gold)} copies, {len(test.quoting)} that quote; {reused} texts left out.",
            f"Precision {100 * precision:.1f}, recall {100 * recall:.1f}; {len(candidates)} pairs checked.",
            HOW,
        ),
        gold={"giveme5w1h": digest(files), "fnc1": digest([fnc])},
    )


@dataclass(frozen=True, slots=True)
class Desk:
    """What an editor has at hand: chance, and articles to put round a copy, each of them once."""

    chance: random.Random
    hosts: list[str]


Plant = Callable[[str, Desk], str]


@dataclass(frozen=True, slots=True)
class Planted:
    """The texts, the kind of each copy by the pair it makes with its original, and the pairs that only quote."""

    texts: list[str]
    copies: dict[Pair, str]
    quoting: frozenset[Pair]


def planted(texts: Sequence[str], chance: random.Random) -> Planted:
    """Return the texts with a copy of some of them behind, and with some that quote another."""
    row = list(texts)
    chance.shuffle(row)
    desk, pool = Desk(chance, row[:HOSTS]), row[HOSTS:]
    copies: dict[Pair, str] = {}
    originals = iter(range(len(pool)))
    for kind, plant in KINDS.items():
        for _ in range(EACH):
            at = next(originals)
            copies[at, len(pool)] = kind
            pool.append(plant(pool[at], desk))
    quoting = set()
    for _ in range(EACH):
        at = next(originals)
        quoting.add((at, len(pool)))
        pool.append(_quoting(pool[at], desk))
    return Planted(pool, copies, frozenset(quoting))


def candidates_of(sketches: Sequence[Sequence[int]]) -> set[Pair]:
    """Return the pairs that share a number, those that many documents have left aside."""
    holders: dict[int, list[int]] = defaultdict(list)
    for document, numbers in enumerate(sketches):
        for number in numbers:
            holders[number].append(document)
    return {pair for found in holders.values() if 1 < len(found) <= COMMON for pair in combinations(found, 2)}


def apart(texts: Iterable[str]) -> tuple[list[str], int]:
    """Return texts no two of which share much, and how many were left out; counted in another way than links are."""
    kept: list[str] = []
    held: dict[tuple[str, ...], int] = {}
    every = [text for text in texts if len(text.split()) >= LEAST_WORDS]
    for text in every:
        words = re.findall(r"\w+", text.lower())
        rows = {tuple(words[at : at + 8]) for at in range(len(words) - 7)}
        alike = Counter(held[row] for row in rows if row in held)
        if not alike or max(alike.values()) < len(rows) / 20:
            for row in rows:
                held.setdefault(row, len(kept))
            kept.append(text)
    return kept, len(every) - len(kept)


def _articles(files: Iterable[Path]) -> Iterable[str]:
    for file in files:
        yield json.loads(file.read_text(encoding="utf8")).get("text") or ""


def _bodies(file: Path) -> Iterable[str]:
    csv.field_size_limit(sys.maxsize)
    with file.open(encoding="utf8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield row["articleBody"]


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?”\"])\s+", text)


def _trimmed(text: str, desk: Desk, least: float = 0.62) -> str:
    """Cut from the end, as a wire story is."""
    total, most, kept = len(text.split()), desk.chance.uniform(least, 0.9), list[str]()
    for sentence in _sentences(text):
        kept.append(sentence)
        if len(" ".join(kept).split()) >= most * total:
            break
    return " ".join(kept)


def _thinned(text: str, desk: Desk) -> str:
    """Leave out a sentence here and there, and never more than a third of the words."""
    kept, left = [], 0.34 * len(text.split())
    for sentence in _sentences(text):
        long = len(sentence.split())
        if desk.chance.random() < 0.3 and long <= left:
            left -= long
        else:
            kept.append(sentence)
    return " ".join(kept)


def _edited(text: str, desk: Desk, rate: float = 0.06) -> str:
    """Change, drop or put in a word in some sixteen."""
    strange, words = desk.chance.choice(desk.hosts).split(), []
    for word in text.split():
        drawn = desk.chance.random() / rate
        if drawn < 1 / 3:
            continue
        words.append(desk.chance.choice(strange) if drawn < 2 / 3 else word)
        if 2 / 3 <= drawn < 1:
            words.append(desk.chance.choice(strange))
    return " ".join(words)


def _headed(text: str, desk: Desk) -> str:
    first, *rest = _sentences(text)
    return f"{' '.join(desk.chance.choice(desk.hosts).split()[:9])}\nBy Ada Quill\n\n{' '.join(rest or [first])}"


def _embedded(text: str, desk: Desk) -> str:
    before, after = desk.hosts.pop(), desk.hosts.pop()
    return f"{before}\n\n{text}\n\n{after}"


def _all_at_once(text: str, desk: Desk) -> str:
    trimmed = _trimmed(text, desk, least=0.75)
    return _embedded(_edited(trimmed, desk, rate=0.04), desk)


def _quoting(text: str, desk: Desk) -> str:
    """An article with a stretch of another in it, a quarter of either at most."""
    host = desk.hosts.pop()
    words, cut = text.split(), desk.chance.uniform(0.08, 0.25)
    most = int(cut * min(len(words), len(host.split())))
    begin = desk.chance.randrange(max(1, len(words) - most))
    middle = len(host) // 2
    return f"{host[:middle]}\n\n{' '.join(words[begin : begin + most])}\n\n{host[middle:]}"


KINDS: Mapping[str, Plant] = {
    "verbatim": lambda text, _: text,
    "trimmed from the end": _trimmed,
    "sentences left out": _thinned,
    "lightly edited": _edited,
    "headline changed": _headed,
    "inside a longer page": _embedded,
    "trimmed, edited, inside a longer page": _all_at_once,
}


def _by_kind(test: Planted, links: set[Pair], candidates: set[Pair]) -> Table:
    rows = []
    for kind in KINDS:
        pairs = {pair for pair, planted_as in test.copies.items() if planted_as == kind}
        rows.append((kind, str(len(pairs)), str(len(pairs & candidates)), str(len(pairs & links))))
    quoting = test.quoting
    rows.append(
        ("quoting up to a quarter", str(len(quoting)), str(len(quoting & candidates)), str(len(quoting & links)))
    )
    return Table(("copy", "planted", "candidates", "called a reprint"), tuple(rows))


def _false(test: Planted, links: Sequence[Pair]) -> Table:
    rows = []
    for a, b in links[:SHOWN]:
        found = shared(Document(id=str(a), text=test.texts[a]), Document(id=str(b), text=test.texts[b]))
        first = " ".join(test.texts[a][found.passages[0][0].start :][:90].split())
        rows.append((f"{a} and {b}", f"{100 * found.share:.0f} %", first))
    return Table(("false link", "shared", "the first passage"), tuple(rows))
