"""How the cases beside the example are read: those that rules of reading were mended with, and those that none was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks import example
from benchmarks.cases import CASES, of
from benchmarks.outcome import Figure, Outcome, Table
from benchmarks.places import Places

UNSEEN = ("metro", "leak")
"""Cases whose documents and misses are not looked at when the reading is mended: what to expect of a new story."""
SEEN = tuple(case for case in CASES if case not in UNSEEN)
FIELDS = ("content", "source", "chain", "kind", "factuality", "quote", "due", "type")
SCORER = "score_claims.py"

HOW = (
    "Scored as the example case is: a claim's content is right at a word Jaccard of 0.8 (0.6 where the author speaks),"
    " and each field counts as wrong where the content is. Precision is the share of claims with a chain that gold has."
    " Rules of reading were mended with all of them in view but metro and leak, of which totals alone were seen."
)

_Figures = Mapping[str, Figure]


def run(places: Places) -> Outcome:
    """Return each field's right of asked, over cases seen and over the others; ``NotAtHand`` without the scorer."""
    places.needed(SCORER)
    read = {case: example.run(of(places, case)) for case in CASES}
    by_case = {case: {_field(each): each for each in outcome.figures} for case, outcome in read.items()}
    return Outcome(
        figures=(
            *_summed("cases read", [by_case[case] for case in SEEN]),
            *_summed("cases read unseen", [by_case[case] for case in UNSEEN]),
        ),
        tables=(Table(("", *CASES), tuple(_rows([by_case[case] for case in CASES]))),),
        notes=(HOW,),
        gold={
            name if name == SCORER else f"{case} {name}": sha
            for case, outcome in read.items()
            for name, sha in outcome.gold.items()
        },
    )


def _field(figure: Figure) -> str:
    return figure.name.split("/", 1)[1]


def _summed(name: str, stories: Sequence[_Figures]) -> Iterator[Figure]:
    for field in FIELDS:
        rows = [figures[field] for figures in stories]
        asked = sum(each.of or 0 for each in rows)
        yield Figure(name=f"{name}/{field}", value=sum(each.value for each in rows), step=1, of=asked)


def _rows(by_case: Sequence[_Figures]) -> Iterator[tuple[str, ...]]:
    for field in (*FIELDS, "precision"):
        yield field, *(str(figures[field]) for figures in by_case)
