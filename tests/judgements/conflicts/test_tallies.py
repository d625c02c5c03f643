"""Two figures side by side: each case carries whether they are put to one thing."""

from dataclasses import replace

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from tests.judgements.builders import BODY, PERSON, Who, report

NUMBER = ConflictKind.NUMBER
OF: dict[str, str | None] = {
    "persons": "people",
    "body": "bodies",
    "frigate": "Velland frigates",
    "ship": "ships",
    "miner": "miners",
}
OF |= {"name": "names", "per cent": None}
Figure = tuple[str, float | None, float | None, str]


def count(
    text: str, words: str, who: Who | None, *figures: Figure, day: str = "2026-05-04", outlet: str = "Daily Quay"
) -> Report:
    """Return a claim with its numbers."""
    one = report(text, words, *([who] if who else []), figures=figures, day=day, outlet=outlet)
    found = tuple(replace(q, of=OF[q.unit or ""]) for q in one.claim.quantities)
    return replace(one, claim=replace(one.claim, quantities=found))


HURT = "Five of the miners had been hurt, Ada Born said. The mine's office put the number of injured miners at two."
SIDES = "Nine Velland frigates were off the cape, the navy said. The admiralty said there were three ships in the bay."
TOTAL = "Four people had died, the ministry said. Nineteen bodies had been brought to the hospital, Ada Born said."
PART = "Ninety people had died, the ministry said. Three people had died at the market, the mayor of Tolm said."
SORTS = "Fifty soldiers had been killed, the army said. Nine civilians had been killed, the Red Crescent said."
SUM = "The board counted 141 miners. With those of last week that is all 187, Ada Born said."
KINDS = "Ten warships were at sea, the navy said. Some 51 merchant ships had passed the cape, Ada Born said."
SHARE = "Ada Born received 47 per cent, the board said. A sample gave Ms Born 52 per cent, the League said."
OTHERS = "Ada Born received 47 per cent, the board said. A sample gave Mr Lind 52 per cent, the League said."
CASES = "The clinic at Tolm recorded 388 suspected cases of the fever up to May 3."
FEWER = "The agency put the number of cases of fever at Tolm at 214 up to May 3."
NAMES = "Six people had been killed, the ministry said. The League has a list of 29 names."


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(
            count(HURT, "Five of the miners had been hurt", ("Ada Born", PERSON), ("Five", 5, 5, "persons")),
            count(
                HURT, "put the number of injured miners at two", ("The mine's office", BODY), ("two", 2, 2, "persons")
            ),
            NUMBER,
            id="hurt-and-injured",
        ),
        pytest.param(
            count(SIDES, "Nine Velland frigates were off the cape", ("the navy", BODY), ("Nine", 9, 9, "frigate")),
            count(SIDES, "there were three ships in the bay", ("The admiralty", BODY), ("three", 3, 3, "ship")),
            NUMBER,
            id="frigates-are-ships",
        ),
        pytest.param(
            count(TOTAL, "Four people had died", ("the ministry", BODY), ("Four", 4, 4, "persons")),
            count(
                TOTAL,
                "Nineteen bodies had been brought to the hospital",
                ("Ada Born", PERSON),
                ("Nineteen", 19, 19, "body"),
            ),
            NUMBER,
            id="a-part-that-is-more-than-the-whole",
        ),
        pytest.param(
            count(PART, "Ninety people had died", ("the ministry", BODY), ("Ninety", 90, 90, "persons")),
            count(
                PART, "Three people had died at the market", ("the mayor of Tolm", PERSON), ("Three", 3, 3, "persons")
            ),
            None,
            id="a-part-and-the-whole",
        ),
        pytest.param(
            count(SUM, "The board counted 141 miners", ("The board", BODY), ("141", 141, 141, "miner")),
            count(SUM, "With those of last week that is all 187", ("Ada Born", PERSON), ("187", 187, 187, "miner")),
            None,
            id="what-they-come-to",
        ),
        pytest.param(
            count(SHARE, "Ada Born received 47 per cent", ("the board", BODY), ("47 per cent", 47, 47, "per cent")),
            count(
                SHARE, "A sample gave Ms Born 52 per cent", ("the League", BODY), ("52 per cent", 52, 52, "per cent")
            ),
            NUMBER,
            id="shares-of-one-by-name",
        ),
        pytest.param(
            count(OTHERS, "Ada Born received 47 per cent", ("the board", BODY), ("47 per cent", 47, 47, "per cent")),
            count(
                OTHERS, "A sample gave Mr Lind 52 per cent", ("the League", BODY), ("52 per cent", 52, 52, "per cent")
            ),
            None,
            id="shares-of-two",
        ),
        pytest.param(
            count(NAMES, "Six people had been killed", ("the ministry", BODY), ("Six", 6, 6, "persons")),
            count(NAMES, "The League has a list of 29 names", None, ("29", 29, 29, "name")),
            NUMBER,
            id="a-list-of-names-beside-the-killed",
        ),
    ],
)
def test_side_by_side(one: Report, other: Report, kind: ConflictKind | None) -> None:
    """Two figures of one text are of one thing by what is counted, and what befell those who are."""
    found = proposed(one, other)
    assert (found.kind if found else None) is kind


@pytest.mark.parametrize(
    ("day", "kind"), [pytest.param("2026-05-03", NUMBER, id="one-day"), pytest.param("2026-05-09", None, id="a-series")]
)
def test_counts_up_to_one_day(day: str, kind: ConflictKind | None) -> None:
    """Two outlets' counts of one thing up to one day are set against each other; a later one goes on from it."""
    one = report(CASES, CASES, figures=[("388", 388, 388, "case")], times=[("May 3", "2026-05-03")])
    other = report(FEWER, FEWER, figures=[("214", 214, 214, "case")], times=[("May 3", day)], outlet="Tolm Post")
    found = proposed(one, other)
    assert (found.kind if found else None) is kind
    assert Factuality.CERTAIN is one.claim.factuality
