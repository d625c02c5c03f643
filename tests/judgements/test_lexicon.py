"""The lexicon hangs together, and words that mean alike in the news are alike by it."""

from __future__ import annotations

import pytest

from firsthand.judgements.lexicon import LEXICON, Family, closure, fields, opposites

EACH = [pytest.param(one, id=name) for name, one in LEXICON.items()]


@pytest.mark.parametrize("one", EACH)
def test_a_family_is_sound(one: Family) -> None:
    """No family is opposed to itself or to what it entails, and opposition goes both ways."""
    entailed = closure(frozenset({one.name}))
    assert one.words or one.phrases or one.beside
    assert one.name not in one.opposed
    assert all(one.name in LEXICON[other].opposed for other in one.opposed)
    assert opposites(entailed, entailed) is None
    assert not any(LEXICON[name].opposed & entailed for name in entailed)
    assert entailed <= LEXICON.keys()


@pytest.mark.parametrize("one", EACH)
def test_no_family_leads_back_to_itself(one: Family) -> None:
    """What a family leads to leads to something wider, and never back."""
    wider = one.entails | one.of
    assert one.name not in fields(wider)
