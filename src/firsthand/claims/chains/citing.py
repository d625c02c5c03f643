"""Whom a source cites: "state radio, citing the Courier, reported that …" puts the Courier behind the radio."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.chains.hops import extents, hop_of, trimmed_all
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase
from firsthand.claims.stretches import without
from firsthand.language.actors.gazetteer import is_outlet, is_outlet_description
from firsthand.language.actors.roles import BODIES, CROWDS, PERSONS, RECORDS, singular
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Hop
from firsthand.model.text import Span

CITING = frozenset({"cite", "quote"})

PRONOUNS = frozenset({"him", "her", "them", "he", "she", "they"})

AS_EXAMPLE = re.compile(r",? as (?:an?|the|its|his|her|their|evidence|proof|reasons?)\b")
"""What is cited "as a prime example" is not asked for its word."""


def pass_on_citing(draft: Draft) -> Draft:
    """Put the one who is cited before the one who cites, if it speaks; a record that is cited is only a basis."""
    for verb in draft.grammar.tokens:
        if verb.tag == "VBG" and verb.lemma in CITING and not any(verb.span in q for q in draft.quotes):
            draft = _cited(draft, verb)
    return draft


def _cited(draft: Draft, verb: Token) -> Draft:
    head = next((c for c in draft.grammar.children(verb) if c.dep == "dobj"), None)
    sentence = draft.grammar.sentence_at(verb.span.start)
    if head is None or sentence is None or not speaks(draft, head):
        return draft
    mention = noun_phrase(draft.grammar, head)
    if AS_EXAMPLE.match(draft.text, mention.end):
        return draft
    hop = hop_of(draft, mention, verb.span)
    claims = []
    for claim in (_without_cited(draft, c, mention) for c in draft.claims):
        if any(verb.span.overlaps(s) for s in claim.cue):
            continue
        citing = claim.cue and claim.cue[0] in sentence and not any(verb.span in s for s in claim.content)
        known = any(mention.overlaps(s) for s in extents(claim))
        claims.append(_behind(draft, claim, verb, hop) if citing and claim.chain and not known else claim)
    return draft.with_claims(claims)


def _behind(draft: Draft, claim: Claim, verb: Token, hop: Hop) -> Claim:
    """The claim with the one who is cited right behind the one who cites, whoever speaks further in."""
    main = draft.grammar.head(verb)
    at = next((i for i, h in enumerate(claim.chain) if h.cue and main.span.overlaps(h.cue)), 0)
    return replace(claim, chain=(*claim.chain[:at], hop, *claim.chain[at:]))


def _without_cited(draft: Draft, claim: Claim, mention: Span) -> Claim:
    """The claim without the one who is cited, where the tagger began with it: "said, citing ⟦an aide, that …⟧"."""
    if claim.content[0].start != mention.start or mention.end >= claim.content[-1].end:
        return claim
    content = trimmed_all(draft, [p for s in claim.content for p in without(s, [mention])])
    return replace(claim, content=content) if content else claim


def speaks(draft: Draft, head: Token) -> bool:
    """Return whether the noun is somebody who may speak: a person, a body, an outlet; not a record, nor a matter."""
    noun = singular(head.text.lower())
    if noun in RECORDS and noun not in BODIES:
        return False
    words = draft.words(noun_phrase(draft.grammar, head))
    known = noun in PERSONS or noun in BODIES or noun in CROWDS or is_outlet(words) or is_outlet_description(words)
    return head.pos == "PROPN" or known or head.text.lower() in PRONOUNS
