"""One stretch of a claim that asserts one thing, with what is needed to judge how firm it is and of what kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from firsthand.claims.draft import Draft
from firsthand.claims.firmness import clause
from firsthand.claims.firmness.steps import Step, walk_down
from firsthand.language.grammar import Grammar, Token
from firsthand.model.claim import Claim, Quote, Source, SourceType
from firsthand.model.text import Span

REPORTED_FORMS = frozenset({Quote.INDIRECT, Quote.MIXED})
"""Forms whose words are the reporter's, so that tense and person are shifted: "said it would"."""

WISHING = frozenset("love like prefer want wish hope welcome be mean seem".split())
"""With "would" these wish or judge, whoever was quoted before."""

PERSONS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a text has told before a stretch that may answer it.

    ``alleged`` says that the opposite was somebody's claim, ``denying`` that the sentence before denied it; ``told``
    has where the text first uses each noun and verb.
    """

    alleged: bool = False
    denying: bool = False
    told: Mapping[str, int] = field(default_factory=dict, repr=False)


BLANK = Before()


@dataclass(frozen=True, kw_only=True)
class Assertion:
    """A stretch inside one sentence, its words and marks. ``source`` is None where the document's author speaks.

    ``predicate`` governs the stretch; None where it has no words. ``speaks_for`` holds the source's name, its body's
    and the words that mention it. ``reported`` says that the reporter's grammar stands around the words, ``before``
    what the text has told already, ``goes_on`` that the author goes on with what somebody was just reported to have
    said: "…, the officer said. Tankers would be turned back first."
    """

    grammar: Grammar
    span: Span
    tokens: tuple[Token, ...] = field(repr=False, compare=False)
    predicate: Token | None
    cue: tuple[Token, ...] = ()
    source: Source | None = None
    speaks_for: str = ""
    reported: bool = False
    before: Before = BLANK
    goes_on: bool = False

    @cached_property
    def minds(self) -> frozenset[str]:
        """The pronouns that stand for the source: "I", and "he" in what he is reported to have said."""
        if not self.reported or self.source is None:
            return clause.FIRST_PERSON
        return clause.FIRST_PERSON | (PERSONS if self.source.type is SourceType.PERSON else clause.THIRD_PERSON)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The predicates from the topmost one down to the one that says what is asserted; none where it has no word."""
        return () if self.predicate is None else walk_down(self.grammar, self.predicate, self.minds)

    @cached_property
    def cue_negated(self) -> bool:
        """Whether the reporting itself is negated: "did not say", "no one expects", "declined to confirm"."""
        return clause.refused(self.grammar, self.cue)

    @cached_property
    def backshifted(self) -> bool:
        """Whether "would" and "could" may stand for the source's own "will" and "can": "he said it would"."""
        on = self.goes_on and self.predicate is not None and self.predicate.lemma not in WISHING
        return on or (self.reported and not any(t.tag in {"VBZ", "VBP"} for t in self.cue))


def told_of(draft: Draft) -> Mapping[str, frozenset[str]]:
    """Return the words by which the document mentions each source, its body's name among them."""
    found: dict[str, set[str]] = {}
    for claim in draft.claims:
        for hop in claim.chain:
            if hop.source.mention is not None:
                found.setdefault(hop.source.name, set()).add(draft.words(hop.source.mention))
            found.setdefault(hop.source.name, set()).update(filter(None, (hop.source.of,)))
    return {name: frozenset(words) for name, words in found.items()}


def of_claim(
    draft: Draft,
    claim: Claim,
    span: Span,
    *,
    known: Mapping[str, frozenset[str]] | None = None,
    before: Before = BLANK,
) -> Assertion:
    """Return the assertion that a stretch of a claim makes; the stretch must lie inside one sentence.

    ``known`` are the words by which the document mentions each source (``told_of``).
    """
    known = known or {}
    tokens = draft.grammar.within(span)
    predicate = clause.main_predicate(draft.grammar, tokens)
    source = claim.chain[0].source if claim.chain else None
    mention = draft.words(source.mention) if source and source.mention else None
    told = (source.name, source.of, source.canonical, mention, *sorted(known.get(source.name, ()))) if source else ()
    spoken = predicate is not None and draft.is_quoted(predicate.span)
    return Assertion(
        grammar=draft.grammar,
        span=span,
        tokens=tokens,
        predicate=predicate,
        cue=tuple(t for cue in claim.cue for t in draft.grammar.within(cue)),
        source=source,
        speaks_for=" ".join(filter(None, told)),
        reported=claim.quote in REPORTED_FORMS and not spoken,
        before=before,
        goes_on=source is None and _goes_on(draft, span),
    )


def _goes_on(draft: Draft, span: Span) -> bool:
    """Whether the sentence before, in the same paragraph, reports somebody's words in the past."""
    sentence = draft.grammar.sentence_at(span.start)
    if sentence is None or sentence.start == 0:
        return False
    before = draft.grammar.sentence_at(sentence.start - 2)
    if before is None or draft.paragraph_at(before.start) != draft.paragraph_at(sentence.start):
        return False
    told = (c for c in draft.claims if c.quote is Quote.INDIRECT and c.cue and c.cue[0] in before)
    return any(t.tag in {"VBD", "VBN"} for c in told for t in draft.grammar.within(c.cue[0]))
