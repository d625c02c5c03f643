"""A claim and its denial: what is denied in so many words, dismissed as a whole, or answered by the one accused."""

from __future__ import annotations

import re

from firsthand.judgements.beside import apart, follows, holds, sentence
from firsthand.judgements.dating import apart_by
from firsthand.judgements.sides import nation
from firsthand.judgements.stance import Stance, one_source, stance
from firsthand.judgements.words import overlap, stem
from firsthand.judgements.worded import content
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason, Report

PARAGRAPHS = 6
"""Sentences within which a denial in the same text takes up a claim by a word or two."""
NEXT = 2
"""Sentences within which it takes up a claim by pointing back at it."""
DAYS = 31
"""Days within which a denial in another text answers a claim."""
WITHIN = 0.55
"""Share of the denied words, or of the claim's, that both must have where they stand in two texts."""
ENOUGH = 3.0
"""Weight of these words."""

_NOUNS = r"(?:figures?|accounts?|numbers?|reports?|claims?|story|stories|versions?|allegations?|accusations?|charges?|rumou?rs?)"
_POINTS_BACK = re.compile(rf"(?i)^(?:that )?(?:the|this|that|these|those|such|both) (?:[\w-]+ )?{_NOUNS}\b")
_FIGURE = re.compile(r"(?i)^(?:that )?(?:the|this|that) (?:figure|number|count|estimate)s?\b")
_SUCH = re.compile(r"(?i)\b(?:any|no) such (\w+)")
_OWNED = re.compile(rf"(?i)^(?:that )?(?P<whose>[^.;]{{3,60}}?)['’]s? {_NOUNS}\b")
_DISMISSED = re.compile(
    r"(?i)\b(?:fiction|fairy|fantas\w+|nonsense|lies?|false|untrue|exaggerat\w+|absurd|ridiculous|inventions?|invented"
    r"|fabricat\w+|propaganda|baseless|groundless|unfounded|wrong|fake|hoax|arithmetic|rubbish|myth|disinformation)\b"
)
_ACCUSES = re.compile(r"(?i)\b(?:accus\w+|blam\w+|alleg\w+|charged)\b")
_ASKED = re.compile(r"(?i)\basked about (?:it|that|this|the rumou?r|the report)|\bthe same rumou?r\b|\brepl(?:ied|ies)\b")
_CONFIRMS = re.compile(r"(?i)\b(?:confirm\w*|indeed|yes|true)\b")


def denied(a: Report, b: Report) -> tuple[Report, Report, Reason] | None:
    """Return the claim, its denial, and why the one is of the other; None where neither is a denial of the other."""
    for claim, denial in ((a, b), (b, a)):
        if (why := _denies(denial, claim)) is not None:
            return claim, denial, Reason(why, (*content(claim), *content(denial)))
    return None


def _denies(denial: Report, claim: Report) -> str | None:
    no, yes = stance(denial), stance(claim)
    if yes.says_no or claim.claim.kind in {Kind.DENIAL, Kind.DEMAND, Kind.CONDITIONAL} or one_source(no, yes):
        return None
    if yes.voice is not None and yes.voice.vague and (why := _rumour_answered(denial, no, claim)):
        return why
    is_denial = denial.claim.kind is Kind.DENIAL
    if is_denial and holds(denial, claim) and denial.claim.chain != claim.claim.chain:
        return "What is denied is the claim itself, which stands inside the denial."
    if holds(denial, claim) or holds(claim, denial):
        return None
    dismissed = dismisses(denial)
    if dismissed:
        return _dismissed(denial, claim, no, yes)
    if is_denial or _none_of(denial, no):
        return _by_words(denial, claim, no, yes, is_denial=is_denial)
    return None


def dismisses(report: Report) -> bool:
    """Return whether a report dismisses a figure or an account of somebody's, so that its numbers are not its own."""
    words = report.words
    owned = _OWNED.match(words) is not None
    points = _POINTS_BACK.match(words) is not None
    return (owned or points) and bool(_DISMISSED.search(words))


def _dismissed(denial: Report, claim: Report, no: Stance, yes: Stance) -> str | None:
    """ "The figure", "the account", "the ministry's figure of seven": what is dismissed is a claim that was told."""
    words = denial.words
    if _POINTS_BACK.match(words):
        if not follows(claim, denial) or apart(claim, denial) > NEXT or yes.voice is None:
            return None
        if _FIGURE.match(words) and not claim.claim.quantities:
            return None
        return "The denial dismisses what was told right before it."
    numbers = {(q.low, q.high) for q in denial.claim.quantities}
    same_number = any((q.low, q.high) in numbers for q in claim.claim.quantities)
    owner = _OWNED.match(words)
    if not owner or yes.voice is None or not _soon(no, yes) or (numbers and not same_number):
        return None
    named = {stem(word) for word in re.findall(r"\w+", owner["whose"])}
    whole = yes.voice.names <= named and (same_number or apart(claim, denial) <= PARAGRAPHS)
    return "The denial dismisses that source's figure or account." if whole else None


def _by_words(denial: Report, claim: Report, no: Stance, yes: Stance, *, is_denial: bool) -> str | None:
    near = apart(claim, denial)
    if claim.claim.kind is Kind.OPINION and not _ACCUSES.search(_cue(claim)):
        return None
    if is_denial and near <= PARAGRAPHS:
        if _accused(claim, no) and follows(claim, denial) and near <= PARAGRAPHS:
            return "It answers the accusation, and denies it for the accused side."
        if (taken := _such(denial, claim)) and follows(claim, denial):
            return f"The denial takes up what was told before it: “{taken}”."
    if near <= PARAGRAPHS and _one_subject(no, yes, near, is_denial=is_denial):
        return "The one denies what the other says of the same thing in the same text."
    if is_denial and _soon(no, yes) and _much_the_same(no, yes):
        return "The one denies in much the same words what the other says."
    return None


def _cue(report: Report) -> str:
    return " ".join(report.document[span] for span in report.claim.cue)


def _accused(claim: Report, no: Stance) -> bool:
    """Whether the claim is an accusation, and the denial comes from those it names."""
    if not _ACCUSES.search(_cue(claim)) or no.voice is None:
        return False
    accused = {of for word in re.findall(r"[A-Z][\w’'-]+", claim.words) if (of := nation(word))}
    return no.voice.standing.nation in accused or bool(no.voice.names & stance(claim).names)


def _such(denial: Report, claim: Report) -> str | None:
    found = _SUCH.search(denial.words)
    if found is None:
        return None
    base = stem(found[1])
    return found[0] if base in stance(claim).said.words else None


def _one_subject(no: Stance, yes: Stance, near: int, *, is_denial: bool) -> bool:
    """Whether they speak of one thing: a telling sense, or two telling words, or the same name right beside it."""
    common = no.plain & yes.plain
    alike = (no.senses & yes.senses & _TELLING) or (no.senses & _money(yes))
    if len(common) >= 2 or (common and no.names & yes.names):
        return True
    if alike and (near <= NEXT or is_denial):
        return yes.told or yes.voice is not None
    return is_denial and near <= 1 and bool(no.names & yes.names) and yes.told


_TELLING = frozenset({"shoot", "kill", "strike", "money", "invade", "detain"})


def _money(yes: Stance) -> frozenset[str]:
    units = {quantity.unit for quantity in yes.said.quantities}
    return frozenset({"money"}) if units & {"dollar", "euro", "pound", "rouble", "hryvnia", "yen"} else frozenset()


def _none_of(denial: Report, no: Stance) -> bool:
    """ "There is no money in the text" denies by saying that there is none."""
    return no.told and re.match(r"(?i)(?:that )?there (?:is|was|are|were|has been|have been) no\b", denial.words) is not None


def _soon(no: Stance, yes: Stance) -> bool:
    gap = apart_by(no.said_on, yes.said_on)
    return gap is not None and gap <= DAYS


def _much_the_same(no: Stance, yes: Stance) -> bool:
    _, within, common = overlap(no.said.words, yes.said.words)
    weight = sum(no.said.words[word] for word in common)
    return within >= WITHIN and weight >= ENOUGH and len(common & no.plain) >= 1


def _rumour_answered(denial: Report, no: Stance, claim: Report) -> str | None:
    """A rumour, and what somebody who was asked about it says right after."""
    if no.voice is None or no.voice.vague or not follows(claim, denial) or not 1 <= apart(claim, denial) + 1 <= NEXT:
        return None
    where = sentence(denial)
    if not _ASKED.search(where) or _CONFIRMS.search(where):
        return None
    return "It answers the rumour that was told right before it."


