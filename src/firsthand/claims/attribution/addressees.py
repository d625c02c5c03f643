"""Who is asked to act, taken into what is asked: "called on ⟦both sides to withdraw⟧", and not "⟦to withdraw⟧"."""

from __future__ import annotations

from dataclasses import replace

from firsthand.claims.attribute import form
from firsthand.claims.attribution.unsaid import UNNAMED
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import told_to
from firsthand.claims.stretches import trimmed
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

ASKING = frozenset(
    "call ask urge order instruct command appeal advise press beg invite want expect tell warn encourage implore"
    " exhort require request plead".split()
)
"""Verbs over somebody and what he is to do."""

CALLED = frozenset({"on", "upon", "to", "for", "with"})
"""What leads to the one who is to act: "called ⟦on⟧", "appealed ⟦to⟧"."""


def take_in_addressees(draft: Draft) -> Draft:
    """Begin what is asked with the one who is to do it, where the encoder left that one to the cue or to nobody."""
    return draft.with_claims(_with_addressee(draft, claim) for claim in draft.claims)


def _with_addressee(draft: Draft, claim: Claim) -> Claim:
    first, cue = claim.content[0], claim.cue[0] if claim.cue else None
    tokens = draft.grammar.within(first)
    if claim.quote is not Quote.INDIRECT or cue is None or cue.start > first.start or not tokens:
        return claim
    if tokens[0].tag != "TO" or UNNAMED.match(draft.words(first)):  # "asked us to withhold his name"
        return claim
    whom = next((a for t in draft.grammar.within(cue) if t.lemma in ASKING and (a := _asked(draft, t, first))), None)
    kept = trimmed(draft.text, Span(cue.start, min(cue.end, whom.start))) if whom else None
    if whom is None or kept is None:
        return claim
    content = (Span(whom.start, first.end), *claim.content[1:])
    chain = tuple(replace(hop, cue=kept) if hop.cue == cue else hop for hop in claim.chain)
    return replace(claim, content=content, cue=(kept, *claim.cue[1:]), chain=chain, quote=form(draft, content))


def _asked(draft: Draft, verb: Token, deed: Span) -> Span | None:
    """The words right before the deed for whoever is to do it."""
    grammar = draft.grammar
    led = (c for t in grammar.children(verb) if t.text in CALLED for c in grammar.children(t) if c.dep == "pobj")
    own = (c for c in grammar.children(grammar.top(grammar.within(deed))) if c.dep == "nsubj")
    for whom in (told_to(grammar, verb), *led, *own):
        if whom is None or not verb.index < whom.index:
            continue
        start = grammar.subtree(whom)[0].span.start
        if start < deed.start and whom.span.end <= deed.start and _adjoins(draft, start, whom, deed):
            return Span(start, deed.start)
    return None


def _adjoins(draft: Draft, start: int, whom: Token, deed: Span) -> bool:
    """Whether nothing but what describes the one stands between him and the deed."""
    phrase = {t.index for t in draft.grammar.subtree(whom)}
    between = draft.grammar.within(Span(start, deed.start))
    return all(t.index in phrase and t.pos != "PUNCT" for t in between)
