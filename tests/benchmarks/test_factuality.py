"""MEANTIME's attributes become numbers, and numbers an error and a correlation."""

from pathlib import Path

import pytest

from benchmarks.factuality import annotated, converted, mae, pearson, stated

GIVEN = {
    "certain": ({}, 3, 3),
    "negative": ({"polarity": "NEG"}, -3, -3),
    "probable": ({"certainty": "PROBABLE"}, 1.5, 1.5),
    "possible, negative": ({"certainty": "POSSIBLE", "polarity": "NEG"}, -0.75, -0.75),
    "no certainty": ({"certainty": "UNDERSPECIFIED"}, 0, None),
    "no polarity": ({"polarity": "UNDERSPECIFIED"}, 0, None),
    "at no time": ({"time": "UNDERSPECIFIED"}, 0, 3),
    "no predicate": ({"pred": ""}, None, 3),
    "not annotated": ({"certainty": "", "polarity": ""}, None, None),
}


@pytest.mark.parametrize(("given", "number", "plain"), GIVEN.values(), ids=GIVEN.keys())
def test_attributes_become_numbers(given: dict[str, str], number: float | None, plain: float | None) -> None:
    event = {"pred": "leave", "certainty": "CERTAIN", "polarity": "POS", "time": "FUTURE", **given}

    assert (converted(event), stated(event)) == (number, plain)


def test_error_and_correlation() -> None:
    pairs = [(3.0, 3.0), (-3.0, 0.0), (0.0, 1.5)]

    assert mae(pairs) == 1.5
    assert pearson(pairs) == pytest.approx(1.0)
    assert pearson([(3.0, 3.0), (0.0, 3.0)]) is None


FILE = """\
<Document>
<token t_id="1" sentence="0">Vos</token><token t_id="2" sentence="0">leaves</token>
<token t_id="3" sentence="2">Ada</token><token t_id="4" sentence="2">stepped</token>
<token t_id="5" sentence="2">down</token>
<Markables>
<EVENT_MENTION m_id="7" pred="leave" certainty="CERTAIN" polarity="NEG" time="FUTURE"><token_anchor t_id="2"/></EVENT_MENTION>
<EVENT_MENTION m_id="8" pred="step" certainty="CERTAIN" polarity="POS" time="NON_FUTURE">
<token_anchor t_id="4"/><token_anchor t_id="5"/></EVENT_MENTION>
<EVENT_MENTION m_id="9"><token_anchor t_id="1"/></EVENT_MENTION>
</Markables>
</Document>
"""  # noqa: E501 - an element has to stand on one line


def test_each_word_of_an_event_counts(tmp_path: Path) -> None:
    file = tmp_path / "1_Vos_leaves.xml"
    file.write_text(FILE, encoding="utf8")

    found = annotated(file)

    words = [(found.text[e.span.start : e.span.end], e.converted) for e in found.events]
    assert words == [("leaves", -3), ("stepped", 3), ("down", 3)]
