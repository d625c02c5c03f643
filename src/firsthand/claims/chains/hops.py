"""Making and measuring the hops of a chain: what the rules of passing on share."""

from __future__ import annotations

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import WORD, trimmed
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.text import Span


def hop_of(draft: Draft, mention: Span, cue: Span | None = None) -> Hop:
    """Return a hop whose source is still to be resolved."""
    return Hop(source=Source(name=draft.words(mention), type=SourceType.VAGUE, mention=mention), cue=cue)


def extents(claim: Claim) -> list[Span]:
    """Return the spans of a claim's content, cues and sources."""
    return [*claim.content, *claim.cue, *(h.source.mention for h in claim.chain if h.source.mention)]


def trimmed_all(draft: Draft, spans: list[Span]) -> tuple[Span, ...]:
    """Return the stretches that hold words, trimmed: what is cut out of a sentence leaves its full stop behind."""
    return tuple(
        kept for s in spans if (kept := trimmed(draft.text, s)) and WORD.search(draft.text, kept.start, kept.end)
    )
