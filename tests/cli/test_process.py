"""The command line as a process of its own: closed pipes, odd locales, and what starting it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from firsthand.ledger.ledger import Ledger
from firsthand.pipeline import keep as keeping
from tests.pipeline import stand_ins
from tests.pipeline.contents import contents
from tests.pipeline.stand_ins import report

ROOT = Path(__file__).parents[2]
Process = Callable[..., subprocess.Popen[bytes]]
STAND_IN = """
import signal, sys, time
import firsthand
from firsthand.cli import app
from firsthand.model.fate import Fate, Kept
from tests.report import samples

def read(paths, **options):
    for n in range({count}):
        yield samples.hostile() if n % 2 else samples.reading()
        time.sleep({pause})

def keep(paths, ledger, **options):
    for reading in read(paths):
        yield Kept(fate=Fate.READ, reading=reading)

def count(paths, given):
    return {count}

vars(firsthand).update(read=read, keep=keep, count=count)
# A test run started in the background hands down SIGINT ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
app()
"""
PLAIN = "from firsthand.cli import app; app()"
READER = """
import signal, sys
from firsthand.claims import read
from firsthand.cli import app
from firsthand.pipeline import keep
from tests.pipeline import stand_ins

read.Reader = stand_ins.ready
keep.versions = stand_ins.versions
signal.signal(signal.SIGINT, signal.default_int_handler)
app()
"""


def started(
    code: str, *arguments: str, cwd: Path, start_new_session: bool = False, **environment: str
) -> subprocess.Popen[bytes]:
    """Start a program of the tests' own."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        start_new_session=start_new_session,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **environment},
    )


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Return what starts the command line at an empty desk, with a stand-in that yields ``count`` readings."""
    (tmp_path / "a").touch()

    def start(*arguments: str, count: int = 1, pause: float = 0.0, **environment: str) -> subprocess.Popen[bytes]:
        code = STAND_IN.format(count=count, pause=pause)
        return started(code, *arguments, cwd=tmp_path, start_new_session=False, **environment)

    return start


@pytest.mark.parametrize(
    "command",
    [("read", "a", "--json"), ("read", "a", "--json", "--no-case"), ("show", "a"), ("schema",)],
    ids=["read", "read with no case", "show", "schema"],
)
def test_closed_pipe_ends_it_without_a_word(command: tuple[str, ...], process: Process) -> None:
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
def test_any_locale(command: tuple[str, ...], locale: str, process: Process) -> None:
    with process(*command, count=2, PYTHONIOENCODING=locale, PYTHONUTF8="0") as running:
        printed, told = running.communicate(timeout=60)

    assert running.returncode == 0, told.decode(locale)
    if "--json" in command:
        assert len([json.loads(line) for line in printed.decode("utf-8").splitlines()]) == 2
    else:
        printed.decode(locale)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for one process")
@pytest.mark.parametrize("options", [(), ("--no-case",)], ids=["case", "no case"])
def test_interrupted_between_documents(options: tuple[str, ...], process: Process) -> None:
    with process("read", "a", "--json", *options, count=1000, pause=0.2) as running:
        assert running.stdout is not None
        first = running.stdout.readline()
        time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        rest, told = running.communicate(timeout=60)

    assert running.returncode == 130
    assert all(json.loads(line) for line in [first, *rest.splitlines()])
    assert told.decode().startswith("Stopped.")
    assert ("What was read is kept" in told.decode()) is (not options)


SEVERAL = """
import signal
from firsthand.cli import app
from firsthand.pipeline import local
from tests.pipeline import light_stand_ins

local._read = light_stand_ins.read
signal.signal(signal.SIGINT, signal.default_int_handler)
print(flush=True)
app()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such groups")
@pytest.mark.parametrize("lines", [0, 3], ids=["while the processes begin", "while they read"])
def test_interrupted_with_all_its_processes_as_a_terminal_does_it(lines: int, tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(report(number, speaker="a slow man"), encoding="utf-8")
    call = ("read", ".", "--jobs", "2", "--json")
    with started(SEVERAL, *call, cwd=tmp_path, start_new_session=True) as running:
        assert running.stdout is not None
        for _ in range(lines + 1):
            running.stdout.readline()
        time.sleep(0 if lines else 1)
        os.killpg(running.pid, signal.SIGINT)
        _, told = running.communicate(timeout=60)

    assert running.returncode == 130
    assert told.decode() == "Stopped. What was read is kept; the same command goes on from there.\n"
    with Ledger(tmp_path / "case.db") as ledger:
        assert lines <= len(list(ledger.documents())) < 60


def test_each_line_is_there_before_the_next_document_is_read(process: Process) -> None:
    began = time.monotonic()
    with process("read", "a", "--json", count=1, pause=30, PYTHONUNBUFFERED="") as running:
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())
        running.kill()

    assert time.monotonic() - began < 30


def kept(folder: Path, name: str, *paths: str) -> Path:
    """Return a case file into which the stand-in has read the paths, in this process."""
    (folder / name).parent.mkdir(exist_ok=True)
    same = patch.object(keeping, "versions", stand_ins.versions)
    with same, Ledger(folder / name, writing=True) as ledger:
        for _ in keeping.keep([folder / path for path in paths], ledger, reader=stand_ins.read):
            pass
    return folder / name


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a desk with a case file of enough claims to fill a pipe."""
    desk = tmp_path_factory.mktemp("many")
    records = (json.dumps({"text": report(n, speaker=f"María V{n}s") * 20, "title": "Río"}) for n in range(60))
    (desk / "many.jsonl").write_text("\n".join(records), encoding="utf-8")
    kept(desk, "case.db", "many.jsonl")
    return desk


ASKED = {
    "claims": ("claims", "--limit", "0"),
    "claims for a program": ("claims", "--json"),
    "documents": ("documents",),
    "documents for a program": ("documents", "--json"),
    "export": ("export",),
    "exported lines": ("export", "--format", "jsonl"),
}


def test_closed_pipe_ends_questions_without_a_word(many: Path) -> None:
    for name, command in ASKED.items():
        with started(PLAIN, *command, cwd=many) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.readline()
            running.stdout.close()
            told = running.stderr.read().decode()

        assert "Traceback" not in told, name
        assert "Exception" not in told, name
        # A short answer may have gone into the pipe whole before it was closed.
        assert running.returncode in {0, 1, 141}, name


def test_questions_in_any_locale(many: Path) -> None:
    for name, command in ASKED.items():
        with started(PLAIN, *command, cwd=many, PYTHONIOENCODING="ascii", PYTHONUTF8="0") as running:
            printed, told = running.communicate(timeout=60)

        assert running.returncode == 0, f"{name}: {told.decode('ascii')}"
        assert printed.decode("utf-8" if "program" in name or "export" in name else "ascii")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_behind_the_output_is_told_in_one_sentence(many: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    for command in (*ASKED.values(), ("schema",), ("show", "many.jsonl:1")):
        with Path("/dev/full").open("wb") as full:
            call = [sys.executable, "-c", PLAIN, *command]
            done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, check=False, cwd=many, env=environment)

        assert done.stderr.decode().splitlines()[-1] == "firsthand: No space left on device.", command
        assert "Traceback" not in done.stderr.decode()
        assert "Exception" not in done.stderr.decode()
        assert done.returncode == 1, command


def test_two_processes_on_one_case_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        for number in range(12):
            speaker = f"{name.title()} Vos"
            (tmp_path / name / f"{number}.txt").write_text(report(number, speaker=speaker), encoding="utf-8")
    (tmp_path / "both").mkdir()
    running = [
        started(READER, "read", name, "one/3.txt", "--jobs", "1", "--case", "both/case.db", cwd=tmp_path)
        for name in ("one", "two")
    ]
    told = [each.communicate(timeout=120) for each in running]

    assert [each.returncode for each in running] == [0, 0], told
    assert contents(tmp_path / "both" / "case.db") == contents(kept(tmp_path, "alone/case.db", "one", "two"))
    with Ledger(tmp_path / "both" / "case.db") as ledger:
        assert ledger.count() == 24


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_killed_at_any_moment_and_gone_on_with(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    for number in range(40):
        text = report(number, speaker="Maria Vos") * 30
        (tmp_path / "reports" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    call = ("read", "reports", "--jobs", "1", "--json")
    for lines in (2, 14, 30):
        with started(READER, *call, cwd=tmp_path) as running:
            assert running.stdout is not None
            for _ in range(lines):
                running.stdout.readline()
            running.kill()
    with started(READER, *call, cwd=tmp_path) as running:
        _, told = running.communicate(timeout=120)

    assert running.returncode == 0, told.decode()
    assert "were in case.db already" in told.decode()
    assert contents(tmp_path / "case.db") == contents(kept(tmp_path, "whole.db", "reports"))


def test_what_reads_beside_the_command_loads_no_command(tmp_path: Path) -> None:
    script = tmp_path / "firsthand"  # as an installation makes it; a process started anew runs it under another name
    entry = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]["firsthand"]
    script.write_text("from {} import {}".format(*entry.split(":")), encoding="utf-8")
    code = f"import runpy; runpy.run_path({str(script)!r}); import sys; print('firsthand.cli' in sys.modules)"
    with started(code, cwd=tmp_path) as running:
        told, _ = running.communicate(timeout=60)

    assert told.decode().strip() == "False"


HEAVY = ("spacy", "onnxruntime", "numpy", "lxml", "trafilatura", "rich", "typer", "yaml", "sqlalchemy")


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


NOT_AT_THE_START = (
    "spacy",
    "onnxruntime",
    "numpy",
    "lxml",
    "trafilatura",
    "sqlalchemy",
    "yaml",
    "py3langid",
    "tokenizers",
    "firsthand.judgements.origins",
    "firsthand.judgements.meaning",
)
CALLS = {
    "the command line": ("import firsthand.cli", NOT_AT_THE_START),
    "help": ("from firsthand.cli import app; app(['claims', '--help'], standalone_mode=False)", NOT_AT_THE_START),
    "the schema": ("from firsthand.cli import app; app(['schema'], standalone_mode=False)", NOT_AT_THE_START),
    "a document that others read": (
        "from firsthand.cli import app"
        "\nfrom firsthand.pipeline import local"
        "\nfrom tests.pipeline import light_stand_ins"
        "\nlocal._read = light_stand_ins.read"
        "\napp(['read', 'a.txt', '--jobs', '2'], standalone_mode=False)",
        tuple(name for name in NOT_AT_THE_START if name != "sqlalchemy"),
    ),
    "a question to a case file": (
        "from firsthand.cli import app; app(['claims', '--json'], standalone_mode=False)",
        tuple(name for name in NOT_AT_THE_START if name != "sqlalchemy"),
    ),
}


@pytest.mark.parametrize(("call", "heavy"), CALLS.values(), ids=CALLS.keys())
def test_what_is_not_needed_is_not_loaded(call: str, heavy: tuple[str, ...], tmp_path: Path) -> None:
    Ledger(tmp_path / "case.db", writing=True).close()
    (tmp_path / "a.txt").write_text(report(), encoding="utf-8")
    code = f"{call}\nimport sys; print([m for m in {heavy!r} if m in sys.modules], file=sys.stderr)"
    with started(code, cwd=tmp_path) as running:
        _, told = running.communicate(timeout=60)

    assert running.returncode == 0, told.decode()
    assert told.decode().splitlines()[-1] == "[]"


def test_module_runs() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "firsthand", "--version"], capture_output=True, check=True, cwd=ROOT / "src"
    )

    assert answer.stdout.startswith(b"firsthand ")
