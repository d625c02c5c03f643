"""What the README shows is so: its Python example runs, and a document is printed as it says."""

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

_EXAMPLE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PRINTED = re.compile(r"^ {4}⟦1·.*?(?=^\S)", re.MULTILINE | re.DOTALL)


@pytest.mark.model
def test_the_example_runs(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(root)
    [example] = _EXAMPLE.findall((root / "README.md").read_text(encoding="utf-8"))

    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own example, from our own page

    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("report CT+ ") for line in lines)
    assert any(line.endswith("(the author)") for line in lines)


@pytest.mark.model
def test_a_document_is_printed_as_the_readme_shows(root: Path) -> None:
    [shown] = _PRINTED.findall((root / "README.md").read_text(encoding="utf-8"))
    document = root / "examples" / "korrin" / "2026-03-06-northline-order.txt"
    printed = subprocess.run(
        [sys.executable, "-m", "firsthand", "show", str(document)],
        env=os.environ | {"PYTHONPATH": str(root / "src"), "COLUMNS": "80"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert textwrap.dedent(shown).strip() in printed.stdout
