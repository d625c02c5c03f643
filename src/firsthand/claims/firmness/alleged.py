"""What a text has told before a claim that the claim may answer: an allegation, a denial that it goes on with."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.claims.draft import Draft
from firsthand.claims.firmness import clause
from firsthand.claims.firmness import words_of_kinds as words
from firsthand.claims.firmness.signs import first_of
from firsthand.language.grammar import Grammar, Token, once_a_content
from firsthand.model.claim import Claim
from firsthand.model.text import Span

NEARBY, SHARED = 4, 2
"""How many claims back an allegation may lie, and how many weighty words the two must share."""


def is_alleged(draft: Draft, claim: Claim, span: Span, before: list[Claim]) -> bool:
    """Return whether one of the last claims, by another source, told of the same thing: two names or verbs shared."""
    source = claim.chain[0].source.name if claim.chain else None
    others = [
        o for o in before[-NEARBY:] if o.chain and o.chain[0].source.name != source and _alleges(draft.grammar, o.cue)
    ]
    told = _weighty(draft, span) if others else frozenset()
    return any(len(told & _weighty(draft, other.extent)) >= SHARED for other in others)


_CHARGES = words.ALLEGING | words.ALLEGATIONS


@once_a_content
def _alleges(grammar: Grammar, cue: tuple[Span, ...]) -> bool:
    return first_of((token for span in cue for token in grammar.within(span)), _CHARGES) is not None


def _weighty(draft: Draft, span: Span) -> frozenset[str]:
    return frozenset(t.lemma for t in draft.grammar.within(span) if t.pos in {"NOUN", "PROPN", "VERB"})


def goes_on_denying(draft: Draft, claim: Claim) -> bool:
    """Return whether the sentence before, in the same paragraph, tells of a denial: "He denied it. “No …”"."""
    sentence = draft.grammar.sentence_at(claim.content[0].start)
    if not claim.chain or sentence is None or sentence.start == 0:
        return False
    before = draft.grammar.sentence_at(sentence.start - 2)
    if before is None or draft.paragraph_at(before.start) != draft.paragraph_at(sentence.start):
        return False
    top = clause.main_predicate(draft.grammar, draft.grammar.within(before))
    return top is not None and _denies(draft, top)


def _denies(draft: Draft, verb: Token) -> bool:
    grammar = draft.grammar
    if verb.lemma not in words.DENYING_CUES | words.REJECTING_CUES or clause.negations(grammar, verb):
        return False
    objects = [t for t in grammar.children(verb) if t.dep in {"dobj", "ccomp"}]
    told = first_of(objects, words.ALLEGATIONS) or first_of(objects, frozenset({"it", "that", "this"}))
    return told is not None or verb.lemma in words.DENYING_CUES


def first_told(draft: Draft) -> Mapping[str, int]:
    """Return where the document first uses each noun and verb, by its lemma."""
    found: dict[str, int] = {}
    for token in draft.grammar.tokens:
        if token.pos in {"NOUN", "PROPN", "VERB"}:
            found.setdefault(token.lemma, token.span.start)
    return found
