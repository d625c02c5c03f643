"""The made-up stories are told the same whenever they are told, and judged to the accounts that are known of them."""

from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import scaling
from benchmarks.curve import Line, svg
from benchmarks.places import Places
from benchmarks.stories import A_STORY, told


def test_stories_are_the_same_whenever_they_are_told() -> None:
    first, again = ([one.capture.document for one in told(3 * A_STORY)] for _ in range(2))

    assert first == again == [one.capture.document for one in islice(told(99), 3 * A_STORY)]


def test_the_accounts_of_a_small_case_are_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(scaling, "TIMED", 6)
    monkeypatch.setattr(scaling, "CHECKED", 4)
    outcome = scaling.run(Places(tmp_path, tmp_path), sizes=(12, 24))

    assert [figure.value for figure in outcome.figures] == [100.0]
    assert [row[0] for row in outcome.tables[0].rows] == ["12", "24"]
    assert outcome.pictures.keys() == {"scaling.svg"}


def test_a_curve_can_be_read_without_being_seen() -> None:
    lines = [Line("mean", (10.0, 12.5)), Line("median <b>", (8.0, 9.0))]
    drawn = svg("Time & size", [1_000, 100_000], lines, "ms", limit=Line("twice", (20.0,)), footnote="made up")
    root = ElementTree.fromstring(drawn)  # noqa: S314 - our own

    assert root.get("aria-label") == (
        "Time & size. mean: 10.0 ms at 1,000, 12.5 ms at 100,000; median <b>: 8.0 ms at 1,000, 9.0 ms at 100,000."
    )
    assert [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")][-1] == "made up"
