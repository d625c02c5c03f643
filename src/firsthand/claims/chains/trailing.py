"""An outlet at the end of a sentence that others speak in: …, they said, Reuters reported."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.chains.hops import hop_of, trimmed_all
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import without
from firsthand.language.actors.gazetteer import is_outlet
from firsthand.model.text import Span

TRAILING = re.compile(
    r",\s+(?:as\s+)?(?P<who>(?:the |The )?[A-Z][\w’'&.-]*(?:\s[A-Z][\w’'&.-]*){0,4})\s"
    r"(?P<cue>(?:has |had )?reported|reports|said|says)"
    r"(?:\s(?:on|late|early|earlier)\b[^,“”\"]{0,30})?[.]?\s*$"
)
"""…, Reuters reported."""


def pass_on_trailing(draft: Draft) -> Draft:
    """Make an outlet that ends a sentence the last hop of the claims in it."""
    for sentence in draft.grammar.sentences:
        match = TRAILING.search(draft.text, sentence.start, sentence.end)
        if match and (is_outlet(match["who"]) or "report" in match["cue"]):
            draft = _trailed(draft, sentence, match)
    return draft


def _trailed(draft: Draft, sentence: Span, match: re.Match[str]) -> Draft:
    cue, tail = Span(match.start("cue"), match.end("cue")), Span(match.start(), sentence.end)
    inner = [c for c in draft.claims if c.cue and c.cue[0] in sentence and c.cue[0].end <= tail.start]
    if not inner or any(q.overlaps(tail) for q in draft.quotes):
        return draft
    hop = hop_of(draft, Span(match.start("who"), match.end("who")), cue)
    claims = []
    for claim in draft.claims:
        if any(s.overlaps(cue) for s in claim.cue):
            continue
        content = trimmed_all(draft, [p for s in claim.content for p in without(s, [tail])])
        passed_on = claim in inner and content
        claims.append(replace(claim, content=content, chain=(*claim.chain, hop)) if passed_on else claim)
    return draft.with_claims(claims)
