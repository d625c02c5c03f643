"""A manifest's rows are read by the names of its columns, and one that cannot be right is refused."""

import pytest

from firsthand.documents.manifest import Row, rows_of
from firsthand.errors import BadManifest

CASES = {
    "all columns": (
        "path,outlet,title,url,published\na.txt,Post,Shots,https://a.example,2026-03-16\n",
        [Row("a.txt", {"outlet": "Post", "title": "Shots", "url": "https://a.example", "published": "2026-03-16"}, 2)],
    ),
    "empty values say nothing": ("path,outlet,published\na.txt,,\n", [Row("a.txt", {}, 2)]),
    "other columns and another order": ("note,Outlet, PATH \nx,Post,a.txt\n", [Row("a.txt", {"outlet": "Post"}, 2)]),
    "a short row": ("path,outlet\na.txt\n", [Row("a.txt", {}, 2)]),
    "a comma in quotation marks": ('path,title\na.txt,"Shots, twice"\n', [Row("a.txt", {"title": "Shots, twice"}, 2)]),
    "a row without a path": ("path,outlet\n,Post\nb.txt,Post\n", [Row("b.txt", {"outlet": "Post"}, 3)]),
    "windows line ends": ("path,outlet\r\na.txt,Post\r\n", [Row("a.txt", {"outlet": "Post"}, 2)]),
    "no rows": ("path\n", []),
}


@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=CASES.keys())
def test_rows(text: str, rows: list[Row]) -> None:
    assert list(rows_of(text, "m.csv")) == rows


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no column called path"),
        ("file,outlet\na.txt,Post\n", "no column called path"),
        ("path,published\na.txt,2026-03-16\nb.txt,soon\n", "line 3: 'soon' is not a date"),
        ("path,outlet\na.txt," + "x" * 200_000, "not proper CSV"),
    ],
)
def test_a_manifest_that_cannot_be_right(text: str, reason: str) -> None:
    with pytest.raises(BadManifest, match=reason):
        rows_of(text, "m.csv")
