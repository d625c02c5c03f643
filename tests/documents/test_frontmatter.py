"""Front matter is read and left out; a body without any is left as it is."""

from collections.abc import Mapping

import pytest

from firsthand.documents.frontmatter import split

CASES: dict[str, tuple[str, Mapping[str, str], str]] = {
    "plain": (
        "---\ntitle: Shots\ndate: 2026-03-16\n---\n\nBody\n",
        {"title": "Shots", "date": "2026-03-16"},
        "\nBody\n",
    ),
    "blanks before the colon": ("---\ndate  : 2022-02-18\n---\nBody", {"date": "2022-02-18"}, "Body"),
    "colons in a value": ("---\nurl: https://a.example/b\n---\nBody", {"url": "https://a.example/b"}, "Body"),
    "quoted": ("---\ntitle: \"Say: 'no'\"\n---\nBody", {"title": "Say: 'no'"}, "Body"),
    "capital keys": ("---\nTitle: Shots\n---\nBody", {"title": "Shots"}, "Body"),
    "a list in a line": ("---\nauthor: [Ann Poe, Jim Doe]\n---\nBody", {"author": "Ann Poe; Jim Doe"}, "Body"),
    "a list in lines": ("---\nauthor:\n  - Ann Poe\n  - Jim Doe\n---\nBody", {"author": "Ann Poe; Jim Doe"}, "Body"),
    "a folded value": ("---\ntitle: >\n  Shots\n---\nBody", {"title": "Shots"}, "Body"),
    "an empty value": ("---\ntitle:\nsite: Post\n---\nBody", {"title": "", "site": "Post"}, "Body"),
    "windows line ends": ("---\r\ntitle: Shots\r\n---\r\nBody\r\n", {"title": "Shots"}, "Body\r\n"),
    "dots close it": ("---\ntitle: Shots\n...\nBody", {"title": "Shots"}, "Body"),
    "nothing behind it": ("---\ntitle: Shots\n---", {"title": "Shots"}, ""),
    "none": ("Body\n---\nmore", {}, "Body\n---\nmore"),
    "a rule at the top": ("---\nThe river rose.\n---\nBody", {}, "---\nThe river rose.\n---\nBody"),
    "never closed": ("---\ntitle: Shots\nBody", {}, "---\ntitle: Shots\nBody"),
    "nothing": ("", {}, ""),
}


@pytest.mark.parametrize(("text", "values", "body"), CASES.values(), ids=CASES.keys())
def test_front_matter(text: str, values: Mapping[str, str], body: str) -> None:
    assert split(text) == (values, body)
