"""What the author concludes from a source's words: "…, which likely means …" is the author's own claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.claims.attribute import form
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import WORD, trimmed
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

HINGE = re.compile(
    r"(?:,\s+|\s+(?=which\s+\w{2,12}ly\s))(?P<hinge>(?:which|a (?:sign|move|step) (?:that|which)|something that)\s+"
    r"(?:(?:would|could|may|might|will|in turn|then|also|itself|\w{2,12}ly|no doubt|all but|most)\s+){0,3}"
    r"(?:means?|meant|suggests?|suggested|implies|implied|indicates?|indicated|explains?|explained|mean|explain)\b"
    r"(?:\s+(?:that|why|how))?)\s+",
    re.IGNORECASE,
)
"""The relative clause that hangs a conclusion on what was just said."""

HINGE_VERB = re.compile(r"\b(?:mean|suggest|impl(?:y|ie)|indicate|explain)(?:s|d|t|ed)?\b", re.IGNORECASE)
"""The verbs that turn a fact into a conclusion."""

SHORT = 3
"""A conclusion of fewer words after its hinge is kept with it: alone it would assert nothing."""


def cut_inferences(draft: Draft) -> Draft:
    """Take conclusions hung on a source's clause out of that source's claim and make them the author's own.

    Where the speaker is quoted in marks, the conclusion is the speaker's and stays.
    """
    claims: list[Claim] = []
    for claim in draft.claims:
        if claim.quote is Quote.DIRECT or not claim.chain:
            claims.append(claim)
            continue
        kept, hung = _cut(draft, claim)
        claims += [kept, *hung]
    return draft.with_claims(claims)


def _cut(draft: Draft, claim: Claim) -> tuple[Claim, list[Claim]]:
    for i, span in enumerate(claim.content):
        match = HINGE.search(draft.text, span.start, _sentence_end(draft, span))
        if match is None or _in_quotes(draft, match.start()) or match.start() <= span.start:
            continue
        head = trimmed(draft.text, Span(span.start, match.start() + 1))
        conclusion = list(_conclusions(draft, match, claim))
        if head and conclusion and match.start() < span.end:
            content = (*claim.content[:i], head)
            return replace(claim, content=content, quote=form(draft, content)), conclusion
        if conclusion:
            return claim, conclusion
    return claim, []


def _sentence_end(draft: Draft, span: Span) -> int:
    sentence = draft.grammar.sentence_at(span.end - 1)
    return max(span.end, sentence.end if sentence else span.end)


def _conclusions(draft: Draft, match: re.Match[str], claim: Claim) -> Iterator[Claim]:
    sentence = draft.grammar.sentence_at(match.start())
    end = sentence.end if sentence else claim.extent.end
    kept = trimmed(draft.text, Span(match.end(), end)) if match.end() < end else None
    if kept and not _has_verb(draft, kept):
        kept = trimmed(draft.text, Span(match.start("hinge"), end))
    if kept and len(WORD.findall(draft.words(kept))) >= SHORT:
        yield Claim(document=claim.document, content=(_without_stop(draft, kept),))


def _has_verb(draft: Draft, span: Span) -> bool:
    """Whether the conclusion is a clause by itself; a bare noun phrase needs its hinge to assert anything."""
    return any(t.dep == "ccomp" and t.pos in ("VERB", "AUX") for t in draft.grammar.within(span))


def _in_quotes(draft: Draft, at: int) -> bool:
    return any(q.start < at < q.end for q in draft.quotes)


def _without_stop(draft: Draft, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and draft.text[end - 1] in ".:;, ":
        end -= 1
    return Span(span.start, end)
