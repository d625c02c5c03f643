"""Whether two reports can both stand: a number against a number, a claim against a denial, words against deeds.

Every answer is a candidate with its reasons, worded as "A reports that B said", until a person confirms it.
"""

from __future__ import annotations

from collections.abc import Callable

from firsthand.judgements.conflicts.accounts import rival_accounts
from firsthand.judgements.conflicts.admitted import admitted
from firsthand.judgements.conflicts.answers import answered
from firsthand.judgements.conflicts.broken import broken
from firsthand.judgements.conflicts.deeds import against_deeds
from firsthand.judgements.conflicts.denials import denied
from firsthand.judgements.conflicts.elsewhere import denied_elsewhere
from firsthand.judgements.conflicts.gainsaid import gainsaid
from firsthand.judgements.conflicts.kept import unkept
from firsthand.judgements.conflicts.overtaken import overtaken
from firsthand.judgements.conflicts.own_words import replaced
from firsthand.judgements.conflicts.put_at import put_at
from firsthand.judgements.conflicts.reactions import reacted
from firsthand.judgements.conflicts.rescheduled import rescheduled
from firsthand.judgements.conflicts.rival_numbers import rival
from firsthand.judgements.conflicts.rumours import put_right
from firsthand.judgements.conflicts.set_against import set_against
from firsthand.judgements.conflicts.tolls import fewer
from firsthand.judgements.conflicts.weighing import unlikely
from firsthand.judgements.meaning.polarity import contrary
from firsthand.judgements.meaning.stance import Shown, Stance, stance
from firsthand.judgements.meaning.worded import reported
from firsthand.model.conflict import Conflict, ConflictKind
from firsthand.model.judgement import Reason, Report

Found = tuple[Stance, Stance, Reason] | None
"""The two in the order in which they are told, and why they are set against each other."""

_KINDS: tuple[tuple[ConflictKind, Callable[[Stance, Stance], Found]], ...] = (
    (ConflictKind.OWN_WORDS, replaced),
    (ConflictKind.OWN_WORDS, rescheduled),
    (ConflictKind.OWN_WORDS, admitted),
    (ConflictKind.STATEMENT_ACT, against_deeds),
    (ConflictKind.STATEMENT_ACT, overtaken),
    (ConflictKind.STATEMENT_ACT, broken),
    (ConflictKind.STATEMENT_ACT, unkept),
    (ConflictKind.CLAIM_DENIAL, denied),
    (ConflictKind.CLAIM_DENIAL, answered),
    (ConflictKind.CLAIM_DENIAL, denied_elsewhere),
    (ConflictKind.CLAIM_DENIAL, put_right),
    (ConflictKind.NUMBER, rival),
    (ConflictKind.NUMBER, fewer),
    (ConflictKind.NUMBER, put_at),
    (ConflictKind.POLARITY, contrary),
    (ConflictKind.POLARITY, rival_accounts),
)
_SHOWN_BY_TEXT: tuple[Callable[[Stance, Stance], Shown], ...] = (
    reacted,
    set_against,
    gainsaid,
)
"""What the text around two reports shows, and with it of which kind the conflict is."""
_DIRECTED = frozenset({ConflictKind.OWN_WORDS, ConflictKind.STATEMENT_ACT})


def conflict(a: Report, b: Report) -> Conflict | None:
    """Return the conflict between two reports with its reasons; None where there is none, or hardly any sign of one.

    A series over time is none, nor are a part and its whole, nor a number that lies inside another's bounds.
    """
    found = proposed(a, b)
    return None if found is None or unlikely(stance(a), stance(b)) else found


def proposed(a: Report, b: Report) -> Conflict | None:
    """Return the conflict that a rule sees between two reports, the first kind that fits; None where none does."""
    if a.ref == b.ref or a.claim.historical or b.claim.historical:
        return None
    one, other = sorted((stance(a), stance(b)), key=lambda each: each.report.ref)
    for kind, find in _KINDS:
        if (found := find(one, other)) is not None:
            first, second, why = found
            return _conflict(kind, first.report, second.report, why)
    for show in _SHOWN_BY_TEXT:
        if (shown := show(one, other)) is not None:
            kind, first, second, why = shown
            return _conflict(kind, first.report, second.report, why)
    return None


def _conflict(kind: ConflictKind, first: Report, second: Report, why: Reason) -> Conflict:
    a, b = (first, second) if kind in _DIRECTED else sorted((first, second), key=lambda report: report.ref)
    reasons = (why, reported(first), reported(second))
    return Conflict(kind=kind, a=a.ref, b=b.ref, reasons=reasons)
