"""What is near a claim or a text: looked up by keys in an index, each question one statement, however many keys.

Asked twice for each claim that is judged: what Python does for a row takes longer than SQLite does for fifty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

CROWD = 64
"""Claims that may share a key before it tells nothing; of more, the newest are looked at."""


def near_claims(connection: Connection, values: Iterable[int], *, most: int) -> list[int]:
    """Return the rows of claims that stand and share the most of these keys, ``most`` at the most, then the newest."""
    return _asked(connection, NEAR_CLAIMS, values, most)


def near_readings(connection: Connection, values: Iterable[int], *, most: int) -> list[str]:
    """Return the readings that stand and share the most of a sketch, ``most`` at the most.

    A number that a crowd shares stands for an outlet's boilerplate or a set phrase, and finds nothing.
    """
    return _asked(connection, NEAR_READINGS, values, most)


def _asked(connection: Connection, asked: str, values: Iterable[int], most: int) -> list[Any]:
    written = json.dumps(sorted(set(values)))
    if written == "[]":
        return []
    # Twice as many as are wanted are looked at, for some of them may not stand.
    return [row for (row,) in connection.exec_driver_sql(asked, (written, 2 * most, most))]


# CROSS JOIN keeps SQLite to the order that is written. The bound on claim makes the last CROWD of a value its newest.
NEAR_CLAIMS = f"""
    SELECT claim FROM (
        SELECT keys.claim AS claim, count(*) AS shared
        FROM json_each(?) AS wanted CROSS JOIN keys
        ON keys.value = wanted.value AND keys.claim >= coalesce((
            SELECT claim FROM keys WHERE value = wanted.value ORDER BY claim DESC LIMIT 1 OFFSET {CROWD - 1}
        ), 0)
        GROUP BY keys.claim ORDER BY shared DESC, keys.claim DESC LIMIT ?
    ) AS near
    WHERE EXISTS (
        SELECT 1 FROM claims JOIN captures ON captures.reading = claims.reading
        WHERE claims.key = near.claim AND captures.closed IS NULL
    )
    ORDER BY shared DESC, claim DESC LIMIT ?
"""  # noqa: S608 - a number of ours
NEAR_READINGS = f"""
    SELECT reading FROM (
        SELECT sketches.reading AS reading, count(*) AS shared
        FROM json_each(?) AS wanted CROSS JOIN sketches ON sketches.value = wanted.value
        WHERE NOT EXISTS (SELECT 1 FROM sketches WHERE value = wanted.value LIMIT 1 OFFSET {CROWD - 1})
        GROUP BY sketches.reading ORDER BY shared DESC, sketches.reading LIMIT ?
    ) AS near
    WHERE EXISTS (SELECT 1 FROM captures WHERE captures.reading = near.reading AND captures.closed IS NULL)
    ORDER BY shared DESC, reading LIMIT ?
"""  # noqa: S608 - as above
