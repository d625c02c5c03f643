"""Whether two mentions in different articles tell of one event: by trigger, participants, words around and story.

Each sign is a number from 0 to 1; the weights are a logistic regression's, learned on the training part of ECB+
(``python -m benchmarks.learn_events``), and few enough to be read.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

LIKELY = 0.34
"""Probability from which on two mentions are held for one event: the best in cross-validation over topics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention of an event: its head's lemma, and stems of what belongs to it, stands beside it, and is named there.

    ``document`` names the article; ``sentence`` numbers the sentence in it.
    """

    document: str
    sentence: int
    lemma: str
    belongs: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str] = frozenset()


class Background:
    """How rare each stem is among the articles at hand, and how alike two of the articles are."""

    def __init__(self, articles: Mapping[str, Iterable[str]]) -> None:
        counts = {name: Counter(stems) for name, stems in articles.items()}
        held = Counter(stem for count in counts.values() for stem in count)
        self._idf = {stem: math.log((1 + len(counts)) / n) for stem, n in held.items()}
        self._most = math.log(1 + len(counts)) or 1.0
        self._vectors = {name: self._vector(count) for name, count in counts.items()}
        self._lengths = {n: math.sqrt(sum(x * x for x in v.values())) for n, v in self._vectors.items()}

    def _vector(self, count: Counter[str]) -> dict[str, float]:
        return {stem: (1 + math.log(n)) * self._idf[stem] for stem, n in count.items()}

    def rarity(self, stem: str) -> float:
        """Return how rare a stem is, from 0 (in every article) to 1 (in one at most)."""
        return self._idf.get(stem, self._most) / self._most

    def alike(self, a: str, b: str) -> float:
        """Return the cosine of two articles."""
        first, second = sorted((self._vectors[a], self._vectors[b]), key=len)
        product = sum(x * second[stem] for stem, x in first.items() if stem in second)
        return product / ((self._lengths[a] * self._lengths[b]) or 1.0)

    def common(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Return Dice's share of what two sets of stems have in common, each stem by its rarity."""
        both = sum(self.rarity(stem) for stem in a & b)
        total = sum(self.rarity(stem) for stem in a) + sum(self.rarity(stem) for stem in b)
        return 2 * both / total if total else 0.0


def _same_lemma(a: Mention, b: Mention, _: Background) -> float:
    return float(a.lemma == b.lemma)


def _one_root(a: Mention, b: Mention, _: Background) -> float:
    """ "acquire" and "acquisition", which share no lemma."""
    same = next((n for n, (x, y) in enumerate(zip(a.lemma, b.lemma, strict=False)) if x != y), None)
    length = min(len(a.lemma), len(b.lemma)) if same is None else same
    return float(a.lemma != b.lemma and length >= 4 and length >= 0.6 * min(len(a.lemma), len(b.lemma)))


def _story(a: Mention, b: Mention, articles: Background) -> float:
    return articles.alike(a.document, b.document)


def _around(a: Mention, b: Mention, articles: Background) -> float:
    return articles.common(a.around, b.around)


def _belongs(a: Mention, b: Mention, articles: Background) -> float:
    return articles.common(a.belongs, b.belongs)


def _names(a: Mention, b: Mention, articles: Background) -> float:
    return articles.common(a.names, b.names)


def _crossed(a: Mention, b: Mention, _: Background) -> float:
    """The trigger of each stands beside the other's: two ways to tell one thing."""
    return float(a.lemma != b.lemma and a.lemma in b.around and b.lemma in a.around)


def _other_figures(a: Mention, b: Mention, _: Background) -> float:
    return float(bool(a.figures) and bool(b.figures) and not a.figures & b.figures)


def _same_figures(a: Mention, b: Mention, _: Background) -> float:
    return float(bool(a.figures & b.figures))


def _one_article(a: Mention, b: Mention, _: Background) -> float:
    return float(a.document == b.document)


def _one_sentence(a: Mention, b: Mention, _: Background) -> float:
    return float(a.document == b.document and a.sentence == b.sentence)


def _rare(a: Mention, b: Mention, articles: Background) -> float:
    return min(articles.rarity(a.lemma), articles.rarity(b.lemma))


Sign = Callable[[Mention, Mention, Background], float]


def _both(x: Sign, y: Sign) -> Sign:
    return lambda a, b, articles: x(a, b, articles) * y(a, b, articles)


SIGNS: Mapping[str, Sign] = {
    "same lemma": _same_lemma,
    "one root": _one_root,
    "alike articles": _story,
    "words around": _around,
    "what belongs to it": _belongs,
    "names": _names,
    "triggers crossed": _crossed,
    "other figures": _other_figures,
    "same figures": _same_figures,
    "one article": _one_article,
    "one sentence": _one_sentence,
    "rare triggers": _rare,
    "same lemma, alike articles": _both(_same_lemma, _story),
    "same lemma, words around": _both(_same_lemma, _around),
    "same lemma, what belongs to it": _both(_same_lemma, _belongs),
    "same lemma, names": _both(_same_lemma, _names),
    "same lemma, rare": _both(_same_lemma, _rare),
    "same lemma, one article": _both(_same_lemma, _one_article),
    "one root, alike articles": _both(_one_root, _story),
    "one root, words around": _both(_one_root, _around),
    "one root, what belongs to it": _both(_one_root, _belongs),
}

WEIGHTS: Mapping[str, float] = {
    "same lemma": 2.47,
    "one root": 2.82,
    "alike articles": 1.55,
    "words around": 0.02,
    "what belongs to it": 2.65,
    "names": 0.71,
    "triggers crossed": -2.25,
    "other figures": -0.16,
    "same figures": 0.22,
    "one article": -0.71,
    "one sentence": -2.83,
    "rare triggers": -0.77,
    "same lemma, alike articles": 5.47,
    "same lemma, words around": 0.06,
    "same lemma, what belongs to it": -1.14,
    "same lemma, names": 1.50,
    "same lemma, rare": 0.96,
    "same lemma, one article": -3.75,
    "one root, alike articles": 1.27,
    "one root, words around": 1.50,
    "one root, what belongs to it": 0.09,
}
BIAS = -3.80


def likely(a: Mention, b: Mention, articles: Background) -> float:
    """Return how likely it is that two mentions tell of one event."""
    score = BIAS + sum(weight * SIGNS[name](a, b, articles) for name, weight in WEIGHTS.items())
    return 1 / (1 + math.exp(-score))
