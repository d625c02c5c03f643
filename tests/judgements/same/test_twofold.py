"""What two sources must share to assert one thing: more than the nations, the armies and the size of a number."""

from __future__ import annotations

import pytest

from firsthand.judgements.same.same import same
from firsthand.model.claim import Kind
from firsthand.model.judgement import Report
from tests.judgements.builders import PERSON, Who, report

VOSS: Who = ("Ada Voss", PERSON)
HALE: Who = ("Jon Hale", PERSON)


_Count = tuple[str, float | None, float | None, str]


def said(
    content: str,
    who: Who = VOSS,
    *,
    day: str = "2026-05-04",
    kind: Kind = Kind.REPORT,
    count: _Count | None = None,
    on: tuple[str, str] | None = None,
) -> Report:
    """Return the report of somebody's claim, with one number or one day at the most."""
    return report(
        f"{who[0]} said that {content}.", content, who, outlet=who[0][:3], day=day, kind=kind,
        figures=[count] if count else [], times=[on] if on else [],
    )  # fmt: skip


STORM = "a storm tore the roof off the market hall in Quayside"
ONE = {
    "words that tell, within days": (said(STORM), said(f"{STORM} overnight", HALE)),
    "weeks apart, with the day of it": (
        said(f"on 3 May {STORM}", on=("3 May", "2026-05-03")),
        said(f"on 3 May {STORM}", HALE, day="2026-07-30", on=("3 May", "2026-05-03"))),
    "as many, within days": (
        said("34 people drowned", count=("34", 34, 34, "persons")),
        said("the flood drowned 34 villagers", HALE, count=("34", 34, 34, "persons"))),
    "other words, within days": (
        said("the shots came from the crowd"), said("men in the crowd had fired with rifles", HALE)),
}  # fmt: skip
TWO = {
    "the same words, months apart": (said(STORM), said(STORM, HALE, day="2026-09-30")),
    "nations and an army": (
        said("French troops shelled a depot in Poland"),
        said("Polish troops welcomed French officers in Poland", HALE)),
    "an order of size": (
        said("hundreds of people fled", count=("hundreds", 200, 999, "persons")),
        said("hundreds of people voted", HALE, count=("hundreds", 200, 999, "persons"))),
    "the same day of another week": (
        said("two shells hit the southern suburb on Tuesday", on=("Tuesday", "2026-04-28")),
        said("two shells hit the southern suburb on Tuesday", HALE, day="2026-05-14", on=("Tuesday", "2026-05-12"))),
    "a call for it, and that it is so": (
        said("the harsh winter tariff is lifted at once", kind=Kind.DEMAND),
        said("the harsh winter tariff was lifted at once", HALE)),
    "what a paper says of itself": (
        said("it could not be independently verified"), said("it could not be independently verified", HALE)),
    "a smooth word or two": (said("a hard road is ahead"), said("hard months are ahead", HALE)),
    "as many hurt, weeks apart": (
        said("at least 12 people were hurt", count=("at least 12", 12, None, "persons")),
        said("at least 12 people were hurt", HALE, day="2026-06-20", count=("at least 12", 12, None, "persons"))),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b"), ONE.values(), ids=ONE.keys())
def test_two_sources_assert_one_thing(a: Report, b: Report) -> None:
    link = same(a, b)

    assert link is not None
    assert link.same_claim


@pytest.mark.parametrize(("a", "b"), TWO.values(), ids=TWO.keys())
def test_two_sources_may_speak_of_two_things(a: Report, b: Report) -> None:
    link = same(a, b)

    assert link is None or not link.same_claim
