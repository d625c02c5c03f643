"""What belongs to another time than the story: each case says when the page was published and whether it is history."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims.times.history import mark_history, years_in
from firsthand.model.text import Span
from tests.claims.trees import draft_of

WAR = "<In/IN/prep/3 1940/CD/pobj/0 Mussolini/NNP/nsubj/3 declared=declare/VBD/ROOT/3 war/NN/dobj/3> ././punct/3"
GUNS = "The/DT/det/1 guns=gun/NNS/nsubj/2 came=come/VBD/ROOT/2 in/IN/prep/2 1988/CD/pobj/3 ././punct/2 || "
SEPTEMBER = (
    "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] that/DT/det/3 September/NNP/npadvmod/1 that/IN/mark/8 {the/DT/det/6 "
    "army/NN/nsubj/8 will/MD/aux/8 leave/VB/ccomp/1} ././punct/1"
)
NO_DATE = (
    "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] that/IN/mark/6 {the/DT/det/4 army/NN/nsubj/6 will/MD/aux/6 "
    "leave/VB/ccomp/1} ././punct/1"
)
TODAY = " || The/DT/det/1 army/NN/nsubj/2 left=leave/VBD/ROOT/2 in/IN/prep/2 {}/CD/pobj/3 ././punct/2"

CASES = {
    "the deed's year": (WAR, "2022", True),
    "a second clause of these days": (
        "<In/IN/prep/3 1940/CD/pobj/0 it/PRP/nsubj/3 fell=fall/VBD/ROOT/3 and/CC/cc/3 on/IN/prep/8 Monday/NNP/pobj/5 "
        "it/PRP/nsubj/8 rose=rise/VBD/conj/3> ././punct/3",
        "2022",
        False,
    ),
    "the same year": (WAR, "1940", False),
    "two figures": (
        "«In/IN/prep/3 ’94/CD/pobj/0 they/PRP/nsubj/3 said=say/VBD/ROOT/3 it/PRP/dobj/3» ././punct/3",
        "2022",
        True,
    ),
    "during what is dated": (
        "<They/PRP/nsubj/1 met=meet/VBD/ROOT/1 during/IN/prep/1 the/DT/det/4 siege/NN/pobj/2 of/IN/prep/4 "
        "1974/CD/pobj/5> ././punct/1",
        "2022",
        True,
    ),
    "of what is dated": (
        "<They/PRP/nsubj/1 quote/VBP/ROOT/1 the/DT/det/3 treaty/NN/dobj/1 of/IN/prep/3 1974/CD/pobj/4> ././punct/1",
        "2022",
        False,
    ),
    "some weeks later": (
        GUNS + "<The/DT/det/1 gate/NN/nsubj/2 opened=open/VBD/ROOT/2 11/CD/nummod/4 weeks=week/NNS/npadvmod/5 "
        "later/RB/advmod/2> ././punct/2",
        "2022",
        True,
    ),
    "some years later": (
        GUNS + "<The/DT/det/1 gate/NN/nsubj/2 opened=open/VBD/ROOT/2 40/CD/nummod/4 years=year/NNS/npadvmod/5 "
        "later/RB/advmod/2> ././punct/2",
        "2022",
        False,
    ),
    "in words": (
        (
            "«The/DT/det/1 hand/NN/nsubj/2 struck=strike/VBD/ROOT/2 in/IN/prep/2 nineteen/CD/compound/5 "
            "hundred/CD/pobj/3 and/CC/cc/5 forty/CD/conj/5» ././punct/2"
        ),
        "2022-02-28",
        True,
    ),
    "still lasting": (
        (
            "<Rus/NN/nsubj/2 has=have/VBZ/aux/2 held=hold/VBN/ROOT/2 the/DT/det/4 town/NN/dobj/2 since/IN/prep/2 "
            "1994/CD/pobj/5> ././punct/2"
        ),
        "2022",
        False,
    ),
    "part of a name": (
        "<The/DT/det/2 1991/CD/nummod/2 treaty/NN/nsubj/3 ended=end/VBD/ROOT/3 the/DT/det/5 talks=talk/NNS/dobj/3>",
        "2022",
        False,
    ),
    "a few years ago": (
        "<Rus/NN/nsubj/1 attacked=attack/VBD/ROOT/1 the/DT/det/3 town/NN/dobj/1 in/IN/prep/1 2019/CD/pobj/4>",
        "2022",
        False,
    ),
    "said long before": (
        (
            "Rus/NNP/nsubj/1 [said=say/VBD/ROOT/1] in/IN/prep/1 1938/CD/pobj/2 that/IN/mark/8 {the/DT/det/6 "
            "army/NN/nsubj/8 will/MD/aux/8 leave/VB/ccomp/1} ././punct/1"
        ),
        "2022",
        True,
    ),
    "pointing back to the sentence before": (GUNS + SEPTEMBER, "2026", True),
    "not pointing back": (GUNS + NO_DATE, "2026", False),
    "years ago": (
        "<The/DT/det/1 army/NN/nsubj/2 left=leave/VBD/ROOT/2 30/CD/nummod/4 years=year/NNS/npadvmod/5 ago/RB/advmod/2>",
        "2022",
        True,
    ),
    "a war for a date": (
        (
            "<The/DT/det/1 border/NN/nsubj/2 changed=change/VBD/ROOT/2 during/IN/prep/2 World/NNP/compound/6 "
            "War/NNP/compound/6 II/NNP/pobj/3> ././punct/2"
        ),
        "2022",
        True,
    ),
    "undated page, decades before its latest year": (WAR + TODAY.format("2022"), None, True),
    "undated page, years before its latest year": (WAR + TODAY.format("1949"), None, False),
    "no year to count from": (NO_DATE, None, False),
}


@pytest.mark.parametrize(("line", "published", "historical"), CASES.values(), ids=CASES.keys())
def test_history(line: str, published: str | None, historical: bool) -> None:  # noqa: FBT001
    [claim] = mark_history(draft_of(line, published=published)).claims

    assert claim.historical is historical


def test_what_the_chain_says_was_said_long_before_is_history() -> None:
    draft = draft_of(NO_DATE, published="2022")
    [claim] = draft.claims
    said = replace(claim, chain=(replace(claim.chain[0], said="1940-06-10"),))
    [marked] = mark_history(replace(draft, claims=(said,))).claims

    assert marked.historical


YEARS = {
    "month and day": ("On June 10, 1940, war came.", [1940]),
    "a decade": ("in the 1930s", [1930]),
    "a season": ("the autumn of 1988", [1988]),
    "in words": ("nineteen hundred and forty", [1940]),
    "in words, short": ("nineteen forty-five", [1945]),
    "a count of things": ("with 1940 guns", []),
    "a sum": ("a rise of 1,940 in 1940.5", []),
    "to the end of a sentence": ("It fell in 1940.", [1940]),
}


@pytest.mark.parametrize(("text", "years"), YEARS.values(), ids=YEARS.keys())
def test_years(text: str, years: list[int]) -> None:
    assert [year.value for year in years_in(text, Span(0, len(text)))] == years


@given(st.text(alphabet="in of1940 ,.MayJune-s", min_size=1))
def test_years_lie_where_they_are_read(text: str) -> None:
    for year in years_in(text, Span(0, len(text))):
        assert str(year.value) == text[year.span.start : year.span.end]
