"""Judging: what waits, what is done once, what goes on, and that no order of arrival changes what is concluded."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.judgements.same.keys import number
from firsthand.ledger.filters import Filter
from firsthand.ledger.judging import JUDGED_ANEW
from firsthand.ledger.ledger import Ledger
from firsthand.model.custody import Capture
from firsthand.model.judgement import Grade, Report
from firsthand.model.reading import Reading
from firsthand.pipeline import judge as judging
from firsthand.pipeline.judge import judge
from firsthand.pipeline.rules import rules, unjudged
from firsthand.version import __version__
from tests.judgements.builders import PERSON, report
from tests.ledger.builders import FIRST, SECOND, ask
from tests.pipeline.cases import CITING, MANY, NINE, PILOT, UNDATED, VOSS, hold, judged


def concluded(ledger: Ledger) -> tuple[set[object], set[object]]:
    """Return the links and the conflicts of a case, whatever order they were found in."""
    rows = list(ledger.judgements.matching(Filter()))
    links: set[object] = {(link.a, link.b, link.grade, link.same_claim) for link in ledger.judgements.links(rows)}
    return links, {(each.id, each.a, each.b, each.kind) for each in ledger.judgements.conflicts()}


def test_what_is_judged_waits_no_longer(ledger: Ledger) -> None:
    hold(ledger, PILOT, CITING)
    assert unjudged(ledger) == 2

    assert len(list(judge(ledger))) == 2
    assert unjudged(ledger) == 0
    assert list(judge(ledger)) == []


def test_an_empty_case_has_nothing_to_judge_and_writes_no_run(ledger: Ledger, case: Path) -> None:
    assert list(judge(ledger)) == []
    assert ask(case, "SELECT count(*) FROM runs") == [(0,)]


def test_a_citation_is_linked_to_what_it_cites(ledger: Ledger) -> None:
    judged(ledger, PILOT, CITING)
    [link] = ledger.judgements.links(list(ledger.judgements.matching(Filter())))

    assert (link.grade, link.same_claim) == (Grade.CITES, True)
    assert {link.a, link.b} == {PILOT.ref, CITING.ref}


def test_stopped_halfway_it_goes_on_from_there(ledger: Ledger, case: Path, tmp_path: Path) -> None:
    reports = (PILOT, CITING, NINE, MANY, VOSS)
    hold(ledger, *reports)
    assert len(list(islice(judge(ledger), 2))) == 2
    assert unjudged(ledger) == 3

    assert len(list(judge(ledger))) == 3
    with Ledger(tmp_path / "whole.db", writing=True) as whole:
        assert concluded(ledger) == concluded(judged(whole, *reports))
    assert ask(case, "SELECT count(*), count(DISTINCT reading) FROM judged") == [(5, 5)]


def test_broken_off_inside_a_document_nothing_of_it_is_kept(
    ledger: Ledger, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(ledger, NINE, MANY)

    def broken(_reports: object) -> tuple[()]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(judging, "sums", broken)
        with pytest.raises(KeyboardInterrupt):
            list(judge(ledger))

    assert unjudged(ledger) == 2
    assert ask(case, "SELECT count(*) FROM keys") == [(0,)]
    assert len(list(judge(ledger))) == 2


def test_changed_rules_judge_anew_and_close_the_old(
    ledger: Ledger, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(ledger, NINE, MANY)
    before = concluded(ledger)
    for module in ("judge", "rules"):
        monkeypatch.setattr(f"firsthand.pipeline.{module}.rules", lambda: "other")
    assert unjudged(ledger) == 2
    list(judge(ledger))

    assert concluded(ledger) == before
    assert ask(case, "SELECT why, count(*) FROM conflicts WHERE closed IS NOT NULL GROUP BY why") == [(JUDGED_ANEW, 1)]


def test_the_rules_have_the_release_and_a_fingerprint() -> None:
    release, _, fingerprint = rules().partition("+")

    assert release == __version__
    assert len(fingerprint) == 8


@pytest.mark.parametrize("reports", [(PILOT, CITING), (NINE, MANY)], ids=["links", "conflicts"])
def test_a_document_read_anew_is_judged_once_more_and_concludes_the_same(
    ledger: Ledger, reports: Sequence[Report]
) -> None:
    judged(ledger, *reports)
    before = concluded(ledger)
    hold(ledger, *reports, versions=SECOND)
    assert len(list(judge(ledger))) == 2

    assert concluded(ledger) == before


def test_a_document_that_was_withdrawn_is_not_judged(ledger: Ledger) -> None:
    hold(ledger, NINE, MANY)
    ledger.withdraw(MANY.document.id, "It was a hoax.")
    list(judge(ledger))

    assert concluded(ledger) == (set(), set())


def test_a_withdrawal_taken_back_needs_no_second_judging(ledger: Ledger) -> None:
    judged(ledger, NINE, MANY)
    before = concluded(ledger)
    ledger.withdraw(MANY.document.id, "It was a hoax.")
    assert concluded(ledger) == (set(), set())
    ledger.reinstate(MANY.document.id, "It was none.")

    assert concluded(ledger) == before
    assert unjudged(ledger) == 0


def test_one_file_found_twice_under_other_outlets_is_set_against_nothing(ledger: Ledger) -> None:
    data = f"{NINE.document.outlet}|{NINE.document.published.edtf}|{NINE.document.text}".encode()
    with ledger.run("read", FIRST) as run:
        for told in ("{}", '{"outlet": "Quay"}'):
            capture = Capture(place=f"{told[2:5]}.txt", record=None, data=data, told=told, modified=None)
            ledger.add(capture, Reading(document=NINE.document, claims=(NINE.claim,)), FIRST, run)

    assert len(list(judge(ledger))) == 2
    assert concluded(ledger) == (set(), set())


@pytest.mark.parametrize("key", ["", "a", "ü\ud800", "x" * 9999], ids=["none", "short", "half a character", "long"])
def test_a_key_is_a_number_that_the_file_can_hold(key: str) -> None:
    assert 0 <= number(key) < 2**63


def told(outlet: str, day: str, count: int, speaker: str) -> Report:
    """Return the report of a count of soldiers."""
    text = f"{speaker} said Norland has {count} soldiers on the island"
    return report(
        text, f"Norland has {count} soldiers on the island", (speaker, PERSON), outlet=outlet, day=day,
        figures=[(str(count), count, count, "troops")],
    )  # fmt: skip


REPORTS = st.builds(
    told,
    st.sampled_from(["Mole Times", "Quay", "Post"]),
    st.sampled_from(["2026-05-03", "2026-05-04", "2026-05-20"]),
    st.sampled_from([900, 905, 4000]),
    st.sampled_from(["Ada Voss", "Jon Hale"]),
)


@settings(max_examples=12)
@given(
    sample=st.lists(REPORTS, min_size=2, max_size=6, unique_by=lambda each: each.ref).flatmap(
        lambda chosen: st.tuples(st.just(chosen), st.permutations(chosen))
    )
)
def test_in_whatever_order_documents_come_in_the_same_is_concluded(
    sample: tuple[list[Report], list[Report]],
) -> None:
    published, arrived = sample
    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger(Path(folder) / "one.db", writing=True) as one,
        Ledger(Path(folder) / "other.db", writing=True) as other,
    ):
        judged(one, *published, UNDATED)
        for each in (UNDATED, *arrived):
            judged(other, each)

        assert concluded(one) == concluded(other)
