"""A board with some of its accounts taken away, as if nobody had ever told what they tell: what hangs on them moves.

What is left is counted anew: an account that was not shown to be independent of one that is gone may count without it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from firsthand.judgements.origins.independence import Independence
from firsthand.judgements.watch.matrix import order, standings, telling_next
from firsthand.judgements.watch.sighted import key_of_word, sighted
from firsthand.model.board import Board, Seen, Standing, Watch, Without


def without(found: Board, gone: Collection[str], shown: Independence) -> Board:
    """Return the board without these accounts, by their keys; what each account carries is told as it was."""
    seen = tuple(_left(row, gone, shown) for row in found.seen)
    stand = standings(found.watch, seen)
    return replace(found, seen=seen, standings=stand, next=tuple(telling_next(found.watch, seen, stand)))


def jackknife(watch: Watch, seen: Sequence[Seen], stand: Sequence[Standing], shown: Independence) -> Iterable[Without]:
    """Yield for each account that counts how the hypotheses stand without it."""
    names = {origin.key: origin.name for row in seen for origin in row.origins if origin.key in row.counted}
    for key, name in names.items():
        after = standings(watch, [_left(row, {key}, shown) if key in row.counted else row for row in seen])
        yield Without(origin=key, name=name, standings=after, changes_order=order(after) != order(stand))


def _left(row: Seen, gone: Collection[str], shown: Independence) -> Seen:
    """An indicator as it is seen without these accounts and their reports, and without the word of who is gone."""
    if not any(origin.key in gone for origin in row.origins):
        return row
    lost = {tied.report for origin in row.origins if origin.key in gone for tied in origin.reports}
    accounts = [origin for origin in row.origins if origin.reports and origin.key not in gone]
    word = row.confirmed if row.confirmed and key_of_word(row.confirmed) not in gone else None
    return sighted(row.indicator, [each for each in row.matches if each.report not in lost], accounts, shown, word)
