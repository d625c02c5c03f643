"""Times of claims on each clock: as open, as wide and as unsure as the text leaves them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from firsthand.model.claim import Claim, Hop, Kind, Source, SourceType
from firsthand.model.measure import When
from firsthand.model.text import Document, Published, PublishedBasis, Span
from firsthand.report.moments import (
    ANONYMOUS,
    UNNAMED,
    Moment,
    Told,
    by_speaker,
    lanes,
    moments,
    speaker,
    within_reach,
)

PAGE = Document(
    id="d" * 64,
    text="They will cross on Monday.",
    path="a.txt",
    outlet="The Ilvet Post",
    published=Published(edtf="2022-02-28", basis=PublishedBasis.STATED),
)
ALL = Span(0, len(PAGE.text))


def a_claim(**fields: Any) -> Claim:  # noqa: ANN401 - any field of a claim
    return Claim(**({"document": PAGE.id, "content": (ALL,)} | fields))


def at(edtf: str) -> When:
    return When(span=ALL, edtf=edtf, precision="day")


def said_by(name: str, of: SourceType = SourceType.PERSON, said: str | None = None) -> Hop:
    return Hop(source=Source(name=name, type=of), said=said)


def found(claim: Claim, clock: str, read: str = "") -> list[Moment]:
    return list(moments([Told(claim=claim, document=PAGE, words=PAGE.text, read=read)], clock))


@pytest.mark.parametrize(
    ("clock", "claim", "expected"),
    [
        ("event", a_claim(times=(at("2022-03-07"), at("2022-03"))), ["2022-03-07", "2022-03"]),
        ("event", a_claim(times=(at("2022-03-07"), at("2022-03-07"))), ["2022-03-07"]),
        ("event", a_claim(times=(at("XXXX-03-07"),)), []),
        ("event", a_claim(), []),
        ("said", a_claim(chain=(said_by("Vos", said="2022-02-27"),)), ["2022-02-27"]),
        ("said", a_claim(chain=(said_by("Vos"), said_by("the Post", said="2022-02-26"))), ["2022-02-26"]),
        ("published", a_claim(), ["2022-02-28"]),
        ("captured", a_claim(), ["2022-03-01"]),
        ("due", a_claim(due="2022-02-28/.."), ["2022-02-28/.."]),
        ("due", a_claim(), []),
    ],
    ids=[
        "two times of one event",
        "one time told twice",
        "a day of no known year",
        "no time",
        "the speaker's day",
        "the day of the one who passed it on",
        "publication",
        "the day of the run",
        "open at the end",
        "not due",
    ],
)
def test_each_clock_has_its_own_times(clock: str, claim: Claim, expected: list[str]) -> None:
    assert [each.edtf for each in found(claim, clock, "2022-03-01T10:00:00Z")] == expected


@pytest.mark.parametrize(
    ("edtf", "first", "last", "exact", "doubtful"),
    [
        ("2022-03-07", date(2022, 3, 7), date(2022, 3, 7), True, False),
        ("2022-03-07~", date(2022, 3, 7), date(2022, 3, 7), False, True),
        ("2022-03", date(2022, 3, 1), date(2022, 3, 31), False, False),
        ("2022-03-07/..", date(2022, 3, 7), None, False, False),
        ("../2022-03-07", None, date(2022, 3, 7), False, False),
    ],
    ids=["a day", "about a day", "a month", "from a day on", "by a day"],
)
def test_a_time_is_as_wide_as_it_is_unsure(
    edtf: str, first: date | None, last: date | None, *, exact: bool, doubtful: bool
) -> None:
    [moment] = found(a_claim(times=(at(edtf),)), "event")

    assert (moment.first, moment.last, moment.exact, moment.doubtful) == (first, last, exact, doubtful)


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        ((said_by("Ada Brand"),), "Ada Brand"),
        ((said_by("a senior official", SourceType.ANONYMOUS), said_by("The Ilvet Post")), ANONYMOUS),
        ((said_by("some", SourceType.VAGUE),), UNNAMED),
        ((), "The Ilvet Post"),
    ],
    ids=["a name", "an anonymous source is lumped with all others", "talk", "the author by the outlet"],
)
def test_who_speaks_in_a_chart(chain: tuple[Hop, ...], expected: str) -> None:
    assert speaker(a_claim(chain=chain), PAGE) == expected


def test_a_mark_leads_to_its_claim() -> None:
    claim = a_claim(times=(at("2022-03-07"),), kind=Kind.FORECAST)

    [moment] = found(claim, "event")

    assert (moment.href, moment.manner) == (f"/documents/{PAGE.id}#c-{claim.id}", "of the future")


def test_what_lies_far_off_is_told_apart_from_the_rest() -> None:
    every = found(a_claim(times=tuple(map(at, ("1940", "2022-03-07", "2022-03-08", "2022-03-09")))), "event")

    near, far = within_reach(every)

    assert ([each.edtf for each in near], [each.edtf for each in far]) == (
        ["2022-03-07", "2022-03-08", "2022-03-09"],
        ["1940"],
    )


def test_speakers_with_few_times_stand_together() -> None:
    told = [
        Told(claim=a_claim(chain=(said_by(name),), times=(at("2022-03-07"),)), document=PAGE, words="")
        for name in ("Ada Brand", "Ada Brand", "Bo Crane", "Cy Dunn")
    ]

    groups = by_speaker(moments(told, "event"), most=1)

    assert [(who, len(group)) for who, group in groups] == [("Ada Brand", 2), ("others", 2)]


def test_times_that_meet_stand_in_lanes_of_their_own() -> None:
    every = found(a_claim(times=tuple(map(at, ("2022-03-01/2022-03-05", "2022-03-03", "2022-03-09")))), "event")

    placed = lanes(every, lambda one: (one.near.day, one.last.day if one.last else 31), apart=1)

    assert placed == [0, 1, 0]
