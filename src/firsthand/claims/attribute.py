"""The first stage of reading: the encoder's attributions, made claims of one hop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.claims.draft import Draft
from firsthand.claims.stretches import joined, nearest, share, trimmed, unquoted, without
from firsthand.language.encoder.attribution import Attribution
from firsthand.model.claim import Claim, Hop, Quote, Source, SourceType
from firsthand.model.text import Span

UNNAMED = "unnamed"
"""The name of a source that a passive or an impersonal cue leaves out ("is said to")."""

DIRECT, INDIRECT = 0.9, 0.1
"""From this share of its words inside marks content is direct, up to that one indirect: PolNeAR's cuts."""


def attribute(draft: Draft) -> Draft:
    """Return the draft with a claim for each attribution that the encoder found."""
    return draft.with_claims(claim for a in draft.attributions if (claim := claim_of(draft, a)))


def claim_of(draft: Draft, attribution: Attribution) -> Claim | None:
    """Return the attribution as a claim with one hop; None where nothing is left of its content."""
    content = tuple(_clean(draft, attribution))
    if not content or _is_nobody(draft, attribution):
        return None
    return Claim(
        document=draft.document.id,
        content=content,
        cue=(attribution.cue,),
        chain=(_hop(draft, attribution),),
        quote=form(draft, content),
    )


def _is_nobody(draft: Draft, attribution: Attribution) -> bool:
    """Whether verbs alone stand where the source should: in "some 1,200 men, have been told" nobody speaks.

    Nor does anybody in what goes "according to plan".
    """
    found = nearest(attribution.cue, attribution.source)
    words = draft.words(found).lower().split() if found else []
    return bool(words) and (_AUXILIARY.issuperset(words) or (len(words) == 1 and words[0] in COURSES))


_AUXILIARY = frozenset("have has had been be was were is are being will would did do does".split())

COURSES = frozenset({"plan", "plans", "schedule", "size", "rank", "custom", "tradition", "script"})
"""What a thing goes by that goes "according to" it; with an article it may be somebody's paper ("the plan")."""


def _clean(draft: Draft, attribution: Attribution) -> Iterator[Span]:
    """The content without its own cue and source, trimmed; a stretch that is one quotation loses its marks."""
    for stretch in joined(draft.text, attribution.content):
        for piece in without(stretch, (attribution.cue, *attribution.source)):
            if span := trimmed(draft.text, piece):
                yield span


def _hop(draft: Draft, attribution: Attribution) -> Hop:
    found = nearest(attribution.cue, attribution.source)
    mention = trimmed(draft.text, found) if found else None
    name = draft.words(mention) if mention else UNNAMED
    return Hop(source=Source(name=name, type=SourceType.VAGUE, mention=mention), cue=attribution.cue)


def form(draft: Draft, content: Sequence[Span]) -> Quote:
    """Return how the content is told: by the share of its words that stand inside quotation marks."""
    quotes = [quote for span in content for quote in draft.quotes_in(span)]
    inside = share(draft.text, content, quotes) if quotes else 0.0
    return Quote.DIRECT if inside >= DIRECT else Quote.INDIRECT if inside <= INDIRECT else Quote.MIXED


def bare(draft: Draft, claim: Claim) -> tuple[Span, ...]:
    """Return the content as it is kept: a direct quotation without its marks, anything else as it stands.

    Where words stand outside the marks ("it was “certainly not able to stay”"), the marks tell which are the source's
    own, and stay.
    """
    if claim.quote is not Quote.DIRECT:
        return claim.content
    return tuple(s if _beyond_marks(draft, s) else unquoted(draft.text, s) for s in claim.content)


def _beyond_marks(draft: Draft, span: Span) -> bool:
    inside = draft.quotes_in(span)
    return bool(inside) and share(draft.text, [span], inside) < 1
