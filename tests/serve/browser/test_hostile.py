"""Hostile documents in a real browser: whatever stands in them is shown, and nothing of it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.event import Event
from firsthand.model.measure import Place, Quantity
from firsthand.model.text import Document, Span
from firsthand.pipeline.judge import judge
from tests.serve.browser.conftest import Watched
from tests.serve.browser.places import documents, every
from tests.serve.cases import Served, dispute, document, keep, served
from tests.serve.hostile import STRINGS

A_DOCUMENT = 5
"""Strings in one document."""

SIGNS = (
    "script:not([src^='/static/'])", "iframe", "object", "embed", "base", "math", "audio", "video", "body [onload]",
    "meta[http-equiv]", "style", "[onerror]", "[onload]", "[onclick]", "[onfocus]", "[onbegin]", "[ontoggle]",
    "a[href^='javascript:' i]", "a[href^='data:' i]", "a[href^='vbscript:' i]", "form[action^='http']",
    "img:not([src^='/static/'])",
)  # fmt: skip
"""What stands in a page only where a hostile string was taken for markup."""


def claims(of: Document, hostile: str) -> Iterator[Claim]:
    """Yield a claim with the string in every field, and one of the author's."""
    start = of.text.index(hostile)
    span = Span(start, start + len(hostile))
    source = Source(name=hostile, type=SourceType.ACCOUNT, canonical=hostile, handle=hostile, of=hostile)
    hop = Hop(source=source, basis=hostile, anonymity_reason=hostile)
    yield Claim(
        document=of.id,
        content=(span,),
        chain=(hop,),
        basis=hostile,
        audience=hostile,
        quantities=(Quantity(span=span, low=1.0, high=2.0, unit=hostile, of=hostile, per=hostile),),
        places=(Place(span=span, name=hostile, country=hostile, precision=1, reason=hostile, disputed=hostile),),
        events=(Event(type="ASSAULT", mode=hostile, actor=hostile, recipient=hostile, place=hostile),),
    )
    yield Claim(document=of.id, content=(span,), cue=(span,))


@pytest.fixture
def hostile(tmp_path: Path, example_case: Path) -> Iterator[Served]:
    """Give a desk over a case in which every string stands wherever a document may put one."""
    with Ledger(tmp_path / "hostile.db", writing=True) as ledger:
        strings = list(STRINGS.values())
        for some in (strings[n : n + A_DOCUMENT] for n in range(0, len(strings), A_DOCUMENT)):
            text, first, second = "\n\n".join(some), some[0], some[-1]
            of = document(text, title=first, outlet=second, authors=tuple(some), url=strings[len(text) % len(strings)])
            keep(ledger, of, *(each for string in some for each in claims(of, string)))
        for _ in judge(ledger):
            pass
        dispute(ledger, 10)
        with served(ledger, watch=example_case / "watch.yaml") as at:
            yield at


def test_nothing_runs_that_stands_in_a_document(hostile: Served, visit: Callable[..., Watched]) -> None:
    at, ledger = visit(hostile), hostile.desk.ledger
    paths = [*every(ledger), *documents(ledger), "/claims?page=2"]

    for path in paths:
        page = at.opened(path)
        assert page.evaluate("window.ran") is None, path
        assert page.evaluate("signs => signs.filter((each) => document.querySelector(each))", list(SIGNS)) == [], path


def test_nothing_runs_that_comes_in_an_address(hostile: Served, visit: Callable[..., Watched]) -> None:
    at = visit(hostile)

    strings = list(STRINGS.values())
    for some in (strings[n : n + 3] for n in range(0, len(strings), 3)):
        asked = urlencode(dict(zip(("source", "outlet", "document"), some, strict=False)))
        page = at.go(f"/claims?{asked}")
        assert page.evaluate("window.ran") is None, some
        assert page.evaluate("signs => signs.filter((each) => document.querySelector(each))", list(SIGNS)) == [], some


def test_nothing_runs_that_a_person_writes(hostile: Served, visit: Callable[..., Watched]) -> None:
    at, ledger = visit(hostile), hostile.desk.ledger
    string = STRINGS["leaving an attribute and an element"]
    page = at.go(documents(ledger)[0])
    at.named(string[:80])
    page.get_by_text("Add a claim that was missed").click()
    page.get_by_label("Its words").fill("0-1")
    page.locator("[name=source]").fill(string)
    page.get_by_label("Why").fill(string)
    with page.expect_navigation():
        page.locator("#pen button").click()

    for path in (documents(ledger)[0], "/review", "/origins"):
        page = at.go(path)
        assert page.evaluate("window.ran") is None
        assert page.locator("script:not([src^='/static/'])").count() == 0
