"""Asking the command line in this process, and what is asked for the most."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from typing import Any

from typer.testing import CliRunner, Result

from firsthand.cli import app

TERMINAL = {"COLUMNS": "100", "TERM": "dumb"}


def ask(*arguments: str, env: Mapping[str, str] | None = None) -> Result:
    """Return what the command line answers in a terminal 100 columns wide."""
    return CliRunner(env={**TERMINAL, **(env or {})}).invoke(app, list(arguments))


def lines(answer: Result) -> list[dict[str, Any]]:
    """Return the objects that it prints, one a line."""
    return [json.loads(line) for line in answer.stdout_bytes.decode("utf-8").splitlines()]


def refusal(answer: Result) -> str:
    """Return the one sentence of an answer that is no more than a refusal."""
    assert answer.exit_code == 1, answer.output
    assert answer.stdout == ""
    [sentence] = answer.stderr.splitlines()
    assert sentence.startswith("firsthand: ")
    assert sentence.endswith(".")
    return sentence.removeprefix("firsthand: ")


def steps(told: str) -> list[list[str]]:
    """Return the commands that an answer says come next, each as its arguments."""
    _, _, after = told.partition("Next: ")
    commands = [line.strip().partition("   ")[0] for line in after.splitlines()]
    return [shlex.split(command)[1:] for command in commands if command.startswith("firsthand ")]
