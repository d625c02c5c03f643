"""Each case is a quantity as NewsQuant has it and as it was read, and which measures agree."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import newsquant
from benchmarks.newsquant import Marked, change_agrees, unit_agrees, value_agrees
from firsthand.model.measure import Quantity
from firsthand.model.text import Span


def marked(low: float, high: float, unit: str, change: str = "=") -> Marked:
    return Marked(low, high, frozenset({newsquant.normal(unit)}), change)


def read(
    low: float | None,
    high: float | None,
    unit: str | None = None,
    of: str | None = None,
    *,
    per: str | None = None,
    change: str | None = None,
    approximate: bool = False,
    convention: str | None = None,
) -> Quantity:
    return Quantity(
        span=Span(0, 1), low=low, high=high, unit=unit, of=of, per=per, change=change, approximate=approximate,
        convention=convention,
    )  # fmt: skip


CASES = {
    "all": (marked(5, 5, "percentage"), read(5, 5, "per cent"), "vuc"),
    "another value": (marked(5, 5, "percentage"), read(6, 6, "per cent"), ""),
    "another unit": (marked(5, 5, "percentage"), read(5, 5, "dollar"), "vc"),
    "a noun's head": (marked(7, 7, "european country"), read(7, 7, "country", "countries"), "vuc"),
    "a rate": (marked(58, 58, "dollar per barrel"), read(58, 58, "dollar", per="barrel"), "vuc"),
    "a rate without its period": (marked(58, 58, "dollar per barrel"), read(58, 58, "dollar"), "vc"),
    "no unit": (marked(2, 2, "-"), read(2, 2), "vuc"),
    "a rise": (marked(5, 5, "percentage", "up"), read(5, 5, "per cent", change="up"), "vuc"),
    "a rise not seen": (marked(5, 5, "percentage", "up"), read(5, 5, "per cent"), "vu"),
    "open above": (marked(5, 5, "users", ">"), read(5, None, "user", "users"), "vuc"),
    "open below": (marked(5, 5, "users", "<"), read(None, 5, "user", "users"), "vuc"),
    "about": (marked(5, 5, "users", "~"), read(5, 5, "user", "users", approximate=True), "vuc"),
    "a convention of its own": (marked(12, 120, "people"), read(24, 99, "persons", "people", convention="x"), "vuc"),
    "a given interval is none by convention": (marked(12, 120, "people"), read(24, 99, "persons", "people"), ""),
}


@pytest.mark.parametrize(("gold", "found", "right"), CASES.values(), ids=CASES.keys())
def test_measures(gold: Marked, found: Quantity, right: str) -> None:
    agrees = {"v": value_agrees, "u": unit_agrees, "c": change_agrees}

    assert "".join(name for name, agree in agrees.items() if agree(gold, found)) == right


def test_what_something_averages_is_about_so_many() -> None:
    text = "He averages 7 points, with an average of 5 rebounds"
    found = [read(7, 7), replace(read(5, 5), span=Span(text.index("5"), text.index("5") + 1))]
    found[0] = replace(found[0], span=Span(text.index("7"), text.index("7") + 1))

    assert [newsquant.change(q) for q in newsquant.averaged(text, found)] == ["~", "="]


def test_each_counts_once() -> None:
    gold = [marked(5, 5, "-"), marked(5, 5, "-")]

    counts = newsquant.scored([(gold, [read(5, 5)])])["value"]

    assert (counts["gold"], counts["read"], counts["right"]) == (2, 1, 1)
    assert newsquant.f1(counts) == pytest.approx(200 / 3)


def test_loads_values_and_halves(tmp_path: Path) -> None:
    rows = [
        {"text": "a", "quantities": [{"value": "15.0-22.0", "unit": "m", "normalized_unit": "metre", "change": "="}]},
        {"text": "b", "quantities": [{"value": "-387", "unit": "-", "normalized_unit": "-", "change": "~"}]},
        {"text": "c", "quantities": [{"value": "2E-05", "unit": "-", "normalized_unit": "-", "change": "="}]},
    ]
    file = tmp_path / "x.json"
    file.write_text(json.dumps(rows))

    sentences = newsquant.loaded(file)

    assert [(m.low, m.high) for s in sentences for m in s.marked] == [(15, 22), (-387, -387), (2e-05, 2e-05)]
    assert {s.half for s in sentences} <= {newsquant.TUNED, newsquant.FROZEN}
    assert newsquant.half_of("a") == newsquant.half_of("a")


def test_table_has_a_row_for_each_half_and_measure() -> None:
    scores = {"all": newsquant.scored([([marked(5, 5, "-")], [read(5, 5)])])}

    assert newsquant.table(scores).rows[0] == ("all", "value", "1", "100.0", "100.0", "100.0")
