"""What was said would be, and what overtakes it: each case carries the kind of conflict, or none."""

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from tests.judgements.builders import ANONYMOUS, BODY, PERSON, Who, report

DEED, OWN = ConflictKind.STATEMENT_ACT, ConflictKind.OWN_WORDS
NOT, YES = Factuality.CERTAIN_NOT, Factuality.CERTAIN
HOLM, BOARD = ("Vera Holm", PERSON), ("the Election Board", BODY)


def promised(text: str, who: Who = HOLM, *, no: bool = False, **more: object) -> Report:
    """Return what somebody said on the 4th of May would be, or would not."""
    return report(text, text, who, kind=Kind.FORECAST, factuality=NOT if no else YES, **more)  # type: ignore[arg-type]


def later(text: str, who: Who | None = None, day: str = "2026-05-12", **more: object) -> Report:
    """Return what another text tells."""
    return report(text, text, *([who] if who else []), day=day, outlet="Tolm Post", **more)  # type: ignore[arg-type]


TUNNEL = promised("The relief tunnel will reach the cavern by May 10.", times=[("May 10", "2026-05-10")])
BAN = promised("The night ban will end on May 10.", times=[("May 10", "2026-05-10")])
NO_VOTE = promised("There will be no second ballot.", no=True)


@pytest.mark.parametrize(
    ("said", "then", "kind"),
    [
        pytest.param(TUNNEL, later("The tunnel is still not at the cavern."), DEED, id="still-not-there"),
        pytest.param(TUNNEL, later("The cavern is still dark, and cold."), None, id="still-of-something-else"),
        pytest.param(TUNNEL, later("The tunnel is still not at the cavern.", day="2026-05-07"), None, id="not-due-yet"),
        pytest.param(TUNNEL, later("The tunnel is still not at the cavern.", day="2026-08-07"), None, id="long-after"),
        pytest.param(BAN, later("The night ban was extended on Monday without a date."), DEED, id="extended"),
        pytest.param(
            NO_VOTE,
            later("A fresh ballot was called, the board decided.", BOARD),
            DEED,
            id="no-second-ballot-and-a-fresh-one",
        ),
        pytest.param(NO_VOTE, later("No fresh ballot was called.", BOARD, factuality=NOT), None, id="it-is-so"),
        pytest.param(
            promised("Tarvia will send no soldiers to storm the port.", no=True),
            later("On Monday Velland sent soldiers to storm the port.", ("Orso Lind", PERSON)),
            None,
            id="what-others-do",
        ),
        pytest.param(
            promised("The Ketter League will not send soldiers to storm the port.", no=True),
            later("The Orsk Rifles sent soldiers to storm the port of Lund.", ("Orso Lind", PERSON)),
            None,
            id="what-a-body-does-that-was-not-named",
        ),
        pytest.param(
            promised("There will be no second ballot.", ("an aide", ANONYMOUS), no=True),
            later("A fresh ballot was called.", BOARD),
            None,
            id="who-is-not-named-gives-no-word",
        ),
    ],
)
def test_overtaken(said: Report, then: Report, kind: ConflictKind | None) -> None:
    """What is told later overtakes what was said, of one thing and in its time."""
    found = proposed(said, then)
    assert (found.kind if found else None) is kind


def test_a_turn_that_the_text_itself_sets_beside_the_old_words() -> None:
    """ "Last week no warning had come; on Thursday a letter had": the earlier words come first."""
    text = "Holm said last week that no warning had come. On Thursday Holm said that a letter had arrived."
    old = report(text, "no warning had come", ("Holm", PERSON), factuality=NOT)
    new = report(text, "a letter had arrived", ("Holm", PERSON))
    found = proposed(new, old)
    assert found is not None
    assert (found.kind, found.a) == (OWN, old.ref)
