"""One stretch of a claim that asserts one thing, with what is needed to judge how firm it is and of what kind."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.claims.clause import main_predicate
from firsthand.claims.draft import Draft
from firsthand.language.grammar import Grammar, Token
from firsthand.model.claim import Claim, Quote, Source
from firsthand.model.text import Span

REPORTED_FORMS = frozenset({Quote.INDIRECT, Quote.MIXED})
"""Forms whose words are the reporter's, so that tense and person are shifted: "said it would"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """A stretch inside one sentence. ``source`` is None where the document's author speaks.

    ``predicate`` governs the stretch; None where it has no words. ``speaks_for`` holds the source's name, its body's
    and the words that mention it. ``reported`` says that the reporter's grammar stands around the words, ``alleged``
    that the text has told the opposite as somebody's claim before.
    """

    grammar: Grammar
    span: Span
    predicate: Token | None
    cue: tuple[Token, ...] = ()
    source: Source | None = None
    speaks_for: str = ""
    reported: bool = False
    alleged: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks of the stretch."""
        return self.grammar.within(self.span)

    @property
    def backshifted(self) -> bool:
        """Whether "would" and "could" may stand for the source's own "will" and "can": "he said it would"."""
        return self.reported and not any(t.tag in {"VBZ", "VBP"} for t in self.cue)


def of_claim(draft: Draft, claim: Claim, span: Span, *, alleged: bool = False) -> Assertion:
    """Return the assertion that a stretch of a claim makes; the stretch must lie inside one sentence."""
    tokens = draft.grammar.within(span)
    predicate = main_predicate(draft.grammar, tokens)
    source = claim.chain[0].source if claim.chain else None
    mention = draft.words(source.mention) if source and source.mention else None
    told = (source.name, source.of, source.canonical, mention) if source else ()
    spoken = predicate is not None and any(predicate.span in quote for quote in draft.quotes)
    return Assertion(
        grammar=draft.grammar,
        span=span,
        predicate=predicate,
        cue=tuple(t for cue in claim.cue for t in draft.grammar.within(cue)),
        source=source,
        speaks_for=" ".join(filter(None, told)),
        reported=claim.quote in REPORTED_FORMS and not spoken,
        alleged=alleged,
    )
