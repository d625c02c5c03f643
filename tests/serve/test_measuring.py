"""What a claim measures, as the reader words it: no finer than it is known, and without codes where words do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.model.claim import Claim, Factuality, Kind, Part
from firsthand.model.event import Event
from firsthand.model.measure import Place, When
from firsthand.serve.measuring import measured
from tests.serve.cases import claim, document

MILL = document("The mill at Orlo will close on Friday.")
CLAIM = claim(MILL, "The mill at Orlo will close on Friday")
ALL = CLAIM.content[0]
ORLO = Place(span=ALL, name="Orlo", precision=1)


@pytest.mark.parametrize(
    ("told", "ending"),
    [
        (replace(CLAIM, places=(replace(ORLO, latitude=50.0, longitude=30.0),)), " · exact"),
        (replace(CLAIM, places=(replace(ORLO, reason="no list has it"),)), "Orlo · no list has it"),
        (replace(CLAIM, places=(replace(ORLO, precision=6, country="ORL"),)), " · known to its country"),
        (replace(CLAIM, times=(When(span=ALL, edtf="2026-03-06", precision="day"),)), " 6 Mar 2026 · to the day"),
        (
            replace(CLAIM, parts=(Part(span=ALL, kind=Kind.FORECAST, factuality=Factuality.PROBABLE, due="2026-03"),)),
            " · forecast · probable · due Mar 2026",
        ),
        (
            replace(CLAIM, events=(Event(type="RETREAT", mode="withdraw", actor="the mill", when="2026-03-06"),)),
            "RETREAT: withdraw · the mill · 6 Mar 2026",
        ),
        (replace(CLAIM, events=(Event(type="AGREE", actor="Orlo: the mill"),)), "AGREE · Orlo: the mill"),
    ],
    ids=["a point", "in no list", "a country", "a day", "a stretch", "an event", "an event of no mode"],
)
def test_a_measure_is_told_in_words(told: Claim, ending: str) -> None:
    [(_, line)] = measured(MILL, told)

    assert line.endswith(ending)
