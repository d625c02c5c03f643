"""A claim and, a few sentences off, another's "no" that shares a word with it, or waves it off: "is pure fantasy".

Who answers seldom repeats the words of what he answers: "two companies refused to board", "no unit has disobeyed". That
the one stands beside the other, with a "no" and one thing or act in common, is what a reader goes by.
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import SENTENCE_END, apart, between, follows, holds, sentence
from firsthand.judgements.meaning.negation import (
    DOUBTED,
    TALES,
    deniable,
    flat,
    in_common,
    numbers,
    says_something,
    truly_negated,
)
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.words.kinds import UNTOLD
from firsthand.judgements.words.words import weighed
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason, Report

NEXT = 1
"""Sentences, questions and speakers' names aside, within which a dismissal points back at a claim."""
NEAR = 4
"""Sentences within which a denial takes up a claim that stands before it."""
BY_AUTHOR = 2
"""Things or acts that a denial shares with what an author tells: he may only tell of what goes on besides."""
AFTER = 2
"""Sentences within which a claim behind a denial is set against it."""
_DISMISSED = (
    r"(?:lies?|untrue|false|falsehoods?|fiction|fantas(?:y|ies)|fairy[- ]tales?|nonsense|gossip|rumou?rs?|speculation"
    r"|inventions?|invented|fabricat\w+|made up|absurd|ridiculous|laughable|ludicrous|rubbish|garbage|propaganda"
    r"|baseless|groundless|unfounded|fake|hoax|myth|disinformation|misinformation|slander|smears?|not true)"
)
DISMISSES = re.compile(
    rf"(?i)^[\"“”‘’'\s]*(?:that )?(?:it|this|that|these|those|they|them|(?:the|such|those|these|all) {TALES}"
    rf"|{TALES} (?:of|that|about) .{{1,80}}?)\s*(?:is|are|was|were|as|to be|['’]s)?[\s\"“”‘’']*"
    rf"(?:(?:an?|the|pure|just|mere|sheer|complete|utter|all) )?(?:[\w-]+ ){{0,2}}?{_DISMISSED}\b"
)
_WAVED_OFF = re.compile(
    r"(?i)\b(?:laugh(?:ed|s) off|brush(?:ed|es) (?:off|aside)|wav(?:ed|es) (?:off|aside)|scoff(?:ed|s) at"
    r"|pooh-poohed|shrugg?(?:ed|s) off|made light of|dismiss(?:ed|es)) (?:the )?(?:\w+ )?"
    rf"{TALES}\b"
)
_REJECTS_IT = re.compile(
    r"(?i)\b(?:reject|den|disput|contradict|dismiss|refut|contest)(?:ed|s|es|ied|ies) "
    r"(?:(?:that|this|it|them)\b(?=\s*(?:[.,;:]|and\b))|(?:the|these|those|such) "
    rf"{TALES}\b(?! (?:of|that|about)))|\bdisagree(?:d|s)?\b(?=\s*[.,;:])"
)
_QUESTION = re.compile(r"[^.!?\n]{1,160}\?[\"”’']*\s*|\n\s*[A-Z][A-Z .,’'-]{3,60}:\s*")


def answered(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return a claim, what answers it in the same text, and why; None where neither answers the other."""
    if a.report.document.id != b.report.document.id or apart(a.report, b.report) > NEAR + 2 or one_source(a, b):
        return None
    if holds(a.report, b.report) or holds(b.report, a.report):
        return None
    for yes, no in ((a, b), (b, a)):
        why = _dismissed(yes, no) or _waved_off(yes, no) or _rejected(yes, no) or _denied(yes, no)
        if why is not None:
            return yes, no, Reason(why, (*yes.report.spans, *no.report.spans))
    return None


def turns(a: Report, b: Report) -> int:
    """Return how many sentences lie between two reports of one text; a question and a speaker's name are none."""
    return max(0, apart(a, b) - len(_QUESTION.findall(between(a, b))))


def _dismissed(yes: Stance, no: Stance) -> str | None:
    """ "The presidency called the story a fantasy", right behind the story."""
    if (
        yes.voice is None
        or no.voice is None
        or not follows(yes.report, no.report)
        or turns(yes.report, no.report) > NEXT
    ):
        return None
    if yes.claim.kind in DOUBTED or truly_negated(yes.words) or not DISMISSES.match(no.words):
        return None
    return "It dismisses what was told right before it."


def _waved_off(yes: Stance, no: Stance) -> str | None:
    """ "She laughed off reports that …", and behind it what she said."""
    if no.voice is None or yes.voice is None or not (yes.voice.vague or not yes.voice.names):
        return None
    told = sentence(yes.report)
    if not follows(yes.report, no.report) or apart(yes.report, no.report) != 1 or not _WAVED_OFF.search(told):
        return None
    return (
        "The text says that it is waved off, and gives the answer." if no.voice.names & weighed(told).keys() else None
    )


def _rejected(yes: Stance, no: Stance) -> str | None:
    """ "The company rejected that", between the claim and what the company says."""
    if not follows(yes.report, no.report) or not 1 <= turns(yes.report, no.report) <= AFTER:
        return None
    if yes.voice is None or no.voice is None or yes.claim.kind in UNTOLD:
        return None
    if not says_something(yes):
        return None
    found = _REJECTS_IT.search(text := between(yes.report, no.report))
    if found and no.claim.quantities and not yes.claim.quantities and SENTENCE_END.search(text[found.end() :]):
        return None  # "The network disagreed. Its sample gave …": it is with a number that it disagrees
    if found is None or len(SENTENCE_END.findall(text[: found.start()])) > 1:
        return None
    return f"The text itself says so: “{found[0]}”."


def _denied(yes: Stance, no: Stance) -> str | None:
    """A flat "no", and near it somebody else's claim of the same thing or act."""
    if not flat(no) or not deniable(yes, no) or yes.said.to_come is no.told:
        return None
    gap = turns(yes.report, no.report)
    if gap > (_far(no) if follows(yes.report, no.report) else AFTER):
        return None
    shared, figures = in_common(no, yes), numbers(yes) & numbers(no)
    if no.voice is None and not (figures and gap <= NEXT):
        return None  # what an author says is not so answers nobody, but for a number
    if not figures and len(shared) < (1 if yes.voice and gap <= AFTER else BY_AUTHOR):
        return None
    return f"In the same text somebody else says that it is not so ({', '.join(sorted(shared))})."


def _far(no: Stance) -> int:
    return NEAR + 2 if no.claim.kind is Kind.DENIAL else NEAR


def dismisses_it(words: str) -> bool:
    """Return whether words call an account or a report of somebody's untrue: "reports of a refusal a fairy tale"."""
    return DISMISSES.match(words) is not None
