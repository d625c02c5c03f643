"""Words that later words of the same source, or later deeds, overtake: another day, an admission, a part of all."""

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, PERSON, Who, report

OWN, ACT = ConflictKind.OWN_WORDS, ConflictKind.STATEMENT_ACT
REESE, OFFICE = ("Jan Reese", PERSON), ("Transport Office", BODY)
NOT, WILL = Factuality.CERTAIN_NOT, Kind.COMMITMENT


def told(
    text: str, content: str, who: Who | None, day: str, kind: Kind = Kind.REPORT, so: Factuality = Factuality.CERTAIN,
    when: tuple[str, str] | None = None, figures: list[tuple[str, float, float, str]] | None = None,
) -> Report:  # fmt: skip
    """Return what was told on a day."""
    chain, times = ([who] if who else []), ([when] if when else [])
    return report(text, content, *chain, day=day, kind=kind, factuality=so, times=times, figures=figures or ())


TOLLS_MAY = told(
    "The Transport Office said road tolls would begin on 14 May.", "road tolls would begin on 14 May", OFFICE,
    "2026-05-10", WILL, when=("on 14 May", "2026-05-14"),
)  # fmt: skip
NO_TOLLS = told(
    "The Transport Office said that no tolls were planned.", "that no tolls were planned", OFFICE, "2026-05-05",
    Kind.REPORT, NOT,
)  # fmt: skip
NO_FIRM = told(
    "Jan Reese said he knew of no private firm in the harbour.", "he knew of no private firm in the harbour", REESE,
    "2026-05-05",
)  # fmt: skip
ALL_WELLS = told(
    "The Transport Office promised that all the old bridges of Dell would be checked by 20 May.",
    "all the old bridges of Dell would be checked by 20 May", OFFICE, "2026-05-10", WILL,
    when=("by 20 May", "../2026-05-20"),
)  # fmt: skip
NO_CUT = told(
    "Jan Reese said the company would not cut off the water supply to Dell.",
    "the company would not cut off the water supply to Dell", REESE, "2026-05-05", WILL, NOT,
)  # fmt: skip
CASES = {
    "put off by those who set it": (
        TOLLS_MAY,
        told("The Transport Office said road tolls had been postponed and would begin on 28 May.",
             "road tolls had been postponed and would begin on 28 May", OFFICE, "2026-05-13", WILL,
             when=("on 28 May", "2026-05-28")),
        OWN,
    ),
    "another thing on another day": (
        TOLLS_MAY,
        told("The Transport Office said bus lanes would begin on 28 May.", "bus lanes would begin on 28 May", OFFICE,
             "2026-05-13", WILL, when=("on 28 May", "2026-05-28")),
        None,
    ),
    "none planned, and then announced": (NO_TOLLS, TOLLS_MAY, ACT),
    "owned to": (
        NO_FIRM,
        told("Jan Reese acknowledged that he had brought the guards to the harbour himself.",
             "that he had brought the guards to the harbour himself", REESE, "2026-05-25"),
        OWN,
    ),
    "owned to something else": (
        NO_FIRM,
        told("Jan Reese acknowledged that he had missed the meeting.", "that he had missed the meeting", REESE,
             "2026-05-25"),
        None,
    ),
    "refused and then announced": (
        NO_CUT,
        told("Jan Reese said the water supply to Dell would be cut off on 1 June.",
             "the water supply to Dell would be cut off on 1 June", REESE, "2026-05-25", WILL,
             when=("on 1 June", "2026-06-01")),
        OWN,
    ),
    "all by a day, and a part after it": (
        ALL_WELLS,
        told("By 22 May 12 of the town's 40 old bridges in Dell had been checked.",
             "12 of the town's 40 old bridges in Dell had been checked", None, "2026-05-22",
             figures=[("12", 12, 12, "bridge"), ("40 old bridges", 40, 40, "bridge")]),
        ACT,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind"), CASES.values(), ids=CASES.keys())
def test_later_words_overtake_earlier_ones(old: Report, new: Report, kind: ConflictKind | None) -> None:
    found = proposed(old, new)

    assert (found.kind if found else None) == kind
    if found and found.kind is OWN:
        assert found.a == old.ref
