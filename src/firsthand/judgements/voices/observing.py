"""What an author's own sentence rests on: the outlet's own count, a record, or somebody whom it tells of.

The reading leaves a sentence to its author where no verb of saying governs it. "The relief agency has 40 cases" and
"It put the number at two" are somebody's figures all the same, and "Tankers would be turned back first", after what an
officer said, is still told from the officer's mouth.
"""

from __future__ import annotations

import re

from firsthand.judgements.voices.issuing import initials, issuer
from firsthand.language.actors.roles import BODIES, RECORDS, SPEAKING_THINGS, is_body_name, singular
from firsthand.model.claim import Kind, Source, SourceType
from firsthand.model.judgement import Report
from firsthand.model.text import Span

_SEES = (
    r"(?:count|counted|saw|see|seen|watch|watched|visited|heard|found|met|photographed|filmed|witnessed|walked past)"
)
_OWN = re.compile(
    r"(?i)\b(?:we|I|this (?:newspaper|reporter|correspondent|paper|magazine|website)"
    r"|our (?:own|(?:reporter|correspondent|photographer|journalist)s?))"
    rf" (?:have |had |also |then |could )?{_SEES}\b"
    rf"|['’]s? (?:own )?(?:reporter|correspondent|photographer)s? (?:(?:at|in|on) (?:the )?[\w ]{{2,40}} )?"
    rf"(?:have |had |has |then )?{_SEES}\b"
    r"|\bseen by (?:this newspaper|our|the [A-Z])"
)
_STAFF = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree) )?(?P<outlet>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) (?:news )?"
    r"(?:reporters?|journalists?|correspondents?|photographers?|teams?|crews?)"
)
_REPORTERS = re.compile(rf"{_STAFF.pattern} (?:[a-z]+ ){{0,4}}?{_SEES}\b")
_RECORD = re.compile(
    r"(?:The|A|An|Its|Their|His|Her) (?:[\w-]+ ){0,2}?(?P<record>[a-z]+)(?:, [^,]{3,80},)?"
    r" (?:records?|shows?|says|states|lists|gives|reads|contains|registers|notes|names|mentions"
    r"|does not (?:name|mention|say|list|show))\b"
)
_WROTE = re.compile(
    r"(?P<outlet>(?:The )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) (?:had |has )?(?:in fact |also |itself |first )?"
    r"(?:written|reported|wrote|counted|published)\b"
)
_ENTRY = re.compile(
    r"(?:The|An|Its|This|Each|Another) (?:[\w-]+ ){0,2}?(?P<part>entry|page|line|paragraph|column|clause|article|table)"
    r"\b[^.]{0,60}? (?:gives|says|reads|shows|records|puts|states|lists|carries)\b"
)
_CAP = r"[A-Z][\w’'-]*"
_NAME = rf"{_CAP}(?: (?:of|for|and) (?:the )?{_CAP}| {_CAP}){{0,5}}"
_SERVICE = (
    r"(?:service|ministry|union|police|hospital|agency|council|commission|association|federation|coalition|mission"
    r"|network|army|navy|guard|institute|authority)"
)
_NUMBER = r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
# "Across the water, the Guard has", "in the valley the Guard counted", "the ministry in Castrel had".
_WHERE = r"(?:(?:In|On|At|By|Across|Along|Near|Around) [^.,;:]{2,40}?,? |[A-Z][a-z]+ly, )"
_IN = r"(?: (?:in|at) [A-Z][\w’'-]+)?"
_FIGURES = re.compile(
    rf"{_WHERE}?(?:(?:[Tt]he )?(?P<name>{_NAME})|[Tt]he (?P<called>(?:[a-z’'-]+ ){{0,2}}?{_SERVICE})){_IN}"
    r"(?:, [^,]{3,60},)?(?: now| still| also| alone)?"
    r" (?:has |had |have )?(?:put|puts|gave|gives|given|counted|counts|recorded|records|reported|reports|registered"
    rf"|has|have|had|estimates?|estimated)\b(?=[^.]{{0,90}}?{_NUMBER})"
)
# "Rationing, which the minister Ada Voss announced on Monday, is to begin": it is told as she announced it.
_WHICH = re.compile(
    rf"[^,]{{3,80}}, which (?:the )?(?:[a-z]+ |[A-Z][a-z]+ (?=[A-Z][a-z]+ [A-Z])){{0,3}}(?P<name>{_NAME})"
    r" (?:had |has )?(?:announced|ordered|promised|decreed|declared|pledged|revealed|unveiled)\b"
)
_HOLDS = re.compile(
    r"^(?:The )?(?:[A-Z][\w’'-]* ){2,5}(?:has|have|puts?|gives?|counts?) [^.]{0,60}?"
    r"\b(?:cases|deaths|names|list|dead|figure|figures)\b"
)
_LAST = re.compile(
    rf"(?:, (?:its|the) [a-z]+)?, (?:the )?(?P<name>{_NAME}),? (?:said|says)$"
    rf"|,? (?:said|says|according to) (?:the )?(?P<named>{_NAME})$"
)
_ACCORDING = re.compile(r",? according to (?P<who>an? [a-z][\w’' -]{2,60}?|(?:the )?[A-Z][\w’' -]{2,60}?)(?:,|\.|$)")
_BACKSHIFTED = re.compile(
    r"^(?:[\"“'‘]?(?:[\w’'-]+[ ,]+){0,6}?would\b|(?:He|She|They) had\b|It (?:put|gave)\b|They (?:put|gave)\b"
    r"|(?:[A-Z][a-z]+|\d+) (?:more|others) [a-z]+ed\b)"
)
_CONDITION = re.compile(r"(?i)^(?:a|an|any|without|but|if)\b")
_SAYS = r"(?:said|says|told|added|denied|rejected|announced|explained|warned|insisted)"
_ENDED = re.compile(
    rf"(?:,|[”\"’']) (?:the |an? )?(?P<desc>(?:[a-z-]+ ){{0,4}}[a-z-]+)?(?:(?:, )?(?P<name>{_NAME}))?"
    r",?(?: there| here)? (?:said|says|added)[.”\"’']*$"
)
_ENDED_BY = re.compile(
    rf"[”\"’'] (?:said|says|added) (?:the )?(?:(?P<name>{_NAME})|(?P<desc>(?:[a-z-]+ ){{0,4}}?[a-z-]+))"
    r"(?:, [^.]{3,80})?\.?$"
)
_BEGAN = re.compile(rf"^(?:The )?(?P<name>{_NAME})(?:, [^,]{{3,60}},)? (?:has |had |also )?{_SAYS}\b")
_BEGAN_DESCRIBED = re.compile(
    rf"^(?:The|An?) (?P<desc>(?:[a-z-]+ ){{0,4}}?[a-z-]+)(?:,? who [^.]{{3,140}}|, [^,]{{3,60}},)? {_SAYS}\b"
)


def observer(report: Report) -> Source | None:
    """Return what an author's claim rests on where the sentence says so, else None: then it is untraced."""
    words, outlet = report.words, report.document.outlet
    if body := issuer(report.document):
        if (short := initials(report.document)) and not _of_its_own(report, short, body):
            return None
        return None if _figure_of_another(report, body) else body
    if _OWN.search(words) and outlet:
        return Source(name=outlet, type=SourceType.OUTLET)
    if (found := _RECORD.match(words)) and found["record"] in RECORDS:
        return Source(name=found["record"], type=SourceType.DOCUMENT)
    if _BEARS.match(words) and (record := _record_just_before(report)):
        return Source(name=record, type=SourceType.DOCUMENT)
    if (found := _ENTRY.match(words)) and (record := _record_before(report)):
        return Source(name=record, type=SourceType.DOCUMENT)
    if outlet and (found := _WROTE.match(words)) and _is_own(found["outlet"], outlet):
        return Source(name=outlet, type=SourceType.OUTLET)
    return (
        _by_its_subject(words)
        or _watched_beside(report)
        or _figures(report)
        or _sentence_ends(report)
        or _by_its_end(words)
        or _outlets(words)
        or _going_on(report)
    )


def employer(source: Source) -> Source | None:
    """Return the outlet whose reporters a source is: what "Quay News reporters" saw, Quay News answers for."""
    found = _STAFF.fullmatch(source.name) if source.type is SourceType.ANONYMOUS else None
    return Source(name=found["outlet"], type=SourceType.OUTLET, mention=source.mention) if found else None


_WATCHED = re.compile(
    rf"(?:We|I|This (?:newspaper|reporter|correspondent|paper)|Our (?:reporter|photographer|correspondent)"
    rf"|(?:The )?(?P<outlet>{_CAP}(?: {_CAP}){{0,3}})) (?:{_SEES}|was there|followed)"
    r" (?:them|it|him|her|this|that|all)\b"
)


def _watched_beside(report: Report) -> Source | None:
    """The outlet where a sentence beside it says that it watched: "Six lorries left. The Herald watched them."."""
    text, span, outlet = report.document.text, report.claim.extent, report.document.outlet
    if not outlet:
        return None
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    paragraph = text[start : end if end >= 0 else len(text)]
    sentences = re.split(r"(?<=[a-z\d”\"’'][.!?])\s+", paragraph)
    at = next((n for n, one in enumerate(sentences) if report.words[:40] in one), None)
    near = sentences[max(0, at - 1) : at + 2] if at is not None else []
    watched = (_WATCHED.match(one) for one in near)
    own = any(m and (not m["outlet"] or _is_own(m["outlet"], outlet)) for m in watched)
    return Source(name=outlet, type=SourceType.OUTLET) if own else None


def _by_its_subject(words: str) -> Source | None:
    """Whose reporters saw it, or who announced it: "Quay News reporters counted", "rationing, which Voss announced"."""
    if found := _REPORTERS.match(words):
        return Source(name=found["outlet"], type=SourceType.OUTLET)
    if found := _WHICH.match(words):
        name = found["name"]
        return Source(name=name, type=SourceType.ORGANIZATION if is_body_name(name) else SourceType.PERSON)
    return None


def _of_its_own(report: Report, short: str, body: Source) -> bool:
    """Whether the paragraph is about what the issuer itself did or knows: "the RRO has recorded", "our teams"."""
    text, span = report.document.text, report.claim.extent
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    paragraph = text[start : end if end >= 0 else len(text)]
    kinds = [word for word in body.name.split() if singular(word) in BODIES]
    own = "|".join(map(re.escape, {short, body.name, *kinds}))
    return bool(re.search(rf"\b(?:{own}|[Ww]e|[Oo]ur|[Uu]s)\b", paragraph))


def _figure_of_another(report: Report, body: Source) -> bool:
    """ "The health agency gives 11 deaths": the issuer passes on what another body counts."""
    found = _FIGURES.match(report.words)
    name = (found["name"] or found["called"]) if found else None
    return name is not None and not body.name.lower().endswith(name.lower()) and is_body_name(name)


def _is_own(name: str, outlet: str) -> bool:
    """ "The Dispatch counted" in the Torsund Dispatch."""
    return outlet.lower().endswith(name.removeprefix("The ").lower())


_BEARS = re.compile(
    r"It (?:also )?(?:puts|finds|concludes|blames|carries|bears|is dated|is signed|is marked|lists|shows|says|gives"
    r"|goes on|adds)\b"
)
_SUBJECT = re.compile(
    r"(?:^|[.!?][”\"’']?\s+)(?:The|A|An) (?:[\w-]+ )?(?P<record>[a-z]+)\b[^.]{0,120}?"
    r" (?:says|shows|warned|lists|gives|states)\b"
)


def _record_just_before(report: Report) -> str | None:
    """The record of which the sentence before tells: "it carries a stamp" is said of the letter."""
    start = report.claim.content[0].start
    ahead = report.document.text[max(0, start - 400) : start].rpartition("\n")[2]
    found = [m["record"] for m in _SUBJECT.finditer(ahead) if m["record"] in RECORDS]
    return found[-1] if found else None


_SHOWN = re.compile(
    r"(?:page|copy|extract|part|photograph) of (?:the |its |his |her )?((?:[\w’'-]+ ){0,3}[a-z]+)(?=[,. ])"
)


def _record_before(report: Report) -> str | None:
    """The record of which the text last said that a page or a copy was shown: "a page of the ferry's deck log"."""
    ahead = report.document.text[: report.claim.content[0].start]
    shown = [m[1].split() for m in _SHOWN.finditer(ahead)]
    named = (row[: at + 1] for row in reversed(shown) for at, word in enumerate(row) if word in RECORDS)
    return next((" ".join(row) for row in named), None)


def _outlets(words: str) -> Source | None:
    found = _WROTE.match(words)
    return Source(name=found["outlet"].removeprefix("The "), type=SourceType.OUTLET) if found else None


def _figures(report: Report) -> Source | None:
    """Somebody's figure without a verb of saying: "the Federation put it at 63"."""
    found = _FIGURES.match(report.words)
    if found is None or not (found["called"] or is_body_name(found["name"]) or _HOLDS.search(report.words)):
        return None
    name = found["name"] or found["called"]
    start = report.claim.content[0].start + found.start("name" if found["name"] else "called")
    return Source(name=name, type=SourceType.ORGANIZATION, mention=Span(start, start + len(name)))


def _by_its_end(words: str) -> Source | None:
    """ "…, its owner, Harbour Lines, said" and "according to a doctor there", left inside the sentence."""
    found = _LAST.search(words)
    name = (found["name"] or found["named"]) if found else None
    if name and (is_body_name(name) or len(name.split()) > 1):
        return Source(name=name, type=SourceType.ORGANIZATION if is_body_name(name) else SourceType.PERSON)
    if (found := _ACCORDING.search(words)) is None:
        return None
    who = found["who"].strip()
    if who[:2] in {"a ", "an"}:
        return Source(name=re.sub(r"^an? | (?:there|here)$", "", who), type=SourceType.ANONYMOUS)
    name = re.sub(r"^the ", "", who)
    return Source(name=name, type=SourceType.ORGANIZATION if is_body_name(name) else SourceType.PERSON)


def _sentence_ends(report: Report) -> Source | None:
    """Who speaks where the sentence of an author's claim ends: "A mortar fired first, …, the army said"."""
    text, end = report.document.text, report.claim.extent.end
    rest = re.split(r"(?<=[a-z\d”\"’'])[.!?](?=\s|$)", text[end : end + 240].partition("\n")[0])[0]
    found = _LATER.fullmatch(rest)
    name = found["name"] if found else None
    return Source(name=name, type=SourceType.ORGANIZATION) if name and is_body_name(name) else None


_LATER = re.compile(
    rf"(?:,| and| but)[^;:]{{3,160}}?,[”\"’']? (?:the )?(?P<name>{_NAME})(?: there| here)? (?:said|says|added)"
)


def _going_on(report: Report) -> Source | None:
    """The source of the sentence before, where the author's own goes on telling what it said.

    English tells it in the past of the future ("would") or in the pluperfect ("he had"), with no other cue.
    """
    words = report.words
    if report.claim.kind is Kind.OPINION or not _BACKSHIFTED.match(words) or _CONDITION.match(words):
        return None
    return before(report.document.text, report.claim.content[0].start)


def before(text: str, at: int) -> Source | None:
    """Return the one who speaks in the sentence before a place, in the same paragraph; None where nobody does."""
    paragraph = text[text.rfind("\n", 0, at) + 1 : at].strip()
    bare = re.sub(r"“[^”]*”|\"[^\"]*\"", "“”", paragraph)
    cut = [re.split(r"(?<=[a-z][.!?])[”\"’']?\s+(?=[A-Z“\"‘'])", row) for row in (paragraph, bare)]
    for sentence in (*reversed(cut[0][-2:]), *reversed(cut[1][-2:])):
        if (
            found := _ENDED.search(sentence)
            or _ENDED_BY.search(sentence)
            or _BEGAN.match(sentence)
            or _BEGAN_DESCRIBED.match(sentence)
        ):
            return _named_so(found.groupdict())
    return None


def _named_so(told: dict[str, str | None]) -> Source | None:
    if name := told.get("name"):
        return Source(name=name, type=SourceType.ORGANIZATION if is_body_name(name) else SourceType.PERSON)
    desc = re.sub(r" (?:there|here)$", "", told.get("desc") or "")
    if not desc or singular(desc.split()[-1]) in SPEAKING_THINGS:
        return None
    return Source(name=desc, type=SourceType.ANONYMOUS)
