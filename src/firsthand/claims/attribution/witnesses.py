"""What reporters saw for themselves: another outlet's are its source, and for this one's the author answers."""

from __future__ import annotations

from firsthand.claims.attribute import form
from firsthand.claims.chains.hops import hop_of
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase, subject
from firsthand.claims.sources.source_types import JOURNALISTS
from firsthand.claims.stretches import trimmed, words
from firsthand.language.grammar import Token
from firsthand.language.nouns import initials
from firsthand.model.claim import Claim
from firsthand.model.text import Span

WITNESSING = frozenset("see count watch hear witness observe notice find".split())
"""Verbs of what one takes in by oneself."""

EYES = JOURNALISTS | {"witness", "stringer"}
"""Those whom an outlet has on the spot: "a Tidings witness heard two blasts"."""

OURS = frozenset({"our", "my"})
JUDGING = frozenset({"find"})
"""Of these, what an inquiry does as well: "our inquiry found that …" tells."""

EMPLOYING = frozenset({"of", "from", "for", "with"})
"""What stands between a reporter and the outlet."""

LEAST = 2
"""Words at least of what was seen."""


def find_witnesses(draft: Draft) -> Draft:
    """Make claims of what another outlet's reporters saw, where the encoder passed it over."""
    seeing = (t for t in draft.grammar.tokens if t.pos == "VERB" and t.lemma in WITNESSING)
    made = [claim for verb in seeing if (claim := _seen(draft, verb))]
    return draft.with_claims([*draft.claims, *made]) if made else draft


def is_own_witness(draft: Draft, claim: Claim) -> bool:
    """Return whether the author's own reporters or drones saw it: "a Herald reporter counted nine", in the Herald."""
    mention = _witness(draft, claim)
    return mention is not None and (_is_ours(draft, claim, mention) or _is_own(draft, mention))


def is_witness(draft: Draft, claim: Claim) -> bool:
    """Return whether another outlet's reporters saw it: they are its source, though they say nothing."""
    mention = _witness(draft, claim)
    return mention is not None and bool(_outlet(draft, mention)) and not _is_own(draft, mention)


def _witness(draft: Draft, claim: Claim) -> Span | None:
    """Who saw what follows; what stands before is told: "The wall had fallen, a reporter saw"."""
    before = claim.cue and claim.cue[0].start < claim.content[0].start
    return claim.chain[0].source.mention if before and len(claim.chain) == 1 and _verbs(draft, claim) else None


def _verbs(draft: Draft, claim: Claim) -> set[str]:
    verbs = (t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB")
    return {t.lemma for t in verbs} & WITNESSING


def _is_ours(draft: Draft, claim: Claim, mention: Span) -> bool:
    ours = any(t.text.lower() in OURS for t in draft.grammar.within(mention))
    return ours and not _verbs(draft, claim) & JUDGING


def _is_own(draft: Draft, mention: Span) -> bool:
    """Whether the words give a reporter to the document's own outlet, by its name or by its initials."""
    outlet, names = draft.document.outlet or "", _outlet(draft, mention)
    return bool(names) and (names == [initials(outlet)] or set(names) <= set(outlet.split()))


def _outlet(draft: Draft, mention: Span) -> list[str]:
    """The names that tell for whom a reporter is on the spot: "⟦Herald⟧ reporter", "correspondent of the ⟦Herald⟧"."""
    grammar = draft.grammar
    reporter = next((t for t in grammar.within(mention) if t.lemma in EYES), None)
    if reporter is None:
        return []
    ties = (c for c in grammar.children(reporter) if c.dep in {"compound", "poss", "nmod"} or c.text in EMPLOYING)
    return [t.text for tie in ties for t in grammar.subtree(tie) if t.pos == "PROPN" and t.text != "The"]


def _seen(draft: Draft, verb: Token) -> Claim | None:
    by = subject(draft.grammar, verb)
    if by is None or by.lemma not in EYES or by.index > verb.index or by.dep == "nsubjpass":
        return None
    mention, said = noun_phrase(draft.grammar, by), _object(draft, verb)
    taken = (s for c in draft.claims for s in (*c.cue, *c.content))
    if said is None or any(verb.span.overlaps(s) for s in taken) or draft.is_quoted(verb.span):
        return None
    if not _outlet(draft, mention) or _is_own(draft, mention) or len(words(draft.text, [said])) < LEAST:
        return None
    hop = hop_of(draft, mention, verb.span)
    return Claim(
        document=draft.document.id, content=(said,), cue=(verb.span,), chain=(hop,), quote=form(draft, (said,))
    )


def _object(draft: Draft, verb: Token) -> Span | None:
    """What the verb has behind it, up to what else its subject did."""
    behind = [c for c in draft.grammar.children(verb) if c.index > verb.index]
    stop = next((c.index for c in behind if c.dep in {"cc", "conj"}), None)
    parts = [c for c in behind if stop is None or c.index < stop]
    if not any(c.dep in {"dobj", "ccomp"} for c in parts):
        return None
    end = max(draft.grammar.subtree_span(c).end for c in parts if c.pos != "PUNCT")
    return trimmed(draft.text, Span(verb.span.end, end))
