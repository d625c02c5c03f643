"""What a person types into a search, as an expression of SQLite's full-text index: no typing is an error of syntax."""

from __future__ import annotations

import re

from firsthand.errors import BadQuery

LONGEST = 1000
"""Characters of a query."""

# A phrase in quotation marks, or a run of anything else but blanks; a minus before either excludes it.
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_CURLY = str.maketrans("“”„«»", '"""""')


def expression(query: str) -> str:
    """Return the query for FTS5: all words must occur; "phrases", -exclusions, OR between words, and endings with *.

    Raises ``BadQuery`` where there is nothing to look for.
    """
    if len(query) > LONGEST:
        raise BadQuery(f"it has more than {LONGEST:,} characters")
    wanted: list[list[str]] = []
    unwanted: list[str] = []
    either = False
    for found in _TERM.finditer(query.translate(_CURLY)):
        if found["word"] == "OR" and not found["minus"]:
            either = bool(wanted)
            continue
        term = _term(found)
        if not term:
            continue
        if found["minus"]:
            unwanted.append(term)
        elif either:
            wanted[-1].append(term)
        else:
            wanted.append([term])
        either = False
    if not wanted:
        raise BadQuery("it names no word to look for")
    whole = " AND ".join(f"({' OR '.join(terms)})" for terms in wanted)
    return f"({whole}) NOT ({' OR '.join(unwanted)})" if unwanted else whole


def _term(found: re.Match[str]) -> str:
    """The words in FTS5's quotation marks, where nothing has a meaning of its own; empty without letter or digit."""
    text = found["word"] if found["phrase"] is None else found["phrase"]
    kept = "".join(character if character.isprintable() else " " for character in text)
    if not any(map(str.isalnum, kept)):
        return ""
    return f'"{kept.rstrip("*")}" *' if found["word"] and kept.endswith("*") else f'"{kept}"'
