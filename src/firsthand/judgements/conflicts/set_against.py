"""Two claims that a text opposes by how it is built: "who began is disputed", "But two farmers said", "nothing else".

No verb of answering is needed, and no word in common: each side's account behind "is disputed"; a denial, and "But";
a rumour about somebody, and right behind it what one who can be asked says of him; a log, and that it was forged.
"""

from __future__ import annotations

import re

from firsthand.judgements.beside import before, between, follows, holds, sentence
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.meaning.matter import meant, speaker
from firsthand.judgements.meaning.negation import flat, is_nobody, says_something
from firsthand.judgements.meaning.stance import Shown, Stance, one_source
from firsthand.judgements.words.kinds import UNTOLD
from firsthand.model.claim import Kind, SourceType
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Reason

NEXT = 2
"""Sentences behind a rumour within which an answer stands, an aside of the author between them."""

_DISPUTED = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|remains?|remained) (?:still |hotly |much |bitterly )?(?:disputed|in dispute"
    r"|contested|unclear"
    r"|a matter of dispute)|depends on (?:who|whom) (?:you|one) asks?|accounts? (?:differ|diverge|vary|conflict)\w*"
    r"|(?:differ|disagree|are at odds|tell different stories|are divided|cannot agree|do not agree|give different)\b"
    r"|there are two (?:versions|accounts|stories))"
)
_BUT = re.compile(r"^[\"“‘']?(?:But|However|Yet|And yet|Not so|In fact|On the contrary|Even so)\b")
_RUMOUR = re.compile(r"(?i)\b(?:rumou?rs?|talk|gossip|the story|word)\b")
_NOTHING_ELSE = re.compile(
    r"(?i)\b(?:and (?:nothing|nobody|no one|none) else|nothing but|nothing (?:more|other) than|and no more|only an?\b"
    r"|merely an?\b|just an?\b|simply an?\b)"
)
_CONFIRMS = re.compile(r"(?i)\b(?:confirm\w*|acknowledg\w*|admit\w*|conced\w*|indeed|own(?:s|ed) up)\b")


def set_against(a: Stance, b: Stance) -> Shown:
    """Return two reports that their text sets against each other, the kind of conflict and why; else None."""
    if a.report.document.id != b.report.document.id or one_source(a, b):
        return None
    if holds(a.report, b.report) or holds(b.report, a.report):
        return None
    first, second = (a, b) if follows(a.report, b.report) else (b, a)
    if not (_claims(first) and _claims(second)):
        return None
    found = _in_dispute(first, second) or (
        _but(first, second) or _rumour(first, second) or _nothing_else(first, second) or _impeached(first, second)
    )
    if found is None:
        return None
    kind, why = found
    return kind, first, second, Reason(why, (*first.report.spans, *second.report.spans))


def _claims(one: Stance) -> bool:
    return one.claim.kind not in UNTOLD and not one.claim.historical and says_something(one)


def _in_dispute(first: Stance, second: Stance) -> tuple[ConflictKind, str] | None:
    """ "Who gave the order is disputed. The one side said …; the other said …"."""
    found = _DISPUTED.search(before(first.report))
    if found is None or first.voice is None or second.voice is None or turns(first.report, second.report) != 1:
        return None
    if is_nobody(first) or is_nobody(second):
        return None
    numbers = bool(first.claim.quantities and second.claim.quantities and "?" not in before(first.report))
    kind = ConflictKind.NUMBER if numbers and _measured(first) and _measured(second) else ConflictKind.POLARITY
    return kind, f"The text tells both as the two sides of what it calls “{found[0]}”."


def _measured(one: Stance) -> bool:
    return all(quantity.of or quantity.unit for quantity in one.claim.quantities)


def _but(first: Stance, second: Stance) -> tuple[ConflictKind, str] | None:
    """A denial, and in the next sentence "But" somebody else who tells of it."""
    if first.claim.kind is not Kind.DENIAL or first.voice is None or second.voice is None or second.voice.vague:
        return None
    if turns(first.report, second.report) != 1 or not _BUT.match(sentence(second.report)):
        return None
    if not second.told or second.says_no or second.said.to_come or flat(second):
        return None
    return ConflictKind.CLAIM_DENIAL, "The text sets what the one tells against the denial before it."


def _rumour(first: Stance, second: Stance) -> tuple[ConflictKind, str] | None:
    """A rumour about somebody, and right behind it what a known source says of the same one."""
    of_nobody = bool(first.claim.chain) and first.claim.chain[0].source.type is SourceType.VAGUE
    if not of_nobody or not _RUMOUR.search(sentence(first.report)):
        return None
    if (
        second.voice is None
        or second.voice.vague
        or second.voice.anonymous
        or turns(first.report, second.report) > NEXT
    ):
        return None
    if second.said.to_come or _CONFIRMS.search(sentence(second.report)):
        return None
    of = _about(first)
    if not of or not (of & _about(second) or of & speaker(second)):
        return None
    return ConflictKind.CLAIM_DENIAL, "A known source answers the rumour that was told right before it."


def _about(one: Stance) -> frozenset[str]:
    """What a claim is about first: its first word that tells, a name or a thing."""
    words = re.split(r"(?i)\b(?:is|are|was|were|has|have|had|will|would|left|offered)\b", one.words, maxsplit=1)[0]
    return meant(words)


def _nothing_else(first: Stance, second: Stance) -> tuple[ConflictKind, str] | None:
    """ "A decree was in his bag"; "he carried an invitation and nothing else", says the other side next to it."""
    found = _NOTHING_ELSE.search(second.words)
    if found is None or first.voice is None or second.voice is None or second.voice.vague:
        return None
    if turns(first.report, second.report) != 1 or "\n\n" in between(first.report, second.report):
        return None
    if first.says_no or first.said.to_come != second.said.to_come or first.claim.kind is Kind.DENIAL:
        return None
    return ConflictKind.CLAIM_DENIAL, f"It answers what was told right before it: “{found[0]}”."


def _impeached(first: Stance, second: Stance) -> tuple[ConflictKind, str] | None:
    """What a log or a picture shows, and right behind it that the log was written up afterwards."""
    found = _UNSOUND.search(second.words)
    if found is None or second.voice is None or second.voice.vague or turns(first.report, second.report) > NEXT:
        return None
    if _HAS_IT.search(first.words):
        return None
    told = f"{before(first.report)} {sentence(first.report)} {' '.join(hop.source.name for hop in first.claim.chain)}"
    if not meant(f"the {found['record']}") & meant(told):
        return None
    return ConflictKind.CLAIM_DENIAL, f"What it rests on is called unsound: “{found[0]}”."


_HAS_IT = re.compile(r"(?i)\b(?:has|have|had) (?:seen|obtained|read|got|received|a copy)\b|\bwas shown\b")
_UNSOUND = re.compile(
    r"(?i)\b(?:the|that|this|those|these) (?P<record>(?:[a-z]+ )?(?:log|letter|record|recording|document|paper"
    r"|report|list|sheet"
    r"|picture|image|photo(?:graph)?|video|clip|footage|memo|minutes|entry|file|survey|poll|study|sample|test"
    r"|tape|map)s?)\b"
    r"[^.;]{0,30}?\b(?:written up|forged|faked?|doctored|tampered|altered|invented|fabricated|staged|edited"
    r"|manipulated|a forgery"
    r"|out of date|outdated|incomplete|unreliable|worthless|misread|out of context|backdated|rewritten"
    r"|not genuine|not authentic)\b"
)
