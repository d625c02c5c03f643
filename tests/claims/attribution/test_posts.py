"""Embedded posts: their own words are the account’s claims, and what others say there has it as last hop."""

import pytest

from firsthand.claims.attribution.posts import post_in, read_posts
from firsthand.model.claim import Medium, Quote, SourceType
from firsthand.model.text import BlockKind
from tests.claims.drafts import marked, shown

SIGNED = {
    "name, handle, full date": (
        "{Gates open.} — Basin Watch (@basinwatch) March 4, 2026",
        ("Basin Watch", "@basinwatch", "2026-03-04"),
    ),
    "on a line of its own": (
        "{Gates open.}\n— Basin Watch (@basinwatch) March 4, 2026",
        ("Basin Watch", "@basinwatch", "2026-03-04"),
    ),
    "a date without a year is no day": (
        "{Gates open.} — Basin Watch (@basinwatch) March 4",
        ("Basin Watch", "@basinwatch", None),
    ),
    "no date": ("{Gates open.} — Basin Watch (@basinwatch)", ("Basin Watch", "@basinwatch", None)),
    "nobody signed": ("{Gates open.}", ("unnamed account", None, None)),
    "a call for attention says nothing": (
        "BREAKING: {Gates open.} — Basin Watch (@basinwatch)",
        ("Basin Watch", "@basinwatch", None),
    ),
    "pictures at its head": ("🚨🚨 {Gates open.}", ("unnamed account", None, None)),
    "several lines": ("{Gates open.}\n{Two of four.}", ("unnamed account", None, None)),
}


@pytest.mark.parametrize(("text", "signed"), SIGNED.values(), ids=SIGNED.keys())
def test_a_post_has_words_and_who_signed_them(text: str, signed: tuple[str, str | None, str | None]) -> None:
    draft = marked(text)
    block = draft.document.blocks[0]
    whole = type(block)(BlockKind.POST, block.span.cover(draft.document.blocks[-1].span))

    post = post_in(draft.document, whole)

    assert post.words == draft.claims[0].content
    assert (post.hop.source.name, post.hop.source.handle, post.posted) == signed
    assert post.hop.source.type is SourceType.ACCOUNT
    assert post.hop.medium is Medium.POST


SIGNATURE = " — Basin Watch (@basinwatch) March 4, 2026"
TOLD = {
    "its own words": (f"Two gates are open.{SIGNATURE}", ["Two gates are open. — Basin Watch"]),
    "where it leads and its picture": (
        f"Two gates are open. https://t.co/x1 pic.twitter.com/y2{SIGNATURE}",
        ["Two gates are open. — Basin Watch"],
    ),
    "somebody speaks in it": (
        f"<¹The ministry> [¹says] {{¹the gates are open}}{SIGNATURE}",
        ["the gates are open — The ministry > Basin Watch"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), TOLD.values(), ids=TOLD.keys())
def test_the_account_is_the_last_hop(text: str, claims: list[str]) -> None:
    read = read_posts(marked(text, kinds=[BlockKind.POST]))

    assert shown(read) == claims
    assert [claim.posted for claim in read.claims] == ["2026-03-04"]


def test_a_posts_own_words_have_the_form_of_a_post() -> None:
    [claim] = read_posts(marked("Two gates are open.", kinds=[BlockKind.POST])).claims

    assert claim.quote is Quote.POST


def test_other_paragraphs_are_no_posts() -> None:
    assert read_posts(marked("Two gates are open. — Basin Watch (@basinwatch)")).claims == ()
    draft = marked("<Vos> [said] {it held}.\n\nTwo gates are open.", kinds=[BlockKind.PARAGRAPH, BlockKind.POST])
    assert shown(read_posts(draft)) == ["it held — Vos", "Two gates are open. — unnamed account"]


def test_what_the_author_was_thought_to_say_in_it_is_the_accounts() -> None:
    draft = marked("{Two gates are open}.", kinds=[BlockKind.POST])

    assert shown(read_posts(draft)) == ["Two gates are open. — unnamed account"]


HEADED = {
    "name and handle on the line above": (
        "Basin Watch (@basinwatch), 4 March 2026\nTwo gates are open. Anyone can look.",
        ["Two gates are open. Anyone can look. — Basin Watch"],
    ),
    "a handle with a date": (
        "@basinwatch · 4 March 2026\nTwo gates are open.",
        ["Two gates are open. — @basinwatch"],
    ),
    "before a colon": (
        'Basin Watch @basinwatch: "Two gates are open. Anyone can look."',
        ["Two gates are open. Anyone can look. — Basin Watch"],
    ),
    "a handle that is spoken to": ("@basinwatch: Two gates are open.", []),
    "a handle in a sentence": ("We asked @basinwatch about it.\nTwo gates are open.", []),
}


@pytest.mark.parametrize(("text", "claims"), HEADED.values(), ids=HEADED.keys())
def test_an_account_may_stand_over_its_post(text: str, claims: list[str]) -> None:
    lines = text.count("\n") + 1

    assert shown(read_posts(marked(text, kinds=[BlockKind.PARAGRAPH] * lines))) == claims
