"""Meetings that were foretold, and told of in other words: "the presidents will meet", "the leaders sat face to face".

Also who would be in a place, and is told of as being there.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.forecasts.foretold import sentence_before
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, names_but_nations, one_story
from firsthand.judgements.forecasts.timely import in_time, is_told
from firsthand.judgements.meaning.clauses import names_in
from firsthand.judgements.voices.voices import voice
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Report

_OFFICES = {
    "leader": "president presidents leader leaders premier premiers prime king kings"
    " queen queens chancellor chancellors"
    " emperor sultan heads",
    "minister": "minister ministers secretary secretaries",
    "envoy": "envoy envoys negotiator negotiators delegate delegates delegation delegations ambassador ambassadors"
    " mediator mediators representative representatives",
    "general": "general generals commander commanders chief chiefs",
    "party": "party parties union unions side sides",
}
_OF = {word: office for office, row in _OFFICES.items() for word in row.split()}
_PLURAL = re.compile(
    r"(?i)\b(?:two|both|three|all|the|their|heads of|foreign|prime|defen[cs]e) (?:\w+ )?"
    r"(presidents|leaders|premiers|ministers|chancellors|kings|queens|secretaries|envoys|negotiators|delegates"
    r"|delegations"
    r"|ambassadors|generals|commanders|chiefs|representatives|heads|parties|sides|unions)\b"
)
_WILL_MEET = re.compile(
    r"(?i)\b(?:meet|meets|meeting|host|hosts|summit|talks|sit down|come together|face to face|shake hands"
    r"|receive|convene)\b"
)
_MET = re.compile(
    r"(?i)\b(?:met\b|sat (?:down|across|opposite|together|side|face|around|round|facing)|shar(?:ed|ing) (?:a"
    r"|one) (?:room|table|stage)"
    r"|sh(?:ook|aking|aken) hands|held (?:\w+ ){0,3}(?:talks|meeting|summit)|talked (?:for|to|with)"
    r"|(?:came|stood|were|was) (?:face to face|side by side)|face to face|spoke (?:for|with|in person)"
    r"|convened|conferred"
    r"|were received|hosted|welcomed)\b"
)
_WERE = re.compile(
    r"(?i)\b(?:is|are|was|were|sat|stood|met|arrived|landed|came|spoke|signed|appeared|attended|stayed|shook"
    r"|gathered|held)\b"
)
_NEVER = re.compile(
    r"(?i)\b(?:not|never|neither|none|nobody|without|refus\w+|fail\w+|declin\w+|cancel\w+|postpon\w+)\b|n['’]t\b"
)
_OWN_GOING = re.compile(
    r"\b(?:I|[Ww]e|[Hh]e|[Ss]he)(?:['’]ll| (?:will|shall|would|am going to|intend to|expect to)) (?:\w+ly )?"
    r"(?:be|go|come|fly|travel|return|attend|stay|appear)\b[^.;]{0,30}?\b(?:in|at"
    r"|to) (?:the )?([A-Z][^\s,.;]+(?: [A-Z][^\s,.;]+){0,2})"
)
_AMAZED = re.compile(
    r"(?i)\b(?:surpris|astonish|amaz|astound|stunn|shock|flabbergast)\w*[^.;]{0,20} (?:if|were|should"
    r"|to see)\b[^.;]{0,40}"
    r"\b(?:went|go|goes|came|come|comes|attend(?:ed)?|show(?:ed)? up|turn(?:ed)? up|appear(?:ed)?|meet|met"
    r"|sign(?:ed)?)\b"
)


def met_each_other(beside: Beside) -> str | None:
    """Who was to meet is told of as having met, in whatever words."""
    a, b = beside.forecast, beside.later
    texts = [each.text for each in beside.saying.clauses if _WILL_MEET.search(each.text) and not each.negated]
    if not beside.saying.clauses and _ODDS.search(a.words) and not _NEVER.search(a.words):
        texts = [a.words]  # "the chance that both presidents meet"
    if beside.hangs or not _told_to_meet(b):
        return None
    who = frozenset(office for text in texts for office in _offices(text))
    there, told = names_but_nations(a.words), names_but_nations(b.words)
    if not who & _offices_told(b) or (there and told and not there & told) or not one_story(a, b):
        return None
    return "Those who were to meet are told of as having met." if in_time(beside) else None


def went_there(beside: Beside) -> str | None:
    """Who said that he himself would be in a place is told of as being there, whatever it hung on."""
    going, source = _OWN_GOING.search(beside.forecast.words), voice(beside.forecast)
    if not going or source is None or source.type is not SourceType.PERSON or source.anonymous:
        return None
    if _UNLESS.search(beside.forecast.words) or not is_told(beside.later) or _NEVER.search(beside.later.words):
        return None
    names = names_in(f"x {beside.later.words}")
    place, who = names_in(f"x {going[1]}"), names_in(f"x {source.shown.split()[-1]}")
    if place and who and place | who <= names and _WERE.search(beside.later.words) and in_time(beside):
        return "Who was to be there is told of as being there."
    return None


def went_all_the_same(beside: Beside) -> str | None:
    """The place to which nobody was thought to go is where they are told to have met: "astonished if they came"."""
    a, b = beside.forecast, beside.later
    if not _AMAZED.search(a.words) or not _told_to_meet(b) or not one_story(a, b) or not in_time(beside):
        return None
    place = names_but_nations(f"{sentence_before(a)} {a.words}") & names_but_nations(b.words)
    return "Where nobody was thought to go, they are told to have met." if len(place) > 1 else None


_ODDS = re.compile(r"(?i)\b(?:chances?|odds|probability|likelihood|possibility|prospects?|(?:un)?likely)\b")
_IN = re.compile(r"\b(?:in|at|to) (?:the )?([A-Z][^\s,.;]+(?: [A-Z][^\s,.;]+){0,2})")
_UNLESS = re.compile(r"(?i)\bunless\b")


def encounter_keys(report: Report) -> frozenset[str]:
    """Return keys that a meeting foretold shares with its telling: the office, and each name beside it."""
    words, found = report.words, set()
    if is_forecast(report):
        if _WILL_MEET.search(words):
            found |= {f"f:met+{office}" for office in _offices(words)}
        if _AMAZED.search(words):
            found |= {f"f:met+{name}" for name in names_but_nations(f"{sentence_before(report)} {words}")}
        if going := _OWN_GOING.search(words):
            source = voice(report)
            who = names_in(f"x {source.shown.split()[-1]}") if source else ()
            found |= {f"f:there+{place}+{name}" for place in names_in(f"x {going[1]}") for name in who}
    elif _told_to_meet(report):
        found |= {f"f:met+{each}" for each in (*_offices_told(report), *names_but_nations(words))}
    if is_told(report) and _WERE.search(words) and (where := _IN.search(words)):
        place = names_in(f"x {where[1]}")
        found |= {f"f:there+{each}+{name}" for each in place for name in names_but_nations(words) - place}
    return frozenset(sorted(found)[:MOST])


MOST = 12
"""Keys of a report."""


@lru_cache(maxsize=1 << 13)
def _told_to_meet(report: Report) -> bool:
    return is_told(report) and bool(_MET.search(report.words)) and not _NEVER.search(report.words)


def _offices(text: str) -> frozenset[str]:
    """The offices of those who are several: "both presidents", "the foreign ministers"."""
    return frozenset(_OF[found[1].lower()] for found in _PLURAL.finditer(text) if found[1].lower() in _OF)


def _offices_told(report: Report) -> frozenset[str]:
    """The offices of a report, each also where it is told of two by name: "President Holm and President Lind"."""
    named = [_OF[m.lower()] for m in re.findall(r"\b[A-Za-z]+\b", report.words) if m.lower() in _OF]
    return _offices(report.words) | frozenset(office for office in named if named.count(office) > 1)
