"""Rows found for judging and for a watch, by name, by event, by words; reasons kept whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.ledger import reasons
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.ledger.match import LONGEST
from firsthand.model.event import Event
from firsthand.model.judgement import Reason, Report
from firsthand.model.text import Span
from tests.ledger.builders import FIRST, SECOND, Dispatch, dispatch, keep, on, said, stored, texts

TEXT = "The convoys crossed. Talks were held. The dam holds."
CLAIMS = [
    said("The convoys crossed", TEXT, "Ada Voss", events=(Event(type="MOBILIZE"), Event(type="ASSAULT"))),
    said("Talks were held", TEXT, events=(Event(type="CONSULT"),)),
    said("The dam holds", TEXT),
]


@pytest.fixture
def held(ledger: Ledger) -> Dispatch:
    """Keep a document of three claims."""
    made = dispatch(TEXT, claims=CLAIMS, published=on("2026-03-02"))
    keep(ledger, made)
    return made


def refs(made: Dispatch) -> list[tuple[str, str]]:
    """Return what names the reports of a document."""
    return [Report(document=made.document, claim=claim).ref for claim in made.reading.claims]


TELLING: dict[str, tuple[set[str], set[str], Filter, list[int]]] = {
    "nothing asked for": (set(), set(), Filter(), []),
    "by an event": ({"CONSULT"}, set(), Filter(), [1]),
    "by a second event": ({"ASSAULT"}, set(), Filter(), [0]),
    "by an event of which there is none": ({"RETREAT"}, set(), Filter(), []),
    "by a word, whatever its ending": (set(), {"convoy"}, Filter(), [0]),
    "by words in a row": (set(), {"dam holds"}, Filter(), [2]),
    "not by words torn apart": (set(), {"the holds"}, Filter(), []),
    "by an event or a word": ({"CONSULT"}, {"dam"}, Filter(), [1, 2]),
    "by both at once": ({"MOBILIZE"}, {"convoys"}, Filter(), [0]),
    "by words and what else is asked": ({"CONSULT"}, {"dam", "convoy"}, Filter(source="voss"), [0]),
    "published too late": ({"CONSULT"}, {"dam"}, Filter(published_by="2026-03-01"), []),
    "published in time": ({"CONSULT"}, {"dam"}, Filter(published_by="2026-03"), [1, 2]),
    "by what only looks like syntax": (set(), {"dam OR", 'NEAR("', "*", "-dam", "“”"}, Filter(), []),
    "by more words than a search may be long": (set(), {*(f"word{n}" for n in range(999)), "dam"}, Filter(), [2]),
    "by a word longer than a search may be": (set(), {"w" * 2 * LONGEST}, Filter(), []),
}


@pytest.mark.parametrize(("types", "words", "asked", "expected"), TELLING.values(), ids=TELLING.keys())
def test_telling(
    ledger: Ledger, held: Dispatch, types: set[str], words: set[str], asked: Filter, expected: list[int]
) -> None:
    found = ledger.judgements.reports(ledger.judgements.telling(types=types, words=words, asked=asked))

    if "-dam" in words:  # a minus inside quotation marks is no minus
        expected = [2]
    assert [report.ref for report in found.values()] == [refs(held)[n] for n in expected]


def test_telling_leaves_out_what_no_longer_stands(ledger: Ledger, held: Dispatch) -> None:
    keep(ledger, held, versions=SECOND)
    assert len(ledger.judgements.telling(types={"CONSULT"}, words={"dam"}, asked=Filter())) == 2
    ledger.withdraw(held.id, "It was a hoax.")

    assert ledger.judgements.telling(types={"CONSULT"}, words={"dam"}, asked=Filter()) == []


def test_named_are_those_that_stand_each_once(ledger: Ledger, held: Dispatch) -> None:
    keep(ledger, held, versions=SECOND)
    first, *_ = refs(held)
    wanted = [first, (first[0], "ffff"), ("ffff", first[1]), *(("d", f"c{n}") for n in range(2000))]

    assert [report.ref for report in ledger.judgements.named(wanted).values()] == [first]
    assert ledger.judgements.named([]) == {}
    ledger.withdraw(held.id, "It was a hoax.")
    assert ledger.judgements.named(wanted) == {}


def test_standing_keeps_the_order_and_leaves_out_older_versions(ledger: Ledger, held: Dispatch) -> None:
    old = ledger.judgements.reading(held.by(FIRST))[1]
    keep(ledger, held, versions=SECOND)
    new = ledger.judgements.reading(held.by(SECOND))[1]

    assert ledger.judgements.standing([*reversed(new), *old, 9999]) == list(reversed(new))


def test_the_document_of_a_reading(ledger: Ledger, held: Dispatch) -> None:
    found = ledger.judgements.document(held.by(FIRST))

    assert (found.id, found.text, found.published) == (held.id, TEXT, held.document.published)


spans = st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda at: Span(at[0], at[0] + at[1]))
told = st.builds(Reason, texts, st.lists(st.tuples(texts, spans), max_size=3).map(tuple))


@given(kept=st.lists(told, max_size=3).map(tuple))
def test_reasons_are_read_as_they_were_written(kept: tuple[Reason, ...]) -> None:
    again = reasons.read(reasons.written(kept))

    assert again == tuple(
        Reason(stored(each.text), tuple((stored(document), span) for document, span in each.spans)) for each in kept
    )
    assert "\n" not in reasons.written(kept)
