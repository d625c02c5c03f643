"""What a brief is made from: as of a day, nothing that was published later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.documents.given import Given
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Kind
from firsthand.model.reading import Reading
from firsthand.model.text import Document
from firsthand.pipeline import ask
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


def test_of_too_many_forecasts_those_published_last_are_followed(tmp_path: Path) -> None:
    def foretells(document: Document) -> Reading:
        made = stand_ins.read(document)
        return replace(made, claims=tuple(replace(each, kind=Kind.FORECAST) for each in made.claims))

    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        for number, published in enumerate(("2026-03-05", "2026-03-06", "2026-03-04")):
            path = tmp_path / f"{number}.txt"
            path.write_text(stand_ins.report(number, speaker="Maria Vos"), encoding="utf-8")
            list(keep(path, ledger, given=Given(published=published), reader=foretells))
        list(judge(ledger))
        gathered = ask.gather(ledger, Filter())
        found = ask.forecasts(ledger, gathered, day="2026-03-07", most=2)
        every = ask.forecasts(ledger, gathered, day="2026-03-07")
    days = {gathered.by_ref[each.claim].document.published.edtf for each in found.forecasts}
    assert (days, found.left_out) == ({"2026-03-05", "2026-03-06"}, 1)
    assert (len(every.forecasts), every.left_out) == (3, 0)


def test_empty_case(tmp_path: Path) -> None:
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        found = briefing(ledger)
    assert (found.documents, found.day, found.told) == (0, None, ())
