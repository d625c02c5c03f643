"""The words that name a source, cut to the name or description itself: without the day, and with its first letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase
from firsthand.claims.sources.capitals import CALLED, RUN
from firsthand.language.grammar import NOMINAL_SUBJECTS, Token
from firsthand.model.claim import Claim, Hop
from firsthand.model.text import Span

TIME = re.compile(
    r",?\s+(?:(?:on|in|by|since|late|early|earlier|dated)\s+){0,2}(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?:\s\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s\d{4})?"
    r"|(?:in|since)\s\d{4}|(?:this|last|next)\s(?:week|month|year|spring|summer|autumn|fall|winter|(?:Mon|Tues|Wednes|"
    r"Thurs|Fri|Satur|Sun)day)|yesterday|today)(?:\s(?:morning|afternoon|evening|night))?)$"
)
"""… Security Council on Friday: when it spoke is no part of who spoke."""

ADJUNCT = re.compile(
    r",\s(?:like|under|amid|during|at|speaking|citing|appearing|addressing|answering|dedicating)\s[^,]*$"
)
"""…, under fire over his taxes: what goes on around a speaker."""

LOOSE = re.compile(r"(?:,|\s(?:in|on|at|by|of|for|and|or|but|as|who|which|that|with|to|from))$")
"""Words and commas left hanging at the end."""

TORN = re.compile(r"(?:(?:[A-Z]\.){1,4}|[\w’'-]{1,40})\Z")
"""The beginning of a word that a mention starts in the middle of: "E.U. leaders", "rough-hewed"."""


def trim_mentions(draft: Draft) -> Draft:
    """Cut each mention down to who is named: the day, the circumstances and loose words after it go."""
    return draft.with_claims(_trimmed(draft, claim) for claim in draft.claims)


def _trimmed(draft: Draft, claim: Claim) -> Claim:
    chain = tuple(_hop(draft, claim, hop) for hop in claim.chain)
    return claim if chain == claim.chain else replace(claim, chain=chain)


def _hop(draft: Draft, claim: Claim, hop: Hop) -> Hop:
    mention = hop.source.mention
    if mention is None:
        return hop
    mention_ = _with_name(draft, claim, _without_place(draft, mention))
    whole = _less(draft, _with_conjuncts(draft, claim, _from_its_word(draft, claim, mention_)))
    return hop if whole == mention else replace(hop, source=replace(hop.source, name=draft.words(whole), mention=whole))


_PLACE = re.compile(
    r"(?P<in>(?:[Ii]n|[Aa]t|[Oo]utside|[Nn]ear) )?(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?),? "
    r"(?=(?:the|an?|its|his|her|their|people|officials|residents|doctors|police)\b)"
)
"""In Brask the Foreign Ministry said: where it said so is no part of its name."""


def _without_place(draft: Draft, mention: Span) -> Span:
    found = _PLACE.match(draft.text, mention.start, mention.end)
    if found is None:
        return mention
    told = found["in"] or re.search(
        r"\b(?:[Ii]n|[Aa]t|[Oo]utside|[Nn]ear) $", draft.text[max(0, mention.start - 8) : mention.start]
    )
    return Span(found.end(), mention.end) if told else mention


def _from_its_word(draft: Draft, claim: Claim, mention: Span) -> Span:
    if draft.text[mention.start - 1 : mention.start].isspace():
        return mention
    before = TORN.search(draft.text, max(0, mention.start - 40), mention.start)
    if before is None or not any(c.isalnum() for c in before[0]):
        return mention
    whole = Span(before.start(), mention.end)
    return mention if any(Span(whole.start, mention.start).overlaps(s) for s in _others(claim)) else whole


def _with_conjuncts(draft: Draft, claim: Claim, mention: Span) -> Span:
    """The mention with all that speak together: of "the US, UK, and Ukraine said" a tagger marks the last alone."""
    tokens = draft.grammar.within(mention)
    first = draft.grammar.top(tokens) if tokens else None
    while first is not None and first.dep in ("conj", "appos") and first.head != first.index:
        first = draft.grammar.head(first)
    if first is None or first.dep not in NOMINAL_SUBJECTS:
        return mention
    members = list(_conjuncts(draft, first))
    last = members[-1]
    if last.dep != "conj" or not all(m.pos == "PROPN" for m in members):
        return mention
    whole = Span(noun_phrase(draft.grammar, first).start, noun_phrase(draft.grammar, last).end).cover(mention)
    return mention if any(whole.overlaps(s) for s in _others(claim)) else whole


def _conjuncts(draft: Draft, first: Token) -> Iterator[Token]:
    """The names of a list in reading order; parsers set the second one beside the first."""
    yield first
    for child in draft.grammar.children(first):
        if child.dep in ("conj", "appos") and child.index > first.index:
            yield from _conjuncts(draft, child)


_UNCALLED = re.compile(rf" {CALLED}$")


def _with_name(draft: Draft, claim: Claim, mention: Span) -> Span:
    """The mention with the name that it ends before: "a clerk named | Osric"."""
    if not _UNCALLED.search(draft.words(mention)):
        return mention
    name = RUN.match(draft.text, mention.end + 1)
    whole = Span(mention.start, name.end()) if name else mention
    return mention if any(whole.overlaps(s) for s in _others(claim)) else whole


def _others(claim: Claim) -> Iterator[Span]:
    yield from (*claim.content, *claim.cue)


def _less(draft: Draft, mention: Span) -> Span:
    words = draft.words(mention)
    while match := TIME.search(words) or ADJUNCT.search(words) or LOOSE.search(words):
        if not match.start():
            break
        words = words[: match.start()]
    return Span(mention.start, mention.start + len(words))
