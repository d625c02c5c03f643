"""The page and its picture show what was measured, and nothing in a cell is taken for markup."""

from xml.etree import ElementTree

import pytest

from benchmarks.chart import Bar, svg
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.page import Measured, cell, markdown, page, pictures

OF = Measured(version="0.1.0", model="reader-1 (abc)", day="2026-11-22", machine="2 cores")
OUTCOMES = {
    "seeds": Outcome(
        figures=(Figure(name="seeds/content", value=28, step=1, of=33),), tables=(Table(("a",), (("b",),)),)
    ),
    "polnear": Outcome(skipped="it needs corpora"),
}
TITLES = {"seeds": "The seeds", "polnear": "PolNeAR"}

CELLS = {
    "a bar that would end the cell": ("a|b", r"a\|b"),
    "a tag": ("<script>", r"\<script\>"),
    "a link": ("[x](y)", r"\[x\](y)"),
    "an image": ("![x](y)", r"!\[x\](y)"),
    "a line break": ("a\nb", "a b"),
    "a backslash before a bar": (r"\|", r"\\\|"),
}


@pytest.mark.parametrize(("text", "shown"), CELLS.values(), ids=CELLS.keys())
def test_a_cell_shows_its_text_letter_by_letter(text: str, shown: str) -> None:
    assert cell(text) == shown


def test_a_table_is_written_in_markdown() -> None:
    assert markdown(Table(("a", "b"), (("1", ""),))) == "| a | b |\n| --- | --- |\n| 1 |  |\n"


SHOWN = {
    "the version, the model, the day": "with Firsthand 0.1.0 and the reading model reader-1 (abc)",
    "a figure with its floor": "| seeds/content | 28 of 33 | 27 |",
    "a heading": "## The seeds",
    "why one was skipped": "Skipped: it needs corpora.",
}


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN.keys())
def test_the_page_shows(text: str) -> None:
    assert text in page(TITLES, OUTCOMES, {"seeds/content": 27}, OF)


def test_a_picture_has_a_bar_for_each_of_its_figures_there_is() -> None:
    root = ElementTree.fromstring(pictures(OUTCOMES, OF)["results.svg"])  # noqa: S314 - our own

    assert [e.get("class") for e in root.iter() if e.get("class") == "bar"] == ["bar"]
    assert "28 of 33" in "".join(root.itertext())


def test_a_picture_of_nothing_is_neither_drawn_nor_shown() -> None:
    assert pictures(OUTCOMES, OF).keys() == {"results.svg"}
    assert "phenomena.svg" not in page(TITLES, OUTCOMES, {}, OF)


def test_every_picture_that_is_drawn_is_shown() -> None:
    drawn = {"names": Outcome(figures=(Figure(name="names/PER F1", value=70, step=1),))}

    assert pictures(drawn, OF).keys() == {"names.svg"}
    assert "](names.svg)" in page({"names": "Names"}, drawn, {}, OF)


def test_a_picture_is_well_formed_whatever_its_labels_say() -> None:
    root = ElementTree.fromstring(svg("a & b", [Bar("<x>", 140.0, '"', -3.0)], "c < d"))  # noqa: S314 - our own

    assert "<x>" in "".join(root.itertext())


def test_a_bar_never_leaves_its_column() -> None:
    drawn = svg("t", [Bar("over", 140.0, ""), Bar("full", 100.0, "")], "")

    assert drawn.count('width="320.0"') == 2
