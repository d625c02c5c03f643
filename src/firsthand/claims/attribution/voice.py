"""The author's own voice: what a document asserts without resting it on anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.claims.attribution.asserted import asserted
from firsthand.claims.attribution.remains import is_statement, whole_of
from firsthand.claims.attribution.telling import is_telling
from firsthand.claims.chains.hops import extents
from firsthand.claims.draft import Draft
from firsthand.claims.firmness.clause import main_predicate
from firsthand.claims.reporting import complement
from firsthand.claims.stretches import Places, jaccard, share, trimmed, without, words
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import SUBJECTS, VERBAL, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

TOLD = 0.5
"""A sentence this much of which a source's claim accounts for is not the author's."""

LEAST = 4
"""Fewer words assert nothing that could be checked, unless they are a whole sentence."""

SENTENCE = 3
"""So many words are a sentence: "The mill burned"."""

SAME = 0.8
"""Claims that share this much of their words (Jaccard) say one thing."""

SEEMING = frozenset(
    {"appear", "seem", "look", "mean", "see", "ensure", "know", "assume", "realise", "realize", "include"}
)
"""Verbs over a clause in "that" which is not told by their subject, or is as much the author's."""

WILLING = frozenset(
    """want wish plan intend prefer favor favour support oppose convinced convince concerned worried sure
    confident""".split()
)
"""Words of what somebody is after, or sure of."""

GREETING = re.compile(r"\b(?:thank you|thanks|good (?:morning|evening|afternoon)|welcome|join us)\b", re.IGNORECASE)


POINTING = re.compile(
    r"(?:here|below)(?:’s|'s| is| are)\b|(?:read|see|click|watch|listen|follow|sign up|subscribe|scroll)\b(?! by\b)",
    re.IGNORECASE,
)
"""How sentences begin that only point elsewhere: "Here’s what he had to say", "Read the full story"."""

FOUND = re.compile(r"\bcan be (?:found|read|seen|watched) (?:here|below)\b", re.IGNORECASE)
"""The full list can be found here."""

IN_BRACKETS = re.compile(r"\([^()]*\)")
"""(LAUGHTER)"""


def read_author(draft: Draft) -> Draft:
    """Add the author's own assertions: one claim for each sentence, or rest of one, that no source answers for.

    Questions assert nothing. An attribution whose cue tells nobody's word ("is on the verge of", "supports") leaves the
    sentence the author's: that somebody wants or does something is the author's own assertion.
    """
    others = _others(draft)
    made = [claim for sentence in draft.grammar.sentences for claim in _of_sentence(draft, sentence, others)]
    willed = [c for c in draft.claims if _shows_will(draft, c)]
    made = [m for m in made if not any(_echoes(draft, c, [m]) for c in willed)]
    return draft.with_claims([*(c for c in draft.claims if not _echoes(draft, c, made)), *made])


def _echoes(draft: Draft, claim: Claim, made: list[Claim]) -> bool:
    """Whether a mere attitude ("both dispute the strip") says what the author's sentence now says whole."""
    return (
        bool(claim.chain)
        and not _tells(draft, claim)
        and any(jaccard(draft.text, claim.content, m.content) >= SAME for m in made)
    )


def _shows_will(draft: Draft, claim: Claim) -> bool:
    """Whether what follows is what somebody is after to do or have done: that one answers for it, and no echo."""
    verbs = [t.lemma for cue in claim.cue for t in draft.grammar.within(cue) if t.pos in ("VERB", "ADJ")]
    if not verbs or verbs[-1] not in WILLING:
        return False
    wished = main_predicate(draft.grammar, draft.grammar.within(claim.content[0]))
    return wished is not None and wished.pos in VERBAL


@dataclass(frozen=True, slots=True, kw_only=True)
class _Others:
    """What the claims read before account for: what sources answer for, by which cues, and what the author said."""

    told: Places
    cues: Places
    said: Places


def _others(draft: Draft) -> _Others:
    telling = [c for c in draft.claims if _tells(draft, c)]
    return _Others(
        told=Places(s for c in telling for s in (*_answered(draft, c), *_passing_on(c))),
        cues=Places(s for c in telling for s in c.cue),
        said=Places(s for c in draft.claims if not c.chain for s in c.content),
    )


def _of_sentence(draft: Draft, sentence: Span, others: _Others) -> Iterator[Claim]:
    told = others.told.meeting(sentence)
    if draft.text[sentence.end - 1] == "?" or _in_quotes(draft, sentence) or _is_aside(draft, sentence):
        return
    if _introduces(draft, sentence):
        return
    if not told or (share(draft.text, [sentence], told) < TOLD and _embedded(draft, sentence, others)):
        spans = [sentence]
    else:
        rests = [whole_of(draft, s) for s in without(sentence, told) if _is_clause(draft, s)]
        spans = [rest for rest in rests if rest]
    for span in spans:
        yield from _claim(draft, span, others)


def _introduces(draft: Draft, sentence: Span) -> bool:
    """Whether a sentence only hands over to the words after its colon: "Brixen wrote on Monday:"."""
    root = draft.grammar.top(draft.grammar.within(sentence))
    return draft.text[sentence.end - 1] == ":" and root.lemma in TELLING


def _embedded(draft: Draft, sentence: Span, others: _Others) -> bool:
    """Whether others' words are only mentioned in passing: "… past the date by which it had promised"."""
    cues = [cue for cue in others.cues.meeting(sentence) if cue in sentence]
    verbs = [t for cue in cues for t in draft.grammar.within(cue) if t.pos == "VERB"]
    return bool(verbs) and all(_in_relative(draft, v) for v in verbs)


def _in_relative(draft: Draft, verb: Token) -> bool:
    return any(t.dep in ("relcl", "acl", "pcomp") for t in (verb, *draft.grammar.ancestors(verb)))


def _claim(draft: Draft, span: Span, others: _Others) -> Iterator[Claim]:
    for stretch in asserted(draft, span):
        kept = trimmed(draft.text, stretch)
        if kept is None or _is_scrap(draft, kept) or GREETING.search(draft.words(kept)):
            continue
        if share(draft.text, [kept], others.said.meeting(kept)) < TOLD:
            yield Claim(document=draft.document.id, content=(kept,))


def _is_scrap(draft: Draft, kept: Span) -> bool:
    """Whether the words are too few to assert anything: of a sentence that is told in part, more are needed."""
    sentence = draft.grammar.sentence_at(kept.start)
    whole = sentence is not None and sentence.start == kept.start and kept.end >= sentence.end - 1
    return len(words(draft.text, [kept])) < (SENTENCE if whole else LEAST)


def _passing_on(claim: Claim) -> Iterator[Span]:
    """The words behind a claim by which others pass it on: "…, the Courier reported" asserts nothing of the Courier."""
    for hop in claim.chain[1:]:
        if hop.cue and hop.source.mention and hop.cue.start > claim.content[-1].end:
            yield hop.cue
            yield hop.source.mention


def _answered(draft: Draft, claim: Claim) -> list[Span]:
    """What the source answers for: its words, and the clause that attributes them."""
    spans = [*claim.content, *claim.cue]
    for cue in claim.cue:
        sentence = draft.grammar.sentence_at(cue.start)
        verb = next((t for t in draft.grammar.within(cue) if t.pos in ("VERB", "AUX")), None)
        if sentence and verb and _governs(draft, verb):
            spans.append(_without_coordinates(draft, verb, sentence))
        elif verb is None or not _borrows_subject(verb):
            spans += extents(claim)
    return spans


def _borrows_subject(verb: Token) -> bool:
    """Whether the source is the subject of the author's verb: "NATO has made no threats, except to say …"."""
    return verb.dep in ("xcomp", "advcl", "pcomp", "acl", "prep")


def _governs(draft: Draft, verb: Token) -> bool:
    """Whether the cue heads a main clause, or one with its own subject: "as Peskov told reporters"."""
    return verb.dep in ("ROOT", "conj", "parataxis", "ccomp") or _has_subject(draft, verb)


def _without_coordinates(draft: Draft, verb: Token, sentence: Span) -> Span:
    """The cue's clause up to the next main clause joined to it ("…, but the mayor has left")."""
    grammar = draft.grammar
    joined = [c for c in grammar.children(verb) if c.dep == "conj" and _has_subject(draft, c) and c.index > verb.index]
    whole = grammar.subtree_span(verb)
    start, end = max(whole.start, sentence.start), min(whole.end, sentence.end)
    if joined:
        first = grammar.subtree_span(joined[0]).start
        end = max(verb.span.end, min(end, first))
    return Span(min(start, verb.span.start), end)


def _has_subject(draft: Draft, verb: Token) -> bool:
    return any(c.dep in SUBJECTS for c in draft.grammar.children(verb))


def _tells(draft: Draft, claim: Claim) -> bool:
    """Whether the claim reports somebody's word or thought: a hop without a cue passes a whole passage on."""
    if not claim.cue or len(claim.chain) > 1 or claim.quote is Quote.DIRECT:
        return True
    return is_telling(draft, claim) or _governs_clause(draft, claim)


def _governs_clause(draft: Draft, claim: Claim) -> bool:
    """Whether the cue is the sentence's own verb over a clause in "that": "underscored that …" tells."""
    verbs = [t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB" and t.lemma not in SEEMING]
    denied = {t.head for verb in verbs for t in draft.grammar.children(verb) if t.dep == "neg"}
    telling = [verb for verb in verbs if verb.dep == "ROOT" and verb.index not in denied]
    clauses = [complement(draft.grammar, verb) for verb in telling]
    marks = [t for clause in clauses if clause for t in draft.grammar.children(clause) if t.dep == "mark"]
    return any(mark.text.lower() == "that" for mark in marks) and any(
        clause is not None and clause.span in span for clause in clauses for span in claim.content
    )


def _is_clause(draft: Draft, span: Span) -> bool:
    """Whether a rest of a sentence holds a finite verb with a subject of its own."""
    tokens = draft.grammar.within(span)
    inside = {t.index for t in tokens}
    for token in tokens:
        if token.pos in ("VERB", "AUX") and token.dep in ("ROOT", "conj", "ccomp"):
            subjects = [c for c in draft.grammar.children(token) if c.dep in SUBJECTS]
            if any(c.index in inside and c.tag not in ("WDT", "WP") for c in subjects):
                return True
    return False


def _in_quotes(draft: Draft, sentence: Span) -> bool:
    quotes = draft.quotes_in(sentence)
    return bool(quotes) and share(draft.text, [sentence], quotes) > TOLD


def _is_aside(draft: Draft, sentence: Span) -> bool:
    """(LAUGHTER) and the like, and what is no sentence: a line without a verb."""
    inner = draft.words(sentence)
    if IN_BRACKETS.fullmatch(inner) or len(words(draft.text, [sentence])) < SENTENCE:
        return True
    return _points_elsewhere(inner) or not is_statement(draft, sentence)


def _points_elsewhere(sentence: str) -> bool:
    return POINTING.match(sentence) is not None or ("can be" in sentence and FOUND.search(sentence) is not None)
