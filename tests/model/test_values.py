"""All nouns: frozen, slotted, and made of the standard library alone."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from dataclasses import FrozenInstanceError, fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from firsthand import model

MODULES = [importlib.import_module(f"{model.__name__}.{m.name}") for m in pkgutil.iter_modules(model.__path__)]
NOUNS: dict[str, Any] = {
    name: thing
    for module in MODULES
    for name, thing in vars(module).items()
    if isinstance(thing, type) and is_dataclass(thing) and thing.__module__ == module.__name__
}


def test_there_are_nouns() -> None:
    assert {
        "Span",
        "Document",
        "Claim",
        "Hop",
        "Source",
        "Quantity",
        "When",
        "Place",
        "Event",
        "Reading",
    } <= NOUNS.keys()


@pytest.mark.parametrize("noun", NOUNS.values(), ids=NOUNS.keys())
def test_a_noun_is_frozen_and_slotted(noun: Any) -> None:  # noqa: ANN401 - any dataclass
    value = object.__new__(noun)

    assert "__slots__" in vars(noun)
    assert not hasattr(value, "__dict__")
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(noun)[0].name, None)


@pytest.mark.parametrize("path", sorted(Path(model.__path__[0]).glob("*.py")), ids=lambda path: path.stem)
def test_the_nouns_import_the_standard_library_alone(path: Path) -> None:
    imported = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            imported.add(node.module or "")

    foreign = {name for name in imported if name.split(".")[0] not in sys.stdlib_module_names}
    assert all(name.startswith(model.__name__) for name in foreign)
