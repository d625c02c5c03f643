"""The tables: each explained to a stranger, each row with its run, and the migrations' first file made from them."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import Integer

from firsthand.ledger import migrations
from firsthand.ledger.schema import metadata
from tests.ledger.builders import PARTS
from tools import ddl

TABLES = sorted(metadata.tables)


@pytest.mark.parametrize("table", TABLES)
def test_table_and_columns_are_explained_in_sentences(table: str) -> None:
    columns = metadata.tables[table].columns

    for meaning in (metadata.tables[table].comment, *(column.comment for column in columns)):
        assert meaning
        assert meaning[0].isupper()
        assert meaning[-1] in ".…"
        assert "*/" not in meaning


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"runs", "guide", "keys", "sketches"}))
def test_every_row_knows_its_run(table: str) -> None:
    run = metadata.tables[table].c.run

    assert not run.nullable
    assert [key.target_fullname for key in run.foreign_keys] == ["runs.number"]


@pytest.mark.parametrize(
    "table", ["captures", "skips", "withdrawals", "judged", "copies", "links", "conflicts", "settlings", "sums"]
)
def test_what_can_be_closed_says_by_which_run_and_why(table: str) -> None:
    columns = metadata.tables[table].c

    assert columns.closed.nullable
    assert columns.why.nullable
    assert [key.target_fullname for key in columns.closed.foreign_keys] == ["runs.number"]


@pytest.mark.parametrize("table", PARTS)
def test_part_is_kept_beside_the_others_of_its_claim(table: str) -> None:
    assert [column.name for column in metadata.tables[table].primary_key] == ["claim", "n"]


def test_yes_and_no_are_whole_numbers_that_are_never_unknown() -> None:
    questions = [
        column for table in metadata.tables.values() for column in table.columns if "(1)" in (column.comment or "")
    ]

    assert {column.name for column in questions} == {"historical", "approximate", "inferred", "blanked", "same_claim"}
    assert all(isinstance(column.type, Integer) and not column.nullable for column in questions)


def test_every_table_stands_in_the_migrations_word_for_word() -> None:
    """A table that is changed in the schema and not in a migration shows here first."""
    written = {" ".join(each.split()) for script in migrations.scripts() for each in migrations.statements(script)}

    added = [match for each in written if (match := re.fullmatch(r"ALTER TABLE (\w+) ADD COLUMN (.+);", each))]
    for statement in migrations.statements(ddl.tables()):
        made = " ".join(statement.split())
        for table, column in (match.groups() for match in added):
            if f"CREATE TABLE {table} (" in made:
                assert f" {column}," in made
                made = made.replace(f" {column},", "")
        assert made in written
