"""What the author hangs on somebody's words by its time: "…, the mayor said, a day after ⟦the gate fell⟧"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import trimmed
from firsthand.language.grammar import NOMINAL_SUBJECTS, Token
from firsthand.model.claim import Claim
from firsthand.model.text import Span

AFTER = re.compile(
    r",\s(?:(?:just|only|barely|less than|more than|about|nearly|almost) )?"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|some|\d+) )?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon) after\s",
    re.IGNORECASE,
)
"""How long after: behind it stands what is known to have happened."""


def read_background(draft: Draft) -> Draft:
    """Give the author what stands so behind a reporting clause, where no claim has it: the source spoke after it."""
    return draft.with_claims([*draft.claims, *_hung_on(draft)])


def _hung_on(draft: Draft) -> Iterator[Claim]:
    taken = [s for c in draft.claims for s in (*c.content, *c.cue)]
    for match in AFTER.finditer(draft.text):
        sentence = draft.grammar.sentence_at(match.end())
        told = _happened(draft, Span(match.end(), sentence.end)) if sentence and match.end() < sentence.end else None
        if told is None or draft.quotes_in(told) or any(told.overlaps(s) for s in taken):
            continue
        if sentence and any(cue in sentence for c in draft.claims for cue in c.cue):
            yield Claim(document=draft.document.id, content=(told,))


def _happened(draft: Draft, rest: Span) -> Span | None:
    """The clause that the rest of the sentence is; None where it is none, or tells nothing past."""
    tokens = draft.grammar.within(rest)
    verb = draft.grammar.top(tokens) if tokens else None
    if verb is None or verb.pos != "VERB" or not _is_past(draft, verb):
        return None
    by = [c for c in draft.grammar.children(verb) if c.dep in NOMINAL_SUBJECTS and c.span in rest]
    clause = Span(rest.start, min(rest.end, draft.grammar.subtree_span(verb).end))
    return trimmed(draft.text, clause) if by else None


def _is_past(draft: Draft, verb: Token) -> bool:
    helpers = (c for c in draft.grammar.children(verb) if c.dep in {"aux", "auxpass"})
    return verb.tag == "VBD" or any(c.tag == "VBD" for c in helpers)
