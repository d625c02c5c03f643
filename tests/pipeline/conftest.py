"""What tests of the pipeline may use: a case file that is open, and its path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.ledger.ledger import Ledger


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return the path of a case file; opening a ledger to write makes it."""
    return tmp_path / "case.db"


@pytest.fixture
def ledger(case: Path) -> Iterator[Ledger]:
    """Give a ledger that can be written to, and close it."""
    with Ledger(case, writing=True) as opened:
        yield opened
