"""When a thing was said: the time that hangs on the cue, "… he said on Friday", kept apart from when it happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from firsthand.claims.draft import Draft
from firsthand.language.calendar.edtf import OPEN, days, ends
from firsthand.language.grammar import VERBAL, Token
from firsthand.model.claim import Claim, Hop
from firsthand.model.measure import When
from firsthand.model.text import Span

STATEMENT = "statement"
"""The anchor's name where a time is counted from the day on which the words were said."""

Timer = Callable[[Span], Sequence[When]]
"""From a stretch to the times told in it."""


def with_said(draft: Draft, claim: Claim, times_in: Timer) -> Claim:
    """Return the claim with each hop that has a cue said to be said when the words around that cue tell."""
    if not claim.chain or all(h.said or h.cue is None for h in claim.chain):
        return claim
    hops = tuple(_with_said(draft, claim, hop, times_in) for hop in claim.chain)
    return replace(claim, chain=hops) if hops != claim.chain else claim


def _with_said(draft: Draft, claim: Claim, hop: Hop, times_in: Timer) -> Hop:
    sentence = draft.grammar.sentence_at(hop.cue.start) if hop.cue and not hop.said else None
    if sentence is None or hop.cue is None:
        return hop
    verbs = {t.index for t in draft.grammar.within(hop.cue) if t.pos in VERBAL}
    if not verbs:
        return hop
    for stretch in _outside(sentence, claim.content):
        for when in times_in(stretch):
            if _closed(when) and _verb_above(draft, when) in verbs:
                return replace(hop, said=when.edtf.rstrip("?"))
    return hop


def _outside(sentence: Span, contents: Sequence[Span]) -> list[Span]:
    """What a sentence has outside the words that were said."""
    left, at = [], sentence.start
    for content in sorted(contents):
        if content.overlaps(sentence):
            if content.start > at:
                left.append(Span(at, content.start))
            at = max(at, content.end)
    if at < sentence.end:
        left.append(Span(at, sentence.end))
    return left


def _closed(when: When) -> bool:
    """Whether a time has both ends, and the year is known: "in recent weeks" dates no statement."""
    return OPEN not in ends(when.edtf) and None not in days(when.edtf)


def _verb_above(draft: Draft, when: When) -> int | None:
    """The verb that a time stands with, none where a clause or the name of a thing lies between."""
    tokens = draft.grammar.within(when.span)
    if not tokens:
        return None
    top = draft.grammar.top(tokens)
    for above in (top, *draft.grammar.ancestors(top)):
        if above.pos in VERBAL:
            return above.index
        if _is_thing(above, when.span):
            return None
    return None


def _is_thing(token: Token, time: Span) -> bool:
    return token.pos in {"NOUN", "PROPN", "PRON"} and token.span not in time


def was_before(draft: Draft, claim: Claim) -> bool:
    """Return whether the claim was made before the story's own time: "had told the paper that …"."""
    tokens = [t for cue in claim.cue for t in draft.grammar.within(cue)]
    helpers = [h for t in tokens if t.tag == "VBN" for h in draft.grammar.children(t)]
    return any(t.lemma == "have" and t.tag == "VBD" for t in helpers)
