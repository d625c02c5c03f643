"""Where and to whom a thing was said: audience, medium and day, from the sentence that holds the cue."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import holds_any
from firsthand.model.claim import Claim, Medium
from firsthand.model.text import Span

_TOLD = re.compile(
    r"\b(?:told|tell|tells|telling|informed|assured|assures|reminded|warned|briefed|(?:said|spoke|"
    r"speaking|announced|explained|"
    r"complained|confided|admitted|declared|address|speech|remarks) to|addressed|"
    r"addressing)\s+((?:[\w’'.&-]+ ?){1,12})",
    re.IGNORECASE,
)
_AUDIENCE_END = re.compile(
    r"\s*\b(?:that|to|during|in an?|in the|in his|in her|at|when|while|after|before|if|whether|about|"
    r"of what|how|why|what|there|he|she|"
    r"they|it|we|earlier|later|yesterday|today|last|this (?:week|month|year|morning)|by (?:phone|"
    r"telephone|email)|via|through|over the|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|"
    r"the (?:sidelines|phone|condition)|"
    r"condition|state|his|her)\w*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:January|February|"
    r"March|April|May|June|July|August|"
    r"September|October|November|December|\d{4}))\b.*$",
    re.DOTALL,
)
_NO_AUDIENCE = frozenset("by me us him her them you it himself herself themselves of and".split())

_MEDIA: tuple[tuple[Medium, re.Pattern[str]], ...] = (
    (Medium.INTERVIEW, re.compile(r"\binterview(?:ed|s)?\b", re.IGNORECASE)),
    (
        Medium.POST,
        re.compile(
            r"\btweet(?:ed|s|ing)?\b|\bretweeted\b|\b(?:on|to|via|in a post on) (?:Twitter|X|Facebook|"
            r"Telegram|Instagram|Truth Social|"
            r"VKontakte|social media)\b|\b(?:social media|Facebook|Twitter|Telegram|blog) (?:post|"
            r"message)\b|\bin a post\b"
        ),
    ),
    (
        Medium.CALL,
        re.compile(r"\b(?:by|over the|on the) (?:tele)?phone\b|\b(?:phone|telephone|conference) call\b", re.IGNORECASE),
    ),
    (Medium.LEAK, re.compile(r"\bleak(?:ed|s)?\b", re.IGNORECASE)),
    (
        Medium.BROADCAST,
        re.compile(
            r"\b(?:on|by|to|through) (?:\w+ ){0,3}(?:television|TV|radio)\b|\btelevised\b|"
            r"\bbroadcast\b|\b(?:radio|TV) address\b",
            re.IGNORECASE,
        ),
    ),
    (
        Medium.STATEMENT,
        re.compile(
            r"\b(?:in a|a|the|joint|written|emailed|prepared|official) statement\b|\bnews release\b", re.IGNORECASE
        ),
    ),
)
"""The words of a cue’s own sentence that tell how the source’s words came; the first that fits counts."""

_OF_MEDIA = (
    *("interview", "phone", "call", "leak", "statement", "release"),
    *("tweet", "twitter", " x", "facebook", "telegram", "instagram", "social", "vkontakte", "post", "blog"),
    *("television", "tv", "radio", "televised", "broadcast"),
)
"""Words of which one stands in whatever the patterns match; most sentences hold none, and are not searched."""

_MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
_DAY = re.compile(
    r"\b(?:[Oo]n )(?:(?P<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)\w*\.? (?P<d>\d{1,2})(?!\d)(?:st|nd|rd|th)?(?:, (?P<y>\d{4}))?|"
    r"(?P<d2>\d{1,2}) (?P<m2>January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?: (?P<y2>\d{4}))?)\b"
)
_DIGIT = re.compile(r"\d")  # most sentences have none, and need not be searched for a day
_SOON = 60  # days after the publication within which a day without a year is one to come, on which nobody has spoken
_ANY_YEAR = re.compile(r"(?<![\d,.$£€])(?:19|20)\d\d(?!,?\d)")
_YEAR = re.compile(r"^In (1[5-9]\d\d|20\d\d)\b")


def with_circumstances(draft: Draft, claim: Claim) -> Claim:
    """Return the claim with its audience, and its innermost hop with medium and date, from the cue’s own sentence."""
    if not claim.chain:
        return claim
    first = claim.chain[0]
    sentence = draft.grammar.sentence_at(first.cue.start) if first.cue else None
    if sentence is None or first.cue is None:
        return replace(claim, basis=claim.basis or first.basis)
    words = blanked(draft, sentence, claim.content, ())
    medium, said = first.medium or _medium(words), first.said or _said(draft, sentence, words)
    hop = first if (medium, said) == (first.medium, first.said) else replace(first, medium=medium, said=said)
    audience = claim.audience or _audience(draft, claim, first.cue, sentence)
    basis = claim.basis or first.basis
    if (hop, audience, basis) == (first, claim.audience, claim.basis):
        return claim
    return replace(claim, chain=(hop, *claim.chain[1:]), audience=audience, basis=basis)


def _medium(words: str) -> Medium | None:
    if not holds_any(words, _OF_MEDIA):
        return None
    return next((medium for medium, pattern in _MEDIA if pattern.search(words)), None)


def _audience(draft: Draft, claim: Claim, cue: Span, sentence: Span) -> str | None:
    stop = min([sentence.end, *(c.start for c in claim.content if c.start >= cue.end)])
    m = _TOLD.search(draft.text, cue.start, min(stop, cue.end + 120))
    if m is None or m.start() > cue.end:
        return None
    words = _AUDIENCE_END.sub("", m[1]).strip(" .")
    first = words.split()[0].casefold() if words else ""
    if not words or first in _NO_AUDIENCE or first in {"that", "to"}:
        return None
    told = Span(m.start(1), m.start(1) + len(words))
    if any(h.source.mention and h.source.mention.overlaps(told) for h in claim.chain):
        return None
    return words


def _said(draft: Draft, sentence: Span, words: str) -> str | None:
    """The day of saying where the sentence, or the one that opens its paragraph, states it; a year stays a year."""
    if _DIGIT.search(words) and (m := _DAY.search(words)):
        return _edtf(draft, m, sentence)
    if year := _YEAR.match(words.lstrip()):
        return year[1]
    block = draft.paragraphs[draft.paragraph_at(sentence.start)]
    later = sentence in block and block.start < sentence.start
    if later and (m := _DAY.match(draft.text, block.start)) and (m["y"] or m["y2"]):
        return _edtf(draft, m, sentence)
    return None


def _edtf(draft: Draft, m: re.Match[str], sentence: Span) -> str | None:
    """The date; one without a year is of the last such day up to the publication, unknown where that is unknown.

    It is unknown too where the paragraph has told of another year so far: the day may be of that one.
    """
    month = _MONTHS[(m["m"] or m["m2"])[:3].casefold()]
    day = int(m["d"] or m["d2"])
    published = draft.document.published.edtf or ""
    year = m["y"] or m["y2"]
    if not year and re.fullmatch(r"\d{4}-\d\d-\d\d", published):
        if 0 < (month - int(published[5:7])) * 31 + day - int(published[8:]) <= _SOON:
            return None
        year = str(int(published[:4]) - (f"{month:02d}-{day:02d}" > published[5:]))
        block = next((p for p in draft.paragraphs if sentence in p), sentence)
        if any(told[0] != year for told in _ANY_YEAR.finditer(draft.text, block.start, sentence.end)):
            return None
    return f"{year}-{month:02d}-{day:02d}" if year and 1 <= day <= 31 else None


def blanked(draft: Draft, sentence: Span, contents: Iterable[Span], mentions: Iterable[Span]) -> str:
    """Return the sentence with everybody’s words in it put out of sight, but for the sources named inside them."""
    words = draft.words(sentence)
    for content in contents:
        start = max(content.start, sentence.start) - sentence.start
        end = min(content.end, sentence.end) - sentence.start
        if start < end:
            words = words[:start] + "“" * (end - start) + words[end:]
    for span in mentions:
        if span in sentence:
            start, end = span.start - sentence.start, span.end - sentence.start
            words = words[:start] + draft.words(span) + words[end:]
    return words
