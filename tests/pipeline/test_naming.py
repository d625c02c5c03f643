"""Names as documents come in: who is one across them, with what evidence, and what nobody may take for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest

from firsthand.errors import BadDecision
from firsthand.ledger.filters import Filter
from firsthand.ledger.ledger import Ledger
from firsthand.model.board import Indicator, Pattern, Watch
from firsthand.model.claim import SourceType
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.entity import Ground
from firsthand.model.event import Event, Realis
from firsthand.model.judgement import Report
from firsthand.pipeline import ask, naming, watching
from firsthand.pipeline.decide import decide, undo
from firsthand.pipeline.sources import Roster
from tests.judgements.builders import BODY, OUTLET, PERSON, Who, report
from tests.ledger.builders import ask as sql
from tests.pipeline.cases import hold, judged, telling


def said(text: str, who: Who, *, outlet: str = "Quay") -> Report:
    """Return a report that the locks are shut."""
    return report(text, "the locks are shut", who, outlet=outlet)


def by(name: str, kind: SourceType = PERSON, before: str = "", outlet: str = "Quay") -> Report:
    """Return what one named source says."""
    return said(f"{before}{name} said the locks are shut, {outlet} reported.", (name, kind), outlet=outlet)


LUKASHENKO, LUKASHENKA = by("Alexander Lukashenko"), by("Alexander Lukashenka", outlet="Post")
HALE, OLGA = by("Hale Brixen"), by("Olga Brixen", outlet="Post")
BRIXEN, AGAIN = by("Brixen", outlet="Herald"), by("Brixen", outlet="Courier")


def voices(ledger: Ledger) -> set[frozenset[str]]:
    """Return the outlets of the reports that go back to one account, for each account."""
    gathered = ask.gather(ledger, Filter())
    found = ask.accounts(gathered)
    by_ref = gathered.by_ref
    return {frozenset(str(by_ref[t.report].document.outlet) for t in origin.reports) for origin in found.origins}


ONE = {
    "two romanisations": (LUKASHENKO, LUKASHENKA),
    "an agency under two names": (by("Balta", OUTLET), by("BelTA", OUTLET, outlet="Post")),
    "a body and its acronym, listed": (by("United Nations", BODY), by("UN", BODY, outlet="Post")),
    "a surname that one bears": (HALE, by("Brixen", outlet="Post")),
}


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_one_voice_under_two_names(ledger: Ledger, told: Sequence[Report]) -> None:
    judged(ledger, *told)

    assert voices(ledger) == {frozenset({"Quay", "Post"})}


@pytest.mark.parametrize("told", list(permutations((HALE, OLGA, BRIXEN))), ids=lambda told: told[0].document.outlet)
def test_a_surname_that_two_bear_is_neither(ledger: Ledger, told: Sequence[Report]) -> None:
    judged(ledger, *told)

    assert voices(ledger) == {frozenset({"Quay"}), frozenset({"Post"}), frozenset({"Herald"})}


def test_a_surname_that_two_bear_is_not_one_in_two_documents(ledger: Ledger) -> None:
    judged(ledger, HALE, OLGA, BRIXEN, AGAIN)

    assert frozenset({"Herald", "Courier"}) not in voices(ledger)


def test_a_second_bearer_parts_what_was_joined_and_the_first_judgement_stays_on_record(
    ledger: Ledger, case: Path
) -> None:
    judged(ledger, HALE, BRIXEN)
    assert voices(ledger) == {frozenset({"Quay", "Herald"})}

    judged(ledger, OLGA)

    assert voices(ledger) == {frozenset({"Quay"}), frozenset({"Post"}), frozenset({"Herald"})}
    assert sql(case, "SELECT ground, why FROM merges") == [("short form", "More is known of who goes by that name.")]


def test_a_merge_says_why_and_shows_where(ledger: Ledger, case: Path) -> None:
    judged(ledger, LUKASHENKO, LUKASHENKA)

    [(ground, why)] = sql(case, "SELECT ground, reasons FROM merges")
    assert ground == "romanisation"
    assert "Lukashenka" in why
    assert LUKASHENKO.document.id in why
    assert LUKASHENKA.document.id in why


def test_names_that_are_known_are_not_resolved_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(ledger, LUKASHENKO)
    monkeypatch.setattr(naming, "joined", lambda *_: pytest.fail("resolved again"))

    judged(ledger, by("Alexander Lukashenko", outlet="Post"))

    assert voices(ledger) == {frozenset({"Quay", "Post"})}


def test_a_name_that_only_a_blanked_document_had_is_gone(ledger: Ledger, case: Path) -> None:
    judged(ledger, LUKASHENKO, LUKASHENKA)
    ledger.withdraw(LUKASHENKA.document.id, "Asked for.", blank=True)

    assert [name for (name,) in sql(case, "SELECT name FROM forms ORDER BY key")] == ["Alexander Lukashenko", ""]
    assert sql(case, "SELECT reasons FROM merges") == [("[]",)]


def test_judged_anew_the_names_are_as_they_were(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(ledger, LUKASHENKO, LUKASHENKA)
    before = voices(ledger)
    monkeypatch.setattr("firsthand.pipeline.judge.rules", lambda: "other")

    judged(ledger)

    assert voices(ledger) == before


def test_only_what_is_held(ledger: Ledger) -> None:
    hold(ledger, LUKASHENKO)

    assert ledger.judgements.forms_called(["alexander lukashenko"]) == []


def say(ledger: Ledger, action: Action, a: str, b: str) -> int:
    """Keep a person's decision about two names."""
    value = {"a": a, "b": b}
    return decide(ledger, Decision(action=action, about=Subject.ENTITY, subject="", by="Ines", at="", value=value))


def test_a_person_joins_two_names_and_takes_it_back(ledger: Ledger) -> None:
    judged(ledger, HALE, OLGA)
    apart = voices(ledger)

    number = say(ledger, Action.MERGE, "Hale Brixen", "Olga Brixen")
    assert voices(ledger) == {frozenset({"Quay", "Post"})}

    undo(ledger, number, by="Ines")
    assert voices(ledger) == apart


def test_a_person_parts_two_names_and_the_rules_stay_on_record(ledger: Ledger, case: Path) -> None:
    judged(ledger, LUKASHENKO, LUKASHENKA)

    number = say(ledger, Action.SPLIT, "Alexander Lukashenko", "Alexander Lukashenka")

    assert voices(ledger) == {frozenset({"Quay"}), frozenset({"Post"})}
    assert sql(case, "SELECT ground FROM merges WHERE closed IS NULL") == [("romanisation",)]
    undo(ledger, number, by="Ines")
    assert voices(ledger) == {frozenset({"Quay", "Post"})}


def test_what_people_said_of_names_holds_when_all_is_judged_anew(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(ledger, HALE, OLGA)
    say(ledger, Action.MERGE, "Hale Brixen", "Olga Brixen")
    monkeypatch.setattr("firsthand.pipeline.judge.rules", lambda: "other")

    judged(ledger)

    assert voices(ledger) == {frozenset({"Quay", "Post"})}


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [("Nobody", "Hale Brixen", "goes by the name"), ("Hale Brixen", "hale brixen", "twice"), ("", "x", "no name")],
    ids=["a name that is not there", "one name twice", "no name"],
)
def test_a_decision_that_names_nobody_is_refused(ledger: Ledger, a: str, b: str, why: str) -> None:
    judged(ledger, HALE)

    with pytest.raises(BadDecision, match=why):
        say(ledger, Action.MERGE, a, b)


def test_sources_are_as_people_left_them(ledger: Ledger) -> None:
    judged(ledger, by("President Hale Brixen"), by("Balta", OUTLET, outlet="Post"), by("Minsk Echo", OUTLET))
    roster = Roster()
    assert {each.name for each in roster.of(ledger).public} >= {"BelTA", "Minsk Echo"}

    say(ledger, Action.MERGE, "Balta", "Minsk Echo")

    [both] = [each for each in roster.of(ledger).public if "Minsk Echo" in each.names]
    assert "Balta" in both.names
    assert both.entity is not None
    assert [merge.ground for merge in both.entity.merges] == [Ground.DECISION]


@pytest.mark.parametrize(
    ("told", "name", "others"),
    [
        ((LUKASHENKO, LUKASHENKA), "Lukashenko", {"Alexander Lukashenko", "Alexander Lukashenka", "Lukashenka"}),
        ((LUKASHENKO, LUKASHENKA), "Alexander Lukashenko", {"Alexander Lukashenka", "Lukashenka", "Lukashenko"}),
        ((by("BelTA", OUTLET),), "Balta", {"BelTA"}),
        ((HALE, OLGA), "Brixen", set()),
        ((HALE, OLGA), "Hale Brixen", set()),
        ((HALE,), "Nobody", set()),
    ],
    ids=["a surname", "a full name", "an agency", "a surname of two", "one of two of a surname", "nobody"],
)
def test_what_else_one_is_called(ledger: Ledger, told: Sequence[Report], name: str, others: set[str]) -> None:
    judged(ledger, *told)

    assert set(naming.other_names(ledger.judgements, name, place=False)) == others


def test_a_watch_finds_one_under_another_name(ledger: Ledger) -> None:
    told = [LUKASHENKO, by("Alexander Lukashenka", outlet="Post")]
    event = Event(type="MOBILIZE", actor="Lukashenka", realis=Realis.ACTUAL)
    judged(ledger, told[0], telling(told[1], event))
    pattern = Pattern(types=("MOBILIZE",), actor="Lukashenko")
    watch = Watch(question="?", hypotheses=(), indicators=(Indicator(id="I1", text="Troops", pattern=pattern),))

    [seen] = watching.watched(ledger, watch)[0].seen

    assert told[1].ref in {match.report for match in seen.matches}
