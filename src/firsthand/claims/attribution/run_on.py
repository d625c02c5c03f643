"""Speech that a colon opens without marks, and that goes on behind its first sentence: a block inside its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.claims.attribution.telling import is_telling
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import Places, share, trimmed
from firsthand.model.claim import Claim, Hop, Quote
from firsthand.model.text import Span

OPENED = re.compile(
    r"(?:\w+|told [^.:;!?“”\"\n]{2,60}?)(?:,? (?:in|on|to|at|of|by|after|before) [^.:;!?“”\"\n]{2,80})?:\s+"
)
"""A colon behind the verb, or behind where and to whom it was said."""

HERSELF = re.compile(r"(?:He|She|They|It) (?:also |then |later )?(?:add|say|said|went|was|had|told|did|refus|declin)")
"""A sentence in which the author speaks again, of the one who spoke."""

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
"""What the one who speaks goes on with, whoever else is named as saying something in the sentence."""

ACCOUNTED = 0.5
"""A sentence this much of which others are named as saying is theirs."""


def run_on(draft: Draft) -> Draft:
    """Give the sentences behind a colon, to the next that anybody is named as saying, to the one whom it quotes.

    A sentence in which the speaker says "I" or "we" goes on, and passes on what another is named as saying in it:
    "Venn said: It sank. We asked the owner, who says it was sold."
    """
    taken = Places(s for c in draft.claims if c.chain for s in (*c.cue, *c.content))
    claims: Sequence[Claim] = draft.claims
    for opener in draft.claims:
        if opener.quote is Quote.INDIRECT and _opens(draft, opener):
            claims = list(_run(draft, claims, opener, tuple(_further(draft, opener, taken))))
    return draft.with_claims(claims)


def _opens(draft: Draft, claim: Claim) -> bool:
    """Whether a colon stands between the cue and whole sentences of its own, which no marks hold."""
    first = claim.content[0]
    if not claim.cue or not claim.chain or draft.quotes_in(first) or not draft.words(first)[:1].isupper():
        return False
    between = OPENED.match(draft.text, claim.cue[-1].start, first.start)
    verb = any(t.pos == "VERB" for t in draft.grammar.within(claim.cue[-1]))
    return verb and between is not None and between.end() == first.start and is_telling(draft, claim)


def _run(draft: Draft, claims: Sequence[Claim], opener: Claim, further: Sequence[Span]) -> Iterator[Claim]:
    """The claims with the opener's as a block, its further sentences, and what is told in those passed on."""
    silent = tuple(replace(hop, cue=None) for hop in opener.chain)
    inside = [c for c in claims if c.chain and any(c.extent in sentence for sentence in further)]
    for claim in claims:
        if claim is opener:
            yield replace(claim, quote=Quote.BLOCK)
        else:
            yield replace(claim, chain=(*claim.chain, *silent)) if claim in inside else claim
    told = [s for c in inside for s in c.content]
    yield from (_said_on(opener, silent, s) for s in further if share(draft.text, [s], told) < ACCOUNTED)


def _further(draft: Draft, claim: Claim, taken: Places) -> Iterator[Span]:
    paragraph = draft.paragraphs[draft.paragraph_at(claim.content[0].start)]
    for sentence in draft.grammar.sentences:
        if sentence.start < claim.content[-1].end or sentence not in paragraph:
            continue
        if draft.quotes_in(sentence) or HERSELF.match(draft.words(sentence)):
            return
        if taken.meeting(sentence) and not _is_own(draft, sentence, taken):
            return
        if said := trimmed(draft.text, sentence):
            yield said


def _is_own(draft: Draft, sentence: Span, taken: Places) -> bool:
    """Whether somebody says "I" in it, outside what others are named as saying."""
    said = (Span(*m.span()) for m in FIRST_PERSON.finditer(draft.text, sentence.start, sentence.end))
    return any(not taken.meeting(word) for word in said)


def _said_on(claim: Claim, silent: tuple[Hop, ...], span: Span) -> Claim:
    """A sentence as a claim of its own; the cue governs what the colon opened and not this."""
    return Claim(document=claim.document, content=(span,), chain=silent, quote=Quote.BLOCK)
