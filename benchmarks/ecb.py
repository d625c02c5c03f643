"""ECB+: sentences, gold mentions of events, and the chains they stand in, topic by topic."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.progress import counted
from firsthand.judgements.same.happening import Background, Mention
from firsthand.judgements.words.words import spelled, stem, weighed
from firsthand.language.encoder.reader import Language
from firsthand.language.grammar import Grammar, Token
from firsthand.model.text import Span

Reads = Callable[[str, Sequence[Span]], Language]

Place = tuple[int, int]
"""A sentence's number, and a token's in it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text, where its tokens stand, and its sentences as paragraphs, so that none is cut."""

    text: str
    places: Mapping[Place, Span]
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """The mentions of one topic, each with its chain, and the articles as background."""

    mentions: tuple[tuple[Mention, str], ...]
    articles: Background

    def pairs(self) -> Iterator[tuple[Mention, Mention, bool]]:
        """Yield every two mentions, and whether gold has them in one chain."""
        for (a, one), (b, other) in combinations(self.mentions, 2):
            yield a, b, one == other


def topics(folder: Path, part: str, reader: Reads) -> dict[str, Topic]:
    """Return a part's topics by their numbers."""
    articles = _articles(folder / f"ECB_{part}_corpus.txt")
    gold = json.loads((folder / f"ECB_{part}_Event_gold_mentions.json").read_text(encoding="utf8"))
    by_article = defaultdict(list)
    for row in gold:
        by_article[row["doc_id"]].append(row)
    found: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
    for name, article in counted(articles.items(), f"ecbplus: {part} articles read", total=len(articles)):
        grammar = reader(article.text, article.sentences).grammar
        for row in by_article[name]:
            found[name.partition("_")[0]].append((_mention(name, article, grammar, row), row["coref_chain"]))
    backgrounds: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for name, article in articles.items():
        backgrounds[name.partition("_")[0]][name] = [
            s for w, *_ in spelled(article.text) if (s := stem(w)) in weighed(w)
        ]
    return {topic: Topic(tuple(rows), Background(backgrounds[topic])) for topic, rows in found.items()}


def _articles(file: Path) -> dict[str, Article]:
    words: dict[str, dict[Place, str]] = defaultdict(dict)
    for line in file.read_text(encoding="utf8").splitlines():
        fields = line.split("\t")
        if len(fields) >= 4:
            words[fields[0]][int(fields[1]), int(fields[2])] = fields[3]
    return {name: _article(row) for name, row in words.items()}


def _article(words: Mapping[Place, str]) -> Article:
    text, places, sentences = "", {}, list[Span]()
    for number in sorted({sentence for sentence, _ in words}):
        start = len(text)
        for place in sorted(place for place in words if place[0] == number):
            text += " " if len(text) > start else ""
            places[place] = Span(len(text), len(text) + len(words[place]))
            text += words[place]
        sentences.append(Span(start, len(text)))
        text += "\n"
    return Article(text, places, tuple(sentences))


def _mention(name: str, article: Article, grammar: Grammar, row: Mapping[str, object]) -> Mention:
    sentence = int(str(row["sent_id"]))
    numbers = row["tokens_number"]
    assert isinstance(numbers, list)
    spans = [article.places[sentence, int(number)] for number in numbers]
    whole = Span(spans[0].start, spans[-1].end)
    head = grammar.top(grammar.within(whole) or grammar.tokens[:1])
    extent = next(s for s in article.sentences if whole in s)
    inside = grammar.within(extent)
    own = {token.index for token in grammar.within(whole)}
    return Mention(
        document=name,
        sentence=sentence,
        lemma=head.lemma.lower(),
        belongs=_stems(token for token in _belonging(grammar, head) if token.index not in own),
        around=_stems(token for token in inside if token.index not in own),
        names=_stems(token for token in inside if token.pos == "PROPN" and token.index not in own),
        figures=frozenset(token.text for token in inside if token.tag == "CD"),
    )


def _belonging(grammar: Grammar, head: Token) -> Iterator[Token]:
    """What the mention's head governs; of a noun, also what its own governor does."""
    yield from grammar.subtree(head)
    if head.pos in {"NOUN", "PROPN"}:
        for token in grammar.children(grammar.head(head)):
            yield from grammar.subtree(token) if token.index != head.index else ()


def _stems(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(s for token in tokens if token.pos in _TELLING and (s := stem(token.lemma)))


_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
