"""What a reporting clause in the middle of a sentence parts from the rest: "The dam, ⟦he said⟧, was full"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import Places, trimmed
from firsthand.language.grammar import FINITE, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

ADVERBS = frozenset({"ADV", "PART"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})

WEIGHING = frozenset(
    "perhaps maybe possibly probably likely often frequently sometimes usually occasionally rarely seldom never always"
    " once twice".split()
)
"""Adverbs without which something else is told; "however" and "meanwhile" are the writer's own links."""

DEGREES = frozenset("too very so quite most more all only".split())
REASON = re.compile(r"(?:that|this|which)(?: is| was|[’']s) (?:why|how|when|where)", re.IGNORECASE)
OPENING = re.compile(r"(?:,\s+|,\s+as\s+)$")
"""What stands before the reporting clause."""


def join_parted(draft: Draft) -> Draft:
    """Begin content before the reporting clause where the sentence does: its subject, "too often", "that is why".

    The encoder now and then takes only the longer part. What only leads up to the saying ("asked about the dam",
    "in a statement") stays out of it, and so does what is another claim's.
    """
    taken = Places(s for c in draft.claims for s in (*c.cue, *c.content))
    return draft.with_claims(_joined(draft, claim, taken) for claim in draft.claims)


def _joined(draft: Draft, claim: Claim, taken: Places) -> Claim:
    head = _before(draft, claim) if claim.chain and claim.cue and claim.quote is not Quote.DIRECT else None
    if head is None or taken.meeting(head) or draft.quotes_in(head):
        return claim
    return replace(claim, content=(head, *claim.content)) if _is_told(draft, head, claim.content[0]) else claim


def _before(draft: Draft, claim: Claim) -> Span | None:
    """The stretch before a reporting clause that stands between commas, before the whole content, in its sentence."""
    mention = claim.chain[0].source.mention
    own = sorted([*claim.cue, *([mention] if mention else [])], key=lambda s: s.start)
    sentence = draft.grammar.sentence_at(own[0].start)
    first = claim.content[0]
    if sentence is None or not own[-1].end <= first.start < sentence.end:
        return None
    opening = OPENING.search(draft.text, sentence.start, own[0].start)
    if opening is None or not draft.text[own[-1].end : first.start].rstrip().endswith(","):
        return None
    between = draft.grammar.within(Span(own[-1].end, first.start))
    return None if any(t.tag in FINITE for t in between) else _phrase(draft, Span(sentence.start, opening.start()))


def _phrase(draft: Draft, head: Span) -> Span | None:
    """The stretch without the "and" that it begins with; none where it ends in one, or in the middle of a clause."""
    tokens = [t for t in draft.grammar.within(head) if t.pos != "SPACE"]
    while tokens and tokens[0].pos in ("CCONJ", "PUNCT"):
        tokens = tokens[1:]
    if not tokens or tokens[-1].pos in ("CCONJ", "PUNCT", "SCONJ"):
        return None
    return trimmed(draft.text, Span(tokens[0].span.start, tokens[-1].span.end))


def _is_told(draft: Draft, head: Span, content: Span) -> bool:
    """Whether the stretch is a part of what is told: the subject that the content lacks, or what weighs all of it."""
    before, after = draft.grammar.within(head), draft.grammar.within(content)
    if REASON.fullmatch(draft.words(head)) or _weighs(before):
        return True
    return _lacks_subject(after) and _is_nominal(before)


def _weighs(tokens: Sequence[Token]) -> bool:
    words = {t.text.lower() for t in tokens}
    return bool(words & WEIGHING) and words <= WEIGHING | DEGREES


def _lacks_subject(tokens: Sequence[Token]) -> bool:
    first = next((t for t in tokens if t.pos not in ADVERBS), None)
    return first is not None and first.tag in FINITE


def _is_nominal(tokens: Sequence[Token]) -> bool:
    """Whether a stretch is one phrase of a noun, with no verb of its own."""
    verbs = any(t.tag in FINITE for t in tokens)
    return not verbs and tokens[0].pos not in ("ADP", "SCONJ", "VERB") and any(t.pos in NOMINAL for t in tokens)
