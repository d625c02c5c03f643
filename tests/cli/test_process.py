"""The command line as a process of its own: closed pipes, odd locales, and what starting it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STAND_IN = """
import itertools, signal, sys, time
import firsthand
from firsthand.cli import app
from tests.report import samples

def read(paths, **options):
    for n in range({count}):
        yield samples.hostile() if n % 2 else samples.reading()
        time.sleep({pause})

vars(firsthand)["read"] = read
# A test run started in the background hands down SIGINT ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
app()
"""


def process(*arguments: str, count: int = 1, pause: float = 0.0, **environment: str) -> subprocess.Popen[bytes]:
    """Start the command line with a stand-in that yields ``count`` readings."""
    code = STAND_IN.format(count=count, pause=pause)
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **environment},
    )


@pytest.mark.parametrize(
    "command", [("read", "a", "--json"), ("show", "a"), ("schema",)], ids=["read", "show", "schema"]
)
def test_closed_pipe_ends_it_without_a_word(command: tuple[str, ...]) -> None:
    with process(*command, count=300) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        told = running.stderr.read().decode()

    # The schema may have gone into the pipe whole before it was closed.
    assert "Traceback" not in told
    assert "Exception" not in told
    assert running.returncode in {0, 1, 141}


@pytest.mark.parametrize("locale", ["ascii", "cp1252"])
@pytest.mark.parametrize(
    "command", [("read", "a", "--json"), ("read", "a"), ("show", "a")], ids=["json", "table", "show"]
)
def test_any_locale(command: tuple[str, ...], locale: str) -> None:
    with process(*command, count=2, PYTHONIOENCODING=locale, PYTHONUTF8="0") as running:
        printed, told = running.communicate(timeout=60)

    assert running.returncode == 0, told.decode(locale)
    if "--json" in command:
        assert len([json.loads(line) for line in printed.decode("utf-8").splitlines()]) == 2
    else:
        printed.decode(locale)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for one process")
def test_interrupted_between_documents() -> None:
    with process("read", "a", "--json", count=1000, pause=0.2) as running:
        assert running.stdout is not None
        first = running.stdout.readline()
        time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        rest, told = running.communicate(timeout=60)

    assert running.returncode == 130
    assert all(json.loads(line) for line in [first, *rest.splitlines()])
    assert told.decode().startswith("Stopped.")


def test_each_line_is_there_before_the_next_document_is_read() -> None:
    began = time.monotonic()
    with process("read", "a", "--json", count=1, pause=30, PYTHONUNBUFFERED="") as running:
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())
        running.kill()

    assert time.monotonic() - began < 30


HEAVY = ("spacy", "onnxruntime", "numpy", "lxml", "trafilatura", "rich", "typer", "yaml")


def test_import_is_light() -> None:
    code = f"import firsthand, sys; firsthand.Span; print([m for m in {HEAVY!r} if m in sys.modules])"
    printed = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=ROOT / "src",
        env={**os.environ, "PYTHONPATH": "."},
    ).stdout

    assert printed.decode().strip() == "[]"


def test_module_runs() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "firsthand", "--version"], capture_output=True, check=True, cwd=ROOT / "src"
    )

    assert answer.stdout.startswith(b"firsthand ")
