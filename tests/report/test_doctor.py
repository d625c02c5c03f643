"""The examination of an installation: what is well, what is not, and what to do."""

from __future__ import annotations

import pytest

from firsthand.report import doctor
from firsthand.report.doctor import Finding

PYTHONS = {"older": ((3, 10), False), "oldest": ((3, 11), True), "newer": ((3, 14), True), "next": ((4, 0), True)}


@pytest.mark.parametrize(("version", "well"), PYTHONS.values(), ids=PYTHONS.keys())
def test_python(version: tuple[int, int], well: bool) -> None:  # noqa: FBT001
    finding = doctor.python(version)

    assert finding.well is well
    assert "3.11" in finding.remedy


def test_packages() -> None:
    assert doctor.packages(("json", "rich")).well
    finding = doctor.packages(("json", "no_such_package"))
    assert not finding.well
    assert finding.found == "missing no_such_package"


def test_database() -> None:
    assert doctor.database((3, 37, 0)).well
    assert not doctor.database((3, 36, 9)).well


LINES = {
    "well": (Finding("Python", well=True, found="3.12", remedy="change"), "✓ Python: 3.12"),
    "wrong": (Finding("Python", well=False, found="3.8", remedy="change it"), "✗ Python: 3.8. To do: change it"),
    "what was found is on one line": (Finding("a", well=True, found="b\nc\x1b"), "✓ a: b c␛"),
}


@pytest.mark.parametrize(("finding", "expected"), LINES.values(), ids=LINES.keys())
def test_line(finding: Finding, expected: str) -> None:
    assert doctor.line(finding).plain == expected


def test_setting_that_is_wrong_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_MAX_BYTES", "many")
    monkeypatch.setattr(doctor, "_weights", str)
    monkeypatch.setattr(doctor, "_grammar", str)
    monkeypatch.setattr(doctor, "_reading", str)

    [wrong] = [finding for finding in doctor.examine() if not finding.well]

    assert wrong.name == "settings"
    assert wrong.found.startswith("A setting has a value that cannot be used: FIRSTHAND_MAX_BYTES='many'")


def test_import_that_fails_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise ImportError("no module")

    for check in ("_weights", "_grammar", "_reading"):
        monkeypatch.setattr(doctor, check, broken)

    assert [finding.well for finding in doctor.examine()] == [True, True, True, True, False, False, False]
