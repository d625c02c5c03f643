"""Paths become documents' bytes: files, folders in order, records, manifests; one bad file spoils no other."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from firsthand.documents.fetch import Raw, gather
from firsthand.documents.given import Given
from firsthand.errors import BadDate, BadManifest, NoSuchPath
from firsthand.model.reading import Skipped
from firsthand.settings import Settings

Files = Mapping[str, str | bytes]


def written(folder: Path, files: Files) -> None:
    """Write the files into the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def told(found: Raw | Skipped, folder: Path) -> tuple[str, str]:
    """Return what was found as its place below the folder and its content, or the reason why there is none."""
    if isinstance(found, Skipped):
        return found.where.replace(str(folder), "."), "! " + found.reason
    place = found.path.replace(str(folder), ".")
    return (place if found.record is None else f"{place}:{found.record}"), found.data.decode()


README = "A README tells about its folder and is read only when named."
CASES: dict[str, tuple[Files, list[str], list[tuple[str, str]]]] = {
    "a file": ({"a.txt": "A"}, ["a.txt"], [("./a.txt", "A")]),
    "a file of no known kind, when named": ({"a.dat": "A"}, ["a.dat"], [("./a.dat", "A")]),
    "two, in the order given": ({"a.txt": "A", "b.txt": "B"}, ["b.txt", "a.txt"], [("./b.txt", "B"), ("./a.txt", "A")]),
    "a folder, in the order of names": (
        {"b.txt": "B", "a.md": "A", "c/d.html": "D"},
        ["."],
        [("./a.md", "A"), ("./b.txt", "B"), ("./c/d.html", "D")],
    ),
    "hidden files are passed over": ({".a.txt": "A", ".git/b.txt": "B", "c.txt": "C"}, ["."], [("./c.txt", "C")]),
    "other kinds in a folder": (
        {"a.yaml": "A", "b": "B", "README.md": "C"},
        ["."],
        [
            ("./README.md", "! " + README),
            ("./a.yaml", "! Files named .yaml are not read from folders."),
            ("./b", "! Files named without a suffix are not read from folders."),
        ],
    ),
    "an empty file": ({"a.txt": " \n"}, ["a.txt"], [("./a.txt", "! The file is empty.")]),
    "one too large": (
        {"a.txt": "x" * 101, "b.txt": "x" * 100},
        ["."],
        [
            ("./a.txt", "! The file is larger than 100 bytes, the limit set by FIRSTHAND_MAX_BYTES."),
            ("./b.txt", "x" * 100),
        ],
    ),
    "records are counted by lines": (
        {"a.jsonl": '{"text": "A"}\n\n{"text": "B"}\r\n{"text": "C"}'},
        ["a.jsonl"],
        [("./a.jsonl:1", '{"text": "A"}'), ("./a.jsonl:3", '{"text": "B"}'), ("./a.jsonl:4", '{"text": "C"}')],
    ),
    "a record too large": (
        {"a.jsonl": "x" * 5000 + '\n{"text": "B"}\n'},
        ["a.jsonl"],
        [
            ("./a.jsonl:1", "! The record is larger than 100 bytes, the limit set by FIRSTHAND_MAX_BYTES."),
            ("./a.jsonl:2", '{"text": "B"}'),
        ],
    ),
    "no records": ({"a.jsonl": ""}, ["a.jsonl"], [("./a.jsonl", "! The file is empty.")]),
    "a manifest": (
        {"m.csv": "path,outlet\nb.txt,Post\nsub/a.txt,\n", "b.txt": "B", "sub/a.txt": "A", "c.txt": "C"},
        ["m.csv"],
        [("./b.txt", "B"), ("./sub/a.txt", "A")],
    ),
    "a manifest names what is not there": (
        {"m.csv": "path\nb.txt\na.txt\n", "a.txt": "A"},
        ["m.csv"],
        [("./b.txt", "! m.csv names it in line 2, but there is no such document."), ("./a.txt", "A")],
    ),
    "a manifest in its folder tells of the files there": (
        {"manifest.csv": "path,outlet\nb.txt,Post\n", "b.txt": "B", "a.txt": "A"},
        ["."],
        [("./a.txt", "A"), ("./b.txt", "B")],
    ),
}


@pytest.mark.parametrize(("files", "paths", "expected"), CASES.values(), ids=CASES.keys())
def test_gathering(files: Files, paths: list[str], expected: list[tuple[str, str]], tmp_path: Path) -> None:
    written(tmp_path, files)

    found = gather([tmp_path / path for path in paths], Given(), Settings(max_bytes=100))

    assert [told(one, tmp_path) for one in found] == expected


@pytest.mark.parametrize(
    "path", ["m.csv", "manifest.csv", "."], ids=["named", "named as folders have it", "in its folder"]
)
def test_a_manifest_goes_before_what_is_said_of_all(path: str, tmp_path: Path) -> None:
    name = path if path.endswith(".csv") else "manifest.csv"
    written(tmp_path, {name: "path,outlet\na.txt,Post\n", "a.txt": "A"})

    [raw] = gather([tmp_path / path], Given(outlet="Gazette", url="u"), Settings())

    assert isinstance(raw, Raw)
    assert (raw.given.outlet, raw.given.url) == ("Post", "u")


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        ("path,outlet,url\na.txt,Post,p\n", ("Gazette", "p")),
        ("path,outlet\nb.txt,Post\n", ("Gazette", None)),
        ("sha256,size\n00,1\n", ("Gazette", None)),
    ],
    ids=["tells of it", "tells of another", "is no manifest"],
)
def test_a_file_named_alone_is_told_of_by_the_manifest_beside_it_where_nothing_else_is_said(
    manifest: str, expected: tuple[str, str | None], tmp_path: Path
) -> None:
    written(tmp_path, {"manifest.csv": manifest, "a.txt": "A"})

    [raw] = gather([tmp_path / "a.txt"], Given(outlet="Gazette"), Settings())

    assert isinstance(raw, Raw)
    assert (raw.given.outlet, raw.given.url) == expected


def test_a_folder_that_holds_too_much_is_left_off_with_the_reason(tmp_path: Path) -> None:
    written(tmp_path, {"a.txt": "A", "b.txt": "B", "c.txt": "C"})

    *read, last = gather([tmp_path], Given(), Settings(max_files=2))

    assert len(read) == 2
    assert isinstance(last, Skipped)
    assert last.reason == "It holds more than 2 files; the others are not read."


def test_a_missing_path_is_named_before_anything_is_read(tmp_path: Path) -> None:
    written(tmp_path, {"a.txt": "A"})

    with pytest.raises(NoSuchPath, match=r"no-such\.txt"):
        next(gather([tmp_path / "a.txt", tmp_path / "no-such.txt"], Given(), Settings()))


@pytest.mark.parametrize("content", [b"outlet\nPost\n", b"%PDF-1.7", b""])
def test_a_manifest_that_cannot_be_used_is_an_error(content: bytes, tmp_path: Path) -> None:
    written(tmp_path, {"m.csv": content})

    with pytest.raises(BadManifest, match=r"m\.csv"):
        list(gather([tmp_path / "m.csv"], Given(), Settings()))


def test_a_given_date_is_a_date() -> None:
    assert Given(published="2026-03").published == "2026-03"
    with pytest.raises(BadDate, match="soon"):
        Given(published="soon")


MODIFIED = {
    "a whole second": (1_772_668_800, "2026-03-05T00:00:00.000000Z"),
    "a fraction of one": (1_772_668_800.25, "2026-03-05T00:00:00.250000Z"),
    "before all that": (0, "1970-01-01T00:00:00.000000Z"),
}


@pytest.mark.parametrize(("seconds", "expected"), MODIFIED.values(), ids=MODIFIED.keys())
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_when_a_file_was_changed_is_known_in_utc(name: str, seconds: float, expected: str, tmp_path: Path) -> None:
    written(tmp_path, {name: '{"text": "A"}\n{"text": "B"}\n'})
    os.utime(tmp_path / name, (seconds, seconds))

    found = list(gather([tmp_path / name], Given(), Settings()))

    assert {one.modified for one in found if isinstance(one, Raw)} == {expected}


def test_when_the_system_does_not_know_when_a_file_was_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, {"a.txt": "A"})
    real = Path.stat

    def no_time(path: Path, **more: bool) -> os.stat_result:
        if path.suffix == ".txt" and sys._getframe(1).f_code.co_name == "_modified":  # noqa: SLF001 - who asks
            raise PermissionError
        return real(path, **more)

    monkeypatch.setattr(Path, "stat", no_time)
    [raw] = gather([tmp_path / "a.txt"], Given(), Settings())

    assert isinstance(raw, Raw)
    assert (raw.data, raw.modified) == (b"A", None)


def test_a_file_tells_how_it_writes_dates(tmp_path: Path) -> None:
    written(tmp_path, {"a.jsonl": '{"text": "A", "date": "3/4/2022"}\n{"text": "B", "date": "2/24/2022"}\n'})

    first, _ = gather([tmp_path / "a.jsonl"], Given(), Settings())

    assert isinstance(first, Raw)
    assert first.fields.month_first is True
