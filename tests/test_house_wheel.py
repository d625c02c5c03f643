"""The package as a user gets it: built, installed in an empty environment, and asked to read a document there."""

import json
import os
import subprocess
import sys
import tarfile
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest

# One process for all of them: the environment is made once.
pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]

DOCUMENT = """\
Dam above Orlo holds, engineers say

ORLO, March 3, 2026 — The dam above Orlo will hold, said Maria Vos, the chief engineer of the district.

“We measured it twice,” Vos told reporters on Tuesday. The mayor, Tom Ode, said that 4-5,000 people live below the wall.
"""


@dataclass(frozen=True, slots=True)
class Empty:
    """An environment that has Firsthand and what it asks for, at the pinned versions, and nothing else."""

    folder: Path

    def run(self, *call: str) -> str:
        """Run a program of the environment in its folder and return what it prints."""
        bare = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "FIRSTHAND"))}
        command = [str(self.folder / "env" / "bin" / call[0]), *call[1:]]
        done = subprocess.run(command, cwd=self.folder, env=bare, check=False, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, f"{' '.join(call)}:\n{done.stdout}{done.stderr}"
        return done.stdout


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a source distribution and of the wheel that was built out of it."""
    folder = tmp_path_factory.mktemp("dist")
    call = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)]
    done = subprocess.run(call, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def empty(root: Path, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Empty:
    """Return an environment with the wheel installed."""
    made = Empty(tmp_path_factory.mktemp("empty"))
    venv.create(made.folder / "env", with_pip=True)
    [wheel] = built.glob("*.whl")
    pins = str(root / "constraints" / "runtime.txt")
    made.run("python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "-c", pins, str(wheel))
    return made


@pytest.fixture(scope="module")
def printed(empty: Empty) -> dict[str, Any]:
    """Return what the installed program prints of the document."""
    (empty.folder / "dam.txt").write_text(DOCUMENT, encoding="utf-8")
    [line] = empty.run("firsthand", "read", "dam.txt", "--json").splitlines()
    reading: dict[str, Any] = json.loads(line)
    return reading


def test_the_wheel_holds_every_file_of_the_package_and_no_other(root: Path, built: Path) -> None:
    [wheel] = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}
    written = {p.relative_to(root / "src") for p in (root / "src").rglob("*") if p.is_file()}
    caches = {p for p in written if any(part == "__pycache__" or part.startswith(".") for part in p.parts)}

    assert shipped == {p.as_posix() for p in written - caches}
    assert {Path(name).suffix for name in shipped} >= {".py", ".typed", ".json", ".onnx", ".sql"}
    assert "firsthand/ledger/migrations/0001_case_file.sql" in shipped


def test_the_source_distribution_holds_no_tests(built: Path) -> None:
    [path] = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        tops = {name.split("/")[1] for name in archive.getnames() if "/" in name}

    assert {"src", "LICENSE", "README.md", "pyproject.toml"} <= tops
    assert tops.isdisjoint({"tests", "benchmarks", "tools", ".ci"})


def test_what_it_asks_for_fits_together(empty: Empty) -> None:
    assert "No broken requirements" in empty.run("python", "-m", "pip", "check")


def test_the_installed_program_finds_itself_well(empty: Empty) -> None:
    assert "✗" not in empty.run("firsthand", "doctor")


def test_what_it_prints_keeps_to_the_schema_that_it_prints(empty: Empty, printed: dict[str, Any]) -> None:
    schema = json.loads(empty.run("firsthand", "schema"))

    jsonschema.validate(printed, schema, jsonschema.Draft202012Validator)


def test_it_reads_the_text_exactly_and_its_date(printed: dict[str, Any]) -> None:
    assert printed["document"]["text"] == DOCUMENT
    assert printed["document"]["published"] == "2026-03-03"


SAID = {
    "quoted": ("We measured it twice", "Maria Vos"),
    "told": ("people live below the wall", "Tom Ode"),
}


@pytest.mark.parametrize(("words", "speaker"), SAID.values(), ids=SAID.keys())
def test_it_finds_who_says_what(words: str, speaker: str, printed: dict[str, Any]) -> None:
    claims = [claim for claim in printed["claims"] if words in content(claim, printed)]

    assert [naming(claim) for claim in claims] == [speaker]


def test_it_keeps_a_range_a_range(printed: dict[str, Any]) -> None:
    numbers = [(q["low"], q["high"]) for claim in printed["claims"] for q in claim["quantities"]]

    assert (4000, 5000) in numbers


def test_what_was_read_is_in_a_case_file(empty: Empty, printed: dict[str, Any]) -> None:
    assert (empty.folder / "case.db").is_file()
    found = [json.loads(line) for line in empty.run("firsthand", "claims", "--json").splitlines()]

    assert [each["claim"] for each in found] == printed["claims"]


def test_read_again_it_is_there_and_a_program_gets_the_same(empty: Empty, printed: dict[str, Any]) -> None:
    assert "1 was in case.db already, unchanged." in empty.run("firsthand", "read", "dam.txt")
    [line] = empty.run("firsthand", "read", "dam.txt", "--json").splitlines()
    assert json.loads(line) == printed


def test_the_case_file_is_searched_shown_and_exported(empty: Empty, printed: dict[str, Any]) -> None:
    [found] = [json.loads(line) for line in empty.run("firsthand", "claims", "wall", "--json").splitlines()]
    schema = json.loads(empty.run("firsthand", "schema"))

    jsonschema.validate(found, {"$ref": "#/$defs/found", "$defs": schema["$defs"]}, jsonschema.Draft202012Validator)
    assert "Tom Ode" in empty.run("firsthand", "show", found["claim"]["id"])
    assert "dam.txt" in empty.run("firsthand", "documents")
    empty.run("firsthand", "export", "--to", "claims.csv")
    assert len((empty.folder / "claims.csv").read_bytes().split(b"\r\n")) == len(printed["claims"]) + 2


def test_several_processes_read_into_a_case_file(empty: Empty) -> None:
    (empty.folder / "more").mkdir()
    for number in range(3):
        text = DOCUMENT.replace("twice", f"{number + 3} times")
        (empty.folder / "more" / f"{number}.txt").write_text(text, encoding="utf-8")

    assert "3 documents" in empty.run("firsthand", "read", "more", "--jobs", "2", "--case", "more.db")


def content(claim: dict[str, Any], reading: dict[str, Any]) -> str:
    """Return the words of a claim."""
    return " … ".join(reading["document"]["text"][start:end] for start, end in claim["content"])


def naming(claim: dict[str, Any]) -> str | None:
    """Return the resolved name of the one who speaks."""
    return (claim["chain"][0]["canonical"] or claim["chain"][0]["name"]) if claim["chain"] else None
