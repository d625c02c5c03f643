"""What a text sets side by side: a claim, and within a few sentences the answer that denies it, dismisses it or waves it off.

Who answers seldom repeats the words of what he answers: "two companies refused to board", "no unit has disobeyed". That
the one stands beside the other, by somebody else, with a "no" and one thing or act in common, is what a reader goes by.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import apart, before, between, follows, holds, sentence
from firsthand.judgements.concepts import SAME_WORDS, THINGS, concept_of, concepts, telling
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.sides import nation
from firsthand.judgements.stance import Stance, one_source
from firsthand.judgements.worded import content
from firsthand.judgements.words import PLAIN, spelled, stem, weighed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Reason, Report

NEXT = 1
"""Sentences, questions and speakers' names aside, within which a dismissal points back at a claim."""
NEAR = 4
"""Sentences within which a denial takes up a claim that stands before it."""
AFTER = 2
"""Sentences within which a claim behind a denial is set against it."""

_WHAT = (
    r"(?:stor(?:y|ies)|reports?|claims?|talk|rumou?rs?|figures?|numbers?|accounts?|accusations?|charges?|allegations?"
    r"|suggestions?|ideas?|notions?|version|assertions?)"
)
# "Dismissed the importance of": an evaluation, and no claim.
OF_NO_CLAIM = re.compile(
    rf"(?i)(?:the|its|his|her|their|any|a|an) (?!{_WHAT}\b)(?!(?:responsibility|involvement|existence|presence|use)\b)"
    r"(?:[\w-]+ ){1,2}of\b"
)
_DISMISSED = (
    r"(?:lies?|untrue|false|falsehoods?|fiction|fantas(?:y|ies)|fairy[- ]tales?|nonsense|gossip|rumou?rs?|speculation"
    r"|inventions?|invented|fabricat\w+|made up|absurd|ridiculous|laughable|ludicrous|rubbish|garbage|propaganda"
    r"|baseless|groundless|unfounded|fake|hoax|myth|disinformation|misinformation|slander|smears?|not true)"
)
_DISMISSES = re.compile(
    rf"(?i)^[\"“”‘’'\s]*(?:that )?(?:it|this|that|these|those|they|them|(?:the|such|those|these|all) {_WHAT}"
    rf"|{_WHAT} (?:of|that|about) .{{1,80}}?)\s*(?:is|are|was|were|as|to be|['’]s)?[\s\"“”‘’']*"
    rf"(?:(?:an?|the|pure|just|mere|sheer|complete|utter|all) )?(?:[\w-]+ ){{0,2}}?{_DISMISSED}\b"
)
_WAVED_OFF = re.compile(
    r"(?i)\b(?:laugh(?:ed|s) off|brush(?:ed|es) (?:off|aside)|wav(?:ed|es) (?:off|aside)|scoff(?:ed|s) at"
    r"|pooh-poohed|shrugg?(?:ed|s) off|made light of|dismiss(?:ed|es)) (?:the )?(?:\w+ )?"
    rf"{_WHAT}\b"
)
_REJECTS_IT = re.compile(
    r"(?i)\b(?:reject|den|disput|contradict|dismiss|refut|contest)(?:ed|s|es|ied|ies) "
    r"(?:(?:that|this|it|them)\b(?=\s*(?:[.,;:]|and\b|$))|(?:the|these|those|such) "
    rf"{_WHAT}\b(?! (?:of|that|about)))|\bdisagree(?:d|s)?\b(?=\s*[.,;:])"
)
_NO = re.compile(
    r"(?i)\b(?:no(?: such)?|not (?:an?|one|any|a single)|never|nobody|no one|none|nothing|without)\b"
    r"(?! (?:longer|more|less|fewer|reason|need|doubt|question|wonder|matter|choice|idea|comment|one knows)\b)"
    r"|\bthere (?:is|are|was|were) not\b|\b(?:is|are|was|were) not (?:an?|the)\b"
)
_TRULY_NO = re.compile(r"(?i)\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b")
_STOP = re.compile(r"[.;!?:]|,\s|\b(?:but|while|although|because|and (?:it|he|she|they|we))\b")
_QUESTION = re.compile(r"[^.!?\n]{1,160}\?[\"”’']*\s*|\n\s*[A-Z][A-Z .,’'-]{3,60}:\s*")
_DOUBTED = frozenset({Kind.DENIAL, Kind.DEMAND, Kind.CONDITIONAL})
_FLATLY = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT})


def answered(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return a claim, what answers it in the same text, and why; None where neither answers the other."""
    if a.report.document.id != b.report.document.id or apart(a.report, b.report) > NEAR + 2 or one_source(a, b):
        return None
    if holds(a.report, b.report) or holds(b.report, a.report):
        return None
    for yes, no in ((a, b), (b, a)):
        why = _dismissed(yes, no) or _waved_off(yes, no) or _rejected(yes, no) or _denied(yes, no)
        if why is not None:
            return yes, no, Reason(why, (*content(yes.report), *content(no.report)))
    return None


def denied_elsewhere(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return a claim, a flat "no" to its like in another text, and why; None where it is not plainly to that.

    Far apart, that there is "no such order" says no to an order of the same navy: the thing or act that is denied, and
    at least one thing more, by words or by what they stand for.
    """
    if a.report.document.id == b.report.document.id or one_source(a, b):
        return None
    for yes, no in ((a, b), (b, a)):
        if (why := _their_figure(yes, no) or _denied_far(yes, no)) is not None:
            return yes, no, Reason(why, (*content(yes.report), *content(no.report)))
    return None


def _their_figure(yes: Stance, no: Stance) -> str | None:
    """ "Nothing to support the figure of 230 given by the ministry": the number, and whose it is."""
    if yes.voice is None or not yes.voice.names or not (no.says_no or _DISMISSES.match(no.words)):
        return None
    numbers = {(q.low, q.high) for q in no.claim.quantities}
    if not any((q.low, q.high) in numbers for q in yes.claim.quantities) or not _SOMEBODYS.search(no.words):
        return None
    return "It says no to that source’s figure." if yes.voice.names <= no.said.words.keys() else None


_SOMEBODYS = re.compile(rf"(?i)\b{_WHAT}\b")


def _denied_far(yes: Stance, no: Stance) -> str | None:
    if no.voice is None or yes.voice is None or not _flat(no) or yes.claim.historical or not _soon(yes, no):
        return None
    if said_to_be_denied(no) and _one_figure(yes, no):
        return "The one says that it is denied what the other says."
    if not _of_all(no) or not _deniable(yes, no) or not _speaks_of(no, yes):
        return None
    firm = frozenset(in_common(no, yes))
    told, around = main_clause(yes.words), f"{before(yes.report)} {sentence(yes.report)}"
    denied = denied_words(no)
    acts = concepts(denied) & (concepts(told) | concepts(_cue_side(yes)))
    head = _head(no) & (weighed(told).keys() | acts)
    if not firm or not ((telling(acts) - THINGS) or head):
        return None
    words = {word for word in no.plain & yes.plain - SAME_WORDS - _WEAK if not nation(word.title())}
    shared = acts | telling(concepts(no.words) & concepts(f"{told} {around}")) | words
    if len(shared) < FAR_SHARED:
        return None
    return f"The one says that there is none of what the other tells of ({', '.join(sorted(shared))})."


def _of_all(no: Stance) -> bool:
    """Whether it is a denial of something told, or says that there is none at all: "does not plan to" is neither."""
    if no.claim.kind is Kind.DENIAL and not truly_negated(no.words):
        return True
    return _NONE_AT_ALL.search(no.words) is not None and not _EXCEPT.search(no.words)


def _deniable(yes: Stance, no: Stance) -> bool:
    """Whether a claim asserts something, of a time and place and in numbers that the denial can be about."""
    if yes.claim.kind in _DOUBTED or yes.claim.kind is Kind.OPINION or said_to_be_denied(yes) or not asserts(yes):
        return False
    if truly_negated(yes.words) or yes.said.conditional or meet(yes.said.days, no.said.days) is False:
        return False
    if (yes.said.to_come is not no.said.to_come and not no.told) or other_subject(no, yes):
        return False
    counts = _numbers(yes), _numbers(no)
    if all(counts) and not counts[0] & counts[1]:
        return False
    return not (yes.places and no.places) or bool(yes.places & no.places)


def _speaks_of(no: Stance, yes: Stance) -> bool:
    """Whether the claim names whom the denial says it of, or speaks for him: "he gave no order" is of the speaker."""
    of = lead(no)
    if not of and no.voice is not None and _OWN.match(_BEHIND_THAT.sub("", no.words)):
        of = no.voice.names | ({no.voice.standing.nation.lower()} if no.voice.standing.nation else set())
    named = yes.said.words.keys() | {each.lower() for each in yes.nations} | weighed(_cue_side(yes)).keys()
    return not of or bool(of & named)


_OWN = re.compile(r"(?i)(?:that )?(?:he|she|I|we|it|they|his|her|our|my|its|their)\b")
_BEHIND_THAT = re.compile(rf"(?i)^[^.;]{{0,40}}?\b{_WHAT} (?:that|of) ")


def _cue_side(one: Stance) -> str:
    """The sentence in which a claim stands, the sentence's other words included: who tells it, and by what right."""
    return sentence(one.report)


def _head(no: Stance) -> frozenset[str]:
    """The first telling word of what is denied, and what it stands for."""
    plain = [s for s, w in weighed(denied_words(no)).items() if w == PLAIN and not _COUNTS.match(s)]
    first = next((s for s in plain if s not in _WEAK), None)
    return frozenset({first, *concept_of(first)}) if first else frozenset()


def main_clause(words: str) -> str:
    """Return what is told in the first place: "since the invasion" and "in response to" are behind it."""
    return _BEHIND.split(words.removeprefix("that "), maxsplit=1)[0]


_BEHIND = re.compile(
    r"(?i),\s|;|\b(?:after|since|amid|following|because|while|which|who|including|during|in response|as part|due to|ahead of"
    r"|and (?:rejected|denied|dismissed|refuted|disputed)|in order|aimed at|rather than|over (?:its|his|the))\b"
)


FAR_SHARED = 2
"""Things, acts and words that a denial and a claim in another text share at least."""
_NONE_AT_ALL = re.compile(r"(?i)\b(?:no|not (?:one|any|a single)|nobody|no one|nothing|never)\b")


def _one_figure(yes: Stance, no: Stance) -> bool:
    """Whether both are of one number, in much the same words."""
    return bool(_numbers(yes) & _numbers(no)) and len(no.plain & yes.plain) >= FAR_SHARED


def _soon(a: Stance, b: Stance) -> bool:
    gap = apart_by(a.said_on, b.said_on)
    return gap is not None and gap <= DAYS


DAYS = 31
"""Days within which a denial in another text answers a claim."""


def turns(a: Report, b: Report) -> int:
    """Return how many sentences lie between two reports of one text; a question and a speaker's name are none."""
    return max(0, apart(a, b) - len(_QUESTION.findall(between(a, b))))


def _dismissed(yes: Stance, no: Stance) -> str | None:
    """ "The presidency called the story a fantasy", right behind the story."""
    if yes.voice is None or no.voice is None or not follows(yes.report, no.report) or turns(yes.report, no.report) > NEXT:
        return None
    if yes.claim.kind in _DOUBTED or truly_negated(yes.words) or not _DISMISSES.match(no.words):
        return None
    return "It dismisses what was told right before it."


def _waved_off(yes: Stance, no: Stance) -> str | None:
    """ "She laughed off reports that …", and behind it what she said."""
    if no.voice is None or yes.voice is None or not (yes.voice.vague or not yes.voice.names):
        return None
    told = sentence(yes.report)
    if not follows(yes.report, no.report) or apart(yes.report, no.report) != 1 or not _WAVED_OFF.search(told):
        return None
    return "The text says that it is waved off, and gives the answer." if no.voice.names & weighed(told).keys() else None


def _rejected(yes: Stance, no: Stance) -> str | None:
    """ "The company rejected that", between the claim and what the company says."""
    if not follows(yes.report, no.report) or not 1 <= turns(yes.report, no.report) <= AFTER:
        return None
    if yes.voice is None or no.voice is None or yes.claim.kind in _DOUBTED or yes.claim.kind is Kind.OPINION:
        return None
    if not asserts(yes):
        return None
    found = _REJECTS_IT.search(text := between(yes.report, no.report))
    if found and no.claim.quantities and not yes.claim.quantities and _END.search(text[found.end() :]):
        return None  # "The network disagreed. Its sample gave …": it is with a number that it disagrees
    if found is None or len(_END.findall(text[: found.start()])) > 1:
        return None
    return f"The text itself says so: “{found[0]}”."


_EXCEPT = re.compile(r"(?i)\b(?:but (?:the|an?|his|her|its|their)|except|other than|apart from)\b")
_END = re.compile(r"[.!?][\"'”’)]*\s+|\n\s*")


def _denied(yes: Stance, no: Stance) -> str | None:
    """A flat "no", and near it somebody else's claim of the same thing or act."""
    if not _flat(no) or yes.claim.kind in _DOUBTED or yes.claim.kind is Kind.OPINION or yes.claim.historical:
        return None
    if truly_negated(yes.words) or yes.said.conditional or meet(yes.said.days, no.said.days) is False:
        return None
    if not asserts(yes) or other_subject(no, yes):
        return None
    if all(counts := (_numbers(yes), _numbers(no))) and not counts[0] & counts[1]:
        return None
    if said_to_be_denied(yes) or (yes.said.to_come and no.told) or (not yes.said.to_come and not no.told):
        return None
    gap = turns(yes.report, no.report)
    if gap > (_far(no) if follows(yes.report, no.report) else AFTER):
        return None
    shared = in_common(no, yes)
    numbers = _numbers(yes) & _numbers(no)
    if no.voice is None and not (numbers and gap <= NEXT):
        return None  # what an author says is not so answers nobody, but for a number
    enough = 2 if yes.voice is None else 1
    if not numbers and len(shared) < enough:
        return None
    return f"In the same text somebody else says that it is not so ({', '.join(sorted(shared))})."


def asserts(yes: Stance) -> bool:
    """Return whether a claim says that something is so: "a state of emergency" says nothing, "it declined to act" no.

    Who refused to obey did something that can be denied.
    """
    if yes.claim.factuality in _FLATLY and "mutiny" not in concepts(yes.words):
        return False
    return yes.clause or _IRREGULAR.search(yes.words) is not None


_IRREGULAR = re.compile(
    r"(?i)\b(?:took|spoke|went|came|gave|made|got|saw|knew|told|said|kept|held|led|left|lost|met|paid|put|ran|sat|sent|set"
    r"|shot|stood|struck|threw|won|wrote|began|broke|brought|bought|built|chose|drew|drove|fell|flew|fought|found|grew|heard"
    r"|hit|rose|sold|sank|thought|understood|withdrew|became|cut|let|lay|lie[sd]?|go|goes|come|comes|take|takes|hold|holds)\b"
)


def other_subject(a: Stance, b: Stance) -> bool:
    """Return whether both begin with somebody who is named, and it is not the same one."""
    first, second = lead(a), lead(b)
    return bool(first and second and not first & second)


@lru_cache(maxsize=1 << 13)
def lead(one: Stance) -> frozenset[str]:
    """Return the stems of the names in front of the first verb, nations by their one name; of "it", who speaks."""
    words = _BEHIND_THAT.sub("", one.words).removeprefix("that ")
    head = _VERB.split(words.strip("\"“‘' "), maxsplit=1)[0][:80]
    words = [w for w, *_ in spelled(head)]
    named = [w for n, w in enumerate(words) if w[0].isupper() and (n or nation(w) or words[1:2] and words[1][0].isupper())]
    return frozenset((nation(w) or stem(w)).lower() for w in named if len(w) > 1)


_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|to|in|at|on|by|for"
    r"|from|\w{3,}ed)\b"
)


def _far(no: Stance) -> int:
    return NEAR + 2 if no.claim.kind is Kind.DENIAL else NEAR


def _numbers(one: Stance) -> frozenset[tuple[float | None, float | None, str | None]]:
    return frozenset((q.low, q.high, q.unit) for q in one.claim.quantities if q.unit not in _NO_THINGS)


_NO_THINGS = frozenset({None, "second", "minute", "hour", "day", "week", "month", "year", "share", "per cent"})


@lru_cache(maxsize=1 << 13)
def _flat(no: Stance) -> bool:
    if no.claim.historical or no.said.conditional or no.claim.kind in {Kind.OPINION, Kind.DEMAND, Kind.CONDITIONAL}:
        return False
    if said_to_be_denied(no):
        return True
    if no.voice is not None and no.voice.vague:
        return False
    if no.claim.kind is Kind.DENIAL and OF_NO_CLAIM.match(no.words):
        return False
    if no.claim.kind is Kind.DENIAL:
        return no.claim.factuality in _FLATLY or _NO_SUCH.search(no.words) is not None
    return no.claim.factuality in _FLATLY and _NO.search(no.words) is not None


_NO_SUCH = re.compile(r"(?i)\b(?:no|any) such\b")
_DENIED_THAT = re.compile(
    rf"(?i)\b(?:reject|den|dismiss|disput|refut)(?:ed|ies|ied|s|es|ing)? (?:as \w+ )?(?:the |any |all )?(?:\w+ )?{_WHAT} that\b"
    rf"|\b{_WHAT} that\b.{{1,160}}\b(?:is|was|are|were) (?:rejected|denied|dismissed)\b"
)


@lru_cache(maxsize=1 << 13)
def said_to_be_denied(one: Stance) -> bool:
    """Return whether a claim of nobody's in particular is told only to say that it is denied."""
    vague = one.voice is not None and one.voice.vague
    return vague and _DENIED_THAT.search(sentence(one.report)) is not None


def dismisses_it(words: str) -> bool:
    """Return whether words call an account or a report of somebody's untrue: "reports of a refusal a fairy tale"."""
    return _DISMISSES.match(words) is not None


def truly_negated(words: str) -> bool:
    """Return whether there is a "no" in the words; who "refused to board" did something all the same."""
    return bool(_TRULY_NO.search(words))


@lru_cache(maxsize=1 << 13)
def denied_words(no: Stance) -> str:
    """Return what is said not to be so: all of a denial, else what stands behind the "no" up to the next stop."""
    if no.claim.kind is Kind.DENIAL and not truly_negated(no.words):
        return no.words
    found = [no.words[m.end() :] for m in _NO.finditer(no.words)]
    return " . ".join(_STOP.split(rest, maxsplit=1)[0] for rest in found) or no.words


def in_common(no: Stance, yes: Stance) -> frozenset[str]:
    """Return the things and acts that are denied and that the claim, or the sentence that brings it, tells of.

    None where all that both have is a thing that the whole story is about: an act is needed, what is denied first
    ("no epidemic"), or two of them.
    """
    denied = denied_words(no)
    acts = concepts(denied) & concepts(f"{yes.words} {sentence(yes.report)}")
    plain = [s for s, w in weighed(denied).items() if w == PLAIN and not _COUNTS.match(s) and not nation(s.title())]
    first = next((s for s in plain if s not in _WEAK), None)
    words = frozenset(plain) & {s for s, w in weighed(yes.words).items() if w == PLAIN} - SAME_WORDS - _WEAK
    alike = telling(acts) | words
    head = {first} & words or concept_of(first) & acts if first else acts
    done = telling(acts) - THINGS
    if no.claim.kind is Kind.DENIAL or said_to_be_denied(no):
        return alike if done or head or len(alike) > 1 else frozenset()
    return alike if head or (done and len(alike) > 1) else frozenset()


_COUNTS = re.compile(
    r"\d|(?:one|two|thre|four|fiv|six|seven|eight|nin|ten|eleven|twelv|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundr|thousand|million)"
)
_WEAK = frozenset(
    map(stem, "president minister leader government official spokesman level reason play chang force plant any kind sort such thing word fact matter case situation issue problem right wrong talk back part".split())
)
