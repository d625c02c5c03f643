"""Errors say in one sentence what is wrong, and their kind is their docstring."""

import inspect
import pickle

import pytest

from firsthand import errors

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.FirsthandError)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_docstring_is_the_message(kind: type[errors.FirsthandError]) -> None:
    assert str(kind()) == kind.__doc__


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("detail", ["a.txt", "a.txt."])
def test_a_detail_follows_the_kind(kind: type[errors.FirsthandError], detail: str) -> None:
    assert str(kind(detail)) == f"{(kind.__doc__ or '').rstrip('.')}: a.txt."


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_says_the_same_in_another_process(kind: type[errors.FirsthandError]) -> None:
    error = kind("a.txt")

    there = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert type(there) is kind
    assert str(there) == str(error)


def test_what_cannot_be_read_has_a_reason() -> None:
    assert errors.Unreadable("The file is empty.").reason == "The file is empty."
    assert errors.Unreadable().reason == "The document cannot be read."
