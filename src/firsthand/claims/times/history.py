"""Marks claims about, or made in, a time long before the story: they are no evidence about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.claims.draft import Draft
from firsthand.claims.firmness import clause
from firsthand.claims.firmness.steps import walk_down
from firsthand.language.grammar import VERBAL, Grammar, Token
from firsthand.language.numbers.numbers import TENS, UNITS
from firsthand.model.claim import Claim
from firsthand.model.text import Span, start_of

LONG_AGO = 5
"""Years before publication at which a time belongs to another story."""

LONG_AGO_UNDATED = 20
"""The same where the day of publication is unknown, counted from the latest year that the text names."""

# A year in figures after what leads a year in: "in 1940", "June 10, 1940", "the autumn of 1988", "the 1930s".
_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_LEAD = (
    r"(?:in|of|by|since|until|till|from|to|and|during|before|after|late|early|mid|the|summer|winter|spring|autumn|fall)"
)
_FIGURES = re.compile(
    rf"(?:\b{_LEAD}[ -]|\b{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? )(1[5-9]\d\d|20\d\d)(?![\d,.%-]\d|\d)",
    re.IGNORECASE,
)
_FOUR_FIGURES = re.compile(r"\d{4}")
_TWO_FIGURES = re.compile(rf"\b{_LEAD} ([’'‘](\d\d))\b", re.IGNORECASE)
_TURN = 30
"""Two figures up to this are of this century: "in ’94" is 1994, "in ’14" 2014."""
# "nineteen hundred and forty", "nineteen forty-five"
_ONES = tuple(UNITS)[1:10]
_SPELLED = re.compile(
    rf"\b(eighteen|nineteen|twenty)[ -](?:hundred(?: and)?[ -])?({'|'.join(TENS)})(?:[ -]({'|'.join(_ONES)}))?\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(?:(\d{1,3})|(decades|centuries|a century)) (?:years )?ago\b", re.IGNORECASE)
_VAGUE_AGO = 20

WARS = {"world war i": 1918, "first world war": 1918, "world war ii": 1945, "second world war": 1945, "cold war": 1991}
"""Wars that date what happened in them, each with its last year."""
_WARS = re.compile(rf"\b({'|'.join(sorted(WARS, key=len, reverse=True))})\b", re.IGNORECASE)

# Points back to the time that the sentence before told of.
_SAME_TIME = re.compile(
    rf"\b(?:that (?:same )?(?:day|night|week|month|year|spring|summer|autumn|fall|winter|time|{_MONTH})"
    rf"|at the time|back then|the (?:following|next) (?:day|week|month|year|{_MONTH})|(?:days|weeks|months) later)\b",
    re.IGNORECASE,
)

_SAME_LEADS = ("at the time", "back then", "following", "the next", "that ", "s later")


@dataclass(frozen=True, slots=True)
class Year:
    """A year that the text names, and where."""

    value: int
    span: Span


def mark_history(draft: Draft) -> Draft:
    """Return the draft with each claim marked that lies, or was said, long before the story."""
    anchor = anchor_of(draft)
    if anchor is None:
        return draft
    return replace(draft, claims=tuple(_marked(draft, claim, *anchor) for claim in draft.claims))


def anchor_of(draft: Draft) -> tuple[int, int] | None:
    """Return the story's year and how many years before it history begins; None where the text names no year."""
    published = _leading_year(draft.document.published.edtf)
    if published is not None:
        return published, LONG_AGO
    posted = [year for claim in draft.claims if (year := _leading_year(claim.posted)) is not None]
    named = [year.value for year in years_in(draft.text, Span(0, max(1, len(draft.text))))]
    return (max(posted + named), LONG_AGO_UNDATED) if posted or named else None


def years_in(text: str, span: Span, today: int | None = None) -> tuple[Year, ...]:
    """Return the years named in a stretch, in figures or words; "40 years ago" too, where ``today`` is the year now."""
    found: list[Year] = []
    words = text[span.start : span.end].casefold()  # what a pattern needs is asked for first: most stretches lack it
    if _FOUR_FIGURES.search(words):
        found += [Year(int(m[1]), Span(*m.span(1))) for m in _FIGURES.finditer(text, span.start, span.end)]
    if any(mark in words for mark in "’'‘"):
        shortened = _TWO_FIGURES.finditer(text, span.start, span.end)
        found += [Year((2000 if int(m[2]) <= _TURN else 1900) + int(m[2]), Span(*m.span(1))) for m in shortened]
    if "teen" in words or "twenty" in words:
        found += [_spelled(m) for m in _SPELLED.finditer(text, span.start, span.end)]
    if "war" in words:
        found += [Year(WARS[m[1].lower()], Span(*m.span())) for m in _WARS.finditer(text, span.start, span.end)]
    if today is not None and "ago" in words:
        for m in _AGO.finditer(text, span.start, span.end):
            found.append(Year(today - (int(m[1]) if m[1] else _VAGUE_AGO), Span(*m.span())))
    return tuple(sorted(found, key=start_of))


def _spelled(m: re.Match[str]) -> Year:
    century = 20 if m[1].lower() == "twenty" else UNITS[m[1].lower()]
    return Year(100 * century + TENS[m[2].lower()] + UNITS.get((m[3] or "").lower(), 0), Span(*m.span()))


def _marked(draft: Draft, claim: Claim, today: int, gap: int) -> Claim:
    said = _leading_year(claim.chain[0].said) if claim.chain else None
    year = said if said is not None else told_in(draft, claim, today)
    if year is None or today - year < gap or (said is None and _comes_to_now(draft.grammar, claim)):
        return claim
    return replace(claim, historical=True)


def _comes_to_now(grammar: Grammar, claim: Claim) -> bool:
    """Whether a second main clause tells of these days: "in 1940 the town was burnt, and on Monday it was shelled"."""
    for span in claim.content:
        top = clause.main_predicate(grammar, grammar.within(span))
        for joined in grammar.children(top) if top else ():
            if joined.dep == "conj" and joined.pos in VERBAL and joined.span in span:
                said = (t for t in grammar.subtree(joined) if t.span in span)
                if any(t.text.casefold() in _THESE_DAYS for t in said):
                    return True
    return False


_THESE_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight now".split()
)


def told_in(draft: Draft, claim: Claim, today: int) -> int | None:
    """Return the year in which what a claim tells happened, or was said; None where the text sets it in no year.

    The year stands with the claim's own predicate or with its cue's, or in the sentence before where the claim points
    back to it ("that September").
    """
    sentences = _sentences_of(draft.grammar, claim)
    if not sentences:
        return None
    named = [year for sentence in sentences for year in years_in(draft.text, sentence, today)]
    if named:
        predicates = _predicates(draft.grammar, claim)
        own = [year.value for year in named if _dates(draft.grammar, year, predicates)]
        if own:
            return max(own)
    words = draft.text[sentences[0].start : sentences[-1].end].casefold()
    if not any(lead in words for lead in _SAME_LEADS) or not _SAME_TIME.search(
        draft.text, sentences[0].start, sentences[-1].end
    ):
        return None
    return _year_before(draft, sentences[0], today)


def _sentences_of(grammar: Grammar, claim: Claim) -> tuple[Span, ...]:
    """The sentences that hold the claim's content or its cue."""
    return tuple(sorted({s for part in (*claim.content, *claim.cue) for s in grammar.sentences_in(part)}))


def _predicates(grammar: Grammar, claim: Claim) -> frozenset[int]:
    """The verbs that a year may stand with and date the claim: those of its content and of its cue."""
    found: set[int] = {t.index for cue in claim.cue for t in grammar.within(cue)}
    for span in claim.content:
        top = clause.main_predicate(grammar, grammar.within(span))
        if top is not None:
            found |= {step.predicate.index for step in walk_down(grammar, top)}
    return frozenset(found)


def _dates(grammar: Grammar, year: Year, predicates: frozenset[int]) -> bool:
    """Whether a year says when one of the predicates was, rather than being part of a name or of another clause.

    What has lasted since then is no history.
    """
    at = grammar.within(year.span)
    if not at or (not at[-1].text[:1].isdigit() and at[-1].dep.startswith("nsubj")):
        return False
    for above in _path(grammar, at[-1]):
        if above.lemma == "since":
            return False
        if above.index in predicates:
            return True
        names_a_thing = above.pos in {"NOUN", "PROPN"} and above.span not in year.span and not _is_time(grammar, above)
        if grammar.head(above).lemma == "during":
            names_a_thing = False  # "told them during the siege of 1974"
        if names_a_thing or above.pos in VERBAL:
            return False
    return False


def _path(grammar: Grammar, token: Token) -> Iterator[Token]:
    yield token
    yield from grammar.ancestors(token)


def _is_time(grammar: Grammar, token: Token) -> bool:
    """Whether a noun is part of a date: a month, a season, a named day or war."""
    return any(token.span in name.span and name.type in {"DATE", "EVENT", "TIME"} for name in grammar.names)


def _year_before(draft: Draft, sentence: Span, today: int) -> int | None:
    """The latest year in the nearest sentence before, of the same paragraph, that names one."""
    start = draft.text.rfind("\n", 0, sentence.start) + 1
    for before in reversed([s for s in draft.grammar.sentences if start <= s.start < sentence.start]):
        years = years_in(draft.text, before, today)
        if years:
            return max(y.value for y in years)
    return None


def _leading_year(edtf: str | None) -> int | None:
    return int(edtf[:4]) if edtf is not None and edtf[:4].isdigit() else None
