"""What kind of source a mention names, by its words alone: who or what it is before anything is traced further back."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.claims.sources.body_names import governs, named_for, named_for_members
from firsthand.claims.sources.descriptions import body_in, description
from firsthand.claims.sources.named_roles import goes_by, office_and_name
from firsthand.claims.sources.phrases import KEPT_TITLES, NEW, Phrase, Word, phrase_of
from firsthand.claims.sources.roster import Roster
from firsthand.claims.sources.source_types import JOURNALISTS, type_of_noun
from firsthand.language.actors.gazetteer import is_outlet, is_outlet_description, is_seat, usual_outlet
from firsthand.language.actors.genders import gender_of_name
from firsthand.language.actors.nations import nation_of, usual_capital
from firsthand.language.actors.roles import (
    BODIES,
    BODY_NAME_WORDS,
    CROWDS,
    OFFICES,
    RECORDS,
    SPEAKING_THINGS,
    is_body_name,
    is_person_noun,
    singular,
)
from firsthand.language.nouns import without_the
from firsthand.model.claim import Source, SourceType

PRONOUNS = frozenset(
    """he she it they him her them his hers its their i we me us my our you your who whom whose which that himself
    herself itself themselves one""".split()
)
"""Mentions that name nobody by themselves."""

NAMES_LIKE_PRONOUNS = frozenset({"US", "US’s", "US's", "WHO", "WHO’s", "WHO's"})
"""A country and a body in capitals, whose names in small letters are pronouns."""

_NOT_PERSONS = BODY_NAME_WORDS | RECORDS
_NOBODY = frozenset("there here this that these those what such so then unnamed".split())
_NAME_AFTER_COMMA = re.compile(r"^, (?:an? |the )?(.+)$", re.DOTALL)
# "the ambassador here, Lorenz Tolle", "the mediator between them, Pilar Roth": what the role is of, and then the name.
_NAME_BEHIND_PLACE = re.compile(
    r"^(?:here|there|(?:of|at|in|for|from|to|on|over|under|with|between|among|near|behind) [^,]{1,80}), (.+)$",
    re.DOTALL,
)
# What a person works for, right after the name or after the role that is set on after it.
_EMPLOYER = re.compile(
    r"(?:, (?!\w+ing\b)(?:[\w’'-]+ ){1,9}?|,? ?)(?:of|for|at|from|with) (?:the )?([A-Z][^,;]{1,100})", re.DOTALL
)


def is_pronoun(words: str) -> bool:
    """Return whether a mention is a pronoun: "us", and not "US"."""
    return words not in NAMES_LIKE_PRONOUNS and words.casefold() in PRONOUNS


def identify(words: str, at: int, roster: Roster, outlet: str | None = None) -> Source:
    """Return the source that a mention at a place of the text names by its own words: name, type, usual spelling, body.

    ``outlet`` is the document's own. Pronouns, and roles taken up again, come back as the words they are.
    """
    phrase = phrase_of(" ".join(words.split()))
    if not phrase.core or is_pronoun(words):
        return Source(name=words, type=SourceType.VAGUE)
    if _IMPERSONAL.match(words):
        return Source(name=words, type=SourceType.VAGUE)
    if phrase.core[0].plain in _NOBODY and len(phrase.core) == 1:
        return Source(name=words, type=SourceType.VAGUE)
    if part := _NUMBERED_PART.match(phrase.text):
        return Source(name=part["part"], type=SourceType.DOCUMENT)
    if body := named_for(phrase.text):
        return Source(name=body, type=SourceType.ORGANIZATION)
    if joined := _listed(phrase, at, roster, outlet) or _joined(phrase, at, roster, outlet):
        return joined
    if named := goes_by(phrase, at, roster) or office_and_name(phrase, at, roster):
        return named
    return (
        _of_label(phrase, at, roster)
        or _of_name(phrase, at, roster, outlet)
        or _of_apposition(phrase, at, roster, outlet)
        or _of_noun(phrase, outlet)
    )


_IMPERSONAL = re.compile(
    r"it (?:is|was|has|had) |(?:in|at|on|along|around|among|up|down|across|outside|inside) .* they$", re.IGNORECASE
)
"""It is said, or "in the queue they" say: the words are all that there is of a source."""

_NUMBERED_PART = re.compile(
    r"(?:[Tt]he )?(?P<part>(?:[Aa]rticle|[Ss]ection|[Cc]lause|[Pp]aragraph|[Aa]nnex|[Cc]hapter|[Rr]esolution"
    r"|[Pp]rotocol|[Ss]chedule|[Aa]ppendix|[Rr]egulation|[Dd]irective|[Dd]ecree|[Aa]mendment|[Ee]xhibit)"
    r" (?:[Nn]o\.? ?|[Nn]umber )?(?:\d[\w./()-]*|[IVXLC]+|[A-Z]))(?![\w-])(?! [A-Z])"
)
"""A part of a paper, or a paper that goes by its number: "Article 3 of the treaty", "Resolution 2202"."""


def _of_label(phrase: Phrase, at: int, roster: Roster) -> Source | None:
    """A transcript's speaker label, all in capitals."""
    words = [w for w in phrase.core if w.text[0].isalnum()]
    if not words or not all(w.text.isupper() and len(w.text) > 1 for w in words):
        return None
    person = roster.person(" ".join(w.text for w in words), at)
    return Source(name=person.name, type=SourceType.PERSON, of=person.of) if person else None


_NAME = r"(?:[Tt]he )?[A-Z][\w.’'-]*(?: (?:of |for |the )?[A-Z][\w.’'-]*){0,4}"
_LIST = re.compile(rf"{_NAME}(?:, {_NAME}){{1,9}},? and {_NAME}")
_BETWEEN = re.compile(r",? and |, ")


def _listed(phrase: Phrase, at: int, roster: Roster, outlet: str | None) -> Source | None:
    """Three named sources or more who speak together ("the US, UK, and Ukraine"): all names, none spelt out."""
    if not _LIST.fullmatch(phrase.text):
        return None
    parts = _BETWEEN.split(phrase.text)
    if any(is_person_noun(part.split()[-1].casefold()) for part in parts):
        return None  # "Lisk, Water Minister and Deputy Mayor": one, and what else that one is
    found = [identify(part, at, roster, outlet) for part in parts]
    kinds = {s.type for s in found}
    if SourceType.VAGUE in kinds:
        return None
    names = [s.name for s in found]
    kind = SourceType.PERSON if kinds == {SourceType.PERSON} else SourceType.ORGANIZATION
    return Source(name=f"{', '.join(names[:-1])} and {names[-1]}", type=kind)


_AND_NAMED = re.compile(r"and (?:[A-Z]|(?:the|an?|his|her|its|their|other)\b)")


def _joined(phrase: Phrase, at: int, roster: Roster, outlet: str | None) -> Source | None:
    """Two named sources joined by "and": both names, and their type where they share it."""
    if not _AND_NAMED.match(phrase.tail):
        return None
    if one := _of_two_roles(phrase, at, roster, outlet):
        return one
    if not phrase.name_words:
        return None
    first = identify(phrase.text[: len(phrase.text) - len(phrase.tail)], at, roster, outlet)
    second = identify(phrase.tail.removeprefix("and "), at, roster, outlet)
    if SourceType.VAGUE in {first.type, second.type}:
        return None
    kinds = {first.type, second.type}
    human = kinds <= {SourceType.PERSON, SourceType.ANONYMOUS, SourceType.OFFICIAL}
    kind = first.type if len(kinds) == 1 else SourceType.ANONYMOUS if human else SourceType.ORGANIZATION
    return Source(name=f"{first.name} and {second.name}", type=kind)


def _of_two_roles(phrase: Phrase, at: int, roster: Roster, outlet: str | None) -> Source | None:
    """ "Corvin Lines founder and CEO Tilda Brack": one person with two roles, and not somebody besides."""
    second = phrase_of(phrase.tail.removeprefix("and "))
    if phrase.plural or not is_person_noun(phrase.noun) or second.determiner or second.owner or not second.title_words:
        return None
    found = identify(second.text, at, roster, outlet)
    if found.type is not SourceType.PERSON:
        return None
    return replace(found, of=found.of or body_in(phrase.text[: -len(phrase.tail)]))


def _of_name(phrase: Phrase, at: int, roster: Roster, outlet: str | None) -> Source | None:
    name = phrase.name
    noun = is_person_noun(phrase.noun) or singular(phrase.noun) in SPEAKING_THINGS
    if name is None and len(phrase.core) == 1 and phrase.core[0].capital and noun:
        # A name that is also a noun: "Dean, a medical doctor", "Page said".
        name = phrase.core[0] if roster.person(phrase.core[0].text, at) else None
        if name:
            return _person(phrase, name, at, roster)
    if name is None:
        return _of_owner_alone(phrase, at, roster, outlet)
    office = phrase.name_words[-1].plain in OFFICES and not is_body_name(name.text)
    if office and roster.person(name.text, at) is None:
        return None  # "the Transport Minister": an office in capitals names nobody
    whole = phrase.text[phrase.name_words[0].start : name.end]
    if is_outlet(name.text) and _PORTFOLIO.search(phrase.text[: name.start]):
        named_behind = _of_apposition(phrase, at, roster, outlet)
        return named_behind or Source(name=description(phrase), type=SourceType.OFFICIAL)
    if not _surname(name, at, roster) and (printed := _printed(phrase, name, whole, roster, outlet)):
        return named_outlet(printed)
    if one := _one_of_a_kind(phrase, name, roster):
        return one
    known_body = roster.person(name.text, at) is None and roster.body(name.text)
    person = None if known_body else _person(phrase, name, at, roster)
    return person or _body(phrase, name, whole, roster)


def _printed(phrase: Phrase, name: Word, whole: str, roster: Roster, outlet: str | None) -> str | None:
    """The words that are an outlet's name: listed, formed as such names are, or said by the text to be one."""
    for words in (whole, name.text):
        if usual_outlet(words) or is_outlet(words) or (_same(words, outlet) and not governs(words)):
            return words
    short = phrase.determiner == "the" and name.text.casefold() in _PAPERS and not roster.body(name.text)
    return name.text if short or name.text.casefold() in roster.outlets else None


_PAPERS = frozenset(
    """times post herald tribune gazette courier chronicle examiner inquirer telegraph observer independent mercury
    sentinel ledger journal guardian standard messenger advertiser echo argus mail express""".split()
)
"""What a paper is called for short, with its article: "according to the Herald"."""


def _surname(name: Word, at: int, roster: Roster) -> bool:
    """Whether an outlet's name is that of a person whom the text has named in full: "Remo Tass … Tass said"."""
    person = roster.person(name.text, at) if " " not in name.text else None
    return person is not None and " " in person.name and person.name.endswith(name.text)


# What a minister is of is no name beside the office: "Minister of Foreign Affairs" speaks for no magazine.
_PORTFOLIO = re.compile(r"\b(?:ministers?|secretary|secretaries) (?:of|for) (?:the )?$", re.IGNORECASE)


def _one_of_a_kind(phrase: Phrase, name: Word, roster: Roster) -> Source | None:
    """A single capital noun after "a" or "one" is a kind of person, not a name: "one Muscovite", "a Democrat"."""
    single = phrase.determiner in NEW and phrase.owned == phrase.name_words and " " not in name.text
    other = nation_of(name.text) == name.text or singular(name.text.casefold()) in SPEAKING_THINGS
    if not single or other or phrase.title_words or roster.types.get(name.text.casefold()) in {"ORG", "GPE"}:
        return None
    return Source(name=description(phrase), type=SourceType.ANONYMOUS)


def _same(words: str, other: str | None) -> bool:
    return other is not None and _bare(words).casefold() == _bare(other).casefold()


def _bare(words: str) -> str:
    return without_the(words).removeprefix("THE ")


def named_outlet(words: str) -> Source:
    """Return the outlet of that name, with the usual spelling where the text has another."""
    name = _bare(words)
    usual = usual_outlet(name)
    return Source(name=name, type=SourceType.OUTLET, canonical=usual if usual != name else None)


_OWN_NAMES = frozenset(
    {
        "mcdonald's",
        "moody's",
        "sotheby's",
        "christie's",
        "lloyd's",
        "macy's",
        "wendy's",
        "sainsbury's",
        "lowe's",
        "kohl's",
    }
)


def _of_owner_alone(phrase: Phrase, at: int, roster: Roster, outlet: str | None) -> Source | None:
    """A mention that is only an owner ("Nervo’s"): whoever owns, unless the name itself ends so."""
    if phrase.text.casefold().replace("’", "'") in _OWN_NAMES:
        return Source(name=phrase.text, type=SourceType.ORGANIZATION)
    if phrase.owned or phrase.owner is None or is_pronoun(phrase.owner):
        return None
    return identify(phrase.owner, at, roster, outlet)


def _person(phrase: Phrase, name: Word, at: int, roster: Roster) -> Source | None:
    if nation_of(name.text) or is_seat(name.text) or _follows_body(phrase, name):
        return None
    gender = "f" if {"mrs", "ms", "miss"} & set(phrase.title_words) else "m" if "mr" in phrase.title_words else None
    person = roster.person(name.text, at, gender)
    if person is None and not _looks_like_person(phrase, name, roster):
        return None
    employer = _employer(phrase, name)
    if person is None:
        return Source(name=name.text, type=SourceType.PERSON, of=employer)
    return Source(name=person.name, type=SourceType.PERSON, of=employer or person.of)


def _follows_body(phrase: Phrase, name: Word) -> bool:
    """Whether a noun for a body stands right before the name: "the operator Eugas", "the energy major Eni"."""
    before = [w for w in phrase.core if w.end <= name.start]
    return (
        bool(before)
        and before[-1].text.islower()
        and (
            before[-1].plain == "major"
            or (singular(before[-1].plain) in BODIES and not is_person_noun(before[-1].plain))
        )
    )


def _looks_like_person(phrase: Phrase, name: Word, roster: Roster) -> bool:
    words = name.text.split()
    if any(singular(w.casefold()) in _NOT_PERSONS for w in words) or name.text.replace(".", "").isupper():
        return False
    titled = phrase.title_words or words[0].casefold() in KEPT_TITLES
    if titled or (len(words) > 1 and gender_of_name(words[0])):
        return True
    return roster.types.get(name.text.casefold()) == "PERSON"


def _employer(phrase: Phrase, name: Word) -> str | None:
    """The outlet or body in the words before the name, in its owner, or set on after it ("of", "for", "at")."""
    before = phrase.text[: name.start]
    found = body_in(before)
    if found is None and (m := _EMPLOYER.match(phrase.tail)):
        found = body_in(m[1])
    return found


def _body(phrase: Phrase, name: Word, whole: str, roster: Roster) -> Source:
    last = singular(name.text.split()[-1].casefold())
    if last in RECORDS and last not in BODIES and not named_for_members(name.text):
        return Source(name=description(phrase), type=SourceType.DOCUMENT)
    group = " " not in name.text and roster.types.get(name.text.casefold()) == "NORP"
    if last in CROWDS or group or _people_of(name.text):
        return Source(name=description(phrase), type=SourceType.VAGUE)
    full = None if phrase.owner else roster.body(_bare(whole))  # "Tarvia's" is no other state's ministry
    if full and (usual_outlet(full) or is_outlet(full)):
        return named_outlet(full)
    spelt = usual_capital(name.text)
    shown = full or _bare(phrase.text[phrase.core[0].start : name.end])
    return Source(name=shown, type=SourceType.ORGANIZATION, canonical=spelt)


def _people_of(name: str) -> bool:
    """Whether the word is a plural demonym: all of a people, and nobody in particular."""
    return name.endswith("s") and nation_of(name) is None and nation_of(name[:-1]) not in {None, name[:-1]}


def _of_apposition(phrase: Phrase, at: int, roster: Roster, outlet: str | None) -> Source | None:
    """ "Tarvia’s water minister, Petra Lisk": the name after the role."""
    m = _NAME_AFTER_COMMA.match(phrase.tail)
    if m is None:
        m = _NAME_BEHIND_PLACE.match(phrase.tail)
    if m is None:
        return None
    inner = phrase_of(m[1])
    if inner.name is None or inner.determiner or inner.name_words[0].start > 0:
        return None
    # Roles are more than any list has: "the clinical lead, Amina Tolland", where the text knows her for a person.
    person = phrase.head not in SPEAKING_THINGS and roster.person(inner.name.text, at) is not None
    if not (person or is_person_noun(phrase.head) or phrase.head == "one" or phrase.determiner == "one"):
        return None
    found = identify(m[1], at, roster, outlet)
    if found.type is SourceType.ORGANIZATION and phrase.head in _FILLED_BY_FIRMS:
        return found
    if found.type is not SourceType.PERSON:
        return None
    return Source(name=found.name, type=found.type, of=found.of or body_in(phrase.text[: -len(phrase.tail)]))


_FILLED_BY_FIRMS = frozenset(
    "owner operator maker manufacturer publisher supplier provider contractor insurer lender employer parent".split()
)
"""What a firm may be as well as a person: "its owner, Brixen Lines"."""

# "one of them, a boy from the south": the description after the comma.
_DESCRIBED_MEMBER = re.compile(r"^of [^,]{1,80}, (an? .+)$", re.DOTALL)
# Where what is said of a source ceases to be part of its description.
_STATED = re.compile(r",| (?:who|which|that|whose) ")


def _of_noun(phrase: Phrase, outlet: str | None) -> Source:
    if phrase.determiner == "one" and phrase.tail.startswith("of ") and (m := _DESCRIBED_MEMBER.match(phrase.tail)):
        return identify(m[1], 0, Roster())
    name = description(phrase)
    core = phrase.text[phrase.core[0].start : phrase.core[-1].end]
    if is_outlet_description(core):
        own = phrase.determiner in {"this", "our"}
        return Source(name=name if not own else core, type=SourceType.OUTLET, canonical=outlet if own else None)
    return Source(name=name, type=type_of_noun(phrase), of=_body_of_role(phrase, outlet))


def _body_of_role(phrase: Phrase, outlet: str | None) -> str | None:
    if not is_person_noun(phrase.head):
        return None
    owner = phrase.owner if phrase.head in JOURNALISTS else None
    if owner and is_pronoun(owner):
        return outlet if owner.casefold() == "our" else None
    return body_in(_STATED.split(phrase.text)[0]) or (_bare(owner) if owner else None)
