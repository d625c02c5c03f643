"""Who passes a claim on by the encoder's own reading, where no rule has found it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from firsthand.claims.chains.hops import extents, hop_of
from firsthand.claims.draft import Draft
from firsthand.language.encoder.attribution import Reporter
from firsthand.model.claim import Claim
from firsthand.model.text import Span


def pass_on_linked(draft: Draft) -> Draft:
    """Add the source of the cue that the encoder links a claim's cue to: "…, he said, according to Interfax"."""
    linked = {a.cue: a.reporter for a in draft.attributions if a.reporter}
    return draft.with_claims(_passed_on(draft, claim, linked) for claim in draft.claims) if linked else draft


def _passed_on(draft: Draft, claim: Claim, linked: Mapping[Span, Reporter]) -> Claim:
    reporter = next((linked[cue] for cue in claim.cue if cue in linked), None)
    if reporter is None or not claim.chain:
        return claim
    told = (reporter.source, reporter.cue)
    if any(span.overlaps(known) for span in told for known in extents(claim)) or _is_known(draft, claim, reporter):
        return claim
    return replace(claim, chain=(*claim.chain, hop_of(draft, reporter.source, reporter.cue)))


def _is_known(draft: Draft, claim: Claim, reporter: Reporter) -> bool:
    """Whether the reporter stands in the chain already, by the same words elsewhere or by the very cue."""
    name = draft.words(reporter.source).casefold()
    return any(hop.cue == reporter.cue or hop.source.name.casefold() == name for hop in claim.chain)
