"""Text that a terminal may print: article text is hostile, so nothing in it may move a cursor or turn a line round."""

from __future__ import annotations

import re
import unicodedata

# Controls of 7 and 8 bits (escape sequences start with them), halves of characters, overrides of direction, breaks of
# line and paragraph that only some programs know. A carriage return with its line feed is one break, alone one too.
_UNRULY = re.compile("\r\n|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
_NOT_IN_XML = re.compile("[\ufffe\uffff\x00-\x08\x0b\x0c\x0e-\x1f]")


def clean(text: str) -> str:
    """Return the text fit to print, exactly as long: each control becomes its picture (ESC as ␛) or a blank."""
    return _UNRULY.sub(_picture, text)


def one_line(text: str) -> str:
    """Return the text fit to print on one line, runs of blanks as one."""
    if text.isprintable() and "  " not in text:  # nothing unruly, and no blank but single ones: nearly every text
        return text.strip()
    return _BLANKS.sub(" ", clean(text)).strip()


def fit_for_xml(text: str) -> str:
    """Return the text with what no XML may hold, not even escaped, as U+FFFD."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def width_one(text: str) -> str:
    """Return the text with tabs and breaks of line as blanks, exactly as long."""
    return text.replace("\t", " ").replace("\n", " ")


def _picture(match: re.Match[str]) -> str:
    control = match.group()
    if control == "\r\n":
        return " \n"
    if control == "\r":
        return "\n"
    if control < "\x20":
        return chr(0x2400 + ord(control))
    return " " if unicodedata.category(control) in {"Zl", "Zp"} else "\N{REPLACEMENT CHARACTER}"
