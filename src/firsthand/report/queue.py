"""What waits for a person, in words and as JSON objects, each with the decisions that answer it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping

from rich.text import Text

from firsthand.model.decision import Decision
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Ref, Report
from firsthand.model.queue import Asked, Doubt
from firsthand.report.clean import one_line
from firsthand.report.forecasts import STANDS
from firsthand.report.judged import AGAINST, reasons_json, told, why
from firsthand.report.wire import Json

QUESTIONS: Mapping[Doubt, str] = {
    Doubt.CONFLICT: "Can both stand?",
    Doubt.FORECAST: "Did this settle it?",
    Doubt.ACCOUNT: "Do both go back to one account?",
    Doubt.SAME_CLAIM: "Do both assert one thing?",
    Doubt.NAMES: "Are these names of one?",
}
"""What a person is asked about each kind."""


def asked_lines(asked: Asked, reports: Mapping[Ref, Report]) -> Iterator[Text]:
    """Yield one question for people: both sides, why, and what hangs on it."""
    kind = f"  {AGAINST[asked.conflict.kind]}" if asked.conflict else ""
    yield Text(QUESTIONS[asked.kind], style="bold").append(kind, "dim not bold")
    if asked.outcome:
        yield Text(f"  Proposed: {STANDS[Outcome(asked.outcome)]}.")
    for name in asked.names or ():
        yield Text(f"  {one_line(name)}")
    for side in (asked.a, asked.b):
        if side and side in reports:
            yield Text(f"  {told(reports[side])}")
    for reason in why(asked.conflict) if asked.conflict else asked.reasons:
        yield Text(f"  {one_line(reason.text)}", style="dim")
    if asked.bearing:
        yield Text(f"  {one_line(asked.bearing)}", style="dim")


def answers(asked: Asked, *, where: str) -> Iterator[Text]:
    """Yield the commands that answer yes and no, each to be printed unbroken; ``where`` tells them the case."""
    for word, yes in (("yes: ", True), ("no:  ", False)):
        yield Text(f"  {word}", style="dim").append(f"{_command(asked.answer(yes=yes))}{where}", "not dim")


def _command(made: Decision) -> str:
    """The command that makes a decision; a report is named by its claim's id alone."""
    named = {
        side: value[-1] if isinstance(value, list) and side in {"a", "b"} else value
        for side, value in made.value.items()
    }
    value = json.dumps(named, ensure_ascii=False, separators=(",", ":")) if named else ""
    words = ("firsthand", "review", made.action.value, made.subject, "--about", made.about.value)
    return shlex.join([*filter(None, words), *(("--value", one_line(value)) if value else ())])


def asked_json(asked: Asked) -> Json:
    """Return one question by the ids of its claims; ``decide`` has what says yes to it, and what says no."""
    refs = [ref for ref in (asked.a, asked.b) if ref]
    return {
        "kind": asked.kind.value,
        "id": asked.id,
        "a": asked.a[1] if asked.a else None,
        "b": asked.b[1] if asked.b else None,
        "documents": [document for document, _ in refs],
        "names": list(asked.names or ()),
        "outcome": asked.outcome or None,
        "reasons": reasons_json(asked.reasons),
        "bearing": asked.bearing,
        "decide": [_decision(asked, yes=yes) for yes in (True, False)],
    }


def _decision(asked: Asked, *, yes: bool) -> Json:
    made = asked.answer(yes=yes)
    return {"action": made.action.value, "about": made.about.value, "subject": made.subject, "value": dict(made.value)}
