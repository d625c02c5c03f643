"""The line that signs an embedded post: "— Name (@handle) February 28, 2022"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.documents.dates import MONTH, full_dates
from firsthand.model.text import Span

NETWORKS = "Telegram|Mastodon|Bluesky|Threads|Facebook|Instagram|Twitter|X|VK|Truth Social|TikTok|YouTube|WhatsApp"
_DAY = (
    rf"(?:(?:{MONTH})\.?\s\d{{1,2}}(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}\s(?:{MONTH})\.?(?:,?\s\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2})"
)
_HOUR = r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?)?"
_WHEN = rf"(?:{_HOUR[:-1]}\s?[·•]?\s)?{_DAY}{_HOUR}"
_HANDLE = rf"\((?:@[\w.@-]{{1,60}}|(?:https?://)?t\.me/[\w/]{{1,60}}|(?:{NETWORKS})(?:,\s?@?[\w.]{{1,40}})?)\)"
HANDLE = re.compile(_HANDLE, re.IGNORECASE)
_NAME = r"[^\s()@—–―][^\n()@—–―]{0,70}?(?:\s\([a-z/]{2,12}\))?"
_SIGNED = rf"(?P<name>{_NAME})\s?(?P<handle>{_HANDLE})"
_END = r"(?P<close>[\"”]?(?:</tweet>)?\.?(?=\s|$))"

ALONE = re.compile(rf"(?:—|–|―|--?)\s?{_SIGNED}[,:]?(?:\s?[·•|,]?\s?(?P<when>{_WHEN}))?{_END}\s*$", re.IGNORECASE)
"""A signature that fills its line: "— Ushla Monitor (@ushlamonitor) March 10, 2026"; the date may be missing."""

BARE = re.compile(rf"{_SIGNED}[,:]?\s?[·•|,]?\s?(?P<when>{_WHEN}){_END}\s*$", re.IGNORECASE)
"""The same without its dash; here the date is needed, or any sentence that opens with an account would be one."""

INLINE = re.compile(rf"(?:—|–|―|--)\s?{_SIGNED}[,:]?\s?[·•|,]?\s?(?P<when>{_WHEN})", re.IGNORECASE)
"""A signature that runs on from the post's words, the article following on the same line or not."""

AT_END = re.compile(rf"(?:—|–|―|--)\s?{_SIGNED}{_END}\s*$", re.IGNORECASE)
"""A signature without a date that ends a line."""


LONGEST_BARE = 160
SENTENCE_END = re.compile(r"[a-z]{4}[.!?]\s")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed a post, when (None where it does not say in full), and where the signature stands."""

    name: str
    handle: str
    day: datetime.date | None
    span: Span


def signatures_in(text: str, start: int, end: int) -> Iterator[Signature]:
    """Yield the signatures in one line, from left to right."""
    line = text[start:end]
    if HANDLE.search(line) is None:
        return
    for match in _matches(line):
        if _names(match["name"]):
            yield _signature(match, start)


def _matches(line: str) -> Iterator[re.Match[str]]:
    whole = ALONE.match(line)
    if whole:
        yield whole
        return
    last = 0
    for match in INLINE.finditer(line):
        yield match
        last = match.end()
    closing = AT_END.search(line, max(last, len(line) - 200))
    if closing is None and not last and len(line) <= LONGEST_BARE:
        closing = BARE.match(line)
    if closing:
        yield closing


def _names(words: str) -> bool:
    """Whether the words can be an account's name: no sentence ends in them, and a long one is mostly in capitals."""
    parts = [part for part in words.split() if part[0].isalpha()]
    return not SENTENCE_END.search(words) and (len(parts) <= 4 or 2 * sum(p[0].isupper() for p in parts) >= len(parts))


def _signature(match: re.Match[str], offset: int) -> Signature:
    when = match.groupdict().get("when") or ""
    day = next(full_dates(when), None)
    end = match.start() + len(match[0].rstrip())
    return Signature(
        name=match["name"].strip(),
        handle=match["handle"].strip("()"),
        day=day.day if day else None,
        span=Span(offset + match.start(), offset + end),
    )
