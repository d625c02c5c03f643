"""What somebody does or seems is the author's to tell: a deed is nobody's word, whoever did it."""

from __future__ import annotations

import re

from firsthand.claims.attribution.telling import is_telling
from firsthand.claims.attribution.torn import says_something
from firsthand.claims.attribution.words_of_stance import STANCES, STANCES_WITH_CLAUSE, WORDS_AND_THOUGHTS
from firsthand.claims.draft import Draft
from firsthand.claims.firmness import signs
from firsthand.claims.firmness.assertion import of_claim
from firsthand.claims.firmness.clause import is_passive, main_predicate
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import NAMING, VERBAL
from firsthand.language.nouns import INDEFINITE
from firsthand.model.claim import Claim, Quote

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})

GLOSS = re.compile(
    r"\b(?:referring|alluding)(?:\s[a-z]+){0,2}$|\bin (?:an? |the )?(?:[a-z]+ )?(?:reference|allusion)(?: to)?$",
    re.IGNORECASE,
)
"""…, referring to the dam: the author explains what was meant."""

HAVING = re.compile(r"\b(?:have|has|had|having)\s(?:\w+\s){0,3}(?<!\bto\s)(?:plans?|support)\b", re.IGNORECASE)
"""What somebody may have for a thing without a word about it: "has plans for the moon"."""


def drop_deeds(draft: Draft) -> Draft:
    """Leave out the attributions whose cue is a deed ("have slashed", "will close") or how a thing looks ("appears").

    The encoder marks an act towards somebody's words, or with somebody's plan behind it, as it marks the words. Words
    in quotation marks are kept: somebody did say them.
    """
    return draft.with_claims(c for c in draft.claims if not any(fails(draft, c) for fails in _FAULTS))


def _explains(draft: Draft, claim: Claim) -> bool:
    """Whether the author only says what the words before were about: "…, referring to ⟦the dam⟧"."""
    glossed = claim.quote is Quote.INDIRECT and any(GLOSS.search(draft.words(cue)) for cue in claim.cue)
    taken_for = any(t.lemma == "as" for t in draft.grammar.within(claim.content[0]))
    return glossed and not taken_for and _is_thing(draft, claim)


def _is_had(draft: Draft, claim: Claim) -> bool:
    """Whether the source only has plans for a thing, or backs one: nothing is said of it."""
    had = claim.quote is Quote.INDIRECT and any(HAVING.search(draft.words(cue)) for cue in claim.cue)
    return had and _is_thing(draft, claim)


def _is_thing(draft: Draft, claim: Claim) -> bool:
    """Whether the content is a noun with what describes it, and no clause: "for the moon", "the firm that sank"."""
    predicate = main_predicate(draft.grammar, draft.grammar.within(claim.content[0]))
    if predicate is not None and predicate.pos == "ADP":
        predicate = next((c for c in draft.grammar.children(predicate) if c.dep in ("pobj", "pcomp")), None)
    return predicate is not None and predicate.pos in NAMING


def _is_attribute(draft: Draft, claim: Claim) -> bool:
    """Whether the cue only describes a thing: "Brixen's declared counter-offensive" declares nothing."""
    words = [t for cue in claim.cue for t in draft.grammar.within(cue)]
    return claim.quote is Quote.INDIRECT and len(words) == 1 and words[0].dep == "amod"


def _is_empty(draft: Draft, claim: Claim) -> bool:
    """Whether nothing but pronouns and the like is left of what was told: "claimed by none"."""
    told = claim.quote is Quote.INDIRECT and bool(claim.chain)
    return told and not any(says_something(draft, span) for span in claim.content)


def _is_deed(draft: Draft, claim: Claim) -> bool:
    if claim.quote is not Quote.INDIRECT or not claim.chain or not claim.cue or is_telling(draft, claim):
        return False
    return not _shows_a_mind(draft, claim) and not _holds_clause(draft, claim)


def _shows_a_mind(draft: Draft, claim: Claim) -> bool:
    for cue in claim.cue:
        for token in draft.grammar.within(cue):
            verbal = token.pos in VERBAL
            if verbal and (token.lemma in STANCES or (token.lemma in STANCES_WITH_CLAUSE and _is_clause(draft, claim))):
                return True
            if token.pos in NOMINAL and token.lemma in WORDS_AND_THOUGHTS:
                return True
    return False


def _is_clause(draft: Draft, claim: Claim) -> bool:
    """Whether the content has a verb at its head, or says what something is taken for ("see the comment as a dig")."""
    tokens = draft.grammar.within(claim.content[0])
    predicate = main_predicate(draft.grammar, tokens)
    return (predicate is not None and predicate.pos in VERBAL) or any(t.lemma == "as" for t in tokens)


def _holds_clause(draft: Draft, claim: Claim) -> bool:
    """Whether a finite clause is the cue's object: "raised alarms that …" tells, whatever the verb."""
    return any(t.dep == "ccomp" for t in draft.grammar.within(claim.content[0]))


GATHERINGS = frozenset(
    "march strike election vote meeting session summit conference council parliament assembly protest rally hearing "
    "referendum witness cabinet demonstration truce halt".split()
)


def _is_called_together(draft: Draft, claim: Claim) -> bool:
    """Whether people are only called together: "called a march" says nothing, "called the march a farce" does."""
    verbs = [t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB"]
    if claim.quote is not Quote.INDIRECT or len(verbs) != 1 or verbs[0].lemma != "call":
        return False
    called = main_predicate(draft.grammar, draft.grammar.within(claim.content[0]))
    named = any(c.dep in {"oprd", "ccomp", "xcomp"} for c in draft.grammar.children(verbs[0]))
    taken_for = any(t.text.lower() in INDEFINITE for t in draft.grammar.within(claim.content[0])[1:])
    bare = called is not None and called.dep == "dobj" and called.pos in NAMING and called.lemma in GATHERINGS
    return bare and not (named or taken_for)


def _is_where(draft: Draft, claim: Claim) -> bool:
    """Whether what was taken for the source only says where: "two cases were confirmed in Brixen"."""
    mention = claim.chain[0].source.mention if claim.chain else None
    verbs = [t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB"]
    if mention is None or claim.quote is not Quote.INDIRECT or not any(is_passive(draft.grammar, v) for v in verbs):
        return False
    top = draft.grammar.top(draft.grammar.within(mention))
    set_on = top.dep == "pobj" and draft.grammar.head(top).text.lower() in PLACING
    return set_on and top.pos == "PROPN"


PLACING = frozenset({"in", "at", "on", "near"})

DONE_TO = frozenset({"sign", "approve", "publish", "charge"})
"""Verbs of what is done to a thing: "signed the bill"; a clause behind them tells, as a charge "with" theft does."""

MEETING = frozenset({"meet", "gather", "convene", "travel", "arrive"})
MET_FOR = frozenset({"discuss", "debate", "consider", "review"})
"""Verbs of what such a meeting is for: "met to discuss the dam"."""

RESOLVED = frozenset("decide decline vote".split())
"""Verbs of what somebody resolves to do, or not to: "decided to leave"."""

REFUSED = frozenset({"refuse"})
"""The same once it is past: "refused to open the gate" is done, "refuses to" is where somebody stands."""

SETTLING = RESOLVED | REFUSED
_SPEECH = frozenset("say tell comment speak talk answer respond reply elaborate discuss".split())
"""What one declines to do with words: that may be left unsaid, but is no other deed."""


def _is_done(draft: Draft, claim: Claim) -> bool:
    """Whether the cue tells what was done with a thing, or resolved on: the author tells that."""
    verbs = [t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB"]
    if claim.quote is not Quote.INDIRECT or not claim.chain or not verbs:
        return False
    if verbs[-1].lemma in MET_FOR and draft.grammar.head(verbs[-1]).lemma in MEETING:
        return _is_thing(draft, claim)
    if verbs[-1].lemma in DONE_TO:
        beside = draft.grammar.children(verbs[-1])
        accused = verbs[-1].lemma == "charge" and any(c.lemma == "with" for c in beside)
        held = {c.dep for c in beside} & {t.dep for t in draft.grammar.within(claim.cue[-1])}
        return "prep" not in held and not accused and _is_thing(draft, claim)
    if verbs[-1].lemma not in SETTLING:
        return False
    told = of_claim(draft, claim, claim.content[0])
    if told.predicate is None or not signs.opens_with_infinitive(told):
        return False
    if verbs[-1].lemma in REFUSED and verbs[-1].tag == "VBD":
        return told.predicate.lemma not in TELLING and told.predicate.lemma not in STANCES
    return verbs[-1].lemma in RESOLVED and told.predicate.lemma not in _SPEECH


_FAULTS = (_is_deed, _is_empty, _is_attribute, _explains, _is_had, _is_called_together, _is_where, _is_done)
"""What an attribution is left out for."""
