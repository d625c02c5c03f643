"""Where embedded posts stand in a plain text: from the signature up to where the post's own words begin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.documents.lines import Line
from firsthand.documents.signatures import Signature, signatures_in
from firsthand.model.text import Span

LENGTH = 290
"""Characters that a post read from plain text may have, a link counted as 23: the 280 of the commonest network."""

LONGEST = 1000
"""Characters of the line above a signature that are still taken whole: other networks allow longer posts."""

LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|t\.co/|t\.me/)\S+")
TAG = re.compile(r"(?<!\w)[#@]\w{2,}")
ALARM = re.compile(
    r"(?:#?(?:BREAKING|JUST IN|UPDATE|UPDATED|NEW|WATCH|LOOK|RIGHT NOW|NOW|ALERT|DEVELOPING|EXCLUSIVE|URGENT|THREAD"
    r"|WARNING|HAPPENING NOW|CONFIRMED|FLASH)\b\s?(?:NEWS\b)?\s?[:|!—–-])|#?BREAKING\b|#[A-Z]{4,}\b"
)
"""Words in capitals with which posts open."""

POINTERS = frozenset("📷🎥📸📹📽👇👉➡⬇🔗📍ℹ")
"""Pictures that open a post's later lines (a credit, a link), not its first."""

NO_EMOJI = frozenset("©®°™№¦")
CUT = re.compile(r"[.!?:…][\"”’)]{0,2}\s+(?=\S)")
AUTHORLY = re.compile(
    r"\b(?:re)?tweeted\b|\b(?:posted|wrote|shared|published) (?:on|to|in|this|the following)\b"
    r"|\bon (?:Twitter|Telegram|Facebook|Instagram|Mastodon|Bluesky|social media)\b"
    r"|\b(?:this|the following|following|these|that|a|his|her|another) (?:tweets?|posts?|message|thread)\b"
    r"|^(?:Here(?:[’']s| is| are)|Check out|Take a look|Watch (?:the|this|it)|See (?:the|this))\b"
    r"|[”\"’],? (?:he|she|they|it|[A-Z]\w+(?: [A-Z]\w+)?) (?:said|says|wrote|added|told|tweeted|noted)\b",
)
"""What an author says who introduces a post or reports speech, and the post itself does not."""


@dataclass(frozen=True, slots=True)
class Post:
    """One embedded post: its words and its signature, as one stretch of the text."""

    span: Span
    signature: Signature


def posts_in(text: str, lines: Sequence[Line]) -> tuple[Post, ...]:
    """Return the posts signed in these lines, in reading order; none overlaps another."""
    return tuple(_posts(text, lines))


def _posts(text: str, lines: Sequence[Line]) -> Iterator[Post]:
    floor = 0
    for at, line in enumerate(lines):
        for signature in signatures_in(text, line.start, line.end):
            start = _beginning(text, lines, at, signature, floor)
            floor = signature.span.end
            if start < signature.span.start:
                yield Post(Span(start, floor), signature)


def _beginning(text: str, lines: Sequence[Line], at: int, signature: Signature, floor: int) -> int:
    """Where the post begins that is signed in line ``at``; nothing before ``floor`` belongs to it."""
    line = lines[at]
    left = _skip_blanks(text, max(line.start, floor), signature.span.start)
    before = text[left : signature.span.start].rstrip()
    runs_on = signature.span.end < line.end
    if runs_on and left == line.start and line.gap and not _same_line(text, line, floor):
        return left + _last_words(before)
    if _size(before) > LENGTH:
        return left + _last_words(before)
    return left if left > line.start else _climb(text, lines, at, signature.span.start, floor)


def _same_line(text: str, line: Line, floor: int) -> bool:
    return floor > line.start and not text[line.start : floor].isspace()


def _skip_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _climb(text: str, lines: Sequence[Line], at: int, end: int, floor: int) -> int:
    """Go up line by line for as long as the lines can be the post's."""
    top = at if lines[at].start < end else at - 1
    start = min(lines[at].start, end)
    if text[start:end].strip() and _opens(text[start:end]):
        return start
    for above in range(at - 1, -1, -1):
        line, below = lines[above], lines[above + 1]
        taken = text[start:end].strip()
        if line.start < floor or not _belongs(line, below, taken):
            break
        if not taken and len(line.text) > LONGEST:
            return line.start + _last_words(line.text)
        if taken and _size(text[line.start : end]) > LENGTH:
            break
        start, top = line.start, above
        if _opens(line.text) and not (above and _pictured(lines[above - 1].text)):
            break
    return max(start, floor) if top >= 0 else start


def _belongs(line: Line, below: Line, taken: str) -> bool:
    if not taken:
        return not _introduces(line.text)
    if below.gap > 1 and _says_something(taken) and not _postlike(line.text):
        return False
    return not _introduces(line.text)


def _introduces(words: str) -> bool:
    """Whether the line is the author's, leading up to a post."""
    if _postlike(words):
        return False
    return words.endswith(":") or AUTHORLY.search(words) is not None


def _postlike(words: str) -> bool:
    return bool(LINK.search(words) or TAG.search(words) or ALARM.match(words) or any(map(_emoji, words)))


def _says_something(words: str) -> bool:
    return re.search(r"[^\W\d_]{3}", TAG.sub("", LINK.sub("", words))) is not None


def _opens(words: str) -> bool:
    """Whether a post's first line begins like this."""
    return ALARM.match(words.lstrip()) is not None or (_pictured(words) and words.lstrip()[0] not in POINTERS)


def _pictured(words: str) -> bool:
    """Whether the line starts with a picture and goes on in words."""
    words = words.lstrip()
    return bool(words) and _emoji(words[0]) and len(re.findall(r"\w{2,}", LINK.sub("", words))) >= 3


def _emoji(char: str) -> bool:
    return (unicodedata.category(char) == "So" and char not in NO_EMOJI) or char in "‼⁉"


def _size(words: str) -> int:
    return len(LINK.sub("x" * 23, words))


def _last_words(words: str) -> int:
    """Return where, in a running line, the post begins: at a mark that opens posts, or at the last sentence."""
    starts = [0, *(m.end() for m in CUT.finditer(words))]
    near = [s for s in starts if _size(words[s:]) <= LENGTH and _says_something(words[s:])]
    marked = [s for s in near if _opens(words[s:])]
    if marked:
        return marked[0]
    last = near[-1] if near else starts[-1]
    # A quotation that closes in the post was opened in it.
    opened = words.rfind("“", 0, last) if words[last:].count("”") > words[last:].count("“") else -1
    return opened if opened in near else last
