"""Keys: those that may be linked share one, none is a bare word, and no report has many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.judgements.same.keys import MOST, keys
from firsthand.model.claim import Quote
from firsthand.model.judgement import Report
from tests.judgements.builders import ANONYMOUS, BODY, OUTLET, PERSON, report

VOSS = ("Ada Voss", PERSON)

MEET = {
    "other words around one thing": (
        report("Voss: guild boats blocked the customs pier.", "guild boats blocked the customs pier", VOSS),
        report("The customs pier was blocked by boats.", "The customs pier was blocked by boats", outlet="B"),
    ),
    "a surname and the full name": (
        report("Voss said bread is dear.", "bread is dear", ("Voss", PERSON), outlet="A"),
        report("Ada Voss spoke of flour.", "flour", VOSS, outlet="B", day="2026-05-06"),
    ),
    "a ministry, whichever way its name is put": (
        report("The Ministry of Harbours said bread is dear.", "bread is dear", ("Ministry of Harbours", BODY)),
        report("The Harbours Ministry spoke of flour.", "flour", ("Harbours Ministry", BODY), outlet="B"),
    ),
    "said at the end of a month and told in the next": (
        report("Voss said bread is dear.", "bread is dear", VOSS, outlet="A", day="2026-04-30"),
        report("Ada Voss spoke of flour.", "flour", VOSS, outlet="B", day="2026-05-02"),
    ),
    "two stretches of one quotation": (
        report("“Nobody here will sail before the fog has gone from the bar,” one said.",
               "Nobody here will sail before the fog has gone from the bar", ("one", ANONYMOUS), quote=Quote.DIRECT),
        report("Who? “will sail before the fog has gone from the bar, I think”",
               "will sail before the fog has gone from the bar, I think", ("he", PERSON), quote=Quote.DIRECT),
    ),
    "an outlet and one that cites it": (
        report("A pilot counted barges.", "barges", ("pilot", ANONYMOUS), outlet="The Mole Times"),
        report("The Mole Times has barges.", "barges", ("Mole Times", OUTLET), outlet="B", day="2026-07-05"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b"), MEET.values(), ids=MEET.keys())
def test_those_that_may_be_linked_share_a_key(a: Report, b: Report) -> None:
    assert keys(a) & keys(b)


def test_a_name_that_everybody_writes_is_no_key() -> None:
    one = report("Merrin is cold.", "Merrin is cold", outlet="A")
    other = report("They went back to Merrin.", "They went back to Merrin", outlet="B")

    assert not keys(one) & keys(other)


@given(st.lists(st.sampled_from("Voss barge mole 31 fog guild strike pier customs boat harbour".split()), max_size=80))
def test_no_report_has_many_keys(words: list[str]) -> None:
    text = f"They said {' '.join(words)} indeed."
    found = keys(report(text, text, VOSS, ("Mole Times", OUTLET), quote=Quote.DIRECT))

    assert len(found) <= MOST
