"""Printing that suits a terminal and a pipe alike."""

from __future__ import annotations

from rich.console import Console, RenderableType


def emit(console: Console, part: RenderableType) -> None:
    """Print the part; in a pipe without the blanks that fill columns up, so that lines end where their words do."""
    if console.is_terminal:
        console.print(part, highlight=False)
        return
    for line in console.render_lines(part, pad=False):
        console.out("".join(segment.text for segment in line).rstrip(), highlight=False)
