"""Which judgements a person should look at first: those that rest on little, and not on a name or on the same text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from firsthand.judgements.voices.voices import voice
from firsthand.model.board import Board
from firsthand.model.conflict import name_of
from firsthand.model.entity import Ground
from firsthand.model.judgement import Grade, Link, Origin, Ref, Report, Tied
from firsthand.model.queue import Asked, Doubt

ASKED_OF_NAMES = (Ground.BARE_NAME, Ground.SLIP, Ground.OFFICE, Ground.SHORT_FORM)
"""Grounds of a merge that a person may want to look at, the weakest first."""
_HANGING = frozenset({Grade.SAME_UTTERANCE, Grade.CITES, Grade.SAME_SOURCE})


def accounts_of(found: Board) -> list[Origin]:
    """Return the accounts on a board, each as often as an indicator has it."""
    return [origin for row in found.seen for origin in row.origins]


def accounts(found: Iterable[Origin], reports: Mapping[Ref, Report]) -> Iterator[Asked]:
    """Yield each tie between a report and the one it hangs on that rests on more than a name."""
    asked: set[frozenset[Ref]] = set()
    for origin in found:
        for tied in origin.reports:
            sure = _sureness(tied, reports)
            if tied.of and sure is not None and (pair := frozenset({tied.of, tied.report})) not in asked:
                asked.add(pair)
                name = name_of(Doubt.ACCOUNT, *tied.of, *tied.report)
                yield Asked(kind=Doubt.ACCOUNT, id=name, a=tied.of, b=tied.report, reasons=tied.reasons, sure=sure)


def _sureness(tied: Tied, reports: Mapping[Ref, Report]) -> int | None:
    """How sure it is that two voices are one: least of two who are not named; None where a name or a text says so."""
    if tied.of not in reports or tied.report not in reports or tied.by not in _HANGING or tied.of is None:
        return None
    one, other = voice(reports[tied.of]), voice(reports[tied.report])
    if one is None or other is None or tied.of[0] == tied.report[0]:
        return None
    if one.anonymous and other.anonymous:
        return 0
    return None if one.key == other.key else 1


def same_claims(links: Iterable[Link]) -> Iterator[Asked]:
    """Yield each two reports that are taken to assert one thing, though nothing ties those who say it."""
    for link in links:
        if link.same_claim and not link.grade.one_account:
            name = name_of(Doubt.SAME_CLAIM, *link.a, *link.b)
            yield Asked(kind=Doubt.SAME_CLAIM, id=name, a=link.a, b=link.b, reasons=link.reasons, sure=1)
