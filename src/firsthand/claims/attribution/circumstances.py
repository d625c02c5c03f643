"""What the author adds behind what was said: when and where, "in an interview on March 3", and what it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from firsthand.claims.attribution.tails import AHEAD, EVENTS, WORDS
from firsthand.claims.draft import Draft
from firsthand.claims.events.words_of_events import in_use
from firsthand.claims.firmness.clause import auxiliaries, main_predicate
from firsthand.claims.stretches import trimmed
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.calendar.calendar import MONTH_NAMES
from firsthand.language.grammar import VERBAL, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]}|\.)?" for name in MONTH_NAMES)
DAY = re.compile(
    rf"\bon (?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}))"
    r"(?:,? (?P<year>\d{4}))?[.,]?$"
)
"""A day of the calendar at the end: a weekday may be the next as well as the last."""

LONGEST_DAY = 24
"""Characters of such a day."""

SPEAKING = WORDS | frozenset({"call", "readout", "video", "telegram"})
HELD = EVENTS - {"stop", "meeting", "event", "gathering", "ceremony", "appearance", "rally"}
"""What somebody speaks at and little else is done at: what is told may well have happened at a meeting or a rally."""

UTTERING = TELLING | frozenset(
    "lie mislead speak talk meet appear give deliver send receive discuss outline detail set lay address"
    " interview broadcast air mention insult apologise apologize".split()
)
"""Verbs that may themselves be done in an interview or a letter: then that is part of what is told."""

ATTITUDES = frozenset(
    "support concern commitment willingness readiness opposition solidarity hope confidence intention condolence"
    " disapproval approval regret interest".split()
)
"""What somebody has at the time of speaking, and at no other."""

REACH = 8
"""Words at most between the preposition and what somebody spoke in: "in a 40-minute televised interview"."""


def cut_circumstances(draft: Draft) -> Draft:
    """Leave to the author the occasion and the day of the telling where the content would take them in.

    A day that is past dates no future and no present: "announced it will close on March 3" was announced on that day.
    """
    return draft.with_claims(_without(draft, claim) for claim in draft.claims)


def _without(draft: Draft, claim: Claim) -> Claim:
    if claim.quote is Quote.DIRECT or not claim.chain or not claim.cue or claim.cue[-1].end > claim.content[-1].start:
        return claim
    last = claim.content[-1]
    for starts in (_gloss, _occasion, partial(_day, claim)):
        start = starts(draft, last)
        kept = trimmed(draft.text, Span(last.start, start)) if start is not None and start > last.start else None
        last = kept or last
    return claim if last == claim.content[-1] else replace(claim, content=(*claim.content[:-1], last))


GLOSS = re.compile(
    r"(?:,|\s[—–-]{1,2})\s+(?:(?:likely|apparently|presumably|probably|possibly|clearly)\s+)?"
    r"(?:implying|referring to|alluding to|reinforcing|contradicting|echoing|mirroring|repeating)\b"
    r"|,?\s(?:[—–-]{1,2}\s)?in an? (?:\w+ )?(?:apparent|likely|possible|clear|veiled|thinly veiled) "
    r"(?:reference|rebuke|nod|swipe|allusion|response|jab|dig)\b"
)
"""…, likely implying nuclear weapons: what the author makes of the words."""


def _gloss(draft: Draft, last: Span) -> int | None:
    """Where the author begins to say what the words mean or sound like."""
    match = GLOSS.search(draft.text, last.start, last.end)
    if match is None or any(q.start < match.start() < q.end for q in draft.quotes):
        return None
    goes_on = re.search(r",|\s[—–-]{1,2}\s", draft.text[match.end() : last.end])
    return None if goes_on else match.start()


def _occasion(draft: Draft, last: Span) -> int | None:
    """Where the words begin that say in what it was said, behind a clause that has no other verb for them."""
    tokens = draft.grammar.within(last)
    for at, token in enumerate(tokens):
        before, behind = tokens[:at], tokens[at:]
        if token.text.lower() not in ("in", "during") or not _names_speech(draft, tokens[at : at + REACH], before):
            continue
        verbs = [t for t in before if t.pos in VERBAL]
        told = bool(verbs) and not any(t.lemma in UTTERING for t in verbs)
        closed = not any((t.pos in VERBAL and t.tag != "VBN") or t.text in ";:" for t in behind)
        if told and closed and not draft.is_quoted(token.span):
            return token.span.start
    return None


def _names_speech(draft: Draft, phrase: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a preposition and a noun phrase name what somebody speaks in: "in an interview", "during the call".

    In a session something may have happened: behind the past tense that is part of what is told.
    """
    nouns = SPEAKING if phrase[0].text.lower() == "in" else SPEAKING | HELD
    told = main_predicate(draft.grammar, before)
    nouns = nouns if told is None or told.tag in ("VBD", "VBN") else nouns | {"session"}
    head: Token | None = None
    for token in phrase[1:]:
        if token.pos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART") and token.tag not in ("VBN", "HYPH"):
            break
        head = token if token.pos == "NOUN" else head
        if token.pos == "PROPN" and head is not None:
            break
    return head is not None and head.lemma in nouns and not _is_theirs(phrase)


def _is_theirs(phrase: Sequence[Token]) -> bool:
    """Whether the occasion is somebody else's, named before it: "in Vale’s letter"."""
    return any(t.dep == "poss" and t.pos in ("NOUN", "PROPN") for t in phrase[1:])


def _day(claim: Claim, draft: Draft, last: Span) -> int | None:
    """Where a day begins that has passed already and so cannot be that of what is told as present or to come."""
    match = DAY.search(draft.text, max(last.start, last.end - LONGEST_DAY), last.end)
    if match is None or not _is_past(draft, match) or draft.is_quoted(Span(match.start(), match.end())):
        return None
    content = Span(last.start, match.start())
    tokens = draft.grammar.within(content)
    on = draft.grammar.within(Span(match.start(), match.end()))[:1]
    if not tokens or not on:
        return None
    cue = [t for s in claim.cue for t in draft.grammar.within(s)]
    told = main_predicate(draft.grammar, tokens)
    if told is None:
        return None
    if told.pos in VERBAL:
        dated = _is_to_come(draft, told) and not _has_happened(draft, told, on[0])
    else:
        ahead = any(t.lemma in AHEAD or t.lemma == "warn" for t in cue if t.pos == "VERB")
        verbs = [t for t in tokens if t.pos in VERBAL]
        is_so = bool(verbs) and verbs[0].text == "being" and len(verbs) == 1  # "accused it of being a danger"
        dated = is_so or (not verbs and (ahead or told.lemma in ATTITUDES))
    return match.start() if dated else None


def _is_past(draft: Draft, match: re.Match[str]) -> bool:
    """Whether the day is not after the document's own."""
    today = draft.document.published.edtf or ""
    if not re.match(r"\d{4}-\d\d-\d\d", today):
        return False
    name = match["month"] or match["month2"]
    month = next(i for i, full in enumerate(MONTH_NAMES, start=1) if full.startswith(name[:3]))
    year = int(match["year"] or today[:4])
    return (year, month, int(match["day"] or match["day2"])) <= (int(today[:4]), int(today[5:7]), int(today[8:10]))


def _is_to_come(draft: Draft, verb: Token) -> bool:
    """Whether a verb is told as present or to come: "is", "will close", "(asked it) to close".

    What "would" be may have been promised for a day that has passed since.
    """
    tags = {t.tag for t in (verb, *auxiliaries(draft.grammar, verb))}
    words = {t.text.lower() for t in auxiliaries(draft.grammar, verb)}
    return bool(tags & {"MD", "VBZ", "VBP"} and "would" not in words) or (verb.tag == "VB" and "to" in words)


def _has_happened(draft: Draft, told: Token, on: Token) -> bool:
    """Whether the day hangs on something that has happened: a verb in the past beneath the clause, an event's noun."""
    above = draft.grammar.head(on)
    if above.pos == "NOUN":
        return above.lemma in in_use().nouns or any(t.lemma in in_use().nouns for t in _phrase(draft, on))
    verb = next((t for t in (above, *draft.grammar.ancestors(above)) if t.pos in VERBAL), told)
    return verb != told and verb.tag in ("VBD", "VBN", "VBG") and not _is_to_come(draft, verb)


def _phrase(draft: Draft, on: Token) -> Sequence[Token]:
    """The noun that stands directly before the day."""
    return [t for t in draft.grammar.tokens[max(0, on.index - 1) : on.index] if t.pos == "NOUN"]
