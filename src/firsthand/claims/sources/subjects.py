"""The source that a cue’s own grammar names where the attribution left it out: the subject, the agent, the rumour."""

from __future__ import annotations

from dataclasses import replace

from firsthand.claims.attribute import UNNAMED
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase, subject
from firsthand.claims.stretches import trimmed
from firsthand.language.actors.roles import RUMOURS
from firsthand.language.grammar import Grammar, Token
from firsthand.model.claim import Claim, Hop
from firsthand.model.text import Span

_PASSES_UP = frozenset({"xcomp", "advcl", "pcomp", "conj", "acl", "prep"})
"""Ties by which a verb without its own subject shares that of the verb above it: "declined to say", "…, saying"."""

_SEEMING = frozenset({"appear", "seem", "look", "be", "remain", "sound"})
_FURTHEST = 4
_LONGEST = 160


def find_subjects(draft: Draft) -> Draft:
    """Return the draft with a mention for each innermost hop that had none, where the grammar of its cue names one.

    So it is where the mention stands in an earlier sentence, and the cue's own names somebody. A passive’s subject is
    never taken ("was told", "is said to"): its agent is, where "by" names one.
    """
    return replace(draft, claims=tuple(_with_subject(draft, _with_noun(draft, claim)) for claim in draft.claims))


def _with_subject(draft: Draft, claim: Claim) -> Claim:
    if not claim.chain or not (_unnamed(claim.chain[0]) or _earlier(draft, claim.chain[0])):
        return claim
    first = claim.chain[0]
    mention = _mention(draft, claim, first.cue) if first.cue else None
    return claim if mention is None else _named(draft, claim, mention)


def _named(draft: Draft, claim: Claim, mention: Span) -> Claim:
    first = claim.chain[0]
    source = replace(first.source, name=draft.words(mention), mention=mention)
    return replace(claim, chain=(replace(first, source=source), *claim.chain[1:]))


def _with_noun(draft: Draft, claim: Claim) -> Claim:
    """A possessive alone is carried to its noun, which the cue gives up: "⟦My⟧ own reading is that"."""
    first = claim.chain[0] if claim.chain else None
    tokens = draft.grammar.within(first.source.mention) if first and first.source.mention else ()
    if len(tokens) != 1 or tokens[0].dep != "poss" or first is None or first.cue is None:
        return claim
    noun = draft.grammar.head(tokens[0])
    if noun.span not in first.cue or noun.span.end == first.cue.end or first.cue.start < tokens[0].span.end:
        return claim
    rest = trimmed(draft.text, Span(noun.span.end, first.cue.end))
    if rest is None:
        return claim
    cues = tuple(rest if cue == first.cue else cue for cue in claim.cue)
    moved = replace(claim, cue=cues, chain=(replace(first, cue=rest), *claim.chain[1:]))
    return _named(draft, moved, Span(tokens[0].span.start, noun.span.end))


def _unnamed(hop: Hop) -> bool:
    return hop.source.mention is None and hop.source.name == UNNAMED


def _earlier(draft: Draft, hop: Hop) -> bool:
    """Whether the mention stands in a sentence before the cue's."""
    own = draft.grammar.sentence_at(hop.cue.start) if hop.cue else None
    return own is not None and hop.source.mention is not None and hop.source.mention.end <= own.start


def _mention(draft: Draft, claim: Claim, cue: Span) -> Span | None:
    tokens = draft.grammar.within(cue)
    if not tokens:
        return None
    verb = next((t for t in tokens if t.pos == "VERB" and t.lemma != "be"), None)
    rumour = next((t for t in tokens if t.pos == "NOUN" and t.lemma in RUMOURS), None)
    if rumour and (verb is None or any(t.tag == "EX" for t in tokens)):
        return rumour.span
    head = subject_above(draft.grammar, verb) if verb else None
    if head is None:
        return None
    mention = noun_phrase(draft.grammar, head)
    outside = not any(mention.overlaps(content) for content in claim.content)
    return mention if outside and len(mention) <= _LONGEST else None


def subject_above(grammar: Grammar, verb: Token) -> Token | None:
    """Return who says: the nearest subject at or above the verb, the agent of a passive; None for anything else."""
    for _ in range(_FURTHEST):
        children = grammar.children(verb)
        if any(c.dep in {"nsubjpass", "auxpass"} for c in children):
            agent = next((c for c in children if c.dep == "agent"), None)
            return next((c for c in grammar.children(agent) if c.dep == "pobj"), None) if agent else None
        found = subject(grammar, verb)
        if found is not None:
            return None if found.dep == "nsubjpass" or found.tag == "EX" or _empty(found, verb) else found
        if verb.dep not in _PASSES_UP:
            return None
        verb = grammar.head(verb)
    return None


def _empty(token: Token, verb: Token) -> bool:
    """Whether a subject stands for nobody: "it appears that", "that now seems"."""
    return verb.lemma in _SEEMING or token.text.casefold() in {"there", "this", "that", "what"}
