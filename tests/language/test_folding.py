"""Spellings of one name fold together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.folding import folded


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Saint-Étienne", "st etienne"),
        ("St. Petersburg", "st petersburg"),
        ("KYIV", "kyiv"),
        ("Slov'yans'k", "slovyansk"),
        ("Slov’yans’k", "slovyansk"),
        ("Łódź", "lodz"),
        ("Fort Worth", "ft worth"),
        ("Київ", "киів"),
        ("  Buenos   Aires ", "buenos aires"),
        ("", ""),
    ],
)
def test_spellings_fold(name: str, form: str) -> None:
    assert folded(name) == form


@given(st.text(max_size=60))
def test_what_is_folded_stays_so(name: str) -> None:
    once = folded(name)

    assert folded(once).split() == once.split() or folded(folded(once)) == folded(once)
