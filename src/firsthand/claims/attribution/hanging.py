"""What hangs on told words beyond where the tagger ended them: "renew it ⟦by Sunday night⟧", "up ⟦from 95⟧"."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.claims.draft import Draft
from firsthand.claims.reporting import PUTTING
from firsthand.language.grammar import VERBAL, Token
from firsthand.model.claim import Claim

PHRASES = frozenset({"prep", "npadvmod"})
"""How a phrase of place, time or measure hangs on a word."""

PASSING = frozenset({"according", "per", "as", "despite", "notwithstanding"})
"""Prepositions that bring in who says so, or what the author sets beside it."""


def hanging_on(draft: Draft, claim: Claim, inside: Sequence[Token], following: Sequence[Token]) -> Token | None:
    """Return the word at the head of a phrase that hangs on a word inside; None where nothing does.

    Behind a comma only what belongs to a verb does: "was restored on Monday, ⟦after twelve days⟧". An apposition before
    such a phrase is told with it: "close the bridge, the last of three, ⟦from Monday⟧". A figure that is put on
    something is told with its measure: "put it at 212 ⟦as of Friday⟧".
    """
    parted = bool(following) and following[0].text == ","
    first = next(iter(following[parted : parted + 1]), None)
    top = top_beyond(draft, first, inside[-1].index) if first else None
    if top is None:
        return None
    if _measures(draft, claim, top):
        return top
    if draft.grammar.head(top) not in inside:
        return None
    if top.dep == "appos" and parted:
        return _beyond_apposition(draft, top, inside, following)
    parted = parted or _follows_comma(draft, top)
    return top if _is_phrase(top) and (not parted or _is_told(draft, claim, draft.grammar.head(top))) else None


def _follows_comma(draft: Draft, top: Token) -> bool:
    """Whether the phrase began behind a comma already: "in its plan, now ⟦before a court⟧"."""
    first = draft.grammar.subtree(top)[0].index
    return any(t.text == "," for t in draft.grammar.tokens[max(0, first - 1) : first])


def _is_told(draft: Draft, claim: Claim, verb: Token) -> bool:
    """Whether it is the very verb that the cue governs."""
    over = draft.grammar.head(verb).span
    return verb.pos in VERBAL and verb.dep == "ccomp" and any(over in cue for cue in claim.cue)


def _measures(draft: Draft, claim: Claim, top: Token) -> bool:
    """Whether a phrase is of the figure that the cue's verb puts on something, and not the day when it was put."""
    verb = draft.grammar.head(top)
    put = verb.lemma in PUTTING and any(verb.span in cue for cue in claim.cue)
    return put and top.dep == "prep" and top.text.lower() != "on" and _has_figure(draft, claim)


def _has_figure(draft: Draft, claim: Claim) -> bool:
    return any(t.pos == "NUM" for span in claim.content for t in draft.grammar.within(span))


def _beyond_apposition(
    draft: Draft, apposition: Token, inside: Sequence[Token], following: Sequence[Token]
) -> Token | None:
    """The phrase that goes on with what is told behind an apposition and its comma."""
    end = draft.grammar.subtree(apposition)[-1].index
    comma, *beyond = [t for t in following if t.index > end][:2] or [apposition]
    if comma.text != "," or not beyond or not _is_phrase(beyond[0]):
        return None
    verb = draft.grammar.head(beyond[0])
    return beyond[0] if verb in inside and verb.pos in VERBAL else None


def _is_phrase(token: Token) -> bool:
    return token.dep in PHRASES and token.text.lower() not in PASSING


def top_beyond(draft: Draft, token: Token, last: int) -> Token | None:
    """Return the topmost word over a token that still lies beyond the end."""
    while token.head > last and token.head != token.index:
        token = draft.grammar.head(token)
    return token if token.head != token.index else None
