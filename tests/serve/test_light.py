"""The desk opens at once: what only some of its pages need is loaded when they are asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = (
    "firsthand.claims.read",
    "firsthand.documents.blocks",
    "firsthand.documents.open",
    "firsthand.judgements.conflicts.conflicts",
    "firsthand.judgements.forecasts.following",
    "firsthand.judgements.same.same",
    "firsthand.pipeline.judge",
    "firsthand.serve.api",
    "altair",
    "charset_normalizer",
    "docx",
    "numpy",
    "onnxruntime",
    "openpyxl",
    "pint",
    "ray",
    "trafilatura",
)


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Return the modules that are there when the desk begins to serve."""
    asked = "import sys, firsthand.cli, firsthand.serve.start; print(*sys.modules)"
    return frozenset(
        subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True).stdout.split()
    )


@pytest.mark.parametrize("module", LATER)
def test_not_loaded_before_the_first_page(loaded: frozenset[str], module: str) -> None:
    assert "firsthand.serve.app" in loaded
    assert module not in loaded
