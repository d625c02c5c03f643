"""A reading as rows: what a stranger finds in the columns that nothing is made from again."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.ledger.ledger import Ledger
from firsthand.ledger.rows import claim_row, storable_path, words_of
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity, When
from firsthand.model.reading import Skipped
from firsthand.model.text import Block, BlockKind, Document, Published, PublishedBasis, Span
from tests.ledger.builders import DAM, FIRST, ask, dispatch, keep, on, said, span

PAGE = Document(id="d", text=DAM)

WORDS = {
    "one stretch": ([(0, 18)], "The dam at Ostrey"),
    "several stretches": ([(0, 7), (18, 23)], "The dam … holds"),
    "broken over lines": ([(0, 50)], "The dam at Ostrey holds. Nobody has left the town."),
}


@pytest.mark.parametrize(("content", "expected"), WORDS.values(), ids=WORDS.keys())
def test_words_stand_on_one_line(content: list[tuple[int, int]], expected: str) -> None:
    broken = Document(id="d", text=DAM.replace(" dam", "\tdam").replace(". ", ".\n"))

    assert words_of(broken, Claim(document="d", content=tuple(Span(*each) for each in content))) == expected


def test_sources_stand_innermost_first() -> None:
    chain = tuple(Hop(source=Source(name=name, type=SourceType.PERSON)) for name in ("a mother", "Mayor Tinn", "Post"))

    assert claim_row(PAGE, said("The dam", chain=chain))["sources"] == "a mother → Mayor Tinn → Post"


def test_author_is_no_source() -> None:
    row = claim_row(PAGE, said("The dam"))

    assert (row["sources"], row["source_type"]) == ("", None)


def test_type_is_that_of_the_one_who_speaks() -> None:
    anonymous = Source(name="a worker", type=SourceType.ANONYMOUS)
    outlet = Source(name="Post", type=SourceType.OUTLET)

    assert claim_row(PAGE, said("The dam", chain=(Hop(source=anonymous), Hop(source=outlet))))["source_type"] == (
        "anonymous"
    )


DAYS = {
    "day": ("2022-02-28", "2022-02-28", "2022-02-28"),
    "month": ("2022-02", "2022-02-01", "2022-02-28"),
    "open end": ("2022-02-28/..", "2022-02-28", None),
    "open start": ("../2022", None, "2022-12-31"),
    "unknown year": ("XXXX-06-10", None, None),
    "no date": (None, None, None),
}


@pytest.mark.parametrize(("edtf", "first", "last"), DAYS.values(), ids=DAYS.keys())
def test_days_that_a_date_may_mean(ledger: Ledger, case: Path, edtf: str | None, first: str, last: str) -> None:
    claim = said(
        "The dam",
        due=edtf,
        chain=(Hop(source=Source(name="Tinn", type=SourceType.PERSON), said=edtf),),
        times=(When(span=Span(0, 3), edtf=edtf, precision="day"),) if edtf else (),
    )
    published = on(edtf) if edtf else Published()
    keep(ledger, dispatch(claims=[claim], published=published))
    columns = {"readings": "published_first, published_last", "claims": "due_first, due_last"}
    columns |= {"hops": "said_first, said_last"} | ({"times": "first_day, last_day"} if edtf else {})

    for table, names in columns.items():
        assert ask(case, f"SELECT {names} FROM {table}") == [(first, last)]  # noqa: S608


def test_every_column_of_a_reading(ledger: Ledger, case: Path) -> None:
    found = dispatch(
        told='{"outlet":"Post"}',
        outlet="Post",
        title="Dam holds",
        authors=("Ada Lint", "Tomaž Žižek"),
        url="https://post.example/1",
        published=Published(edtf="2026-03", basis=PublishedBasis.INFERRED, reasons=("a post of that month",)),
        retrieved="2026-04-01",
        language="sl",
        blocks=(Block(BlockKind.HEADING, Span(0, 7)),),
    )
    keep(ledger, dispatch(claims=found.reading.claims, place="x.txt"), found)

    assert ask(case, "SELECT * FROM readings WHERE id = ?", found.by(FIRST)) == [
        (
            found.by(FIRST), found.id, '{"outlet":"Post"}', "Post", "Dam holds", '["Ada Lint","Tomaž Žižek"]',
            "https://post.example/1", "2026-03", "inferred", '["a post of that month"]', "2026-03-01", "2026-03-31",
            "2026-04-01", "sl", DAM, '[["heading",0,7]]', "[]", 10, 1, FIRST.code, FIRST.model, FIRST.grammar, 1, None,
        )
    ]  # fmt: skip


def test_every_column_of_the_parts(ledger: Ledger, case: Path) -> None:
    at, here = span(DAM, "at"), span(DAM, "Ostrey")
    hop = Hop(
        source=Source(
            name="Tinn", type=SourceType.PERSON, canonical="Ada Tinn", mention=at, handle="@tinn", of="the basin board"
        ),
        cue=here,
        basis="her own gauge",
        anonymity_reason="fear",
    )
    claim = said(
        "The dam",
        chain=(hop,),
        quantities=(
            Quantity(span=at, low=1, high=None, approximate=True, unit="m", of="water", per="day", as_of="2026",
                     convention="some", change="up"),
        ),
        times=(When(span=at, edtf="2026", precision="year", anchor="publication"),),
        places=(Place(span=here, name="Ostrey", latitude=1.5, longitude=2, country="KR", geonames=7, precision=1,
                  distance=(2, 5),                   disputed="both claim it", reason="the only one"),),
        events=(
            Event(type="AID", mode="m", actor="a", recipient="r", place="p", origin="o", when="2026", span=at,
                  contexts=("military",)),
        ),
    )  # fmt: skip
    keep(ledger, dispatch(claims=[said("holds"), claim]))
    both = (*vars_of(at), *vars_of(here))

    assert ask(case, "SELECT * FROM hops") == [
        (2, 0, "Tinn", "Ada Tinn", "person", "@tinn", "the basin board", "her own gauge", "fear", None, None, None,
         None, *both, 1, "CT+")
    ]  # fmt: skip
    assert ask(case, "SELECT * FROM quantities") == [
        (2, 0, *vars_of(at), "at", 1.0, None, 1, 0, "m", "water", "day", "2026", "some", 1, "up")
    ]
    assert ask(case, "SELECT * FROM times") == [
        (2, 0, *vars_of(at), "at", "2026", "2026-01-01", "2026-12-31", "year", "publication", 1, 0)
    ]
    assert ask(case, "SELECT * FROM places") == [
        (2, 0, *vars_of(here), "Ostrey", "Ostrey", 1.5, 2.0, "KR", 7, 1, 1, 2.0, 5.0, "both claim it", "the only one")
    ]
    assert ask(case, "SELECT * FROM events") == [
        (2, 0, "AID", "m", "a", "r", "p", "o", "2026", "actual", 1, '["military"]', at.start, at.end)
    ]


def test_what_was_left_unread_is_in_the_row(ledger: Ledger, case: Path) -> None:
    found = dispatch()
    reading = type(found.reading)(document=found.document, skipped=(Skipped("the table", "it has no sentences"),))
    with ledger.run("read", FIRST) as run:
        ledger.add(found.capture, reading, FIRST, run)

    assert ask(case, "SELECT skipped, claims FROM readings") == [('[["the table","it has no sentences"]]', 0)]
    assert ledger.reading(found.id).skipped == reading.skipped


def test_bytes_are_kept_untouched(ledger: Ledger, case: Path) -> None:
    raw = bytes(range(256)) * 3
    found = dispatch(data=raw)
    keep(ledger, found)

    assert ask(case, "SELECT id, size, bytes FROM documents") == [(found.id, 768, raw)]


PATHS = {
    "plain": ("a/b.txt", "a/b.txt"),
    "letters of any script": ("звіт/一.txt", "звіт/一.txt"),
    "a byte that is no UTF-8": ("a\udcff.txt", "a\\udcff.txt"),
}


@pytest.mark.parametrize(("path", "kept"), PATHS.values(), ids=PATHS.keys())
def test_path_can_be_stored(path: str, kept: str) -> None:
    assert storable_path(path) == kept


def test_two_paths_that_differ_in_one_bad_byte_are_two_places(ledger: Ledger) -> None:
    keep(ledger, dispatch(place="a\udcfe.txt"), dispatch(place="a\udcff.txt"))

    assert [held.place for held in ledger.documents()] == ["a\\udcfe.txt", "a\\udcff.txt"]


def vars_of(at: Span) -> tuple[int, int]:
    """Return the ends of a span as they stand in two columns."""
    return at.start, at.end
