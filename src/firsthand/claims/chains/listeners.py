"""Who is told: a reporter or outlet passes it on, anybody else is the audience."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.chains.hops import hop_of
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase, told_to
from firsthand.claims.stretches import trimmed
from firsthand.claims.words_of_saying import PASSING_ON, UNNAMED_PRESS
from firsthand.language.actors.gazetteer import is_outlet, is_outlet_description, is_seat
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODY_NAME_WORDS, singular
from firsthand.language.nouns import initials
from firsthand.model.claim import Claim
from firsthand.model.text import Span

THAT = re.compile(r"that\b", re.IGNORECASE)
OURSELVES = frozenset({"this", "us", "me", "our"})
"""Told this newspaper: the document's own outlet, which is no step of a chain inside it."""

AIR = re.compile(r"(?:state|national|public|local) (?:television|tv|radio|media)", re.IGNORECASE)
"""Told state television: a medium in which everybody hears the speaker, not one that passes the words on."""

LISTENED_TO = frozenset(
    {"tell", "warn", "inform", "assure", "reassure", "remind", "notify", "brief", "advise", "promise", "show"}
)
"""Verbs that take the one who hears before what is said."""


def pass_on_told(draft: Draft) -> Draft:
    """Add the reporter or outlet that was told: "told Kyiv Post correspondent …", "said in an interview with …"."""
    return draft.with_claims(_told(draft, c) for c in draft.claims)


def _told(draft: Draft, claim: Claim) -> Claim:
    for cue in claim.cue[:1]:
        for token in draft.grammar.within(cue):
            listener = told_to(draft.grammar, token) if token.pos == "VERB" else None
            if listener is None:
                continue
            mention = noun_phrase(draft.grammar, listener)
            if mention.overlaps(claim.content[0]) and token.lemma in LISTENED_TO:
                claim = _without_listener(draft, claim, mention)
            if mention.overlaps(claim.content[0]):
                continue
            prints = _prints(draft, mention) or _is_told_in_confidence(draft, claim, mention)
            if prints and not any(h.source.mention == mention for h in claim.chain):
                return replace(claim, chain=(*claim.chain, hop_of(draft, mention)))
    return claim


def _without_listener(draft: Draft, claim: Claim, mention: Span) -> Claim:
    """The claim without the one who is told, where a that-clause or quotation follows: "told | Radio Ostlight that …".

    Who is told to act stays: "urged Marrenia to publish the list" asks something of Marrenia.
    """
    first = claim.content[0]
    rest = trimmed(draft.text, Span(mention.end, first.end)) if mention.end < first.end else None
    if rest is None or mention.start > first.start or not THAT.match(draft.words(rest)):
        return claim
    return replace(claim, content=(rest, *claim.content[1:]))


def _prints(draft: Draft, mention: Span) -> bool:
    """Whether those told pass it on: a named reporter or outlet, but not this one, and not the press in general."""
    words = draft.words(mention)
    tokens = draft.grammar.within(mention)
    low = {t.text.lower() for t in tokens}
    # "The Brixen Press" is an outlet's name.
    if (
        low & OURSELVES
        or AIR.fullmatch(words)
        or any(t.text.lower() in UNNAMED_PRESS and t.pos != "PROPN" for t in tokens)
    ):
        return False
    if draft.document.outlet and plain(draft.document.outlet) == plain(words):
        return False
    named = any(t.pos == "PROPN" or t.dep == "poss" for t in tokens)
    called = words.split("’s ")[-1].split("'s ")[-1]
    described = is_outlet_description(words) or "paper" in low
    return is_outlet(called) or described or (named and bool(low & PASSING_ON))


UNNAMED = frozenset({"a", "an", "one", "two", "three", "several", "some"})
"""How those begin whom a text does not name."""

BARE = re.compile(r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}")


def _is_told_in_confidence(draft: Draft, claim: Claim, mention: Span) -> bool:
    """Whether one without a name told a bare name ("a doctor told Brixen that …"): so agencies and papers are told.

    The document's own outlet, in whatever short form, passes nothing on.
    """
    teller = claim.chain[0].source.mention
    words = draft.words(mention)
    if teller is None or draft.words(teller).split()[0].lower() not in UNNAMED or not BARE.fullmatch(words):
        return False
    own = draft.document.outlet or words
    if set(plain(words).split()) <= set(plain(own).split()) or words == initials(own):
        return False
    known = {n.type for n in draft.grammar.names if n.span.overlaps(mention)}
    listed = nation_of(words) or is_seat(words) or any(singular(w) in BODY_NAME_WORDS for w in plain(words).split())
    return not listed and not known & {"PERSON", "GPE", "NORP", "LOC", "FAC"}


def plain(name: str) -> str:
    """Return a name for comparison: without its article, in small letters."""
    return name.lower().removeprefix("the ").strip()
