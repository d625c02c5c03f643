"""What was read, a row a document, and the line of counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from firsthand.model.claim import SourceType
from firsthand.model.judgement import how_many
from firsthand.model.reading import Reading, Skipped
from firsthand.model.text import Document, PublishedBasis
from firsthand.report.clean import one_line

_FIGURES_WIDTH = 84  # what a table needs beside the names of documents, at most
_SKIPPED_AT_MOST = 10  # shown one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One document in figures. ``sources`` are told apart by name, inside this document alone."""

    document: str
    path: str
    outlet: str
    published: str
    claims: int = 0
    attributed: int = 0
    sources: int = 0
    anonymous: int = 0
    skipped: tuple[Skipped, ...] = ()
    whole: bool = True


def row(reading: Reading) -> Row:
    """Return the figures of one reading; ``whole`` is False where the document was skipped altogether."""
    skipped = tuple(Skipped(one_line(skip.where), one_line(skip.reason)) for skip in reading.skipped)
    if reading.document is None:
        where = skipped[0].where
        return Row(document=where, path=where, outlet="", published="", skipped=skipped, whole=False)
    innermost = [claim.chain[0].source for claim in reading.claims if claim.chain]
    named = {(source.canonical or source.name).casefold(): source.type for source in innermost}
    return Row(
        document=place(reading.document),
        path=one_line(reading.document.path),
        outlet=one_line(reading.document.outlet or ""),
        published=date(reading.document),
        claims=len(reading.claims),
        attributed=len(innermost),
        sources=len(named),
        anonymous=sum(kind is SourceType.ANONYMOUS for kind in named.values()),
        skipped=skipped,
    )


def place(document: Document) -> str:
    """Return where a document was read: its path, and its line in a file of several."""
    path = one_line(document.path) or one_line(document.url or "") or document.id[:12]
    return path if document.record is None else f"{path}:{document.record}"


def date(document: Document) -> str:
    """Return the date of publication and how it is known: "2022-02-28 (inferred)", "unknown"."""
    published = document.published
    if published.basis is PublishedBasis.UNKNOWN:
        return "unknown"
    return f"{one_line(published.edtf or '')} ({published.basis.value})"


def overview(rows: Sequence[Row], width: int) -> RenderableType:
    """Return the rows for people: a table, or two lines a document where a table would break names up."""
    longest = max((cell_len(row.document) for row in rows), default=0)
    return _table(rows) if width >= longest + _FIGURES_WIDTH else Group(*map(_two_lines, rows))


def _table(rows: Sequence[Row]) -> Table:
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    shown.add_column("document", overflow="fold")
    shown.add_column("outlet", overflow="fold", max_width=20)
    shown.add_column("published", no_wrap=True)
    for figure in ("claims", "sources", "anonymous", "skipped"):
        shown.add_column(figure, justify="right", no_wrap=True)
    for each in rows:
        numbers = (each.claims, each.sources, each.anonymous, len(each.skipped))
        cells = [each.document, each.outlet or "—", each.published]
        cells += [str(number) if number else "·" for number in numbers]
        shown.add_row(*(Text(cell) for cell in cells), style="" if each.whole else "dim")
    return shown


def _two_lines(each: Row) -> Text:
    if not each.whole:
        return Text(f"{each.document}\n  skipped", style="dim")
    numbers = {"claim": each.claims, "source": each.sources}
    counted = [how_many(number, noun) for noun, number in numbers.items()]
    counted += [f"{each.anonymous} anonymous"] if each.anonymous else []
    counted += [f"{len(each.skipped)} skipped"] if each.skipped else []
    known = [each.outlet, f"published {each.published}"]
    return Text.assemble((each.document, "bold"), "\n  ", " · ".join(filter(None, [*known, *counted])))


def skips(rows: Sequence[Row]) -> list[str]:
    """Return what was skipped and why, a line each; of many only how often each reason occurs."""
    skipped = [skip for row in rows for skip in row.skipped]
    if len(skipped) <= _SKIPPED_AT_MOST:
        return [f"Skipped {skip.where}: {skip.reason}" for skip in skipped]
    reasons = Counter(skip.reason for skip in skipped).most_common()
    shown = [f"Skipped {number:,}: {reason}" for reason, number in reasons[:_SKIPPED_AT_MOST]]
    left = sum(number for _, number in reasons[_SKIPPED_AT_MOST:])
    return [*shown, f"Skipped {left:,} more for other reasons."] if left else shown


def counts(rows: Sequence[Row]) -> str:
    """Return the line of counts: "2 documents · 41 claims · 25 attributed · 16 the authors' own · 3 skipped"."""
    claims, attributed = sum(row.claims for row in rows), sum(row.attributed for row in rows)
    parts = [
        how_many(sum(row.whole for row in rows), "document"),
        how_many(claims, "claim"),
        f"{attributed} attributed",
        f"{claims - attributed} the authors' own",
    ]
    skipped = sum(len(row.skipped) for row in rows)
    return " · ".join([*parts, f"{skipped} skipped"] if skipped else parts)


def figures(row: Row) -> str:
    """Return one document's counts: "5 claims · 2 attributed to 2 sources, 1 of them anonymous · …"."""
    anonymous = f", {row.anonymous} of them anonymous" if row.anonymous else ""
    parts = [
        how_many(row.claims, "claim"),
        f"{row.attributed} attributed to {how_many(row.sources, 'source')}{anonymous}" if row.attributed else "",
        f"{row.claims - row.attributed} the author's own" if row.claims > row.attributed else "",
        f"{len(row.skipped)} skipped" if row.skipped else "",
    ]
    return " · ".join(part for part in parts if part)
