"""What the scorer of claims prints is read back, line by line and in total."""

from pathlib import Path

from benchmarks.scoring import Line, module, parsed

PRINTED = """\
A1   J 1.00  content source chain type type                               got: official
A12  J 0.43                                                               got: Vos <- The Post: got: it
content                      1 of 2
{"content": [1, 2], "scare quotes left alone": [3, 4], "claims read": 59}
"""


def test_lines_are_read() -> None:
    assert parsed(PRINTED).lines == (
        Line("A1", "1.00", "content source chain type type", "official"),
        Line("A12", "0.43", "", "Vos <- The Post: got: it"),
    )


def test_a_claim_is_found_where_its_content_is_right() -> None:
    assert [line.found for line in parsed(PRINTED).lines] == [True, False]


def test_totals_become_figures_that_one_item_moves_by_one() -> None:
    figures = parsed(PRINTED).figures("seeds")

    assert [(f.name, f.value, f.of, f.step) for f in figures] == [
        ("seeds/content", 1, 2, 1),
        ("seeds/scare quotes left alone", 3, 4, 1),
    ]


def test_plain_counts_stand_last_among_the_totals_and_are_no_figures() -> None:
    assert parsed(PRINTED).totals().rows[-1] == ("claims read", "59", "")


def test_a_scorer_is_loaded_as_a_module_with_its_dataclasses(tmp_path: Path) -> None:
    code = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n@dataclass\nclass Pair:\n    one: int\n"
    )
    (tmp_path / "score_pairs.py").write_text(code, encoding="utf8")

    assert module(tmp_path / "score_pairs.py").Pair(one=3).one == 3
