"""Who decided what, and when: one line a decision, and one object."""

from __future__ import annotations

from typing import Any

from rich.text import Text

from firsthand.ledger.found import Found
from firsthand.model.decision import Decision, Verdict
from firsthand.report.clean import one_line
from firsthand.report.dates import day


def line(decision: Decision) -> Text:
    """Return one decision on a line; one that was taken back says so."""
    what = f"{decision.number}  {decision.at}  {decision.by}: {decision.action.value} {decision.about.value}"
    text = Text(one_line(f"{what} {decision.subject[:12]}"))
    if decision.note:
        text.append(f" — {one_line(decision.note)}", "dim")
    if decision.undone:
        text.append("  " + one_line(f"taken back {decision.undone} by {decision.undone_by}"), "bold")
    return text


def left(found: Found) -> str:
    """Return how people left a claim, by whose word: "corrected by Ada Lint, 5 Mar 2026"; "" where nobody decided."""
    last = found.last_word
    if found.verdict is Verdict.UNDECIDED or last is None:
        return ""
    return one_line(f"{found.verdict.value} by {last.by}, {day(last.at[:10])}")


def row(decision: Decision) -> dict[str, Any]:
    """Return one decision as an object."""
    return {
        "number": decision.number,
        "action": decision.action.value,
        "about": decision.about.value,
        "subject": decision.subject,
        "document": decision.document,
        "value": dict(decision.value),
        "note": decision.note,
        "by": decision.by,
        "at": decision.at,
        "undone": decision.undone,
        "undone_by": decision.undone_by,
    }
