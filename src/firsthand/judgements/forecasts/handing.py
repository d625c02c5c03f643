"""What was to be handed over and was received; and captives who were to be exchanged and are told of as gone home."""

from __future__ import annotations

import re

from firsthand.judgements.forecasts.looking_ahead import is_forecast
from firsthand.judgements.forecasts.meeting import Beside, about, one_story, things
from firsthand.judgements.forecasts.timely import day_told, in_time, is_told
from firsthand.judgements.meaning.clauses import names_in
from firsthand.judgements.voices.sides import nation
from firsthand.judgements.words.words import LIGHT, weighed
from firsthand.model.judgement import Report

_GIVE = re.compile(
    r"(?i)\b(?:hand(?:ed)?|giv(?:e|en)|deliver(?:ed)?|sen[dt]|pass(?:ed)?|transfer(?:red)?|provid(?:e|ed)"
    r"|suppl(?:y|ied)"
    r"|turn(?:ed)?|submit(?:ted)?|present(?:ed)?|forward(?:ed)?|shar(?:e|ed)|return(?:ed)?|donat(?:e|ed)"
    r"|made available"
    r"|make available|releas(?:e|ed)|paid|pay|ship(?:ped)?)\b[^.;]{0,80}?\b(?:to|with) (?:the |its |his |her "
    r"|their )?"
    r"(?P<whom>[\w’'-]+(?: [\w’'-]+){0,4})"
)
_GOT = re.compile(
    r"(?i)\b(?:received|got|obtained|was (?:given|handed|sent|shown)|were (?:given|handed|sent|shown)"
    r"|took (?:delivery|receipt)"
    r"|has (?:now )?(?:been (?:given|handed|sent)|received|got)|have (?:now )?(?:been (?:given|handed|sent)"
    r"|received|got)"
    r"|accepted|acknowledged receipt|took possession|collected)\b"
)
_NEVER = re.compile(r"(?i)\b(?:not|never|no|none|nobody|without|yet to|fail\w*)\b|n['’]t\b")

_EXCHANGE = re.compile(
    r"(?i)\b(?:exchang\w+|swap\w*|release[ds]?|freed?|set free|let go|repatriat\w+|return(?:ed)?"
    r"|hand(?:ed)? over|go home|sent home)\b"
)
_CAPTIVES = re.compile(
    r"(?i)\b(?:prisoners?|captives?|hostages?|detainees?|internees?|soldiers|sailors|fishermen|crew(?:men)?"
    r"|airmen|pilots"
    r"|the (?:wounded|sick|dead)|bodies|remains)\b"
)
_WENT = re.compile(
    r"(?i)\b(?:walk(?:ed|ing)?|cross(?:ed|ing)?|came (?:home|back|over|across)|c[ao]me home|went home"
    r"|drove (?:home|over|across)"
    r"|stepped|step off|were (?:freed|released|exchanged|swapped|returned|handed|back|home|flown|driven|taken)"
    r"|was exchanged"
    r"|(?:freed|released|exchanged|swapped|returned|handed over|reunited|repatriated))\b"
)
_TIMES = frozenset({"hour", "day", "week", "month", "year", "minute", "o'clock", "share", "kilometre", "mile"})


def was_received(beside: Beside) -> str | None:
    """What was to be given to somebody is told of as received by him."""
    given, got = _GIVE.search(beside.forecast.words), _GOT.search(beside.later.words)
    if beside.hangs or not given or not got or not is_told(beside.later):
        return None
    if _NEVER.search(beside.later.words) or any(each.negated for each in beside.saying.clauses):
        return None
    by, what = beside.later.words[: got.start()], beside.later.words[got.end() :]
    whom, thing = _stems(given["whom"]), _stems(beside.forecast.words[: given.end("whom")]) - _stems(given["whom"])
    if (
        len(whom & _stems(by)) >= min(2, len(whom))
        and whom
        and (thing | _own(beside)) & _stems(what) - whom
        and in_time(beside, grace=1)
    ):
        return "What was to be handed over is told of as received."
    return None


def were_exchanged(beside: Beside) -> str | None:
    """As many captives as were to be exchanged, or of one side, are told of as going home."""
    a, b = beside.forecast, beside.later
    if beside.hangs or not (_EXCHANGE.search(a.words) and _CAPTIVES.search(a.words)) or not _WENT.search(b.words):
        return None
    if not is_told(b) or _NEVER.search(b.words) or any(each.negated for each in beside.saying.clauses):
        return None
    counts = [{q.low for q in r.claim.quantities if q.low and q.low > 1 and q.unit not in _TIMES} for r in (a, b)]
    place = {n for n in names_in(f"x {a.words}") & names_in(f"x {b.words}") if not nation(n)}
    if counts[0] & counts[1] and place and one_story(a, b) and in_time(beside):
        return f"As many as were to be exchanged are told of as gone home, on {day_told(b):%-d %B %Y}."
    return None


def handing_keys(report: Report) -> frozenset[str]:
    """Return keys that what is to be handed over, or exchanged, shares with the report of its coming."""
    words, found = report.words, set()
    given, got = _GIVE.search(words), _GOT.search(words)
    if given and is_forecast(report):
        found |= {f"f:given+{each}" for each in sorted(_stems(given["whom"]))}
    if got:
        found |= {f"f:given+{each}" for each in sorted(_stems(words[: got.start()]))}
    if (_EXCHANGE.search(words) and _CAPTIVES.search(words)) or _WENT.search(words):
        found |= {f"f:freed+{q.low:g}" for q in report.claim.quantities if q.low and q.low > 1 and q.unit not in _TIMES}
    return frozenset(sorted(found)[:MOST])


MOST = 8
"""Keys of a report."""


def _own(beside: Beside) -> frozenset[str]:
    own = {thing for clause in beside.saying.clauses for thing in things(clause)}
    return frozenset(own or about(beside.saying))


def _stems(text: str) -> frozenset[str]:
    return frozenset(base for base, weight in weighed(f"x {text}").items() if weight > LIGHT and base != "x")
