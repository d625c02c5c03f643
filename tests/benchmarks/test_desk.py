"""What a page may take, and a case told over and over in which every span keeps its place."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from benchmarks import retold
from benchmarks.desk import LARGEST, Timed
from benchmarks.opened import Opened
from benchmarks.retold import Told
from firsthand.model.claim import Hop, Source, SourceType
from firsthand.model.custody import Capture
from firsthand.model.reading import Reading
from firsthand.model.text import Span
from tests.serve.cases import claim, document


def timed(ours: float, bare: float, *, status: int = 200, size: int = 1) -> Timed:
    return Timed(name="", status=status, ours=(ours,), bare=(bare,), worked=((ours, bare),), size=size)


PAGES: dict[str, tuple[Timed, bool]] = {
    "within its bound": (timed(0.09, 0.01), True),
    "slow, and so are its rows": (timed(9.0, 1.0), True),
    "too slow": (timed(0.2, 0.01), False),
    "too slow, quick as it is": (timed(0.01, 0.0001), False),
    "almost without rows": (timed(0.001, 0.00001), True),
    "too large": (timed(0.01, 0.01, size=LARGEST + 1), False),
    "no page": (timed(0.01, 0.01, status=404), False),
}


@pytest.mark.parametrize(("page", "good"), PAGES.values(), ids=PAGES.keys())
def test_a_page_keeps_to_its_bounds_or_does_not(page: Timed, good: bool) -> None:  # noqa: FBT001 - a column
    assert page.good is good


def test_the_high_end_leaves_out_one_turn_of_twenty() -> None:
    ours = (*[0.01] * 19, 9.0)

    assert Timed(name="", status=200, ours=ours, bare=(1.0,), worked=((1.0, 1.0),), size=0).high == 0.01


def test_what_holds_a_page_up_is_no_work_of_its_own() -> None:
    assert Timed(name="", status=200, ours=(9.0,), bare=(0.01,), worked=((0.05, 0.01),), size=0).ratio == 5


def test_a_telling_renames_people_and_keeps_every_place() -> None:
    of = document("Yesterday the engineer Maria Vossen spoke. The dam holds, said Maria Vossen.")
    hop = Hop(source=Source(name="Maria Vossen", type=SourceType.PERSON, mention=Span(23, 35)))
    read = Reading(document=of, claims=(replace(claim(of, "The dam holds"), chain=(hop,)),))
    told = Told(((Capture(place="", record=None, data=b""), read),), (), ())

    [(capture, again)] = retold._retold(told, 1, random.Random(1)).readings  # noqa: SLF001, S311

    assert again.document is not None
    text, name = again.document.text, again.claims[0].chain[0].source.name
    assert (len(text), "Maria" in text, again.document.id) == (len(of.text), False, capture.document)
    assert text[23:35] == name
    assert text.count(name) == 2
    assert text[43:56] == "The dam holds"


@pytest.mark.parametrize(("desk", "good"), [(2.5, True), (2.6, False)], ids=["five bare servers", "more"])
def test_the_desk_opens_for_the_work_of_a_few_bare_servers(desk: float, *, good: bool) -> None:
    assert Opened(seconds=9.0, desk=desk, bare=0.5).good is good
