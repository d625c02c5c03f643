"""What the event model learns from: a file of marked sentences, and rows of features."""

from pathlib import Path

import pytest

from firsthand.learn.events import read_plv, trained
from firsthand.model.text import Span

HEAD = "\tsentence\tmarked_sentence\tgold_root\n"


@pytest.mark.parametrize(
    ("marked", "source", "target"),
    [
        ("<s>Tarvia</s> shelled <t>Ilvet</t>.", Span(0, 6), Span(15, 20)),
        ("<t>Ilvet</t> was shelled by <s>Tarvia</s>.", Span(21, 27), Span(0, 5)),
        ("<s>Tarvia</s> shelled Ilvet.", Span(0, 6), None),
    ],
    ids=["in order", "turned round", "no target"],
)
def test_sides_are_read_from_marks(marked: str, source: Span, target: Span | None, tmp_path: Path) -> None:
    path = tmp_path / "PLV.tsv"
    path.write_text(f"{HEAD}0\tTarvia shelled Ilvet.\t{marked}\tASSAULT\n", encoding="utf8")

    [coded] = read_plv(path)

    assert (coded.type, coded.source, coded.target) == ("ASSAULT", source, target)


def test_a_model_learns_what_parts_the_types() -> None:
    rows = [{"t=send", "l=food"}, {"t=send", "l=aid"}, {"t=kill", "l=food"}, {"t=kill", "l=men"}] * 3

    coder = trained(rows, ["AID", "AID", "ASSAULT", "ASSAULT"] * 3)

    assert coder({"t=send"})["AID"] > 0.8
    assert coder({"t=kill"})["ASSAULT"] > 0.8


def test_a_rare_feature_is_not_learnt() -> None:
    coder = trained([{"once"}, {"twice"}, {"twice"}], ["AID", "AID", "ASSAULT"])

    assert set(coder.rows) == {"twice"}


def test_training_twice_gives_the_same() -> None:
    rows, types = [{"a"}, {"b"}, {"a", "b"}] * 2, ["AID", "ASSAULT", "AID"] * 2

    assert trained(rows, types)({"a"}) == trained(rows, types)({"a"})
