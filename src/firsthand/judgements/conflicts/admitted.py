"""A source that gives up its own words: "acknowledged" what it denied, does what it swore not to, "spoke too early"."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import sentence
from firsthand.judgements.conflicts.gainsaid import denied_things
from firsthand.judgements.meaning.matter import close, meant, names, things, wide
from firsthand.judgements.meaning.negation import truly_negated
from firsthand.judgements.meaning.stance import Stance
from firsthand.judgements.voices.voices import one_voice
from firsthand.model.claim import Kind
from firsthand.model.judgement import Reason

WITHIN = 120
"""Days for which earlier words are set against later ones."""
MOST = 0.5
"""Share of what was refused that what is announced must tell again."""
ALIKE = 2
"""Things and names of a refusal that the announcement has."""

_ADMITS = re.compile(
    r"(?i)\b(?:acknowledg\w+|admit(?:s|ted|ting)?|conced(?:es?|ed|ing)|own(?:s|ed) (?:up|to)|confess\w*|came clean"
    r"|no longer denie[sd]|now says?|had to grant|granted that)\b"
)
_TOO_SOON = re.compile(
    r"(?i)\b(?:spoken|spoke|speaking) too (?:early|soon|quickly|hastily)|\b(?:had|have|has) been (?:wrong"
    r"|mistaken|misinformed"
    r"|misled|premature)\b|\b(?:was|were) (?:wrong|mistaken|misinformed|premature) (?:about|to|in|when)\b"
    r"|\bmisspoke(?:n)?\b"
    r"|\b(?:withdr[ae]w|retract|take[sn]? back|took back|correct|regret)\w*\b[^.;]{0,30}\b(?:statement|words?"
    r"|remarks?|claim"
    r"|figure|comments?|account)\b|\bshould (?:not|never) have said\b"
)


def admitted(a: Stance, b: Stance) -> tuple[Stance, Stance, Reason] | None:
    """Return the earlier and the later words of one source where the later give up the earlier, and why; else None."""
    if a.voice is None or b.voice is None or a.said_on[0] is None or b.said_on[0] is None:
        return None
    old, new = (a, b) if a.said_on[0] < b.said_on[0] else (b, a)
    first, second = old.said_on[1], new.said_on[0]
    if first is None or second is None or not 0 < (second - first).days <= WITHIN:
        return None
    if one_voice(a.voice, b.voice) is None or old.claim.historical or new.claim.historical:
        return None
    why = _owns_to(old, new) or _reversed(old, new) or _too_soon(old, new)
    return (old, new, Reason(why, (*old.report.spans, *new.report.spans))) if why else None


def _owns_to(old: Stance, new: Stance) -> str | None:
    """ "Knew of no private company on the dam"; later he "acknowledged that he had brought them to the dam"."""
    parts = denied_things(old)
    if not parts or not _ADMITS.search(sentence(new.report)) or truly_negated(new.words) or not new.told:
        return None
    told = meant(new.words)
    whole = old.claim.kind is Kind.DENIAL  # an act that is denied must be told; a thing may go by its name
    shared = [part for part in parts if (things(part) <= told if whole else things(part) & told)]
    return "The source owns to what it denied before." if shared else None


def _reversed(old: Stance, new: Stance) -> str | None:
    """ "Would not switch off the line", and later "the line would be switched off"."""
    if not old.refuses or new.refuses or not new.said.to_come or truly_negated(new.words):
        return None
    if old.said.conditional or new.claim.kind in {Kind.DENIAL, Kind.OPINION, Kind.DEMAND}:
        return None
    refused, told = meant(old.words), meant(new.words)
    shared = refused & told
    if not (old.phrasal & new.phrasal) and not _refused(old) & told:
        return None
    enough = len(shared) >= ALIKE and len(shared) >= MOST * min(len(refused), len(told))
    return "The source announces what it had said it would not do." if enough and things(shared) else None


def _refused(old: Stance) -> frozenset[str]:
    """The verb that is refused: "will not switch"."""
    return frozenset(root for found in _NOT_TO.finditer(old.words) for root in meant(f"x {found[1]}"))


_NOT_TO = re.compile(r"(?i)\b(?:will|would|shall) (?:not|never) (?:be )?([a-z]+)|\bwon['’]t ([a-z]+)")


def _too_soon(old: Stance, new: Stance) -> str | None:
    """ "He had spoken too early": of what he told about the same thing."""
    found = _TOO_SOON.search(new.words)
    if found is None or not _flat_claim(old):
        return None
    shared = close(new.report) & wide(old.report)
    if len(shared) < ALIKE or not names(shared):
        return None
    return f"The source takes back what it said before: “{found[0]}”."


@lru_cache(maxsize=1 << 12)
def _flat_claim(one: Stance) -> bool:
    """Whether a report tells plainly what was: it can have been told too soon."""
    flat = one.told and not one.said.to_come and one.claim.kind is Kind.REPORT
    return flat and _WHOLLY.search(one.words) is not None


_WHOLLY = re.compile(r"(?i)\b(?:all|every\w*|nobody|no one|none|no|never|nothing|certain\w*|confirmed)\b")
