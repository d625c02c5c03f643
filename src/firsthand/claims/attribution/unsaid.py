"""What is told about the telling itself: who would not be named, who kept silent, what somebody was asked."""

from __future__ import annotations

import re

from firsthand.claims.draft import Draft
from firsthand.claims.firmness import signs
from firsthand.claims.firmness.assertion import Assertion, of_claim
from firsthand.claims.firmness.words_of_firmness import REFUSALS
from firsthand.language.grammar import NAMING, VERBAL
from firsthand.model.claim import Claim, Quote

ASKING = frozenset("ask request wish want insist prefer decline refuse beg plead speak agree demand".split())
"""What those do who would not be named."""

UNNAMED = re.compile(
    r"(?:that )?(?:(?:\w+ )?not (?:to )?(?:be |being )?|(?:to )?be )(?:named|identified|quoted)\b"
    r"|(?:not )?to (?:withhold|use|give|print|publish|reveal|disclose) (?:his|her|their|its|a|the) (?:\w+ )?names?\b"
    r"|no name\b|anonymity\b|for anonymity\b",
    re.IGNORECASE,
)
"""How such a wish begins."""

SPEAKING = frozenset("comment speak talk answer respond reply elaborate discuss".split())
"""What those who keep silent do not do; "declined to say how many" tells at least what was asked."""

PASSING_OVER = frozenset({"say", "mention", *SPEAKING})
"""What those do not do who pass a thing over; "did not confirm the report" tells how they stand to it."""

QUESTIONING = frozenset({"ask", "press", "question", "quiz"})


def drop_unsaid(draft: Draft) -> Draft:
    """Leave out attributions of words that were never said: wishes not to be named, and what one was asked.

    "Asked about the dam, the minister smiled" gives the minister no word about the dam.
    """
    return draft.with_claims(c for c in draft.claims if not _is_unsaid(draft, c))


def drop_silence(draft: Draft) -> Draft:
    """Leave out what somebody declined to speak of: once it is known who it was, for a later "he" may mean that one."""
    kept = (c for c in draft.claims if not (_is_told(c) and _keeps_silent(of_claim(draft, c, c.content[0]))))
    return draft.with_claims(kept)


def _is_told(claim: Claim) -> bool:
    return claim.quote is Quote.INDIRECT and bool(claim.chain and claim.cue)


def _is_unsaid(draft: Draft, claim: Claim) -> bool:
    if not _is_told(claim):
        return False
    told = of_claim(draft, claim, claim.content[0])
    return _stays_unnamed(draft, claim, told) or _is_asked(told) or _is_passed_over(told)


def _stays_unnamed(draft: Draft, claim: Claim, told: Assertion) -> bool:
    wishes = any(t.lemma in ASKING for t in told.cue)
    return wishes and UNNAMED.match(draft.words(claim.content[0])) is not None


def _keeps_silent(told: Assertion) -> bool:
    top = told.predicate
    refused = any(t.lemma in REFUSALS for t in told.cue)
    return refused and top is not None and top.lemma in SPEAKING and signs.opens_with_infinitive(told)


def _is_passed_over(told: Assertion) -> bool:
    """Whether the content is a thing of which the source does not speak: "did not mention ⟦the dam⟧"."""
    verbs = [t for t in told.cue if t.pos in VERBAL]
    top = told.predicate
    silent = (
        bool(verbs)
        and verbs[-1].lemma in PASSING_OVER
        and any(t.dep == "neg" for t in told.grammar.children(verbs[-1]))
    )
    return silent and top is not None and top.pos in NAMING


def _is_asked(told: Assertion) -> bool:
    """Whether the cue is the participle of one who was asked, with no subject of its own: "Asked about it, she …"."""
    verbs = [t for t in told.cue if t.pos in VERBAL]
    if len(verbs) != 1 or verbs[0].lemma not in QUESTIONING or verbs[0].tag not in {"VBN", "VBD"}:
        return False
    beside = {t.dep for t in told.grammar.children(verbs[0])}
    return verbs[0].dep in {"advcl", "acl"} and not beside & {"aux", "auxpass", "nsubj", "nsubjpass", "mark", "advmod"}
