"""A claim and a denial that takes up its words or points back at it: "the figures are fiction", "made no such offer".

In one text a word or two in common is enough, or that the one accused answers; in two it takes much the same words.
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import FAR, apart, follows, holds, sentence
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.conflicts.elsewhere import soon, speaks_of
from firsthand.judgements.meaning.negation import (
    DOUBTED,
    OF_NO_CLAIM,
    ONLY,
    denied_words,
    is_nobody,
    lead,
    other_subject,
    said_to_be_denied,
    says_something,
)
from firsthand.judgements.meaning.polarity import contrary_words
from firsthand.judgements.meaning.stance import Stance, one_source, one_subject
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import concept_of, concepts
from firsthand.judgements.words.kinds import NOT_SO
from firsthand.judgements.words.senses import senses
from firsthand.judgements.words.words import overlap, stem
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason

PARAGRAPHS = 6
"""Sentences within which a denial in the same text takes up a claim by a word or two."""
NEXT = 2
"""Sentences within which it takes up a claim by pointing back at it."""
WITHIN = 0.55
"""Share of the denied words, or of the claim's, that both must have where they stand in two texts."""
SOME = 0.4
"""Share that is enough in one text, where both are about one subject."""
MOST = 0.4
"""Share of a denial's words that the claim inside it has; the rest says how it is dismissed."""
NEARLY_ALL = 0.75
"""Share that is enough where a pronoun hides whom the denial is about."""
ENOUGH = 3.0
"""Weight of these words."""

SAID = 3
"""Words of a claim that says something."""

_NOUNS = (
    r"(?:figures?|accounts?|numbers?|reports?|claims?|story|stories|versions?|allegations?|accusations?|charges?"
    r"|rumou?rs?|interpretations?|suggestions?|ideas?|assertions?|notions?|words|remarks|comments)"
)
_POINTS_BACK = re.compile(
    rf"(?i)^(?:(?:it|this|that|them) )?as\b.{{0,40}}$|^(?:that )?(?:the|this|that|these|those|such|both|his"
    rf"|her|their) (?:[\w-]+ )?{_NOUNS}\b(?! (?:that|of|against|for)\b)"
)
_OTHERS_TALE = re.compile(r"(?i)^(?:that )?(?:the|this|that) (?:story|tale|talk|rumou?rs?)\b")
_FIGURE = re.compile(r"(?i)^(?:that )?(?:the|this|that) (?:figure|number|count|estimate)s?\b")
_SUCH = re.compile(r"(?i)\b(?:any|no) such (\w+)")
_OWNED = re.compile(rf"(?i)^(?:that )?(?P<whose>[^.;]{{3,60}}?)['’]s? {_NOUNS}\b")
_DISMISSED = re.compile(
    r"(?i)\b(?:fiction|fairy|fantas\w+|nonsense|lies?|false|untrue|exaggerat\w+|absurd|ridiculous|inventions?|invented"
    r"|fabricat\w+|propaganda|baseless|groundless|unfounded|wrong|fake|hoax|arithmetic|rubbish|myth|disinformation)\b"
)
_ACCUSES = re.compile(r"(?i)\b(?:accus\w+|blam\w+|alleg\w+|charged)\b")
_IT = re.compile(
    r"(?i)\b(?:(?:with|of|about|in|for|to|by) (?:it|this|that)|responsibility|involvement|wrongdoing|guilt"
    r"|(?:the|any|all|such|these|those) (?:accusations?|charges?|allegations?|claims?))\b"
)
# What is denied to somebody is no claim that is denied.
_WITHHELD = re.compile(r"(?i)\b(?:rights?|access|entry|permission|visas?|bail|asylum|request)\b")
_ASKED = re.compile(
    r"(?i)\basked about (?:it|that|this|them|the (?:rumou?rs?|reports?|talk))|\bthe same rumou?r\b|\brepl(?:ied|ies)\b"
)
_CONFIRMS = re.compile(r"(?i)\b(?:confirm\w*|indeed|yes|true)\b")


def denied(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return the claim, its denial, and why the one is of the other; None where neither is a denial of the other."""
    for yes, no in ((a, b), (b, a)):
        if (why := _denies(no, yes)) is not None:
            return yes, no, Reason(why, (*yes.report.spans, *no.report.spans))
    return None


def _denies(no: Stance, yes: Stance) -> str | None:
    if yes.claim.kind in DOUBTED or one_source(no, yes):
        return None
    if len(yes.words.split()) < SAID:
        return None  # "blamed Draskia": what he tells of it stands beside
    if yes.voice is not None and yes.voice.vague and (why := _rumour_answered(no, yes)):
        return why
    is_denial = _is_denial(no)
    if apart(no.report, yes.report) == FAR and said_to_be_denied(yes):
        return None  # what is told only to say that it is denied is another denial
    told = yes.voice is not None and not (yes.voice.vague and yes.claim.factuality in NOT_SO)
    if is_denial and told and holds(no.report, yes.report) and _is_what_is_denied(no, yes):
        return "What is denied is the claim itself, which stands inside the denial."
    if holds(no.report, yes.report) or holds(yes.report, no.report):
        return None
    dismissed = dismisses(no.words) or (is_denial and _POINTS_BACK.match(no.words) is not None)
    if dismissed:
        return _dismissed(no, yes)
    return None if yes.says_no else _said_not_to_be_so(no, yes)


def _is_denial(no: Stance) -> bool:
    return no.claim.kind is Kind.DENIAL and not _WITHHELD.search(no.words) and not is_nobody(no)


def _said_not_to_be_so(no: Stance, yes: Stance) -> str | None:
    if not _is_denial(no) and _speaks_for_subject(no) and contrary_words(no, yes) and not _earlier(no, yes):
        return "The one of whom it is told says that it is not so."
    flat = _is_denial(no) and no.claim.factuality in NOT_SO and not OF_NO_CLAIM.match(no.words)
    flat = flat or (no.says_no and _SUCH.search(no.words) is not None)
    return _by_words(no, yes, is_denial=flat) if flat or _none_of(no) else None


def _speaks_for_subject(no: Stance) -> bool:
    """Whether what is said not to be so is told of the one who speaks, or of his side."""
    if no.voice is None or not no.says_no:
        return False
    own = no.voice.names | ({no.voice.standing.nation.lower()} if no.voice.standing.nation else set())
    return bool(no.subject & own)


def _earlier(a: Stance, b: Stance) -> bool:
    first, second = a.said_on[1], b.said_on[0]
    return first is not None and second is not None and first < second


def _is_what_is_denied(no: Stance, yes: Stance) -> bool:
    """Whether the inner claim is most of the denial, and not something told in passing."""
    return len(yes.words) >= MOST * len(no.words) or yes.claim.extent.end == no.claim.extent.end


def dismisses(words: str) -> bool:
    """Return whether a report dismisses a figure or an account of somebody's, so that its numbers are not its own."""
    owned = _OWNED.match(words) is not None
    points = _POINTS_BACK.match(words) is not None
    return (owned or points) and bool(_DISMISSED.search(words))


def _dismissed(no: Stance, yes: Stance) -> str | None:
    """ "The figure", "the account", "the ministry's figure of seven": what is dismissed is a claim that was told."""
    words = no.words
    if _POINTS_BACK.match(words):
        if not follows(yes.report, no.report) or turns(yes.report, no.report) > NEXT or yes.voice is None:
            return None
        if yes.says_no or (_OTHERS_TALE.match(no.words) is not None and turns(yes.report, no.report) > 1):
            return None
        if _FIGURE.match(words) and not yes.claim.quantities:
            return None
        return "The denial dismisses what was told right before it."
    numbers = {(q.low, q.high) for q in no.claim.quantities}
    same_number = any((q.low, q.high) in numbers for q in yes.claim.quantities)
    owner = _OWNED.match(words)
    if not owner or yes.voice is None or not soon(no, yes) or (numbers and not same_number):
        return None
    named = {stem(word) for word in re.findall(r"\w+", owner["whose"])}
    whole = yes.voice.names <= named and (same_number or apart(yes.report, no.report) <= PARAGRAPHS)
    return "The denial dismisses that source's figure or account." if whole else None


def _by_words(no: Stance, yes: Stance, *, is_denial: bool) -> str | None:
    near = apart(yes.report, no.report)
    if yes.claim.kind is Kind.OPINION and not _ACCUSES.search(_cue(yes)):
        return None
    if is_denial and near <= PARAGRAPHS:
        if other_subject(no, yes) and not _ACCUSES.search(_cue(yes)):
            return None
        if _accused(yes, no) and follows(yes.report, no.report) and _answers(no, yes):
            return "It answers the accusation, and denies it for the accused side."
        if (taken := _such(no, yes)) and follows(yes.report, no.report):
            return f"The denial takes up what was told before it: “{taken}”."
    if near <= PARAGRAPHS and _alike(no, yes, near, is_denial=is_denial):
        return "The one denies what the other says of the same thing in the same text."
    if is_denial and soon(no, yes) and _much_the_same(no, yes):
        return "The one denies in much the same words what the other says."
    return None


def _cue(one: Stance) -> str:
    return " ".join(one.report.document[span] for span in one.claim.cue)


def _accused(yes: Stance, no: Stance) -> bool:
    """Whether the claim is an accusation, and the denial comes from those it names."""
    if not _ACCUSES.search(_cue(yes)) or no.voice is None:
        return False
    named = set(re.findall(r"[A-Z][\w-]+", yes.words)) & set(re.findall(r"[A-Z][\w-]+", no.voice.shown))
    accused = {of for word in re.findall(r"[A-Z][\w’'-]+", yes.words) if (of := nation(word))}
    return no.voice.standing.nation in accused or bool(named or no.voice.names & yes.names)


def _answers(no: Stance, yes: Stance) -> bool:
    """Whether the denial points at the accusation or shares what it is of: "the attack" may be another one."""
    return bool(_IT.search(no.words) or no.plain & yes.plain or no.senses & yes.senses)


def _such(no: Stance, yes: Stance) -> str | None:
    found = _SUCH.search(no.words)
    if found is None:
        return None
    base = stem(found[1])
    taken = base in yes.said.words or bool(concept_of(found[1].lower()) & concepts(yes.words))
    return found[0] if taken else None


def _alike(no: Stance, yes: Stance, near: int, *, is_denial: bool) -> bool:
    """Whether they speak of one thing: the same subject and a telling sense or words; or money, next to it."""
    if near <= NEXT and "money" in senses(denied_words(no)) and "money" in yes.senses | _money(yes):
        return True
    if not (is_denial and one_subject(no, yes)) or not (yes.told or yes.voice is not None):
        return False
    if no.senses & yes.senses & _TELLING:
        return True
    _, within, common = overlap(no.said.words, yes.said.words)
    plain = len(common & no.plain & yes.plain)
    about_one = bool(no.subject) and one_subject(yes, no) and within >= SOME
    if plain >= 2 and not yes.negated and (about_one or (not no.subject and within >= NEARLY_ALL)):
        return True
    beside = near <= 1 and follows(yes.report, no.report) and yes.told and yes.voice is not None
    return beside and bool(no.subject & no.names) and bool(common - no.names - yes.names)


_TELLING = frozenset({"shooting", "dead", "attack", "captive"})


def _money(yes: Stance) -> frozenset[str]:
    units = {quantity.unit for quantity in yes.said.quantities}
    return frozenset({"money"}) if units & {"dollar", "euro", "pound", "rouble", "hryvnia", "yen"} else frozenset()


def _none_of(no: Stance) -> bool:
    """ "There is no money in the text" denies by saying that there is none."""
    return (
        no.told and re.match(r"(?i)(?:that )?there (?:is|was|are|were|has been|have been) no\b", no.words) is not None
    )


def _much_the_same(no: Stance, yes: Stance) -> bool:
    _, within, common = overlap(no.said.words, yes.said.words)
    weight = sum(no.said.words[word] for word in common)
    if yes.negated or not (yes.told or yes.voice is not None) or other_subject(no, yes):
        return False
    if not says_something(yes) or (lead(no) and not speaks_of(no, yes)) or ONLY.search(yes.words):
        return False
    about_one = bool(no.subject) and one_subject(no, yes) and one_subject(yes, no)
    if not about_one and (no.subject or within < NEARLY_ALL):
        return False
    return within >= WITHIN and weight >= ENOUGH and len(common & no.plain & yes.plain) >= 2


def _rumour_answered(no: Stance, yes: Stance) -> str | None:
    """A rumour, and what somebody who was asked about it says right after."""
    if (
        no.voice is None
        or no.voice.vague
        or not follows(yes.report, no.report)
        or not 1 <= apart(yes.report, no.report) + 1 <= NEXT
    ):
        return None
    where = sentence(no.report)
    if not _ASKED.search(where) or _CONFIRMS.search(where):
        return None
    return "It answers the rumour that was told right before it."
