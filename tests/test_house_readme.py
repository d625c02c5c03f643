"""The README's Python example runs as it stands there."""

import re
from pathlib import Path

import pytest

_EXAMPLE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.model
def test_the_example_runs(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(root)
    [example] = _EXAMPLE.findall((root / "README.md").read_text(encoding="utf-8"))

    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own example, from our own page

    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("report CT+ ") for line in lines)
    assert any(line.endswith("(the author)") for line in lines)
