"""What a claim is about: its own words and those around it, so that definite references ("the depot") find their thing.

A word stands as the things and acts that it means (``concepts``), else as its root: "rationing" and "ration cards",
"drivers" and "driving" are one. Names are marked, since a name says of whom and not what.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import before, sentence
from firsthand.judgements.meaning.stance import Stance
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.concepts import concept_of
from firsthand.judgements.words.kinds import COMING
from firsthand.judgements.words.lexicon import LEXICON, widest
from firsthand.judgements.words.words import LIGHT, spelled, stem, weighed
from firsthand.model.claim import Kind
from firsthand.model.judgement import Report
from firsthand.model.text import Document

ROOT = 7
"""Letters of a root: what follows is an ending that the list below does not have."""
LEAST = 4
"""Letters that a root keeps."""
LEAD = 400
"""Characters of a document's first paragraph that say what it is about."""
PARAGRAPH = 80
"""Characters from which on a line is a paragraph, and no heading or byline."""
BEHIND = 300
"""Characters before an answer in which its question stands."""

DECIDED = "@decided"
"""Stands for every way to tell that something is decided, ordered or planned, by words or by "is to"."""

_NAMED = "n:"
_ENDING = re.compile(r"(?:isation|ization|ation|ition|ment|ness|ing|ion|er|or|al|ly|ed)$")
_DECIDES = frozenset(
    "decision decide decided agree agreed approve approved resolve resolved authorise authorised authorize authorized"
    " order ordered orders plan planned plans planning intend intended intention scheduled schedule announce announced"
    " instruct instructed decree step measure move".split()
)
# Words that stand with any thing: that there is "no such thing" says nothing of the thing.
_GENERAL = frozenset(
    map(
        stem,
        "any such thing kind sort word fact matter case situation least most other single anything something whatsoever"
        " full reason evidence sign need bit take taken exist issue issued give given be make made further whatever"
        " occur happen anybody anyone somebody someone our their".split(),
    )
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen"
    " half third quarter".split()
)
_FORMS = dict.fromkeys(("owed", "owes", "owing"), "owe")  # too short for the stemmer
_QUESTION = re.compile(r"([^.!?\n]{4,200}\?)[\"”’)]*\s*(?:\n?\s*[A-Z][A-Z .,’'-]{2,60}:\s*)?[\"“]?$")


@lru_cache(maxsize=1 << 14)
def meant(text: str) -> frozenset[str]:
    """Return what the telling words of a text stand for: concepts, roots, marked names, and ``DECIDED``."""
    found: set[str] = set()
    for word, _, _, named in spelled(text):
        found |= _stands_for(word, named=named)
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _stands_for(word: str, *, named: bool) -> frozenset[str]:
    low = _FORMS.get(word.lower(), word.lower())
    base = stem(low)
    if of := nation(word):
        return frozenset({_NAMED + of.lower()})
    if named:
        return frozenset({_NAMED + _land(base)}) if weighed(f"x {word}").get(base, 0) > LIGHT else frozenset()
    if low in _DECIDES:
        return frozenset({DECIDED})
    if word[0].isdigit() or low in _NUMBERS or base in _GENERAL or weighed(f"x {low}").get(base, 0) <= LIGHT:
        return frozenset()
    return concept_of(low) or frozenset({_root(base)})


def _land(base: str) -> str:
    """ "Quendan" and "Quenda", "Samareli" and "Samarel" name one land, whether or not it is on any map."""
    return base[:-1] if len(base) > LAND and base.endswith(("an", "li", "ni", "ri")) else base


LAND = 5
"""Letters of a name beyond which an ending may make it that of a people."""


def _root(base: str) -> str:
    short = _ENDING.sub("", base)
    return (short if len(short) >= LEAST else base)[:ROOT]


def names(found: frozenset[str]) -> frozenset[str]:
    """Return those of what was meant that are names."""
    return frozenset(each for each in found if each.startswith(_NAMED))


def things(found: frozenset[str]) -> frozenset[str]:
    """Return those of what was meant that are neither names nor decisions."""
    return frozenset(each for each in found if not each.startswith(_NAMED)) - {DECIDED}


def distinct(found: frozenset[str]) -> frozenset[str]:
    """Return what was meant, each thing once: "soldiers" are troops, and not both."""
    return widest(found & LEXICON.keys()) | (found - LEXICON.keys())


@lru_cache(maxsize=1 << 12)
def close(report: Report) -> frozenset[str]:
    """Return what is meant by the sentence of a report, the one before it and the question that it answers."""
    return meant(f"{before(report)} {sentence(report)} {question(report)}")


@lru_cache(maxsize=1 << 12)
def wide(report: Report) -> frozenset[str]:
    """Return what is meant by the words around a report and by what its document is about."""
    return close(report) | meant(_lead(report.document))


@lru_cache(maxsize=1 << 9)
def _lead(document: Document) -> str:
    lines = document.text.split("\n")
    first = next((line for line in lines if len(line) > PARAGRAPH), "")
    return f"{document.title or lines[0]} . {first[:LEAD]}"


@lru_cache(maxsize=1 << 12)
def heading(report: Report) -> str:
    """Return the heading under which a report stands, or the title of its text; empty where there is neither."""
    text, at = report.document.text, report.claim.content[0].start
    lines = text[:at].split("\n")[:-1]
    own = next((line for line in reversed(lines) if line.strip()), "")
    return f"in the {own.lower()}" if len(own) < HEADING and not own.endswith((".", "”", '"', "’", "'")) else ""


HEADING = 40
"""Characters up to which a line before a paragraph is its heading."""


@lru_cache(maxsize=1 << 12)
def question(report: Report) -> str:
    """Return the question right before a report's words; empty where there is none."""
    start = min(span.start for span in (*report.claim.content, *report.claim.cue))
    found = _QUESTION.search(report.document.text[max(0, start - BEHIND) : start])
    return found[1] if found else ""


def speaker(one: Stance) -> frozenset[str]:
    """Return what the one who speaks is called, marked as names are: surname, body, nation."""
    if one.voice is None:
        return names(meant(f"x {one.report.document.outlet or ''}"))  # a body that publishes its own text speaks in it
    called = names(meant(f"x {one.voice.shown}")) | {_NAMED + name for name in one.voice.names}
    return called | ({_NAMED + one.voice.standing.nation.lower()} if one.voice.standing.nation else set())


@lru_cache(maxsize=1 << 12)
def planned(one: Stance) -> bool:
    """Return whether a report tells of what is to come: foretold, ordered, decided, put off, or "is to"."""
    if one.said.to_come or one.claim.kind in _TO_COME or _POSTPONED.search(one.words):
        return True
    return _IS_TO.search(one.words) is not None or DECIDED in meant(sentence(one.report))


_TO_COME = COMING | {Kind.DEMAND}
_IS_TO = re.compile(
    r"(?i)\b(?:is|are|was|were) (?:due |set |about |going )?to (?:be )?[a-z]{3,}|\b(?:will|would|shall)\b|['’]ll\b"
)
_POSTPONED = re.compile(r"(?i)\b(?:has|have) been (?:postponed|put off|delayed|announced|scheduled|ordered|decided)\b")


def involves(one: Stance, other: Stance) -> bool:
    """Return whether what the other tells, or the sentence that brings it, names the one who speaks."""
    return bool(speaker(one) & (meant(other.words) | meant(sentence(other.report)) | speaker(other)))
