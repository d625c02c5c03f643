"""The board of a watch for people: where the question stands, what was seen, and what hangs on one origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from firsthand.model.board import Board, Cell, Seen, State
from firsthand.model.judgement import Ref, Report
from firsthand.report.clean import one_line
from firsthand.report.judged import told

_STYLES = {State.DORMANT: "dim", State.REPORTED: "yellow", State.CORROBORATED: "bold", State.CONFIRMED: "bold green"}
EVIDENCE_SHOWN = 3


def shown(board: Board, reports: Mapping[Ref, Report]) -> Iterator[RenderableType]:
    """Yield the board: the question, the hypotheses, the indicators with their evidence, the matrix, the jackknife."""
    when = f", as of {board.as_of}" if board.as_of else ""
    yield Text(one_line(board.watch.question), style="bold").append(when, "not bold dim")
    yield Text()
    yield hypotheses(board)
    for seen in board.seen:
        yield Text()
        yield from indicator(seen, reports)
    yield Text()
    yield matrix(board)
    yield Text()
    yield from jackknife(board)


def hypotheses(board: Board) -> Table:
    """Return the hypotheses by rank, with what speaks against each."""
    table = Table("", "hypothesis", "inconsistency", box=None, pad_edge=False)
    by_id = {each.id: each for each in board.watch.hypotheses}
    for standing in board.standings:
        named = by_id[standing.hypothesis]
        text = f"{named.id} {named.name}: {named.text}"
        table.add_row(f"{standing.rank}.", Text(one_line(text)), f"{standing.score:.1f}")
    return table


def indicator(seen: Seen, reports: Mapping[Ref, Report]) -> Iterator[Text]:
    """Yield one indicator with its state, its counts, and the first of its evidence."""
    since = f" since {seen.since}" if seen.since else ""
    head = Text(f"{seen.indicator.id}  ").append(f"{seen.state.value}{since}", _STYLES[seen.state])
    yield head.append(f"  {one_line(seen.indicator.text)}")
    for origin in seen.origins:
        if not origin.reports:
            yield Text(f"    A person’s word: {one_line(origin.reasons[0].text)}", style="dim")
    if not seen.matches:
        return
    yield Text(f"    {seen.counts.line()}", style="dim")
    for match in seen.matches[:EVIDENCE_SHOWN]:
        yield Text(f"    {told(reports[match.report])}")
        yield Text(f"      {match.report[1][:12]}  {match.reasons[0].text}", style="dim")
    if (more := len(seen.matches) - EVIDENCE_SHOWN) > 0:
        yield Text(f"    and {more} more", style="dim")


def matrix(board: Board) -> Table:
    """Return the matrix: a row for each indicator that was seen, with how many origins feed it."""
    table = Table("seen", "origins", *(each.id for each in board.watch.hypotheses), box=None, pad_edge=False)
    for seen in board.seen:
        if seen.state is not State.DORMANT:
            cells = [seen.indicator.cells.get(h.id, Cell.NOT_APPLICABLE).value for h in board.watch.hypotheses]
            table.add_row(seen.indicator.id, str(len(seen.counted)), *cells)
    return table


def jackknife(board: Board) -> Iterator[Text]:
    """Yield what changes when one origin is taken away, and what would tell most if it were seen."""
    turning = [each for each in board.jackknife if each.changes_order]
    for each in turning:
        order = ", ".join(f"{s.hypothesis} {s.score:.1f}" for s in each.standings)
        yield Text(f"Without {one_line(each.name)} the order changes: {order}")
    if board.jackknife and not turning:
        yield Text("No single origin, taken away, changes the order.")
    if board.next:
        texts = {seen.indicator.id: seen.indicator.text for seen in board.seen}
        yield Text(f"What would tell most if it were seen: {'; '.join(f'{n} {texts[n]}' for n in board.next)}")
