"""Which attributions tell somebody's word or thought, and which are only the author's way of putting things."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import compress

from firsthand.claims.attribution.figures_told import GIVING, SPEAKING, told_figure
from firsthand.claims.attribution.inferences import HINGE_VERB
from firsthand.claims.attribution.witnesses import is_own_witness, is_witness
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import BINDING, PUTTING, complement, noun_phrase
from firsthand.claims.stretches import jaccard, trimmed, without
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.actors.roles import TALK
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

AUTHOR = frozenset(
    {"i", "we", "you", "this newspaper", "this writer", "this reporter", "this columnist", "this correspondent"}
)
"""Outside quotation marks, these are the document's own author; "you", whom the author talks to."""

OWN_VIEW = re.compile(r"(?:my|our) (?:own )?(?:guess|reading|view|sense|bet|impression|feeling|hunch|belief|suspicion)")
"""What an author calls a view of his or her own."""

POINTERS = frozenset({"which", "that", "this", "what", "it", "these", "those", "there"})
"""Subjects that point at what was just said: "which suggests that …" is the author's conclusion from it."""

ALIKE = 0.5
"""Claims that share this much of their words (Jaccard) are about the same words."""

IMPERSONAL = re.compile(
    r"\b(?:emerge|appear|seem|transpire|turn|happen|follow|look)(?:s|ed)?\b"
    r"|\b(?:is|was|are|were|be|been|being|[’']s) (?:\w+ ){0,2}(?:said|believed|thought|understood|known|clear)\b",
    re.IGNORECASE,
)
"""It emerged, it is believed: nobody is named, so nobody but the author answers for it; "it said" has a speaker."""


HAVING_IT = re.compile(r"\b(?:has|have|had) it\b", re.IGNORECASE)
"""Rumour has it, the mayor has it that."""

EMERGED = re.compile(r"\b(?:emerge[sd]?|transpire[sd]?|turn(?:s|ed) out)\b", re.IGNORECASE)


ANSWERED_FOR = TELLING | BINDING
"""Verbs that tell, whatever they govern."""

WITH_A_FIGURE = GIVING | SPEAKING.keys()
"""Verbs that tell where they give a figure."""


def _is_told_of(draft: Draft, claim: Claim, mention: Span) -> bool:
    """Whether the passive is about the mention: who "is believed to be missing" believes nothing."""
    verbs = [t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB"]
    subjects = [c for v in verbs for c in draft.grammar.children(v) if c.dep == "nsubjpass"]
    return any(s.span in mention for s in subjects)


def is_telling(draft: Draft, claim: Claim) -> bool:
    """Return whether the cue tells: a verb of saying or thinking, or no verb at all (a colon, "statement")."""
    tokens = [t for cue in claim.cue for t in draft.grammar.within(cue)]
    verbs = [t for t in tokens if t.pos == "VERB" and t.lemma != "be"]  # "there is a rumour that" tells by its noun
    if any(HAVING_IT.search(draft.words(cue)) for cue in claim.cue) or any(t.text.lower() in TALK for t in tokens):
        return True
    if any(t.lemma in ANSWERED_FOR or (t.lemma in PUTTING and _has_figure(draft, claim)) for t in verbs):
        return True
    if any(t.lemma in WITH_A_FIGURE and told_figure(draft, t) is not None for t in verbs):
        return True
    if is_witness(draft, claim) or any(t.lemma == "identify" and _says_who(draft, claim) for t in verbs):
        return True
    return not verbs and not all(t.lemma == "be" or t.pos in ("AUX", "PART", "ADV", "ADJ") for t in tokens)


def _says_who(draft: Draft, claim: Claim) -> bool:
    """Whether somebody is named: who "identified the man as Venn" says it, who "identified the problem" found it."""
    return any(t.text.lower() == "as" for span in claim.content for t in draft.grammar.within(span))


def _has_figure(draft: Draft, claim: Claim) -> bool:
    return any(t.pos == "NUM" for span in claim.content for t in draft.grammar.within(span))


def keep_tellers(draft: Draft) -> Draft:
    """Leave to the author what only the author answers for: framing, conclusions, and what nobody is named as saying.

    "Troops are expected to …" and "it is said that …" rest on somebody whom the text does not show; the claim is the
    author's, and its words say how firm it is.
    """
    return draft.with_claims(c for c in draft.claims if not _is_authors(draft, c))


def _is_authors(draft: Draft, claim: Claim) -> bool:
    if claim.quote is Quote.DIRECT or len(claim.chain) != 1 or not claim.cue:
        return False
    source = claim.chain[0].source
    cue = draft.words(claim.cue[0])
    if draft.quotes_in(claim.cue[0]):
        return False
    if source.mention is None:
        return True
    if EMERGED.search(cue) or _is_told_of(draft, claim, source.mention) or is_own_witness(draft, claim):
        return True
    who = draft.words(source.mention).lower()
    if who in AUTHOR or OWN_VIEW.fullmatch(who):
        return True
    return who in POINTERS and (HINGE_VERB.search(cue) or IMPERSONAL.search(cue)) is not None


def fill_sources(draft: Draft) -> Draft:
    """Name the source that the encoder missed where the cue's verb has a subject: "said Zhdanov"."""
    return draft.with_claims(_filled(draft, claim) for claim in draft.claims)


def _filled(draft: Draft, claim: Claim) -> Claim:
    hop = claim.chain[0] if claim.chain else None
    if hop is None or hop.source.mention is not None:
        return claim
    verb = next((t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB"), None)
    by = next((c for c in draft.grammar.children(verb) if c.dep == "nsubj"), None) if verb else None
    if by is None or by.text.lower() in POINTERS | AUTHOR or by.tag in ("WP", "WDT", "EX"):
        return claim
    mention = noun_phrase(draft.grammar, by)
    content = tuple(k for s in claim.content for p in without(s, [mention]) if (k := trimmed(draft.text, p)))
    if not content:
        return claim
    source = replace(hop.source, name=draft.words(mention), mention=mention)
    return replace(claim, content=content, chain=(replace(hop, source=source), *claim.chain[1:]))


def drop_shadows(draft: Draft) -> Draft:
    """Leave out what a mere attitude ("are pushing towards") makes of words that somebody is reported to have said."""
    told = {i: c for i, c in enumerate(draft.claims) if c.chain and is_telling(draft, c)}
    kept = (i in told or not any(_shadows(draft, c, t) for t in told.values()) for i, c in enumerate(draft.claims))
    return draft.with_claims(compress(draft.claims, kept))


def _shadows(draft: Draft, claim: Claim, told: Claim) -> bool:
    return bool(claim.chain) and jaccard(draft.text, claim.content, told.content) >= ALIKE


def mend_clauses(draft: Draft) -> Draft:
    """Carry what is told to the end of its clause, over mere attitudes that the encoder cut out of it.

    "Belarus says the vote passes, revoking its status" tells one thing: nobody but Belarus speaks of the revoking.
    """
    claims = list(draft.claims)
    for claim in draft.claims:
        whole = _clause(draft, claim)
        if whole is None or claim not in claims:
            continue
        inside = [c for c in claims if c is not claim and c.cue and c.cue[0] in whole and c.chain]
        if inside and not any(is_telling(draft, c) for c in inside):
            mended = replace(claim, content=(Span(claim.content[0].start, whole.end),))
            claims = [mended if c is claim else c for c in claims if c not in inside]
    return draft.with_claims(claims)


def _clause(draft: Draft, claim: Claim) -> Span | None:
    """The whole clause that a telling cue governs, where the claim has its beginning and the end is missing."""
    if claim.quote is not Quote.INDIRECT or not claim.chain or not is_telling(draft, claim):
        return None
    verb = next((t for cue in claim.cue for t in draft.grammar.within(cue) if t.lemma in TELLING), None)
    clause = complement(draft.grammar, verb) if verb else None
    if clause is None or len(claim.content) != 1:
        return None
    whole, said = draft.grammar.subtree_span(clause), claim.content[0]
    torn = whole.start <= said.start + len("that ") and said.start < whole.end and said.end < whole.end - 1
    return whole if torn and not whole.overlaps(claim.cue[0]) else None
