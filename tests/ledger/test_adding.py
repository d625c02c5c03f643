"""Writing a reading down: once, whole, however often and wherever its document is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.ledger.adding import State
from firsthand.ledger.ledger import Ledger
from firsthand.model.measure import Place
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Span
from tests.ledger.builders import (
    DAM,
    FIRST,
    PARTS,
    SECOND,
    Dispatch,
    ask,
    asked,
    content,
    dispatch,
    keep,
    said,
    sound,
    standing,
    tables,
    words,
)

TWO = (dispatch(), dispatch("The road to Merrow is cut.", "b/road.txt", told='{"outlet": "Post"}'))


def state(ledger: Ledger, found: Dispatch, versions: object = FIRST) -> State:
    """Return what the ledger knows of a document."""
    assert isinstance(versions, type(FIRST))
    return ledger.known(found.capture, versions).state


def test_same_again_adds_nothing_to_any_table(ledger: Ledger, case: Path) -> None:
    keep(ledger, *TWO)
    before = tables(case, without=["runs"])
    keep(ledger, *TWO)
    keep(ledger, *reversed(TWO))

    assert tables(case, without=["runs"]) == before
    assert len(tables(case)["runs"]) == 3


def test_each_capture_of_one_run_is_known_from_then_on(ledger: Ledger) -> None:
    assert state(ledger, TWO[0]) is State.NEW
    keep(ledger, TWO[0])
    assert state(ledger, TWO[0]) is State.THERE
    assert state(ledger, TWO[0], SECOND) is State.NEW
    assert state(ledger, dispatch(place="elsewhere.txt")) is State.ELSEWHERE
    assert state(ledger, dispatch(told='{"outlet": "Post"}')) is State.NEW
    assert state(ledger, dispatch(data=DAM.encode() + b"\n")) is State.NEW


def test_same_bytes_at_two_places_are_one_document_read_once(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch(), dispatch(place="copy.txt"))

    assert [len(tables(case)[name]) for name in ("documents", "readings", "claims", "captures")] == [1, 1, 1, 2]
    assert [held.place for held in ledger.documents()] == ["copy.txt", "dam.txt"]
    assert words(ledger) == [DAM]


def test_a_document_known_elsewhere_stands_where_it_is_found_too(ledger: Ledger, case: Path) -> None:
    found, copy = dispatch(), dispatch(place="copy.txt")
    keep(ledger, found)
    with ledger.run("read", FIRST) as run:
        ledger.stand(copy.capture, found.by(FIRST), run)

    assert state(ledger, copy) is State.THERE
    assert len(tables(case)["readings"]) == 1
    assert standing(ledger) == [("copy.txt", None, found.by(FIRST)), ("dam.txt", None, found.by(FIRST))]


def test_same_bytes_with_other_things_told_of_them_are_read_anew_and_the_last_telling_stands(ledger: Ledger) -> None:
    plain, told = dispatch(), dispatch(told='{"outlet": "Post"}', outlet="Post")
    keep(ledger, plain)
    keep(ledger, told)

    assert standing(ledger) == [("dam.txt", None, told.by(FIRST))]
    assert [found.document.outlet for found in asked(ledger)] == ["Post"]
    assert {found.document.outlet for found in asked(ledger, every_version=True)} == {None, "Post"}


def test_told_back_as_before_the_first_reading_stands_again(ledger: Ledger, case: Path) -> None:
    plain, told = dispatch(), dispatch(told='{"outlet": "Post"}', outlet="Post")
    keep(ledger, plain)
    keep(ledger, told)
    keep(ledger, plain)

    assert standing(ledger) == [("dam.txt", None, plain.by(FIRST))]
    assert len(tables(case)["readings"]) == 2


def test_two_tellings_of_the_same_bytes_at_two_places_both_stand(ledger: Ledger) -> None:
    keep(ledger, dispatch(place="a.txt", told='{"outlet": "A"}'), dispatch(place="b.txt", told='{"outlet": "B"}'))

    assert [held.place for held in ledger.documents()] == ["a.txt", "b.txt"]


def test_read_by_another_version_both_are_kept_and_the_newer_stands(ledger: Ledger, case: Path) -> None:
    old = dispatch(claims=[said("The dam")])
    new = dispatch(claims=[said("The dam"), said("Nobody has left")])
    keep(ledger, old)
    keep(ledger, new, versions=SECOND)

    assert standing(ledger) == [("dam.txt", None, new.by(SECOND))]
    assert words(ledger) == ["Nobody has left", "The dam"]
    assert words(ledger, every_version=True) == ["Nobody has left", "The dam", "The dam"]
    assert len(tables(case)["documents"]) == 1
    assert [held.why for held in ledger.documents(every_version=True)] == ["The document was read again.", None]


def test_each_row_knows_its_run_and_versions(ledger: Ledger, case: Path) -> None:
    place = Place(span=Span(0, 3), name="Ostrey")
    runs = [
        keep(ledger, dispatch(claims=[said("The dam", places=(place,), by="Tinn")]), versions=versions)
        for versions in (FIRST, SECOND)
    ]
    everything = asked(ledger, every_version=True)

    assert {(found.run, found.versions) for found in everything} == {(runs[0], FIRST), (runs[1], SECOND)}
    assert {found.versions for found in everything if found.current} == {SECOND}
    for table in ("readings", "claims", "hops", "places", "captures"):
        assert ask(case, f"SELECT run FROM {table} ORDER BY run") == [(runs[0],), (runs[1],)]  # noqa: S608
    assert ask(case, "SELECT run FROM documents") == [(runs[0],)]
    assert ask(case, "SELECT closed FROM captures WHERE run = ?", runs[0]) == [(runs[1],)]


def test_copies_of_a_document_read_again_are_read_again_too(ledger: Ledger) -> None:
    keep(ledger, dispatch(place="a.txt"), dispatch(place="b.txt"))
    keep(ledger, dispatch(place="b.txt"), versions=SECOND)

    reading = dispatch().by(SECOND)
    assert standing(ledger) == [("a.txt", None, reading), ("b.txt", None, reading)]
    assert len(asked(ledger)) == 1


def test_run_that_never_ended_says_so(ledger: Ledger, case: Path) -> None:
    def fail() -> None:
        with ledger.run("read", FIRST):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    keep(ledger)

    runs = ask(case, "SELECT number, ended IS NULL, command, code, model, grammar FROM runs")
    assert runs == [
        (1, 1, "read", FIRST.code, FIRST.model, FIRST.grammar),
        (2, 0, "read", FIRST.code, FIRST.model, FIRST.grammar),
    ]


def test_reading_that_cannot_be_written_leaves_no_trace_and_what_came_before_stays(ledger: Ledger, case: Path) -> None:
    keep(ledger, TWO[0])
    before = content(case)
    too_big = Place(span=Span(0, 3), name="Ostrey", geonames=2**80)
    bad = dispatch("The road is cut.", "road.txt", claims=[said("The", "The"), said("The", "The", places=(too_big,))])
    with pytest.raises(OverflowError):
        keep(ledger, bad)

    assert content(case) == before
    sound(case)


NOT_OF_IT = {
    "another document": dispatch("Another text.").reading,
    "skipped whole": Reading(document=None, skipped=(Skipped("dam.txt", "it is a photograph"),)),
}


@pytest.mark.parametrize("reading", NOT_OF_IT.values(), ids=NOT_OF_IT.keys())
def test_reading_of_something_else_is_refused(ledger: Ledger, case: Path, reading: Reading) -> None:
    with ledger.run("read", FIRST) as run, pytest.raises(ValueError, match="not of the captured document"):
        ledger.add(dispatch().capture, reading, FIRST, run)

    assert tables(case)["documents"] == []


def test_claims_are_numbered_in_reading_order(ledger: Ledger, case: Path) -> None:
    text = "c b a"
    keep(ledger, dispatch(text, claims=[said(letter, text) for letter in "cba"]), TWO[0])

    assert ask(case, "SELECT n, words FROM claims WHERE document = ? ORDER BY key", dispatch(text).id) == [
        (0, "c"), (1, "b"), (2, "a"),
    ]  # fmt: skip
    assert all(tables(case)[name] == [] for name in PARTS)
