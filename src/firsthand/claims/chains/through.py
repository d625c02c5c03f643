"""The outlet that words went through: wrote in Foreign Affairs, noted X for the Review."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.chains.hops import hop_of
from firsthand.claims.chains.listeners import plain
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase
from firsthand.language.actors.gazetteer import is_outlet
from firsthand.language.actors.roles import BODY_NAME_WORDS, is_person_noun
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Hop
from firsthand.model.text import Span

THROUGH = frozenset({"for", "in", "on", "with", "by", "to"})
STANDING = frozenset({"speak", "work", "answer", "act"})
"""What one does for those whom one stands for: "Colonel Brixen, who speaks for the General Staff"."""


def pass_on_through_outlet(draft: Draft) -> Draft:
    """Add the outlet that the words went through: "noted X for Responsible Statecraft", "wrote in Foreign Affairs"."""
    return draft.with_claims(_through(draft, c) for c in draft.claims)


WRITING_FOR = re.compile(
    r"(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}),? (?:(?:writing|reporting) )?for "
    r"(?P<outlet>(?:the |The )?[A-Z][\w’'&-]*(?: (?:of |the )?[A-Z][\w’'&-]*){0,4})$"
)
"""Anatol Lieven for Responsible Statecraft."""


def _through(draft: Draft, claim: Claim) -> Claim:
    if not claim.cue or not claim.chain:
        return claim
    inner = claim.chain[0]
    outlet = _written_for(draft, inner) or _outlet_near(draft, claim)
    if outlet is None or any(h.source.mention and h.source.mention.overlaps(outlet) for h in claim.chain[1:]):
        return claim
    if inner.source.mention and inner.source.mention.overlaps(outlet):
        inner = _shortened(draft, inner, outlet)
    return replace(claim, chain=(inner, hop_of(draft, outlet), *claim.chain[1:]))


def _written_for(draft: Draft, hop: Hop) -> Span | None:
    mention = hop.source.mention
    match = WRITING_FOR.search(draft.words(mention)) if mention else None
    last = match["who"].split()[-1].lower() if match else ""
    if last in BODY_NAME_WORDS or is_person_noun(last):  # "High Commissioner for Human Rights" is one office
        return None
    return (
        Span(mention.start + match.start("outlet"), mention.start + match.end("outlet")) if mention and match else None
    )


def _outlet_near(draft: Draft, claim: Claim) -> Span | None:
    grammar = draft.grammar
    mention = claim.chain[0].source.mention
    governed = [t.index for span in (*claim.cue[:1], *([mention] if mention else [])) for t in grammar.within(span)]
    for token in (grammar.tokens[i] for i in governed if grammar.tokens[i].lemma not in STANDING):
        for prep in (c for c in grammar.children(token) if c.dep == "prep" and c.text.lower() in THROUGH):
            if any(prep.span in s for s in claim.content) or (prep.text.lower() == "for" and token.pos != "VERB"):
                continue
            head = _interviewer(draft, next((c for c in grammar.children(prep) if c.dep == "pobj"), None))
            phrase = noun_phrase(grammar, head) if head else None
            interview = head is not None and draft.grammar.head(head).head != token.index
            if phrase and (interview or _is_through(draft, phrase, prep.text.lower())):
                return phrase
    return None


def _interviewer(draft: Draft, head: Token | None) -> Token | None:
    """Whom an interview was given to: "said in an interview with the Ledger"."""
    if head is None or head.lemma not in ("interview", "conversation"):
        return head
    preps = (c for c in draft.grammar.children(head) if c.text.lower() in ("with", "to"))
    return next((o for p in preps for o in draft.grammar.children(p) if o.dep == "pobj" and o.pos == "PROPN"), None)


def _is_through(draft: Draft, phrase: Span, prep: str) -> bool:
    words = draft.words(phrase)
    if draft.document.outlet and plain(draft.document.outlet) == plain(words):
        return False
    if is_outlet(words):
        return True
    # "noted Lieven for Responsible Statecraft": a body that somebody writes for, by the preposition alone.
    named = all(t.pos in ("PROPN", "DET", "ADP", "PART") for t in draft.grammar.within(phrase))
    return prep == "for" and named and any(n.type == "ORG" and n.span.overlaps(phrase) for n in draft.grammar.names)


def _shortened(draft: Draft, hop: Hop, outlet: Span) -> Hop:
    """The source's mention up to the preposition that brings the outlet in."""
    mention = hop.source.mention
    if mention is None or outlet.start <= mention.start:
        return hop
    between = draft.grammar.within(Span(mention.start, outlet.start))
    tokens = [t for t in between if t.dep != "prep" and t.text.lower() not in ("for", "writing", "reporting", ",")]
    if not tokens:
        return hop
    kept = Span(mention.start, tokens[-1].span.end)
    return replace(hop, source=replace(hop.source, name=draft.words(kept), mention=kept))
