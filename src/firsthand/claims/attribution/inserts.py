"""What a page prints inside its prose that is none of it: an entry's hour and heading, a picture's credit, a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.claims.stretches import without
from firsthand.model.text import Span

_HOUR = r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T))?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:[Ff]rom )?(?:\d{{1,2}} {_MONTH} |{_MONTH} \d{{1,2}}, )(?:\d{{4}},? )?(?:at )?"
STAMP = re.compile(rf"(?:\*\*)?(?P<day>{_DAY})?{_HOUR}(?:\*\*|:)?\s+(?=[\dA-Z“‘\"'@*])")
"""The hour before an entry of a live page: it says when the entry was written, and is no part of its sentence."""

_BEGINS = (
    r"(?:The|An?|It|It[’']s|In|On|At|As|After|For|This|That|Here|Here[’']s|There|Under|Some|More|Hello|Good|Thank|My)\b"
)
"""Words that begin a sentence and, with a capital, seldom stand inside a heading of a line."""

BYLINE = re.compile(rf"(?:[A-Z][a-z]+ )(?:[A-Z][\w’'-]+ ){{1,2}}(?={_BEGINS} [\w“‘])")
"""Ada Lint The dam … : who wrote the entry, run into its first sentence."""

SUMMARY = re.compile(r"(?:Summary|Catch up|Opening summary|Closing summary|Recap)(?: of the day so far)? (?=[A-Z])")

BOXED = re.compile(r"(?:Summary|Recap|In short|Bottom line|Key takeaways?):? (?=[A-Z][a-z]+ [a-z])")
"""The heading of a box, run into its first sentence: "Summary Eating well …"."""

HEADLINE = re.compile(
    rf"[A-Z][^.!?;“”\n]{{20,110}}?(?<! in)(?<! at)(?<! to)(?<! of)(?<! by)(?<! told)(?<! from)(?<! with)(?<! and)\s"
    rf"(?={_BEGINS} [a-z’'A-Z]+ )"
)
"""The heading of an entry, run into its first sentence: "Toll at dam rises to nine The toll of …"."""

LEAST_OF_HEADLINE = 4
"""Words at least that a heading has; fewer may open the sentence: "Yesterday The Lantern"."""

_MAKER = (
    r"(?:Reuters|A(?:ssociated )?P(?:ress)?|AFP|EPA(?:-EFE)?|PA|UPI|AAP|dpa|Getty(?: Images)?|Shutterstock|R(?:EX|ex)"
    r"|Alamy|Anadolu(?: Agency)?|Bloomberg|T(?:ASS|ass)|Sputnik|Xinhua|S(?:IPA|ipa)|Z(?:UMA|uma)|SOPA Images|NurPhoto"
    r"|AFLO|Maxar(?: Technologies)?|Planet Labs(?: P[Bb][Cc])?|[Tt]he [A-Z][a-z]+|[A-Z][\w’]+ via (?:Reuters|AP))"
)
"""Agencies and archives that sell pictures, and newspapers by their article."""

_LABELS = ("Photograph", "Photo", "Picture", "Image", "Composite", "Illustration")
_OPENINGS = tuple(label + end for label in _LABELS for end in (":", "s:", " credit:", " by:", "s by:", "s credit:"))
_LABEL = rf"\(?\b(?:{'|'.join(_LABELS)})s?(?: credit| by)?: ?"
CREDIT = re.compile(
    rf"{_LABEL}(?:[^./:\n]{{1,50}}/){{0,4}}{_MAKER}(?:/{_MAKER}){{0,3}}(?![\w’'])(?:/[A-Z][\w’' -]{{1,30}}$)?\)?\.?"
    rf"|{_LABEL}[^.!?:\n]{{2,60}}\)?\.?$"
)
"""Who took a picture: up to the agency where prose goes on behind it, else up to the end."""

LINK = re.compile(r"(?:(?:(?<=[.!?])|(?<=[.!?][”’\"')]))\s+|^)[^.!?\n]{10,180}[?!]?\s[Rr]ead more\.?$")
"""The title of another page with the words that lead there, at the end of a paragraph."""

REPEATED = 25
"""Characters of a paragraph's beginning that must stand at the end of the one before to be a repetition of it."""


def without_inserts(text: str, span: Span) -> Iterator[Span]:
    """Yield what is left of a stretch of prose without such matter, in order; the stretch itself where none is."""
    start = opening_end(text, span)
    if start == span.end:
        return
    rest = Span(start, span.end)
    found = CREDIT.finditer(text, rest.start, rest.end) if _shows_pictures(text) else ()
    credited = [Span(*match.span()) for match in found]
    for piece in without(rest, credited):
        kept = _without_link(text, _stripped(text, piece) if credited else piece)
        if kept:
            yield kept


@lru_cache(maxsize=2)
def _shows_pictures(text: str) -> bool:
    """Whether a text holds any word that a credit begins with: most hold none, and every paragraph asks."""
    return any(opening in text for opening in _OPENINGS)


def _stripped(text: str, piece: Span) -> Span:
    """The piece without the blanks at its ends, unless it has nothing else."""
    words = text[piece.start : piece.end]
    start = piece.start + len(words) - len(words.lstrip())
    return Span(start, piece.start + len(words.rstrip())) if words.strip() else piece


def opening_end(text: str, span: Span) -> int:
    """Return where the sentence begins behind an entry's hour, and behind the heading or name that follows a day."""
    stamp = STAMP.match(text, span.start, span.end)
    if stamp is None and (boxed := BOXED.match(text, span.start, span.end)):
        return boxed.end()
    if stamp is None or (stamp["day"] is None and text[stamp.end()].isdigit()):
        return span.start  # without a day, what looks like an hour before a figure may be one: "7.30 600 votes"
    at = stamp.end()
    if stamp["day"] is None:
        return at
    for pattern in (SUMMARY, BYLINE, HEADLINE):
        match = pattern.match(text, at, span.end)
        if match and (pattern is not HEADLINE or len(match[0].split()) >= LEAST_OF_HEADLINE):
            return match.end()
    return at


def _without_link(text: str, piece: Span) -> Span | None:
    if not text.endswith("ead more", piece.start, piece.end) and not text.endswith("ead more.", piece.start, piece.end):
        return piece
    match = LINK.search(text, piece.start, piece.end)
    if match is None:
        return piece
    return Span(piece.start, match.start()) if match.start() > piece.start else None


def repeated_end(text: str, before: Span, span: Span) -> int:
    """Return where a paragraph goes on that begins by repeating the end of the one before, word for word."""
    head = text[span.start : span.start + REPEATED]
    at = text.rfind(head, before.start, before.end) if len(head) == REPEATED else -1
    again = text[at : before.end].rstrip() if at > before.start else ""
    return span.start + len(again) if again and text.startswith(again, span.start, span.end) else span.start


def is_captioned(text: str, paragraph: Span) -> bool:
    """Return whether a picture's credit follows a paragraph directly: the paragraph is its caption."""
    behind = text[paragraph.end : paragraph.end + 4]
    start = paragraph.end + len(behind) - len(behind.lstrip(" "))
    line = text.find("\n", start)
    return CREDIT.match(text, start, line if line >= 0 else len(text)) is not None
