"""Speech that a colon opens without marks, and that goes on behind its first sentence: a block inside its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.claims.attribution.telling import is_telling
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import Places, trimmed
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

OPENED = re.compile(r"\w+(?:,? (?:in|on|to|at|of|by|after|before) [^.:;!?“”\"\n]{2,80})?:\s+")
"""A colon behind the verb, or behind where and to whom it was said."""

HERSELF = re.compile(r"(?:He|She|They|It) (?:also |then |later )?(?:add|say|said|went|was|had|told|did|refus|declin)")
"""A sentence in which the author speaks again, of the one who spoke."""


def run_on(draft: Draft) -> Draft:
    """Give the sentences behind a colon, to the next that anybody is named as saying, to the one whom it quotes."""
    cues = Places(s for c in draft.claims if c.chain for s in (*c.cue, *c.content))
    claims: list[Claim] = []
    for claim in draft.claims:
        if claim.quote is not Quote.INDIRECT or not _opens(draft, claim):
            claims.append(claim)
            continue
        further = tuple(_further(draft, claim, cues))
        claims += [replace(claim, quote=Quote.BLOCK), *(_said_on(claim, span) for span in further)]
    return draft.with_claims(claims)


def _opens(draft: Draft, claim: Claim) -> bool:
    """Whether a colon stands between the cue and whole sentences of its own, which no marks hold."""
    first = claim.content[0]
    if not claim.cue or not claim.chain or draft.quotes_in(first) or not draft.words(first)[:1].isupper():
        return False
    between = OPENED.match(draft.text, claim.cue[-1].start, first.start)
    verb = any(t.pos == "VERB" for t in draft.grammar.within(claim.cue[-1]))
    return verb and between is not None and between.end() == first.start and is_telling(draft, claim)


def _further(draft: Draft, claim: Claim, taken: Places) -> Iterator[Span]:
    paragraph = draft.paragraphs[draft.paragraph_at(claim.content[0].start)]
    for sentence in draft.grammar.sentences:
        if sentence.start < claim.content[-1].end or sentence not in paragraph:
            continue
        if taken.meeting(sentence) or draft.quotes_in(sentence) or HERSELF.match(draft.words(sentence)):
            return
        if said := trimmed(draft.text, sentence):
            yield said


def _said_on(claim: Claim, span: Span) -> Claim:
    """A sentence as a claim of its own; the cue governs what the colon opened and not this."""
    hops = tuple(replace(hop, cue=None) for hop in claim.chain)
    return Claim(document=claim.document, content=(span,), chain=hops, quote=Quote.BLOCK)
