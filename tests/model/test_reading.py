"""Readings: every claim is of the document and inside its text; what was skipped whole has a reason and no claims."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model.claim import Claim
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Document, Span

DOCUMENT = Document(id="d", text="It held all night.")


@given(st.integers(0, 30), st.integers(1, 30))
def test_no_claim_leaves_the_text(start: int, length: int) -> None:
    claim = Claim(document="d", content=(Span(start, start + length),))

    if start + length <= len(DOCUMENT.text):
        assert Reading(document=DOCUMENT, claims=(claim,)).claims == (claim,)
    else:
        with pytest.raises(ValueError, match="not of this document"):
            Reading(document=DOCUMENT, claims=(claim,))


def test_no_claim_is_of_another_document() -> None:
    with pytest.raises(ValueError, match="not of this document"):
        Reading(document=DOCUMENT, claims=(Claim(document="e", content=(Span(0, 2),)),))


def test_a_document_skipped_whole_has_a_reason() -> None:
    assert Reading(document=None, skipped=(Skipped("x.pdf", "not a document"),)).claims == ()
    with pytest.raises(ValueError, match="reason"):
        Reading(document=None)


def test_a_document_skipped_whole_has_no_claims() -> None:
    claim = Claim(document="d", content=(Span(0, 2),))

    with pytest.raises(ValueError, match="no claims"):
        Reading(document=None, claims=(claim,), skipped=(Skipped("x.pdf", "not a document"),))
