"""The README's pictures can be taken anew, are small enough to be sent along, and stand where the README shows them."""

from __future__ import annotations

import re
import struct
from pathlib import Path

from playwright.sync_api import Browser

from tests.serve.cases import Served
from tools import pictures

MOST = 300_000
"""Bytes of a picture."""
_SHOWN = re.compile(r"!\[([^\]]+)\]\((docs/pictures/[^)]+)\)")


def size(path: Path) -> tuple[int, int]:
    """Return how wide and high a PNG is."""
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    return width, height


def test_pictures_are_taken_of_the_board_and_the_reader(example: Served, chrome: Browser, tmp_path: Path) -> None:
    taken = pictures.take(chrome, f"{example.address}/", tmp_path)

    assert [path.name for path in taken] == ["board.png", "reader.png"]
    for path in taken:
        assert size(path)[0] == pictures.WIDE
        assert size(path)[1] > pictures.HIGH // 2
        assert path.stat().st_size < MOST


def test_the_readme_shows_them_with_words_in_their_stead(root: Path) -> None:
    shown = {path: words for words, path in _SHOWN.findall((root / "README.md").read_text(encoding="utf-8"))}

    assert set(shown) == {f"docs/pictures/{name}.png" for name in ("board", "reader")}
    for path, words in shown.items():
        assert (root / path).stat().st_size < MOST
        assert len(words.split()) > 20
