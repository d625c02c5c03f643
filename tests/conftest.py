"""What all tests may use: the shared material where it is there, and settings for generated cases."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
MATERIAL = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared")

# The first example may load a table and take long; how long a case takes is for the benchmarks to measure.
# In CI the generated cases are the same each time, so that it judges the change; new cases are sought at the desk.
settings.register_profile("firsthand", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("firsthand")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``: write the golden readings anew from what the reader finds, for a person to compare."""
    parser.addoption("--update-golden", action="store_true", help="write the golden readings anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that ask for the shared material, so that ``-m "not shared"`` leaves them out."""
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.shared)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of material that is not distributed; a test that asks for it is skipped where it is missing."""
    if not MATERIAL.is_dir():
        pytest.skip(f"no shared material in {MATERIAL}; FIRSTHAND_SHARED says where it is")
    return MATERIAL


@pytest.fixture(scope="session")
def example_case() -> Path:
    """Return the folder of the example case."""
    return ROOT / "examples" / "korrin"
