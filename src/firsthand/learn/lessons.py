"""What each epoch of training shows: the gold as it is or varied, and a share of the news, all with their grammar."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context

from firsthand.learn.corpus import GoldDocument
from firsthand.learn.examples import paragraphs
from firsthand.learn.silver import Taught
from firsthand.learn.tables import Lesson
from firsthand.learn.teach import Teacher
from firsthand.learn.vary import varied

NEWS_SHARES = 3
"""Into how many parts the news is dealt; an epoch shows one of them."""

TOGETHER = 8
"""Documents that go to a teaching process at a time."""


def lessons(
    gold: Sequence[GoldDocument], news: Sequence[GoldDocument], epochs: int, tell: Callable[[str], None]
) -> list[list[Lesson]]:
    """Return what each epoch shows.

    The first and the last epoch show the gold as it is; those between show it varied, each in another way.
    """
    tell(f"teaching: {len(gold)} documents with gold and {len(news)} of news")
    plain, rest = _taught(gold), _taught(news)
    shown = []
    for epoch in range(epochs):
        if epoch in {0, epochs - 1}:
            told = plain
        else:
            tell(f"teaching: the gold varied, {epoch} of {epochs - 2}")
            told = _taught([varied(document, random.Random(f"v{epoch}/{document.name}")) for document in gold])
        shown.append([*told, *rest[epoch % NEWS_SHARES :: NEWS_SHARES]])
    return shown


def _taught(documents: Sequence[GoldDocument]) -> list[Lesson]:
    """The documents with their silver grammar, from as many processes as there are cores."""
    parts = [documents[at : at + TOGETHER] for at in range(0, len(documents), TOGETHER)]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processes:
        taught = [one for part in processes.map(_teach, [[d.text for d in part] for part in parts]) for one in part]
    return list(zip(documents, taught, strict=True))


@cache
def _teacher() -> Teacher:
    return Teacher()


def _teach(texts: Sequence[str]) -> list[Taught]:
    return list(_teacher()((text, paragraphs(text)) for text in texts))
