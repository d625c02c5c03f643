"""Times, against MEANTIME's TIMEX3: found at all, and found with the right value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from benchmarks.durations import durations
from benchmarks.grammars import GrammarReader, ours
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from benchmarks.progress import counted
from benchmarks.references import references
from benchmarks.timexes import Dated, Timex, read, timexes
from firsthand.claims.times.times import Anchor, times
from firsthand.language.calendar.edtf import days, valid
from firsthand.model.text import Span

HOW = (
    "A time is found where one was read that shares a word with it, each of both counted once, and right where the"
    " value is the same too. Read over the first five sentences, which alone are marked. The line with the document's"
    " date is given to the reader and not asked for; the last row counts it too, as others do. Durations, sets and"
    ' words like "now" are asked for as dates are; times of claims leave them out, and the benchmark finds them by a'
    ' grammar of its own. About a tenth of gold is no time by its words alone ("the Joint Strike Fighter program",'
    ' "exactly on time", "which").'
)

Counts = Counter[str]
"""Of times: ``gold``, ``read``, ``found``, ``right``."""


def run(places: Places) -> Outcome:
    """Return the table, a row for each half of the documents and one for all of them."""
    files = sorted(places.needed("corpora/meantime").glob("*/*.xml"))
    documents, grammar = [timexes(file) for file in files], ours()
    pairs = [(one, found(one, grammar)) for one in counted(documents, "timex", total=len(documents))]
    halves = {
        "made on": _total(pair for pair in pairs if not pair[0].frozen),
        "frozen": _total(pair for pair in pairs if pair[0].frozen),
        "all": _total(pairs),
    }
    return Outcome(
        figures=tuple(_figures(halves)),
        tables=(table({**halves, "all, with the document's date": _total(pairs, creation=True)}),),
        notes=(f"{len(files)} documents, {sum(pair[0].frozen for pair in pairs)} of them frozen.", HOW),
        gold={"meantime": digest(files)},
    )


def found(document: Dated, grammar: GrammarReader) -> list[Timex]:
    """Return what is read in a document's marked sentences, line by line."""
    lines = _lines(document.text)
    tree = grammar(document.text, lines)
    return [timex for line in lines for timex in read(document.text, line, document.day, tree)]


def _lines(text: str) -> tuple[Span, ...]:
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return tuple(spans)


def _total(pairs: Iterable[tuple[Dated, Sequence[Timex]]], *, creation: bool = False) -> Counts:
    total = Counts()
    for document, ours_ in pairs:
        total.update(compared(document.times, ours_, creation=creation))
    return total


def compared(gold: Sequence[Timex], read_: Sequence[Timex], *, creation: bool = False) -> Counts:
    """Return how many of gold's times were found, and right; without ``creation`` the document's own date is left out.

    A right one is matched before one that only overlaps.
    """
    own = [t.span for t in gold if t.creation and not creation]
    gold = [t for t in gold if creation or not t.creation]
    read_ = [t for t in read_ if not any(t.span.overlaps(span) for span in own)]
    pairs = list(matched(gold, read_))
    right = sum(a.value == b.value for a, b in pairs)
    return Counts(gold=len(gold), read=len(read_), found=len(pairs), right=right)


def matched(gold: Sequence[Timex], read_: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """Yield the pairs of gold and read times that overlap, each once, those of the same value first."""
    meeting = [(g.value != r.value, i, j) for i, g in enumerate(gold) for j, r in enumerate(read_)
               if g.span.overlaps(r.span)]  # fmt: skip
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in sorted(meeting):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield gold[i], read_[j]


def f1(right: int, read_: int, gold: int) -> float:
    """Return F1 in percent."""
    return 200 * right / max(1, read_ + gold)


def table(rows: dict[str, Counts]) -> Table:
    """Return recall, precision and F1 of finding, and the F1 of values, a row for each set of documents."""
    shown = []
    for name, c in rows.items():
        shares = (100 * c["found"] / max(1, c["gold"]), 100 * c["found"] / max(1, c["read"]))
        both = (f1(c[what], c["read"], c["gold"]) for what in ("found", "right"))
        shown.append((name, str(c["gold"]), str(c["read"]), *(f"{value:.1f}" for value in (*shares, *both))))
    return Table(("documents", "in gold", "read", "recall", "precision", "span F1", "value F1"), tuple(shown))


def _figures(halves: dict[str, Counts]) -> Iterator[Figure]:
    for name in ("frozen", "all"):
        c, prefix = halves[name], "timex/frozen " if name == "frozen" else "timex/"
        step = 100 / max(1, c["gold"])
        yield Figure(name=f"{prefix}span F1", value=f1(c["found"], c["read"], c["gold"]), step=step)
        yield Figure(name=f"{prefix}value F1", value=f1(c["right"], c["read"], c["gold"]), step=step)


ANCHORS = (Anchor("2022-02-28", "publication", "Kyiv"), Anchor("2022-02"), Anchor(None), Anchor("9999-12-31"))


def fuzzed(text: str) -> None:
    """Read a text with all grammars of time, as a fuzzer's target; ``AssertionError`` where what they find is unsound.

    Sound is EDTF that is valid and runs forward, over words that lie in the text, in order, none over another.
    """
    if not text:
        return
    whole = Span(0, len(text))
    for anchor in ANCHORS:
        told = times(text, whole, anchor)
        for when in told:
            first, last = days(when.edtf)
            assert valid(when.edtf), when
            assert first is None or last is None or first <= last, when
        _apart([when.span for when in told], whole)
    _apart([one.span for one in durations(text, whole)], whole)
    _apart([one.span for one in references(text, whole)], whole)


def _apart(spans: Sequence[Span], whole: Span) -> None:
    assert all(span in whole for span in spans), spans
    assert all(a.end <= b.start for a, b in pairwise(spans)), spans
