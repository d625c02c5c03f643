"""Two mentions of an event: what speaks for one, and what does not."""

from __future__ import annotations

import pytest

from firsthand.judgements.same.happening import LIKELY, SIGNS, WEIGHTS, Background, Mention, likely

STRIKE = ["guild", "strike", "harbour", "friday", "voss"]
FLOOD = ["river", "flood", "bridge", "rain", "hale"]
ARTICLES = Background({"a": STRIKE, "b": [*STRIKE, "pier"], "c": FLOOD, "d": [*FLOOD, "strike"]})


def mention(document: str, lemma: str, *around: str, belongs: tuple[str, ...] = ()) -> Mention:
    """Return a mention in the first sentence of its article."""
    return Mention(
        document=document, sentence=0, lemma=lemma, belongs=frozenset(belongs), around=frozenset(around),
        names=frozenset(),
    )  # fmt: skip


ONE = mention("a", "strike", "guild", "harbour", belongs=("guild",))
PAIRS = {
    "one trigger in two articles of one story": (mention("b", "strike", "guild", "pier", belongs=("guild",)), True),
    "another trigger in another story": (mention("c", "flood", "river", "bridge"), False),
    "another trigger in the same sentence": (mention("a", "meet", "guild", "harbour"), False),
}


@pytest.mark.parametrize(("other", "one"), PAIRS.values(), ids=PAIRS.keys())
def test_mentions_are_of_one_event(other: Mention, *, one: bool) -> None:
    assert (likely(ONE, other, ARTICLES) >= LIKELY) is one
    assert likely(other, ONE, ARTICLES) == pytest.approx(likely(ONE, other, ARTICLES))


def test_one_trigger_says_less_in_another_story() -> None:
    near, far = mention("b", "strike", "guild"), mention("d", "strike", "river")

    assert likely(ONE, far, ARTICLES) < likely(ONE, near, ARTICLES)


def test_every_sign_has_a_weight_and_stays_within_bounds() -> None:
    assert WEIGHTS.keys() == SIGNS.keys()
    assert all(0 <= sign(ONE, other, ARTICLES) <= 1.001 for sign in SIGNS.values() for other, _ in PAIRS.values())


def test_roots_meet_across_parts_of_speech() -> None:
    assert SIGNS["one root"](mention("a", "acquire"), mention("b", "acquisition"), ARTICLES) == 1.0
    assert SIGNS["one root"](mention("a", "acquire"), mention("b", "act"), ARTICLES) == 0.0
