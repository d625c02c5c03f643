"""What the author hangs on a told sentence behind its reporting clause: "…, the mayor said, a day after the vote"."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.clause import VERBAL
from firsthand.claims.draft import Draft
from firsthand.model.claim import Claim, Quote

_COUNT = r"(?:(?:about |just |only )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d{1,3})?"
SETTING = re.compile(
    _COUNT + r"(?: few)? ?(?:minute|hour|day|night|week|month|year)s? (?:after|before)"
    r"|in (?:the|an?|what)|amid|at a time when)\b",
    re.IGNORECASE,
)
"""How what only sets the scene begins; a reason or a contrast ("while", "since") goes with the claim."""


def cut_tails(draft: Draft) -> Draft:
    """Leave to the author what stands behind a reporting clause that closes a sentence whole without it.

    "A fire killed three, the brigade said, in the worst week for years": the brigade tells of the fire, and the
    setting that follows is the writer's. A relative clause goes on with what was told.
    """
    return draft.with_claims(_without_tail(draft, claim) for claim in draft.claims)


def _without_tail(draft: Draft, claim: Claim) -> Claim:
    if claim.quote is not Quote.INDIRECT or len(claim.content) < 2 or not claim.cue or not claim.chain:
        return claim
    cue = claim.cue[0]
    told = tuple(s for s in claim.content if s.end <= cue.start)
    tail = [s for s in claim.content if s.start >= cue.end]
    sentence = draft.grammar.sentence_at(cue.start)
    if not told or not tail or len(told) + len(tail) < len(claim.content) or sentence is None:
        return claim
    behind = tail[0].start < sentence.end and draft.text[cue.end : tail[0].start].rstrip().endswith(",")
    # The parser may take the verb of a headline-like sentence for a participle: any verb will do.
    whole = any(t.pos in VERBAL for s in told for t in draft.grammar.within(s))
    return replace(claim, content=told) if behind and whole and SETTING.match(draft.words(tail[0])) else claim
