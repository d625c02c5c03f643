"""Stretches of text in which no figure is a quantity: addresses, telephones, clock times, names with a number."""

from __future__ import annotations

import re

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
    r"|\b(?:Big|Fab|Final|Route) (?:Three|Four|Five|Six|Ten)\b"
    r"|\b(?:Five Eyes|Three Mile Island|Three Gorges|Six Nations)\b"
    r"|\bPage Six\b|\b\d{1,4} (?:AD|BC|BCE|CE)\b|\b\d{1,4} World Trade\b"
    r"|\bOne (?:Nation|Direction|Belt)\b|\bFour Seasons\b|\b(?:Day|Chapter|Phase|Part|Formula|Air Force) One\b"
)
_LINES = re.compile(r"\b(?:480|720|1080|1440|2160)[pi]\b")  # of a picture
_VERSION = re.compile(r"\b\d{1,4}(?:\.\d{1,4}){2,4}\b")  # 2022.2.28, 10.0.19
_CODES = (_ADDRESS, _TELEPHONE, _LISTED, _VERSION, _STREET, _NOUGHTS, _CALIBRE, _CLOCK, _SPELLED_NAME, _LINES)


def stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where nothing is a quantity: addresses, telephone numbers, list numbers, clock times, slashed dates."""
    found = [m.span() for p in _CODES for m in p.finditer(text, start, end)]
    for m in _SLASHED.finditer(text, start, end):
        above, _, below = m[0].partition("/")
        if "/" in below or int(above) >= int(below) or int(below) not in {2, 3, 4, 5, 8, 10, 16, 32, 64, 128}:
            found.append(m.span())
    return found
