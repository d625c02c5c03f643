"""The same event across articles: ECB+ development part, gold mentions, pairs of one topic, beside same head lemma."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from benchmarks.ecb import topics
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places, digest
from firsthand import weights
from firsthand.judgements.same.happening import LIKELY, Background, Mention, likely
from firsthand.language.encoder.reader import LanguageReader

HOW = (
    "Every two gold mentions of events in one topic, singletons among them; a pair is right where gold has both in one"
    " chain. Same head lemma links a pair whose heads, by our own parse, have one lemma; ours, the signs and weights of"
    " judgements/same/happening.py, learned on the training part."
)

Way = Callable[[Mention, Mention, Background], bool]
WAYS: dict[str, Way] = {
    "same head lemma": lambda a, b, _: a.lemma == b.lemma,
    "Firsthand": lambda a, b, articles: likely(a, b, articles) >= LIKELY,
}


def run(places: Places) -> Outcome:
    """Return pairwise F1 of both, and by how much ours is above the baseline."""
    folder = places.needed("corpora/ecbplus")
    found = topics(folder, "Dev", LanguageReader(weights.FOLDER))
    counts = {way: Counter[str]() for way in WAYS}
    for topic in found.values():
        for a, b, one in topic.pairs():
            for way, links in WAYS.items():
                linked = links(a, b, topic.articles)
                counts[way] += Counter(gold=one, linked=linked, right=one and linked)
    scores = {way: f1(count) for way, count in counts.items()}
    above = scores["Firsthand"][2] - scores["same head lemma"][2]
    step = 100 / max(1, counts["Firsthand"]["gold"])
    mentions = sum(len(topic.mentions) for topic in found.values())
    return Outcome(
        figures=(
            Figure(name="same_event/F1", value=scores["Firsthand"][2], step=step),
            Figure(name="same_event/above same head lemma", value=above, step=step),
        ),
        tables=(_table(counts),),
        notes=(f"{len(found)} topics, {mentions} mentions, {counts['Firsthand']['gold']} pairs in one chain.", HOW),
        gold={"ecbplus": digest(sorted(folder.glob("ECB_Dev_*")))},
    )


def f1(count: Counter[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 in percent."""
    both = count["linked"] + count["gold"]
    precision, recall = (100 * count["right"] / max(1, count[of]) for of in ("linked", "gold"))
    return precision, recall, 200 * count["right"] / both if both else 0.0


def _table(counts: dict[str, Counter[str]]) -> Table:
    return Table(("linked by", "pairs", "precision", "recall", "F1"), tuple(_rows(counts)))


def _rows(counts: dict[str, Counter[str]]) -> Iterable[tuple[str, ...]]:
    for way, count in counts.items():
        yield (way, str(count["linked"]), *(f"{score:.1f}" for score in f1(count)))
