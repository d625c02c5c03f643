"""Cases made of reports by hand, and what is concluded from them; no model is loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from firsthand.ledger.ledger import Ledger
from firsthand.model.custody import Capture, Versions
from firsthand.model.event import Event
from firsthand.model.judgement import Report
from firsthand.model.reading import Reading
from firsthand.pipeline.judge import judge
from tests.judgements.builders import ANONYMOUS, OUTLET, PERSON, report
from tests.ledger.builders import FIRST

BARGES = "31 barges lay at the mole"
PILOT = report(
    f"A pilot said {BARGES}.", BARGES, ("pilot", ANONYMOUS), outlet="Mole Times", figures=[("31", 31, 31, "barge")]
)
CITING = report(
    f"According to the Mole Times, {BARGES}.", BARGES, ("Mole Times", OUTLET), outlet="Quay", day="2026-05-05",
    figures=[("31", 31, 31, "barge")],
)  # fmt: skip
VOSS = report("Ada Voss said the mole is empty.", "the mole is empty", ("Ada Voss", PERSON), outlet="Post")
NINE = report(
    "Norland has 9,000 soldiers on the island, said Jon Hale, a fisherman.",
    "Norland has 9,000 soldiers on the island", ("Jon Hale", PERSON), outlet="Mole Times", day="2026-05-03",
    figures=[("9,000", 9000, 9000, "troops")],
)  # fmt: skip
MANY = report(
    "Norland has some 25,000 soldiers on the island, said Mia Brand, a teacher.",
    "Norland has some 25,000 soldiers on the island",
    ("Mia Brand", PERSON), outlet="Quay", day="2026-05-04", figures=[("some 25,000", 25000, 25000, "troops")],
)  # fmt: skip
UNDATED = report("Lia Roth said the mole burns.", "the mole burns", ("Lia Roth", PERSON), outlet="Post", day=None)


def hold(ledger: Ledger, *reports: Report, versions: Versions = FIRST) -> None:
    """Keep the reports, those of one document as one reading."""
    documents = {each.document.id: each.document for each in reports}
    with ledger.run("read", versions) as run:
        for name, document in documents.items():
            data = f"{document.outlet}|{document.published.edtf}|{document.text}".encode()
            claims = tuple(each.claim for each in reports if each.document.id == name)
            capture = Capture(place=f"{name[:8]}.txt", record=None, data=data, told="{}", modified=None)
            ledger.add(capture, Reading(document=document, claims=claims), versions, run)


def judged(ledger: Ledger, *reports: Report) -> Ledger:
    """Keep the reports, judge them, and return the ledger."""
    hold(ledger, *reports)
    list(judge(ledger))
    return ledger


def telling(one: Report, *events: Event, **more: Any) -> Report:  # noqa: ANN401 - any field of a claim
    """Return a report whose claim tells of these events."""
    return replace(one, claim=replace(one.claim, events=events, **more))


def words(reports: Iterable[Report]) -> set[str]:
    """Return what the reports assert."""
    return {each.words for each in reports}
