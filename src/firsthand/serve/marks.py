"""A document's text as HTML, every stretch escaped and those of claims marked; a template would take longer over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from firsthand.pipeline.reviewing import Left
from firsthand.serve.filters import exact, form
from firsthand.serve.marking import Part, Stretch

_TAGS = {"heading": "h2", "quotation": "blockquote", "post": "blockquote"}

Mark = tuple[str, str]
"""The id of a claim, and the form that it is marked by."""


def marked(parts: Iterable[Part], standing: Sequence[Left]) -> Markup:
    """Return the text block by block; ``standing`` are the claims that its stretches name by their place."""
    marks = [(each.subject, form(each.claim)) for each in standing]
    return Markup("\n".join(_block(part, marks) for part in parts))  # noqa: S704 - the text is escaped below


def _block(part: Part, marks: Sequence[Mark]) -> str:
    tag, words = _TAGS.get(part.kind, "p"), "".join(_stretch(each, marks) for each in part.stretches)
    return f'<{tag} class="block {part.kind}" data-start="{part.span.start}">{words}</{tag}>'


def _stretch(of: Stretch, marks: Sequence[Mark]) -> str:
    numbers, words = "".join(_number(n, marks[n][0]) for n in of.starts), exact(of.text)
    if of.claims:
        ids, look = " ".join(marks[n][0] for n in of.claims), f"{marks[of.claims[-1]][1]} {of.role}".strip()
        return f'{numbers}<mark class="{look}" data-claims="{ids}" id="s-{of.span.start}">{words}</mark>'
    if of.role:
        return f'{numbers}<span class="{of.role}" id="s-{of.span.start}">{words}</span>'
    return f"{numbers}{words}"


def _number(place: int, claim: str) -> str:
    return f'<a class="n" id="t-{claim}" href="#c-{claim}" aria-label="claim {place + 1}">{place + 1}</a>'
