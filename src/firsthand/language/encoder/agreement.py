"""One name, one type in a document: what a sentence alone leaves open, the others settle."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from firsthand.language.grammar import Name, Token
from firsthand.language.nouns import INDEFINITE
from firsthand.model.text import Span

SETTLED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
"""Types that a thing keeps; a figure or a day is what its sentence makes of it."""

_LITTLE = INDEFINITE | {"the"}


def agreed(names: Iterable[Name], tokens: Sequence[Token], text: str) -> tuple[Name, ...]:
    """Return the names in reading order, each of the type that it has most often, and found wherever it stands.

    Proper nouns that stand in no name, and are one elsewhere in the document, are named too. What is no more than an
    article is dropped.
    """
    kept = [name for name in names if text[name.span.start : name.span.end].casefold() not in _LITTLE]
    types = _types(kept, text)
    found = [_settled(name, types, text) for name in kept]
    return tuple(sorted([*found, *_missed(found, tokens, types)], key=_place))


def _place(name: Name) -> tuple[int, int]:
    return name.span.start, name.span.end


def _words(text: str, span: Span) -> tuple[str, ...]:
    words = text[span.start : span.end].replace("’", "'").removesuffix("'s").split()
    return tuple(words[1:] if len(words) > 1 and words[0].casefold() in _LITTLE else words)


def _types(names: Iterable[Name], text: str) -> dict[tuple[str, ...], str]:
    """The type that each name has most often, the first found where two are as frequent."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.type in SETTLED:
            votes[_words(text, name.span)][name.type] += 1
    return {words: counted.most_common(1)[0][0] for words, counted in votes.items()}


def _settled(name: Name, types: Mapping[tuple[str, ...], str], text: str) -> Name:
    kind = types.get(_words(text, name.span), name.type) if name.type in SETTLED else name.type
    return name if kind == name.type else Name(name.span, kind)


def _missed(found: Iterable[Name], tokens: Sequence[Token], types: Mapping[tuple[str, ...], str]) -> Iterator[Name]:
    """Yield runs of proper nouns that are known names and overlap none that was found."""
    taken = {at for name in found for at in range(name.span.start, name.span.end)}
    run: list[Token] = []
    for token in tokens:
        if run and not (token.pos == "PROPN" and token.span.start == run[-1].span.end + 1):
            yield from _known(run, types)
            run = []
        if token.pos == "PROPN" and token.span.start not in taken:
            run.append(token)
    yield from _known(run, types)


def _known(run: Sequence[Token], types: Mapping[tuple[str, ...], str]) -> Iterator[Name]:
    kind = types.get(tuple(token.text for token in run)) if run else None
    if kind:
        yield Name(Span(run[0].span.start, run[-1].span.end), kind)
