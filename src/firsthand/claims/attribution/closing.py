"""Reporting clauses that close a sentence or part it, and that the encoder passed over: "…, the League found."."""

from __future__ import annotations

import re

from firsthand.claims.attribute import form
from firsthand.claims.chains.hops import hop_of, trimmed_all
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import trimmed, words
from firsthand.language.grammar import FINITE, SUBJECTS
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

LONG_ENOUGH = 5
"""Words at least that a sentence holds before a reporting clause at its end."""

_WHO = (
    r"(?P<who>(?:(?:an?|the|one|two|three|four|several|some|many)\s[^,“”\"]{2,110}?"
    r"|[A-Z][\w’'-]*\s[^,“”\"]{2,110}?"
    r"|(?:its|his|her|their|the|an?|[A-Z][\w-]*[’']s)\s[^,“”\"]{2,60}?,\s(?:[A-Z][\w.’'-]*\s?){1,5})),?"
)
"""Who speaks: a description, a name, or a description with the name between commas."""

_TELLING = (
    "said|says|told|reported|announced|warned|confirmed|wrote|estimated|predicted|claimed|argued|revealed|disclosed"
)

POSTPOSED = re.compile(
    rf",\s+{_WHO}\s(?:(?:has|have|had)\s)?(?P<cue>(?:{_TELLING})\b(?=[^,“”\"]{{0,60}}$)|found(?=[.]?\s*$))"
)
"""…, a senior officer who has seen the order told Northline on Friday."""

INVERTED = re.compile(
    r",\s+(?P<cue>said|says)\s(?P<who>(?:an?|the|one)\s[^,“”\"]{2,60}?)\s(?:who|which|that)\s[^“”\"]{2,120}$"
)
"""…, said a porter there who is tired of calls."""

_NAMED = r"(?:(?:the|The) )?(?:[A-Z][\w’'-]*|[\w-]+(?:\.[\w-]+)+)(?: [A-Z][\w.’'-]*){0,4}"
"""A name of one word or more, or a site's address."""

NAMED_LAST = re.compile(
    rf",\s+(?:(?P<cue>said|says|reported|reports|noted|notes)\s(?P<who>{_NAMED})(?: (?:in|on) [^,“”\"]{{2,60}})?"
    rf"|(?P<who2>{_NAMED}(?: media)?)\s(?P<cue2>reported|reports?|said|says|told\s[^,.“”\"]{{2,40}}))[.]?\s*$"
)
"""…, reported the Courier. · …, quay.example reported. · …, Roth told the Courier."""

INTERPOSED = re.compile(
    r",\s+(?P<who>he|she|they|(?:the |The )?[A-Z]?[\w’'-]+(?: [A-Z]?[\w’'-]+){0,3})\s"
    r"(?P<cue>said|says|added|went on|continued|explained|argued|wrote|insisted"
    r"|told [\w ]{2,30})(?:\s(?:on )?[A-Z][a-z]+day)?,\s"
)
"""A reporting clause inside what it reports: "Lifejackets, he went on, were locked in a chest."."""


def with_closing(draft: Draft) -> Draft:
    """Return the draft with a claim for each such clause."""
    made = (_postposed(draft, s) or _interposed(draft, s) for s in draft.grammar.sentences)
    return draft.with_claims([*draft.claims, *filter(None, made)])


def _postposed(draft: Draft, sentence: Span) -> Claim | None:
    found = (p.search(draft.text, sentence.start, sentence.end) for p in (POSTPOSED, INVERTED, NAMED_LAST))
    return next((claim for match in found if match and (claim := _closed(draft, sentence, match))), None)


def _closed(draft: Draft, sentence: Span, match: re.Match[str]) -> Claim | None:
    one = "2" if match.re is NAMED_LAST and match["cue"] is None else ""
    cue, who = Span(*match.span(f"cue{one}")), Span(*match.span(f"who{one}"))
    said = trimmed(draft.text, Span(sentence.start, match.start() + 1))
    if said is None or _is_taken(draft, cue) or len(words(draft.text, [said])) < LONG_ENOUGH:
        return None
    if any(q.overlaps(cue) or q.overlaps(said) for q in draft.quotes):
        return None
    relative = re.search(r"\s(?:who|which|that)\s", draft.words(who))
    mention = Span(who.start, who.start + relative.start()) if relative else who
    if not _is_clause(draft, said) or _is_clause(draft, mention):
        return None
    return Claim(
        document=draft.document.id,
        content=(said,),
        cue=(cue,),
        chain=(hop_of(draft, mention, cue),),
        quote=form(draft, (said,)),
    )


def _is_clause(draft: Draft, span: Span) -> bool:
    """Whether the words hold a verb that carries tense: in "…, an offer he claimed was rejected" nobody closes it."""
    return any(t.tag in FINITE or (t.tag == "PRP" and t.dep in SUBJECTS) for t in draft.grammar.within(span))


def _interposed(draft: Draft, sentence: Span) -> Claim | None:
    match = INTERPOSED.search(draft.text, sentence.start, sentence.end)
    if match is None or any(q.overlaps(sentence) for q in draft.quotes):
        return None
    cue, mention = Span(match.start("cue"), match.end("cue")), Span(match.start("who"), match.end("who"))
    content = trimmed_all(draft, [Span(sentence.start, match.start()), Span(match.end(), sentence.end)])
    if len(content) < 2 or _is_taken(draft, cue) or not _names_somebody(draft, mention):
        return None
    return Claim(
        document=draft.document.id,
        content=content,
        cue=(cue,),
        chain=(hop_of(draft, mention, cue),),
        quote=Quote.INDIRECT,
    )


def _names_somebody(draft: Draft, mention: Span) -> bool:
    """Whether the words hold a noun or a pronoun: in "two companies, have been told to move, said …" they do not."""
    return any(t.pos in ("NOUN", "PROPN", "PRON") for t in draft.grammar.within(mention))


def _is_taken(draft: Draft, verb: Span) -> bool:
    return any(verb.overlaps(s) for c in draft.claims for s in c.cue)
