"""What a source’s word rests on, as the text states it: the basis, and the reason for anonymity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.claims.chains.saying import blanked, with_circumstances
from firsthand.claims.draft import Draft
from firsthand.claims.sources.phrases import phrase_of
from firsthand.claims.sources.referents import key_of
from firsthand.claims.sources.roster import Roster
from firsthand.claims.sources.sources import identify
from firsthand.claims.stretches import Places, holds_any
from firsthand.language.actors.roles import is_person_noun, role_fits
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.text import Span

# Every pattern runs over one sentence at most; a clause ends at a mark or at a verb of saying.
_SAYING = (
    r"(?:said|says|say|saying|told|tells|tell|telling|added|adds|wrote|writes|claimed|claims|described|warned|reported|revealed"
    r"|disclosed|confirmed|insisted|announced|admitted)"
)
_CLAUSE = (
    rf"(?:(?!\s+(?:and )?(?:(?:has|have|had) )?{_SAYING}\b)[^,;:.()“”\"—–]"
    r"|\.(?=\w)|(?-i:(?<=[A-Z])\.(?! [A-Z][a-z]+ ))){2,160}"
)
_UNNAMED = re.compile(
    r"anonymous(?:ly)?\b|anonymity|not (?:to )?(?:be |being )*(?:named|identified|quoted)|"
    r"declin\w+ to (?:be (?:named|identified)|"
    r"give \w+ (?:full |last )?name)|refus\w+ to (?:be (?:named|identified)|give \w+ name)|"
    r"names? (?:be|is|are|was|being|been) "
    r"(?:printed|used|published|withheld)|withh[eo]ld\w* (?:his|her|their) names?|"
    r"not (?:be |to )?(?:allow|let|want|wish|give|use|have) (?:his|her|their) (?:\w+ )?names?\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|as (?:he|she|they)\b|(?:in order )?to (?=[a-z]+ )(?!be\b)|so (?:as|that|he|"
    r"she|they)\b|for fear|out of|"
    r"fearing|lest\b|given\b|due to|owing to|citing|in exchange|under (?:the )?(?:rules|terms|"
    r"ground rules))" + _CLAUSE
)
_REACH = 260
"""How far after the word that tells of anonymity its reason may end."""
# A reason that needs no other words: nobody gives it but one who is not named.
_UNAUTHORIZED = re.compile(
    r"(?:because (?:he|she|they) (?:is|was|are|were|had|has|have) )?(?:not|no)(?: been)? "
    r"(?:authori[sz]ed|permitted|allowed|cleared|leave|permission) to (?:speak|discuss|talk|comment|brief)" + _CLAUSE
)

_KNOWING = re.compile(
    r"(?:\b(?:has|had|have|with) )((?:direct |first-?hand |personal |intimate |detailed |inside |"
    r"close )?knowledge of" + _CLAUSE + ")"
    r"|\b((?:familiar with|briefed on|briefed about|privy to|aware of|involved in|present (?:at|in|"
    r"during)|with access to)" + _CLAUSE + ")"
    r"|\bwho (?:(?:said|says) (?:he|she|they) )?(?:has |have |had |also )*"
    r"((?:seen|saw|read|reviewed|viewed|examined|attended|witnessed|"
    r"heard|inspected|took part in|"
    r"taken part in|participated in|was in|were in|was at|were at|was present|were present|worked on|"
    r"visited|was on|were on|been (?:in|at|on)|walked|toured|searched|"
    r"(?:keeps?|kept) the (?:\w+ )?(?:register|records?|log|books?|minutes|accounts?|list))" + _CLAUSE + ")",
    re.IGNORECASE,
)  # fmt: skip
_CITING = re.compile(
    r"\b(?:citing|based (?:up)?on|on the basis of|judging by|relying on|drawing on|pointing to)\s+(" + _CLAUSE + ")",
    re.IGNORECASE,
)


def read_basis(draft: Draft) -> Draft:
    """Return the draft with what the text states of each source: basis, reason for anonymity, medium, day.

    Knowledge stated once ("has direct knowledge of …") and a reason for anonymity hold for every hop of that source;
    what a sentence cites, for that sentence’s hops alone. The audience is whoever is told, unless a hop names them.
    What was read as a claim but only states a standing ("spoke anonymously to …") is left out.
    """
    notes = list(_notes(draft))
    standing = [n.span for n in notes]
    kept = [c for c in draft.claims if not (_on_standing(draft, c) and all(_within(s, standing) for s in c.content))]
    return replace(draft, claims=tuple(with_circumstances(draft, _with_notes(c, notes)) for c in kept))


def _with_notes(claim: Claim, notes: list[_Note]) -> Claim:
    chain = tuple(_noted(hop, notes) for hop in claim.chain)
    return claim if chain == claim.chain else replace(claim, chain=chain)


# Words of which one stands in whatever the patterns above match; most sentences hold none, and are not searched.
_OF_ANONYMITY = (
    *("anonym", "name", "identif", "quoted"),
    *("to speak", "to discuss", "to talk", "to comment", "to brief"),
)
_OF_BASES = (
    *("knowledge", "familiar", "brief", "privy", "aware", "involved", "present", "access", "who "),
    *("citing", "based", "basis", "judging", "relying", "drawing", "pointing"),
)

# The cue, or the opening of the content, of what tells a source’s standing and asserts nothing about the world.
_STANDING_CUE = re.compile(
    r"\b(?:knowledge|familiar|briefed|privy|aware|anonym\w*|citing|cited|seen|saw|read|reviewed|viewed|attended|"
    r"authori[sz]ed|involved)\b",
    re.IGNORECASE,
)
_STANDING_CONTENT = re.compile(
    r"(?:for |on )?(?:condition of )?anonymity|(?:that )?(?:\w+ )?not (?:to )?be (?:named|identified|quoted)|"
    r"to be (?:named|identified|quoted)",
    re.IGNORECASE,
)


def _on_standing(draft: Draft, claim: Claim) -> bool:
    """Whether what was read as a claim may be about a source’s standing alone."""
    if not claim.chain:
        return False
    first = claim.content[0]
    by_cue = any(_STANDING_CUE.search(draft.text, c.start, max(c.end, min(first.start, c.end + 40))) for c in claim.cue)
    return by_cue or bool(_STANDING_CONTENT.match(draft.words(first)))


def _within(span: Span, stated: list[Span]) -> bool:
    return any(span in one for one in stated)


@dataclass(frozen=True, slots=True)
class _Note:
    """Something stated of one source, and where; ``sentence`` where it holds there alone."""

    source: tuple[str, SourceType]
    span: Span
    basis: str | None = None
    reason: str | None = None
    sentence: Span | None = None


def _noted(hop: Hop, notes: list[_Note]) -> Hop:
    mine = [n for n in notes if n.source == key_of(hop.source) and (n.sentence is None or _in(hop, n.sentence))]
    # What the sentence itself cites goes before what is said of the source elsewhere.
    basis = next((n.basis for n in sorted(mine, key=_general) if n.basis), hop.basis)
    reason = next((n.reason for n in mine if n.reason), hop.anonymity_reason)
    if (basis, reason) == (hop.basis, hop.anonymity_reason):
        return hop
    return replace(hop, basis=basis, anonymity_reason=reason)


def _general(note: _Note) -> bool:
    return note.sentence is None


def _in(hop: Hop, sentence: Span) -> bool:
    return any(span is not None and span in sentence for span in (hop.source.mention, hop.cue))


def _notes(draft: Draft) -> Iterator[_Note]:
    contents = Places(s for c in draft.claims if c.chain and not _on_standing(draft, c) for s in c.content)
    mentions = _mentions(draft)
    named = Places(span for span, _ in mentions)
    for sentence in draft.grammar.sentences:
        words = blanked(draft, sentence, contents.meeting(sentence), named.meeting(sentence))
        yield from _anonymity(draft, sentence, words, mentions)
        yield from _bases(draft, sentence, words, mentions)


def _mentions(draft: Draft) -> list[tuple[Span, Source]]:
    hops = {h.source.mention: h.source for c in draft.claims for h in c.chain if h.source.mention}
    return sorted(((span, source) for span, source in hops.items() if span), key=_place)


def _place(mention: tuple[Span, Source]) -> int:
    return mention[0].start


def _anonymity(draft: Draft, sentence: Span, words: str, mentions: list[tuple[Span, Source]]) -> Iterator[_Note]:
    if not holds_any(words, _OF_ANONYMITY):
        return
    unnamed = _UNNAMED.search(words)
    reason = _REASON.search(words, unnamed.end(), unnamed.end() + _REACH) if unnamed else None
    reason = reason or _UNAUTHORIZED.search(words)
    if reason is None:
        return
    start = sentence.start + min(reason.start(), unnamed.start() if unnamed else reason.start())
    source = _whose(draft, sentence, start, mentions, {SourceType.ANONYMOUS, SourceType.OFFICIAL})
    if source:
        span = Span(start, sentence.start + reason.end())
        yield _Note(key_of(source), span, reason=_plain(reason[0]))


def _bases(draft: Draft, sentence: Span, words: str, mentions: list[tuple[Span, Source]]) -> Iterator[_Note]:
    if not holds_any(words, _OF_BASES):
        return
    human = {SourceType.ANONYMOUS, SourceType.OFFICIAL, SourceType.PERSON}
    for m in _KNOWING.finditer(words):
        source = _whose(draft, sentence, sentence.start + m.start(), mentions, human)
        if source:
            span = Span(sentence.start + m.start(), sentence.start + m.end())
            yield _Note(key_of(source), span, basis=_plain(m[1] or m[2] or m[3]))
    for m in _CITING.finditer(words):
        at = Span(sentence.start + m.start(1), sentence.start + m.end(1))
        if _UNNAMED.search(words, 0, m.start()) or any(span.overlaps(at) for span, _ in mentions) or _speaks(m[1]):
            continue
        source = _whose(draft, sentence, at.start, mentions, set(SourceType))
        if source:
            yield _Note(key_of(source), at, basis=_plain(m[1]), sentence=sentence)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _speaks(words: str) -> bool:
    """Whether what is cited is itself somebody who speaks: then it is a hop of the chain, no basis."""
    named = identify(words, 0, Roster())
    return named.type in {
        SourceType.OUTLET,
        SourceType.PERSON,
        SourceType.ANONYMOUS,
        SourceType.OFFICIAL,
        SourceType.ORGANIZATION,
    }


def _whose(
    draft: Draft, sentence: Span, at: int, mentions: list[tuple[Span, Source]], kinds: set[SourceType]
) -> Source | None:
    """The source of whom a clause at a place speaks: named before it in the sentence, after it, or its subject."""
    inside = [(span, source) for span, source in mentions if span in sentence and source.type in kinds]
    before = [source for span, source in inside if span.start <= at]
    if before:
        return before[-1]
    subject = _taken_up(draft, sentence, mentions, kinds)
    return subject or (inside[0][1] if inside else None)


def _taken_up(
    draft: Draft, sentence: Span, mentions: list[tuple[Span, Source]], kinds: set[SourceType]
) -> Source | None:
    """The unnamed source that the sentence’s opening words take up: "The official spoke …", "He would not …"."""
    opening = re.match(r"(?:[Tt]he|[Bb]oth|[Tt]his)(?: [\w.-]+){1,6}|He|She|They", draft.words(sentence))
    if opening is None:
        return None
    earlier = [
        s for span, s in mentions if span.end <= sentence.start and s.type in kinds and sentence.start - span.end < 1200
    ]
    if " " not in opening[0]:
        return next((s for s in reversed(earlier) if s.type is SourceType.ANONYMOUS), None)
    noun = next((w for w in opening[0].split()[1:] if is_person_noun(w)), None)
    if noun is None:
        return None
    head = phrase_of("the " + noun).head
    return next((s for s in reversed(earlier) if role_fits(head, phrase_of("the " + s.name).head)), None)
