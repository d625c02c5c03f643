"""The brief: where a question stands, what it rests on, what is disputed and what to watch next, in cited sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from firsthand.judgements.words.kinds import COMING
from firsthand.language.calendar.edtf import days
from firsthand.ledger.rows import words_of
from firsthand.model.board import Board, Cell, Seen, Standing, State
from firsthand.model.brief import Brief, Briefing, Citation, Section, Sentence
from firsthand.model.conflict import Status
from firsthand.model.forecast import Outcome
from firsthand.model.judgement import Origin, Ref, Report
from firsthand.report.clean import one_line
from firsthand.report.dates import day
from firsthand.report.judged import clipped, graded_by, told

QUOTED = 140
"""Characters of a document's words in a citation."""
CITED = 4
"""Citations of one sentence; more would bury it."""
ACCOUNTS, DISPUTES, SETTLED, AHEAD, OVERDUE = 3, 8, 6, 6, 4
"""Accounts told for an indicator, conflicts, forecasts that are settled, still open, and past their time."""

_ORDER = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")
_BECAME = {Outcome.CAME_TRUE: "It came true", Outcome.DID_NOT: "It did not come true", Outcome.VOID: "It fell away"}
_AGAINST = frozenset({Cell.INCONSISTENT, Cell.VERY_INCONSISTENT})
_FOR = frozenset({Cell.CONSISTENT, Cell.VERY_CONSISTENT})
_WATCH_FILE, _WHOLE = "the watch file", "counted over the whole case"


@dataclass(slots=True)
class _Notes:
    """The citations as they are made: a report that is cited again keeps its number."""

    found: Briefing
    numbers: dict[Ref, int] = field(default_factory=dict)

    def cite(self, refs: Iterable[Ref]) -> tuple[int, ...]:
        kept = [ref for ref in dict.fromkeys(refs) if ref in self.found.reports][:CITED]
        return tuple(self.numbers.setdefault(ref, len(self.numbers) + 1) for ref in kept)

    def citations(self) -> tuple[Citation, ...]:
        return tuple(_citation(number, self.found.reports[ref]) for ref, number in self.numbers.items())

    def told(self, ref: Ref, before: str = "", *, under: bool = False) -> Sentence:
        return Sentence(text=f"{before}{told(self.found.reports[ref])}", cites=self.cite([ref]), under=under)


def brief(found: Briefing) -> Brief:
    """Return the brief that this material makes; its citations are numbered in the order in which they are used."""
    notes = _Notes(found)
    stands = _stands(found.board, notes) if found.board else _whole_case(found)
    rests = _rests(found.board, notes) if found.board else _most_told(found, notes)
    sections = (
        Section(heading="Where it stands", sentences=tuple(stands)),
        Section(heading="What it rests on", sentences=tuple(rests)),
        Section(heading="What is disputed", sentences=tuple(_disputed(found, notes))),
        Section(heading="What became of what was said to come", sentences=tuple(_settled(found, notes))),
        Section(heading="What to watch next", sentences=tuple(_ahead(found, notes))),
        Section(heading="What this leaves out", sentences=tuple(_left_out(found))),
    )
    return Brief(
        title=one_line(found.board.watch.question) if found.board else f"What {one_line(found.case)} holds",
        facts=tuple(_facts(found)),
        sections=tuple(each for each in sections if each.sentences),
        citations=notes.citations(),
    )


def _facts(found: Briefing) -> Iterator[tuple[str, str]]:
    yield "As of", day(found.asked_day) if found.asked_day else f"{day(found.day)}, the latest publication"
    if found.board and found.board.watch.horizon:
        yield "Horizon", day(found.board.watch.horizon)
    span = f", published {day(found.first)} to {day(found.last)}" if found.first != found.last else ""
    yield "Made from", f"{_many(found.documents, 'document')} of {_many(found.outlets, 'outlet')}{span}"


def _stands(board: Board, notes: _Notes) -> Iterator[Sentence]:
    by_id = {each.id: each for each in board.watch.hypotheses}
    for standing in board.standings:
        named = by_id[standing.hypothesis]
        place = _ORDER[standing.rank - 1] if standing.rank <= len(_ORDER) else f"{standing.rank}th"
        tied = sum(each.rank == standing.rank for each in board.standings) > 1
        yield Sentence(
            text=f"{place}{', with another' if tied else ''}: {one_line(named.name)}. {one_line(named.text)}",
            basis=_WATCH_FILE,
        )
        yield _weighed(board, standing, notes)
    yield from _without(board, notes)


def _weighed(board: Board, standing: Standing, notes: _Notes) -> Sentence:
    """What was seen that speaks against a hypothesis, or else for it."""
    seen = [each for each in board.seen if each.counted]
    against = [each for each in seen if each.indicator.cells.get(standing.hypothesis) in _AGAINST]
    fits = [each for each in seen if each.indicator.cells.get(standing.hypothesis) in _FOR]
    if against:
        what, rows = f"Against it speaks (inconsistency {_signed(standing.score)})", against
    elif fits:
        what, rows = "Nothing that was seen speaks against it; it fits with", fits
    else:
        return Sentence(text="Nothing that was seen speaks for it or against it.", basis=_WHOLE, under=True)
    named = "; ".join(f"{_lower(each.indicator.text)} ({each.indicator.id})" for each in rows)
    return Sentence(text=f"{what}: {named}.", cites=notes.cite(_one_each(rows)), under=True)


def _one_each(rows: Iterable[Seen]) -> Iterator[Ref]:
    """The first report of the accounts that count, one for each indicator before a second for any."""
    firsts = [[o.reports[0].report for o in each.origins if o.key in each.counted and o.reports] for each in rows]
    for n in range(max(map(len, firsts), default=0)):
        yield from (refs[n] for refs in firsts if len(refs) > n)


def _without(board: Board, notes: _Notes) -> Iterator[Sentence]:
    by_key = {origin.key: origin for seen in board.seen for origin in seen.origins}
    names = {each.id: one_line(each.name) for each in board.watch.hypotheses}
    turning = [each for each in board.jackknife if each.changes_order]
    for each in turning:
        order = ", then ".join(names[s.hypothesis] for s in each.standings)
        refs = [tied.report for tied in by_key[each.origin].reports] if each.origin in by_key else []
        cites = notes.cite(refs)
        yield Sentence(
            text=f"This hangs on one account: without {one_line(each.name)} the order is {order}.",
            cites=cites,
            basis="" if cites else _WHOLE,
        )
    if board.jackknife and not turning:
        yield Sentence(text="No single account, taken away, changes this order.", basis=_WHOLE)


def _rests(board: Board, notes: _Notes) -> Iterator[Sentence]:
    seen = [each for each in board.seen if each.state is not State.DORMANT]
    if not seen:
        yield Sentence(text="Nothing of what is looked for was reported.", basis=_WHOLE)
    for each in seen:
        since = f" since {day(each.since)}" if each.since else ""
        by = " by a person" if each.state is State.CONFIRMED else ""
        cites = notes.cite([*_one_each([each]), *(match.report for match in each.matches)])
        yield Sentence(
            text=f"{one_line(each.indicator.text)}: {each.state.value}{by}{since}, {each.counts.line()}.",
            cites=cites,
            basis="" if cites else "a person’s decision",
        )
        yield from _accounts([o for o in each.origins if o.key in each.counted] or each.origins, notes)


def _accounts(origins: Iterable[Origin], notes: _Notes) -> Iterator[Sentence]:
    """The first report of each account, with what a source that is not named is said to know it from."""
    for origin in list(origins)[:ACCOUNTS]:
        if not origin.reports:
            yield Sentence(text=one_line(origin.reasons[0].text), basis="a person’s decision", under=True)
            continue
        ref = origin.reports[0].report
        if ref not in notes.found.reports:
            continue
        yield notes.told(ref, under=True)
        if ref in notes.found.grades:
            yield Sentence(text=graded_by(notes.found.grades[ref]), cites=notes.cite([ref]), under=True)
        chain = notes.found.reports[ref].claim.chain
        if origin.anonymous and chain and chain[0].basis:
            yield Sentence(text=f"Its stated basis: {one_line(chain[0].basis)}.", cites=notes.cite([ref]), under=True)


def _whole_case(found: Briefing) -> Iterator[Sentence]:
    if found.counts:
        yield Sentence(text=f"{found.counts.line()}.", basis=_WHOLE)
    yield Sentence(
        text="No question is watched in this case, so nothing here is weighed against another.", basis=_WHOLE
    )


def _most_told(found: Briefing, notes: _Notes) -> Iterator[Sentence]:
    for each in found.told:
        yield notes.told(each.reports[0])
        if len(each.reports) > 1:
            cites = notes.cite(each.reports)
            yield Sentence(text=f"The same in all: {each.counts.line()}.", cites=cites, under=True)
    if not found.told:
        yield Sentence(text="The case holds no claims yet.", basis=_WHOLE)


def _disputed(found: Briefing, notes: _Notes) -> Iterator[Sentence]:
    for each in found.conflicts[:DISPUTES]:
        status = "confirmed by a person" if each.status is Status.CONFIRMED else "a candidate"
        yield notes.told(each.a)
        yield notes.told(each.b, "Against it: ", under=True)
        reason = one_line(each.reasons[0].text)
        yield Sentence(text=f"{reason} ({status})", cites=notes.cite([each.a, each.b]), under=True)
    if not found.conflicts:
        yield Sentence(text="No two of the reports looked at are set against each other.", basis=_WHOLE)
    elif (more := len(found.conflicts) - DISPUTES) > 0:
        yield Sentence(text=f"{_many(more, 'further conflict')} can be seen at the desk.", basis=_WHOLE)


def _settled(found: Briefing, notes: _Notes) -> Iterator[Sentence]:
    """Forecasts that a later report settles, each with that report."""
    came = [each for each in found.forecasts if each.outcome in _BECAME and each.settled_by]
    for each in [one for one in came if {one.claim, one.settled_by[0]} <= found.reports.keys()][:SETTLED]:
        status = "a candidate" if each.proposed else "confirmed by a person"
        yield notes.told(each.claim)
        yield notes.told(each.settled_by[0], f"{_BECAME[each.outcome]} ({status}): ", under=True)


def _ahead(found: Briefing, notes: _Notes) -> Iterator[Sentence]:
    coming = sorted(_coming(found), key=lambda each: (each[0], each[1].ref))
    now = _last(found.day)
    due = [(last, report) for last, report in coming if last >= now]
    past = [(last, report) for last, report in coming if last < now]
    for last, report in due[:AHEAD]:
        yield notes.told(report.ref, f"By {day(last)}: ")
    for last, report in past[-OVERDUE:]:
        yield notes.told(report.ref, f"Its time has passed ({day(last)}), and nothing here is marked as settling it: ")
    if found.board:
        texts = {seen.indicator.id: seen.indicator.text for seen in found.board.seen}
        for name in found.board.next:
            text = f"Not reported so far, and telling if it were: {_lower(texts[name])} ({name})."
            yield Sentence(text=text, basis=_WATCH_FILE)


def _coming(found: Briefing) -> Iterator[tuple[str, Report]]:
    """What was said to come by a day that is known, with that day; what is settled is left out."""
    settled = {ref for each in found.forecasts if each.settled_by for ref in (each.claim, *each.also)}
    said: set[tuple[str, str]] = set()
    for ref, report in sorted(found.reports.items(), key=lambda each: each[0]):
        if report.claim.kind not in COMING or not report.claim.due or ref in settled:
            continue
        last = days(report.claim.due)[1]
        if last is not None and (key := (str(last), one_line(report.words).casefold())) not in said:
            said.add(key)  # a reprint says it no second time
            yield str(last), report


def _left_out(found: Briefing) -> Iterator[Sentence]:
    if found.board is None and found.considered < found.held:
        yield Sentence(
            text=f"Of {found.held:,} claims the {found.considered:,} published last were looked at.", basis=_WHOLE
        )
    if found.unfollowed:
        yield Sentence(
            text=f"Not followed to the end: {_many(found.unfollowed, 'earlier claim')} about what was to come.",
            basis=_WHOLE,
        )
    if found.counts and found.counts.untraced:
        text = (
            f"{_many(found.counts.untraced, 'report')} could be traced to nobody: the texts name no one they rest on."
        )
        yield Sentence(text=text, basis=_WHOLE)
    if found.skipped:
        yield Sentence(text=f"{_many(found.skipped, 'file')} could not be read.", basis=_WHOLE)
    if found.unjudged:
        yield Sentence(text=f"{_many(found.unjudged, 'document')} had not been judged yet.", basis=_WHOLE)
    yield Sentence(
        text="All of this was read and judged by rules; only what is said to be confirmed was confirmed by a person.",
        basis=_WHOLE,
    )


def _citation(number: int, report: Report) -> Citation:
    document = report.document
    return Citation(
        number=number,
        document=document.id,
        claim=report.claim.id,
        outlet=one_line(document.outlet or "unknown outlet"),
        title=one_line(document.title or document.path),
        published=document.published.edtf,
        words=clipped(one_line(words_of(document, report.claim)), QUOTED),
        url=document.url if (document.url or "").startswith(("https://", "http://")) else None,
    )


def _last(edtf: str | None) -> str:
    last = days(edtf)[1] if edtf else None
    return str(last) if last else ""


def _signed(score: float) -> str:
    return f"{score:.1f}".replace("-", "−")


def _lower(text: str) -> str:
    """The text as it goes on in a sentence; a name's capital letter is not known from another, so all but "A" stay."""
    line = one_line(text).rstrip(".")
    return line[0].lower() + line[1:] if line.startswith(("A ", "An ", "The ")) else line


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
