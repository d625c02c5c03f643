"""Copies are planted as they are meant to be, and originals that share text are left out."""

import random

import pytest

from benchmarks.reprints import EACH, HOSTS, KINDS, Desk, apart, candidates_of, planted

WORDS = "gate river bread mole fog pier boat lamp rope net sail oar tide bell crew mast".split()


def article(seed: int, words: int = 150) -> str:
    """Return sentences that nobody wrote, the same for one seed."""
    chance = random.Random(seed)  # noqa: S311 - it must come out the same every time
    row = [f"{chance.choice(WORDS)}{chance.randrange(99)}" for _ in range(words)]
    return " ".join(f"{word}." if n % 10 == 9 else word for n, word in enumerate(row))


@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_keeps_most_of_its_original(kind: str) -> None:
    original = article(0)
    desk = Desk(random.Random(1), [article(n) for n in range(1, 5)])  # noqa: S311 - as above

    copy = KINDS[kind](original, desk)

    kept = [word for word in original.split() if word in set(copy.split())]
    assert len(kept) >= 0.6 * len(original.split())


def test_every_kind_is_planted_beside_its_original() -> None:
    texts = [article(n, words=30) for n in range(HOSTS + EACH * (len(KINDS) + 1))]

    test = planted(texts, random.Random(2))  # noqa: S311 - as above

    assert len(test.copies) == EACH * len(KINDS)
    assert len(test.quoting) == EACH
    assert all(copy < len(test.texts) and original < copy for original, copy in test.copies)


def test_texts_that_share_much_are_left_out() -> None:
    one, other = article(1), article(2)

    kept, left = apart([one, other, f"{one} and more", "too short"])

    assert (kept, left) == ([one, other], 1)


def test_candidates_share_a_number() -> None:
    assert candidates_of([(1, 2), (2, 3), (4,)]) == {(0, 1)}
