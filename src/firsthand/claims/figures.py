"""Which numbers are no quantity: dates, clock times, years, names with numbers, list numbers, addresses, telephones."""

from __future__ import annotations

import re

from firsthand.claims.amounts import Amount
from firsthand.claims.people import PERSONS, TROOPS, counting_unit
from firsthand.claims.units import unit_at
from firsthand.language.nouns import plural
from firsthand.language.numbers import ordinal_at
from firsthand.language.words import Word, low_at, touching

# Stretches in which nothing is a quantity.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S{1,500}|[@#]\w{1,80}|\b[\w.-]{1,60}@[\w.-]{1,60}|\b[\w-]{1,80}\.(?:png|jpe?g|gif|com|org|net)\b"
)
_TELEPHONE = re.compile(r"(?:\+|\b00)\d[\d\s().-]{6,18}\d|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d-\d{3}-\d{3}-\d{4}\b")
_LISTED = re.compile(r"(?:^|(?<=\n))[ \t]{0,8}\(?\d{1,3}[.)](?=\s)|\(\d{1,2}\)")
_SLASHED = re.compile(r"\b\d{1,4}(?:/\d{1,4}){1,2}\b")  # 24/7, 9/11, 28/02/2022; fractions are read before
_STREET = re.compile(
    r"\b\d{1,5}(?:-\d{1,5})?\s(?:[A-Z][\w.]{0,20}\s|\d{1,3}(?:st|nd|rd|th)\s){1,4}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Way|Square|Place|Court|Terrace)\b"
)
_NOUGHTS = re.compile(r"(?<![\d.,])0\d{1,14}\b(?![.,]\d)")  # 007, +0800: no number is written so
_CALIBRE = re.compile(
    r"\b\d{2,3}(?:\.\d{1,2})?[ -]?mm\b(?=[ -](?!of|thick|wide|long|in|on|and|or|to|from|per|high)[a-z])"
)
_CLOCK = re.compile(
    r"\b[0-2]?\d\.[0-5]\d\s?(?:BST|GMT|UTC|CES?T|E[DS]?T|P[DS]?T|MSK|hrs|[ap]\.?m\b)"  # 21.48 BST
    r"|\b(?:GMT|UTC) ?[+-]\d{1,2}\b|(?<!\w)['’]\d\d\b"  # GMT +8 · class of '98
    r"|\b0\d\.[0-5]\d\b(?!\s?(?:%|per\b|m|k))|(?<=\b20\d\d )[0-2]?\d\.[0-5]\d\b"  # 03.57 · 8 May 2022 21.48
)
# Numbers in letters that are part of a name.
_SPELLED_NAME = re.compile(
    r"\bWorld War (?:One|Two|Three)\b|\b(?:Group|Gang|Council) of (?:Three|Four|Five|Seven|Eight|Ten|Twenty)\b"
    r"|\b(?:Big|Fab|Final|Route) (?:Three|Four|Five|Six|Ten)\b|\b(?:Five Eyes|Three Mile Island|Three Gorges|Six Nations)\b"
    r"|\bPage Six\b|\b\d{1,4} (?:AD|BC|BCE|CE)\b|\b\d{1,4} World Trade\b"
    r"|\bOne (?:Nation|Direction|Belt)\b|\bFour Seasons\b|\b(?:Day|Chapter|Phase|Part|Formula|Air Force) One\b"
)
_LINES = re.compile(r"\b(?:480|720|1080|1440|2160)[pi]\b")  # of a picture
_VERSION = re.compile(r"\b\d{1,4}(?:\.\d{1,4}){2,4}\b")  # 2022.2.28, 10.0.19

# A number behind one of these names a thing, and counts nothing.
_NUMBERED = frozenset(
    """article articles chapter section sections page pages figure room route flight highway resolution phase part level
    grade channel gate unit number no nos line volume vol season episode day week group title paragraph rule protocol
    version type model mark mk class category tier stage step round area zone sector district ward precinct school
    hospital brigade regiment battalion division block runway terminal track platform point item question section
    boeing airbus iphone ipad windows nokia galaxy playstation xbox formula apollo soyuz sputnik psalm verse act scene
    lot plot interstate order directive decree bill law update group proposition amendment sura size mach covid top big
    sweet final super league world fortune route studio ftse nikkei cac stoxx russell asx csi kospi forbes ibex dax sp number
    p""".split()
)
_YEARS = range(1000, 2101)
_MODERN = 1900
# "one" after these is a pronoun, and before these it is not a number of things.
_BEFORE_PRONOUN = frozenset(
    """no any every each some this that which the another good bad big small new old other only such these those last
    next first second wrong right same real whole single""".split()
)
_AFTER_PRONOUN = frozenset(
    """another day side hand way time 's is was has had who can could should would must may might will of thing more to
    that which in on at for by with from and or but as we they i you if whose does did than""".split()
)


def stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where nothing is a quantity: addresses, telephone numbers, list numbers, slashed and dotted dates."""
    found = [
        m.span()
        for p in (_ADDRESS, _TELEPHONE, _LISTED, _VERSION, _STREET, _NOUGHTS, _CALIBRE, _CLOCK, _SPELLED_NAME, _LINES)
        for m in p.finditer(text, start, end)
    ]
    for m in _SLASHED.finditer(text, start, end):
        above, _, below = m[0].partition("/")
        if "/" in below or int(above) >= int(below) or int(below) not in {2, 3, 4, 5, 8, 10, 16, 32, 64, 128}:
            found.append(m.span())
    return found


def named(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether the number is part of a name or an ordinal: "T-72", "7th", "Article 5", "Su-35", "G7", "5G"."""
    at = amount.core
    figure = row[at].figure
    if figure and (ordinal_at(row, at) or _glued(row, at, amount.last)):
        return True
    if low_at(row, amount.last) == "-" and touching(row, amount.last) and low_at(row, amount.last + 1) in _HYPHENED:
        return True
    if at and low_at(row, at - 1) in _INDICES and amount.plain:
        return True
    if at and amount.plain and _product(row[at - 1]) and not touching(row, at):
        return True
    if figure and row[at].text in _JETS and amount.plain and _boeing(row, at, amount.last):
        return True
    if figure and not amount.unit and low_at(row, at - 1) in _PAGED:
        return True
    if at == 0 or amount.unit or not amount.plain or _counts(row, amount.last):
        return False
    before = row[at - 1]
    if before.low in {"number", "no"} or before.low in _RANKED or (before.low in _NUMBERED and (before.text[0].isupper() or figure)):
        return True
    if not figure:
        return False
    if before.text == "." and low_at(row, at - 2) in _ABBREVIATED:
        return True
    return _titled(row, at, amount.last)


_PAGED = frozenset("page pages pp chapter chapters verses lines paragraphs episodes articles sections rooms".split())
_JETS = frozenset(f"7{n}7" for n in range(9))
_FLYING = frozenset({"dreamliner", "dreamliners", "max", "jumbo", "freighter", "superjet"})


def _boeing(row: tuple[Word, ...], at: int, last: int) -> bool:
    """Whether a figure is one of Boeing's airliners: the maker named before it, or the type behind it."""
    return low_at(row, last) in _FLYING or any(low_at(row, at - k).startswith("boeing") for k in range(1, 13))


# "two-thirds" is read as a share before; these behind a number make a word of its own.
_HYPHENED = frozenset("way time timer side sided one off handed tier tiered pronged prong step tone".split())
_INDICES = frozenset("ftse nikkei cac stoxx russell asx csi forbes ibex fortune p sp hang".split())
_RANKED = frozenset({"top", "bottom", "final", "last"})
_ABBREVIATED = frozenset({"no", "nos", "art", "vol", "p", "pp", "sec"})


def _glued(row: tuple[Word, ...], at: int, last: int) -> bool:
    """Letters or marks that make a figure part of a name: before it ("T-72", "MH17"), or behind it ("5G", "4x4")."""
    if touching(row, at) and row[at - 1].spelled and row[at - 1].low not in {"us", "usd", "rm", "eur", "gbp", "rs"}:
        return True
    if touching(row, at) and row[at - 1].text in {"-", "–", "/", ".", ":", "'", "’", "_"} and touching(row, at - 1):
        if row[at - 2].spelled or row[at - 1].text in {":", "_"}:
            return True
        return row[at - 2].figure
    if (
        touching(row, last)
        and row[last].text in {"/", ":", "_", "-", "–"}
        and touching(row, last + 1)
        and row[last + 1].figure
    ):
        return True
    if low_at(row, last) == "-" and low_at(row, last + 1) == "to" and touching(row, last) and touching(row, last + 1):
        return True  # odds, "5-to-1"; a range has been read before
    return touching(row, last) and row[last].spelled


def _counts(row: tuple[Word, ...], at: int) -> bool:
    """Whether a noun that can be counted stands right behind: "In Kyiv 20 people"."""
    if unit_at(row, at):
        return True
    return any(
        plural(row[k].text) and row[k].spelled for k in range(at, min(at + 2, len(row))) if row[k].text.islower()
    )


def _titled(row: tuple[Word, ...], at: int, last: int) -> bool:
    """A name and a bare figure, with nothing behind to count: "Azov 3", "Boeing 737", "iPhone 11"."""
    number, before = row[at].text, row[at - 1]
    capital = before.text[0].isupper() and before.low not in _FUNCTION
    return capital and len(number) <= 3 and number.isdecimal() and not _aged(row, at, last)


def _product(word: Word) -> bool:
    """Whether a word is cased as only makers' names are: "iPhone", "PlayStation"."""
    return word.spelled and any(c.isupper() for c in word.text[1:]) and any(c.islower() for c in word.text)


# What opens a sentence, and makes no name with the figure behind it: "The 11 members", "In 20 years".
_FUNCTION = frozenset(
    """i the a an its their his her our your my these those all of in on at by for with from to and but or nor yet so as
    if when while then than that this about over under some only just another other both each every after before since
    until during within without among between through against across around near like including plus was were is are
    has have had would could will can may might must did do not no up down out off into there here it he she they we you
    who which what where whose how more most fewer less least""".split()
)


def _aged(row: tuple[Word, ...], at: int, last: int) -> bool:
    return low_at(row, at - 1) == "," and low_at(row, last) in {",", "."}


def age(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether the number is somebody's age: "Petros Hallen, 61, from", "aged 61", "61-year-old"."""
    at, last = amount.core, amount.last
    if (
        amount.unit == "year"
        and low_at(row, last) in {"-", "old"}
        and "old" in {low_at(row, last), low_at(row, last + 1)}
    ):
        return True
    if amount.unit or amount.high is None or amount.high > 115:
        return False
    if low_at(row, amount.first - 1) in {"aged", "age", "ages"} or (
        low_at(row, at - 1) == "of" and low_at(row, at - 2) in {"age", "ages"}
    ):
        return True
    if not amount.plain:
        return False
    if low_at(row, at - 1) in {"turned", "turns", "turning"} or (
        low_at(row, at - 1) in {"was", "is", "be", "only", "just"} and low_at(row, last) == "when"
    ):
        return True
    if low_at(row, at - 1) in {"is", "was", "'s"} | _BARELY and low_at(row, last) in {"and", ",", ".", ";", "when", "now"}:
        who = row[at - 2 - (low_at(row, at - 1) in _BARELY)]
        return row[at].figure and (who.low in _SOMEBODY or _person(who))
    first = at - 2
    while first >= 2 and row[first - 1].text == "-" and not row[first].text[0].isupper():
        first -= 2  # "Kim Yo-jong, 24,"
    return row[at].figure and at >= 2 and _aged(row, at, last) and _person(row[first])


_BARELY = frozenset({"only", "just", "now"})
_SOMEBODY = frozenset({"he", "she", "i", "who"})


def _person(word: Word) -> bool:
    """Whether a word is written as the names of people are."""
    return word.text[0].isupper() and not word.text.isupper()


def year(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether a bare figure is a year: "in 1994", "the 2014 annexation", but not "2000 troops"."""
    if not (amount.plain or amount.unit is None) or not all(_yearly(row[k]) for k in _figures(row, amount)):
        return False
    if amount.low is not None and amount.low != amount.high and row[amount.core].text.endswith("00"):
        return False
    noun = row[amount.last].text if amount.last < len(row) else ""
    whole = row[amount.core].text.endswith("00")
    if amount.first != amount.core and not amount.plain and whole:
        return False
    old = amount.low is not None and amount.low < _MODERN  # "1605 tanks", but "the 2014 elections"
    counts = counting_unit(noun) in {PERSONS, TROOPS} or ((whole or old) and plural(noun))
    return not (noun[:1].islower() and counts)


def _figures(row: tuple[Word, ...], amount: Amount) -> list[int]:
    return [k for k in range(amount.core, amount.last) if row[k].figure] or [amount.core]


def _yearly(word: Word) -> bool:
    return len(word.text) == 4 and word.text.isdecimal() and int(word.text) in _YEARS


def pronoun(row: tuple[Word, ...], amount: Amount) -> bool:
    """Return whether "one" stands for somebody or something, and counts nothing: "one of them", "no one"."""
    if not amount.plain or row[amount.core].low != "one" or amount.last != amount.core + 1:
        return False
    before, after = low_at(row, amount.core - 1), row[amount.last] if amount.last < len(row) else None
    if after is None or not (after.spelled or after.text == "-") or after.low in _AFTER_PRONOUN:
        return True
    return before in _BEFORE_PRONOUN or after.low.startswith("'")
