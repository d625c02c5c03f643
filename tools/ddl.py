"""Prints the tables of the ledger as SQLite is to make them: what the next file of its migrations starts from."""

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from firsthand.ledger.schema import metadata


def tables() -> str:
    """Return the statements that make every table of the schema and its indexes, in an order in which they can run."""
    dialect = sqlite.dialect()
    statements = []
    for table in metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=dialect)).strip()
        made = "\n".join(line.strip() if line.strip() == ")" else line.rstrip() for line in made.splitlines())
        statements.append(f"-- {table.comment}\n{made}")
        statements += [str(CreateIndex(i).compile(dialect=dialect)) for i in sorted(table.indexes, key=str)]
    return ";\n\n".join(statements).replace("\t", "    ") + ";\n"


if __name__ == "__main__":
    print(tables(), end="")
