"""Figures about one thing: in the order of their days, as open as told, each marked by its own dispute."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.judgement import Origin, Report
from firsthand.model.measure import Quantity
from firsthand.model.text import Document, Published, PublishedBasis, Span
from firsthand.report.figures import UNTRACED, Figure, figures, unit_of

FIRST, SECOND = Span(0, 5), Span(10, 15)


def report(
    *numbers: Quantity, said: str | None = None, published: str | None = "2022-03-10", name: str = "d"
) -> Report:
    basis = PublishedBasis.STATED if published else PublishedBasis.UNKNOWN
    page = Document(
        id=name * 64, text="4,000 and 5,000 troops", path="a.txt", published=Published(edtf=published, basis=basis)
    )
    hop = Hop(source=Source(name="Ada Brand", type=SourceType.PERSON), said=said)
    return Report(
        document=page, claim=Claim(document=page.id, content=(Span(0, 22),), chain=(hop,), quantities=numbers)
    )


def troops(low: float | None = 4000, high: float | None = 4000, span: Span = FIRST, **more: Any) -> Quantity:  # noqa: ANN401
    return Quantity(span=span, low=low, high=high, unit="troops", **more)


def only(found: list[Figure]) -> Figure:
    [figure] = found
    return figure


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (report(troops(as_of="2022-03-01"), said="2022-03-05"), ("2022-03-01", "as of")),
        (report(troops(), said="2022-03-05"), ("2022-03-05", "said")),
        (report(troops()), ("2022-03-10", "published")),
        (report(troops(), published=None), ("", "published")),
    ],
    ids=["its own day", "the day it was said", "the day it was published", "no day"],
)
def test_a_figure_stands_at_the_day_that_is_told_best(told: Report, expected: tuple[str, str]) -> None:
    figure = only(figures([told], "troops", origin_of={}))

    assert (figure.edtf, figure.dated) == expected


def test_the_earliest_stands_first_and_what_has_no_day_last() -> None:
    told = [
        report(troops(), published=None, name="a"),
        report(troops(), name="b"),
        report(troops(), said="2022", name="c"),
    ]

    assert [each.ref[0][0] for each in figures(told, "troops", origin_of={})] == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [(None, [False, False]), ([FIRST], [True, False]), ([], [True, True])],
    ids=["no conflict", "one figure of two", "a conflict that rests on no words"],
)
def test_a_conflict_marks_the_figure_that_it_rests_on(words: list[Span] | None, expected: list[bool]) -> None:
    told = report(troops(), troops(5000, 5000, SECOND))
    against = {} if words is None else {told.ref: words}

    found = figures([told], "troops", origin_of={}, against=against)

    assert [each.disputed for each in sorted(found, key=lambda one: one.low or 0)] == expected


def test_a_figure_has_the_account_that_its_report_goes_back_to() -> None:
    told = report(troops())

    ada = Origin(key="ada", name="Ada Brand", type=SourceType.PERSON)

    traced, untraced = (only(figures([told], "troops", origin_of=known)) for known in ({told.ref: ada}, {}))

    assert (traced.account, traced.origin) == ("ada", "Ada Brand")
    assert (untraced.account, untraced.origin) == ("", UNTRACED)


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (troops(), "troops"),
        (Quantity(span=FIRST, low=1, high=1, of="bridges"), "bridges"),
        (Quantity(span=FIRST, low=1, high=1), "things"),
    ],
    ids=["a unit", "what is counted", "neither"],
)
def test_what_a_figure_is_in(quantity: Quantity, expected: str) -> None:
    assert unit_of(quantity) == expected


def test_what_makes_a_figure_less_than_plain_is_noted() -> None:
    odd = troops(approximate=True, inferred=True, per="day", change="up", convention="vague words")

    assert only(figures([report(odd)], "troops", origin_of={})).note == (
        "per day, more than before, approximate, inferred, by convention vague words"
    )


LIKE_NAMED: dict[str, tuple[list[tuple[str, str | None]], list[str]]] = {
    "one account": ([("official", "The Ilvet Post")], ["official"]),
    "two outlets": (
        [("official", "The Ilvet Post"), ("official", "Orlo Mail")],
        ["official, in The Ilvet Post", "official, in Orlo Mail"],
    ),
    "one outlet": (
        [("official", "Orlo Mail"), ("Official", "Orlo Mail")],
        ["official, in Orlo Mail (1)", "Official, in Orlo Mail (2)"],
    ),
    "no outlet": ([("official", None), ("official", None)], ["official (1)", "official (2)"]),
    "other names": ([("official", "Orlo Mail"), ("Ada Brand", "Orlo Mail")], ["official", "Ada Brand"]),
}


@pytest.mark.parametrize(("accounts", "expected"), LIKE_NAMED.values(), ids=LIKE_NAMED.keys())
def test_accounts_of_one_name_are_told_apart_by_where_they_stand(
    accounts: list[tuple[str, str | None]], expected: list[str]
) -> None:
    told = [report(troops(), name=f"{n}") for n, _ in enumerate(accounts)]
    told = [replace(r, document=replace(r.document, outlet=at)) for r, (_, at) in zip(told, accounts, strict=True)]
    origins = {
        r.ref: Origin(key=str(n), name=name, type=SourceType.ANONYMOUS)
        for n, (r, (name, _)) in enumerate(zip(told, accounts, strict=True))
    }

    found = {each.account: each.origin for each in figures(told, "troops", origin_of=origins)}

    assert [found[str(n)] for n, _ in enumerate(accounts)] == expected
