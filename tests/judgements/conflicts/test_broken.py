"""Promises and what is told against them: each case carries the kind of conflict, or none."""

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, PERSON, report

LIND, BANK = ("Orso Lind", PERSON), ("Quell Bank", BODY)
MAY_9 = [("by 9 May", "../2026-05-09")]
PROMISE = report(
    "Quell Bank said every loan would be paid by 9 May.",
    "every loan would be paid by 9 May",
    BANK,
    kind=Kind.COMMITMENT,
    times=MAY_9,
)
TRUCE = report(
    "Orso Lind said that both sides would cease fire from 6 May.",
    "both sides would cease fire from 6 May",
    LIND,
    kind=Kind.COMMITMENT,
    times=[("from 6 May", "2026-05-06")],
)
BASE = report(
    "Orso Lind said the regiment would be back in barracks by 9 May.",
    "the regiment would be back in barracks by 9 May",
    LIND,
    kind=Kind.COMMITMENT,
    times=MAY_9,
)


def later(
    words: str, *who: tuple[str, object], day: str = "2026-05-11", when: tuple[str, str] | None = None, **more: object
) -> Report:
    """Return what a later text tells; its whole text is the claim."""
    return report(words, words, *who, day=day, times=[when] if when else [], **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(
            PROMISE,
            later(
                "The money that Quell Bank had promised by 9 May did not come",
                when=("9 May", "2026-05-09"),
                factuality=Factuality.CERTAIN_NOT,
            ),
            ConflictKind.STATEMENT_ACT,
            id="told-as-promised-and-not-come",
        ),
        pytest.param(
            PROMISE,
            later(
                "The money that the Harbour Fund had promised by 9 May did not come",
                when=("9 May", "2026-05-09"),
                factuality=Factuality.CERTAIN_NOT,
            ),
            None,
            id="another's-promise",
        ),
        pytest.param(
            TRUCE,
            later(
                "On 7 May shells fell on a farm and broke the truce", when=("On 7 May", "2026-05-07"), day="2026-05-08"
            ),
            ConflictKind.STATEMENT_ACT,
            id="shells-after-the-truce-began",
        ),
        pytest.param(
            TRUCE,
            later(
                "On 5 May shells fell on a farm, a day before the truce",
                when=("On 5 May", "2026-05-05"),
                day="2026-05-08",
            ),
            None,
            id="shells-before-it-began",
        ),
        pytest.param(
            BASE,
            later("The regiment will stay as long as the flood does", LIND, kind=Kind.COMMITMENT),
            ConflictKind.OWN_WORDS,
            id="back-by-then-and-staying",
        ),
        pytest.param(
            BASE,
            later("The bakers will stay as long as the flood does", LIND, kind=Kind.COMMITMENT),
            None,
            id="of-others",
        ),
    ],
)
def test_promises(one: Report, other: Report, kind: ConflictKind | None) -> None:
    found = proposed(one, other)
    assert (found.kind if found else None) is kind
