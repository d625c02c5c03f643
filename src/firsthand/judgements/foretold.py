"""What a forecast says will be, and what a later report tells: clause by clause, with what each says no to.

No grammar is at hand here: clauses are cut at stops and conjunctions, which is coarse and quick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from firsthand.judgements.dating import known, said_on
from firsthand.judgements.likelihood import likelihood
from firsthand.judgements.senses import phrasal, senses
from firsthand.judgements.sides import nation
from firsthand.judgements.words import LIGHT, NAME, spelled, stem, weighed
from firsthand.language.edtf import Days, days, ends
from firsthand.model.claim import Factuality, Kind
from firsthand.model.judgement import Report
from firsthand.model.text import Span

TO_COME = frozenset({Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT, Kind.CONDITIONAL})
_ELSE = frozenset({Kind.REPORT, Kind.ESTIMATE, Kind.OPINION})
_NO = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})

_CUT = re.compile(r"[.;!?:\n]+(?=\s|[”\"’)]|$)|,\s|\b(?:and|but|while|although|though|because|so that|by which|which)\b")
_IF = re.compile(r"(?i)\b(?:if|unless|provided|as long as|once)\b")
_WILL = re.compile(
    r"(?i)\b(?:will|would|shall|should|could|may|might|going to|about to|set to|due to|(?:was|were|is|are) to"
    r"|expect\w*|promis\w+|vow\w*|pledg\w+|plan\w* to|mean[st]? to|intend\w*|ready to|threat\w+)\b|['’]ll\b|\bwon['’]t\b"
)
_NEGATION = re.compile(
    r"(?i)\b(?:not?|none|nobody|nothing|never|neither|nor|without|refus\w+|fail(?:s|ed|ing)?|declin(?:e|es|ed|ing) to"
    r"|cannot|unlikely|yet to|halted|cancel\w+|postpon\w+)\b|n['’]t\b"
)
# What lies ahead in words that no kind is told by: a plan, a date by which something is to be, a rate from now on.
_INTENT = re.compile(
    r"(?i)\b(?:(?:means?|meant|plans?|planned|intends?|intended|aims?|aimed|prepares?|preparing|poised|scheduled|slated"
    r"|due|set|expected|ready) to|on the verge of|about to"
    r"|expect(?:s|ed|ing)? (?:an?|the|no|more|that)\b|from now on|within (?:hours|days|weeks|months)\b"
    r"|in the coming (?:hours|days|weeks|months)|more (?:\w+ ){0,2}(?:per|every|each|a) day)"
)
_AHEAD = re.compile(
    r"(?i)\b(?:to|will|would|shall|should|could|may|might|can|expect\w*|due|plan\w*|scheduled|set|ready|notice|order\w*"
    r"|begins?|starts?|ends?|takes? effect|expires?|unlikely|likely|odds|chance)\b|['’]ll\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause: who, what is done, and to what, as far as that can be told without a grammar.

    ``head`` are the stem and the senses of the first verb that tells ("would be open again": open), ``phrasal`` its
    verb with a particle. ``subject`` and ``object`` are the names before and behind it, nations by their one name; ``who``
    are the telling words and senses before it, ``whom`` the last of them, and ``pronoun`` says that there is none but "it" or "they".
    ``negated`` says that it is told, or said to come, as not so.
    """

    text: str
    head: frozenset[str]
    phrasal: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    who: frozenset[str]
    whom: str | None
    plain: frozenset[str]
    senses: frozenset[str]
    negated: bool
    pronoun: bool
    passive: bool
    to_come: bool
    condition: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """What a forecast says: the clauses of what is to come, its conditions, and when (``None`` where it says nothing).

    ``due`` is EDTF, ``days`` the days it covers. ``about`` and ``names`` are the telling words of the whole claim.
    """

    clauses: tuple[Clause, ...]
    conditions: tuple[Clause, ...]
    due: str | None
    days: Days
    said: Days
    about: frozenset[str]
    names: frozenset[str]


def is_forecast(report: Report) -> bool:
    """Return whether a claim, or a part of it, is about what had not happened when it was said.

    History is none, nor is a demand: it says what somebody should do, and not that he will.
    """
    return _is_forecast(report)


@lru_cache(maxsize=1 << 14)
def _is_forecast(report: Report) -> bool:
    claim = report.claim
    if claim.historical or _long_ago(report) or claim.kind is Kind.DEMAND:
        return False
    if claim.kind in TO_COME or any(part.kind in TO_COME for part in claim.parts):
        return True
    if claim.kind not in _ELSE:
        return False
    return bool(_INTENT.search(report.words)) or _dated_ahead(report)


def _long_ago(report: Report) -> bool:
    """Whether it was said so long before it was printed that it is history: "Thole wrote in 1911"."""
    said, printed = said_on(report)[1], known(report.document.published.edtf)[0]
    return said is not None and printed is not None and (printed - said).days > 366


def _dated_ahead(report: Report) -> bool:
    """A day that lies ahead of when it was said, in words that look ahead; or one not over, with words of likelihood."""
    said = said_on(report)
    if said[1] is None or not _AHEAD.search(report.words):
        return False
    spans = (known(when.edtf) for when in report.claim.times)
    odds = likelihood(report)
    return any(
        (start is not None and start > said[1])
        or (odds is not None and odds.band is not None and end is not None and end > said[1])
        for start, end in spans
    )


@lru_cache(maxsize=1 << 14)
def foretold(report: Report) -> Foretold:
    """Return what a forecast says; of a claim whose parts differ in kind, the parts that look ahead."""
    claim, text = report.claim, report.document.text
    ahead = [part for part in claim.parts if part.kind in TO_COME]
    words = [text[part.span.start : part.span.end] for part in ahead] or [report.words]
    found = [each for stretch in words for each in clauses(stretch)]
    plain = [each for each in found if not each.condition]
    coming = [each for each in plain if each.to_come]
    if not ahead and claim.factuality in _NO:
        coming = [replace(coming[0], negated=True), *coming[1:]] if coming else []
    due = due_of(report)
    all_words = weighed(report.words)
    return Foretold(
        clauses=tuple(coming),
        conditions=tuple(each for each in found if each.condition),
        due=due,
        days=known(due),
        said=said_on(report),
        about=frozenset(s for s, w in all_words.items() if LIGHT < w < NAME),
        names=names_in(report.words),
    )


def due_of(report: Report) -> str | None:
    """Return the latest time that the words allow (EDTF), ``None`` where they name none.

    A day inside a condition is when it can begin, and not when it must have come about.
    """
    claim = report.claim
    if _some_day(report):
        return None
    dues = [part.due for part in claim.parts if part.kind in TO_COME and part.due]
    due = claim.due if claim.kind in TO_COME and claim.due else (max(dues, key=_last) if dues else claim.due)
    if due is None and not dues:
        due = _ahead(report)
    if due is None or _in_condition(report, due):
        return due and f"{ends(due)[1]}/.."
    return due


def _some_day(report: Report) -> bool:
    """ "On a Sunday" names no day; where it is the only time, there is none."""
    before = (report.document.text[max(0, when.span.start - 4) : when.span.end] for when in report.claim.times)
    return bool(report.claim.times) and all(_ANY.search(each) for each in before)


_ANY = re.compile(r"(?i)\b(?:an?|any) (?:mon|tues|wednes|thurs|fri|satur|sun)day$")


def _last(due: str) -> date:
    return days(due)[1] or date.max


def _ahead(report: Report) -> str | None:
    """The last time that the claim names and that was not over when it was said."""
    said = said_on(report)[0]
    if said is None or any(part.kind in TO_COME for part in report.claim.parts):
        return None
    later = [w.edtf for w in report.claim.times if (end := known(w.edtf)[1]) and end >= said and not _bare(report, w.span)]
    if not later:
        return None
    last = max(later, key=_last)
    as_soon = _AS_SOON.search(report.words)
    return f"{ends(last)[0]}/.." if as_soon and "/" not in last else last


_AS_SOON = re.compile(r"(?i)\bas (?:soon|early) as\b|\bfrom (?:to)?(?:morrow|day|mon|tues|wednes|thurs|fri|satur|sun)")


def _bare(report: Report, span: Span) -> bool:
    """A time that dates what was and not what will be: "since the weekend"."""
    before = report.document.text[max(0, span.start - 12) : span.start].lower()
    return bool(re.search(r"\b(?:since|last|ago)\W*$", before))


def _in_condition(report: Report, due: str) -> bool:
    text = report.document.text
    last = days(due)[1]
    for when in report.claim.times:
        if known(when.edtf)[1] != last:
            continue
        start = max(0, when.span.start - 120)
        before = _CUT.split(text[start : when.span.start])[-1]
        if _IF.search(before):
            return True
    return False


# "The closed gates were raised": what is said of them is that they were raised.
_ATTRIBUTE = re.compile(
    r"(?i)\b(the|an?|its|their|his|her|our|these|those|of|two|three|four|five|six|\d+) (?:\w+ly )?(?:\w+(?:ed|en)|open|shut|held)"
    r" (?=[a-z]{3,})(?!(?:by|in|at|on|for|from|with|after|before|when|until|since|near|last|this|again)\b)"
)


@lru_cache(maxsize=1 << 14)
def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text that have a verb that tells."""
    found = []
    for piece in filter(None, _CUT.split(text)):
        condition = _IF.search(piece)
        if condition and condition.start() > 4:
            found.append(_clause(piece[: condition.start()], condition=False))
            found.append(_clause(piece[condition.start() :], condition=True))
        else:
            found.append(_clause(piece, condition=bool(condition)))
    return tuple(each for each in found if each is not None)


def _clause(piece: str, *, condition: bool) -> Clause | None:
    text = _ATTRIBUTE.sub(r"\1 ", piece.strip())
    modal = _WILL.search(text)
    verb = modal or _finite(text)
    if verb is None:
        return None
    after = text[verb.end() :] if modal else text[verb.start() :]
    before = text[: verb.start()]
    negation = _NEGATION.search(f"{before} {text[verb.start() : verb.end()]} {_near(after)}")
    # What is refused is refused for its purpose: "will not send troops to fight in Ukraine".
    act = after if negation and modal else _PURPOSE.split(after, maxsplit=1)[0]
    words = weighed(f"x {before} {act}")
    return Clause(
        text=piece.strip(),
        head=_head(act),
        phrasal=phrasal(act),
        subject=names_in(before),
        object=names_in(act),
        who=frozenset(s for s, w in weighed(f"x {before}").items() if LIGHT < w < NAME and s != "x") | senses(before),
        whom=next((each for each in reversed(_telling(before)) if not each[0].isdigit()), None),
        plain=frozenset(s for s, w in words.items() if LIGHT < w < NAME and s != "x"),
        senses=senses(f"{before} {act}"),
        negated=bool(negation),
        pronoun=bool(_PRONOUN.match(before)) or not before.strip(),
        passive=bool(_PASSIVE.search(text)),
        to_come=bool(modal),
        condition=condition,
    )


_PRONOUN = re.compile(
    r"(?i)[\"“”‘’']*(?:that |whether |how )?(?:(?:it|they|we|he|she|I)\b|(?:both|these|those|this|all)(?: \w+ly)? *$)"
)
_PASSIVE = re.compile(r"(?i)\b(?:be|been|being|is|are|was|were) (?:\w+ly )?\w+(?:ed|en|un|ut|old|ent)\b")


def _telling(text: str) -> list[str]:
    by = weighed(f"x {text}")
    return [base for word, _, _, _ in spelled(text) if LIGHT < by.get(base := stem(word), 0) < NAME]


def _near(act: str) -> str:
    """The first words behind a verb: "was not", "would in no case"; a "no" further on is of something else."""
    return " ".join(act.split()[:4])


def names_in(text: str) -> frozenset[str]:
    """Return the names of a stretch, nations by their one name, others by their stem.

    The word that opens it is one only where it names a nation or another name follows.
    """
    opening = _OPENING.match(text)
    found = set()
    for word, start, _, _ in spelled(text):
        if not word[0].isupper() or len(word) < 2:
            continue
        if of := nation(word):
            found.add(of)
        elif not (opening and start < opening.end()) and weighed(f"x {word}").get(stem(word)) == NAME:
            found.add(stem(word))
    return frozenset(found)


_OPENING = re.compile(r"[^\w]*[A-Z][\w’'-]*(?! [A-Z])")


# An infinitive behind the verb tells of a purpose, and a clause of time or cause of something beside it.
_PURPOSE = re.compile(
    r"\b(?:to (?!(?:the|an?|its|their|his|her|our|this|that|all|no|one|two|three)\b)[a-z]+|in order to|in the event of|after|before"
    r"|when|until|as|amid|despite|during|following|for \w+ing|from \w+ing|by \w+ing|that|who|whose|where)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|do|\w{2,}ed|began|came|fell|fought|gave|held|left|lost|met|rose|sent|shot|shut"
    r"|struck|took|went|won|withdrew|broke|cut|hit|put|set|retook|overtook|became|drew|built|bought|paid|flew|fled|spoke|won)\b"
)


def _finite(text: str) -> re.Match[str] | None:
    """The first verb that tells of what is or was; one that opens the clause may be a participle."""
    return next((m for m in _VERB.finditer(text) if m.start() > 0 and not _BARE.search(text[: m.start()])), None)


_BARE = re.compile(r"(?i)\b(?:to|a|an|the|more|newly|recently) $")
_AUXILIARY = frozenset(
    "is are was were be been being has have had having does did do not never also again soon then still only all now"
    " just even probably likely ever no once already to able continue continued continues begin began begun start"
    " started seek sought try tried trying want wanted seem expected planning set about due back in at on their its"
    " his her conduct conducted carry carried out military joint mass major further additional new full overt a an the"
    " as well ready".split()
)
_STATE = frozenset("stay stayed stays staying remain remained remains keep kept".split())
_PARTICIPLE = re.compile(r"(?:ed|en|wn|un|ght|eft|ent|ost|old|ut|et|it|ot|ne|me|id|pt|lt|ng|nk|ce|ad|ood|uck)$")


def _head(act: str) -> frozenset[str]:
    """The stem and senses of the first word that says what is done: "would be open again", "had been called up".

    What stays shut is shut; what has "complete information" has completed nothing.
    """
    words = [word.lower() for word in re.findall(r"[A-Za-z]+(?:-[a-z]+)?", act)[:9]]
    if len(words) > 1 and words[0] in {"has", "have", "had"}:
        after = next((word for word in words[1:] if word not in _AUXILIARY and not word.endswith("ly")), "")
        if not _PARTICIPLE.search(after) and "been" not in words[:4]:
            return frozenset()
    state: frozenset[str] = frozenset()
    for word in words:
        if word in _AUXILIARY or word.endswith("ly"):
            continue
        found = frozenset(s for s, w in weighed(word).items() if w > LIGHT) | senses(word)
        if word in _STATE and not state:
            state = found
            continue
        if state and not senses(word):
            return state
        if found:
            return found
    return state


@lru_cache(maxsize=1 << 14)
def told(report: Report) -> tuple[Clause, ...]:
    """Return the clauses in which a report tells of what is or was, as far as its source is sure of it."""
    claim = report.claim
    if claim.historical or claim.kind in _NOT_TOLD or claim.factuality not in _SURE:
        return ()
    ahead = [part.span for part in claim.parts if part.kind in TO_COME]
    words = [report.document[span] for span in claim.content if not any(span in other for other in ahead)]
    for span in ahead:
        words = [each.replace(report.document[span], " . ") for each in words]
    return tuple(c for each in words for c in clauses(each) if not c.to_come and not c.condition)


_NOT_TOLD = frozenset({Kind.DEMAND, Kind.OPINION, Kind.FORECAST, Kind.THREAT, Kind.CONDITIONAL})
"""A commitment can be a deed: "announced that he was calling up 5,000 reservists"."""
_SURE = frozenset({Factuality.CERTAIN, Factuality.CERTAIN_NOT})
