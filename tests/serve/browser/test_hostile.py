"""Hostile documents in a real browser: whatever stands in them is shown, and nothing of it runs."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Page

from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.conflict import Conflict
from firsthand.model.decision import Action, Decision, Subject
from firsthand.model.event import Event
from firsthand.model.fate import Fate
from firsthand.model.measure import Place, Quantity
from firsthand.model.text import Document, Span
from firsthand.pipeline.decide import decide
from firsthand.pipeline.judge import judge
from firsthand.pipeline.keep import keep as read_in
from firsthand.serve.views import LONGEST_NAME, View
from tests.pipeline.stand_ins import read, report
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


WATCH = """question: Will it run? <script>window.ran=1</script>
hypotheses:
  - {id: H1, name: "<img src=x onerror=window.ran=1>", text: "<svg onload=window.ran=1>"}
  - {id: H2, name: No, text: "javascript:window.ran=1"}
indicators:
  - id: I1
    text: "\\"><script>window.ran=1</script>"
    words: [window, script, ran]
    event: {type: ASSAULT}
    relevance: high
    cells: {H1: CC, H2: I}
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Served]:
    """Give a desk over a case in which every string stands wherever a document, a manifest or a person may put one."""
    (tmp_path / "watch.yaml").write_text(WATCH, encoding="utf-8")
    with Ledger(tmp_path / "hostile.db", writing=True) as ledger:
        strings = list(STRINGS.values())
        for some in (strings[n : n + A_DOCUMENT] for n in range(0, len(strings), A_DOCUMENT)):
            text, first, second = "\n\n".join(some), some[0], some[-1]
            of = document(text, title=first, outlet=second, authors=tuple(some), url=strings[len(text) % len(strings)])
            keep(ledger, of, *(each for string in some for each in claims(of, string)))
        kept_by_manifest(tmp_path / "sent", ledger, strings)
        for _ in judge(ledger):
            pass
        decided(ledger, dispute(ledger, 10), strings)
        with served(ledger, watch=tmp_path / "watch.yaml") as at:
            for number, string in enumerate(strings):
                name = " ".join(string.split())[:LONGEST_NAME]
                at.desk.views.keep(View(name=name, query=f"q={number}&source={quote(string)}", by=string))
            yield at


def kept_by_manifest(folder: Path, ledger: Ledger, strings: list[str]) -> None:
    """Read documents of which a manifest says where and by whom they were published: each string in each column."""
    folder.mkdir()
    rows = [("path", "outlet", "title", "url")]
    for number, string in enumerate(strings):
        written = string.replace("\0", " ")
        (folder / f"{number}.txt").write_text(report(number, speaker="Maria Vos"), encoding="utf-8")
        rows.append((f"{number}.txt", written[:200], written[:200], written[:200]))
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert sum(each.fate is Fate.READ for each in read_in([folder / "manifest.csv"], ledger, reader=read)) > 0


def decided(ledger: Ledger, conflicts: list[Conflict], strings: list[str]) -> None:
    """Decide about the conflicts and the claims under each string, with it as a note."""
    ids = [found.claim.id for found in ledger.claims(limit=len(strings))]
    for number, string in enumerate(strings):
        by, note = " ".join(string.split())[:80] or "Ada", string.replace("\0", " ")
        action = Action.CONFIRM if number % 2 else Action.REJECT
        subject = conflicts[number % len(conflicts)].id
        decide(ledger, Decision(action=action, about=Subject.CONFLICT, subject=subject, by=by, at="", note=note))
        made = Decision(action=Action.ACCEPT, about=Subject.CLAIM, subject=ids[number], by=by, at="", note=note)
        decide(ledger, made)


def sound(page: Page) -> None:
    """Check that nothing ran in a page, and that nothing stands in it that was taken for markup."""
    assert page.evaluate("window.ran") is None, page.url
    assert page.evaluate("signs => signs.filter((each) => document.querySelector(each))", list(SIGNS)) == [], page.url


def test_nothing_runs_that_stands_in_a_document(hostile: Served, visit: Callable[..., Watched]) -> None:
    at, ledger = visit(hostile), hostile.desk.ledger
    sources = [f"/sources/{each.id}" for each in hostile.desk.roster.of(ledger).public[:12]]
    more = (
        "/claims?page=2",
        "/claims?page=3",
        "/conflicts?status=confirmed",
        "/forecasts?stand=next",
        "/documents/add",
    )
    paths = [*every(ledger), *documents(ledger), *sources, *more, "/timeline?clock=published", "/numbers?unit=things"]

    for path in paths:
        sound(at.opened(path))


FILES = (
    *("/claims.csv", "/claims.xlsx", "/brief.html", "/brief.md", "/brief.docx", "/timeline.json", "/numbers.json"),
    *(f"/api/{name}" for name in ("claims", "documents", "sources", "review", "views", "origins?q=ran", "conflicts")),
    *(f"/api/{name}" for name in ("forecasts", "board", "brief", "openapi.json")),
)
"""What is no page."""


def test_nothing_runs_in_what_comes_as_a_file(hostile: Served, visit: Callable[..., Watched], tmp_path: Path) -> None:
    """Whatever a browser is made to do with the bytes; a brief is opened from the disk too, where no policy holds."""
    at = visit(hostile)
    at.go("/claims")

    for path in FILES:
        answer = at.page.request.get(f"{at.base}{path}")
        assert answer.status == 200, path
        kind, how = answer.headers["content-type"], answer.headers.get("content-disposition", "")
        assert "json" in kind or how.startswith("attachment"), path
        assert answer.headers["x-content-type-options"] == "nosniff"

    brief = tmp_path / "brief.html"
    brief.write_bytes(at.page.request.get(f"{at.base}/brief.html").body())
    alone = visit(hostile)
    alone.page.context.unroute_all()
    alone.page.goto(brief.as_uri())
    assert alone.page.evaluate("window.ran") is None
    links = alone.page.evaluate("[...document.querySelectorAll('a[href]')].map((each) => each.protocol)")
    assert set(links) <= {"file:", "http:", "https:"}
    assert alone.page.locator("script, iframe, img, object, embed, base, [onerror], [onload]").count() == 0


def test_nothing_runs_that_comes_in_an_address(hostile: Served, visit: Callable[..., Watched]) -> None:
    at = visit(hostile)

    strings = list(STRINGS.values())
    for some in (strings[n : n + 3] for n in range(0, len(strings), 3)):
        asked = urlencode(dict(zip(("source", "outlet", "document"), some, strict=False)))
        for path in ("claims", "forecasts"):
            sound(at.go(f"/{path}?{asked}"))


def test_nothing_runs_that_a_person_writes(hostile: Served, visit: Callable[..., Watched]) -> None:
    at, ledger = visit(hostile), hostile.desk.ledger
    string = STRINGS["leaving an attribute and an element"]
    page = at.go(documents(ledger)[0])
    at.named(string[:80])
    page.get_by_text("Add a claim that was missed").click()
    page.locator("#pen [name=words]").fill("0-1")
    for name in ("source", "source_why", "note"):
        page.locator(f"#pen [name={name}]").evaluate("(field, string) => { field.value = string }", string)
    with page.expect_navigation():
        page.locator("#pen button").click()

    for path in (documents(ledger)[0], "/review", "/origins"):
        page = at.go(path)
        assert page.evaluate("window.ran") is None
        assert page.locator("script:not([src^='/static/'])").count() == 0
