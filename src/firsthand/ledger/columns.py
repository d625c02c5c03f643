"""The kinds of columns that the ledger's tables are made of; each carries its meaning into the case file itself."""

from __future__ import annotations

from typing import Any

from sqlalchemy import REAL, Column, Double, ForeignKey, Integer, LargeBinary, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateColumn
from sqlalchemy.types import TypeEngine

# SQLite's STRICT tables, in which a column holds what it says it holds, know a double by the name REAL alone.
_REAL: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")


@compiles(CreateColumn, "sqlite")
def _with_comment(element: CreateColumn, compiler: Any, **options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's signature
    """SQLite keeps no comments on columns but those inside the statement, where every browser of tables shows them."""
    column = element.element
    written: str = compiler.visit_create_column(element, **options)
    return f"{written} /* {column.comment} */"


def text(name: str, meaning: str, *, primary_key: bool = False) -> Column[Any]:
    """Return a column of text that is always there."""
    return Column(name, Text, comment=meaning, nullable=False, primary_key=primary_key)


def maybe(name: str, meaning: str) -> Column[Any]:
    """Return a column of text; NULL where it is not known."""
    return Column(name, Text, comment=meaning, nullable=True)


def whole(name: str, meaning: str, *, unknown: bool = False) -> Column[Any]:
    """Return a column of whole numbers; of yes (1) and no (0) where the meaning is a question."""
    return Column(name, Integer, comment=meaning, nullable=unknown)


def real(name: str, meaning: str) -> Column[Any]:
    """Return a column of numbers; NULL where it is open or not known."""
    return Column(name, _REAL, comment=meaning, nullable=True)


def blob(name: str, meaning: str) -> Column[Any]:
    """Return a column of bytes; NULL where they were blanked."""
    return Column(name, LargeBinary, comment=meaning, nullable=True)


def key(meaning: str) -> Column[Any]:
    """Return a table's running number, which hangs on the order of reading and means nothing else."""
    return Column("key", Integer, comment=meaning, primary_key=True)


def names(name: str, target: str, meaning: str, *, unknown: bool = False) -> Column[Any]:
    """Return a column that names a row of another table, given as ``table.column``."""
    kind = Text if target.endswith(".id") else Integer
    return Column(name, kind, ForeignKey(target), comment=meaning, nullable=unknown)
