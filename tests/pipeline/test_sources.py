"""Who has a page: people in public roles, bodies, accounts; nobody unnamed, and nobody private."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span
from firsthand.pipeline import sources
from firsthand.pipeline.keep import keep
from firsthand.pipeline.sources import Roster, Speakers, _read, speakers
from tests.pipeline import stand_ins

WORDS = "The gates will stay shut"


def reading(
    told: str, name: str, kind: SourceType, *, number: int = 0, through: str = "", of: str | None = None
) -> Reading:
    """Return a document in which somebody, called so, says that the gates stay shut."""
    text = f"{WORDS}, {told} said{f', the {through} reported' if through else ''}."
    document = Document(id=f"{number:064x}", text=text)
    at = text.index(told)
    hops = [Hop(source=Source(name=name, type=kind, mention=Span(at, at + len(told)), of=of))]
    if through:
        at = text.index(through)
        hops.append(Hop(source=Source(name=through, type=SourceType.OUTLET, mention=Span(at, at + len(through)))))
    claim = Claim(document=document.id, content=(Span(0, len(WORDS)),), chain=tuple(hops))
    return Reading(document=document, claims=(claim,))


def known(*readings: Reading) -> Speakers:
    return speakers(map(_read, readings))


P = SourceType.PERSON
CASES = {
    "office before the name": ("Mayor Tilda Brack", "Tilda Brack", P, None, True),
    "office after the name": ("Bram Olsted, the governor of Lomnar", "Bram Olsted", P, None, True),
    "rank in charge": ("Colonel Stefan Iru", "Stefan Iru", P, None, True),
    "speaks for a body": ("Noor Haldane of the Basin Studies Forum", "Noor Haldane", P, "Basin Studies Forum", True),
    "no role at all": ("Casimir Thole", "Casimir Thole", P, None, False),
    "private life": ("Petra Lund, a resident of Sevla", "Petra Lund", P, None, False),
    "private life, with a body": ("Ilan Terro, a wounded soldier", "Ilan Terro", P, "Merrow Post", False),
    "body": ("the Basin Studies Forum", "Basin Studies Forum", SourceType.ORGANIZATION, None, True),
    "account": ("Ushla Monitor", "Ushla Monitor", SourceType.ACCOUNT, None, True),
    "office without a name": ("the mediator", "mediator", SourceType.OFFICIAL, None, True),
    "record": ("the order", "order", SourceType.DOCUMENT, None, True),
    "not named": ("a senior official", "senior official", SourceType.ANONYMOUS, None, False),
    "nobody in particular": ("rumor", "rumor", SourceType.VAGUE, None, False),
}


@pytest.mark.parametrize(("told", "name", "kind", "of", "public"), CASES.values(), ids=CASES.keys())
def test_who_has_a_page(told: str, name: str, kind: SourceType, of: str | None, public: bool) -> None:  # noqa: FBT001
    found = known(reading(told, name, kind, of=of))
    assert [each.name for each in found.public] == ([name] if public else [])


def test_people_without_a_page_are_counted_and_no_entities() -> None:
    found = known(reading("Casimir Thole", "Casimir Thole", P))
    assert found.private == 1
    assert [each.name for each in found.entities] == []


def test_one_person_in_two_documents_is_one_source() -> None:
    found = known(*(reading("Mayor Tilda Brack", "Tilda Brack", P, number=n) for n in (1, 2)))
    [speaker] = found.public
    assert (len(speaker.said), speaker.documents) == (2, 2)
    assert found.named(speaker.id) == speaker


@pytest.mark.parametrize(("told", "kind"), [("the order", SourceType.DOCUMENT), ("the mediator", SourceType.OFFICIAL)])
def test_what_has_no_name_is_not_joined_across_documents(told: str, kind: SourceType) -> None:
    found = known(*(reading(told, told.removeprefix("the "), kind, number=n) for n in (1, 2)))
    assert [each.documents for each in found.public] == [1, 1]


def test_what_is_passed_on_is_not_said() -> None:
    found = known(reading("Mayor Tilda Brack", "Tilda Brack", P, through="Sevla Courier"))
    by_name = {each.name: each for each in found.public}
    assert (len(by_name["Tilda Brack"].said), len(by_name["Tilda Brack"].passed)) == (1, 0)
    assert (len(by_name["Sevla Courier"].said), len(by_name["Sevla Courier"].passed)) == (0, 1)


def test_source_that_the_text_does_not_mention_is_found_by_its_name() -> None:
    made = reading("Mayor Tilda Brack", "Tilda Brack", P)
    [claim] = made.claims
    unsaid = replace(claim, content=(Span(0, 9),), chain=(Hop(source=replace(claim.chain[0].source, mention=None)),))
    [speaker] = known(replace(made, claims=(claim, unsaid))).public
    assert len(speaker.said) == 2


def test_large_case_is_put_together_behind_the_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "AT_ONCE", 1)
    with Ledger(tmp_path / "case.db", writing=True) as ledger:
        for number in range(2):
            (tmp_path / f"{number}.txt").write_text(stand_ins.report(number, speaker="Mayor Brack"), encoding="utf-8")
        for _ in keep(sorted(tmp_path.glob("*.txt")), ledger, reader=stand_ins.read):
            pass
        roster = Roster()
        assert roster.of(ledger).behind == 2
        found = roster.of(ledger)
        for _ in range(300):
            if not (found := roster.of(ledger)).behind:
                break
            time.sleep(0.01)
        assert (found.behind, len(found.public) + found.private) == (0, 1)
