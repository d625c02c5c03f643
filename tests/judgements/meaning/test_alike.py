"""One thing told in other words: a count, a denial, a day to come, a side of a line."""

from __future__ import annotations

import pytest

from firsthand.judgements.meaning.alike import counted
from firsthand.judgements.same.same import same
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report
from tests.judgements.builders import PERSON, Who, report

VOSS: Who = ("Ada Voss", PERSON)
HALE: Who = ("Jon Hale", PERSON)


def said(content: str, who: Who, outlet: str, *, count: int | None = None, unit: str = "persons") -> Report:
    figures = [(str(count), float(count), float(count), unit)] if count is not None else []
    return report(f"{who[0]} said that {content}.", content, who, outlet=outlet, figures=figures)


def denied(content: str, who: Who, outlet: str) -> Report:
    text = f"{who[0]} said that {content}."
    return report(text, content, who, outlet=outlet, factuality=Factuality.CERTAIN_NOT)


def awaited(content: str, who: Who, outlet: str, day: str) -> Report:
    text = f"{who[0]} said that {content}."
    return report(text, content, who, outlet=outlet, kind=Kind.FORECAST, times=[("May 19", day)])


ONE = {
    "one count in two words": (
        said("27 people were killed", VOSS, "A", count=27), said("the dead are 27", HALE, "B", count=27)),
    "of one source a bare number": (
        said("40 boats took part", VOSS, "A", count=40, unit="boat"),
        said("there were 40 of them", VOSS, "B", count=40, unit="boat")),
    "nobody's denial of one thing": (
        denied("there is no famine in Reef", VOSS, "A"), denied("there is no famine, and no fear", HALE, "B")),
    "one source denies one root": (
        denied("no unit had disobeyed", VOSS, "A"), denied("no disobedience was seen there", VOSS, "B")),
    "one day to come": (
        awaited("a new ballot will be held on May 19", VOSS, "A", "2026-05-19"),
        awaited("people will vote again on May 19", HALE, "B", "2026-05-19")),
    "one side of one line": (
        said("the ferry lay north of the line", VOSS, "A"), said("she lay north of the median line", HALE, "B")),
    "all of the shorter in other words": (
        said("the shots came from the crowd", VOSS, "A"), said("men in the crowd had fired with rifles", HALE, "B")),
}  # fmt: skip
TWO = {
    "as many of two things": (
        said("27 people were killed", VOSS, "A", count=27), said("27 boats sank", HALE, "B", count=27, unit="boat")),
    "two counts": (
        said("27 people were killed", VOSS, "A", count=27), said("the dead are 31", HALE, "B", count=31)),
    "it is so and it is not": (
        said("there is a famine in Reef", VOSS, "A"), denied("there is no famine in Reef", HALE, "B")),
    "two who deny, of whom the one denies another thing": (
        denied("no unit had disobeyed", VOSS, "A"), denied("no boat was seen there", VOSS, "B")),
    "foretold and done": (
        awaited("a new ballot will be held on May 19", VOSS, "A", "2026-05-19"),
        said("people voted again", HALE, "B")),
    "two sides of one line": (
        said("the ferry lay north of the line", VOSS, "A"), said("she was stopped south of the line", HALE, "B")),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b"), ONE.values(), ids=ONE.keys())
def test_one_thing_is_told_in_other_words(a: Report, b: Report) -> None:
    link = same(a, b)

    assert link is not None
    assert link.same_claim


@pytest.mark.parametrize(("a", "b"), TWO.values(), ids=TWO.keys())
def test_two_things_stay_two(a: Report, b: Report) -> None:
    link = same(a, b)

    assert link is None or not link.same_claim


@pytest.mark.parametrize(("words", "counts"), [("12-inch", 0), ("12 inch", 1)], ids=["a size of goods", "a measure"])
def test_sizes_of_goods_count_nothing(words: str, counts: int) -> None:
    text = f"The saw has a {words} blade."
    assert len(counted(report(text, text, figures=[(words, 12, 12, "inch")]))) == counts
