"""Those whom a text speaks of, each place where it does, and which of them a later mention may mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from firsthand.claims.sources.phrases import Phrase
from firsthand.claims.sources.roster import Person
from firsthand.language.actors.genders import ANY_MAN, ANY_WOMAN, gender_of, gender_of_name
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import FITS, is_person_noun, role_fits
from firsthand.model.claim import Source, SourceType
from firsthand.model.text import Span

HUMAN = frozenset({SourceType.PERSON, SourceType.ANONYMOUS, SourceType.OFFICIAL})
COLLECTIVE = frozenset({SourceType.ORGANIZATION, SourceType.OUTLET})

_IDLE = frozenset(
    """a an the this that these those senior top former same said late longtime veteran one two three four both all
    new old unnamed anonymous elder younger young local own current then-""".split()
)
"""Words of a later mention that need not stand in the earlier one."""

_ALIKE = {"gop": "republican", "dem": "democratic", "democrat": "democratic", "defence": "defense"}


def key_of(source: Source) -> tuple[str, SourceType]:
    """Return what makes two sources of one document one: the name in whatever case, and the type."""
    return source.name.casefold(), source.type


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """One whom the text speaks of. ``words`` are the words it is described by, nations and synonyms made alike."""

    source: Source
    roles: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    gender: str | None = None
    plural: bool = False
    key: tuple[str, SourceType] = field(init=False, repr=False, compare=False)
    """What makes two referents one."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", key_of(self.source))

    @property
    def nations(self) -> frozenset[str]:
        """The nations among the words."""
        return frozenset(w for w in self.words if w.startswith("="))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a referent is spoken of; ``speaks`` where it is the source of a claim there."""

    span: Span
    referent: Referent
    speaks: bool = False


def by_end(occurrence: Occurrence) -> tuple[int, bool]:
    """Return where an occurrence ends; of two that end in one place, the one that speaks comes last."""
    return occurrence.span.end, occurrence.speaks


def likened(words: frozenset[str] | tuple[str, ...] | set[str]) -> frozenset[str]:
    """Return words in a form to compare: "American", "U.S." and "US" alike; the nations are marked with "="."""
    return frozenset(_alike(word) for word in words) - {""}


@lru_cache(maxsize=20_000)
def _alike(word: str) -> str:
    bare = word.strip(".,'’\"“”()")
    nation = (
        nation_of(word) or nation_of(bare) or (nation_of(bare.title()) if bare.islower() and len(bare) > 3 else None)
    )
    if nation:
        return "=" + nation.casefold()
    plain = bare.casefold()
    return _ALIKE.get(plain, plain)


_IDLE_LIKENED = likened(_IDLE)


def of_person(person: Person) -> Referent:
    """Return the referent of a person whom the document names."""
    source = Source(name=person.name, type=SourceType.PERSON, of=person.of)
    return Referent(source=source, roles=person.roles, words=likened(person.words), gender=person.gender)


def of_source(source: Source, phrase: Phrase) -> Referent:
    """Return the referent of a source known by its description, or by a name that is no person's."""
    words = likened({w.text for w in phrase.words if w.text[0].isalnum()})
    human = source.type in HUMAN | {SourceType.VAGUE}
    plural = phrase.plural if human else False
    return Referent(
        source=source,
        roles=frozenset({phrase.head}),
        words=words,
        gender=None if phrase.plural else gender_of((phrase.head, *phrase.title_words)) or _by_first_name(source),
        plural=plural or (" and " in source.name and source.type is SourceType.PERSON),
    )


def _by_first_name(source: Source) -> str | None:
    first = source.name.split(maxsplit=1)[0]
    return (gender_of((first.casefold(),)) or gender_of_name(first)) if source.type is SourceType.PERSON else None


def fits(phrase: Phrase, referent: Referent) -> int:
    """Return how well a description may mean a referent: 0 not at all, 1 by a wider noun, 2 by its own noun."""
    if phrase.plural != referent.plural or not _modifiers_fit(phrase, referent) or _of_another_nation(phrase, referent):
        return 0
    if phrase.head in referent.roles:
        return 2
    return int(any(role_fits(phrase.head, role) for role in referent.roles))


_OF = re.compile(r"of (?:the )?([A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2})")


def _of_another_nation(phrase: Phrase, referent: Referent) -> bool:
    """Whether "the president of Belarus" is told where the text makes the one president that of another nation."""
    behind = _OF.match(phrase.tail)
    of = {word for word in likened({behind[1], *behind[1].split()}) if word.startswith("=")} if behind else set[str]()
    return bool(of and referent.nations) and not of & referent.nations


def fits_stranger(phrase: Phrase, referent: Referent) -> bool:
    """Return whether a description may mean a person of whom the text has told no role: "the analyst", "the woman"."""
    if phrase.plural or referent.plural or referent.source.type is not SourceType.PERSON:
        return False
    if phrase.head in ANY_MAN | ANY_WOMAN:
        return referent.gender in {None, "m" if phrase.head in ANY_MAN else "f"}
    free = not referent.roles or any(phrase.head in FITS.get(r, frozenset()) for r in referent.roles)
    return is_person_noun(phrase.head) and free


def _modifiers_fit(phrase: Phrase, referent: Referent) -> bool:
    asked = likened(phrase.modifiers) - _IDLE_LIKENED - {phrase.head}
    asked = frozenset(a for a in asked if a not in {"'s", "’s"})
    missing = asked - referent.words
    if not missing:
        return True
    nations = {m for m in missing if m.startswith("=")}
    return missing == nations and not referent.nations and referent.source.type is SourceType.PERSON


def agrees(referent: Referent, gender: str) -> bool:
    """Return whether "he" ("m") or "she" ("f") may mean the referent."""
    return referent.source.type in HUMAN and not referent.plural and referent.gender in {None, gender}
