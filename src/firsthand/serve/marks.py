"""A document's text as HTML, every stretch escaped and those of claims marked; a template would take longer over it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from firsthand.pipeline.reviewing import Left
from firsthand.serve.filters import exact, form
from firsthand.serve.marking import Part, Stretch

_WITHIN = {"quotation": "blockquote", "list": "ul"}
"""What holds blocks of a kind that follow one another."""
_TAGS = {"post": "blockquote", "list": "li"}

Mark = tuple[str, str]
"""The id of a claim, and the form that it is marked by."""


def marked(parts: Iterable[Part], standing: Sequence[Left]) -> Markup:
    """Return the text block by block; ``standing`` are the claims that its stretches name by their place."""
    marks = [(each.subject, form(each.claim)) for each in standing]
    return Markup("\n".join(_together(parts, _Written(marks))))  # noqa: S704 - the text is escaped below


def _together(parts: Iterable[Part], written: _Written) -> Iterator[str]:
    for kind, some in itertools.groupby(parts, key=lambda part: part.kind):
        within, blocks = _WITHIN.get(kind), "\n".join(written.block(part) for part in some)
        yield f'<{within} class="{kind}s">{blocks}</{within}>' if within else blocks


class _Written:
    """Blocks as they are written, one after another."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._numbered: set[int] = set()
        self._headed = False

    def block(self, part: Part) -> str:
        """Return a block; where it begins in the text, signs included, stands with it."""
        tag, words = self._tag(part), "".join(self._stretch(each) for each in part.stretches)
        return f'<{tag} class="block {part.kind}" data-start="{part.span.start}">{words}</{tag}>'

    def _tag(self, part: Part) -> str:
        """A heading goes down one step at a time, whatever its text begins with."""
        if part.kind != "heading":
            return _TAGS.get(part.kind, "p")
        deep, self._headed = part.level > 1 and self._headed, True
        return "h3" if deep else "h2"

    def _stretch(self, of: Stretch) -> str:
        words, look = exact(of.text), " ".join(of.roles)
        if "sign" in of.roles:
            return f'<span class="sign">{words}</span>'
        numbers = "".join(self._number(n) for n in of.starts)
        if of.claims:
            ids, look = (
                " ".join(self._marks[n][0] for n in of.claims),
                f"{self._marks[of.claims[-1]][1]} {look}".strip(),
            )
            return f'{numbers}<mark class="{look}" data-claims="{ids}" id="s-{of.span.start}">{words}</mark>'
        if look:
            return f'{numbers}<span class="{look}" id="s-{of.span.start}">{words}</span>'
        return f"{numbers}{words}"

    def _number(self, place: int) -> str:
        """The number of a claim where its words begin; where they go on in another block it is shown again."""
        claim, again = self._marks[place][0], place in self._numbered
        self._numbered.add(place)
        name = "" if again else f' id="t-{claim}"'
        return f'<a class="n"{name} href="#c-{claim}" aria-label="claim {place + 1}">{place + 1}</a>'
