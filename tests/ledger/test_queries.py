"""What a case file gives back: claims in their order, things by their names, and the same as its views."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path

import pytest

from firsthand.errors import Ambiguous, NotInCase
from firsthand.ledger.filters import Filter
from firsthand.ledger.found import Held
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim
from firsthand.model.reading import Skipped
from firsthand.model.text import Published, Span
from tests.ledger.builders import (
    DAM,
    FIRST,
    SECOND,
    Dispatch,
    ask,
    asked,
    bare,
    dispatch,
    keep,
    on,
    said,
    tables,
    words,
)

# Ids that begin alike: sha256 of these few bytes.
ALIKE = ("x8", "x45")


def test_latest_publication_comes_first_unknown_last_and_claims_in_reading_order(ledger: Ledger) -> None:
    def page(words: str, day: str | None) -> Dispatch:
        claims = [said(word, words) for word in reversed(words.split())]
        return dispatch(words, f"{words}.txt", claims=claims, published=on(day) if day else Published())

    pages = [page("a b", "2022-03"), page("c d", None), page("e f", "2022-03-02"), page("g h", "2021")]
    keep(ledger, *pages)

    assert [found.document[found.claim.extent] for found in asked(ledger)] == list("febahgdc")


def test_limit(ledger: Ledger) -> None:
    keep(ledger, dispatch("a b c", claims=[said(word, "a b c") for word in "abc"]))

    assert [len(list(ledger.claims(limit=limit))) for limit in (None, 0, 2, 9)] == [3, 0, 2, 3]
    assert ledger.count() == 3


def test_claim_comes_with_its_document_and_where_it_stands(ledger: Ledger) -> None:
    found = dispatch(place="b.txt", title="Dam holds")
    keep(ledger, dispatch("Other.", "a.txt"), found, dispatch(place="c.txt"))
    [claim] = asked(ledger, document=found.id)

    assert claim.claim == found.reading.claims[0]
    assert claim.document == found.document
    assert (claim.reading, claim.run, claim.versions, claim.current) == (found.by(FIRST), 1, FIRST, True)


def test_document_that_was_closed_at_one_place_is_shown_at_the_other(ledger: Ledger) -> None:
    keep(ledger, dispatch(place="a.txt"), dispatch(place="b.txt"))
    keep(ledger, dispatch("Changed.", "a.txt"))
    [claim] = asked(ledger, document=dispatch().id)

    assert claim.document.path == "b.txt"
    assert claim.current


def test_claim_that_no_longer_stands_says_so(ledger: Ledger) -> None:
    keep(ledger, dispatch())
    keep(ledger, dispatch("Changed."))
    by_words = {found.document.text: found.current for found in asked(ledger, every_version=True)}

    assert by_words == {DAM: False, "Changed.": True}


def test_claims_of_many_documents_beyond_one_batch(ledger: Ledger) -> None:
    pages = [
        dispatch(f"{n} a b c", f"{n}.txt", claims=[said(word, f"{n} a b c") for word in "abc"]) for n in range(120)
    ]
    keep(ledger, *pages)
    every = asked(ledger)

    assert len(every) == 360
    assert all(found.claim.document == found.document.id for found in every)
    assert all(found.document[found.claim.extent] == "abc"[n % 3] for n, found in enumerate(every))


def test_asking_while_something_is_added_sees_one_state(ledger: Ledger) -> None:
    keep(ledger, dispatch("a b", claims=[said("a", "a b"), said("b", "a b")]))
    claims = ledger.claims()
    next(claims)
    keep(ledger, dispatch("Changed."))

    assert len(list(claims)) == 1
    assert words(ledger) == ["Changed."]


# Documents


def test_documents_come_by_place_with_what_is_known_of_them(ledger: Ledger) -> None:
    lines = [dispatch(f"Line {n}.", "a.jsonl", record=n) for n in (10, 9)]
    page = dispatch(place="b.txt", outlet="Post", title="Dam", published=on("2022-03"))
    keep(ledger, page, *lines)
    held = list(ledger.documents())

    assert [(each.place, each.record) for each in held] == [("a.jsonl", 9), ("a.jsonl", 10), ("b.txt", None)]
    assert held[2] == Held(
        document=page.id, reading=page.by(FIRST), place="b.txt", record=None, outlet="Post", title="Dam",
        published="2022-03", published_basis="stated", claims=1, words=10, run=1, closed=None, why=None,
    )  # fmt: skip


def test_documents_come_by_their_day_where_asked_and_those_without_one_last(ledger: Ledger) -> None:
    days = {"a.txt": "2022-03", "b.txt": None, "c.txt": "2022-03-02", "d.txt": "2021"}
    keep(ledger, *(dispatch(f"In {at}.", at, published=on(day) if day else Published()) for at, day in days.items()))

    assert [held.place for held in ledger.documents(latest_first=True)] == ["c.txt", "a.txt", "d.txt", "b.txt"]
    assert [held.place for held in ledger.documents(latest_first=True, limit=2, skip=1)] == ["a.txt", "d.txt"]


def test_documents_that_no_longer_stand_only_where_asked(ledger: Ledger) -> None:
    keep(ledger, dispatch())
    run = keep(ledger, dispatch("Changed."))

    assert [held.document for held in ledger.documents()] == [dispatch("Changed.").id]
    assert [(held.document, held.closed) for held in ledger.documents(every_version=True)] == [
        (dispatch().id, run),
        (dispatch("Changed.").id, None),
    ]


# By name


def test_claim_by_its_id_or_the_beginning_of_it(ledger: Ledger) -> None:
    found = dispatch()
    keep(ledger, found)
    [claim] = found.reading.claims

    for name in (claim.id, claim.id[:4], claim.id[:9].upper(), f"  {claim.id} "):
        assert ledger.claim(name).claim == claim


def test_claim_of_several_readings_is_the_one_that_stands(ledger: Ledger) -> None:
    found = dispatch()
    keep(ledger, found)
    keep(ledger, found, versions=SECOND)
    [claim] = found.reading.claims
    assert ledger.claim(claim.id).versions == SECOND

    keep(ledger, found)
    assert ledger.claim(claim.id).versions == FIRST


def test_claim_that_no_longer_stands_can_be_named(ledger: Ledger) -> None:
    found = dispatch()
    keep(ledger, found)
    keep(ledger, dispatch("Changed."))

    assert not ledger.claim(found.reading.claims[0].id).current


def test_document_by_its_id_its_beginning_or_its_place(ledger: Ledger) -> None:
    page, line = dispatch(place="a/dam.txt"), dispatch("Line.", "a.jsonl", record=3)
    odd = dispatch("Clock.", "news 12:30")
    keep(ledger, page, line, odd)

    assert {ledger.document(name) for name in (page.id, page.id[:4], page.id[:20].upper(), "a/dam.txt")} == {page.id}
    assert ledger.document("a.jsonl:3") == line.id
    assert ledger.document("news 12:30") == odd.id


def test_place_gives_what_was_found_there_last(ledger: Ledger) -> None:
    keep(ledger, dispatch())
    keep(ledger, dispatch("Changed."))

    assert ledger.document("dam.txt") == dispatch("Changed.").id


def test_place_with_a_byte_that_is_no_utf8(ledger: Ledger) -> None:
    keep(ledger, dispatch(place="a\udcff.txt"))

    assert ledger.document("a\udcff.txt") == dispatch().id


NAMES = {
    "nothing": "", "blanks": "  ", "fewer characters than can be meant": "abc", "no id begins so": "00000000",
    "not hexadecimal": "zzzzzzzz", "longer than any id": "a" * 65, "no such place": "a/no.txt",
    "no such line": "dam.txt:7", "line that no database can count to": f"dam.txt:{10**30}",
    "line of more digits than python reads": f"dam.txt:{'9' * 5000}", "wildcards": "%%%%",
    "lone half of a character": "\udcff\udcff\udcff\udcff", "digits of another script": "dam.txt:٣",
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_name_of_nothing_is_said(ledger: Ledger, name: str) -> None:
    keep(ledger, dispatch())

    with pytest.raises(NotInCase):
        ledger.document(name)
    with pytest.raises(NotInCase):
        ledger.claim(name)


def test_beginning_of_two_documents_is_said_with_both(ledger: Ledger) -> None:
    pages = sorted((dispatch(text, f"{text}.txt") for text in ALIKE), key=attrgetter("id"))
    assert pages[0].id[:4] == pages[1].id[:4]
    keep(ledger, *pages)

    with pytest.raises(Ambiguous, match=f"{pages[0].id[:12]} or {pages[1].id[:12]}"):
        ledger.document(pages[0].id[:4])
    assert ledger.document(pages[0].id[:10]) == pages[0].id


def test_beginning_of_two_claims_is_said_with_both(ledger: Ledger) -> None:
    text = "x" * 700
    page = dispatch(text)
    spans = [Span(start, end) for start in range(30) for end in range(start + 1, 60)]
    by_start: dict[str, list[Claim]] = {}
    for span in spans:
        claim = Claim(document=page.id, content=(span,))
        by_start.setdefault(claim.id[:4], []).append(claim)
    both = next(claims for claims in by_start.values() if len(claims) > 1)
    keep(ledger, dispatch(text, claims=both))

    with pytest.raises(Ambiguous):
        ledger.claim(both[0].id[:4])
    assert ledger.claim(both[0].id).claim == both[0]


def test_skips_come_by_place(ledger: Ledger) -> None:
    with ledger.run("read", FIRST) as run:
        for place in ("b.pdf", "a.pdf"):
            ledger.skip((place, None), "It is a photograph.", run)

    assert list(ledger.skips()) == [Skipped("a.pdf", "It is a photograph."), Skipped("b.pdf", "It is a photograph.")]


# A stranger with any browser of SQLite files sees the same


def test_views_give_what_queries_give(ledger: Ledger, case: Path) -> None:
    page = dispatch(
        outlet="Post", title="Dam", published=on("2022-03"), claims=[said("The dam", by="Tinn"), said("holds")]
    )
    gone = dispatch("Withdrawn.", "gone.txt")
    keep(ledger, dispatch("Before."), gone)
    keep(ledger, page, dispatch(place="copy.txt", data=page.capture.data), dispatch("x y", "a.jsonl", record=2))
    keep(ledger, page, versions=SECOND)
    ledger.withdraw(gone.id, "It was a mistake.")
    columns = "place, record, document, reading, outlet, title, published, published_basis, claims, words, run"
    by_view = ask(case, f"SELECT {columns} FROM current_documents ORDER BY place, record")  # noqa: S608

    assert by_view == [tuple(getattr(held, name) for name in columns.split(", ")) for held in ledger.documents()]
    seen = ask(case, "SELECT id, words, sources, outlet, title, published, document, reading, run FROM current_claims")
    assert sorted(map(repr, seen)) == sorted(
        repr((
            found.claim.id, " … ".join(found.document[at] for at in found.claim.content),
            " → ".join(hop.source.name for hop in found.claim.chain), found.document.outlet, found.document.title,
            found.document.published.edtf, found.document.id, found.reading, found.run,
        ))
        for found in asked(ledger)
    )  # fmt: skip
    assert len(seen) == ledger.count(Filter()) == 3


ENDINGS = {
    "accents": ("zoe", True),
    "accents of the query": ("Gëräte", True),
    "endings": ("withdrawal", True),
    "case": ("TROOPS", True),
    "beginning": ("withdr*", True),
    "another form than by its ending": ("withdrew", False),
}


@pytest.mark.parametrize(("query", "found"), ENDINGS.values(), ids=ENDINGS.keys())
def test_claims_are_found_by_stems_without_accents(ledger: Ledger, query: str, *, found: bool) -> None:
    text = "Zoë said troops were withdrawing their Geräte."
    keep(ledger, dispatch(text))

    assert words(ledger, query=query) == [text] * found


def test_full_text_can_be_searched_by_anyone(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch(claims=[said("Nobody has left", by="Mayor Tinn")]))
    search = "SELECT claims.id FROM claims_fts JOIN claims ON claims.key = claims_fts.rowid WHERE claims_fts MATCH ?"

    for query in ("leaving OR left", "mayor", "nobody AND tinn"):
        assert len(ask(case, search, query)) == 1


def test_nothing_is_in_a_new_case(ledger: Ledger) -> None:
    assert (asked(ledger), list(ledger.documents()), list(ledger.skips()), ledger.count()) == ([], [], [], 0)


def test_asking_changes_nothing(ledger: Ledger, case: Path) -> None:
    keep(ledger, dispatch())
    before = tables(case)
    asked(ledger, query="dam")
    ledger.reading(ledger.document("dam.txt"))
    with bare(case) as connection:
        assert connection.execute("SELECT count(*) FROM current_claims").fetchone() == (1,)

    assert tables(case) == before
