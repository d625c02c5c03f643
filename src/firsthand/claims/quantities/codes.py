"""Stretches of text in which no figure is a quantity: addresses, telephones, clock times, versions."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S{1,500}|[@#]\w{1,80}|\b[\w.-]{1,60}@[\w.-]{1,60}|\b[\w-]{1,80}\.(?:png|jpe?g|gif|com|org|net)\b"
)
_TELEPHONE = re.compile(
    r"(?:\+|\b00)\d[\d\s().-]{6,18}\d|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d-\d{3}-\d{3}-\d{4}\b"
    r"|\b[2-9]\d\d-\d{3}[1-9]\b|\(\d{3}\)(?= \d{3})"
)
_LISTED = re.compile(r"(?:^|(?<=\n))[ \t]{0,8}\(?\d{1,3}[.)](?=\s)|\(\d{1,2}(?:,\s?\d{1,3}){0,8}\)")
_ZIP = re.compile(  # the post codes of American states
    r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY])\s\d{5}(?:-\d{4})?\b"
)
_RECORD = re.compile(r"\(\d{1,2}-\d{1,2}(?:-\d{1,2})?, \d{1,2}-\d{1,2}(?:-\d{1,2})?[^()]{0,20}\)")  # (9-1, 6-1)
_EMERGENCY = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|ed|led|ing)?|rang|ring|phoned)\s(?:911|999|112)\b|\b911\s(?=call|op|disp)"
)
_SLASHED = re.compile(r"\b\d{1,4}(?:/\d{1,4}){1,2}\b")  # 24/7, 9/11, 28/02/2022; fractions are read before
_STREET = re.compile(
    r"\b\d{1,5}(?:-\d{1,5})?\s(?:[A-Z][\w.]{0,20}\s|\d{1,3}(?:st|nd|rd|th)\s){1,4}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Way|Square|Place|Court|Terrace)\b"
)
_NOUGHTS = re.compile(r"(?<![\d.,])0\d{1,14}\b(?![.,]\d)")  # 007, +0800: no number is written so
_CALIBRE = re.compile(  # "152mm howitzers", "a 125 mm smoothbore gun"; but "50 mm of rain" and a 35 mm film
    r"\b\d{1,3}(?:\.\d{1,2})?[ -]?mm\b(?=[ -](?:[a-z-]{1,20} ){0,2}"
    r"(?:howitzers?|guns?|shells?|mortars?|artillery|cannons?|rounds?|rockets?|calib(?:re|er)|pistols?|rifles?|handguns?"
    r"|ammunition|ammo|projectiles?|munitions?|bullets?|cartridges?|self-propelled|towed|multiple)\b)"
)
_CLOCK = re.compile(
    r"\b[0-2]?\d\.[0-5]\d(?:\s?(?:BST|GMT|UTC|CES?T|E[DS]?T|P[DS]?T|MSK|hrs|[ap]\.?m\b)"  # 21.48 BST
    r"|(?:(?<=\b0\d\.\d\d)|(?<=\b20\d\d \d\d\.\d\d))\b(?!\s?(?:%|per\b|m|k)))"  # 03.57 · 8 May 2022 21.48
)
_HOUR = re.compile(r"\b\d{1,2}\s?[AP]M\b")
_ZONE = re.compile(r"[GU][MT][TC] ?[+-]\d{1,2}\b")  # GMT +8
_SHORT_YEAR = re.compile(r"['’](?<!\w['’])\d\d\b")  # class of '98
_LINES = re.compile(r"\b(?:480|720|1080|1440|2160)[pi]\b|(?<![$£€])\b[48]K\b|\b401\(k\)")  # of a picture; a pension
_VERSION = re.compile(r"\b\d{1,4}(?:\.\d{1,4}){2,4}\b")  # 2022.2.28, 10.0.19
_ANYWHERE = (_ADDRESS, _LISTED, _ZONE, _SHORT_YEAR, _ZIP, _RECORD, _EMERGENCY)
_AT_FIGURES = (_TELEPHONE, _VERSION, _STREET, _NOUGHTS, _CALIBRE, _CLOCK, _HOUR, _LINES, _SLASHED)
_FIGURES = re.compile(r"[+(]?(?<!\d)\d")
_BELOW = frozenset({2, 3, 4, 5, 8, 10, 16, 32, 64, 128})  # denominators that people write


def stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where nothing is a quantity: addresses, telephone numbers, list numbers, clock times, slashed dates."""
    found = [m.span() for p in _ANYWHERE for m in p.finditer(text, start, end)]
    taken = start
    for figure in _FIGURES.finditer(text, start, end):  # each pattern is tried at figures alone: eight scans are slow
        if figure.start() < taken:
            continue
        code = _code_at(text, figure.start(), end) or _code_at(text, figure.end() - 1, end)
        if code:
            found.append(code)
            taken = code[1]
    return found


def _code_at(text: str, at: int, end: int) -> tuple[int, int] | None:
    for pattern in _AT_FIGURES:
        m = pattern.match(text, at, end)
        if m and not (pattern is _SLASHED and _fraction(m[0])):
            return m.span()
    return None


def _fraction(words: str) -> bool:
    """Whether a slash makes a fraction, and no date: "3/4", but "24/7" and "28/02/2022"."""
    above, _, below = words.partition("/")
    return "/" not in below and int(above) < int(below) and int(below) in _BELOW
