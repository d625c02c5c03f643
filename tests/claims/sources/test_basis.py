"""What a source’s word rests on: marked texts, and what the last or the named claim’s hop should say."""

from dataclasses import replace

import pytest

from firsthand.claims.sources.basis import read_basis
from firsthand.claims.sources.speakers import resolve_speakers
from firsthand.model.claim import Hop
from firsthand.model.text import Published, PublishedBasis
from tests.claims.told import told

BASES = {
    "knowledge, in another sentence": (
        "[A U.S. official] says {it is near}. The American official has direct knowledge of current U.S. assessments.",
        "direct knowledge of current U.S. assessments",
    ),
    "seen, before the verb": ("[An officer who has seen the order] told Northline {it is near}.", "seen the order"),
    "read, in a clause after": ("{It is near}, said [an officer], who has read the order.", "read the order"),
    "briefed": ("{It is near}, according to [a diplomat briefed on the count].", "briefed on the count"),
    "familiar": ("[People familiar with the matter] said {it is near}.", "familiar with the matter"),
    "walked, on a day": ("[One loss adjuster who walked the site on Monday] said {it is cut}.",
                         "walked the site on Monday"),
    "kept": ("{It is near}, said [an official] who keeps the register of the dead.", "keeps the register of the dead"),
    "been there, by what was said": ("[The officer], who said he had been in the yard at noon, said {no}.",
                                     "been in the yard at noon"),
    "citing a record": ("[Two diplomats], citing satellite images taken on Thursday, said {it is near}.",
                        "satellite images taken on Thursday"),
    "citing somebody is a hop": ("[State radio], citing the Sevla Courier, said {it is near}.", None),
    "said of somebody in the content": ("[The minister] said {the colonel was familiar with the plan}.", None),
    "none": ("[The minister] said {it is near}.", None),
}  # fmt: skip
REASONS = {
    "in another sentence": (
        "[A U.S. official] says {it is near}. The official spoke anonymously to discuss the sensitive information.",
        "to discuss the sensitive information",
    ),
    "condition of anonymity": (
        "{It is near}, said [an officer], who spoke on condition of anonymity because he was not authorized to speak.",
        "because he was not authorized to speak",
    ),
    "asked not to be named": (
        "[An official], who asked not to be named because the talks were private, said {it is near}.",
        "because the talks were private",
    ),
    "name kept out": (
        "[An officer] said {it is near}. He would not let his name be printed because he had no leave to speak.",
        "because he had no leave to speak",
    ),
    "not authorized, and no more": (
        "[An officer], who was not authorized to speak publicly, said {it is near}.",
        "not authorized to speak publicly",
    ),
    "rules": (
        "{It is near}, said [the attaché], who may not be quoted by name under the rules of his embassy.",
        "under the rules of his embassy",
    ),
    "name not in print": (
        "[A driver], who did not want his name in print because his mother lives there, said {it is near}.",
        "because his mother lives there",
    ),
    "none given": ("{It is near}, said [an officer], who spoke on condition of anonymity.", None),
    "of a named person": ("[Mary Holt] said {it is near}. She spoke because it was late.", None),
}
AUDIENCES = {
    "told": ("[Minister Lisk] told his high command during a meeting {it is near}.", "his high command"),
    "said to": (
        "[Minister Lisk] said to military and security officials {it is near}.",
        "military and security officials",
    ),
    "told on a day": ("[Minister Lisk] told parliament on Feb. 20 that {it is near}.", "parliament"),
    "told a pronoun": ("[Minister Lisk] told us that {it is near}.", None),
    "told by somebody": ("[Minister Lisk] told them {it is near}.", None),
    "nobody told": ("[Minister Lisk] said that {it is near}.", None),
}
SAID = {
    "full date": ("On June 10, 1940, [Mary Holt] said {it is near}.", "1940-06-10"),
    "full date, day first": ("[Mary Holt] said on 10 June 1940 that {it is near}.", "1940-06-10"),
    "paragraph’s date": ("On June 10, 1940, war came. [Mary Holt] said {it is near}.", "1940-06-10"),
    "year": ("In 1911 [Mary Holt] wrote {it is near}.", "1911"),
    "no year, nothing to count from": ("[Mary Holt] said on March 3 that {it is near}.", None),
    "date inside the content": ("[Mary Holt] said {it was on June 10, 1940}.", None),
}


def last_hop(marked: str) -> Hop:
    """Return the innermost hop of the last claim."""
    return read_basis(resolve_speakers(told(marked).draft)).claims[-1].chain[0]


@pytest.mark.parametrize(("marked", "basis"), BASES.values(), ids=BASES.keys())
def test_basis(marked: str, basis: str | None) -> None:
    assert last_hop(marked).basis == basis


@pytest.mark.parametrize(("marked", "reason"), REASONS.values(), ids=REASONS.keys())
def test_reason_for_anonymity(marked: str, reason: str | None) -> None:
    assert last_hop(marked).anonymity_reason == reason


@pytest.mark.parametrize(("marked", "audience"), AUDIENCES.values(), ids=AUDIENCES.keys())
def test_audience(marked: str, audience: str | None) -> None:
    [claim] = read_basis(resolve_speakers(told(marked).draft)).claims

    assert claim.audience == audience


@pytest.mark.parametrize(("marked", "said"), SAID.values(), ids=SAID.keys())
def test_day_of_saying(marked: str, said: str | None) -> None:
    assert last_hop(marked).said == said


YEARLESS = {
    "the last such day": ("[Mary Holt] said on March 3 that {it is near}.", "1941-03-03"),
    "after the day of publication": ("[Mary Holt] said on 10 June that {it is near}.", "1940-06-10"),
    "beside another year": ("The dam fell in 1938. [Mary Holt] said on March 3 that {it is near}.", None),
    "beside the same year": ("It fell in May 1940. [Mary Holt] said on June 10 that {it is near}.", "1940-06-10"),
    "another year elsewhere": ("It fell in 1938.\n\n[Mary Holt] said on March 3 that {it is near}.", "1941-03-03"),
}


@pytest.mark.parametrize(("marked", "said"), YEARLESS.values(), ids=YEARLESS.keys())
def test_day_without_a_year_counts_from_the_publication(marked: str, said: str | None) -> None:
    draft = resolve_speakers(told(marked).draft)
    published = Published(edtf="1941-04-01", basis=PublishedBasis.GIVEN)
    draft = replace(draft, document=replace(draft.document, published=published))

    assert read_basis(draft).claims[-1].chain[0].said == said


@pytest.mark.parametrize(
    ("marked", "medium"),
    [
        ("[Mary Holt] said in a statement {it is near}.", "statement"),
        ("[Mary Holt] said in an interview {it is near}.", "interview"),
        ("[Mary Holt] wrote on Telegram {it is near}.", "post"),
        ("[Mary Holt] said by telephone {it is near}.", "call"),
        ("[Mary Holt] said on state television {it is near}.", "broadcast"),
        ("[Mary Holt] said {the statement is late}.", None),
    ],
)
def test_medium(marked: str, medium: str | None) -> None:
    assert last_hop(marked).medium == medium


def test_basis_holds_for_every_hop_of_the_source_and_no_other() -> None:
    case = told(
        "[An officer who has seen the order] said {so}. [The officer] added {this}. [A Polish officer] said {no}."
    )

    claims = read_basis(resolve_speakers(case.draft)).claims

    assert [c.chain[0].basis for c in claims] == ["seen the order", "seen the order", None]


def test_standing_alone_is_no_claim() -> None:
    case = told(
        "[A U.S. official] says {it is near}. [The official] spoke anonymously {to discuss the sensitive information}."
    )

    [claim] = read_basis(resolve_speakers(case.draft)).claims

    assert claim.chain[0].anonymity_reason == "to discuss the sensitive information"
