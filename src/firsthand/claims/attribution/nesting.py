"""A claim inside a claim: what one source says that another said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from firsthand.claims.attribute import form
from firsthand.claims.attribution.closing import LONG_ENOUGH, with_closing
from firsthand.claims.attribution.figures_told import BARE, GIVING, SPEAKING, told_figure
from firsthand.claims.attribution.pleas import PLEADING, told_plea
from firsthand.claims.attribution.telling import AUTHOR
from firsthand.claims.attribution.witnesses import is_own_witness
from firsthand.claims.chains.hops import extents, hop_of
from firsthand.claims.draft import Draft
from firsthand.claims.firmness.words_of_kinds import MINDS
from firsthand.claims.reporting import BINDING, PUTTING, SAYING, complement, noun_phrase, subject
from firsthand.claims.stretches import Places, holds_any, jaccard, trimmed, without, words
from firsthand.language.actors.gazetteer import is_outlet, is_outlet_description
from firsthand.language.grammar import NOMINAL_SUBJECTS, WH_TAGS, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

ORDERING = frozenset({"order", "urge", "instruct", "command"})
"""Verbs that give somebody something to do."""

REPORTING = SAYING | ORDERING | PUTTING | BINDING | GIVING | SPEAKING.keys() | PLEADING.keys()

SPOKEN_BY_IT = (
    PUTTING
    | BINDING
    | GIVING
    | frozenset("say add claim announce warn deny insist confirm report state declare allege argue".split())
)
"""What a ministry or a report does when it is called "it"; "it suggests", "it reveals" may be of the matter itself."""

LEAST = 3
"""A clause of fewer words is no claim by itself."""

SAME = 0.8
"""Two claims that share this much of their words (Jaccard) are one: only the inner is kept, with the longer chain."""


def find_missed(draft: Draft) -> Draft:
    """Make claims of the reporting clauses that the encoder passed over: it reads one level, and news tells several."""
    for sentence in draft.grammar.sentences:
        if holds_any(draft.words(sentence), CITING):
            draft = _with_cited(draft, sentence)
    quoted = [m for c in draft.claims if (m := _quoted(draft, c))]
    draft = with_closing(draft)
    draft = draft.with_claims([*draft.claims, *quoted])
    made = [m for verb in _passed_over(draft) if (m := _missed(draft, verb))]
    return draft.with_claims([*draft.claims, *(m for m in made if not is_own_witness(draft, m))])


def _passed_over(draft: Draft) -> Iterator[Token]:
    """Verbs of reporting that are in no claim's cue."""
    cues = Places(s for c in draft.claims for s in c.cue)
    verbs = (t for t in draft.grammar.tokens if t.pos == "VERB" and t.lemma in REPORTING)
    return (verb for verb in verbs if not cues.meeting(verb.span))


def _missed(draft: Draft, verb: Token) -> Claim | None:
    if _is_participle(draft, verb) or draft.is_quoted(verb.span):
        return None
    by = subject(draft.grammar, verb)
    said = _said(draft, verb)
    if by is None or said is None or by.pos not in ("NOUN", "PROPN", "PRON", "NUM") or by.tag in ("WP", "WDT"):
        return None
    if by.span.overlaps(said) or _is_nobody(by, verb):
        return None
    if len(words(draft.text, [said])) < LEAST and verb.lemma not in BARE:
        return None
    if verb.lemma in GIVING and any(said.overlaps(s) for c in draft.claims for s in c.content):
        return None  # the figure is told already
    hop = hop_of(draft, noun_phrase(draft.grammar, by), verb.span)
    quote = form(draft, (said,))
    return Claim(document=draft.document.id, content=(said,), cue=(verb.span,), chain=(hop,), quote=quote)


def _is_nobody(by: Token, verb: Token) -> bool:
    """Whether the subject tells nothing of who speaks; of the verbs, "it" speaks with a few alone."""
    who = by.text.lower()
    told = by.dep == "nsubjpass"  # "the brigade was ordered to leave": it did not order
    return told or who == "which" or who in AUTHOR or (who == "it" and verb.lemma not in SPOKEN_BY_IT)


def _is_participle(draft: Draft, verb: Token) -> bool:
    """A form in -ing without "was" before it tells no clause of its own."""
    return verb.tag == "VBG" and not any(c.dep == "aux" for c in draft.grammar.children(verb))


def _leaves_a_gap(draft: Draft, verb: Token) -> bool:
    """Whether what is said lacks the noun before it: "the coins ⟦Lisk says she raised⟧"."""
    if verb.dep != "relcl":
        return False
    return not any(
        t.tag in WH_TAGS for t in draft.grammar.within(draft.grammar.subtree_span(verb)) if t.index < verb.index
    )


def _said(draft: Draft, verb: Token) -> Span | None:
    """The clause that the verb governs; of an order, the one who is to act and what is to be done."""
    if verb.lemma in GIVING and any(verb.span in s for c in draft.claims for s in c.content):
        return None  # what another says that a gauge recorded is that one's to tell
    if verb.lemma in PUTTING | GIVING:
        return told_figure(draft, verb)
    if verb.lemma in SPEAKING and (figure := told_figure(draft, verb)):
        return None if any(verb.span in s for c in draft.claims for s in c.content) else figure
    if verb.lemma in PLEADING and (plea := told_plea(draft, verb)):
        return plea
    if verb.lemma in (SPEAKING.keys() | PLEADING.keys()) - SAYING:
        return None
    clause = complement(draft.grammar, verb)
    if (
        clause is None
        or (clause.dep == "xcomp") != (verb.lemma in ORDERING | BINDING)
        or _lacks_subject(draft, verb, clause)
    ):
        return None
    span = draft.grammar.subtree_span(clause)
    if verb.index < clause.index and span.start < verb.span.end < span.end:
        # What stands before the verb is its own, wherever the tree hangs it: "The senators, ⟦while visiting⟧, said …".
        span = Span(verb.span.end, span.end)
    told = next((c for c in draft.grammar.children(verb) if c.dep in ("dobj", "dative")), None)
    if verb.lemma in ORDERING and told is not None and told.index < clause.index:
        span = span.cover(draft.grammar.subtree_span(told))
    outer = [
        s
        for c in draft.claims
        if any(verb.span in o for o in c.content)
        for s in extents(c)
        if s.start > verb.span.start
    ]
    told_of = without(span, outer)[:1]
    said = trimmed(draft.text, told_of[0]) if told_of else None
    return said if said and not said.overlaps(verb.span) else None


def _lacks_subject(draft: Draft, verb: Token, clause: Token) -> bool:
    """Whether the clause's subject stands before the speaker: "a strike, which it said ⟦had failed⟧"."""
    subjects = [c for c in draft.grammar.children(clause) if c.dep in NOMINAL_SUBJECTS]
    return clause.dep == "ccomp" and not any((c.index > verb.index) == (clause.index > verb.index) for c in subjects)


CITING = ("citing", "quoting")
CITED = re.compile(
    r"(?<![\w’'-])(?P<outlet>(?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}) (?:has |had )?"
    r"(?P<cue>reports|reported|says|said|writes|wrote)(?: [\w ]{2,30})?"
    r", (?P<citing>" + "|".join(CITING) + r") (?P<who>[^,“”\"]{3,90}), that (?=\w)"
)
"""An outlet that names its source before it says what that one said: "Quay News reports, citing a doctor, that …"."""


def _with_cited(draft: Draft, sentence: Span) -> Draft:
    """The draft with what such a sentence tells, in the stead of what was read between its outlet and its "that"."""
    match = CITED.search(draft.text, sentence.start, sentence.end)
    said = trimmed(draft.text, Span(match.end(), sentence.end)) if match else None
    if match is None or said is None or draft.is_quoted(Span(*match.span("cue"))):
        return draft
    cue, citing, head = (Span(*match.span(name)) for name in ("cue", "citing", 0))
    hops = (hop_of(draft, Span(*match.span("who")), citing), hop_of(draft, Span(*match.span("outlet")), cue))
    claim = Claim(document=draft.document.id, content=(said,), cue=(cue,), chain=hops, quote=form(draft, (said,)))
    return draft.with_claims([*(c for c in draft.claims if not any(s.overlaps(head) for s in c.cue)), claim])


QUOTED = re.compile(
    r"[”’\"]?,[”’\"]?\s(?P<who>(?:[Tt]he )?[A-Z][\w’'-]*(?: [\w’'-]+){0,3})\s(?P<cue>said|says|reports|reported)"
    r"[.,!]?[”\"]?\s*$"
)
"""“… on the airport, Kyiv command says.”: whoever is quoted passes on what another says."""


def _quoted(draft: Draft, claim: Claim) -> Claim | None:
    if claim.quote is not Quote.DIRECT or not claim.chain or not claim.cue:
        return None
    span = claim.content[-1]
    match = QUOTED.search(draft.text, span.start, span.end)
    sentence = draft.grammar.sentence_at(match.start("cue")) if match else None
    if match is None or sentence is None:
        return None
    cue, who = Span(*match.span("cue")), Span(*match.span("who"))
    start = max(span.start, sentence.start)
    said = trimmed(draft.text, Span(start, match.start())) if start < match.start() else None
    if (
        said is None
        or _taken(draft, cue)
        or len(words(draft.text, [said])) < LONG_ENOUGH
        or "I" in draft.words(who).split()
    ):
        return None
    chain = (hop_of(draft, who, cue),)
    return Claim(document=draft.document.id, content=(said,), cue=(cue,), chain=chain, quote=form(draft, (said,)))


def _taken(draft: Draft, verb: Span) -> bool:
    return any(verb.overlaps(s) for c in draft.claims for s in c.cue)


def nest(draft: Draft) -> Draft:
    """Give each claim told inside another's content that other's chain as its outer hops; near-copies are one claim."""
    holders: dict[int, list[int]] = {}
    copied: set[int] = set()
    for outer, inner in _pairs(draft.claims):
        holders.setdefault(inner, []).append(outer)
        if jaccard(draft.text, draft.claims[outer].content, draft.claims[inner].content) >= SAME:
            copied.add(inner if _is_own_mind(draft, draft.claims[outer], draft.claims[inner]) else outer)
    return draft.with_claims(_nested(draft, i, holders) for i in range(len(draft.claims)) if i not in copied)


def _is_own_mind(draft: Draft, outer: Claim, inner: Claim) -> bool:
    """Whether a speaker tells what goes on in his own mind: "Lisk said ⟦she thinks the dam will hold⟧" is one claim."""
    who, by = inner.chain[0].source.mention, outer.chain[0].source.mention
    if who is None or by is None or draft.words(who).lower() not in OWN:
        return False
    if not any(t.lemma in MINDS for t in draft.grammar.within(inner.cue[0])):
        return False
    speaker = draft.words(by)
    return not (is_outlet(speaker) or is_outlet_description(speaker))


OWN = frozenset({"he", "she", "they", "i", "we"})


def _nested(draft: Draft, at: int, holders: Mapping[int, Sequence[int]]) -> Claim:
    claim = draft.claims[at]
    if not claim.chain or at not in holders:
        return claim
    # The tightest holder: what lies further out is in that one's own chain.
    holder = min(holders[at], key=lambda outer: _size(draft.claims[outer]))
    return replace(claim, chain=(*claim.chain, *_nested(draft, holder, holders).chain))


def _pairs(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Which claim holds which, by their numbers: only those whose cue begins inside its extent are looked at."""
    by_cue = sorted((c.cue[0].start, i) for i, c in enumerate(claims) if c.cue)
    for outer, claim in enumerate(claims):
        first, last = bisect_left(by_cue, (claim.extent.start,)), bisect_left(by_cue, (claim.extent.end,))
        yield from ((outer, inner) for _, inner in by_cue[first:last] if _holds(claim, claims[inner]))


def _holds(outer: Claim, claim: Claim) -> bool:
    if outer is claim or not outer.chain or not outer.cue or _size(outer) <= _size(claim):
        return False
    return any(claim.cue[0] in s and claim.content[0].overlaps(s) for s in outer.content)


def _size(claim: Claim) -> int:
    return sum(map(len, claim.content))
