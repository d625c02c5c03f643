"""The turns that a forecast expects, and those that a report tells as taken, with who or what takes them.

Who takes a turn stands before the verb, or behind it as its object; where a pronoun stands there, it is who or what the
sentence began with, or the sentence before told of. An office stands for its bearer where the text has but one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from firsthand.judgements.forecasts.foretold import foretold, sentence_before, told_words
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import where
from firsthand.judgements.forecasts.turns import Turn, turns
from firsthand.judgements.meaning.clauses import CUT, names_in
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import concept_of
from firsthand.judgements.words.words import PLAIN, stem, weighed
from firsthand.language.actors.roles import OFFICES, PERSONS
from firsthand.model.judgement import Report

_GENERAL = frozenset(
    weighed(
        "day days hour month chance odds plan scheme programme program campaign project operation end matter news way"
        " side part number man men case story issue question thing announce expect intend"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A turn with what it is of: the words for that, the names and things in them, and those of its whole clause.

    ``vague`` says that a pronoun stands for it.
    """

    turn: Turn
    own: str
    names: frozenset[str]
    things: frozenset[str]
    near: frozenset[str]
    where: frozenset[str]
    beside: frozenset[str]
    vague: bool = False


@lru_cache(maxsize=1 << 13)
def axes(report: Report) -> frozenset[str]:
    """Return the axes of the turns that a report foretells or tells of."""
    return frozenset(each.turn.axis for each in (*expected(report), *taken(report)))


@lru_cache(maxsize=1 << 12)
def expected(report: Report) -> tuple[Taken, ...]:
    """Return the turns that a forecast expects; of one told in the present ("he loses by two"), those of its words."""
    if not is_forecast(report):
        return ()
    if anew := set_anew(report):
        return anew
    texts = [each.text for each in foretold(report).clauses] or [report.words]
    plain = [_ASIDE.split(text)[0] for text in texts if not _WAS_TO_HAVE.search(text)]
    return tuple(taken for text in plain for taken in _taken(report, text, report.words, ahead=True))


def set_anew(report: Report) -> tuple[Taken, ...]:
    """What is "put off until Friday" is to begin on Friday."""
    if not _UNTIL.search(report.words) or foretold(report).due is None:
        return ()
    told_of = (
        taken for piece in CUT.split(report.words) for taken in _taken(report, _UNTIL.split(piece)[0], report.words)
    )
    off = (each for each in told_of if each.turn.axis == "happen" and not (each.turn.end or each.turn.final))
    return tuple(replace(each, turn=replace(each.turn, end=True)) for each in off if not each.turn.negated)


_UNTIL = re.compile(r"(?i)(?<=\w )(?:until|till|to)(?= \S* ?\d|(?: \w+)? [A-Z])")
_WAS_TO_HAVE = re.compile(r"(?i)\b(?:was|were|had been) (?:to|due to|supposed to|meant to) have\b")

_ASIDE = re.compile(r"(?i)(?<=\w )(?:before|after|until|till|when|once|while|unless|if|since|as)\b")
"""What follows is set as a time or a condition, and is not what is foretold."""


@lru_cache(maxsize=1 << 12)
def taken(report: Report) -> tuple[Taken, ...]:
    """Return the turns that a report tells of as having been taken, as far as its source is sure."""
    found = []
    for words in told_words(report):
        pieces = [piece for piece in CUT.split(words) if piece and piece.strip()]
        plain = (piece for piece in pieces if not _NOT_TOLD.search(piece))
        found += [taken for piece in plain for taken in _taken(report, _NOT_YET.split(piece)[0], words)]
    return tuple(found)


_NOT_YET = re.compile(r"(?i)(?<=\w )(?:before|until|till|unless|if)\b")
_NOT_TOLD = re.compile(
    r"(?i)\b(?:(?:was|were|is|are) to (?!have\b)|will|would|shall|should|could|(?-i:may)|might|can|if|unless|once"
    r"|until|whether|must"
    r"|(?:expect|plan|hope|want|threaten|intend|prepar|promis|vow|pledg|decid|vot|agree)\w* to(?= [a-z])"
    r")\b|['’]ll\b"
)


def _taken(report: Report, text: str, whole: str, *, ahead: bool = False) -> Iterator[Taken]:
    for turn in turns(text, ahead=ahead):
        own = _RELATIVE.sub(" ", turn.of if _said(turn.of) else turn.after)
        vague = not _said(turn.of) or bool(_PRONOUN.match(own))
        if vague:
            # "The tanker, with fuel aboard, was at anchor": who it is of stands before, else in the sentence before.
            lead = CUT.split(whole[: max(0, whole.find(text.strip()))])[0] or ""
            vague = not _said(lead)
            own = f"{sentence_before(report) if vague else lead} {own}"
        named = _names(report, own)
        yield Taken(
            turn=turn,
            own=own,
            names=named,
            things=_of_axis(turn.axis, _things(own) - named),
            near=(near := _names(report, text)),
            where=where(report, text),
            beside=near | _things(text) - _things(turn.words),
            vague=vague,
        )


_RELATIVE = re.compile(
    r", (?:which|who|whose|where)\b[^,;]*(?:,|$)"
    r"|(?<=[a-z]) (?:that|which|who|whom|where) (?:the|he|she|it|they|had|has|have|was|were) [^,;]*$"
)
_PRONOUN = re.compile(
    r"(?i)\W*(?:that |and |but )?(?:it|they|he|she|both|these|those|neither|none|who|which|there|what|much|all|some"
    r"|most|many|little|nothing|something|everything|everybody|one|each|the (?:pair|rest"
    r"|others?|two(?= (?:had|have|were|are|will|would|did|could))))\b"
)


def _of_axis(axis: str, found: frozenset[str]) -> frozenset[str]:
    """The things that take a turn; what is signed is a paper, whatever it is called."""
    return (found - _SIGNED) | {"paper"} if axis == "agree" and found & _SIGNED else found


_SIGNED = frozenset(stem(word) for word in "text document page paper sheet protocol memorandum".split()) | {"write"}


def _said(words: str) -> bool:
    return bool(names_in(f"x {words}") or _things(words))


@lru_cache(maxsize=1 << 14)
def _names(report: Report, words: str) -> frozenset[str]:
    """The names in words; what opens them is one where another follows or the text has it inside a sentence, too."""
    found = names_in(f"x {words}")
    opening = _OPENING.match(words)
    if opening and not _is_name(opening[1], opening[0].strip(), report.document.text):
        found -= names_in(f"x {opening[1]}")
    return found | bearers(report, words)


_OPENING = re.compile(r"\W*([A-Z]\w+)\b(?: [A-Z]\w+)?")


@lru_cache(maxsize=1 << 12)
def _is_name(word: str, with_next: str, text: str) -> bool:
    if with_next != word and with_next in text:
        return True
    return re.search(rf"[\w,;] {re.escape(word)}\b", text) is not None


@lru_cache(maxsize=1 << 14)
def _things(words: str) -> frozenset[str]:
    """The things of which words tell, each by its concept where it has one: a lorry is a truck."""
    plain = (base for base, weight in weighed(_lowered(words)).items() if weight == PLAIN and base not in _GENERAL)
    return frozenset(name for base in plain for name in (concept_of(base) or {base}) if base != "x")


def _lowered(words: str) -> str:
    """The capital of a first word is the sentence's, and makes no name of it."""
    bare = words.lstrip(" \"“‘'")
    return f"x {bare[:1].lower()}{bare[1:]}"


def bearers(report: Report, words: str) -> frozenset[str]:
    """Return the names of those whom a text calls by an office or a kind that words have: "the prime minister"."""
    known_as = _called(report.document.id, report.document.text)
    low = f" {words.lower()} "
    return frozenset(name for noun, names in known_as for name in names if f" {noun} " in low or f" {noun}’s " in low)


@lru_cache(maxsize=1 << 10)
def _called(_: str, text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """What one bearer alone is called in a text, with the stems of his name: "Prime Minister Ada Holt"."""
    found: dict[str, set[frozenset[str]]] = {}
    for match in _TITLED.finditer(text):
        last = match["noun"].lower().split()[-1]
        whole = " ".join(match["noun"].lower().split()[-2:])
        if last in _NOUNS and (names := names_in(f"x {match['name']}")):
            found.setdefault(whole, set()).add(names)
    return tuple((noun, next(iter(names))) for noun, names in found.items() if len(names) == 1)


_NOUNS = PERSONS | OFFICES | frozenset("ship tanker ferry vessel trawler freighter frigate yacht liner".split())
_TITLED = re.compile(
    r"\b(?P<noun>(?:[A-Za-z][a-z]+ )?[A-Za-z][a-z]+),? (?:the )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)


def turn_keys(report: Report) -> frozenset[str]:
    """Return keys that a turn foretold shares with its telling: the axis, with each name or thing that takes it."""
    both = (*expected(report), *taken(report))
    found = {f"t:{each.turn.axis}+{of}" for each in both for of in each.names | each.things if not nation(of)}
    return frozenset(sorted(found)[:MOST])


MOST = 12
"""Keys of a report."""
