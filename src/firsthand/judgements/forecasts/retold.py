"""Sentences that set what came of a thing beside what had been said of it: "promised for May, have not come".

Each rule returns its reason in a sentence, or None, as those of ``settling`` do; its docstring says when it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from firsthand.judgements.beside import before as ahead_of
from firsthand.judgements.beside import sentence
from firsthand.judgements.dating import known
from firsthand.judgements.forecasts.foretold import foretold
from firsthand.judgements.forecasts.meeting import ROLES, Beside, about, one_story
from firsthand.judgements.forecasts.timely import AFTERWARDS, CALENDAR, is_after
from firsthand.judgements.meaning.clauses import names_in
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.doings import senses
from firsthand.judgements.words.senses import GENERAL
from firsthand.judgements.words.words import LIGHT, stem, weighed
from firsthand.model.judgement import Report

SHARED = 2
"""Telling words that the sentence has in common with the forecast at least."""
NEAR = 3
"""Telling words before "was to have", one of which is what the forecast is of."""
LONG = 260
"""Characters of a sentence in which much else is told, too."""

_SAID_OF_IT = (
    r"(?:promised|pledged|announced|scheduled|planned|expected|forecast|foretold|predicted|threatened|offered|vowed"
    r"|undertaken|guaranteed)"
)
_WAS_TO_HAVE = re.compile(
    r"(?i),? ?\b(?:which |that |who )?(?:was|were|had been) (?:to|supposed to|due to|meant to) have [a-z]+"
)
_HAD_BEEN_SAID = re.compile(
    rf"(?i)\b(?:that|which) (?:[a-z’'-]+ ){{1,5}}?had {_SAID_OF_IT} (?!to\b)"
    rf"|,? ?\b(?:which |that )?(?:(?:was|were|had been) )?{_SAID_OF_IT} (?:for|by|from) "
    r"|,? ?\b(?:which |that )?(?:was|were|had been) (?:due|supposed|scheduled|expected) to [a-z]+"
)
_FAILED = re.compile(
    r"(?i)\b(?:did not|has not|have not|had not|was not|were not|is not|are not|never|no sign of|yet to|failed to"
    r"|still (?:closed|shut|locked|waiting|empty|idle|missing|not|where)|stayed (?:closed|shut|locked|away)"
    r"|nobody|nothing|none of)\b|n['’]t\b"
)
_CAME_AND_WENT = re.compile(
    r"(?i)\b(?P<when>noon|midnight|midday|dawn|\w+day) (?:has |had |have )?(?:came|come|passed) and (?:went|gone)\b"
)
_AS_SAID = re.compile(
    rf"(?i)\b(?:just |exactly )?as (?:(?:he|she|it|they|the [a-z]+|[A-Z]\w+) had )?{_SAID_OF_IT}\b"
    r"|\b(?:on schedule|true to (?:his|her|its|their) word|kept (?:his|her|its|their) (?:word|promise))\b"
)
_PROMISED = re.compile(
    r"(?i)\b(?:promis\w+|pledg\w+|vow\w*|guarant\w+|undertak\w+|undertook|announc\w+|schedul\w+|foretold"
    r"|predict\w+|forecast"
    r"|assur\w+|had (?:said|set|given)|(?:was|were) (?:due|expected|supposed|meant))\b"
)
_UNKEPT = re.compile(
    r"(?i)\b(?:did not|didn['’]t|has not|hasn['’]t|have not|haven['’]t|had not|hadn['’]t|never|is not|are not"
    r"|was not|were not"
    r"|failed to) (?:yet |been |even )?(?:come|came|arrive\w*|happen\w*|appear\w*|materiali[sz]e\w*|begin"
    r"|began|begun|start\w*"
    r"|open\w*|return\w*|follow\w*|leave|left|go|gone|show|turn|back|kept|done|delivered|paid|restored|met"
    r"|there|take|taken)\b"
    r"|\b(?:passed|came and went) without\b"
)
_AHEAD = re.compile(r"(?i)\b(?:tomorrow|next (?:week|month|year|\w+day))\b")
_WHO = ROLES | {"force", "forc"}
TIME = CALENDAR | frozenset(
    map(stem, "year hour noon midnight morning evening night today tomorrow yesterday weekend end time".split())
)


def told_as_unkept(beside: Beside) -> str | None:
    """A text tells of a thing that was promised, or foretold, as such and as not having come about."""
    return _promise_of_its_day(beside) or _beside_what_was_said(beside)


def retells_unkept(words: str) -> bool:
    """Return whether words tell of a promise, and of something that was not done."""
    return bool(_PROMISED.search(words) and _UNKEPT.search(words))


def came_and_went(words: str) -> bool:
    """Return whether words tell that an hour or a day came and went."""
    return _CAME_AND_WENT.search(words) is not None


def spans_told(report: Report) -> Iterator[tuple[date, ...]]:
    """The days of each time that a report names: of "last week" all seven, of what is longer the last."""
    for first, last in (known(when.edtf) for when in report.claim.times):
        if last is not None:
            whole = first is not None and (last - first).days < WEEK
            yield tuple(last - timedelta(n) for n in range((last - first).days + 1)) if first and whole else (last,)


WEEK = 7


def _promise_of_its_day(beside: Beside) -> str | None:
    """It retells what was promised for that very day, names who promised it, and tells that it did not come."""
    last, later = beside.saying.days[1], beside.later
    if beside.hangs or last is None or not is_after(beside) or any(each.negated for each in beside.saying.clauses):
        return None
    if not retells_unkept(later.words) or not any(last in each for each in spans_told(later)):
        return None
    around = f"{ahead_of(beside.forecast)} {sentence(beside.forecast)}"
    if not _names(around) & _names(later.words) and not about(beside.saying) & about(foretold(later)):
        return None
    return (
        f"It is retold as promised by {last:%-d %B %Y}, and as not kept." if one_story(beside.forecast, later) else None
    )


def _names(text: str) -> frozenset[str]:
    return frozenset(name for name in names_in(f"x {text}") if not nation(name))


def _beside_what_was_said(beside: Beside) -> str | None:
    """A sentence says of the thing that it was to have been, or that its hour came and went, and that it was not so."""
    words = sentence(beside.later)
    if len(words) > LONG or _AHEAD.search(words) or not _may_settle(beside):
        return None
    failed = _FAILED.search(words) is not None
    cue = _WAS_TO_HAVE.search(words) or (_HAD_BEEN_SAID.search(words) if failed else None)
    of_it = cue is not None and _of_it(beside, words, words[: cue.start()])
    passed = _CAME_AND_WENT.search(words) if not of_it else None
    if not of_it and not (passed and _its_hour(beside, passed["when"]) and _of_one_thing(beside, words)):
        return None
    return "The text tells it beside what had been said of it, and as not having come about."


def _its_hour(beside: Beside, when: str) -> bool:
    """Whether the hour or day that came and went is that of the forecast, by its name or as a date."""
    last, days = beside.saying.days[1], [known(each.edtf)[1] for each in beside.later.claim.times]
    return last in days if last and any(days) else when.lower() in beside.forecast.words.lower()


def _of_one_thing(beside: Beside, words: str) -> bool:
    """Whether a sentence in which something failed shares a telling word, or what it stands for, with a forecast."""
    if not _FAILED_THEN.search(words):
        return False
    foreseen = frozenset(sense for each in beside.saying.clauses for sense in each.senses)
    return bool(_telling(beside.forecast.words) & _telling(words) or (foreseen & senses(words)) - GENERAL - {"people"})


_FAILED_THEN = re.compile(rf"{_FAILED.pattern}|\bwithout\b")


def told_as_said(beside: Beside) -> str | None:
    """A sentence says of the thing that it came about as had been said."""
    words = sentence(beside.later)
    cue = _AS_SAID.search(words)
    if cue is None or len(words) > LONG or _FAILED.search(words) or not _may_settle(beside):
        return None
    done = any(each.head & told.head for each in beside.saying.clauses for told in beside.told)
    if not done or not _of_it(beside, words, words):
        return None
    return "The text tells it as having come about as had been said."


def spoken_of(report: Report) -> frozenset[str]:
    """Return the telling words of a sentence that speaks of what had been said of a thing; else none."""
    words = sentence(report)
    cues = (_WAS_TO_HAVE, _HAD_BEEN_SAID, _CAME_AND_WENT, _AS_SAID)
    return _telling(words) if any(cue.search(words) for cue in cues) else frozenset()


def _may_settle(beside: Beside) -> bool:
    """Whether it came out after the last day, and the forecast is of something that begins, ends or comes."""
    clauses = beside.saying.clauses
    lasting = any(each.negated or each.head & _LASTS for each in clauses)
    return not beside.hangs and not lasting and _in_time(beside)


def _of_it(beside: Beside, words: str, before: str) -> bool:
    """Whether what stands before the cue is what the forecast is of, and one more word or its very day is shared."""
    last = beside.saying.days[1]
    days = {known(when.edtf)[1] for when in beside.later.claim.times}
    if last and days - {None} and last not in days:
        return False  # what is told was to be on another day
    mine = _telling(beside.forecast.words)
    spoken = _row(re.split(r"[.;:]| (?:and|but|while|because) ", before)[-1])[-NEAR:]
    shared = mine & _telling(words)
    return bool(mine & set(spoken)) and len(shared) >= (1 if last in days else SHARED)


_LASTS = frozenset(map(stem, "stay remain keep continue last".split()))


def _telling(words: str) -> frozenset[str]:
    return frozenset(_row(words))


def _row(words: str) -> list[str]:
    """The stems of the telling words in their order, without times and nations."""
    weights = weighed(f"x {words}")
    found = (m[0] for m in re.finditer(r"[^\W_][\w’'-]*", words) if not nation(m[0]))
    return [one for word in found if weights.get(one := stem(word), 0) > LIGHT and one not in TIME | _WHO]


def _in_time(beside: Beside) -> bool:
    out = known(beside.later.document.published.edtf)[1]
    last, said = beside.saying.days[1], beside.saying.said[1]
    if out is None or said is None or out < said or beside.later.document.id == beside.forecast.document.id:
        return False
    return last <= out <= last + timedelta(AFTERWARDS) if last else out <= said + timedelta(AFTERWARDS)
