"""Shell completion: a script for the shell, and the names of commands, options and values as they are typed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from firsthand.cli import app
from tests.cli.asking import ask

ROOT = Path(__file__).parents[2]
SHELLS = {"bash": "complete_bash", "zsh": "complete_zsh", "fish": "complete_fish"}


def printed(*arguments: str, **environment: str) -> str:
    """Return what the program prints, started by its name in an environment."""
    program = "import sys; sys.argv[0] = 'firsthand'; from firsthand.cli import app; app(prog_name='firsthand')"
    around = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    call = [sys.executable, "-c", program, *arguments]
    return subprocess.run(call, env=around, capture_output=True, check=True, encoding="utf-8").stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_printed(shell: str) -> None:
    # Typer's own switch, by which the shell is named instead of looked for among the processes above this one.
    script = printed("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")

    assert "_FIRSTHAND_COMPLETE" in script
    assert SHELLS[shell] in script


def completed(line: str) -> list[str]:
    """Return what bash is offered after a line."""
    words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    return printed(_FIRSTHAND_COMPLETE="complete_bash", **words).split()


LINES = {
    "the beginning of a command": ("firsthand cl", {"claims"}),
    "several commands": ("firsthand d", {"documents", "doctor"}),
    "an option": ("firsthand claims --kin", {"--kind"}),
    "a value": ("firsthand claims --type anon", {"anonymous"}),
    "a form": ("firsthand export --format ", {"csv", "jsonl", "xlsx"}),
}


@pytest.mark.parametrize(("line", "expected"), LINES.values(), ids=LINES.keys())
def test_completes(line: str, expected: set[str]) -> None:
    assert set(completed(line)) == expected


def test_every_command_is_offered() -> None:
    listed = ask("--help").stdout
    offered = completed("firsthand ")

    assert {"read", "origins", "conflicts", "watch", "review", "serve", "doctor"} <= set(offered)
    assert all(f" {command} " in listed for command in offered)
    assert len(offered) == len(app.registered_commands)
