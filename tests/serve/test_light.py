"""The desk opens at once: what only some of its pages need is loaded when they are asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = ("firsthand.claims.read", "openpyxl", "altair", "docx", "onnxruntime", "ray")


@pytest.mark.parametrize("module", LATER)
def test_not_loaded_before_the_first_page(module: str) -> None:
    asked = f"import sys, firsthand.serve.start; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
