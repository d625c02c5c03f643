"""What speaks of an indicator, and what only looks so: each case carries its answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.judgements.watch.indicators import alike, match, mentions
from firsthand.model.board import Indicator, Pattern
from firsthand.model.claim import Factuality, Kind
from firsthand.model.event import Event, Realis
from firsthand.model.judgement import Report
from firsthand.model.measure import Place
from firsthand.model.text import Span
from tests.judgements.builders import PERSON, report

MOVE = "Marrenian troops were moved to the border near Ostrey"
ELSEWHERE = "Marrenian troops were moved home rather than take part in the fight at Ostrey"
BETWEEN = "Marrenian troops were moved in the war against Ostrey"


def told(text: str = MOVE, *events: Event, day: str | None = "2026-05-04", **fields: object) -> Report:
    """Return somebody's report of a whole text, telling of these events."""
    one = report(text, text, ("Ada Voss", PERSON), day=day)
    return replace(one, claim=replace(one.claim, events=events, **fields))  # type: ignore[arg-type]


def place(name: str, country: str | None, text: str = MOVE) -> tuple[Place, ...]:
    """Return a place that the text names."""
    at = text.index(name)
    return (Place(span=Span(at, at + len(name)), name=name, country=country),)


def event(realis: Realis = Realis.ACTUAL, **more: str | Span) -> Event:
    """Return that troops were moved, as told."""
    return Event(**({"type": "MOBILIZE", "mode": "troops", "actor": "Marrenian troops"} | more), realis=realis)  # type: ignore[arg-type]


def looking(words: tuple[str, ...] = (), **given: object) -> Indicator:
    """Return an indicator that looks for troops that are moved."""
    own = {name: given.pop(name) for name in ("after", "before", "beside", "without") if name in given}
    return Indicator(id="I1", text="", pattern=Pattern(**({"types": ("MOBILIZE",)} | given)), words=words, **own)  # type: ignore[arg-type]


AHEAD = (Realis.FUTURE, Realis.HYPOTHETICAL)
NOT = Factuality.CERTAIN_NOT
AGREED = Event(type="AGREE", actor="Marrenia", realis=Realis.FUTURE)

SEEN: dict[str, tuple[Indicator, Report]] = {
    "an event of the type": (looking(), told(MOVE, event())),
    "one event of several": (looking(), told(MOVE, Event(type="CONSULT"), event())),
    "of the mode": (looking(modes=("troops",)), told(MOVE, event())),
    "of a mode not told": (looking(modes=("troops",)), told(MOVE, Event(type="MOBILIZE"))),
    "done by whom it names, whatever the ending": (looking(actor="Marrenian troop"), told(MOVE, event())),
    "done to one whom the event does not name, but the words do": (
        looking(recipient="Ostrey"),
        told(MOVE, event()),
    ),
    "there, by the event": (looking(place="Ostrey"), told(MOVE, event(place="near Ostrey"))),
    "there, by a place of the claim": (looking(place="Ostrey"), told(MOVE, event(), places=place("Ostrey", None))),
    "there, by a place close behind its words": (
        looking(place="Ostrey"),
        told(MOVE, event(span=Span(20, 25)), places=place("Ostrey", None)),
    ),
    "with what it must be about": (looking(beside=("trucks", "border")), told(MOVE, event())),
    "without what would make it the opposite": (looking(without=("left",)), told(MOVE, event())),
    "by its words, beside what it is about": (looking(("moved",), beside=("troops",)), told()),
    "not told as happening, where that is asked for": (looking(absent=True), told(MOVE, event(Realis.NEGATED))),
    "denied, where that is asked for": (looking(absent=True), told(MOVE, event(), factuality=NOT)),
    "to come, where that is asked for": (looking(realis=AHEAD), told(MOVE, event(Realis.FUTURE))),
    "supposed, where that is asked for": (looking(realis=AHEAD), told(MOVE, event(Realis.HYPOTHETICAL))),
    "promised: an agreement today": (looking(types=("AGREE",)), told(MOVE, AGREED, kind=Kind.COMMITMENT)),
    "by its words, beside whom and where": (looking(("moved",), actor="Marrenian", place="Ostrey"), told()),
    "by its words in a row": (looking(("moved to the border",), place="Ostrey"), told()),
    "by its words, whatever the ending": (looking(("move",), place="Ostrey"), told()),
    "by its words, denied, where that is asked for": (
        looking(("moved",), place="Ostrey", absent=True),
        told(factuality=NOT),
    ),
    "on the first day that counts": (looking(after="2026-05-04"), told(MOVE, event())),
    "on the last day that counts": (looking(before="2026-05-04"), told(MOVE, event())),
    "in a month that counts": (looking(after="2026-05", before="2026-05"), told(MOVE, event())),
    "within an interval": (looking(after="2026-05-01/2026-05-10"), told(MOVE, event())),
    "of no known day": (looking(after="2030"), told(MOVE, event(), day=None)),
}
UNSEEN: dict[str, tuple[Indicator, Report]] = {
    "an event of another type": (looking(), told(MOVE, Event(type="RETREAT"))),
    "no event at all": (looking(), told()),
    "of another mode": (looking(modes=("police",)), told(MOVE, event())),
    "done by another, though the words name whom it wants": (
        looking(actor="Marrenian"),
        told(MOVE, event(actor="Brandian troops")),
    ),
    "done by nobody who is told": (looking(actor="Marrenian"), told(MOVE, Event(type="MOBILIZE"))),
    "done to another": (looking(recipient="Ostrey"), told(MOVE, event(recipient="Brandia"))),
    "elsewhere": (looking(place="Merrin"), told(MOVE, event(place="Ostrey"))),
    "at a place of another clause": (
        looking(place="Ostrey"),
        told(ELSEWHERE, event(span=Span(20, 25)), places=place("Ostrey", None, ELSEWHERE)),
    ),
    "at a place of something else beside it": (
        looking(place="Ostrey"),
        told(BETWEEN, event(span=Span(20, 25)), places=place("Ostrey", None, BETWEEN)),
    ),
    "about nothing that it must be about": (looking(beside=("bridge",)), told(MOVE, event())),
    "with what would make it the opposite": (looking(without=("border",)), told(MOVE, event())),
    "words about nothing that it must be about": (looking(("moved",), place="Ostrey", beside=("bridge",)), told()),
    "from elsewhere": (looking(origin="Merrin"), told(MOVE, event(origin="Ostrey"))),
    "from nowhere that is told": (looking(origin="Ostrey"), told(MOVE, event())),
    "told as not happening": (looking(), told(MOVE, event(Realis.NEGATED))),
    "denied": (looking(), told(MOVE, event(), factuality=NOT)),
    "happening, where its absence is asked for": (looking(absent=True), told(MOVE, event())),
    "to come": (looking(), told(MOVE, event(Realis.FUTURE))),
    "supposed": (looking(), told(MOVE, event(Realis.HYPOTHETICAL))),
    "long ago": (looking(), told(MOVE, event(Realis.HISTORY))),
    "of a claim that is history": (looking(), told(MOVE, event(), historical=True)),
    "happening, where only what is to come is asked for": (looking(realis=AHEAD), told(MOVE, event())),
    "foretold, not promised": (looking(types=("AGREE",)), told(MOVE, AGREED, kind=Kind.FORECAST)),
    "words alone": (looking(("moved",)), told()),
    "words without the place": (looking(("moved",), actor="Marrenian", place="Merrin"), told()),
    "words without whom it names": (looking(("moved",), actor="Brandian", place="Ostrey"), told()),
    "a part of a word": (looking(("order",), place="Ostrey"), told()),
    "words torn apart": (looking(("moved the border",), place="Ostrey"), told()),
    "words where an event of the kind was read, of another": (
        looking(("moved",), actor="Marrenian"),
        told(MOVE, event(actor="Brandia")),
    ),
    "words of a forecast": (looking(("moved",), place="Ostrey"), told(kind=Kind.FORECAST)),
    "words of a demand": (looking(("moved",), place="Ostrey"), told(kind=Kind.DEMAND)),
    "words of an opinion": (looking(("moved",), place="Ostrey"), told(kind=Kind.OPINION)),
    "words to which nobody commits": (looking(("moved",), place="Ostrey"), told(factuality=Factuality.UNCOMMITTED)),
    "words denied": (looking(("moved",), place="Ostrey"), told(factuality=NOT)),
    "words where only what is to come is asked for": (looking(("moved",), place="Ostrey", realis=AHEAD), told()),
    "the day before it counts": (looking(after="2026-05-05"), told(MOVE, event())),
    "the day after it counts": (looking(before="2026-05-03"), told(MOVE, event())),
    "a name of no letters": (looking(actor="…"), told(MOVE, event())),
    "a word of no letters": (looking(("…",), place="Ostrey"), told()),
}


@pytest.mark.parametrize(("indicator", "one"), SEEN.values(), ids=SEEN.keys())
def test_speaks_of_the_indicator(indicator: Indicator, one: Report) -> None:
    found = match(indicator, one)

    assert found is not None
    assert found.report == one.ref
    [reason] = found.reasons
    assert reason.text.endswith(".")
    assert reason.spans


@pytest.mark.parametrize(("indicator", "one"), UNSEEN.values(), ids=UNSEEN.keys())
def test_does_not(indicator: Indicator, one: Report) -> None:
    assert match(indicator, one) is None


def test_the_reason_rests_on_the_words_of_the_event() -> None:
    found = match(looking(actor="Marrenian"), told(MOVE, replace(event(), span=Span(22, 27))))

    assert found
    assert found.reasons[0].text == "It tells of MOBILIZE (troops), naming Marrenian."
    assert [span for _, span in found.reasons[0].spans] == [Span(22, 27)]


@pytest.mark.parametrize(
    ("name", "where", "there"),
    [("Marrenia", "Marrenian troops", True), ("troop", "the troops", True), ("", "x", False), ("a b", "b a", True)],
    ids=["a nation and its people", "an ending", "nothing", "another order"],
)
def test_alike(name: str, where: str, *, there: bool) -> None:
    assert alike(name, where) is there


def test_a_nation_is_its_people() -> None:
    assert alike("Belarus", "Belarusian paratroopers")
    assert mentions("a Belarusian official", "Belarus")
    assert not mentions("a Russian official", "Belarus")
