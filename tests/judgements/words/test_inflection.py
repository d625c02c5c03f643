"""Forms of verbs and nouns as English news has them."""

from __future__ import annotations

import pytest

from firsthand.judgements.words.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("kill", "kill kills killed killing"),
        ("stop", "stop stops stopped stopping"),
        ("order", "order orders ordered ordering"),
        ("rebel", "rebel rebels rebelled rebelling"),
        ("deny", "deny denies denied denying"),
        ("seize", "seize seizes seized seizing"),
        ("flee", "flee flees fled fleeing"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("cut", "cut cuts cutting"),
        ("quit", "quit quits quitting"),
        ("cancel", "cancel cancels canceled canceling cancelled cancelling"),
        ("leak", "leak leaks leaked leaking"),
        ("patrol", "patrol patrols patrolled patrolling"),
        ("re-elect", "re-elect re-elects re-elected re-electing"),
        ("organize", "organize organizes organized organizing organise organises organised organising"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("die", "die dies died dying"),
        ("tax", "tax taxes taxed taxing"),
    ],
)
def test_verbs(verb: str, forms: str) -> None:
    """A verb has these forms and no other."""
    assert verb_forms(verb) == set(forms.split())


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("ally", "ally allies"),
        ("day", "day days"),
        ("crisis", "crisis crises"),
        ("gunman", "gunman gunmen"),
        ("mobilization", "mobilization mobilizations mobilisation mobilisations"),
        ("aircraft", "aircraft"),
        ("corps", "corps"),
        ("clash", "clash clashes"),
        ("embargo", "embargo embargoes"),
    ],
)
def test_nouns(noun: str, forms: str) -> None:
    """A noun has these forms and no other."""
    assert noun_forms(noun) == set(forms.split())
