"""What a brief is made from: as of a day, nothing that was published later."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.documents.fetch import Given
from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.briefing import briefing
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep
from tests.pipeline import stand_ins

DAYS = {"2026-03-04": 1, "2026-03-05": 2, "2026-03": 3, None: 3}


@pytest.mark.parametrize(("day", "there"), DAYS.items())
def test_nothing_is_known_before_it_was_published(tmp_path: Path, day: str | None, there: int) -> None:
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        for number, published in enumerate(("2026-03-04", "2026-03-05", "2026-03-06")):
            path = tmp_path / f"{number}.txt"
            path.write_text(stand_ins.report(number, speaker="Maria Vos"), encoding="utf-8")
            list(keep(path, ledger, given=Given(published=published), reader=stand_ins.read))
        list(judge(ledger))
        found = briefing(ledger, day=day)
    assert (found.documents, found.considered, len(found.reports)) == (there, there, there)
    assert found.counts is not None
    assert found.counts.reports == there


def test_empty_case(tmp_path: Path) -> None:
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        found = briefing(ledger)
    assert (found.documents, found.day, found.told) == (0, None, ())
