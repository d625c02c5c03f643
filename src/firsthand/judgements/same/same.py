"""What two reports have to do with each other: whether they assert one thing, and what ties those who say it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.judgements.dating import apart_by, known, said_on
from firsthand.judgements.meaning.alike import told_again
from firsthand.judgements.meaning.asserting import asserted, one_thing, same_figure, topic
from firsthand.judgements.same.reprints import shared
from firsthand.judgements.same.twofold import by_two
from firsthand.judgements.voices.issuing import issuer
from firsthand.judgements.voices.outlets import (
    SHORTEST,
    SORTS,
    described_as_such,
    introduced,
    names_outlet,
    names_told,
    outlet_forms,
    outlet_key,
    outlet_of,
)
from firsthand.judgements.voices.speaking import shows_record
from firsthand.judgements.voices.voices import (
    Voice,
    heard,
    may_be_one,
    nations_apart,
    one_here,
    one_voice,
    shared_interest,
    voice,
)
from firsthand.judgements.words.kinds import VERBATIM
from firsthand.judgements.words.words import counted, run_of_words, spelled, weighed
from firsthand.model.claim import Quote, SourceType
from firsthand.model.judgement import Grade, Link, Reason, Report
from firsthand.model.text import Span

COVERED = 0.8
"""Share of a claim's content that must lie in a passage that both documents have."""
BEYOND = 6
"""Words of such a passage outside the claim's own quotation: two outlets that carry one statement share that alone."""
QUOTED = 4
"""Words in a row that two quotations of one utterance share at least, where they are ``MOST`` of the shorter one."""
MOST = 0.6
LONG = 6
"""Words in a row that are enough in any quotation: "in the Donetsk region" is said every day."""
CARRIED = 12
"""Words in passages that two documents share, from which on one carries a part of the other's text."""
FEW = 2
"""Words in quotation marks inside an outlet's own line, all of which somebody else is quoted with."""
TOLD = 2.0
"""Weight of what they must share, in words that say something: "one of the most" is nobody's own."""
NEAR = 31
"""Days within which one speaker's one statement is told and told again."""

_MARKED = re.compile(r"[“\"‘]([^”\"“]{8,2000})[”\"’]")

_MET = re.compile(r"\b[Tt]he [^.]{0,80}? who (?:had |has |have )?(?:spoke|spoken|told|said|talked|met)\b")


@dataclass(frozen=True, slots=True)
class _Tie:
    grade: Grade
    reason: Reason
    retold: bool = False  # one has it from where the other stands, and not a word or two of it


def same(a: Report, b: Report) -> Link | None:
    """Return the link between two reports with its reasons, the strongest grade that holds; None where there is none.

    Two that assert one thing, and of which nothing shows whether they go back to one account, are linked as
    ``UNKNOWN``.
    """
    if a.ref == b.ref:
        return None
    a, b = sorted((a, b), key=lambda report: report.ref)
    if a.document.id == b.document.id and a.claim.extent.overlaps(b.claim.extent):
        return None  # one sentence, read at two depths
    first, second = voice(a), voice(b)
    one = first is not None and second is not None and _one(a, b, first, second)
    thing = one_thing(a, b, one_voice=one)
    tie = next(iter(_ties(a, b, first, second, thing=thing is not None)), None)
    if thing and not one and (tie is None or not tie.grade.one_account) and not by_two(a, b):
        thing = None  # where nothing ties the two, more is asked
    if tie is None and thing is None:
        return None
    grade = tie.grade if tie else Grade.UNKNOWN
    reasons = [tie.reason] if tie else []
    if thing:
        reasons.append(thing)
    alike = thing is not None or (grade in {Grade.SAME_TEXT, Grade.SAME_UTTERANCE} and not _only_if(a, b))
    alike = alike or (
        grade is Grade.CITES and (same_figure(a, b) or (tie is not None and tie.retold and told_again(a, b)))
    )
    return Link(a=a.ref, b=b.ref, grade=grade, same_claim=alike, reasons=tuple(reasons))


def _only_if(a: Report, b: Report) -> bool:
    """Whether one says under a condition what the other says outright, with no more than a part of it in common."""
    length, _ = run_of_words(a.words, b.words)
    more = max(len(spelled(a.words)), len(spelled(b.words)))
    return asserted(a).conditional != asserted(b).conditional and 2 * length < more


def _one(a: Report, b: Report, first: Voice, second: Voice) -> bool:
    """Whether one source speaks in both, named, or met by an outlet that one of them names."""
    found = (
        one_voice(first, second)
        or _oneoutlet_of(first, second)
        or _told_before(a, b, first, second)
        or _told_before(b, a, second, first)
    )
    return found is not None


def _oneoutlet_of(first: Voice, second: Voice) -> str | None:
    """Why two who pass something on are one outlet: "Quayside" is the Quayside News Agency for short."""
    short, full = sorted((outlet_key(v.shown) for v in (first, second)), key=len)
    if first.anonymous or second.anonymous or full.rpartition(" ")[2] not in SORTS or len(short) < SHORTEST:
        return None
    return f"Both have it from {first.shown}." if short in outlet_forms(full) else None


def _ties(a: Report, b: Report, first: Voice | None, second: Voice | None, *, thing: bool) -> Iterable[_Tie]:
    """Yield the ties that hold, the strongest first."""
    if a.document.id != b.document.id:
        yield from _same_text(a, b, first, second)
    if first and second:
        yield from _same_utterance(a, b, first, second, thing=thing)
    if a.document.id != b.document.id:
        yield from _cites(a, b, thing=thing)
        yield from _cites(b, a, thing=thing)
    elif first and second:
        yield from _rests_on_record(a, b, first, second)
    yield from _quotes(a, b, first, second)
    yield from _quotes(b, a, second, first)
    if first and second:
        yield from _same_source(a, b, first, second)
        if interest := shared_interest(first, second):
            why = f"Both speak for one side or body: {interest}."
            yield _Tie(Grade.SAME_INTEREST, Reason(why, (*_mention(a), *_mention(b))))


def _same_text(a: Report, b: Report, first: Voice | None, second: Voice | None) -> Iterable[_Tie]:
    if not _alike(first, second) or not _aligned(a, b):  # before the texts are set side by side, which takes longest
        return
    for in_a, in_b in shared(a.document, b.document).passages:
        if _covered(a, in_a) < COVERED or _covered(b, in_b) < COVERED:
            continue
        if _beyond(a, in_a) >= BEYOND and _beyond(b, in_b) >= BEYOND:
            why = "Both documents carry this passage word for word, or lightly edited."
            yield _Tie(Grade.SAME_TEXT, Reason(why, ((a.document.id, in_a), (b.document.id, in_b))))
            return


def _alike(first: Voice | None, second: Voice | None) -> bool:
    """Whether two sources in one passage may be the same: an editor changes a title, not a name."""
    if first is None or second is None:
        return first is second
    if first.anonymous or second.anonymous:
        return may_be_one(first, second)
    types = {first.type, second.type}
    if SourceType.PERSON not in types:
        return len(types) == 1
    named_by_office = types == {SourceType.PERSON, SourceType.OFFICIAL}
    held = named_by_office and first.standing.roles & second.standing.roles and not nations_apart(first, second)
    return bool(held) or one_voice(first, second) is not None


def _covered(report: Report, passage: Span) -> float:
    inside = sum(max(0, min(s.end, passage.end) - max(s.start, passage.start)) for s in report.claim.content)
    return inside / sum(map(len, report.claim.content))


def _aligned(a: Report, b: Report) -> bool:
    length, _ = run_of_words(a.words, b.words)
    return length >= min(QUOTED, len(spelled(a.words)), len(spelled(b.words)))


def _beyond(report: Report, passage: Span) -> int:
    """Words of the passage outside the claim's own quotation; all of them where nothing is quoted."""
    text = report.document[passage]
    if report.claim.quote not in VERBATIM:
        return counted(text)
    around = _MARKED.sub(" ", text)
    if report.claim.quote in {Quote.BLOCK, Quote.POST}:
        around = around.replace(report.words, " ")
    return counted(around)


def _same_utterance(a: Report, b: Report, first: Voice, second: Voice, *, thing: bool) -> Iterable[_Tie]:
    """One speaker, and the words or the thing said: however much of them each page has."""
    if first.vague or second.vague or a.document.id == b.document.id:
        return
    met = _met_by_one(a, b)
    who = one_voice(first, second) or (met if may_be_one(first, second) else None)
    if who is None:
        return
    length, run = run_of_words(a.words, b.words)
    shorter = min(len(spelled(a.words)), len(spelled(b.words)))
    quoted = a.claim.quote in VERBATIM or b.claim.quote in VERBATIM
    enough = length >= LONG or (length >= QUOTED and length >= MOST * shorter) or 2 <= length == shorter
    if quoted and enough and sum(weighed(run).values()) >= TOLD:
        yield _Tie(Grade.SAME_UTTERANCE, Reason(f"{who} Both have “{_bare(run)}”.", (*a.spans, *b.spans)))
    elif (thing or (met and same_figure(a, b) and topic(a, b))) and not _told_at_two_times(a, b):
        yield _Tie(Grade.SAME_UTTERANCE, Reason(f"{who} It is told twice.", (*a.spans, *b.spans)))


def _bare(run: str) -> str:
    """The words without the quotation marks that may stand among them."""
    return re.sub('[“”"]', "", run)


def _told_at_two_times(a: Report, b: Report) -> bool:
    days = apart_by(said_on(a), said_on(b))
    return days is None or days > NEAR


def _met_by_one(a: Report, b: Report) -> str | None:
    """Why two anonymous sources may be held for one: the outlet that met both is one, or one outlet names the other."""
    if shared(a.document, b.document).words >= CARRIED and _fewer(a, b):
        return "One document carries a part of the other's text, and the descriptions fit one source."
    if outlet_of(a) and outlet_of(a) == outlet_of(b):
        return f"{a.document.outlet} has both, and its descriptions fit one source."
    if _passed_on(a, b) or _passed_on(b, a):
        return "One document names the other's outlet as the one that was told, and the descriptions fit one source."
    return None


def _fewer(a: Report, b: Report) -> bool:
    """Whether one description has nothing that the other has not: "a doctor", and "a doctor at the hospital"."""
    first, second = voice(a), voice(b)
    return first is not None and second is not None and (first.names <= second.names or second.names <= first.names)


def _passed_on(a: Report, b: Report) -> bool:
    """Whether a's chain names b's outlet, or the sentence that brings its unnamed source in says that it told b's."""
    outlet = outlet_of(b)
    if outlet is None:
        return False
    hops = a.claim.chain
    named = {
        outlet_key(name) for hop in hops for name in (hop.source.name, hop.source.canonical, hop.source.of) if name
    }
    return bool(named & outlet_forms(outlet)) or (outlet != outlet_of(a) and names_told(a, outlet))


def _told_before(a: Report, b: Report, first: Voice, second: Voice) -> str | None:
    """Why a's unnamed source is b's: a says that it spoke to b's outlet before, and the descriptions fit one."""
    outlet, stretch = outlet_of(b), introduced(a)
    if outlet is None or stretch is None or _later(b, a) or not may_be_one(first, second):
        return None
    again = outlet == outlet_of(a) and bool(_MET.search(stretch))
    if a.document.id == b.document.id or not names_outlet(stretch, outlet) or (outlet == outlet_of(a) and not again):
        return None
    return f"One document says that its source told {b.document.outlet}, and the descriptions fit one source."


def _cites(a: Report, b: Report, *, thing: bool) -> Iterable[_Tie]:
    """A's chain names b's outlet, or the source that b has at first hand as one who passes it on."""
    if _later(b, a) or not a.claim.chain:
        return
    if _passed_on(a, b) and outlet_of(a) != outlet_of(b) and _fits(a, b) and (thing or topic(a, b)):
        why = f"One document has it from {b.document.outlet}, where the other stands."
        yield _Tie(Grade.CITES, Reason(why, (*_mention(a), *b.spans)), retold=True)
        return
    if described_as_such(a, b) and (thing or topic(a, b)):
        why = f"One has it from an outlet that it does not name, and {b.document.outlet} had it on that day."
        yield _Tie(Grade.CITES, Reason(why, (*_mention(a), *b.spans)), retold=True)
        return
    source = voice(b)
    for hop in a.claim.chain[1:]:
        passing = heard(a.document.text, hop.source)
        if source and one_voice(passing, source) and (thing or topic(a, b)):
            why = f"One has it through {passing.shown}, who is the other's source."
            yield _Tie(Grade.CITES, Reason(why, (*_mention(a), *_mention(b))))
            return


def _rests_on_record(a: Report, b: Report, first: Voice, second: Voice) -> Iterable[_Tie]:
    """A ministry that makes its log public, and the log."""
    for report, record in ((a, second), (b, first)):
        if record.type is SourceType.DOCUMENT and (
            shows_record(report, record) or _publishes(report, b if report is a else a)
        ):
            why = f"One makes public what the other has it from: {record.shown}."
            yield _Tie(Grade.CITES, Reason(why, (*a.spans, *b.spans)))


_WITH_THIS = re.compile(
    r"[^.]{0,90}\b(?:published|released|attached|enclosed|appended|issued|reproduced)"
    r" (?:with|alongside|to|below|here)\b"
)


def _publishes(report: Report, other: Report) -> bool:
    """Whether a body's own statement comes with the record: "the log, which is published with this statement"."""
    body, source = issuer(report.document), voice(report)
    mention = other.claim.chain[0].source.mention if other.claim.chain else None
    own = body is not None and source is not None and source.shown == body.name
    return own and mention is not None and bool(_WITH_THIS.match(other.document.text, mention.start))


def _quotes(a: Report, b: Report, first: Voice | None, second: Voice | None) -> Iterable[_Tie]:
    """An outlet's own line that quotes a word or two of somebody whom the other report names rests on that one."""
    if (first is not None and first.type is not SourceType.OUTLET) or second is None or second.vague:
        return
    if second.type is SourceType.OUTLET or b.claim.quote not in VERBATIM:
        return
    for found in _MARKED.finditer(a.words):
        words, (length, run) = spelled(found[1]), run_of_words(found[1], b.words)
        if length == len(words) and length >= FEW and sum(weighed(run).values()) >= 1 and topic(a, b):
            why = f"One has “{run}” in quotation marks, and these are words of {second.shown}."
            yield _Tie(Grade.CITES, Reason(why, (*a.spans, *b.spans)))
            return


def _later(a: Report, b: Report) -> bool:
    """Whether a came out after b did, as far as both dates are known."""
    first, second = (known(report.document.published.edtf) for report in (a, b))
    return first[0] is not None and second[1] is not None and first[0] > second[1]


def _fits(a: Report, b: Report) -> bool:
    """Whether a has b's account from b's outlet: the outlet itself speaks in a, or one source that b has, too."""
    innermost, theirs = voice(a), voice(b)
    if innermost and len(a.claim.chain) > 1 and not _speaks_for_itself(a, b):
        return theirs is not None and (one_voice(innermost, theirs) is not None or may_be_one(innermost, theirs))
    return True


def _speaks_for_itself(a: Report, b: Report) -> bool:
    return outlet_key(a.claim.chain[0].source.name) == outlet_of(b)


def _same_source(a: Report, b: Report, first: Voice, second: Voice) -> Iterable[_Tie]:
    if first.vague or second.vague:
        return
    who = one_voice(first, second) or _told_before(a, b, first, second) or _told_before(b, a, second, first)
    if who is None and a.document.id == b.document.id:
        who = one_here(first, second)
        if who is None and first.anonymous and first.key == second.key:
            who = f"One document describes both as “{first.shown}”."
    if who:
        yield _Tie(Grade.SAME_SOURCE, Reason(who, (*_mention(a), *_mention(b))))


def _mention(report: Report) -> tuple[tuple[str, Span], ...]:
    mention = report.claim.chain[0].source.mention if report.claim.chain else None
    return ((report.document.id, mention),) if mention else ()
