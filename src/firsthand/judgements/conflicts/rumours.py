"""A claim put right in so many words: "44, not 46", "not a single crown"; or talk, and right behind it "nothing"."""

from __future__ import annotations

import re

from firsthand.judgements.beside import between, follows, holds, sentence
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.meaning.negation import OF_NO_CLAIM, other_subject, says_something, truly_negated
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.words.concepts import concept_of, concepts
from firsthand.judgements.words.kinds import FLATLY_NOT, UNTOLD_OR_DENIED
from firsthand.judgements.words.words import stem
from firsthand.language.actors.roles import TALK
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason
from firsthand.model.measure import Quantity

DAYS = 14
"""Days within which "44, not 46" corrects who said 46."""
NEAR = 4
"""Sentences within which "there is but one" is set against a second one."""
NEXT = 1
"""Sentences behind a rumour within which a "no" answers it."""

_ASIDE = re.compile(r"(?i)we (?:have |had )?(?:found|seen|heard|could|were|are|do|did)\b")
_TALK = re.compile(
    rf"(?i)\b(?:(?:there (?:is|are|was|were)|has been) (?:[\w-]+ ){{0,2}}?(?:{'|'.join(sorted(TALK))}|whisper)"
    r"|it (?:is|was|has been) (?:said|rumou?red|whispered|alleged|claimed)|(?:is|are|was|were) rumou?red"
    r"|rumou?rs? (?:that|of|has|had|have|spread|circulat\w+)|word (?:is|was|has it|spread)|(?:people|locals|some"
    r"|villagers|residents|they) (?:say|whisper|are saying)"
    r"|(?:the )?(?:story|rumou?r|talk) (?:is|was|goes|went|has it))\b"
)
_NOTHING = re.compile(
    r"(?i)\b(?:nothing|none|no(?: such)?|nobody|no one|never|not (?:an?|one|any|a single|true|so)|neither)\b|n['’]t\b"
)


def put_right(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return a claim, what puts it right, and why; None where neither does that to the other."""
    if one_source(a, b) or holds(a.report, b.report) or holds(b.report, a.report):
        return None
    for yes, no in ((a, b), (b, a)):
        if (
            why := _rumour(yes, no)
            or _not_so_many(yes, no)
            or _right_behind(yes, no)
            or _none_at_all(yes, no)
            or _only_one(yes, no)
        ) is not None:
            return yes, no, Reason(why, (*yes.report.spans, *no.report.spans))
    return None


def _rumour(yes: Stance, no: Stance) -> str | None:
    """ "It is said that the well is poisoned. The doctor found nothing in it"."""
    if yes.voice is not None and not yes.voice.vague:
        return None
    if no.voice is None or no.voice.vague or not follows(yes.report, no.report) or _ASIDE.match(no.words):
        return None
    if turns(yes.report, no.report) > NEXT or not _TALK.search(sentence(yes.report)) or not says_something(yes):
        return None
    if not _NOTHING.search(no.words) or truly_negated(yes.words) or other_subject(no, yes):
        return None
    firmly = no.claim.factuality in FLATLY_NOT or no.claim.kind is Kind.DENIAL
    return "It says no to the rumour that was told right before it." if firmly else None


def _not_so_many(yes: Stance, no: Stance) -> str | None:
    """ "Forty-four, not forty-six": the figure that is turned down is the other's."""
    if no.voice is None or yes.voice is None or not no.told or not yes.claim.quantities:
        return None
    gap = apart_by(yes.said_on, no.said_on)
    if gap is None or gap > DAYS:
        return None
    for turned_down, meant in _corrected(no):
        for told in yes.claim.quantities:
            if told.low is None or (told.low, told.high) != (turned_down.low, turned_down.high):
                continue
            if _nouns(told) & _nouns(meant) and not _NOT.search(_before(yes, told)):
                return "It says in so many words that it is not that many."
    return None


def _none_at_all(yes: Stance, no: Stance) -> str | None:
    """ "Did not owe a single crown", and "the 90 million crowns outstanding"."""
    found = _NOT_ONE.search(no.words)
    if found is None or not no.told or no.voice is None or not yes.claim.quantities or truly_negated(yes.words):
        return None
    gap = apart_by(yes.said_on, no.said_on)
    if gap is None or gap > DAYS or other_than(yes, no) or yes.claim.kind in UNTOLD_OR_DENIED:
        return None
    units = {stem(word) for q in yes.claim.quantities if q.low and q.unit for word in q.unit.split()}
    if stem(found["unit"]) not in units or not concepts(no.words) & concepts(f"{yes.words} {sentence(yes.report)}"):
        return None
    return "The one counts what the other says there is none of."


def _only_one(yes: Stance, no: Stance) -> str | None:
    """ "There is one list, and you have it", and a second list of which somebody else in the text tells."""
    found = _ONE_ONLY.search(no.words)
    if found is None or yes.voice is None or no.voice is None or turns(yes.report, no.report) > NEAR:
        return None
    second = _A_SECOND.search(yes.words)
    if second is None or not yes.told or truly_negated(yes.words[: second.start()]):
        return None
    one, other = found["thing"].lower(), second["thing"].lower()
    alike = stem(one) == stem(other) or concept_of(one) & concept_of(other)
    return "The one says that there is a single one, the other tells of a second." if alike else None


_ONE_ONLY = re.compile(
    r"(?i)\bthere (?:is|was|has (?:only )?(?:ever )?been) (?:only |just |but )?(?:one|a single) (?P<thing>[a-z]+)\b"
)
_A_SECOND = re.compile(
    r"(?i)\b(?:a|an|the|its|their)? ?(?:second|third|another|separate|secret|further) (?P<thing>[a-z]+)\b"
)


def other_than(yes: Stance, no: Stance) -> bool:
    """Return whether the two name days or places that are not one another's."""
    return meet(yes.said.days, no.said.days) is False or bool(yes.places and no.places and not yes.places & no.places)


_NOT_ONE = re.compile(
    r"(?i)(?:\bnot|n['’]t|\bnever|\bwithout) (?:[a-z]+ ){1,2}?(?:one|a single|any) (?P<unit>[a-z]+)\b"
)


def _right_behind(yes: Stance, no: Stance) -> str | None:
    """ "Some were kept", says one side, and in the next sentence the other denies that anybody was."""
    if no.claim.kind is not Kind.DENIAL or no.claim.quantities or OF_NO_CLAIM.match(no.words) or not no.clause:
        return None
    if yes.voice is None or no.voice is None or yes.voice.vague or no.voice.vague or not yes.told:
        return None
    if not follows(yes.report, no.report) or turns(yes.report, no.report) != 1 or other_subject(no, yes):
        return None
    if (
        "\n" in between(yes.report, no.report)
        or any(truly_negated(one.words) for one in (yes, no))
        or not says_something(yes)
    ):
        return None
    sides = yes.voice.standing.nation, no.voice.standing.nation
    return "The other side denies it right behind it." if any(sides) and sides[0] != sides[1] else None


def _corrected(no: Stance) -> list[tuple[Quantity, Quantity]]:
    """Each figure that is turned down, and the one that is put in its place."""
    figures = no.claim.quantities
    return [
        (down, meant)
        for down in figures
        if _NOT.search(_before(no, down))
        for meant in figures
        if meant is not down and meant.low is not None and _nouns(meant)
    ]


def _before(one: Stance, quantity: Quantity) -> str:
    return one.report.document.text[max(0, quantity.span.start - 24) : quantity.span.start]


_NOT = re.compile(r"(?i)(?:, (?:and |but )?|[(–—-] ?|\b(?:and|but) )(?:not|rather than|instead of) (?:the )?$")


def _nouns(quantity: Quantity) -> frozenset[str]:
    words = re.findall(r"[A-Za-z][A-Za-z-]+", quantity.of or quantity.unit or "")
    return frozenset(map(stem, words))
