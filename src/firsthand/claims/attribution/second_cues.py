"""A second reporting verb of one speaker inside what the first reports: "said it may rain ⟦and warned that …⟧"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.claims.attribute import form
from firsthand.claims.attribution.figures_told import told_figure
from firsthand.claims.draft import Draft
from firsthand.claims.firmness.clause import auxiliaries, main_predicate
from firsthand.claims.reporting import PUTTING
from firsthand.claims.stretches import trimmed, words
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import SUBJECTS, VERBAL, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

PARTICLES = frozenset({"on", "for", "to", "that"})
"""What may stand between such a verb and its content: "called ⟦on⟧ both to leave", "warned ⟦that⟧"."""

LEAST = 3
"""Words at least that each of the two must have to report."""


def part_second_cues(draft: Draft) -> Draft:
    """Give what a speaker goes on to say, by a verb of its own, to a claim of its own.

    The verb is the speaker's where it stands in the past as the first one does, and what it is joined to does not.
    """
    return draft.with_claims(part for claim in draft.claims for part in _parted(draft, claim))


def _parted(draft: Draft, claim: Claim) -> Iterator[Claim]:
    verb = _second(draft, claim)
    at = next((i for i, s in enumerate(claim.content) if verb and verb.span in s), None)
    if verb is None or at is None:
        yield claim
        return
    span = claim.content[at]
    join = draft.grammar.tokens[_joined_at(draft, verb)]
    first = trimmed(draft.text, Span(span.start, join.span.start)) if join.span.start > span.start else None
    start, cue = _content_start(draft, verb)
    then = trimmed(draft.text, Span(start, span.end)) if start < span.end else None
    if first is None or len(words(draft.text, [first])) < LEAST:
        yield claim
        return
    content = (*claim.content[:at], first)
    yield replace(claim, content=content, quote=form(draft, content))
    rest = tuple(s for s in (then, *claim.content[at + 1 :]) if s)
    if then and len(words(draft.text, [then])) >= LEAST and not _is_taken(draft, cue):
        hop = replace(claim.chain[0], cue=cue)
        yield replace(claim, content=rest, cue=(cue,), chain=(hop, *claim.chain[1:]), quote=form(draft, rest))


def _second(draft: Draft, claim: Claim) -> Token | None:
    """The verb of telling in the content, joined by "and" or "but", that is the speaker's own."""
    if claim.quote is Quote.DIRECT or not claim.chain or not claim.cue:
        return None
    cue = [t for s in claim.cue for t in draft.grammar.within(s)]
    if claim.cue[0].end > claim.content[0].start or not any(t.tag in ("VBD", "VBN") for t in cue):
        return None
    tokens = draft.grammar.within(claim.content[-1])
    told = main_predicate(draft.grammar, tokens)
    if told is None or (_is_past(draft, told) and not _is_of_a_number(draft, told)):
        return None
    return next((t for t in tokens[LEAST:] if _goes_on(draft, t, told)), None)


def _is_of_a_number(draft: Draft, told: Token) -> bool:
    """Whether a number of people or things had done it ("four had died"): such say nothing next, by a plain past."""
    before = any(t.dep == "aux" and t.text.lower() == "had" for t in draft.grammar.children(told))
    subjects = [c for c in draft.grammar.children(told) if c.dep in SUBJECTS]
    return before and any(t.pos == "NUM" for by in subjects for t in (by, *draft.grammar.children(by)))


def _is_past(draft: Draft, verb: Token) -> bool:
    """Whether what is told stands in the past itself, so that a verb joined to it may be of those told of."""
    return any(t.tag == "VBD" for t in (verb, *auxiliaries(draft.grammar, verb)))


def _goes_on(draft: Draft, verb: Token, told: Token) -> bool:
    if verb.pos != "VERB" or verb.tag != "VBD" or draft.is_quoted(verb.span):
        return False
    if verb.lemma not in TELLING and not (verb.lemma in PUTTING and told_figure(draft, verb)):
        return False
    if draft.text.startswith(" up ", verb.span.end):  # "added up to", "called up": nobody speaks
        return False
    if any(c.dep in (*SUBJECTS, "aux", "auxpass", "mark") for c in draft.grammar.children(verb)):
        return False
    at = _joined_at(draft, verb)
    beneath = [t for t in draft.grammar.ancestors(verb) if t.pos in VERBAL and t != told]
    return draft.grammar.tokens[at].dep == "cc" and not any(_is_past(draft, t) for t in beneath[:-1])


def _joined_at(draft: Draft, verb: Token) -> int:
    """Where the conjunction stands, right before the verb or before one adverb of it."""
    one, two = verb.index - 1, verb.index - 2
    return two if draft.grammar.tokens[one].pos == "ADV" and two >= 0 else max(one, 0)


def _content_start(draft: Draft, verb: Token) -> tuple[int, Span]:
    """Where the content of the second verb begins, and its cue with the particle that leads there."""
    following = draft.grammar.tokens[verb.index + 1 : verb.index + 2]
    if following and following[0].text in PARTICLES - {"that"} and following[0].dep in ("prep", "prt"):
        return following[0].span.end, verb.span.cover(following[0].span)
    return verb.span.end, verb.span


def _is_taken(draft: Draft, cue: Span) -> bool:
    return any(cue.overlaps(s) for c in draft.claims for s in c.cue)
