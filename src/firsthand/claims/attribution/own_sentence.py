"""Indirect speech kept to its own sentence: what a cue does not govern, though the encoder ran on into it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.claims.attribute import form
from firsthand.claims.attribution.endings import without_loose_end
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import SAYING, complement, subject
from firsthand.claims.stretches import joined, share, trimmed, without, words
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.grammar import NAMING, NOMINAL_SUBJECTS, Token
from firsthand.model.claim import Claim, Quote
from firsthand.model.text import Span

WHOLE = 3
"""Fewer words outside marks, in one of several stretches, are a tagger's crumb."""

ANONYMITY = re.compile(
    r"\b(?:anonym\w+|not (?:been )?authori[sz]ed|not to be (?:named|identified)|declined to be)\b", re.IGNORECASE
)

ARGUMENTS = NOMINAL_SUBJECTS | {"dobj", "pobj", "dative"}
"""Relations to a verb of a noun that belongs to what is told, however short it is."""

SENTENCE = 4
"""Fewer words inside marks are a turn of phrase: what stands behind them may be told with them."""

HELD = 0.5
"""A stretch is quoted where marks hold at least this share of its words."""

OPENERS = "“”\"'‘ "
"""Marks that may stand before a sentence's first word."""


def keep_to_sentence(draft: Draft) -> Draft:
    """Cut indirect speech off where its sentence ends: the cue does not govern what runs on without marks."""
    return draft.with_claims(_kept_to_sentence(draft, _kept_to_marks(draft, c)) for c in draft.claims)


def _kept_to_marks(draft: Draft, claim: Claim) -> Claim:
    """The claim without what follows the quotation that its cue is part of: it is told inside the marks."""
    around = next((q for q in draft.quotes_in(claim.cue[0]) if claim.cue[0] in q), None) if claim.cue else None
    if around is None or len(words(draft.text, [around])) < SENTENCE:
        return claim
    content = tuple(s for s in claim.content if s.start < around.end)
    if len(content) == len(claim.content):
        return claim
    return replace(claim, content=content, quote=form(draft, content)) if content else claim


def _kept_to_sentence(draft: Draft, claim: Claim) -> Claim:
    home = draft.grammar.sentence_at(claim.cue[0].start) if claim.cue else None
    if home is None or claim.quote is Quote.DIRECT or not any(s.overlaps(home) for s in claim.content):
        return claim
    kept: list[Span] = []
    for span in claim.content:
        beyond = [
            o
            for o in draft.grammar.sentences_in(span)
            if o != home
            and (
                not _quoted(draft, o, span) or _told_by_another(draft, o, span) or _spoken_before(draft, claim, o, home)
            )
        ]
        kept += [
            without_loose_end(draft, piece)
            for s in without(span, [*beyond, *_next_deeds(draft, claim)])
            if (piece := trimmed(draft.text, s))
        ]
    content = joined(draft.text, [s for s in kept if not _stray(draft, claim, s, kept)])
    if not content or content == claim.content:
        return claim
    return replace(claim, content=content, quote=form(draft, content))


def _stray(draft: Draft, claim: Claim, stretch: Span, kept: list[Span]) -> bool:
    """One of several stretches that says nothing of the matter: a word or two, or why the source is not named."""
    if len(kept) == 1 or _quoted(draft, stretch, stretch):
        return False
    short = len(words(draft.text, [stretch])) < WHOLE and not _opens(draft, claim, stretch)
    return (short and not _is_argument(draft, claim, stretch, kept)) or ANONYMITY.search(
        draft.words(stretch)
    ) is not None


def _is_argument(draft: Draft, claim: Claim, stretch: Span, kept: list[Span]) -> bool:
    """Whether a noun is what the cue or the rest says something of: "described ⟦the dam⟧ on Monday ⟦as full⟧"."""
    tokens = draft.grammar.within(stretch)
    if not tokens or claim.quote is not Quote.INDIRECT:
        return False
    noun = draft.grammar.top(tokens)
    governor = draft.grammar.head(noun).span
    told = any(governor in span for span in (*claim.cue, *kept))
    return told and noun.pos in NAMING and noun.dep in ARGUMENTS


def _opens(draft: Draft, claim: Claim, stretch: Span) -> bool:
    """Whether a stretch opens the sentence and a reporting clause between commas parts it from what follows.

    "⟦The dam⟧, he said, ⟦was full⟧": however short, it belongs to what is told.
    """
    home = draft.grammar.sentence_at(claim.cue[0].start)
    before = draft.text[home.start : stretch.start].strip(OPENERS).lower() if home else None
    parted = draft.text[stretch.end : stretch.end + 1] == "," and claim.cue[0].start >= stretch.end
    return parted and before in ("", "and", "but") and claim.content[-1].start >= claim.cue[-1].end


def _next_deeds(draft: Draft, claim: Claim) -> list[Span]:
    """What the speaker goes on to do: "claimed that …, but did not mention losses" says nothing of the losses."""
    cue = [t for s in claim.cue for t in draft.grammar.within(s) if t.pos == "VERB"]
    joined_verbs = [c for t in cue for c in draft.grammar.children(t) if c.dep == "conj" and c.pos == "VERB"]
    joined_verbs = [v for v in joined_verbs if not _is_told_too(draft, v, cue)]
    joined_verbs += [v for s in claim.content for v in draft.grammar.within(s) if _speaks_next(draft, v)]
    if claim.cue[0].start < claim.content[0].start:
        joined_verbs += [v for s in claim.content for v in draft.grammar.within(s) if _follows_marks(draft, v)]
    return [draft.grammar.subtree_span(v) for v in joined_verbs if not any(v.span.overlaps(s) for s in claim.cue)]


def _is_told_too(draft: Draft, verb: Token, cue: Sequence[Token]) -> bool:
    """Whether a verb that the parser joins to the cue goes on with what is told: by its subject, or by its tense.

    "claimed that it was involved, and had passed on names": who claims does not pass on in the tense before.
    """
    children = draft.grammar.children(verb)
    shifted = any(c.dep == "aux" and c.text.lower() in ("had", "would") for c in children)
    plain = not any(c.text.lower() in ("had", "would") for t in cue for c in draft.grammar.children(t))
    return any(c.dep in NOMINAL_SUBJECTS for c in children) or (shifted and plain)


def _speaks_next(draft: Draft, verb: Token) -> bool:
    """Whether another speaker begins: "said it had counted 27, and an attendant thought …"."""
    if verb.dep != "conj" or verb.lemma not in SAYING or not complement(draft.grammar, verb):
        return False
    if any(c.dep == "mark" for c in draft.grammar.children(verb)):
        return False
    by = subject(draft.grammar, verb)
    return by is not None and by.pos in ("NOUN", "PROPN") and draft.grammar.head(by) == verb


AND_AGAIN = re.compile(r"[”\"]\s+and\s+(?:also\s+|then\s+)?$")


def _follows_marks(draft: Draft, verb: Token) -> bool:
    """Whether the speaker goes on after closing marks: "said it was “over” and called on both to leave"."""
    if verb.dep != "conj" or verb.tag != "VBD" or verb.lemma not in TELLING:
        return False
    alone = not any(c.dep in (*NOMINAL_SUBJECTS, "aux", "auxpass") for c in draft.grammar.children(verb))
    return alone and AND_AGAIN.search(draft.text, max(0, verb.span.start - 20), verb.span.start) is not None


def _told_by_another(draft: Draft, sentence: Span, span: Span) -> bool:
    """Whether a few quoted words hang on a verb of the other sentence, which has a subject of its own before them."""
    roots = (t for t in draft.grammar.within(sentence) if t.dep == "ROOT" and t.pos == "VERB")
    verb = next((t for t in roots if t.span.end <= span.start), None)
    by = subject(draft.grammar, verb) if verb else None
    return by is not None and by.pos in ("NOUN", "PROPN")


def _spoken_before(draft: Draft, claim: Claim, sentence: Span, home: Span) -> bool:
    """Whether a quotation ends before the sentence in which others' words are told without marks, up to their cue.

    "“We are ready.” The dam would hold, she said": the cue governs what stands in its own sentence.
    """
    told = next((s for s in claim.content if s.end > home.start), None)
    if sentence.start > home.start or told is None or claim.cue[0].start < home.start:
        return False
    own = draft.grammar.within(Span(max(told.start, home.start), home.end))[:1]
    return bool(own) and not draft.quotes_in(own[0].span) and claim.cue[0].start > own[0].span.end


def _quoted(draft: Draft, sentence: Span, span: Span) -> bool:
    both = Span(max(sentence.start, span.start), min(sentence.end, span.end))
    return share(draft.text, [both], draft.quotes_in(both)) >= HELD
