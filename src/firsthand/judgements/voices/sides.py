"""For whom a source speaks and what seat it holds, as far as the document says so beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from firsthand.judgements.entities.given import GIVEN
from firsthand.judgements.entities.states import land, state_in
from firsthand.language.actors.nations import nation_of
from firsthand.language.actors.roles import OFFICES, PERSONS, RANKS, one_person
from firsthand.language.words import Word, words

_IS = re.compile(r" (?:is|was) (?:the |a |an )?(?=[\w’' -]{3,60})")
_BEFORE, _AFTER = 70, 110  # characters of a text that are looked at on either side of a name
_OCCURRENCES = 12  # of one name, the first of which say what its bearer is
_STOPS = frozenset('.;:!?()"“”') | {"—", "–", "-"}

# What a seat is a seat of: "foreign minister" and "water minister" are two.
_FIELDS = frozenset(
    "foreign defense defence interior finance water energy prime deputy vice health justice economy trade agriculture"
    " transport education labor labour environment culture security intelligence".split()
)

_AMERICAN = {"defence": "defense", "labour": "labor"}

# Seats that one person holds at a time; a ministry has several spokesmen.
_SEATS = frozenset(
    "minister president premier chancellor governor mayor king queen pope emperor prince sultan emir secretary-general"
    " chairman chairwoman".split()
)

# Words that end like the name of a nation, and are none.
_LIKE_NATIONS = frozenset(
    "meridian guardian christian civilian academia media india-pacific librarian comedian custodian median victorian"
    " encyclopedia suburbia utopia phobia insomnia pneumonia malaria bacteria criteria trivia magnolia livia olivia"
    " octavia flavia silvia sylvia amelia emilia cecilia ophelia cornelia cordelia delia celia alicia felicia lucia"
    " marcia nadia claudia antonia virginia virgin eugenia xenia tania zinovia adrian brian damian fabian julian"
    " vivian lilian lillian gillian marian dorian florian christian sebastian cyprian maximilian kilian".split()
)
_NO_NATIONS = GIVEN | _LIKE_NATIONS

_AFLOAT = frozenset({"master", "skipper", "pilot"})
_WHERE = frozenset("in at near from outside inside".split())

_STATE = frozenset(
    "minister ministry president presidency premier chancellor spokesman spokeswoman spokesperson official officer"
    " officers officials general colonel col gen admiral commander army military government office staff command guard"
    " guards soldier soldiers sergeant corporal private lieutenant captain major ambassador envoy embassy navy forces"
    " brigade kremlin pentagon administration secretary cabinet authority authorities police court parliament senate"
    " department treasury prosecutor prosecutors intelligence governor mayor adviser advisor aide deputy regime"
    " leadership naval commodore quartermaster policeman policewoman constable inspector detective sheriff customs"
    " delegate delegates delegation negotiator attaché attache consul diplomat deputy premier conscript"
    " chairman-in-office"
    " reservist reservists marine airman security palace prefect magistrate warden harbourmaster harbormaster bailiff"
    " ombudsman rapporteur registrar-general".split()
)
"""Words by which a source with a nation's name beside it speaks for that nation, or is in its pay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a text says beside a name: the nation, the role nouns, and the seat ("water minister") where it is one."""

    nation: str | None = None
    roles: frozenset[str] = frozenset()
    seat: str | None = None

    @property
    def side(self) -> str | None:
        """The nation for which the source speaks, where its role is one of state."""
        return self.nation if self.of_state else None

    @property
    def of_state(self) -> bool:
        """Whether the role is one of state, whichever state that is."""
        # A ship's master is called captain as an officer is.
        return bool(self.roles & _STATE - ({"captain"} if self.roles & _AFLOAT else set()))

    def __or__(self, other: Standing) -> Standing:
        return Standing(
            nation=self.nation or other.nation, roles=self.roles | other.roles, seat=self.seat or other.seat
        )


def nation(word: str) -> str | None:
    """Return the nation that one capitalized word names, as its name, its adjective or its possessive.

    Nations that no list has ("Marrenia") are told by their endings; a possessive alone is not enough ("Smith's").
    """
    bare = re.sub(r"['’]s?$", "", word)
    known = nation_of(bare)
    if known or not bare[:1].isupper() or bare.lower() in _NO_NATIONS:
        return known
    if bare.endswith("ian") and len(bare) > 5:
        return bare[:-1]
    return bare if bare.endswith("ia") and len(bare) > 4 else None


def is_capital(word: str) -> bool:
    """Return whether a word that stands for a nation is none of its own names: Kyiv, and not Ukrainian."""
    of = nation(word)
    return of is not None and of[:3].casefold() != word[:3].casefold() and not word.isupper()


HEAD = 400
"""Characters at the head of a text that say what it is about."""
_CAPITALS = re.compile(rf"\b(?!(?i:{'|'.join(sorted(_LIKE_NATIONS))})\b)[A-Z][^\W\d_]{{2,}}(?! [A-Z])")


@lru_cache(maxsize=512)
def about(text: str) -> str | None:
    """Return the one state that the head of a text names, or the only one in all of it; None where there are more."""
    for stretch in (text[:HEAD], text):
        words = (m[0].title() if m[0].isupper() else m[0] for m in _CAPITALS.finditer(stretch))
        named = {land(found): found for word in words if (found := nation(word) or state_in(text, word))}
        if len(named) == 1:
            return next(iter(named.values()))
    return None


@lru_cache(maxsize=4096)
def described(description: str, text: str = "") -> Standing:
    """Return what a description says by itself: "a senior Tarvian official", "Marrenia's General Staff".

    The text shows what unlisted states there are.
    """
    return _standing(list(words(description)), text)


@lru_cache(maxsize=4096)
def standing(text: str, name: str) -> Standing:
    """Return what the text says beside the name, wherever it stands: before it, or behind it between commas."""
    found = Standing()
    for before, after in _windows(text, name):
        found = found | _standing(before, text) | _standing(after, text)
    return found


def _windows(text: str, name: str) -> Iterator[tuple[list[Word], list[Word]]]:
    at = text.find(name)
    for _ in range(_OCCURRENCES):
        if at < 0:
            return
        end = at + len(name)
        yield _leading(text, at), _trailing(text, end)
        at = text.find(name, end)


def _leading(text: str, at: int) -> list[Word]:
    """The words right before a name, back to a stop; one comma may part a title from its bearer."""
    row: list[Word] = []
    ahead = words(text, max(0, at - _BEFORE), at)
    for n in reversed(range(len(ahead))):
        word = ahead[n]
        if word.text == "," and all(each.low in RANKS for each in row):
            continue  # "the army's spokesman, Brigadier Hale"
        if word.text == "." and not row and n and ahead[n - 1].low in RANKS:
            continue  # "army spokesman Brig. Hale"
        if not word.spelled or "\n" in text[word.end : at] or len(row) >= 6:
            break
        if word.low in {"and", "said", "told", "that", "but", "with", "by", "when", "as", "while"}:
            break
        row.insert(0, word)
    return row if any(word.low in OFFICES | PERSONS or word.low in _STATE for word in row[-5:]) else []


def _trailing(text: str, end: int) -> list[Word]:
    """The words of an apposition behind a name, and of what it is "of"."""
    rest = text[end : end + _AFTER].partition("\n")[0]
    if rest.startswith(","):
        row: list[Word] = []
        for word in words(rest, 1):
            if word.text == "," or word.text in _STOPS or word.low in {"said", "told", "who"}:
                break
            row.append(word)
        return row if any(word.low in OFFICES | PERSONS for word in row) else []
    if copula := _IS.match(rest):
        row = list(words(rest, copula.end())[:6])
        return row if any(word.low in OFFICES | PERSONS for word in row[:4]) else []
    return list(words(rest)[:2]) if rest.startswith(" of ") else []


# Offices of unions, companies and clubs whose words are also a soldier's or a minister's.
_OF_NO_STATE = re.compile(
    r"\b(?:(?:general|executive|honorary|club|company|branch) secretary|general (?:manager|counsel|practitioner)"
    r"|(?:chief )?(?:executive|financial|operating|technology|investment|commercial|press) officer)\b"
)


def _standing(row: list[Word], text: str) -> Standing:
    plain = " ".join(word.low for word in row)
    if _OF_NO_STATE.search(plain):
        kept = set(_OF_NO_STATE.sub(" ", plain).split())
        row = [word for word in row if word.low in kept or word.low not in _STATE]
        return _as_said(row, text) | Standing(roles=frozenset({"leader"}))
    return _as_said(row, text)


def _as_said(row: list[Word], text: str) -> Standing:
    # "Diplomats in Vienna" speak for no Austria.
    nations = (
        nation(w.text) or state_in(text, w.text)
        for n, w in enumerate(row)
        if w.spelled and not (n and row[n - 1].low in _WHERE)
    )
    roles = [(n, one_person(word.low)) for n, word in enumerate(row) if one_person(word.low) in PERSONS | _STATE]
    seat = next((_seat(row, at, role) for at, role in roles if role in _SEATS), None)
    return Standing(
        nation=next((found for found in nations if found), None),
        roles=frozenset(role for _, role in roles) | frozenset(word.low for word in row if word.low in _STATE),
        seat=seat,
    )


def _seat(row: list[Word], at: int, role: str) -> str:
    field = row[at - 1].low if at else ""
    return f"{_AMERICAN.get(field, field)} {role}" if field in _FIELDS else role
