"""Statements that are put together once and asked over and over, without what SQLAlchemy does for each.

That takes longer than SQLite takes to run one: of a page that asks for twenty things it is a third.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, bindparam, func, select
from sqlalchemy.dialects import sqlite

from firsthand.ledger.rows import Row


class Asked:
    """One statement; its parameters are given by name."""

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement

    @cached_property
    def _made(self) -> tuple[str, tuple[str, ...], dict[str, Any], tuple[str, ...]]:
        """The SQL, its parameters in their order, what is known of them, and its columns; made when first asked for."""
        made = self._statement.compile(dialect=sqlite.dialect())
        columns = tuple(self._statement.selected_columns.keys())
        return made.string, tuple(made.positiontup or ()), dict(made.params), columns

    def rows(self, connection: Connection, **given: object) -> list[Row]:
        """Return the rows that it finds, in the transaction of the connection."""
        _, _, _, columns = self._made
        return [dict(zip(columns, row, strict=True)) for row in self._found(connection, given)]

    def first(self, connection: Connection, **given: object) -> Row | None:
        """Return the first row that it finds, if any."""
        return next(iter(self.rows(connection, **given)), None)

    def values(self, connection: Connection, **given: object) -> list[Any]:
        """Return the first column of what it finds."""
        return [row[0] for row in self._found(connection, given)]

    def _found(self, connection: Connection, given: dict[str, object]) -> list[tuple[Any, ...]]:
        written, order, known, _ = self._made
        return fetched(connection, written, tuple([given[name] if name in given else known[name] for name in order]))


def fetched(connection: Connection, written: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
    """Return what SQLite finds, asked over its own connection."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - tells the type checker
    return driver.execute(written, values).fetchall()


def wanted(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return whether a column is among the values of ``these``: one parameter, however many values there are."""
    values = func.json_each(bindparam("wanted", type_=Text)).table_valued("value")
    return column.in_(select(values.c.value))


def among(column: ColumnElement[Any], values: Iterable[object]) -> ColumnElement[bool]:
    """Return whether a column is among these values, however many: SQLite bounds how many parameters there may be."""
    listed = func.json_each(these(values)).table_valued("value")
    return column.in_(select(listed.c.value))


def these(values: Iterable[object]) -> str:
    """Return the values as what the parameter ``wanted`` is given."""
    return json.dumps(list(values))
