"""Statements that are put together once: asked with other values each time, and seen by one transaction."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import bindparam, select

from firsthand.errors import CaseFileDamaged
from firsthand.ledger import schema
from firsthand.ledger.asked import Asked, these, wanted
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import Session
from tests.ledger.builders import bare, dispatch, keep

_PLACES = schema.captures.c
AT = Asked(select(_PLACES.place, _PLACES.record).where(wanted(_PLACES.place)).order_by(_PLACES.place).limit(2))
NONE = Asked(select(_PLACES.place).where(_PLACES.place == bindparam("place"), _PLACES.record == 7))


@pytest.mark.parametrize(
    ("places", "found"),
    [([], []), (["b.txt"], ["b.txt"]), (["c.txt", "a.txt", "no.txt", "b.txt"], ["a.txt", "b.txt"])],
    ids=["none", "one", "more than are wanted at the most"],
)
def test_rows_come_by_the_names_of_their_columns(
    ledger: Ledger, case: Path, places: list[str], found: list[str]
) -> None:
    keep(ledger, *(dispatch(f"In {name}.", f"{name}.txt") for name in "cab"))
    with Session(case, writing=False).reading() as connection:
        rows = AT.rows(connection, wanted=these(places))
        values = AT.values(connection, wanted=these(places))

    assert rows == [{"place": place, "record": None} for place in found]
    assert values == found


def test_a_value_of_the_statement_and_one_that_is_given_are_told_apart(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch("Line 7.", "a.jsonl", record=7), dispatch("Line 8.", "a.jsonl", record=8))
    with Session(case, writing=False).reading() as connection:
        assert NONE.first(connection, place="a.jsonl") == {"place": "a.jsonl"}
        assert NONE.first(connection, place="b.jsonl") is None


def test_what_sqlite_has_to_say_is_worded(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch())
    session = Session(case, writing=False)
    with bare(case) as connection:
        connection.execute("ALTER TABLE captures RENAME TO other")

    with pytest.raises(CaseFileDamaged), session.reading() as connected:
        AT.rows(connected, wanted="[]")


def test_what_is_asked_together_sees_one_state(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch("One.", "a.txt"))
    with Ledger(case) as reader, reader.together():
        before = reader.standing()
        keep(ledger, dispatch("Two.", "b.txt"))

        assert (before, reader.standing(), len(list(reader.documents()))) == (1, 1, 1)

    assert ledger.standing() == 2
