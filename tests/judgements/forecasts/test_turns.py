"""Each case is a clause, and the turn that it tells of: its axis and end, None where its words tell of none."""

from __future__ import annotations

import pytest

from firsthand.judgements.forecasts.turns import turns

TOLD = {
    "back in harbour": ("the lifeboat was alongside by noon", ("arrive", True)),
    "not there yet": ("the relief ship was still at anchor", ("arrive", False)),
    "ousted by a vote": ("the members threw out the chairman of the union", ("prevail", False)),
    "beaten": ("the champion was beaten in straight sets", ("prevail", False)),
    "put off": ("the final has been postponed", ("happen", False)),
    "was to have begun": ("the trial was to have begun", ("happen", False)),
    "never stopped": ("the trams never stopped", ("run", True)),
    "has yet to open": ("the bridge has yet to reopen", ("open", False)),
    "not closed": ("the market was not closed", ("open", True)),
    "what was not put off was not held by that": ("the match was not postponed", None),
    "a strike is a thing": ("the attack on the depot", None),
    "a name": ("a shot rang out near Bretz Crossing", None),
    "only began to": ("the crowd began to gather", None),
    "decided, not done": ("she decided to resign", None),
    "an inquiry is opened": ("the court opened an inquiry", None),
    "accused of it": ("accused of closing", None),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_a_clause_tells_a_turn(text: str, expected: tuple[str, bool] | None) -> None:
    found = {(turn.axis, turn.end) for turn in turns(text)}

    assert expected in found if expected else not found


OF = {
    "done to its object": ("the members threw out the chairman", "prevail", "chairman"),
    "suffered": ("the chairman was ousted by the members", "prevail", "chairman"),
    "opened by somebody": ("the mayor opened the bridge", "open", "bridge"),
    "opened": ("the bridge opened on Monday", "open", "bridge"),
}


@pytest.mark.parametrize(("text", "axis", "expected"), OF.values(), ids=OF.keys())
def test_what_takes_the_turn(text: str, axis: str, expected: str) -> None:
    [turn] = [turn for turn in turns(text) if turn.axis == axis]

    assert expected in turn.of


def test_what_is_only_meant_is_foretold_and_not_told() -> None:
    text = "she is ready to resign"

    assert not turns(text)
    assert [turn.axis for turn in turns(text, ahead=True)] == ["prevail"]
