"""Who said that he would not, and says later that he will: "I will not stand", and then "I will stand"."""

from __future__ import annotations

from firsthand.judgements.dating import said_on
from firsthand.judgements.forecasts.foretold import Foretold, foretold
from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, same_act
from firsthand.judgements.meaning.clauses import Clause
from firsthand.judgements.voices.voices import one_voice, voice
from firsthand.judgements.words.kinds import FIRM
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Report

MOST = 6
"""Keys of a report."""


def went_back_on_it(beside: Beside) -> str | None:
    """The same person said of his own act that he would not, and says firmly that he will."""
    said, later = beside.forecast, beside.later
    first, second = voice(said), voice(later)
    if beside.hangs or first is None or second is None or first.type is not SourceType.PERSON:
        return None
    before, after = said_on(said)[1], said_on(later)[0]
    if one_voice(first, second) is None or before is None or after is None or before >= after:
        return None
    now, last = foretold(later), beside.saying.days[1]
    if now.conditions or later.claim.factuality not in FIRM or (last is not None and last < after):
        return None
    for clause in _own(beside.saying):
        if clause.negated and any(same_act(clause, each) and not each.negated for each in _own(now)):
            return "The same source says later that it will be done."
    return None


def _own(saying: Foretold) -> list[Clause]:
    """What the speaker says of himself."""
    return [each for each in saying.clauses if each.speaker]


def went_back_keys(report: Report) -> frozenset[str]:
    """Return keys that one source's words on an act of its own share."""
    source = voice(report) if is_forecast(report) else None
    if source is None or source.type is not SourceType.PERSON or source.anonymous:
        return frozenset()
    acts = (act for each in _own(foretold(report)) for act in each.head)
    return frozenset(sorted(f"f:own+{source.key.split()[-1]}+{act}" for act in acts)[:MOST])
