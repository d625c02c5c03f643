"""The date of publication that a page's markup carries, where readers do not see it."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.etree import _Element

from firsthand.documents.dates import calendar_day, full_dates

PROPERTIES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "publish-date", "publish_date",
    "published-date", "pubdate", "publication_date", "publicationdate", "parsely-pub-date", "sailthru.date",
    "article.published", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
    "published_time_telegram", "timestamp", "pub_date", "created", "displaydate",
)  # fmt: skip
"""Names that pages give the date of publication in ``meta`` elements, the commonest first."""

URL_DAY = re.compile(r"/(20\d\d|19\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:/|-|$)", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MOST_JSON = 500_000


def published_in(tree: _Element, url: str | None) -> str | None:
    """Return the day of publication as EDTF, from ``meta`` elements, JSON-LD, ``time`` elements or the address itself.

    Each is tried only where those before it say nothing; None where all are silent.
    """
    for words in (*_meta(tree), *_linked(tree), *_times(tree)):
        day = _day(words)
        if day:
            return day.isoformat()
    return _from_url(url) if url else None


def _day(words: str) -> datetime.date | None:
    return next((found.day for found in full_dates(words[:100])), None)


def _meta(tree: _Element) -> Iterator[str]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        said.setdefault(name.strip().lower(), meta.get("content") or meta.get("datetime") or "")
    return (said[name] for name in PROPERTIES if said.get(name))


def _linked(tree: _Element) -> Iterator[str]:
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "").lower() and "datePublished" in text and len(text) <= MOST_JSON:
            try:
                data = json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _under(data)


def _under(data: object) -> Iterator[str]:
    queue = [data]
    while queue:
        one = queue.pop(0)
        if isinstance(one, dict):
            if isinstance(one.get("datePublished"), str):
                yield one["datePublished"]
            queue += one.values()
        elif isinstance(one, list):
            queue += one


def _times(tree: _Element) -> Iterator[str]:
    """``time`` elements that are marked as the date of publication, or else the first of the page's head."""
    marked = [e for e in tree.iter("*") if (e.get("itemprop") or "").lower() == "datepublished"]
    marked += [e for e in tree.iter("time") if e.get("pubdate") is not None]
    for element in (*marked, *list(tree.iter("time"))[:1]):
        yield element.get("datetime") or element.get("content") or "".join(map(str, element.itertext()))


def _from_url(url: str) -> str | None:
    match = URL_DAY.search(urlsplit(url).path)
    if match is None:
        return None
    month = match[2].lower()
    if not month.isdigit() and month not in MONTHS:
        return None
    day = calendar_day(int(match[1]), int(month) if month.isdigit() else MONTHS.index(month) + 1, int(match[3]))
    return day.isoformat() if day else None
