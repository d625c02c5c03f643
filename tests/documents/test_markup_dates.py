"""A page's markup tells when it was published; where it does not, nothing is guessed."""

import pytest
from lxml import html

from firsthand.documents.markup_dates import published_in

LINKED = '<script type="application/ld+json">{}</script>'
CASES: dict[str, tuple[str, str | None, str | None]] = {
    "meta property": (
        '<meta property="article:published_time" content="2026-03-05T18:40:00+00:00">',
        None,
        "2026-03-05",
    ),
    "meta name": ('<meta name="DC.date" content="5 March 2026">', None, "2026-03-05"),
    "meta itemprop": ('<meta itemprop="datePublished" content="2026-03-05">', None, "2026-03-05"),
    "modified is not published": ('<meta property="article:modified_time" content="2026-03-06">', None, None),
    "linked data": (LINKED.format('{"@type": "NewsArticle", "datePublished": "2026-03-05"}'), None, "2026-03-05"),
    "linked data, deep": (LINKED.format('{"@graph": [{"a": {"datePublished": "2026-03-05"}}]}'), None, "2026-03-05"),
    "linked data, torn": (LINKED.format('{"datePublished": "2026-03-05"'), None, None),
    "a time marked as such": (
        '<time>2026-03-09</time><time pubdate datetime="2026-03-05">x</time>',
        None,
        "2026-03-05",
    ),
    "the first time": ('<time datetime="2026-03-05T10:00">five</time><time>2026-03-09</time>', None, "2026-03-05"),
    "a time in words": ("<time>March 5, 2026</time>", None, "2026-03-05"),
    "a time of day": ("<time>10:15</time>", None, None),
    "the address": ("<p>x</p>", "https://a.example/2026/03/05/dam", "2026-03-05"),
    "the address with a month's name": ("<p>x</p>", "https://a.example/2026/mar/05/dam", "2026-03-05"),
    "an address with other numbers": ("<p>x</p>", "https://a.example/2026/33/05/dam", None),
    "markup before the address": (
        '<meta name="date" content="2026-03-05">',
        "https://a.example/2026/03/07/x",
        "2026-03-05",
    ),
    "a meta that is no date": ('<meta name="date" content="today">', None, None),
    "nothing": ("<p>March 5, 2026</p>", None, None),
}


@pytest.mark.parametrize(("markup", "url", "day"), CASES.values(), ids=CASES.keys())
def test_published(markup: str, url: str | None, day: str | None) -> None:
    tree = html.document_fromstring(f"<html><head></head><body>{markup}</body></html>")

    assert published_in(tree, url) == day
