"""A claim and its contrary in much the same words, of which neither is a denial: "the ford is open", "is not open".

Or the text itself calls the one the opposite of the other: "gave a different account".
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import SENTENCE_END, apart, between, follows, holds, sentence
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.meaning.stance import Stance, one_source, one_subject
from firsthand.judgements.words.kinds import UNTOLD_OR_DENIED
from firsthand.judgements.words.words import overlap
from firsthand.model.judgement import Reason

WITHIN = 0.7
"""Share of the words of the claim that has fewer of them that both must have."""
ENOUGH = 3.5
"""Weight of these words at least."""
WHOLLY = 2.0
"""The same, where the one has next to nothing that the other has not."""
PLAINLY = 3
"""Words that are no names and no figures, of these; two where the shorter claim has no more."""
DAYS = 7
"""Days within which two claims without a stated time may be of one state of things."""

_OPPOSITE = re.compile(
    r"(?i)\b(?:the opposite (?:account|version|story)|a (?:different|contrary) (?:account|version|story)"
    r"|(?:disputed|contradicted) (?:this|that|it|the account|him|her|them)\b)"
)
_THERE_IS_NONE = re.compile(r"(?i)\b(?:no|none|nothing|nobody)\b")
_TURNS = re.compile(r"(?i)^[\"“‘']?(?:but|however|yet)\b")


def contrary(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return two reports of which one says that it is so and the other that it is not, and why; else None."""
    if one_source(a, b) or holds(a.report, b.report) or holds(b.report, a.report) or overlapping(a, b):
        return None
    why = _set_side_by_side(a, b) or _by_words(a, b)
    return (a, b, Reason(why, (*a.report.spans, *b.report.spans))) if why else None


def overlapping(a: Stance, b: Stance) -> bool:
    """Return whether the words of both overlap in one text: then they are one utterance, read twice."""
    first, second = a.claim.extent, b.claim.extent
    one_text = a.report.document.id == b.report.document.id
    return one_text and first.start < second.end and second.start < first.end


def _by_words(a: Stance, b: Stance) -> str | None:
    if not _one_time(a, b) or not contrary_words(a, b):
        return None
    return "One says that it is so, the other that it is not, in much the same words."


def contrary_words(a: Stance, b: Stance) -> bool:
    """Return whether two claims share most of their words and differ in whether it is so."""
    first, second = a, b
    if first.says_no == second.says_no or first.said.to_come != second.said.to_come:
        return False
    if (first if second.says_no else second).negated or not (first.clause and second.clause):
        return False  # two negations in one claim are more than words can tell apart
    if not (one_subject(a, b) and one_subject(b, a)):
        return False
    if {a.claim.kind, b.claim.kind} & UNTOLD_OR_DENIED or first.said.conditional or second.said.conditional:
        return False
    if meet(first.said.days, second.said.days) is False:
        return False
    _, within, common = overlap(first.said.words, second.said.words)
    weight = sum(first.said.words[stem] for stem in common)
    plain = len(common & first.plain & second.plain)
    least = min(PLAINLY, len(first.plain), len(second.plain))
    enough = WHOLLY if within >= 0.9 else ENOUGH
    return within >= WITHIN and weight >= enough and plain >= max(2, least)


def _one_time(a: Stance, b: Stance) -> bool:
    met = meet(a.said.days, b.said.days)
    gap = apart_by(a.said_on, b.said_on)
    return met is True or (met is None and gap is not None and gap <= DAYS)


def _set_side_by_side(a: Stance, b: Stance) -> str | None:
    """Whether the text itself sets the one against the other: "gave the opposite account", or a "But" after a "no"."""
    gap = apart(a.report, b.report)
    if not 1 <= gap <= 3:
        return None
    first, second = (a, b) if follows(a.report, b.report) else (b, a)
    if first.voice is None or second.voice is None or first.voice.vague or second.voice.vague:
        return None
    if (found := _OPPOSITE.search(text := between(a.report, b.report))) and len(
        SENTENCE_END.findall(text[: found.start()])
    ) <= 1:
        return "The text itself calls the one the opposite of the other."
    if gap > 1 or not _TURNS.match(sentence(second.report)):
        return None
    if first.told and second.told and second.said.holds and first.says_no and _THERE_IS_NONE.search(first.words):
        return "The text sets the one against the other: the first says that there is none."
    return None
