"""Who and what the documents speak of, under all its names, and why two names were held to be one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.judgement import Reason
from firsthand.model.text import Span


class EntityType(StrEnum):
    """What carries a name. A country is a state and its government, and its capital where that stands for them."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    ACCOUNT = "account"
    COUNTRY = "country"
    PLACE = "place"


class Ground(StrEnum):
    """What a merge rests on, from what needs no thought to what a person may want to look at first."""

    SAME_NAME = "same name"
    LISTED = "listed name"
    LOCATION = "same location"
    ROMANISATION = "romanisation"
    EXPANSION = "acronym expanded"
    ACCOUNT = "account"
    SHORT_FORM = "short form"
    OFFICE = "office"
    SLIP = "slip of spelling"
    BARE_NAME = "bare name"
    DECISION = "a person’s decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One form under which a document names something, with every place where it stands.

    ``name`` is the form without titles; ``local`` says that it means nothing outside its document ("the ministry").
    ``roles`` are head nouns ("minister"), ``countries`` the nations of the words around the name. ``also`` are names
    that the document itself gives for the same thing, such as what an acronym stands for.
    """

    document: str
    name: str
    type: EntityType
    spans: tuple[Span, ...] = ()
    local: bool = False
    also: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    gender: str | None = None
    of: str | None = None
    handle: str | None = None
    geonames: int | None = None
    point: tuple[float, float] | None = None

    @property
    def shown(self) -> tuple[tuple[str, Span], ...]:
        """The first place where it stands, as evidence; nothing where the text does not name it."""
        return tuple((self.document, span) for span in self.spans[:1])

    @property
    def id(self) -> str:
        """A name for the mention that hangs on its document, its type and its form."""
        return _digest(self.document, self.type, self.name, self.handle or "", str(self.geonames or ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """The judgement that two mentions name one thing: on what ground, why, and by which version of which rule."""

    a: Mention
    b: Mention
    ground: Ground
    reasons: tuple[Reason, ...]
    rule: str
    version: str

    def __post_init__(self) -> None:
        if not self.reasons:
            raise ValueError("a merge needs a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, body, outlet, account, country or place, with its mentions and the merges that joined them.

    ``names`` are all forms, the one it is shown under first. The merges join the mentions as a tree.
    """

    type: EntityType
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    merges: tuple[Merge, ...] = ()

    def __post_init__(self) -> None:
        if not self.names or not self.mentions:
            raise ValueError("an entity has a name and is mentioned somewhere")
        if len(self.merges) != len(self.mentions) - 1:
            raise ValueError(f"{len(self.mentions)} mentions are not joined by {len(self.merges)} merges")

    @property
    def name(self) -> str:
        """The name it is shown under."""
        return self.names[0]

    @property
    def documents(self) -> frozenset[str]:
        """The documents that mention it."""
        return frozenset(mention.document for mention in self.mentions)

    @property
    def id(self) -> str:
        """A name for the entity that hangs on what was joined in it: the least of its mentions' ids."""
        return _digest("entity", min(mention.id for mention in self.mentions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name as the case keeps it: once, in however many documents it stands with the same words beside it.

    ``mention`` has the form's id for its document, so that two forms are never taken for names of one text; ``shown``
    is where it was first met.
    """

    mention: Mention
    shown: tuple[tuple[str, Span], ...] = ()

    @property
    def id(self) -> str:
        """A name for the form that hangs on its words and what is said beside them."""
        return self.mention.document


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Two forms that name one thing, by their ids: on what ground, why, and by which rule.

    ``given`` says that one document itself shows it; what else is known of others by that name does not undo it.
    """

    a: str
    b: str
    ground: Ground
    reasons: tuple[Reason, ...]
    rule: str
    version: str
    given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One entity as the case knows it: its forms, and what joins them.

    ``apart`` says that its name is not enough to know whom another document means by it: a surname of two.
    """

    forms: tuple[Form, ...]
    joinings: tuple[Joining, ...] = ()
    apart: bool = False


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
