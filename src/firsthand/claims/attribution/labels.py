"""Transcripts and interviews: who speaks is the label before the colon, and a turn is one claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.claims.attribution.interviews import ANSWERS, ASKS, PLAIN, interviewed, name_in, plain_labels
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import trimmed
from firsthand.model.claim import Claim, Hop, Medium, Quote, Source, SourceType
from firsthand.model.text import BlockKind, Document, Span

LABEL = re.compile(
    r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})(?P<role>, [^:\n]{2,80}| \([^)\n]{2,60}\))?:(?=\s|$)"
)
"""RUBEN OSTREY, DEFENSE MINISTER: … · OSTREY: … · OSTREY (via video): …"""

NOT_NAMES = frozenset(
    "BREAKING UPDATE UPDATED NOTE CORRECTION CLARIFICATION EXCLUSIVE WATCH LIVE NEW MORE ALERT URGENT SOURCE "
    "SOURCES PHOTO VIDEO RELATED READ ALSO EDITOR HEADLINE ANALYSIS OPINION FACT FACTS TIMELINE MAP THREAD "
    "TOPLINE WARNING CONTEXT DEAR".split()
)
"""What opens a line in capitals and names no speaker: a notice, or the one whom a letter is to."""

HOSTS = re.compile(r"\b(?:host|anchor|moderator|presenter|correspondent|reporter|interviewer)\b", re.IGNORECASE)
ASIDE = re.compile(r"\s*\([^)]{1,60}\)\s*")
"""(LAUGHTER), (CROSSTALK), (END VIDEO CLIP)."""

SHARE = 0.5
"""Who asks in at least this share of two or more turns conducts the conversation."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says at a stretch: label and name in the text, full name, words, and whether a host."""

    label: Span
    mention: Span
    name: str
    words: tuple[Span, ...]
    host: bool
    medium: Medium = Medium.BROADCAST

    @property
    def hop(self) -> Hop:
        """The speaker as the hop that utters or passes on what is in the turn."""
        source = Source(name=self.name, type=SourceType.PERSON, mention=self.mention)
        return Hop(source=source, cue=self.label, medium=self.medium)


@dataclass(frozen=True, slots=True)
class Label:
    """A label that opens a paragraph: where it stands, the name in it, the role behind that, and what it is part of."""

    span: Span
    mention: Span
    name: str
    role: str | None = None
    medium: Medium = Medium.BROADCAST


def label_at(text: str, paragraph: Span, plain: frozenset[str] = frozenset()) -> Label | None:
    """Return the label that opens a paragraph: in capitals, or one of the plain ones of an interview; or None."""
    match = LABEL.match(text, paragraph.start, paragraph.end)
    if match and match["name"].split()[0].strip(".") not in NOT_NAMES:
        return Label(Span(*match.span()), Span(*match.span("name")), match["name"], match["role"])
    match = PLAIN.match(text, paragraph.start, paragraph.end) if plain else None
    if match is None or name_in(match) not in plain:
        return None
    mention = Span(*match.span("name" if match["name"] else "short"))
    return Label(Span(*match.span()), mention, name_in(match), medium=Medium.INTERVIEW)


def turns(document: Document) -> list[Turn]:
    """Return the turns of a transcript or an interview; fewer than two labels make none."""
    raw = list(_labelled(document))
    if len(raw) < 2 or not _name_speakers(document.text, [label.name for label, _ in raw]):
        return []
    full = _full_names([label.name for label, _ in raw])
    hosts = _hosts(document.text, raw, full)
    return [_turn(label, words, full, hosts) for label, words in raw]


def _name_speakers(text: str, labels: Sequence[str]) -> bool:
    """Whether labels name who speaks: one is given again, in full or by its last words alone, or each is a name.

    Else they are headings.
    """
    given = Counter(labels)
    again = any(n > 1 for n in given.values()) or any(a.endswith(f" {b}") for a in given for b in given)
    return again or not any(_names_nobody(text, name) for name in given)


def _names_nobody(text: str, name: str) -> bool:
    """Whether a label in capitals is what a caption or a box opens with: ACCUSED: …, DRIVER OF THE DAY: ….

    Nor is a lone word a name, or one in small letters, unless the text has it as one.
    """
    *before, last = name.split()
    if not name.isupper() or name in (ASKS, ANSWERS):
        return False
    if before and before[-1] in ("THE", "OF"):
        return True
    if re.search(rf"\b{re.escape(last.capitalize())}\b", text):
        return False
    return not before or re.search(rf"\b{re.escape(last.lower())}\b", text) is not None


def _labelled(document: Document) -> Iterator[tuple[Label, list[Span]]]:
    label: Label | None = None
    words: list[Span] = []
    plain = plain_labels(document)
    for block in document.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        if found := label_at(document.text, block.span, plain):
            if label:
                yield label, words
            label, words = found, []
        said = Span(found.span.end, block.span.end) if found and found.span.end < block.span.end else block.span
        if label and not (found and found.span.end >= block.span.end) and not ASIDE.fullmatch(document[said]):
            words += [kept] if (kept := trimmed(document.text, said)) else []
    if label:
        # How far a printed answer runs on behind the last label, the text does not say.
        yield label, words[:1] if label.medium is Medium.INTERVIEW else words


def _full_names(labels: Sequence[str]) -> dict[str, str]:
    """Each label's longest form that ends in the same word, in ordinary capitals."""
    return {
        label: _cased(max((other for other in labels if other.split()[-1] == label.split()[-1]), key=len))
        for label in labels
    }


def _cased(label: str) -> str:
    return re.sub(r"[^\W\d_]+", _capitalised, label) if label.isupper() else label


def _capitalised(match: re.Match[str]) -> str:
    return match[0].capitalize()


def _hosts(text: str, raw: Sequence[tuple[Label, list[Span]]], full: dict[str, str]) -> frozenset[str]:
    """Who is labelled so, or mostly asks: the document's own voice."""
    named = {full[label.name] for label, _ in raw if (label.role and HOSTS.search(label.role)) or label.name == ASKS}
    spoken = Counter(full[label.name] for label, _ in raw)
    asked = Counter(full[label.name] for label, words in raw if words and text[words[-1].end - 1] == "?")
    return frozenset(named | {name for name, n in spoken.items() if n > 1 and asked[name] >= SHARE * n})


def _turn(label: Label, words: list[Span], full: dict[str, str], hosts: frozenset[str]) -> Turn:
    name = full[label.name]
    return Turn(
        label=label.span,
        mention=label.mention,
        name=name,
        words=tuple(words),
        host=name in hosts,
        medium=label.medium,
    )


def read_labels(draft: Draft) -> Draft:
    """Make each guest's turn one claim, cued by its label, and the guest the last hop of what others say in it.

    What a host says is the document's own voice: a host's questions claim nothing.
    """
    claims = list(draft.claims)
    for turn in _named(draft, turns(draft.document)):
        if turn.host or not turn.words:
            continue
        inside = [c for c in claims if any(c.extent in line for line in turn.words)]
        claims = [c for c in claims if c not in inside]
        claims += [replace(c, chain=(*c.chain, turn.hop)) for c in inside if _told_by_another(draft, c)]
        claims.append(
            Claim(
                document=draft.document.id, content=turn.words, cue=(turn.label,), chain=(turn.hop,), quote=Quote.DIRECT
            )
        )
    return draft.with_claims(claims)


def _named(draft: Draft, taken: Sequence[Turn]) -> Iterator[Turn]:
    """The turns, whoever answers as "A" by name; left out where the text names nobody before."""
    answering = interviewed(draft, taken[0].label.start) if any(t.name == ANSWERS for t in taken) else None
    for turn in taken:
        if turn.name != ANSWERS:
            yield turn
        elif answering:
            yield replace(turn, name=answering)


def _told_by_another(draft: Draft, claim: Claim) -> bool:
    """Whether somebody other than the one who speaks is named: "I think" inside a turn adds nothing."""
    mention = claim.chain[0].source.mention if claim.chain else None
    return mention is not None and draft.words(mention).lower() not in {"i", "we", "you", "me", "us"}
