"""``firsthand review``: what waits for a person, and what people decided."""

from __future__ import annotations

import getpass
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.asking import AsOf, held, judged
from firsthand.cli.common import CASE, AsJson, Case, at, err, fail, next_steps, orderly, out
from firsthand.errors import BadDecision
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.queue import Doubt, Queue
from firsthand.report import trail, wire
from firsthand.report.printing import emit
from firsthand.report.queue import answers, asked_json, asked_lines

if TYPE_CHECKING:
    from firsthand.ledger.ledger import Ledger

AT_ONCE = 20
"""What waits that is shown to people; as JSON it is ``LISTED``."""
LISTED = 1_000

By = Annotated[str, typer.Option(help="Who decides; your login name unless you say.")]


def review(
    action: Annotated[
        str, typer.Argument(metavar="ACTION", help=f"undo, or one of {', '.join(Action)}; nothing lists what waits.")
    ] = "",
    subject: Annotated[str, typer.Argument(metavar="ID", help="What is decided about, by its id or its number.")] = "",
    about: Annotated[Subject, typer.Option(metavar="WHAT", help=f"What that is: {', '.join(Subject)}.")] = (
        Subject.CLAIM
    ),
    value: Annotated[str, typer.Option(metavar="JSON", help="The decision in detail: what a claim should be.")] = "",
    watch: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="A watch file: what bears on its question comes first; or of a decided indicator."
        ),
    ] = None,
    kind: Annotated[
        Doubt | None, typer.Option(metavar="KIND", help=f"List one kind alone: {', '.join(Doubt)}.")
    ] = None,
    document: Annotated[str, typer.Option(help="The document of a claim that is added.")] = "",
    note: Annotated[str, typer.Option(help="Why.")] = "",
    by: By = "",
    show_trail: Annotated[bool, typer.Option("--trail", help="List who decided what, and when.")] = False,
    as_of: AsOf = None,
    case: Case = CASE,
    as_json: AsJson = False,
) -> None:
    """List what waits for a person; or decide, with a name and a time; or take a decision back.

    The machine's answer stays beside every decision, and nothing is deleted.

    Example: confirm a conflict, then take that back:

        firsthand review confirm 3f2a --about conflict --note "The log was shown to us."

        firsthand review undo 1
    """
    with orderly("What was decided is kept."):
        if action == "undo":
            _undo(case, subject, by or _user())
        elif action:
            subject = _of_watch(watch, subject) if watch and about is Subject.INDICATOR else subject
            _decide(case, _decision(action, subject, about, value, document, note, by or _user()))
        else:
            _list(case, as_of, kind, watch, trail_only=show_trail, as_json=as_json)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):  # a container's user may have no name
        fail("Nobody is known to decide; say who with --by.")


def _of_watch(file: Path, indicator: str) -> str:
    """What a decision about an indicator of this watch is about."""
    from firsthand.judgements.watch.watch_file import load

    watch = load(file)
    if indicator not in {each.id for each in watch.indicators}:
        raise BadDecision(f"{file.name} has no indicator {indicator[:40]!r}")
    return watch.subject(indicator)


def _undo(case: Path, number: str, by: str) -> None:
    if not number.isascii() or not number.isdigit():
        fail("A decision is taken back by its number, which firsthand review --trail shows.")
    from firsthand.pipeline.decide import undo

    with held(case) as ledger:
        undo(ledger, int(number[:18]), by=by)
    out().print(f"Decision {number} is taken back; it stays in the trail.")


def _decision(action: str, subject: str, about: Subject, value: str, document: str, note: str, by: str) -> Decision:
    if action not in list(Action):
        raise BadDecision(f"{action[:40]!r} is none of {', '.join(Action)}")
    try:
        detail = json.loads(value or "{}")
    except (ValueError, RecursionError) as error:  # a number may be too long, and lists may lie too deep
        raise BadDecision(f"--value is no JSON: {str(error)[:120]}") from None
    if not isinstance(detail, dict):
        raise BadDecision("--value should be a JSON object")
    return Decision(
        action=Action(action),
        about=about,
        subject=subject,
        by=by,
        at="",
        value=detail,
        document=document or None,
        note=note,
    )


def _decide(case: Path, decision: Decision) -> None:
    from firsthand.pipeline.decide import decide

    with judged(case, None) as ledger:
        number = decide(ledger, decision)
    out().print(f"Decision {number} is kept.")
    next_steps(err(), f"firsthand review undo {number}{at(case)}   take it back")


def _list(
    case: Path, day: str | None, kind: Doubt | None, watch: Path | None, *, trail_only: bool, as_json: bool
) -> None:
    with judged(case, day) as ledger:
        decisions = list(ledger.judgements.decisions(undone_too=True, until=day))
        found = Queue(asked=(), counts={}) if trail_only and not as_json else _queue(ledger, day, kind, watch)
    if as_json:
        body = {
            "waiting": list(map(asked_json, found.asked)),
            "counts": {each.value: number for each, number in found.counts.items()},
            "trail": list(map(trail.row, decisions)),
        }
        sys.stdout.buffer.write(wire.encoded(body))
        return
    console = out()
    for decision in decisions if trail_only else decisions[-3:]:
        emit(console, trail.line(decision))
    if trail_only:
        return
    for each in found.asked[:AT_ONCE]:
        console.print()
        for line in asked_lines(each, found.reports):
            emit(console, line)
        for command in answers(each, where=at(case)):
            console.print(command, soft_wrap=True, highlight=False)
    shown = min(len(found.asked), AT_ONCE)
    console.print(f"\n{shown:,} of {found.waiting(kind):,} that wait for a person.")
    next_steps(
        err(),
        f"firsthand review --kind {found.asked[0].kind if found.asked else Doubt.CONFLICT}{at(case)}   one kind alone",
        f"firsthand serve{at(case)}   the same by keyboard, in a browser",
    )


def _queue(ledger: Ledger, day: str | None, kind: Doubt | None, watch: Path | None) -> Queue:
    from firsthand.judgements.watch.watch_file import load
    from firsthand.pipeline import watching
    from firsthand.pipeline.queue import in_sight, queue

    board = watching.watched(ledger, load(watch), day=day) if watch else None
    return queue(ledger, in_sight(ledger, board, day=day), kind=kind, limit=LISTED, day=day)
