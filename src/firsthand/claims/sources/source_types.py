"""What a description without a name is of: somebody, a body, a record, an account, or nobody in particular."""

from __future__ import annotations

import re

from firsthand.claims.sources.descriptions import body_in
from firsthand.claims.sources.phrases import Phrase, phrase_of
from firsthand.language.actors.roles import (
    AGENT_ENDINGS,
    BODIES,
    CROWDS,
    KIN,
    MOUTHS,
    OFFICES,
    RECORDS,
    RUMOURS,
    SPEAKING_THINGS,
    UTTERANCES,
    is_person_noun,
)
from firsthand.model.claim import SourceType

JOURNALISTS = frozenset("correspondent reporter journalist columnist anchor presenter photographer".split())
COUNTED = frozenset("two three four five six seven eight nine ten dozens scores several".split())
_BUILT_OF = frozenset("nobody none no".split())
_LOOSE_REPORTS = frozenset(
    """media news press some other unconfirmed local several many initial early recent earlier""".split()
)


def type_of_noun(phrase: Phrase) -> SourceType:
    """Return what a description without a name is of, by its head noun and by what singles it out."""
    head = phrase.head
    online = bool(_ONLINE & {m.casefold() for m in phrase.modifiers}) or (head == "account" and phrase.indefinite)
    if head in {"account", "channel"} and online:
        return SourceType.ACCOUNT
    if phrase.owner and ((head in JOURNALISTS and not phrase.plural) or (head in KIN and phrase.owner[:1].isupper())):
        return SourceType.PERSON
    if head == "report" and phrase.plural and {m.casefold() for m in phrase.modifiers} <= _LOOSE_REPORTS:
        return SourceType.VAGUE
    crowd = phrase.noun in CROWDS or phrase.determiner in {"some", "many", "most"}
    if _is_nobody(phrase) or (crowd and not _counted_or_tied(phrase)):
        return SourceType.VAGUE
    if is_person_noun(head) or head in {"someone", "somebody", "those", "people"}:
        return SourceType.OFFICIAL if _holds_office(phrase) else SourceType.ANONYMOUS
    if head in BODIES or _is_place_of_a_body(phrase):
        return SourceType.ORGANIZATION
    if head in RECORDS:
        return SourceType.DOCUMENT
    somebody = phrase.noun in CROWDS or _does_something(phrase) or _one_of_many(phrase)
    return SourceType.ANONYMOUS if somebody else SourceType.VAGUE


def _is_nobody(phrase: Phrase) -> bool:
    """Whether what is said is all that there is of a source: "no one", "talk", "a story going round"."""
    head = phrase.head
    rumour = head in RUMOURS and not phrase.owner and head not in RECORDS
    return phrase.determiner in _BUILT_OF or _going_round(phrase) or rumour


def _is_place_of_a_body(phrase: Phrase) -> bool:
    """Whether a room or a stand means those who work there: "the town hall", "a first-aid post"."""
    return bool(_ROOMS.get(phrase.head, frozenset()) & {m.casefold() for m in phrase.modifiers})


_ROOMS = {
    "hall": frozenset("town city village".split()),
    "post": frozenset("first-aid aid command police border customs guard fire radar observation".split()),
}


def _going_round(phrase: Phrase) -> bool:
    """Whether a story is nobody's: "the story going round the lobby"."""
    return phrase.head in {"story", "tale", "version"} and _ROUND.match(phrase.tail) is not None


_ROUND = re.compile(r"(?:that (?:is|was) )?(?:going|doing|making|passed) (?:a?round|about|the rounds)\b")


def _does_something(phrase: Phrase) -> bool:
    """Whether a noun that no list has is by its ending one for somebody: "a shipbroker", "two loss adjusters"."""
    word = phrase.head.removesuffix("s")
    return (
        word.endswith(AGENT_ENDINGS)
        and (len(word) > _SHORT or word == "hand")
        and phrase.head not in RUMOURS | UTTERANCES | _NO_DOERS
    )


_SHORT = len("paper")
_NO_DOERS = frozenset(
    "number weather winter summer october december november september corner border matter letter chapter quarter "
    "manner disaster browser computer server helicopter character order power water river tower theatre "
    "theater centre center minor factor error terror mirror harbor sector tenor".split()
)
"""Nouns with such an ending that are nobody."""


def _one_of_many(phrase: Phrase) -> bool:
    """Whether it is one or more of several who are no bodies and no papers: "one of the pickets"."""
    if phrase.head not in COUNTED | {"one"} or not phrase.tail.startswith("of the "):
        return False
    inner = phrase_of(phrase.tail.removeprefix("of "))
    return inner.head not in SPEAKING_THINGS and inner.name is None and (inner.plural or inner.noun.endswith("s"))


_ONLINE = frozenset("weibo twitter telegram facebook instagram x youtube tiktok vk vkontakte media".split())


def _counted_or_tied(phrase: Phrase) -> bool:
    """Whether a crowd is more than that: counted, tied to a named body, or told apart by what its members know."""
    return any(w.plain in COUNTED for w in phrase.core) or body_in(phrase.text) is not None or _told_apart(phrase)


def _told_apart(phrase: Phrase) -> bool:
    """Whether a crowd is narrowed by what its members know or are ("people familiar with the matter")."""
    return bool(
        phrase.head in {"people", "those"}
        and phrase.tail
        and not phrase.tail.startswith(("in ", "like ", "on ", "here", "there"))
    )


def _holds_office(phrase: Phrase) -> bool:
    """Whether the role alone tells who it is: the one holder of an office, or one who speaks for a body."""
    if phrase.head in MOUTHS:
        return True
    single = phrase.head in OFFICES and not phrase.plural
    return single and not phrase.indefinite and bool(phrase.definite or phrase.owner or len(phrase.modifiers) > 0)
