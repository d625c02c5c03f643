"""What is told about the telling itself: who would not be named, who kept silent, what somebody was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.claims.draft import Draft
from firsthand.claims.firmness import signs
from firsthand.claims.firmness.assertion import of_claim
from firsthand.claims.firmness.clause import main_predicate
from firsthand.claims.firmness.words_of_firmness import REFUSALS
from firsthand.language.grammar import NAMING, VERBAL, Token
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
    return draft.with_claims(c for c in draft.claims if not (_is_told(c) and _keeps_silent(draft, c)))


def _is_told(claim: Claim) -> bool:
    return claim.quote is Quote.INDIRECT and bool(claim.chain and claim.cue)


def _is_unsaid(draft: Draft, claim: Claim) -> bool:
    if not _is_told(claim):
        return False
    verbs = [t for t in _cue(draft, claim) if t.pos in VERBAL]
    return _stays_unnamed(draft, claim) or _is_asked(draft, verbs) or _is_passed_over(draft, claim, verbs)


def _cue(draft: Draft, claim: Claim) -> list[Token]:
    return [t for cue in claim.cue for t in draft.grammar.within(cue)]


def _stays_unnamed(draft: Draft, claim: Claim) -> bool:
    wishes = any(t.lemma in ASKING for t in _cue(draft, claim))
    return wishes and UNNAMED.match(draft.words(claim.content[0])) is not None


def _keeps_silent(draft: Draft, claim: Claim) -> bool:
    if not any(t.lemma in REFUSALS for t in _cue(draft, claim)):
        return False
    told = of_claim(draft, claim, claim.content[0])
    return told.predicate is not None and told.predicate.lemma in SPEAKING and signs.opens_with_infinitive(told)


def _is_passed_over(draft: Draft, claim: Claim, verbs: Sequence[Token]) -> bool:
    """Whether the content is a thing of which the source does not speak: "did not mention ⟦the dam⟧"."""
    if not verbs or verbs[-1].lemma not in PASSING_OVER:
        return False
    top = main_predicate(draft.grammar, draft.grammar.within(claim.content[0]))
    negated = any(t.dep == "neg" for t in draft.grammar.children(verbs[-1]))
    return negated and top is not None and top.pos in NAMING


def _is_asked(draft: Draft, verbs: Sequence[Token]) -> bool:
    """Whether the cue is the participle of one who was asked, with no subject of its own: "Asked about it, she …"."""
    if len(verbs) != 1 or verbs[0].lemma not in QUESTIONING or verbs[0].tag not in {"VBN", "VBD"}:
        return False
    beside = {t.dep for t in draft.grammar.children(verbs[0])}
    return verbs[0].dep in {"advcl", "acl"} and not beside & {"aux", "auxpass", "nsubj", "nsubjpass", "mark", "advmod"}
