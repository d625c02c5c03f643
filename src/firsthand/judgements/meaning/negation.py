"""What is denied, and of whom: a flat "no" and its scope, what a claim asserts, and what the two have in common."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import sentence
from firsthand.judgements.dating import meet
from firsthand.judgements.meaning.stance import Stance
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import SAME_WORDS, THINGS, concept_of, concepts, telling
from firsthand.judgements.words.kinds import FLATLY_NOT, UNTOLD
from firsthand.judgements.words.words import LIGHT, PLAIN, spelled, stem, weighed
from firsthand.model.claim import Kind

TALES = (
    r"(?:stor(?:y|ies)|reports?|claims?|talk|rumou?rs?|figures?|numbers?|accounts?|accusations?|charges?|allegations?"
    r"|suggestions?|ideas?|notions?|version|assertions?)"
)
# "Dismissed the importance of": an evaluation, and no claim.
OF_NO_CLAIM = re.compile(
    rf"(?i)(?:the|its|his|her|their|any|a|an) (?!{TALES}\b)(?!(?:responsibility|involvement|existence|presence|use)\b)"
    r"(?:[\w-]+ ){1,2}of\b"
)
_NO = re.compile(
    r"(?i)\b(?:no(?: such)?|not (?:an?|one|any|a single)|never|nobody|no one|none|nothing|without)\b"
    r"(?! (?:longer|more|less|fewer|reason|need|doubt|question|wonder|matter|choice|idea|comment|one knows)\b)"
    r"|\bthere (?:is|are|was|were) not\b|\b(?:is|are|was|were) not (?:an?|the)\b"
)
_TRULY_NO = re.compile(r"(?i)\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b")
_STOP = re.compile(r"[.;!?:]|,\s|\b(?:but|while|although|because|and (?:it|he|she|they|we))\b")
DOUBTED = frozenset({Kind.DENIAL, Kind.DEMAND, Kind.CONDITIONAL})
"""What no denial is of; an opinion may be denied."""
NO_SUCH = re.compile(r"(?i)\b(?:no|any) such\b")
EXCEPT = re.compile(r"(?i)\b(?:but (?:the|an?|his|her|its|their)|except|other than|apart from)\b")
ONLY = re.compile(r"(?i)\b(?:only|merely|solely)\b")  # "only military targets were hit" denies, too
_DENIED_THAT = re.compile(
    rf"(?i)\b(?:reject|den|dismiss|disput|refut)(?:ed|ies|ied|s|es|ing)? (?:as \w+ )?(?:the |any |all )?"
    rf"(?:\w+ )?{TALES} that\b"
    rf"|\b{TALES} that\b.{{1,160}}\b(?:is|was|are|were) (?:rejected|denied|dismissed)\b"
)
_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should"
    r"|to|in|at|on|by|for|from|\w{3,}ed)\b"
)
_BEHIND_THAT = re.compile(rf"(?i)^[^.;]{{0,40}}?\b{TALES} (?:that|of) ")
_BEHIND = re.compile(
    r"(?i),\s|;|\b(?:after|since|amid|following|because|while|which|who|including|during|in response|as part"
    r"|due to|ahead of|and (?:rejected|denied|dismissed|refuted|disputed)|in order"
    r"|aimed at|rather than|over (?:its|his|the))\b"
)
_IRREGULAR = re.compile(
    r"(?i)\b(?:took|spoke|went|came|gave|made|got|saw|knew|told|said|kept|held|led|left|lost|met|paid|put|ran"
    r"|sat|sent|set"
    r"|shot|stood|struck|threw|won|wrote|began|broke|brought|bought|built|chose|drew|drove|fell|flew|fought"
    r"|found|grew|heard"
    r"|hit|rose|sold|sank|thought|understood|withdrew|became|cut|let|lay|lie[sd]?|go|goes|come|comes|take|takes"
    r"|hold|holds)\b"
)
_COUNTS = re.compile(
    r"\d|(?:one|two|thre|four|fiv|six|seven|eight|nin|ten|eleven|twelv|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundr|thousand|million)"
)
WEAK = frozenset(
    map(
        stem,
        "least most president minister leader government official spokesman level reason play change force plant"
        " any kind sort such thing word fact matter case situation issue problem right wrong talk back part"
        " live".split(),
    )
)
_NO_THINGS = frozenset({None, "second", "minute", "hour", "day", "week", "month", "year", "share", "per cent"})


def is_nobody(one: Stance) -> bool:
    """Return whether the one who speaks is a bare number of people: "four people" are told of, seldom quoted."""
    return one.voice is not None and _SO_MANY.fullmatch(one.voice.shown) is not None


_SO_MANY = re.compile(r"(?i)(?:[\d,.]+|\w+(?:-\w+)?) (?:people|persons|men|women|others)")


def truly_negated(words: str) -> bool:
    """Return whether there is a "no" in the words; who "refused to board" did something all the same."""
    return bool(_TRULY_NO.search(words))


@lru_cache(maxsize=1 << 13)
def flat(no: Stance) -> bool:
    """Return whether a report says flatly that something is not so: a denial, or "no", "never", "not one"."""
    if no.claim.historical or no.said.conditional or no.claim.kind in UNTOLD:
        return False
    if said_to_be_denied(no):
        return True
    if no.voice is not None and (no.voice.vague or is_nobody(no)):
        return False
    if no.claim.kind is Kind.DENIAL and OF_NO_CLAIM.match(no.words):
        return False
    if no.claim.kind is Kind.DENIAL:
        return no.claim.factuality in FLATLY_NOT or NO_SUCH.search(no.words) is not None
    return no.claim.factuality in FLATLY_NOT and _NO.search(no.words) is not None


@lru_cache(maxsize=1 << 13)
def said_to_be_denied(one: Stance) -> bool:
    """Return whether a claim of nobody's in particular is told only to say that it is denied."""
    vague = one.voice is not None and one.voice.vague
    return vague and _DENIED_THAT.search(sentence(one.report)) is not None


@lru_cache(maxsize=1 << 13)
def denied_words(no: Stance) -> str:
    """Return what is said not to be so: all of a denial, else what stands behind the "no" up to the next stop."""
    if no.claim.kind is Kind.DENIAL and not truly_negated(no.words):
        return without_teller(no.words)
    found = [no.words[m.end() :] for m in _NO.finditer(no.words)]
    return " . ".join(_STOP.split(rest, maxsplit=1)[0] for rest in found) or no.words


def denied_first(no: Stance) -> frozenset[str]:
    """The first telling word of what is denied, and what it stands for."""
    plain = [s for s, w in weighed(denied_words(no)).items() if w == PLAIN and not _COUNTS.match(s)]
    first = next((s for s in plain if s not in WEAK), None)
    return frozenset({first, *concept_of(first)}) if first else frozenset()


def in_common(no: Stance, yes: Stance) -> frozenset[str]:
    """Return the things and acts that are denied and that the claim, or the sentence that brings it, tells of.

    None where all that both have is a thing that the whole story is about: an act is needed, what is denied first
    ("no epidemic"), or two of them.
    """
    denied = denied_words(no)
    acts = concepts(denied) & concepts(f"{yes.words} {sentence(yes.report)}")
    plain = [s for s, w in weighed(denied).items() if w == PLAIN and not _COUNTS.match(s) and not nation(s.title())]
    first = next((s for s in plain if s not in WEAK), None)
    words = frozenset(plain) & {s for s, w in weighed(yes.words).items() if w == PLAIN} - SAME_WORDS - WEAK
    alike = telling(acts) | words
    if not _of_what_is_said(no, denied, alike):
        return frozenset()
    head = {first} & words or concept_of(first) & acts if first else acts
    done = telling(acts) - THINGS
    if no.claim.kind is Kind.DENIAL or said_to_be_denied(no):
        return alike if done or head or len(alike) > 1 else frozenset()
    return alike if head or (done and len(alike) > 1) else frozenset()


def _of_what_is_said(no: Stance, denied: str, alike: frozenset[str]) -> bool:
    """Whether more is shared than what "no vessel was boarded" is said of: to tell of vessels is not yet boarding."""
    if no.claim.kind is Kind.DENIAL and not truly_negated(no.words):
        return True
    said_of, *rest = _PREDICATE.split(denied, maxsplit=1)
    behind = " ".join(rest)
    told = {s for s, w in weighed(f"x {behind}").items() if w == PLAIN} - WEAK
    if not said_of.strip() or not told or not concepts(said_of) & _DOERS or NO_SUCH.search(no.words):
        return True
    return bool((told | concepts(behind)) & alike)


_DOERS = frozenset({"troops", "ship", "navy", "aircraft", "vehicle", "child"})
_PREDICATE = re.compile(r"(?i)\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might)\b")


def deniable(yes: Stance, no: Stance) -> bool:
    """Return whether a claim asserts something, of a time and in numbers that a denial can be about."""
    ordered = _ordered(yes.words)
    doubted = yes.claim.kind in DOUBTED - ({Kind.CONDITIONAL} if ordered else set())
    if doubted or yes.claim.kind is Kind.OPINION or yes.claim.historical or said_to_be_denied(yes):
        return False
    if (
        truly_negated(ordered or _first_told(yes.words))
        or (yes.said.conditional and not ordered)
        or meet(yes.said.days, no.said.days) is False
    ):
        return False
    if all(counts := (numbers(yes), numbers(no))) and not counts[0] & counts[1]:
        return False
    return asserts(yes) and not other_subject(no, yes)


def _first_told(words: str) -> str:
    """What is told first, where a "no" comes only behind it: "a boat had left and that no shot was fired"."""
    return _AND_THAT.split(words, maxsplit=1)[0]


_AND_THAT = re.compile(r"(?i),? (?:and|but) (?:that )?(?=(?:no|nobody|no one|none|nothing|not|never)\b)")


@lru_cache(maxsize=1 << 13)
def _ordered(words: str) -> str | None:
    """ "The fleet has been told to sail if talks fail" asserts the order; the condition is of what is ordered."""
    told, *condition = _IF.split(words, maxsplit=1)
    return told if condition and _HAS_BEEN.search(told) and not _WOULD.search(told) else None


_IF = re.compile(r"(?i)\b(?:if|unless|in case|provided|should)\b")
_WOULD = re.compile(r"(?i)\b(?:will|would|shall|could|might|may)\b|['’]ll\b")
_HAS_BEEN = re.compile(
    r"(?i)\b(?:has|have|had|was|were|been|is|are) (?:\w+ly |already |been )*"
    r"(?:told|ordered|instructed|directed|commanded|given|authori[sz]ed|tasked|asked|put|placed|moved|deployed|sent)\b"
)


def asserts(yes: Stance) -> bool:
    """Return whether a claim says that something is so: "a state of emergency" says nothing, "it declined to act" no.

    Who refused to obey did something that can be denied.
    """
    if yes.claim.factuality in FLATLY_NOT and "refuse" not in concepts(yes.words):
        return False
    return says_something(yes)


def says_something(one: Stance) -> bool:
    """Return whether the words of a claim have a finite verb, as far as words alone show it."""
    return one.clause or _IRREGULAR.search(one.words) is not None


def other_subject(a: Stance, b: Stance) -> bool:
    """Return whether both begin with somebody who is named, and it is not the same one."""
    first, second = lead(a), lead(b)
    return bool(first and second and not first & second)


@lru_cache(maxsize=1 << 13)
def lead(one: Stance) -> frozenset[str]:
    """Return the stems of the names in front of the first verb, nations by their one name; of "it", who speaks."""
    told = without_teller(one.words).removeprefix("that ")
    pieces = _VERB.split(told.strip("\"“‘' ")[:80])
    head = next((piece for piece in pieces if piece.strip()), "")
    words = [w for w, *_ in spelled(head)]
    named = [w for n, w in enumerate(words) if w[0].isupper() and (n or _begins_with_name(one, words))]
    found = {stem(w): nation(w) or stem(w) for w in named if len(w) > 1}
    return frozenset(name.lower() for base, name in found.items() if weighed(f"x {head}").get(base, PLAIN) > LIGHT)


def _begins_with_name(one: Stance, words: list[str]) -> bool:
    """Whether a claim's first word is a name: a nation, a first name, or one that has a capital elsewhere."""
    first = words[0]
    if nation(first) or (words[1:2] and words[1][0].isupper()):
        return True
    return re.search(rf"[a-z,;] {re.escape(first)}\b", one.report.document.text) is not None


def without_teller(words: str) -> str:
    """Return the words behind "claims that", "reports of"."""
    return _BEHIND_THAT.sub("", words)


def main_clause(words: str) -> str:
    """Return what is told in the first place: "since the invasion" and "in response to" are behind it."""
    return _BEHIND.split(words.removeprefix("that "), maxsplit=1)[0]


def numbers(one: Stance) -> frozenset[tuple[float | None, float | None, str | None]]:
    """Return the numbers of a claim that count something, each with its unit."""
    return frozenset((q.low, q.high, q.unit) for q in one.claim.quantities if q.unit not in _NO_THINGS)
