"""Which accounts are shown to be independent: only those that stand on one of a short list of grounds.

That no link was found between two accounts shows nothing. Both must be identified, both must stand on ground that the
texts name (``footing``), the two grounds must be apart, and neither account may answer to or speak of another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from firsthand.judgements.entities.states import land
from firsthand.judgements.origins.answering import answers
from firsthand.judgements.voices.footing import Footing, Stand, footing
from firsthand.judgements.voices.outlets import outlet_key
from firsthand.judgements.voices.sides import Standing, standing
from firsthand.judgements.voices.speaking import cites, passing
from firsthand.judgements.voices.telling import by_hearsay, of_anybody, speaks_of_itself
from firsthand.judgements.voices.texts import Texts
from firsthand.judgements.voices.voices import (
    Voice,
    may_be_called,
    nations_apart,
    shared_interest,
    told_apart,
    voice,
)
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Grade, Link, Origin, Ref, Report

Heard = tuple[Report, Voice]


class Independence:
    """Tells of accounts among the same reports which are independent; what is known of each is put together once."""

    def __init__(self, reports: Mapping[Ref, Report], links: Iterable[Link]) -> None:
        self.reports = reports
        self.texts = Texts.of(reports.values())
        self._beside: dict[Ref, set[Ref]] = defaultdict(set)
        for link in links:
            if link.grade is not Grade.UNKNOWN:
                self._beside[link.a].add(link.b)
                self._beside[link.b].add(link.a)
        self._shown: dict[tuple[tuple[Ref, ...], tuple[Ref, ...]], str | None] = {}
        self._heard: dict[tuple[Ref, ...], tuple[list[Heard], list[Heard]]] = {}

    def ground(self, a: Origin, b: Origin) -> str | None:
        """Return in a sentence on what ground two accounts are independent; None says no more than: not shown."""
        pair = (tuple(tied.report for tied in a.reports), tuple(tied.report for tied in b.reports))
        if pair not in self._shown:
            self._shown[pair] = self._ground(a, b)
        return self._shown[pair]

    def _ground(self, a: Origin, b: Origin) -> str | None:
        theirs = {tied.report for tied in b.reports}
        if any(self._beside[tied.report] & theirs for tied in a.reports):
            return None
        (rows, mine), (others, known) = self._of(a), self._of(b)
        here = tuple({r.document.id: r.document.text for r, _ in (*rows, *others)}.values())
        why = _grounds(mine, known, here)
        # Asked last: it looks through the words of every two reports, and few accounts come so far.
        return None if why is None or any(_tied(x, y) or _tied(y, x) for x in rows for y in others) else why

    def _of(self, origin: Origin) -> tuple[list[Heard], list[Heard]]:
        """All reports of an account with whom they are heard from, and those in which the account itself speaks."""
        refs = tuple(tied.report for tied in origin.reports)
        if refs not in self._heard:
            every = [self.reports[ref] for ref in refs]
            rows = [(report, told) for report in every if (told := voice(report))]
            own = [(report, told) for report, told in rows if _its_own(report, told)]
            known = _known(_speaking(own), self.texts)
            one_of_each = {speaker: speaker for _, speaker in known}
            self._heard[refs] = rows, [(report, one_of_each[speaker]) for report, speaker in known]
        return self._heard[refs]


def _its_own(report: Report, speaker: Voice) -> bool:
    """Whether a report gives what its source knows: neither what it heard, nor what an update sums up of others."""
    if by_hearsay(report) or of_anybody(report):
        return False
    summed_up = not report.claim.chain and speaker.type is SourceType.ORGANIZATION and not speaker.standing.of_state
    return not summed_up or speaks_of_itself(report, speaker.shown)


def _tied(one: Heard, other: Heard) -> bool:
    """Whether a report cites the other's account or answers it."""
    return cites(one[0], other[0], one[1], other[1]) or answers(one[0], other[0], other[1])


def _grounds(mine: Sequence[Heard], theirs: Sequence[Heard], texts: tuple[str, ...]) -> str | None:
    """The first of their grounds, where all of them have one; two voices that speak often are set beside once."""
    first: str | None = None
    asked: set[tuple[int, int, bool]] = set()
    for x in mine:
        for y in theirs:
            pair = (id(x[1]), id(y[1]), x[0].document.id == y[0].document.id)
            if pair in asked:
                continue
            asked.add(pair)
            if (why := _ground(x, y, texts)) is None:
                return None
            first = first or why
    return first


def _ground(one: Heard, other: Heard, texts: tuple[str, ...]) -> str | None:
    first, second = one[1], other[1]
    here, there = footing(first, texts), footing(second, texts)
    one_document = one[0].document.id == other[0].document.id
    if here is None or there is None or not _two(first, second, one_document=one_document):
        return None
    if here.stand is there.stand and not _told_apart(first, second):
        return None
    if _may_serve(first, here, there) or _may_serve(second, there, here):
        return None
    why = _apart(here, there)
    return f"{first.shown} and {second.shown} {why}." if why else None


def _may_serve(speaker: Voice, own: Footing, other: Footing) -> bool:
    """Whether one who is not named, and known by his work alone, may do it for the body that the other speaks for."""
    employed = own.stand is Stand.PERSON and speaker.anonymous and speaker.trade in _EMPLOYED
    return employed and other.stand is Stand.BODY and not other.civil


_EMPLOYED = frozenset(
    "engineer technician driver clerk dispatcher operator mechanic inspector worker machinist foreman manager"
    " electrician signaller conductor controller accountant auditor surveyor".split()
)


def _apart(a: Footing, b: Footing) -> str | None:
    """The grounds, each enough by itself."""
    stands = {a.stand, b.stand}
    if stands == {Stand.STATE}:
        return "speak for two states" if a.of and b.of and a.of != b.of else None
    if Stand.RECORD in stands:
        # What a witness tells he knows without the record; who else speaks may have read it.
        other = b if a.stand is Stand.RECORD else a
        return "are a record and a witness" if other.stand is Stand.PERSON and other.civil else None
    if Stand.PRESS in stands:
        return "stand apart: an outlet tells what it saw itself" if a.of != b.of else None
    if Stand.STATE in stands:
        other = b if a.stand is Stand.STATE else a
        return "stand apart: one speaks for a state, and the other for none" if other.civil else None
    if stands == {Stand.BODY}:
        return "speak for two bodies" if not _one_shortened(a, b) and (a.civil or b.civil) else None
    return "are two, each known by what he does" if a.of != b.of or a.of is None else None


def _one_shortened(a: Footing, b: Footing) -> bool:
    """Whether one body's name is within the other's: "the Front" may be the Littoral Front."""
    one, other = (set((each.of or "").split()) for each in (a, b))
    return one <= other or other <= one


def _known(row: list[Heard], texts: Texts) -> list[Heard]:
    """The voices of one account, each with what all texts at hand say of it: one names the office, another the name."""
    whole = Standing()
    interests = frozenset[str]()
    for _, speaker in row:
        whole, interests = whole | speaker.standing, interests | speaker.interests
    for name in {speaker.shown for _, speaker in row if speaker.full}:
        whole = _elsewhere(name, whole, (texts.by_document[of] for of in texts.naming(name)))
    body = next((v.body for _, v in row if v.body), None)
    return [(r, replace(v, standing=whole, interests=interests, body=v.body or body)) for r, v in row]


def _elsewhere(name: str, known: Standing, texts: Iterable[str]) -> Standing:
    """What the texts that have it say beside a full name; of two nations neither is taken."""
    found = [standing(text, name) for text in texts]
    nations = {land(each.nation): each.nation for each in found if each.nation}
    for each in found:
        known = known | Standing(roles=each.roles, seat=each.seat)
    return known | Standing(nation=next(iter(nations.values()))) if len(nations) == 1 else known


def _speaking(row: Sequence[Heard]) -> list[Heard]:
    """The reports in which the account itself speaks: where somebody does, neither its record nor who passes it on.

    Where one text names the body, what another calls "the hospital union" says nothing of where it stands.
    """
    outlets = {outlet_key(report.document.outlet or "") for report, _ in row}
    own = [(r, v) for r, v in row if v.type is not SourceType.DOCUMENT and not passing(v, outlets)]
    named = [(r, v) for r, v in own if v.noun is None]
    return named or own or list(row)


def _two(a: Voice, b: Voice, *, one_document: bool) -> bool:
    """Whether nothing that is said of two voices lets them be one, or of one side."""
    types = {a.type, b.type}
    if SourceType.DOCUMENT in types:
        if one_document and (a.anonymous or b.anonymous):
            return False  # who is not named may be the one who keeps the record
        return not (a.owner & b.names or b.owner & a.names or _wrote(a, b) or _wrote(b, a))
    if SourceType.ACCOUNT in types and (_posts_for(a, b) or _posts_for(b, a)):
        return False
    if SourceType.OFFICIAL in types and one_document and not nations_apart(a, b):
        return False  # who is called by an office may be who is named
    if not a.anonymous and not b.anonymous and not told_apart(a, b):
        return False
    return a.identified and b.identified and not shared_interest(a, b) and not may_be_called(a, b)


_WRITTEN = re.compile(r"(?i)\b(?:letter|memo|memorandum|note|e-?mail|diary|affidavit|testimony|complaint|warning)\b")


def _wrote(record: Voice, other: Voice) -> bool:
    """Whether somebody who is not named may have written the letter himself."""
    return record.type is SourceType.DOCUMENT and other.anonymous and bool(_WRITTEN.search(record.shown))


def _posts_for(account: Voice, other: Voice) -> bool:
    """Whether an account bears the name of a body, or of the one that another speaks for."""
    if account.type is not SourceType.ACCOUNT:
        return False
    body = frozenset((other.body or "").split())
    return bool(account.names) and (account.names <= other.names | body or bool(body and body <= account.names))


def _told_apart(a: Voice, b: Voice) -> bool:
    """Whether two of one sort are two by what the texts say of them: of one who is not named, his trade tells him."""
    if nations_apart(a, b):
        return True
    return told_apart(a, b) and (not (a.anonymous or b.anonymous) or bool(a.trade and b.trade))
