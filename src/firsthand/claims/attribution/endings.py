"""Content that breaks off inside a phrase, carried to the phrase's end: taggers drop the last words of long clauses."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import joined
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Hop
from firsthand.model.text import Span

LEADS_ON = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "case", "aux", "auxpass", "mark", "quantmod", "nmod", "neg"}
)
"""What cannot end a phrase: its head stands to the right."""

FARTHEST = 6
"""Words at most that are added; a longer gap is no torn phrase."""


def mend_endings(draft: Draft) -> Draft:
    """Carry content, cues and source mentions that end on "in the" or "on 17" to the head that those words lead to."""
    return draft.with_claims(_whole(draft, claim) for claim in draft.claims)


def _whole(draft: Draft, claim: Claim) -> Claim:
    # What one stretch is carried on over may hold the next.
    content = joined(
        draft.text,
        [_carried_on(draft, claim, _completed(draft, claim, _mended(draft, claim, span))) for span in claim.content],
    )
    chain = tuple(_named(draft, claim, hop) for hop in claim.chain)
    cue = tuple(_mended(draft, claim, span) for span in claim.cue)
    if (content, cue, chain) == (claim.content, claim.cue, claim.chain):
        return claim
    return replace(claim, content=content, cue=cue, chain=chain)


AND_THAT = re.compile(r",?\s+(?:and|but|or)\s+that\s", re.IGNORECASE)
NOT_THIS = re.compile(
    r",\s+not\s(?!(?:that|because|even|least|surprisingly|unlike)\b)[^,;:()“”\"—–]{3,160}(?=[.!?]\s*$)"
)
"""…, not private ones: what is told is told against this."""
JOINING = ("and", "but", "or", "because", "although", "though", "while", "as", "that", "with")
LOOSE_END = re.compile(rf"[,;]?\s+(?:{'|'.join(JOINING)}|(?<!of )which)$", re.IGNORECASE)
LOOSE_ENDINGS = (*JOINING, "which")
"""What a stretch ends in that may have a loose end: to ask for it is far quicker than the search."""


def _carried_on(draft: Draft, claim: Claim, span: Span) -> Span:
    """The stretch with what is joined to it by "and that" or ", not", and without a conjunction left hanging."""
    sentence = draft.grammar.sentence_at(span.end - 1)
    if sentence is None:
        return without_loose_end(draft, span)
    joined_on = draft.words(span).lower().startswith("that ") and AND_THAT.match(draft.text, span.end, sentence.end)
    if joined_on and not _taken(draft, claim, Span(span.end, sentence.end)):
        return Span(span.start, sentence.end - (draft.text[sentence.end - 1] in ".!?"))
    contrast = NOT_THIS.match(draft.text, span.end, sentence.end)
    if contrast and not _taken(draft, claim, Span(*contrast.span())):
        return Span(span.start, contrast.end())
    return without_loose_end(draft, span)


def _taken(draft: Draft, claim: Claim, rest: Span) -> bool:
    """Whether another claim, any claim's cue or a quotation reaches into these words."""
    others = [s for c in draft.claims for s in (*c.cue, *(c.content if c is not claim else ()))]
    return any(o.overlaps(rest) for o in (*others, *draft.quotes))


def without_loose_end(draft: Draft, span: Span) -> Span:
    """Return the stretch without a conjunction left hanging at its end."""
    words = draft.words(span)
    hanging = LOOSE_END.search(words) if words.rstrip().lower().endswith(LOOSE_ENDINGS) else None
    return Span(span.start, span.start + hanging.start()) if hanging and hanging.start() else span


def _named(draft: Draft, claim: Claim, hop: Hop) -> Hop:
    """The hop with its mention whole: "The likely" leads on to its noun."""
    if hop.source.mention is None:
        return hop
    mention = _mended(draft, claim, hop.source.mention)
    if mention == hop.source.mention and draft.words(mention) == hop.source.name:
        return hop
    return replace(hop, source=replace(hop.source, name=draft.words(mention), mention=mention))


NAME_BESIDE = re.compile(r",\s(?P<name>[A-Z][\w’'.-]+(?:\s(?:(?:de|van|von|al|bin|of)\s)?[A-Z][\w’'.-]+){1,3})(?=,)")
"""…, Ines Calderow, …"""


def mend_names(draft: Draft) -> Draft:
    """Carry a mention by role to the name that stands beside it: "his spokeswoman, Ines Calderow, said"."""
    return draft.with_claims(_with_names(draft, claim) for claim in draft.claims)


def _with_names(draft: Draft, claim: Claim) -> Claim:
    chain = tuple(_with_name(draft, claim, hop) for hop in claim.chain)
    return claim if chain == claim.chain else replace(claim, chain=chain)


def _with_name(draft: Draft, claim: Claim, hop: Hop) -> Hop:
    mention = hop.source.mention
    if mention is None or not draft.words(mention).split()[-1][:1].islower():
        return hop
    match = NAME_BESIDE.match(draft.text, mention.end, draft.paragraphs[draft.paragraph_at(mention.end)].end)
    if match is None or any(Span(mention.end, match.end()).overlaps(s) for s in (*claim.content, *claim.cue)):
        return hop
    whole = Span(mention.start, match.end())
    return replace(hop, source=replace(hop.source, name=draft.words(whole), mention=whole))


def _mended(draft: Draft, claim: Claim, span: Span) -> Span:
    tokens = draft.grammar.within(span)
    if not tokens or tokens[-1].span.end < span.end:
        return span
    last = tokens[-1]
    for _ in range(FARTHEST):
        following = _following(draft, last)
        if following is None:
            break
        last = following
    if last.index <= tokens[-1].index or last.index - tokens[-1].index > FARTHEST:
        return span
    reached = Span(span.start, last.span.end)
    blocked = any(reached.overlaps(o) and not span.overlaps(o) for o in _own(claim))
    return span if blocked else reached


COMPLETING = frozenset({"of", "to", "against", "into", "between", "toward", "towards"})
"""Prepositions that complete a noun or a verb; "on", "in", "at", "during" may tell when and where it was said."""

LONGEST_COMPLEMENT = 14
"""Words of such a phrase."""


def _completed(draft: Draft, claim: Claim, span: Span) -> Span:
    """The stretch with the phrase that completes its last words: "evidence ⟦of plumes⟧", "was taken ⟦to it⟧"."""
    tokens = draft.grammar.within(span)
    after = draft.grammar.tokens[tokens[-1].index + 1 : tokens[-1].index + 2] if tokens else ()
    if not after or after[0].dep != "prep" or after[0].text not in COMPLETING or tokens[-1].span.end != span.end:
        return span
    head = draft.grammar.head(after[0])
    phrase = draft.grammar.subtree(after[0])
    if head.span not in span or head.pos not in ("NOUN", "VERB") or len(phrase) > LONGEST_COMPLEMENT:
        return span
    if phrase[0] != after[0] or not any(t.dep == "pobj" for t in draft.grammar.children(after[0])):
        return span
    reached = Span(span.start, phrase[-1].span.end)
    rest = Span(span.end, phrase[-1].span.end)
    return span if _taken(draft, claim, rest) or any(rest.overlaps(s) for s in _own(claim)) else reached


def _own(claim: Claim) -> list[Span]:
    return [*claim.cue, *claim.content, *(h.source.mention for h in claim.chain if h.source.mention)]


def _following(draft: Draft, token: Token) -> Token | None:
    """The word that the token leads on to, inside its sentence: its head, or a preposition's object."""
    grammar = draft.grammar
    if token.dep in LEADS_ON and token.head > token.index:
        return grammar.head(token)
    after = grammar.tokens[token.index + 1 : token.index + 2]
    if after and after[0].dep == "nummod" and after[0].head == token.index:
        return after[0]
    if token.pos == "ADP" and token.dep in ("prep", "agent"):
        return next((c for c in grammar.children(token) if c.dep == "pobj" and c.index > token.index), None)
    return None
