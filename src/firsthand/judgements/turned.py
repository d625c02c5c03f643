"""What became of a forecast by the turn that its matter took: the end that was foretold, or the other, in other words.

A forecast expects a turn of something by a day (``turns``). A later report settles it that tells a turn on the same axis
of the same thing, after it was said: the same end within its time bears it out; the other end on its last day or later,
or at any time where it was to last, does not. What they are of must be shown by names, things, days and the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from firsthand.judgements.clauses import CUT, names_in
from firsthand.judgements.concepts import concept_of
from firsthand.judgements.dating import known, said_on
from firsthand.judgements.foretold import foretold, is_forecast, sentence_before, told_words
from firsthand.judgements.meeting import Beside, one_story, where
from firsthand.judgements.sides import nation
from firsthand.judgements.timely import day_told, is_after
from firsthand.judgements.turns import BOTH, DECISIVE, Turn, turns
from firsthand.judgements.voices import one_voice, voice
from firsthand.judgements.words import PLAIN, stem, weighed
from firsthand.language.roles import OFFICES, PERSONS
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Report

AFTERWARDS = 31
"""Days after its last day within which a report speaks to a forecast; later, much else can have happened."""
IN_FORCE = 60
"""Days for which a forecast without an end is set against what follows."""
ENOUGH = 3
"""Signs that two turns are of one thing, at least."""

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


def turned_out(beside: Beside) -> tuple[Outcome, str] | None:
    """Return what became of a forecast by a turn that a later report tells, and why; None where it tells none of it."""
    ours, theirs = axes(beside.forecast), axes(beside.later)
    if not (ours and theirs and ours & theirs and is_after(beside)):
        return None
    if is_forecast(beside.later) and (found := _set_later(beside)):
        return found
    if is_forecast(beside.later) and not beside.later.claim.parts and not _set_anew(beside.later):
        return None
    for coming in expected(beside.forecast):
        for was in taken(beside.later):
            if coming.turn.axis != was.turn.axis or not _one_thing(beside, coming, was):
                continue
            if found := _outcome(beside, coming.turn, was.turn):
                return found
    return None


def _set_later(beside: Beside) -> tuple[Outcome, str] | None:
    """When its day comes, it is told as still to come on a later one, or as not to come on that day."""
    (_, last), said = beside.saying.days, said_on(beside.later)[1]
    if beside.hangs:
        return _given_up(beside)
    if last is None or said is None or not last - timedelta(1) <= said <= last + timedelta(AFTERWARDS):
        return None
    for coming in expected(beside.forecast):
        for ahead in expected(beside.later):
            first, until = foretold(beside.later).days
            again = ahead.turn.end is coming.turn.end and first is not None and first > last
            not_then = ahead.turn.end is not coming.turn.end and ahead.turn.negated and until == last
            if coming.turn.axis != ahead.turn.axis or coming.turn.lasting or not (again or not_then):
                continue
            if not _OTHER.search(beside.later.words) and _one_thing(beside, coming, ahead):
                return Outcome.DID_NOT, f"When its day came, {last:%-d %B %Y}, it is told as set for a later one."
    return None


def _given_up(beside: Beside) -> tuple[Outcome, str] | None:
    """Who said that something would be unless, or if, says later that it will not be: the condition has fallen away."""
    first, second = voice(beside.forecast), voice(beside.later)
    if first is None or second is None or first.anonymous or one_voice(first, second) is None:
        return None
    for coming in expected(beside.forecast):
        for ahead in expected(beside.later):
            other = coming.turn.axis == ahead.turn.axis and coming.turn.end is not ahead.turn.end
            if other and _one_thing(beside, coming, ahead):
                return Outcome.VOID, "The one who said so says that it will not be: what it hung on has fallen away."
    return None


_OTHER = re.compile(r"(?i)\b(?:another|second|third|next|again|more|further|new|resum\w*|re-?open\w*)\b")


def _outcome(beside: Beside, coming: Turn, was: Turn) -> tuple[Outcome, str] | None:
    """The outcome by the ends of both and the days: when it was said, its first and last day, the day told."""
    said, (first, last), day = beside.saying.said[0], beside.saying.days, day_told(beside.later)
    if said is None or day is None or day < said:
        return None
    if day > (last + timedelta(AFTERWARDS) if last else max(said, first or said) + timedelta(IN_FORCE)):
        return None
    if beside.hangs:
        return _under_condition(beside, coming, was)
    if coming.end is was.end:
        return _as_said(coming, day, first, last, dated=bool(beside.later.claim.times))
    return _otherwise(coming, was, day, last)


def _as_said(
    coming: Turn, day: date, first: date | None, last: date | None, *, dated: bool
) -> tuple[Outcome, str] | None:
    if coming.lasting:
        held = last is not None and day >= last
        return (Outcome.CAME_TRUE, "On its last day it is told as still so, as was said.") if held else None
    if first is not None and day < first:
        return None
    if last is not None and day > last + timedelta(0 if dated else 1):
        return None
    return Outcome.CAME_TRUE, "It is told in other words as having come about."


def _otherwise(coming: Turn, was: Turn, day: date, last: date | None) -> tuple[Outcome, str] | None:
    if was.final and (last is None or day < last):
        return Outcome.VOID, "What it was said of is told as given up before that could show."
    if coming.lasting and not was.lasting and (last is None or day <= last):
        return Outcome.DID_NOT, "What was said to last, or not to come, is told as otherwise in that time."
    if last is not None and day >= last and not coming.lasting:
        return Outcome.DID_NOT, f"On its last day, {last:%-d %B %Y}, or after, the opposite is told."
    return None


def _under_condition(beside: Beside, coming: Turn, was: Turn) -> tuple[Outcome, str] | None:
    """ "Will stop unless fuel comes", and it never stopped: the condition on which it hung did not hold."""
    last, day = beside.saying.days[1], day_told(beside.later)
    unless = any(each.text.lower().startswith("unless") for each in beside.saying.conditions)
    if not unless or coming.end is was.end or last is None or day is None or day < last:
        return None
    return Outcome.VOID, "It was to come unless something was done, and the opposite is told."


@lru_cache(maxsize=1 << 13)
def axes(report: Report) -> frozenset[str]:
    """Return the axes of the turns that a report foretells or tells of."""
    return frozenset(each.turn.axis for each in (*expected(report), *taken(report)))


@lru_cache(maxsize=1 << 12)
def expected(report: Report) -> tuple[Taken, ...]:
    """Return the turns that a forecast expects; of one told in the present ("he loses by two"), those of its words."""
    if not is_forecast(report):
        return ()
    texts = [each.text for each in foretold(report).clauses] or [report.words]
    plain = [_ASIDE.split(text)[0] for text in texts if not _WAS_TO_HAVE.search(text)]
    found = tuple(taken for text in plain for taken in _taken(report, text, report.words, ahead=True))
    return found or _set_anew(report)


def _set_anew(report: Report) -> tuple[Taken, ...]:
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
    r"(?i)\b(?:(?:was|were|is|are) to (?!have\b)|will|would|shall|should|could|(?-i:may)|might|can|if|unless|once|until|whether|must"
    r"|(?<!managed )(?<!began )(?<!able )(?:expect|plan|hope|want|threaten|intend|prepar|promis|vow|pledg|decid|vot|agree)\w* to(?= [a-z]))\b"
    r"|['’]ll\b"
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
            things=_things(own) - named,
            near=(near := _names(report, text)),
            where=where(report, text),
            beside=near | _things(text) - _things(turn.words),
            vague=vague,
        )


_RELATIVE = re.compile(r", (?:which|who|whose|where)\b[^,;]*(?:,|$)")
_PRONOUN = re.compile(
    r"(?i)\W*(?:that |and |but )?(?:it|they|he|she|both|these|those|neither|none|who|which|there|what|much|all|some|most|many"
    r"|little|nothing|something|everything|everybody|one|each|the (?:pair|rest"
    r"|others?|two(?= (?:had|have|were|are|will|would|did|could))))\b"
)


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
        *_, last = match["noun"].lower().split()
        whole = " ".join(match["noun"].lower().split()[-2:])
        if last in _NOUNS and (names := names_in(f"x {match['name']}")):
            found.setdefault(whole, set()).add(names)
    return tuple((noun, next(iter(names))) for noun, names in found.items() if len(names) == 1)


_NOUNS = PERSONS | OFFICES | frozenset("ship tanker ferry vessel trawler freighter frigate yacht liner".split())
_TITLED = re.compile(
    r"\b(?P<noun>(?:[A-Za-z][a-z]+ )?[A-Za-z][a-z]+),? (?:the )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)


def _one_thing(beside: Beside, coming: Taken, was: Taken) -> bool:
    """Whether enough shows that both turns are of one thing, and nothing that they are of two."""
    here, there = coming.names | bearers(beside.later, coming.own), was.names | bearers(beside.forecast, was.own)
    if coming.vague and was.vague:
        here, there = here | coming.near, there | was.near  # "neither came within a mile of it": the place must do
    named = (here & there) - _lands(here)
    things = (coming.things & was.things) - _axis_words(coming.turn) - named
    if (coming.turn.axis in BOTH and not things) or _elsewhere(coming, was, named):
        return False
    own, other = (frozenset() if each.vague else each.names - _lands(each.names) for each in (coming, was))
    if not named and (not things or (own and other and len(things) < 2)):
        return False
    lands = [_lands(coming.names), _lands(was.names)]
    if lands[0] and lands[1] and not lands[0] & lands[1]:
        return False
    broad = frozenset(each for each in things if each in _BROAD)
    near = (coming.beside & was.beside) - things - named - lands[0]
    signs = 2 * bool(named) + min(3, len(things - broad)) + bool(near or broad) - (was.vague and not coming.vague)
    if (due := beside.saying.days) == (None, None):
        return bool(named) and signs + (coming.turn.axis in DECISIVE and not coming.turn.lasting) > ENOUGH - 1
    signs += due[0] == due[1] is not None and any(known(when.edtf)[1] == due[1] for when in beside.later.claim.times)
    if signs < ENOUGH and one_story(beside.forecast, beside.later):
        less, more = (was, coming) if was.vague or len(was.things) < len(coming.things) else (coming, was)
        signs += 1 + (bool(things) and not (own or other) and less.things <= more.things)
    return signs >= ENOUGH


_NOBODY = frozenset(map(stem, "united states kingdom republic people republics union western eastern".split())) | frozenset(
    map(stem, "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split())
)  # fmt: skip
"""Words of names that are of no one and no place alone."""
_BROAD = frozenset(
    "troops ship aircraft vehicle navy weapon attack strike shooting dead hurt write order deal talks power price law"
    " war force forc region territory town city village east west north south".split()
)
"""Things of which a story has so many that sharing one says next to nothing."""


def _elsewhere(coming: Taken, was: Taken, named: frozenset[str]) -> bool:
    """Whether both name places or people beside what takes the turn, and not one of them alike: Kharkiv, and Kyiv."""
    if coming.where and was.where and not coming.where & was.where:
        return True
    here, there = (each.near - _lands(each.near) - named for each in (coming, was))
    return (
        bool(here and there)
        and not here & there
        and not (named & (coming.near & was.near) and coming.turn.axis in DECISIVE)
    )


def _lands(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in names if nation(name) or name in _NOBODY)


@lru_cache(maxsize=1 << 10)
def _axis_words(turn: Turn) -> frozenset[str]:
    return concept_of(turn.axis) | {turn.axis}


def turn_keys(report: Report) -> frozenset[str]:
    """Return keys that a turn foretold shares with its telling: the axis, with each name or thing that takes it."""
    both = (*expected(report), *taken(report))
    found = {f"t:{each.turn.axis}+{of}" for each in both for of in each.names | each.things if not nation(of)}
    return frozenset(sorted(found)[:MOST])


MOST = 12
"""Keys of a report."""

__all__ = ["Taken", "expected", "taken", "turn_keys", "turned_out"]
