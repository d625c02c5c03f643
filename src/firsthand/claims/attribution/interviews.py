"""Printed interviews: labels in ordinary letters, or Q and A, that take turns, one of whom asks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from firsthand.claims.draft import Draft
from firsthand.model.text import BlockKind, Document

PLAIN = re.compile(
    r"(?:\*\*|__)?(?:(?P<short>[QA])[.:]|(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}):)(?:\*\*|__)?(?=\s|$)"
)
"""Q: … · A. … · Brack: … · **Tilda Brack:** …"""

ASKS, ANSWERS = "Q", "A"
TURNS = 2
"""Labels that come again less often than this take no turns."""

QUESTIONS = 0.5
"""Whose turns are questions in at least this share asks."""


def plain_labels(document: Document) -> frozenset[str]:
    """Return the labels of those who take turns in a document; none where nobody asks, or nobody is named to answer.

    A check of claims ("Claim: … Verdict: …") takes turns as well, and names nobody.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH and (
            match := PLAIN.match(document.text, block.span.start, block.span.end)
        ):
            said[name_in(match)].append(document.text[match.end() : block.span.end].rstrip("*_ \n"))
    turns = {name: words for name, words in said.items() if len(words) >= TURNS}
    asking = {name for name, words in turns.items() if name == ASKS or _asks(words)}
    answering = {name for name in turns.keys() - asking if name == ANSWERS or _is_named(document.text, name)}
    return frozenset(asking | answering) if asking and answering else frozenset()


def name_in(match: re.Match[str]) -> str:
    """Return the name that a label has, or its one letter."""
    found: str = match["name"] or match["short"]
    return found


def _asks(words: Iterable[str]) -> bool:
    asked = [line.endswith("?") for line in words]
    return sum(asked) >= QUESTIONS * len(asked)


def _is_named(text: str, label: str) -> bool:
    """Whether the label is a name: of two words, or the last of a longer one in the text."""
    return " " in label or re.search(rf"\b[A-Z][\w'’-]+ {re.escape(label)}\b", text) is not None


def interviewed(draft: Draft, before: int) -> str | None:
    """Return the person whom the text names oftenest before its first question, or None: who answers as "A"."""
    told = [draft.words(n.span) for n in draft.grammar.names if n.type == "PERSON" and n.span.end <= before]
    full = [name for name in told if " " in name]
    times = Counter(name.split()[-1] for name in told)
    return max(full, key=lambda name: times[name.split()[-1]], default=None)
