"""What a page asks the case file for: after a decision no claim is fetched again that was put together before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlalchemy import Connection

from firsthand.ledger.asked import fetched
from firsthand.model.claim import SourceType
from firsthand.model.decision import Action, Decision, Subject
from firsthand.pipeline.decide import decide
from firsthand.serve.desk import Desk
from tests.serve import cases, desks

MOST = 60
"""Statements of a page, however much it shows."""


@contextmanager
def recorded() -> Iterator[list[str]]:
    """Give a list that the statements are written into while the block lasts which the ledger has made once."""
    asked: list[str] = []

    def noted(connection: Connection, written: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
        asked.append(written)
        return fetched(connection, written, values)

    with patch("firsthand.ledger.asked.fetched", noted):
        yield asked


@pytest.mark.parametrize("page", ["/", "/brief", "/forecasts", "/origins?q=river", "/sources", "/sources/{source}"])
def test_no_claim_is_fetched_again_after_a_decision(tmp_path: Path, page: str) -> None:
    with desks.opened(tmp_path, watched=True) as desk:
        client, path = desks.client(desk), page.format(source=_source(desk))
        claim = next(desk.ledger.claims()).claim.id
        accepted = Decision(action=Action.ACCEPT, about=Subject.CLAIM, subject=claim, by="Ana", at="")
        decide(desk.ledger, accepted)  # what is decided on is put together whatever it is
        assert client.get(path).status_code == 200
        decide(desk.ledger, accepted)
        with recorded() as asked:
            assert client.get(path).status_code == 200
    assert [each for each in asked if "FROM hops" in each] == []
    assert len(asked) < MOST


def _source(desk: Desk) -> str:
    of = cases.document("The river rose, the Orlo Water Board said.")
    cases.keep(desk.ledger, of, cases.claim(of, "The river rose", "Orlo Water Board", SourceType.ORGANIZATION))
    return desk.roster.of(desk.ledger).public[0].id
