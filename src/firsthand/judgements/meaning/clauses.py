"""The clauses of what is said: who, what is done, to what, and whether it is so, as far as words alone show it.

Clauses are cut at stops and conjunctions, which is coarse and quick: a pair of reports is compared a million times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.doings import phrasal, senses, states
from firsthand.judgements.words.words import LIGHT, NAME, spelled, stem, weighed

_STOPS = r"(?<!\b[ap]\.m)(?<!\bGen)(?<!\bMr)(?<!\bDr)(?<!\bNov)(?<!\bOct)(?<!\bDec)[.;!?:\n]+"
CUT = re.compile(rf"{_STOPS}(?=\s|[”\"’)]|$)|,\s|\b(?:and|but|while|although|though|because|so that|by which|which)\b")
IF = re.compile(
    r"(?i:\b(?:if|unless|provided|as long as|once)\b)"
    # "Should the chamber refuse it, he would go."
    r"|^[\"“‘'\s]*(?:Should|Were|Had) (?=(?:the|an?|any\w*|he|she|it|they|we|you|I|[A-Z]\w+)\b)"
)
_WILL = re.compile(
    r"(?i)\b(?:will|would|shall|should|could|(?-i:may)|might|going to|about to|set to|due to|(?:was|were|is|are) to"
    r"|expect\w*|promis\w+|vow\w*|pledg\w+|plan\w* to|mean[st]? to|intend\w*|ready to|threat\w+)\b"
    r"|['’]ll\b|\bwon['’]t\b"
)
_NEGATION = re.compile(
    r"(?i)\b(?:not?(?! (?:later|more|less|fewer|sooner|only|just|doubt|matter)\b)"
    r"|none|nobody|nothing|never|neither|nor|without|refus\w+|fail(?:s|ed|ing)?|declin(?:e|es|ed|ing) to"
    r"|cannot|unlikely|yet to|halted|cancel\w+|postpon\w+)\b|n['’]t\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause: who, what is done, and to what, as far as that can be told without a grammar.

    ``head`` are the stem and the senses of the first verb that tells ("would be open again": open), ``phrasal`` its
    verb with a particle. ``subject`` and ``object`` are the names before and behind it, nations by their one
    name; ``who`` are the telling words and senses before it, ``whom`` the last of them, ``pronoun`` says that there is
    none but "they" or "both", and ``speaker`` that it can be the one who speaks.
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
    speaker: bool
    pronoun: bool
    passive: bool
    to_come: bool
    condition: bool


# "The closed gates were raised": what is said of them is that they were raised.
_ATTRIBUTE = re.compile(
    r"(?i)\b(the|an?|its|their|his|her|our|these|those|of|two|three|four|five|six|\d+) "
    r"(?:\w+ly )?(?:\w+(?:ed|en)|open|shut|held)"
    r" (?=[a-z]{3,})(?!(?:by|in|at|on|for|from|with|after|before|when|until|since|near|last|this|again)\b)"
)


@lru_cache(maxsize=1 << 14)
def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text that have a verb that tells."""
    found = []
    for piece in _pieces(text):
        condition = IF.search(piece)
        if condition and condition.start() > 4:
            found.append(_clause(piece[: condition.start()], condition=False))
            found.append(_clause(piece[condition.start() :], condition=True))
        else:
            found.append(_clause(piece, condition=bool(condition)))
        if not condition and (beside := _BESIDE.search(piece)) and beside.start() > 4:
            found.append(_clause(f" {piece[beside.end() :]}", condition=False))
    return tuple(each for each in found if each is not None)


# What a clause of time or place tells has been as well: "a day after boats from Belmare sailed to the rock".
_BESIDE = re.compile(r"\b(?:after|when|where|since|as) (?=\w+ \w+)")
_JOINS = frozenset({"and", "which", "who"})


def _pieces(text: str) -> Iterator[str]:
    """The stretches between stops and conjunctions, each with the subject that it shares with the one before it.

    "The ministers of Osmark and Cassary have met" is one; "the curfew, which was to end, was extended" tells of the
    curfew twice.
    """
    left, subject, named, start, carries = "", "", "", 0, False
    for stop in (*CUT.finditer(text), None):
        piece = f"{left}{text[start : stop.start() if stop else len(text)]}"
        cut = stop[0].strip() if stop else ""
        start = stop.end() if stop else len(text)
        verb = _WILL.search(piece) or _finite(piece)
        related = cut == "," and _RELATIVE.match(text, start) is not None
        if verb is None and piece.strip() and (cut in _JOINS or related):
            left = f"{piece.strip()} {cut if cut == 'and' else ''} ".replace("  ", " ")
            continue
        if carries and (subject or named) and (_OPENS.match(piece)):
            piece = f"{named or subject} {piece.strip()}"
        elif verb is not None:
            subject = " ".join(piece[: verb.start()].split())
        left, carries = "", cut in {"and", "but", "which", "who", ","}
        # "The commander, Joren Vael, signed it": who is named before a comma is who does what opens a later piece.
        named = "" if verb is not None or not carries else named or " ".join(piece.split())
        if piece.strip():
            yield piece


_RELATIVE = re.compile(r"(?:which|who)\b")


def _clause(piece: str, *, condition: bool) -> Clause | None:
    text = _ATTRIBUTE.sub(r"\1 ", piece.strip())
    if (opening := _OPENING.match(text)) and not nation(opening[0].strip("\"“‘' ")):
        text = opening[0].lower() + text[opening.end() :]  # its capital is that of the sentence
    unmet = _UNMET.search(text)  # "was to have ended": it had been foretold, and was not so
    modal = None if unmet else _WILL.search(text)
    verb = unmet or modal or _finite(text)
    if verb is None:
        return None
    after = text[verb.end() :] if modal or unmet else text[verb.start() :]
    before = text[: verb.start()]
    negation = _NEGATION.search(f"{before} {text[verb.start() : verb.end()]} {_near(after)}")
    # What is refused is refused for its purpose: "will not send troops to fight in Ukraine".
    act = after if negation and modal else _PURPOSE.split(after, maxsplit=1)[0]
    words = weighed(f"x {before} {act}")
    head, short = _head(act) | states(act), _SHORT.search(act)
    return Clause(
        text=piece.strip(),
        head=frozenset({"reach"}) if short else head,
        phrasal=phrasal(act),
        subject=names_in(before),
        object=names_in(act),
        who=frozenset(s for s, w in weighed(f"x {before}").items() if LIGHT < w < NAME and s != "x") | senses(before),
        whom=next((each for each in reversed(_telling(before)) if not each[0].isdigit()), None),
        plain=frozenset(s for s, w in words.items() if LIGHT < w < NAME and s != "x"),
        senses=senses(f"{before} {act}"),
        negated=bool(negation or unmet or short),
        speaker=bool(_SPEAKER.match(before)),
        pronoun=bool(_PRONOUN.match(before)) or not before.strip(),
        passive=bool(_PASSIVE.search(text)),
        to_come=bool(modal),
        condition=condition,
    )


_UNMET = re.compile(
    r"(?i)\b(?:was|were|had been) (?:to|due to|supposed to|meant to) have (?=\w)|\bwas supposed to (?=\w)"
)
_SHORT = re.compile(r"(?i)\b(?:short of|from reaching)\b")
_SPEAKER = re.compile(r"(?i)[\"“”‘’']*(?:that |whether |how )?(?:it|they|we|he|she|I)\b")
_PRONOUN = re.compile(
    r"(?i)[\"“”‘’']*(?:that |whether |how )?(?:(?:it|they|we|he|she|I)\b"
    r"|(?:both|these|those|this|all|some|most|none|neither|each|half)"
    r"(?: of (?:them|these|those|us|you|it))?(?: \w+ly)? *$)"
)
_PASSIVE = re.compile(r"(?i)\b(?:be|been|being|is|are|was|were) (?:\w+ly )?\w+(?:ed|en|un|ut|old|ent)\b")


def _telling(text: str) -> list[str]:
    by = weighed(f"x {text}")
    return [base for word, _, _, _ in spelled(text) if LIGHT < by.get(base := stem(word), 0) < NAME]


def _near(act: str) -> str:
    """The first words behind a verb: "was not", "would in no case"; a "no" further on is of something else.

    "Was extended without a date" was extended.
    """
    return " ".join(act.split()[:4]).partition("without")[0]


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
    r"\b(?:to (?!(?:the|an?|its|their|his|her|our|this|that|all|no|one|two|three)\b)[a-z]+|in order to"
    r"|in the event of|after|before"
    r"|when|until|as|amid|despite|during|following|for \w+ing|from \w+ing|by \w+ing|that|who|whose|where)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|do|\w{2,}ed|began|came|fell|fought|gave|held|left|lost|met"
    r"|rose|sent|shot|shut"
    r"|struck|took|went|won|withdrew|broke|cut|hit|put|set|retook|overtook|became|drew|built|bought|paid|flew"
    r"|fled|spoke|won)\b"
)


def _finite(text: str) -> re.Match[str] | None:
    """The first verb that tells of what is or was; one that opens the clause may be a participle."""
    return next((m for m in _VERB.finditer(text) if m.start() > 0 and not _BARE.search(text[: m.start()])), None)


_OPENS = re.compile(rf"\s*(?:{_VERB.pattern}|{_WILL.pattern.removeprefix('(?i)')})")
_BARE = re.compile(r"(?i)\b(?:to|a|an|the|more|newly|recently|other|to \w+|of|with) $")
_AUXILIARY = frozenset(
    "is are was were be been being has have had having does did do not never also again soon then still only all now"
    " just even probably likely ever no once already to able continue continued continues begin began begun start"
    " started seek sought try tried trying want wanted seem expected planning set about due back in at on their its"
    " his her conduct conducted carry carried out military joint mass major further additional new full overt a an the"
    " as well ready".split()
)
_STATE = frozenset("stay stayed stays staying remain remained remains keep kept".split())
_COPULA = frozenset("is are was were be been being".split())
_WHERE = frozenset("on in at aboard inside there here with behind under near".split())
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
    is_so = False
    for at, word in enumerate(words):
        is_so = is_so or word in _COPULA
        if word in _AUXILIARY or word.endswith("ly"):
            continue
        # In small letters it is no month, but what soldiers and crowds do.
        marches = frozenset({"march", "move"}) if word == "march" else frozenset()
        found = frozenset(s for s, w in weighed(word).items() if w > LIGHT) | senses(word) | marches
        if word in _STATE and not state:
            state = found
            if words[at + 1 : at + 2] and words[at + 1] in _WHERE:
                return state  # "remained on the ship"
            continue
        if state and not senses(word):
            return state
        if found and is_so and not _PARTICIPLE.search(word) and not word.endswith("ing"):
            return senses(word) or state  # "would be exercises" tells no act
        if found:
            return found
    return state
