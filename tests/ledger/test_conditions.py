"""A filter: which of the claims of a small case fit what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from firsthand.errors import BadDate, BadQuery
from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Factuality, Hop, Kind, Source, SourceType
from firsthand.model.decision import Verdict
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.text import Span
from tests.ledger.builders import ask, dispatch, keep, on, said, span, words, write

OLD = "The gate is shut."
FIRST_PAGE = "Rain fell. Snow lay. Wind rose. Hail came. Frost bit."
SECOND_PAGE = "Ice broke. Fog stood. Dew dried."


def hop(name: str, kind: SourceType, canonical: str | None = None, when: str | None = None) -> Hop:
    """Return one step of a chain."""
    return Hop(source=Source(name=name, type=kind, canonical=canonical), said=when)


def many(words: str, low: float, high: float | None, **more: Any) -> Quantity:  # noqa: ANN401 - any field
    """Return a figure in the counted page."""
    return Quantity(span=span(COUNTED, words), low=low, high=high, **more)


def at_place(name: str, country: str, number: int | None = None) -> tuple[Place, ...]:
    """Return a place in the counted page."""
    return (Place(span=Span(0, 1), name=name, country=country, geonames=number),)


def at(edtf: str) -> tuple[When, ...]:
    """Return a time in a claim."""
    return (When(span=Span(0, 1), edtf=edtf, precision="day"),)


MAYOR = hop("Mayor Tinn", SourceType.OFFICIAL, "Ada Tinn", "2022-02-27")
OUTLET = hop("Merrow Post", SourceType.OUTLET, when="2022-03-05")
WORKER = hop("a 50% owner_of the mill", SourceType.ANONYMOUS, when="2022-03/..")
UKRAINIAN = hop("Ірина Коваль", SourceType.PERSON, when="XXXX-06-10")


def first(words: str, **given: Any) -> Claim:  # noqa: ANN401 - any field
    """Return a claim of the first page."""
    return said(words, FIRST_PAGE, **given)


def second(words: str, **given: Any) -> Claim:  # noqa: ANN401 - any field
    """Return a claim of the second page."""
    return said(words, SECOND_PAGE, **given)


PAGE_ONE = dispatch(
    FIRST_PAGE,
    "one.txt",
    outlet="Merrow Post",
    published=on("2022-02-28"),
    claims=[
        first("Rain fell", chain=(MAYOR, OUTLET), times=at("2022-02-20") + at("2022-04")),
        first(
            "Snow lay", chain=(WORKER,), kind=Kind.DENIAL, factuality=Factuality.CERTAIN_NOT, times=at("2022-03-02/..")
        ),
        first("Wind rose", kind=Kind.FORECAST, factuality=Factuality.PROBABLE, due="2022-03-10/2022-03-20"),
        first("Hail came", chain=(UKRAINIAN,), kind=Kind.FORECAST, due="../2022-03-15", times=at("../2022-02-10")),
        first("Frost bit", kind=Kind.THREAT, due="2022-03-12/..", times=at("XXXX-06-10")),
    ],
)
PAGE_TWO = dispatch(
    SECOND_PAGE,
    "two.txt",
    outlet="The 100%_Post",
    published=on("2022-03"),
    claims=[second("Ice broke"), second("Fog stood", chain=(OUTLET,)), second("Dew dried", due="XXXX-06-10")],
)
UNDATED = dispatch("Mud flowed.", "three.txt")
CHANGED = dispatch("The gate is open.", "gate.txt", published=on("2021"))
SHUT = dispatch(OLD, "gate.txt", published=on("2021"))

COUNTED = "4-5,000 men. About 900. A third left. Over 20 tanks. Nobody."
PAGE_THREE = dispatch(
    COUNTED,
    "counted.txt",
    claims=[
        said(
            "4-5,000 men", COUNTED,
            quantities=(many("4-5,000", 4000, 5000, of="Russian men"), many("4-5,000", 1, 2, of="axes")),
            events=(Event(type="MOBILIZE", actor="Russia", recipient="Belarus"), Event(type="AID", actor="Poland")),
        ),
        said("About 900", COUNTED, quantities=(many("900", 900, 900, approximate=True, of="wounded"),)),
        said(
            "A third left", COUNTED, quantities=(many("third", 0.33, 0.33, unit="share"),),
            events=(Event(type="RETREAT", actor="the garrison"),),
        ),
        said("Over 20 tanks", COUNTED, quantities=(many("20", 20, None, unit="tanks"),), places=at_place("Kyiv", "UA")),
        said("Nobody", COUNTED, places=at_place("Homyel’", "BY", number=627907)),
    ],
)  # fmt: skip

ONE = {"Rain fell", "Snow lay", "Wind rose", "Hail came", "Frost bit"}
TWO = {"Ice broke", "Fog stood", "Dew dried"}
THREE = {"4-5,000 men", "About 900", "A third left", "Over 20 tanks", "Nobody"}
REST = {"Mud flowed.", "The gate is open."} | THREE
EVERY = ONE | TWO | REST


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger that holds all of the pages, each read on a day of its own."""
    path: Path = tmp_path_factory.mktemp("case") / "case.db"
    with Ledger(path, writing=True) as ledger:
        for each in (SHUT, CHANGED, PAGE_ONE, PAGE_TWO, UNDATED, PAGE_THREE):
            keep(ledger, each)
        for run, day in enumerate(
            ("2026-01-31", "2026-02-01", "2026-02-10", "2026-02-28", "2026-03-01", "2026-03-02"), start=1
        ):
            write(path, f"UPDATE runs SET started = '{day}T23:59:59Z' WHERE number = {run}")  # noqa: S608
        yield ledger


ASKED: dict[str, tuple[dict[str, Any], set[str]]] = {
    "nothing": ({}, EVERY),
    "every version": ({"every_version": True}, EVERY | {OLD}),
    "source: who speaks": ({"source": "Tinn"}, {"Rain fell"}),
    "source: who passes it on": ({"source": "Merrow"}, {"Rain fell", "Fog stood"}),
    "source: the name that the document settles on": ({"source": "Ada"}, {"Rain fell"}),
    "source: case does not matter": ({"source": "tINN"}, {"Rain fell"}),
    "source: another script": ({"source": "Коваль"}, {"Hail came"}),
    "source: case does not matter in another script": ({"source": "коВАЛЬ"}, {"Hail came"}),
    "source: no such name in another script": ({"source": "Коваль%"}, set()),
    "source: an outlet that only published it": ({"source": "100%_Post"}, set()),
    "source: percent is itself": ({"source": "50% owner"}, {"Snow lay"}),
    "source: percent is no wildcard": ({"source": "5%owner"}, set()),
    "source: underscore is itself": ({"source": "owner_of"}, {"Snow lay"}),
    "source: underscore is no wildcard": ({"source": "a_50"}, set()),
    "source: slash is itself": ({"source": "/"}, set()),
    "source: quotation mark": ({"source": "'"}, set()),
    "source: lone half of a character": ({"source": "\udcff"}, set()),
    "outlet: part of a name": ({"outlet": "post"}, ONE | TWO),
    "outlet: percent and underscore are themselves": ({"outlet": "%_"}, TWO),
    "outlet: underscore is no wildcard": ({"outlet": "w_Post"}, set()),
    "outlet: lone half of a character": ({"outlet": "\udcff"}, set()),
    "type of who speaks": ({"types": (SourceType.OFFICIAL,)}, {"Rain fell"}),
    "type of who passes it on does not count": ({"types": (SourceType.OUTLET,)}, {"Fog stood"}),
    "any of several types": ({"types": (SourceType.OUTLET, SourceType.ANONYMOUS)}, {"Fog stood", "Snow lay"}),
    "kind": ({"kinds": (Kind.FORECAST,)}, {"Wind rose", "Hail came"}),
    "kind, as it is written": ({"kinds": ["forecast"]}, {"Wind rose", "Hail came"}),
    "any of several kinds": ({"kinds": (Kind.DENIAL, Kind.THREAT)}, {"Snow lay", "Frost bit"}),
    "firmness": ({"factualities": (Factuality.PROBABLE,)}, {"Wind rose"}),
    "firmness: the sign counts": (
        {"factualities": (Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT)}, {"Snow lay"},
    ),
    "author's own": ({"author": True}, {"Wind rose", "Frost bit", "Ice broke", "Dew dried"} | REST),
    "attributed": ({"author": False}, {"Rain fell", "Snow lay", "Hail came", "Fog stood"}),
    "document": ({"document": PAGE_TWO.id}, TWO),
    "document: no beginning of an id": ({"document": PAGE_TWO.id[:12]}, set()),
    "document: lone half of a character": ({"document": "\udcff"}, set()),
    "document that no longer stands": ({"document": SHUT.id}, set()),
    "document that no longer stands, every version": ({"document": SHUT.id, "every_version": True}, {OLD}),
    "words": ({"query": "snow OR ice"}, {"Snow lay", "Ice broke"}),
    "words: blanks are no query": ({"query": "  "}, EVERY),
    "words of what no longer stands": ({"query": "shut"}, set()),
    "words of what no longer stands, every version": ({"query": "shut", "every_version": True}, {OLD}),
    "several things at once": (
        {"query": "rain OR snow", "types": (SourceType.ANONYMOUS,), "outlet": "Merrow"}, {"Snow lay"},
    ),
    "things that no claim has at once": ({"author": True, "types": (SourceType.OFFICIAL,)}, set()),
    # What it tells of: the first mobilises men of Russia in Belarus and has Poland help, the third has a retreat.
    "event": ({"events": ("MOBILIZE",)}, {"4-5,000 men"}),
    "event, in small letters": ({"events": ["mobilize"]}, {"4-5,000 men"}),
    "any of several events": ({"events": ("AID", "RETREAT")}, {"4-5,000 men", "A third left"}),
    "event by who does it": ({"actor": "russ"}, {"4-5,000 men"}),
    "event by whom it is done to": ({"recipient": "BELARUS"}, {"4-5,000 men"}),
    "event by all of one": ({"events": ("MOBILIZE",), "actor": "Russia", "recipient": "Bel"}, {"4-5,000 men"}),
    "event by one's type and another's actor": ({"events": ("MOBILIZE",), "actor": "Poland"}, set()),
    "event: underscore is no wildcard": ({"actor": "R_ssia"}, set()),
    "place": ({"place": "kyiv"}, {"Over 20 tanks"}),
    "place by another spelling": ({"place": "Gomel"}, {"Nobody"}),
    "place by its country": ({"place": "Belarus"}, {"Nobody"}),
    "place: blanks are none": ({"place": "  "}, EVERY),
    "place that none names": ({"place": "Paris"}, set()),
    "counted": ({"counted": "MEN"}, {"4-5,000 men"}),
    "counted by its unit": ({"counted": "tank"}, {"Over 20 tanks"}),
    "figure that meets a range": ({"at_least": 4500, "at_most": 6000}, {"4-5,000 men", "Over 20 tanks"}),
    "figure of that within the range": ({"counted": "men", "at_least": 4500}, {"4-5,000 men"}),
    "figure of one thing and the range of another": ({"counted": "axes", "at_least": 4500}, set()),
    "figure beyond the range": ({"counted": "men", "at_least": 5001}, set()),
    "figure at most": ({"at_most": 2}, {"4-5,000 men"}),
    "figure with an open end reaches as far as it has to": ({"counted": "tanks", "at_least": 9000}, {"Over 20 tanks"}),
    "about reaches a tenth above": ({"counted": "wounded", "at_least": 985}, {"About 900"}),
    "about reaches a tenth below": ({"counted": "wounded", "at_most": 812}, {"About 900"}),
    "about reaches no farther": ({"counted": "wounded", "at_least": 1000}, set()),
    "a share is in per cent": ({"at_least": 30, "at_most": 35, "counted": "share"}, {"A third left"}),
    "among claims": ({"among": frozenset({PAGE_TWO.reading.claims[0].id, "none"})}, {"Ice broke"}),
    "among no claims": ({"among": frozenset()}, set()),
    "as nobody left any": ({"verdicts": (Verdict.REJECTED, Verdict.CORRECTED)}, set()),
    "as nobody decided": ({"verdicts": ("undecided",)}, EVERY),
    # When it was published: page one on 28 February, page two in March, the gate in 2021, the mud at no known time.
    "published since a day": ({"since": "2022-02-28"}, ONE | TWO),
    "published since the next": ({"since": "2022-03-01"}, TWO),
    "published until a day": ({"until": "2022-02-28"}, ONE | {"The gate is open."}),
    "published until the day before": ({"until": "2022-02-27"}, {"The gate is open."}),
    "published until a month": ({"until": "2022-02"}, ONE | {"The gate is open."}),
    "published on a day of the month that is all that is known": ({"since": "2022-03-15", "until": "2022-03-15"}, TWO),
    "published in a year": ({"since": "2022", "until": "2022"}, ONE | TWO),
    "published since a month": ({"since": "2022-03"}, TWO),
    "published between days the wrong way round": ({"since": "2022-03-02", "until": "2022-02-02"}, set()),
    "published in an interval": ({"since": "2022-02-28/2022-03-31"}, ONE | TWO),
    "published until an open interval": ({"until": "2022-02-28/.."}, ONE | TWO | {"The gate is open."}),
    # What it is about: rain on 20 February and in April, snow from 2 March on, hail until 10 February, frost unknown.
    "event on a day": ({"clock": Clock.EVENT, "since": "2022-02-20", "until": "2022-02-20"}, {"Rain fell"}),
    "event between two that one claim names": (
        {"clock": Clock.EVENT, "since": "2022-02-21", "until": "2022-03-01"}, set(),
    ),
    "event in a month": ({"clock": Clock.EVENT, "since": "2022-04", "until": "2022-04"}, {"Rain fell", "Snow lay"}),
    "event with an open end": ({"clock": Clock.EVENT, "since": "2030"}, {"Snow lay"}),
    "event with an open start": ({"clock": Clock.EVENT, "until": "1990"}, {"Hail came"}),
    # When it was said: the mayor on 27 February, the outlet on 5 March, the owner from March on, Koval unknown.
    "said until a month": ({"clock": Clock.SAID, "until": "2022-02"}, {"Rain fell"}),
    "said since, by any hop": ({"clock": Clock.SAID, "since": "2022-03-05"}, {"Rain fell", "Snow lay", "Fog stood"}),
    "said between two hops": ({"clock": Clock.SAID, "since": "2022-02-28", "until": "2022-03-04"}, {"Snow lay"}),
    # When it falls due: wind from 10 to 20 March, hail by the 15th, frost from the 12th on, dew unknown.
    "due on a day": ({"clock": Clock.DUE, "since": "2022-03-11", "until": "2022-03-11"}, {"Wind rose", "Hail came"}),
    "due since": ({"clock": Clock.DUE, "since": "2022-03-21"}, {"Frost bit"}),
    "due until": ({"clock": Clock.DUE, "until": "2022-03-09"}, {"Hail came"}),
    "due on its last day": (
        {"clock": Clock.DUE, "since": "2022-03-20", "until": "2022-03-20"}, {"Wind rose", "Frost bit"},
    ),
    # When it was read into the case: one run a day.
    "captured on a day": ({"clock": Clock.CAPTURED, "since": "2026-02-28", "until": "2026-02-28"}, TWO),
    "captured in a month": (
        {"clock": Clock.CAPTURED, "since": "2026-02", "until": "2026-02"}, ONE | TWO | {"The gate is open."},
    ),
    "captured before, every version": (
        {"clock": Clock.CAPTURED, "until": "2026-01", "every_version": True}, {OLD},
    ),
    "clock without days": ({"clock": Clock.DUE}, EVERY),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), ASKED.values(), ids=ASKED.keys())
def test_fits(full: Ledger, given: dict[str, Any], expected: set[str]) -> None:
    assert words(full, **given) == sorted(expected)
    assert full.count(Filter(**given)) == len(expected)


def test_lone_half_of_a_character_finds_what_was_stored_for_it(ledger: Ledger) -> None:
    keep(ledger, dispatch("x", data=b"x", outlet="Po\udcffst"))

    assert words(ledger, outlet="o\udcffs") == ["x"]


BAD = {
    "day that is none": {"since": "2022-02-30"},
    "words": {"until": "yesterday"},
    "another order": {"since": "28.2.2022"},
    "lone half of a character": {"until": "\udcff"},
}


def test_an_account_has_to_be_traced_first(full: Ledger) -> None:
    with pytest.raises(BadQuery, match="traced first"):
        full.count(Filter(origin="Ada Tinn"))


@pytest.mark.parametrize("bound", [float("nan"), float("inf")])
def test_bound_that_is_no_number_is_said(bound: float) -> None:
    with pytest.raises(BadQuery, match="a number"):
        Filter(at_least=bound)


@pytest.mark.parametrize("given", BAD.values(), ids=BAD.keys())
def test_date_that_is_none_is_said(given: dict[str, str]) -> None:
    with pytest.raises(BadDate, match="write it as 2022-02-28"):
        Filter(**given)  # type: ignore[arg-type]


def test_days_are_text_that_sqlite_orders_as_dates(full: Ledger) -> None:
    columns = {
        "readings": ("published_first", "published_last"),
        "claims": ("due_first", "due_last"),
        "times": ("first_day", "last_day"),
        "hops": ("said_first", "said_last"),
    }
    for table, names in columns.items():
        for name in names:
            [(odd,)] = ask(full.path, f"SELECT count(*) FROM {table} WHERE {name} IS NOT date({name})")  # noqa: S608
            assert odd == 0


@pytest.mark.parametrize("field", ["kinds", "types", "factualities", "events", "verdicts"])
def test_value_that_is_none_is_said(field: str) -> None:
    given: dict[str, Any] = {field: ("rumour",)}
    with pytest.raises(BadQuery, match="'rumour' is none of"):
        Filter(**given)
