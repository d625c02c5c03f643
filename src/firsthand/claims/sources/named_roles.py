"""Persons whose name stands at the end of what they are: run on behind an office, or given with "named"."""

from __future__ import annotations

import re

from firsthand.claims.sources.capitals import CALLED
from firsthand.claims.sources.descriptions import body_in
from firsthand.claims.sources.phrases import Phrase, phrase_of
from firsthand.claims.sources.roster import Roster, name_parts
from firsthand.language.actors.genders import gender_of_name
from firsthand.language.actors.roles import is_person_noun
from firsthand.model.claim import Source, SourceType

_GOES_BY = re.compile(rf"(?P<who>[^,]{{2,80}}?),? {CALLED} (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{0,2}})(?=$|,)")


def goes_by(phrase: Phrase, at: int, roster: Roster) -> Source | None:
    """Return the person by the name that the description gives ("a clerk named Osric"), or None."""
    m = _GOES_BY.match(phrase.text)
    who = phrase_of(m["who"]) if m else None
    if m is None or who is None or who.plural or not is_person_noun(who.head):
        return None
    person = roster.person(m["name"], at)
    return Source(name=person.name if person else m["name"], type=SourceType.PERSON, of=body_in(m["who"]))


_OFFICE_AND_NAME = re.compile(
    r"(?P<office>[\w’' -]{2,60}?) (?:of|to|for) (?P<body>[^,]{2,80}?),? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"
)
"""Minister of Defence of Ukraine Oleksii Reznikov: the office with what it is of, and the name run on behind it."""


def office_and_name(phrase: Phrase, at: int, roster: Roster) -> Source | None:
    """Return the person whose name is run on behind an office and what that is of, or None."""
    m = _OFFICE_AND_NAME.fullmatch(phrase.text)
    if m is None or not is_person_noun(m["office"].split()[-1].casefold()) or _PARTED.search(m["body"]):
        return None
    words = m["name"].split()
    for start in range(len(words) - 1):
        name = " ".join(words[start:])
        person = roster.person(name, at)
        known = (person and person.parts == name_parts(name)) or gender_of_name(words[start])
        if known or (start == 0 and m["body"].rsplit(maxsplit=1)[-1] in _FIELDS):
            body = body_in(phrase.text[: -len(name)])
            return Source(name=person.name if person else name, type=SourceType.PERSON, of=body)
    return None


_FIELDS = frozenset(
    """communications operations affairs research marketing policy security sales resources engineering strategy
    development education health finance technology relations programs programmes services""".split()
)
"""What an office is of without a name of its own: "director of communications Tilda Brack"."""

_PARTED = re.compile(r"\b(?:and|or|who|which|that|like|including)\b")
"""Words after which another than the office's holder is named."""
