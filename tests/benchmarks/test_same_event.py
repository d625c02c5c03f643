"""ECB+ is read as it is laid out, and pairs are counted."""

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.ecb import topics
from benchmarks.same_event import f1
from firsthand.language.encoder.attribution import Attribution
from firsthand.language.encoder.reader import Language
from firsthand.language.grammar import Grammar, Token
from firsthand.model.text import Span

CORPUS = "1_1ecb\t0\t0\tFog\t-\n1_1ecb\t0\t1\tfell\tA\n\n1_2ecb\t0\t0\tIt\t-\n1_2ecb\t0\t1\tfalls\tA\n"
GOLD = [
    {"coref_chain": "A", "doc_id": "1_1ecb", "sent_id": 0, "tokens_number": [1]},
    {"coref_chain": "A", "doc_id": "1_2ecb", "sent_id": 0, "tokens_number": [1]},
]


def flat(text: str, paragraphs: object) -> Language:  # noqa: ARG001 - as the reader is called
    """Return a grammar in which the last word governs all."""
    row, at = [], 0
    words = text.split()
    for n, word in enumerate(words):
        at = text.index(word, at)
        lemma, pos = ("fall", "VERB") if word.startswith("f") else (word.lower(), "NOUN")
        span = Span(at, at + len(word))
        row.append(Token(n, span, word, lemma, pos, "NN", "dep", len(words) - 1))
    none: tuple[Attribution, ...] = ()
    return Language(Grammar(tuple(row), (Span(0, len(text)),), ()), none)


def test_mentions_of_one_chain_are_a_pair(tmp_path: Path) -> None:
    (tmp_path / "ECB_Dev_corpus.txt").write_text(CORPUS, encoding="utf8")
    (tmp_path / "ECB_Dev_Event_gold_mentions.json").write_text(json.dumps(GOLD), encoding="utf8")

    [(number, topic)] = topics(tmp_path, "Dev", flat).items()
    [(a, b, one)] = topic.pairs()

    assert (number, one) == ("1", True)
    assert (a.document, a.lemma, a.around) == ("1_1ecb", "fall", frozenset({"fog"}))
    assert (b.document, b.lemma) == ("1_2ecb", "fall")


SCORES = {
    "half found, half right": (Counter(gold=4, linked=4, right=2), (50.0, 50.0, 50.0)),
    "nothing linked": (Counter(gold=4), (0.0, 0.0, 0.0)),
}


@pytest.mark.parametrize(("count", "score"), SCORES.values(), ids=SCORES.keys())
def test_pairs_are_scored(count: Counter[str], score: tuple[float, float, float]) -> None:
    assert f1(count) == score
