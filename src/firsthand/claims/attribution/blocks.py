"""Block quotations: passages lifted whole, set off by markup or opened by a colon and carried on without marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.claims.attribution.telling import is_telling
from firsthand.claims.chains.hops import hop_of
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase, subject
from firsthand.claims.stretches import joined, share, trimmed
from firsthand.claims.words_of_saying import TELLING
from firsthand.model.claim import Claim, Hop, Quote
from firsthand.model.text import BlockKind, Span

INTRODUCING = frozenset({"have", "put", "read", "go", "run", "begin", "continue", "conclude"})
"""Verbs that introduce a passage without saying that it is said: "The Post had this on Monday:"."""

ACCOUNTED = 0.5
"""A sentence this much of which other claims hold is theirs."""


def read_blocks(draft: Draft) -> Draft:
    """Give each sentence of a block quotation to the source that opens it, and that source to the chains inside it.

    A quotation in marks that follows the colon belongs to the claim whose cue stands before it. Where no markup shows
    the end, the block is its first paragraph: how much further it runs, the text does not say.
    """
    claims = list(draft.claims)
    for at, paragraph in enumerate(draft.paragraphs):
        opening = _opening(draft, at)
        if opening is None or _starts_block(draft, at - 1, claims):
            continue
        opener = _opener(draft, opening, claims)
        if opener and _in_marks(draft, paragraph):
            claims = _continued(draft, paragraph, opener, claims)
        elif _may_be_lifted(draft, paragraph) and (hop := _opened_by(draft, paragraph, opening, opener)):
            claims = _lifted(draft, paragraph, hop, claims)
    return draft.with_claims(claims)


def _opening(draft: Draft, at: int) -> Span | None:
    """The paragraph that introduces this one: the one before its run of markup, or one that ends in a colon."""
    if not at:
        return None
    marked = _marked_up(draft, draft.paragraphs[at])
    before = at - 1
    while marked and before > 0 and _marked_up(draft, draft.paragraphs[before]):
        before -= 1
    words = draft.words(draft.paragraphs[before]).rstrip()
    return draft.paragraphs[before] if words.endswith(":") or marked else None


def _opener(draft: Draft, opening: Span, claims: list[Claim]) -> Claim | None:
    """The last attributed claim of the introduction's last sentence."""
    last = [s for s in draft.grammar.sentences if s in opening][-1:]
    here = [c for c in claims if c.chain and last and _anchor(c).overlaps(last[0])]
    return here[-1] if here else None


def _opened_by(draft: Draft, paragraph: Span, opening: Span, opener: Claim | None) -> Hop | None:
    """Whose words the block is: the opener's if it tells, else whoever the introduction is about.

    Where markup makes the block certain, an opener need not tell: "The Forum took a colder view in a note:".
    """
    certain = _marked_up(draft, paragraph)
    if opener is None:
        return _introduced_by(draft, opening, certain=certain)
    return opener.chain[-1] if certain or is_telling(draft, opener) else None


def _introduced_by(draft: Draft, opening: Span, *, certain: bool) -> Hop | None:
    """Who the introduction's last sentence is about: "The Forum, in a note on Thursday, put it without ceremony:".

    Where markup makes the block ``certain``, any verb introduces it.
    """
    last = [s for s in draft.grammar.sentences if s in opening][-1:]
    if not last or not draft.words(opening).rstrip().endswith(":"):
        return None
    tokens = draft.grammar.within(last[0])
    root = next((t for t in tokens if t.dep == "ROOT"), None)
    by = subject(draft.grammar, root) if root else None
    if root is None or by is None or by.pos not in ("NOUN", "PROPN", "PRON"):
        return None
    if not certain and root.lemma not in TELLING | INTRODUCING:
        return None
    return hop_of(draft, noun_phrase(draft.grammar, by), root.span)


def _anchor(claim: Claim) -> Span:
    return claim.cue[0] if claim.cue else claim.content[0]


def _marked_up(draft: Draft, paragraph: Span) -> bool:
    return any(b.kind is BlockKind.QUOTATION and paragraph in b.span for b in draft.document.blocks)


def _starts_block(draft: Draft, at: int, claims: list[Claim]) -> bool:
    """Whether the paragraph is itself part of a block: a colon inside a block opens no block of its own."""
    paragraph = draft.paragraphs[at]
    return any(c.quote is Quote.BLOCK and c.extent in paragraph for c in claims) and not _marked_up(
        draft, draft.paragraphs[at + 1]
    )


def _in_marks(draft: Draft, paragraph: Span) -> bool:
    return share(draft.text, [paragraph], draft.quotes) >= ACCOUNTED


def _may_be_lifted(draft: Draft, paragraph: Span) -> bool:
    """A list after a colon is a list, not a quotation."""
    return not any(b.kind is BlockKind.LIST and paragraph in b.span for b in draft.document.blocks)


def _continued(draft: Draft, paragraph: Span, opener: Claim, claims: list[Claim]) -> list[Claim]:
    if share(draft.text, [paragraph], [s for c in claims for s in c.content]) >= ACCOUNTED:
        return claims
    quotes = draft.quotes_in(paragraph)
    content = joined(draft.text, (*opener.content, *quotes))
    grown = replace(opener, content=content)
    return [grown if c is opener else c for c in claims]


def _lifted(draft: Draft, paragraph: Span, hop: Hop, claims: list[Claim]) -> list[Claim]:
    # What the cue before the block was given of it is the block: one claim a sentence, as in the rest of it.
    claims = [c for c in claims if not (c.extent in paragraph and c.cue and c.cue[0].end <= paragraph.start)]
    inside = [c for c in claims if c.extent in paragraph and c.chain]
    passed_on = [replace(c, chain=(*c.chain, _silent(hop))) if c in inside else c for c in claims]
    return passed_on + list(_sentences(draft, paragraph, hop, inside))


def _sentences(draft: Draft, paragraph: Span, hop: Hop, inside: list[Claim]) -> Iterator[Claim]:
    told = [s for c in inside for s in (*c.content, *c.cue)]
    for sentence in draft.grammar.sentences:
        kept = trimmed(draft.text, sentence) if sentence in paragraph else None
        if kept and share(draft.text, [kept], told) < ACCOUNTED:
            yield Claim(document=draft.document.id, content=(kept,), chain=(_silent(hop),), quote=Quote.BLOCK)


def _silent(hop: Hop) -> Hop:
    """The hop without the cue, which governs the words that opened the block and not these."""
    return replace(hop, cue=None)
