"""Drafts are handed from stage to stage: what is kept of them, and what stays the same object."""

from dataclasses import replace

from firsthand.claims.draft import Draft, once_a_document
from tests.claims.drafts import marked

DRAFT = marked("The dam held, {Ode} said. {²The gate} did not, {³Brand} said.")


def test_claims_are_put_in_reading_order() -> None:
    assert replace(DRAFT, claims=()).with_claims(reversed(DRAFT.claims)).claims == DRAFT.claims


def test_a_draft_with_its_own_claims_is_itself() -> None:
    assert DRAFT.with_claims(reversed(DRAFT.claims)) is DRAFT
    assert DRAFT.with_claims(DRAFT.claims[:1]).claims == DRAFT.claims[:1]


def test_a_question_about_the_prose_is_worked_out_once_whatever_the_claims() -> None:
    asked: list[Draft] = []

    @once_a_document
    def length(draft: Draft) -> int:
        asked.append(draft)
        return len(draft.text)

    further = replace(DRAFT, claims=())
    assert length(DRAFT) == length(further) == len(DRAFT.text)
    assert asked == [DRAFT]
    assert length(marked("Another.")) == len("Another.")
