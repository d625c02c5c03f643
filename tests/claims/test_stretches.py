"""Small sums over stretches: { } in a text marks what should come out."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.stretches import joined, nearest, share, trimmed, unquoted, without, words
from firsthand.model.text import Span
from tests.claims.drafts import marked

TRIMMED = {
    "blanks and commas": " , {it held}; ",
    "dashes": "— {it held} –",
    "a full stop stays": "{it held.}",
    "marks of quotation stay": " {“it held,”} ",
}


@pytest.mark.parametrize("text", TRIMMED.values(), ids=TRIMMED.keys())
def test_trimmed(text: str) -> None:
    draft = marked(text)

    assert trimmed(draft.text, Span(0, len(draft.text))) == draft.claims[0].extent


def test_nothing_is_left_of_joining_marks() -> None:
    assert trimmed(" , — ", Span(0, 5)) is None


UNQUOTED = {
    "curly": "“{it held}”",
    "straight": '"{it held}"',
    "single": "‘{it held}’",
    "only opened": "“{it held}",
    "none": "{it held}",
    "inside": "{it “held” on}",
}


@pytest.mark.parametrize("text", UNQUOTED.values(), ids=UNQUOTED.keys())
def test_unquoted(text: str) -> None:
    draft = marked(text)

    assert unquoted(draft.text, Span(0, len(draft.text))) == draft.claims[0].extent


JOINED = {
    "no word between": ("{it held}, {and broke}", 1),
    "a word between": ("{it held}, he said, {and broke}", 2),
    "one inside the other": ("{it {held} on}", 1),
    "out of order": ("{it held} then {it broke}", 2),
}


@pytest.mark.parametrize(("text", "left"), JOINED.values(), ids=JOINED.keys())
def test_joined(text: str, left: int) -> None:
    plain = text.replace("{", "").replace("}", "")
    starts = [i - text[:i].count("{") - text[:i].count("}") for i, c in enumerate(text) if c == "{"]
    ends = [i - text[:i].count("{") - text[:i].count("}") for i, c in enumerate(text) if c == "}"]
    spans = [Span(s, max(e for e in ends if e > s) if left == 1 else min(e for e in ends if e > s)) for s in starts]

    found = joined(plain, reversed(spans))

    assert len(found) == left
    assert (found[0].start, found[-1].end) == (min(starts), max(ends))


def test_share_counts_words() -> None:
    text = "it held all night"

    assert share(text, [Span(0, 17)], [Span(0, 7)]) == 0.5
    assert share(text, [Span(0, 7)], [Span(0, 17)]) == 1
    assert share(", —", [Span(0, 3)], [Span(0, 3)]) == 0


def test_words_keep_their_apostrophes() -> None:
    assert words("it’s the mayor's", [Span(0, 16)]) == {0, 5, 9}


def test_the_nearest_is_the_earlier_of_two_as_near() -> None:
    assert nearest(Span(10, 12), [Span(5, 8), Span(14, 16)]) == Span(5, 8)
    assert nearest(Span(10, 12), [Span(1, 3), Span(14, 16)]) == Span(14, 16)
    assert nearest(Span(10, 12), []) is None


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(SPANS, st.lists(SPANS, max_size=6))
def test_without_leaves_exactly_what_no_other_takes(span: Span, taken: list[Span]) -> None:
    left = without(span, taken)

    kept = {i for s in left for i in range(s.start, s.end)}
    gone = {i for s in taken for i in range(s.start, s.end)}
    assert kept == set(range(span.start, span.end)) - gone
    assert left == sorted(left)
    assert sum(map(len, left)) == len(kept)


@given(st.text("ab ,“", min_size=80, max_size=80), st.lists(SPANS, max_size=6))
def test_joined_loses_no_word_and_leaves_words_between(text: str, spans: list[Span]) -> None:
    found = joined(text, spans)

    assert words(text, spans) <= words(text, found) | {m for s in spans for m in range(s.start, s.end)}
    for before, after in itertools.pairwise(found):
        assert before.end < after.start
        assert any(c.isalpha() for c in text[before.end : after.start])


@given(st.text("ab ,—“.", min_size=1, max_size=20))
def test_trimming_twice_trims_no_more(text: str) -> None:
    once = trimmed(text, Span(0, len(text)))

    assert once is None or trimmed(text, once) == once
