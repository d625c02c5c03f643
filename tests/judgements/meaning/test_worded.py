"""How a report is worded beside another: what somebody denied is never told as said."""

from __future__ import annotations

import pytest

from firsthand.judgements.meaning.worded import reported
from firsthand.model.claim import Factuality, Kind
from tests.judgements.builders import PERSON, report

NOT = Factuality.CERTAIN_NOT

CASES = {
    "said": ("Renn said the dam held.", "the dam held", Kind.REPORT, Factuality.CERTAIN, "Renn said “the dam held”"),
    "denied": ("Renn denied the dam leaked.", "the dam leaked", Kind.DENIAL, NOT, "Renn denied: “the dam leaked”"),
    "a denial that says no itself": (
        "Renn said the dam never leaked.",
        "the dam never leaked",
        Kind.DENIAL,
        NOT,
        "Renn said “the dam never leaked”",
    ),
}


@pytest.mark.parametrize(("text", "words", "kind", "firm", "told"), CASES.values(), ids=CASES.keys())
def test_a_report_is_worded(text: str, words: str, kind: Kind, firm: Factuality, told: str) -> None:
    """The outlet reports that somebody said it, or denied it."""
    reason = reported(report(text, words, ("Renn", PERSON), kind=kind, factuality=firm))
    assert reason.text == f"Daily Quay reports that {told}."
