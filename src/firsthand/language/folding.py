"""The form in which place names are compared: case, accents, marks and the usual short forms set aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a plain letter and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss"})
_MARKS = re.compile(r"[’‘'`ʼʻʿʾ″′\"“”.ьъ]")
_BLANKS = re.compile(r"[\s\-–—_,/()]+")
_SHORT = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """Return the form in which a place name is compared: "Saint-Étienne" and "St. Etienne" both give "st etienne"."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)) if not plain.isascii() else plain
    plain = _MARKS.sub("", plain.casefold().translate(_LETTERS))
    first, _, rest = _BLANKS.sub(" ", plain).strip().partition(" ")
    return f"{_SHORT.get(first, first)} {rest}" if rest else first
