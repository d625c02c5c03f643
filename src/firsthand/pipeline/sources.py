"""Who speaks in a case and may have a page: people in public roles, bodies, outlets, accounts, offices and records.

An anonymous source is never here, nor is a person of whom no text tells a public role. What has no name of its own (an
office, a record) is not joined with its like in another document: two texts that speak of "the order" may mean two.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Lock, Thread

from firsthand.judgements.entities.entities import resolve
from firsthand.judgements.entities.names import names
from firsthand.judgements.entities.regrouped import decided
from firsthand.judgements.entities.spelling import fold
from firsthand.language.actors.roles import OFFICES, PERSONS
from firsthand.ledger.ledger import Ledger
from firsthand.model.claim import Claim, Source, SourceType
from firsthand.model.decision import Decision, Subject
from firsthand.model.entity import Entity, EntityType, Mention
from firsthand.model.judgement import Ref
from firsthand.model.reading import Reading
from firsthand.model.text import Document, Span

PUBLIC = OFFICES | frozenset(
    """official lawmaker legislator congressman congresswoman senator representative mp parliamentarian politician
    candidate diplomat negotiator delegate judge justice general admiral brigadier colonel marshal analyst researcher
    professor economist historian columnist commentator correspondent reporter journalist editor bishop""".split()
)
"""Nouns for those who speak because of what they are; a resident, a witness or a soldier is none of them."""

_NAMED = {
    EntityType.PERSON: SourceType.PERSON,
    EntityType.ORGANIZATION: SourceType.ORGANIZATION,
    EntityType.COUNTRY: SourceType.ORGANIZATION,
    EntityType.OUTLET: SourceType.OUTLET,
    EntityType.ACCOUNT: SourceType.ACCOUNT,
}
_UNNAMED = frozenset({SourceType.OFFICIAL, SourceType.DOCUMENT})
AT_ONCE = 150
"""Readings of a case whose sources are put together while a page waits; of a larger one it goes on behind the pages."""

_WORD = re.compile(r"[a-z][a-z-]{1,30}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One public source: what it says in its own words (``said``), and what it passes on from others (``passed``).

    ``entity`` has its names and the reasons for which they were joined; an office or a record has none.
    """

    id: str
    name: str
    type: SourceType
    said: tuple[Ref, ...] = ()
    passed: tuple[Ref, ...] = ()
    entity: Entity | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names that it goes by."""
        return self.entity.names if self.entity else (self.name,)

    @property
    def documents(self) -> int:
        """How many documents it speaks in."""
        return len({document for document, _ in (*self.said, *self.passed)})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What is kept of one reading: its names, who speaks where in its chains, and which nouns each is called by."""

    mentions: tuple[Mention, ...]
    spoken: tuple[tuple[Ref, int, Source], ...]
    described: Mapping[Span, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """The public sources of a case, those who say most first; and how many people were left without a page.

    ``behind`` is how many readings have come or gone since.
    """

    public: tuple[Speaker, ...] = ()
    entities: tuple[Entity, ...] = ()
    private: int = 0
    behind: int = 0

    def named(self, key: str) -> Speaker | None:
        """Return the source with this id."""
        return next((each for each in self.public if each.id == key), None)


@dataclass(slots=True)
class Roster:
    """The sources of one case file as they were last put together; each reading's names are looked for once.

    It lives as long as the process; nothing of it is in the file. What takes long is done behind the pages: they show
    what was known before, and by how many readings that is ``behind``.
    """

    _read: dict[str, _Read] = field(default_factory=dict)
    _known: Speakers = field(default_factory=Speakers)
    _standing: frozenset[str] = frozenset()
    _decided: tuple[Decision, ...] = ()
    _state: tuple[int, ...] = ()
    _lock: Lock = field(default_factory=Lock)
    _working: bool = False

    def of(self, ledger: Ledger) -> Speakers:
        """Return the sources of what stands in the case now, or stood when they were last put together."""
        with self._lock:
            state = ledger.judgements.state()
            if state == self._state:
                return self._known
            standing = frozenset(held.reading for held in ledger.documents())
            said = tuple(ledger.judgements.decisions(about=Subject.ENTITY))
            if len(standing) <= AT_ONCE and (standing, said) != (self._standing, self._decided):
                self._catch_up(ledger, standing)
            if standing == self._standing and said == self._decided:
                self._state = state
                return self._known
            before = replace(self._known, behind=len(standing ^ self._standing))
            if not self._working:
                self._working = True
                Thread(target=self._behind, args=(ledger, standing), name="sources", daemon=True).start()
            return before

    def _behind(self, ledger: Ledger, standing: frozenset[str]) -> None:
        with suppress(Exception):  # the case was closed meanwhile; whoever asks next begins again
            self._catch_up(ledger, standing)
        self._working = False

    def _catch_up(self, ledger: Ledger, standing: frozenset[str]) -> None:
        fresh = sorted(standing - self._read.keys())
        read = self._read | {name: _read(ledger.judgements.reading(name)[0]) for name in fresh}
        self._read = {name: read[name] for name in sorted(standing)}
        said = tuple(ledger.judgements.decisions(about=Subject.ENTITY))
        self._known = speakers(self._read.values(), said)
        self._standing, self._decided = standing, said


def speakers(readings: Iterable[_Read], decisions: Sequence[Decision] = ()) -> Speakers:
    """Return the sources of these readings, people's decisions about their names laid over."""
    every = list(readings)
    entities = decided(resolve(mention for each in every for mention in each.mentions), decisions)
    of_mention = {mention.id: entity for entity in entities for mention in entity.mentions}
    said: dict[str, list[Ref]] = {}
    passed: dict[str, list[Ref]] = {}
    known: dict[str, Speaker] = {}
    for each in every:
        mentioned = _index(each.mentions)
        for ref, hop, source in each.spoken:
            speaker = _speaker(ref, source, mentioned, of_mention)
            if speaker:
                known.setdefault(speaker.id, speaker)
                (passed if hop else said).setdefault(speaker.id, []).append(ref)
    whole = [
        replace(each, said=_once(said.get(key, ())), passed=_once(passed.get(key, ()))) for key, each in known.items()
    ]
    nouns = {
        (each.mentions[0].document, at): of for each in every if each.mentions for at, of in each.described.items()
    }
    public = [each for each in whole if each.entity is None or is_public(each.entity, nouns)]
    order = sorted(public, key=lambda each: (-len(each.said), -len(each.passed), each.name, each.id))
    named = tuple(each for each in entities if is_public(each, nouns))
    return Speakers(public=tuple(order), entities=named, private=len(whole) - len(public))


def is_public(entity: Entity, nouns: Mapping[tuple[str, Span], frozenset[str]]) -> bool:
    """Return whether a text gives a person a public role, or a body to speak for; what is no person is public.

    ``nouns`` are what each person is called where it speaks, by document and place.
    """
    if entity.type is not EntityType.PERSON:
        return True
    roles = frozenset().union(*(mention.roles for mention in entity.mentions))
    roles |= {word for m in entity.mentions for span in m.spans for word in nouns.get((m.document, span), ())}
    if roles & PUBLIC:
        return True
    return not roles & PERSONS and any(mention.of for mention in entity.mentions)


def _read(reading: Reading) -> _Read:
    document = reading.document
    assert document is not None  # noqa: S101 - one that was skipped whole is not kept
    spoken = (
        ((document.id, claim.id), number, hop.source)
        for claim in reading.claims
        for number, hop in enumerate(claim.chain)
    )
    return _Read(mentions=names(reading), spoken=tuple(spoken), described=_described(document, reading.claims))


def _described(document: Document, claims: Iterable[Claim]) -> dict[Span, frozenset[str]]:
    spans = {hop.source.mention for claim in claims for hop in claim.chain} - {None}
    words = {span: frozenset(_WORD.findall(document[span].casefold())) & PERSONS for span in spans if span}
    return {span: found for span, found in words.items() if found}


Place = tuple[str, object]


def _index(mentions: Iterable[Mention]) -> dict[Place, Mention]:
    """Mentions by where they stand, and by their names where a chain's source stands nowhere."""
    found: dict[Place, Mention] = {}
    for mention in mentions:
        found.setdefault((mention.type, fold(mention.name)), mention)
        for span in mention.spans:
            found.setdefault(("at", span), mention)
    return found


def _speaker(
    ref: Ref, source: Source, mentioned: Mapping[Place, Mention], of_mention: Mapping[str, Entity]
) -> Speaker | None:
    if source.type in _UNNAMED:
        key = hashlib.sha256("\x1f".join((ref[0], source.type, fold(source.name))).encode()).hexdigest()[:16]
        return Speaker(id=key, name=source.name, type=source.type)
    mention = next(filter(None, (mentioned.get(place) for place in _places(source))), None)
    entity = of_mention.get(mention.id) if mention else None
    if entity is None or entity.type not in _NAMED:
        return None
    return Speaker(id=entity.id, name=entity.name, type=_NAMED[entity.type], entity=entity)


def _places(source: Source) -> Iterator[Place]:
    if source.type in {SourceType.ANONYMOUS, SourceType.VAGUE}:
        return
    if source.mention:
        yield "at", source.mention
    for kind in EntityType:
        yield kind, fold(source.canonical or source.name)


def _once(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(refs))
