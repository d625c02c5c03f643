"""The pages of docs/reference, made from what the package says of itself."""

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from inspect import cleandoc
from typing import Any

import typer.main
from sqlalchemy import Column
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from firsthand.cli import app
from firsthand.errors import FirsthandError
from firsthand.ledger.schema import VIEWS, metadata
from firsthand.report import coded
from firsthand.report.exports import COLUMNS
from firsthand.report.schema import schema
from firsthand.settings import Settings, variable
from tools import case_file, public
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
    named = {p: _metavar(p) for p in command.params if isinstance(p, TyperArgument)}
    arguments = [name if argument.required else f"[{name}]" for argument, name in named.items()]
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
    unless = f" Unless given: `{parameter.default}`." if _worth_telling(parameter.default) else ""
    return names, _plain(parameter.help or "") + unless


def _worth_telling(default: object) -> bool:
    """Whether an option that is not given stands for something, and not for no, none or nothing."""
    return bool(default) and not callable(default)


def settings() -> str:
    """Return the page of the environment variables that Firsthand reads, and what each is unless it is set."""
    rows = [(f"`{variable(field.name)}`", _default(field.default)) for field in fields(Settings)]
    lines = ["# Settings", "", NOTE, "Each setting is a variable of the environment.", ""]
    return _page([*lines, _single(cleandoc(Settings.__doc__ or "")), "", *_table(("variable", "unless set"), rows)])


def _default(value: object) -> str:
    return "nothing" if value is None else f"{value:,}" if isinstance(value, int) else f"`{value}`"


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
        lines += _table(("field", "is", "meaning"), [*_rows(definition)])
    return _page(lines)


def _rows(definition: dict[str, Any], inside: str = "") -> Iterator[tuple[str, str, str]]:
    """A row for each field of an object; for what an object inside it has, a row with the names of both."""
    for field, of in definition.get("properties", {}).items():
        yield f"`{inside}{field}`", _shape(of), _told(of)
        yield from _rows(of.get("items") or {}, f"{inside}{field}[].")
        yield from _rows(of, f"{inside}{field}.")


def _shape(of: dict[str, Any]) -> str:
    """What a value may be, in a few words: the names of its types, or the object it is."""
    if "$ref" in of:
        name, *inside = of["$ref"].split("/")[2:]
        return _shape(_at(schema()["$defs"][name], inside)) if inside else f"[{name}](#{name})"
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
    """What a value means; another object's field means what is told there. A whole object is linked to instead."""
    named = of.get("$ref", "").split("/")[2:]
    return _told(_at(schema()["$defs"], named)) if len(named) > 1 else str(of.get("description", ""))


def _at(here: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    for name in names:
        here = here[name]
    return here


def tables() -> str:
    """Return the page of a case file's views and tables, each column with its meaning."""
    lines = ["# The case file", "", NOTE, *_CASE_FILE, ""]
    for name, columns in case_file.views().items():
        lines += [f"## {name}", "", VIEWS.get(name, ""), ""]
        lines += _table(("column", "from", "meaning"), [_seen(column) for column in columns])
    for table in metadata.sorted_tables:
        lines += [f"## {table.name}", "", table.comment or "", ""]
        lines += _table(("column", "holds", "meaning"), [_kept(column) for column in table.columns])
    return _page(lines)


_CASE_FILE = (
    "A case file is one SQLite database. It holds everything that was read, from which bytes, and by what.",
    "Rows are added and closed, never changed; a document that was blanked is the one exception.",
    "",
    "Begin with the two views: they hold what stands now. The tables hold that and all that came before.",
    "The table [guide](#guide) has the same meanings inside the file.",
    "`claims_fts` is the full-text index of [claims](#claims): its words, and the names of those who say them.",
)


def _seen(column: case_file.Seen) -> tuple[str, str, str]:
    """A view's column, the table's column that it shows, and what that means."""
    return f"`{column.name}`", f"[{column.table}](#{column.table})", case_file.meaning(column)


def _kept(column: Column[Any]) -> tuple[str, str, str]:
    """A table's column, what it holds, and what that means."""
    keys = [f"[{key.column.table.name}](#{key.column.table.name})" for key in column.foreign_keys]
    holds = [str(column.type).lower(), "or NULL" if column.nullable else "", f"→ {keys[0]}" if keys else ""]
    return f"`{column.name}`", " ".join(filter(None, holds)), column.comment or ""


def export() -> str:
    """Return the page of what `firsthand export` writes: the columns of the CSV, and where the JSON lines are told."""
    lines = ["# What `firsthand export` writes", "", NOTE, *_EXPORT, ""]
    lines += ["## CSV", "", "A line of names, then a line for each claim, in UTF-8.", ""]
    lines += _table(("column", "meaning"), [(f"`{name}`", told) for name, told in COLUMNS.items()])
    lines += ["## JSON lines", "", "One object a line, as `firsthand claims --json` prints it:"]
    lines += ["the object [found](reading.md#found) of the reading contract.", "", "## Events", "", *_EVENTS, ""]
    lines += _table(("column", "meaning"), [(f"`{name}`", told) for name, told in coded.COLUMNS.items()])
    return _page(lines)


_EXPORT = (
    "Both forms hold the claims that `firsthand claims` lists with the same words and options.",
    "A claim's words are cut at 500 characters: an export quotes, and the texts stay in the case file.",
    "An empty cell means that it is not known, or that the document does not say.",
    "A cell that a spreadsheet would take for a formula begins with an apostrophe.",
)


_EVENTS = (
    "With `--events`, a line for each event that one of these claims tells of; in JSON lines, one object each.",
    "CAMEO's roots and ACLED's types are schemes alone: none of their data is here, and no row is one of theirs.",
)


def python() -> str:
    """Return the page of the public names: how each is called, what it holds, what it does."""
    lines = ["# From Python", "", NOTE, *_PYTHON, ""]
    for name, thing in public.names().items():
        lines += [f"## {name}", "", *_block(public.signature(name, thing)), _single(public.told(thing)), ""]
        lines += _table(("value",), [(f"`{value}`",) for value in public.values(thing)])
        for method, function in public.methods(thing).items():
            lines += [f"### {name}.{method}", "", *_block(public.signature(method, function))]
            lines += [_single(public.told(function)), ""]
    lines += ["## Errors", "", "Each is a `FirsthandError` and lives in `firsthand.errors`.", ""]
    return _page([*lines, *_table(("error", "says"), [*_errors(FirsthandError)])])


def _errors(kind: type[FirsthandError], above: str = "") -> Iterator[tuple[str, str]]:
    """The kinds of an error, each below the one that it is a kind of."""
    for each in kind.__subclasses__():
        of = f", a `{above}`" if above else ""
        yield f"`{each.__name__}`{of}", _plain(each.__doc__ or "")
        yield from _errors(each, each.__name__)


_PYTHON = (
    "Everything here is imported from `firsthand` itself.",
    "The nouns are frozen: what they are made with is what they hold, under the same names.",
    "[The glossary](../glossary.md) says what the terms and values mean.",
)


def _block(code: str) -> list[str]:
    return ["```python", code, "```", ""]


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
    "export.md": export,
    "case-file.md": tables,
    "python.md": python,
    "modules.md": public_modules,
}
"""Each page's file in docs/reference, and what makes it."""
