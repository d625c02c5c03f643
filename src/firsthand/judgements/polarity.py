"""One says that it is so, another that it is not: by the words of both, or by what stands between them."""

from __future__ import annotations

import re

from firsthand.judgements.beside import apart, between, follows, holds, sentence
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.stance import Stance, one_source, stance
from firsthand.judgements.words import overlap
from firsthand.judgements.worded import content
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason, Report

WITHIN = 0.7
"""Share of the words of the claim that has fewer of them that both must have."""
ENOUGH = 3.5
"""Weight of these words at least."""
DAYS = 7
"""Days within which two claims without a stated time may be of one state of things."""

_OPPOSITE = re.compile(
    r"(?i)\b(?:the opposite (?:account|version|story)|a (?:different|contrary) (?:account|version|story)"
    r"|(?:disputed|contradicted) (?:this|that|it|the account|him|her|them)\b)"
)
_STOP = re.compile(r"[.!?][\"'”’)]*\s+|\n\s*")
_TURNS = re.compile(r"(?i)^[\"“‘']?(?:but|however|yet)\b")
_DOUBTED = frozenset({Kind.OPINION, Kind.DEMAND, Kind.CONDITIONAL, Kind.DENIAL})


def contrary(a: Report, b: Report) -> tuple[Report, Report, Reason] | None:
    """Return two reports of which one says that it is so and the other that it is not, and why; else None."""
    first, second = stance(a), stance(b)
    if one_source(first, second) or holds(a, b) or holds(b, a):
        return None
    why = _set_side_by_side(a, b) or _by_words(a, b)
    return (a, b, Reason(why, (*content(a), *content(b)))) if why else None


def _by_words(a: Report, b: Report) -> str | None:
    if not _one_time(stance(a), stance(b)) or not contrary_words(a, b):
        return None
    return "One says that it is so, the other that it is not, in much the same words."


def contrary_words(a: Report, b: Report) -> bool:
    """Return whether two claims share most of their words and differ in whether it is so."""
    first, second = stance(a), stance(b)
    if {first.said.holds, second.said.holds} != {True, False} or first.said.to_come != second.said.to_come:
        return False
    if a.claim.kind in _DOUBTED or b.claim.kind in _DOUBTED or first.said.conditional or second.said.conditional:
        return False
    if meet(first.said.days, second.said.days) is False:
        return False
    _, within, common = overlap(first.said.words, second.said.words)
    weight = sum(first.said.words[stem] for stem in common)
    return within >= WITHIN and weight >= ENOUGH and len(common & first.plain & second.plain) >= 2


def _one_time(a: Stance, b: Stance) -> bool:
    met = meet(a.said.days, b.said.days)
    gap = apart_by(a.said_on, b.said_on)
    return met is True or (met is None and gap is not None and gap <= DAYS)


def _set_side_by_side(a: Report, b: Report) -> str | None:
    """Whether the text itself sets the one against the other: "gave the opposite account", or a "But" after a "no"."""
    if not 1 <= apart(a, b) <= 3:
        return None
    before, after = (a, b) if follows(a, b) else (b, a)
    first, second = stance(before), stance(after)
    if first.voice is None or second.voice is None or first.voice.vague or second.voice.vague:
        return None
    if (found := _OPPOSITE.search(text := between(a, b))) and len(_STOP.findall(text[: found.start()])) <= 1:
        return "The text itself calls the one the opposite of the other."
    if apart(a, b) > 1 or not _TURNS.match(sentence(after)):
        return None
    if first.told and second.told and {first.said.holds, second.said.holds} == {True, False}:
        return "The text sets the one against the other: the first says that there is none."
    return None
