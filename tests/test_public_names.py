"""The public names: all there, each from its home, none loaded before it is used."""

from __future__ import annotations

import pytest

import firsthand
from firsthand.model.claim import Claim
from firsthand.model.text import Document


def test_names_come_from_their_homes() -> None:
    assert firsthand.Claim is Claim
    assert firsthand.Document is Document


def test_all_of_them_are_listed() -> None:
    assert set(dir(firsthand)) == set(firsthand.__all__)


@pytest.mark.parametrize("name", sorted(set(firsthand.__all__) - {"read"}))
def test_name_is_there(name: str) -> None:
    assert getattr(firsthand, name)


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(firsthand, "nothing")  # noqa: B009 - the type checker knows that it is not there
