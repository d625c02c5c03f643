"""A claim and what answers it, in one text and far apart: each case carries the kind of conflict, or none."""

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality, Kind, SourceType
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from tests.judgements.builders import ANONYMOUS, BODY, PERSON, VAGUE, Who, report

NOT, DENIED = Factuality.CERTAIN_NOT, ConflictKind.CLAIM_DENIAL

CREW = (
    "A deckhand said two crews had refused to unload the reactor parts. He was paid by the day. "
    "The harbour office denied that any crew had disobeyed an order."
)
STORY = "Two aides said Fenn would sell the paper by June. The publisher called the tale “pure gossip”."
WEAPONS = (
    "“They took the bus at gunpoint,” Orso Lind said. The bus was found on Sunday. "
    "Tamsin Roe, who speaks for the militia, said no weapon had been drawn."
)
LINE = (
    "The patrol said the drillers had been a mile inside the reserve. Corvane Oil rejected that. "
    "“The rig never moved,” Dora Pell said."
)
OFF = "Mayor Ilse Brack laughed off reports that she was about to quit. “I shall go when the river does,” Brack said."
BELIEFS = "The trawlers carried 40 tons of cod, Orso Lind said. No trawler was searched, the paper writes."
RIVALS = "Tarvia violated the treaty, Orso Lind said. The minister denied that Velland had violated the treaty."
REASON = "The base raised its alert after the warning, Orso Lind said. Tamsin Roe said she saw no reason for a warning."
WEIGHT = "The first grain ship sailed, Orso Lind said. The minister dismissed the importance of the grain."
PRAISE = "The firm said its pumps had failed in a storm. Tamsin Roe said no storm had been forecast."


def told(
    text: str, words: str, who: Who | None, *, kind: Kind = Kind.REPORT, no: bool = False, day: str = "2026-05-04"
) -> Report:
    """Return a claim of a text."""
    chain = [who] if who else []
    return report(text, words, *chain, kind=kind, factuality=NOT if no else Factuality.CERTAIN, day=day)


LIND, ROE = ("Orso Lind", PERSON), ("Tamsin Roe", PERSON)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(
            told(CREW, "two crews had refused to unload the reactor parts", ("A deckhand", ANONYMOUS)),
            told(CREW, "any crew had disobeyed an order", ("The harbour office", BODY), kind=Kind.DENIAL, no=True),
            DENIED,
            id="refused-and-disobeyed-in-other-words",
        ),
        pytest.param(
            told(STORY, "Fenn would sell the paper by June", ("Two aides", ANONYMOUS), kind=Kind.FORECAST),
            told(STORY, "the tale “pure gossip”", ("The publisher", SourceType.OFFICIAL), kind=Kind.OPINION),
            None,
            id="a-tale-is-no-listed-noun",
        ),
        pytest.param(
            told(STORY.replace("tale", "story"), "Fenn would sell the paper by June", ("Two aides", ANONYMOUS)),
            told(STORY.replace("tale", "story"), "the story “pure gossip”", ("The publisher", SourceType.OFFICIAL)),
            DENIED,
            id="the-story-is-called-gossip-right-behind-it",
        ),
        pytest.param(
            told(WEAPONS, "They took the bus at gunpoint", LIND),
            told(WEAPONS, "no weapon had been drawn", ROE, no=True),
            DENIED,
            id="gunpoint-and-no-weapon",
        ),
        pytest.param(
            told(LINE, "the drillers had been a mile inside the reserve", ("The patrol", BODY)),
            told(LINE, "The rig never moved", ("Dora Pell", PERSON), no=True),
            DENIED,
            id="the-text-says-that-it-was-rejected",
        ),
        pytest.param(
            told(OFF, "she was about to quit", ("reports", VAGUE), kind=Kind.FORECAST),
            told(OFF, "I shall go when the river does", ("Ilse Brack", PERSON), kind=Kind.COMMITMENT),
            DENIED,
            id="laughed-off-and-answered",
        ),
        pytest.param(
            told(BELIEFS, "The trawlers carried 40 tons of cod", LIND),
            told(BELIEFS, "No trawler was searched", None, no=True),
            None,
            id="what-an-author-says-is-not-so-answers-nobody",
        ),
        pytest.param(
            told(RIVALS, "Tarvia violated the treaty", LIND),
            told(RIVALS, "Velland had violated the treaty", ("The minister", BODY), kind=Kind.DENIAL, no=True),
            None,
            id="one-side-and-the-other",
        ),
        pytest.param(
            told(REASON, "The base raised its alert after the warning", LIND),
            told(REASON, "she saw no reason for a warning", ROE, no=True),
            None,
            id="no-reason-to-is-no-denial",
        ),
        pytest.param(
            told(WEIGHT, "The first grain ship sailed", LIND),
            told(WEIGHT, "the importance of the grain", ("The minister", BODY), kind=Kind.DENIAL, no=True),
            None,
            id="a-dismissed-importance-denies-nothing",
        ),
    ],
)
def test_in_one_text(one: Report, other: Report, kind: ConflictKind | None) -> None:
    """In one text an answer is known by where it stands and by one thing or act in common."""
    found = proposed(one, other)
    assert (found.kind if found else None) is kind


SITDOWN = "Some 200 guards of the prison had declined to go on duty, a warder said."
NONE_AT_ALL = "“There has been no disobedience among the guards of any prison,” the Prisons Board said."
FEW = "“There has been no disobedience but the usual among the guards of any prison,” the Prisons Board said."
FIGURE = "The Crescent Fund found nothing to support the figure of 230 given by the Harbour Ministry."
ABOARD = "Some 230 people were on board, the Harbour Ministry said."
TALKS = "The board did not plan to pay the guards of the prison, Orso Lind said."


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(
            told(SITDOWN, "Some 200 guards of the prison had declined to go on duty", ("a warder", ANONYMOUS)),
            told(NONE_AT_ALL, NONE_AT_ALL[1:68], ("the Prisons Board", BODY), no=True, day="2026-05-06"),
            DENIED,
            id="none-at-all-and-some",
        ),
        pytest.param(
            told(SITDOWN, "Some 200 guards of the prison had declined to go on duty", ("a warder", ANONYMOUS)),
            told(FEW, FEW[1:83], ("the Prisons Board", BODY), no=True, day="2026-05-06"),
            None,
            id="none-but-some",
        ),
        pytest.param(
            told(SITDOWN, "Some 200 guards of the prison had declined to go on duty", ("a warder", ANONYMOUS)),
            told(NONE_AT_ALL, NONE_AT_ALL[1:68], ("the Prisons Board", BODY), no=True, day="2026-09-06"),
            None,
            id="months-later-it-is-another-matter",
        ),
        pytest.param(
            told(SITDOWN, "Some 200 guards of the prison had declined to go on duty", ("a warder", ANONYMOUS)),
            told(TALKS, "The board did not plan to pay the guards of the prison", LIND, no=True, day="2026-05-06"),
            None,
            id="not-to-plan-is-not-none",
        ),
        pytest.param(
            report(
                ABOARD,
                "Some 230 people were on board",
                ("the Harbour Ministry", BODY),
                figures=[("230", 230, 230, "persons")],
            ),
            report(
                FIGURE,
                "nothing to support the figure of 230 given by the Harbour Ministry",
                ("The Crescent Fund", BODY),
                factuality=NOT,
                figures=[("230", 230, 230, "persons")],
                day="2026-05-09",
            ),
            DENIED,
            id="their-figure-by-name-and-number",
        ),
    ],
)
def test_far_apart(one: Report, other: Report, kind: ConflictKind | None) -> None:
    """In another text a denial must be of all such things, and share more than the thing that is denied."""
    found = proposed(one, other)
    assert (found.kind if found else None) is kind
