"""What nobody has said: what the author guesses at another's mind, what one may yet say, what no one says."""

from __future__ import annotations

import re

from firsthand.claims.draft import Draft
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import VERBAL, Token
from firsthand.model.claim import Claim, Quote

GUESSING = frozenset("likely probably presumably seemingly evidently possibly perhaps".split())
"""Adverbs with which an author guesses at what somebody means; who "probably said it" is quoted from hearsay."""

IMAGINING = frozenset({"may", "might", "must", "should"})
"""Helping verbs of what somebody could or ought to say or think; who "will say" it has often let it be known."""

ABLE = frozenset({"can", "could"})
"""The same, unless they are negated: who "cannot understand it" has said so."""

NOBODY = re.compile(
    r"(?:no one|nobody|none|neither|no (?!\d)|few of|hardly any|any(?:one|body)|you)\b(?!['’])", re.IGNORECASE
)
"""Mentions of nobody: "no official has confirmed that", "you can’t tell that"."""


def drop_guessed(draft: Draft) -> Draft:
    """Leave to the author what only the author imagines: "the Kremlin likely seeks", "leaders may still believe".

    "No official has confirmed it" has no source either: it is the author who says that nobody did.
    """
    return draft.with_claims(c for c in draft.claims if not (_is_told(c) and _is_guessed(draft, c)))


def _is_told(claim: Claim) -> bool:
    return claim.quote is Quote.INDIRECT and bool(claim.chain and claim.cue)


def _is_guessed(draft: Draft, claim: Claim) -> bool:
    mention = claim.chain[0].source.mention
    verbs = [t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos in VERBAL]
    if mention is None or not verbs:
        return False
    return NOBODY.match(draft.words(mention)) is not None or any(_is_imagined(draft, verb) for verb in verbs)


def _is_imagined(draft: Draft, verb: Token) -> bool:
    before = [c for c in draft.grammar.children(verb) if c.index < verb.index]
    helping = {c.text.lower() for c in before if c.dep == "aux"}
    negated = any(c.dep == "neg" for c in before)
    guessed = any(c.dep == "advmod" and c.text.lower() in GUESSING for c in before) and verb.lemma not in TELLING
    return guessed or bool(helping & IMAGINING) or bool(helping & ABLE and not negated)
