"""Names of persons: what is title and what is name, and whether two names can be, or must be, one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from firsthand.judgements.entities.given import COMMON_SURNAMES, FAMILY_FIRST, GIVEN, forms_of_one
from firsthand.judgements.entities.spelling import fold, gendered, respell, same_sound, skeleton, slip
from firsthand.language.actors.genders import gender_of_name
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import BODY_NAME_WORDS, OFFICES, TITLES, is_person_noun
from firsthand.language.nouns import without_possessive
from firsthand.model.entity import Ground

ROYAL = frozenset("pope king queen prince princess emperor empress saint sheikh patriarch".split())
"""Titles that stand with one name, and are part of it: "Pope Francis", "Prince Albert"."""

RANKS = frozenset(
    """ayatollah general colonel major captain lieutenant sergeant admiral marshal brigadier corporal president prime
    minister vice deputy foreign defence defense secretary chancellor premier mayor governor ambassador representative
    congressman congresswoman senator judge justice chief chairman chairwoman speaker state first former acting interim
    retired spokesman spokeswoman spokesperson king queen""".split()
)
"""Words that stand before a name in titles of more than one word ("Deputy Prime Minister", "Secretary of State")."""

PARTICLES = frozenset("de da di del della du la le van von der den bin ibn al el ben ter dos zu und af st".split())
_SUFFIX = re.compile(r",? (Jr|Sr|II|III|IV)\.?$")
_LONGEST = 8
"""Words in a name; what has more is a description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in folded words: ``given`` names and initials, ``family`` name with its particles, ``suffix``.

    ``given`` is empty where only a surname, or one name alone, is known.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str = ""

    @property
    def full(self) -> bool:
        """Whether the person is named by more than one name, an initial aside."""
        return bool(self.given) and len(self.given[0]) > 1

    @property
    def surname(self) -> str:
        """The family name without what it may be written without ("leyen", "drian")."""
        return self.family[-1]

    @property
    def lone_given(self) -> bool:
        """Whether it is a first name alone, by which nobody is told from another."""
        return not self.given and len(self.family) == 1 and self.surname in GIVEN

    @property
    def words(self) -> str:
        """The name as folded words."""
        return " ".join((*self.given, *self.family, *([self.suffix] if self.suffix else [])))


@lru_cache(maxsize=20_000)
def bare(words: str) -> str:
    """Return a name without the titles, offices and nations before it, its possessive ending, and a handle's signs."""
    parts = without_possessive(" ".join(words.split())).split()
    while len(parts) > 1 and _before_name(parts):
        parts = parts[1:]
    return " ".join(parts)


def _before_name(parts: list[str]) -> bool:
    word = parts[0].rstrip(".,").casefold()
    if word in ROYAL and len(parts) == 2:
        return False
    if word in {"the", "of", "a", "an", "for", "and", "to"} or not any(c.isalpha() for c in word):
        return True
    plain = without_possessive(parts[0])
    return word in TITLES or word in RANKS or word in OFFICES or bool(nation_of(plain)) or plain == "Kremlin"


@lru_cache(maxsize=20_000)
def name_of(words: str) -> Name | None:
    """Return a person's name read into its parts, or None where the words are no name of a person."""
    plain = bare(words)
    suffix = _SUFFIX.search(plain)
    plain = _SUFFIX.sub("", plain)
    written = plain.replace("-", "").split()
    if not written or len(written) > _LONGEST or not _capitals(written):
        return None
    parts = tuple(p for p in (fold(w).replace(" ", "") for w in plain.split()) if p)
    if not parts or parts[-1] in PARTICLES or any(w in BODY_NAME_WORDS for w in parts):
        return None
    if any(is_person_noun(p) and p not in GIVEN and p not in ROYAL for p in parts[:-1]) or _no_surname(plain, parts):
        return None
    if any(p in GIVEN and before not in GIVEN | PARTICLES for before, p in pairwise(parts[1:-1])):
        return None  # two names run together
    return _in_parts(parts, suffix[1].casefold() if suffix else "")


def _capitals(written: list[str]) -> bool:
    return all(w[0].isupper() or w.casefold() in PARTICLES for w in written) and written[-1][0].isupper()


def _no_surname(plain: str, parts: tuple[str, ...]) -> bool:
    """Whether the last word is a role or a nation: "Vice Speaker", "Brazilian President"; or an acronym alone."""
    last = parts[-1]
    if len(parts) == 1 and plain.isupper() and len(plain) < 5:
        return True
    if last in COMMON_SURNAMES:
        return False
    return last in OFFICES or last in RANKS or bool(nation_of(plain.rsplit(maxsplit=1)[-1]))


def _in_parts(parts: tuple[str, ...], suffix: str) -> Name:
    if len(parts) == 1:
        return Name(given=(), family=parts, suffix=suffix)
    if parts[0] in ROYAL:
        return Name(given=parts[:1], family=parts[1:], suffix=suffix)
    if parts[0] in FAMILY_FIRST and parts[-1] not in FAMILY_FIRST - {parts[0]} and parts[0] not in GIVEN:
        return Name(given=parts[1:], family=parts[:1], suffix=suffix)
    if parts[0] in FAMILY_FIRST and len(parts) == 2 and parts[1] in FAMILY_FIRST:  # "Wang Yi", "Gao Feng"
        return Name(given=parts[1:], family=parts[:1], suffix=suffix)
    start = len(parts) - 1
    while start > 0 and parts[start - 1] in PARTICLES and not (start == 1 and parts[0] in GIVEN):
        start -= 1
    return Name(given=parts[:start], family=parts[start:], suffix=suffix)


def person_keys(name: Name) -> frozenset[str]:
    """Return what two names of one person share: the surname's sound, or its skeleton beside the same first name.

    Only beside the very same first name is a surname with a slip in it one person's; thousands share a skeleton.
    A name of three words or more may be cut to either of its surnames, so that each that is no first name gives a key.
    """
    more = (part for part in name.given[1:] if len(part) > 2 and part not in GIVEN)
    slips = {name.given[0], "".join(name.given)} if name.full else set()
    return frozenset(
        {f"person:{respell(part)}" for part in (name.surname, *more)}
        | {f"person:{skeleton(name.surname)} {given}" for given in slips}
    )


def is_of_slip(key: str) -> bool:
    """Return whether a key is of those that only a slip in the surname makes meet."""
    return key.startswith("person:") and " " in key


@lru_cache(maxsize=50_000)
def agree(a: Name, b: Name) -> tuple[Ground, str] | None:
    """Return why two full names are one person's, the ground and half a sentence, or None."""
    if a.suffix != b.suffix and a.suffix and b.suffix:
        return None
    if a.words == b.words:
        return Ground.SAME_NAME, "the name is the same"
    if not (a.full and b.full):
        return None
    given, family = _first_names(a, b), _families(a, b)
    if given is None or family is None or not _middle(a, b):
        return None
    if Ground.SLIP in {given, family}:
        # One slip in one name: two of them are two people as easily.
        sure = {given, family} == {Ground.SLIP, Ground.SAME_NAME}
        return (Ground.SLIP, "the two differ by one letter in one of their names") if sure else None
    return _without_slip(given, family)


def _without_slip(given: Ground, family: Ground) -> tuple[Ground, str]:
    if family is not Ground.SAME_NAME:
        return Ground.ROMANISATION, "both names are the same in another romanisation"
    if given is not Ground.SAME_NAME:
        return Ground.ROMANISATION, "the surname is the same, and the first names are forms of one"
    return Ground.SHORT_FORM, "the first name and the surname are the same, and a middle name is left out"


def _first_names(a: Name, b: Name) -> Ground | None:
    x, y = a.given[0], b.given[0]
    if x == y or " ".join(a.given).replace(" ", "") == " ".join(b.given).replace(" ", ""):
        return Ground.SAME_NAME
    if forms_of_one(x, y) and not _sexes_differ(x, y):
        return Ground.ROMANISATION
    if (x in GIVEN and y in GIVEN) or _sexes_differ(x, y):
        return None
    # In many languages an a at the end makes a man's first name a woman's.
    return Ground.SLIP if slip(x, y) and x.endswith("a") == y.endswith("a") else None


def _sexes_differ(x: str, y: str) -> bool:
    sexes = {gender_of_name(x), gender_of_name(y)}
    return sexes == {"m", "f"}


def _families(a: Name, b: Name) -> Ground | None:
    x, y = a.surname, b.surname
    if x == y:
        return Ground.SAME_NAME if _particles(a, b) else None
    if same_sound(x, y):
        return Ground.ROMANISATION
    return Ground.SLIP if slip(x, y) else None


def _particles(a: Name, b: Name) -> bool:
    return a.family == b.family or not (len(a.family) > 1 and len(b.family) > 1)


def _middle(a: Name, b: Name) -> bool:
    """Whether the middle names go together: each of the fewer is one of the others, its initial, or a form of it."""
    fewer, more = sorted((a.given[1:], b.given[1:]), key=len)
    return all(any(m == f or m[:1] == f or f[:1] == m or same_sound(f, m) or slip(f, m) for m in more) for f in fewer)


def short_of(short: Name, full: Name) -> bool:
    """Whether a name that is not full may stand for a full one: the surname alone, or with an initial that fits."""
    if short.suffix and full.suffix and short.suffix != full.suffix:
        return False
    if gendered(short.surname, full.surname) or not same_sound(short.surname, full.surname):
        return bool(len(full.given) > 1 and not short.given and short.family == full.given[-1:])
    if len(short.family) > 1 and len(full.family) > 1 and short.family != full.family:
        return False
    return all(s == f[:1] or s == f for s, f in zip(short.given, full.given, strict=False))


def common(name: Name) -> bool:
    """Whether so many bear the surname that it needs more than itself to say who is meant."""
    return name.surname in COMMON_SURNAMES or len(name.surname) < 2
