"""Which characters of a stretch of text are taken: asked in time that hangs on the question's length alone."""

from __future__ import annotations

from firsthand.model.text import Span

_FIRST, _REST = 1, 2


class Cover:
    """The spans taken in a stretch, none overlapping another; what lies outside the stretch is not asked for."""

    def __init__(self, stretch: Span) -> None:
        self._start = stretch.start
        self._marks = bytearray(len(stretch))

    def add(self, span: Span) -> None:
        """Take a span."""
        first, last = span.start - self._start, span.end - self._start
        self._marks[first:last] = bytes([_FIRST]) + bytes([_REST]) * (last - first - 1)

    def meets(self, span: Span) -> bool:
        """Return whether a span shares a character with one that is taken."""
        return any(self._marks[span.start - self._start : span.end - self._start])

    def bars(self, span: Span) -> bool:
        """Return whether a span is one that is taken or cuts through one; a longer one that holds it whole passes."""
        first, last = span.start - self._start, span.end - self._start
        inside = self._marks[first:last]
        cut = inside[:1] == bytes([_REST]) or self._marks[last : last + 1] == bytes([_REST])
        same = inside[:1] == bytes([_FIRST]) and inside.count(_FIRST) == 1 and 0 not in inside
        return any(inside) and (cut or same)
