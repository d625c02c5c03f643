"""The judgements of a case file as one thing to hold: what waits to be judged, what was concluded, what was decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence

from firsthand.ledger import (
    concluded,
    deciding,
    disputed,
    judging,
    listing,
    measured,
    named,
    near,
    queries,
    since,
    skimmed,
)
from firsthand.ledger.disputed import Page
from firsthand.ledger.filters import Filter
from firsthand.ledger.judging import Concluded, Keyed
from firsthand.ledger.known import Known
from firsthand.ledger.listing import Entry
from firsthand.ledger.overlay import NOTHING, Left, Overlay, Overlays, lay
from firsthand.ledger.placing import Naming, Placed
from firsthand.ledger.session import Session
from firsthand.ledger.since import News, Reached
from firsthand.ledger.skimmed import Skimmed
from firsthand.model.conflict import Conflict, ConflictKind, Status
from firsthand.model.decision import Decision, Subject
from firsthand.model.entity import Form, Ground, Joining
from firsthand.model.forecast import Settling
from firsthand.model.judgement import Link, Ref, Report
from firsthand.model.reading import Reading
from firsthand.model.sums import Sum
from firsthand.model.text import Document

Reports = dict[int, Report]
"""Reports by their rows of ``claims``."""


class Judgements:
    """What a case file knows beyond what was read; each call is one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known, self._overlays = Known(), Overlays()

    def begin(self, rules: str, run: int) -> None:
        """Close what other rules concluded."""
        with self._session.writing() as connection:
            judging.begin(connection, rules, run)

    def waiting(self, rules: str) -> list[str]:
        """Return the readings that stand and are not judged by these rules yet, the earliest published first."""
        with self._session.reading() as connection:
            return judging.waiting(connection, rules)

    def how_many_wait(self, rules: str) -> int:
        """Return how many readings stand and are not judged by these rules yet."""
        with self._session.reading() as connection:
            return judging.how_many_wait(connection, rules)

    def reading(self, name: str) -> tuple[Reading, list[int]]:
        """Return a reading and the rows of its claims."""
        with self._session.reading() as connection:
            return queries.reading(connection, name), queries.rows_of(connection, name)

    def document(self, reading: str) -> Document:
        """Return the document of a reading."""
        with self._session.reading() as connection:
            return judging.document(connection, reading)

    def near_texts(
        self, values: Iterable[int], *, most: int, known: Container[str] = ()
    ) -> tuple[list[str], dict[str, Document]]:
        """Return the readings likeliest to share passages with a text of this sketch, and the texts not known yet."""
        with self._session.reading() as connection:
            found = near.near_readings(connection, values, most=most)
            return found, {name: judging.document(connection, name) for name in found if name not in known}

    def near_claims(
        self, values: Sequence[tuple[Iterable[int], int]], *, known: Container[int] = ()
    ) -> tuple[list[list[int]], Reports]:
        """Return, for the keys of each claim, the rows to compare it with, and the reports of those not known yet.

        Beside the keys stands how many rows are wanted at the most.
        """
        with self._session.reading() as connection:
            found = [near.near_claims(connection, keys, most=most) for keys, most in values]
            missing = sorted({row for rows in found for row in rows if row not in known})
            return found, judging.reports(connection, missing)

    def near_rows(self, values: Sequence[tuple[Iterable[int], int]]) -> list[list[int]]:
        """Return, for the keys of each claim, the rows that share the most of them; beside the keys stands how many."""
        with self._session.reading() as connection:
            return [near.near_claims(connection, keys, most=most) for keys, most in values]

    def keep(self, made: Concluded, keyed: Keyed, rules: str, run: int) -> None:
        """Keep all that was concluded about one reading, whole or not at all."""
        with self._session.writing() as connection:
            judging.keep(connection, made, keyed, rules, run)
            named.keep(connection, made.reading, made.document, made.naming, rules, run)

    def forms(self, ids: Sequence[str]) -> list[Form]:
        """Return those of these forms of names that are kept, in the order in which they were met."""
        with self._session.reading() as connection:
            return named.forms(connection, ids)

    def forms_near(self, values: Iterable[int]) -> list[str]:
        """Return the ids of the forms that have one of these keys."""
        with self._session.reading() as connection:
            return named.near(connection, values)

    def forms_joined(self, ids: Sequence[str]) -> list[str]:
        """Return the ids of forms that a merge joins to one of these."""
        with self._session.reading() as connection:
            return named.joined_to(connection, ids)

    def forms_called(self, folded: Sequence[str]) -> list[str]:
        """Return the ids of the forms with these names, as names are compared."""
        with self._session.reading() as connection:
            return named.called(connection, folded)

    def joinings(self, ids: Sequence[str]) -> list[Joining]:
        """Return the merges that hold between any two of these forms."""
        with self._session.reading() as connection:
            return named.joinings(connection, ids)

    def merged_on(self, grounds: Iterable[Ground], *, most: int) -> list[tuple[Joining, str, str]]:
        """Return merges that hold on one of these grounds, the latest first, each with the two names."""
        with self._session.reading() as connection:
            return named.merged_on(connection, grounds, most=most)

    def placed(self, ids: Sequence[str]) -> dict[str, Placed]:
        """Return which entity each of these forms names."""
        with self._session.reading() as connection:
            return named.placed(connection, ids)

    def rejoin(self, naming: Naming, rules: str, run: int) -> None:
        """Keep who goes by the names of a block now."""
        with self._session.writing() as connection:
            named.rejoin(connection, naming, rules, run)

    def reports(self, rows: Sequence[int]) -> Reports:
        """Return the reports of these rows."""
        with self._session.reading() as connection:
            return self._known.of(connection, rows)

    def matching(self, asked: Filter) -> Reports:
        """Return the reports that fit as they were read, those of the latest publication first."""
        with self._session.reading() as connection:
            return self._known.of(connection, queries.rows(connection, asked))

    def rows(self, asked: Filter) -> list[int]:
        """Return the rows of the claims that fit as they were read, those of the latest publication first."""
        with self._session.reading() as connection:
            return queries.rows(connection, asked)

    def listed(self, asked: Filter, over: Overlay, *, limit: int | None = None) -> list[Entry]:
        """Return the claims that fit as people left them, those of the latest publication first."""
        with self._session.reading() as connection:
            return listing.entries(connection, asked, over, limit=limit)

    def overlay(self, make: Callable[[], Left], day: str | None = None) -> Overlay:
        """Return what people made of the claims of the case as of a day; ``make`` puts it together where it changed."""

        def made() -> Overlay:
            left = make()
            with self._session.reading() as connection:
                return lay(connection, left)

        with self._session.reading() as connection:
            state = deciding.state(connection) and judging.state(connection)
        return self._overlays.of(state, day, made) if state else NOTHING

    def skim_rows(self, rows: Sequence[int]) -> list[Skimmed]:
        """Return of the claims of these rows as little as tells which are worth a look."""
        with self._session.reading() as connection:
            return list(skimmed.skim_rows(connection, rows))

    def in_dispute(self, rows: Sequence[int]) -> set[int]:
        """Return those of these rows that are a side of a conflict."""
        with self._session.reading() as connection:
            return concluded.in_dispute(connection, rows)

    def standing(self, rows: Sequence[int]) -> list[int]:
        """Return those of these rows whose readings stand in the case, in their order."""
        with self._session.reading() as connection:
            return judging.standing(connection, rows)

    def measured(self, asked: Filter, unit: str, over: Overlay, *, most: int) -> tuple[list[Entry], int]:
        """Return the latest claims that fit, as people left them, and have a figure in the unit; and how many do."""
        with self._session.reading() as connection:
            return measured.with_unit(connection, asked, unit, over, most=most)

    def named(self, refs: Iterable[Ref]) -> Reports:
        """Return the reports with these names that stand in the case."""
        with self._session.reading() as connection:
            return self._known.of(connection, judging.rows_named(connection, refs))

    def reached(self) -> Reached:
        """Return how far the tables have come that pages tell news of."""
        with self._session.reading() as connection:
            return since.reached(connection)

    def news(self, rows: Mapping[Ref, int], then: Reached, at: str, *, most: int) -> News:
        """Return what came to these reports since the tables had come so far, and what people decided since a time."""
        late = set(rows.values())
        with self._session.reading() as connection:
            fresh = since.new_claims(connection, late, then)
            return News(
                reports=frozenset(ref for ref, row in rows.items() if row in fresh),
                conflicts=tuple(since.new_conflicts(connection, late, then, most=most)),
                foretold=tuple(since.new_settlings(connection, late, then, most=most)),
                decisions=tuple(deciding.since(connection, then.decisions, at)),
            )

    def conflicts_called(self, ids: Sequence[str]) -> list[Conflict]:
        """Return the conflicts with these ids that stand, in the order of the ids."""
        with self._session.reading() as connection:
            return concluded.conflicts_called(connection, ids)

    def telling(self, *, types: Iterable[str], words: Iterable[str], asked: Filter) -> list[int]:
        """Return the rows that fit and tell of an event of one of these types, or have one of these words."""
        with self._session.reading() as connection:
            return judging.rows_telling(connection, types, words, asked)

    def standing_of(self, claims: Iterable[str]) -> dict[int, str]:
        """Return the rows of the claims with these ids that stand, each with its id."""
        with self._session.reading() as connection:
            return judging.standing_of(connection, claims)

    def rows_called(self, claims: Iterable[str]) -> set[int]:
        """Return the rows of the claims with these ids, in every reading."""
        with self._session.reading() as connection:
            return judging.rows_called(connection, claims)

    def state(self) -> tuple[int, ...]:
        """Return numbers that are others as soon as anything was read, judged, withdrawn or decided since."""
        with self._session.reading() as connection:
            return judging.state(connection)

    def links(self, rows: Sequence[int]) -> list[Link]:
        """Return the links between any two of these rows."""
        with self._session.reading() as connection:
            return concluded.links(connection, rows)

    def linked(self, rows: Sequence[int]) -> list[int]:
        """Return the rows that a link ties to any of these, these left out."""
        with self._session.reading() as connection:
            return sorted(concluded.linked(connection, rows))

    def alike(self, document: str, *, most: int) -> dict[str, tuple[list[int], int]]:
        """Return, for each claim of a document by its id, rows that assert the same, and how many there are."""
        with self._session.reading() as connection:
            found = concluded.alike(connection, document)
        return {claim: (rows[:most], len(rows)) for claim, rows in found.items()}

    def conflicts(self, rows: Sequence[int] | None = None) -> list[Conflict]:
        """Return the conflicts with a side among these rows; all where none are given."""
        with self._session.reading() as connection:
            return concluded.conflicts(connection, rows)

    def conflicts_named(self, beginning: str) -> list[str]:
        """Return the ids that begin so of conflicts that stand."""
        with self._session.reading() as connection:
            return concluded.conflicts_named(connection, beginning)

    def disputed(
        self,
        *,
        kind: ConflictKind | None = None,
        status: Status | None = None,
        limit: int,
        skip: int = 0,
        without: Collection[str] = (),
    ) -> Page:
        """Return a page of the conflicts that fit, those that wait for a person first, each with how it was left."""
        with self._session.reading() as connection:
            return disputed.page(connection, kind=kind, status=status, limit=limit, skip=skip, without=without)

    def disputed_before(self, conflict: str, *, without: Collection[str] = ()) -> int | None:
        """Return how many conflicts stand before this one in the order of all pages; None where it does not stand."""
        with self._session.reading() as connection:
            return disputed.before(connection, conflict, without=without)

    def settlings(self, rows: Sequence[int] | None = None) -> list[Settling]:
        """Return what settles, or is settled by, one of these rows; all where none are given."""
        with self._session.reading() as connection:
            return concluded.settlings(connection, rows)

    def sums(self, reading: str | None = None) -> list[Sum]:
        """Return the calculations of a reading, or of all that stand."""
        with self._session.reading() as connection:
            return concluded.sums(connection, reading)

    def decide(self, decision: Decision, run: int, *, seen: Collection[int] | None = None) -> int:
        """Keep what a person decided and return its number; ``Overtaken`` where one that was not ``seen`` bars it."""
        with self._session.writing() as connection:
            if seen is not None:
                deciding.overtake(connection, decision, seen)
            return deciding.decide(connection, decision, run)

    def undo(self, number: int, *, by: str, at: str) -> None:
        """Take a decision back."""
        with self._session.writing() as connection:
            deciding.undo(connection, number, by=by, at=at)

    def decisions(
        self,
        *,
        about: Subject | None = None,
        subjects: Iterable[str] | None = None,
        document: str | None = None,
        undone_too: bool = False,
        until: str | None = None,
    ) -> Iterator[Decision]:
        """Yield decisions in their order, those taken back only where asked."""
        with self._session.reading() as connection:
            yield from deciding.decisions(
                connection,
                about=about,
                subjects=subjects,
                document=document,
                undone_too=undone_too,
                until=until,
            )
