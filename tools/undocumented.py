"""Finds what the package offers and nowhere explains: each fault is a sentence that says where to write."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from inspect import cleandoc
from typing import Any

import typer.main
from sqlalchemy import MetaData
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from firsthand.cli import app
from firsthand.errors import FirsthandError
from firsthand.ledger.schema import VIEWS, metadata
from firsthand.report import coded
from firsthand.report.exports import COLUMNS
from firsthand.report.schema import schema
from firsthand.settings import Settings
from tools import case_file, public
from tools.case_file import Seen

# "Example: what it is for:", a blank line, and the command itself, indented.
_EXAMPLE = re.compile(r"^Example: .+:\n\n {4}\S", re.MULTILINE)


def everything() -> Iterator[str]:
    """Yield a sentence for each thing of this package that is not explained."""
    yield from commands(group())
    yield from settings(Settings)
    yield from names(public.names())
    yield from tables(metadata)
    yield from views(case_file.views(), VIEWS)
    yield from columns(COLUMNS | coded.COLUMNS)
    yield from contract(schema())
    yield from errors(FirsthandError)


def group() -> TyperGroup:
    """Return all commands of the command line."""
    found = typer.main.get_command(app)
    assert isinstance(found, TyperGroup)  # noqa: S101 - tells the type checker what Typer makes of several commands
    return found


def commands(group: TyperGroup) -> Iterator[str]:
    """Yield the commands without help or worked example, and their arguments and options without help."""
    for name, command in sorted(group.commands.items()):
        if not isinstance(command, TyperCommand) or command.hidden:
            continue
        told = cleandoc(command.help or "")
        if not told:
            yield f"firsthand {name} has no help: give its function a docstring"
        elif not _EXAMPLE.search(told):
            yield f'the help of firsthand {name} has no worked example: "Example: …:", then the command, indented'
        for parameter in command.params:
            if isinstance(parameter, TyperArgument | TyperOption) and not parameter.help:
                yield f"firsthand {name} does not say what {_called(parameter)} is for: give it a help text"


def _called(parameter: TyperArgument | TyperOption) -> str:
    return parameter.opts[0] if isinstance(parameter, TyperOption) else str(parameter.metavar or parameter.name)


def settings(of: type[Any]) -> Iterator[str]:
    """Yield the settings that their docstring does not name."""
    for field in fields(of):
        if f"``{field.name}``" not in (of.__doc__ or ""):
            yield f"the docstring of {of.__name__} does not say what ``{field.name}`` is"


def names(things: Mapping[str, object]) -> Iterator[str]:
    """Yield the public names, and the public methods of the classes among them, that say nothing of themselves."""
    for name, thing in things.items():
        if not public.told(thing):
            yield f"firsthand.{name} has no docstring"
        for method, function in public.methods(thing).items():
            if not public.told(function):
                yield f"firsthand.{name}.{method} has no docstring"


def tables(of: MetaData) -> Iterator[str]:
    """Yield the tables and columns of a case file without a meaning."""
    for table in of.tables.values():
        if not table.comment:
            yield f"the table {table.name} has no meaning: give it one in ledger/schema.py"
        for column in table.columns:
            if not column.comment:
                yield f"the column {table.name}.{column.name} has no meaning: give it one in ledger/schema.py"


def views(made: Mapping[str, list[Seen]], told: Mapping[str, str]) -> Iterator[str]:
    """Yield the views without a meaning, meanings without a view, and columns that show no column of a table."""
    for name, seen in made.items():
        if not told.get(name):
            yield f"the view {name} has no meaning: give it one in VIEWS of ledger/schema.py"
        if not seen:
            yield f"the view {name} has no columns that can be told: write each as table.column"
        for column in seen:
            if not case_file.meaning(column):
                yield f"the column {name}.{column.name} has no meaning: {column.table}.{column.column} has none"
    for name in told.keys() - made.keys():
        yield f"VIEWS of ledger/schema.py tells of {name}, and no migration makes that view"


def columns(of: Mapping[str, str]) -> Iterator[str]:
    """Yield the columns of an export without a meaning."""
    for name, told in of.items():
        if not told.strip():
            yield f"the column {name} of an export has no meaning: give it one in report/exports.py"


def contract(of: Mapping[str, Any]) -> Iterator[str]:
    """Yield the objects and fields of the reading contract without a description; a reference has its target's."""
    for name, definition in {"reading": of, **of.get("$defs", {})}.items():
        if not definition.get("description"):
            yield f"{name} has no description in reading.schema.json"
        yield from _fields(definition, name, of)


def _fields(of: Mapping[str, Any], where: str, whole: Mapping[str, Any]) -> Iterator[str]:
    for name, field in of.get("properties", {}).items():
        if not _described(field, whole):
            yield f"{where}.{name} has no description in reading.schema.json"
        yield from _fields(field, f"{where}.{name}", whole)
        yield from _fields(field.get("items") or {}, f"{where}.{name}[]", whole)


def _described(field: Mapping[str, Any], whole: Mapping[str, Any]) -> bool:
    if field.get("description"):
        return True
    target: Any = whole if "$ref" in field else {}
    for name in field.get("$ref", "").split("/")[1:]:
        target = target.get(name, {})
    return bool(target.get("description"))


def errors(kind: type[BaseException]) -> Iterator[str]:
    """Yield the kinds of errors without a docstring of their own, which is their message."""
    if not (vars(kind).get("__doc__") or "").strip():
        yield f"the error {kind.__name__} has no docstring, and so nothing to say to whoever meets it"
    for each in kind.__subclasses__():
        yield from errors(each)
