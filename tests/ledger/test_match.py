"""What is typed into a search: it finds what was meant, and no typing is an error of syntax."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.errors import BadQuery
from firsthand.ledger.match import LONGEST, expression

TABLE = 'CREATE VIRTUAL TABLE found USING fts5(words, sources, tokenize = "porter unicode61 remove_diacritics 2")'
CLAIMS = {
    "dam": ("The dam at Ostrey holds.", "Mayor Tinn → Merrow Post"),
    "losses": ("4-5,000 soldiers were withdrawn from Zhytomyr's front line.", "a senior official"),
    "border": ("The cross-border shelling is escalating near Łódź and Café Zoë.", ""),
    "towns": ("Київ and Kyiv are one town; forecasting is hard.", "Володимир Зеленський"),
    "minister": ("Nobody has left the town.", "The prime minister"),
    "syntax": ("AND NOT NEAR words", "OR"),
}


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    """Give a full-text table as the case file has it, with a few claims in it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(TABLE)
        connection.executemany("INSERT INTO found VALUES (?, ?)", CLAIMS.values())
        yield connection


def find(index: sqlite3.Connection, query: str) -> set[str]:
    """Return the names of the claims that a query finds."""
    rows = index.execute("SELECT rowid FROM found WHERE found MATCH ?", (expression(query),))
    return {list(CLAIMS)[number - 1] for (number,) in rows}


QUERIES = {
    "one word": ("dam", {"dam"}),
    "all words must occur": ("town left", {"minister"}),
    "in any order": ("holds Ostrey dam", {"dam"}),
    "words of the claim and of its sources": ("dam tinn", {"dam"}),
    "name in the chain alone": ("merrow", {"dam"}),
    "case does not matter": ("OSTREY", {"dam"}),
    "phrase": ('"senior official"', {"losses"}),
    "phrase in another order": ('"official senior"', set()),
    "words apart are no phrase": ('"dam holds"', set()),
    "phrase that was not closed": ('"prime minister', {"minister"}),
    "curly quotation marks": ("“prime minister”", {"minister"}),
    "low and high quotation marks": ("„minister prime“", set()),
    "guillemets": ("«prime minister»", {"minister"}),
    "two phrases": ('"the dam" "at ostrey"', {"dam"}),
    "phrase stuck to a word": ('prime"the town"', {"minister"}),
    "or": ("dam OR minister", {"dam", "minister"}),
    "or between several": ("dam OR minister OR soldiers", {"dam", "minister", "losses"}),
    "or binds closer than and": ("dam OR minister left", {"minister"}),
    "or with a phrase": ('"senior official" OR "prime minister"', {"losses", "minister"}),
    "or in small letters is a word": ("dam or minister", set()),
    "or at the beginning": ("OR dam", {"dam"}),
    "or at the end": ("dam OR", {"dam"}),
    "or twice": ("dam OR OR minister", {"dam", "minister"}),
    "or as a phrase is a word": ('"OR" near', {"syntax"}),
    "minus": ("town -left", {"towns"}),
    "minus before a phrase": ('town -"prime minister"', {"towns"}),
    "several minuses": ("the -dam -town", {"losses", "border"} - {"losses"}),
    "minus behind or": ("dam OR -minister", {"dam"}),
    "minus alone is nothing": ("dam -", {"dam"}),
    "minus inside a word": ("cross-border", {"border"}),
    "hyphen is a blank": ("cross border", {"border"}),
    "hyphenated words stand side by side": ("border-cross", set()),
    "number with a comma": ("5,000", {"losses"}),
    "elliptical range": ("4-5,000", {"losses"}),
    "beginning of a word": ("zhyto*", {"losses"}),
    "beginning that no word has": ("zhyta*", set()),
    "star in front means nothing": ("*dam", {"dam"}),
    "star inside a phrase means nothing": ('"prime mini*"', set()),
    "two stars": ("zhyto**", {"losses"}),
    "beginning excluded": ("town -minist*", {"towns"}),
    "stem": ("withdrawn soldier", {"losses"}),
    "other ending": ("escalation", {"border"}),
    "other ending in a phrase": ('"senior officials"', {"losses"}),
    "accents left out": ("cafe zoe", {"border"}),
    "accents put in": ("dám", {"dam"}),
    "apostrophe": ("Zhytomyr's", {"losses"}),
    "curly apostrophe": ("Zhytomyr’s", {"losses"}),
    "another script": ("київ", {"towns"}),
    "name in another script": ("зеленський", {"towns"}),
    "words of the syntax are words": ("NEAR NOT AND", {"syntax"}),
    "parentheses": ("(dam)", {"dam"}),
    "column": ("words:dam", set()),
    "caret": ("^dam", {"dam"}),
    "plus": ("prime + minister", {"minister"}),
    "single quotation mark": ("'dam'", {"dam"}),
    "NUL between words": ("prime\0minister", {"minister"}),
    "lone half of a character": ("dam\ud800", {"dam"}),
    "mark that turns the direction": ("\u202edam", {"dam"}),
    "signs without letters are passed over": ("dam — … 😀", {"dam"}),
}  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), QUERIES.values(), ids=QUERIES.keys())
def test_finds(index: sqlite3.Connection, query: str, expected: set[str]) -> None:
    assert find(index, query) == expected


NOTHING = {
    "empty": "", "blanks": " \t\n", "signs": "— … !", "one minus": "-", "one star": "*", "empty phrase": '""',
    "or alone": "OR", "exclusions alone": "-dam -minister",
    "one quotation mark": '"', "lone half of a character": "\ud800", "NUL": "\0",
}  # fmt: skip


@pytest.mark.parametrize("query", NOTHING.values(), ids=NOTHING.keys())
def test_nothing_to_look_for_is_said(query: str) -> None:
    with pytest.raises(BadQuery, match="names no word"):
        expression(query)


def test_longest(index: sqlite3.Connection) -> None:
    assert find(index, "dam " * (LONGEST // 4)) == {"dam"}
    with pytest.raises(BadQuery, match="more than 1,000 characters"):
        expression("x" * (LONGEST + 1))


WIDE = {
    "and": " ".join("qx" * 250),
    "or": "q OR " * 199 + "x",
    "minus": "q " + "-x " * 300,
    "beginnings": "q* " * 300,
    "phrases": '"q x"' * 200,
    "one long word": "x" * LONGEST,
    "hyphens": "q-" * 500,
}


@pytest.mark.parametrize("query", WIDE.values(), ids=WIDE.keys())
def test_many_terms_are_no_error(index: sqlite3.Connection, query: str) -> None:
    assert find(index, query) == set()


PIECES = st.sampled_from([
    '"', "'", "-", "*", "OR", "AND", "NOT", "NEAR(", ")", "(", "{words}", ":", "^", "+", "a", "é", "²", "①", "\u0301",
    " ", "“", "”", "\0", "\ud800", "ሴ", "𝔞", "۱", ",", "\\", ";", "--", "/*", "%", "_", "\u2028", "𞤀",
])  # fmt: skip


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.lists(PIECES, max_size=12).map("".join) | st.text(st.characters(), max_size=30))
def test_no_typing_is_an_error_of_syntax(index: sqlite3.Connection, query: str) -> None:
    try:
        wanted = expression(query)
    except BadQuery:
        return
    index.execute("SELECT rowid FROM found WHERE found MATCH ?", (wanted,)).fetchall()
