"""What waits for a person as JSON objects, each with the decisions that answer it."""

from __future__ import annotations

from firsthand.model.queue import Asked
from firsthand.report.judged import reasons_json
from firsthand.report.wire import Json


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
