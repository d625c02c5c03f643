"""Taking a document out: what is gone, what stays on record, what comes back, and what leaves the file for good."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, LargeBinary, Text, event

from firsthand.errors import CaseFileBusy, Withdrawn
from firsthand.ledger import session
from firsthand.ledger.adding import State
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.schema import metadata
from firsthand.ledger.withdrawing import BLANKED
from firsthand.model.claim import Hop, Medium, Source, SourceType
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Block, BlockKind, Published, PublishedBasis, Span
from firsthand.version import __version__
from tests.ledger.builders import (
    DAM,
    FIRST,
    SECOND,
    Dispatch,
    ask,
    asked,
    bare,
    content,
    dispatch,
    keep,
    on,
    said,
    sound,
    span,
    standing,
    tables,
    words,
)

REASON = "The outlet took it back."
URL = "https://post.example/dam"


# Withdrawn


def test_claims_are_gone_from_every_question_but_the_one_for_all_versions(ledger: Ledger) -> None:
    found, other = dispatch(), dispatch("The road is cut.", "road.txt")
    keep(ledger, found, other)
    ledger.withdraw(found.id, REASON)

    assert words(ledger) == ["The road is cut."]
    assert (words(ledger, query="dam"), words(ledger, document=found.id)) == ([], [])
    assert ledger.count() == 1
    assert [held.place for held in ledger.documents()] == ["road.txt"]
    assert words(ledger, every_version=True) == [DAM, "The road is cut."]
    assert ledger.reading(found.id) == found.reading


def test_every_place_and_reading_of_it_is_closed(ledger: Ledger) -> None:
    keep(ledger, dispatch(), dispatch(place="copy.txt"), dispatch(place="told.txt", told='{"outlet": "Post"}'))
    ledger.withdraw(dispatch().id, REASON)

    assert standing(ledger) == []


@pytest.mark.parametrize("blank", [False, True], ids=["kept", "blanked"])
def test_reason_and_run_are_on_record(ledger: Ledger, case: Path, *, blank: bool) -> None:
    found = dispatch()
    keep(ledger, found)
    ledger.withdraw(found.id, REASON, blank=blank)

    assert ask(case, "SELECT document, reason, blanked, run, closed FROM withdrawals") == [
        (found.id, REASON, int(blank), 2, None)
    ]
    assert ask(case, "SELECT closed, why FROM captures") == [(2, f"Withdrawn: {REASON}")]
    assert ask(case, "SELECT command, code, model, ended IS NOT NULL FROM runs WHERE number = 2") == [
        (f"withdraw {found.id}", __version__, "none", 1)
    ]


@pytest.mark.parametrize("blank", [False, True], ids=["kept", "blanked"])
def test_it_is_not_read_again_by_whatever_version_or_place(ledger: Ledger, case: Path, *, blank: bool) -> None:
    found = dispatch()
    keep(ledger, found)
    ledger.withdraw(found.id, REASON, blank=blank)
    before = tables(case, without=["runs"])

    for again in (found, dispatch(place="copy.txt"), dispatch(told='{"outlet": "Post"}')):
        for versions in (FIRST, SECOND):
            known = ledger.known(again.capture, versions)
            assert known.state is State.WITHDRAWN
            assert known.reason.startswith("It was withdrawn on 2")
            assert known.reason.endswith(f": {REASON}")
            keep(ledger, again, versions=versions)
    assert tables(case, without=["runs"]) == before


def test_withdrawn_again_is_refused(ledger: Ledger, case: Path) -> None:
    found = dispatch()
    keep(ledger, found)
    ledger.withdraw(found.id, REASON)
    before = content(case)

    with pytest.raises(Withdrawn, match=f"taken out already, on .*: {REASON}"):
        ledger.withdraw(found.id, "Another.")
    assert content(case) == before


def test_reason_may_hold_what_no_database_can(ledger: Ledger, case: Path) -> None:
    found = dispatch()
    keep(ledger, found)
    ledger.withdraw(found.id, "a\udcff")
    ledger.reinstate(found.id, "b\udcff")

    assert ask(case, "SELECT reason, why FROM withdrawals") == [("a\ufffd", "b\ufffd")]


# Taken back


def test_undone_exactly_what_stood_stands_again(ledger: Ledger, case: Path) -> None:
    earlier = dispatch("Before.", "copy.txt")
    everywhere = [
        dispatch(modified="2022-03-01T00:00:00Z"),
        dispatch(place="copy.txt"),
        dispatch(place="a.jsonl", record=3),
        dispatch(place="told.txt", told='{"outlet": "Post"}'),
    ]
    keep(ledger, earlier, *everywhere)
    stood = "SELECT place, record, document, reading, modified FROM captures WHERE closed IS NULL ORDER BY place"
    before, claims = ask(case, stood), asked(ledger)
    ledger.withdraw(dispatch().id, REASON)
    ledger.reinstate(dispatch().id, "It was a mistake.")

    assert ask(case, stood) == before
    assert asked(ledger) == claims
    assert ledger.known(everywhere[0].capture, FIRST).state is State.THERE
    assert ask(case, "SELECT reason, closed, why FROM withdrawals") == [(REASON, 3, "It was a mistake.")]


def test_withdrawn_and_undone_twice(ledger: Ledger) -> None:
    found = dispatch()
    keep(ledger, found)
    for _ in range(2):
        ledger.withdraw(found.id, REASON)
        assert standing(ledger) == []
        ledger.reinstate(found.id, "It was a mistake.")
        assert standing(ledger) == [("dam.txt", None, found.by(FIRST))]


def test_what_no_longer_stood_does_not_come_back(ledger: Ledger) -> None:
    old, new = dispatch(), dispatch("The dam has failed.")
    keep(ledger, old)
    keep(ledger, new)
    ledger.withdraw(old.id, REASON)
    ledger.reinstate(old.id, "It was a mistake.")

    assert words(ledger) == ["The dam has failed."]


def test_undone_a_second_time_only_what_stood_the_second_time_stands_again(ledger: Ledger) -> None:
    newer = dispatch(DAM + " Yet.", "a.jsonl", record=1)
    keep(ledger, dispatch(place="copy.txt"), dispatch(place="a.jsonl", record=1))
    ledger.withdraw(dispatch().id, REASON)
    ledger.reinstate(dispatch().id, "It was a mistake.")
    keep(ledger, newer)
    ledger.withdraw(dispatch().id, REASON)
    ledger.reinstate(dispatch().id, "It was another.")

    assert standing(ledger) == [("a.jsonl", 1, newer.by(FIRST)), ("copy.txt", None, dispatch().by(FIRST))]


SINCE = {
    "the file was changed": dispatch("The road is cut."),
    "a newer version of its address was read": dispatch(DAM + " Yet.", "z.txt", url=URL, published=on("2022-03-02")),
}


@pytest.mark.parametrize("newer", SINCE.values(), ids=SINCE.keys())
def test_undone_it_does_not_displace_what_came_since(ledger: Ledger, newer: Dispatch) -> None:
    found = dispatch(url=URL, published=on("2022-03-01"))
    keep(ledger, found)
    ledger.withdraw(found.id, REASON)
    keep(ledger, newer)
    ledger.reinstate(found.id, "It was a mistake.")

    assert words(ledger) == [newer.document.text]


def test_undone_it_is_no_longer_skipped_for_having_been_withdrawn(ledger: Ledger) -> None:
    found = dispatch()
    keep(ledger, found)
    ledger.withdraw(found.id, REASON)
    with ledger.run("read", FIRST) as run:
        ledger.skip(("dam.txt", None), ledger.known(found.capture, FIRST).reason, run)
        ledger.skip(("other.txt", None), "It is empty.", run)
    ledger.reinstate(found.id, "It was a mistake.")

    assert list(ledger.skips()) == [Skipped("other.txt", "It is empty.")]


UNDONE = {
    "never withdrawn": (),
    "undone already": ("withdraw", "reinstate"),
}


@pytest.mark.parametrize("steps", UNDONE.values(), ids=UNDONE.keys())
def test_undo_of_nothing_is_one_sentence(ledger: Ledger, case: Path, steps: tuple[str, ...]) -> None:
    found = dispatch()
    keep(ledger, found)
    for step in steps:
        getattr(ledger, step)(found.id, REASON)
    before = content(case)

    with pytest.raises(Withdrawn, match="nothing to undo") as raised:
        ledger.reinstate(found.id, "It was a mistake.")
    assert str(raised.value).count(".") == 1
    assert content(case) == before


# Blanked: words are looked for in the file itself, from their third letter on, for the full-text index writes the
# beginning that a word shares with the one before it only once.

TEXT = "Xylographers quixotically embezzled vuvuzelas. Zoroastrians harrumphed; hippopotamuses levitated 77-4477."
DISTINCT = {
    "text": "quixotically", "name": "kwashiorkor", "canonical name": "bumfuzzle", "handle": "collywobbles",
    "employer": "flibbertigibbet", "basis": "gobbledygook", "reason for anonymity": "widdershins",
    "audience": "taradiddle", "unit": "yarborough", "counted": "zenzizenzizenzic", "per": "snickersnee",
    "anchor": "rataplan", "place": "nudiustertian",
    "who disputes it": "pettifogger", "why this place": "quomodocunquize",
    "actor": "argle", "recipient": "bumbershoot", "place of the event": "cattywampus", "origin": "doodlesack",
    "title": "erinaceous", "author": "floccinaucinihil", "address": "gardyloo", "reason for the date": "interrobang",
    "told": "jentacular", "skipped": "lollygag", "where it was skipped": "macrosmatic", "claim's basis": "oxtergates",
}  # fmt: skip


def telling() -> Dispatch:
    """Return a document in which every column that holds words has some that stand nowhere else."""
    w = DISTINCT
    source = Source(
        name=w["name"], type=SourceType.ANONYMOUS, canonical=w["canonical name"], handle=w["handle"], of=w["employer"]
    )
    hop = Hop(
        source=source, basis=w["basis"], anonymity_reason=w["reason for anonymity"], said="2022", medium=Medium.CALL
    )
    here = span(TEXT, "vuvuzelas")
    claim = said(
        "embezzled vuvuzelas",
        TEXT,
        chain=(hop,),
        basis=w["claim's basis"],
        audience=w["audience"],
        due="2022-05/..",
        quantities=(
            Quantity(span=span(TEXT, "77-4477"), low=77, high=4477, unit=w["unit"], of=w["counted"], per=w["per"]),
        ),
        times=(When(span=here, edtf="2022-02", precision="month", anchor=w["anchor"]),),
        places=(Place(span=here, name=w["place"], latitude=48.25, longitude=1.5, country="QX", geonames=98765432,
                  disputed=w["who disputes it"], reason=w["why this place"]),),
        events=(
            Event(type="AID", actor=w["actor"], recipient=w["recipient"], place=w["place of the event"],
                  origin=w["origin"]),
        ),
    )  # fmt: skip
    found = dispatch(
        TEXT,
        claims=[said("Xylographers quixotically", TEXT), claim],
        told=f'{{"outlet":"{w["told"]}"}}',
        title=w["title"],
        authors=(w["author"],),
        url=f"https://post.example/{w['address']}",
        published=Published(edtf="2022", basis=PublishedBasis.INFERRED, reasons=(w["reason for the date"],)),
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, 20)),),
    )
    skipped = (Skipped(w["where it was skipped"], w["skipped"]),)
    reading = Reading(document=found.document, claims=found.reading.claims, skipped=skipped)
    return Dispatch(capture=found.capture, reading=reading)


def looked_for() -> list[str]:
    """Return the words that are to leave the file, and what the index makes of them, each from its third letter on."""
    stems = ["xylograph", "quixot", "embezzl", "vuvuzela", "zoroastrian", "harrumph", "hippopotamus", "levit"]
    return [word[2:] for word in [*DISTINCT.values(), *stems]] + ["77-4477"]


def remaining(case: Path) -> list[str]:
    """Return which of the words stand anywhere in the file or in what SQLite keeps beside it."""
    beside = [case, *(case.with_name(case.name + end) for end in ("-wal", "-shm", "-journal"))]
    raw = b"".join(path.read_bytes() for path in beside if path.exists()).lower()
    return [word for word in looked_for() if word.encode() in raw]


def test_blanked_no_word_of_it_stays_anywhere_in_the_file(ledger: Ledger, case: Path) -> None:
    found = telling()
    keep(ledger, dispatch("The road is cut.", "road.txt"), found, dispatch("The ferry runs.", "ferry.txt"))
    assert remaining(case) == looked_for()
    ledger.withdraw(found.id, REASON, blank=True)

    assert remaining(case) == []
    assert words(ledger) == ["The ferry runs.", "The road is cut."]
    assert words(ledger, query="ferry OR quixotic") == ["The ferry runs."]
    sound(case)


def test_blanked_no_word_stays_where_sqlite_is_built_to_leave_what_is_deleted(case: Path) -> None:
    """Some builds overwrite what is deleted whatever they are told; this one is told not to."""

    def careless(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA secure_delete = OFF")

    found = telling()
    event.listen(Engine, "connect", careless)
    try:
        with Ledger(case, writing=True) as ledger:
            keep(ledger, *(dispatch(f"The road {n} is cut.", f"{n}.txt") for n in range(30)), found)
            keep(ledger, found, versions=SECOND)
            ledger.withdraw(found.id, REASON, blank=True)
    finally:
        event.remove(Engine, "connect", careless)

    assert remaining(case) == []


def test_blanked_after_the_file_was_closed_and_opened_no_word_of_it_stays(case: Path) -> None:
    found = telling()
    with Ledger(case, writing=True) as ledger:
        keep(ledger, found, found, versions=FIRST)
        keep(ledger, found, versions=SECOND)
    assert remaining(case) == looked_for()
    with Ledger(case, writing=True) as ledger:
        ledger.withdraw(found.id, REASON, blank=True)
        assert remaining(case) == []
    assert remaining(case) == []


def test_blanked_after_it_was_withdrawn_no_word_of_it_stays(ledger: Ledger, case: Path) -> None:
    found = telling()
    keep(ledger, found)
    ledger.withdraw(found.id, REASON)
    ledger.withdraw(found.id, "And for good.", blank=True)

    assert remaining(case) == []
    assert ask(case, "SELECT reason, blanked, why FROM withdrawals ORDER BY key") == [
        (REASON, 0, "Withdrawn again, and blanked."),
        ("And for good.", 1, None),
    ]


def test_blanked_the_record_stays_that_it_was(ledger: Ledger, case: Path) -> None:
    found = telling()
    keep(ledger, found)
    ledger.withdraw(found.id, REASON, blank=True)

    assert ask(case, "SELECT id, size, bytes FROM documents") == [(found.id, len(found.capture.data), None)]
    assert ask(case, "SELECT published, words, claims, text FROM readings") == [("2022", 9, 2, None)]
    kept = ask(case, "SELECT id, content, due FROM claims ORDER BY n")
    assert kept == [
        (claim.id, f"[[{claim.extent.start},{claim.extent.end}]]", claim.due) for claim in found.reading.claims
    ]
    assert ask(case, "SELECT type, said, medium FROM hops") == [("anonymous", "2022", "call")]
    assert ask(case, 'SELECT start, "end", low, high FROM quantities') == [(97, 104, 77.0, 4477.0)]


# What a document's rows keep when they are blanked: ids, numbers, dates, sorts of things, spans, and who published it.
KEPT = {
    "documents": "id",
    "readings": "id document outlet published published_basis published_first published_last retrieved language code"
    " model grammar settings",
    "claims": "id reading document source_type quote kind factuality posted due due_first due_last content cue hedges"
    " parts",
    "hops": "type said said_first said_last medium factuality",
    "quantities": "as_of convention change",
    "times": "edtf first_day last_day precision",
    "places": "",
    "events": "type mode happened realis contexts",
}


@pytest.mark.parametrize("table", KEPT)
def test_each_column_of_text_is_blanked_or_known_to_hold_no_words(table: str) -> None:
    columns = {column.name for column in metadata.tables[table].columns if isinstance(column.type, Text | LargeBinary)}

    assert columns - BLANKED[table].keys() == set(KEPT[table].split())


def test_blanked_there_is_nothing_left_to_show_or_to_undo(ledger: Ledger) -> None:
    found = telling()
    keep(ledger, found)
    ledger.withdraw(found.id, REASON, blank=True)

    with pytest.raises(Withdrawn, match="removed from this case file"):
        ledger.reading(found.id)
    with pytest.raises(Withdrawn, match="removed for good"):
        ledger.reinstate(found.id, "It was a mistake.")
    with pytest.raises(Withdrawn, match="taken out already"):
        ledger.withdraw(found.id, "Again.", blank=True)
    assert asked(ledger) == []
    assert [claim.document.text for claim in asked(ledger, every_version=True)] == ["", ""]
    assert asked(ledger, every_version=True, query="quixotically") == []


def test_blanked_other_documents_keep_every_row(ledger: Ledger, case: Path) -> None:
    found, other = (
        telling(),
        dispatch("The road is cut.", "road.txt", title="Road", claims=[said("The road", "The road")]),
    )
    keep(ledger, other)
    before = content(case)
    keep(ledger, found)
    ledger.withdraw(found.id, REASON, blank=True)
    after = content(case)

    for table in ("documents", "readings", "claims"):
        assert set(before[table]) < set(after[table])
    assert words(ledger, query="road") == ["The road"]


def test_blanking_says_so_where_another_program_still_looks_at_the_words(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "PATIENCE", 0.05)
    found = telling()
    with Ledger(case, writing=True) as ledger:
        keep(ledger, found)
        with bare(case) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM claims").fetchall()
            with pytest.raises(CaseFileBusy, match="leave the file once"):
                ledger.withdraw(found.id, REASON, blank=True)
            other.execute("COMMIT")
        assert asked(ledger) == []
    assert remaining(case) == []
