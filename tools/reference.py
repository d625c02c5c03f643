"""The pages of docs/reference, made from what the package says of itself: commands, settings, the contract, modules."""

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from inspect import cleandoc
from typing import Any

import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from firsthand.cli import app
from firsthand.report.schema import schema
from firsthand.settings import Settings, variable
from tools.code import Module, modules

NOTE = "<!-- Written by `make docs` from the package itself; what is changed here is lost. -->\n"


def commands() -> str:
    """Return the page of all commands: what each does, takes and offers, as its own help says it."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)  # noqa: S101 - tells the type checker what Typer makes of several commands
    lines = ["# Commands", "", NOTE, cleandoc(group.help or ""), ""]
    for name, command in sorted(group.commands.items()):
        if isinstance(command, TyperCommand) and not command.hidden:
            lines += _command(name, command)
    return _page(lines)


def _command(name: str, command: TyperCommand) -> Iterator[str]:
    arguments = [_metavar(p) for p in command.params if isinstance(p, TyperArgument)]
    usage = " ".join(["firsthand", name, *arguments])
    yield from (f"## firsthand {name}", "", f"    {usage}", "", _single(cleandoc(command.help or "")), "")
    yield from _table(("", "meaning"), [_parameter(p) for p in command.params])


def _metavar(argument: TyperArgument) -> str:
    """An argument's name; three dots where there may be several."""
    name = argument.display_name_raw.rstrip("…")
    return name if argument.nargs == 1 else f"{name}…"


def _parameter(parameter: object) -> tuple[str, str]:
    """An argument by its name, an option by all its names."""
    if isinstance(parameter, TyperArgument):
        return f"`{_metavar(parameter)}`", _plain(parameter.help or "")
    assert isinstance(parameter, TyperOption)  # noqa: S101 - there is no third kind
    names = ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))
    return names, _plain(parameter.help or "")


def settings() -> str:
    """Return the page of the environment variables that Firsthand reads, and what each is unless it is set."""
    rows = [(f"`{variable(field.name)}`", f"{field.default:,}") for field in fields(Settings)]
    lines = ["# Settings", "", NOTE, "Each setting is a variable of the environment.", ""]
    return _page([*lines, _single(cleandoc(Settings.__doc__ or "")), "", *_table(("variable", "unless set"), rows)])


def contract() -> str:
    """Return the page of the reading contract: each object that `firsthand read --json` prints, field by field."""
    whole = schema()
    lines = ["# What `firsthand read --json` prints", "", NOTE, whole["description"], ""]
    lines += ["`firsthand schema` prints the JSON Schema that this page is made from.", ""]
    for name, definition in {"reading": whole, **whole["$defs"]}.items():
        lines += [f"## {name}", ""]
        if name != "reading" and "description" in definition:
            lines += [definition["description"], ""]
        values = [f"`{value}`" for value in definition.get("enum", ())]
        lines += [f"One of {', '.join(values)}.", ""] if values else []
        rows = [(f"`{field}`", _shape(of), _told(of)) for field, of in definition.get("properties", {}).items()]
        lines += _table(("field", "is", "meaning"), rows)
    return _page(lines)


def _shape(of: dict[str, Any]) -> str:
    """What a value may be, in a few words: the names of its types, or the object it is."""
    if "$ref" in of:
        name = of["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    for key in ("oneOf", "anyOf"):
        if key in of:
            return " or ".join(_shape(one) for one in sorted(of[key], key=_is_null))
    if "enum" in of:
        return ", ".join("null" if value is None else f"`{value}`" for value in of["enum"])
    if of.get("type") == "array":
        return f"list of {_shape(of['items'])}" if of.get("items") else "list"
    if "properties" in of:
        return f"object of {', '.join(f'`{name}`' for name in of['properties'])}"
    kinds = of.get("type", "any")
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def _is_null(of: dict[str, Any]) -> bool:
    return of.get("type") == "null"


def _told(of: dict[str, Any]) -> str:
    return str(of.get("description", ""))


def public_modules() -> str:
    """Return the page of the public modules, each with the sentence its file opens with."""
    rows = [(f"`{module.name}`", summary(module)) for module in modules() if module.public]
    return _page(["# Modules", "", NOTE, *_table(("module", "what it is"), rows)])


def summary(module: Module) -> str:
    """Return a module's docstring as far as its first blank line, on one line."""
    return _plain(ast.get_docstring(module.tree) or "")


def _plain(text: str) -> str:
    """The first paragraph of a text, on one line."""
    return _single(" ".join(cleandoc(text).partition("\n\n")[0].split()))


def _single(text: str) -> str:
    """Code marked as docstrings mark it, marked as pages do."""
    return text.replace("``", "`")


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    if not rows:
        return []
    lines = [head, tuple("---" for _ in head), *rows]
    return [*("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines), ""]


def _page(lines: list[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "settings.md": settings,
    "reading.md": contract,
    "modules.md": public_modules,
}
"""Each page's file in docs/reference, and what makes it."""
