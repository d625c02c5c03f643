"""A promise of all met by a count of a part: "every well by the tenth", and after it "37 of the 52" are dug.

So is a promise that a text retells with its day, set against what the next sentence tells of a later day, where that is
not its fulfilment.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from firsthand.judgements.beside import follows, holds
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.meaning.matter import meant, names, things
from firsthand.judgements.meaning.stance import Stance, one_source
from firsthand.judgements.words.kinds import COMING, UNTOLD
from firsthand.model.judgement import Reason

AFTERWARDS = 10
"""Days after its day within which a report speaks to a promise."""
ALIKE = 2
"""Things, names among them, that a promise of all and a count of a part share in two texts."""

_ALL = re.compile(r"(?i)\b(?:all|every|each|whole|entire|full|complete(?:d|ly)?|both|everyone|everybody|the rest)\b")
_PART = re.compile(
    r"(?i)\b(?:\d[\d,.]*|[a-z-]+) of (?:the|its|their|his|her|our|[\w’']+['’]s) (?:\d[\d,.]*|[a-z-]+)\b"
    r"|\b(?:only|just|barely|fewer than|less than|not even|no more than|half|a third|a quarter|two thirds|most) "
    r"(?:of )?|\b\d[\d.]* per ?cent\b"
)
_RETOLD = re.compile(
    r"(?i)\bhad (?:been )?(?:promised|undertaken|pledged|vowed|guaranteed|sworn|assured|given (?:his|her|its"
    r"|their) word)\b"
)
_WHICH = re.compile(r"(?i)\b(?:that|which|whom|as)\b(?:(?! said)[^.;]){0,60}$")
_GIVES_WORD = re.compile(
    r"(?i)\b(?:promis\w+|undertak\w+|undertook|pledg\w+|vow\w*|guarant\w+|will|would|to have)\b|['’]ll\b"
)


def unkept(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return a promise, what is told against it after its day, and why; else None."""
    for said, later in ((a, b), (b, a)):
        if holds(said.report, later.report) or not _after(said, later) or not later.told or later.said.to_come:
            continue
        if (why := _part_of_all(said, later) or _retold(said, later)) is not None:
            return said, later, Reason(why, (*said.report.spans, *later.report.spans))
    return None


@lru_cache(maxsize=1 << 12)
def _promises(said: Stance) -> bool:
    claim = said.claim
    if claim.historical or said.said.conditional or claim.kind in UNTOLD:
        return False
    vague = said.voice is not None and (said.voice.vague or said.voice.anonymous)
    return not vague and (claim.kind in COMING or _GIVES_WORD.search(said.words) is not None)


def _after(said: Stance, later: Stance) -> bool:
    last = _last_day(said)
    found = [day for days in later.said.days for day in days if day]
    day = max(found, default=later.said_on[0])
    return last is not None and day is not None and 0 <= (day - last).days <= AFTERWARDS


def _last_day(said: Stance) -> date | None:
    """The day of a promise; of one that a text retells, the day that it names, which has passed by then."""
    found = _RETOLD.search(said.words)
    if found is None or _WHICH.search(said.words[: found.start()]):
        return said.due[1]  # "the gas that it had promised did not come" tells the end itself
    retold = [day for days in said.said.days for day in days if day]
    return said.due[1] or max(retold, default=None)


def _part_of_all(said: Stance, later: Stance) -> str | None:
    """All of them by a day; a part of them after it."""
    if not _promises(said) or said.refuses or not _ALL.search(said.words) or not _PART.search(later.words):
        return None
    shared = meant(said.words) & (meant(later.words) | (names(meant(later.words))))
    if not things(shared) or len(shared) < ALIKE or not _counts_part(later):
        return None
    return f"All was promised by {_last_day(said):%-d %B %Y}, and a part is told of after it."


def _counts_part(later: Stance) -> bool:
    """Whether the part is less than the whole that the words name."""
    numbers = [q.low for q in later.claim.quantities if q.low is not None and q.low == q.high]
    return not re.search(r"(?i)\b100 per ?cent\b|\ball (?:of )?(?:the )?\d", later.words) and bool(numbers)


def _retold(said: Stance, later: Stance) -> str | None:
    """ "It had undertaken to be gone by Monday. On Tuesday a reporter counted eleven of its buses"."""
    if not follows(said.report, later.report) or turns(said.report, later.report) != 1 or not later.said.days:
        return None
    if not _RETOLD.search(said.words) or _same_act(said, later) or (one_source(said, later) and said.voice is not None):
        return None
    return f"The text sets it against the promise, whose day was {_last_day(said):%-d %B %Y}."


def _same_act(said: Stance, later: Stance) -> bool:
    """Whether the later tells the act itself: then the promise was kept, if late."""
    return bool(said.senses & later.senses) and not later.says_no
