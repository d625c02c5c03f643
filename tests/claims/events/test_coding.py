"""The linear model: what it weighs, how it is kept, and that the one that ships loads."""

from pathlib import Path

import numpy as np
import pytest

from firsthand.claims.events.coding import Coder, shipped
from firsthand.model.event import TYPES

CODER = Coder(
    ("AID", "ASSAULT"),
    {"t=send": 0, "t=kill": 1},
    np.array([[1, -1], [-2, 2]], dtype=np.float32),
    np.array([0.5, 0], dtype=np.float32),
)


def test_the_features_decide() -> None:
    assert CODER({"t=send"})["AID"] > 0.9
    assert CODER({"t=kill", "unknown"})["ASSAULT"] > 0.9


def test_without_features_the_bias_does() -> None:
    assert CODER(())["AID"] == pytest.approx(1 / (1 + np.exp(-0.5)), abs=1e-4)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    CODER.save(tmp_path / "events.json")

    assert Coder.load(tmp_path / "events.json")({"t=send"}) == CODER({"t=send"})


def test_the_one_that_ships_knows_the_corpus_labels() -> None:
    assert set(shipped().types) - set(TYPES) == {"YIELD"}
