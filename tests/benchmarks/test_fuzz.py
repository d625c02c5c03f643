"""What the fuzzing script must notice, on grammars made to break."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from benchmarks import fuzz
from benchmarks.fuzz import Broken, Spanned, Subject
from firsthand.model.text import Span


@dataclass(frozen=True)
class Found:
    """What a grammar finds."""

    span: Span
    low: float | None = None
    high: float | None = None


def crashes(text: str) -> Sequence[Spanned]:
    raise KeyError(text)


def hangs(_: str) -> Sequence[Spanned]:
    until = time.process_time() + 60  # a hang is busy: a text has seconds of the processor
    while time.process_time() < until:
        pass
    return ()


BROKEN = {
    "a crash": (crashes, "KeyError"),
    "a hang": (hangs, "more than"),
    "ends the wrong way round": (lambda _: [Found(Span(0, 1), 2, 1)], "low 2 > high 1"),
    "a span outside": (lambda _: [Found(Span(0, 99))], "outside"),
}


@pytest.mark.parametrize(("read", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_says_what_broke(
    read: Callable[[str], Sequence[Spanned]], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz, "LIMIT", 0.05)

    with pytest.raises(Broken, match=message):
        fuzz.check(Subject(read, ("a",), ("b",)), "some text")


def test_notices_time_that_grows_with_the_square() -> None:
    def square(text: str) -> Sequence[Spanned]:
        sum(1 for _ in range(len(text) ** 2 // 50))
        return ()

    with pytest.raises(Broken, match="faster than length"):
        fuzz.linear(Subject(square, ("a",), ("b",)), "abc ")


def test_every_grammar_holds_for_a_moment() -> None:
    for name in fuzz.SUBJECTS:
        assert fuzz.fuzz(name, seconds=0.2, seed=1) > 0


def test_the_same_seed_gives_the_same_texts() -> None:
    subject = fuzz.SUBJECTS["quantities"]
    first, second = (fuzz.texts(subject, random.Random(seed)) for seed in (3, 3))  # noqa: S311

    assert [next(first) for _ in range(20)] == [next(second) for _ in range(20)]


def test_names_are_checked() -> None:
    with pytest.raises(SystemExit):
        fuzz.main(["nothing"])
