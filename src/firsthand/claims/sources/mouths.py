"""Whose spokesman a person is where the text says so a sentence before: "Metro Oska denied it," and then its mouth."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from firsthand.claims.draft import Draft
from firsthand.claims.sources.roster import places_of
from firsthand.language.actors.roles import OFFICERS
from firsthand.language.grammar import NOMINAL_SUBJECTS
from firsthand.language.nouns import without_the
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.text import Span

REACH = 400
"""Characters before a spokesman's name within which the body stands for which he speaks."""
_BESIDE = 40
_TIMES = 12
"""Places of one name, the first of which say what its bearer is."""

_MOUTH = r"spokes(?:man|woman|person)"
# Nothing beside the noun says whose mouth it is: no owner, and no name or noun before it.
_BARE_BEFORE = re.compile(
    rf"(?:^|[.!?;:,”\"’'] ?|\n|\b(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir) ){_MOUTH},? (?:[A-Z][a-z]{{1,3}}\.? )?$"
)
_BARE_BEHIND = re.compile(rf", (?:(?:a|the|its|their) )?{_MOUTH}\b(?! (?:for|of|at)\b)")
_RANK = re.compile(rf"\b(?:{'|'.join(sorted(word.title() for word in OFFICERS))})\.? $")
_FORCES = frozenset("army navy military".split())


def find_bodies_spoken_for(draft: Draft) -> Draft:
    """Return the draft, each spokesman without a body with the one that was the subject or the speaker right before."""
    names = {source.name for source in _lacking(draft)}
    found = {name: body for name in sorted(names) if (body := _body(draft, name))}
    return replace(draft, claims=tuple(_told(claim, found) for claim in draft.claims)) if found else draft


def _lacking(draft: Draft) -> Iterator[Source]:
    sources = (hop.source for claim in draft.claims for hop in claim.chain)
    return (source for source in sources if source.type is SourceType.PERSON and source.of is None)


def _body(draft: Draft, name: str) -> str | None:
    """The body before the first place of a name at which the text calls its bearer a spokesman and nothing more."""
    for at in islice(places_of(name, draft.text), _TIMES):
        ahead = draft.text[max(0, at - _BESIDE) : at]
        if _BARE_BEFORE.search(ahead) or _BARE_BEHIND.match(draft.text, at + len(name)):
            return _last_subject(draft, at)
        if _RANK.search(ahead) and (force := _force(draft, at)):
            return force
    return None


def _force(draft: Draft, at: int) -> str | None:
    """The army of which the sentence before tells something: "The army denied it. “No,” Brig. Hale said"."""
    here = draft.grammar.sentence_at(at)
    before = draft.grammar.sentence_at(here.start - 2) if here else None  # a blank and a stop stand between the two
    if before is None or draft.paragraph_at(before.start) != draft.paragraph_at(at):
        return None
    forces = (t for t in draft.grammar.within(before) if t.lemma in _FORCES and t.dep in NOMINAL_SUBJECTS)
    found = next(forces, None)
    return found.text if found else None


def _last_subject(draft: Draft, at: int) -> str | None:
    """The body that was last the subject of a sentence within reach, or of which the text last told something."""
    starts = [name.span.start for name in draft.grammar.names]
    near = draft.grammar.names[bisect_left(starts, at - REACH) : bisect_left(starts, at)]
    bodies = [name.span for name in near if name.type == "ORG" and not draft.is_quoted(name.span)]
    subjects = [span for span in bodies if _is_subject(draft, span)]
    return without_the(" ".join(draft.words(subjects[-1]).split())) if subjects else None


def _is_subject(draft: Draft, span: Span) -> bool:
    return any(token.dep in NOMINAL_SUBJECTS for token in draft.grammar.within(span))


def _told(claim: Claim, bodies: dict[str, str]) -> Claim:
    chain = tuple(_hop(hop, bodies) for hop in claim.chain)
    return claim if chain == claim.chain else replace(claim, chain=chain)


def _hop(hop: Hop, bodies: dict[str, str]) -> Hop:
    lacks = hop.source.type is SourceType.PERSON and hop.source.of is None
    body = bodies.get(hop.source.name) if lacks else None
    return replace(hop, source=replace(hop.source, of=body)) if body else hop
