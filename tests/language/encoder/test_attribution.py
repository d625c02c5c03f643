"""The encoder's scores put together: the scores are made from the marks in the text."""

from __future__ import annotations

import numpy as np
import pytest

from firsthand.claims.draft import Draft
from firsthand.language.encoder.attribution import (
    HAS_CONTENT,
    HAS_REPORTER,
    HAS_SOURCE,
    Attribution,
    Reporter,
    attributions,
)
from firsthand.language.encoder.encoder import Heads, Values
from firsthand.language.encoder.pieces import Window
from firsthand.model.text import Span
from tests.claims.drafts import marked

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
VALUES = Values(tags=TAGS, forms=("XX|X",), relations=("ROOT",), names=("O",), links=("source", "content", "outer"))


def heads_of(draft: Draft, *, own: bool = True, shared: float = 5.0) -> Heads:
    """Return logits that say surely what the draft's claims say, a token a word."""
    tokens = draft.grammar.tokens
    size = len(tokens)
    tags = np.full((size, len(TAGS)), -9.0, dtype=np.float32)
    links = np.full((size, size, 3), -5.0, dtype=np.float32)
    roles = np.zeros(size, dtype=int)
    for claim in draft.claims:
        sources = [h.source.mention for h in claim.chain if h.source.mention]
        for role, spans in ((5, claim.content), (3, claim.cue), (1, sources)):
            for span in spans:
                at = [t.index for t in draft.grammar.within(span)]
                roles[at] = role + 1
                roles[at[0]] = role
                for cue in claim.cue:
                    row = draft.grammar.within(cue)[0].index
                    links[row, at, 0] = shared if role == 1 else -5
                    links[row, at, 1] = 5.0 if role == 5 else -5
    # Logits of any height: what counts is how far they stand apart.
    tags[np.arange(size), roles] = 4
    zeros = np.zeros(size, dtype=np.int64)
    window = Window(
        ids=zeros,
        shapes=zeros,
        quoted=zeros,
        firsts=np.arange(size),
        starts=np.array([t.span.start for t in tokens], dtype=np.int64),
        ends=np.array([t.span.end for t in tokens], dtype=np.int64),
        paragraphs=zeros,
        own=np.full(size, own),
    )
    none = np.zeros((size, 1), dtype=np.float32)
    arcs = np.zeros((size, size), dtype=np.float32)
    return Heads(window, tags, none, none, none, none[:, 0], arcs, links)


def found_in(heads: Heads) -> list[Attribution]:
    return list(attributions(heads, VALUES))


def word(draft: Draft, text: str) -> int:
    return [t.text for t in draft.grammar.tokens].index(text)


CASES = {
    "one": "<Vos> [said] that {it held}.",
    "two": "<¹Vos> [¹said] that {¹it held}. <²Reed> [²wrote] that {²it broke}.",
    "content around its cue": "{It held}, <Vos> [said], {and held on}.",
    "content over sentences": "{It held. It will hold}, <Vos> [said].",
    "a source that nobody names": "[It is said] that {it held}.",
    "a cue of several words": "<Vos> [is said to have told] us {it held}.",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_cue_source_and_content_belong_together(text: str) -> None:
    draft = marked(text)

    assert found_in(heads_of(draft)) == [
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
    heads.links[word(draft, "added"), 0, 0] = shared

    assert [a.source for a in found_in(heads)].count((Span(0, 3),)) == sources


@pytest.mark.parametrize(
    ("fit", "taken"), [(HAS_SOURCE, True), (HAS_SOURCE - 0.5, False)], ids=["just likely enough", "too unlikely"]
)
def test_a_source_is_worth_a_guess(fit: float, *, taken: bool) -> None:
    draft = marked(CASES["one"])

    [found] = found_in(heads_of(draft, shared=fit))

    assert bool(found.source) is taken


@pytest.mark.parametrize(
    ("fit", "taken"), [(HAS_CONTENT, True), (HAS_CONTENT - 0.5, False)], ids=["just likely enough", "too unlikely"]
)
def test_a_stray_stretch_of_content_is_not(fit: float, *, taken: bool) -> None:
    draft = marked("{It held}, <Vos> [said]. {It will hold}.")
    heads = heads_of(draft)
    stray = [t.index for t in draft.grammar.within(draft.claims[0].content[1])]
    heads.links[word(draft, "said"), stray, 1] = fit

    [found] = found_in(heads)

    assert found.content == draft.claims[0].content[: 1 + taken]


def test_how_well_a_stretch_fits_is_the_mean_of_its_words() -> None:
    draft = marked("<¹Vos> [¹said] that {¹it held on} and [²added] that {²it leaked}.")
    heads = heads_of(draft)
    held = [t.index for t in draft.grammar.within(draft.claims[0].content[0])]
    heads.links[word(draft, "said"), held, 1] = (9.0, 0.0, 0.0)
    heads.links[word(draft, "added"), held, 1] = (4.0, 2.0, 2.0)

    first, *_ = found_in(heads)

    assert first.content == draft.claims[0].content


def test_content_goes_to_its_best_cue_alone() -> None:
    draft = marked("<¹Vos> [¹said] that {¹it held} and [²added] that {²it leaked}.")
    heads = heads_of(draft)
    heads.links[word(draft, "said"), :, 1] = 4.0

    assert [a.content for a in found_in(heads)] == [claim.content for claim in draft.claims]


def test_a_cue_without_content_is_left_out() -> None:
    draft = marked("<¹Vos> [¹said] that {¹it held}, and <²Reed> [²agreed] {².}")
    [first, _] = draft.claims

    found = found_in(heads_of(draft.with_claims([first])))

    assert [a.cue for a in found] == [first.cue[0]]


def test_a_window_reads_only_the_cues_that_it_owns() -> None:
    draft = marked(CASES["two"])
    heads = heads_of(draft)
    heads.window.own[: word(draft, "Reed")] = False

    assert [a.cue for a in found_in(heads)] == [draft.claims[1].cue[0]]


def test_content_that_another_window_owns_still_belongs_to_the_cue() -> None:
    draft = marked("<Vos> [said] that {it held}.")
    heads = heads_of(draft)
    heads.window.own[word(draft, "that") :] = False

    [found] = found_in(heads)

    assert found.content == draft.claims[0].content


def test_nothing_is_said_where_no_cue_is() -> None:
    assert found_in(heads_of(marked("It held."))) == []
    assert found_in(heads_of(marked(CASES["one"]), own=False)) == []


REPORTED = {"sure": (HAS_REPORTER, True), "not sure enough": (HAS_REPORTER - 0.1, False)}


@pytest.mark.parametrize(("score", "reported"), REPORTED.values(), ids=REPORTED.keys())
def test_a_cue_is_reported_by_the_cue_that_it_is_linked_to(score: float, reported: bool) -> None:  # noqa: FBT001
    draft = marked("{¹It held}, <¹Vos> [¹said], [²according to] <²Interfax>{².}")
    heads = heads_of(draft)
    heads.links[word(draft, "said"), word(draft, "according"), VALUES.links.index("outer")] = score

    said, *_ = found_in(heads)

    source = draft.claims[1].chain[0].source.mention
    assert source
    assert said.reporter == (Reporter(source, draft.claims[1].cue[0]) if reported else None)


def test_a_cue_of_the_same_source_reports_nothing() -> None:
    draft = marked("<¹Vos> [¹said] {¹it held}, [²according to] <²Interfax>{².}")
    heads = heads_of(draft)
    vos = word(draft, "Vos")
    heads.links[word(draft, "according"), :, 0] = -5
    heads.links[word(draft, "according"), vos, 0] = 5
    heads.links[word(draft, "said"), word(draft, "according"), VALUES.links.index("outer")] = 5

    assert [a.reporter for a in found_in(heads)] == [None] * len(found_in(heads))
