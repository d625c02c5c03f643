"""When: every time in a claim's words, as EDTF, counted from the date of the document or of the post that says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from firsthand.claims.chains.statement import STATEMENT, was_before, with_said
from firsthand.claims.draft import Draft
from firsthand.claims.times.due import due, named_before
from firsthand.claims.times.history import anchor_of as history_from
from firsthand.claims.times.history import told_in
from firsthand.claims.times.hours import FULL_DAY
from firsthand.claims.times.told_times import points, times
from firsthand.language.calendar.calendar import Anchor
from firsthand.model.claim import Claim, Kind, Part, Quote
from firsthand.model.measure import When
from firsthand.model.text import BlockKind, Span, start_of

__all__ = ["Anchor", "points", "read_times", "times"]

# Kinds of claim that are about what has not happened when they are made, and so can fall due.
FORWARD = frozenset({Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT, Kind.DEMAND, Kind.CONDITIONAL})

# Kinds of claim that do so where their words say it: "should sign it by Sunday", "a crossing this month unlikely".
JUDGING = frozenset({Kind.OPINION, Kind.ESTIMATE})
PROSPECT = re.compile(
    r"\b(?:will|won['’]t|would|shall|should|may|might|could|likely|unlikely|probabl[ey]|improbable|expect\w*"
    r"|going to|chances?|odds|bet)\b",
    re.IGNORECASE,
)

# What is told of as it is may set a day for something: "has ordered them to be ready by Friday", "will be gone by May".
PLANNED = re.compile(
    r"\b(?:will|won['’]t|would|shall|(?:is|are|was|were) to"
    r"|(?:order|tell|told|promis|pledg|vow|schedul|plan|call|expect|prepar|postpon|delay)\w*"
    r"|(?:decide|agree|undert(?:ake|ook)|vote|intend)\w*(?: \w+){0,3} to"
    r"|(?:accord|agreement|deal|decree|law|order|rules?|timetable|treaty|truce))\b",
    re.IGNORECASE,
)

TIMED = frozenset({"DATE", "TIME", "CARDINAL"})
"""Types of names that are times."""
WHOLE = frozenset({Quote.DIRECT, Quote.BLOCK})
"""Forms of quotation in which every word is the speaker's."""


def read_times(draft: Draft) -> Draft:
    """Return the draft with every claim's times, and when what it foretells or promises falls due.

    A claim is counted from its post's date, else from the document's publication. ``due`` is read for the kinds of
    claim that look ahead, so this stage runs after the one that sets the kind.
    """
    page = Anchor(draft.document.published.edtf, "publication", _zone(draft))
    read = _reader(draft)
    return replace(draft, claims=tuple(_timed(draft, claim, page, read) for claim in draft.claims))


Read = Callable[[Span, Anchor, int | None], tuple[When, ...]]


def _reader(draft: Draft) -> Read:
    """Reads a stretch's times once, however many claims share its sentence."""

    @cache
    def read(span: Span, anchor: Anchor, aside: int | None) -> tuple[When, ...]:
        return times(draft.text, span, anchor, draft.grammar, aside=aside)

    return read


def _zone(draft: Draft) -> str | None:
    """The town that the dateline names, by whose clocks its hours are told: "KYIV, Ukraine (AP) —"."""
    line = next((b.span for b in draft.document.blocks if b.kind is BlockKind.DATELINE), None)
    town = _TOWN.match(draft.words(line)) if line else None
    return town[0].title() if town else None


_TOWN = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}")


def _timed(draft: Draft, claim: Claim, page: Anchor, read: Read) -> Claim:
    page = Anchor(claim.posted, "post") if claim.posted else page
    claim = with_said(draft, claim, lambda span: read(span, page, None))
    anchor, aside = _counted_from(draft, claim, page)
    told = (w for span in claim.content for w in read(span, anchor, aside))
    found = tuple(when for when in told if not _in_name(draft, when))
    before = was_before(draft, claim)
    parts = tuple(
        replace(part, due=_due(draft, part, (part.span,), found, anchor, before=before)) for part in claim.parts
    )
    falls = _due(draft, claim, claim.content, found, anchor, before=before)
    falls = falls or next((part.due for part in parts if part.due), None)
    if falls is None and claim.kind in FORWARD:
        falls = _named_before(draft, claim, page)
    if (found, parts, falls) == (claim.times, claim.parts, claim.due):
        return claim
    return replace(claim, times=found, parts=parts, due=falls)


def _counted_from(draft: Draft, claim: Claim, page: Anchor) -> tuple[Anchor, int | None]:
    """What a claim's times are counted from, and the year of a historical aside.

    A speaker's "tomorrow" is counted from the day of speaking where that is known; a reporter's, from the page's date.
    """
    said = claim.chain[0].said if claim.chain else None
    own = Anchor(said, STATEMENT, page.zone) if said and FULL_DAY.fullmatch(said) else None
    if claim.historical:
        today = history_from(draft)
        return own or page, None if own or today is None else told_in(draft, claim, today[0])
    return (own if own and claim.quote in WHOLE else page), None


def _in_name(draft: Draft, when: When) -> bool:
    """Whether a year is part of what a thing is called: "the 1936 Convention", exercise "Resolve 2022"."""
    if when.precision != "year" or when.span.end - when.span.start != len("1936"):
        return False
    for token in draft.grammar.within(when.span):
        head = draft.grammar.head(token)
        if token.dep in {"nummod", "compound", "nmod"} and head.pos == "PROPN":
            return True
    names = draft.grammar.names
    at = bisect_right(names, when.span.start, key=start_of) - 1
    return at >= 0 and when.span in names[at].span and names[at].type not in TIMED


def _due(
    draft: Draft, asked: Claim | Part, spans: tuple[Span, ...], found: tuple[When, ...], anchor: Anchor, *, before: bool
) -> str | None:
    """By when a claim or a part of one would be seen, where it looks ahead by its kind or by words of prospect."""
    if not found:
        return None
    prospect = asked.kind in JUDGING and any(PROSPECT.search(draft.words(span)) for span in spans)
    if asked.kind is Kind.REPORT and not before:
        planned = any(PLANNED.search(draft.words(span)) for span in spans)
        return due(draft.text, spans, found, anchor, to_come=True) if planned else None
    if asked.kind not in FORWARD and not prospect:
        return None
    return due(draft.text, spans, found, anchor, told_before=before)


def _named_before(draft: Draft, claim: Claim, anchor: Anchor) -> str | None:
    """The due date that the words before a claim give it, in the sentence of its cue."""
    first = claim.content[0]
    sentence = draft.grammar.sentence_at(first.start)
    if sentence is None or sentence.start >= first.start:
        return None
    lead = Span(sentence.start, first.start)
    if "which" not in draft.words(lead):
        return None
    return named_before(draft.text, first, times(draft.text, lead, anchor, draft.grammar))
