"""Cues that nobody stands behind: a passive without its agent, a conclusion in a participle, a set phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.attribute import form
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import trimmed
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import SUBJECTS, VERBAL, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import BlockKind, Span

_SPEAK = frozenset("agree decide worry hope concern refuse quote cite hear brief expect ask".split())
TOLD_OF = TELLING - _SPEAK | frozenset(
    "think know consider suppose presume understand anticipate identify recognize recognise call set schedule"
    " urge tell order arrest charge add name list".split()
)
"""Verbs whose subject, in the passive, is told of or told to; who "is agreed" or "is quoted as saying" speaks.

"Is expected" and "was asked" are none of them: PolNeAR's gold has these as attributions, though without a source.
"""

AGENT = re.compile(r"\b(?:by|from|among|within|in|at)\s(?:[\w’'-]+\s){0,2}$", re.IGNORECASE)
"""What may stand before those by whom something is said: "is said among the dockers that"."""

NEAR = 30
"""Characters before a name in which such a word is looked for."""

SET_PHRASE = re.compile(
    r"(?:all )?(?:that|this) (?:being |having been )?said,|having said (?:all )?(?:that|this|so),", re.IGNORECASE
)
"""That said, …: the author turns to something else; nobody said that."""

CONCLUDING = frozenset("indicate show signal prove demonstrate reflect raise fuel stoke spark".split())
"""Verbs of what follows from a fact; a person who "suggests" or "hints" may mean to."""

ADDRESSING = frozenset("speak talk write respond reply comment testify lecture address".split())
"""Verbs whose subject goes on speaking in a participle: "spoke of the war, indicating that …"."""


def drop_agentless(draft: Draft) -> Draft:
    """Leave to the author what only the author answers for, whoever was taken for its source.

    "The ferry is believed to have sunk": neither the ferry nor whoever was named before believes it. "Troops moved,
    indicating that …": the troops do not conclude.
    """
    passed = (_passed_on(draft, c) if len(c.chain) > 1 and _is_agentless(draft, c) else c for c in draft.claims)
    kept = (_unphrased(draft, c) for c in passed if not any(fails(draft, c) for fails in _FAULTS))
    return draft.with_claims(own for c in kept if (own := _concluded(draft, c) if _is_conclusion(draft, c) else c))


def _is_agentless(draft: Draft, claim: Claim) -> bool:
    mention = claim.chain[0].source.mention if claim.chain else None
    if mention is None or claim.quote is Quote.DIRECT or not claim.cue:
        return False
    cue = claim.cue[0]
    verb = next((t for t in reversed(draft.grammar.within(cue)) if t.pos in VERBAL), None)
    if verb is None or verb.lemma not in TOLD_OF or draft.is_quoted(verb.span):
        return False
    if _names(draft, verb, cue):
        return True
    if not _passive(draft, verb, cue):
        return False
    before = draft.text[max(0, mention.start - NEAR) : mention.start]
    return mention.end <= verb.span.start and AGENT.search(before) is None and not _has_agent(draft, verb, mention)


def _names(draft: Draft, verb: Token, cue: Span) -> bool:
    """Whether a bare participle gives a thing its name: "⟦Called⟧ the Peace Bell, it rings"."""
    bare = draft.words(cue) == verb.text and verb.tag == "VBN" and verb.lemma in NAMING
    beside = {c.dep for c in draft.grammar.children(verb)}
    return bare and verb.dep in ("advcl", "acl") and not beside & {"agent", "nsubj", "oprd", "mark"}


NAMING = frozenset({"call", "name", "dub", "title", "entitle"})
"""Verbs by whose participle a thing is named."""


def _passive(draft: Draft, verb: Token, cue: Span) -> bool:
    """Whether a participle stands behind a form of "be": "have been urged", "is expected"."""
    beside = draft.grammar.tokens[max(0, verb.index - 1) : verb.index]
    before = [*beside, *(t for t in draft.grammar.within(cue) if t.index < verb.index)]
    helped = any(t.lemma == "be" and t.text[0].isalpha() for t in before)
    return verb.tag in ("VBN", "VBD") and helped  # "he’s called for calm": "’s" is "has" as well


def _has_agent(draft: Draft, verb: Token, mention: Span) -> bool:
    """Whether the mention hangs on the verb's "by", wherever it stands."""
    agents = [c for c in draft.grammar.children(verb) if c.dep == "agent"]
    return any(t.span in mention for a in agents for t in draft.grammar.subtree(a))


def _is_set_phrase(draft: Draft, claim: Claim) -> bool:
    sentence = draft.grammar.sentence_at(claim.cue[0].start) if claim.cue else None
    match = SET_PHRASE.match(draft.text, sentence.start) if sentence else None
    return match is not None and claim.cue[0].end <= match.end()


def _passed_on(draft: Draft, claim: Claim) -> Claim:
    """The claim without the one who is told of, left to whoever passes it on: "⟦two are said to be ill⟧, she wrote"."""
    mention = claim.chain[0].source.mention
    first = claim.content[0]
    whole = mention is not None and mention.end <= claim.cue[0].start <= first.start
    content = (mention.cover(first), *claim.content[1:]) if mention and whole else claim.content
    cue = tuple(h.cue for h in claim.chain[1:2] if h.cue)
    return replace(claim, content=content, cue=cue or claim.cue, chain=claim.chain[1:], quote=form(draft, content))


def _unphrased(draft: Draft, claim: Claim) -> Claim:
    """The claim without such a phrase before its content: "⟦That said, the dam will hold⟧, he added"."""
    first = claim.content[0]
    match = SET_PHRASE.match(draft.text, first.start, first.end)
    rest = trimmed(draft.text, Span(match.end(), first.end)) if match and match.end() < first.end else None
    if rest is None:
        return claim
    content = (rest, *claim.content[1:])
    return replace(claim, content=content, quote=form(draft, content) if claim.chain else claim.quote)


def _is_conclusion(draft: Draft, claim: Claim) -> bool:
    mention = claim.chain[0].source.mention if claim.chain else None
    if mention is None or claim.quote is Quote.DIRECT or not claim.cue:
        return False
    verb = next(iter(draft.grammar.within(claim.cue[0])), None)
    if verb is None or verb.tag != "VBG" or verb.lemma not in CONCLUDING or mention.end > verb.span.start:
        return False
    main = draft.grammar.head(verb)
    hangs = verb.dep in ("advcl", "acl", "conj") and draft.text[verb.span.start - 2 : verb.span.start] == ", "
    return hangs and main.pos in VERBAL and main.lemma not in ADDRESSING


def _concluded(draft: Draft, claim: Claim) -> Claim | None:
    """The conclusion as the author's own where it is a clause; the author's sentence has whatever else it is."""
    tokens = draft.grammar.within(claim.content[0])
    if len(claim.content) > 1 or not any(t.dep in SUBJECTS for t in tokens):
        return None
    that = draft.words(claim.content[0]).lower().startswith("that ") and tokens[0].dep == "mark"
    start = tokens[1].span.start if that else claim.content[0].start
    return Claim(document=claim.document, content=(Span(start, claim.content[0].end),))


FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|us|me)\b")


def _is_label(draft: Draft, claim: Claim) -> bool:
    """Whether the label of a list's item was taken for a speaker, as in "2. Northern axis: It stopped".

    Where a speaker's own words show it, it is one.
    """
    mention = claim.chain[0].source.mention if claim.chain else None
    if mention is None or claim.quote is Quote.DIRECT or not claim.cue or draft.words(claim.cue[0]).strip() != ":":
        return False
    listed = any(b.kind is BlockKind.LIST and mention in b.span for b in draft.document.blocks)
    return listed and not any(FIRST_PERSON.search(draft.words(s)) for s in claim.content)


def _is_answer(draft: Draft, claim: Claim) -> bool:
    """Whether the one who answers was taken for the one who asks: "⟦Asked⟧ whether it would hold, Brixen said"."""
    verb = next((t for cue in claim.cue for t in draft.grammar.within(cue) if t.lemma == "ask"), None)
    if verb is None or not claim.chain or claim.quote is Quote.DIRECT or verb.tag not in ("VBN", "VBD"):
        return False
    beside = {c.dep for c in draft.grammar.children(verb)}
    return verb.dep in ("advcl", "acl") and not beside & {*SUBJECTS, "agent", "aux", "auxpass"}


_FAULTS = (_is_agentless, _is_set_phrase, _is_label, _is_answer)
"""What an attribution is left out for."""
