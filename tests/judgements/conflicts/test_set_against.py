"""What a text itself sets against what: answers, disputes, rumours, records; each case carries its kind, or none."""

import pytest

from firsthand.judgements.conflicts.conflicts import proposed
from firsthand.model.claim import Factuality, Kind
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Report
from tests.judgements.builders import ANONYMOUS, BODY, PERSON, VAGUE, Who, report

DENIAL, NUMBER, POLARITY = ConflictKind.CLAIM_DENIAL, ConflictKind.NUMBER, ConflictKind.POLARITY
NOT = Factuality.CERTAIN_NOT
Said = tuple[str, Who | None, Kind, Factuality]


def said(words: str, who: Who | None = None, kind: Kind = Kind.REPORT, so: Factuality = Factuality.CERTAIN) -> Said:
    """Return one claim of a text."""
    return words, who, kind, so


CASES = {
    "a word of scorn that points back": (
        "The club said the striker was rested, Ada Holm reported. Petr Wix scoffs at that: “He has a broken foot.”",
        said("the striker was rested", ("The club", BODY)),
        said("He has a broken foot.", ("Petr Wix", PERSON)),
        POLARITY,
    ),
    "somebody else speaks after the scorn": (
        "The club said the striker was rested. Petr Wix scoffs at that: “He has a broken foot.”"
        " A trainer, who asked not to be named, said the season was long.",
        said("the striker was rested", ("The club", BODY)),
        said("the season was long", ("A trainer", ANONYMOUS)),
        None,
    ),
    "asked about it": (
        "Grey foam lay on the lake at noon. Our photographer watched it spread."
        " Asked about it, Lena Orr said there was no foam on the lake.",
        said("Grey foam lay on the lake at noon"),
        said("there was no foam on the lake", ("Lena Orr", PERSON), Kind.REPORT, NOT),
        DENIAL,
    ),
    "a rumour and what is said of the same one": (
        "There is a rumour at the bank that the director has fled to the coast. We have found nobody who saw it."
        " Ivo Brand: “The director is in her office.”",
        said("the director has fled to the coast", ("rumour", VAGUE), Kind.REPORT, Factuality.UNCOMMITTED),
        said("The director is in her office.", ("Ivo Brand", PERSON)),
        DENIAL,
    ),
    "a rumour and what is said of somebody else": (
        "There is a rumour at the bank that the director has fled to the coast. Ivo Brand: “The night guard is well.”",
        said("the director has fled to the coast", ("rumour", VAGUE), Kind.REPORT, Factuality.UNCOMMITTED),
        said("The night guard is well.", ("Ivo Brand", PERSON)),
        None,
    ),
    "two sides of what is disputed": (
        "Who opened the sluice is disputed. Jan Reese said the farmers had opened it at night. Mia Toll said the keeper"
        " had been ordered to.",
        said("the farmers had opened it at night", ("Jan Reese", PERSON)),
        said("the keeper had been ordered to", ("Mia Toll", PERSON)),
        POLARITY,
    ),
    "a denial, and but": (
        "Jan Reese denied that anybody had touched the ballot boxes. But two clerks said that they had seen seals cut.",
        said("that anybody had touched the ballot boxes", ("Jan Reese", PERSON), Kind.DENIAL, NOT),
        said("that they had seen seals cut", ("two clerks", ANONYMOUS)),
        DENIAL,
    ),
    "this and nothing else": (
        "Mia Toll said the parcel had held a watch. Jan Reese said it held a card and nothing else.",
        said("the parcel had held a watch", ("Mia Toll", PERSON)),
        said("it held a card and nothing else", ("Jan Reese", PERSON)),
        DENIAL,
    ),
    "the record is called unsound": (
        "The ward's log has the patient there at nine. Jan Reese said the log had been written up the next day.",
        said("The ward's log has the patient there at nine"),
        said("the log had been written up the next day", ("Jan Reese", PERSON)),
        DENIAL,
    ),
    "two who merely speak one after the other": (
        "Mia Toll said the parcel had held a watch. Jan Reese said the post was late.",
        said("the parcel had held a watch", ("Mia Toll", PERSON)),
        said("the post was late", ("Jan Reese", PERSON)),
        None,
    ),
    "any decision, right behind what was decided": (
        "The board has agreed to close the mill in June, a director said. Lena Orr denied that any decision was taken.",
        said("to close the mill in June", ("a director", ANONYMOUS), Kind.COMMITMENT),
        said("that any decision was taken", ("Lena Orr", PERSON), Kind.DENIAL, NOT),
        DENIAL,
    ),
    "a figure put to a thing told of before": (
        "The builder says the town owed it 18 million crowns. Mia Toll put the debt at 11 million crowns.",
        said("the town owed it 18 million crowns", ("The builder", BODY)),
        said("the debt at 11 million crowns", ("Mia Toll", PERSON), Kind.ESTIMATE),
        NUMBER,
    ),
}  # fmt: skip
FIGURES = {
    "18 million crowns": 18e6,
    "11 million crowns": 11e6,
}


def _report(text: str, one: Said) -> Report:
    words, who, kind, so = one
    figures = [(told, value, value, "crown") for told, value in FIGURES.items() if told in words]
    return report(text, words, *([who] if who else []), kind=kind, factuality=so, figures=figures)


@pytest.mark.parametrize(("text", "first", "second", "kind"), CASES.values(), ids=CASES.keys())
def test_the_text_sets_one_against_the_other(text: str, first: Said, second: Said, kind: ConflictKind | None) -> None:
    found = proposed(_report(text, first), _report(text, second))

    assert (found.kind if found else None) == kind


def test_the_reason_has_the_words_that_show_it() -> None:
    text, first, second, _ = CASES["a word of scorn that points back"]

    found = proposed(_report(text, first), _report(text, second))

    assert found is not None
    assert found.reasons[0].text == "The text itself says so: “scoffs at that”."
    assert len(found.reasons[0].spans) == 2
