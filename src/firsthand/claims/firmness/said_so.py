"""How far each step of a chain commits to the one before it having been taken: "reportedly said", "may have said"."""

from __future__ import annotations

from dataclasses import replace

from firsthand.claims.firmness.commitment import factuality_of
from firsthand.language.grammar import VERBAL, Grammar, Token
from firsthand.model.claim import Claim, Factuality, Hop
from firsthand.model.text import Span

EVIDENTIAL = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
"""Beside a verb of saying these pass the saying on without standing in for it: probable, not certain."""


def with_hops_held(grammar: Grammar, claim: Claim) -> Claim:
    """Return the claim, each hop with the factuality of its saying; the claim itself where all are certain."""
    hops = tuple(_held(grammar, hop) for hop in claim.chain)
    return claim if hops == claim.chain else replace(claim, chain=hops)


def _held(grammar: Grammar, hop: Hop) -> Hop:
    degree = Factuality.CERTAIN if hop.cue is None else said_so(grammar, hop.cue)
    return hop if degree is hop.factuality else replace(hop, factuality=degree)


def said_so(grammar: Grammar, cue: Span) -> Factuality:
    """Return how far whoever tells of a saying commits to it: "reportedly said" is probable, "did not say" is not so.

    A cue without a verb ("according to") stands for a saying that took place.
    """
    words = grammar.within(cue)
    verb = _saying(words)
    if verb is None:
        return Factuality.CERTAIN
    evidential = any(t.lemma in EVIDENTIAL for t in (*grammar.children(verb), *words))
    degree = factuality_of(grammar, verb)
    if not evidential:
        return degree
    return Factuality.PROBABLE if degree is Factuality.UNCOMMITTED else degree


def _saying(words: tuple[Token, ...]) -> Token | None:
    """The last verb of a cue, which is the one that says: "declined to confirm"; no helping verb and no "according"."""
    verbs = [t for t in words if t.pos in VERBAL and t.dep not in {"aux", "auxpass", "prep"}]
    return verbs[-1] if verbs else None
