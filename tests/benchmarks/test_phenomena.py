"""Which phenomena an attribution is of, and how many of each are matched."""

from collections import Counter
from dataclasses import replace

import pytest

from benchmarks.outcome import Table
from benchmarks.phenomena import PHENOMENA, Share, counts, share, table
from benchmarks.said import Said

PLAIN = Said(
    source=("vos",),
    cue=("said",),
    content=("it", "will", "rain", "tomorrow"),
    form="indirect",
    sentences=frozenset({0}),
    paragraphs=frozenset({0}),
)

SAID = {
    "an indirect one and nothing else": (PLAIN, {"indirect"}),
    "a direct one": (replace(PLAIN, form="direct"), {"direct"}),
    "a mixed one": (replace(PLAIN, form="mixed"), {"mixed"}),
    "a pronoun": (replace(PLAIN, source=("she",)), {"indirect", "pronoun as source"}),
    "the owner of a cue": (replace(PLAIN, source=("his",), cue=("hope",)), {"indirect", "pronoun as source", "belief"}),
    "a pronoun with a name is no pronoun": (replace(PLAIN, source=("she", "vos")), {"indirect"}),
    "a relative pronoun is none": (replace(PLAIN, source=("who",)), {"indirect"}),
    "according to": (replace(PLAIN, cue=("according", "to")), {"indirect", "according to"}),
    "a source accords with nothing": (replace(PLAIN, source=("according",)), {"indirect"}),
    "a verb of thinking": (replace(PLAIN, cue=("also", "believes")), {"indirect", "belief"}),
    "a verb of wanting": (replace(PLAIN, cue=("wanted",)), {"indirect", "belief"}),
    "a belief in the content is none": (replace(PLAIN, content=("they", "hope", "to", "stay")), {"indirect"}),
    "no source": (replace(PLAIN, source=()), {"indirect", "no source"}),
    "three words": (replace(PLAIN, content=("it", "will", "rain")), {"indirect", "three words or fewer"}),
    "over two sentences": (replace(PLAIN, sentences=frozenset({0, 1})), {"indirect", "across sentences"}),
    "over two paragraphs": (replace(PLAIN, paragraphs=frozenset({0, 1})), {"indirect", "across paragraphs"}),
    "a colon": (replace(PLAIN, cue=(":",)), {"indirect", "speaker label"}),
    "a dash": (replace(PLAIN, cue=("―",)), {"indirect", "speaker label"}),
    "a label whose words are the speaker": (replace(PLAIN, cue=("vos", ":")), {"indirect", "speaker label"}),
    "no cue is no label": (replace(PLAIN, cue=()), {"indirect"}),
}


@pytest.mark.parametrize(("said", "expected"), SAID.values(), ids=SAID.keys())
def test_an_attribution_is_of_phenomena(said: Said, expected: set[str]) -> None:
    assert {name for name, holds in PHENOMENA.items() if holds(said)} == expected


SHE = replace(PLAIN, source=("she",))

SHARES = {
    "a pronoun matched by a name counts for recall alone": ([SHE], [PLAIN], [(0, 0)], (1, 1, 0, 0)),
    "a name matched by a pronoun counts for precision alone": ([PLAIN], [SHE], [(0, 0)], (0, 0, 1, 1)),
    "one not found, one not there": ([SHE], [SHE], [], (1, 0, 1, 0)),
    "the second of gold by the first read": ([PLAIN, SHE], [SHE, SHE], [(1, 0)], (1, 1, 2, 1)),
    "nothing": ([], [], [], (0, 0, 0, 0)),
}


@pytest.mark.parametrize(("gold", "read", "pairs", "expected"), SHARES.values(), ids=SHARES.keys())
def test_matches_are_counted_on_both_sides(
    gold: list[Said], read: list[Said], pairs: list[tuple[int, int]], expected: tuple[int, int, int, int]
) -> None:
    found = share(counts(gold, read, pairs), "pronoun as source")

    assert (found.gold, found.recalled, found.read, found.precise) == expected


def test_documents_add_up() -> None:
    total = counts([SHE], [SHE], [(0, 0)]) + counts([SHE], [], [])

    assert share(total, "pronoun as source").scores == pytest.approx((50, 100, 200 / 3))
    assert share(Counter(), "pronoun as source").scores == (0, 0, 0)


def test_what_only_gold_shows_has_no_precision() -> None:
    found = Share(gold=4, recalled=1, read=2, precise=1)

    assert table({"no source": found, "belief": found}) == Table(
        ("phenomenon", "in gold", "recall", "read", "precision", "F1"),
        (("no source", "4", "25.0", "", "", ""), ("belief", "4", "25.0", "2", "50.0", "33.3")),
    )
