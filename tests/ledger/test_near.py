"""What is near is what shares most, the newest first; a crowd is looked at from its newest end, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine

from firsthand.ledger.near import CROWD, NEAR_CLAIMS, NEAR_READINGS, near_claims, near_readings

CLAIMS = 2 * CROWD

TABLES = """
    CREATE TABLE keys (value INTEGER, claim INTEGER, PRIMARY KEY (value, claim)) WITHOUT ROWID;
    CREATE TABLE sketches (value INTEGER, reading TEXT, PRIMARY KEY (value, reading)) WITHOUT ROWID;
    CREATE TABLE claims (key INTEGER PRIMARY KEY, reading TEXT);
    CREATE TABLE captures (reading TEXT, closed INTEGER);
"""

Shared = dict[int, set[int]]
"""The claims, or the readings by their numbers, that have a key."""


@pytest.fixture
def connection() -> Iterator[Connection]:
    """Give an empty case, as far as looking up goes."""
    engine = create_engine("sqlite://")
    with engine.begin() as opened:
        for statement in TABLES.split(";")[:-1]:
            opened.exec_driver_sql(statement)
        yield opened
    engine.dispose()


def hold(connection: Connection, shared: Shared, gone: set[int]) -> None:
    """Fill the case anew: a claim to a reading, both under one number."""
    for table in ("keys", "sketches", "claims", "captures"):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - a name of ours
    numbers = range(1, CLAIMS + 1)
    connection.exec_driver_sql("INSERT INTO claims VALUES (?, ?)", [(n, name(n)) for n in numbers])
    connection.exec_driver_sql(
        "INSERT INTO captures VALUES (?, ?)", [(name(n), 1 if n in gone else None) for n in numbers]
    )
    pairs = [(value, n) for value, having in shared.items() for n in having]
    if pairs:
        connection.exec_driver_sql("INSERT INTO keys VALUES (?, ?)", pairs)
        connection.exec_driver_sql("INSERT INTO sketches VALUES (?, ?)", [(value, name(n)) for value, n in pairs])


def name(number: int) -> str:
    """Return the id of a reading; ids stand in no order of age."""
    return f"{(number * 37) % 1000:03}"


some = st.sets(st.integers(1, CLAIMS), max_size=6)
crowd = st.integers(CROWD - 2, CROWD + 2).flatmap(
    lambda n: st.integers(1, CLAIMS - n).map(lambda at: {*range(at, at + n)})
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    shared=st.dictionaries(st.integers(0, 2**63 - 1), some | crowd, max_size=5),
    gone=some,
    most=st.integers(1, 8),
)
def test_the_lookup_agrees_with_counting(connection: Connection, shared: Shared, gone: set[int], most: int) -> None:
    hold(connection, shared, gone)
    values = [*shared, 5]

    newest = Counter(n for having in shared.values() for n in sorted(having)[-CROWD:])
    near = sorted(newest, key=lambda n: (-newest[n], -n))[: 2 * most]
    assert near_claims(connection, values, most=most) == [n for n in near if n not in gone][:most]

    few = Counter(name(n) for having in shared.values() if len(having) < CROWD for n in having)
    texts = sorted(few, key=lambda reading: (-few[reading], reading))[: 2 * most]
    closed = {name(n) for n in gone}
    assert near_readings(connection, values, most=most) == [t for t in texts if t not in closed][:most]


def test_without_keys_nothing_is_near(connection: Connection) -> None:
    assert near_claims(connection, [], most=5) == []
    assert near_readings(connection, [], most=5) == []


@pytest.mark.parametrize("statement", [NEAR_CLAIMS, NEAR_READINGS], ids=["claims", "readings"])
def test_the_lookup_goes_by_indexes_alone(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql("CREATE INDEX captures_of_reading ON captures (reading)")
    plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", ("[1]", 2, 1))]

    assert not [step for step in plan if step.startswith("SCAN") and not step.startswith(("SCAN near", "SCAN wanted"))]
