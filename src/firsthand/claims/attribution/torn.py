"""Content torn from its sentence by the tagger: carried to where the grammar ends it, or cut back to where it stops."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from firsthand.claims.attribution.endings import without_loose_end
from firsthand.claims.attribution.hanging import hanging_on, top_beyond
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import Places, trimmed
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import FINITE, NAMING, NOMINAL_SUBJECTS, NOUNS, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

COMPLETING = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "pobj", "pcomp", "agent", "prt", "dative"})
"""What a word needs beside it: content that ends before one of these is torn."""

SPEAKING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM", "INTJ", "X", "SYM"})
"""Words that say something of the matter; pronouns, articles and helping verbs by themselves say nothing."""

HUNG = frozenset({"advcl", "dobj", "attr", "conj"})
"""What content may begin with whose verb stands before it, in the same told sentence."""

GOES_ON = re.compile(r",?\s+(?:and|but)\s+(?=(?:had|would)\s)")
"""…, and had passed on names: the tense of what is told, which no speaker's next deed has."""

SETTING = frozenset({"NOUN", "PROPN", "VERB", "NUM"})
"""Words that make a gap more than "And" or "But now"."""


def mend_torn(draft: Draft) -> Draft:
    """Mend content that ends between words that need each other, begins after its setting, or has a hole in it.

    "The Kremlin said it was pleased and Ankara ⟦said …⟧" is cut back: the rest is another's. A quotation is left alone.
    """
    cues = Places(s for c in draft.claims for s in c.cue)
    taken = Places(s for c in draft.claims for s in (*c.cue, *c.content))
    return draft.with_claims(_mended(_Torn(draft, c, cues, taken)) for c in draft.claims)


@dataclass(frozen=True, slots=True)
class _Torn:
    """A claim that may be torn, and where all claims have their cues, and their cues and contents, its own included."""

    draft: Draft
    claim: Claim
    cues: Places
    taken: Places


def _mended(torn: _Torn) -> Claim:
    draft, claim = torn.draft, torn.claim
    if claim.quote is Quote.DIRECT or not claim.chain or not claim.cue:
        return claim
    content = _filled(draft, claim, _saying(draft, claim))
    content = (*content[:-1], _ended(torn, content[-1]))
    content = (_begun(torn, content[0]), *content[1:])
    return claim if content == claim.content else replace(claim, content=content)


def _own(claim: Claim) -> list[Span]:
    return [*claim.cue, *(h.source.mention for h in claim.chain if h.source.mention)]


def _saying(draft: Draft, claim: Claim) -> tuple[Span, ...]:
    """The stretches without a lone "that", and without what only describes the source ("the mayor, Ada Brixen,")."""
    kept = [s for s in claim.content if says_something(draft, s) and not _describes_source(draft, claim, s)]
    return tuple(kept) or claim.content


def says_something(draft: Draft, span: Span) -> bool:
    """Return whether a stretch holds a word that says something of the matter."""
    return any(t.pos in SPEAKING for t in draft.grammar.within(span))


def _describes_source(draft: Draft, claim: Claim, span: Span) -> bool:
    """Whether the stretch and the mention are in apposition, whichever names and whichever describes.

    What stands in a relative clause of the source tells of the source too: "…, said the officer, who was not authorized
    ⟦to speak⟧".
    """
    mention = claim.chain[0].source.mention
    if mention is None:
        return False
    if span.start >= mention.end and _in_clause_of(draft, mention, span):
        return True
    tops = [draft.grammar.top(tokens) for s in (span, mention) if (tokens := draft.grammar.within(s))]
    described = [t for t in tops if t.dep == "appos" and draft.grammar.head(t) in tops]
    return len(tops) == len((span, mention)) and bool(described)


def _in_clause_of(draft: Draft, mention: Span, span: Span) -> bool:
    """Whether the stretch hangs in a relative clause that describes the mention, and stands in no quotation marks."""
    tokens = draft.grammar.within(span)
    if not tokens or draft.quotes_in(span):
        return False
    top = draft.grammar.top(tokens)
    above = [top, *draft.grammar.ancestors(top)]
    return any(t.dep in {"relcl", "acl"} and draft.grammar.head(t).span in mention for t in above)


def _filled(draft: Draft, claim: Claim, content: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches with the holes between them closed, where the hole lies in one sentence and is nobody's cue."""
    done: list[Span] = []
    for span in content:
        hole = Span(done[-1].end, span.start) if done and done[-1].end < span.start else None
        if hole and _is_hole(draft, claim, hole):
            done[-1] = done[-1].cover(span)
        else:
            done.append(span)
    return tuple(done)


def _is_hole(draft: Draft, claim: Claim, hole: Span) -> bool:
    sentence = draft.grammar.sentence_at(hole.start - 1)
    return sentence is not None and hole in sentence and not any(o.overlaps(hole) for o in _own(claim))


def _ended(torn: _Torn, span: Span) -> Span:
    draft = torn.draft
    inside = draft.grammar.within(span)
    sentence = draft.grammar.sentence_at(span.end - 1)
    if not inside or sentence is None or span.end > inside[-1].span.end or _quoted(draft, span.end - 1):
        return span
    verb = _verb_of(draft, inside)
    if verb is not None and verb.span in sentence:
        return _carried_or_cut(torn, span, verb)
    following = [t for t in draft.grammar.within(sentence) if t.index > inside[-1].index]
    rest = _completing(draft, inside, following) or hanging_on(draft, torn.claim, inside, following)
    carried = _carried(torn, span, rest) if rest else span
    return span if carried == span else _ended(torn, carried)


def _verb_of(draft: Draft, inside: Sequence[Token]) -> Token | None:
    """The verb beyond the end whose subject the content ends on."""
    last = inside[-1]
    at = last
    while at.head <= last.index and at.head != at.index and at.dep not in NOMINAL_SUBJECTS:
        at = draft.grammar.head(at)
    return draft.grammar.head(at) if at.dep in NOMINAL_SUBJECTS and at.head > last.index and at in inside else None


def _carried_or_cut(torn: _Torn, span: Span, verb: Token) -> Span:
    draft = torn.draft
    told = any(draft.grammar.head(verb).span in cue for cue in torn.claim.cue) and verb.dep == "ccomp"
    speaks = verb.lemma in TELLING and verb.dep in ("conj", "ROOT", "ccomp") and not told
    if speaks or torn.cues.meeting(verb.span):
        subjects = [c for c in draft.grammar.children(verb) if c.dep in NOMINAL_SUBJECTS]
        return _cut(draft, span, min(draft.grammar.subtree_span(c).start for c in subjects))
    return _carried(torn, span, verb)


def _cut(draft: Draft, span: Span, at: int) -> Span:
    """The stretch up to a place, without the "and" before it; the whole where nothing would be left."""
    kept = trimmed(draft.text, Span(span.start, at)) if at > span.start else None
    return without_loose_end(draft, kept) if kept else span


def _completing(draft: Draft, inside: Sequence[Token], following: Sequence[Token]) -> Token | None:
    """The word beyond the end that the content is broken off from: an object, a second noun, ", wounding five"."""
    after = following[:2]
    if not after:
        return None
    if goes_on := GOES_ON.match(draft.text, inside[-1].span.end):
        helping = next((t for t in following if t.span.start >= goes_on.end()), None)
        verb = draft.grammar.head(helping) if helping else None
        return verb if verb and not any(c.dep in NOMINAL_SUBJECTS for c in draft.grammar.children(verb)) else None
    joins = after[0].pos == "CCONJ" or after[0].text == ","
    top = top_beyond(draft, after[-1] if joins else after[0], inside[-1].index)
    if top is None or not any(t.index == top.head for t in inside):
        return None
    if not joins:
        return top if top.dep in COMPLETING and after[0].pos != "PUNCT" else None
    head = draft.grammar.head(top)
    if after[0].pos == "CCONJ":
        return top if top.dep == "conj" and {top.pos, head.pos} <= NOUNS and not _verb_follows(draft, top) else None
    return top if top.dep == "advcl" and top.tag == "VBG" and top in after else None


def _verb_follows(draft: Draft, noun: Token) -> bool:
    """Whether a noun begins a clause of its own after all: "… the attack and the ministry ⟦did not reply⟧"."""
    end = draft.grammar.subtree(noun)[-1].index
    return any(t.tag in FINITE for t in draft.grammar.tokens[end + 1 : end + 2])


def _carried(torn: _Torn, span: Span, word: Token) -> Span:
    """The stretch carried to the end of a word's phrase, unless that runs into a cue, a source or another's words."""
    draft = torn.draft
    end = _before_own(torn, span, draft.grammar.subtree_span(word).end)
    rest = Span(span.end, end) if end > span.end else None
    if rest is None or _meets_others(torn, rest) or draft.quotes_in(rest):
        return span
    whole = Span(span.start, end)
    return trimmed(draft.text, whole) or span


def _before_own(torn: _Torn, span: Span, end: int) -> int:
    """Where a phrase ends before the comma of the claim's own reporting clause: "The road ⟦was open⟧, Brixen said"."""
    behind = [own.start for own in _own(torn.claim) if span.end < own.start < end]
    closed = behind and torn.draft.text[: min(behind)].rstrip().endswith(",")
    return min(behind) if closed else end


def _meets_others(torn: _Torn, span: Span) -> bool:
    return bool(torn.taken.meeting(span)) or any(span.overlaps(own) for own in _own(torn.claim))


def _begun(torn: _Torn, span: Span) -> Span:
    """The stretch from the beginning of its sentence, where a reporting clause after it governs the whole.

    Where the reporting clause comes first, it begins with the one who is to act.
    """
    draft = torn.draft
    if torn.claim.cue[0].end <= span.start:
        return _with_bidden(torn, span)
    sentence = draft.grammar.sentence_at(span.start)
    if sentence is None or torn.claim.cue[0].start < span.end or not sentence.start < span.start:
        return span
    gap = Span(sentence.start, span.start)
    tokens = draft.grammar.within(gap)
    top = draft.grammar.top(draft.grammar.within(span)) if draft.grammar.within(span) else None
    while top and top.dep in HUNG and top.head != top.index and draft.grammar.head(top) in tokens:
        climbed = top.dep != "advcl"
        top = draft.grammar.head(top)  # "It may grow ⟦if Tarvia agrees⟧, they say"
        if climbed and not _governed(torn, top):
            return span  # a verb that the cue does not govern is not told
    if top is None or _meets_others(torn, gap) or draft.quotes_in(gap):
        return span
    hung = all(top in (t, *draft.grammar.ancestors(t)) for t in tokens if t.pos != "PUNCT")
    start = next((t.span.start for t in tokens if t.pos != "CCONJ"), span.start)
    return Span(start, span.end) if hung and any(t.pos in SETTING for t in tokens) else span


def _with_bidden(torn: _Torn, span: Span) -> Span:
    """The stretch with those who are asked to do it: "called on ⟦both sides⟧ to leave"."""
    draft, cue = torn.draft, torn.claim.cue[-1]
    if span.start <= cue.end:
        return span
    first = draft.grammar.within(span)[:1]
    gap = [t for t in draft.grammar.within(Span(cue.end, span.start)) if t.text.lower() not in BIDDING]
    if not gap or not first or first[0].tag != "TO" or _meets_others(torn, Span(gap[0].span.start, span.start)):
        return span
    top = draft.grammar.top(gap)
    called_on = top.dep == "pobj" and any(t.lemma == "call" for t in draft.grammar.within(cue))
    bidden = (top.dep in BIDDEN or called_on) and top.pos in NAMING and top.text.lower() not in ASKED
    return Span(gap[0].span.start, span.end) if bidden and list(draft.grammar.subtree(top)) == gap else span


BIDDING = frozenset({"on", "upon"})
"""Words that may belong to the cue: "called on"."""

BIDDEN = frozenset({"dobj", "nsubj", "dative"})
"""Relations of one who is asked to do something."""

ASKED = frozenset({"us", "me"})
"""Whom a source asks to keep a name back, or to wait."""


def _governed(torn: _Torn, verb: Token) -> bool:
    """Whether the cue governs a verb, above it or set beside it: "The guns fired and hit the mill, ⟦they said⟧"."""
    grammar = torn.draft.grammar
    cue = [t for s in torn.claim.cue for t in grammar.within(s)]
    return grammar.head(verb) in cue or any(t.dep == "parataxis" and grammar.head(t) == verb for t in cue)


def _quoted(draft: Draft, at: int) -> bool:
    return any(q.start < at for q in draft.quotes_in(Span(at, at + 1)))
