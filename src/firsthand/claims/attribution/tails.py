"""What the author hangs on a told sentence behind its reporting clause: "…, the mayor said, a day after the vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import trimmed
from firsthand.language.grammar import VERBAL, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

_COUNT = r"(?:(?:about |just |only )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d{1,3})?"
SETTING = re.compile(
    _COUNT + r"(?: few)? ?(?:minute|hour|day|night|week|month|year)s? (?:after|before)"
    r"|in (?:the|an?|what)|amid|at a time when|the (?:first|second|third|latest|last|\w+est|most \w+)(?: such)? \w)",
    re.IGNORECASE,
)
"""How what only sets the scene begins; a reason or a contrast ("while", "since") goes with the claim."""


WORDS = frozenset(
    "interview statement speech ruling tweet letter email message memo post broadcast diatribe address briefing"
    " remark testimony article column essay editorial filing".split()
)
"""What somebody speaks in."""

EVENTS = frozenset(
    "rally stop forum convention conference hearing debate appearance event meeting gathering call ceremony".split()
)
"""What somebody speaks at."""

AHEAD = frozenset(
    "announce ask call demand expect invite offer plan pledge promise propose request schedule seek urge vow"
    " want".split()
)
"""Of these what is told may itself be at an event: "called for a vote at the next meeting"."""

BEFORE_WORDS, BEFORE_EVENTS = frozenset({"in", "during"}), frozenset({"at", "during"})

OBJECTS = frozenset({"dobj", "pobj"})

CLAUSAL = frozenset({"pcomp", "advcl", "ccomp"})
"""What follows an occasion and is told all the same: "praised him in a speech ⟦for helping the town⟧"."""


def cut_tails(draft: Draft) -> Draft:
    """Leave to the author what stands behind a reporting clause that closes a sentence whole without it.

    "A fire killed three, the brigade said, in the worst week for years": the brigade tells of the fire, and the
    setting that follows is the writer's. A relative clause goes on with what was told.
    """
    return draft.with_claims(_without_occasion(draft, _without_tail(draft, claim)) for claim in draft.claims)


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


def _without_occasion(draft: Draft, claim: Claim) -> Claim:
    """The claim without the occasion of its telling: "denounced the order ⟦in a speech⟧", "cited it ⟦at a forum⟧"."""
    if claim.quote is Quote.DIRECT or len(claim.content) != 1 or not claim.cue or not claim.chain:
        return claim
    told, cue = claim.content[0], draft.grammar.within(claim.cue[-1])
    start = next((t.span.start for t in draft.grammar.within(told) if _is_occasion(draft, t, told, cue)), None)
    kept = trimmed(draft.text, Span(told.start, start)) if start is not None else None
    return replace(claim, content=(kept,)) if kept else claim


def _is_occasion(draft: Draft, preposition: Token, told: Span, cue: Sequence[Token]) -> bool:
    """Whether this opens where the cue's verb was done, and nothing but a noun phrase stands between them."""
    grammar = draft.grammar
    verb = grammar.head(preposition)
    if preposition.dep != "prep" or verb not in cue or not _speaks_there(draft, verb, preposition):
        return False
    before, after = _parts(draft, told, preposition)
    bare = any(t.dep in OBJECTS for t in before) and not any(t.pos in VERBAL for t in before)
    quoted = any(q.start > preposition.span.start for q in draft.quotes_in(told))
    return bare and not quoted and not any(t.dep in CLAUSAL for t in after)


def _speaks_there(draft: Draft, verb: Token, preposition: Token) -> bool:
    """Whether the phrase names what the verb's subject speaks in or at."""
    said, held = preposition.text.lower(), {t.lemma for t in draft.grammar.children(preposition) if t.dep == "pobj"}
    at_event = said in BEFORE_EVENTS and verb.lemma not in AHEAD and not EVENTS.isdisjoint(held)
    return at_event or (said in BEFORE_WORDS and not WORDS.isdisjoint(held))


def _parts(draft: Draft, told: Span, at: Token) -> tuple[Sequence[Token], Sequence[Token]]:
    """The words before the token, and those from it on."""
    grammar = draft.grammar
    return grammar.within(Span(told.start, at.span.start)), grammar.within(Span(at.span.start, told.end))
