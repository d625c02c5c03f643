"""The names that ``firsthand`` gives to Python: how each is called, what it holds, and what it says of itself."""

import inspect
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum

import firsthand

_HOME = re.compile(r"\b(?:\w+\.)+(?=\w)")


def names() -> dict[str, object]:
    """Return the public names with what they stand for; the version is no more than a string and is left out."""
    every = {name: getattr(firsthand, name) for name in firsthand.__all__}
    return {name: thing for name, thing in every.items() if not isinstance(thing, str)}


def told(thing: object) -> str:
    """Return a thing's own docstring; empty where it has none, or the signature that ``dataclass`` puts there."""
    written = (vars(thing).get("__doc__") if isinstance(thing, type) else getattr(thing, "__doc__", None)) or ""
    made = isinstance(thing, type) and is_dataclass(thing) and written.startswith(f"{thing.__name__}(")
    return "" if made else inspect.cleandoc(written)


def signature(name: str, thing: object) -> str:
    """Return how a thing is called, a parameter a line where they are many; an enumeration and an error are named."""
    if isinstance(thing, type) and issubclass(thing, Enum | Exception):
        return f"class {name}({thing.__bases__[0].__name__})"
    if isinstance(thing, property):
        return f"{name}: {_shown(inspect.signature(_getter(thing)).return_annotation)}"
    assert callable(thing)  # noqa: S101 - tells the type checker
    called = inspect.signature(thing)
    kind = "class" if isinstance(thing, type) else "def"
    parameters = [_parameter(each) for each in called.parameters.values() if each.name != "self"]
    star = next((n for n, p in enumerate(_own(called)) if p.kind is p.KEYWORD_ONLY), None)
    if star is not None:
        parameters.insert(star, "*")
    back = "" if kind == "class" else f" -> {_shown(called.return_annotation)}"
    return _joined(f"{kind} {name}", parameters, back)


def _own(called: inspect.Signature) -> list[inspect.Parameter]:
    return [each for each in called.parameters.values() if each.name != "self"]


def _joined(head: str, parameters: list[str], back: str) -> str:
    line = f"{head}({', '.join(parameters)}){back}"
    if len(line) <= _WIDE:
        return line
    return "\n".join([f"{head}(", *(f"    {each}," for each in parameters), f"){back}"])


_WIDE = 100


def _parameter(of: inspect.Parameter) -> str:
    kind = "" if of.annotation is of.empty else f": {_shown(of.annotation)}"
    if of.default is of.empty:
        return f"{of.name}{kind}"
    return f"{of.name}{kind} = {_default(of.default)}"


def _default(value: object) -> str:
    """A default as it would be written; one of our own values by its name alone."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    shown = repr(value)
    return "…" if shown.startswith("<") else f"{type(value).__name__}(…)" if is_dataclass(value) else shown


def _shown(annotation: object) -> str:
    """An annotation without the modules that its names live in."""
    return _HOME.sub("", annotation if isinstance(annotation, str) else inspect.formatannotation(annotation))


def values(thing: object) -> list[str]:
    """Return the values of an enumeration; of anything else none."""
    return [str(each.value) for each in thing] if isinstance(thing, type) and issubclass(thing, Enum) else []


def methods(thing: object) -> dict[str, object]:
    """Return the public methods and properties that a class itself defines; of anything else none."""
    if not isinstance(thing, type) or issubclass(thing, Enum):
        return {}
    held = {field.name for field in fields(thing)} if is_dataclass(thing) else set()
    own = {name: made for name, made in vars(thing).items() if not name.startswith("_") and name not in held}
    return {name: made for name, made in own.items() if callable(made) or isinstance(made, property)}


def _getter(of: property) -> Callable[..., object]:
    assert of.fget is not None  # noqa: S101 - a property without one can only be set
    return of.fget
