"""A desk over a small case made by hand, asked in this process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from firsthand.ledger.ledger import Ledger
from firsthand.serve.app import create_app
from firsthand.serve.desk import Desk
from tests.serve.cases import small


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Ledger]:
    """Give the case of two documents."""
    with small(tmp_path / "case.db") as ledger:
        yield ledger


@pytest.fixture
def client(case: Ledger) -> Iterator[TestClient]:
    """Give a browser without script at the desk."""
    with TestClient(create_app(Desk(ledger=case)), base_url="http://127.0.0.1", follow_redirects=False) as client:
        yield client


@pytest.fixture
def guarded(case: Ledger) -> Iterator[TestClient]:
    """Give one at a desk that asks for a token."""
    app = create_app(Desk(ledger=case, token="open sesame", hosts=None))  # noqa: S106 - a token for this test
    with TestClient(app, base_url="http://desk.example", follow_redirects=False) as client:
        yield client
