"""Embedded posts: who signed them and when, what is their own words, and what they pass on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.claims.chains.hops import extents
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import share, trimmed, unquoted
from firsthand.language.calendar.dates import dates
from firsthand.model.claim import Claim, Hop, Medium, Quote, Source, SourceType
from firsthand.model.text import Block, BlockKind, Document, Span

SIGNATURE = re.compile(
    r"(?:^|(?<=\s))[—–―-]{0,2}[ \t]?(?P<name>[^\n()@—–―]{1,70}?)[ \t]?\((?P<handle>[^)\n]{1,60})\)[^\n]{0,60}$"
)
"""The end of a post: "— Name (@handle) February 28, 2022"."""

HEAD = re.compile(
    r"(?:\*\*|__)?(?P<name>[^\n@()*_:“”\"]{0,60}?)(?:\*\*|__)?[ \t]?\(?(?P<handle>@\w{2,30})\)?(?:\*\*|__)?"
    r"(?P<rest>(?:[ \t]?[,·|–—-]?[ \t]?(?:[A-Z][a-z]{2,8}\b|\d{1,4}\b|at\b)){0,6})(?=[ \t]?[:.]?(?:\s|$))"
)
"""What stands over a post, or before it with a colon: "Name (@handle), 11 October", "**@handle** · 11 Oct 2026"."""

OVER = 5
"""Characters at most between the line that names the account and the post: a break and the mark of a quoted line."""

HEADED = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION})

LEAD = re.compile(
    r"(?:[^\w\s“\"‘'(@#$€£]|\uFE0F|\s)*"
    r"(?:(?:BREAKING|JUST IN|UPDATE|NEW|URGENT|ALERT|WATCH|EXCLUSIVE|THREAD)\b[:!. ]+\s?)?"
)
"""What calls for attention at the head of a post and says nothing: pictures, "BREAKING:"."""

COVERED = 0.5
"""A sentence half of which other claims account for is theirs."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post's own lines, without its signature, and the hop it adds to whatever is said in it."""

    words: tuple[Span, ...]
    hop: Hop
    posted: str | None


def post_in(document: Document, block: Block) -> Post:
    """Return the post that a block holds; the account is unnamed where nobody signed."""
    text = document.text
    match = SIGNATURE.search(text[block.span.start : block.span.end].rstrip())
    end = block.span.start + match.start() if match else block.span.end
    return Post(
        tuple(_lines(text, block.span.start, end)), _signed(text, block.span.start, match), _day(text, end, block)
    )


def headed_posts(document: Document) -> Iterator[Post]:
    """Yield the posts in a text whose account is named on the line above them, or before them with a colon."""
    text = document.text
    blocks = [b for b in document.blocks if b.kind in HEADED] if "@" in text else []
    for at, block in enumerate(blocks):
        match = HEAD.match(text, block.span.start, block.span.end)
        if match is None or not (match["name"].strip() or any(c.isdigit() for c in match["rest"])):
            continue  # a bare handle before words may be whom they are addressed to
        if match.end() == block.span.end:
            below = blocks[at + 1].span if at + 1 < len(blocks) else None
            words = below if below and below.start - block.span.end <= OVER else None
        else:
            after = re.compile(r":\s+").match(text, match.end(), block.span.end)
            words = Span(after.end(), block.span.end) if after and after.end() < block.span.end else None
        kept = trimmed(text, unquoted(text, words)) if words else None
        if kept:
            yield Post((kept,), _named(match), _day(text, match.start("rest"), block))


def _named(match: re.Match[str]) -> Hop:
    part = "name" if match["name"].strip() else "handle"
    mention = Span(match.start(part), match.start(part) + len(match[part].rstrip()))
    source = Source(name=match[part].strip(), type=SourceType.ACCOUNT, mention=mention, handle=match["handle"])
    return Hop(source=source, medium=Medium.POST)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for line in re.finditer(r"[^\n]+", text[start:end]):
        lead = LEAD.match(line[0])
        opens = lead.end() if lead else 0
        span = Span(start + line.start() + opens, start + line.end()) if opens < len(line[0]) else None
        if kept := span and trimmed(text, span):
            yield kept


def _signed(text: str, start: int, match: re.Match[str] | None) -> Hop:
    if match is None:
        return Hop(source=Source(name="unnamed account", type=SourceType.ACCOUNT), medium=Medium.POST)
    mention = Span(start + match.start("name"), start + match.end("name"))
    source = Source(
        name=text[mention.start : mention.end], type=SourceType.ACCOUNT, mention=mention, handle=match["handle"]
    )
    return Hop(source=source, medium=Medium.POST)


def _day(text: str, signature: int, block: Block) -> str | None:
    """The full date in the signature; a date without a year, or none, leaves the day unknown."""
    if signature >= block.span.end:
        return None
    found = dates(text, Span(signature, block.span.end))
    return next((d.edtf for d in found if d.edtf and re.fullmatch(r"\d{4}-\d{2}-\d{2}", d.edtf)), None)


def read_posts(draft: Draft) -> Draft:
    """Make a post's own words a claim of its account, and the account the last hop of all that others say in it."""
    posts = [post_in(draft.document, b) for b in draft.document.blocks if b.kind is BlockKind.POST]
    posts += headed_posts(draft.document)
    claims = list(draft.claims)
    for post in posts:
        inside = [c for c in claims if any(c.extent.overlaps(line) for line in post.words)]
        claims = [c for c in claims if c not in inside]
        inside = [c for c in inside if _tells_of_another(post, c)]
        claims += [replace(c, chain=(*c.chain, post.hop), posted=post.posted) for c in inside if c.chain]
        claims += _own(draft, post, inside)
    return draft.with_claims(claims)


def _tells_of_another(post: Post, claim: Claim) -> bool:
    """Whether the post itself names who is told of; anything else in it is the account's own word."""
    mention = claim.chain[0].source.mention if claim.chain else None
    return mention is not None and any(mention in line for line in post.words)


_LINK = r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+"
ADDRESS = re.compile(rf"{_LINK}(?:\s+{_LINK})*\s*$")
"""Where a post leads to, or its picture, at a line's end: nobody says it."""


LONGEST_ADDRESSES = 400
"""Characters of a line's end in which they are looked for."""


def _without_address(draft: Draft, line: Span) -> Span | None:
    match = ADDRESS.search(draft.text, max(line.start, line.end - LONGEST_ADDRESSES), line.end)
    if match is None:
        return line
    return trimmed(draft.text, Span(line.start, match.start())) if match.start() > line.start else None


def _own(draft: Draft, post: Post, told: list[Claim]) -> Iterator[Claim]:
    """One claim for each run of lines that carry no cue of their own."""
    answered = [span for claim in told for span in extents(claim)]
    run: list[Span] = []
    for line in [*post.words, None]:
        if line is not None and share(draft.text, [line], answered) < COVERED:
            run += [words] if (words := _without_address(draft, line)) else []
        elif run:
            yield Claim(
                document=draft.document.id, content=tuple(run), chain=(post.hop,), quote=Quote.POST, posted=post.posted
            )
            run = []
