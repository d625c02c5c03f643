"""Whom a source quotes in so many words: in "the agency quoted Vale as saying that …" Vale speaks and it passes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.claims.attribute import form
from firsthand.claims.chains.citing import CITING, speaks
from firsthand.claims.chains.hops import hop_of, trimmed_all
from firsthand.claims.draft import Draft
from firsthand.claims.firmness.clause import is_passive
from firsthand.claims.reporting import noun_phrase, subject
from firsthand.claims.stretches import WORD, trimmed
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Hop
from firsthand.model.text import Span

_SAYING = (
    r"(?:saying|stating|claiming|telling(?: [\w ]{2,30}?)?|warning|arguing|reporting|confirming|insisting|denying"
    r"|explaining|writing|predicting|adding|asking|calling)"
)
AS_SAYING = re.compile(
    rf"\s(?P<who>[^“”\"\n;]{{2,160}}?)(?:,?\sas\s(?P<as>{_SAYING})|(?<!,)\s(?P<bare>saying|stating)"
    r"|(?<!,)\s(?:who|which)\s(?P<rel>said|says|claimed|warned))\b(?:\sthat\b)?[:,]?"
)
"""quoted ⟦Vale⟧ as saying · cited ⟦officials⟧ saying · quoted ⟦a fighter⟧ who said.

Behind a comma without "as" it is who cites that says: "cited the cost, saying that …".
"""

QUOTED_AS = re.compile(rf"(?:\sby\s(?P<who>[^“”\"\n,;]{{2,80}}?))?\sas\s(?P<as>{_SAYING})\b(?:\sthat\b)?[:,]?")
"""Vale was quoted by ⟦the agency⟧ as saying."""

LEAST = 3
"""Words of content at least."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """One such clause: its sentence and verb, who said it, the cue nearest the content, where that may begin."""

    sentence: Span
    verb: Token
    speaker: Span
    cue: Span
    end: int
    outlet: Span | None


def pass_on_quoted(draft: Draft) -> Draft:
    """Put the one who is quoted or cited as saying something before the one who quotes."""
    for verb in draft.grammar.tokens:
        if verb.pos == "VERB" and verb.lemma in CITING and verb.tag != "VBG" and not draft.is_quoted(verb.span):
            found = _quoting(draft, verb)
            draft = _passed_on(draft, found) if found else draft
    return draft


def _quoting(draft: Draft, verb: Token) -> Quoting | None:
    sentence = draft.grammar.sentence_at(verb.span.start)
    by = subject(draft.grammar, verb)
    if sentence is None or by is None or not (by.dep == "nsubjpass" or speaks(draft, by) or by.pos == "PRON"):
        return None
    passive = is_passive(draft.grammar, verb) or by.dep == "nsubjpass"
    match = (QUOTED_AS if passive else AS_SAYING).match(draft.text, verb.span.end, sentence.end)
    if match is None:
        return None
    who = Span(*match.span("who")) if match["who"] else None
    named = _named(draft, who) if who else None
    cue = next(Span(*match.span(name)) for name in ("as", "bare", "rel") if name in match.groupdict() and match[name])
    if passive:
        return Quoting(sentence, verb, noun_phrase(draft.grammar, by), cue, match.end(), named)
    return Quoting(sentence, verb, named, cue, match.end(), noun_phrase(draft.grammar, by)) if named else None


def _named(draft: Draft, who: Span) -> Span | None:
    """The phrase of the one who speaks, without what describes him behind a comma."""
    tokens = draft.grammar.within(who)
    head = next((t for t in tokens if t.dep in ("dobj", "pobj", "nsubj") and speaks(draft, t)), None)
    head = head or next((t for t in tokens if speaks(draft, t) and t.dep not in ("poss", "compound", "pobj")), None)
    return noun_phrase(draft.grammar, head) if head else None


def _passed_on(draft: Draft, found: Quoting) -> Draft:
    own = [c for c in draft.claims if any(s.overlaps(found.verb.span) or s.overlaps(found.cue) for s in c.cue)]
    content = tuple(_content(draft, found, own))
    if len(WORD.findall(" ".join(map(draft.words, content)))) < LEAST:
        return draft
    chain = [hop_of(draft, found.speaker, found.cue)]
    if found.outlet:
        chain.append(_hop(draft, found.outlet, found.verb, own))
    cue = (found.verb.span, found.cue)
    told = Claim(document=draft.document.id, content=content, cue=cue, chain=tuple(chain), quote=form(draft, content))
    return draft.with_claims([*(c for c in draft.claims if c not in own), told])


def _hop(draft: Draft, outlet: Span, verb: Token, own: Sequence[Claim]) -> Hop:
    """The one who quotes, as the claim that was found for it has it."""
    known = (h for c in own for h in c.chain if h.source.mention and h.source.mention.overlaps(outlet))
    return next(known, None) or hop_of(draft, outlet, verb.span)


def _content(draft: Draft, found: Quoting, own: Sequence[Claim]) -> Iterator[Span]:
    """What is told: what follows the cue up to the end of its quotation or sentence, else what stands before it."""
    quote = next((q for q in draft.quotes if found.end <= q.start < found.end + 2), None)
    if quote is not None:
        yield quote
        return
    held = [s for c in own for s in c.content if s.end > found.end and s.start < found.sentence.end]
    end = max((s.end for s in held), default=found.sentence.end)
    after = trimmed(draft.text, Span(found.end, end)) if found.end < end else None
    if after and WORD.search(draft.text, after.start, after.end):
        yield after
        return
    yield from trimmed_all(draft, [s for c in own for s in c.content if s.end <= found.verb.span.start])
