"""How the ledger's tables are made: one metadata, each with its meaning, and rows that are closed, never deleted."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, MetaData, Table

from firsthand.ledger.columns import maybe, names, text, whole

metadata = MetaData()

CLOSED = "The run that closed the row; NULL while it stands."
RULES = "The version of the rules that made it."


def table(name: str, meaning: str, *columns: Column[Any] | Index) -> Table:
    """Return a table of the case file with its meaning; SQLite holds it to the types of its columns."""
    # A table of parts is kept in the order of its key, which begins with the claim.
    clustered = sum(isinstance(column, Column) and column.primary_key for column in columns) == 2
    options: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": not clustered}
    return Table(name, metadata, *columns, comment=meaning, **options)


def clustered(name: str, meaning: str, *columns: Column[Any]) -> Table:
    """Return a table that is an index alone: its key is all of its columns."""
    for column in columns:
        column.primary_key = True
    return table(name, meaning, *columns)


def run_that(what: str) -> Column[Any]:
    """Return the column that names the run which wrote a row."""
    return names("run", "runs.number", f"The run that {what}.")


def closed_by(by: str, why: str) -> tuple[Column[Any], Column[Any]]:
    """Return the columns by which a row is closed: nothing is deleted."""
    return names("closed", "runs.number", by, unknown=True), maybe("why", why)


def span_of(of: str) -> tuple[Column[Any], Column[Any], Column[Any]]:
    """Return the columns of a stretch of text with its words."""
    return (
        whole("start", f"The first character of {of} in the reading's text."),
        whole("end", "The character behind its last."),
        text("words", "The words themselves."),
    )


def of_claim() -> tuple[Column[Any], Column[Any]]:
    """Return the key of a table of parts of claims."""
    claim = names("claim", "claims.key", "The claim that it is part of.")
    number = whole("n", "Its number in the claim, from 0.")
    claim.primary_key = number.primary_key = True
    return claim, number
