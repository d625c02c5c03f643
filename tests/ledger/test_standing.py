"""What is current: of one place what was found last, of one address the newest, in whatever order they are read."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from firsthand.ledger import adding, schema
from firsthand.ledger.adding import State
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.session import Session
from firsthand.model.text import Published
from tests.ledger.builders import (
    DAM,
    FIRST,
    SECOND,
    Dispatch,
    content_of,
    dispatch,
    driven,
    keep,
    on,
    standing,
    tables,
    words,
)

URL = "https://post.example/dam"
ROAD = "The road to Merrow is cut."


def places(ledger: Ledger) -> list[str]:
    """Return where what is current was found, with its line where it is a record."""
    return [place if record is None else f"{place}:{record}" for place, record, _ in standing(ledger)]


def test_changed_file_is_kept_in_both_versions_and_the_newer_stands(ledger: Ledger, case: Path) -> None:
    old, new = dispatch(), dispatch("The dam has failed.")
    keep(ledger, old)
    keep(ledger, new)

    assert words(ledger) == ["The dam has failed."]
    assert words(ledger, every_version=True) == [DAM, "The dam has failed."]
    assert len(tables(case)["documents"]) == 2
    assert [held.why for held in ledger.documents(every_version=True)] == [
        "What is found at this place has changed.",
        None,
    ]


def test_changed_file_closes_its_old_version_whatever_their_dates_say(ledger: Ledger) -> None:
    keep(ledger, dispatch(published=on("2022-03-02"), modified="2022-03-02T00:00:00Z"))
    keep(ledger, dispatch(ROAD, published=on("2022-03-01"), modified="2022-03-01T00:00:00Z"))

    assert words(ledger) == [ROAD]


def test_changed_back_the_first_version_stands_again_and_is_not_read_again(ledger: Ledger, case: Path) -> None:
    old, new = dispatch(), dispatch(ROAD)
    for each in (old, new, old):
        keep(ledger, each)

    assert words(ledger) == [DAM]
    assert len(tables(case)["readings"]) == 2
    assert ledger.known(old.capture, FIRST).state is State.THERE
    assert ledger.known(new.capture, FIRST).state is State.ELSEWHERE


# Lines of a .jsonl file


def lines(*texts: str) -> list[Dispatch]:
    """Return the records of one file."""
    return [dispatch(text, "a.jsonl", record=n) for n, text in enumerate(texts, start=1)]


def test_lines_that_shift_lose_no_record_and_read_none_twice(ledger: Ledger, case: Path) -> None:
    keep(ledger, *lines("Rain fell.", "Snow lay.", "Wind rose."))
    keep(ledger, *lines("Hail came.", "Rain fell.", "Snow lay.", "Wind rose."))

    assert words(ledger) == ["Hail came.", "Rain fell.", "Snow lay.", "Wind rose."]
    assert len(tables(case)["readings"]) == 4


def test_shifted_lines_read_again_add_nothing(ledger: Ledger, case: Path) -> None:
    shifted = lines("Hail came.", "Rain fell.", "Snow lay.")
    keep(ledger, *lines("Rain fell.", "Snow lay."))
    keep(ledger, *shifted)
    before = tables(case, without=["runs"])
    keep(ledger, *shifted)

    assert tables(case, without=["runs"]) == before


def test_shifted_lines_read_by_another_version_and_again_add_nothing(ledger: Ledger, case: Path) -> None:
    shifted = lines("Hail came.", "Rain fell.", "Snow lay.")
    keep(ledger, *lines("Rain fell.", "Snow lay."))
    keep(ledger, *shifted)
    keep(ledger, *shifted, versions=SECOND)
    before = tables(case, without=["runs"])
    keep(ledger, *shifted, versions=SECOND)

    assert tables(case, without=["runs"]) == before
    assert words(ledger) == ["Hail came.", "Rain fell.", "Snow lay."]


def test_line_that_was_corrected_stands_in_its_new_version(ledger: Ledger) -> None:
    keep(ledger, *lines("The dam at Ostrey holds well.", "Snow lay."))
    keep(ledger, *lines("The dam at Ostrey holds no more.", "Snow lay."))

    assert words(ledger) == ["Snow lay.", "The dam at Ostrey holds no more."]


def test_line_taken_by_another_record_does_not_end_the_one_that_was_there(ledger: Ledger) -> None:
    keep(ledger, *lines("Rain fell."))
    keep(ledger, *lines("Snow lay."))

    assert words(ledger) == ["Rain fell.", "Snow lay."]


# Several captures of one address

ADDRESSES = {
    "published later": (
        dispatch(DAM, "z.txt", url=URL, published=on("2022-03-01"), modified="2022-05-01T00:00:00Z"),
        dispatch(DAM + " So far.", "a.txt", url=URL, published=on("2022-03-02"), modified="2022-04-01T00:00:00Z"),
    ),
    "published on a day, the other at an unknown time": (
        dispatch(DAM, "z.txt", url=URL, modified="2022-05-01T00:00:00Z"),
        dispatch(DAM + " So far.", "a.txt", url=URL, published=on("2022-03-02")),
    ),
    "published on one day, saved later": (
        dispatch(DAM, "z.txt", url=URL, published=on("2022-03-01"), modified="2022-04-01T00:00:00Z"),
        dispatch(DAM + " So far.", "a.txt", url=URL, published=on("2022-03-01"), modified="2022-05-01T00:00:00Z"),
    ),
    "nothing known of either, named later": (
        dispatch(DAM, "a.txt", url=URL),
        dispatch(DAM + " So far.", "z.txt", url=URL),
    ),
    "records of one file, on a later line": (
        dispatch(DAM, "a.jsonl", record=9, url=URL),
        dispatch(DAM + " So far.", "a.jsonl", record=10, url=URL),
    ),
    "other words under one title, in other case": (
        dispatch(DAM, "a.txt", url=URL, title="Dam holds"),
        dispatch(ROAD, "z.txt", url=URL, title="DAM HOLDS"),
    ),
    "exactly half of the words shared": (
        dispatch("one two three", "a.txt", url=URL),
        dispatch("two three four", "z.txt", url=URL),
    ),
}


@pytest.mark.parametrize("turned", [False, True], ids=["older first", "newer first"])
@pytest.mark.parametrize(("older", "newer"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_newer_version_of_an_address_stands(ledger: Ledger, older: Dispatch, newer: Dispatch, *, turned: bool) -> None:
    keep(ledger, *((newer, older) if turned else (older, newer)))

    assert words(ledger) == [newer.document.text]
    assert len(words(ledger, every_version=True)) == 2


UNRELATED = {
    "one address, other words": (dispatch(DAM, "a.txt", url=URL), dispatch(ROAD, "b.txt", url=URL)),
    "one address, other titles, fewer than half of the words": (
        dispatch("one two three", "a.txt", url=URL, title="Dam"),
        dispatch("three four five", "b.txt", url=URL, title="Road"),
    ),
    "other addresses, nearly the same words": (
        dispatch(DAM, "a.txt", url=URL),
        dispatch(DAM + " So far.", "b.txt", url=URL + "/2"),
    ),
    "no address, nearly the same words": (dispatch(DAM, "a.txt"), dispatch(DAM + " So far.", "b.txt")),
    "no address, one title": (dispatch(DAM, "a.txt", title="Dam"), dispatch(ROAD, "b.txt", title="Dam")),
    "one address, neither has a title": (
        dispatch(DAM, "a.txt", url=URL, title=""),
        dispatch(ROAD, "b.txt", url=URL, title=""),
    ),
    "empty address": (dispatch(DAM, "a.txt", url=""), dispatch(DAM + " So far.", "b.txt", url="")),
}


@pytest.mark.parametrize("turned", [False, True], ids=["one first", "other first"])
@pytest.mark.parametrize(("one", "other"), UNRELATED.values(), ids=UNRELATED.keys())
def test_unrelated_documents_both_stand(ledger: Ledger, one: Dispatch, other: Dispatch, *, turned: bool) -> None:
    keep(ledger, *((other, one) if turned else (one, other)))

    assert len(standing(ledger)) == 2


def test_what_a_newer_version_closed_adds_nothing_when_it_is_found_again(ledger: Ledger, case: Path) -> None:
    older, newer = ADDRESSES["published later"]
    keep(ledger, older, newer)
    before = tables(case, without=["runs"])
    keep(ledger, older, newer)

    assert tables(case, without=["runs"]) == before


def test_every_copy_of_an_older_version_is_closed(ledger: Ledger) -> None:
    older, newer = ADDRESSES["published later"]
    copy = dispatch(DAM, "copy.txt", url=URL, published=on("2022-03-01"))
    keep(ledger, older, copy, newer)

    assert places(ledger) == [newer.capture.place]


def test_copy_of_an_older_version_read_anew_does_not_come_back(ledger: Ledger) -> None:
    """The first version found no address in the page, so that three captures stood; the second finds it."""
    page, copy, newer = (
        dispatch(text, place) for text, place in [(DAM, "a.txt"), (DAM, "b.txt"), (DAM + " Yet.", "c.txt")]
    )
    keep(ledger, page, copy, newer)
    keep(ledger, dispatch(DAM + " Yet.", "c.txt", url=URL, published=on("2022-03-02")), versions=SECOND)
    keep(ledger, dispatch(DAM, "a.txt", url=URL, published=on("2022-03-01")), versions=SECOND)

    assert places(ledger) == ["c.txt"]


TITLES = st.sampled_from([None, "Dam", "Road"])
TEXTS = st.sampled_from(["one two three", "two three four", "three four five", "four five six", "six seven"])
DAYS = st.sampled_from([None, "2022-03-01", "2022-03-02", "2022-03"])
SAVED = st.sampled_from([None, "2022-04-01T00:00:00Z", "2022-05-01T00:00:00Z"])


@st.composite
def found(draw: st.DrawFn) -> list[Dispatch]:
    """Draw documents that share texts, titles and addresses, each at a place of its own."""
    made = []
    for n in range(draw(st.integers(2, 5))):
        day = draw(DAYS)
        url, title = draw(st.sampled_from([URL, URL, None])), draw(TITLES)
        place, record = draw(st.sampled_from([(f"{n}.txt", None), ("a.jsonl", n)]))
        told = draw(st.sampled_from(["{}", '{"outlet": "Post"}']))
        # What a document is told to be is read out of it the same each time.
        data = repr((told, url, title, day, text := draw(TEXTS))).encode()
        made.append(
            dispatch(
                text,
                place,
                record=record,
                data=data,
                told=told,
                modified=draw(SAVED),
                url=url,
                title=title,
                published=on(day) if day else Published(),
            )
        )
    return made


class Undone(Exception):
    """What was written is not to be kept."""


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), documents=found())
def test_order_of_adding_changes_nothing_but_running_numbers(
    ledger: Ledger, case: Path, data: st.DataObject, documents: list[Dispatch]
) -> None:
    assert ledger.path == case
    turned = data.draw(st.permutations(documents))

    assert _kept(case, turned) == _kept(case, documents)


def _kept(case: Path, documents: Sequence[Dispatch]) -> dict[str, list[str]]:
    """What the case file would hold; it holds nothing afterwards, so that the next example begins anew."""
    held: dict[str, list[str]] = {}
    session = Session(case, writing=True)
    with closing(session), suppress(Undone), session.writing() as connection:
        row = {"started": "", "command": "read", "code": "", "model": "", "grammar": ""}
        connection.execute(insert(schema.runs), row)
        for each in documents:
            adding.add(connection, each.capture, each.reading, FIRST, 1)
        held |= content_of(driven(connection))
        raise Undone
    return held


CHAINS = {
    "oldest and newest alike only to the one between": (
        dispatch("one two three", "a.txt", url=URL, published=on("2022-03-01")),
        dispatch("two three four", "b.txt", url=URL, published=on("2022-03-02")),
        dispatch("three four five", "c.txt", url=URL, published=on("2022-03-03")),
    ),
    "the newest told twice of the same bytes": (
        dispatch("one two three", "a.txt", url=URL, published=on("2022-03-01")),
        dispatch("one two three four", "b.txt", url=URL, published=on("2022-03-02")),
        dispatch("one two three", "c.txt", url=URL, published=on("2022-03-03"), told='{"published": "2022-03-03"}'),
    ),
}


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
@pytest.mark.parametrize("documents", CHAINS.values(), ids=CHAINS.keys())
def test_chain_of_versions_ends_in_the_newest_in_every_order(
    ledger: Ledger, documents: Sequence[Dispatch], order: Sequence[int]
) -> None:
    keep(ledger, *(documents[n] for n in order))

    assert places(ledger) == ["c.txt"]
