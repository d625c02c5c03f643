"""The encoder's scores put together: the scores are made from the marks in the text."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from firsthand.claims.attribution import Attribution, attributions
from firsthand.claims.draft import Draft
from firsthand.language.encoder import Encoder, Heads
from firsthand.language.pieces import Window
from firsthand.model.text import Span
from tests.claims.drafts import marked

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
LINKS = ("source", "content")
ENCODER = cast("Encoder", SimpleNamespace(tags=TAGS, links=LINKS))


def heads_of(draft: Draft, *, own: bool = True, shared: float = 5.0) -> Heads:
    """Return scores that say surely what the draft's claims say: a piece a word, after one special piece."""
    tokens = draft.grammar.tokens
    tags = np.full((len(tokens) + 1, len(TAGS)), -9.0, dtype=np.float32)
    links = np.full((len(tokens) + 1, len(tokens) + 1, 2), -5.0, dtype=np.float32)
    roles = np.zeros(len(tokens) + 1, dtype=int)
    for claim in draft.claims:
        sources = [h.source.mention for h in claim.chain if h.source.mention]
        for role, spans in ((5, claim.content), (3, claim.cue), (1, sources)):
            for span in spans:
                at = [t.index + 1 for t in draft.grammar.within(span)]
                roles[at] = role + 1
                roles[at[0]] = role
                for cue in claim.cue:
                    row = draft.grammar.within(cue)[0].index + 1
                    links[row, at, 0] = shared if role == 1 else -5
                    links[row, at, 1] = 5.0 if role == 5 else -5
    tags[np.arange(len(tokens) + 1), roles] = 0
    zeros = np.zeros(len(tokens) + 1, dtype=np.int64)
    window = Window(
        ids=zeros,
        shapes=zeros,
        quoted=zeros,
        starts=np.array([0, *(t.span.start for t in tokens)], dtype=np.int64),
        ends=np.array([0, *(t.span.end for t in tokens)], dtype=np.int64),
        own=np.array([False, *(own for _ in tokens)]),
        within=np.zeros(len(tokens) + 1, dtype=bool),
    )
    return Heads(window, tags, links)


CASES = {
    "one": "<Vos> [said] that {it held}.",
    "two": "<¹Vos> [¹said] that {¹it held}. <²Reed> [²wrote] that {²it broke}.",
    "content around its cue": "{It held}, <Vos> [said], {and held on}.",
    "a source that nobody names": "[It is said] that {it held}.",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_cue_source_and_content_belong_together(text: str) -> None:
    draft = marked(text)

    found = attributions([heads_of(draft)], ENCODER)

    assert found == [
        Attribution(
            cue=claim.cue[0],
            source=tuple(h.source.mention for h in claim.chain if h.source.mention),
            content=claim.content,
        )
        for claim in draft.claims
    ]


@pytest.mark.parametrize(("shared", "sources"), [(4.5, 2), (-6.0, 1)], ids=["shared", "not shared"])
def test_a_source_may_serve_two_cues(shared: float, sources: int) -> None:
    draft = marked("<¹Vos> [¹said] that {¹it held} and [²added] that {²it leaked}.")
    heads = heads_of(draft)
    vos, second = 1, [t.text for t in draft.grammar.tokens].index("added") + 1
    heads.links[second, vos, 0] = shared

    found = attributions([heads], ENCODER)

    assert [a.source for a in found].count((Span(0, 3),)) == sources


def test_content_goes_to_its_best_cue_alone() -> None:
    draft = marked("<¹Vos> [¹said] that {¹it held} and [²added] that {²it leaked}.")
    heads = heads_of(draft)
    first = [t.text for t in draft.grammar.tokens].index("said") + 1
    heads.links[first, :, 1] = 4.0

    found = attributions([heads], ENCODER)

    assert [a.content for a in found] == [claim.content for claim in draft.claims]


def test_a_cue_without_content_is_left_out() -> None:
    draft = marked("<¹Vos> [¹said] that {¹it held}, and <²Reed> [²agreed] {².}")
    [first, _] = draft.claims

    found = attributions([heads_of(draft.with_claims([first]))], ENCODER)

    assert [a.cue for a in found] == [first.cue[0]]


def test_a_window_reads_only_the_cues_that_it_owns() -> None:
    assert attributions([heads_of(marked(CASES["one"]), own=False)], ENCODER) == []


def test_a_special_piece_carries_content_on_and_begins_none() -> None:
    draft = marked("<Vos> [said] that {it held and held}.")
    heads = heads_of(draft)
    special = [t.text for t in draft.grammar.tokens].index("and") + 1
    heads.window.ends[special] = heads.window.starts[special]
    heads.tags[special] = -9
    heads.tags[special, TAGS.index("B-source")] = 0

    [found] = attributions([heads], ENCODER)

    assert found.content == draft.claims[0].content


def test_windows_are_read_in_the_order_of_their_cues() -> None:
    draft = marked(CASES["two"])
    one, two = ([claim] for claim in draft.claims)

    found = attributions([heads_of(draft.with_claims(two)), heads_of(draft.with_claims(one))], ENCODER)

    assert [a.cue for a in found] == [claim.cue[0] for claim in draft.claims]
